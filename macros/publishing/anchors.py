"""Anchors of a report's page: its headings, its paragraphs with citations, and authors' own ids.

Anchors are part of the address and never change for an old text. Headings have theirs from the
report's sections; what an author calls by an id of his own gets a prefix, so that it never takes
the place of one of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from macros.publishing.marks import MarkSort
from macros.publishing.markup import Close, Mark, Open, Piece, Text
from macros.vietnamese import slug

AUTHOR_PREFIX: Final = "u-"
PERMALINK_TITLE: Final = "Liên kết đến mục này"

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS: Final = frozenset(
    {"p", "li", "td", "th", "dt", "dd", "blockquote", "caption", "figcaption", "pre", "div"}
)
"""Tags that may bear the anchor of a paragraph."""


@dataclass(frozen=True, slots=True)
class HeadingLink:
    """An entry of the page's contents."""

    level: int
    title: str
    """Escaped text."""
    anchor: str


@dataclass(slots=True)
class Anchored:
    """A page's pieces with their anchors."""

    pieces: list[Piece] = field(default_factory=list)
    headings: list[HeadingLink] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    """All ids of the page."""


def place_anchors(pieces: Iterable[Piece], sections: Sequence[str], citations: Sequence[str]) -> Anchored:
    """Give headings and paragraphs their anchors.

    Args:
        pieces: cleaned HTML with marks.
        sections: the anchors of the report's sections, by the number of their mark.
        citations: the anchors of the paragraphs of its citations, likewise.
    """
    placing = _Placing(sections, citations)
    for piece in pieces:
        placing.take(piece)
    placing.lead_own_links()
    return placing.done


class _Placing:
    """Walks through a page once."""

    def __init__(self, sections: Sequence[str], citations: Sequence[str]) -> None:
        self.done = Anchored()
        self._sections, self._citations = sections, citations
        self._known = {*sections, *citations}
        self._open: list[Open] = []
        self._heading: Open | None = None
        self._heading_text: list[str] = []
        self._made = ""
        """The id that Markdown gave the heading."""
        self._own_links: list[Open] = []
        self._renamed: dict[str, str] = {}
        """From the ids that Markdown gives headings to ours; authors know the former from elsewhere."""
        self._skipped = 0
        """Depth inside the permalink that Markdown wrote into a heading; ours takes its place."""

    def take(self, piece: Piece) -> None:
        if self._skipped:
            self._skip(piece)
        elif isinstance(piece, Mark):
            self._mark(piece)
        elif isinstance(piece, Open):
            self._start(piece)
        elif isinstance(piece, Close):
            self._end(piece)
        else:
            if self._heading is not None and not any(o.tag == "sup" for o in self._open):
                self._heading_text.append(piece.html)
            self.done.pieces.append(piece)

    def _skip(self, piece: Piece) -> None:
        if isinstance(piece, Open) and not piece.is_void:
            self._skipped += 1
        elif isinstance(piece, Close):
            self._skipped -= 1

    def _start(self, piece: Open) -> None:
        if self._heading is not None and piece.attributes.get("class") == "headerlink":
            self._skipped = 1
            return
        self._own_names(piece)
        self.done.pieces.append(piece)
        if piece.is_void:
            return
        self._open.append(piece)
        if piece.tag in _HEADINGS:
            # The id Markdown made is none of ours; the mark of the section says which it is.
            self._made = piece.attributes.pop("id", "")
            self._heading, self._heading_text = piece, []

    def _own_names(self, piece: Open) -> None:
        """Give an author's own id its prefix, and note links to ids."""
        own = piece.attributes.get("id")
        if own and piece.tag not in _HEADINGS:
            piece.attributes["id"] = f"{AUTHOR_PREFIX}{own}"
            self.done.anchors.add(piece.attributes["id"])
        if piece.tag == "a" and piece.attributes.get("href", "").startswith("#"):
            self._own_links.append(piece)

    def lead_own_links(self) -> None:
        """Lead an author's links inside the page to where his anchors went."""
        for link in self._own_links:
            target = link.attributes["href"][1:]
            if target and target not in self._known:
                link.attributes["href"] = "#" + self._renamed.get(target, f"{AUTHOR_PREFIX}{target}")

    def _end(self, piece: Close) -> None:
        while self._open and self._open.pop().tag != piece.tag:
            pass
        if piece.tag in _HEADINGS and self._heading is not None:
            self._end_heading(self._heading, int(piece.tag[1]))
            self._heading = None
        self.done.pieces.append(piece)

    def _end_heading(self, heading: Open, level: int) -> None:
        title = " ".join("".join(self._heading_text).split())
        anchor = heading.attributes.get("id") or self._free(f"{AUTHOR_PREFIX}{slug(unescape(title), 60)}")
        heading.attributes = {"id": anchor, **heading.attributes}
        self._renamed.setdefault(self._made, anchor)
        self.done.anchors.add(anchor)
        self.done.headings.append(HeadingLink(level, title, anchor))
        link = Open("a", {"class": "headerlink", "href": f"#{anchor}", "title": PERMALINK_TITLE})
        self.done.pieces += (link, Text("¶"), Close("a"))

    def _mark(self, mark: Mark) -> None:
        if mark.sort is MarkSort.HEADING and mark.number < len(self._sections):
            anchor = self._sections[mark.number]
            if self._heading is not None and "id" not in self._heading.attributes:
                self._heading.attributes["id"] = anchor
            elif anchor not in self.done.anchors:
                self._point(anchor)
        elif mark.sort is MarkSort.POINT and mark.number < len(self._citations):
            self._paragraph(self._citations[mark.number])

    def _paragraph(self, anchor: str) -> None:
        """Give the block around a citation its anchor, once."""
        if not anchor or anchor in self.done.anchors:
            return
        block = next((o for o in reversed(self._open) if o.tag in _BLOCKS or o.tag in _HEADINGS), None)
        if block is None or block.tag in _HEADINGS or "id" in block.attributes:
            self._point(anchor)
        else:
            block.attributes = {"id": anchor, **block.attributes}
            self.done.anchors.add(anchor)

    def _point(self, anchor: str) -> None:
        """Put an anchor where no element can bear it."""
        self.done.pieces += (Open("span", {"id": anchor}), Close("span"))
        self.done.anchors.add(anchor)

    def _free(self, wanted: str) -> str:
        anchor, count = wanted, 1
        while anchor in self.done.anchors or anchor in self._known:
            count += 1
            anchor = f"{wanted}-{count}"
        return anchor
