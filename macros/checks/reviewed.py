"""What the checks of `reviews` share: where an entry of the list stands."""

from __future__ import annotations

from macros.diagnostics import Position
from macros.model import NamedReview, Report


def place_of_review(review: NamedReview, report: Report) -> Position:
    """Return the place of an entry; of the whole list where its own is not known."""
    whole = report.places.get("reviews", report.top)
    return report.places.get(f"reviews.{review.place}", whole)
