"""The index of terms, organizations by cycles, and a page for every cycle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model import Cycle, Organization, Rank, Term
from macros.pages.address import TERMS, cycle_url, organization_url, term_url
from macros.pages.catalogue import Catalogue
from macros.pages.entries import ended_chips, term_entry, term_name
from macros.pages.lists import crumbs_to, grouped_by_organization, list_pages
from macros.pages.page import GeneratedPage, paged, split
from macros.pages.view import Chip, Entry, Group, Link, PagedView, Pager, Way, WayGroup
from macros.pages.ways import CycleMark, cycle_marks
from macros.pages.wording import count
from macros.vietnamese import render_number, sort_key

TEMPLATE = "vankho/terms.html"
PARENT = "Nhiệm kỳ"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermCell:
    """One term in the table, or nothing."""

    terms: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """An organization and its terms by cycle."""

    organization: Link
    chips: tuple[Chip, ...]
    cells: tuple[TermCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsView(PagedView):
    """The table of organizations by cycles; terms outside the cycles in `groups`."""

    lead: str
    cycles: tuple[CycleMark, ...]
    rows: tuple[TermRow, ...]
    empty: str


def term_lists(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the index of terms and the pages of cycles."""
    yield from _index(catalogue)
    for cycle in catalogue.cycles:
        yield from _of_cycle(cycle, catalogue)


def _index(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    with_terms = {term.organization for term in catalogue.archive.terms}
    organizations = [o for o in catalogue.archive.organizations if o.id in with_terms]
    local = [o for o in organizations if o.rank is not Rank.CENTRAL]
    local.sort(key=lambda o: (list(Rank).index(o.rank), sort_key(o.name)))
    rows = [_row(organization, catalogue) for organization in local]
    total = len(catalogue.archive.terms)
    lead = f"{count(total, 'nhiệm kỳ')} của {count(len(organizations), 'tổ chức')}, xếp theo kỳ đại hội."
    others = _outside(organizations, catalogue)

    def make(part: tuple[TermRow, ...], pager: Pager | None) -> TermsView:
        return TermsView(
            tab="nhiem-ky",
            title=PARENT,
            groups=others if pager is None or not pager.next else (),
            pager=pager,
            lead=lead,
            cycles=cycle_marks(catalogue),
            rows=part,
            empty="" if total else "Danh bạ chưa có nhiệm kỳ nào; thêm vào docs/registry/terms.yml.",
        )

    return paged(TERMS, split(rows), template=TEMPLATE, lead=lead, make=make)


def _row(organization: Organization, catalogue: Catalogue) -> TermRow:
    terms = catalogue.registry.terms_of(organization.id)
    return TermRow(
        organization=Link(url=organization_url(organization.id), text=organization.name),
        chips=ended_chips(organization),
        cells=tuple(
            TermCell(
                terms=tuple(
                    Link(
                        url=term_url(term.id),
                        text=term_name(term) if term.roman else cycle.label,
                        note=_held(len(catalogue.reports_of_term.get(term.id, ()))),
                    )
                    for term in terms
                    if term.cycle == cycle
                )
            )
            for cycle in catalogue.cycles
        ),
    )


def _held(reports: int) -> str:
    return count(reports, "báo cáo") if reports else ""


def _outside(organizations: list[Organization], catalogue: Catalogue) -> tuple[Group, ...]:
    """List the terms that are in no column: the Centre's, and those without years."""
    ids = {o.id for o in organizations if o.rank is Rank.CENTRAL}
    terms = [
        term
        for term in catalogue.archive.terms
        if term.organization in ids or term.cycle not in catalogue.cycles
    ]
    if not terms:
        return ()
    return (Group(title="Nhiệm kỳ khác", anchor="khac", entries=_entries(terms, catalogue)),)


def _of_cycle(cycle: Cycle, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    reports = catalogue.reports_of_cycle.get(cycle, ())
    held = [term for term in catalogue.archive.terms if term.cycle == cycle]
    terms = Group(
        title="Nhiệm kỳ của các tổ chức",
        anchor="nhiem-ky",
        entries=_entries(held, catalogue),
        empty="Danh bạ chưa có nhiệm kỳ nào của kỳ này; thêm vào docs/registry/terms.yml.",
    )
    return list_pages(
        cycle_url(cycle),
        tab="nhiem-ky",
        title=f"Kỳ đại hội {cycle.label}",
        lead=f"{count(len(held), 'nhiệm kỳ')}, {count(len(reports), 'báo cáo')}.",
        crumbs=crumbs_to(TERMS, PARENT, f"Kỳ {cycle.label}"),
        ways=(_other_cycles(cycle, catalogue),),
        groups=(terms, *grouped_by_organization(reports, catalogue)),
    )


def _other_cycles(cycle: Cycle, catalogue: Catalogue) -> WayGroup:
    return WayGroup(
        title="Kỳ khác",
        anchor="ky-khac",
        ways=tuple(
            Way(
                url=cycle_url(other),
                text=other.label,
                count=render_number(len(catalogue.reports_of_cycle.get(other, ()))),
            )
            for other in catalogue.cycles
            if other != cycle
        ),
    )


def _entries(terms: list[Term], catalogue: Catalogue) -> tuple[Entry, ...]:
    """Show terms by the names of their organizations, then newest first."""
    names = {o.id: sort_key(o.name) for o in catalogue.archive.organizations}
    terms = sorted(terms, key=lambda term: -(term.cycle.start if term.cycle else 0))
    terms.sort(key=lambda term: names.get(term.organization, sort_key(term.organization)))
    return tuple(term_entry(term, catalogue, with_organization=True) for term in terms)
