"""The five real reports of ../shared; `test_gold_varied` has them with other numbers, dates and names."""

from __future__ import annotations

import json
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
