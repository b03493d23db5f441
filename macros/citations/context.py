"""What a report tells about the documents it cites: whose they may be, of which day and term."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.citations.events import Event, event_of
from macros.citations.issuers import Issuers
from macros.model import Citation, OrganizationId, ResolutionId, Term, TermId
from macros.registry import Registry
from macros.vietnamese import DateInterval, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known about the place of a citation."""

    organization: OrganizationId | None = None
    """Of the report."""
    date: DateInterval | None = None
    """Of the report."""
    term: TermId | None = None
    """Of the report."""
    speaker: str = ""
    """Id of the report or registry entry that cites: what one speaker says stands together."""
    path: str = ""
    """Of the report's file, from the archive's root; empty for what stands elsewhere."""
    subject: str = ""
    """The words after the citation that say what the document is about."""
    earlier: Sequence[tuple[Citation, ResolutionId | None]] = ()
    """Full citations of the same number earlier in the report; None for one nobody registered."""
    years: tuple[int, int] | None = None
    """Of the term of office that stands in the citation or right behind it."""


def event_in_context(
    citation: Citation, context: Context, issuers: Issuers, registry: Registry
) -> Event | None:
    """Return the event behind a named citation, made exact by the term it must be of.

    A plenum without khóa is of the Central Committee in office at the report's date. A congress of the
    report's own organization without ordinal opened the term that the report is about.
    """
    event = event_of(citation)
    if event is None or (event.ordinal is not None and event.years is not None):
        return event
    if event.is_plenum:
        return _with_khoa(event, context, registry)
    holder = _holder(citation, context, issuers)
    term = _term(event, holder, context, registry) if holder is not None else None
    if term is None:
        return event
    years = (term.cycle.start, term.cycle.end) if term.cycle else None
    return replace(event, ordinal=event.ordinal or term.ordinal, years=event.years or years)


def _with_khoa(event: Event, context: Context, registry: Registry) -> Event:
    if event.ordinal is not None:
        return event
    centre = registry.organs_with_code("TW", near=context.organization, when=None)
    term = registry.term_at(centre[0].id, context.date) if len(centre) == 1 else None
    return replace(event, ordinal=term.ordinal) if term else event


def _holder(citation: Citation, context: Context, issuers: Issuers) -> OrganizationId | None:
    """Say whose congress is meant; "Đại hội" and "Đảng bộ" alone are those of the body that reports."""
    if len(issuers.organizations) == 1:
        return issuers.organizations[0].id
    return context.organization if fold(citation.issuer) in ("", fold("Đảng bộ")) else None


def _term(event: Event, holder: OrganizationId, context: Context, registry: Registry) -> Term | None:
    if event.ordinal is None and event.years is None:
        if holder == context.organization and context.term is not None:
            return registry.term(context.term)
        return registry.term_at(holder, context.date)
    for term in registry.terms_of(holder):
        years = (term.cycle.start, term.cycle.end) if term.cycle else None
        if term.ordinal == event.ordinal if event.ordinal is not None else years == event.years:
            return term
    return None
