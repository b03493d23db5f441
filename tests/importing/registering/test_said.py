"""What citations say, counted, and what they agree on."""

from __future__ import annotations

import pytest

from macros.importing.registering.said import Variant, agreed_date, is_one_subject, tally
from macros.vietnamese import parse_date


def test_wordings_are_counted_whatever_their_capitals_and_tone_placement() -> None:
    said = ["Đảng uỷ  xã", "Đảng ủy xã", "đảng ủy xã", "Đảng ủy xã", "", "Tỉnh ủy"]
    assert tally(said) == (Variant("Đảng ủy xã", 4), Variant("Tỉnh ủy", 1))


def test_the_more_frequent_wording_comes_first_and_of_equals_the_earlier() -> None:
    assert [v.text for v in tally(["a", "b", "c", "b", "c"])] == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("dates", "agreed"),
    [
        (["24/9/2018", "9/2018", "2018"], "24/9/2018"),
        (["2018"], "2018"),
        (["24/9/2018", "25/9/2018"], None),
        (["24/9/2018", "10/2018"], None),
        ([], None),
    ],
)
def test_dates_agree_where_none_excludes_another(dates: list[str], agreed: str | None) -> None:
    intervals = [date for text in dates if (date := parse_date(text))]
    assert agreed_date(intervals) == (parse_date(agreed) if agreed else None)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("về quản lý đất đai", "về quản lý đất đai trên địa bàn huyện", True),
        ("về trách nhiệm của cấp ủy viên", "trách nhiệm, quyền hạn của cấp ủy viên", True),
        ("về quản lý đất đai", "về xây dựng nông thôn mới", False),
        ("về đất đai", "về nông thôn", False),
    ],
)
def test_subjects_are_one_when_shortened(one: str, other: str, is_one: bool) -> None:
    assert is_one_subject(one, other) is is_one
    assert is_one_subject(other, one) is is_one
