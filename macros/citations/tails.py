"""What follows the number of a citation and belongs to it: date, issuer and khóa, in any order.

"ngày 24/9/2018", "(tháng 2/1997)", "của Ban Bí thư khóa X", "của Huyện ủy, ngày 25 tháng 6 năm 2018". The
subject ("về …") stays outside. A page break may stand between the parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from macros.citations.bodies import read_body
from macros.citations.phrases import COMMA, END, GAP, MAYBE, PAGE_MAYBE, spelled
from macros.citations.plenums import read_plenum
from macros.citations.terms import TermWords, read_term
from macros.citations.view import TextView
from macros.vietnamese import DateInterval, recognise_dates


@dataclass(frozen=True, slots=True)
class Tail:
    """The parts after a number, and where they end."""

    end: int
    date: DateInterval | None = None
    issuer: str = ""
    congress: int | None = None
    plenum: int | None = None


_LONGEST_DATE: Final = 60
_MOST_PARTS: Final = 4
_BEFORE_DATE = re.compile(
    rf"{COMMA}{PAGE_MAYBE}(?P<open>\(?){MAYBE}(?:(?:được{GAP})?(?:{spelled('ban hành')}|kí){GAP})?"
    r"(?=ngày|tháng|năm|[0-9]{1,4}[^\S\n]?[-/.])"
)
_SAYS_ON = re.compile(rf"{PAGE_MAYBE}(?:\)|,|(?:của|về){END})")
"""After a month or a year; "kết quả thực hiện Kế hoạch số 12-KH/HU năm 2023" speaks of results."""
_BEFORE_ISSUER = re.compile(rf"{COMMA}{PAGE_MAYBE}(?P<open>\(?){MAYBE}của{GAP}")
_BEFORE_BARE_ISSUER = re.compile(rf"{GAP}(?P<open>\(?)")
_AFTER_BARE_ISSUER = re.compile(rf"{MAYBE}(?:[,;.:)]|\Z|(?:về|và|{spelled('khóa')}){END})|[^\S\n]*\n")
"""What may follow an issuer without "của"; before a verb it is the subject of the next words."""
_CLOSE = re.compile(rf"{MAYBE}\)")


def read_tail(view: TextView, start: int) -> Tail:
    """Read the parts that begin at `start`, the end of a number."""
    tail = Tail(start)
    is_open = False
    for _ in range(_MOST_PARTS):
        longer, opened = _date(view, tail) or _issuer(view, tail) or _khoa(view, tail) or (None, False)
        if longer is None:
            break
        is_open = is_open or opened
        tail = longer
        closed = _CLOSE.match(view.folded, tail.end) if is_open else None
        if closed is not None:
            tail, is_open = replace(tail, end=closed.end()), False
    return tail


def read_date(view: TextView, start: int) -> tuple[DateInterval, int] | None:
    """Read the date that begins exactly at `start`, with its end."""
    for mention in recognise_dates(view.text[start : start + _LONGEST_DATE]):
        return (mention.interval, start + mention.end) if mention.start == 0 else None
    return None


def _date(view: TextView, tail: Tail) -> tuple[Tail, bool] | None:
    if tail.date is not None:
        return None
    lead = _BEFORE_DATE.match(view.folded, tail.end)
    found = read_date(view, lead.end()) if lead else None
    if lead is None or found is None:
        return None
    date, end = found
    if date.precision != "day" and not lead["open"] and not _SAYS_ON.match(view.folded, end):
        return None
    return replace(tail, date=date, end=end), bool(lead["open"])


def _issuer(view: TextView, tail: Tail) -> tuple[Tail, bool] | None:
    if tail.issuer:
        return None
    lead = _BEFORE_ISSUER.match(view.folded, tail.end)
    is_led = lead is not None
    lead = lead or _BEFORE_BARE_ISSUER.match(view.folded, tail.end)
    if lead is None:
        return None
    start = lead.end()
    plenum = read_plenum(view, start)
    if plenum is not None:
        issuer = _plain(view, start, plenum.end)
        return replace(
            tail,
            end=plenum.end,
            issuer=issuer,
            plenum=plenum.plenum,
            congress=plenum.congress or tail.congress,
        ), bool(lead["open"])
    end = read_body(view, start)
    if end == start or not (
        is_led or (view.is_capital(start) and _AFTER_BARE_ISSUER.match(view.folded, end))
    ):
        return None
    term = read_term(view, end)
    congress = tail.congress
    if term is not None and _is_khoa(term):
        end, congress = term.end, term.ordinal
    return replace(tail, end=end, issuer=_plain(view, start, end), congress=congress), bool(lead["open"])


def _khoa(view: TextView, tail: Tail) -> tuple[Tail, bool] | None:
    term = read_term(view, tail.end) if tail.congress is None else None
    if term is None or not _is_khoa(term):
        return None
    return replace(tail, end=term.end, congress=term.ordinal), False


def _is_khoa(term: TermWords) -> bool:
    return term.ordinal is not None and not term.is_congress


def _plain(view: TextView, start: int, end: int) -> str:
    return " ".join(view.text[start:end].split())
