"""Reading numbers of documents, alone and in running text.

Clerks, scanners and web pages write one number in many ways ("181 - CV/ĐU", "217/QĐ-TW", "02-ĐA/DU"); all
come to the one normal form of `number`. Sources: DOMAIN.md sections 1.2 to 1.4 and 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from macros.model.kinds import CODE_SPELLINGS, kind_of
from macros.model.number import ASSEMBLY_ORGAN, OLD_ORGANS, DocumentNumber
from macros.vietnamese import fold, normalise

_LETTERS: Final = "A-Za-zĐđƯư"
_GAP: Final = r"[^\S\n]{0,2}(?:\n[^\S\n]{0,2})?"
_DASH: Final = "-‐‑‒–—−"
_GAP_BEHIND: Final = r"[^\S\n]{0,2}(?:\n[^\S\n]{0,40})?"
"""Behind a separator, where lines break; the next one may be indented deeply, as in tables."""
_STROKE: Final = f"{_GAP}[{_DASH}/]{_GAP_BEHIND}"
_PART_END: Final = r"(?:(?!\w)|(?=của|ngày|về))"  # web pages lose the blank: "18-NQ/TWngày"
# A run of code letters; "năm" and "Kết" are none, for a word goes on with a letter that codes do not have.
# GD&ĐT is a code; the & of an HTML entity (&lt;) is none of it.
_PART: Final = (
    rf"[{_LETTERS}](?:[{_LETTERS}]|&(?![a-z]{{2,8}};)){{0,15}}(?:[ốỐ](?!\w))?[0-9]{{0,3}}{_PART_END}"
)
_NUMBER = re.compile(
    rf"""(?P<digits>[0-9](?<![0-9].)[0-9]{{0,4}}+[a-zđ]?+)
    (?:{_GAP}/{_GAP_BEHIND}(?P<year>(?:19|20)[0-9]{{2}}))?
    (?P<first>{_STROKE}|[^\S\n]{{0,2}}(?=[A-ZĐ]{{2}}[{_LETTERS}ốỐ]{{0,4}}[{_DASH}/][{_LETTERS}]))
    (?P<code>{_PART})
    (?:(?P<second>{_STROKE})(?P<organ>{_PART}(?:(?:[-/]|[.](?=HĐND|UBND)){_PART}){{0,2}}))?""",
    re.VERBOSE,
)
# Not inside a word ("Covid-19-NQ"), a decimal or a longer number; "số05-NQ/HU" is one all the same, and so is
# the end of "217-218-QĐ/TW".
_BEFORE = re.compile(
    r"(?:^|[^\w/.,&-]|[.,](?<![0-9].)|(?<!\w)-|(?<![-/.,0-9])[0-9]{1,3}-|[^\W\d][.,]|(?:[Ss]ố|SỐ))\Z"
)

_PARTY_ORGAN = re.compile(
    r"""(?:(?:BTC|BTGDV|BTG|BDV|BNC|BKT|BCSĐ|ĐĐ|VP|UBKT|TTCT|TTBDCT|HĐLL|BBV|BCĐ)?
    (?:TW|TU|HU|QU|THU|TXU|TPU|ĐU|ĐUK|ĐUCA|ĐUQS|ĐUX|ĐUTT|ĐUP|TĐTN)
    |CB[0-9]{0,3}|CU|UBKT|BTG|BDV|BCĐ|BCĐ35|ĐH|ĐHĐB|BCĐTW|QUTW|ĐUCATW|BTCTWĐ|TWĐTN|VPTW|BTCTW)""",
    re.VERBOSE,
)
_STATE_ORGAN = re.compile(
    r"(?:CP|TTG|CTN|QH[0-9]{0,2}|UBTVQH[0-9]{0,2}|HĐND[0-9]{0,2}|(?:VP)?UBND|UB|HĐBT|VPCP)(?![A-ZĐ])"
)
_ORGAN_SPELLINGS: Final = {
    "ttg": "TTg", "thu": "ThU", "tpu": "TpU", "tư": "TW", "du": "ĐU", "duk": "ĐUK", "dh": "ĐH",
    "hdnd": "HĐND", "bcd": "BCĐ", "btctư": "BTCTW", "vptư": "VPTW", "ubkttư": "UBKTTW", "btgtư": "BTGTW",
}  # fmt: skip
"""Organ codes that are not simply capitals, misprints (no organ has the code DU) and TƯ for TW."""


def find_numbers(text: str) -> list[tuple[int, int, DocumentNumber]]:
    """Find document numbers in running text, with their spans, in order and without overlap.

    Linear. Dates, fractions, year ranges and file notes (VP/ĐU) are none; a separator that is exchanged
    or lost is only believed where both codes are known.

    Args:
        text: normalised text.
    """
    numbers = []
    for match in _loose_matches(text):
        start, end = match.span()
        # Behind a blank, where nearly all stand, `_BEFORE` would say the same.
        if start and text[start - 1] != " " and not _BEFORE.search(text, max(0, start - 4), start):
            continue
        number = _number(match)
        if number is not None and number.is_state and number.year is None:
            start, number = _with_dashed_year(text, start, end, number)
        if number is not None:
            numbers.append((start, end, number))
    return numbers


_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_BEFORE_YEAR = re.compile(rf"(?<![\w/.,{_DASH}])([0-9]{{1,3}})[{_DASH}]\Z")


def _with_dashed_year(text: str, start: int, end: int, number: DocumentNumber) -> tuple[int, DocumentNumber]:
    """Read "15-2021/NQ-HĐND", whose first slash became a dash, as one number with its year."""
    running = _BEFORE_YEAR.search(text, max(0, start - 5), start) if _YEAR.fullmatch(number.digits) else None
    if running is None:
        return start, number
    written = "".join(text[running.start() : end].split())
    return running.start(), replace(number, digits=running[1], year=int(number.digits), misprint=written)


_FIRST_STROKES: Final = tuple(
    (stroke, re.compile(rf"{stroke}{_GAP_BEHIND}(?=[{_LETTERS}]|19|20)")) for stroke in (*_DASH, "/")
)
"""Each with what may follow the first stroke of a number: its code or year, no figure of a date."""
_FURTHEST: Final = 16
"""From the digits to the first stroke: "12345a  \\n  -", and where a separator is lost "12345a  NQabcd/"."""
_FIRST_DIGIT = re.compile("[0-9](?<![0-9].)")


def _loose_matches(text: str) -> Iterator[re.Match[str]]:
    """Find what `_NUMBER` matches, as its `finditer` does, from the strokes backwards.

    Every match has a stroke near its digits. A search for one fixed character takes a tenth of the time of
    one for any digit, and few strokes have letters behind them.
    """
    strokes = [
        found.start() for stroke, first in _FIRST_STROKES if stroke in text for found in first.finditer(text)
    ]
    done = 0
    for stroke in sorted(strokes):
        digit = _FIRST_DIGIT.search(text, max(done, stroke - _FURTHEST), max(done, stroke))
        while digit is not None:
            match = _NUMBER.match(text, digit.start())
            if match is not None:
                yield match
                done = match.end()
                break
            digit = _FIRST_DIGIT.search(text, digit.end(), stroke)


@lru_cache(maxsize=4096)
def parse_number(text: str) -> DocumentNumber | None:
    """Read a value that is nothing but a document number, with or without "Số" before it.

    Example:
        >>> parse_number("Số 181 - CV/ĐU").text, parse_number("217/QĐ-TW").text
        ('181-CV/ĐU', '217-QĐ/TW')
    """
    bare = re.sub(r"\Asố\s*:?\s*", "", normalise(text).strip(), flags=re.IGNORECASE)
    match = _NUMBER.fullmatch(bare)
    return _number(match) if match else None


def complete_number(digits: str, letters: str, kind: str) -> DocumentNumber | None:
    """Complete a number that has half of a Party code behind its stroke: "29/TW" of a nghị quyết.

    Args:
        digits: the figures.
        letters: the organ, of which the kind gives the rest, or the code of the kind.
        kind: the word before the number.

    Returns:
        The number, with what was written as its misprint; without organ where `letters` are the code. None
        where they are neither.
    """
    told = kind_of(kind)
    if told is None or not told.party_codes:
        return None
    if _spelled_code(letters) in told.codes:
        return DocumentNumber(digits=digits, code=_spelled_code(letters))
    organ = "TW" if letters.upper() in _CENTRAL_BODIES else _spelled_organ(letters)
    if not _PARTY_ORGAN.fullmatch(organ.upper()):
        return None
    return DocumentNumber(
        digits=digits, code=told.party_codes[0], organ=organ, misprint=f"{digits}/{letters}"
    )


_CENTRAL_BODIES: Final = frozenset({"BCT", "BBT", "BCHTW"})
"""Bodies whose documents bear the organ code TW."""


def _number(match: re.Match[str]) -> DocumentNumber | None:
    """Judge what a match of the loose pattern is, and bring it to its normal form."""
    digits, written_year, first, code, second, organ = match.group(
        "digits", "year", "first", "code", "second", "organ"
    )
    year = int(written_year) if written_year else None
    if not organ:
        return _without_code(match, year) or _bare(match, year) or _glued(match, code, year)
    known, printed, is_party, is_state = _judge_codes(code, organ)
    strokes = _stroke(first) + _stroke(second)
    if not known and strokes == "/-" and (code.isupper() or code == "TTg") and len(code) > 1 and not is_party:
        return _letter(match, code, organ)
    if not _is_code(code, known, organ, is_party=is_party, is_state=is_state, year=year):
        return None
    shaped_state = _is_state_shape(strokes, year, is_party=is_party, is_state=is_state)
    if shaped_state is None:
        return None
    number = DocumentNumber(
        digits=digits, code=known or code, organ=printed, year=year, is_state=shaped_state
    )
    if match[0] == number.text:
        return number
    written = "".join(match[0].split())
    return number if _agree(written, number.text) else replace(number, misprint=written)


class _Codes(NamedTuple):
    """What the letters of a number say, whatever its figures are."""

    known: str
    """The kind code as it is printed, or nothing for an unknown one."""
    printed: str
    """The organ code as it is printed."""
    is_party: bool
    """The organ is one of the Party."""
    is_state: bool


@lru_cache(maxsize=1024)
def _judge_codes(code: str, organ: str) -> _Codes:
    printed = _spelled_organ(organ)
    capitals = printed.upper()
    is_party = _PARTY_ORGAN.fullmatch(capitals) is not None
    return _Codes(_spelled_code(code), printed, is_party, _STATE_ORGAN.match(capitals) is not None)


def _stroke(separator: str) -> str:
    """Return "/" or "-" for a separator, whatever dash and blanks it is made of; a lost one is a blank."""
    if separator in ("-", "/"):
        return separator
    bare = separator.strip()
    return ("/" if bare == "/" else "-") if bare else " "


def _is_code(code: str, known: str, organ: str, *, is_party: bool, is_state: bool, year: int | None) -> bool:
    """Tell whether the letters after the number can be a kind code.

    An unknown code needs capitals and an organ that is known; small letters need both to be known.
    """
    if known:
        return (code[0].isupper() and organ[0].isupper()) or is_party or is_state or year is not None
    return (
        code.isupper()
        and len(code) > 1
        and organ[0].isupper()
        and (is_party or (is_state and year is not None))
    )


def _is_state_shape(strokes: str, year: int | None, *, is_party: bool, is_state: bool) -> bool | None:
    """Tell a State number from a Party one, exchanged separators included; None where it may be neither."""
    if is_party and year is None:
        return False
    if is_state or (year is not None and strokes[0] == "/"):
        return True
    return {"-/": False, "/-": True, "//": True}.get(strokes)


def _without_code(match: re.Match[str], year: int | None) -> DocumentNumber | None:
    """Read the number of a law or of a resolution of the National Assembly: 41/2024/QH15."""
    organ = match["code"].upper()
    if year is None or match["organ"] or not ASSEMBLY_ORGAN.fullmatch(organ):
        return None
    return DocumentNumber(digits=match["digits"], organ=organ, year=year, is_state=True)


def _bare(match: re.Match[str], year: int | None) -> DocumentNumber | None:
    """Read an old State number, which names neither kind nor year; the word before it must name the kind."""
    organ = _spelled_organ(match["code"])
    is_old = year is None and organ in OLD_ORGANS
    if not is_old or not match["first"].strip() or not match["code"][0].isupper():
        return None
    return DocumentNumber(digits=match["digits"], organ=organ, is_state=True)


def _letter(match: re.Match[str], organ: str, unit: str) -> DocumentNumber | None:
    """Read the number of a State công văn, which names no kind: 123/UBND-NV."""
    if match["year"] or not unit[0].isupper():
        return None
    return DocumentNumber(digits=match["digits"], organ=f"{organ}-{unit}", is_state=True)


def _glued(match: re.Match[str], letters: str, year: int | None) -> DocumentNumber | None:
    """Read a number that lost its second separator: "18-NQTW", "312/QĐTTg", "15/2021/NQHĐND".

    Only where both codes are known and the first is in capitals.
    """
    if not letters[:2].isupper():
        return None
    is_slashed = _stroke(match["first"]) == "/"
    for cut in range(2, len(letters) - 1):
        code, organ = CODE_SPELLINGS.get(fold(letters[:cut])), _spelled_organ(letters[cut:])
        is_party = year is None and _PARTY_ORGAN.fullmatch(organ.upper()) is not None
        is_state = is_slashed and _STATE_ORGAN.fullmatch(organ.upper()) is not None
        if code and (is_party or is_state):
            written = "".join(match[0].split())
            return DocumentNumber(
                digits=match["digits"],
                code=code,
                organ=organ,
                year=year,
                is_state=not is_party,
                misprint=written,
            )
    return None


def _spelled_code(code: str) -> str:
    """Return a kind code as it is printed, or nothing for an unknown one."""
    return CODE_SPELLINGS.get(fold(code), "")


def _spelled_organ(organ: str) -> str:
    """Return an organ code as it is printed."""
    parts = re.split("[-/]", organ)
    return "-".join(
        _ORGAN_SPELLINGS.get(fold(part)) or (part.upper() if part.islower() else part) for part in parts
    )


@lru_cache(maxsize=1024)
def _agree(written: str, normal: str) -> bool:
    """Tell whether a number is only printed with other dashes or capitals than its normal form."""
    return fold(re.sub(f"[{_DASH}]", "-", written)) == fold(normal)
