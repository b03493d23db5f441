"""Names folded to look-up keys."""

from __future__ import annotations

import pytest

from macros.registry.names import name_key, spoken_forms

SAME = [
    ("Huyện ủy Lâm Thao Hạ", "huyện uỷ lâm thao hạ"),  # both tone placements
    ("Ban Thường vụ Huyện ủy Lâm Thao Hạ", "Huyện ủy Lâm Thao Hạ"),
    ("BTV Huyện ủy Lâm Thao Hạ", "Huyện ủy Lâm Thao Hạ"),
    ("Ban Chấp hành Đảng bộ huyện Lâm Thao Hạ khóa XI", "Đảng bộ huyện Lâm Thao Hạ"),
    ("Thường trực Huyện ủy Lâm Thao Hạ", "Huyện ủy Lâm Thao Hạ"),
    ("Đảng bộ huyện Lâm Thao Hạ lần thứ XI, nhiệm kỳ 2015-2020", "Đảng bộ huyện Lâm Thao Hạ"),
    ("Ðảng bộ huyện Lâm Thao Hạ", "Đảng bộ huyện Lâm Thao Hạ"),  # eth for Đ
]

DIFFERENT = [
    ("Ban Chấp hành Trung ương", "Trung ương"),  # the place is no body
    ("Ban Tổ chức Huyện ủy Lâm Thao Hạ", "Huyện ủy Lâm Thao Hạ"),  # a staff organ is another body
    ("Huyện ủy Lâm Thao Hạ", "Huyện ủy Lâm Thao"),
    ("Đảng ủy phường Khóa Sơn", "Đảng ủy phường"),  # "khóa" here begins a name, no ordinal follows
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_same_key(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different_key(left: str, right: str) -> None:
    assert name_key(left) != name_key(right)


@pytest.mark.parametrize(
    ("committee", "party"),
    [
        ("Huyện ủy A", "Đảng bộ huyện A"),
        ("Quận ủy 6", "Đảng bộ quận 6"),
        ("Thị ủy B", "Đảng bộ thị xã B"),
        ("Tỉnh ủy C", "Đảng bộ tỉnh C"),
        ("Thành ủy D", "Đảng bộ thành phố D"),
        ("Đảng ủy xã E", "Đảng bộ xã E"),
        ("Đảng ủy Các cơ quan tỉnh", "Đảng bộ Các cơ quan tỉnh"),
    ],
)
def test_committee_and_party_organization_are_one(committee: str, party: str) -> None:
    assert name_key(party) in spoken_forms(committee)
    assert name_key(committee) in spoken_forms(party)


def test_bare_rank_has_no_second_form() -> None:
    assert spoken_forms("Huyện ủy") == (name_key("Huyện ủy"),)
