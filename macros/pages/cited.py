"""What a report cites: each resolution once, with its state; and the other reports that cite the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.citations import ending_of
from macros.model import CitationInReport, Ground, MatchState, Report, ReportId, Resolution, ResolutionId
from macros.pages.address import number_url, report_url
from macros.pages.catalogue import Catalogue, moment_of
from macros.pages.entries import held_link, resolution_link
from macros.pages.view import Chip, Link
from macros.pages.wording import (
    ENDED,
    capital,
    doubt_words,
    join,
    one_line,
    report_date,
    resolution_chips,
    shorten,
)

MOST_OTHERS = 10
ENDED_THEN = f"đã {ENDED} khi báo cáo viết"


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
    report: Link | None = None
    """The report of the archive that the citation means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherReport:
    """Another report that cites the same."""

    link: Link
    shared: tuple[int, ...]
    """The numbers of what both cite, in the list of citations; counted from 1."""


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
        number = catalogue.number_meant(first)
        return CitedResolution(
            link=Link(
                url=number_url(number.slug) if number else "", text=capital(one_line(first.citation.text))
            ),
            state=MatchState.AMBIGUOUS.value,
            places=places,
            chips=(Chip(text=doubt_of(first, catalogue), tone="warn"),),
            candidates=tuple(resolution_link(candidate, catalogue) for candidate in candidates),
        )
    held = held_link(resolution, catalogue)
    chips = () if held else resolution_chips(resolution)
    ending = ending_of(resolution.id, catalogue.links)
    if ending is not None and ending.is_before_report(report):
        # Quietly: a report may well speak of what was done under it. Only the day of issue says when the
        # words were written; the day of its figures does not.
        chips += (Chip(text=ENDED_THEN, tone="quiet"),)
    if all(found.ground is Ground.NUMBER_ONLY for found in group):
        chips += (Chip(text=Ground.NUMBER_ONLY.value, tone="quiet"),)
    return CitedResolution(
        link=resolution_link(resolution, catalogue),
        state=first.state.value,
        places=places,
        chips=chips,
        report=held,
    )


def doubt_of(found: CitationInReport, catalogue: Catalogue) -> str:
    """Say between how many documents an ambiguous citation leaves the choice, and of how many."""
    candidates = _known(found.candidates, catalogue)
    number = catalogue.number_meant(found)
    if number is None:
        return doubt_words(len(candidates), is_number=False)
    others = [r for r in number.resolutions if r.id not in found.candidates]
    report = catalogue.reports_by_id.get(found.report)
    written = report.date if report else None
    return doubt_words(
        len(candidates),
        is_number=True,
        bearers=len(number.resolutions),
        is_earlier=written is not None
        and all(other.date is not None and other.date.is_wholly_after(written) for other in others),
    )


def _known(keys: Iterable[ResolutionId], catalogue: Catalogue) -> list[Resolution]:
    return [catalogue.resolutions[key] for key in keys if key in catalogue.resolutions]


def others_citing(report: Report, catalogue: Catalogue) -> tuple[OtherReport, ...]:
    """List other reports that cite what a report cites, those that share most first.

    At most five for a resolution (`Catalogue.others_citing`) and ten in all, so that the page stays
    small; the resolution's own page has them all.
    """
    targets = dict.fromkeys(_target(found) for found in catalogue.links.by_report.get(report.id, ()))
    shared: dict[ReportId, list[int]] = {}
    for number, target in enumerate(targets, start=1):
        if len(target) == 1 and target[0] in catalogue.resolutions:
            for other in catalogue.others_citing(ResolutionId(target[0]), report):
                shared.setdefault(other.id, []).append(number)
    newest = sorted(shared, key=lambda key: moment_of(catalogue.reports_by_id[key]) or (0, key), reverse=True)
    chosen = sorted(newest, key=lambda key: -len(shared[key]))[:MOST_OTHERS]
    return tuple(
        OtherReport(link=_other(catalogue.reports_by_id[key], report, catalogue), shared=tuple(shared[key]))
        for key in chosen
    )


def _other(other: Report, report: Report, catalogue: Catalogue) -> Link:
    """Name another report in a few words; its organization only where it is another one."""
    whose = "" if other.organization == report.organization else catalogue.organization_name(other)
    return Link(url=report_url(other.id), text=shorten(other.title, 70), note=join(report_date(other), whose))
