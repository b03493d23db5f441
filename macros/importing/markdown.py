"""Text as Markdown that shows the same words: whatever looks like markup is escaped.

Backslashes where Python-Markdown knows them, character references elsewhere; braces always, so that no text
becomes a template (DESIGN.md section 8, "text is data").
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from macros.importing.blocks import Block, Heading, Item

_INLINE = re.compile(
    r"[\\`*_\[\]]|[<{}~^]|&(?=#|[A-Za-z])|={2,}|\+{2,}|:(?=[\w+-]{1,40}:)|\((?=(?:c|r|tm|C|R|TM)\))|!(?=\[)"
)
_ENTITIES = {
    "<": "&lt;",
    "{": "&#123;",
    "}": "&#125;",
    "~": "&#126;",
    "^": "&#94;",
    "&": "&amp;",
    "=": "&#61;",
    "+": "&#43;",
    ":": "&#58;",
}
_START = re.compile(
    r"(?P<mark>[#>]|[-+](?= |$)|!(?=!!)|(?P<digits>[0-9]{1,12})[.)](?= |$))"
    r"|(?P<odd>[:=]|\?(?=\?\?)|/(?=//)|;(?=;;))"
)
_ODD = {":": "&#58;", "=": "&#61;", "?": "&#63;", "/": "&#47;", ";": "&#59;"}
_NOTE = re.compile("\x02([0-9]+)\x03")
_REFERENCE = re.compile(r"\[\^[0-9]+\]:?")
_BLOCK_MARK = re.compile(r"^(?:#{1,6} | *- )")
_UNESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_DEEPEST = 6


def escape(text: str) -> str:
    """Escape text for Markdown wherever in a paragraph it stands; STX n ETX becomes footnote n."""
    return _NOTE.sub(r"[^\1]", _INLINE.sub(_escaped, text))


def _escaped(match: re.Match[str]) -> str:
    sign = match[0]
    if sign[0] in _ENTITIES:
        return _ENTITIES[sign[0]] * len(sign)
    return f"\\{sign}"


def escape_start(text: str) -> str:
    """Escape a line that begins a paragraph or a list entry: no heading, quotation or number of a list."""
    escaped = escape(text)
    found = _START.match(escaped)
    if found is None:
        return escaped
    if found["odd"]:
        return _ODD[found["odd"]] + escaped[1:]
    if found["digits"]:
        return f"{found['digits']}\\{escaped[found.end('digits') :]}"
    return f"\\{escaped}"


def render_blocks(blocks: Sequence[Block]) -> str:
    """Render blocks as Markdown, one empty line between them; entries of a list stand together."""
    lines: list[str] = []
    in_list = False
    for block in blocks:
        if isinstance(block, Item):
            depth = block.depth if in_list else 0
            if not in_list:
                lines.append("")
            lines.append(f"{'    ' * depth}- {escape_start(block.text)}")
            in_list = True
            continue
        in_list = False
        lines += [
            "",
            _render_heading(block) if isinstance(block, Heading) else escape_start(block.paragraph.text),
        ]
    return "\n".join(lines[1:])


def _render_heading(heading: Heading) -> str:
    text = heading.paragraph.text if heading.number else heading.text_with_notes
    return f"{'#' * min(heading.level + 1, _DEEPEST)} {escape(text).replace('#', chr(92) + '#')}".replace(
        "&\\#", "&#"
    )


def plain_words(markdown: str) -> str:
    """Return the text that a body written by `render_blocks` shows, line by line, for comparing words."""
    lines = []
    for line in markdown.split("\n"):
        bare = _REFERENCE.sub(" ", _BLOCK_MARK.sub("", line))
        lines.append(html.unescape(_UNESCAPE.sub(r"\1", bare)))
    return "\n".join(lines)
