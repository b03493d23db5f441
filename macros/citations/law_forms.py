"""Statutes, laws and constitutions by name: "Điều lệ Đảng", "Luật Đất đai năm 2013", "Hiến pháp năm 2013"."""

from __future__ import annotations

import re
from typing import Final

from macros.citations.dates_behind import date_behind
from macros.citations.drafts import Draft, named
from macros.citations.heads import Head
from macros.citations.law_names import LAW_NAMES
from macros.citations.phrases import END, GAP, MAYBE, PAGE_GAP, START, any_of, spelled
from macros.citations.term_words import read_term
from macros.citations.view import TextView
from macros.vietnamese import DateInterval

_PARTY_STATUTE = re.compile(
    rf"{PAGE_GAP}(?:của{GAP})?đảng(?:{GAP}cộng{GAP}sản{GAP}việt{GAP}nam)?{END}(?!{GAP}(?:viên|bộ|ủy){END})"
)
_OTHER_STATUTE = re.compile(
    GAP
    + "(?P<name>"
    + any_of(
        """
        mặt trận tổ quốc việt nam | công đoàn | công đoàn việt nam | đoàn | đoàn tncs hồ chí minh
        | đoàn thanh niên cộng sản hồ chí minh | hội nông dân việt nam | hội cựu chiến binh việt nam
        | hội liên hiệp phụ nữ việt nam
        """
    )
    + f"){END}"
)
_PROGRAMME = re.compile(
    rf"{GAP}{any_of('xây dựng đất nước | xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội')}{END}"
    rf"(?:{MAYBE}\((?:{spelled('bổ sung, phát triển')}{GAP})?năm{GAP}[0-9]{{4}}\))?"
)
# Old web copies lose the blank between two words.
_NAME: Final = any_of(LAW_NAMES).replace(GAP, MAYBE)
_UNKNOWN_LAW = re.compile(
    rf"{GAP}(?P<name>(?!(?:sư|gia|pháp|học|định|số){END})[^\W\d_](?:[^.;:()“”0-9\n]|\n(?!\n)){{3,90}}?)"
    rf"(?={GAP}(?:ngày{GAP}[0-9]{{1,2}}[^\W_]*[-/.\s]|năm{GAP}(?:19|20)[0-9]{{2}}{END}))"
)
"""Any other law, if its date follows and its name has a capital."""
_NOT_IN_NAME = re.compile(
    START
    + any_of("luật | nghị định | nghị quyết | thông tư | có | được | đã | này | từ | trong | kể từ | theo")
    + END
)
_LAW = re.compile(
    rf"{GAP}(?P<name>{_NAME})(?:{END}|(?=năm))"
    rf"(?:{MAYBE}\({spelled('sửa đổi')}(?:, bổ sung)?(?:{GAP}năm{GAP}[0-9]{{4}})?\))?"
)
_AMENDING = re.compile(
    rf"{GAP}{spelled('sửa đổi, bổ sung')}{GAP}(?:(?:một{GAP}số|các){GAP}điều{GAP})?(?:của{GAP})?"
    rf"(?:các{GAP})?(?:bộ{GAP})?luật{GAP}(?P<name>{_NAME}){END}"
    rf"(?:{MAYBE}(?:,|và){MAYBE}(?:bộ{GAP})?luật{GAP}{_NAME}{END}){{0,4}}"
)
"""A law that amends others is one law, with the names of those inside its own."""
_OF_THE_REPUBLIC = re.compile(rf"{GAP}nước{GAP}{spelled('cộng hòa xã hội chủ nghĩa việt nam')}{END}")
_YEAR = re.compile(
    rf"(?:{MAYBE},)?{MAYBE}(?P<open>\()?(?:năm{GAP})?(?P<year>(?:19|20)[0-9]{{2}})(?(open)\))(?![-–/.,]?[^\W_])(?!\s?[-–]\s?[0-9])"
)

_LAWS: Final = ("luật", "bộ luật", "pháp lệnh")
LAW_KINDS: Final = frozenset({"cương lĩnh", "điều lệ", "hiến pháp", *_LAWS})
"""Kinds with names of their own."""


def read_law(view: TextView, head: Head) -> list[Draft]:
    """Read a statute, law, code, ordinance or constitution that begins at a head."""
    found = _law(view, head) if head.kind in _LAWS else _statute(view, head)
    return [found] if found is not None else []


def _statute(view: TextView, head: Head) -> Draft | None:
    if head.kind == "hiến pháp":
        return _constitution(view, head)
    if head.kind == "cương lĩnh":
        found = _PROGRAMME.match(view.folded, head.end)
    elif head.kind == "điều lệ":
        found = _PARTY_STATUTE.match(view.folded, head.end) or _OTHER_STATUTE.match(view.folded, head.end)
    else:
        return None
    if found is None or (found.re is _OTHER_STATUTE and not view.is_capital(found.start("name"))):
        return None
    term = read_term(view, found.end())
    if term is None or term.ordinal is None or term.is_congress:
        return named(head.kind, head.start, found.end())
    return named(head.kind, head.start, term.end, congress=term.ordinal)


def _constitution(view: TextView, head: Head) -> Draft | None:
    """Read a constitution by its year; "Hiến pháp và pháp luật" is the law in general."""
    republic = _OF_THE_REPUBLIC.match(view.folded, head.end)
    year = _YEAR.match(view.folded, republic.end() if republic else head.end)
    return named(head.kind, head.start, year.end(), _of_year(year)) if year else None


def _law(view: TextView, head: Head) -> Draft | None:
    """Read a law by its name, with its year: "Luật Đất đai năm 2013". Only names of laws there are."""
    found = (
        _LAW.match(view.folded, head.end)
        or _AMENDING.match(view.folded, head.end)
        or _unknown_law(view, head)
    )
    if found is None or not (head.is_capital or view.is_capital(found.start("name"))):
        return None
    year = _YEAR.match(view.folded, found.end())
    if year is not None:
        return named(head.kind, head.start, year.end(), _of_year(year))
    day = date_behind(view, found.end(), None, of_results=True)
    is_day = day is not None and day.date is not None and day.date.precision == "day" and not day.opens
    return named(head.kind, head.start, *((day.end, day.date) if day and is_day else (found.end(), None)))


def _unknown_law(view: TextView, head: Head) -> re.Match[str] | None:
    """Match the name of a law that is in no list, between the word and its date."""
    found = _UNKNOWN_LAW.match(view.folded, head.end) if head.is_capital else None
    if found is None or not view.is_capital(found.start("name")):
        return None
    return None if _NOT_IN_NAME.search(view.folded, *found.span("name")) else found


def _of_year(found: re.Match[str] | None) -> DateInterval | None:
    return DateInterval.of_year(int(found["year"])) if found else None
