"""Resolutions against terms of one organization: in which term each was issued, reviewed, mentioned."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from macros.citations.chains import Chains, moment_of
from macros.citations.events import term_of
from macros.model import (
    Archive,
    Links,
    OrganizationId,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    Term,
    TermId,
    Verb,
)
from macros.registry import Registry
from macros.vietnamese import by_start


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What happened to a resolution in one term, as the reports of the term show it; oldest first."""

    is_issued: bool = False
    is_before: bool = False
    """The term was over when the resolution was issued: there was nothing to see."""
    reviewed: tuple[ReportId, ...] = ()
    mentioned: tuple[ReportId, ...] = ()
    continued_by: tuple[ResolutionId, ...] = ()
    """Resolutions that the organization issued in this term to continue it."""
    is_carried_on: bool = False
    """A report or resolution of this term is evidence that it was carried on."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was seen in this term."""
        return not (self.is_issued or self.reviewed or self.mentioned or self.continued_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One resolution with its cells, one for each term."""

    resolution: ResolutionId
    is_own: bool
    """Whether the organization issued it."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The table: terms oldest first; the organization's own resolutions first, each by date."""

    organization: OrganizationId
    terms: tuple[Term, ...]
    reports: tuple[int, ...]
    """How many reports of each term the table rests on; in a term without any, nothing could be seen."""
    rows: tuple[Row, ...]


def matrix_of(
    organization: OrganizationId, archive: Archive, links: Links, chains: Chains, registry: Registry
) -> Matrix:
    """Lay out what an organization issued, and what its reports review or cite, against its terms.

    A report counts in its own term, whatever the resolution's; reports without term are left out. Those of
    the staff organs of a committee are reports of the committee's terms, as on the pages of the terms.

    Args:
        organization: whose terms.
        archive: the archive.
        links: its citations and relations.
        chains: its chains.
        registry: its registry.
    """
    return lay_out(
        organization,
        archive.reports,
        (r for r in links.resolutions.values() if r.organization == organization),
        links,
        chains,
        registry,
    )


def lay_out(
    organization: OrganizationId,
    reports_of_terms: Iterable[Report],
    own_resolutions: Iterable[Resolution],
    links: Links,
    chains: Chains,
    registry: Registry,
) -> Matrix:
    """Do what `matrix_of` does where the reports of its terms and its resolutions are already at hand."""
    terms = registry.terms_of(organization)
    holders = {term.id: term.organization for term in terms}
    reports = sorted(
        (
            report
            for report in reports_of_terms
            if report.term in holders and organization in (report.organization, holders[report.term])
        ),
        key=moment_of,
    )
    issued = {
        resolution.id: term.id if (term := term_of(resolution, registry)) else None
        for resolution in own_resolutions
    }
    seen = _seen(reports, links, chains)
    rows = [
        _row(links.resolutions[key], terms, seen.get(key, {}), issued, links)
        for key in sorted({*issued, *seen}, key=lambda key: (key not in issued, *_moment(key, links)))
    ]
    held = Counter(report.term for report in reports)
    return Matrix(
        organization=organization,
        terms=terms,
        reports=tuple(held[term.id] for term in terms),
        rows=tuple(rows),
    )


def _seen(
    reports: Iterable[Report], links: Links, chains: Chains
) -> dict[ResolutionId, dict[TermId | None, Cell]]:
    """Collect by resolution and term what reports, oldest first, review and cite."""
    seen: dict[ResolutionId, dict[TermId | None, _Seen]] = defaultdict(lambda: defaultdict(_Seen))
    for report in reports:
        reviewed = chains.reviewed_by.get(report.id, ())
        carried_on = chains.carried_on_by.get(report.id, frozenset())
        cited = (c.resolution for c in links.by_report.get(report.id, ()) if c.resolution)
        for key in dict.fromkeys((*reviewed, *cited)):
            if key in links.resolutions:
                found = seen[key][report.term]
                (found.reviewed if key in reviewed else found.mentioned).append(report.id)
                found.is_carried_on |= key in carried_on
    return {
        key: {
            term: Cell(
                reviewed=tuple(found.reviewed),
                mentioned=tuple(found.mentioned),
                is_carried_on=found.is_carried_on,
            )
            for term, found in by_term.items()
        }
        for key, by_term in seen.items()
    }


@dataclass(slots=True)
class _Seen:
    """A cell while it is filled."""

    reviewed: list[ReportId] = field(default_factory=list)
    mentioned: list[ReportId] = field(default_factory=list)
    is_carried_on: bool = False


def _row(
    resolution: Resolution,
    terms: tuple[Term, ...],
    seen: Mapping[TermId | None, Cell],
    issued: Mapping[ResolutionId, TermId | None],
    links: Links,
) -> Row:
    key = resolution.id
    first = _first_term(resolution, terms, issued.get(key))
    continued: dict[TermId | None, list[ResolutionId]] = defaultdict(list)
    continuing = {r.younger for r in links.incoming.get(key, ()) if r.verb is Verb.CONTINUES}
    for younger in sorted(continuing & issued.keys(), key=lambda younger: _moment(younger, links)):
        continued[issued[younger]].append(younger)
    cells = []
    for place, term in enumerate(terms):
        cell = seen.get(term.id, _EMPTY)
        if issued.get(key) == term.id or term.id in continued:
            cell = replace(
                cell,
                is_issued=issued.get(key) == term.id,
                continued_by=tuple(continued.get(term.id, ())),
                is_carried_on=cell.is_carried_on or term.id in continued,
            )
        cells.append(_BEFORE if place < first and cell.is_empty else cell)
    return Row(resolution=key, is_own=key in issued, cells=tuple(cells))


_EMPTY = Cell()
_BEFORE = Cell(is_before=True)


def _first_term(resolution: Resolution, terms: tuple[Term, ...], issued_in: TermId | None) -> int:
    """Return the place of the first term in which a resolution could be seen."""
    for place, term in enumerate(terms):
        if issued_in is not None:
            if term.id == issued_in:
                return place
            continue
        end = term.validity.end
        if end is None or resolution.date is None or not resolution.date.is_wholly_after(end):
            return place
    return 0 if issued_in is not None else len(terms)


def _moment(key: ResolutionId, links: Links) -> tuple[bool, int, ResolutionId]:
    return (*by_start(links.resolutions[key].date), key)
