"""What a report cites: each resolution once, with its state and the other reports that cite it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model import CitationInReport, Ground, MatchState, Report, Resolution, ResolutionId
from macros.pages.address import report_url
from macros.pages.catalogue import Catalogue
from macros.pages.entries import resolution_link
from macros.pages.view import Chip, Link
from macros.pages.wording import capital, count, join, one_line, report_date, resolution_chips


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedResolution:
    """One row of the list of citations."""

    link: Link
    state: str
    """matched, ambiguous or unregistered: the same line style as in the text."""
    places: tuple[str, ...]
    """Anchors of the paragraphs, in the order of the text."""
    chips: tuple[Chip, ...] = ()
    candidates: tuple[Link, ...] = ()
    """The resolutions an ambiguous citation may mean."""
    others: tuple[Link, ...] = ()
    """At most five other reports that cite it."""


def cited_in(report: Report, catalogue: Catalogue) -> tuple[CitedResolution, ...]:
    """List what a report cites in the order in which it is first cited."""
    by_target: dict[tuple[str, ...], list[CitationInReport]] = {}
    for found in catalogue.links.by_report.get(report.id, ()):
        by_target.setdefault(_target(found), []).append(found)
    return tuple(_row(group, report, catalogue) for group in by_target.values())


def _target(found: CitationInReport) -> tuple[str, ...]:
    """Tell what a citation points at; an ambiguous one is told by its words and candidates."""
    if found.resolution is not None:
        return (found.resolution,)
    return (one_line(found.citation.text).casefold(), *found.candidates)


def _row(group: list[CitationInReport], report: Report, catalogue: Catalogue) -> CitedResolution:
    first = group[0]
    places = tuple(dict.fromkeys(found.anchor for found in group if found.anchor))
    resolution = catalogue.resolutions.get(first.resolution) if first.resolution else None
    if resolution is None:
        candidates = _known(first.candidates, catalogue)
        label = f"{count(len(candidates), 'văn bản cùng số')}" if candidates else "chưa rõ văn bản nào"
        return CitedResolution(
            link=Link(text=capital(one_line(first.citation.text))),
            state=MatchState.AMBIGUOUS.value,
            places=places,
            chips=(Chip(text=label, tone="warn"),),
            candidates=tuple(resolution_link(candidate, catalogue) for candidate in candidates),
        )
    chips = resolution_chips(resolution)
    if all(found.ground is Ground.NUMBER_ONLY for found in group):
        chips += (Chip(text=Ground.NUMBER_ONLY.value, tone="quiet"),)
    return CitedResolution(
        link=resolution_link(resolution, catalogue),
        state=first.state.value,
        places=places,
        chips=chips,
        others=tuple(
            _other(other, report, catalogue) for other in catalogue.others_citing(resolution.id, report)
        ),
    )


def _known(keys: Iterable[ResolutionId], catalogue: Catalogue) -> list[Resolution]:
    return [catalogue.resolutions[key] for key in keys if key in catalogue.resolutions]


def _other(other: Report, report: Report, catalogue: Catalogue) -> Link:
    """Name another report in a few words: many of them stand on one page."""
    whose = "" if other.organization == report.organization else catalogue.organization_name(other)
    label = other.front.number or capital(other.front.type.value)
    return Link(url=report_url(other.id), text=label, note=join(whose, report_date(other)))

