"""The pages of the manual that are made from the code leave nothing out."""

from __future__ import annotations

import re

import pytest

from macros.authoring import FILTERS, MACROS
from macros.checks import CHECKS, explain
from macros.model import FrontMatter
from macros.model.figures import Tables
from macros.publishing.manual import manual_pages

PAGES = {page.path: page.text for page in manual_pages()}


def test_every_macro_and_filter_stands_there_with_its_example() -> None:
    text = PAGES["huong-dan/macro.md"]

    assert [name for name in (*MACROS, *FILTERS) if f"### `{name}` {{ #" not in text] == []
    assert text.count("```text\n{{ ") == len(MACROS) + len(FILTERS)
    assert "| `organization` | có | tên tổ chức." in text


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.CODE)
def test_every_check_stands_there_with_its_sections(check: object) -> None:
    explanation = explain(check)  # type: ignore[arg-type]
    text = PAGES["huong-dan/danh-muc-kiem-tra.md"]
    own = re.split(r"\n## [^\n]*\{ #", text.partition(f"{{ #{explanation.code} }}")[2])[0]

    assert [heading for heading, _ in explanation.sections if f"**{heading}.**" not in own] == []
    assert "\n    " not in own.replace("```text", "```").split("```")[0]


def test_every_key_stands_there() -> None:
    text = PAGES["huong-dan/khoa-dau-bao-cao.md"]
    plain = [name for name in FrontMatter.model_fields if name not in Tables.TABLES]

    assert [name for name in plain if f"| `{name}` |" not in text] == []
    assert [name for name in Tables.TABLES if f": `{name}` {{ #" not in text] == []
    assert "“kiểm điểm nhiệm kỳ”" in text


def test_the_written_pages_are_there_and_lead_to_one_another() -> None:
    assert PAGES["huong-dan/index.md"].startswith("# Hướng dẫn\n")
    links = {(path, link) for path, text in PAGES.items() for link in re.findall(r"\]\(([^)#:]+\.md)", text)}

    assert len(links) > 5
    assert [(path, link) for path, link in links if f"huong-dan/{link}" not in PAGES] == []
