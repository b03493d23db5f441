"""Where the name of a body ends. Every text is invented."""

from __future__ import annotations

import pytest

from macros.citations.bodies import names_an_area, read_body
from macros.citations.view import TextView


@pytest.mark.parametrize(
    "marked",
    [
        "Ban Thường vụ Huyện ủy| về trách nhiệm",
        "Đảng uỷ Các cơ quan tỉnh| gắn với",
        "Ban Bí thư| khóa X",
        "Ban Tổ chức Trung ương| hướng dẫn",
        "Huyện ủy| tổ chức thực hiện",  # a verb here, a part of the name in "Ban Tổ chức"
        "Huyện ủy Mường Sang| một cách",
        "ban chấp hành đảng bộ huyện| chỉ đạo",
        "Ban Thường vụ\nHuyện ủy| về",
        "Huyện ủy|\nBan Thường vụ đã",  # a new paragraph
        "Thành ủy|.Đánh giá",
        "BAN THƯỜNG VỤ HUYỆN ỦY| VỀ QUẢN LÝ",  # capitals say nothing in a heading
        "Bộ Giáo dục và Đào tạo| và các",
        "Quận Đảng bộ| đề ra",
        "Đảng bộ huyện| XI",
        "|các cấp ủy",
        "|",
    ],
)
def test_names_end(marked: str) -> None:
    text = marked.replace("|", "")
    assert read_body(TextView.of(text), 0) == marked.index("|")


@pytest.mark.parametrize(
    ("name", "says_which"),
    [
        ("Đảng bộ huyện", True),
        ("đảng bộ tỉnh", True),
        ("Chi bộ Hoa Sơn", True),
        ("Đảng bộ Các cơ quan", True),
        ("Đảng bộ", False),
        ("chi bộ", False),
        ("Đảng", False),
    ],
)
def test_an_area_or_a_name_says_which(name: str, says_which: bool) -> None:
    view = TextView.of(name)
    assert names_an_area(view, 0, len(view.text)) is says_which
