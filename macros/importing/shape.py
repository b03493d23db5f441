"""What a line of text looks like: capitals, its last character, whether a sentence ends inside.

Only looks, no words of the domain. Every function is linear and takes normalised text.
"""

from __future__ import annotations

import re
from typing import Final

UPPER: Final = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
"""Every Latin capital with its Vietnamese marks, as the inside of a character class."""
LOWER: Final = "".join(c for c in map(chr, (*range(0x61, 0x250), *range(0x1E00, 0x1F00))) if c.islower())

LONG_TITLE: Final = 250
"""Characters; no heading of the five real reports is longer than 224."""

_CAPITALS_SHARE: Final = 0.8
_FEWEST_LETTERS: Final = 5
_LOOKED_AT: Final = 600
_GLANCE: Final = 60
"""Characters that already tell running text from capitals."""
_OPENERS: Final = " \"'“‘«(["
_CLOSERS: Final = " \"'”’»)]*\x02\x03"
_NOTE = re.compile("\x02[0-9]+\x03")
# Two small letters, a figure or a bracket stand before the stop: "TP. Hà Nội", "v.v. Các" are no ends.
_INNER_STOP = re.compile(
    f'(?:(?<=[{LOWER}][{LOWER}])|(?<=[0-9%)”"]))(?:\x02[0-9]+\x03)?[.!?…]+[”")]? +(?=[“"(]?[{UPPER}])'
)
_FURNITURE = re.compile(r"[\W_]*")
_BLANK_FORM = re.compile(r"[.…_]{3}|…")
_NAME_WORD = re.compile(f"[{UPPER}][{LOWER}]*|[{UPPER}]{{2,}}")
_WIDE_GAP = re.compile(r"(?:\t| {3,})[\t ]*|[ \t]*\|[ \t|]*")
_MOST_NAME_WORDS: Final = 5


def without_notes(text: str) -> str:
    """Return `text` without the marks that stand for footnotes while a document is read."""
    return _NOTE.sub("", text) if "\x02" in text else text


def is_capitals(text: str) -> bool:
    """Tell whether `text` is set in capitals, as chief headings and organ names are.

    A word or two in small letters ("của", "và") does not hinder; a lone abbreviation is no such line.
    """
    if len(text) > _GLANCE and not is_capitals(text[:_GLANCE]):
        return False
    letters = [c for c in text[:_LOOKED_AT] if c.isalpha()]
    if len(letters) < _FEWEST_LETTERS or " " not in text.strip():
        return False
    return sum(c.isupper() for c in letters) >= _CAPITALS_SHARE * len(letters)


def last_mark(text: str) -> str:
    """Return the punctuation that ends `text` (seen through closing quotes and brackets), or nothing."""
    bare = without_notes(text[-80:]).rstrip(_CLOSERS)
    if not bare:
        return ""
    return bare[-1] if bare[-1] in ".!?…,:;-–/" else ""


def is_terminated(text: str) -> bool:
    """Tell whether a sentence or a clause of a list ends with `text`."""
    return last_mark(text) in (".", "!", "?", "…", ":", ";", "/")


def has_inner_stop(text: str) -> bool:
    """Tell whether a sentence ends inside `text`: then it is running text and no title."""
    return _INNER_STOP.search(text) is not None


def starts_small(text: str) -> bool:
    """Tell whether `text` goes on in the middle of a sentence, with a small letter (seen through a quote)."""
    return text[:1].islower() or text.lstrip(_OPENERS)[:1].islower()


def is_furniture(text: str) -> bool:
    """Tell whether a line carries no word: rules, asterisks, the hyphens below a title.

    Dots are blanks of a form and stay: they stand for a word.
    """
    return _FURNITURE.fullmatch(text) is not None and _BLANK_FORM.search(text) is None


def is_person_name(text: str) -> bool:
    """Tell whether `text` may be a Vietnamese personal name: two to five capitalised words and no more."""
    words = text.split()
    return 1 < len(words) <= _MOST_NAME_WORDS and all(_NAME_WORD.fullmatch(word) for word in words)


def wide_gaps(text: str) -> list[tuple[int, int]]:
    """Find the gaps that stood between two columns: tabs, three blanks, the bars of a table."""
    return [match.span() for match in _WIDE_GAP.finditer(text)]
