"""Marks that travel through Markdown: where a citation begins, which heading this is, a literal `<`.

Markdown gives no way back from its HTML to the text, so marks are put in before it and taken out
behind the cleaning. A mark is two equal letters of a dead script around a sort and a number. A
letter, because Markdown looks at the characters around an underscore and must see a word go on; and
one that the text does not hold, so that nothing an author wrote is ever taken for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

_FIRST, _LAST = 0x10600, 0x1067F
"""Linear A: letters for Unicode and so for Markdown."""


class MarkSort(StrEnum):
    """What a mark stands for; its number says which."""

    OPEN = "o"
    """A citation begins."""
    CLOSE = "c"
    """A citation ends."""
    POINT = "p"
    """A citation that gets an anchor and no link."""
    HEADING = "h"
    """A section's heading; its text follows after one space."""
    LESS = "l"
    """A `<` that opens no tag."""
    BRACE = "b"
    """A `{` that opens no attribute list."""
    MISUSE = "m"
    """A macro call that is not allowed, to be shown as text."""


_SPACED = (MarkSort.HEADING, MarkSort.POINT)
"""Written with a space behind, so that emphasis may follow: `## ` and `_` must not meet a letter."""
_SORTS = {sort.value: sort for sort in MarkSort}


@dataclass(frozen=True)
class Marks:
    """The marks of one page."""

    letter: str

    @classmethod
    def for_text(cls, text: str) -> Marks:
        """Choose a letter that the text does not hold."""
        free = (chr(code) for code in range(_FIRST, _LAST + 1) if chr(code) not in text)
        return cls(next(free, chr(_LAST)))

    def mark(self, sort: MarkSort, number: int = 0) -> str:
        """Write a mark."""
        return f"{self.letter}{sort}{number}{self.letter}" + (" " if sort in _SPACED else "")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Match a mark: its sort and its number, with the space that belongs to it."""
        letter, spaced = re.escape(self.letter), "".join(_SPACED)
        return re.compile(rf"{letter}(?:([{spaced}])(\d{{1,9}}){letter} ?|([a-z])(\d{{1,9}}){letter})")

    def split(self, text: str) -> Iterator[str | tuple[MarkSort, int]]:
        """Cut a text at its marks; what looks like a mark of no known sort stays text."""
        at = 0
        for found in self.pattern.finditer(text) if self.letter in text else ():
            sort = _SORTS.get(found[1] or found[3])
            if sort is None:
                continue
            if found.start() > at:
                yield text[at : found.start()]
            yield sort, int(found[2] or found[4])
            at = found.end()
        if at < len(text):
            yield text[at:]

    def restore(self, text: str, shown: Callable[[MarkSort, int], str]) -> str:
        """Replace the marks of a text."""
        return "".join(part if isinstance(part, str) else shown(*part) for part in self.split(text))


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A change of a text: the code points from `start` to `end` give way to `text`."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits in the order of the text; one that lies inside an earlier one is dropped."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < at:
            continue
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, text[at:]))
