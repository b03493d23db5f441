"""Numbers as Vietnamese papers print them: a dot between thousands, a comma before decimals, then the unit.

Source: the law on accounting of 2003 and the seeds (DOMAIN.md section 6.1: 6.859; 0,4%; 95,4 %; 01, 05).
Values are `Decimal`, so that nothing printed is ever rounded. What may be something else (a date, a code,
an English 1,234.5) is `None`: a clerk corrects a fault more easily than a wrong figure.
"""

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from macros.vietnamese.dates import parse_date
from macros.vietnamese.normalise import normalise

_MOST_DIGITS: Final = 40
"""Longer rows of digits are codes, not quantities."""

# Thousands need groups of three behind a first group that does not start with zero; a dot before any other
# number of digits, or after a lone zero, is a decimal point as spreadsheets print it.
_NUMBER: Final = (
    r"(?P<sign>[-−–+]?)"
    r"(?:(?P<grouped>[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,(?P<grouped_part>[0-9]+))?"
    r"|(?P<whole>[0-9]+)(?:,(?P<part>[0-9]+))?"
    r"|(?P<pointed>0\.[0-9]+|[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})))"
)
_LONG_UNIT: Final = r"[^\W\d_]+(?:[ /][^\W\d_]+)*[23]?"
_SHORT_UNIT: Final = f"[%‰°](?:/{_LONG_UNIT})?|(?:tỷ|tỉ|triệu|tấn|ha|km|kg|m|g|đ)[23²³]?"
_QUANTITY = re.compile(f"{_NUMBER}(?: ?(?P<short>{_SHORT_UNIT})| (?P<long>{_LONG_UNIT}))?")
_RATIO = re.compile(
    r"(?P<a>[^/]+(?:/[^/0-9 ][^/]*)*?) ?/ ?(?P<b>[0-9][^(]*?)"
    r"(?: ?\((?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ) )?(?P<percent>[0-9][0-9.,]* ?%)\))?"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; equal to another of the same value and unit, however printed."""

    value: Decimal
    unit: str = ""
    """As printed, with single spaces: "%", "tỷ đồng", "tấn/ha"; empty for a bare number."""
    printed: str = field(default="", compare=False)
    """The words of the paper, to be shown unchanged."""

    def render(self) -> str:
        """Return the quantity in the house form: "1.004", "11,95%", "36 tỷ đồng"."""
        if not self.unit:
            return render_number(self.value)
        gap = "" if self.unit[0] in "%‰°" else " "
        return f"{render_number(self.value)}{gap}{self.unit}"


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part of a whole, or an actual against a planned value, as printed: "493/502 (98,2%)"."""

    a: Quantity
    b: Quantity
    percent: Decimal | None = None
    """The percentage printed behind it, if any; whether it is right is for a check to say."""
    printed: str = field(default="", compare=False)
    """The words of the paper, to be shown unchanged."""


def parse_quantity(text: str) -> Quantity | None:
    """Read a value that is nothing but a number, with or without a unit.

    "6.859" is 6859 and "1.234.567,89" has two decimals, but "0.4" is 0.4: a dot is a decimal point after a
    lone zero or before any number of digits but three. A unit of words stands after a space; %, ‰ and the
    short units (ha, km, tỷ …) may be glued. Signs may be the hyphen, the minus or the en dash that Word
    makes of it.

    Returns:
        The quantity, or `None` for words, dates, ratios, ranges, codes and numbers that are not well formed.
    """
    tidy = " ".join(normalise(text).split())
    match = _QUANTITY.fullmatch(tidy)
    if match is None:
        return None
    whole = match["grouped"] or match["whole"] or "0"
    part = match["grouped_part"] or match["part"] or ""
    digits = match["pointed"] or f"{whole.replace('.', '')}.{part}"
    if len(digits) > _MOST_DIGITS:
        return None
    value = Decimal(digits)
    if match["sign"] not in {"", "+"}:
        value = value.copy_negate()
    return Quantity(value, match["short"] or match["long"] or "", text.strip())


def parse_ratio(text: str) -> Ratio | None:
    """Read a value that is nothing but two quantities with a stroke, perhaps with their percentage.

    "62/77", "36 tỷ đồng/33 tỷ đồng", "493/502 đảng viên (đạt 98,2%)".

    Returns:
        The ratio, or `None` for anything else, a month ("12/2023") among it.
    """
    tidy = " ".join(normalise(text).split())
    match = _RATIO.fullmatch(tidy)
    if match is None or parse_date(tidy) is not None:
        return None
    a, b = parse_quantity(match["a"]), parse_quantity(match["b"])
    if a is None or b is None:
        return None
    stated = parse_quantity(match["percent"]) if match["percent"] else None
    if match["percent"] and stated is None:
        return None
    return Ratio(a, b, stated.value if stated else None, text.strip())


def render_number(value: Decimal | int, decimals: int | None = None) -> str:
    """Return `value` as printed in Vietnam: "1.004", "11,95".

    Args:
        value: A finite number. Years are numbers too: whoever shows one must not send it here.
        decimals: How many decimals to show, halves rounded away from zero; all there are when `None`.

    Raises:
        ValueError: When the value is infinite or not a number, or `decimals` is negative.
    """
    number = Decimal(value)
    if not number.is_finite() or (decimals is not None and decimals < 0):
        message = f"cannot render {value} with {decimals} decimals"
        raise ValueError(message)
    if decimals is not None:
        # Exact whatever the caller's context: as many digits as the result can have.
        exact = Context(prec=max(number.adjusted(), 0) + decimals + 2, rounding=ROUND_HALF_UP)
        number = number.quantize(Decimal(1).scaleb(-decimals), context=exact)
    if number.is_zero():
        number = number.copy_abs()
    return f"{number:,f}".translate({ord(","): ".", ord("."): ","})
