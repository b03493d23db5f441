"""The paragraphs of a report's body: their permanent anchors, and the sentence around a citation.

An anchor is `p-` and a hash of the paragraph's folded words, so it outlives changes of spelling and
everything that happens elsewhere in the report. It is part of an address: `_HASHED` and `_BLOCK` must
never change for an old text.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from macros.citations.view import without_marks
from macros.vietnamese import normalise, words

_BLOCK = re.compile(
    r"(?:^[^\S\n]*\n)+|^(?=[^\S\n]*(?:[-*+][^\S\n]|[0-9]{1,3}[.)][^\S\n]|#{1,6}[^\S\n]|\||\[\^[^\]\n]{1,40}\]:))",
    re.MULTILINE,
)
"""Where a new block begins: after an empty line, at a list item, a heading, a table row, a footnote."""
_HASHED: Final = 8
_CONTEXT: Final = 160
"""Characters of a sentence shown on either side."""
_SENTENCE_END = re.compile(r"[.!?…]+[”\"’)]*(?=\s|\Z)")
# "12. Nội dung" and "đ/c." end no sentence; a figure before the stop is the number of an item.
_NOT_AN_END = re.compile(r"(?:\b[0-9]{1,2}|\b[A-ZĐ]|đ/c)\Z")
_LOOK_BACK: Final = 5
"""Characters that tell whether a stop ends a sentence."""
_LEAD_MARKS = re.compile(r"\A\s*(?:#{1,6}\s+|[-*+]\s+|[0-9]{1,3}[.)]\s+|\|)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the body."""

    start: int
    end: int
    anchor: str


class Paragraphs:
    """All paragraphs of one body."""

    def __init__(self, body: str) -> None:
        """Cut a body into paragraphs; linear."""
        self.body = body
        cuts = sorted({0, len(body), *(match.end() for match in _BLOCK.finditer(body))})
        taken: dict[str, int] = {}
        self.paragraphs: list[Paragraph] = []
        for start, end in pairwise(cuts):
            text = body[start:end]
            if not text.strip():
                continue
            wanted = paragraph_anchor(text)
            taken[wanted] = taken.get(wanted, 0) + 1
            count = taken[wanted]
            self.paragraphs.append(Paragraph(start, end, wanted if count == 1 else f"{wanted}-{count}"))
        self._starts = [paragraph.start for paragraph in self.paragraphs]

    def at(self, place: int) -> Paragraph:
        """Return the paragraph in which a code point of the body stands."""
        index = bisect_right(self._starts, place) - 1
        return self.paragraphs[max(index, 0)] if self.paragraphs else Paragraph(0, len(self.body), "")

    def sentence_around(self, start: int, end: int) -> tuple[str, str]:
        """Return what stands before and after a stretch in its sentence, as plain text, cut at a word."""
        paragraph = self.at(start)
        before = self.body[max(paragraph.start, start - 4 * _CONTEXT) : start]
        ends = [
            m.end()
            for m in _SENTENCE_END.finditer(before)
            if not _NOT_AN_END.search(before[max(0, m.start() - _LOOK_BACK) : m.start()])
        ]
        before = before[ends[-1] :] if ends else before
        after = self.body[end : min(max(paragraph.end, end), end + 4 * _CONTEXT)]
        stop = _SENTENCE_END.search(after)
        after = after[: stop.end()] if stop else after
        return _cut_front(_plain(_LEAD_MARKS.sub("", before))), _cut_back(_STRAY.sub("", _plain(after)))


def paragraph_anchor(text: str) -> str:
    """Return the anchor of a paragraph from its text, Markdown or plain."""
    spoken = " ".join(words(without_marks(normalise(text))))
    return f"p-{hashlib.sha256(spoken.encode()).hexdigest()[:_HASHED]}"


_KEPT_ESCAPE = re.compile(r"\s+")


def _plain(markdown: str) -> str:
    """Drop Markdown marks; blanks at either end stay, for they part the words from the citation."""
    return _KEPT_ESCAPE.sub(" ", _MARKS_GONE.sub(" ", without_marks(normalise(markdown))))


_STRAY = re.compile(r"\A\s+(?=[,.;:!?)])")
"""The blank that an author's note behind a citation leaves before a stop."""
_MARKS_GONE = re.compile(r"[ \t]{2,}|\|")


def _cut_front(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text.lstrip()
    kept = text[-_CONTEXT:]
    _, blank, rest = kept.partition(" ")
    return f"… {rest}" if blank else f"…{kept}"


def _cut_back(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text.rstrip()
    kept = text[:_CONTEXT]
    rest, blank, _ = kept.rpartition(" ")
    return f"{rest} …" if blank else f"{kept}…"
