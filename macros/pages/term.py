"""The page of a term of office: what it decided, what it reported, what came before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model import Resolution, ResolutionId, Term
from macros.pages.address import TERMS, cycle_url, organization_url, term_url
from macros.pages.catalogue import Catalogue
from macros.pages.chains import HEADINGS, HINT, chain_rows
from macros.pages.entries import (
    NOT_SEEN,
    organization_link,
    report_entry,
    resolution_entry,
    term_link,
    term_name,
)
from macros.pages.matrix import matrix_link
from macros.pages.page import GeneratedPage, paged, split_groups
from macros.pages.view import Fact, Group, Link, PagedView, Pager, Tile
from macros.pages.wording import count, join, validity_span
from macros.vietnamese import render_number

TEMPLATE = "vankho/term.html"
CHAINS = "ban-hanh"
"""The anchor of the group whose entries are rows of the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView(PagedView):
    """All that a term's page shows."""

    previous: Link | None
    next: Link | None
    tiles: tuple[Tile, ...]
    facts: tuple[Fact, ...]
    note: str
    chains: Group | None
    """What the term issued, and what came after: its entries are `ChainRow`. None on later pages."""
    headings: tuple[str, ...] = HEADINGS
    hint: str = HINT


def term_pages(term: Term, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the pages of a term."""
    groups = _groups(term, catalogue)
    before, after = _around(term, catalogue)
    organization = catalogue.organization(term.organization)
    whose = organization.name if organization else term.organization
    title = f"{term_name(term)} {whose}"
    years = f"nhiệm kỳ {term.cycle.label}" if term.cycle else ""

    def make(part: tuple[Group, ...], pager: Pager | None) -> TermView:
        chains = part[0] if part[0].anchor == CHAINS else None
        return TermView(
            tab="nhiem-ky",
            title=title,
            kick=join(whose, years),
            crumbs=(
                Link(url=TERMS, text="Nhiệm kỳ"),
                Link(url=organization_url(term.organization), text=whose),
                Link(text=term_name(term)),
            ),
            groups=part[1:] if chains else part,
            pager=pager,
            previous=before,
            next=after,
            tiles=_tiles(term, groups, catalogue),
            facts=_facts(term, catalogue),
            note=term.note,
            chains=chains,
        )

    issued, reports, _ = (len(group.entries) for group in groups)
    lead = join(whose, years, count(issued, "văn bản ban hành"), count(reports, "báo cáo trong kho"))
    return paged(term_url(term.id), split_groups(groups), template=TEMPLATE, lead=lead, make=make)


def _groups(term: Term, catalogue: Catalogue) -> tuple[Group, ...]:
    reports = catalogue.reports_of_term.get(term.id, ())
    return (
        Group(
            title="Văn bản của nhiệm kỳ, và điều gì đến sau",
            anchor=CHAINS,
            entries=chain_rows(term, catalogue),
            empty="Chưa thấy văn bản nào của nhiệm kỳ này trong danh bạ và trong các báo cáo.",
            more=matrix_link(term.organization, catalogue),
        ),
        Group(
            title="Báo cáo của nhiệm kỳ",
            anchor="bao-cao",
            entries=tuple(
                report_entry(r, catalogue, with_organization=r.organization != term.organization)
                for r in reports
            ),
            empty="Kho chưa có báo cáo nào của nhiệm kỳ này. Xem nhiệm kỳ trước, nhiệm kỳ sau, "
            "hoặc trang của tổ chức.",
        ),
        Group(
            title="Văn bản khác mà các báo cáo dẫn",
            anchor="dan",
            entries=tuple(resolution_entry(r, catalogue) for r in _cited_by(term, catalogue)),
            empty="Các báo cáo trong kho không dẫn văn bản nào khác.",
        ),
    )


def _cited_by(term: Term, catalogue: Catalogue) -> list[Resolution]:
    """List what the term's reports cite of other bodies or times, the most cited first."""
    issued = {r.id for r in catalogue.issued_in.get(term.id, ())}
    times: dict[ResolutionId, int] = {}
    for report in catalogue.reports_of_term.get(term.id, ()):
        found = catalogue.links.by_report.get(report.id, ())
        for key in dict.fromkeys(c.resolution for c in found if c.resolution):
            times[key] = times.get(key, 0) + 1
    cited = [
        catalogue.resolutions[key] for key in times if key in catalogue.resolutions and key not in issued
    ]
    return sorted(cited, key=lambda r: (-times[r.id], r.id))


def _around(term: Term, catalogue: Catalogue) -> tuple[Link | None, Link | None]:
    line = catalogue.registry.terms_of(term.organization)
    place = next((n for n, other in enumerate(line) if other.id == term.id), None)
    if place is None:
        return None, None
    before = term_link(line[place - 1]) if place > 0 else None
    after = term_link(line[place + 1]) if place + 1 < len(line) else None
    return before, after


def _tiles(term: Term, groups: tuple[Group, ...], catalogue: Catalogue) -> tuple[Tile, ...]:
    issued, reports, cited = groups
    chains = [catalogue.chains.of(r.id) for r in catalogue.issued_in.get(term.id, ())]
    rows = (
        (len(issued.entries), "văn bản ban hành", issued),
        (sum(bool(chain.reviewed) for chain in chains), "văn bản được kiểm điểm", issued),
        (sum(bool(chain.carried_on) for chain in chains), "văn bản được tiếp nối", issued),
        (sum(not chain.reports for chain in chains), f"văn bản {NOT_SEEN}", issued),
        (len(reports.entries), "báo cáo trong kho", reports),
        (len(cited.entries), "văn bản khác được dẫn", cited),
    )
    return tuple(
        Tile(number=render_number(number), label=label, url=f"#{group.anchor}")
        for number, label, group in rows
    )


def _facts(term: Term, catalogue: Catalogue) -> tuple[Fact, ...]:
    organization = catalogue.organization(term.organization)
    rows = [
        ("Tổ chức", organization_link(organization, organization.name if organization else term.organization))
    ]
    if term.congress:
        rows.append(("Đại hội", Link(text=term.congress.render())))
    if term.cycle:
        url = cycle_url(term.cycle) if term.cycle in catalogue.cycles else ""
        rows.append(("Kỳ đại hội", Link(url=url, text=term.cycle.label)))
    if span := validity_span(term.validity):
        rows.append(("Thời gian", Link(text=span)))
    facts = tuple(Fact(label=label, values=(value,)) for label, value in rows)
    if not term.committee:
        return facts
    elected = tuple(
        Link(text=body.name, note=join(count(body.members, "người") if body.members else "", body.note))
        for body in term.committee
    )
    return (*facts, Fact(label="Cấp ủy", values=elected))
