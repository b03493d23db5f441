"""No text is slow, breaks the recogniser or makes it invent a place: 1 MB of one thing, and any Unicode."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.citations import recognise, recognise_terms

MEGABYTE = 1_000_000
LARGE = 20_000
"""Bytes that show a wrong place as well as a megabyte does, and sooner."""

UNITS = (
    "1",
    "1-",
    "05-NQ/",
    "05-NQ/HU, ",
    "1-\n" + " " * 40,
    "29/TW của ",
    "nghị quyết 57, ",
    "1-QĐ/TU-",
    "0123456789" * 3 + "-",
    "Nghị quyết ",
    "Nghị quyết số ",
    "Nghị quyết số 05, ",
    "số 1, 2, 3, ",
    "Nghị quyết 04, 05, ",
    "Quyết định số 1 và ",
    "khóa XII, ",
    "XII",
    "lần thứ XI, nhiệm kỳ 2015-2020, ",
    "2015-2020-",
    "Trung ương 4, ",
    "Nghị quyết Trung ương 4, 5, ",
    "Hội nghị lần thứ tư Ban Chấp hành Trung ương ",
    "Nghị quyết Đại hội Đảng bộ ",
    "Đại hội Đảng bộ huyện, ",
    "của Ban ",
    "của Ban Thường vụ Huyện ủy ",
    "Quy chế làm việc của Ban Chấp hành, ",
    "Đề án “",
    "Nghị quyết về a b c ",
    "Luật Lưu trữ, ",
    "Luật sửa đổi, bổ sung một số điều của ",
    "Điều lệ\n\n",
    "ngày 25 tháng 6 năm ",
    "tháng 2/1997 ",
    "(ngày ",
    "-",
    "–",
    "(",
    ")",
    "[",
    "](",
    "[^1]",
    "“",
    '"',
    "«»",
    "`",
    "```\n",
    "<!--",
    "<b>",
    "*",
    "_",
    "**_",
    "- ",
    "  - ",
    "> ",
    "| ",
    "# ",
    "\n",
    "\r\n",
    " ",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u0301",
    "a\u0302\u0301",
    "A",
    ".",
    "…",
    "\\",
    "İ",
    "𝟘",
    "🙂",
)
"""What hostile texts repeat."""


def _all(text: str) -> None:
    recognise(text)
    recognise_terms(text)


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_text_only(
    grows_linearly: Callable[[Callable[[str], object], str], None], unit: str
) -> None:
    grows_linearly(_all, unit)


@pytest.mark.parametrize("unit", UNITS)
def test_places_are_exact(unit: str) -> None:
    check_places(unit * (LARGE // len(unit.encode("utf-8"))))


@pytest.mark.parametrize(
    "unit", ["1", "Nghị quyết ", "số 1, 2, 3, ", "khóa XII, ", "-", "(", "“", "- ", "của Ban ", "\u00a0", "a"]
)
def test_a_megabyte_is_read_with_exact_places(unit: str) -> None:
    check_places(unit * (MEGABYTE // len(unit.encode("utf-8"))))


def check_places(text: str) -> None:
    """Assert that whatever is found lies in the text, in order, and is quoted as it stands."""
    end_before = 0
    for citation in recognise(text):
        assert end_before <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
        end_before = citation.end
    end_before = 0
    for mention in recognise_terms(text):
        assert end_before <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end_before = mention.end


_FRAGMENTS = st.sampled_from(
    [*UNITS, "Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy", "Nghị quyết Trung ương 4 khóa XII", "\x00"]
)
_Form = Literal["NFC", "NFD", "NFKC", "NFKD"] | None
_FORMS: st.SearchStrategy[_Form] = st.sampled_from(("NFC", "NFD", "NFKC", "NFKD", None))


@given(st.lists(_FRAGMENTS | st.text(max_size=8), max_size=25).map("".join), _FORMS)
@example("\ufeffNghị quyết số 05-NQ/HU\r\nngày 25/6/2018\r\n", "NFD")
@example("\ufeff", None)
def test_any_text_is_read_with_exact_places(text: str, form: _Form) -> None:
    check_places(unicodedata.normalize(form, text) if form else text)


@given(st.text(st.characters(exclude_categories=())))
def test_any_character_may_stand_in_a_text(text: str) -> None:
    check_places(f"{text}Nghị quyết số 05-NQ/HU{text}")
