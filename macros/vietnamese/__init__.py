"""The Vietnamese language as reports print it: letters, numbers, dates, ordinals, order.

The bottom room: it imports nothing of `macros`. All functions are pure, linear in the text, and take text in
any Unicode form; offsets are code points of the text as given.
"""

from macros.vietnamese.collation import SortKey, sort_key
from macros.vietnamese.dates import (
    DateInterval,
    DateMention,
    Precision,
    by_start,
    match_date,
    parse_date,
    parse_years,
    recognise_dates,
)
from macros.vietnamese.fold import fold, fold_bare, same, without_marks, words
from macros.vietnamese.normalise import MappedText, normalise, normalise_mapped
from macros.vietnamese.numbers import Quantity, Ratio, parse_quantity, parse_ratio, render_number
from macros.vietnamese.ordinals import parse_ordinal, parse_roman, render_roman
from macros.vietnamese.similar import nearest
from macros.vietnamese.slugs import slug

__all__ = [
    "DateInterval",
    "DateMention",
    "MappedText",
    "Precision",
    "Quantity",
    "Ratio",
    "SortKey",
    "by_start",
    "fold",
    "fold_bare",
    "match_date",
    "nearest",
    "normalise",
    "normalise_mapped",
    "parse_date",
    "parse_ordinal",
    "parse_quantity",
    "parse_ratio",
    "parse_roman",
    "parse_years",
    "recognise_dates",
    "render_number",
    "render_roman",
    "same",
    "slug",
    "sort_key",
    "without_marks",
    "words",
]
