"""The names nearest to a misspelt one, for "did you mean" hints."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

from macros.vietnamese.fold import fold, fold_bare

_NEAR: Final = 0.6
"""Least likeness (0 to 1, difflib's ratio of the bare words) of a name worth proposing."""

_LONGEST: Final = 200
"""Characters compared; difflib's time grows with the product of the lengths."""


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return the candidates most like `word`, the likeliest first.

    Compared without diacritics and capitals, which clerks leave out most; among equals the one whose
    diacritics agree better, then the one that comes first. Each candidate is returned once, as it was
    given.

    Returns:
        At most `limit` candidates; empty when none is near.
    """
    bare, exact = fold_bare(word)[:_LONGEST], fold(word)[:_LONGEST]
    if not bare.strip():
        return ()
    # The second sequence is the one difflib prepares once.
    by_bare = SequenceMatcher(None, "", bare, autojunk=False)
    by_exact = SequenceMatcher(None, "", exact, autojunk=False)
    found: list[tuple[float, float, str]] = []
    for candidate in dict.fromkeys(candidates):
        by_bare.set_seq1(fold_bare(candidate)[:_LONGEST])
        if by_bare.real_quick_ratio() < _NEAR or by_bare.quick_ratio() < _NEAR or by_bare.ratio() < _NEAR:
            continue
        by_exact.set_seq1(fold(candidate)[:_LONGEST])
        found.append((by_bare.ratio(), by_exact.ratio(), candidate))
    found.sort(key=lambda item: (-item[0], -item[1]))
    return tuple(candidate for _, _, candidate in found[:limit])
