"""Reports that cite, with the sentences in which they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model import CitationInReport, Report
from macros.pages.address import report_url
from macros.pages.catalogue import Catalogue
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
    more: str = ""
    """"và 2 chỗ khác", when there are more than are shown."""


def citing_report(report: Report, found: Sequence[CitationInReport], catalogue: Catalogue) -> CitingReport:
    """Show a report with the first sentences of those in which it cites."""
    url = report_url(report.id)
    rest = len(found) - MOST_PASSAGES
    return CitingReport(
        url=url,
        title=report.title,
        note=report_line(report, organization=catalogue.organization_name(report)),
        passages=tuple(
            Passage(
                url=f"{url}#{cited.anchor}" if cited.anchor else url,
                before=cited.before,
                hit=one_line(cited.citation.text),
                after=cited.after,
                section=cited.section,
            )
            for cited in found[:MOST_PASSAGES]
        ),
        more=f"và {count(rest, 'chỗ khác trong báo cáo')}" if rest > 0 else "",
    )
