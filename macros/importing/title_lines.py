"""The lines that a title takes: of a paper ("BÁO CÁO" and its subject) or of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from macros.importing.kinds import KIND_LINES
from macros.importing.lines import Line, cells_of
from macros.importing.markers import Scheme, recognise_marker
from macros.importing.organs import is_organ_line
from macros.importing.registration import is_place_date, recognise_number
from macros.importing.shape import (
    LONG_TITLE,
    has_inner_stop,
    is_capitals,
    is_furniture,
    is_person_name,
    last_mark,
    starts_small,
)
from macros.importing.source import Source
from macros.importing.wrapper import WrapperKind, recognise_wrapper
from macros.vietnamese import fold

_ZONE: Final = 60
"""Lines among which the title stands, if there is one."""
_FIRST_LINES: Final = 12
"""Lines among which a title in small letters is believed."""
_MOST_LINES: Final = 12
_LONGEST: Final = 700
_LONGEST_SUBJECT: Final = 400
_LONGEST_LAST_LINE: Final = 90
_LONG_LINE: Final = 120
_SHORTEST_ALONE: Final = 40
"""Characters from which the first line of a text may be a title that does not say "báo cáo"."""
_SHORTEST_ARTICLE: Final = 15
_FEWEST_WORDS: Final = 4
_NEAR: Final = 3

_SPACED: Final = {"báocáo": "BÁO CÁO", "bảnkiểmđiểm": "BẢN KIỂM ĐIỂM"}
_KIND_START = re.compile(r"(?:DỰ THẢO )?(?:BÁO CÁO|BẢN (?:TỰ )?KIỂM ĐIỂM|TỔNG KẾT|SƠ KẾT)(?!\w)(?! VIÊN)")
_SMALL_START = re.compile(r"(?:Dự thảo báo cáo|Báo cáo|Bản (?:tự )?kiểm điểm)(?! viên)\b")
_ASIDE = re.compile(
    r"\((?:trình|dự thảo|tài liệu|kèm theo|ban hành kèm|lưu hành|thay mặt|do đồng chí|báo cáo (?:trình|tại)"
    r"|tại"
    r"|phục vụ|bản|lần).*|dự thảo.{0,20}|lưu hành nội bộ|(?:hỏa|thượng)? ?(?:tốc|khẩn)"
)
_ADDRESSEE = re.compile(r"(?i)kính gửi ?:? ?(?P<name>.*)")
_ABOUT = re.compile(r"(?i)(?:v/v|về việc)\b")
_OPENING = re.compile(
    r"(?:Thực hiện|Căn cứ|Ngày|Trong|Năm|Qua|Sau|Ngay|Nhằm|Để|Theo|Được|Dưới|Với|Kính|Phần|Thưa|Nhiệm kỳ|Trên"
    r"|Bước vào)\b"
)
"""How the text below a title begins."""
_GOES_ON: Final = ("của", "và", "về", "thực", "số", "năm", "tại", "các")
_REPORT = re.compile(r"báo cáo|kiểm điểm|tổng kết|sơ kết|kết quả|phương hướng|nghị quyết")


@dataclass(frozen=True, slots=True)
class TitleLines:
    """Where a title stands."""

    first: int
    end: int
    """Behind its last line."""
    has_kind: bool = False
    """Whether it says that the paper is a report."""
    is_article: bool = False


def find_title(lines: Sequence[Line], source: Source, *, has_closing: bool) -> TitleLines | None:
    """Find the title: what calls itself a report, else that of an article, else a telling first line."""
    kind = _kind_line(lines, source)
    if kind is not None:
        return TitleLines(kind, _end_of_subject(lines, kind), has_kind=True)
    if not has_closing and (near := _line_by_posting(lines)) is not None:
        first, end = _whole(lines, near)
        return TitleLines(first, end, is_article=True)
    alone = _first_line(lines)
    if alone is None:
        return None
    is_article = not has_closing and not _REPORT.search(fold(lines[alone[0]].text))
    return TitleLines(*alone, is_article=is_article)


def title_text(lines: Sequence[Line]) -> str:
    """Join the lines of a title with blanks; "B Á O  C Á O" loses the blanks between its letters."""
    shown = [line.text for line in lines if not is_furniture(line.text)]
    shown[0] = _SPACED.get(fold(shown[0].replace(" ", "")), shown[0])
    return " ".join(shown).strip(" *")


def is_aside(text: str) -> bool:
    """Tell whether a line near the title is no part of it: "(Trình Đại hội …)", "Dự thảo", "V/v …"."""
    return _ASIDE.fullmatch(fold(text)) is not None or _ABOUT.match(text) is not None


def recognise_addressee(text: str) -> str:
    """Read "Kính gửi: …", or return nothing."""
    found = _ADDRESSEE.fullmatch(text)
    return found["name"].strip(" .,;") if found else ""


def _is_kind(text: str) -> bool:
    return fold(text).strip(" .:*-–") in KIND_LINES


def _kind_line(lines: Sequence[Line], source: Source) -> int | None:
    """Find the line that says what the paper is; one in small letters only if none is in capitals."""
    small = None
    for index, line in enumerate(lines[:_ZONE]):
        marker = recognise_marker(line.text)
        if index and marker and marker.scheme in (Scheme.ROMAN, Scheme.PART) and is_capitals(line.text):
            break
        cells = cells_of(line, source)
        if any(_says_kind(cell.text, is_alone=len(cells) == 1) for cell in cells):
            return index
        if small is None and index < _FIRST_LINES and _is_small_title(line.text):
            small = index
    return small


def _says_kind(text: str, *, is_alone: bool) -> bool:
    if _is_kind(text) and (is_alone or text.isupper()):
        return True
    is_spaced = fold(text.replace(" ", "")) in _SPACED
    return is_spaced or (_KIND_START.match(text) is not None and last_mark(text) not in (".", ";"))


def _is_small_title(text: str) -> bool:
    return (
        _SMALL_START.match(text) is not None
        and len(text) <= LONG_TITLE + 50
        and last_mark(text) not in (".", ":", ";", "!")
        and not has_inner_stop(text)
        and len(text.split()) >= _FEWEST_WORDS - 1
    )


def _end_of_subject(lines: Sequence[Line], title: int) -> int:
    """Return where the title that begins at `title` ends."""
    is_bare = _is_kind(lines[title].text) or is_capitals(lines[title].text)
    has_subject = not _is_kind(lines[title].text)
    end, length = title + 1, len(lines[title].text)
    while end < min(len(lines), title + _MOST_LINES):
        length += len(lines[end].text)
        is_rule = is_furniture(lines[end].text)
        if is_rule and has_subject:
            break
        if not is_rule and not (
            length <= _LONGEST and _goes_on(lines, end, has_subject=has_subject, is_bare=is_bare)
        ):
            break
        has_subject = has_subject or not is_rule
        end += 1
    while is_furniture(lines[end - 1].text):
        end -= 1
    return end


def _goes_on(lines: Sequence[Line], index: int, *, has_subject: bool, is_bare: bool) -> bool:
    """Tell whether a line belongs to the title above it."""
    line, before = lines[index], lines[index - 1]
    text = line.text
    if _is_something_else(text):
        return False
    if text[0] == "(" and text[-1] == ")" and len(text) < _LONG_LINE:
        return has_subject
    if is_bare and is_capitals(text) and is_capitals(before.text) and not line.after_blank:
        return True
    if last_mark(text) in (".", ":", ";", "!") or has_inner_stop(text):
        return False
    return _may_go_on(lines, index, has_subject=has_subject, is_bare=is_bare)


def _may_go_on(lines: Sequence[Line], index: int, *, has_subject: bool, is_bare: bool) -> bool:
    """Tell whether a line that ends like a title belongs to the one above it."""
    line, before = lines[index], lines[index - 1]
    text = line.text
    is_opening = _OPENING.match(text) is not None
    if not has_subject:
        return len(text) <= _LONGEST_SUBJECT and not (is_opening and len(text) >= _LONG_LINE)
    if starts_small(text):
        return last_mark(before.text) not in (".", ":", ";") and len(text) <= LONG_TITLE
    may_end = is_bare and not is_capitals(text) and not line.after_blank and not is_opening
    return may_end and _ends_title(lines, index)


def _is_something_else(text: str) -> bool:
    marker = recognise_marker(text)
    return (
        (marker is not None and not _ABOUT.match(text))
        or _ASIDE.fullmatch(fold(text)) is not None
        or _ADDRESSEE.match(text) is not None
        or is_place_date(text)
        or recognise_number(text) is not None
        or recognise_wrapper(text) is not None
    )


def _ends_title(lines: Sequence[Line], index: int) -> bool:
    """Tell a last short line of a title from the first line of the text below it."""
    before = lines[index - 1].text
    if len(lines[index].text) > _LONGEST_LAST_LINE:
        return False
    if before[-1] in ",-–" or before.split()[-1].lower() in _GOES_ON:
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is not None and (following.after_blank or is_furniture(following.text))


def _line_by_posting(lines: Sequence[Line]) -> int | None:
    """Find an article's title: the line next to the one that says when it was posted."""
    for index, line in enumerate(lines[:_ZONE]):
        wrapper = recognise_wrapper(line.text)
        if wrapper is None or wrapper.kind is not WrapperKind.POSTED:
            continue
        above = range(index - 1, max(-1, index - 1 - _NEAR), -1)
        below = range(index + 1, min(len(lines), index + 1 + _NEAR))
        near = [k for k in chain(above, below) if _is_article_title(lines[k].text)]
        if near:
            return near[0]
    return None


def _is_article_title(text: str) -> bool:
    return (
        _SHORTEST_ARTICLE <= len(text) <= LONG_TITLE
        and (text[0].isalnum() or text[0] in '“"')
        and last_mark(text) not in (".", ":", ";", ",", "…")
        and not has_inner_stop(text)
        and len(text.split()) >= _FEWEST_WORDS
        and not is_person_name(text)
        and recognise_wrapper(text) is None
    )


def _whole(lines: Sequence[Line], title: int) -> tuple[int, int]:
    """Return the range of lines of an article's title that runs over more than one."""
    first, end = title, title + 1
    while first > 0 and starts_small(lines[first].text) and not lines[first].after_blank:
        first -= 1
    while end < len(lines) and not lines[end].after_blank and end - first < _NEAR:
        is_rest = len(lines[end].text) < len(lines[first].text) and recognise_wrapper(lines[end].text) is None
        stands_before_date = end + 1 < len(lines) and recognise_wrapper(lines[end + 1].text) is not None
        if not (is_rest and (starts_small(lines[end].text) or stands_before_date)):
            break
        end += 1
    return first, end


def _first_line(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Find a title that does not say "báo cáo" at the beginning of the text.

    In capitals, when no other heading is set like it; else when it stands over a paragraph.
    """
    first = next((k for k, line in enumerate(lines[:_FIRST_LINES]) if not _is_page_text(line)), None)
    if first is None or first + 1 >= len(lines):
        return None
    text, end = lines[first].text, first + 1
    is_sentence = recognise_marker(text) is not None or last_mark(text) != "" or is_organ_line(text)
    if is_sentence or not _SHORTEST_ALONE <= len(text) <= LONG_TITLE:
        return None
    if not is_capitals(text):
        fits = (
            not starts_small(text) and not has_inner_stop(text) and _is_paragraph(lines[end].text, len(text))
        )
        return (first, end) if fits else None
    while end < len(lines) and is_capitals(lines[end].text) and not lines[end].after_blank:
        end += 1
    has_like = any(is_capitals(line.text) and not recognise_marker(line.text) for line in lines[end:])
    return None if has_like else (first, end)


def _is_page_text(line: Line) -> bool:
    return is_furniture(line.text) or recognise_wrapper(line.text) is not None


def _is_paragraph(text: str, longer_than: int) -> bool:
    return (
        len(text) > max(longer_than, _LONG_LINE) and last_mark(text) != "" and recognise_marker(text) is None
    )
