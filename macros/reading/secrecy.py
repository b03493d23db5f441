"""Secrecy marks and restricted reports, told from the raw text so that no other fault hides them.

State secrets may not lie on a network at all (Luật 117/2025/QH15), so a mark stops the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from macros.diagnostics import Diagnostic, Message, Position, Severity
from macros.model import Access
from macros.reading.believe import meant_key
from macros.reading.raw import RawData
from macros.vietnamese import same, words

MARKS = ("Mật", "Tối mật", "Tuyệt mật")
_NEAR_TOP = 40
"""Lines with text of a body among which a stamp may stand."""
_MARK_WORDS = {words(mark): mark for mark in MARKS} | {words(f"Độ mật: {mark}"): mark for mark in MARKS}
_KEY_LINE = re.compile(r"^[ \t]*[\"']?(\w[\w ]{0,30})[\"']?[ \t]*:[ \t]*(\S.*)$", re.MULTILINE)
_MARKUP = re.compile(r"<[^<>]{0,200}>|\{[^{}]{0,80}\}[ \t]*$")
"""Tags around a stamp, and an attribute list behind it."""
_LONGEST_STAMP = 200
_OPEN = (Access.PUBLIC.value, Access.INTERNAL.value, "lưu hành nội bộ")


def find_marks(
    path: str, raw: RawData, places: dict[str, Position], body: str, body_line: int
) -> Iterator[Diagnostic]:
    """Yield an error for every secrecy mark in the front matter, or alone on a line near the top.

    Where the head is broken, `body` is the whole text: a mark in a line "key: value" counts too.
    """
    for key, value in _scalars(raw):
        if mark := _MARK_WORDS.get(words(value)):
            yield _marked(mark, places.get(key, Position(path)))
    seen = 0
    for index, line in enumerate(body.split("\n")):
        if not line.strip():
            continue
        seen += 1
        if seen > _NEAR_TOP:
            return
        if mark := _stamp(line):
            column = len(line) - len(line.lstrip()) + 1
            yield _marked(mark, Position(path, body_line + index, column, len(line.rstrip()) + 1))


def _stamp(line: str) -> str | None:
    """Read a stamp that stands alone on a line, however it is drawn: capitals, asterisks, brackets, tags."""
    if len(line) > _LONGEST_STAMP:
        return None
    bare = _MARKUP.sub(" ", unescape(line))
    value = _KEY_LINE.match(bare)
    return _MARK_WORDS.get(words(bare)) or (_MARK_WORDS.get(words(value[2])) if value else None)


def is_restricted(raw: RawData, text: str) -> bool:
    """Say whether a report must stay out of every build.

    Who wrote `access: hạn chế` meant it, whatever else is wrong: the head is searched as text too, and
    the whole text where no head is found. A misspelt or Vietnamese key closes as well, and an access
    that is no known word.
    """
    if any(same(value, Access.RESTRICTED.value) for _, value in _scalars(raw)):
        return True
    stated = list(raw.items()) if isinstance(raw, dict) else []
    head, closing, _ = text.lstrip().removeprefix("---").partition("\n---")
    searched = head if closing and text.lstrip().startswith("---") else text
    stated += [(f[1], f[2].partition(" #")[0].strip().strip("\"'")) for f in _KEY_LINE.finditer(searched)]
    return any(
        isinstance(value, str)
        and value
        and meant_key(key, ("access",)) == "access"
        and not any(same(value, word) for word in _OPEN)
        for key, value in stated
    )


def _scalars(raw: RawData, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(raw, str):
        yield key, raw
    elif isinstance(raw, dict):
        for name, value in raw.items():
            yield from _scalars(value, f"{key}.{name}" if key else name)
    else:
        for index, value in enumerate(raw):
            yield from _scalars(value, f"{key}.{index}")


def _marked(mark: str, place: Position) -> Diagnostic:
    return Diagnostic(
        code="secrecy-mark",
        severity=Severity.ERROR,
        message=Message(f'văn bản có dấu mật "{mark}"', f'the document bears the secrecy mark "{mark}"'),
        position=place,
        hint=Message(
            "đưa tệp này và bản gốc ra khỏi máy nối mạng ngay; tài liệu mật không được đưa lên trang",
            "take this file and its original off any networked machine; secrets may not be published",
        ),
    )
