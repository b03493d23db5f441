"""From the HTML that Markdown made of a report to the HTML of its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from macros.authoring import ArchiveContext
from macros.model import CitationInReport, Ground, MatchState, Report
from macros.pages.address import resolution_path
from macros.publishing.anchors import HeadingLink, place_anchors
from macros.publishing.cleaning import clean_html
from macros.publishing.links import link_citations
from macros.publishing.marks import Marks
from macros.publishing.markup import Open, parse_markup, render_markup
from macros.publishing.tooltips import citation_tooltip

AddressOf = Callable[[str], str | None]
"""Gives the relative address of a page by the path of its source, or None where there is no such page."""


@dataclass(frozen=True, slots=True)
class FinishedReport:
    """The body of a report's page."""

    html: str
    headings: tuple[HeadingLink, ...]
    anchors: frozenset[str]


def finish_report(
    html: str,
    report: Report,
    archive: ArchiveContext,
    marks: Marks,
    *,
    address_of: AddressOf,
    misuses: Sequence[str] = (),
) -> FinishedReport:
    """Clean a report's HTML, then put in our links and anchors."""
    citations = archive.links.by_report.get(report.id, ())

    def link_of(number: int) -> Open | None:
        return citation_link(citations[number], archive, address_of) if number < len(citations) else None

    pieces = list(parse_markup(clean_html(html), marks, misuses))
    done = place_anchors(
        link_citations(pieces, link_of),
        [section.anchor for section in report.sections],
        [found.anchor for found in citations],
    )
    return FinishedReport(render_markup(done.pieces), tuple(done.headings), frozenset(done.anchors))


def citation_link(found: CitationInReport, archive: ArchiveContext, address_of: AddressOf) -> Open | None:
    """Make the start tag of a citation's link; an ambiguous one leads to its likeliest candidate.

    The state is told by a class, which the theme draws as a line, and by the tooltip.
    """
    target = found.resolution or next(iter(found.candidates), None)
    address = address_of(resolution_path(target)) if target else None
    if address is None:
        return None
    classes = ["vk-citation", f"vk-citation--{found.state}"]
    if found.state is MatchState.MATCHED and found.ground is Ground.NUMBER_ONLY:
        classes.append("vk-citation--number-only")
    attributes = {"class": " ".join(classes), "href": address}
    if tooltip := citation_tooltip(found, archive.catalogue):
        attributes["title"] = tooltip
    return Open("a", attributes)
