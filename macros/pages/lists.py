"""What all lists have in common: a lead, ways onward, groups that may run over several pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from macros.model import Report
from macros.pages.catalogue import Catalogue
from macros.pages.entries import report_entry
from macros.pages.page import GeneratedPage, paged, split_groups
from macros.pages.view import Entry, Group, Link, PagedView, Pager, Tab, WayGroup
from macros.pages.wording import UNKNOWN_YEAR
from macros.vietnamese import slug, sort_key

TEMPLATE = "vankho/list.html"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(PagedView):
    """A list with the ways onward above it."""

    lead: str
    about: Link | None = None
    """The page of what the list is about: the organization."""
    ways: tuple[WayGroup, ...] = ()


def list_pages(
    url: str,
    *,
    tab: Tab,
    title: str,
    lead: str,
    groups: tuple[Group, ...],
    crumbs: tuple[Link, ...] = (),
    about: Link | None = None,
    ways: tuple[WayGroup, ...] = (),
) -> Iterator[GeneratedPage]:
    """Make the pages of a list."""

    def make(part: tuple[Group, ...], pager: Pager | None) -> ListView:
        return ListView(
            tab=tab,
            title=title,
            crumbs=crumbs,
            groups=part,
            pager=pager,
            lead=lead,
            about=about,
            ways=tuple(group for group in ways if group.ways),
        )

    return paged(url, split_groups(groups), template=TEMPLATE, lead=lead, make=make)


def crumbs_to(url: str, parent: str, here: str) -> tuple[Link, ...]:
    """Say the way from the index of a list to the list."""
    return (Link(url=url, text=parent), Link(text=here))


def grouped(
    items: Iterable[_T], heading: Callable[[_T], str], entry: Callable[[_T], Entry]
) -> tuple[Group, ...]:
    """Put neighbours with one heading under it; the order is the caller's."""
    return tuple(
        Group(title=title, anchor=f"muc-{slug(title)}", entries=tuple(entry(item) for item in found))
        for title, found in groupby(items, key=heading)
    )


def grouped_by_year(
    reports: Iterable[Report], catalogue: Catalogue, *, with_organization: bool = True
) -> tuple[Group, ...]:
    """Put reports, newest first, under their years."""
    return grouped(
        reports,
        lambda r: str(r.year) if r.year else UNKNOWN_YEAR,
        lambda r: report_entry(r, catalogue, with_organization=with_organization),
    )


def grouped_by_organization(reports: Iterable[Report], catalogue: Catalogue) -> tuple[Group, ...]:
    """Put reports under the names of their organizations, by the Vietnamese alphabet."""
    return grouped(
        sorted(reports, key=lambda r: sort_key(catalogue.organization_name(r))),
        catalogue.organization_name,
        lambda r: report_entry(r, catalogue, with_organization=False),
    )
