"""What the checks of relations share: every written relation, with what its words were found to name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks.context import CheckContext
from macros.citations import Match, Matcher, Speaker
from macros.diagnostics import Position
from macros.model import Resolution, WrittenRelation


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRelation:
    """One relation as written."""

    younger: Resolution
    """The entry that names it."""
    written: WrittenRelation
    match: Match | None
    """What the words were matched to; None where they are neither an id nor a citation."""
    number: str
    """The number that the words cite, if any."""
    place: Position


def written_relations(context: CheckContext) -> Iterator[NamedRelation]:
    """Yield the relations of all registry entries."""
    matcher: Matcher | None = None
    for younger in context.registry.resolutions:
        for written in younger.relations:
            matcher = matcher or Matcher(context.registry)
            found = next(Speaker.entry(younger, matcher).name(written.words), None)
            yield NamedRelation(
                younger=younger,
                written=written,
                match=found[0] if found else None,
                number=found[1].mention.citation.number if found else "",
                place=written.position or younger.position or Position(""),
            )
