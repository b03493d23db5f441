"""Pages at old addresses, which send the reader on: addresses are permanent (DESIGN 2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from macros.model import Rank, Resolution, Term
from macros.model.identity import resolution_id
from macros.pages.address import organization_url, path_of, report_url, resolution_url, term_url
from macros.pages.catalogue import Catalogue
from macros.pages.page import GeneratedPage, is_path
from macros.pages.view import Link, RedirectView
from macros.pages.wording import page_text
from macros.vietnamese import DateInterval

TEMPLATE = "vankho/redirect.html"


def redirect_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make a page for every former id, and for the ids that things had before more was known of them.

    Former ids that somebody wrote down come first, so that nothing computed stands in their way; one
    that is no address is skipped.
    """
    for report in catalogue.reports:
        yield from _redirects(report_url, report.front.former_ids, report.id, report.title)
    for resolution in catalogue.resolutions.values():
        yield from _redirects(resolution_url, resolution.former_ids, resolution.id, resolution.name)
    for term in catalogue.archive.terms:
        yield from _redirects(term_url, term.former_ids, term.id, term.label)
    for organization in catalogue.archive.organizations:
        yield from _redirects(organization_url, organization.former_ids, organization.id, organization.name)
    yield from _from_earlier_resolutions(catalogue)
    yield from _from_earlier_terms(catalogue)


def _from_earlier_resolutions(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Lead on from the ids that registered resolutions had while they were only cited, and with less date.

    Only for those that some report cites, and those of bodies below the Centre: of the central documents
    that come with the registry, most were never cited, and so never had a page under another id. An id
    that two resolutions may have had, registered or not, leads nowhere, for nobody knows which was meant.
    """
    owners: dict[str, list[Resolution]] = defaultdict(list)
    for resolution in catalogue.resolutions.values():
        for earlier in _earlier_ids(resolution):
            owners[earlier].append(resolution)
    for earlier, (resolution, *others) in owners.items():
        if resolution.is_registered and not others and _may_have_been_cited(resolution, catalogue):
            yield from _redirects(resolution_url, (earlier,), resolution.id, resolution.name)


def _earlier_ids(resolution: Resolution) -> Iterator[str]:
    """Make the ids of a resolution with less and less of its date, other than its own."""
    date = resolution.date
    dates = [date]
    if date is not None:
        dates.append(None)
        if date.start.year == date.end.year:
            dates.append(DateInterval.of_year(date.start.year))
            if date.start.month == date.end.month:
                dates.append(DateInterval.of_month(date.start.year, date.start.month))
    scope = resolution.id.partition("/")[0]
    made = (resolution_id(replace(resolution, date=known), scope=scope) for known in dict.fromkeys(dates))
    return (earlier for earlier in made if earlier != resolution.id)


def _may_have_been_cited(resolution: Resolution, catalogue: Catalogue) -> bool:
    organization = catalogue.organization(resolution.organization)
    is_local = organization is not None and organization.rank is not Rank.CENTRAL
    return is_local or bool(catalogue.citing.get(resolution.id))


def _from_earlier_terms(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Lead on from `<organization>/khoa-<ordinal>`, where a term stood before its years were known."""
    owners: dict[str, list[Term]] = defaultdict(list)
    for term in catalogue.archive.terms:
        if term.ordinal is not None:
            owners[f"{term.organization}/khoa-{term.ordinal}"].append(term)
    for earlier, (term, *others) in owners.items():
        if not others and term.id != earlier:
            yield from _redirects(term_url, (earlier,), term.id, term.label)


def _redirects(
    address: Callable[[str], str], former_ids: Iterable[str], identifier: str, title: str
) -> Iterator[GeneratedPage]:
    for former in former_ids:
        path = path_of(address(former.strip().strip("/")))
        if not is_path(path):
            continue
        view = RedirectView(tab="", title=title, target=Link(url=address(identifier), text=title))
        yield GeneratedPage(
            path=path,
            title=title,
            template=TEMPLATE,
            view=view,
            text=page_text(title, "Trang này đã chuyển sang địa chỉ mới."),
        )
