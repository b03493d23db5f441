"""Pages at old addresses, which send the reader on: addresses are permanent (DESIGN 2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.pages.address import organization_url, path_of, report_url, resolution_url, term_url
from macros.pages.catalogue import Catalogue
from macros.pages.page import GeneratedPage
from macros.pages.view import Link, RedirectView
from macros.pages.wording import page_text

TEMPLATE = "vankho/redirect.html"


def redirect_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make a page for every former id of reports, resolutions, terms and organizations."""
    for report in catalogue.reports:
        yield from _redirects(report_url, report.front.former_ids, report.id, report.title)
    for resolution in catalogue.resolutions.values():
        yield from _redirects(resolution_url, resolution.former_ids, resolution.id, resolution.name)
    for term in catalogue.archive.terms:
        yield from _redirects(term_url, term.former_ids, term.id, term.label)
    for organization in catalogue.archive.organizations:
        yield from _redirects(organization_url, organization.former_ids, organization.id, organization.name)


def _redirects(
    address: Callable[[str], str], former_ids: Iterable[str], identifier: str, title: str
) -> Iterator[GeneratedPage]:
    for former in former_ids:
        bare = former.strip().strip("/")
        if not bare or ".." in bare.split("/"):
            continue
        view = RedirectView(tab="", title=title, target=Link(url=address(identifier), text=title))
        yield GeneratedPage(
            path=path_of(address(bare)),
            title=title,
            template=TEMPLATE,
            view=view,
            text=page_text(title, "Trang này đã chuyển sang địa chỉ mới."),
        )
