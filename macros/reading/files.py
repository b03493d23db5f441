"""Files as text: decoded, newlines as LF, faults of the file itself as diagnostics."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from macros.diagnostics import Diagnostic, Message, Position, Severity

LARGE = 5_000_000
"""Bytes above which a text is read with a warning: no report of the field is a hundredth of that."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's text and its place in the archive."""

    path: str
    """From the archive's root, with forward slashes."""
    text: str


def read_text(file: Path, path: str) -> tuple[TextFile | None, tuple[Diagnostic, ...]]:
    """Read one UTF-8 file.

    A byte order mark is dropped and CRLF becomes LF, so that lines and columns are those an editor
    shows. Nothing else is changed.

    Returns:
        The text, or None with the reason.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, (
            _fault(path, "file-unreadable", f"không đọc được tệp: {reason}", f"cannot read: {reason}"),
        )
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(path, data.removeprefix(codecs.BOM_UTF8), error),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, (
            _fault(
                path,
                "file-empty",
                "tệp không có nội dung",
                "the file is empty",
                Message(
                    "viết báo cáo vào tệp, hoặc xóa tệp nếu tạo nhầm; `vankho new` cho một bản nháp mẫu",
                    "write the report, or delete the file; `vankho new` gives a commented draft",
                ),
            ),
        )
    if len(data) > LARGE:
        size = f"{len(data) / 1_000_000:.0f}"
        return TextFile(path, text), (
            _fault(
                path,
                "file-large",
                f"tệp lớn bất thường ({size} MB)",
                f"unusually large file ({size} MB)",
                Message(
                    "xem có ảnh hoặc văn bản bị chép lặp trong tệp không",
                    "look for pictures or repeated text inside the file",
                ),
                Severity.WARNING,
            ),
        )
    return TextFile(path, text), ()


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Diagnostic:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    byte = data[error.start]
    return Diagnostic(
        code="file-not-utf8",
        severity=Severity.ERROR,
        message=Message(
            f"tệp không phải UTF-8 (byte 0x{byte:02X})", f"the file is not UTF-8 (byte 0x{byte:02X})"
        ),
        position=Position(path, line, column),
        hint=Message(
            "mở tệp bằng trình soạn thảo, chọn lưu lại với mã UTF-8; chữ TCVN3 hoặc VNI phải chuyển mã trước",
            "save the file as UTF-8; convert TCVN3 or VNI text first",
        ),
    )


def _fault(
    path: str,
    code: str,
    vi: str,
    en: str,
    hint: Message | None = None,
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    return Diagnostic(
        code=code, severity=severity, message=Message(vi, en), position=Position(path), hint=hint
    )
