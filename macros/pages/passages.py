"""Reports that cite, with the sentences in which they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model import CitationInReport, Report
from macros.pages.address import report_url
from macros.pages.catalogue import Catalogue
from macros.pages.view import Link
from macros.pages.wording import count, one_line, report_line

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
    more: Link | None = None
    """"và 2 chỗ khác", when there are more than are shown, leading to the first of them."""


def citing_report(report: Report, found: Sequence[CitationInReport], catalogue: Catalogue) -> CitingReport:
    """Show a report with the first sentences of those in which it cites."""
    url = report_url(report.id)
    return CitingReport(
        url=url,
        title=report.title,
        note=report_line(report, organization=catalogue.organization_name(report)),
        passages=tuple(
            Passage(
                url=_place(url, cited.anchor),
                before=cited.before,
                hit=one_line(cited.citation.text),
                after=cited.after,
                section=cited.section,
            )
            for cited in found[:MOST_PASSAGES]
        ),
        more=_more(url, found) if len(found) > MOST_PASSAGES else None,
    )


def _more(url: str, found: Sequence[CitationInReport]) -> Link:
    """Count the citations that are not shown; lead to the first in a paragraph of which none is shown."""
    shown, rest = found[:MOST_PASSAGES], found[MOST_PASSAGES:]
    seen = {cited.anchor for cited in shown}
    further = next((cited.anchor for cited in rest if cited.anchor not in seen), rest[0].anchor)
    return Link(url=_place(url, further), text=f"và {count(len(rest), 'chỗ khác trong báo cáo')}")


def _place(url: str, anchor: str) -> str:
    return f"{url}#{anchor}" if anchor else url
