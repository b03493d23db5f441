"""Whose term it is: national, local and State kept apart. Every text is invented."""

from __future__ import annotations

import pytest

from macros.citations import recognise_terms


@pytest.mark.parametrize(
    ("text", "of", "is_of_state", "is_of_centre"),
    [
        ("đại biểu Quốc hội khóa XIV", "Quốc hội", True, False),
        ("HĐND các cấp nhiệm kỳ 2016-2021", "HĐND", True, False),
        ("Hội đồng nhân dân tỉnh khóa XVII, nhiệm kỳ 2016-2021", "Hội đồng nhân dân tỉnh", True, False),
        ("Nghị quyết Trung ương 6 (lần 2) khóa VIII", "Trung ương", False, True),
        ("Ban Chấp hành Trung ương Đảng (khóa XII)", "Ban Chấp hành Trung ương Đảng", False, True),
        ("Bộ Chính trị khóa X", "Bộ Chính trị", False, True),
        ("Đại hội XIII của Đảng", "Đảng", False, True),
        ("Đại hội đại biểu toàn quốc lần thứ XII", "Đảng", False, True),
        ("Đại hội Đảng bộ quận lần thứ III", "Đảng bộ quận", False, False),
        ("Đại hội lần thứ XIX Đảng bộ tỉnh", "Đảng bộ tỉnh", False, False),
        ("Ban Chấp hành Đảng bộ huyện khóa XI", "Ban Chấp hành Đảng bộ huyện", False, False),
        ("BCH Đảng bộ Quận 6 nhiệm kỳ VII", "BCH Đảng bộ Quận 6", False, False),
        # Nobody is named: none is guessed, in particular never the Centre.
        ("trong nhiệm kỳ 2015-2020", "", False, False),
        ("toàn khóa XI đã qua", "", False, False),
        ("cán bộ; nhiệm kỳ VII", "", False, False),
    ],
)
def test_holder(text: str, of: str, *, is_of_state: bool, is_of_centre: bool) -> None:
    (mention,) = recognise_terms(text)
    assert (mention.of, mention.is_of_state, mention.is_of_centre) == (of, is_of_state, is_of_centre)


def test_a_listed_term_has_the_holder_of_the_one_before() -> None:
    mentions = recognise_terms("Đảng bộ huyện khóa XI, khóa XII; sau nhiệm kỳ 2015-2020")
    assert [mention.of for mention in mentions] == ["Đảng bộ huyện", "Đảng bộ huyện", ""]
