"""The page of a term of office: what it decided, what it reported, what came before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model import Resolution, ResolutionId, Term
from macros.pages.address import TERMS, cycle_url, organization_url, term_url
from macros.pages.catalogue import Catalogue
from macros.pages.entries import organization_link, report_entry, resolution_entry, term_link, term_name
from macros.pages.page import GeneratedPage, paged, split_groups
from macros.pages.view import Fact, Group, Link, PagedView, Pager, Tile
from macros.pages.wording import count, join, validity_span
from macros.vietnamese import render_number

TEMPLATE = "vankho/term.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView(PagedView):
    """All that a term's page shows."""

    previous: Link | None
    next: Link | None
    tiles: tuple[Tile, ...]
    facts: tuple[Fact, ...]
    note: str


def term_pages(term: Term, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the pages of a term."""
    groups = _groups(term, catalogue)
    before, after = _around(term, catalogue)
    organization = catalogue.organization(term.organization)
    whose = organization.name if organization else term.organization
    title = f"{term_name(term)} {whose}"
    years = f"nhiệm kỳ {term.cycle.label}" if term.cycle else ""

    def make(part: tuple[Group, ...], pager: Pager | None) -> TermView:
        return TermView(
            tab="nhiem-ky",
            title=title,
            kick=join(whose, years),
            crumbs=(
                Link(url=TERMS, text="Nhiệm kỳ"),
                Link(url=organization_url(term.organization), text=whose),
                Link(text=term_name(term)),
            ),
            groups=part,
            pager=pager,
            previous=before,
            next=after,
            tiles=_tiles(term, groups),
            facts=_facts(term, catalogue),
            note=term.note,
        )

    lead = join(whose, years, count(len(groups[0].entries), "báo cáo trong kho"))
    return paged(term_url(term.id), split_groups(groups), template=TEMPLATE, lead=lead, make=make)


def _groups(term: Term, catalogue: Catalogue) -> tuple[Group, ...]:
    reports = catalogue.reports_of_term.get(term.id, ())
    issued = catalogue.issued_in.get(term.id, ())
    return (
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
            title="Văn bản đã ban hành trong nhiệm kỳ",
            anchor="ban-hanh",
            entries=tuple(resolution_entry(r, catalogue, with_issuer=False) for r in issued),
            empty="Chưa thấy văn bản nào của nhiệm kỳ này trong danh bạ và trong các báo cáo.",
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


def _tiles(term: Term, groups: tuple[Group, ...]) -> tuple[Tile, ...]:
    labels = ("báo cáo trong kho", "văn bản đã ban hành", "văn bản khác được dẫn")
    tiles = [
        Tile(number=render_number(len(group.entries)), label=label, url=f"#{group.anchor}")
        for group, label in zip(groups, labels, strict=True)
    ]
    first = term.committee[0] if term.committee else None
    if first and first.members:
        tiles.append(Tile(number=render_number(first.members), label=f"ủy viên {first.name}"))
    return tuple(tiles)


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
