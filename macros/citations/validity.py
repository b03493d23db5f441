"""Until when a resolution was in force, as far as the registry's relations say."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Links, Report, ResolutionId, Verb
from macros.vietnamese import DateInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What took a resolution out of force."""

    by: ResolutionId
    verb: Verb
    """Replaces or repeals."""
    since: DateInterval | None
    """From when it is no longer in force; None where the younger document has no date."""

    def is_before(self, when: DateInterval | None) -> bool:
        """Whether it was certainly out of force at a date: an interval must lie wholly behind the other."""
        return self.since is not None and when is not None and when.is_wholly_after(self.since)

    def is_before_report(self, report: Report) -> bool:
        """Whether it was certainly out of force when a report was written.

        Only the day of issue says that; `as_of` and `date_not_before` lie before it.
        """
        return self.is_before(report.front.date)


def ending_of(key: ResolutionId, links: Links) -> Ending | None:
    """Return what ended a resolution as a whole; None while in force.

    Of several the one after which it was out of force for certain the earliest: of "2018" and "1/6/2018"
    the day. So no other of them is before a date that this one is not before.
    """
    endings = [
        Ending(by=relation.younger, verb=relation.verb, since=relation.since)
        for relation in links.ended.get(key, ())
    ]
    return min(endings, key=_moment, default=None)


def _moment(ending: Ending) -> tuple[bool, int, int, ResolutionId]:
    since = ending.since
    if since is None:
        return (True, 0, 0, ending.by)
    return (False, since.end.toordinal(), since.start.toordinal(), ending.by)
