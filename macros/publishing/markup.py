"""Cleaned HTML as a row of small pieces, and back.

Only for what nh3 wrote: tags are balanced there, attributes quoted and `<` escaped everywhere else,
so a regular expression is a parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Final

from macros.authoring import MISTAKE_CLASS
from macros.publishing.marks import Marks, MarkSort

VOID: Final = frozenset({"br", "hr", "img", "col", "wbr"})

_TAG = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s"=>]+(?:="[^"]*")?)*)\s*/?>')
_ATTRIBUTE = re.compile(r'\s+([^\s"=>]+)(?:="([^"]*)")?')


@dataclass(slots=True)
class Text:
    """Escaped text."""

    html: str


@dataclass(slots=True)
class Open:
    """A start tag, or a tag without content."""

    tag: str
    attributes: dict[str, str]
    """Unescaped values."""

    @property
    def is_void(self) -> bool:
        """Whether nothing closes it."""
        return self.tag in VOID

    @property
    def html(self) -> str:
        """The tag as HTML."""
        written = "".join(f' {name}="{escape(value)}"' for name, value in self.attributes.items())
        return f"<{self.tag}{written}>"


@dataclass(slots=True)
class Close:
    """An end tag."""

    tag: str

    @property
    def html(self) -> str:
        """The tag as HTML."""
        return f"</{self.tag}>"


@dataclass(slots=True)
class Mark:
    """A mark that travelled through Markdown."""

    sort: MarkSort
    number: int

    html = ""
    """Nobody sees it."""


Piece = Text | Open | Close | Mark


def parse_markup(html: str, marks: Marks, misuses: Sequence[str] = ()) -> Iterator[Piece]:
    """Cut cleaned HTML into pieces; marks are found in text and dropped from attributes.

    Args:
        html: what nh3 wrote.
        marks: the marks of the page.
        misuses: the texts of macro calls that are not allowed, by the number of their mark.
    """
    at = 0
    for found in _TAG.finditer(html):
        if found.start() > at:
            yield from _text(html[at : found.start()], marks, misuses)
        tag = found[2].lower()
        yield Close(tag) if found[1] else Open(tag, _attributes(found[3], marks, misuses))
        at = found.end()
    if at < len(html):
        yield from _text(html[at:], marks, misuses)


def render_markup(pieces: Iterable[Piece]) -> str:
    """Write pieces as HTML."""
    return "".join(piece.html for piece in pieces)


def literal(sort: MarkSort, number: int, misuses: Sequence[str] = ()) -> str | None:
    """Return the text that a mark stands for, or None for one that stands for a place."""
    match sort:
        case MarkSort.LESS:
            return "<"
        case MarkSort.BRACE:
            return "{"
        case MarkSort.MISUSE if number < len(misuses):
            return misuses[number]
    return None


def _text(html: str, marks: Marks, misuses: Sequence[str]) -> Iterator[Piece]:
    for part in marks.split(html):
        if isinstance(part, str):
            yield Text(part)
            continue
        text = literal(*part, misuses)
        if text is None:
            yield Mark(*part)
        elif part[0] is MarkSort.MISUSE:
            yield from (Open("span", {"class": MISTAKE_CLASS}), Text(escape(text)), Close("span"))
        else:
            yield Text(escape(text))


def _attributes(written: str, marks: Marks, misuses: Sequence[str]) -> dict[str, str]:
    found = {name.lower(): unescape(value or "") for name, value in _ATTRIBUTE.findall(written)}
    if not any(marks.letter in value for value in found.values()):
        return found
    return {
        name: marks.restore(value, lambda sort, number: literal(sort, number, misuses) or "")
        for name, value in found.items()
    }
