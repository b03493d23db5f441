"""Terms of office in text: "khóa XI", "nhiệm kỳ 2015-2020", "Đại hội Đảng bộ huyện lần thứ XI".

Span and border rules: the gold set's README. A mention begins at "Đại hội" when the congress has its own
ordinal, else at "khóa" or "nhiệm kỳ"; ordinal and years side by side are one. "Nhiệm kỳ qua", "toàn khóa"
and "giai đoạn 2016-2020" name no term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.citations.holders import (
    CONGRESS_HEAD,
    end_of_holder,
    holder_before,
    holder_of,
    read_congress_body,
)
from macros.citations.phrases import END, GAP, MAYBE, ROMAN, any_of, spelled
from macros.citations.term_words import TermWords, read_bare_term, read_term
from macros.citations.view import TextView
from macros.vietnamese import fold


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
    of: str = ""
    """The body whose term it is, as far as the words beside it say: "Đảng bộ huyện", "Quốc hội"."""

    @property
    def is_of_state(self) -> bool:
        """Whether it is a term of the National Assembly or of a people's council, never of the Party."""
        return _STATE_BODY.match(fold(self.of)) is not None

    @property
    def is_of_centre(self) -> bool:
        """Whether it is a term of the Central Committee or a national congress of the Party."""
        return _CENTRAL_BODY.match(fold(self.of)) is not None


_STATE_BODY = re.compile(
    rf"(?:{any_of('quốc hội | hội đồng nhân dân | hđnd | ủy ban nhân dân | ubnd')}"
    rf"|{spelled('ủy ban thường vụ quốc hội')}){END}"
)
_CENTRAL_BODY = re.compile(
    rf"(?:{any_of('ban chấp hành | bch')}{GAP})?{any_of('trung ương | tw | bộ chính trị | ban bí thư')}{END}"
    rf"|{spelled('đảng')}(?:{GAP}{any_of('cộng sản việt nam | toàn quốc')})?\Z"
)
_TRIGGERS = tuple(
    re.compile(words)
    for words in (
        rf"{spelled('đại hội')}{END}",
        rf"đh(?:đb)?{END}",
        rf"{spelled('nhiệm kỳ')}{END}",
        rf"nhiệm(?={GAP}[12][0-9]{{3}})",
        rf"{spelled('khóa')}(?:{END}|(?={ROMAN}{END}))",
    )
)
"""Scanned and copied texts lose a blank ("khóaXI") or the word "kỳ".

One expression for each: a search for fixed letters is ten times as fast as one for several words.
"""


def find_terms(view: TextView) -> Iterator[tuple[int, TermWords]]:
    """Find terms in a prepared text, with their start, in order and without overlap."""
    done = 0
    folded = view.folded
    for start in sorted(found.start() for trigger in _TRIGGERS for found in trigger.finditer(folded)):
        if start < done or (start and folded[start - 1].isalnum()):
            continue
        words = _congress_term(view, start) if folded[start] == "đ" else _plain_term(view, start)
        if words is None or not words.is_specific:
            continue
        yield start, words
        done = words.end
        for further, more in _further(view, words):
            yield further, more
            done = more.end


def _congress_term(view: TextView, start: int) -> TermWords | None:
    head = CONGRESS_HEAD.match(view.folded, start)
    if head is None:
        return None
    *_, end = read_congress_body(view, head.end())
    words = read_term(view, end, after_congress=True)
    if words is None or not words.is_congress:
        return None
    # The body may stand between the ordinal and the years: "Đại hội XV Đảng bộ tỉnh nhiệm kỳ 2010-2015".
    body = end_of_holder(view, words.end)
    more = read_term(view, body) if body > words.end and words.years is None else None
    return words.with_years(more) or words


def _plain_term(view: TextView, start: int) -> TermWords | None:
    words = read_term(view, start)
    if words is None or words.ordinal is None:
        return words
    if _FIGURES.match(view.folded, start) and fold(holder_before(view, start)) in ("", "chi bộ"):
        # "Khóa 14" in figures may be a course, also one for secretaries of chi bộ; the holder tells.
        return None
    is_in_brackets = _OPENED.search(view.folded, max(0, start - 3), start) is not None
    if is_in_brackets and view.folded.startswith(")", words.end):
        return words.with_years(read_term(view, words.end + 1)) or words
    return words


def _further(view: TextView, before: TermWords) -> Iterator[tuple[int, TermWords]]:
    """Read the terms that are listed bare behind one: "khóa XIX, XX", "nhiệm kỳ 2015-2020, 2020-2025"."""
    words = before
    while True:
        joint = _NEXT.match(view.folded, words.end)
        if joint is None:
            return
        more = read_bare_term(view, joint.end(), words)
        if more is None:
            return
        yield joint.end(), more
        words = more


_FIGURES = re.compile(rf"{spelled('khóa')}{MAYBE}[0-9]")
_OPENED = re.compile(r"\([^\S\n]*\Z")
_NEXT = re.compile(rf"{MAYBE}(?:,|và|,{MAYBE}và){MAYBE}")


def recognise_terms(text: str) -> tuple[TermMention, ...]:
    """Find the terms of office that a text names, in order and without overlap.

    Args:
        text: the text, untouched; Markdown is understood.
    """
    return terms_of(TextView.of(text), text)


def terms_of(view: TextView, text: str) -> tuple[TermMention, ...]:
    """Find the terms in a text whose view is at hand."""
    mentions: list[TermMention] = []
    before: tuple[int, str] | None = None
    for start, words in find_terms(view):
        of = holder_of(view, start, words.end)
        if not of and before is not None and _JOINT.fullmatch(view.folded, before[0], start):
            of = before[1]
        before = words.end, of
        first, last = view.original(start, words.end)
        mentions.append(
            TermMention(
                start=first,
                end=last,
                text=text[first:last],
                ordinal=words.ordinal,
                years=words.years,
                is_congress=words.is_congress,
                of=of,
            )
        )
    return tuple(mentions)


_JOINT = re.compile(rf"{MAYBE}(?:,|và|hoặc|,{MAYBE}và){MAYBE}\(?")
