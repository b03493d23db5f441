"""Plenums of the Central Committee: "Trung ương 4 khóa XII", "Hội nghị lần thứ tư Ban Chấp hành Trung ương".

A plenum adopts one to four resolutions, and "lần 2" is its second session (DOMAIN.md, "For an engineer
who does not know the Party"). Without khóa the committee in office at the report's date is meant; that is
for matching to say.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from macros.citations.phrases import END, GAP, MAYBE, ROMAN, any_of, spelled
from macros.citations.term_words import ordinal_of, read_term, roman_at, roman_of
from macros.citations.view import TextView


class PlenumWords(NamedTuple):
    """Where words for a plenum end, and what they say."""

    end: int
    plenum: int
    session: int | None = None
    congress: int | None = None
    """The khóa."""


_WORDS: Final = any_of(
    """
        nhất | hai | ba | bốn | tư | sáu | bảy | tám | chín | mười | mười một | mười hai | mười ba
        | mười bốn | mười lăm
        """
)
# "Trung ương năm 2018" is a year, never the fifth plenum.
_NTH: Final = (
    rf"(?:[0-9]{{1,2}}|{ROMAN}|{_WORDS}|năm(?!{GAP}[0-9])){END}"
    rf"(?!\s?[-–]\s?(?!{spelled('khóa')})[^\W_]|/(?!{ROMAN}{END})[^\W_])"
)
_COMMITTEE: Final = (
    rf"(?:(?:{spelled('ban chấp hành')}{GAP}|bch{MAYBE}))?(?:{spelled('trung ương')}|tw|tư|t[.]ư|t[.]w)"
)
_PARTY: Final = rf"(?:{GAP}{spelled('đảng')}(?:{GAP}{spelled('cộng sản việt nam')})?)?"
_WHICH: Final = rf"{MAYBE}lần{GAP}(?:thứ{GAP})?(?P<which>[0-9]|nhất|hai){MAYBE}"
_PLENUM = re.compile(
    rf"""(?:hội{MAYBE}nghị{GAP})?
    (?: {_COMMITTEE}{_PARTY}(?:{GAP}{spelled("lần thứ")})?{MAYBE}(?P<after>{_NTH})
      | (?:lần{GAP}(?:thứ{GAP})?|thứ{GAP})(?P<before>{_NTH})(?:{GAP}\({_WHICH}\))?
        (?:{MAYBE},)?{GAP}(?:của{GAP})?{_COMMITTEE}{END}{_PARTY}
    )""",
    re.VERBOSE,
)
_FIRST: Final = frozenset("hbtl")
"""The letters that words for a plenum begin with, to know at once that others do not."""
_SESSION = re.compile(
    rf"(?:{MAYBE},)?{MAYBE}\(?{MAYBE}lần{GAP}(?:thứ{GAP})?(?P<session>[0-9]|nhất|hai){END}{MAYBE}\)?"
)
_NEXT = re.compile(rf"{MAYBE}(?:,|;|và|hoặc){MAYBE}")
_TO_KHOA = re.compile(rf"{MAYBE}[-–]{MAYBE}(?=(?:{spelled('khóa')}{GAP})?{ROMAN}{END})")
"""From one khóa to the next: "khóa XI - XII"."""
_BARE_NTH = re.compile(rf"(?:thứ{GAP})?(?P<nth>[0-9]{{1,2}}){END}")
_BARE_FIGURE = re.compile(rf"{GAP}(?P<nth>[0-9]{{1,2}}){END}")
_MORE_BEFORE_KHOA = re.compile(
    rf"(?:{MAYBE}(?:,|và){MAYBE}[0-9]{{1,2}}){{0,6}}{MAYBE}[,–-]?{MAYBE}\(?{MAYBE}{spelled('khóa')}"
)
_BARE_ROMAN = re.compile(rf"(?P<roman>{ROMAN}){END}")
_ROMAN_KHOA = re.compile(rf"{MAYBE}\({MAYBE}(?P<roman>{ROMAN}){MAYBE}\)|/(?P<stroke>{ROMAN}){END}")
"""A khóa without the word: "(XII)", "4/XII"."""
_OF_COMMITTEE = re.compile(rf"{GAP}của{GAP}{_COMMITTEE}{_PARTY}(?={MAYBE}[,(]?{MAYBE}{spelled('khóa')})")
"""The committee behind the number: "Hội nghị Trung ương lần thứ 11 của BCH Trung ương Đảng khóa XIII"."""
_KHOA_FOLLOWS: Final = (" khóa", " (khóa")
"""As nearly always; then neither the session nor the committee stands between."""
_OPEN_KHOA = re.compile(
    rf"{MAYBE}(?:\({MAYBE}|các{GAP}){spelled('khóa')}{GAP}(?P<roman>{ROMAN}){END}(?={MAYBE}(?:,|và))"
)
"""The first of several khóa: "(khóa XI, XII)", "các khóa XI, XII"."""


_MOST_PLENUMS: Final = 19


def read_plenum(view: TextView, start: int) -> PlenumWords | None:
    """Read the words for a plenum that begin exactly at `start`, with session and khóa."""
    folded = view.folded
    found = _PLENUM.match(folded, start) if folded[start : start + 1] in _FIRST else None
    if found is None:
        return None
    group = "after" if found["after"] else "before"
    number = _number(view, *found.span(group))
    return _with_khoa(view, found.end(), number, found["which"]) if number else None


def read_bare_plenum(view: TextView, start: int) -> PlenumWords | None:
    """Read "4 khóa XII" behind "Nghị quyết", where "Trung ương" is left out: only with its khóa.

    "Nghị quyết 04 khóa XII" and "Nghị quyết 29 khóa XI" give numbers of documents: no plenum is written
    with a zero, and no committee ever met twenty times.
    """
    found = _BARE_FIGURE.match(view.folded, start)
    if found is None:
        return None
    number = int(found["nth"])
    if found["nth"].startswith("0") or not 0 < number <= _MOST_PLENUMS:
        return None
    words = _with_khoa(view, found.end(), number)
    return words if words.congress is not None else None


def _number(view: TextView, start: int, end: int) -> int | None:
    word = view.folded[start:end]
    if word.isdigit():
        return int(word) or None
    return roman_at(view, start, end) or (ordinal_of(word) if len(word) > 1 else None)


def _with_khoa(view: TextView, end: int, number: int, session: str | None = None) -> PlenumWords:
    folded = view.folded
    committee = None
    if not folded.startswith(_KHOA_FOLLOWS, end):
        found = _SESSION.match(folded, end) if session is None else None
        if found is not None:
            session, end = found["session"], found.end()
        committee = _OF_COMMITTEE.match(folded, end)
    which = ordinal_of(session) if session else None
    term = read_term(view, committee.end() if committee else end)
    if term is not None and term.ordinal is not None and not term.is_congress:
        return PlenumWords(term.end, number, which, term.ordinal)
    several = _OPEN_KHOA.match(view.folded, end)
    if several is not None and (khoa := roman_of(view.text[slice(*several.span("roman"))])):
        return PlenumWords(several.end(), number, which, khoa)
    bare = _ROMAN_KHOA.match(view.folded, end)
    if bare is not None:
        group = "roman" if bare["roman"] else "stroke"
        if khoa := roman_at(view, *bare.span(group)):
            return PlenumWords(bare.end(), number, which, khoa)
    return PlenumWords(end, number, which)


def read_further(view: TextView, before: PlenumWords) -> tuple[int, PlenumWords] | None:
    """Read one more plenum or khóa of a list, with its start: ", Trung ương 5", ", khóa XII", ", XII", ", 5".

    A bare figure counts only when a khóa closes the list, a bare Roman number only after a khóa.
    """
    joint = _NEXT.match(view.folded, before.end)
    if joint is None and before.congress is not None:
        joint = _TO_KHOA.match(view.folded, before.end)
    if joint is None:
        return None
    start = joint.end()
    whole = read_plenum(view, start)
    if whole is not None:
        return start, whole
    term = read_term(view, start)
    if term is not None and term.ordinal is not None and not term.is_congress:
        return start, PlenumWords(term.end, before.plenum, before.session, term.ordinal)
    roman = _BARE_ROMAN.match(view.folded, start) if before.congress is not None else None
    if roman is not None and (value := roman_at(view, *roman.span())):
        return start, PlenumWords(roman.end(), before.plenum, before.session, value)
    bare = _BARE_NTH.match(view.folded, start) if before.congress is None else None
    if bare is not None and _MORE_BEFORE_KHOA.match(view.folded, bare.end()):
        return start, _with_khoa(view, bare.end(), int(bare["nth"]))
    return None
