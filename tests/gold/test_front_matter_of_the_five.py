"""Every figure of the five real reports has a place in the front matter.

The front matter in `front_matter/` was written by hand. The test reads the real texts, takes every
numeral that is no part of a citation, term, date, heading or list number, and looks for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from macros.model import FrontMatter
from macros.model.figures import Tables
from macros.reading.files import TextFile
from macros.reading.front_matter import read_head
from macros.vietnamese import Quantity, Ratio, parse_quantity, recognise_dates

FOLDER = Path(__file__).parent / "front_matter"
REPORTS = ("000", "001", "002", "003", "004")

_NUMERAL = re.compile(r"\d[\d.,]*\d|\d")
_NOT_A_FIGURE = re.compile(
    r"""
    (?: ^ [ \t]* (?: [IVX]+ | \d{1,2}(?:\.\d)* ) [-./)]      # the number of a section or paragraph
      | \( \d{1,2} \)                                          # the number of an item in a sentence
      | Điều \s 2 | [cC]ấp \s 2 | Quận \s 6 | QUẬN \s 6        # names
      | ISO \s 9001:2015 | 17:15                               # a standard, a time
      | (?<!\d) (?: 19 | 20 ) \d\d (?! \d | [.,]\d )           # a year
    )
    """,
    re.VERBOSE | re.MULTILINE,
)


def front_matter(name: str) -> FrontMatter:
    file = FOLDER / f"{name}.md"
    head = read_head(TextFile(f"reports/x/{name}.md", file.read_text(encoding="utf-8")))
    assert [d.message.vi for d in head.diagnostics] == []
    assert head.front is not None
    return head.front


def numbers(value: object) -> Iterator[Decimal]:
    """Yield every number of one believed value."""
    if isinstance(value, Decimal):
        yield value
    elif isinstance(value, Quantity):
        yield value.value
    elif isinstance(value, Ratio):
        yield from filter(None, (value.a.value, value.b.value, value.percent))
    elif isinstance(value, str):
        found = (parse_quantity(m.group()) for m in _NUMERAL.finditer(value))
        yield from (quantity.value for quantity in found if quantity is not None)


def placed(front: FrontMatter) -> set[Decimal]:
    """Collect the numbers of all tables; when they were counted is no figure."""
    rows = [row for table in Tables.TABLES for row in getattr(front, table)]
    values = [value for row in rows for key, value in row if key not in {"period", "as_of"}]
    return {number for value in values for number in numbers(value)}


def spans(shared: Path, name: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text and the spans whose numerals are no figures."""
    file = next((shared / "gold" / "texts").glob(f"{name}_*.txt"))
    text = file.read_bytes().decode("utf-8")
    metadata = json.loads((shared / "gold" / "metadata.json").read_text(encoding="utf-8"))[file.name]
    taken = [(m.start(), m.end()) for m in _NOT_A_FIGURE.finditer(text)]
    taken += [(d.start, d.end) for d in recognise_dates(text)]
    for gold in ("citations.jsonl", "terms.jsonl"):
        for line in (shared / "gold" / gold).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["file"] == file.name:
                keys = ("citations", "mentions", "terms", "optional")
                taken += [(s["start"], s["end"]) for key in keys for s in row.get(key) or []]
                # Traps are no citations; those without a count are no figures either.
                taken += [
                    (s["start"], s["end"]) for s in row.get("traps") or [] if not re.match(r"\d", s["text"])
                ]
    own = re.search(r"Số\s+177- BC/ĐU", text)
    taken += [own.span()] if own else []
    taken += [(w["start"], w["end"]) for w in metadata["wrapper"]]
    taken += [(n["marker_start"], n["marker_end"]) for n in metadata["footnotes"]]
    if blocks := metadata["duplicate_blocks"]:
        taken.append(tuple(blocks[0]["second"]))
    return text, taken


@pytest.mark.parametrize("name", REPORTS)
def test_every_figure_of_the_text_has_a_place(shared_dir: Path, name: str) -> None:
    text, taken = spans(shared_dir, name)
    known = placed(front_matter(name))
    homeless = []
    for match in _NUMERAL.finditer(text):
        if any(start <= match.start() < end for start, end in taken):
            continue
        quantity = parse_quantity(match.group())
        if quantity is None or quantity.value not in known:
            homeless.append(text[max(0, match.start() - 30) : match.end() + 30])
    assert homeless == []


@pytest.mark.parametrize("name", REPORTS)
def test_every_annotated_claim_has_a_place(shared_dir: Path, name: str) -> None:
    known = placed(front_matter(name))
    homeless = []
    for line in (shared_dir / "gold" / "figures.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not row["file"].startswith(name):
            continue
        for claim in row["claims"]:
            if claim.get("implied") or claim.get("subtype") == "list":
                continue  # the total is nowhere printed; the parts are things, no figures
            printed = claim["printed"]
            for figure in filter(None, [*printed["parts"], printed["total"]]):
                quantity = parse_quantity(figure)
                if quantity is None or quantity.value not in known:
                    homeless.append((claim["text"][:60], figure))
    assert homeless == []


@pytest.mark.parametrize("name", REPORTS)
def test_front_matter_is_free_of_faults(name: str) -> None:
    assert front_matter(name).title
