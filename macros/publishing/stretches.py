"""Stretches of a text, and whether a place lies in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Stretches:
    """Stretches of a text, to ask whether a place lies in one."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            if self._stretches and start < self._stretches[-1][1]:
                last = self._stretches[-1]
                self._stretches[-1] = (last[0], max(last[1], end))
            else:
                self._stretches.append((start, end))
        self._starts = [start for start, _ in self._stretches]

    def at(self, place: int) -> tuple[int, int] | None:
        """Return the stretch that holds a place."""
        index = bisect_right(self._starts, place) - 1
        if index >= 0 and place < self._stretches[index][1]:
            return self._stretches[index]
        return None
