"""The catalogue: every code any room emits has a file, every file an emitter, every file explains itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.checks import CHECKS, Check, check_of, explain
from macros.checks.explanation import HEADINGS
from macros.diagnostics import Severity

PACKAGE = Path(__file__).parents[2] / "macros"
AREAS = ("front-matter", "registry")
"""What `area` may be where the reader's code is shared."""
CARRIERS = {"Diagnostic", "NotAllowedError"}
"""What is made with a code; an exception that becomes a diagnostic carries it first."""
CODES = [check.CODE for check in CHECKS]


class Emitted:
    """Finds the codes that a module's diagnostics may have, by following names to literals.

    A code is a literal, a constant of the module, or a parameter that its callers fill: in the module, and
    for a public function in the whole room.
    """

    def __init__(self, file: Path) -> None:
        self.tree = ast.parse(file.read_text(encoding="utf-8"))
        others = (f for f in sorted(file.parent.glob("*.py")) if f != file)
        self.room = [ast.parse(f.read_text(encoding="utf-8")) for f in others]
        self.constants = {
            target.id: node.value.value
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name) and isinstance(node.value.value, str)
        }
        self.unknown: list[str] = []

    def codes(self) -> Iterator[str]:
        for function in ast.walk(self.tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.Call) and name_of(node.func) in CARRIERS:
                        given = [k.value for k in node.keywords if k.arg == "code"] or node.args[:1]
                        for expression in given:
                            yield from self.values(expression, function)

    def values(self, node: ast.expr, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
        if isinstance(node, ast.Constant):
            yield str(node.value)
        elif isinstance(node, ast.JoinedStr):
            texts = [""]
            for part in node.values:
                inner = part.value if isinstance(part, ast.FormattedValue) else part
                texts = [text + value for text in texts for value in self.values(inner, function)]
            yield from texts
        elif isinstance(node, ast.Name) and node.id in self.constants:
            yield self.constants[node.id]
        elif name_of(node) == "area":
            yield from AREAS
        elif isinstance(node, ast.Name):
            yield from self.filled(node.id, function)
        elif name_of(node) != "code":  # a diagnostic made from another thing's `.code` repeats it
            self.unknown.append(ast.unparse(node))

    def filled(self, parameter: str, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
        """Yield what callers in the module give for a parameter."""
        arguments = [a.arg for a in (*function.args.posonlyargs, *function.args.args)]
        position = arguments.index(parameter) if parameter in arguments else len(arguments)
        if arguments[:1] == ["self"]:
            position -= 1
        trees = [self.tree, *(() if function.name.startswith("_") else self.room)]
        for caller in (node for tree in trees for node in ast.walk(tree)):
            if not isinstance(caller, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            for call in ast.walk(caller):
                if isinstance(call, ast.Call) and name_of(call.func) == function.name:
                    named = [k.value for k in call.keywords if k.arg == parameter]
                    for given in named or call.args[position : position + 1]:
                        yield from self.values(given, caller)


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def emitted(*, by_checks: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        if (file.parent.name == "checks") is by_checks:
            module = Emitted(file)
            found |= dict.fromkeys(module.codes(), file.name)
            assert module.unknown == [], f"{file}: cannot tell which codes these are"
    return found


def test_the_search_for_codes_sees_every_way_in_which_rooms_write_them() -> None:
    found = emitted(by_checks=False)
    assert {"file-empty", "front-matter-unclosed", "registry-bad-date", "term-unknown"} <= found.keys()


def test_every_code_that_a_room_emits_has_a_file() -> None:
    assert {code: file for code, file in emitted(by_checks=False).items() if code not in CODES} == {}


def test_every_file_has_an_emitter() -> None:
    assert set(CODES) - emitted(by_checks=False).keys() - emitted(by_checks=True).keys() == set()


def test_no_code_is_emitted_by_a_check_and_a_room_alike() -> None:
    assert emitted(by_checks=True).keys() & emitted(by_checks=False).keys() == set()


def test_every_file_with_a_code_is_in_the_catalogue_once() -> None:
    files = {
        f.stem.replace("_", "-")
        for f in (PACKAGE / "checks").glob("*.py")
        if "\nCODE = " in f.read_text(encoding="utf-8")
    }
    assert sorted(CODES) == sorted(files)


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.CODE)
def test_a_docstring_says_what_why_example_and_instead(check: Check) -> None:
    said = explain(check)
    assert said.title.endswith(".")
    assert tuple(heading for heading, _ in said.sections) == HEADINGS
    assert all(len(text) > 20 for _, text in said.sections)
    assert said.summary
    assert isinstance(said.severity, Severity)


def test_unknown_codes_have_no_check() -> None:
    assert check_of("front-matter-missing") is not None
    assert check_of("front-matter") is None
