"""The index of reports, and the lists by organization, type and year."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model import Organization, ReportType
from macros.pages.address import REPORTS, organization_reports_url, organization_url, type_url, year_url
from macros.pages.catalogue import Catalogue
from macros.pages.entries import report_entry
from macros.pages.lists import crumbs_to, grouped_by_organization, grouped_by_year, list_pages
from macros.pages.page import GeneratedPage
from macros.pages.view import Group, Link
from macros.pages.ways import ways_by_organization, ways_by_type, ways_by_year
from macros.pages.wording import UNKNOWN_DATE, UNKNOWN_YEAR, count, type_name

PARENT = "Báo cáo"
LATEST = 20


def report_lists(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make all lists of reports."""
    yield from _index(catalogue)
    for organization in catalogue.archive.organizations:
        yield from _of_organization(organization, catalogue)
    for report_type in ReportType:
        yield from _of_type(report_type, catalogue)
    for year in dict.fromkeys(report.year for report in catalogue.reports):
        yield from _of_year(year, catalogue)


def _index(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    latest = Group(
        title="Báo cáo mới nhất",
        anchor="moi-nhat",
        entries=tuple(report_entry(r, catalogue) for r in catalogue.reports[:LATEST]),
        empty="Kho chưa có báo cáo nào. Phần Hướng dẫn chỉ cách nhập báo cáo đầu tiên.",
    )
    return list_pages(
        REPORTS,
        tab="bao-cao",
        title="Báo cáo",
        lead=f"Kho có {count(len(catalogue.reports), 'báo cáo')}. Vào theo loại, năm, tổ chức, hoặc tìm.",
        ways=(ways_by_type(catalogue), ways_by_year(catalogue), ways_by_organization(catalogue)),
        groups=(latest,),
    )


def _of_organization(organization: Organization, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    reports = catalogue.reports_of.get(organization.id, ())
    if not reports:
        return iter(())
    return list_pages(
        organization_reports_url(organization.id),
        tab="bao-cao",
        title=f"Báo cáo của {organization.name}",
        lead=f"{count(len(reports), 'báo cáo')}, mới nhất trước.",
        crumbs=crumbs_to(REPORTS, PARENT, organization.name),
        about=Link(url=organization_url(organization.id), text=f"Trang của {organization.name}"),
        groups=grouped_by_year(reports, catalogue, with_organization=False),
    )


def _of_type(report_type: ReportType, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    reports = tuple(r for r in catalogue.reports if r.front.type is report_type)
    if not reports:
        return iter(())
    return list_pages(
        type_url(report_type),
        tab="bao-cao",
        title=f"Báo cáo: {report_type.value}",
        lead=f"{count(len(reports), 'báo cáo')}, mới nhất trước.",
        crumbs=crumbs_to(REPORTS, PARENT, type_name(report_type)),
        groups=grouped_by_year(reports, catalogue),
    )


def _of_year(year: int | None, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    reports = tuple(r for r in catalogue.reports if r.year == year)
    return list_pages(
        year_url(year),
        tab="bao-cao",
        title=f"Báo cáo năm {year}" if year else f"Báo cáo {UNKNOWN_DATE}",
        lead=f"{count(len(reports), 'báo cáo')}, theo tổ chức.",
        crumbs=crumbs_to(REPORTS, PARENT, str(year) if year else UNKNOWN_YEAR),
        groups=grouped_by_organization(reports, catalogue),
    )
