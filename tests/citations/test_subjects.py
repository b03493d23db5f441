"""The subject behind a citation. Every text is invented."""

from __future__ import annotations

import pytest

from macros.citations.subjects import likeness, subject_after
from macros.citations.view import TextView


@pytest.mark.parametrize(
    ("after", "subject"),
    [
        (" về quản lý đất đai", "về quản lý đất đai"),
        (" về việc tăng cường quản lý đất đai; tiếp tục", "về việc tăng cường quản lý đất đai"),
        (" về công tác cán bộ, đến nay đã có 12 đồng chí", "về công tác cán bộ"),
        (" về công tác cán bộ, luân chuyển cán bộ. Câu sau", "về công tác cán bộ, luân chuyển cán bộ"),
        (" về công tác cán bộ và Chỉ thị số 05-CT/TW về học tập", "về công tác cán bộ"),
        # A document that the subject itself speaks of stays in it.
        (" về thực hiện Chỉ thị số 10-CT/TW về sinh hoạt;", "về thực hiện Chỉ thị số 10-CT/TW về sinh hoạt"),
        (" về “Đổi mới phương thức lãnh đạo” là", "Đổi mới phương thức lãnh đạo"),
        (' "Về một số việc cần làm ngay"', "Về một số việc cần làm ngay"),
        (" về đất đai\n\nMục tiếp", "về đất đai"),
        (" về hỗ trợ xi măng, nhân dân góp 63,5 tỷ đồng", "về hỗ trợ xi măng"),
        (" đã đạt kết quả về đất đai", ""),
        ("", ""),
        (" về.", ""),
    ],
)  # fmt: skip
def test_subjects(after: str, subject: str) -> None:
    cited = "Nghị quyết số 05-NQ/HU"
    assert subject_after(TextView.of(cited + after), len(cited)) == subject


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ("về quản lý đất đai trên địa bàn", "Quản lí đất đai", 0.9, 1.0),
        ("về quản lý đất đai", "về công tác quy hoạch cán bộ", 0.0, 0.19),
    ],
)
def test_likeness(one: str, other: str, low: float, high: float) -> None:
    score = likeness(one, other)
    assert score is not None
    assert low <= score <= high


def test_too_few_words_say_nothing() -> None:
    assert likeness("về đất", "về đất đai và xây dựng") is None
