"""The numbered lines of a text as sequences: which number continues which, and under which it stands.

Only numbers are looked at here, not words: a numbered paragraph counts on like a numbered heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from macros.importing.markers import LIST_SCHEMES, Marker, Scheme, as_letter

_OVER_CAPITALS: Final = (Scheme.PART, Scheme.LETTER)
CHIEF: Final = (Scheme.PART, Scheme.LETTER, Scheme.ROMAN)
_HIGHEST_ROMAN: Final = 30
"""No report has more chief sections, so "C." and "D." are letters."""
_MOST_LOST: Final = 2
"""Numbers that may be missing between two neighbours."""


@dataclass(slots=True)
class Numbered:
    """A numbered line that stands in a sequence, or a chief heading in capitals without number."""

    index: int
    marker: Marker | None
    parent: int | None
    """Index of the line under whose number it stands."""
    group: int
    """The sequence it belongs to."""


def find_sequences(
    texts: Sequence[str], markers: Sequence[Marker | None], capitals: Sequence[bool]
) -> dict[int, Numbered]:
    """Sort the numbered lines into sequences; a number that fits nowhere is no number.

    Args:
        texts: The paragraphs.
        markers: The number each begins with.
        capitals: Which of the unnumbered ones are chief headings in capitals; they cut sequences.
    """
    found: dict[int, Numbered] = {}
    stack: list[Numbered] = []
    groups = 0
    for index, marker in enumerate(markers):
        if marker is None or marker.scheme in LIST_SCHEMES:
            if capitals[index]:
                groups += 1
                del stack[_capital_depth(index, stack) :]
                found[index] = Numbered(index, None, stack[-1].index if stack else None, groups)
                stack.append(found[index])
            continue
        groups += 1
        letter = as_letter(marker, texts[index])
        is_letter = letter is not None and (
            marker.values[0] > _HIGHEST_ROMAN or any(_continues(open_.marker, letter) for open_ in stack)
        )
        entry = _place(index, letter if is_letter and letter is not None else marker, stack, groups)
        if entry is not None:
            found[index] = entry
            stack.append(entry)
    return found


def _capital_depth(index: int, stack: list[Numbered]) -> int:
    """Find the depth of an unnumbered heading in capitals.

    Beside others of its kind; under parts and letters, and under the chief number it follows without a
    word of text between; else beside the chief numbers.
    """
    for depth, open_ in enumerate(stack):
        if open_.marker is None:
            return depth
    if stack and stack[-1].index == index - 1:
        return len(stack)
    return sum(open_.marker is not None and open_.marker.scheme in _OVER_CAPITALS for open_ in stack)


def _place(index: int, marker: Marker, stack: list[Numbered], group: int) -> Numbered | None:
    """Put a number into the sequences that are open, closing those it ends."""
    for depth in range(len(stack) - 1, -1, -1):
        if _continues(stack[depth].marker, marker):
            parent, same = stack[depth].parent, stack[depth].group
            del stack[depth:]
            return Numbered(index, marker, parent, same)
    if marker.values[-1] == 1:
        return _begin(index, marker, stack, group)
    return _resume(index, marker, stack, group)


def _continues(earlier: Marker | None, later: Marker) -> bool:
    if earlier is None or earlier.scheme is not later.scheme or len(earlier.values) != len(later.values):
        return False
    if earlier.values[:-1] != later.values[:-1]:
        return False
    return 1 <= later.values[-1] - earlier.values[-1] <= _MOST_LOST


def _begin(index: int, marker: Marker, stack: list[Numbered], group: int) -> Numbered:
    """Begin a sequence: under its prefix (1.1 under 1), else under what stands above.

    A second "1." with nothing of another kind between has lost the heading over it and begins anew at the
    same level.
    """
    if len(marker.values) > 1:
        depth = _prefix_depth(marker, stack)
        if depth is None:
            depth = next(
                (k for k in range(len(stack) - 1, -1, -1) if _is_shallower(stack[k].marker, marker)), -1
            )
        del stack[depth + 1 :]
        return Numbered(index, marker, stack[-1].index if stack else None, group)
    for depth in range(len(stack) - 1, -1, -1):
        earlier = stack[depth].marker
        if earlier is not None and earlier.scheme is marker.scheme and len(earlier.values) == 1:
            parent = stack[depth].parent
            del stack[depth:]
            return Numbered(index, marker, parent, group)
    if marker.scheme is Scheme.PART:
        stack.clear()
    if marker.scheme in CHIEF and stack and stack[-1].marker is None:
        parent = stack.pop().parent  # beside an unnumbered heading in capitals, not under it
        return Numbered(index, marker, parent, group)
    return Numbered(index, marker, stack[-1].index if stack else None, group)


def _prefix_depth(marker: Marker, stack: list[Numbered]) -> int | None:
    """Find the open number that is the beginning of this one: 2 for 2.1, II for II.1."""
    for depth in range(len(stack) - 1, -1, -1):
        earlier = stack[depth].marker
        if (
            earlier is not None
            and earlier.values == marker.values[:-1]
            and (earlier.scheme in (Scheme.ARABIC, Scheme.BRACKET, Scheme.ROMAN, marker.scheme))
        ):
            return depth
    return None


def _is_shallower(earlier: Marker | None, marker: Marker) -> bool:
    if earlier is None or earlier.scheme in CHIEF:
        return True
    return earlier.scheme is marker.scheme and len(earlier.values) < len(marker.values)


def _resume(index: int, marker: Marker, stack: list[Numbered], group: int) -> Numbered | None:
    """Take up a sequence whose beginning was lost: chief numbers, and those with their prefix open."""
    if marker.scheme in CHIEF:
        depth = next((k for k, open_ in enumerate(stack) if _is_chief(open_, marker)), None)
        if depth is not None:
            parent = stack[depth].parent
            del stack[depth:]
            return Numbered(index, marker, parent, group)
        if marker.scheme is Scheme.ROMAN:
            stack.clear()
            return Numbered(index, marker, None, group)
        return None
    if len(marker.values) > 1 and (depth := _prefix_depth(marker, stack)) is not None:
        del stack[depth + 1 :]
        return Numbered(index, marker, stack[-1].index, group)
    if marker.scheme is Scheme.ARABIC and len(marker.values) == 1 and marker.values[0] <= 1 + _MOST_LOST:
        depth = max(
            (k for k, open_ in enumerate(stack) if open_.marker is None or open_.marker.scheme in CHIEF),
            default=-1,
        )
        if depth == len(stack) - 1:
            return Numbered(index, marker, stack[-1].index if stack else None, group)
    return None


def _is_chief(entry: Numbered, marker: Marker) -> bool:
    return entry.marker is None or entry.marker.scheme is marker.scheme
