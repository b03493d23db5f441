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


def _two_capitals() -> Iterator[re.Pattern[str]]:
    """Make the expressions for how abbreviations begin, one for each letter that is in the most pairs left.

    A search for one fixed letter is so fast that six of them take half the time of one for all pairs. The
    last group tells that the letter is the second of its pair.
    """
    pairs = {words[:2].upper() for words in _ABBREVIATIONS}
    while pairs:
        letter = max(sorted({*"".join(pairs)}), key=lambda capital: sum(capital in pair for pair in pairs))
        found = sorted(pair for pair in pairs if letter in pair)
        begun = "".join(pair[1] for pair in found if pair[0] == letter)
        ended = "".join(pair[0] for pair in found if pair[0] != letter)
        ways = [f"(?<=[{ended}].)()"] * bool(ended) + [f"[{begun}]"] * bool(begun)
        yield re.compile(f"{letter}(?:{'|'.join(ways)})")
        pairs -= set(found)


_TWO_CAPITALS: Final = tuple(_two_capitals())

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
    among = _among(view, start, last)
    return iter(heads_in(view.text, view.folded, start, last)) if among is None else islice(heads, *among)


def last_head(view: TextView, start: int, end: int) -> Head | None:
    """Return the last of the heads in a stretch of text."""
    among = _among(view, start, end)
    if among is None:
        heads = heads_in(view.text, view.folded, start, end)
        return heads[-1] if heads else None
    first, behind = among
    return view.heads[behind - 1] if first < behind else None


def _among(view: TextView, start: int, end: int) -> tuple[int, int] | None:
    """Tell which of the heads of the whole text are those of a stretch; None if its border makes others."""
    heads = view.heads
    first, behind = bisect_left(heads, (start,)), bisect_left(heads, (end,))
    if (first > 0 and heads[first - 1].end > start) or (behind > 0 and heads[behind - 1].end > end):
        return None
    # A head may end where the stretch does, though a figure is glued to it: "QĐ217".
    return None if view.folded[end - 1 : end + 1].isalnum() else (first, behind)


def heads_in(text: str, folded: str, start: int, end: int) -> list[Head]:
    """Find the heads in a stretch of a text as it is written and folded, in order."""
    heads = _spelled_heads(text, folded, start, end)
    abbreviated = _abbreviated_heads(text, folded, start, end)
    return sorted(heads + abbreviated) if abbreviated else heads


def _abbreviated_heads(text: str, folded: str, start: int, end: int) -> list[Head]:
    heads = []
    for pairs in _TWO_CAPITALS:
        for letter in pairs.finditer(text, start, end):
            first = letter.start() - (letter.lastindex or 0)
            found = _ABBREVIATED.match(folded, first, end) if first >= start else None
            if found is not None and not (first and folded[first - 1].isalnum()):
                heads.append(Head(first, found.end(), _KIND_OF[found[0]], found[0], is_capital=True))
    return heads


def _may_be_glued(before: str) -> bool:
    return before.isdigit() or before.islower()


def _spelled_heads(text: str, folded: str, start: int, end: int) -> list[Head]:
    place = start
    begun = _SPELLED_OUT.search(folded, start, end) if start else None
    # One that begins before the stretch is none, but another may begin inside of it.
    while begun is not None and begun.start() - _LEADS[begun.lastindex or 0] < start:
        place = begun.start() + 1
        begun = _SPELLED_OUT.search(folded, place, end)
    heads = []
    for found in _SPELLED_OUT.finditer(folded, place, end):
        first, last = found.span()
        first -= _LEADS[found.lastindex or 0]
        is_capital = text[first].isupper()
        before = folded[first - 1] if first else " "
        # A footnote mark that a converter glued to its word, "2Luật Lưu trữ", leaves the word whole, and so
        # does a lost blank, "thực hiệnNghị quyết".
        if before != " " and before.isalnum() and not (is_capital and _may_be_glued(text[first - 1])):
            continue
        words = folded[first:last]
        kind = _KIND_OF.get(words)
        if kind is None:
            words = " ".join(words.split())
            kind = _KIND_OF[words]
        heads.append(Head(first, last, kind, words, is_capital))
    return heads
