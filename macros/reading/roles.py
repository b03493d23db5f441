"""What a section does, told by the words its heading begins with.

A heading without such words does what the section around it does: "1. Công tác cán bộ" below "III. Nhiệm
vụ, giải pháp" is a task. And below such a section most headings name a subject, whatever they begin with:
"Quán triệt nghị quyết" is a task there, "Nhiệm vụ chính trị" below "Kết quả" is a result. The outlines are
those of DOMAIN.md section 3.3; numbering says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from macros.model import Role
from macros.vietnamese import words


@dataclass(frozen=True, slots=True)
class _Told:
    """What a heading tells by itself."""

    role: Role | None
    is_sure: bool = True
    """False for words that are as often the subject: "Nhiệm vụ chính trị" is also a heading of results."""


_SURE: Final[tuple[tuple[Role, str], ...]] = (
    (Role.APPENDIX, "phụ lục | phụ biểu | biểu kèm theo | danh mục kèm theo"),
    (Role.GROUNDS, "căn cứ | cơ sở pháp lý | các căn cứ"),
    (Role.PROPOSALS, "kiến nghị | đề xuất | đề nghị | đề xuất kiến nghị"),
    (Role.LESSONS, "bài học | kinh nghiệm | bài học kinh nghiệm"),
    (Role.CAUSES, "nguyên nhân"),
    (Role.RESPONSIBILITY, "trách nhiệm | kiểm điểm trách nhiệm | xác định trách nhiệm | làm rõ trách nhiệm"),
    (
        Role.SHORTCOMINGS,
        (
            "hạn chế | tồn tại | khuyết điểm | thiếu sót | yếu kém | khó khăn | vướng mắc | bất cập"
            " | mặt chưa được | mặt hạn chế | mặt tồn tại | mặt yếu | điểm yếu | điểm còn hạn chế"
            " | việc chưa làm được | kiểm điểm hạn chế | kiểm điểm những hạn chế | kiểm điểm khuyết điểm"
            " | đánh giá hạn chế"
        ),
    ),
    (
        Role.TASKS,
        (
            "phương hướng | dự kiến | biện pháp khắc phục | biện pháp thời gian tới | cam kết khắc phục"
            " | kế hoạch khắc phục | giải pháp khắc phục | nhiệm vụ giải pháp | phương hướng nhiệm vụ"
            " | việc tiếp theo | việc tiếp tục làm | việc tiếp tục thực hiện | công việc tiếp theo"
            " | kế hoạch năm | kế hoạch quý | kế hoạch công tác năm | kế hoạch công tác quý"
            " | chương trình công tác năm | chương trình công tác quý | trọng tâm năm | trọng tâm quý"
        ),
    ),
    (
        Role.DISSEMINATION,
        (
            "quán triệt | công tác quán triệt | việc quán triệt | triển khai quán triệt | học tập quán triệt"
            " | tổ chức quán triệt | phổ biến | công tác phổ biến | công tác triển khai | việc triển khai"
            " | triển khai thực hiện | tổ chức triển khai | tổ chức thực hiện | công tác tổ chức thực hiện"
        ),
    ),
    (
        Role.RESULTS,
        (
            "kết quả | ưu điểm | thành tích | thành tựu | mặt làm được | mặt được | mặt mạnh"
            " | việc đã làm được | việc làm được | đánh giá kết quả | tình hình thực hiện | tình hình kết quả"
            " | tình hình và kết quả | tình hình lãnh đạo | kiểm điểm | việc thực hiện | lãnh đạo thực hiện"
            " | công tác lãnh đạo thực hiện"
        ),
    ),
    (
        Role.SITUATION,
        (
            "tình hình | bối cảnh | đặc điểm | đặc điểm tình hình | khái quát | thực trạng | thuận lợi"
            " | thuận lợi khó khăn | thuận lợi và khó khăn | khó khăn thuận lợi"
        ),
    ),
)
_UNSURE: Final[tuple[tuple[Role, str], ...]] = (
    (
        Role.TASKS,
        (
            "nhiệm vụ | giải pháp | mục tiêu | định hướng | biện pháp | trọng tâm | nhiệm vụ trọng tâm"
            " | công tác trọng tâm | việc trọng tâm | chương trình công tác | kế hoạch công tác"
        ),
    ),
)
_SUBJECTS: Final = (
    "trách nhiệm nêu gương | trách nhiệm người đứng đầu | trách nhiệm của người đứng đầu"
    " | trách nhiệm của cán bộ | kiến nghị từ | kiến nghị của cử tri | kiến nghị của nhân dân"
    " | đề nghị của cử tri | đề nghị khen thưởng | đề xuất khen thưởng"
)
"""What only looks like the word it begins with: the exemplary conduct of leaders is a subject of its own."""
_WHOLE: Final = {
    words(title): Role.DISSEMINATION
    for title in (
        "lãnh đạo, chỉ đạo",
        "công tác lãnh đạo, chỉ đạo",
        "công tác chỉ đạo",
        "việc lãnh đạo, chỉ đạo",
        "công tác chỉ đạo, triển khai",
        "công tác lãnh đạo, chỉ đạo, tổ chức thực hiện",
    )
}
"""Headings that tell only as a whole: "Lãnh đạo, chỉ đạo phát triển kinh tế" is about the economy."""
_TABLE: Final[dict[tuple[str, ...], _Told]] = {
    words(phrase): told
    for told, phrases in (
        *((_Told(role), phrases) for role, phrases in _SURE),
        *((_Told(role, is_sure=False), phrases) for role, phrases in _UNSURE),
        (_Told(None), _SUBJECTS),
    )
    for phrase in phrases.split(" | ")
}
_LONGEST: Final = max(len(phrase) for phrase in _TABLE)
_LEADS: Final = frozenset({"về", "những", "các", "một", "số"})
"""Words before what a heading is about."""
_COUNTED: Final = "nhất|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười"
_OUTLINE = re.compile(
    rf"""
    \s* (?: (?:phần|mục|chương) \s+ (?:thứ\s+)? (?:{_COUNTED}|[ivx]{{1,5}}|[0-9]{{1,2}}) (?!\w) [\s.:)\-–—]*
          | (?:{_COUNTED}) \s? [.:)\-–—] [\s.:)\-–—]* )    # "Năm. Nhiệm vụ", but not "Năm 2019"
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The number in letters that some outlines have."""
_AHEAD = re.compile(
    r"\b(?:thời gian tới|năm tới|quý tới|nhiệm kỳ tới|giai đoạn tới|thời gian tiếp theo|năm tiếp theo"
    r"|giai đoạn tiếp theo)\b"
)
"""Speaks of what is still to be done."""

_STAYS: Final[dict[Role, frozenset[Role]]] = {
    Role.TASKS: frozenset({Role.PROPOSALS, Role.APPENDIX}),
    Role.PROPOSALS: frozenset({Role.APPENDIX}),
    Role.APPENDIX: frozenset(),
    Role.RESULTS: frozenset(Role),
    Role.SITUATION: frozenset(Role),
    Role.DISSEMINATION: frozenset(Role),
    Role.GROUNDS: frozenset(Role),
}
"""By the role of the section around: the roles that a section inside may have for itself."""
_JUDGING: Final = frozenset(Role) - {Role.RESULTS, Role.SITUATION, Role.DISSEMINATION, Role.GROUNDS}
"""What a section inside shortcomings, causes, responsibility or lessons may be: "Về lãnh đạo thực hiện các
chỉ tiêu" among the shortcomings says what fell short."""


def role_within(title: str, around: Role | None) -> Role | None:
    """Tell what a section does, given what the section around it does.

    Example:
        >>> role_within("Nhiệm vụ chính trị", Role.RESULTS), role_within("Nhiệm vụ chính trị", None)
        (<Role.RESULTS: 'kết quả'>, <Role.TASKS: 'nhiệm vụ'>)
    """
    told = _told(title)
    if around is None or told.role is None:
        return told.role or around
    may_be = told.is_sure and told.role in _STAYS.get(around, _JUDGING)
    return told.role if may_be else around


def role_of(title: str) -> Role | None:
    """Tell what a section does by the beginning of its heading, the longest known phrase winning.

    Args:
        title: the heading without its number, in any case; a number in letters may stand before it.

    Example:
        >>> role_of("MỘT SỐ NHIỆM VỤ, GIẢI PHÁP NĂM 2024"), role_of("Kết quả thực hiện nhiệm vụ")
        (<Role.TASKS: 'nhiệm vụ'>, <Role.RESULTS: 'kết quả'>)
    """
    return _told(title).role


def _told(title: str) -> _Told:
    outline = _OUTLINE.match(title)
    spoken = words(title[outline.end() :] if outline else title)
    while spoken and spoken[0] in _LEADS:
        spoken = spoken[1:]
    whole = _WHOLE.get(spoken)
    if whole is not None:
        return _Told(whole)
    for length in range(min(_LONGEST, len(spoken)), 0, -1):
        told = _TABLE.get(spoken[:length])
        if told is not None:
            return told
    return _Told(Role.TASKS if _AHEAD.search(" ".join(spoken)) else None)
