"""What a section does, told by the words its heading begins with.

A heading without such words does what the section around it does: "1. Công tác cán bộ" below "III. Nhiệm
vụ, giải pháp" is a task. The outlines are those of DOMAIN.md section 3.3; numbering says nothing.
"""

from __future__ import annotations

import re
from typing import Final

from macros.model import Role
from macros.vietnamese import words

_PHRASES: Final[tuple[tuple[Role, str], ...]] = (
    (Role.APPENDIX, "phụ lục | phụ biểu"),
    (Role.GROUNDS, "căn cứ | cơ sở pháp lý | các căn cứ"),
    (Role.PROPOSALS, "kiến nghị | đề xuất | đề nghị | kiến nghị đề xuất"),
    (Role.LESSONS, "bài học | kinh nghiệm | bài học kinh nghiệm | kinh nghiệm rút ra"),
    (Role.CAUSES, "nguyên nhân"),
    (Role.RESPONSIBILITY, "trách nhiệm | kiểm điểm trách nhiệm"),
    (
        Role.SHORTCOMINGS,
        (
            "hạn chế | tồn tại | khuyết điểm | thiếu sót | yếu kém | khó khăn | vướng mắc | mặt chưa được"
            " | mặt hạn chế | mặt tồn tại | điểm còn hạn chế"
        ),
    ),
    (
        Role.TASKS,
        (
            "phương hướng | nhiệm vụ | giải pháp | mục tiêu | định hướng | dự kiến | chương trình công tác"
            " | nhiệm vụ giải pháp | thời gian tới | kế hoạch công tác | kế hoạch thời gian tới"
        ),
    ),
    (
        Role.DISSEMINATION,
        (
            "quán triệt | công tác quán triệt | việc quán triệt | triển khai quán triệt | học tập quán triệt"
            " | tổ chức quán triệt | phổ biến | công tác phổ biến | công tác chỉ đạo | công tác triển khai"
            " | công tác lãnh đạo chỉ đạo | việc triển khai"
        ),
    ),
    (
        Role.RESULTS,
        (
            "kết quả | ưu điểm | thành tích | mặt làm được | mặt được | đánh giá kết quả"
            " | tình hình thực hiện | tình hình và kết quả | kiểm điểm | việc thực hiện | tình hình kết quả"
            " | lãnh đạo thực hiện | tình hình lãnh đạo"
        ),
    ),
    (Role.SITUATION, "tình hình | bối cảnh | đặc điểm | đặc điểm tình hình | khái quát | thực trạng"),
)
_LEADS: Final = frozenset({"về", "những", "các", "một", "số"})
"""Words before what a heading is about."""
_AHEAD = re.compile(r"\b(?:thời gian tới|năm tới|nhiệm kỳ tới|trong giai đoạn tới)\b")
"""Speaks of what is still to be done, whatever the heading begins with."""
_TABLE: Final[dict[tuple[str, ...], Role]] = {
    words(phrase): role for role, phrases in _PHRASES for phrase in phrases.split(" | ")
}
_LONGEST: Final = max(len(phrase) for phrase in _TABLE)


_INSIDE_TASKS: Final = (None, Role.PROPOSALS, Role.APPENDIX)
"""Roles that a section among the tasks may have for itself; "Quán triệt nghị quyết" is a task there."""


def role_within(title: str, around: Role | None) -> Role | None:
    """Tell what a section does, given what the section around it does."""
    own = role_of(title)
    if around is Role.TASKS and own not in _INSIDE_TASKS:
        return around
    return own or around


def role_of(title: str) -> Role | None:
    """Tell what a section does by the beginning of its heading, the longest known phrase winning.

    Args:
        title: the heading without its number, in any case.

    Example:
        >>> role_of("MỘT SỐ NHIỆM VỤ, GIẢI PHÁP NĂM 2024"), role_of("Kết quả thực hiện nhiệm vụ")
        (<Role.TASKS: 'nhiệm vụ'>, <Role.RESULTS: 'kết quả'>)
    """
    spoken = list(words(title))
    if _AHEAD.search(" ".join(spoken)):
        return Role.TASKS
    while spoken and spoken[0] in _LEADS:
        spoken.pop(0)
    for length in range(min(_LONGEST, len(spoken)), 0, -1):
        role = _TABLE.get(tuple(spoken[:length]))
        if role is not None:
            return role
    return None
