"""Files of every kind: read, or refused with a place and advice, never with a traceback."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from macros.diagnostics import Diagnostic
from macros.importing import Source, import_text, read_source, source_of
from macros.importing.old_encodings import old_encoding


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "file-empty", "a.txt:1:1"),
        (b"\xef\xbb\xbf \r\n\t\n", "file-empty", "a.txt:1:1"),
        ("Dòng một\nHuyện".encode() + b"\xfb y", "file-not-utf8", "a.txt:2:6"),
        ("Huyện ủy".encode("utf-16"), "file-not-utf8", "a.txt:1:1"),
        (b"PK\x03\x04abc", "import-not-text", "a.txt:1:1"),
        (b"%PDF-1.7\n", "import-not-text", "a.txt:1:1"),
        (b"{\\rtf1 abc}", "import-not-text", "a.txt:1:1"),
        (b"\x00\x01\x02\x03abc", "import-not-text", "a.txt:1:1"),
    ],
)
def test_what_is_no_text_is_a_fault(data: bytes, code: str, place: str) -> None:
    fault = source_of(data, "a.txt")
    assert isinstance(fault, Diagnostic)
    assert (fault.code, str(fault.position)) == (code, place)
    assert fault.hint is not None


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    fault = read_source(tmp_path / "khong-co.txt")
    assert isinstance(fault, Diagnostic)
    assert (fault.code, fault.message.vi) == ("file-unreadable", "không có tệp này")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    fault = read_source(tmp_path)
    assert isinstance(fault, Diagnostic)
    assert fault.message.vi == "đây là thư mục, không phải tệp"


def test_bytes_are_kept_and_spans_lead_back(tmp_path: Path) -> None:
    data = "\ufeffÐảng bộ\r\nhuyện\r\n".encode()
    (tmp_path / "a.txt").write_bytes(data)
    source = read_source(tmp_path / "a.txt")
    assert isinstance(source, Source)
    assert (source.name, source.data, source.sha256) == ("a.txt", data, hashlib.sha256(data).hexdigest())
    assert source.text == "Đảng bộ\nhuyện\n"
    ground = source.ground(0, 4)
    assert (ground.start, ground.end, ground.line, ground.text) == (1, 5, 1, "Ðảng")
    assert source.ground(8, 13).line == 2


@pytest.mark.parametrize(
    "line",
    [
        "MẬT",
        "TỐI MẬT",
        "TUYỆT MẬT",
        "Mật",
        "(MẬT)",
        "** TỐI MẬT **",
        "Độ mật: Tuyệt mật",
        "M Ậ T",
        "TOI MAT",
        "TÀI LIỆU MẬT",
        "MA\u0323\u0302T",
    ],
)
def test_a_secrecy_mark_refuses_the_import(line: str) -> None:
    source = source_of(f"HUYỆN ỦY PA HÁN\n  {line}\n\nBÁO CÁO\nkiểm điểm năm 2020\n".encode(), "a.txt")
    assert isinstance(source, Source)
    fault = import_text(source)
    assert isinstance(fault, Diagnostic)
    assert (fault.code, str(fault.position)) == ("secrecy-mark", "a.txt:2:3")


def test_a_secrecy_mark_in_a_column_of_the_head() -> None:
    source = source_of("HUYỆN ỦY PA HÁN\t\tTUYỆT MẬT\n\nBÁO CÁO\nnăm 2020\n".encode(), "a.txt")
    assert isinstance(source, Source)
    fault = import_text(source)
    assert isinstance(fault, Diagnostic)
    assert fault.position.column == 18


@pytest.mark.parametrize(
    "text",
    [
        "Việc bảo vệ bí mật nhà nước được coi trọng.\n",
        "Công tác bảo mật\n",
        "Mặt\n",
        "Mật độ dân số cao\n",
        "Bí mật\n",
        "Dòng.\n" * 60 + "Mật\n",  # far below a stamp is in capitals
    ],
)
def test_words_of_the_text_are_no_secrecy_mark(text: str) -> None:
    source = source_of(text.encode())
    assert isinstance(source, Source)
    assert not isinstance(import_text(source), Diagnostic)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Uû ban nh©n d©n huyÖn ®· hoµn thµnh nhiÖm vô ®­îc giao trong n¨m", "TCVN3"),
        ("ÑAÛNG COÄNG SAÛN VIEÄT NAM, Ban Chaáp haønh Ñaûng boä huyeän", "VNI"),
        ("Ủy ban nhân dân huyện đã hoàn thành nhiệm vụ, diện tích 36 m² ở 25°C · nguồn ©", ""),
        ("đoàn keẩt, học taập", ""),  # a remnant is a misprint
        ("", ""),
    ],
)
def test_old_encodings(text: str, encoding: str) -> None:
    assert old_encoding(text) == encoding
