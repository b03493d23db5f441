"""The head of a paper: organs, number, place and date, kind and subject, or the title of an article.

On paper it is two columns; in a text file its cells come in any order, one a line or side by side, and often
half of them are lost. So every line above the title is looked at by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from macros.importing.kinds import KIND_LINES
from macros.importing.lines import Line, cells_of
from macros.importing.markers import Scheme, recognise_marker
from macros.importing.organs import continues_organ, is_organ_line, recognise_organ
from macros.importing.shape import (
    LONG_TITLE,
    has_inner_stop,
    is_capitals,
    is_furniture,
    is_person_name,
    last_mark,
    starts_small,
)
from macros.importing.source import Guess, Source
from macros.importing.wrapper import WrapperKind, posted_date, recognise_wrapper
from macros.vietnamese import DateInterval, fold, parse_date

_ZONE: Final = 60
"""Lines among which the title stands, if there is one."""
_SHORTEST: Final = 40
"""Characters from which a line in capitals may be a title of its own."""
_FIRST_LINES: Final = 12
"""Lines among which a title in small letters is believed."""
_LONGEST_TITLE: Final = 700
_LONG_LINE: Final = 120
_NEAR: Final = 3

_MOTTO = re.compile(
    r"(?i)đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc"
)
_CODE: Final = "[A-ZĐ][A-Za-zĐđ]{0,7}"
_NUMBER = re.compile(
    rf"(?:S[ốôổ]|SỐ)(?: ?[/ ]?(?:ký|kí|Ký|Kí) hiệu| hiệu)? ?[:.]? ?(?P<number>[0-9]{{1,5}} ?(?:[-–—] ?{_CODE} ?/ ?{_CODE}(?:[-–]{_CODE})*"
    rf"|/ ?(?:[0-9]{{4}} ?/ ?)?{_CODE}(?: ?[-–] ?{_CODE})+))(?![\w/])"
)
_BARE_NUMBER = re.compile(rf"(?P<number>[0-9]{{1,5}} ?[-–—] ?BC ?/ ?{_CODE})")
_NUMBER_LINE = re.compile(r"(?:Số|SỐ|Sô) ?[:.]? ?[0-9.…_ ]*[-–/].{0,30}")
_PLACE_DATE = re.compile(
    r"(?P<place>[^\W\d_][^,0-9]{1,40}, ?)?(?:ngày|Ngày|NGÀY) ?(?P<day>[0-9]{1,2}|[.…_ ]*) ?(?:tháng|THÁNG|/|-) ?(?P<month>[0-9]{1,2}|[.…_ ]*)"
    r" ?(?:năm|NĂM|/|-) ?(?P<year>[0-9]{4})[.,]?"
)
_WEEKDAY = re.compile(r"(?:thứ |chủ nhật|hôm nay|cập nhật|đăng)")
_ASIDE = re.compile(
    r"\((?:trình|dự thảo|tài liệu|kèm theo|ban hành kèm|lưu hành|thay mặt|do đồng chí|báo cáo (?:trình|tại)|tại|phục vụ|bản|lần).*|dự thảo.{0,20}"
    r"|lưu hành nội bộ|(?:hỏa|thượng)? ?(?:tốc|khẩn)"
)
"""Lines near the title that are no part of it."""
_KIND_START = re.compile(r"(?:DỰ THẢO )?(?:BÁO CÁO|BẢN (?:TỰ )?KIỂM ĐIỂM|TỔNG KẾT|SƠ KẾT)(?![\w])(?! VIÊN)")
_SMALL_START = re.compile(r"(?:Dự thảo báo cáo|Báo cáo|Bản (?:tự )?kiểm điểm)(?! viên)\b")
_ADDRESSEE = re.compile(r"(?i)kính gửi ?:? ?(.*)")
_REPORT = re.compile(r"báo cáo|kiểm điểm|tổng kết|sơ kết|kết quả|phương hướng|nghị quyết")
_OPENING = re.compile(
    r"(?:Thực hiện|Căn cứ|Ngày|Trong|Năm|Qua|Sau|Ngay|Nhằm|Để|Theo|Được|Dưới|Với|Kính|Phần|Thưa|Nhiệm kỳ|Trên|Bước vào)\b"
)
_ATTRIBUTE = re.compile(
    r"(?i)(?:ngày (?:ban hành|ký|kí) ?[:|] ?(?P<date>[0-9/. -]{8,12})|người (?:ký|kí)(?: duyệt)? ?[:|] ?(?P<name>.{3,40}))"
)
_ABOUT = re.compile(r"(?i)(?:v/v|về việc)\b")


@dataclass(slots=True, kw_only=True)
class Head:
    """What the head says, and what became of its lines."""

    title: Guess | None = None
    """As printed, its lines joined with blanks."""
    number: Guess | None = None
    date: Guess | None = None
    posted: Guess | None = None
    """When a page says it was posted."""
    issued: Guess | None = None
    """When a portal says the paper was issued."""
    signer: Guess | None = None
    """Whom a portal names as signer."""
    addressee: Guess | None = None
    organs: list[Guess] = field(default_factory=list)
    """The superior organ first."""
    is_article: bool = False
    has_kind: bool = False
    """Whether the title says that this is a report."""
    body: int = 0
    """Index of the first line behind the head."""
    moved: dict[int, str] = field(default_factory=dict)
    """By line index, the front matter key its words went to."""
    left_out: dict[int, str] = field(default_factory=dict)
    """By line index, what was left in the original only."""


def read_head(lines: Sequence[Line], source: Source, *, has_closing: bool) -> Head:
    """Read the head of a paper or the top of a web page.

    Args:
        lines: Those not yet set aside.
        source: The original.
        has_closing: Whether recipients or a signature were found: then it is no article.
    """
    head = Head()
    title = _find_title(lines, source)
    first, end = _title_lines(lines, source, title) if title is not None else (0, 0)
    if title is not None:
        head.has_kind = True
    elif not has_closing and (title := _find_article_title(lines)) is not None:
        first, end = _whole_title(lines, title)
        head.is_article = True
    else:
        title, end = _find_first_line_title(lines)
        first = title or 0
        head.is_article = (
            title is not None and not has_closing and not _REPORT.search(fold(lines[title].text))
        )
    if title is not None:
        for index in range(first, end):
            head.moved[index] = "title_printed"
        head.title = _title_of(lines, source, first, end)
    for index in range(first):
        _read_line(head, lines, index, source, is_above=True)
    _read_below(head, lines, end, source)
    if head.number is not None or has_closing:
        head.is_article = False
    return head


def _cells(line: Line, source: Source) -> tuple[Line, ...]:
    """Cut a line into cells, also where "ĐẢNG CỘNG SẢN VIỆT NAM" follows an organ after one blank."""
    if _PLACE_DATE.fullmatch(line.text) or _NUMBER_LINE.fullmatch(line.text):
        return (line,)  # the wide gap is a blank for the day or the number
    cells: list[Line] = []
    for cell in cells_of(line, source):
        motto = _MOTTO.search(cell.text) if len(cell.text) < _LONG_LINE else None
        raw = source.text[cell.start : cell.end]
        found = _MOTTO.search(raw) if motto and len(motto[0]) < len(cell.text) else None
        if found is None:
            cells.append(cell)
            continue
        for start, stop in ((0, found.start()), found.span(), (found.end(), len(raw))):
            if text := " ".join(raw[start:stop].split()):
                cells.append(Line(cell.number, cell.start + start, cell.start + stop, text, cell.after_blank))
    return tuple(cells)


def _find_title(lines: Sequence[Line], source: Source) -> int | None:
    """Find the line that says what the paper is."""
    small = None
    for index, line in enumerate(lines[:_ZONE]):
        marker = recognise_marker(line.text)
        if index and marker and marker.scheme in (Scheme.ROMAN, Scheme.PART) and is_capitals(line.text):
            break
        for cell in _cells(line, source):
            folded = fold(cell.text).strip(" .:*-–")
            spaced = fold(cell.text.replace(" ", "")) in ("báocáo", "bảnkiểmđiểm")
            if folded in KIND_LINES and (cell.text.isupper() or len(cells_of(line, source)) == 1):
                return index
            if spaced or (_KIND_START.match(cell.text) and last_mark(cell.text) not in (".", ";")):
                return index
        if small is None and index < _FIRST_LINES and _is_small_title(line.text):
            small = index
    return small


def _is_small_title(text: str) -> bool:
    return (
        _SMALL_START.match(text) is not None
        and len(text) <= LONG_TITLE + 50
        and last_mark(text) not in (".", ":", ";", "!")
        and not has_inner_stop(text)
        and len(text.split()) > 2
    )


def _title_lines(lines: Sequence[Line], source: Source, title: int) -> tuple[int, int]:
    """Return the half-open range of lines that the title takes."""
    first = lines[title]
    is_bare = fold(first.text).strip(" .:*-–") in KIND_LINES or is_capitals(first.text)
    end, length = title + 1, len(first.text)
    has_subject = fold(first.text).strip(" .:*-–") not in KIND_LINES
    while end < len(lines) and end - title < 12:
        line = lines[end]
        length += len(line.text)
        if is_furniture(line.text) and not has_subject:
            end += 1
            continue
        if length > _LONGEST_TITLE or not _continues_title(
            lines, end, has_subject=has_subject, is_bare=is_bare
        ):
            break
        has_subject = True
        end += 1
    while is_furniture(lines[end - 1].text):
        end -= 1
    return title, end


def _continues_title(lines: Sequence[Line], index: int, *, has_subject: bool, is_bare: bool) -> bool:
    line, before = lines[index], lines[index - 1]
    text, folded = line.text, fold(line.text)
    marker = recognise_marker(text)
    if is_furniture(text) or _ASIDE.fullmatch(folded) or _ADDRESSEE.match(text):
        return False
    if marker is not None and not _ABOUT.match(text):
        return False
    if _PLACE_DATE.fullmatch(text) or _NUMBER.match(text) or recognise_wrapper(text):
        return False
    if text[0] == "(" and text[-1] == ")" and len(text) < _LONG_LINE:
        return has_subject
    if last_mark(text) in (".", ":", ";", "!") or has_inner_stop(text):
        return False
    if not has_subject:
        return len(text) <= LONG_TITLE + 150 and (
            not _OPENING.match(text) or starts_small(text) or len(text) < _LONG_LINE
        )
    if starts_small(text):
        return last_mark(before.text) not in (".", ":", ";") and (
            not line.after_blank or len(text) <= LONG_TITLE
        )
    if is_capitals(text):
        return is_capitals(before.text) and is_bare and not line.after_blank
    return (
        not line.after_blank
        and is_bare
        and len(text) <= 90
        and not _OPENING.match(text)
        and _is_unlike_text(lines, index)
    )


def _is_unlike_text(lines: Sequence[Line], index: int) -> bool:
    """Tell a last short line of a title from the first line of the text below it."""
    before, following = lines[index - 1].text, lines[index + 1] if index + 1 < len(lines) else None
    if before[-1:] in ",-–" or before.split()[-1].lower() in (
        "của",
        "và",
        "về",
        "thực",
        "số",
        "năm",
        "tại",
        "các",
    ):
        return True
    return following is not None and (following.after_blank or is_furniture(following.text))


def _title_of(lines: Sequence[Line], source: Source, first: int, end: int) -> Guess:
    shown = [line.text for line in lines[first:end] if not is_furniture(line.text)]
    if fold(shown[0].replace(" ", "")) in ("báocáo", "bảnkiểmđiểm"):
        shown[0] = "BÁO CÁO" if fold(shown[0].replace(" ", "")) == "báocáo" else "BẢN KIỂM ĐIỂM"
    text = " ".join(shown).strip(" *")
    return Guess(text, source.ground(lines[first].start, lines[end - 1].end))


def _find_article_title(lines: Sequence[Line]) -> int | None:
    """Find an article's title: the line next to the one that says when it was posted."""
    for index, line in enumerate(lines[:_ZONE]):
        wrapper = recognise_wrapper(line.text)
        if wrapper is None or wrapper.kind is not WrapperKind.POSTED:
            continue
        above = range(index - 1, max(-1, index - 1 - _NEAR), -1)
        below = range(index + 1, min(len(lines), index + 1 + _NEAR))
        for near in (*above, *below):
            if _is_article_title(lines[near].text):
                return near
    return None


def _whole_title(lines: Sequence[Line], title: int) -> tuple[int, int]:
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


def _find_first_line_title(lines: Sequence[Line]) -> tuple[int | None, int]:
    """Find a title that does not say "báo cáo" at the beginning of the text.

    In capitals, when no other heading is set like it; else when it stands over a paragraph.

    Returns:
        The half-open range of its lines, or None and 0.
    """
    first = next((k for k, line in enumerate(lines[:_FIRST_LINES]) if not _is_above_title(line)), None)
    if first is None or first + 1 >= len(lines):
        return None, 0
    text, end = lines[first].text, first + 1
    if (
        not _SHORTEST <= len(text) <= LONG_TITLE
        or recognise_marker(text)
        or last_mark(text)
        or is_organ_line(text)
    ):
        return None, 0
    if not is_capitals(text):
        below = lines[end].text
        is_over_text = (
            len(below) > max(len(text), _LONG_LINE) and last_mark(below) != "" and not recognise_marker(below)
        )
        fits = not starts_small(text) and not has_inner_stop(text) and is_over_text
        return (first, end) if fits else (None, 0)
    while end < len(lines) and is_capitals(lines[end].text) and not lines[end].after_blank:
        end += 1
    has_like = any(is_capitals(line.text) and not recognise_marker(line.text) for line in lines[end:])
    return (None, 0) if has_like else (first, end)


def _is_above_title(line: Line) -> bool:
    return is_furniture(line.text) or recognise_wrapper(line.text) is not None


def _is_article_title(text: str) -> bool:
    return (
        15 <= len(text) <= LONG_TITLE
        and text[0].isalnum() | (text[0] in '“"')
        and last_mark(text) not in (".", ":", ";", ",", "…")
        and not has_inner_stop(text)
        and len(text.split()) >= 4
        and not is_person_name(text)
        and recognise_wrapper(text) is None
    )


def _read_line(head: Head, lines: Sequence[Line], index: int, source: Source, *, is_above: bool) -> bool:
    """Take a line of the head; False when it is none.

    Above a title nothing else is expected, so what is not understood there stays in the original only,
    unless it is a paragraph.
    """
    line = lines[index]
    if is_furniture(line.text):
        head.left_out[index] = ""
        return True
    wrapper = recognise_wrapper(line.text)
    fates = [_read_cell(head, cell, source) for cell in _cells(line, source)]
    known = [fate for fate in fates if fate]
    if known and (len(known) == len(fates) or is_above):
        key = next((fate for fate in known if fate in ("number", "date", "organization", "addressee")), "")
        if key and len(fates) == 1:
            head.moved[index] = key
        else:
            head.left_out[index] = "phần đầu văn bản"
        return True
    if wrapper is not None:
        posted = posted_date(line.text, is_by_title=head.is_article)
        if posted is not None and head.posted is None:
            head.posted = Guess(posted.iso(), source.ground(line.start, line.end))
        if wrapper.kind is WrapperKind.ATTRIBUTE:
            _read_attribute(head, line, source)
        head.left_out[index] = wrapper.kind.value
        return True
    if is_above and head.title is not None and len(line.text) <= LONG_TITLE + 50:
        head.left_out[index] = "dòng trước tên báo cáo"
        return True
    return False


def _read_attribute(head: Head, line: Line, source: Source) -> None:
    """Read what a portal says about a paper: "Ngày ban hành: …", "Người ký: …"."""
    found = _ATTRIBUTE.fullmatch(line.text)
    if found is None:
        return
    ground = source.ground(line.start, line.end)
    if found["date"] and (date := parse_date(found["date"])) is not None:
        head.issued = Guess(date.iso(), ground, "cổng thông tin ghi")
    elif found["name"] and is_person_name(found["name"]):
        head.signer = Guess(found["name"], ground, "cổng thông tin ghi")


def _read_cell(head: Head, cell: Line, source: Source) -> str:
    """Return the front matter key a cell speaks of, "head" for a fixed part, nothing for anything else."""
    text = cell.text
    if _MOTTO.fullmatch(text.strip(" .*-–")) or is_furniture(text):
        return "head"
    number = _NUMBER.match(text) or _BARE_NUMBER.fullmatch(text)
    if number is not None:
        rest = text[number.end() :].strip(" .,*")
        date = _place_date(rest) if rest else None
        if rest and date is None and len(rest) > 40:
            return ""
        raw = source.text[cell.start : cell.end]
        if head.number is None:
            head.number = Guess(
                tidy_number(number["number"]), source.ground(cell.start, cell.start + len(raw))
            )
        if date is not None and head.date is None:
            head.date = Guess(date.iso(), source.ground(cell.start, cell.end))
        return "number" if not rest else "head"
    if _NUMBER_LINE.fullmatch(text):
        return "head"  # its number was left blank
    if (date := _place_date(text)) is not None:
        if date and head.date is None:
            head.date = Guess(date.iso(), source.ground(cell.start, cell.end))
        return "date"
    if (addressee := _ADDRESSEE.fullmatch(text)) is not None and addressee[1]:
        head.addressee = head.addressee or Guess(
            addressee[1].strip(" .,;"), source.ground(cell.start, cell.end)
        )
        return "addressee"
    if head.organs and continues_organ(text) and len(text) < _LONG_LINE:
        last = head.organs[-1]
        head.organs[-1] = Guess(f"{last.value} {text.strip(' *-')}", last.ground)
        return "organization"
    if is_organ_line(text.strip("*- ")) and (is_capitals(text) or len(text) < _LONG_LINE):
        name = recognise_organ(text)
        if name is not None:
            head.organs.append(Guess(name.text, source.ground(cell.start, cell.end)))
        return "organization"
    return "head" if _ASIDE.fullmatch(fold(text)) or _ABOUT.match(text) else ""


def tidy_number(number: str) -> str:
    """Write a document number in its normal form, without blanks."""
    return re.sub("[–—]", "-", number.replace(" ", ""))


def _place_date(text: str) -> DateInterval | None:
    """Read "Địa danh, ngày 05 tháng 02 năm 2020", to the month or year where the rest was left blank."""
    found = _PLACE_DATE.fullmatch(text)
    if found is None or _WEEKDAY.match(fold(text)):
        return None
    day, month, year = found["day"].strip(" .…_"), found["month"].strip(" .…_"), found["year"]
    return parse_date("/".join(part for part in (day, month, year) if part) if month else year)


def place_date_in(text: str) -> DateInterval | None:
    """Read a place and date that is a whole line, wherever it stands."""
    found = _PLACE_DATE.fullmatch(text)
    return _place_date(text) if found and found["place"] and found["place"][0].isupper() else None


def _read_below(head: Head, lines: Sequence[Line], start: int, source: Source) -> None:
    """Take what stands between the title and the text."""
    index = start
    while index < len(lines):
        line = lines[index]
        if not _may_be_below(head, line, source) or not _read_line(
            head, lines, index, source, is_above=False
        ):
            break
        index += 1
    head.body = index


def _may_be_below(head: Head, line: Line, source: Source) -> bool:
    if is_furniture(line.text) or recognise_wrapper(line.text) is not None:
        return True
    if head.title is None:
        return all(_is_head_cell(cell) for cell in _cells(line, source))
    text = line.text
    return bool(
        _NUMBER.match(text)
        or place_date_in(text)
        or (_ADDRESSEE.fullmatch(text) and len(text) <= LONG_TITLE)
        or _MOTTO.fullmatch(text)
    )


def _is_head_cell(cell: Line) -> bool:
    text = cell.text
    return bool(
        _MOTTO.fullmatch(text.strip(" .*-–"))
        or _NUMBER.match(text)
        or place_date_in(text)
        or (is_capitals(text) and is_organ_line(text))
        or is_furniture(text)
    )
