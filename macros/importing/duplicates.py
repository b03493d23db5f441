"""Text that stands twice: web pages carry a report once for the eye and once for the printer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from macros.importing.lines import Line

_TELLING: Final = 30
"""Characters from which a line is long enough to begin a comparison."""
_FEWEST_LINES: Final = 3
_FEWEST_CHARACTERS: Final = 600
_SHARE: Final = 0.3


def find_copies(lines: Sequence[Line]) -> tuple[range, ...]:
    """Find the stretches of lines that repeat an earlier stretch word for word.

    A formula or a table row that recurs is no copy: it takes three different lines and 600 characters, or
    a third of the whole. Linear, because each comparison moves on by what it compared.
    """
    keys = [line.text.casefold() for line in lines]
    total = sum(map(len, keys))
    first: dict[str, int] = {}
    copies: list[range] = []
    covered = at = 0
    while at < len(keys):
        key = keys[at]
        if len(key) < _TELLING or first.setdefault(key, at) == at:
            at += 1
            continue
        earlier, length = first[key], 0
        while (
            at + length < len(keys) and earlier + length < at and keys[at + length] == keys[earlier + length]
        ):
            length += 1
        before = 0
        while (
            at - before > covered and earlier > before and keys[at - before - 1] == keys[earlier - before - 1]
        ):
            before += 1
        stretch = range(at - before, at + length)
        size = sum(len(keys[index]) for index in stretch)
        different = len({keys[index] for index in stretch})
        if (different >= _FEWEST_LINES and size >= _FEWEST_CHARACTERS) or size >= max(
            _FEWEST_CHARACTERS / 2, _SHARE * total
        ):
            copies.append(stretch)
            covered = stretch.stop
        at += length
    return tuple(copies)
