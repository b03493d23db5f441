"""The head of a report: split from the body, believed, with the place of every key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from macros.diagnostics import Diagnostic, Message, Position, Severity
from macros.model import FrontMatter, ReportType
from macros.reading.believe import Belief, believe
from macros.reading.files import TextFile
from macros.reading.raw import RawData, compose, places_by_key

AREA = "front-matter"
_OPENING = re.compile(r"\A\s*^---[ \t]*\n", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Head:
    """A report's file in two parts."""

    front: FrontMatter | None
    """None where the head cannot be read at all; such a report is not published."""
    raw: RawData
    places: dict[str, Position]
    body: str
    body_line: int
    diagnostics: tuple[Diagnostic, ...]


def read_head(file: TextFile) -> Head:
    """Split a report into front matter and body, and believe the front matter."""
    opening = _OPENING.match(file.text)
    if opening is None:
        return _without_head(file)
    closing = _CLOSING.search(file.text, opening.end())
    if closing is None:
        fault = _fault(
            "unclosed",
            Position(file.path),
            Message('không thấy dòng "---" đóng phần đầu', 'the front matter is not closed by "---"'),
            Message('thêm một dòng "---" dưới khóa cuối cùng', 'add a line "---" below the last key'),
        )
        # The whole text is searched for marks: nothing may hide behind a forgotten line.
        return Head(None, {}, {}, file.text, 1, (fault,))
    first_line = file.text.count("\n", 0, opening.end()) + 1
    body = file.text[closing.end() :].removeprefix("\n")
    body_line = file.text.count("\n", 0, closing.end()) + 2
    document, faults = compose(file.text[opening.end() : closing.start()], file.path, first_line, AREA)
    if document is None:
        return Head(None, {}, {}, file.text, 1, faults)
    front, more = believe(
        FrontMatter, document.data, Belief(file.path, AREA, document), _fallback(file, body)
    )
    return Head(front, document.data, dict(places_by_key(document)), body, body_line, (*faults, *more))


def _without_head(file: TextFile) -> Head:
    fault = _fault(
        "missing",
        Position(file.path),
        Message("báo cáo không có phần đầu giữa hai dòng ---", "the report has no front matter"),
        Message(
            "dùng `vankho import` cho văn bản có sẵn, hoặc `vankho new` để có bản nháp mẫu",
            "use `vankho import` for a text, or `vankho new` for a commented draft",
        ),
    )
    # Nobody has said who may read it, so it is not published.
    return Head(None, {}, {}, file.text, 1, (fault,))


def _fallback(file: TextFile, body: str) -> dict[str, str]:
    """Values that let a faulty report still be shown: its first heading or file name, its folder."""
    path = PurePosixPath(file.path)
    heading = re.search(r"^#{1,6}[ \t]+(\S.*)$", body, re.MULTILINE)
    title = heading[1].strip() if heading else path.stem.replace("-", " ")
    folder = path.parts[1] if len(path.parts) > 2 else ""  # noqa: PLR2004  # reports/<organization>/<file>
    return {"title": title, "organization": folder, "type": ReportType.OTHER.value}


def _fault(fault: str, place: Position, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(
        code=f"{AREA}-{fault}", severity=Severity.ERROR, message=message, position=place, hint=hint
    )
