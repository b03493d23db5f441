"""Secrecy marks stop an import before anything is written.

State secrets may not lie on a machine with a network (Luật 117/2025/QH15), so a mark is an error even where
it may be a remnant: the clerk looks at the paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from macros.diagnostics import Diagnostic, Message, Position, Severity
from macros.importing.lines import Line, cells_of
from macros.importing.source import Source
from macros.vietnamese import words

_MARKS: Final = ("Mật", "Tối mật", "Tuyệt mật")
_WORDS: Final = {
    words(f"{lead} {mark}"): mark
    for mark in _MARKS
    for lead in ("", "Độ mật", "Mức độ mật", "Tài liệu", "Văn bản", "Dấu")
}
_SPACED: Final = {tuple("".join(words(mark))): mark for mark in _MARKS}
"""Letter-spaced: "M Ậ T"."""
_BARE: Final = {("mat",): "Mật", ("toi", "mat"): "Tối mật", ("tuyet", "mat"): "Tuyệt mật"}
"""Typed without diacritics; believed in capitals only."""
_NEAR_TOP: Final = 40
_LONGEST: Final = 60


def find_secrecy_mark(lines: Sequence[Line], source: Source) -> Diagnostic | None:
    """Find a mark that stands alone on a line near the top, or anywhere if it is in capitals."""
    for index, line in enumerate(lines):
        if len(line.text) > _LONGEST and index >= _NEAR_TOP:
            continue
        for cell in cells_of(line, source):
            if len(cell.text) > _LONGEST or not (index < _NEAR_TOP or cell.text.isupper()):
                continue
            found = words(cell.text)
            mark = (
                _WORDS.get(found) or _SPACED.get(found) or (_BARE.get(found) if cell.text.isupper() else None)
            )
            if mark:
                return _marked(mark, cell, source)
    return None


def _marked(mark: str, cell: Line, source: Source) -> Diagnostic:
    column = cell.start - source.line_starts[cell.number - 1] + 1
    return Diagnostic(
        code="secrecy-mark",
        severity=Severity.ERROR,
        message=Message(
            f'văn bản có dấu mật "{mark}": không nhập',
            f'the document bears the secrecy mark "{mark}" and is not imported',
        ),
        position=Position(source.path, cell.number, column, column + cell.end - cell.start),
        hint=Message(
            "đưa tệp này ra khỏi máy nối mạng ngay; tài liệu mật không được đưa lên trang",
            "take this file off any networked machine; secrets may not be published",
        ),
    )
