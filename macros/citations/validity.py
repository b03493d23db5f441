"""Until when a resolution was in force, as far as the registry's relations say."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Links, ResolutionId, Verb
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


def ending_of(key: ResolutionId, links: Links) -> Ending | None:
    """Return what ended a resolution as a whole, the earliest where several did; None while in force."""
    endings = [
        Ending(by=relation.younger, verb=relation.verb, since=relation.since)
        for relation in links.incoming.get(key, ())
        if relation.ends_validity
    ]
    return min(endings, key=_moment, default=None)


def _moment(ending: Ending) -> tuple[bool, int, ResolutionId]:
    since = ending.since
    return (since is None, since.start.toordinal() if since else 0, ending.by)
