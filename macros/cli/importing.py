"""`vankho import`: plain text becomes a draft, the original stays beside it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import click

from macros.cli.root import archive_root
from macros.cli.wording import CannotRunError
from macros.diagnostics import (
    LANGUAGES,
    Diagnostic,
    Language,
    Message,
    Position,
    render_diagnostic,
    render_json,
)
from macros.importing import (
    PASTED,
    Document,
    Guess,
    Placed,
    Source,
    answer_of,
    balance_words,
    file_name,
    find_imported,
    folder_name,
    import_text,
    place_draft,
    read_source,
    render_draft,
    render_summary,
    source_of,
)
from macros.model import Organization
from macros.registry import Registry
from macros.vietnamese import same

_REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class _Target:
    """Where drafts go; in an archive the folder follows from the report."""

    folder: Path
    registry: Registry | None
    """The archive's; None where `--out` names the folder."""
    imported: dict[str, Path]
    """Drafts by the SHA-256 of their originals."""

    def place(self, document: Document, organization: str) -> Placed | Diagnostic:
        """Write a draft and its original."""
        folder = self.folder
        if self.registry is not None:
            body, year = folder_name(document, organization)
            registered = self.registered(organization or _proposed(document))
            folder = folder / (str(registered.id) if registered else body) / year
        placed = place_draft(
            document.source,
            folder,
            file_name(document),
            lambda original: render_draft(document, original=original, organization=organization).text,
            imported=self.imported,
        )
        if isinstance(placed, Placed):
            self.imported.setdefault(document.source.sha256, placed.draft)
        return placed

    def registered(self, name: str) -> Organization | None:
        """Return the one registered organization of this name."""
        found = self.registry.find_organizations(name) if self.registry is not None and name else ()
        return found[0] if len(found) == 1 else None


@click.command("import", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, required=True, metavar="TỆP…")
@click.option(
    "--organization", default="", metavar="TÊN", help="Tổ chức có báo cáo; không nêu thì máy đề xuất."
)
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="THƯ-MỤC", help="Ghi vào thư mục này thay vì vào kho."
)
@click.option("--dry-run", is_flag=True, help="Chỉ nói đã đoán được gì, không ghi tệp nào.")
@click.option("--json", "as_json", is_flag=True, help="In kết quả cho chương trình khác đọc.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="vi", help="Ngôn ngữ của lời báo.")
@click.pass_context
def import_command(
    context: click.Context,
    files: tuple[str, ...],
    *,
    organization: str,
    out: Path | None,
    dry_run: bool,
    as_json: bool,
    language: Language,
) -> None:
    """Đưa văn bản có sẵn vào kho thành bản nháp.

    Mỗi TỆP là văn bản thuần, mã UTF-8; "-" là văn bản dán vào. Bản nháp nằm cạnh bản gốc, không tệp nào bị
    ghi đè. Kết thúc với mã 0 khi mọi tệp đều được, 1 khi có tệp không nhập được, 2 khi không chạy được.
    """
    target = None if dry_run else _target(out)
    organization = " ".join(organization.split())
    answers: list[dict[str, Any]] = []
    failed = False
    for name in files:
        outcome = _import_one(name, organization, target)
        failed = failed or isinstance(outcome, Diagnostic)
        if as_json:
            answers.append(_answer(name, outcome, language))
        else:
            _tell(name, outcome, organization, target, language)
    if as_json:
        click.echo(json.dumps(answers[0] if len(answers) == 1 else answers, ensure_ascii=False, indent=2))
    context.exit(int(failed))


def _target(out: Path | None) -> _Target:
    if out is not None:
        if out.exists() and not out.is_dir():
            message = f'"{out}" không phải thư mục'
            raise CannotRunError(message)
        return _Target(out, None, find_imported(out))
    from macros.reading.registries import read_registries

    root = archive_root()
    registry, _ = read_registries(root)  # its faults are told by `vankho check`
    return _Target(root / _REPORTS, registry, find_imported(root / _REPORTS))


def _import_one(
    name: str, organization: str, target: _Target | None
) -> tuple[Document, Placed | None] | Diagnostic:
    source = _read(name)
    if isinstance(source, Diagnostic):
        return source
    document = import_text(source, date.today())
    if isinstance(document, Diagnostic):
        return document
    if target is None:
        return document, None
    placed = target.place(document, organization)
    return placed if isinstance(placed, Diagnostic) else (document, placed)


def _read(name: str) -> Source | Diagnostic:
    if name == PASTED:
        return source_of(sys.stdin.buffer.read())
    return read_source(Path(name))


def _shown(path: Path) -> str:
    """Write a path as one would type it here."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _proposed(document: Document) -> str:
    return document.organization.value if document.organization else ""


def _answer(
    name: str, outcome: tuple[Document, Placed | None] | Diagnostic, language: Language
) -> dict[str, Any]:
    if isinstance(outcome, Diagnostic):
        return {"file": name, "diagnostics": json.loads(render_json([outcome], language))}
    document, placed = outcome
    answer = answer_of(document)
    if placed is not None:
        answer |= {
            "draft": _shown(placed.draft),
            "original": _shown(placed.original),
            "is_new": placed.is_new,
        }
    return answer


def _tell(
    name: str,
    outcome: tuple[Document, Placed | None] | Diagnostic,
    organization: str,
    target: _Target | None,
    language: Language,
) -> None:
    if isinstance(outcome, Diagnostic):
        click.echo(render_diagnostic(outcome, _line_reader(name), language) + "\n", err=True)
        return
    document, placed = outcome
    if placed is not None and not placed.is_new:
        earlier = Message(
            f"{name}: đã được nhập trước đây, bản nháp ở {_shown(placed.draft)}; không ghi gì thêm\n",
            f"{name}: imported before, the draft is {_shown(placed.draft)}; nothing written\n",
        )
        click.echo(earlier.text(language))
        return
    draft = render_draft(document, original=placed.original.name if placed else "", organization=organization)
    place = _shown(placed.draft) if placed else Message("(chưa ghi)", "(not written)").text(language)
    click.echo(f"{name} → {place}")
    shown = replace(document, organization=Guess(organization, None, "")) if organization else document
    click.echo(render_summary(shown, draft, balance_words(document, draft), language))
    proposed = _proposed(document)
    if organization and proposed and not same(organization, proposed):
        click.echo(_other_organization(proposed).text(language))
    known = organization or _proposed(document)
    if target is not None and target.registry is not None and known and target.registered(known) is None:
        click.echo(_unregistered(known).text(language))
    click.echo(_next(placed).text(language) + "\n")


def _other_organization(proposed: str) -> Message:
    return Message(
        f"    - tổ chức lấy theo --organization; văn bản ghi “{proposed}”, so lại cho chắc",
        f'    - the organization is as given; the text says "{proposed}", compare',
    )


def _unregistered(name: str) -> Message:
    return Message(
        f"  Tổ chức “{name}” chưa có trong danh bạ: "
        "thêm vào docs/registry/organizations.yml hoặc sửa organization.",
        f"  “{name}” is not registered: add it to docs/registry/organizations.yml or change organization.",
    )


def _next(placed: Placed | None) -> Message:
    if placed is None:
        return Message(
            "  Tiếp theo: bỏ --dry-run để ghi bản nháp.",
            "  Next: run again without --dry-run to write the draft.",
        )
    path = _shown(placed.draft)
    return Message(
        f'  Tiếp theo: mở bản nháp, đối chiếu với bản gốc, rồi chạy: vankho check "{path}"',
        f'  Next: open the draft, compare it with the original, then run: vankho check "{path}"',
    )


def _line_reader(name: str) -> Callable[[Position], str | None]:
    def read(place: Position) -> str | None:
        lines = _lines(name) if name != PASTED else ()
        return lines[place.line - 1] if place.line <= len(lines) else None

    return read


@lru_cache(maxsize=2)
def _lines(name: str) -> tuple[str, ...]:
    try:
        text = Path(name).read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
