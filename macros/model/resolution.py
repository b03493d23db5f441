"""Decision documents that reports cite, of Party or State."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from macros.diagnostics import Position
from macros.model.organization import OrganizationId
from macros.model.relation import WrittenRelation
from macros.model.resolution_id import ResolutionId
from macros.vietnamese import DateInterval, words


class Verification(StrEnum):
    """Whether number, date and title of a registered resolution were seen at a named source."""

    YES = "có"
    PARTIAL = "một phần"
    NO = "chưa"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedAs:
    """A wording that means one resolution by the archivist's decision (DESIGN.md section 4.3)."""

    words: str
    """The words of a citation: "Nghị quyết số 39-NQ/TW"."""
    within: str = ""
    """Only in the reports of this file or folder below `reports/`; empty for the whole archive."""
    position: Position | None = None
    """Where the words stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Any decision document that reports cite.

    A number is no key: numbering restarts at 01 per kind in each term (Hướng dẫn 36-HD/VPTW), so
    the identity is organization, kind, number and date. The kind is the word and never the code,
    so QĐ and QĐi for a quy định meet and a quyết định stays apart.
    """

    id: ResolutionId
    kind: str
    """Canonical kind in lower case: "nghị quyết", "quy định" … (`macros.model.kinds`)."""
    number: str = ""
    """As printed, in normal form: "05-NQ/HU", "15/2021/NQ-HĐND"; empty for an unnumbered one."""
    date: DateInterval | None = None
    organization: OrganizationId | None = None
    organization_name: str = ""
    """The body as citations name it, where it is not registered."""
    issuer: str = ""
    """Which organ of the body issued it, as printed: "Ban Thường vụ"."""
    title: str = ""
    """What it is about: "về quản lý đất đai"; empty when nobody has said."""
    event: str = ""
    """The congress or plenum that adopted it: "Đại hội lần thứ XI", "Trung ương 4 khóa XII"."""
    aliases: tuple[str, ...] = ()
    """Other numbers or wordings it goes by: "02-QĐ/HU"."""
    cited_as: tuple[CitedAs, ...] = ()
    """Wordings that the archivist has decided to mean this one, whatever else they might mean."""
    relations: tuple[WrittenRelation, ...] = ()
    """What it does to older resolutions, as written; `Links.relations` has them matched."""
    verified: Verification = Verification.YES
    source: str = ""
    note: str = ""
    former_ids: tuple[str, ...] = ()
    is_registered: bool = True
    """False for one known only from citations in reports."""
    position: Position | None = None
    """Where the registry has it; None for an unregistered one."""

    @property
    def name(self) -> str:
        """What a link says: "Nghị quyết 05-NQ/HU", or kind and event, or kind and title.

        A title that begins with the kind says it already: "Điều lệ Đảng".
        """
        what = self.number or self.event or self.title
        if not self.number and words(what)[: len(words(self.kind))] == words(self.kind):
            return what
        kind = self.kind[:1].upper() + self.kind[1:]
        return f"{kind} {what}".strip()
