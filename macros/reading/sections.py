"""Headings of a report's body and their permanent anchors.

An anchor is the Party's numbering path and the folded text (`ii-2-1-cong-tac-to-chuc`). It is part
of the page's address, so the function that makes it must never change for an old text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from macros.model import Role, Section
from macros.reading.roles import role_within
from macros.vietnamese import normalise, slug

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S.*)$")
_CLOSING_HASHES = re.compile(r" #+$")
_ATTRIBUTES = re.compile(r" ?\{:?[^{}]*\}$")
"""A trailing attribute list, `{.han-che}`."""
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_INLINE = re.compile(r"(?<!\\)(?:\*{1,3}|_{1,3}|`|~~)|\\(?=[\\`*_{}\[\]()#+.!<>~-])|\[\^[^\]\s]{1,40}\]")
"""Emphasis, code marks, escapes and footnote markers."""
_NUMBER = re.compile(
    r"""
    (?: (?P<dotted> \d{1,2} (?: \. \d{1,2} ){1,4} ) [.)/\-–]* \s*     # 2.1- , 1.1 without a stop
      | (?P<single> [IVXLC]{1,7} | \d{1,2} | [a-zđA-ZĐ] ) \s? [.)/\-–:]+ \s*   # II- , 1. , a)
    ) (?=\S)
    """,
    re.VERBOSE,
)
_LIMIT = 60
"""Characters of folded text in an anchor, cut at a word."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as written: its level, and its text without Markdown marks."""

    level: int
    text: str

    def parts(self) -> tuple[str, str]:
        """Split the printed number from the title."""
        found = _NUMBER.match(self.text)
        if found is None:
            return "", self.text
        number = found["dotted"] or found["single"]
        return number, self.text[found.end() :].strip()


def anchors(headings: Iterable[Heading]) -> tuple[str, ...]:
    """Give every heading its anchor, in the order of the document; all different."""
    path: list[tuple[int, str]] = []
    taken: dict[str, int] = {}
    result = []
    for heading in headings:
        number, title = heading.parts()
        while path and path[-1][0] >= heading.level:
            path.pop()
        numbers = [part for _, part in path if part]
        own = slug(number)
        if numbers and own.startswith(f"{numbers[-1]}-"):
            numbers.pop()  # "2.1" already says that it belongs to 2
        wanted = "-".join(filter(None, [*numbers, own, slug(title, _LIMIT)])) or "muc"
        anchor, count = wanted, taken.get(wanted, 0) + 1
        while anchor in taken:
            count = max(count, 2)
            anchor = f"{wanted}-{count}"
            count += 1
        # How far the count has come, so that a thousand equal headings do not each begin at two.
        taken[wanted] = max(count - 1, taken.get(wanted, 1))
        taken.setdefault(anchor, 1)
        path.append((heading.level, own))
        result.append(anchor)
    return tuple(result)


def plain_text(markdown: str) -> str:
    """Drop emphasis marks, escapes, footnote markers and a trailing attribute list from one line."""
    text = " ".join(normalise(markdown).split())
    text = _ATTRIBUTES.sub("", _CLOSING_HASHES.sub("", text))
    return " ".join(_INLINE.sub("", text).split())


def read_sections(body: str, body_line: int) -> tuple[Section, ...]:
    """Find the headings of a Markdown body (`#` to `######`), outside of code blocks.

    Args:
        body: the text below the front matter, newlines as LF.
        body_line: line of the raw file on which it begins.
    """
    found: list[tuple[Heading, int, int]] = []
    fence = ""
    start = 0
    for index, line in enumerate(body.split("\n")):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif mark:
            fence = mark[1]
        elif written := _HEADING.match(line):
            heading = Heading(len(written[1]), plain_text(written[2]))
            found.append((heading, start, body_line + index))
        start += len(line) + 1
    ends = [begin for _, begin, _ in found[1:]] + [len(body)] * bool(found)
    sections = []
    around: list[tuple[int, Role | None]] = []
    for (heading, begin, at), anchor, end in zip(found, anchors(h for h, _, _ in found), ends, strict=True):
        number, title = heading.parts()
        while around and around[-1][0] >= heading.level:
            around.pop()
        role = role_within(title, around[-1][1] if around else None)
        around.append((heading.level, role))
        sections.append(
            Section(
                level=heading.level,
                number=number,
                title=title,
                anchor=anchor,
                line=at,
                start=begin,
                end=end,
                role=role,
            )
        )
    return tuple(sections)
