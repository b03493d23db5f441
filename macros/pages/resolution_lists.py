"""The index of resolutions, and the lists by issuing body and by kind."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model import Resolution
from macros.pages.address import (
    RESOLUTIONS,
    kind_url,
    organization_resolutions_url,
    organization_url,
)
from macros.pages.catalogue import Catalogue, latest_issued_first
from macros.pages.entries import kind_name, resolution_entry
from macros.pages.lists import crumbs_to, grouped, list_pages
from macros.pages.numbers import shared_numbers_group
from macros.pages.page import GeneratedPage
from macros.pages.view import Group, Link
from macros.pages.ways import issuer_name, ways_by_issuer, ways_by_kind
from macros.pages.wording import UNKNOWN_YEAR, count
from macros.vietnamese import sort_key

PARENT = "Văn bản"
MOST_CITED = 20


def resolution_lists(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make all lists of resolutions."""
    yield from _index(catalogue)
    for body in catalogue.issued_by:
        yield from _of_body(body, catalogue)
    by_kind: dict[str, list[Resolution]] = {}
    for resolution in latest_issued_first(catalogue.resolutions.values()):
        by_kind.setdefault(kind_url(resolution.kind), []).append(resolution)
    for url, found in by_kind.items():
        yield from _of_kind(url, found, catalogue)


def _index(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    cited = sorted(
        (key for key, reports in catalogue.citing.items() if reports and key in catalogue.resolutions),
        key=lambda key: (-len(catalogue.citing[key]), key),
    )
    most_cited = Group(
        title="Được dẫn nhiều nhất",
        anchor="dan-nhieu",
        entries=tuple(resolution_entry(catalogue.resolutions[key], catalogue) for key in cited[:MOST_CITED]),
        empty="Chưa có báo cáo nào dẫn văn bản. Đường dẫn hiện ra khi báo cáo viết rõ số, ngày và cơ quan.",
    )
    return list_pages(
        RESOLUTIONS,
        tab="van-ban",
        title="Văn bản",
        lead=f"{count(len(catalogue.resolutions), 'văn bản')} có trong danh bạ hoặc được các báo cáo dẫn.",
        ways=(ways_by_kind(catalogue), ways_by_issuer(catalogue)),
        groups=(most_cited, shared) if (shared := shared_numbers_group(catalogue)) else (most_cited,),
    )


def _of_body(body: str, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    issued = catalogue.issued_by[body]
    name = issuer_name(body, catalogue)
    organization = catalogue.registry.organization(body)
    about = Link(url=organization_url(organization.id), text=f"Trang của {name}") if organization else None
    return list_pages(
        organization_resolutions_url(body),
        tab="van-ban",
        title=f"Văn bản của {name}" if organization else f"Văn bản: {name}",
        lead=f"{count(len(issued), 'văn bản')}, mới nhất trước.",
        crumbs=crumbs_to(RESOLUTIONS, PARENT, name),
        about=about,
        groups=grouped(
            issued,
            lambda r: str(r.date.start.year) if r.date else UNKNOWN_YEAR,
            lambda r: resolution_entry(r, catalogue, with_issuer=False),
        ),
    )


def _of_kind(url: str, found: list[Resolution], catalogue: Catalogue) -> Iterator[GeneratedPage]:
    names = {r.id: issuer_name(r.id.partition("/")[0], catalogue) for r in found}
    kind = kind_name(found[0])
    return list_pages(
        url,
        tab="van-ban",
        title=kind,
        lead=f"{count(len(found), 'văn bản')}, theo cơ quan ban hành.",
        crumbs=crumbs_to(RESOLUTIONS, PARENT, kind),
        groups=grouped(
            sorted(found, key=lambda r: sort_key(names[r.id])),
            lambda r: names[r.id],
            lambda r: resolution_entry(r, catalogue, with_issuer=False),
        ),
    )
