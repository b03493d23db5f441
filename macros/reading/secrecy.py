"""Secrecy marks and restricted reports, told from the raw text so that no other fault hides them.

State secrets may not lie on a network at all (Luật 117/2025/QH15), so a mark stops the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.diagnostics import Diagnostic, Message, Position, Severity
from macros.model import Access
from macros.reading.raw import RawData
from macros.vietnamese import same, words

MARKS = ("Mật", "Tối mật", "Tuyệt mật")
_NEAR_TOP = 40
"""Lines with text of a body among which a stamp may stand."""
_MARK_WORDS = {words(mark): mark for mark in MARKS} | {words(f"Độ mật: {mark}"): mark for mark in MARKS}
_RESTRICTED = re.compile(r"^[ \t]*[\"']?access[\"']?[ \t]*:[ \t]*(.+)$", re.MULTILINE)


def find_marks(
    path: str, raw: RawData, places: dict[str, Position], body: str, body_line: int
) -> Iterator[Diagnostic]:
    """Yield an error for every secrecy mark in the front matter, or alone on a line near the top."""
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
        # Words only: a stamp is drawn with asterisks, brackets or capitals, never inside a sentence.
        if len(line) < 80 and (mark := _MARK_WORDS.get(words(line))):  # noqa: PLR2004
            column = len(line) - len(line.lstrip()) + 1
            yield _marked(mark, Position(path, body_line + index, column, len(line.rstrip()) + 1))


def is_restricted(raw: RawData, text: str) -> bool:
    """Say whether a report must stay out of every build.

    A broken head is searched as text: who wrote `access: hạn chế` meant it, whatever else is wrong.
    An access that is no known word closes too.
    """
    head = text.split("\n---", 1)[0]
    stated = [found[1].split(" #")[0].strip().strip("\"'") for found in _RESTRICTED.finditer(head)]
    if isinstance(raw, dict) and isinstance(value := raw.get("access"), str):
        stated.append(value)
    open_to = (Access.PUBLIC.value, Access.INTERNAL.value, "lưu hành nội bộ")
    return any(not any(same(value, word) for word in open_to) for value in stated if value)


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
