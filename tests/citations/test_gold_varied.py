"""The five real reports of ../shared with every number, date, ordinal and place name replaced at random.

What is recognised must follow from the grammar of the domain and never from the numbers of five texts, so
the varied gold must score what the gold scores: everything. A figure becomes another of the same shape
(zeros in front stay), a date another date in the same writing, a year another year, a Roman ordinal another
one, a name of a place another capitalised name; the annotations move along.
"""

from __future__ import annotations

import datetime
import json
import random
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from macros.citations import recognise, recognise_terms
from macros.vietnamese import parse_roman, render_roman

SEEDS = range(8)
_AREA = "(?:[Hh]uyện|[Qq]uận|[Tt]ỉnh|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hành phố|[ủuỷ]y|uỷ)"
_NAME = "[A-ZĐ][a-zà-ỹđ]+(?: [A-ZĐ][a-zà-ỹđ]+){1,2}"
_TOKEN = re.compile(
    rf"""(?P<day>\b[0-9]{{1,2}})(?P<a>/|-|\.|[ ]tháng[ ])(?P<month>[0-9]{{1,2}})(?P<b>/|-|\.|[ ]năm[ ])
        (?P<year>(?:19|20)[0-9]{{2}})\b
    |(?P<tháng>(?<=tháng[ ])[0-9]{{1,2}})(?P<c>/)(?P<năm>(?:19|20)[0-9]{{2}})\b
    |(?P<before>(?:khóa|khoá|hội|\bkỳ|\bthứ)\s{{1,2}})(?P<roman>[IVX]{{1,6}})\b
    |\b(?P<alone>(?:19|20)[0-9]{{2}})\b
    |(?P<digits>[0-9]+)
    |(?P<area>\b{_AREA}[ ])(?P<name>{_NAME})""",
    re.VERBOSE,
)
_NAMES = ("Hoài Lĩnh", "Khuê Giang", "Hoài Khuê", "Mường Sang", "Trà Ôn", "Vĩnh Thạnh", "Đoan Hùng", "Ea Súp")


@pytest.fixture(scope="module")
def gold_dir(shared_dir: Path) -> Path:
    return shared_dir / "gold"


@dataclass
class Change:
    """One random exchange of everything that varies, the same for the same words throughout a text."""

    draw: random.Random
    known: dict[str, str] = field(default_factory=dict)
    years: int = 0

    def of_figure(self, old: str) -> str:
        """Another number with as many digits and as many zeros in front."""
        if old not in self.known:
            bare = old.lstrip("0")
            first = str(self.draw.randint(1, 9)) if bare else ""
            self.known[old] = old[: len(old) - len(bare)] + first + self._digits(len(bare) - 1)
        return self.known[old]

    def _digits(self, count: int) -> str:
        return "".join(str(self.draw.randint(0, 9)) for _ in range(count))

    def of_date(self, year: int, month: int, day: int | None) -> tuple[int, int, int]:
        """Another date whose day and month have as many digits."""
        key = f"date {year} {month} {day}"
        if key not in self.known:
            months = (1, 9) if month < 10 else (10, 12)
            days = (1, 9) if (day or 1) < 10 else (10, 28)
            at = datetime.date(self.of_year(year), self.draw.randint(*months), self.draw.randint(*days))
            self.known[key] = at.isoformat()
        at = datetime.date.fromisoformat(self.known[key])
        return at.year, at.month, at.day

    def of_year(self, year: int) -> int:
        """The year moved by a few, so that terms stay terms."""
        return year + self.years

    def of_roman(self, old: str) -> str:
        """Another ordinal, or the same letters where they are no number."""
        if parse_roman(old) is None:
            return old
        return self.known.setdefault(f"roman {old}", render_roman(self.draw.randint(1, 25)))

    def of_name(self, old: str) -> str:
        """Another name of a place."""
        return self.known.setdefault(f"name {old}", self.draw.choice(_NAMES))

    def of_token(self, token: re.Match[str]) -> str:
        """Exchange one token of the text."""
        if token["day"]:
            year, month, day = self.of_date(int(token["year"]), int(token["month"]), int(token["day"]))
            day_width, month_width = len(token["day"]), len(token["month"])
            return f"{day:0{day_width}}{token['a']}{month:0{month_width}}{token['b']}{year}"
        if token["tháng"]:
            year, month, _ = self.of_date(int(token["năm"]), int(token["tháng"]), None)
            return f"{month:0{len(token['tháng'])}}/{year}"
        if token["roman"]:
            return token["before"] + self.of_roman(token["roman"])
        if token["alone"]:
            return str(self.of_year(int(token["alone"])))
        if token["name"]:
            return token["area"] + self.of_name(token["name"])
        return self.of_figure(token["digits"])


@dataclass
class Varied:
    """A text with everything exchanged, and where each place of the old one went."""

    text: str
    starts: list[int]
    moves: list[int]

    def place(self, old: int) -> int:
        """Return where a place of the old text lies now; never called for one inside a token."""
        return old + self.moves[bisect_right(self.starts, old) - 1]


def varied(text: str, change: Change) -> Varied:
    pieces, starts, moves = [], [0], [0]
    end = 0
    for token in _TOKEN.finditer(text):
        new = change.of_token(token)
        pieces += [text[end : token.start()], new]
        end = token.end()
        starts.append(end)
        moves.append(moves[-1] + len(new) - len(token[0]))
    return Varied("".join([*pieces, text[end:]]), starts, moves)


def rows_of(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    for line in (folder / name).read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def varied_gold(folder: Path, name: str, seed: int) -> Iterator[tuple[dict[str, Any], Change, Varied]]:
    for row in rows_of(folder, name):
        draw = random.Random(f"{seed} {row['file']}")  # noqa: S311 - a test, not a secret
        change = Change(draw, years=draw.randint(-4, 4))
        text = (folder / "texts" / row["file"]).read_bytes().decode("utf-8")
        yield row, change, varied(text, change)


def moved_number(number: str | None, change: Change) -> str:
    """Exchange the running number of a document's number."""
    if not number:
        return ""
    digits = re.match("[0-9]*", number)
    assert digits is not None
    return change.of_figure(digits[0]) + number[digits.end() :]


def moved_date(date: str | None, change: Change) -> str:
    """Exchange a date in ISO form, as exact as it was."""
    if not date:
        return ""
    year, *rest = (int(part) for part in date.split("-"))
    if not rest:
        return str(change.of_year(year))
    moved = change.of_date(year, rest[0], rest[1] if len(rest) > 1 else None)
    return datetime.date(*moved).isoformat()[: len(date)]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_citation_is_still_found(gold_dir: Path, seed: int) -> None:
    total = 0
    for row, change, text in varied_gold(gold_dir, "citations.jsonl", seed):
        free = [(text.place(m["start"]), text.place(m["end"])) for m in row["mentions"]]
        wanted = [
            (
                text.place(c["start"]),
                text.place(c["end"]),
                c["kind"],
                c["form"],
                moved_number(c["number"], change),
                moved_date(c["date"], change),
            )
            for c in row["citations"]
        ]
        spans = {each[:2] for each in wanted}
        found = [
            (c.start, c.end, c.kind, c.form.value, c.number, c.date.iso() if c.date else "")
            for c in recognise(text.text)
            if (c.start, c.end) in spans or not any(c.start < end and start < c.end for start, end in free)
        ]
        assert _shown(text, found) == _shown(text, wanted), row["file"]
        total += len(wanted)
    assert total > 100


@pytest.mark.parametrize("seed", SEEDS)
def test_every_term_is_still_found(gold_dir: Path, seed: int) -> None:
    for row, _, text in varied_gold(gold_dir, "terms.jsonl", seed):
        free = {(text.place(t["start"]), text.place(t["end"])) for t in row["optional"]}
        wanted = [(text.place(t["start"]), text.place(t["end"])) for t in row["terms"]]
        found = [(m.start, m.end) for m in recognise_terms(text.text) if (m.start, m.end) not in free]
        assert _shown(text, found) == _shown(text, wanted), row["file"]


def _shown(text: Varied, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [(*row, text.text[row[0] : row[1]]) for row in rows]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gold_really_varies(gold_dir: Path, seed: int) -> None:
    """Most annotated citations that hold a figure, a date or an ordinal read otherwise than before."""
    same = total = 0
    for row, _, text in varied_gold(gold_dir, "citations.jsonl", seed):
        for citation in row["citations"]:
            new = text.text[text.place(citation["start"]) : text.place(citation["end"])]
            total += 1
            same += new == citation["text"]
    assert same < total / 4
