"""The words that begin a citation: the kind of document, spelled out or abbreviated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from macros.citations.phrases import END, any_of
from macros.citations.view import TextView
from macros.model.kinds import KINDS
from macros.vietnamese import fold

_COMPOUND: Final = {"nqtw": "nghị quyết", "nqđh": "nghị quyết", "trung ương": "nghị quyết"}
"""Words that begin the name of a congress or plenum and so of its resolution."""
_WHOLE_WORDS: Final = frozenset({"luật"})
"""Kinds of one syllable; any other single word is an abbreviation."""
_KIND_OF: Final = {
    " ".join(fold(w).split()): k.word for k in KINDS for w in (k.word, *k.spellings)
} | _COMPOUND
"""Kinds by the folded words that begin a citation."""
HEAD_WORDS: Final = any_of("|".join(_KIND_OF))
_HEAD = re.compile(rf"(?:nqtw(?=[0-9])|{HEAD_WORDS}{END})")


@dataclass(frozen=True, slots=True)
class Head:
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
    for match in _HEAD.finditer(view.folded, start, len(view.folded) if end is None else end):
        first, last = match.span()
        if first and view.folded[first - 1].isalnum():
            continue
        words = " ".join(match[0].split())
        if " " not in words and words not in _WHOLE_WORDS and not view.text[first : first + 2].isupper():
            continue
        yield Head(first, last, _KIND_OF[words], words, view.is_capital(first))
