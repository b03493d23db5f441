"""The words for a term of office, from a place on: "khóa XI, nhiệm kỳ 2015-2020", "lần thứ III", "(khóa X)".

Statements side by side are one term. `terms` finds them in a text; citations read them behind a body.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from macros.citations.phrases import END, GAP, MASK, MAYBE, ROMAN, YEARS, any_of, spelled
from macros.citations.view import TextView
from macros.vietnamese import parse_ordinal, parse_roman, parse_years


class TermWords(NamedTuple):
    """Where words for a term end, and what they say."""

    end: int
    ordinal: int | None = None
    years: tuple[int, int] | None = None
    is_masked: bool = False
    is_congress: bool = False

    @property
    def is_specific(self) -> bool:
        """Whether they say which term; dots do not."""
        return self.ordinal is not None or self.years is not None

    def with_years(self, more: TermWords | None) -> TermWords | None:
        """Add the years of words that follow and say nothing else; None when they do not."""
        if more is None or more.years is None or more.ordinal is not None or self.years is not None:
            return None
        return self._replace(end=more.end, years=more.years)


_ORDINAL_WORDS: Final = any_of(
    """
        nhất | hai | ba | tư | bốn | năm | sáu | bảy | tám | chín | mười | mười một | mười hai | mười ba
        | mười bốn | mười lăm | mười sáu | mười bảy | mười tám | mười chín | hai mươi
        """
)
_KHOA, _TERM = spelled("khóa"), spelled("nhiệm kỳ")
_PIECE = re.compile(
    rf"""{MAYBE}[,–-]?{MAYBE}(?P<open>\(?){MAYBE}
    (?: (?P<congress>l[ầấâ]n{GAP}thứ|lần|thứ){GAP}(?P<nth>{ROMAN}|[0-9]{{1,2}}|{_ORDINAL_WORDS}){END}
      | (?:{_KHOA}{MAYBE}|{_TERM}(?:{GAP}thứ)?{GAP})(?P<roman>{ROMAN}|[0-9]{{1,2}}){END}
      | (?:nhiệm(?:{GAP}{spelled("kỳ")})?{MAYBE}(?P<within>\(?){MAYBE})?(?P<years>{YEARS}){END}(?P<inner>\)?)
      | {_TERM}{GAP}(?P<mask>{MASK})
    )(?!{MAYBE}[-–/][0-9]|(?<=[0-9])[.,][0-9])""",
    re.VERBOSE,
)
"""One statement of a term, with what joins it to the one before. Not "khóa 2-3", not "lần 1,5"."""
_BARE_FIGURE = re.compile(
    rf"{GAP}(?P<figure>[1-9]|[12][0-9]){END}"
    rf"(?=[.,][^0-9]|{MAYBE}[;:)”\"]|{GAP}(?:của{GAP})?đảng{END}|[^\S\n]*(?:\n|\Z))"
)
"""The ordinal of a congress in figures: "Đại hội 14"; never a count of those who held one."""
_FEWEST_YEARS: Final = 2
"""Of a term: a chi bộ sits for two and a half; "(2011-2012)" is a phase of something."""
_BARE_ROMAN = re.compile(rf"{MAYBE}(?P<roman>{ROMAN}){END}(?![.]\w)")
_CLOSE = re.compile(rf"{MAYBE}\)")
_MOST_PIECES: Final = 3


def read_term(view: TextView, start: int, *, after_congress: bool = False) -> TermWords | None:
    """Read the words for a term that begin at `start`.

    Args:
        view: the text.
        start: where "khóa", "nhiệm kỳ", "lần thứ" or a bracket begins, or the blank or comma before it.
        after_congress: whether "Đại hội" stands before, so that a bare "XIII" is an ordinal.
    """
    folded = view.folded
    words = _ordinal_of_congress(view, start) if after_congress else None
    end = words.end if words is not None else start
    for _ in range(_MOST_PIECES):
        first, letter = folded[end : end + 1], folded[end + 1 : end + 2]
        # Most places are known at once to begin no statement: a stop, or a blank and another letter.
        if first in _NO_TERM or (first == " " and letter.isalpha() and letter not in _FIRST_LETTERS):
            break
        piece = _PIECE.match(folded, end)
        longer = _joined(view, words or TermWords(start), piece) if piece is not None else None
        if longer is None:
            break
        words, end = longer, longer.end
    return words


_NO_TERM: Final = ".;:"
_FIRST_LETTERS: Final = frozenset("ltkn")
"""Of "lần", "thứ", "khóa", "nhiệm kỳ"."""


def _ordinal_of_congress(view: TextView, start: int) -> TermWords | None:
    """Read the bare ordinal behind "Đại hội"."""
    bare = _BARE_ROMAN.match(view.folded, start)
    if bare is not None and (ordinal := roman_at(view, *bare.span("roman"))):
        return TermWords(bare.end(), ordinal=ordinal, is_congress=True)
    figure = _BARE_FIGURE.match(view.folded, start)
    return TermWords(figure.end(), ordinal=int(figure["figure"]), is_congress=True) if figure else None


def read_bare_term(view: TextView, start: int, before: TermWords) -> TermWords | None:
    """Read an ordinal or years that stand bare in a list behind a term: the "XX" of "khóa XIX, XX"."""
    if before.years is None and not before.is_congress:
        bare = _LISTED_ROMAN.match(view.folded, start)
        ordinal = roman_at(view, *bare.span()) if bare else None
        return TermWords(bare.end(), ordinal=ordinal) if bare and ordinal else None
    years = _LISTED_YEARS.match(view.folded, start) if before.ordinal is None else None
    found = _years(years[0]) if years else None
    return TermWords(years.end(), years=found) if years and found else None


_LISTED_ROMAN = re.compile(rf"{ROMAN}{END}(?![.)])")
_LISTED_YEARS = re.compile(rf"{YEARS}{END}")


def _joined(view: TextView, words: TermWords, piece: re.Match[str]) -> TermWords | None:
    """Add a piece that says something new; None when it says the same thing again or is no term."""
    end, ordinal, years, is_masked, is_congress = words
    opened, congress, roman, written = piece.group("open", "congress", "roman", "years")
    end = piece.end()
    if congress or roman:
        found = _ordinal(view, piece, "nth" if congress else "roman")
        if ordinal is not None or found is None:
            return None
        ordinal, is_congress = found, congress is not None
    elif written:
        found_years = _years(written)
        if years is not None or is_masked or found_years is None:
            return None
        if found_years[1] - found_years[0] < _FEWEST_YEARS:
            return None
        # Bare years belong to an ordinal or a bracket: "khóa X (2015-2020)".
        if not opened and _TERM_WORD.match(view.folded, piece.start()) is None:
            return None
        years = found_years
        end = piece.end("inner") if piece["within"] else piece.end("years")
    else:
        is_masked = True
    if opened:
        closed = _CLOSE.match(view.folded, end)
        if closed is None:
            return None
        end = closed.end()
    return TermWords(end, ordinal, years, is_masked, is_congress)


_TERM_WORD = re.compile(rf"{MAYBE}[,–-]?{MAYBE}nhiệm{END}")


def _ordinal(view: TextView, piece: re.Match[str], group: str) -> int | None:
    start, end = piece.span(group)
    if not view.folded[start].isdigit() and (found := roman_at(view, start, end)):
        return found
    return ordinal_of(view.folded[start:end]) if group == "nth" or view.folded[start].isdigit() else None


def roman_at(view: TextView, start: int, end: int) -> int | None:
    """Return the value of a Roman number in capitals."""
    written = view.text[start:end]
    return roman_of(written) if written.isupper() else None


# There are few ordinals and spans of years, and each is read again and again.
roman_of: Final = lru_cache(maxsize=512)(parse_roman)


@lru_cache(maxsize=512)
def ordinal_of(words: str) -> int | None:
    """Return the value of an ordinal in folded words or figures: "mười một" of "lần thứ mười một"."""
    return parse_ordinal(words if words.isdigit() else f"thứ {' '.join(words.split())}")


@lru_cache(maxsize=512)
def _years(words: str) -> tuple[int, int] | None:
    return parse_years(" ".join(words.split()))
