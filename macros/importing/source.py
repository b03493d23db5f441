"""The original: its bytes, its text, and the way back from every guess to the words it came from."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from macros.diagnostics import Diagnostic, Message, Position, Severity
from macros.vietnamese import MappedText, normalise_mapped

PASTED = "-"
"""The name of text pasted on standard input."""

_PACKED = {b"PK\x03\x04": "Word (.docx)", b"\xd0\xcf\x11\xe0": "Word (.doc)", b"%PDF": "PDF", b"{\\rt": "RTF"}
_MOST_ODD = 0.02
"""Share of control characters above which bytes are no text."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The words a guess came from.

    `start` and `end` count code points of the original decoded as UTF-8, untouched.
    """

    start: int
    end: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A value for a front matter key, and why."""

    value: str
    ground: Ground | None = None
    how: str = ""
    """The reasoning where the words alone do not say it, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as it came."""

    path: str
    """As given, with forward slashes; "-" for pasted text."""
    data: bytes
    sha256: str
    raw: str
    """The text as decoded, untouched."""
    mapped: MappedText = field(repr=False)
    line_starts: tuple[int, ...] = field(repr=False)
    """Where each line of the normalised text begins."""

    @property
    def name(self) -> str:
        """The file's name without folders."""
        return PurePath(self.path).name or PASTED

    @property
    def text(self) -> str:
        """The normalised text, on which all spans inside this room count."""
        return self.mapped.text

    def line_of(self, offset: int) -> int:
        """Return the line, from 1, on which `offset` of the normalised text lies."""
        return bisect_right(self.line_starts, offset)

    def ground(self, start: int, end: int) -> Ground:
        """Return the original words of a span of the normalised text."""
        first, last = self.mapped.original_span(start, end)
        return Ground(first, last, self.line_of(start), self.raw[first:last])


def read_source(path: Path) -> Source | Diagnostic:
    """Read a file; what is no UTF-8 text is a fault with its place, never an exception."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        told = (
            "không có tệp này" if isinstance(error, FileNotFoundError) else f"không đọc được tệp ({reason})"
        )
        told = "đây là thư mục, không phải tệp" if path.is_dir() else told
        return _fault("file-unreadable", path.as_posix(), told, f"cannot read: {reason}")
    return source_of(data, path.as_posix())


def source_of(data: bytes, name: str = PASTED) -> Source | Diagnostic:
    """Take bytes for a document; `name` is its path, for faults."""
    for start, kind in _PACKED.items():
        if data.startswith(start):
            return _fault(
                "import-not-text",
                name,
                f"đây là tệp {kind}, không phải văn bản thuần",
                f"this is a {kind} file, not plain text",
                hint=_SAVE_AS_TEXT,
            )
    try:
        raw = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, name, error)
    if not raw.strip("\ufeff \t\r\n\xa0"):
        return _fault("file-empty", name, "tệp không có nội dung", "the file is empty", hint=_SAVE_AS_TEXT)
    odd = sum(raw.count(chr(code)) for code in (*range(9), *range(14, 32)))
    if odd > _MOST_ODD * len(raw):
        return _fault(
            "import-not-text", name, "tệp không phải văn bản", "the file is not text", hint=_SAVE_AS_TEXT
        )
    mapped = normalise_mapped(raw)
    starts, at = [0], mapped.text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = mapped.text.find("\n", at + 1)
    return Source(
        path=name,
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        raw=raw,
        mapped=mapped,
        line_starts=tuple(starts),
    )


_SAVE_AS_TEXT = Message(
    "mở tệp rồi lưu lại thành văn bản thuần (*.txt), bảng mã UTF-8; "
    "hoặc chép nội dung và dán vào `vankho import -`",
    "save it as plain text (*.txt) in UTF-8, or paste its contents into `vankho import -`",
)


def _not_utf8(data: bytes, name: str, error: UnicodeDecodeError) -> Diagnostic:
    before = data[: error.start]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        vi, en = "tệp ghi bằng bảng mã UTF-16, không phải UTF-8", "the file is UTF-16, not UTF-8"
    else:
        byte = data[error.start]
        vi = f"tệp không phải UTF-8: byte {byte:02X} không hợp lệ (có thể là bảng mã cũ TCVN3, VNI)"
        en = f"not UTF-8: invalid byte {byte:02X} (perhaps the old TCVN3 or VNI encoding)"
    place = Position(name, before.count(b"\n") + 1, column)
    return Diagnostic(
        code="file-not-utf8",
        severity=Severity.ERROR,
        message=Message(vi, en),
        position=place,
        hint=_SAVE_AS_TEXT,
    )


def _fault(code: str, name: str, vi: str, en: str, *, hint: Message | None = None) -> Diagnostic:
    return Diagnostic(
        code=code, severity=Severity.ERROR, message=Message(vi, en), position=Position(name), hint=hint
    )
