"""Blocks of raw HTML in Markdown: an author's own markup, into which nothing of ours is put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown.util import BLOCK_LEVEL_ELEMENTS

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,15})(?=[\s/>])[^<>]{0,2000}>")
_BLOCKS: Final = frozenset(BLOCK_LEVEL_ELEMENTS)
_MARGIN: Final = 3
"""Blanks that may stand before a block."""


def raw_blocks(body: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a Markdown body that are blocks of HTML, in order; linear.

    A block begins with the tag of a block-level element at the beginning of a line and ends with the closing
    tag of the same element. One that is never closed is none.
    """
    start, name, depth = 0, "", 0
    for tag in _TAG.finditer(body):
        found = tag["name"].lower()
        if depth == 0:
            if found in _BLOCKS and not tag["close"] and _begins_line(body, tag.start()):
                start, name, depth = tag.start(), found, 1
        elif found == name:
            depth += -1 if tag["close"] else 1
            if depth == 0:
                yield start, tag.end()


def _begins_line(body: str, place: int) -> bool:
    line = body.rfind("\n", max(0, place - _MARGIN - 1), place)
    before = body[line + 1 if line >= 0 else max(0, place - _MARGIN) : place]
    return not before.strip(" ") and (line >= 0 or place <= _MARGIN)
