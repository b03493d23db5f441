"""What the registry clerk writes on a paper: its number, the place and the date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from macros.vietnamese import DateInterval, fold, parse_date

_CODE: Final = "[A-ZĐ][A-Za-zĐđ]{0,7}"
_PARTY: Final = rf"[-–—] ?{_CODE} ?/ ?{_CODE}(?:[-–]{_CODE})*"
_STATE: Final = rf"/ ?(?:[0-9]{{4}} ?/ ?)?{_CODE}(?: ?[-–] ?{_CODE})+"
_NUMBER = re.compile(
    rf"(?:S[ốôổ]|SỐ)(?: ?[/ ]?(?:[Kk][ýí]) hiệu| hiệu)? ?[:.]? ?(?P<number>[0-9]{{1,5}} ?(?:{_PARTY}"
    rf"|{_STATE}))(?![\w/])"
)
_BARE_NUMBER = re.compile(rf"(?P<number>[0-9]{{1,5}} ?[-–—] ?BC ?/ ?{_CODE})")
_BLANK_NUMBER = re.compile(r"(?:Số|SỐ|Sô) ?[:.]? ?[0-9.…_ ]*[-–/].{0,30}")
_PLACE_DATE = re.compile(
    r"(?P<place>[^\W\d_][^,0-9]{1,40}, ?)?(?:ngày|Ngày|NGÀY) ?(?P<day>[0-9]{1,2}|[.…_ ]*) ?(?:tháng|THÁNG|/"
    r"|-)"
    r" ?(?P<month>[0-9]{1,2}|[.…_ ]*) ?(?:năm|NĂM|/|-) ?(?P<year>[0-9]{4})[.,]?"
)
_WEEKDAY = re.compile(r"(?:thứ |chủ nhật|hôm nay|cập nhật|đăng)")
_BLANK: Final = " .…_"


@dataclass(frozen=True, slots=True)
class Registered:
    """A number at the beginning of a cell, and what follows it there."""

    number: str
    """In its normal form, without blanks."""
    rest: str


def recognise_number(text: str) -> Registered | None:
    """Read "Số 12-BC/HU" at the beginning of a cell, or "12-BC/HU" alone.

    A cited number has its kind before it ("Nghị quyết số …") and is none.
    """
    found = _NUMBER.match(text) or _BARE_NUMBER.fullmatch(text)
    if found is None:
        return None
    number = re.sub("[–—]", "-", found["number"].replace(" ", ""))
    return Registered(number, text[found.end() :].strip(" .,*"))


def is_blank_number(text: str) -> bool:
    """Tell whether the place for the number was left blank: "Số ……-BC/CB"."""
    return recognise_number(text) is None and _BLANK_NUMBER.fullmatch(text) is not None


def recognise_place_date(text: str) -> DateInterval | None:
    """Read "Địa danh, ngày 05 tháng 02 năm 2020", to the month or year where the rest was left blank.

    A weekday makes it the clock of a web page.
    """
    found = _PLACE_DATE.fullmatch(text)
    if found is None or _WEEKDAY.match(fold(text)):
        return None
    day, month, year = found["day"].strip(_BLANK), found["month"].strip(_BLANK), found["year"]
    return parse_date("/".join(part for part in (day, month, year) if part) if month else year)


def is_place_date(text: str) -> bool:
    """Tell whether a line has the form of a place and date, readable or not."""
    return _PLACE_DATE.fullmatch(text) is not None


def recognise_full_place_date(text: str) -> DateInterval | None:
    """Read a place and date only where the place is named, for lines outside the head."""
    found = _PLACE_DATE.fullmatch(text)
    return recognise_place_date(text) if found and found["place"] and found["place"][0].isupper() else None
