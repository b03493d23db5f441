"""The home page: search first, then cycles as a line of time, then numbers and other ways in."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Archive, Links
from macros.pages.address import ORGANIZATIONS, REPORTS, RESOLUTIONS, TERMS
from macros.pages.catalogue import Catalogue, catalogue_of
from macros.pages.entries import report_entry
from macros.pages.matrix import ways_to_matrices
from macros.pages.view import Entry, PageView, Tile, WayGroup
from macros.pages.ways import (
    CycleMark,
    cycle_marks,
    ways_by_type,
    ways_by_year,
    ways_to_organizations,
)
from macros.registry import Registry
from macros.vietnamese import render_number

TEMPLATE = "vankho/home.html"
LATEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """All that the home page shows beside its own words."""

    tiles: tuple[Tile, ...]
    cycles: tuple[CycleMark, ...]
    latest: tuple[Entry, ...]
    ways: tuple[WayGroup, ...]
    empty: str
    """What to do first in an archive without reports."""


def home_view(archive: Archive, links: Links, registry: Registry) -> HomeView:
    """Gather what the home page shows."""
    catalogue = catalogue_of(archive, links, registry)
    return HomeView(
        tab="",
        title="Kho báo cáo kiểm điểm",
        tiles=_tiles(catalogue),
        cycles=cycle_marks(catalogue),
        latest=tuple(report_entry(report, catalogue) for report in catalogue.reports[:LATEST]),
        ways=(
            ways_to_organizations(catalogue),
            ways_by_type(catalogue),
            ways_by_year(catalogue),
            ways_to_matrices(catalogue),
        ),
        empty=""
        if catalogue.reports
        else "Kho chưa có báo cáo nào. Nhập một văn bản có sẵn bằng lệnh "
        "“vankho import”, hoặc soạn báo cáo mới bằng lệnh “vankho new”; phần Hướng dẫn chỉ từng bước.",
    )


def _tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    organizations = catalogue.archive.organizations
    ended = sum(organization.is_ended for organization in organizations)
    cited = sum(bool(reports) for reports in catalogue.citing.values())
    cycles = catalogue.cycles
    span = f", {cycles[0].start}–{cycles[-1].end}" if cycles else ""
    return (
        Tile(number=render_number(len(catalogue.reports)), label="báo cáo", url=REPORTS),
        Tile(
            number=render_number(len(organizations)),
            label="tổ chức" + (f", {render_number(ended)} đã kết thúc" if ended else ""),
            url=ORGANIZATIONS,
        ),
        Tile(number=render_number(cited), label="văn bản được dẫn", url=RESOLUTIONS),
        Tile(number=render_number(len(cycles)), label=f"kỳ đại hội{span}", url=TERMS),
    )
