"""The words that begin a citation: the kind of document, spelled out or abbreviated."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from macros.citations.phrases import END, GAP, any_of
from macros.model.kinds import KINDS
from macros.vietnamese import fold

if TYPE_CHECKING:
    from macros.citations.view import TextView

_COMPOUND: Final = {"nqtw": "nghị quyết", "nqđh": "nghị quyết", "trung ương": "nghị quyết"}
"""Words that begin the name of a congress or plenum and so of its resolution."""
_WHOLE_WORDS: Final = frozenset({"luật"})
"""Kinds of one syllable; any other single word is an abbreviation."""
_KIND_OF: Final = {
    " ".join(fold(w).split()): k.word for k in KINDS for w in (k.word, *k.spellings)
} | _COMPOUND
"""Kinds by the folded words that begin a citation."""
HEAD_WORDS: Final = any_of("|".join(_KIND_OF))
_ABBREVIATIONS: Final = tuple(w for w in _KIND_OF if " " not in w and w not in _WHOLE_WORDS)
_ABBREVIATED = re.compile(rf"nqtw(?=[0-9])|{any_of('|'.join(_ABBREVIATIONS))}{END}")
_TWO_CAPITALS = re.compile("|".join(sorted({words[:2].upper() for words in _ABBREVIATIONS})))
"""How an abbreviation begins; the search is for its first letter, which is rare as a capital."""

_BY_FREQUENCY: Final = "nhctigđuavyoáệmprưbàủộạảlqksếựâêịdốơấểờềụôxứớóậãổíợìỉởăầữúýeắồòọỳừỷẫặửẩằõéùĩèỡũwỗễẽ"
"""The small letters of Vietnamese, the most frequent first."""


def _rarest(word: str) -> int:
    """Return the place of the rarest letter."""
    ranks = [_BY_FREQUENCY.find(letter) % len(_BY_FREQUENCY) for letter in word]
    return ranks.index(max(ranks))


def _spelled_out() -> tuple[re.Pattern[str], tuple[int, ...]]:
    """Make the expression for kinds in words; tell how far before its match they begin, by its last group.

    It looks for the rarest letter of each first word and from there to both sides, which tries a tenth of
    all places; most letters of a text begin some kind.
    """
    rests: dict[str, list[str]] = {}
    for words in _KIND_OF:
        if words not in _ABBREVIATIONS:
            first, _, rest = words.partition(" ")
            rests.setdefault(first, []).append(rest)
    by_letter: dict[str, list[tuple[str, int]]] = {}
    # The longer of two words that end alike begins further left.
    for first in sorted(rests, key=len, reverse=True):
        place = _rarest(first)
        further = f"{GAP}{any_of('|'.join(filter(None, rests[first])))}" if any(rests[first]) else ""
        tail = further if all(rests[first]) else f"(?:{further})?"
        expression = f"{re.escape(first[place + 1 :])}(?<={re.escape(first)}){tail}()"
        by_letter.setdefault(first[place], []).append((expression, place))
    letters = sorted(by_letter.items(), key=lambda item: _BY_FREQUENCY.find(item[0]))
    branches = [f"{letter}(?:{'|'.join(e for e, _ in found)})" for letter, found in letters]
    leads = (0, *(place for _, found in letters for _, place in found))
    return re.compile(f"(?:{'|'.join(branches)}){END}"), leads


_SPELLED_OUT, _LEADS = _spelled_out()


class Head(NamedTuple):
    """A word for a kind, where it stands."""

    start: int
    end: int
    kind: str
    words: str
    """As folded, with single blanks."""
    is_capital: bool
    """Written with a capital; "Hướng dẫn" may be a document, "hướng dẫn" is more often a verb."""


def find_heads(view: TextView, start: int = 0, end: int | None = None) -> Iterator[Head]:
    """Find the heads in a stretch of text, in order; an abbreviation only in capitals."""
    heads = view.heads
    last = len(view.text) if end is None else end
    if start == 0 and last == len(view.text):
        return iter(heads)
    first, behind = bisect_left(heads, (start,)), bisect_left(heads, (last,))
    is_cut = (first > 0 and heads[first - 1].end > start) or (behind > 0 and heads[behind - 1].end > last)
    # A head may end where the stretch does, though a figure is glued to it: "QĐ217".
    if is_cut or view.folded[last - 1 : last + 1].isalnum():
        return iter(heads_in(view.text, view.folded, start, last))
    return islice(heads, first, behind)


def heads_in(text: str, folded: str, start: int, end: int) -> list[Head]:
    """Find the heads in a stretch of a text as it is written and folded, in order."""
    heads = list(_spelled_heads(text, folded, start, end))
    abbreviated = list(_abbreviated_heads(text, folded, start, end))
    return sorted(heads + abbreviated) if abbreviated else heads


def _abbreviated_heads(text: str, folded: str, start: int, end: int) -> Iterator[Head]:
    for capitals in _TWO_CAPITALS.finditer(text, start, end):
        first = capitals.start()
        found = _ABBREVIATED.match(folded, first, end)
        if found is not None and not (first and folded[first - 1].isalnum()):
            yield Head(first, found.end(), _KIND_OF[found[0]], found[0], is_capital=True)


def _spelled_heads(text: str, folded: str, start: int, end: int) -> Iterator[Head]:
    place = start
    begun = _SPELLED_OUT.search(folded, start, end) if start else None
    # One that begins before the stretch is none, but another may begin inside of it.
    while begun is not None and begun.start() - _LEADS[begun.lastindex or 0] < start:
        place = begun.start() + 1
        begun = _SPELLED_OUT.search(folded, place, end)
    for found in _SPELLED_OUT.finditer(folded, place, end):
        first, last = found.start() - _LEADS[found.lastindex or 0], found.end()
        is_capital = text[first].isupper()
        before = folded[first - 1] if first else " "
        # A footnote mark that a converter glued to its word, "2Luật Lưu trữ", leaves the word whole.
        if before.isalnum() and not (before.isdigit() and is_capital):
            continue
        words = folded[first:last]
        if words not in _KIND_OF:
            words = " ".join(words.split())
        yield Head(first, last, _KIND_OF[words], words, is_capital)
