"""Numbers and list marks at the beginning of a line: `II-`, `2.1-`, `a)`, `Phần thứ nhất`, `- `.

The Party numbers its reports I, 1, 1.1, a), then dashes (DOMAIN.md section 1.5); offices put a hyphen, a
stop, a stroke or nothing behind the number. What a marker *means* is the business of `outline`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from macros.importing.shape import UPPER
from macros.vietnamese import fold, parse_ordinal, parse_roman


class Scheme(StrEnum):
    """A way of numbering."""

    PART = "part"
    LETTER = "A"
    ROMAN = "I"
    ARABIC = "1"
    BRACKET = "1)"
    ROUND = "(1)"
    ALPHA = "a"
    DASH = "-"
    PLUS = "+"
    STAR = "*"


LIST_SCHEMES: Final = frozenset({Scheme.DASH, Scheme.PLUS, Scheme.STAR})


@dataclass(frozen=True, slots=True)
class Marker:
    """A number or list mark, and where the text behind it begins."""

    scheme: Scheme
    values: tuple[int, ...]
    """The number, part by part: 2.1 is (2, 1); empty for list marks."""
    number: str
    """As printed, without what follows it: "II", "2.1", "a", "Phần thứ nhất"."""
    separator: str
    rest: int
    """Offset of the text behind the marker."""


_ALPHABET: Final = "abcdđeghiklmnopqrstuvxy"
"""The letters of lists; f, j, w and z are not Vietnamese."""

_PART = re.compile(
    r"(?P<number>(?:PHẦN|Phần|CHƯƠNG|Chương) (?:(?:THỨ|thứ|Thứ) )?(?P<value>\w{1,5}))"
    r" ?(?P<separator>[.:–—-]*) ?(?=(?P<rest>.*))"
)
_ROMAN = re.compile(
    r"(?P<number>[IVXLC]{1,7}|[Ⅰ-Ⅻ])(?P<sub>(?:\.[0-9]{1,2}){0,3})"
    rf"(?P<separator> ?[.,/:)–—-](?: ?[.–—-])* ?| (?=[{UPPER}]{{2}}))(?=\S)"
)
_ARABIC = re.compile(
    r"(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,4})(?P<separator> ?[.,/:)–—-](?: ?[.–—-])*| (?=\S)| ?(?=[“\"]))"
    r"(?P<gap> ?)(?=\S)"
)
_CODE = re.compile("[A-ZĐ][A-Za-zĐđ]{0,6} ?/ ?[A-ZĐ]")
"""The rest of a document number, "12-NQ/TW", at the beginning of a line."""
_LETTER = re.compile(rf"(?P<number>[A-HĐ])(?P<separator> ?[.–—-]| ?/(?= )|\))(?P<gap> ?)(?=[{UPPER}“\"])")
_ALPHA = re.compile(
    r"\(?(?P<number>[a-zđ])(?P<separator>\)|\.(?=[ ])| ?/(?= )| ?[–—-](?= ))(?P<gap> ?)(?=\S)"
)
_ALPHA_SUB = re.compile(r"(?P<number>[a-zđ]\.?[0-9]{1,2})(?P<separator>[).]|-(?= ))(?P<gap> ?)(?=\S)")
_ROUND = re.compile(r"\((?P<number>[0-9]{1,2})\)(?P<gap> ?)(?=\S)")
_LIST = re.compile(
    r"(?P<mark>[-–—−‒•●▪■◦·○►❖➢§\uf0a7\uf0b7\uf0d8\uf0fc]+|\++|\*+)(?P<gap> ?)(?=[^\W_]|[“\"(…])"
)


def recognise_marker(text: str) -> Marker | None:
    """Find the number or list mark that `text` begins with.

    Near misses that are none: "25/6/2018 …", "1.774 chuyên đề", "12-NQ/TW …", "04/10 chỉ tiêu", "-5%",
    "V/v …", "đ/c …", "Phần lớn …", "2015-2020 …".
    """
    first = text[:1]
    if first.isdigit():
        return _arabic(text)
    if first == "(":
        return _simple(_ROUND, text, Scheme.ROUND) or _simple(_ALPHA, text, Scheme.ALPHA)
    if first.islower():
        return _simple(_ALPHA, text, Scheme.ALPHA) or _simple(_ALPHA_SUB, text, Scheme.ALPHA)
    return _part(text) or _roman(text) or _simple(_LETTER, text, Scheme.LETTER) or _list(text)


def as_letter(marker: Marker, text: str) -> Marker | None:
    """Read "C." or "D." as a letter where it was taken for a Roman number."""
    return _simple(_LETTER, text, Scheme.LETTER) if marker.scheme is Scheme.ROMAN else None


def _simple(pattern: re.Pattern[str], text: str, scheme: Scheme) -> Marker | None:
    found = pattern.match(text)
    if found is None:
        return None
    number = found["number"]
    values: tuple[int, ...]
    if number.isdigit():
        values = (int(number),)
    else:
        letters = "ABCDĐEGH" if scheme is Scheme.LETTER else _ALPHABET
        if number[0] not in letters:
            return None
        values = (letters.index(number[0]) + 1,)
        if digits := number[1:].lstrip("."):
            values += (int(digits),)
    separator = found.groupdict().get("separator") or ")"
    return Marker(scheme, values, number, separator.strip(), found.end())


def _part(text: str) -> Marker | None:
    found = _PART.match(text)
    if found is None:
        return None
    value = parse_ordinal(f"thứ {found['value']}")
    if value is None and len(found["value"]) == 1 and found["value"] in "ABCDĐEGH":
        value = "ABCDĐEGH".index(found["value"]) + 1
    if value is None or (found["rest"] and not found["separator"] and not found["rest"][:2].isupper()):
        return None
    return Marker(Scheme.PART, (value,), found["number"], found["separator"], found.end())


def _roman(text: str) -> Marker | None:
    found = _ROMAN.match(text)
    if found is None:
        return None
    value = parse_roman(found["number"])
    rest = text[found.end() :]
    if (
        value is None
        or fold(rest[:2]).startswith(("v ", "/v"))
        or (rest[:1] == "v" and found["separator"] == "/")
    ):
        return None
    if found["separator"].strip() in ("/", ",") and not rest[:1].isupper():
        return None
    if found["sub"]:
        # The Roman part of "II.1" only repeats the heading above.
        values = tuple(int(part) for part in found["sub"][1:].split("."))
        number = found["number"] + found["sub"]
        return Marker(Scheme.ARABIC, values, number, found["separator"].strip(), found.end())
    return Marker(Scheme.ROMAN, (value,), found["number"], found["separator"].strip(), found.end())


def _arabic(text: str) -> Marker | None:
    found = _ARABIC.match(text)
    if found is None:
        return None
    separator = found["separator"].strip()
    values = tuple(int(part) for part in found["number"].split("."))
    if (
        (len(values) == 1 and not separator)
        or 0 in values
        or _is_figure(found, separator, text[found.end() :])
    ):
        return None
    scheme = Scheme.BRACKET if separator == ")" and len(values) == 1 else Scheme.ARABIC
    return Marker(scheme, values, found["number"], separator, found.end())


def _is_figure(found: re.Match[str], separator: str, rest: str) -> bool:
    """Tell a figure, a date or a document number at the beginning of a line from the number of a section."""
    if not separator and not rest[0].isupper() and rest[0] not in '“"':
        return True  # 1.5 tỷ đồng
    if not found["gap"] and (rest[0].isdigit() or (rest[0].islower() and separator in (",", "/", ":", "-"))):
        return True  # 25/6/2018, 0,4%, 2-3 lần
    if rest[0].isdigit() and separator not in (".", ")"):
        return True  # 1 - 2 lần
    return _CODE.match(rest) is not None


def _list(text: str) -> Marker | None:
    found = _LIST.match(text)
    if found is None:
        return None
    rest, mark = text[found.end() :], found["mark"]
    if not found["gap"] and (rest[0].isdigit() or (mark[0] == "*" and mark in rest)):
        return None  # -5%, *nhấn mạnh*
    scheme = {"+": Scheme.PLUS, "*": Scheme.STAR}.get(mark[0], Scheme.DASH)
    return Marker(scheme, (), "", mark, found.end())
