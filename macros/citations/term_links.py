"""The terms of office that a report names, matched to registered terms.

National, local and State terms are kept apart by whose they are: "khóa XI" of the Central Committee, of the
district and of the National Assembly are three. A bare ordinal is never read as the national one (DOMAIN.md
section 4.2): it is the reporting body's own, and only near the term that the report is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from macros.citations.issuers import bodies_named
from macros.citations.terms import TermMention
from macros.model import Citation, Report, Term, TermInReport
from macros.registry import Registry
from macros.vietnamese import fold

_NEAR: Final = 1
"""A report speaks of its own term, the one before and the next."""
_OWN_ORGANS: Final = frozenset(
    fold(organ)
    for organ in ("", "Ban Chấp hành", "BCH", "Ban Thường vụ", "BTV", "Thường trực", "Đảng bộ", "Cấp ủy")
)
"""Whoever names no body means the one that reports."""


def link_terms(
    mentions: Iterable[TermMention], report: Report, citations: Iterable[Citation], registry: Registry
) -> Iterator[TermInReport]:
    """Match the terms named in a report; those nobody registered, and those inside a citation, are left out.

    Args:
        mentions: the terms named, in the order of the text.
        report: the report.
        citations: its citations, in the order of the text; each is a link of its own.
        registry: where terms are registered.
    """
    waiting = iter(citations)
    citation = next(waiting, None)
    for mention in mentions:
        while citation is not None and citation.end <= mention.start:
            citation = next(waiting, None)
        if citation is not None and citation.start < mention.end:
            continue
        term = _term(mention, report, registry)
        if term is not None:
            yield TermInReport(start=mention.start, end=mention.end, text=mention.text, term=term.id)


def _term(mention: TermMention, report: Report, registry: Registry) -> Term | None:
    if fold(mention.of) in _OWN_ORGANS:
        return _own(mention, report, registry)
    holders = bodies_named(mention.of, registry, report.organization, report.date)
    found = {
        term.id: term
        for holder in holders
        for term in registry.terms_of(holder.id)
        if _is_meant(mention, term)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _own(mention: TermMention, report: Report, registry: Registry) -> Term | None:
    """Find the reporting body's own term; an ordinal without years must be near the report's."""
    if report.organization is None:
        return None
    found = [term for term in registry.terms_of(report.organization) if _is_meant(mention, term)]
    if len(found) != 1:
        return None
    if mention.years is not None:
        return found[0]
    about = registry.term(report.term) if report.term else None
    if about is None or about.ordinal is None or found[0].ordinal is None:
        return None
    return found[0] if abs(found[0].ordinal - about.ordinal) <= _NEAR else None


def _is_meant(mention: TermMention, term: Term) -> bool:
    """Tell whether ordinal and years agree as far as they are said; something must be said."""
    years = (term.cycle.start, term.cycle.end) if term.cycle else None
    return (
        (mention.ordinal is not None or mention.years is not None)
        and mention.ordinal in (None, term.ordinal)
        and mention.years in (None, years)
    )
