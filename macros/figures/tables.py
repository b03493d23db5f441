"""The tables of a report's front matter as a reader sees them: captions, columns, numbers as printed.

Nothing is computed here. A total is shown where the report states one; whether it is right is for a
check to say. Numbers are shown as printed, so that nobody takes a rounding of ours for the report's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from macros.model import Report
from macros.model.figures import CountRow, Row, Tables
from macros.vietnamese import DateInterval, Quantity, Ratio, fold, render_number

MANY_COUNTS: Final = 4
"""More kinds of counts than this stand below each other, not beside: a table must fit a page and a phone."""
FEW_ROWS: Final = 3

NUMERIC: Final = frozenset(
    {"actual", "baseline", "value", "total", "share", "count", "met", "not_met", "late"}
)
"""Fields whose column is set right."""
LAST: Final = ("total", "share", "note")
"""Fields that close a row of counts."""
HIDDEN: Final = frozenset({"id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureColumn:
    """A column's heading, and whether it holds numbers."""

    label: str
    is_numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """The cells of a line, one for each column; the first says what the line is about."""

    cells: tuple[str, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTable:
    """A table of plain strings, ready for HTML or Markdown."""

    key: str
    """The front matter key: "discipline"."""
    caption: str
    columns: tuple[FigureColumn, ...]
    rows: tuple[FigureRow, ...]


def capital(text: str) -> str:
    """Begin with a capital, leaving the rest as it is."""
    return text[:1].upper() + text[1:]


def figure_tables(report: Report) -> tuple[FigureTable, ...]:
    """Return the tables a report has, in the order of the model."""
    tables = (figure_table(report, key) for key in Tables.TABLES)
    return tuple(table for table in tables if table is not None)


def figure_table(report: Report, key: str) -> FigureTable | None:
    """Return one table of a report by its front matter key, or None where it has none.

    Raises:
        KeyError: When there is no table of that name.
    """
    if key not in Tables.TABLES:
        raise KeyError(key)
    rows: tuple[Row, ...] = getattr(report.front, key)
    if not rows:
        return None
    caption = Tables.model_fields[key].title or key
    counted = [row for row in rows if isinstance(row, CountRow)]
    kinds: dict[str, str] = {}
    for word in (word for row in counted for word in row.counts):
        kinds.setdefault(fold(word), word)
    if len(kinds) > MANY_COUNTS and len(rows) <= FEW_ROWS:
        return _standing(key, caption, counted, kinds)
    return _lying(key, caption, rows, kinds)


def _lying(key: str, caption: str, rows: Sequence[Row], kinds: Mapping[str, str]) -> FigureTable:
    """One line per row; columns that no row fills are left out."""
    names = _fields(rows)
    front = [name for name in names if not kinds or name not in LAST]
    back = [name for name in names if name not in front]
    columns = (
        *(FigureColumn(label=_label(rows[0], name), is_numeric=name in NUMERIC) for name in front),
        *(FigureColumn(label=capital(kind), is_numeric=True) for kind in kinds.values()),
        *(FigureColumn(label=_label(rows[0], name), is_numeric=name in NUMERIC) for name in back),
    )
    lines = []
    for row in rows:
        counts = _counts(row)
        cells = [_value(row, name) for name in front]
        cells += [counts.get(kind, "") for kind in kinds]
        cells += [_value(row, name) for name in back]
        lines.append(FigureRow(cells=tuple(cells)))
    return FigureTable(key=key, caption=caption, columns=columns, rows=tuple(lines))


def _standing(key: str, caption: str, rows: Sequence[CountRow], kinds: Mapping[str, str]) -> FigureTable:
    """One line per kind of count, one column per row: for a few rows of many counts."""
    names = [name for name in _fields(rows) if name not in LAST]
    heads = [" · ".join(text for name in names if (text := _value(row, name))) for row in rows]
    columns = (
        FigureColumn(label="Nội dung"),
        *(FigureColumn(label=head or "Số lượng", is_numeric=True) for head in heads),
    )
    counts = [_counts(row) for row in rows]
    lines = [
        FigureRow(cells=(capital(word), *(found.get(kind, "") for found in counts)))
        for kind, word in kinds.items()
    ]
    for name in LAST:
        cells = tuple(_value(row, name) for row in rows)
        if any(cells):
            lines.append(FigureRow(cells=(_label(rows[0], name), *cells), is_total=name == "total"))
    return FigureTable(key=key, caption=caption, columns=columns, rows=tuple(lines))


def _counts(row: Row) -> dict[str, str]:
    """Return the counts of a row by their folded words; a kind that is spelled twice keeps both numbers."""
    cells: dict[str, str] = {}
    for word, value in row.counts.items() if isinstance(row, CountRow) else ():
        kind = fold(word)
        cells[kind] = f"{cells[kind]}; {_cell(value)}" if kind in cells else _cell(value)
    return cells


def _fields(rows: Sequence[Row]) -> list[str]:
    """List the fields that some row fills: whom it is about first, then the table's own, then the note."""
    own = type(rows[0]).model_fields
    order = ["of", *(name for name in own if name not in Row.model_fields), "period", "as_of", "note"]
    for identity in ("target", "name", "text"):
        if identity in order:
            order.insert(0, order.pop(order.index(identity)))
    return [name for name in order if name not in HIDDEN and any(_value(row, name) for row in rows)]


def _label(row: Row, name: str) -> str:
    field = type(row).model_fields[name]
    return {"total": "Tổng số", "share": "Tỷ lệ"}.get(name) or field.title or name


def _value(row: Row, name: str) -> str:
    return _cell(getattr(row, name))


def _cell(value: object) -> str:
    """Write a value as printed, an empty string for none."""
    match value:
        case None:
            return ""
        case Quantity():
            return value.printed or value.render()
        case Ratio():
            return value.printed or f"{value.a.render()}/{value.b.render()}"
        case Decimal():
            return render_number(value)
        case DateInterval():
            return value.render()
        case _:
            return str(value)


TITLES: Final[Mapping[str, str]] = {key: Tables.model_fields[key].title or key for key in Tables.TABLES}
"""The captions by key, for those who list the tables."""
