"""Terms of office in text. Every text is invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.citations import recognise_terms


@pytest.mark.parametrize(
    "marked",
    [
        "Ban Chấp hành Đảng bộ huyện ⟦khóa IX⟧ gồm 35 đồng chí",
        "⟦Đại hội Đảng bộ huyện Mường Sang lần thứ IX, nhiệm kỳ 2015-2020⟧ đã bầu",
        "⟦Đại hội đại biểu Đảng bộ huyện ………… lần thứ XII, nhiệm kỳ ………..⟧ đề ra",
        "⟦Đại hội  IX⟧ của Quận; ⟦Đại hội đại biểu toàn quốc lần thứ XIII⟧ của Đảng; ⟦Đại hội XIII⟧",
        # The congress has no ordinal of its own, the term has.
        "Đại hội ⟦khóa IX⟧; Đại hội Đảng bộ ⟦nhiệm kỳ VIII⟧; đại hội các cấp, ⟦nhiệm kỳ 2020-2025⟧",
        "⟦khoá XI, nhiệm kỳ 2015 – 2020⟧; ⟦nhiệm kỳ II (1996-2000)⟧; ⟦nhiệm kỳ (2015-2020)⟧",
        "Nghị quyết Trung ương 4 ⟦khóa XI⟧, ⟦khóa XII⟧ (⟦khoá XIII⟧)",
        "đại biểu Quốc hội ⟦khóa XIV⟧, Quốc hội ⟦khóa 15⟧, HĐND các cấp ⟦nhiệm kỳ 2016-2021⟧",
        "⟦ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ XI, NHIỆM KỲ 2015-2020⟧",
        "⟦Đại hội Đảng bộ xã lần thứ nhất⟧; ⟦Đại hội lần thứ 12⟧",
        "⟦Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2021 – 2026⟧; ⟦Đại hội XV⟧ Đảng bộ TP",
        "⟦Đại hội Đảng viên lần thứ V, nhiệm kỳ 2025 - 2030⟧; Đại hội (⟦khóa X), nhiệm kỳ 2025-2030⟧",
        "⟦khóa XIX⟧, ⟦XX⟧; ⟦nhiệm kỳ 2015-2020⟧, ⟦2020-2025⟧; ⟦nhiệm kỳ 2020 đến 2025⟧; (⟦khóaXI⟧)",
        "Đảng bộ tỉnh ⟦khóa 14⟧ họp; lớp bí thư chi bộ khóa 3; ⟦Đại hội toàn quốc lấn thứ XI⟧; ⟦khóa XII⟧,1%",
        "chương trình Đại hội Đoàn (2011-2012); ⟦nhiệm 2015 - 2020⟧; nhiệm vụ 2015-2020; Đại hội 14 chi bộ",
        # No term in particular, a period, a course, a plenum's session.
        "toàn khóa; trong nhiệm kỳ; Nhiệm kỳ qua; nhiệm kỳ này; nửa nhiệm kỳ; các nhiệm kỳ; nhiệm kỳ ………",
        "giai đoạn 2016-2020; lớp bồi dưỡng khóa 2; khóa học; hội nghị lần thứ 4; đại hội điểm; khóa chặt",
    ],
)
def test_spans(marked: str, check_spans: Callable[..., None]) -> None:
    check_spans(marked, recognise_terms)


@pytest.mark.parametrize(
    ("text", "ordinal", "years", "is_congress"),
    [
        ("khóa IX", 9, None, False),
        ("nhiệm kỳ 2015–2020", None, (2015, 2020), False),
        ("Đại hội lần thứ XI, nhiệm kỳ 2015-2020", 11, (2015, 2020), True),
        ("Đại hội lần thứ mười một", 11, None, True),
        ("nhiệm kỳ VII (1996-2000)", 7, (1996, 2000), False),
    ],
)
def test_what_a_mention_says(
    text: str, ordinal: int | None, years: tuple[int, int] | None, is_congress: bool
) -> None:
    (mention,) = recognise_terms(text)
    assert (mention.text, mention.ordinal, mention.years) == (text, ordinal, years)
    assert mention.is_congress is is_congress
