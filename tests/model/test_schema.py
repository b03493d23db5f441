"""The JSON Schema of the front matter: current, Vietnamese, and agreeing with the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from macros.model import FrontMatter
from macros.model.figures import Tables
from macros.model.schema import FILE, render_schema

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(render_schema())
    return loaded


def test_the_committed_schema_is_current() -> None:
    committed = (ROOT / "docs" / "schema" / FILE).read_text(encoding="utf-8")
    assert committed == render_schema(), "run `make schema`"


def test_every_key_has_a_vietnamese_label(schema: dict[str, Any]) -> None:
    assert [key for key, entry in schema["properties"].items() if entry.get("title", key) == key] == []


def test_tables_are_the_keys_of_the_model() -> None:
    assert set(Tables.TABLES) == set(Tables.model_fields)
    assert set(Tables.TABLES) < set(FrontMatter.model_fields)


@pytest.mark.parametrize(
    "front",
    [
        {"title": "a", "organization": "b", "type": "sơ kết"},
        {"title": "a", "organization": "b", "type": "sơ kết", "number": 5, "date": 2020, "macros": True},
        {"title": "a", "organization": "b", "type": "sơ kết", "recipients": "Tỉnh ủy"},
        {
            "title": "a",
            "organization": "b",
            "type": "sơ kết",
            "discipline": [{"of": "đảng viên", "cảnh cáo": 6}],
        },
    ],
)
def test_schema_accepts_what_the_reader_accepts(schema: dict[str, Any], front: dict[str, Any]) -> None:
    jsonschema.validate(front, schema)


@pytest.mark.parametrize(
    "front",
    [
        {"title": "a", "organization": "b"},
        {"title": "a", "organization": "b", "type": "tiểu thuyết"},
        {"title": "a", "organization": "b", "type": "sơ kết", "số": "5"},
        {"title": "a", "organization": "b", "type": "sơ kết", "signature": "A"},
    ],
)
def test_schema_refuses_what_the_reader_refuses(schema: dict[str, Any], front: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(front, schema)
