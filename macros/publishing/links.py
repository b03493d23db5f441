"""Citations in the HTML of a report become links. Not a letter of the text changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from macros.publishing.marks import MarkSort
from macros.publishing.markup import Close, Mark, Open, Piece, Text

LinkOf = Callable[[int], "Open | None"]
"""Gives the start tag of the link of a citation, by its number; None when it leads nowhere."""

_PHRASING: Final = frozenset(
    {
        "em",
        "strong",
        "b",
        "i",
        "u",
        "s",
        "del",
        "ins",
        "mark",
        "small",
        "sub",
        "sup",
        "q",
        "cite",
        "abbr",
        "span",
    }
)
"""Tags that may stand inside a link."""
_CLOSED: Final = frozenset({"a", "code", "pre", "kbd", "summary"})
"""Tags inside which there is no link of ours: an author's own link, code, what opens at a click."""


def link_citations(pieces: Sequence[Piece], link_of: LinkOf) -> Iterator[Piece]:
    """Put the words between the marks of a citation into a link.

    A citation that runs across emphasis, a footnote mark or cells of a table becomes several links,
    each inside its own element. In front of each a point is left, for the anchor of its paragraph.
    """
    ends = _ends(pieces)
    depth = 0
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if isinstance(piece, Mark) and piece.sort is MarkSort.OPEN:
            yield Mark(MarkSort.POINT, piece.number)
            end, link = ends.get(at), link_of(piece.number)
            if end is not None and link is not None:
                stretch = pieces[at + 1 : end]
                yield from _linked(stretch, link, depth)
                depth = max(0, depth + sum(map(_step, stretch)))
                at = end
        elif not (isinstance(piece, Mark) and piece.sort is MarkSort.CLOSE):
            depth = max(0, depth + _step(piece))
            yield piece
        at += 1


def _ends(pieces: Sequence[Piece]) -> dict[int, int]:
    """Find for every opening mark the place of its closing mark; a mark that lost its other one has none."""
    opened: dict[int, int] = {}
    ends: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        if isinstance(piece, Mark) and piece.sort is MarkSort.OPEN:
            opened.setdefault(piece.number, at)
        elif isinstance(piece, Mark) and piece.sort is MarkSort.CLOSE and piece.number in opened:
            ends.setdefault(opened[piece.number], at)
    return ends


def _step(piece: Piece) -> int:
    """Count how deep in tags without links one is."""
    if isinstance(piece, Open) and piece.tag in _CLOSED:
        return 1
    return -1 if isinstance(piece, Close) and piece.tag in _CLOSED else 0


def _linked(stretch: Sequence[Piece], link: Open, depth: int) -> Iterator[Piece]:
    run: list[Piece] = []
    at = 0
    while at < len(stretch):
        piece = stretch[at]
        whole = _whole_element(stretch, at) if depth == 0 else None
        if whole is not None:
            run += whole
            at += len(whole)
            continue
        if depth == 0 and isinstance(piece, Text):
            run.append(piece)
        else:
            yield from _wrapped(run, link)
            run = []
            depth = max(0, depth + _step(piece))
            if not (isinstance(piece, Mark) and piece.sort in {MarkSort.OPEN, MarkSort.CLOSE}):
                yield piece
        at += 1
    yield from _wrapped(run, link)


def _whole_element(stretch: Sequence[Piece], start: int) -> Sequence[Piece] | None:
    """Return an element that may stand inside a link as a whole, or None."""
    first = stretch[start]
    if not isinstance(first, Open) or (first.tag not in _PHRASING and first.tag not in {"br", "wbr"}):
        return None
    if first.is_void:
        return stretch[start : start + 1]
    depth = 0
    for at in range(start, len(stretch)):
        piece = stretch[at]
        if isinstance(piece, Mark) or (isinstance(piece, Open) and piece.tag not in _PHRASING):
            return None
        if isinstance(piece, Open):
            depth += 1
        elif isinstance(piece, Close):
            depth -= 1
        if depth == 0:
            return stretch[start : at + 1]
    return None


def _wrapped(run: Sequence[Piece], link: Open) -> Iterator[Piece]:
    """Put a run of pieces into the link; blanks alone are no link."""
    if any(isinstance(piece, Text) and piece.html.strip() for piece in run):
        yield Open(link.tag, dict(link.attributes))
        yield from run
        yield Close(link.tag)
    else:
        yield from run
