"""From the HTML that Markdown made of a report to the HTML of its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from macros.authoring import ArchiveContext
from macros.model import CitationInReport, Ground, MatchState, Report, TermInReport
from macros.pages.address import number_url, path_of, resolution_path, term_path
from macros.pages.wording import join
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
    terms = archive.links.terms.get(report.id, ())

    def link_of(number: int) -> Open | None:
        if number < len(citations):
            return citation_link(citations[number], archive, address_of)
        place = number - len(citations)
        return term_mention_link(terms[place], archive, address_of) if place < len(terms) else None

    pieces = list(parse_markup(clean_html(html), marks, misuses))
    done = place_anchors(
        link_citations(pieces, link_of),
        [section.anchor for section in report.sections],
        [found.anchor for found in citations],
    )
    return FinishedReport(render_markup(done.pieces), tuple(done.headings), frozenset(done.anchors))


def citation_link(found: CitationInReport, archive: ArchiveContext, address_of: AddressOf) -> Open | None:
    """Make the start tag of a citation's link.

    An ambiguous one leads to the page of the number that its candidates share; where they share none, to the
    likeliest. The state is told by a class, which the theme draws as a line, and by the tooltip.
    """
    number = archive.catalogue.number_meant(found)
    target = found.resolution or next(iter(found.candidates), None)
    address = address_of(path_of(number_url(number.slug))) if number else None
    if address is None and target:
        address = address_of(resolution_path(target))
    if address is None:
        return None
    classes = ["vk-citation", f"vk-citation--{found.state}"]
    if found.state is MatchState.MATCHED and found.ground is Ground.NUMBER_ONLY:
        classes.append("vk-citation--number-only")
    attributes = {"class": " ".join(classes), "href": address}
    if tooltip := citation_tooltip(found, archive.catalogue):
        attributes["title"] = tooltip
    return Open("a", attributes)


def term_mention_link(found: TermInReport, archive: ArchiveContext, address_of: AddressOf) -> Open | None:
    """Make the start tag of the link of a term of office; its tooltip says whose it is."""
    term = archive.registry.term(found.term)
    address = address_of(term_path(found.term)) if term else None
    if term is None or address is None:
        return None
    holder = archive.registry.organization(term.organization)
    whose = holder.name if holder else ""
    title = join(whose, f"khóa {term.roman}" if term.roman else "", term.cycle.label if term.cycle else "")
    return Open("a", {"class": "vk-term-mention", "href": address, "title": title})
