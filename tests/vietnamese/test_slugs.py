import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.vietnamese.slugs import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đánh giá chung", "danh-gia-chung"),
        ("Kỷ luật", "ky-luat"),  # never ki-luat: people read it
        ("Quy định số 02-QĐi/HU", "quy-dinh-so-02-qdi-hu"),
        ("  II.2.1 – Công tác tổ chức!  ", "ii-2-1-cong-tac-to-chuc"),
        ("Ðảng bộ\u00a0huyện", "dang-bo-huyen"),
        ("hoà hòa", "hoa-hoa"),
        ("a_b", "a-b"),
        ("9 m² đất", "9-m-dat"),
        ("…", ""),
        ("", ""),
        ("漢字", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (100, "danh-gia-chung"),
        (14, "danh-gia-chung"),
        (13, "danh-gia"),
        (9, "danh-gia"),  # the hyphen itself is cut
        (8, "danh-gia"),  # the last word just fits
        (7, "danh"),
        (3, "dan"),  # a first word too long is cut all the same
        (1, "d"),
    ],
)
def test_slug_is_cut_between_words(limit: int, expected: str) -> None:
    assert slug("Đánh giá chung", limit) == expected


def test_slug_needs_room() -> None:
    with pytest.raises(ValueError, match="at least one"):
        slug("Đánh giá", 0)


@given(st.text(), st.integers(1, 30))
def test_slug_is_ascii_words_within_the_limit(text: str, limit: int) -> None:
    short, full = slug(text, limit), slug(text)
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", short)
    assert len(short) <= limit
    assert full.startswith(short)
    assert bool(short) == bool(full)
    assert slug(full) == full
