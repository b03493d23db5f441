"""Resolutions against terms of one organization: in which term each was issued, reviewed, mentioned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from macros.citations.chains import Chains
from macros.citations.events import term_of
from macros.model import Archive, Links, OrganizationId, ReportId, ResolutionId, Term, TermId
from macros.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What happened to a resolution in one term, as the organization's reports show it; oldest first."""

    is_issued: bool = False
    reviewed: tuple[ReportId, ...] = ()
    mentioned: tuple[ReportId, ...] = ()
    is_carried_on: bool = False
    """A report of this term is evidence that the resolution, issued in an earlier term, was carried on."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was seen in this term."""
        return not (self.is_issued or self.reviewed or self.mentioned)


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
    rows: tuple[Row, ...]


def matrix_of(
    organization: OrganizationId, archive: Archive, links: Links, chains: Chains, registry: Registry
) -> Matrix:
    """Lay out what an organization issued, and what its reports review or cite, against its terms.

    A report counts in its own term, whatever the resolution's; reports without term are left out.

    Args:
        organization: whose terms.
        archive: the archive.
        links: its citations and relations.
        chains: its chains.
        registry: its registry.
    """
    terms = registry.terms_of(organization)
    term_ids = {term.id for term in terms}
    own_reports = {
        report.id: report.term
        for report in archive.reports
        if report.organization == organization and report.term in term_ids
    }
    issued = {
        key: term.id if (term := term_of(resolution, registry)) else None
        for key, resolution in links.resolutions.items()
        if resolution.organization == organization
    }
    seen = dict.fromkeys(issued)
    for report in own_reports:
        seen.update(dict.fromkeys(c.resolution for c in links.by_report.get(report, ()) if c.resolution))
    for key, reports in chains.reviewing.items():
        if any(report in own_reports for report in reports):
            seen[key] = None
    rows = [
        Row(
            resolution=key,
            is_own=key in issued,
            cells=_cells(key, terms, own_reports, chains, issued.get(key)),
        )
        for key in sorted(seen, key=lambda key: (key not in issued, *_moment(key, links)))
    ]
    return Matrix(organization=organization, terms=terms, rows=tuple(rows))


def _cells(
    key: ResolutionId,
    terms: tuple[Term, ...],
    reports: Mapping[ReportId, TermId | None],
    chains: Chains,
    issued_in: TermId | None,
) -> tuple[Cell, ...]:
    chain = chains.of(key)
    evidence = {carried.report for carried in chain.carried_on}
    reviewed: dict[TermId | None, list[ReportId]] = defaultdict(list)
    mentioned: dict[TermId | None, list[ReportId]] = defaultdict(list)
    for found, by_term in ((chain.reviewed, reviewed), (chain.mentioned, mentioned)):
        for report in found:
            if report in reports:
                by_term[reports[report]].append(report)
    return tuple(
        Cell(
            is_issued=issued_in == term.id,
            reviewed=tuple(reviewed[term.id]),
            mentioned=tuple(mentioned[term.id]),
            is_carried_on=bool(evidence & {*reviewed[term.id], *mentioned[term.id]}),
        )
        for term in terms
    )


def _moment(key: ResolutionId, links: Links) -> tuple[bool, int, ResolutionId]:
    date = links.resolutions[key].date
    return (date is None, date.start.toordinal() if date else 0, key)
