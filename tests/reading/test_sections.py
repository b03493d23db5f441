"""Headings and their anchors, which are part of permanent addresses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.sections import Heading, anchors, plain_text, read_sections


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("I- TÌNH HÌNH", "I", "TÌNH HÌNH"),
        ("II. Kết quả", "II", "Kết quả"),
        ("1. Ưu điểm", "1", "Ưu điểm"),
        ("1- Ưu điểm", "1", "Ưu điểm"),
        ("1/ Ưu điểm", "1", "Ưu điểm"),
        ("2.1-Công tác tổ chức", "2.1", "Công tác tổ chức"),
        ("1.1 Về kết quả", "1.1", "Về kết quả"),
        ("1.2.3. Sâu hơn", "1.2.3", "Sâu hơn"),
        ("a) Thuận lợi", "a", "Thuận lợi"),
        ("đ) Việc khác", "đ", "Việc khác"),
        ("A. Phần chung", "A", "Phần chung"),
        ("Đánh giá chung", "", "Đánh giá chung"),
        ("Một là, đoàn kết", "", "Một là, đoàn kết"),
        ("2020 là năm cuối", "", "2020 là năm cuối"),  # a year is no number of a section
        ("5 năm nhìn lại", "", "5 năm nhìn lại"),  # no mark behind the digit
        ("CÔNG TÁC XÂY DỰNG ĐẢNG", "", "CÔNG TÁC XÂY DỰNG ĐẢNG"),  # C begins a word
        ("Vì sao", "", "Vì sao"),
    ],
)
def test_number_and_title(text: str, number: str, title: str) -> None:
    assert Heading(2, text).parts() == (number, title)


def test_anchor_is_the_numbering_path_and_the_folded_text() -> None:
    outline = [
        Heading(2, "I- ĐÁNH GIÁ CHUNG"),
        Heading(2, "II- KẾT QUẢ"),
        Heading(3, "1. Công tác tổ chức"),
        Heading(3, "2. Công tác kiểm tra"),
        Heading(4, "2.1- Công tác tổ chức"),
        Heading(4, "Nguyên nhân"),
        Heading(2, "Kết luận"),
    ]
    assert anchors(outline) == (
        "i-danh-gia-chung",
        "ii-ket-qua",
        "ii-1-cong-tac-to-chuc",
        "ii-2-cong-tac-kiem-tra",
        "ii-2-1-cong-tac-to-chuc",
        "ii-2-nguyen-nhan",
        "ket-luan",
    )


def test_equal_headings_get_different_anchors() -> None:
    assert anchors([Heading(2, "Hạn chế"), Heading(2, "Hạn chế"), Heading(2, "Hạn chế 2")]) == (
        "han-che",
        "han-che-2",
        "han-che-2-2",
    )


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("**I. Đậm**", "I. Đậm"),
        ("I. Kết thúc ##", "I. Kết thúc"),
        ("I. Có chú thích[^1]", "I. Có chú thích"),
        ("I. Hạn chế {.han-che}", "I. Hạn chế"),
        (r"1\. Thoát", "1. Thoát"),
        ("I. Ký hiệu *nghiêng* và `mã`", "I. Ký hiệu nghiêng và mã"),
        ("I.\u00a0 Cách  trống", "I. Cách trống"),
        ("Giá {{ braces }}", "Giá {{ braces }}"),  # braces are text
    ],
)
def test_plain_text(line: str, text: str) -> None:
    assert plain_text(line) == text


def test_sections_run_to_the_next_heading() -> None:
    body = "mở đầu\n## I. Một\nchữ\n### 1. Hai\nchữ nữa\n## II. Ba\n"
    sections = read_sections(body, 10)
    assert [(s.level, s.number, s.title, s.line) for s in sections] == [
        (2, "I", "Một", 11),
        (3, "1", "Hai", 13),
        (2, "II", "Ba", 15),
    ]
    assert [body[s.start : s.end].split("\n", maxsplit=1)[0] for s in sections] == [
        "## I. Một",
        "### 1. Hai",
        "## II. Ba",
    ]
    assert sections[-1].end == len(body)


@pytest.mark.parametrize(
    "body",
    [
        "```\n## mã\n```\n",
        "~~~~\n## mã\n~~~\n## vẫn mã\n~~~~\n",
        "    ## thụt bốn\n",
        "#không cách\n",
        "####### bảy\n",
    ],
)
def test_what_is_no_heading(body: str) -> None:
    assert read_sections(body, 1) == ()


@given(st.lists(st.tuples(st.integers(1, 6), st.text(min_size=1, max_size=40))))
def test_anchors_are_different_and_fit_an_address(outline: list[tuple[int, str]]) -> None:
    made = anchors(Heading(level, text) for level, text in outline)
    assert len(set(made)) == len(made) == len(outline)
    assert all(a and a.isascii() and a == a.lower() and " " not in a for a in made)


@given(st.text())
def test_sections_never_lose_their_place(body: str) -> None:
    sections = read_sections(body.replace("\r", "\n"), 1)
    assert all(s.start < s.end for s in sections)
    assert [s.start for s in sections] == sorted(s.start for s in sections)


@pytest.mark.parametrize("unit", [" b", "[^a", "{a", " #", "a" + " " * 40])
def test_plain_text_is_linear(
    grows_linearly: Callable[[Callable[[str], object], str], None], unit: str
) -> None:
    grows_linearly(plain_text, unit)


def test_a_thousand_equal_headings_are_linear(
    grows_linearly: Callable[[Callable[[str], object], str], None],
) -> None:
    grows_linearly(lambda text: anchors([Heading(2, "Hạn chế")] * (len(text) // 20)), "x")
