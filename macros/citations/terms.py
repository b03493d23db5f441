"""Terms of office in text: "khóa XI", "nhiệm kỳ 2015-2020", "Đại hội Đảng bộ huyện lần thứ XI".

Span and border rules: the gold set's README. A mention begins at "Đại hội" when the congress has its own
ordinal, else at "khóa" or "nhiệm kỳ"; ordinal and years side by side are one. "Nhiệm kỳ qua", "toàn khóa"
and "giai đoạn 2016-2020" name no term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from macros.citations.bodies import read_body
from macros.citations.phrases import END, GAP, MASK, MAYBE, ROMAN, YEARS, any_of, spelled
from macros.citations.view import TextView
from macros.vietnamese import parse_ordinal, parse_roman, parse_years


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMention:
    """A specific term or congress named in a text; spans count code points of the untouched text."""

    start: int
    end: int
    text: str
    ordinal: int | None = None
    """Of the khóa, the nhiệm kỳ or the congress."""
    years: tuple[int, int] | None = None
    is_congress: bool = False
    """The ordinal is the congress's own."""


@dataclass(frozen=True, slots=True)
class TermWords:
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


_ORDINAL_WORDS: Final = any_of(
    """
        nhất | hai | ba | tư | bốn | năm | sáu | bảy | tám | chín | mười | mười một | mười hai | mười ba
        | mười bốn | mười lăm | mười sáu | mười bảy | mười tám | mười chín | hai mươi
        """
)
_KHOA, _TERM = spelled("khóa"), spelled("nhiệm kỳ")
_PIECE = re.compile(
    rf"""{MAYBE}[,–-]?{MAYBE}(?P<open>\(?){MAYBE}
    (?: (?P<congress>lần{GAP}thứ|lần|thứ){GAP}(?P<nth>{ROMAN}|[0-9]{{1,2}}|{_ORDINAL_WORDS}){END}
      | (?:{_KHOA}|{_TERM}(?:{GAP}thứ)?){GAP}(?P<roman>{ROMAN}|[0-9]{{1,2}}){END}
      | (?:{_TERM}{MAYBE}(?P<within>\(?){MAYBE})?(?P<years>{YEARS}){END}(?P<inner>\)?)
      | {_TERM}{GAP}(?P<mask>{MASK})
    )(?!{MAYBE}[-–/.,][0-9])""",
    re.VERBOSE,
)
"""One statement of a term, with what joins it to the one before. Not "khóa 2-3", not "lần 1,5"."""
_BARE_ROMAN = re.compile(rf"{MAYBE}(?P<roman>{ROMAN}){END}(?![.]\w)")
_CLOSE = re.compile(rf"{MAYBE}\)")
_MOST_PIECES: Final = 3

_CONGRESS = (
    rf"(?:{spelled('đại hội')}|đhđb|đh)(?:{GAP}{spelled('đại biểu')})?(?:{GAP}{spelled('toàn quốc')})?"
)
CONGRESS_HEAD = re.compile(rf"{_CONGRESS}{END}")
_TRIGGER = re.compile(rf"(?:{spelled('đại hội')}|đhđb|{_KHOA}|{_TERM}){END}")
_WITH_TERMS: Final = (
    "quốc hội",
    "trung ương",
    "chấp hành",
    "đảng bộ",
    "nhân dân",
    "hđnd",
    "bí thư",
    "chính trị",
    "đảng",
)
"""Before "khóa 14" in figures; elsewhere it may be a course."""


def read_term(view: TextView, start: int, *, after_congress: bool = False) -> TermWords | None:
    """Read the words for a term that begin at `start`.

    Args:
        view: the text.
        start: where "khóa", "nhiệm kỳ", "lần thứ" or a bracket begins, or the blank or comma before it.
        after_congress: whether "Đại hội" stands before, so that a bare "XIII" is an ordinal.
    """
    words = TermWords(start)
    if after_congress:
        bare = _BARE_ROMAN.match(view.folded, start)
        if bare is not None and (ordinal := _roman(view, *bare.span("roman"))):
            words = TermWords(bare.end(), ordinal=ordinal, is_congress=True)
    for _ in range(_MOST_PIECES):
        piece = _PIECE.match(view.folded, words.end)
        longer = _joined(view, words, piece) if piece is not None else None
        if longer is None:
            break
        words = longer
    return words if words.end > start else None


def _joined(view: TextView, words: TermWords, piece: re.Match[str]) -> TermWords | None:
    """Add a piece that says something new; None when it says the same thing again or is no term."""
    ordinal, years, is_masked, is_congress = words.ordinal, words.years, words.is_masked, words.is_congress
    end = piece.end()
    if piece["congress"] or piece["roman"]:
        found = _ordinal(view, piece)
        if ordinal is not None or found is None:
            return None
        ordinal, is_congress = found, piece["congress"] is not None
    elif piece["years"]:
        found_years = parse_years(" ".join(piece["years"].split()))
        if years is not None or is_masked or found_years is None:
            return None
        # Bare years belong to an ordinal or a bracket: "khóa X (2015-2020)".
        if not piece["open"] and _TERM_WORD.match(view.folded, piece.start()) is None:
            return None
        years = found_years
        end = piece.end("inner") if piece["within"] else piece.end("years")
    else:
        is_masked = True
    if piece["open"]:
        closed = _CLOSE.match(view.folded, end)
        if closed is None:
            return None
        end = closed.end()
    return TermWords(end, ordinal, years, is_masked, is_congress)


_TERM_WORD = re.compile(rf"{MAYBE}[,–-]?{MAYBE}{_TERM}")


def _ordinal(view: TextView, piece: re.Match[str]) -> int | None:
    group = "nth" if piece["congress"] else "roman"
    if piece[group].isdigit():
        return parse_ordinal(piece[group])
    return _roman(view, *piece.span(group)) or (
        parse_ordinal(f"thứ {piece['nth']}") if piece["congress"] else None
    )


def _roman(view: TextView, start: int, end: int) -> int | None:
    """Return the value of a Roman number in capitals."""
    return parse_roman(view.text[start:end]) if view.is_capitals(start, end) else None


def find_terms(view: TextView) -> Iterator[tuple[int, TermWords]]:
    """Find terms in a prepared text, with their start, in order and without overlap."""
    done = 0
    for trigger in _TRIGGER.finditer(view.folded):
        start = trigger.start()
        if start < done or (start and view.folded[start - 1].isalnum()):
            continue
        words = _congress_term(view, start) if trigger[0][0] == "đ" else _plain_term(view, start)
        if words is not None and words.is_specific:
            yield start, words
            done = words.end


def _congress_term(view: TextView, start: int) -> TermWords | None:
    head = CONGRESS_HEAD.match(view.folded, start)
    if head is None:
        return None
    gap = _BODY_GAP.match(view.folded, head.end())
    body = read_body(view, gap.end()) if gap else head.end()
    end = head.end() if gap is None or body == gap.end() else body
    masked = _MASKED_NAME.match(view.folded, end)
    words = read_term(view, masked.end() if masked else end, after_congress=True)
    return words if words is not None and words.is_congress else None


_BODY_GAP = re.compile(GAP)
_MASKED_NAME = re.compile(rf"{GAP}{MASK}")


def _plain_term(view: TextView, start: int) -> TermWords | None:
    words = read_term(view, start)
    if words is None or words.ordinal is None or not _FIGURES.match(view.folded, start):
        return words
    return words if view.folded[max(0, start - 20) : start].rstrip().endswith(_WITH_TERMS) else None


_FIGURES = re.compile(rf"{_KHOA}{GAP}[0-9]")


def recognise_terms(text: str) -> tuple[TermMention, ...]:
    """Find the terms of office that a text names, in order and without overlap.

    Args:
        text: the text, untouched; Markdown is understood.
    """
    return terms_of(TextView.of(text), text)


def terms_of(view: TextView, text: str) -> tuple[TermMention, ...]:
    """Find the terms in a text whose view is at hand."""
    mentions = []
    for start, words in find_terms(view):
        first, last = view.original(start, words.end)
        mentions.append(
            TermMention(
                start=first,
                end=last,
                text=text[first:last],
                ordinal=words.ordinal,
                years=words.years,
                is_congress=words.is_congress,
            )
        )
    return tuple(mentions)
