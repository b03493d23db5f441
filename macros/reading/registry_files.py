"""What reading the registry files shares: composing, believing, naming organizations, reporting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from macros.diagnostics import Diagnostic, Message, Position, Related, Severity, quoted
from macros.model import Organization, OrganizationId
from macros.reading.believe import Belief, believe
from macros.reading.files import read_text
from macros.reading.raw import RawData, RawDocument, RawPath, compose
from macros.registry import Registry
from macros.vietnamese import DateInterval

AREA = "registry"
M = TypeVar("M", bound=BaseModel)


@dataclass(slots=True)
class RegistryReader:
    """Reads the registry files of one archive, collecting the faults."""

    root: Path
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def document(self, file: Path) -> tuple[RawDocument, str] | None:
        """Compose one registry file; None where there is none, or none that can be read."""
        path = file.relative_to(self.root).as_posix()
        if not file.exists():
            return None
        text, faults = read_text(file, path)
        self.diagnostics += [f for f in faults if f.code != "file-empty"]
        if text is None:
            return None
        document, faults = compose(text.text, path, 1, AREA)
        self.diagnostics += faults
        return (document, path) if document is not None else None

    def believe(
        self, model: type[M], data: RawData, belief: Belief, fallback: dict[str, str]
    ) -> tuple[M, bool]:
        """Return the believed entry, and whether it is free of errors that void it."""
        entry, faults = believe(model, data, belief, fallback)
        self.diagnostics += faults
        # A key that is missing further inside voids its own item only.
        return entry, isinstance(data, dict) and all(key in data for key in fallback)

    def rows(self, document: RawDocument, path: str) -> Iterator[tuple[RawData, RawPath]]:
        """Yield the entries of a list with their places; report what is no list."""
        if isinstance(document.data, list):
            for index, row in enumerate(document.data):
                yield row, (index,)
        elif document.data:
            self.fault(
                "wrong-shape",
                Position(path),
                Message('tệp này phải là danh sách, mỗi mục bắt đầu bằng "- "', "this file must be a list"),
                Message('thêm "- " trước dòng đầu của mỗi mục', 'put "- " before each entry'),
            )

    def fault(
        self,
        fault: str,
        place: Position,
        message: Message,
        hint: Message | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Report an error of a registry."""
        self.diagnostics.append(
            Diagnostic(
                code=f"{AREA}-{fault}",
                severity=Severity.ERROR,
                message=message,
                position=place,
                hint=hint,
                related=related,
            )
        )

    def organization(
        self, words: str, registry: Registry, place: Position, when: DateInterval | None = None
    ) -> OrganizationId | None:
        """Find the organization named so at `when`, or report that nobody registered it."""
        found = registry.find_organizations(words, when=when)
        if len(found) == 1:
            return found[0].id
        if found:
            listed = ", ".join(o.id for o in found)
            self.fault(
                "ambiguous-organization",
                place,
                Message(
                    f"{quoted(words)} có thể là nhiều tổ chức",
                    f"{quoted(words)} may mean several organizations",
                ),
                Message(f"ghi mã thay cho tên: {listed}", f"write the id instead: {listed}"),
            )
            return None
        self.fault(
            "unknown-organization",
            place,
            Message(
                f"chưa đăng ký tổ chức {quoted(words)}", f"no organization is registered as {quoted(words)}"
            ),
            suggest_names(words, registry),
        )
        return None

    def own_relative(self, organization: Organization, place: Position) -> None:
        """Report an organization that is its own parent, predecessor or successor."""
        self.fault(
            "own-relative",
            place,
            Message(
                f"{organization.name} không thể là cấp trên, tiền thân hay kế thừa của chính mình",
                f"{organization.name} cannot be its own parent, predecessor or successor",
            ),
            Message(
                "ghi tên tổ chức kia, hoặc xóa dòng này", "name the other organization, or delete this line"
            ),
        )


def suggest_names(words: str, registry: Registry) -> Message:
    """Name the three likeliest organizations, or say where to register one."""
    near = registry.nearest_names(words)
    if near:
        listed = ", ".join(f'"{name}"' for name in near)
        return Message(
            f"gần giống: {listed}; hoặc đăng ký trong docs/registry/organizations.yml",
            f"likeliest: {listed}; or register it in docs/registry/organizations.yml",
        )
    return Message(
        "đăng ký tổ chức trong docs/registry/organizations.yml",
        "register it in docs/registry/organizations.yml",
    )
