"""Terms of office and the cycles that terms of a level share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType

from macros.diagnostics import Position
from macros.model.organization import Organization, OrganizationId, Rank, Validity
from macros.vietnamese import DateInterval, render_roman

TermId = NewType("TermId", str)
"""`<organization>/<from>-<to>`, or `<organization>/khoa-<ordinal>` where the years are unknown."""


@dataclass(frozen=True, slots=True, order=True)
class Cycle:
    """The years that terms of a level share: 2015–2020. What a reader means by "the last three terms"."""

    start: int
    end: int

    @property
    def label(self) -> str:
        """The years as printed, with an en dash."""
        return f"{self.start}–{self.end}"

    @property
    def slug(self) -> str:
        """The years in an address."""
        return f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeBody:
    """One body elected for a term, with its size: Ban Chấp hành, 35."""

    name: str
    members: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office of one organization: "khóa XI", "lần thứ XI", "nhiệm kỳ 2015–2020".

    Ordinals are never compared across organizations; cycles are. A term starts on the day after
    its congress closes and ends with the closing day of the next (Hướng dẫn 36-HD/VPTW, 2018).
    """

    id: TermId
    organization: OrganizationId
    ordinal: int | None = None
    cycle: Cycle | None = None
    congress: DateInterval | None = None
    """The congress days, opening to closing."""
    validity: Validity
    """The days the term runs, from the congresses where they are known, else from the years."""
    committee: tuple[CommitteeBody, ...] = ()
    note: str = ""
    former_ids: tuple[str, ...] = ()
    position: Position

    @property
    def has_days(self) -> bool:
        """Whether anything is known of when it ran; one without days runs at no date that could be asked."""
        return self.validity.start is not None or self.validity.end is not None

    @property
    def roman(self) -> str:
        """The ordinal in Roman figures, or nothing."""
        return render_roman(self.ordinal) if self.ordinal else ""

    @property
    def label(self) -> str:
        """The term as a reader says it: "XI (2015–2020)"."""
        years = self.cycle.label if self.cycle else ""
        if self.roman and years:
            return f"{self.roman} ({years})"
        return self.roman or years


def local_cycles(organizations: Iterable[Organization], terms: Iterable[Term]) -> tuple[Cycle, ...]:
    """Return the cycles of all terms below the Centre, oldest first.

    The Centre's congresses meet a year after the local ones, so its years are no cycle of reports.
    """
    central = {o.id for o in organizations if o.rank is Rank.CENTRAL}
    return tuple(sorted({t.cycle for t in terms if t.cycle and t.organization not in central}))
