"""Files as text: decoding, newlines, and faults of the file itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading import files
from macros.reading.files import read_text


def write(folder: Path, data: bytes) -> Path:
    file = folder / "x.md"
    file.write_bytes(data)
    return file


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),  # old Macintosh
        (b"\xef\xbb\xbfa\n", "a\n"),  # byte order mark
        ("Đảng ủy\n".encode(), "Đảng ủy\n"),
        ("e\u0302\u0323".encode(), "e\u0302\u0323"),  # NFD is not changed here
        (b"a\x00b", "a\x00b"),
    ],
)
def test_text_is_decoded_and_otherwise_untouched(tmp_path: Path, data: bytes, text: str) -> None:
    found, faults = read_text(write(tmp_path, data), "x.md")
    assert faults == ()
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xb5", 1, 1),
        (b"a\n\xc4\x90\xb5", 2, 2),
        ("Đảng".encode("utf-16"), 1, 1),
        (b"a\r\nbc\xff", 2, 3),
        (b"\xef\xbb\xbfa\xff", 1, 2),  # a byte order mark has no column
        ("\ufeffĐab\n12".encode() + b"\xff3", 2, 3),
    ],
)
def test_not_utf8_has_its_place(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    found, faults = read_text(write(tmp_path, data), "x.md")
    assert found is None
    assert [(f.code, f.position.line, f.position.column) for f in faults] == [("file-not-utf8", line, column)]


@pytest.mark.parametrize("data", [b"", b"\n \t\r\n", b"\xef\xbb\xbf"])
def test_empty(tmp_path: Path, data: bytes) -> None:
    found, faults = read_text(write(tmp_path, data), "x.md")
    assert found is None
    assert [f.code for f in faults] == ["file-empty"]


def test_missing_file_is_a_value(tmp_path: Path) -> None:
    found, faults = read_text(tmp_path / "none.md", "none.md")
    assert found is None
    assert [f.code for f in faults] == ["file-unreadable"]


def test_large_file_is_read_with_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGE", 10)
    found, faults = read_text(write(tmp_path, b"x" * 11), "x.md")
    assert found is not None
    assert [(f.code, f.severity.value) for f in faults] == [("file-large", "warning")]
