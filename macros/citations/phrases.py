"""Fragments from which the recognisers' expressions are built. All match folded text and are linear.

Every repetition is bounded, so that no hostile text makes an expression slow.
"""

from __future__ import annotations

import re
from typing import Final

from macros.vietnamese import fold

# One blank before a word, which nearly every gap is, comes first. The lookahead before the other ways keeps
# them from being tried as well when the word is another one. `(?:…|)` says the same as `(?:…)?` and is
# faster, for no repetitions are counted.
_BLANK: Final = r"[ ](?=\S)"
_BLANKS: Final = r"(?![ ]\S)[^\S\n]{1,9}"
_LINE_END: Final = r"\n[^\S\n]{0,40}"
"""With the indentation of the next line, which is deep in tables and copies of PDF files."""
_GAPS: Final = rf"{_BLANK}|{_BLANKS}(?:{_LINE_END}|)|{_LINE_END}"
_PAGE_GAPS: Final = rf"{_BLANK}|{_BLANKS}(?:{_LINE_END}){{0,3}}|{_LINE_END}(?:{_LINE_END}){{0,2}}"
GAP: Final = rf"(?:{_GAPS})"
"""Between two words of one phrase: blanks or one line end, never an empty line."""
PAGE_GAP: Final = rf"(?:{_PAGE_GAPS})"
"""The same, or an empty line that a page break left; only where what follows is unmistakable."""
MAYBE: Final = rf"(?:{_GAPS}|)"
PAGE_MAYBE: Final = rf"(?:{_PAGE_GAPS}|)"
END: Final = r"(?![^\W_])"
"""No letter or digit follows."""
START: Final = r"(?<![^\W_])"
"""No letter or digit stands before."""
ROMAN: Final = r"[ivxl]{1,6}"
"""A Roman number in folded text; callers check that it is in capitals and well formed."""
MASK: Final = r"[.…]{2,40}"
"""Dots in place of a name or year that the publisher blanked."""
NTH_WORD: Final = r"(?:[0-9]{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)"
"""An ordinal of a session: figures, or a word up to ten."""
YEARS: Final = rf"(?:19|20)[0-9]{{2}}(?:\s{{0,3}}[-–—](?:\s{{0,3}}|{_LINE_END})|[ ]đến[ ])(?:19|20)[0-9]{{2}}"
COMMA: Final = rf"(?:{PAGE_MAYBE},|)"
QUOTES: Final = "\"“”«»‘’'"


_Tree = dict[str, "_Tree"]
"""Words that may follow; an empty word where a phrase may end."""


def spelled(words: str) -> str:
    """Make an expression for words as folded text has them, with gaps of any kind between.

    Example:
        >>> re.fullmatch(spelled("quy chế"), "qui  chế") is not None
        True
    """
    return GAP.join(re.escape(word) for word in fold(words).split())


def any_of(phrases: str) -> str:
    """Make an alternation of phrases, the longest first, that shares their beginnings.

    Shared beginnings make it several times as fast as a plain list.

    Args:
        phrases: the phrases, with "|" between.
    """
    tree: _Tree = {}
    for phrase in phrases.split("|"):
        node = tree
        for word in fold(phrase).split():
            node = node.setdefault(word, {})
        node[""] = {}
    return _branch(tree)


def _branch(tree: _Tree) -> str:
    by_letter: dict[str, list[str]] = {}
    for word, below in tree.items():
        if not word:
            continue
        rest = _branch(below) if set(below) != {""} else ""
        tail = f"{GAP}{rest}" if rest else ""
        if rest and "" in below:
            tail = f"(?:{tail}|)"
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]) + tail)
    groups = []
    for letter, tails in sorted(by_letter.items()):
        tails.sort(key=len, reverse=True)
        groups.append(re.escape(letter) + (tails[0] if len(tails) == 1 else f"(?:{'|'.join(tails)})"))
    return groups[0] if len(groups) == 1 else f"(?:{'|'.join(groups)})"


NUMBER_WORD: Final = rf"(?:(?:số{GAP})?(?:{spelled('ký hiệu')}|{spelled('số hiệu')})|số|sô|so)"
"""Before a number; scanners lose the marks of "số"."""
ADJECTIVE: Final = any_of(
    "chuyên đề | liên tịch | liên ngành | liên bộ | hành động | phối hợp | riêng | cá biệt"
)
"""Between the kind and its number."""
LIST_JOINT: Final = re.compile(
    rf"{PAGE_MAYBE}(?:(?:,{MAYBE}(?:và|hoặc)|[,;+&]|và|hoặc|hay|đến){PAGE_MAYBE}|{MAYBE}[-–]{MAYBE})"
    rf"(?:{NUMBER_WORD}{MAYBE}[:.]?{MAYBE})?"
)
"""Between members of one list of citations; match it whole."""
