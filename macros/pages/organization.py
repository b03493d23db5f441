"""The page of an organization: where it stands, what it was called, what came before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model import Organization, Rank, Sector, Succession
from macros.pages.address import (
    ORGANIZATIONS,
    organization_reports_url,
    organization_resolutions_url,
    organization_url,
)
from macros.pages.catalogue import Catalogue
from macros.pages.entries import (
    ended_chips,
    organization_entry,
    report_entry,
    resolution_entry,
    term_entry,
)
from macros.pages.matrix import matrix_link
from macros.pages.page import GeneratedPage, paged, split_groups
from macros.pages.view import Chip, Entry, Fact, Group, Link, PagedView, Pager
from macros.pages.wording import capital, count, join, validity_span

TEMPLATE = "vankho/organization.html"
SHOWN = 10
"""Reports and resolutions shown before the link to all of them."""
SECTORS = {
    Sector.PARTY: "Tổ chức đảng",
    Sector.STATE: "Cơ quan nhà nước",
    Sector.FRONT: "Mặt trận",
    Sector.MASS: "Đoàn thể",
}
RANKS = {
    Rank.CENTRAL: "cấp trung ương",
    Rank.PROVINCE: "cấp tỉnh",
    Rank.DISTRICT: "cấp huyện",
    Rank.BASE: "cấp cơ sở",
    Rank.CELL: "chi bộ",
}
NO_REPORTS = "Kho chưa có báo cáo nào của tổ chức này. Xem tổ chức tiền thân, kế thừa hoặc cấp trên."
NO_TERMS = "Danh bạ chưa có nhiệm kỳ nào của tổ chức này; thêm vào docs/registry/terms.yml."


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationView(PagedView):
    """All that an organization's page shows."""

    chips: tuple[Chip, ...]
    ended: str
    """The band of a body that is no more; empty while it lives."""
    facts: tuple[Fact, ...]
    names: tuple[Link, ...]
    """Names over time, when there was more than one."""
    above: tuple[Link, ...]
    """From the top down to its superior."""
    former_parents: tuple[Link, ...]
    predecessors: tuple[Entry, ...]
    successors: tuple[Entry, ...]
    fonds_holder: str
    note: str


def organization_pages(organization: Organization, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the pages of an organization."""
    reports = catalogue.reports_of.get(organization.id, ())
    above = _above(organization, catalogue)

    def make(part: tuple[Group, ...], pager: Pager | None) -> OrganizationView:
        return OrganizationView(
            tab="to-chuc",
            title=organization.name,
            kick=join(SECTORS[organization.sector], RANKS[organization.rank]),
            crumbs=(
                Link(url=ORGANIZATIONS, text="Tổ chức"),
                *(Link(url=link.url, text=link.text) for link in above),
                Link(text=organization.name),
            ),
            groups=part,
            pager=pager,
            chips=ended_chips(organization),
            ended=_ended(organization),
            facts=_facts(organization),
            names=_names(organization),
            above=above,
            former_parents=_former_parents(organization, catalogue),
            predecessors=_succession(organization.predecessors, catalogue),
            successors=_succession(organization.successors, catalogue),
            fonds_holder=organization.fonds_holder,
            note=organization.note,
        )

    lead = join(
        *(name.name for name in organization.names[:-1]),
        count(len(reports), "báo cáo trong kho"),
        organization.note,
    )
    return paged(
        organization_url(organization.id),
        split_groups(_groups(organization, catalogue)),
        template=TEMPLATE,
        lead=lead,
        make=make,
    )


def _groups(organization: Organization, catalogue: Catalogue) -> tuple[Group, ...]:
    key = organization.id
    reports = catalogue.reports_of.get(key, ())
    issued = catalogue.issued_by.get(key, ())
    terms = catalogue.registry.terms_of(key)
    children = catalogue.registry.children_of(key)
    groups = (
        Group(
            title="Báo cáo",
            anchor="bao-cao",
            entries=tuple(report_entry(r, catalogue, with_organization=False) for r in reports[:SHOWN]),
            empty=NO_REPORTS,
            more=_more(len(reports), "báo cáo", organization_reports_url(key)),
        ),
        Group(
            title="Nhiệm kỳ",
            anchor="nhiem-ky",
            entries=tuple(term_entry(term, catalogue) for term in reversed(terms)),
            empty=NO_TERMS if organization.sector is Sector.PARTY else "",
            more=matrix_link(key, catalogue),
        ),
        Group(
            title="Văn bản đã ban hành",
            anchor="van-ban",
            entries=tuple(resolution_entry(r, catalogue, with_issuer=False) for r in issued[:SHOWN]),
            empty="Chưa thấy văn bản nào của tổ chức này trong danh bạ và trong các báo cáo.",
            more=_more(len(issued), "văn bản", organization_resolutions_url(key)),
        ),
        Group(
            title="Tổ chức trực thuộc",
            anchor="truc-thuoc",
            entries=tuple(organization_entry(child, catalogue) for child in children),
        ),
    )
    return tuple(group for group in groups if group.entries or group.empty)


def _more(number: int, noun: str, url: str) -> Link | None:
    return Link(url=url, text=f"Tất cả {count(number, noun)}") if number > SHOWN else None


def _ended(organization: Organization) -> str:
    end = organization.validity.end
    if end is None:
        return ""
    return f"Tổ chức này đã kết thúc hoạt động {end.render_long()}. Trang được giữ để tra cứu."


def _facts(organization: Organization) -> tuple[Fact, ...]:
    codes = tuple(
        Link(text=code.code, note=validity_span(code.validity)) for code in organization.codes if code.code
    )
    rows = [Fact(label="Loại hình", values=(Link(text=capital(organization.sort.value)),))]
    if span := validity_span(organization.validity):
        rows.append(Fact(label="Hoạt động", values=(Link(text=span),)))
    if codes:
        rows.append(Fact(label="Ký hiệu", values=codes))
    if organization.aliases:
        rows.append(Fact(label="Còn gọi", values=tuple(Link(text=alias) for alias in organization.aliases)))
    return tuple(rows)


def _names(organization: Organization) -> tuple[Link, ...]:
    if len(organization.names) == 1:
        return ()
    return tuple(
        Link(text=name.name, note=validity_span(name.validity)) for name in reversed(organization.names)
    )


def _above(organization: Organization, catalogue: Catalogue) -> tuple[Link, ...]:
    """Climb by the latest superiors to the top."""
    line: list[Organization] = []
    seen = {organization.id}
    current: Organization | None = organization
    while current is not None and current.parents:
        parent = current.parents[-1].organization
        if parent in seen:
            break
        seen.add(parent)
        current = catalogue.organization(parent)
        if current is not None:
            line.append(current)
    return tuple(Link(url=organization_url(o.id), text=o.name) for o in reversed(line))


def _former_parents(organization: Organization, catalogue: Catalogue) -> tuple[Link, ...]:
    former = [(p, catalogue.organization(p.organization)) for p in organization.parents[:-1]]
    return tuple(
        Link(url=organization_url(o.id), text=o.name, note=validity_span(p.validity))
        for p, o in former
        if o is not None
    )


def _succession(items: Iterable[Succession], catalogue: Catalogue) -> tuple[Entry, ...]:
    entries = []
    for item in items:
        other = catalogue.organization(item.organization)
        passed = f"chuyển giao: {', '.join(item.passed)}" if item.passed else ""
        if other is None:
            entries.append(Entry(url="", text=item.organization, note=passed))
        else:
            entries.append(
                Entry(
                    url=organization_url(other.id),
                    text=other.name,
                    note=join(passed, validity_span(other.validity)),
                )
            )
    return tuple(entries)
