"""The index of organizations: the tree of who stands below whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model import Organization, OrganizationId, Rank, Sector
from macros.pages.address import ORGANIZATIONS
from macros.pages.catalogue import Catalogue
from macros.pages.entries import organization_entry
from macros.pages.page import GeneratedPage, paged, split
from macros.pages.view import Entry, PagedView, Pager
from macros.pages.wording import count
from macros.vietnamese import sort_key

TEMPLATE = "vankho/organizations.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeLine:
    """An organization in the tree, with its depth; the top is 1."""

    depth: int
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationsView(PagedView):
    """The tree of organizations, line by line."""

    lead: str
    lines: tuple[TreeLine, ...]
    empty: str


def organization_lists(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the index of organizations."""
    lines = tuple(_tree(catalogue))
    ended = sum(o.is_ended for o in catalogue.archive.organizations)
    lead = f"{count(len(catalogue.archive.organizations), 'tổ chức')} trong danh bạ" + (
        f", {count(ended, 'đã kết thúc hoạt động')}." if ended else "."
    )

    def make(part: tuple[TreeLine, ...], pager: Pager | None) -> OrganizationsView:
        return OrganizationsView(
            tab="to-chuc",
            title="Tổ chức",
            pager=pager,
            lead=lead,
            lines=part,
            empty="" if lines else "Danh bạ chưa có tổ chức nào; thêm vào docs/registry/organizations.yml.",
        )

    return paged(ORGANIZATIONS, split(lines), template=TEMPLATE, lead=lead, make=make)


def _tree(catalogue: Catalogue) -> Iterator[TreeLine]:
    """Walk from the tops down; each organization stands below its latest superior, once."""
    organizations = catalogue.archive.organizations
    known = {o.id for o in organizations}
    below: dict[OrganizationId | None, list[Organization]] = {}
    for organization in organizations:
        parent = organization.parents[-1].organization if organization.parents else None
        below.setdefault(parent if parent in known and parent != organization.id else None, []).append(
            organization
        )
    for children in below.values():
        children.sort(key=_order)
    seen: set[OrganizationId] = set()
    pending = [(1, o) for o in reversed(below.get(None, []))]
    while pending:
        depth, organization = pending.pop()
        if organization.id in seen:
            continue
        seen.add(organization.id)
        yield TreeLine(depth=depth, entry=organization_entry(organization, catalogue))
        pending += [(depth + 1, child) for child in reversed(below.get(organization.id, []))]
    # A circle of superiors has no top; its members are shown all the same.
    for organization in sorted((o for o in organizations if o.id not in seen), key=_order):
        yield TreeLine(depth=1, entry=organization_entry(organization, catalogue))


def _order(organization: Organization) -> tuple[object, ...]:
    """Sort by system and level, then what lives before what ended, then by the alphabet."""
    return (
        list(Sector).index(organization.sector),
        list(Rank).index(organization.rank),
        organization.is_ended,
        sort_key(organization.name),
        organization.id,
    )
