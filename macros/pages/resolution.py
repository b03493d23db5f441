"""The page of a resolution: what it is, and who cites it, cycle by cycle, with the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from macros.citations import term_of
from macros.model import Report, Resolution
from macros.pages.address import (
    RESOLUTIONS,
    cycle_url,
    kind_url,
    organization_resolutions_url,
    report_url,
    resolution_url,
)
from macros.pages.catalogue import Catalogue
from macros.pages.entries import (
    held_link,
    kind_name,
    organization_link,
    report_entry,
    resolution_entry,
    subject,
    term_link,
)
from macros.pages.page import GeneratedPage, paged, split
from macros.pages.view import Chip, Entry, Fact, Link, PagedView, Pager
from macros.pages.ways import issuer_name
from macros.pages.wording import (
    capital,
    count,
    join,
    one_line,
    report_line,
    resolution_chips,
    resolution_date,
)

TEMPLATE = "vankho/resolution.html"
MOST_PASSAGES = 3
"""Sentences shown of one report; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A citation with the sentence it stands in."""

    url: str
    before: str
    hit: str
    after: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingReport:
    """A report that cites, and where."""

    url: str
    title: str
    note: str
    passages: tuple[Passage, ...]
    more: str = ""
    """"và 2 chỗ khác", when there are more than are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingCycle:
    """The citing reports of one cycle."""

    title: str
    url: str
    anchor: str
    reports: tuple[CitingReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionView(PagedView):
    """All that a resolution's page shows. Its `groups` stay empty: citing reports come by cycle."""

    kind: str
    number: str
    """Set large; the event or the title of one without number."""
    about: str
    chips: tuple[Chip, ...]
    is_registered: bool
    report: Link | None
    """The report of the archive that it is, where reports cite a report."""
    meta: tuple[Fact, ...]
    note: str
    namesakes: tuple[Entry, ...]
    """Others with the same number: a number is no key."""
    reviews: tuple[Entry, ...]
    citing_summary: str
    cycles: tuple[CitingCycle, ...]


def resolution_pages(resolution: Resolution, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the pages of a resolution."""
    reports = _by_cycle(resolution, catalogue)
    head = _head(resolution, catalogue, reports)

    def make(part: tuple[Report, ...], pager: Pager | None) -> ResolutionView:
        return replace(head, cycles=_cycles(resolution, part, catalogue), pager=pager)

    lead = join(capital(subject(resolution)), _issued(resolution, catalogue), head.citing_summary)
    return paged(resolution_url(resolution.id), split(reports), template=TEMPLATE, lead=lead, make=make)


def _head(resolution: Resolution, catalogue: Catalogue, citing: tuple[Report, ...]) -> ResolutionView:
    body = resolution.id.partition("/")[0]
    issuer = catalogue.issuer_name(resolution)
    report = held_link(resolution, catalogue)
    cycles = len({report.cycle for report in citing if report.cycle})
    summary = join(count(len(citing), "báo cáo dẫn"), count(cycles, "kỳ đại hội") if cycles else "")
    return ResolutionView(
        tab="van-ban",
        title=resolution.name,
        kick=join(kind_name(resolution), issuer),
        crumbs=(
            Link(url=RESOLUTIONS, text="Văn bản"),
            Link(url=organization_resolutions_url(body), text=issuer_name(body, catalogue)),
            Link(text=resolution.number or resolution.name),
        ),
        kind=kind_name(resolution),
        number=resolution.number or capital(resolution.event or resolution.title or resolution.kind),
        about=capital(subject(resolution)),
        chips=() if report else resolution_chips(resolution),
        is_registered=resolution.is_registered,
        report=report,
        meta=_meta(resolution, catalogue),
        note=resolution.note,
        namesakes=tuple(resolution_entry(other, catalogue) for other in catalogue.namesakes(resolution)),
        reviews=tuple(
            report_entry(catalogue.reports_by_id[key], catalogue)
            for key in catalogue.reviewing.get(resolution.id, ())
        ),
        citing_summary=summary if citing else "",
        cycles=(),
    )


def _meta(resolution: Resolution, catalogue: Catalogue) -> tuple[Fact, ...]:
    organization = catalogue.organization(resolution.organization)
    term = term_of(resolution, catalogue.registry)
    rows = (
        ("Ngày", Link(text=resolution_date(resolution) or "chưa rõ")),
        ("Loại", Link(url=kind_url(resolution.kind), text=kind_name(resolution))),
        ("Cơ quan", organization_link(organization, catalogue.issuer_name(resolution))),
        ("Ban hành", Link(text=resolution.issuer)),
        ("Nhiệm kỳ", term_link(term) if term else Link(text="")),
        ("Thông qua tại", Link(text=resolution.event if resolution.number else "")),
        ("Nguồn", Link(text=resolution.source)),
    )
    facts = tuple(Fact(label=label, values=(value,)) for label, value in rows if value.text)
    if resolution.aliases:
        facts += (Fact(label="Còn ghi là", values=tuple(Link(text=alias) for alias in resolution.aliases)),)
    return facts


def _issued(resolution: Resolution, catalogue: Catalogue) -> str:
    return join(resolution_date(resolution), catalogue.issuer_name(resolution))


def _by_cycle(resolution: Resolution, catalogue: Catalogue) -> tuple[Report, ...]:
    """Put the citing reports in the order of their cycles, the oldest cycle first, unknown ones last."""
    reports = (catalogue.reports_by_id[key] for key in reversed(catalogue.citing.get(resolution.id, ())))
    return tuple(sorted(reports, key=lambda r: (r.cycle is None, r.cycle.start if r.cycle else 0)))


def _cycles(
    resolution: Resolution, reports: tuple[Report, ...], catalogue: Catalogue
) -> tuple[CitingCycle, ...]:
    return tuple(
        CitingCycle(
            title=cycle.label if cycle else "Chưa rõ kỳ",
            url=cycle_url(cycle) if cycle else "",
            anchor=f"ky-{cycle.slug if cycle else 'khong-ro'}",
            reports=tuple(_citing(resolution, report, catalogue) for report in found),
        )
        for cycle, found in groupby(reports, key=lambda r: r.cycle)
    )


def _citing(resolution: Resolution, report: Report, catalogue: Catalogue) -> CitingReport:
    url = report_url(report.id)
    found = [c for c in catalogue.links.by_report.get(report.id, ()) if c.resolution == resolution.id]
    rest = len(found) - MOST_PASSAGES
    return CitingReport(
        url=url,
        title=report.title,
        note=report_line(report, organization=catalogue.organization_name(report)),
        passages=tuple(
            Passage(
                url=f"{url}#{c.anchor}" if c.anchor else url,
                before=c.before,
                hit=one_line(c.citation.text),
                after=c.after,
                section=c.section,
            )
            for c in found[:MOST_PASSAGES]
        ),
        more=f"và {count(rest, 'chỗ khác trong báo cáo')}" if rest > 0 else "",
    )
