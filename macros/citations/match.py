"""Connecting a citation to the resolution it means, by evidence in a fixed order (DESIGN.md section 4.3).

The archivist's decision in the registry wins, for documents of whoever the citation names. Else the first
evidence that leaves one candidate decides: the date; khóa, term or year; the subject; an earlier full
citation in the report; and last, the number alone. The report's own term only orders candidates, it never
decides: 39-NQ/TW is of 2015 and of 2019. A citation never points into the report's future. Whether an entry
is verified plays no part here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from macros.citations.candidates import Candidates
from macros.citations.context import Context, event_in_context
from macros.citations.decisions import Decisions
from macros.citations.events import Event, events_of, term_of
from macros.citations.issuers import Issuers, issuers_of
from macros.citations.subjects import DIFFERENT, SAME, likeness
from macros.model import Citation, Ground, MatchState, Rank, Resolution, ResolutionId
from macros.registry import Registry
from macros.vietnamese import DateInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What matching came to."""

    state: MatchState
    ground: Ground | None = None
    resolution: ResolutionId | None = None
    candidates: tuple[ResolutionId, ...] = ()
    """Likeliest first, where it is ambiguous."""
    future: tuple[ResolutionId, ...] = ()
    """Registered resolutions of this number that are younger than the report, and so cannot be meant."""
    issuers: Issuers = field(default_factory=lambda: Issuers(()))
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """A citation before the evidence."""

    citation: Citation
    context: Context
    event: Event | None
    registry: Registry


class Matcher:
    """Matches citations against one registry."""

    def __init__(self, registry: Registry) -> None:
        """Index the registry once for many citations."""
        self.registry = registry
        self._candidates = Candidates(registry)
        self._decisions = Decisions(registry)

    def match(self, citation: Citation, context: Context) -> Match:
        """Find the resolution that a citation means.

        Args:
            citation: the citation.
            context: the report around it.
        """
        issuers = issuers_of(citation, self.registry, context.organization, context.date)
        event = event_in_context(citation, context, issuers, self.registry)
        decided = self._decisions.of(citation, context.path, self._may_issue(context, issuers))
        if decided is not None and not _is_later(decided, context.date):
            return Match(
                state=MatchState.MATCHED,
                ground=Ground.AUTHOR,
                resolution=decided.id,
                issuers=issuers,
                event=event,
            )
        found = self._candidates.of(citation, context, issuers, event)
        future = [r for r in found if _is_later(r, context.date)]
        left, ground = _weighed(
            [r for r in found if r not in future], _Case(citation, context, event, self.registry)
        )
        state = MatchState.MATCHED if ground else MatchState.AMBIGUOUS if left else MatchState.UNREGISTERED
        ordered = sorted(left, key=lambda r: _distance(r, context, self.registry))
        return Match(
            state=state,
            ground=ground,
            resolution=left[0].id if ground else None,
            candidates=tuple(r.id for r in ordered) if state is MatchState.AMBIGUOUS else (),
            future=tuple(r.id for r in future),
            issuers=issuers,
            event=event,
        )

    def _may_issue(self, context: Context, issuers: Issuers) -> Callable[[Resolution, bool], bool]:
        """Tell for a decision whether its resolution is of a body that the citation allows.

        05-NQ/HU in a report of one district is never that of another, whatever the other's entry says.
        Where the words name nobody, it is of the reporting body or one above it, unless the decision is for
        the report's own folder.
        """

        def may_issue(resolution: Resolution, is_for_here: bool) -> bool:
            body = resolution.organization
            if body is None or body in issuers.ids:
                return True
            if issuers.is_central:
                known = self.registry.organization(body)
                return known is not None and known.rank is Rank.CENTRAL
            if issuers.ids or context.organization is None:
                return not issuers.ids
            return is_for_here or body in self._candidates.near(context)

        return may_issue


def _is_later(resolution: Resolution, report: DateInterval | None) -> bool:
    return resolution.date is not None and report is not None and resolution.date.is_wholly_after(report)


def _weighed(found: list[Resolution], case: _Case) -> tuple[list[Resolution], Ground | None]:
    """Weigh the evidence in its order, and return what it leaves; with the ground when that is one."""
    left = found
    for ground, weigh in _EVIDENCE:
        kept = weigh(case, left) if left else None
        if kept is None:
            continue
        left = kept
        if len(left) == 1:
            return left, ground
    if not left or _was_unregistered(case):
        return [], None
    if len(left) == 1:
        is_titled = not case.citation.digits and case.event is None
        return left, Ground.SUBJECT if is_titled else Ground.NUMBER_ONLY
    return left, None


def _was_unregistered(case: _Case) -> bool:
    """Tell whether the report cited this number in full before, and no registered resolution was it."""
    earlier = case.context.earlier
    return case.citation.date is None and bool(earlier) and all(known is None for _, known in earlier)


def _by_date(case: _Case, found: list[Resolution]) -> list[Resolution] | None:
    date = case.citation.date
    if date is None:
        return None
    agreeing = [r for r in found if r.date is not None and r.date.overlaps(date)]
    # An entry without date may be the one; an entry with another date is another document.
    return agreeing or [r for r in found if r.date is None]


def _by_term(case: _Case, found: list[Resolution]) -> list[Resolution] | None:
    event, citation = case.event, case.citation
    if event is not None:
        # The candidates were chosen by it already.
        return found if event.ordinal is not None or event.years is not None else None
    if citation.year is not None:
        return found
    if citation.congress is not None:
        return [r for r in found if _may_be_of(r, citation.congress, case.registry)]
    years = case.context.years
    # "Thực hiện Nghị quyết 39-NQ/HU nhiệm kỳ 2020-2025" may say when it was carried out: none is excluded.
    return [r for r in found if _is_of_years(r, years, case.registry)] or None if years else None


def _is_of_years(resolution: Resolution, years: tuple[int, int], registry: Registry) -> bool:
    term = term_of(resolution, registry)
    return term is not None and term.cycle is not None and (term.cycle.start, term.cycle.end) == years


def _may_be_of(resolution: Resolution, khoa: int, registry: Registry) -> bool:
    """Tell whether a resolution may be of a khóa; what is unknown is not excluded."""
    ordinals = {e.ordinal for e in events_of(resolution) if e.is_plenum and e.ordinal is not None}
    if ordinals:
        return khoa in ordinals
    if resolution.organization is None or resolution.date is None:
        return True
    terms = [t for t in registry.terms_of(resolution.organization) if t.ordinal == khoa]
    return not terms or any(t.validity.covers(resolution.date) for t in terms)


def _by_subject(case: _Case, found: list[Resolution]) -> list[Resolution] | None:
    subject = case.context.subject
    if not subject:
        return None
    scores = [(likeness(subject, r.title), r) for r in found]
    best = max((score for score, _ in scores if score is not None), default=0.0)
    if best >= SAME:
        return [r for score, r in scores if score == best]
    # None is the one by its title; but whoever speaks of something else altogether is not meant.
    left = [r for score, r in scores if score is None or score >= DIFFERENT]
    return left if len(left) != 1 else None


def _by_earlier(case: _Case, found: list[Resolution]) -> list[Resolution] | None:
    if case.citation.date is not None:
        return None
    named = {known for _, known in case.context.earlier}
    kept = [r for r in found if r.id in named]
    return kept if len(named) == 1 and kept else None


_EVIDENCE: Final[tuple[tuple[Ground, Callable[[_Case, list[Resolution]], list[Resolution] | None]], ...]] = (
    (Ground.DATE, _by_date),
    (Ground.TERM, _by_term),
    (Ground.SUBJECT, _by_subject),
    (Ground.EARLIER, _by_earlier),
)
"""Each keeps the candidates it speaks for, and returns None where the citation does not give it."""

_UNDATED: Final = 10**7
"""More days than any two documents lie apart."""


def _distance(resolution: Resolution, context: Context, registry: Registry) -> tuple[bool, int, ResolutionId]:
    """Order candidates: those of the report's own term first, then the youngest before the report."""
    if resolution.date is None:
        return (True, _UNDATED, resolution.id)
    term = registry.term(context.term) if context.term else None
    is_own = term is not None and term.validity.covers(resolution.date)
    return (not is_own, -resolution.date.start.toordinal(), resolution.id)
