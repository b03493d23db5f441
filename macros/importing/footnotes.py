"""Footnotes that a page end, a scanner or a web page tore from their place.

Three styles: ¹, (1) and [1]. A mark stands glued to the word or stop before it; "(1) …; (2) …" with a blank
before is an enumeration, "(b/c)" no number, "m²" a unit. A note begins a paragraph with the same mark.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from macros.importing.lines import Paragraph, join
from macros.importing.shape import is_terminated, starts_small

_SUPER: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = {ord(sign): str(value) for value, sign in enumerate(_SUPER)}

_MARK = re.compile(
    rf"(?P<super>[{_SUPER}]{{1,3}})|(?<=[^\W_]|[)\]”\"’%.,;:])(?:\((?P<round>[0-9]{{1,3}})\)|\[(?P<square>[0-9]{{1,3}})\])"
    r"|(?<= )\[(?P<spaced>[0-9]{1,3})\]"
)
_UNIT = re.compile(r"(?<![^\W\d_])(?:m|dm|mm|cm|km|hm|dam)$")
_NOTE = re.compile(
    rf"(?:(?P<super>[{_SUPER}]{{1,3}})|\((?P<round>[0-9]{{1,3}})\)|\[(?P<square>[0-9]{{1,3}})\])[.:]? ?(?=\S)"
)
_GLUE: Final = frozenset(":,;")
"""Marks of clauses after which "(1)" begins an enumeration that lacks its blank."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: where its mark stood, and its words."""

    index: int
    """From 1, in the order of the marks; what the draft calls it."""
    marker: str
    """As printed: "¹", "(1)"."""
    paragraph: Paragraph | None
    """The words, without the mark at their beginning; None when they are lost."""


@dataclass(frozen=True, slots=True)
class _Mark:
    paragraph: int
    start: int
    end: int
    style: str
    number: int


def take_footnotes(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Footnote, ...]]:
    """Put footnotes back: marks in the text become STX n ETX, notes leave the flow of paragraphs.

    A note whose sentence does not end goes on where a paragraph begins with a small letter after one that
    ended: the page broke inside the note.
    """
    marks = _believed(paragraphs)
    numbers = {(mark.style, mark.number) for mark in marks}
    notes: dict[tuple[str, int], list[int]] = defaultdict(list)
    heads: dict[int, re.Match[str]] = {}
    for index, paragraph in enumerate(paragraphs):
        found = _NOTE.match(paragraph.text)
        if found is not None and (key := (_style(found), _number(found))) in numbers:
            notes[key].append(index)
            heads[index] = found
    used: dict[int, int] = {}
    footnotes: list[tuple[_Mark, int | None]] = []
    for count, mark in enumerate(marks, start=1):
        waiting = notes[mark.style, mark.number]
        note = waiting.pop(0) if waiting else None
        if note is not None:
            used[note] = count
        footnotes.append((mark, note))
    rests, gone = _continuations(paragraphs, used, {mark.paragraph for mark in marks})
    texts = _with_places(paragraphs, marks)
    kept = tuple(text for index, text in enumerate(texts) if index not in used and index not in gone)
    return kept, tuple(
        Footnote(
            count,
            paragraphs[mark.paragraph].text[mark.start : mark.end],
            _note(paragraphs, heads, note, rests),
        )
        for count, (mark, note) in enumerate(footnotes, start=1)
    )


def _style(found: re.Match[str]) -> str:
    if found["super"]:
        return "super"
    return "round" if found["round"] else "square"


def _number(found: re.Match[str]) -> int:
    groups = found.groupdict()
    if sign := groups["super"]:
        return int(sign.translate(_DIGITS))
    return int(groups["round"] or groups["square"] or groups.get("spaced") or 0)


def _believed(paragraphs: Sequence[Paragraph]) -> list[_Mark]:
    """Find the marks, and keep of each style those that count up from 1.

    A style without any note needs at least two marks in sequence, all of them glued; where the same number
    also stands as an enumeration with a blank before it, a lone mark is none.
    """
    candidates: dict[str, list[_Mark]] = defaultdict(list)
    starts: set[tuple[str, int]] = set()
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        opening = _NOTE.match(text)
        if opening is not None:
            starts.add((_style(opening), _number(opening)))
            continue  # no note has notes of its own
        for found in _MARK.finditer(text):
            style = "super" if found["super"] else "round" if found["round"] else "square"
            if _is_mark(text, found, style):
                candidates[style].append(_Mark(index, found.start(), found.end(), style, _number(found)))
    marks: list[_Mark] = []
    for style, found_marks in candidates.items():
        counted = _counting(found_marks, starts)
        has_notes = any((style, mark.number) in starts for mark in counted)
        if style == "super" or has_notes or len(counted) > 1:
            marks += counted
    return sorted(marks, key=lambda mark: (mark.paragraph, mark.start))


def _is_mark(text: str, found: re.Match[str], style: str) -> bool:
    before = text[max(0, found.start() - 4) : found.start()]
    if style == "super":
        is_degree = found["super"].startswith("⁰")  # 30⁰C
        return found.start() > 0 and not is_degree and _UNIT.search(before) is None
    following = text[found.end() : found.end() + 1]
    if style == "round" and (before[-1:] in _GLUE or following.isalnum()):
        return False
    return not before.endswith(("Điều", "khoản"))


def _counting(marks: Sequence[_Mark], starts: set[tuple[str, int]]) -> list[_Mark]:
    """Keep the marks whose numbers rise by one, or begin again at 1 on a new page."""
    kept: list[_Mark] = []
    expected = 1
    for mark in marks:
        if mark.style == "super" or mark.number in (expected, 1) or (mark.style, mark.number) in starts:
            kept.append(mark)
            expected = mark.number + 1
    return kept


def _continuations(
    paragraphs: Sequence[Paragraph], used: dict[int, int], marked: set[int]
) -> tuple[dict[int, int], set[int]]:
    """Find the rests of notes cut by a page end: by note, the index of the paragraph that goes on with it."""
    rests: dict[int, int] = {}
    waiting: list[int] = []
    before: Paragraph | None = None
    for index, paragraph in enumerate(paragraphs):
        if index in used:
            if not is_terminated(paragraph.text):
                waiting.append(index)
            continue
        goes_on = before is None or not is_terminated(before.text)
        if waiting and starts_small(paragraph.text) and not goes_on and index not in marked:
            rests[waiting.pop(0)] = index
            continue
        before = paragraph
    return rests, set(rests.values())


def _note(
    paragraphs: Sequence[Paragraph], heads: dict[int, re.Match[str]], note: int | None, rests: dict[int, int]
) -> Paragraph | None:
    if note is None:
        return None
    paragraph = replace(paragraphs[note], text=paragraphs[note].text[heads[note].end() :])
    return join(paragraph, paragraphs[rests[note]]) if note in rests else paragraph


def _with_places(paragraphs: Sequence[Paragraph], marks: Sequence[_Mark]) -> list[Paragraph]:
    """Write the place of each note into the text in place of its mark."""
    texts = list(paragraphs)
    by_paragraph: dict[int, list[tuple[int, _Mark]]] = defaultdict(list)
    for count, mark in enumerate(marks, start=1):
        by_paragraph[mark.paragraph].append((count, mark))
    for index, here in by_paragraph.items():
        text, parts, done = texts[index].text, [], 0
        for count, mark in here:
            parts += [
                text[done : mark.start].rstrip(" ") if mark.style == "square" else text[done : mark.start]
            ]
            parts.append(f"\x02{count}\x03")
            done = mark.end
        texts[index] = replace(texts[index], text="".join([*parts, text[done:]]))
    return texts
