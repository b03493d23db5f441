"""What follows the number of a citation and belongs to it: date, issuer and khóa, in any order.

"ngày 24/9/2018", "(tháng 2/1997)", "của Ban Bí thư khóa X", "của Huyện ủy, ngày 25 tháng 6 năm 2018". The
subject ("về …") stays outside. A page break may stand between the parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from macros.citations.bodies import read_body
from macros.citations.dates_behind import date_behind
from macros.citations.holders import CONGRESS_HEAD, read_congress_body
from macros.citations.phrases import COMMA, END, GAP, MAYBE, NTH_WORD, PAGE_MAYBE, any_of, spelled
from macros.citations.plenums import read_plenum
from macros.citations.term_words import TermWords, read_term
from macros.citations.view import TextView
from macros.vietnamese import DateInterval


@dataclass(slots=True)
class Tail:
    """The parts after a number, and where they end; it grows while they are read."""

    end: int
    date: DateInterval | None = None
    issuer: str = ""
    congress: int | None = None
    plenum: int | None = None
    has_date: bool = False
    """A date was read, perhaps one without a year, which says nothing."""


_MOST_PARTS: Final = 4
_SITTING: Final = (
    rf"(?:(?:tại{GAP})?{spelled('kỳ họp')}{GAP}(?:lần{GAP})?thứ{GAP}{NTH_WORD}{END}{MAYBE},?{GAP})"
)
"""The sitting of a people's council before its name; it says nothing that the date does not."""
_BEFORE_ISSUER = re.compile(
    rf"{COMMA}{PAGE_MAYBE}(?P<open>\(?){MAYBE}(?:của{GAP}{_SITTING}?|{_SITTING}(?:của{GAP})?)"
)
_BEFORE_BARE_ISSUER = re.compile(rf"{GAP}(?P<open>\(?)")
_AFTER_BARE_ISSUER = re.compile(
    rf"{MAYBE}(?:[,;.:()|“”\"»\]]|\Z|(?:về|và|{spelled('khóa')}){END})|[^\S\n]*\n|[^\S\n]{{6}}"
)
"""What may follow an issuer without "của"; before a verb it is the subject of the next words."""
_ABBREVIATED = re.compile(rf"[a-zđ]{{1,5}}[-.]?[0-9]{{1,4}}{END}")
"""What the number is called from here on, which is no issuer: "Nghị quyết số 21-NQ/TW (NQ21)"."""
_CLOSE = re.compile(rf"{MAYBE}\)")
_BEFORE_PLENUM = re.compile(
    rf"{COMMA}{PAGE_MAYBE}(?P<open>\(?)(?={any_of('hội nghị | bch | ban chấp hành')}{END})"
)
AND_ISSUER = re.compile(rf"{MAYBE}(?:,|và){MAYBE}(?={any_of('ban bí thư | bộ chính trị')}{END})")
"""Politburo and Secretariat issue together."""
_OF_COUNCIL = re.compile(
    rf"{GAP}của{GAP}(?={any_of('hội đồng nhân dân | hđnd | quốc hội | ủy ban nhân dân | ubnd')}{END})"
)
"""The body of which a committee is one: "Ban Pháp chế của HĐND tỉnh"."""


def read_tail(view: TextView, start: int, *, is_open: bool = False, head: int | None = None) -> Tail:
    """Read the parts that begin at `start`, the end of a number.

    Args:
        view: the text.
        start: where the number ends.
        is_open: whether a bracket was opened before the number; it is closed with the parts.
        head: where the citation begins; what stands before it tells whose year follows the number.
    """
    tail = Tail(start)
    folded = view.folded
    is_open = is_open and not _close(view, tail)
    for _ in range(_MOST_PARTS):
        if folded[tail.end : tail.end + 1] in _NO_PART:
            break
        opened = _date(view, tail, head) if not tail.has_date else None
        if opened is None and not tail.issuer:
            opened = _issuer(view, tail)
        if opened is None and tail.congress is None:
            opened = _khoa(view, tail)
        if opened is None:
            break
        is_open = (is_open or opened) and not _close(view, tail)
    return tail


_NO_PART: Final = ".;:"
"""Stops that no part begins with; nor does one begin at the end of the text."""


def _close(view: TextView, tail: Tail) -> bool:
    """Take in a bracket that closes behind the tail; tell whether one does."""
    closed = _CLOSE.match(view.folded, tail.end)
    if closed is None:
        return False
    tail.end = closed.end()
    return True


def _date(view: TextView, tail: Tail, head: int | None) -> bool | None:
    """Add the date that follows; tell whether a bracket opens before it, or None where there is no date."""
    found = date_behind(view, tail.end, head)
    if found is None:
        return None
    tail.date, tail.end, tail.has_date = found.date, found.end, True
    return found.opens


def _issuer(view: TextView, tail: Tail) -> bool | None:
    """Add the issuer that follows; tell whether a bracket opens before it, or None where there is none."""
    folded = view.folded
    lead = _BEFORE_ISSUER.match(folded, tail.end)
    is_led = lead is not None
    lead = lead or _BEFORE_BARE_ISSUER.match(folded, tail.end) or _BEFORE_PLENUM.match(folded, tail.end)
    if lead is None:
        return None
    start = lead.end()
    plenum = read_plenum(view, start)
    if plenum is None and not is_led and (met := _BEFORE_PLENUM.match(folded, tail.end)) is not None:
        lead, plenum, start = met, read_plenum(view, met.end()), met.end()
    if plenum is not None:
        tail.issuer, tail.end = view.plain(start, plenum.end), plenum.end
        tail.plenum, tail.congress = plenum.plenum, plenum.congress or tail.congress
        return bool(lead["open"])
    end = _congress_name(view, start) or _whole_body(view, start)
    if not is_led and _ABBREVIATED.match(folded, start):
        return None
    if end == start or not (is_led or (view.is_capital(start) and _AFTER_BARE_ISSUER.match(folded, end))):
        return None
    term = read_term(view, end)
    if term is not None and _is_khoa(term):
        end, tail.congress = term.end, term.ordinal
    tail.issuer, tail.end = view.plain(start, end), end
    return bool(lead["open"])


def _whole_body(view: TextView, start: int) -> int:
    """Return where an issuer ends, with the council it belongs to, or the second of two."""
    end = read_body(view, start)
    council = _OF_COUNCIL.match(view.folded, end) if end > start else None
    if council is not None:
        return max(end, read_body(view, council.end()))
    second = AND_ISSUER.match(view.folded, end) if end > start else None
    if second is not None:
        both = read_body(view, second.end())
        if _AFTER_BARE_ISSUER.match(view.folded, both):
            return both
    return end


def _congress_name(view: TextView, start: int) -> int | None:
    """Return where the name of a congress ends that issued a document of its own series: "01-NQ/ĐH"."""
    head = CONGRESS_HEAD.match(view.folded, start) if view.folded.startswith("đ", start) else None
    if head is None:
        return None
    *_, end = read_congress_body(view, head.end())
    term = read_term(view, end, after_congress=True)
    return term.end if term is not None else end


_OF_KHOA = re.compile(rf"{GAP}của(?={GAP}{spelled('khóa')}{END})")
"""Before the khóa alone: "Nghị quyết 02 của khóa XII"."""


def _khoa(view: TextView, tail: Tail) -> bool | None:
    """Add the khóa that follows alone; None where there is none, for no bracket opens before it."""
    of = _OF_KHOA.match(view.folded, tail.end)
    term = read_term(view, of.end() if of else tail.end)
    if term is None or not _is_khoa(term):
        return None
    tail.end, tail.congress = term.end, term.ordinal
    return False


def _is_khoa(term: TermWords) -> bool:
    return term.ordinal is not None and not term.is_congress
