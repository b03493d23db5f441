"""All pages that no one wrote, in one go."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model import Archive, Links
from macros.pages.address import report_path
from macros.pages.catalogue import Catalogue, catalogue_of
from macros.pages.matrix import matrix_pages
from macros.pages.numbers import number_pages
from macros.pages.organization import organization_pages
from macros.pages.organization_lists import organization_lists
from macros.pages.page import GeneratedPage
from macros.pages.redirects import redirect_pages
from macros.pages.report_lists import report_lists
from macros.pages.resolution import resolution_pages
from macros.pages.resolution_lists import resolution_lists
from macros.pages.term import term_pages
from macros.pages.term_lists import term_lists
from macros.registry import Registry


def generate_pages(archive: Archive, links: Links, registry: Registry) -> tuple[GeneratedPage, ...]:
    """Make every page but the reports' own and the hand-written ones, sorted by path.

    Each address is given once. Reports, terms, resolutions and organizations come before lists, and
    lists before redirects: an old address never hides what lives there now.
    """
    catalogue = catalogue_of(archive, links, registry)
    taken = {report_path(report.id) for report in archive.reports}
    pages: dict[str, GeneratedPage] = {}
    for page in _all_pages(catalogue):
        if page.path not in taken:
            pages.setdefault(page.path, page)
    return tuple(pages[path] for path in sorted(pages))


def _all_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    for term in catalogue.archive.terms:
        yield from term_pages(term, catalogue)
    for resolution in catalogue.resolutions.values():
        yield from resolution_pages(resolution, catalogue)
    for organization in catalogue.archive.organizations:
        yield from organization_pages(organization, catalogue)
        yield from matrix_pages(organization, catalogue)
    yield from number_pages(catalogue)
    yield from report_lists(catalogue)
    yield from term_lists(catalogue)
    yield from resolution_lists(catalogue)
    yield from organization_lists(catalogue)
    yield from redirect_pages(catalogue)
