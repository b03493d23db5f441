"""QĐ is quyết định or quy định: what stands around tells. Every text is invented."""

from __future__ import annotations

import pytest

from macros.citations import recognise

DECISION, RULE = "quyết định", "quy định"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # The word before the number outranks everything.
        ("Quy định số 12-QĐ/HU về việc kiện toàn", [RULE]),
        ("Quyết định số 12-QĐ/HU về trách nhiệm nêu gương", [DECISION]),
        # Without it the same number with its word elsewhere, before or behind.
        ("Quy định số 08-QĐ/TU được sửa; theo 08-QĐ/TU", [RULE, RULE]),
        ("theo 08-QĐ/TU, nay là Quy định số 08-QĐ/TU", [RULE, RULE]),
        ("Quy định số 08-QĐ/TU; QĐ 08 của Tỉnh ủy", [RULE, DECISION]),  # 08 of whom is not said
        # Then the subject.
        ("QĐ 47-QĐ/TW về những điều đảng viên không được làm", [RULE]),
        ("QĐ 47-QĐ/TW quy định về chế độ kiểm tra", [RULE]),
        ("QĐ 12-QĐ/HU về việc thành lập ban chỉ đạo", [DECISION]),
        # A member of a list has its kind from the first, whatever the subject.
        ("Quyết định số 217, 218-QĐ/TW về chế độ báo cáo", [DECISION, DECISION]),
        ("Quy định số 217-QĐ/TW và 218-QĐ/TW về việc kiện toàn", [RULE, RULE]),
        # One number of both kinds says nothing; then the subject, else the likelier.
        ("Quyết định 9-QĐ/HU; Quy định 9-QĐ/HU; theo 9-QĐ/HU", [DECISION, RULE, DECISION]),
        # The State writes QyĐ for a quy định.
        ("QĐ số 12/QĐ-UBND về chế độ họp", [RULE]),
        ("QĐ số 12/2019/QĐ-UBND về chế độ họp", [DECISION]),
        # QĐi is always a quy định.
        ("theo 08-QĐi/TW về việc học tập", [RULE]),
    ],
)
def test_kind(text: str, kinds: list[str]) -> None:
    assert [citation.kind for citation in recognise(text)] == kinds
