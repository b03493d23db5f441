"""Words in a report that point at a resolution, and what they were found to point at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from macros.diagnostics import Position
from macros.model.relation import Relation, WrittenRelation
from macros.model.report import ReportId
from macros.model.resolution import Resolution
from macros.model.resolution_id import ResolutionId
from macros.model.role import Role
from macros.model.term import TermId
from macros.vietnamese import DateInterval


class CitationForm(StrEnum):
    """How much of the number a citation gives."""

    FULL = "full"
    """Number with organ suffix: "Nghị quyết số 05-NQ/HU"."""
    SHORT = "short"
    """Number alone: "Hướng dẫn số 03"."""
    NAMED = "named"
    """No number; identified by congress, plenum, month or title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One citation as recognised: a span of text and its parts. Says nothing about what it means.

    `start` and `end` count code points of the text handed to the recogniser, untouched.
    """

    start: int
    end: int
    text: str
    kind: str
    """Canonical kind in lower case; for an ambiguous code alone, the likelier one."""
    form: CitationForm
    number: str = ""
    """Normal form: blanks out, misprinted organ code mended (`02-ĐA/DU` gives "02-ĐA/ĐU"); "03" if short."""
    digits: str = ""
    """The running number without leading zeros."""
    year: int | None = None
    """The year inside a State number."""
    code: str = ""
    """The kind code in the number: NQ, QĐi, CTr."""
    organ: str = ""
    """The organ code in the number: HU, TW, HĐND."""
    date: DateInterval | None = None
    issuer: str = ""
    """As written after "của"."""
    congress: int | None = None
    """Ordinal of the congress or of the khóa."""
    plenum: int | None = None
    misprint: str = ""
    """The number as written, where it was mended."""


class MatchState(StrEnum):
    """What matching came to."""

    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    UNREGISTERED = "unregistered"


class Ground(StrEnum):
    """Why a citation was matched, in the order of evidence."""

    AUTHOR = "người biên soạn chỉ rõ"
    DATE = "theo ngày ban hành"
    TERM = "theo khóa, nhiệm kỳ hoặc năm"
    SUBJECT = "theo trích yếu"
    EARLIER = "theo lần dẫn đầy đủ phía trên"
    REVIEWED = "theo văn bản mà báo cáo kiểm điểm"
    NUMBER_ONLY = "chỉ theo số"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationInReport:
    """A citation where it stands in a report, with its match."""

    report: ReportId
    citation: Citation
    """Spans count code points of the report's *body*."""
    state: MatchState
    ground: Ground | None = None
    resolution: ResolutionId | None = None
    """The resolution meant: registered, or unregistered with a page of its own. None when ambiguous."""
    candidates: tuple[ResolutionId, ...] = ()
    """For an ambiguous one, the likeliest first."""
    position: Position
    before: str = ""
    """The sentence before the citation, plain text, shortened at a word."""
    after: str = ""
    """The sentence after it."""
    section: str = ""
    """Heading under which it stands, as a reader sees it."""
    role: Role | None = None
    """What that section does."""
    anchor: str = ""
    """Anchor of the paragraph: `p-` and a hash of its folded words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermInReport:
    """Words in a report that name a registered term of office; spans count code points of the body."""

    start: int
    end: int
    text: str
    term: TermId


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A document that words in the registry or in front matter name, and what it was found to be."""

    words: str
    """All the words as written."""
    text: str = ""
    """Those of them that name this document; empty where the words are neither a citation nor an id."""
    state: MatchState | None = None
    """What matching came to; None where the words are neither."""
    resolution: ResolutionId | None = None
    """The resolution meant, registered or not. None when ambiguous."""
    candidates: tuple[ResolutionId, ...] = ()
    """For an ambiguous one, the likeliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRelation:
    """What a written relation came to; one for each document that its words name, at least one."""

    younger: ResolutionId
    """The registry entry that names it."""
    written: WrittenRelation
    named: Named


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedReview:
    """What an entry of `reviews` came to; one for each document that its words name, at least one."""

    report: ReportId
    place: int
    """Which entry of the list, from 0."""
    named: Named


@dataclass(frozen=True, kw_only=True)
class Links:
    """All citations of an archive, matched, and the ways back."""

    by_report: Mapping[ReportId, tuple[CitationInReport, ...]] = field(default_factory=dict)
    """In the order of the text."""
    resolutions: Mapping[ResolutionId, Resolution] = field(default_factory=dict)
    """Registered and unregistered, by id."""
    backlinks: Mapping[ResolutionId, tuple[CitationInReport, ...]] = field(default_factory=dict)
    """Who cites a resolution; reports newest first, in a report in the order of the text."""
    reviews: Mapping[ReportId, tuple[ResolutionId, ...]] = field(default_factory=dict)
    """The resolutions a report reviews (front matter `reviews`)."""
    terms: Mapping[ReportId, tuple[TermInReport, ...]] = field(default_factory=dict)
    """The terms of office that reports name outside of citations, in the order of the text."""
    relations: tuple[Relation, ...] = ()
    """Written relations that lead to one document, in the order of the registry."""
    named_relations: tuple[NamedRelation, ...] = ()
    """All written relations, those that lead nowhere or to several documents too; in the same order."""
    named_reviews: tuple[NamedReview, ...] = ()
    """All entries of `reviews`, in the order of the reports."""

    @cached_property
    def outgoing(self) -> Mapping[ResolutionId, tuple[Relation, ...]]:
        """What each document does to older ones."""
        return _by_end(self.relations, lambda relation: relation.younger)

    @cached_property
    def incoming(self) -> Mapping[ResolutionId, tuple[Relation, ...]]:
        """What younger documents do to each: the reverse, computed."""
        return _by_end(self.relations, lambda relation: relation.older)

    @cached_property
    def ended(self) -> Mapping[ResolutionId, tuple[Relation, ...]]:
        """What took each document out of force as a whole."""
        ending = [relation for relation in self.relations if relation.ends_validity]
        return _by_end(ending, lambda relation: relation.older)


def _by_end(
    relations: Iterable[Relation], end: Callable[[Relation], ResolutionId]
) -> dict[ResolutionId, tuple[Relation, ...]]:
    found: dict[ResolutionId, list[Relation]] = defaultdict(list)
    for relation in relations:
        found[end(relation)].append(relation)
    return {key: tuple(items) for key, items in found.items()}
