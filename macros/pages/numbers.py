"""The page of a number that several resolutions bear, and the list of such numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.citations import term_of
from macros.model import CitationInReport, ReportId, Resolution
from macros.pages.address import NUMBERS, RESOLUTIONS, kind_url, number_url, resolution_url
from macros.pages.catalogue import Catalogue, newest_first
from macros.pages.entries import NOT_SEEN, ended_resolution_chips, issuing_organ, subject, term_link
from macros.pages.lists import crumbs_to, grouped, list_pages
from macros.pages.page import GeneratedPage, paged, split
from macros.pages.passages import CitingReport, citing_report
from macros.pages.shared_numbers import SharedNumber
from macros.pages.view import Chip, Entry, Group, Link, PagedView, Pager
from macros.pages.wording import UNKNOWN_DATE, capital, count, join, resolution_chips, resolution_date

TEMPLATE = "vankho/number.html"
TITLE = "Số trùng nhau"
MOST_LISTED = 10
"""Numbers shown on the index of resolutions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A resolution that bears the number."""

    date: str
    term: Link
    link: Link
    about: str
    issuer: str
    cited: str
    """By how many reports."""
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberView(PagedView):
    """All that the page of a number shows. Its `groups` stay empty."""

    number: str
    lead: str
    kind: Link
    bearers: tuple[Bearer, ...]
    doubtful: tuple[CitingReport, ...]
    doubtful_count: str


def number_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the pages of all numbers that several resolutions bear, and their list."""
    if catalogue.numbers:
        yield from _list(catalogue)
    for number in catalogue.numbers.values():
        yield from _pages(number, catalogue)


def shared_numbers_group(catalogue: Catalogue) -> Group | None:
    """Show on the index of resolutions the numbers that leave most citations open; None without any."""
    numbers = sorted(catalogue.numbers.values(), key=lambda n: (-len(n.doubtful), -len(n.resolutions)))
    if not numbers:
        return None
    return Group(
        title=TITLE,
        anchor="so-trung-nhau",
        entries=tuple(_entry(number) for number in numbers[:MOST_LISTED]),
        more=Link(url=NUMBERS, text=f"Xem cả {count(len(numbers), 'số')}"),
    )


def _list(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    numbers = catalogue.numbers.values()
    return list_pages(
        NUMBERS,
        tab="van-ban",
        title=TITLE,
        lead=f"{count(len(numbers), 'số')} thuộc nhiều văn bản: số đánh lại theo nhiệm kỳ hoặc theo năm, "
        "và mỗi cơ quan có dãy số của mình.",
        crumbs=crumbs_to(RESOLUTIONS, "Văn bản", TITLE),
        groups=grouped(
            numbers, lambda n: f"Ký hiệu {n.identity.organ}" if n.identity.organ else "Không ký hiệu", _entry
        ),
    )


def _entry(number: SharedNumber) -> Entry:
    dates = [resolution_date(r) for r in number.resolutions if r.date]
    span = f"{dates[0]} – {dates[-1]}" if len(set(dates)) > 1 else ""
    doubtful = Chip(text=f"{count(len(number.doubtful), 'chỗ dẫn')} chưa rõ", tone="warn")
    return Entry(
        url=number_url(number.slug),
        text=number.name,
        note=join(count(len(number.resolutions), "văn bản"), span),
        chips=(doubtful,) if number.doubtful else (),
    )


def _pages(number: SharedNumber, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    by_report: dict[ReportId, list[CitationInReport]] = defaultdict(list)
    for cited in number.doubtful:
        by_report[cited.report].append(cited)
    citing = newest_first(catalogue.reports_by_id[key] for key in by_report)
    lead = f"{count(len(number.resolutions), 'văn bản')} cùng mang số này, cũ nhất trước."
    head = NumberView(
        tab="van-ban",
        title=number.name,
        kick=f"{TITLE} · {capital(number.identity.kind)}",
        crumbs=(
            Link(url=RESOLUTIONS, text="Văn bản"),
            Link(url=NUMBERS, text=TITLE),
            Link(text=number.printed),
        ),
        number=number.printed,
        lead=lead,
        kind=Link(url=kind_url(number.identity.kind), text=capital(number.identity.kind)),
        bearers=(),
        doubtful=(),
        doubtful_count=join(
            count(len(number.doubtful), "chỗ dẫn"), count(len(citing), "báo cáo") if citing else ""
        ),
    )

    def make(part: tuple[Resolution | ReportId, ...], pager: Pager | None) -> NumberView:
        reports = (catalogue.reports_by_id[key] for key in part if not isinstance(key, Resolution))
        return replace(
            head,
            bearers=tuple(_bearer(each, catalogue) for each in part if isinstance(each, Resolution)),
            doubtful=tuple(citing_report(report, by_report[report.id], catalogue) for report in reports),
            pager=pager,
        )

    items: tuple[Resolution | ReportId, ...] = (*number.resolutions, *(report.id for report in citing))
    return paged(number_url(number.slug), split(items), template=TEMPLATE, lead=lead, make=make)


def _bearer(resolution: Resolution, catalogue: Catalogue) -> Bearer:
    term = term_of(resolution, catalogue.registry)
    citing = len(catalogue.citing.get(resolution.id, ()))
    return Bearer(
        date=resolution_date(resolution) or UNKNOWN_DATE,
        term=term_link(term) if term else Link(text=""),
        link=Link(url=resolution_url(resolution.id), text=resolution.name),
        about=capital(subject(resolution)),
        issuer=issuing_organ(resolution, catalogue),
        cited=count(citing, "báo cáo dẫn") if citing else NOT_SEEN,
        chips=(*ended_resolution_chips(resolution, catalogue), *resolution_chips(resolution)),
    )
