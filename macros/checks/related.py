"""What the checks of relations share: where a relation is written."""

from __future__ import annotations

from macros.checks.context import CheckContext
from macros.diagnostics import Position
from macros.model import NamedRelation, Relation


def place_of_relation(relation: NamedRelation | Relation, context: CheckContext) -> Position:
    """Return the place of a relation's words, or of the entry that has them."""
    written = relation.written if isinstance(relation, NamedRelation) else relation
    entry = context.links.resolutions[relation.younger]
    return written.position or entry.position or Position("")
