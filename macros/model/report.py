"""A published review: its front matter, its text, its sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

from macros.diagnostics import Position
from macros.model.front_matter import FrontMatter, Status
from macros.model.organization import OrganizationId
from macros.model.role import Role
from macros.model.term import Cycle, TermId
from macros.vietnamese import DateInterval

ReportId = NewType("ReportId", str)
"""Its permanent address below `/bao-cao/`: `huyen-a/2020/12-bc-hu`, from the file's path, slugged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and where its text runs."""

    level: int
    """2 for the first level of a report; the title is 1."""
    number: str
    """As printed: "II", "2.1", "a"; empty when unnumbered."""
    title: str
    """The heading without its number, plain text."""
    anchor: str
    """Numbering path and folded text: `ii-2-1-cong-tac-to-chuc`; unique in the report."""
    line: int
    """Line in the raw file."""
    start: int
    """Code point of the heading line in the body."""
    end: int
    """Code point where the next heading of any level begins, or the body's end."""
    role: Role | None = None
    """What it does, by its heading or by that of the section around it; None where neither tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published review."""

    id: ReportId
    path: str
    """The file, from the archive's root, with forward slashes."""
    front: FrontMatter
    places: Mapping[str, Position] = field(default_factory=dict, hash=False)
    """Where each key stands: `number`, `signature.name`, `discipline.0.khiển trách`; the value's place."""
    body: str
    """The text below the front matter, newlines as LF, otherwise untouched."""
    body_line: int
    """Line of the raw file on which the body begins."""
    sections: tuple[Section, ...] = ()
    organization: OrganizationId | None = None
    """None when nobody registered it."""
    term: TermId | None = None
    cycle: Cycle | None = None

    @property
    def title(self) -> str:
        """The archivist's title."""
        return self.front.title

    @property
    def is_draft(self) -> bool:
        """Whether the transcription still waits to be compared with the original."""
        return self.front.status is Status.DRAFT

    @property
    def date(self) -> DateInterval | None:
        """The best date known: of issue, else as of, else not before."""
        return self.front.date or self.front.as_of or self.front.date_not_before

    @property
    def year(self) -> int | None:
        """The year under which it is listed."""
        return self.date.start.year if self.date else None

    @property
    def top(self) -> Position:
        """The start of the file, for faults of the whole report."""
        return Position(self.path)
