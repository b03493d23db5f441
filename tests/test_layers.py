"""The direction of imports between the rooms of macros/ (DESIGN section 3), read from the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "macros"

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"diagnostics", "vietnamese"}),
    frozenset({"model"}),
    frozenset({"reading", "registry"}),
    frozenset({"citations", "figures"}),
    frozenset({"checks", "pages", "search", "authoring", "importing"}),
    frozenset({"publishing", "cli"}),
)
"""Lowest first. A room imports lower layers; within a layer, rooms use each other one way only."""

HOSTS = {"mkdocs", "mkdocs_macros", "material"}
"""Imported in publishing/ only."""
DOORS = {"__init__", "__main__"}
"""They open rooms and hold nothing."""


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            yield node.module or ""


def room_of(module: str) -> str:
    return module.split(".")[1] if module.startswith("macros.") else ""


def files() -> list[tuple[str, Path]]:
    found = [(file.relative_to(PACKAGE).parts[0].removesuffix(".py"), file) for file in PACKAGE.rglob("*.py")]
    return sorted((room, file) for room, file in found if room not in DOORS)


def level(room: str) -> int:
    return next(i for i, layer in enumerate(LAYERS) if room in layer)


def uses() -> set[tuple[str, str]]:
    return {
        (room, target)
        for room, file in files()
        for module in imported(file)
        if (target := room_of(module)) and target != room
    }


def test_every_room_has_its_place() -> None:
    known = frozenset().union(*LAYERS)
    assert {room for room, _ in files()} <= known


@pytest.mark.parametrize(("room", "target"), sorted(uses()))
def test_imports_point_down(room: str, target: str) -> None:
    assert level(target) <= level(room), f"{room} must not import {target}"


def test_rooms_of_one_layer_use_each_other_one_way() -> None:
    pairs = uses()
    assert not [(a, b) for a, b in pairs if level(a) == level(b) and (b, a) in pairs]


def test_only_publishing_knows_mkdocs() -> None:
    strangers = [
        (room, file.name, module)
        for room, file in files()
        if room != "publishing"
        for module in imported(file)
        if module.split(".")[0] in HOSTS
    ]
    assert strangers == []


def test_nobody_below_the_command_line_prints_or_reads_the_clock() -> None:
    forbidden = {
        ("", "print"),
        ("datetime", "now"),
        ("datetime", "today"),
        ("date", "today"),
        ("time", "time"),
    }
    found = []
    for room, file in files():
        if room == "cli":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func
            if isinstance(called, ast.Name) and ("", called.id) in forbidden:
                found.append((file.name, node.lineno, called.id))
            elif (
                isinstance(called, ast.Attribute)
                and isinstance(called.value, ast.Name)
                and (called.value.id, called.attr) in forbidden
            ):
                found.append((file.name, node.lineno, called.attr))
    assert found == []
