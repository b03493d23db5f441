"""Adding entries to a registry file behind what stands there: no byte of it is touched.

The file stays a prefix of the new one, with its byte order mark, line ends, comments and indentation. The
result is read by the archive's own reader before anything is written: the new entry must come out as meant
and every other as before.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from macros.diagnostics import Diagnostic, Position
from macros.importing.registering.entry import NewEntry, render_entry
from macros.importing.registering.errors import CannotRegisterError
from macros.model import Resolution
from macros.reading.raw import RawData, RawDocument, compose
from macros.reading.registry_files import AREA, RegistryReader
from macros.reading.resolutions import read_resolutions
from macros.registry import Registry

_CONTEXT: Final = 3
"""Lines of the old file that a difference shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The registry file that an entry goes to, as it is now."""

    root: Path
    path: str
    """From the archive's root, with forward slashes."""
    data: bytes | None
    """Its bytes; None where it does not exist yet."""

    @property
    def file(self) -> Path:
        """The file."""
        return self.root / self.path


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a file writes its list."""

    newline: str
    indent: int
    """Blanks before the dashes."""
    offset: int
    """Columns from the dash to the keys."""
    is_spaced: bool
    """A blank line stands between entries, or between what opens the file and the first."""


def append_entry(target: Target, entry: NewEntry, registry: Registry) -> bytes:
    """Return the bytes of a registry file with one more entry.

    Args:
        target: the file.
        entry: the entry.
        registry: the organizations that entries name.

    Raises:
        CannotRegisterError: the file cannot be read, or cannot be continued so that the entry comes out as
            meant and all others stay as they are.
    """
    data = target.data or b""
    text = _decoded(data, target.path)
    before = _composed(text, target.path)
    if before is None:
        raise CannotRegisterError(
            f"{target.path} đang có lỗi cấu trúc YAML; sửa lỗi trước (vankho check), rồi đăng ký lại",
            f"{target.path} is broken YAML; mend it first (vankho check)",
        )
    if before.data and not isinstance(before.data, list):
        raise CannotRegisterError(
            f'{target.path} không phải là danh sách, mỗi mục bắt đầu bằng "- "; chọn tệp khác bằng --file',
            f"{target.path} is no list of entries; choose another file with --file",
        )
    layout = _layout(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), text, before)
    lines = render_entry(entry, indent=layout.indent, offset=layout.offset)
    after = data + _behind(text, layout, lines).encode("utf-8")
    _require_as_meant(target, after, entry, registry)
    return after


def render_difference(target: Target, after: bytes) -> tuple[str, ...]:
    """Render what is added to a file as the lines of a unified diff, without line ends."""
    old = _decoded(target.data or b"", target.path)
    new = _decoded(after, target.path)
    is_open = bool(old) and not old.endswith("\n")
    old_lines = old.removesuffix("\n").split("\n") if old else []
    new_lines = new.removesuffix("\n").split("\n")
    first = max(0, len(old_lines) - _CONTEXT)
    context = [f" {line}" for line in old_lines[first:]]
    if is_open:
        # The last line gets an end, which is all that happens to it.
        context[-1:] = [f"-{old_lines[-1]}", "\\ No newline at end of file", f"+{old_lines[-1]}"]
    count, total = len(old_lines) - first, len(new_lines) - first
    return (
        f"--- {f'a/{target.path}' if target.data is not None else '/dev/null'}",
        f"+++ b/{target.path}",
        f"@@ -{first + 1 if count else 0},{count} +{first + 1},{total} @@",
        *context,
        *(f"+{line}" for line in new_lines[len(old_lines) :]),
    )


def _decoded(data: bytes, path: str) -> str:
    """Return a file's text as the reader sees it: no byte order mark, LF only."""
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise CannotRegisterError(
            f"{path} không phải UTF-8; mở tệp bằng trình soạn thảo, lưu lại với mã UTF-8",
            f"{path} is not UTF-8; save it as UTF-8",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _composed(text: str, path: str) -> RawDocument | None:
    document, _ = compose(text, path, 1, AREA)
    return document


def _layout(raw: str, text: str, document: RawDocument) -> _Layout:
    """See how a file writes its list; an empty one is written as the sample archive writes its own."""
    windows = raw.count("\r\n")
    counts = {"\n": raw.count("\n") - windows, "\r\n": windows, "\r": raw.count("\r") - windows}
    newline = max(counts, key=lambda end: counts[end])
    root = document.place(())
    if not isinstance(document.data, list) or not document.data or root is None:
        return _Layout(newline, 0, 2, is_spaced=True)
    indent = root.column - 1
    last = document.places[len(document.data) - 1,]
    offset = last.column - 1 - indent
    above = text.split("\n")[: last.line - 1]
    is_spaced = len(document.data) > 1 and bool(above) and not above[-1].strip()
    return _Layout(newline, indent, offset if offset > 1 else 2, is_spaced)


def _behind(text: str, layout: _Layout, lines: Sequence[str]) -> str:
    """Return what is written behind a text: the end of its last line, a blank line where due, the entry."""
    is_open = bool(text) and not text.endswith("\n")
    ends_blank = text.endswith("\n\n") or not text.strip()
    end = layout.newline
    return end * (is_open + (layout.is_spaced and not ends_blank)) + end.join(lines) + end


def _require_as_meant(target: Target, after: bytes, entry: NewEntry, registry: Registry) -> None:
    """Read the file with the new entry, and compare with the file before and with what was meant."""
    old_text, new_text = _decoded(target.data or b"", target.path), _decoded(after, target.path)
    old_rows, new_rows = _rows(old_text, target.path), _rows(new_text, target.path)
    if not new_rows or [_tidy(row) for row in new_rows[:-1]] != [_tidy(row) for row in old_rows]:
        raise CannotRegisterError(
            f"không thêm được vào cuối {target.path} mà giữ nguyên các mục đã có (danh sách viết trong ngoặc "
            "vuông, hoặc tệp đã kết thúc bằng ...); chọn tệp khác bằng --file",
            f"nothing can be added to {target.path} without changing what is there (a list in brackets, or "
            "an ended document); choose another file with --file",
        )
    before, faults = _read(old_text, target, registry)
    read, new_faults = _read(new_text, target, registry)
    meant = entry.as_resolution()
    if new_faults != faults or read[:-1] != before or _bare(read[-1]) != meant:
        raise CannotRegisterError(
            f"mục mới không đọc lại được như đã nêu; không ghi gì vào {target.path}",
            f"the new entry does not come out as meant; nothing was written to {target.path}",
        )


def _rows(text: str, path: str) -> list[RawData]:
    document = _composed(text, path)
    return document.data if document is not None and isinstance(document.data, list) else []


def _tidy(data: RawData) -> RawData:
    """Take the blanks around values away: a text block at the end of a file may gain its last line end."""
    if isinstance(data, list):
        return [_tidy(item) for item in data]
    if isinstance(data, dict):
        return {key: _tidy(value) for key, value in data.items()}
    return data.strip()


def _bare(resolution: Resolution) -> Resolution:
    relations = tuple(replace(relation, position=None) for relation in resolution.relations)
    return replace(resolution, position=None, relations=relations)


class _TextReader(RegistryReader):
    """Reads a registry file from text at hand instead of the disk."""

    text: str = ""

    def document(self, file: Path) -> tuple[RawDocument, str] | None:
        path = file.relative_to(self.root).as_posix()
        document, faults = compose(self.text, path, 1, AREA)
        self.diagnostics += faults
        return (document, path) if document is not None else None


def _read(text: str, target: Target, registry: Registry) -> tuple[list[Resolution], list[Diagnostic]]:
    """Read the entries of a text, and their faults.

    Where the last of the old entries ends is left out: that moves when its line gets an end.
    """
    reader = _TextReader(target.root)
    reader.text = text
    resolutions = list(read_resolutions(reader, target.file, registry))
    return (
        [replace(r, position=_start(r.position)) for r in resolutions],
        [replace(fault, position=_start(fault.position)) for fault in reader.diagnostics],
    )


P = TypeVar("P", Position, Position | None)


def _start(position: P) -> P:
    return replace(position, end_column=0) if position is not None else position
