"""The date behind the number of a citation: "ngày 24/9/2018", "(tháng 2/1997)", "năm 2016".

Writers also leave out the year ("ngày 22/9"), print two figures of it, or put the year of something else
behind the number; and a page break may stand inside.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from macros.citations.phrases import COMMA, END, GAP, MAYBE, PAGE_MAYBE, START, any_of, spelled
from macros.citations.view import TextView
from macros.vietnamese import DateInterval, match_date, parse_date

_ACTS: Final = """
    của | về | thi hành | thực hiện | phê duyệt | ban hành | quy định | hướng dẫn | sửa đổi | hỗ trợ | nâng
    | điều chỉnh | công bố | triển khai | giao | thành lập | bổ sung | thay thế | để | kết quả | và | được
    | do
    """
"""What a document does, behind the year of its own date."""
_LONGEST_DATE: Final = 60
_PAGE_BREAK = re.compile(r"[^\S\n]*\n[^\S\n]*\n[^\S\n]*")
_BEFORE_DATE = re.compile(
    rf"{COMMA}{PAGE_MAYBE}(?P<open>\(?){MAYBE}(?:(?:được{GAP})?(?:{spelled('ban hành')}|kí|cùng){GAP})?"
    r"(?=ngày|tháng|năm|[0-9]{1,4}[^\S\n]?[-/.])"
)
_SAYS_ON = re.compile(rf"{PAGE_MAYBE}(?:[),;.:”\"|]|\Z|(?:{any_of(_ACTS)}){END})|[^\S\n]*\n")
"""After a month or a year; "kết quả thực hiện Kế hoạch số 12-KH/HU năm 2023 đạt khá" speaks of results."""
_OF_RESULTS = re.compile(
    rf"{START}{any_of('kết quả | tình hình | sơ kết | tổng kết | báo cáo')}{END}[^.;:\n]{{0,40}}\Z"
)
"""Before the kind: a year behind the number is the year of the results."""
_NO_YEAR = re.compile(
    rf"ngày{GAP}[0-9]{{1,2}}[^\S\n]?[-/][^\S\n]?[0-9]{{1,2}}(?:[-/][0-9]{{3}})?{END}(?![^\S\n]?[-/.,][0-9])"
)
"""A day without a year, as news give it, or with three figures of one; it is of the citation, no date."""
_LOOSE_DATE = re.compile(
    rf"(?:ngày{GAP})?(?P<d>[0-9]{{1,2}})\s?[-–/.]\s?(?P<m>[0-9]{{1,2}})\s?[-–/.]\s?"
    rf"(?P<y>(?:19|20)[0-9][^\S\n]?[0-9]|[0-9]{{2}}){END}(?![-–/])"
)
"""A date with an en dash, a year of two figures, or a blank inside the year."""
_LAST_TWO_FIGURES: Final = 40
"""Up to it a year of two figures is of this century."""
_YEAR_ALONE = re.compile(rf"{GAP}\((?P<year>(?:19|20)[0-9]{{2}})\)")
"""Nothing but a year in brackets."""
_NAMED_BEHIND = re.compile(rf"{PAGE_MAYBE}(?:\)|,|(?:của|về){END})")


class DateBehind(NamedTuple):
    """A date, and where it ends."""

    end: int
    date: DateInterval | None
    """None for a day without a year."""
    opens: bool = False
    """A bracket was opened before it and is still to be closed."""


def date_behind(
    view: TextView, start: int, head: int | None, *, of_results: bool = False
) -> DateBehind | None:
    """Read the date behind a number that ends at `start`.

    Args:
        view: the text.
        start: where the number ends.
        head: where the citation begins; what stands before it tells whose year follows the number.
        of_results: whether a year may be that of results, whatever stands before.
    """
    lead = _BEFORE_DATE.match(view.folded, start)
    if lead is None:
        alone = _YEAR_ALONE.match(view.folded, start)
        return DateBehind(alone.end(), DateInterval.of_year(int(alone["year"]))) if alone else None
    found = read_date(view, lead.end())
    opens = bool(lead["open"])
    if found is None:
        day = _NO_YEAR.match(view.folded, lead.end())
        # With a capital it begins the next sentence.
        is_own = day is not None and not view.is_capital(lead.end())
        return DateBehind(day.end(), None, opens) if day and is_own else None
    date, end = found
    if not opens and date.precision != "day":
        # Even behind "kết quả" the issuer or the subject shows that the year is the document's.
        of_results = of_results or (head is not None and _speaks_of_results(view, head))
        behind = _NAMED_BEHIND if of_results else _SAYS_ON
        if behind.match(view.folded, end) is None:
            return None
    return DateBehind(end, date, opens)


def _speaks_of_results(view: TextView, head: int) -> bool:
    """Tell whether results of a year are spoken of before a citation that begins at `head`."""
    return _OF_RESULTS.search(view.folded, max(0, head - _LONGEST_DATE), head) is not None


def read_date(view: TextView, start: int) -> tuple[DateInterval, int] | None:
    """Read the date that begins exactly at `start`, with its end."""
    piece = view.text[start : start + _LONGEST_DATE]
    if "\n" in piece:
        # A page break may part day and month; the length stays.
        piece = _PAGE_BREAK.sub(lambda gap: "\n" + " " * (len(gap[0]) - 1), piece)
    found = match_date(piece)
    if found is not None and (found[0].precision == "day" or not piece[0].isdigit()):
        return found[0], start + found[1]
    loose = _LOOSE_DATE.match(view.folded, start)
    date = _loose_date(loose) if loose else None
    return (date, loose.end()) if loose and date else None


def _loose_date(found: re.Match[str]) -> DateInterval | None:
    year = "".join(found["y"].split())
    if len(year) == len("08"):
        year = ("20" if int(year) <= _LAST_TWO_FIGURES else "19") + year
    return parse_date(f"{found['d']}/{found['m']}/{year}")
