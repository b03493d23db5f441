import doctest
import importlib
import pkgutil

import pytest

import macros.vietnamese

MODULES = [f"macros.vietnamese.{module.name}" for module in pkgutil.iter_modules(macros.vietnamese.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_room_offers_what_it_lists() -> None:
    names = macros.vietnamese.__all__
    assert names == sorted(names)
    assert [name for name in names if not hasattr(macros.vietnamese, name)] == []
