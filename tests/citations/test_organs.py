"""The organs that issuers name."""

from __future__ import annotations

import pytest

from macros.citations.organs import organ_in, organs_in


@pytest.mark.parametrize(
    ("issuer", "organs"),
    [
        ("Ban Thường vụ Huyện ủy", {"Ban Thường vụ"}),
        ("BTV Tỉnh uỷ", {"Ban Thường vụ"}),
        ("Hội nghị Ban Chấp hành Đảng bộ huyện", {"Ban Chấp hành"}),  # a plenum is the full committee's
        ("BCH, BTV Huyện ủy", {"Ban Chấp hành", "Ban Thường vụ"}),
        ("BCT, Ban Bí thư", {"Bộ Chính trị", "Ban Bí thư"}),
        ("Thường trực HĐND huyện", {"Thường trực", "Hội đồng nhân dân"}),
        ("UBND tỉnh", {"Ủy ban nhân dân"}),
        ("Ủy ban Kiểm tra Huyện ủy", {"Ủy ban Kiểm tra"}),
        ("Huyện ủy", set()),
        ("", set()),
    ],
)
def test_organs(issuer: str, organs: set[str]) -> None:
    assert organs_in(issuer) == organs


@pytest.mark.parametrize(
    ("issuer", "organ"),
    [
        ("Ban Thường vụ Huyện ủy", "Ban Thường vụ"),
        ("Ban TV Huyện ủy", "Ban Thường vụ"),
        ("Thường vụ Tỉnh uỷ", "Ban Thường vụ"),
        ("BCH Đảng bộ huyện", "Ban Chấp hành"),
        ("Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương"),
        ("BCH TW Đảng khóa XI", "Ban Chấp hành Trung ương"),
        ("Thủ tướng Chính phủ", "Thủ tướng"),
        ("Huyện ủy", ""),  # the committee is the organization, not an organ of it
        ("Ban Chấp hành, Ban Thường vụ Huyện ủy", ""),
        ("Văn phòng Huyện ủy", ""),  # an organization of its own
        ("UBND huyện", ""),
        ("Huyện ủy, Thường trực Huyện ủy", ""),
        ("", ""),
    ],
)
def test_the_organ_of_one_committee(issuer: str, organ: str) -> None:
    assert organ_in(issuer) == organ
