"""Levels of headings: from their sequence, the number above it, or what surrounds them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from macros.importing.sequence import Numbered


@dataclass(slots=True)
class _Levels:
    """Where in the outline the reading stands."""

    levels: dict[int, int] = field(default_factory=dict)
    of_group: dict[int, int] = field(default_factory=dict)
    """By sequence; all its headings have one level."""
    inside: dict[int, int] = field(default_factory=dict)
    """By sequence, the level of the unnumbered heading it stands under."""
    numbered: int = 0
    """Level of the last numbered heading."""
    plain: int = 0
    """Level of the unnumbered heading in effect, or 0."""
    listed: int = 0
    """Level of the heading with a dash in effect, or 0."""
    base: int = 0
    """Level of the unnumbered heading over the sequence in effect, or 0."""

    def number(self, index: int, entry: Numbered) -> None:
        """Place a numbered heading: with its sequence, else one below what the sequence stands under."""
        if entry.group not in self.of_group:
            parent = self.levels.get(entry.parent, 0) if entry.parent is not None else 0
            if entry.parent is not None and self.plain > parent == self.numbered:
                parent = self.inside[entry.group] = self.plain
            self.of_group[entry.group] = parent + 1
        self.numbered = self.levels[index] = self.of_group[entry.group]
        self.base = self.inside.get(entry.group, 0)
        self.plain = self.listed = 0

    def line(self, index: int, *, is_below_line: bool) -> None:
        """Place an unnumbered heading under the number above it, beside others of its kind."""
        if self.base and not self.plain:
            self.numbered = self.base - 1  # leaves the numbers that stood under its sibling
        if is_below_line:
            self.levels[index] = self.levels[index - 1] + 1
        else:
            self.plain = self.levels[index] = self.plain or self.numbered + 1
        self.listed = 0

    def dash(self, index: int) -> None:
        """Place a heading with a dash one below what surrounds it."""
        self.listed = self.levels[index] = self.listed or (self.plain or self.numbered) + 1


def assign_levels(
    headings: Collection[int], numbered: Mapping[int, Numbered], listed: Collection[int]
) -> dict[int, int]:
    """Give each heading its level.

    Args:
        headings: Indexes of all headings.
        numbered: The sequences, and the chief headings in capitals.
        listed: Those headings that begin with a dash or star.
    """
    state = _Levels()
    lines = {index for index in headings if index not in numbered and index not in listed}
    for index in sorted(headings):
        if index in numbered:
            state.number(index, numbered[index])
        elif index in listed:
            state.dash(index)
        else:
            state.line(index, is_below_line=index - 1 in lines)
    return state.levels
