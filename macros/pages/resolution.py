"""The page of a resolution: what it is, whether it is in force, its lược đồ, and who cites it by cycle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from macros.citations import ending_of, term_of
from macros.model import CitationInReport, Relation, Report, ReportId, Resolution, ResolutionId, Verb
from macros.pages.address import (
    RESOLUTIONS,
    cycle_url,
    kind_url,
    map_url,
    number_url,
    organization_resolutions_url,
    resolution_url,
    reviews_url,
)
from macros.pages.catalogue import Catalogue
from macros.pages.entries import (
    ended_in_turn,
    held_link,
    kind_name,
    organization_link,
    report_entry,
    subject,
    term_link,
)
from macros.pages.lists import grouped_by_year, list_pages
from macros.pages.page import MOST_ENTRIES, GeneratedPage, paged, split
from macros.pages.passages import CitingReport, citing_report
from macros.pages.resolution_map import MOST_REPORTS, ResolutionMap, relation_lists, resolution_map
from macros.pages.shared_numbers import own_number
from macros.pages.sources import source_words
from macros.pages.view import Chip, Entry, Fact, Link, PagedView, Pager
from macros.pages.ways import issuer_name
from macros.pages.wording import (
    capital,
    count,
    ending_words,
    join,
    resolution_chips,
    resolution_date,
)

TEMPLATE = "vankho/resolution.html"
MOST_CHANGING = 3
"""Documents named in one line of the state; the lược đồ has all."""
REVIEWS_TITLE = "Báo cáo kiểm điểm, sơ kết, tổng kết"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What younger documents made of it: "Hết hiệu lực từ 5/9/2022, thay bằng" and by which."""

    words: str
    by: tuple[Link, ...]
    is_ended: bool = False


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
    states: tuple[State, ...]
    chips: tuple[Chip, ...]
    is_registered: bool
    report: Link | None
    """The report of the archive that it is, where reports cite a report."""
    meta: tuple[Fact, ...]
    source: tuple[Link, ...]
    """Where it was seen: words, and links out of the site that say its name."""
    note: str
    map: ResolutionMap | None
    reviews: tuple[Entry, ...]
    """Reports that review it, where they are too many for the lược đồ and too few for their own list."""
    citing_summary: str
    cycles: tuple[CitingCycle, ...]


def resolution_pages(resolution: Resolution, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the pages of a resolution."""
    reports = _by_cycle(resolution, catalogue)
    head = _head(resolution, catalogue, reports)
    citations: dict[ReportId, list[CitationInReport]] = defaultdict(list)
    for cited in catalogue.links.backlinks.get(resolution.id, ()):
        citations[cited.report].append(cited)

    def make(part: tuple[Report, ...], pager: Pager | None) -> ResolutionView:
        return replace(head, cycles=_cycles(part, citations, catalogue), pager=pager)

    lead = join(capital(subject(resolution)), _issued(resolution, catalogue), head.citing_summary)
    yield from paged(resolution_url(resolution.id), split(reports), template=TEMPLATE, lead=lead, make=make)
    yield from relation_lists(resolution, catalogue)
    yield from _review_lists(resolution, catalogue)


def _head(resolution: Resolution, catalogue: Catalogue, citing: tuple[Report, ...]) -> ResolutionView:
    body = resolution.id.partition("/")[0]
    issuer = catalogue.issuer_name(resolution)
    report = held_link(resolution, catalogue)
    reviewing = catalogue.reviewing.get(resolution.id, ())
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
        states=_states(resolution, catalogue),
        chips=() if report else resolution_chips(resolution),
        is_registered=resolution.is_registered,
        report=report,
        meta=_meta(resolution, catalogue),
        source=source_words(resolution.source),
        note=resolution.note,
        map=resolution_map(resolution, catalogue),
        reviews=tuple(report_entry(catalogue.reports_by_id[key], catalogue) for key in reviewing)
        if MOST_REPORTS < len(reviewing) <= MOST_ENTRIES
        else (),
        citing_summary=summary if citing else "",
        cycles=(),
    )


def _review_lists(resolution: Resolution, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the list of all reports that review a resolution, where they are too many for its page."""
    reviewing = catalogue.reviewing.get(resolution.id, ())
    if len(reviewing) <= MOST_ENTRIES:
        return
    yield from list_pages(
        reviews_url(resolution.id),
        tab="van-ban",
        title=f"{REVIEWS_TITLE} {resolution.name}",
        lead=f"{count(len(reviewing), 'báo cáo')}, mới nhất trước.",
        crumbs=(
            Link(url=RESOLUTIONS, text="Văn bản"),
            Link(url=resolution_url(resolution.id), text=resolution.number or resolution.name),
            Link(text="Báo cáo"),
        ),
        groups=grouped_by_year((catalogue.reports_by_id[key] for key in reviewing), catalogue),
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
    )
    facts = tuple(Fact(label=label, values=(value,)) for label, value in rows if value.text)
    if resolution.aliases:
        facts += (Fact(label="Còn ghi là", values=tuple(Link(text=alias) for alias in resolution.aliases)),)
    for number in catalogue.shared_numbers(resolution):
        label = "Số này có ở" if number.identity == own_number(resolution) else f"Số {number.printed} có ở"
        where = Link(url=number_url(number.slug), text=count(len(number.resolutions), "văn bản"))
        facts += (Fact(label=label, values=(where,)),)
    return facts


def _states(resolution: Resolution, catalogue: Catalogue) -> tuple[State, ...]:
    """Say what ended the resolution; of one in force, what replaced a part of it or amended it."""
    ending = ending_of(resolution.id, catalogue.links)
    if ending is not None:
        by = (_changing(ending.by, catalogue),)
        return (State(words=capital(ending_words(ending)), by=by, is_ended=True),)
    changed = catalogue.links.incoming.get(resolution.id, ())
    found = (
        ("Được thay thế một phần bằng", [r for r in changed if r.verb is Verb.REPLACES]),
        ("Bị bãi bỏ một phần bởi", [r for r in changed if r.verb is Verb.REPEALS]),
        ("Được sửa đổi, bổ sung bởi", [r for r in changed if r.verb is Verb.AMENDS]),
    )
    return tuple(
        State(words=words, by=_by(relations, resolution, catalogue))
        for words, relations in found
        if relations
    )


def _by(relations: Sequence[Relation], resolution: Resolution, catalogue: Catalogue) -> tuple[Link, ...]:
    keys = tuple(dict.fromkeys(relation.younger for relation in relations))
    if len(keys) > MOST_CHANGING:
        return (Link(url=map_url(resolution.id), text=count(len(keys), "văn bản")),)
    return tuple(_changing(key, catalogue) for key in keys)


def _changing(key: ResolutionId, catalogue: Catalogue) -> Link:
    """Name a younger document as shortly as it can be: by its number, with what ended it in turn."""
    younger = catalogue.resolutions[key]
    return Link(
        url=resolution_url(key), text=younger.number or younger.name, note=ended_in_turn(key, catalogue)
    )


def _issued(resolution: Resolution, catalogue: Catalogue) -> str:
    return join(resolution_date(resolution), catalogue.issuer_name(resolution))


def _by_cycle(resolution: Resolution, catalogue: Catalogue) -> tuple[Report, ...]:
    """Put the citing reports in the order of their cycles, the oldest cycle first, unknown ones last."""
    reports = (catalogue.reports_by_id[key] for key in reversed(catalogue.citing.get(resolution.id, ())))
    return tuple(sorted(reports, key=lambda r: (r.cycle is None, r.cycle.start if r.cycle else 0)))


def _cycles(
    reports: tuple[Report, ...],
    citations: Mapping[ReportId, Sequence[CitationInReport]],
    catalogue: Catalogue,
) -> tuple[CitingCycle, ...]:
    return tuple(
        CitingCycle(
            title=cycle.label if cycle else "Chưa rõ kỳ",
            url=cycle_url(cycle) if cycle else "",
            anchor=f"ky-{cycle.slug if cycle else 'khong-ro'}",
            reports=tuple(citing_report(report, citations[report.id], catalogue) for report in found),
        )
        for cycle, found in groupby(reports, key=lambda r: r.cycle)
    )
