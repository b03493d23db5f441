"""The lược đồ of a resolution: what it does to older documents, what younger ones do to it, its reports.

Its words are those of Vietnamese legal portals (`macros.model.relation`). One end of a relation is written in
the registry, the other is computed, so a resolution that nobody registered has a lược đồ too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model import Relation, Resolution, Verb
from macros.pages.address import RESOLUTIONS, relations_url, report_url, resolution_url, reviews_url
from macros.pages.catalogue import Catalogue
from macros.pages.entries import ended_resolution_chips, issuing_organ, subject
from macros.pages.lists import list_pages
from macros.pages.page import MOST_ENTRIES, GeneratedPage
from macros.pages.view import Chip, Entry, Group, Link
from macros.pages.wording import UNREGISTERED, capital, count, join, report_line, resolution_date, shorten
from macros.vietnamese import by_start

MOST_BOXES = 10
"""Boxes of a group that are seen at once; the rest is counted and folded behind them."""
MOST_REPORTS = 5
REVIEWS = "kiem-diem"
"""The anchor of the list of all reports, further down on the page; a list of its own where they are many."""

OLDER: tuple[Verb, ...] = tuple(Verb)
YOUNGER: tuple[Verb, ...] = (
    *(Verb.REPLACES, Verb.REPEALS, Verb.AMENDS),
    *(verb for verb in Verb if verb not in {Verb.REPLACES, Verb.REPEALS, Verb.AMENDS}),
)
"""What changes the document comes first: a decree may be the ground of a hundred others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A document or a report in the lược đồ."""

    link: Link
    """Its name; the note has date and issuer."""
    about: str = ""
    part: str = ""
    """"một phần", where only a part of the older document is meant."""
    since: str = ""
    """"từ 1/7/2025", where the relation does not hold from the day of the younger document."""
    chips: tuple[Chip, ...] = ()
    """That it is out of force itself."""
    is_registered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxGroup:
    """The documents of one relation, oldest first."""

    title: str
    boxes: tuple[Box, ...]
    rest: tuple[Box, ...] = ()
    rest_count: str = ""
    """"Còn 4 văn bản", before the rest."""
    more: Link | None = None
    """The list of all, where they are too many for this page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionMap:
    """The lược đồ: three columns that become one on a phone."""

    older: tuple[BoxGroup, ...]
    own: Box
    reports: tuple[Box, ...]
    more_reports: Link | None
    younger: tuple[BoxGroup, ...]


def resolution_map(resolution: Resolution, catalogue: Catalogue) -> ResolutionMap | None:
    """Draw the lược đồ of a resolution; None where nothing is known to stand around it."""
    older, younger = _sides(resolution, catalogue)
    reviewing = catalogue.reviewing.get(resolution.id, ())
    if not (older or younger or reviewing):
        return None
    own_url = resolution_url(resolution.id)
    everything = relations_url(resolution.id) if _are_many(older, younger) else ""
    everyone = Link(
        url=reviews_url(resolution.id) if len(reviewing) > MOST_ENTRIES else f"{own_url}#{REVIEWS}",
        text=f"Xem cả {count(len(reviewing), 'báo cáo')}",
    )
    return ResolutionMap(
        older=tuple(_group(title, boxes, everything) for title, boxes in older),
        own=_box(resolution, catalogue),
        reports=tuple(
            Box(
                link=Link(
                    url=report_url(report.id),
                    text=report.title,
                    note=report_line(report, organization=catalogue.organization_name(report)),
                )
            )
            for report in (catalogue.reports_by_id[key] for key in reviewing[:MOST_REPORTS])
        ),
        more_reports=everyone if len(reviewing) > MOST_REPORTS else None,
        younger=tuple(_group(title, boxes, everything) for title, boxes in younger),
    )


def relation_lists(resolution: Resolution, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the list of all relations of a resolution that has too many for its page."""
    older, younger = _sides(resolution, catalogue)
    if not _are_many(older, younger):
        return
    yield from list_pages(
        relations_url(resolution.id),
        tab="van-ban",
        title=f"Lược đồ của {resolution.name}",
        lead=join(resolution_date(resolution), issuing_organ(resolution, catalogue)),
        crumbs=(
            Link(url=RESOLUTIONS, text="Văn bản"),
            Link(url=resolution_url(resolution.id), text=resolution.number or resolution.name),
            Link(text="Lược đồ"),
        ),
        groups=tuple(
            Group(title=title, anchor=f"quan-he-{n}", entries=tuple(_entry(box) for box in boxes))
            for n, (title, boxes) in enumerate(older + younger, start=1)
        ),
    )


_Side = list[tuple[str, tuple[Box, ...]]]


def _sides(resolution: Resolution, catalogue: Catalogue) -> tuple[_Side, _Side]:
    outgoing = catalogue.links.outgoing.get(resolution.id, ())
    incoming = catalogue.links.incoming.get(resolution.id, ())
    older = [(capital(verb.value), _boxes(verb, outgoing, catalogue, older=True)) for verb in OLDER]
    younger = [(capital(verb.reverse), _boxes(verb, incoming, catalogue, older=False)) for verb in YOUNGER]
    return [each for each in older if each[1]], [each for each in younger if each[1]]


def _boxes(
    verb: Verb, relations: Iterable[Relation], catalogue: Catalogue, *, older: bool
) -> tuple[Box, ...]:
    """Show the documents at the other end of the relations of one verb, oldest first, the undated last."""
    known = catalogue.resolutions
    found = [
        (other, relation)
        for relation in relations
        if relation.verb is verb and (other := known.get(relation.older if older else relation.younger))
    ]
    found.sort(key=lambda pair: _moment(pair[0]))
    return tuple(_box(other, catalogue, relation) for other, relation in found)


def _moment(resolution: Resolution) -> tuple[bool, int, str]:
    return (*by_start(resolution.date), resolution.id)


def _box(resolution: Resolution, catalogue: Catalogue, relation: Relation | None = None) -> Box:
    return Box(
        link=Link(
            url=resolution_url(resolution.id),
            text=resolution.name,
            note=join(
                resolution_date(resolution),
                issuing_organ(resolution, catalogue),
                "" if resolution.is_registered else UNREGISTERED,
            ),
        ),
        about=capital(shorten(subject(resolution), 80)),
        part="một phần" if relation is not None and relation.partly else "",
        since=_since(relation, catalogue) if relation is not None else "",
        chips=ended_resolution_chips(resolution, catalogue),
        is_registered=resolution.is_registered,
    )


def _since(relation: Relation, catalogue: Catalogue) -> str:
    younger = catalogue.resolutions.get(relation.younger)
    if relation.since is None or (younger is not None and younger.date == relation.since):
        return ""
    return f"từ {relation.since.render()}"


def _are_many(*sides: _Side) -> bool:
    return sum(len(boxes) for side in sides for _, boxes in side) > MOST_ENTRIES


def _group(title: str, boxes: tuple[Box, ...], everything: str) -> BoxGroup:
    """Cut a group; the rest stands folded behind it, or on the page at the address `everything`."""
    rest = boxes[MOST_BOXES:]
    if rest and everything:
        more = Link(url=everything, text=f"Xem cả {count(len(boxes), 'văn bản')}")
        return BoxGroup(title=title, boxes=boxes[:MOST_BOXES], more=more)
    return BoxGroup(
        title=title,
        boxes=boxes[:MOST_BOXES],
        rest=rest,
        rest_count=f"Còn {count(len(rest), 'văn bản')}" if rest else "",
    )


def _entry(box: Box) -> Entry:
    return Entry(
        url=box.link.url,
        text=box.link.text,
        note=join(box.part, box.since, box.link.note, box.about),
        chips=box.chips,
    )
