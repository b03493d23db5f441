"""Lines of the original, and the paragraphs they make up.

A text comes with one line a paragraph, or wrapped at some width, or cut where a page ended. Here the cuts
are healed; nothing is dropped and every paragraph knows the spans it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from macros.importing.markers import LIST_SCHEMES, recognise_marker
from macros.importing.shape import (
    has_inner_stop,
    is_capitals,
    is_terminated,
    last_mark,
    starts_small,
    wide_gaps,
    without_notes,
)
from macros.importing.source import Source

_LINE = re.compile("[^\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_CONTROL = dict.fromkeys((*range(9), *range(14, 32), *range(127, 160)), " ")
_HAS_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")

_NOTE_START = re.compile(r"[¹²³⁰⁴-⁹]|\[[0-9]{1,3}\]")
_NARROW: Final = 160
"""A text none of whose lines is longer may be wrapped."""
_FEWEST_LINES: Final = 8
_UNEVEN: Final = 0.88
_SHORT_HEADING: Final = 120
_LONG_TEXT: Final = 150
_SHORT_REST: Final = 60
_BEGINNING: Final = 600
_CERTAINLY_TEXT: Final = 300


@dataclass(frozen=True, slots=True)
class Line:
    """A line with at least one visible character, or a column's cell of one."""

    number: int
    start: int
    end: int
    text: str
    """With single blanks, and without control characters."""
    after_blank: bool = False
    """Whether an empty line or a page end stands before it."""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    text: str
    """With single blanks; the characters STX, n, ETX stand for the mark of footnote n."""
    spans: tuple[tuple[int, int], ...]
    number: int
    """The first line."""
    after_blank: bool
    indent: int = 0


def split_lines(source: Source) -> tuple[Line, ...]:
    """Cut the text into lines with something on them; their numbers are those an editor shows."""
    text = source.text
    has_control = _HAS_CONTROL.search(text) is not None
    lines: list[Line] = []
    number, seen, previous = 1, 0, 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        number += text.count("\n", seen, start)
        seen = start
        piece = match[0]
        shown = " ".join((piece.translate(_CONTROL) if has_control else piece).split())
        if not shown:
            continue
        blanks = len(piece) - len(piece.lstrip())
        start, end = start + blanks, start + len(piece.rstrip())
        lines.append(
            Line(
                number,
                start,
                end,
                shown,
                _is_gap(text, lines[-1].end if lines else 0, start, number - previous),
                blanks,
            )
        )
        previous = number
    return tuple(lines)


def _is_gap(text: str, end: int, start: int, lines: int) -> bool:
    return lines > 1 or (start - end < _NARROW and "\x0c" in text[end:start])


def cells_of(line: Line, source: Source) -> tuple[Line, ...]:
    """Cut a line at the wide gaps that stood between two columns of the paper."""
    raw = source.text[line.start : line.end]
    gaps = wide_gaps(raw)
    if not gaps:
        return (line,)
    edges = [0, *(edge for gap in gaps for edge in gap), len(raw)]
    cells = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if shown := " ".join(raw[start:end].translate(_CONTROL).split()):
            cells.append(Line(line.number, line.start + start, line.start + end, shown, line.after_blank))
    return tuple(cells)


def paragraph_of(lines: Sequence[Line]) -> Paragraph:
    """Make one paragraph of `lines`."""
    first = lines[0]
    text = first.text if len(lines) == 1 else " ".join(line.text for line in lines)
    spans = tuple((line.start, line.end) for line in lines)
    return Paragraph(text, spans, first.number, first.after_blank, first.indent)


def unwrap(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Make paragraphs of lines: one each, unless the text was wrapped at a width.

    In a wrapped text a line was ended because the next word did not fit; where it would have fitted, the
    paragraph ends. Proportional type gives uneven lengths, so there a little less than the width is full.
    """
    width = _wrap_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if width and groups and _is_wrapped(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(map(paragraph_of, groups))


def _wrap_width(lines: Sequence[Line]) -> float:
    """Return the length above which a line and the next word did not fit; 0 for a text not wrapped."""
    if len(lines) < _FEWEST_LINES:
        return 0
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[(len(lengths) * 98) // 100]
    if lengths[-1] > _NARROW:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    cut = [_needed(a, b) for a, b in pairs if not is_terminated(a.text) and starts_small(b.text)]
    full = sum(length >= 0.7 * width for length in lengths)
    if len(cut) < 0.25 * max(1, len(pairs)) or full < 0.35 * len(lengths):
        return 0
    is_even = sum(needed > width for needed in cut) >= 0.95 * len(cut)
    return width if is_even else _UNEVEN * width


def _needed(before: Line, line: Line) -> int:
    return len(before.text) + 1 + len(line.text.split(" ", 1)[0])


def _is_wrapped(before: Line, line: Line, width: float) -> bool:
    if line.after_blank or _NOTE_START.match(line.text):
        return False
    marker = recognise_marker(line.text)
    if marker is not None and (marker.scheme in LIST_SCHEMES or last_mark(before.text) in ".:;"):
        return False
    is_full = _needed(before, line) > width
    if is_capitals(before.text) != is_capitals(line.text):
        return is_full and is_capitals(before.text) and line.text.isupper()
    if starts_small(line.text):
        return is_full or not is_terminated(before.text)
    if is_terminated(before.text) and line.indent > before.indent:
        return False
    return is_full and marker is None


def join_pages(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Join what the end of a page cut apart.

    A small letter continues what did not end. Where the rest begins with a capital ("Mặt trận | Tổ quốc"),
    only certain running text is continued, because a heading has no full stop either.
    """
    kept = list(paragraphs)
    long_ones = [p for p in kept if len(p.text) > _LONG_TEXT]
    is_sloppy = sum(not is_terminated(p.text) for p in long_ones) > 0.3 * max(3, len(long_ones))
    groups: list[list[Paragraph]] = []
    is_text = False
    for paragraph in kept:
        goes_on = bool(groups) and _is_cut(
            groups[-1][0], groups[-1][-1], paragraph, is_text=is_text and not is_sloppy
        )
        if goes_on:
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
        is_text = (goes_on and is_text) or _is_certainly_text(paragraph.text)
    return tuple(map(_joined, groups))


def _joined(group: Sequence[Paragraph]) -> Paragraph:
    if len(group) == 1:
        return group[0]
    spans = tuple(span for paragraph in group for span in paragraph.spans)
    return replace(group[0], text=" ".join(paragraph.text for paragraph in group), spans=spans)


def join(first: Paragraph, second: Paragraph) -> Paragraph:
    """Return one paragraph of two."""
    return _joined((first, second))


def _is_certainly_text(text: str) -> bool:
    """Tell running text from a line that may be a heading, though it lacks a full stop."""
    marker = recognise_marker(text)
    return has_inner_stop(text[marker.rest :] if marker else text) or len(text) > _CERTAINLY_TEXT


def _is_cut(first: Paragraph, last: Paragraph, after: Paragraph, *, is_text: bool) -> bool:
    """Tell whether `after` goes on with what begins with `first` and so far ends with `last`."""
    beginning, end = without_notes(first.text[:_BEGINNING]), without_notes(last.text)
    rest = without_notes(after.text)
    mark = last_mark(end)
    if (mark and mark not in ",-–") or not rest or is_capitals(beginning) or is_capitals(rest):
        return False
    if recognise_marker(rest) is not None:
        return False
    if starts_small(rest):
        # A short numbered line before a long text that was begun with a small letter is a heading.
        is_heading = first is last and recognise_marker(beginning) is not None and not mark
        return not (is_heading and len(beginning) <= _SHORT_HEADING and len(rest) > _LONG_TEXT)
    is_whole = (rest[0].isupper() or rest[0].isdigit()) and len(rest) > _SHORT_REST and is_terminated(rest)
    return is_text and is_whole
