"""What the front matter says a report reviews, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks.context import CheckContext
from macros.citations import recognise
from macros.diagnostics import Position
from macros.model import Citation, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One entry of `reviews`."""

    report: Report
    words: str
    place: Position
    is_id: bool
    """Whether it is the id of a registered resolution."""
    citation: Citation | None
    """What the words cite, where they are no id."""


def doubtful_reviews(context: CheckContext) -> Iterator[Reviewed]:
    """Yield the entries of `reviews` of all reports that review fewer documents than they name.

    Where every entry was matched there is no doubt, and the words need not be read again.
    """
    for report in context.archive.reports:
        if len(report.front.reviews) > len(context.links.reviews.get(report.id, ())):
            yield from _entries(context, report)


def _entries(context: CheckContext, report: Report) -> Iterator[Reviewed]:
    whole = report.places.get("reviews", report.top)
    for index, words in enumerate(report.front.reviews):
        is_id = context.registry.resolution(words.strip()) is not None
        cited = () if is_id else recognise(words)
        yield Reviewed(
            report=report,
            words=words,
            place=report.places.get(f"reviews.{index}", whole),
            is_id=is_id,
            citation=cited[0] if cited else None,
        )
