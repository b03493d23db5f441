"""Blocks of raw HTML in Markdown: an author's own markup, into which nothing of ours is put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown.util import BLOCK_LEVEL_ELEMENTS

_TAG = re.compile(
    r"(?P<fence>^[ ]{0,3}(?:`{3,}|~{3,}))"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,15})(?=[\s/>])[^<>]{0,2000}>",
    re.MULTILINE,
)
_NEVER_CLOSED: Final = frozenset({"hr", "col", "base", "link", "meta", "frame", "isindex", "param"})
_OPTIONALLY_CLOSED: Final = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option"})
"""A new block ends these where their closing tag was left out."""
_BLOCKS: Final = frozenset(BLOCK_LEVEL_ELEMENTS) - _NEVER_CLOSED
_MARGIN: Final = 3
"""Blanks that may stand before a block."""


def raw_blocks(body: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a Markdown body that are blocks of HTML, in order; linear.

    A block begins with the tag of a block-level element at the beginning of a line and ends with the closing
    tag of the same element. One that is never closed is none; tags inside fenced code are none.
    """
    start, name, depth = 0, "", 0
    is_code = False
    closers = _last_closers(body)
    for tag in _TAG.finditer(body):
        if tag["fence"]:
            is_code = not is_code
            continue
        if is_code:
            continue
        found, place = tag["name"].lower(), tag.start()
        is_block = found in _BLOCKS and not tag["close"] and _begins_line(body, place)
        # Without a closing tag below there is no block, and the text that follows is Markdown again.
        is_block = is_block and closers.get(found, -1) > place
        if is_block and (depth == 0 or (name in _OPTIONALLY_CLOSED and found != name)):
            start, name, depth = place, found, 1
        elif depth and found == name:
            depth += -1 if tag["close"] else 0 if name in _OPTIONALLY_CLOSED else 1
            if depth == 0:
                yield start, tag.end()


def _last_closers(body: str) -> dict[str, int]:
    """Return where each element is closed for the last time."""
    return {tag["name"].lower(): tag.start() for tag in _TAG.finditer(body) if tag["close"]}


def _begins_line(body: str, place: int) -> bool:
    line = body.rfind("\n", max(0, place - _MARGIN - 1), place)
    before = body[line + 1 if line >= 0 else max(0, place - _MARGIN) : place]
    return not before.strip(" ") and (line >= 0 or place <= _MARGIN)
