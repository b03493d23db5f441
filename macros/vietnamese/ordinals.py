"""Ordinals of congresses and terms: "XI", "lần thứ III", "khóa 11", "thứ mười một".

Compared only within one organization (DESIGN.md section 1); reading them is all that is done here.
"""

import re
from typing import Final

from macros.vietnamese.normalise import normalise

_HIGHEST_ROMAN: Final = 3999
_HIGHEST_ORDINAL: Final = 99
"""No Party body has had a hundred terms; the limit keeps "di", "mi" and "mix" from being Roman numbers."""

_ROMAN = re.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SYMBOLS: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

_UNITS: Final = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# The unit changes its word behind the tens: mười lăm, hai mươi mốt, hai mươi tư.
_VARIANTS: Final = {
    "nhất": "một",
    "nhì": "hai",
    "tư": "bốn",
    "mốt": "một",
    "lăm": "năm",
    "nhăm": "năm",
    "bẩy": "bảy",
}

_LEAD = re.compile("(?:(?:kh(?:óa|oá)|nhiệm k[ỳì]|lần) )?(?:lần )?(?:thứ )?")
_PLAIN_NUMBER = re.compile("[0-9]{1,3}")


def parse_roman(text: str) -> int | None:
    """Read a Roman number in capital or small letters, also with the single characters of Unicode (Ⅺ).

    Returns:
        1 to 3999, or `None` when it is empty or not formed by the rule ("IIX", "IIII", "VX").
    """
    letters = normalise(text).strip()
    letters = "".join(_UNICODE_ROMAN.get(letter, letter) for letter in letters)
    # No letter outside ASCII: "ı".upper() is "I".
    if not letters or not letters.isascii() or not _ROMAN.fullmatch(letters := letters.upper()):
        return None
    value = 0
    for worth, symbol in _SYMBOLS:
        while letters.startswith(symbol):
            letters = letters[len(symbol) :]
            value += worth
    return value


def render_roman(number: int) -> str:
    """Return `number` in Roman capitals.

    Raises:
        ValueError: When it is not from 1 to 3999.
    """
    if not 1 <= number <= _HIGHEST_ROMAN:
        message = f"no Roman number for {number}"
        raise ValueError(message)
    letters = ""
    for worth, symbol in _SYMBOLS:
        count, number = divmod(number, worth)
        letters += symbol * count
    return letters


_UNICODE_ROMAN: Final = {chr(0x215F + n): render_roman(n) for n in range(1, 13)} | {
    chr(0x216F + n): render_roman(n) for n in range(1, 13)
}


def _parse_words(words: str) -> int | None:
    """Read "nhất", "tư", "mười một", "hai mươi lăm"; at most 99."""
    match words.split(" "):
        case [unit]:
            tens = "không" if unit != "mười" else "mười"
            rest = unit if unit != "mười" else ""
        case ["mười", rest]:
            tens = "mười"
        case [tens, "mươi"]:
            rest = ""
        case [tens, "mươi", rest]:
            pass
        case _:
            return None
    unit = _VARIANTS.get(rest, rest)
    if unit not in _UNITS:
        return None
    if tens == "không":
        return _UNITS.index(unit) or None
    if tens == "mười":
        return 10 + _UNITS.index(unit)
    return 10 * _UNITS.index(tens) + _UNITS.index(unit) if tens in _UNITS[2:] else None


def parse_ordinal(text: str) -> int | None:
    """Read the ordinal of a congress or term.

    "XI", "xi", "11", "thứ XI", "lần thứ III", "khóa XI", "nhiệm kỳ III", "thứ nhất", "thứ mười một". Number
    words need "khóa", "lần" or "thứ" before them ("năm" alone is also a year), "nhất" does not.

    Returns:
        1 to 99, or `None` for malformed Roman numbers, years and other words.
    """
    tidy = " ".join(normalise(text).lower().split())
    lead = _LEAD.match(tidy)
    rest = tidy[lead.end() :] if lead else tidy
    number = int(rest) if _PLAIN_NUMBER.fullmatch(rest) else parse_roman(rest)
    if number is None and (rest != tidy or rest == "nhất"):
        number = _parse_words(rest)
    return number if number and number <= _HIGHEST_ORDINAL else None
