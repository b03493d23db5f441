"""Which citations of one text are of one document, without a registry."""

from __future__ import annotations

import pytest

from macros.citations import recognise
from macros.citations.grouping import group, mentions_of


def groups_of(text: str) -> list[tuple[int, ...]]:
    """Return for each citation the numbers of its groups, counted as they first appear."""
    choices = group(mentions_of(recognise(text))).choices
    order: dict[int, int] = {}
    for chosen in choices:
        for number in chosen:
            order.setdefault(number, len(order))
    return [tuple(sorted(order[n] for n in chosen)) for chosen in choices]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Quy định 02-QĐ/HU ngày 24/9/2018; Quy định 02-QĐi/HU, ngày 24/9/2018; Quy định 2-QĐi/HU",
            [0, 0, 0],
        ),
        ("Quy định 02-QĐ/HU; Quyết định 02-QĐ/HU; 02-QĐ/HU", [0, 1, 1]),
        ("Quy định 02-QĐ/HU; theo 02-QĐ/HU", [0, 0]),  # the code alone joins the word
        ("Đề án 01-ĐA/HU ngày 3/2/2020; Đề án 01-ĐA/HU ngày 5/10/2020", [0, 1]),
        ("Nghị quyết 05-NQ/HU năm 2018 của Huyện ủy; Nghị quyết 05-NQ/HU ngày 25/6/2018", [0, 0]),
        (
            "Nghị quyết 05-NQ/HU; Nghị quyết 05-NQ/TU; Nghị quyết 05 của Tỉnh ủy; Nghị quyết 05 của Huyện ủy",
            [0, 1, 1, 0],
        ),
        ("Hướng dẫn số 03-HD/TU ngày 8/10/2018; Hướng dẫn số 03; Hướng dẫn số 03 của Tỉnh ủy", [0, 0, 0]),
        ("Hướng dẫn số 03; Hướng dẫn số 03-HD/TU", [0, 0]),  # the full one comes later
        ("Chương trình số 12-CTr/HU; Chương trình hành động số 12-CTr/HU", [0, 0]),
        ("Nghị quyết Trung ương 4 khóa XI, khóa XII; NQTW 4 (khóa XI)", [0, 1, 0]),
        ("Nghị quyết Trung ương 6; Nghị quyết Trung ương 6 khóa XII", [0, 0]),
        (
            "Nghị quyết Đại hội Đảng bộ huyện; Nghị quyết Đại hội Đảng bộ huyện lần thứ XI; NQĐH khóa XI",
            [0, 0, 0],
        ),
        (
            "Nghị quyết Đại hội Đảng bộ huyện khóa XI; Nghị quyết Đại hội XI của Đảng; NQĐH huyện khóa XII",
            [0, 1, 2],
        ),
        ("Nghị quyết về nghề trồng rừng (tháng 2/1999) ... Nghị quyết về nghề trồng rừng đã", [0, 0]),
        ("Điều lệ Đảng; điều lệ Đảng; Luật Đất đai", [0, 0, 1]),
        ("Nghị quyết 15/2020/NQ-HĐND; Nghị quyết 15/2021/NQ-HĐND; Nghị quyết số 15/2021 của HĐND", [0, 1, 1]),
    ],
)
def test_groups(text: str, groups: list[int]) -> None:
    assert groups_of(text) == [(g,) for g in groups]


def test_a_number_without_date_beside_two_dates_belongs_to_the_one_before_it() -> None:
    text = (
        "Nghị quyết 05-NQ/HU ngày 3/2/2016. Nghị quyết 05-NQ/HU. Nghị quyết 05-NQ/HU ngày 25/6/2021. "
        "Nghị quyết 05-NQ/HU"
    )
    assert groups_of(text) == [(0,), (0,), (1,), (0, 1)]  # the last may be either
