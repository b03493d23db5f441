"""Which lines can be headings by their words and shape, before the whole outline is looked at."""

from __future__ import annotations

import re
from typing import Final

from macros.importing.shape import (
    LONG_TITLE,
    has_inner_stop,
    is_capitals,
    is_person_name,
    last_mark,
    starts_small,
    without_notes,
)
from macros.importing.wrapper import is_caption, recognise_wrapper
from macros.vietnamese import fold

_LONGEST_NUMBERED: Final = 220
_LONGEST_COLON: Final = 130
_LONGEST_PLAIN: Final = 130
_LONGEST_LISTED: Final = 90
_SHORT: Final = 100
_VERY_SHORT: Final = 40

_TOPICS: Final = """
về|nguyên nhân|ưu điểm|hạn chế|khuyết điểm|tồn tại|những|kết quả|một số|bài học|đối với|công tác
phương hướng|nhiệm vụ|giải pháp|đánh giá|tình hình|đặc điểm|thuận lợi|khó khăn|kiến nghị|đề xuất
trách nhiệm|mục tiêu|các|mặt|điểm mạnh|điểm yếu|kinh nghiệm|chỉ tiêu|việc|phần|lĩnh vực|xây dựng
thực hiện|lãnh đạo|trong lĩnh vực|trên lĩnh vực|kinh tế|văn hóa|quốc phòng|an ninh|phát triển|quan điểm
biện pháp|tổ chức thực hiện|phụ lục|kết luận|nội dung|chương trình|quán triệt|cải cách|phẩm chất|tập thể
cá nhân|vai trò|hiệu quả|chất lượng|ban|thường trực|đề nghị|yếu kém|thiếu sót|thành tựu|bối cảnh
"""
"""How headings of reports begin."""
_TOPIC = re.compile(
    "(?:"
    + "|".join(sorted(map(fold, _TOPICS.replace("\n", "|").strip("|").split("|")), key=len, reverse=True))
    + r")\b"
)
_LEADING_IN = re.compile(
    r".*\b(?:sau|sau đây|như|gồm|gồm có|bao gồm|cụ thể|rằng|đó là|đây|ví dụ|trong đó) ?(?:đây)? ?[:;]"
)
_SENTENCE = re.compile(
    r".*\b(?:đã|đang|sẽ|xin|rút ra|kính|báo cáo|yêu cầu|tập trung|tiếp tục|cần|phải|ban hành|xác định|đề ra"
    r"|quyết định)\b"
)
_TIME = re.compile(
    r"(?:tháng|năm|ngày|từ|đến|qua|sau|hiện|tuy|nhìn chung|bên cạnh|ngoài|do|vì|trên|theo|căn cứ|để|khi|nhờ"
    r"|song|mặc dù|đồng thời|có|còn|chưa"
    r"|trân trọng|kính|thay mặt|trong đó|cụ thể|ghi chú|nơi nhận|đồng chí|đ/c|thứ (?:nhất|hai|ba|tư|năm|sáu)"
    r"|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|trên đây|như vậy|tổng số|tổng cộng|trong)\b"
)
"""Beginnings of sentences, totals and enumerations; a heading speaks of a subject."""


def is_topical(text: str) -> bool:
    """Tell whether `text` begins as headings of reports do: "Về …", "Nguyên nhân …", "Hạn chế"."""
    return _TOPIC.match(fold(text[:60])) is not None


def leads_in(text: str) -> bool:
    """Tell whether a sentence ends with a colon and leads in what follows: "… như sau:"."""
    return text.endswith((":", ";")) and _LEADING_IN.fullmatch(fold(text[-60:])) is not None


def is_numbered_title(rest: str) -> bool:
    """Tell whether the words behind a number can be a heading; "3. Tiếp tục chỉ đạo … ." is running text."""
    rest = without_notes(rest)
    mark = last_mark(rest)
    if (
        not rest
        or len(rest) > (LONG_TITLE + 50 if is_capitals(rest) else _LONGEST_NUMBERED)
        or has_inner_stop(rest)
    ):
        return False
    if is_capitals(rest):
        return True
    if mark in (".", "!", "?", "…", "/"):
        return (
            mark == "."
            and ": " not in rest
            and len(rest) <= _SHORT
            and not rest.endswith("..")
            and not _SENTENCE.match(fold(rest))
        )
    if mark == ":":
        return len(rest) <= _LONGEST_COLON and not (leads_in(rest) and not is_topical(rest))
    return mark not in (";", ",") or len(rest) <= _VERY_SHORT


def has_full_stop(rest: str) -> bool:
    """Tell whether a title ends like a sentence; such a one is believed only where text follows."""
    return last_mark(without_notes(rest)) in (".", ";", ",")


def is_plain_title(text: str, *, is_sloppy: bool) -> bool:
    """Tell whether an unnumbered line without full stop can be a heading over longer text.

    Not one: a caption, a name, the rest of a sentence, a lead-in ("… như sau:"), "Một là", a total.

    Args:
        text: The line.
        is_sloppy: Whether the document often forgets full stops; then only known subjects are believed.
    """
    text = without_notes(text)
    mark = last_mark(text)
    folded = fold(text)
    if (
        len(text) > LONG_TITLE
        or starts_small(text)
        or has_inner_stop(text)
        or not (text[0].isalpha() or text[0] in '“"')
    ):
        return False
    if (
        mark not in ("", ":", ";")
        or is_person_name(text)
        or is_caption(text)
        or recognise_wrapper(text) is not None
    ):
        return False
    if _TIME.match(folded) and not _TOPIC.match(folded):
        return False
    if mark:
        return (
            len(text) <= _LONGEST_COLON
            and is_topical(text)
            and not leads_in(text)
            and not _SENTENCE.match(folded)
        )
    if is_topical(text):
        return True
    return len(text) <= (_SHORT - 20 if is_sloppy else _LONGEST_PLAIN) and not is_sloppy and " " in text


def is_listed_title(rest: str, *, is_star: bool) -> bool:
    """Tell whether the words behind a dash or star can be a heading: "– Nguyên nhân khách quan"."""
    rest = without_notes(rest)
    if (
        not rest
        or len(rest) > _LONGEST_LISTED
        or starts_small(rest)
        or has_inner_stop(rest)
        or is_person_name(rest)
    ):
        return False
    if last_mark(rest) not in ("", ":") or leads_in(rest) or is_caption(rest):
        return False
    return is_star or (is_topical(rest) and not _SENTENCE.match(fold(rest)))
