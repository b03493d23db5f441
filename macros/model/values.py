"""Scalars of front matter: read from the raw text, never from YAML's guess.

YAML would turn `6.859` into a fraction, `05` into five or an error, `no` into false. The reader
hands every scalar over as the text that stands in the file, and these types say what it means.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.vietnamese import DateInterval, Quantity, Ratio, parse_date, parse_quantity, parse_ratio, same

SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}
"""What a YAML editor may take a plain scalar for; the reader only ever sees its text."""


def _scalar(value: object, expected: str) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("scalar_expected", "expected {expected}", {"expected": expected})
    return value.strip()


def _text(value: object) -> str:
    return _scalar(value, "text")


def _date(value: object) -> DateInterval:
    if isinstance(value, DateInterval):
        return value
    text = _scalar(value, "date")
    parsed = parse_date(text)
    if parsed is None:
        raise PydanticCustomError("date_invalid", "not a date: {value}", {"value": text})
    return parsed


def _count(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _scalar(value, "count")
    quantity = parse_quantity(text)
    if quantity is None or quantity.unit or quantity.value != quantity.value.to_integral_value():
        raise PydanticCustomError("count_invalid", "not a whole number: {value}", {"value": text})
    return quantity.value


def _amount(value: object) -> Quantity | Ratio:
    if isinstance(value, Quantity | Ratio):
        return value
    text = _scalar(value, "number")
    amount = parse_ratio(text) or parse_quantity(text)
    if amount is None:
        raise PydanticCustomError("number_invalid", "not a number: {value}", {"value": text})
    return amount


def _switch(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = _scalar(value, "yes or no")
    if text.lower() in {"true", "có", "yes", "on"}:
        return True
    if text.lower() in {"false", "không", "no", "off"}:
        return False
    raise PydanticCustomError("switch_invalid", "neither true nor false: {value}", {"value": text})


_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")


def is_address(text: str) -> bool:
    """Say whether a text may be part of an address: slugs with "/" between, and so no way out of the site."""
    return _ADDRESS.fullmatch(text) is not None


def _address(value: object) -> str:
    text = _scalar(value, "address")
    if text and not is_address(text):
        raise PydanticCustomError("address_invalid", "no address: {value}", {"value": text})
    return text


def one_or_many(value: object) -> object:
    """Take a single scalar or mapping for a list of one."""
    return [value] if isinstance(value, str | dict) else value


Text = Annotated[str, BeforeValidator(_text), WithJsonSchema(SCALAR)]
"""Text as it stands in the file: `05` stays "05", `no` stays "no"."""
AddressText = Annotated[str, BeforeValidator(_address), WithJsonSchema(SCALAR)]
"""An id or former id: lower-case ASCII slugs with "/" between."""
DateText = Annotated[
    DateInterval, BeforeValidator(_date), PlainSerializer(DateInterval.iso), WithJsonSchema(SCALAR)
]
"""A day, month or year, day first or ISO."""
Count = Annotated[Decimal, BeforeValidator(_count), WithJsonSchema(SCALAR)]
"""A whole number: `6.859` is 6859, `05` is 5."""
Amount = Annotated[Quantity | Ratio, BeforeValidator(_amount), WithJsonSchema(SCALAR)]
"""A number with its unit, or a ratio: `11,95%`, `36 tỷ đồng`, `62/77`."""
Switch = Annotated[bool, BeforeValidator(_switch), WithJsonSchema({"type": ["boolean", "string"]})]

_E = TypeVar("_E", bound=StrEnum)


def choose(value: object, choices: type[_E]) -> _E:
    """Find the member of a closed list that is printed as `value`, compared folded.

    Raises:
        PydanticCustomError: `choice_unknown`, with the list, when there is none.
    """
    if isinstance(value, choices):
        return value
    text = _scalar(value, "one of a list")
    for member in choices:
        if same(member.value, text):
            return member
    listed = "; ".join(member.value for member in choices)
    raise PydanticCustomError(
        "choice_unknown", "{value} is none of: {choices}", {"value": text, "choices": listed}
    )
