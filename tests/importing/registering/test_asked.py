"""What is asked for, read from words and options."""

from __future__ import annotations

import pytest

from macros.importing.registering import CannotRegisterError, Request
from macros.importing.registering.asked import Asked, read_request
from macros.vietnamese import parse_date


def asked(words: str, **options: str) -> Asked:
    return read_request(Request(words=words, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "kinds", "number"),
    [
        ("05-NQ/HU", ["nghị quyết"], "05-NQ/HU"),
        ("số 05 - NQ / HU", ["nghị quyết"], "05-NQ/HU"),
        ("Quy định số 03-QĐ/HU", ["quy định"], "03-QĐ/HU"),
        ("quyết định 03-QĐ/HU", ["quyết định"], "03-QĐ/HU"),
        ("03-QĐi/HU", ["quy định"], "03-QĐi/HU"),
        ("03-QĐ/HU", ["quyết định", "quy định"], "03-QĐ/HU"),  # the code of both
        ("03-QĐ/HU ngày 5/9/2024", ["quyết định", "quy định"], "03-QĐ/HU"),
        ("QĐ số 03-QĐ/HU", ["quyết định", "quy định"], "03-QĐ/HU"),
        ("749/QĐ-TTg", ["quyết định"], "749/QĐ-TTg"),  # the State writes QyĐ for a quy định
        ("15/2021/NQ-HĐND", ["nghị quyết"], "15/2021/NQ-HĐND"),
        ("41/2024/QH15", ["luật"], "41/2024/QH15"),
        ("Nghị quyết số 202/2025/QH15", ["nghị quyết"], "202/2025/QH15"),
        ("Chương trình hành động số 10-CTr/HU", ["chương trình hành động"], "10-CTr/HU"),
        ("Hướng dẫn số 03 của Ban Thường vụ Tỉnh ủy", ["hướng dẫn"], "03"),
        ("Nghị quyết về phòng, chống ma túy", ["nghị quyết"], ""),
        ("Điều lệ Đảng", ["điều lệ"], ""),
        ("nghị quyết", ["nghị quyết"], ""),
    ],
)
def test_kind_and_number(words: str, kinds: list[str], number: str) -> None:
    read = asked(words)
    assert (list(read.kinds), read.number_text) == (kinds, number)


def test_a_whole_citation_says_date_issuer_and_subject() -> None:
    read = asked('Quy định số 03-QĐ/HU ngày 5/9/2024 của Ban Thường vụ Huyện ủy về "Nêu gương: năm 2024"')
    assert (read.date, read.issuer, read.title) == (
        parse_date("5/9/2024"),
        "Ban Thường vụ Huyện ủy",
        "Nêu gương: năm 2024",
    )


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (
            "Nghị quyết Đại hội Đảng bộ huyện lần thứ XI, nhiệm kỳ 2015-2020",
            "Đại hội lần thứ XI, nhiệm kỳ 2015–2020",
        ),
        ("Nghị quyết Trung ương 4 khóa XII", "Trung ương 4 khóa XII"),
    ],
)
def test_a_congress_or_plenum_is_an_event(words: str, label: str) -> None:
    event = asked(words).event
    assert event is not None
    assert event.label == label


def test_options_win_and_a_title_may_tell_the_kind() -> None:
    read = asked("03-QĐ/HU", title="Quy định về  nêu gương", date="2024-09-05", issuer="Ban Thường vụ")
    assert read.kinds == ("quy định",)
    assert (read.title, read.issuer) == ("Quy định về nêu gương", "Ban Thường vụ")
    assert read.date == parse_date("5/9/2024")
    assert asked("03-QĐ/HU", kind="Qui định").kinds == ("quy định",)
    assert asked("Chương trình số 10-CTr/HU", kind="chương trình hành động").kinds == (
        "chương trình hành động",
    )


@pytest.mark.parametrize(
    ("words", "options", "why"),
    [
        ("x", {}, 'không đọc được số văn bản trong "x"'),
        ("03", {}, 'không đọc được số văn bản trong "03"'),
        ("quy định số 03QDHU", {}, "không đọc được số văn bản"),
        ("nghị quyết 05-XX", {}, "không đọc được số văn bản"),
        ("", {}, 'không đọc được số văn bản trong ""'),
        ("05-NQ/HU", {"date": "31/2/2018"}, '--date "31/2/2018" không phải là ngày có thật'),
        ("05-NQ/HU", {"date": "hôm nọ"}, '--date "hôm nọ" không phải là ngày có thật'),
        ("05-NQ/HU ngày 25/6/2018", {"date": "26/6/2018"}, "--date 26/6/2018 khác ngày ghi trong"),
        (
            "05-NQ/HU",
            {"kind": "nghi quyet dai"},
            'không có thể loại văn bản "nghi quyet dai"; có phải "nghị quyết"?',
        ),
        ("Quy định số 03-QĐ/HU", {"kind": "quyết định"}, '--kind "quyết định" khác thể loại ghi trong'),
        ("Quy định số 03-QĐ/HU", {"kind": "nghị quyết"}, '--kind "nghị quyết" khác thể loại ghi trong'),
    ],
)
def test_what_cannot_be_read_is_told(words: str, options: dict[str, str], why: str) -> None:
    with pytest.raises(CannotRegisterError) as error:
        asked(words, **options)
    assert why in error.value.message.vi
    assert not error.value.is_known
