"""Twenty-two invented papers of different kinds: what is found in each, and its whole draft.

`VANKHO_UPDATE_GOLDEN=1 pytest` writes the drafts anew; read the difference in review.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from macros.importing import answer_of, balance_words, render_draft
from macros.importing.markdown import plain_words
from macros.model import FrontMatter
from macros.reading.files import TextFile
from macros.reading.front_matter import read_head

from .reading import counted, document, rendered_words

CASES = Path(__file__).parent / "cases"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CASES / "expected.json").read_text("utf-8"))
FIELDS = ("number", "date", "title", "issuer", "signer", "on_behalf_of", "type")


def words_of(text: str | None) -> list[str]:
    return list(counted(text or "").elements())


@pytest.mark.parametrize("name", EXPECTED)
def test_fields(name: str) -> None:
    expected = EXPECTED[name]
    answer = answer_of(document((CASES / "texts" / f"{name}.txt").read_bytes()))
    for field in FIELDS:
        wanted = [expected.get(field), expected.get(f"{field}_corrected")]
        assert words_of(answer[field]) in [
            words_of(value) for value in wanted if value or value == wanted[0]
        ], field
    assert [words_of(text) for text in answer["recipients"]] == [
        words_of(text) for text in expected.get("recipients", [])
    ]
    assert answer["duplicate"] == expected.get("duplicate", False)
    assert [note["text"] for note in answer["footnotes"]] == expected.get("footnotes", [])


@pytest.mark.parametrize("name", EXPECTED)
def test_headings(name: str) -> None:
    answer = answer_of(document((CASES / "texts" / f"{name}.txt").read_bytes()))
    found = [
        f"{heading['level']}|{heading['number'] or ''}|{heading['text']}" for heading in answer["headings"]
    ]
    assert found == EXPECTED[name]["headings"]


@pytest.mark.parametrize("name", EXPECTED)
def test_draft(name: str) -> None:
    read = document((CASES / "texts" / f"{name}.txt").read_bytes())
    draft = render_draft(read, original=f"{name}.goc.txt")
    file = CASES / "drafts" / f"{name}.md"
    if os.environ.get("VANKHO_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(draft.text, "utf-8", newline="\n")
    assert draft.text == file.read_text("utf-8")
    assert balance_words(read, draft).is_even
    assert rendered_words(draft.body) == counted(plain_words(draft.body))


@pytest.mark.parametrize("name", EXPECTED)
def test_front_matter_is_believed(name: str) -> None:
    read = document((CASES / "texts" / f"{name}.txt").read_bytes())
    organization = "" if read.organization else "Huyện ủy Pa Hán"  # a draft without one must be completed
    text = render_draft(read, original="bai.goc.txt", organization=organization).text
    head = read_head(TextFile("reports/huyen-a/2020/x.md", text))
    assert [fault.code for fault in head.diagnostics] == []
    assert isinstance(head.front, FrontMatter)
    assert head.front.source is not None
    assert len(head.front.source.sha256) == 64


def test_no_draft_is_left_over() -> None:
    assert {file.stem for file in (CASES / "drafts").iterdir()} == set(EXPECTED)
    assert {file.stem for file in (CASES / "texts").iterdir()} == set(EXPECTED)
