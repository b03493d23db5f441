"""The five real reports of ../shared, and the same with other numbers, dates and names."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from macros.citations import recognise, recognise_terms
from macros.citations.grouping import Grouping, group, mentions_of
from macros.model import Citation


@pytest.fixture(scope="module")
def gold_dir(shared_dir: Path) -> Path:
    return shared_dir / "gold"


def texts_of(folder: Path) -> dict[str, str]:
    return {p.name: p.read_bytes().decode("utf-8") for p in sorted((folder / "texts").glob("*.txt"))}


def rows_of(folder: Path, name: str) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def test_citations_of_the_gold(gold_dir: Path) -> None:
    texts = texts_of(gold_dir)
    missed, extra, wrong, total = [], [], [], 0
    for row in rows_of(gold_dir, "citations.jsonl"):
        found = {(c.start, c.end): c for c in recognise(texts[row["file"]])}
        wanted = {(c["start"], c["end"]): c for c in row["citations"]}
        total += len(wanted)
        free = [(m["start"], m["end"]) for m in row["mentions"]]
        missed += [(row["file"], wanted[span]["text"]) for span in wanted.keys() - found.keys()]
        extra += [
            (row["file"], found[span].text)
            for span in found.keys() - wanted.keys()
            if not any(span[0] < end and start < span[1] for start, end in free)
        ]
        wrong += [
            (row["file"], wanted[span]["text"])
            for span in wanted.keys() & found.keys()
            if not agrees(wanted[span], found[span])
        ]
    assert total > 100
    assert len(missed) <= 0.02 * total, missed
    assert len(extra) <= 0.02 * total, extra
    assert len(wrong) <= 0.02 * total, wrong


def agrees(wanted: dict[str, Any], found: Citation) -> bool:
    date = found.date.iso() if found.date else None
    return (wanted["kind"], wanted["number"], wanted["date"], wanted["form"]) == (
        found.kind,
        found.number or None,
        date,
        found.form.value,
    )


def test_terms_of_the_gold(gold_dir: Path) -> None:
    texts = texts_of(gold_dir)
    for row in rows_of(gold_dir, "terms.jsonl"):
        found = {(m.start, m.end) for m in recognise_terms(texts[row["file"]])}
        wanted = {(t["start"], t["end"]) for t in row["terms"]}
        free = {(t["start"], t["end"]) for t in row["optional"]}
        assert wanted <= found, row["file"]
        assert found <= wanted | free, row["file"]


def test_citations_of_one_document_have_one_group(gold_dir: Path) -> None:
    texts = texts_of(gold_dir)
    for row in rows_of(gold_dir, "citations.jsonl"):
        citations = recognise(texts[row["file"]])
        groups = spans_by_group(citations, group(mentions_of(citations)))
        meant: dict[str, set[tuple[int, int]]] = {}
        for citation in row["citations"]:
            meant.setdefault(citation["refers_to"], set()).add((citation["start"], citation["end"]))
        missing = [spans for spans in meant.values() if spans not in groups]
        assert len(missing) <= 0.03 * len(meant) + 1, missing


def spans_by_group(citations: tuple[Citation, ...], grouping: Grouping) -> list[set[tuple[int, int]]]:
    spans: dict[tuple[int, ...], set[tuple[int, int]]] = {}
    for citation, chosen in zip(citations, grouping.choices, strict=True):
        spans.setdefault(chosen, set()).add((citation.start, citation.end))
    return list(spans.values())


@pytest.mark.parametrize("seed", range(5))
def test_other_numbers_dates_and_names_make_no_difference(gold_dir: Path, seed: int) -> None:
    """What is recognised must follow from the grammar, never from the numbers of five texts."""
    draw = random.Random(seed)  # noqa: S311 - a test, not a secret
    for name, text in texts_of(gold_dir).items():
        changed = changed_numbers(text, draw)
        assert len(changed) == len(text)
        before = [(c.start, c.end, c.kind, c.form) for c in recognise(text)]
        after = [(c.start, c.end, c.kind, c.form) for c in recognise(changed)]
        assert after == before, name


def changed_numbers(text: str, draw: random.Random) -> str:
    """Change running numbers, days, years and some names, all to others of the same length."""

    def running(match: re.Match[str]) -> str:
        return "".join(str(draw.randint(1, 9)) for _ in match[0])

    def date(match: re.Match[str]) -> str:
        day, month = draw.randint(10, 28), draw.randint(1, 9)
        parts = [f"{day:02}"[-len(match[1]) :] if len(match[1]) == 2 else str(draw.randint(1, 9))]
        parts.append(str(month).zfill(len(match[2])))
        return "/".join([*parts, str(draw.randint(1996, 2023))])

    text = re.sub(r"\b[0-9]{1,4}(?=\s?-\s?[A-ZĐ][A-Za-zĐđ]*/)", running, text)
    text = re.sub(r"\b([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\b", date, text)
    text = re.sub(r"(?<=Hướng dẫn số )[0-9]{2}|(?<=Quyết định số )[0-9]{3}(?= của)", running, text)
    for old, new in (
        ("Long Biên", "Sông Nhuệ"),
        ("Bắc Giang", "Nam Giang"),
        ("XVII", "XXII"),
        ("III", "VII"),
    ):
        text = re.sub(rf"\b{old}\b", new, text)
    return text
