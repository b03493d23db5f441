"""Names of macros, front matter keys and template variables are one name space for mkdocs-macros."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
import yaml

import macros
from macros.authoring import BLOCKS, FILTERS, INLINE, MACROS
from macros.model import FrontMatter
from macros.model.figures import Tables

OF_MKDOCS_MACROS = {
    "config",
    "page",
    "files",
    "git",
    "environment",
    "extra",
    "macros",
    "filters",
    "plugin",
    "now",
    "context",
    "macros_info",
    "fix_url",
    "navigation",
}


def test_no_macro_is_named_like_a_key() -> None:
    keys = {*FrontMatter.model_fields, *Tables.TABLES}

    assert not set(MACROS) & keys
    assert not set(MACROS) & OF_MKDOCS_MACROS


def test_no_macro_is_named_like_a_key_of_the_site() -> None:
    class Loader(yaml.SafeLoader):
        """Reads mkdocs.yml, whatever tags it has."""

    Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)
    config = yaml.load((Path(__file__).parents[2] / "mkdocs.yml").read_text("utf-8"), Loader)  # noqa: S506

    assert not set(MACROS) & set(config.get("extra", {}))


def test_names_are_given_once() -> None:
    assert not set(INLINE) & set(BLOCKS)
    assert len(MACROS) == len(INLINE) + len(BLOCKS)
    assert all(name == function.__name__ for name, function in {**MACROS, **FILTERS}.items())


def test_the_package_shows_mkdocs_macros_one_door() -> None:
    assert [name for name in vars(macros) if name.startswith("on_")] == []


@pytest.mark.parametrize("name", MACROS)
def test_every_macro_is_explained_to_authors(name: str) -> None:
    """The manual is made of it: a sentence, an example that calls it, and every parameter."""
    function = MACROS[name]
    text = inspect.getdoc(function) or ""
    parameters = list(inspect.signature(function).parameters)

    assert parameters[:2] == ["archive", "page"]
    assert f"Ví dụ:\n    {{{{ {name}(" in text
    assert [p for p in parameters[2:] if f"\n    {p}: " not in text] == []
