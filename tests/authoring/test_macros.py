"""Every macro: what it writes, and what an author is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.authoring import (
    FILTERS,
    GRAMMAR,
    MACROS,
    ArchiveContext,
    PageContext,
    PageSource,
    check_calls,
)
from macros.diagnostics import Diagnostic
from macros.publishing.sandbox import MacroEnvironment

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "macros.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['call']} {case.get('page', '')}" for case in CASES])
def test_macro(archive: ArchiveContext, case: dict[str, Any]) -> None:
    told: list[Diagnostic] = []
    source = PageSource("docs/x/trang.md", case["call"])
    calls = GRAMMAR.recognise_calls(source).calls
    own = archive.archive.reports[-1] if case.get("page") == "report" else None
    path = f"bao-cao/{own.id}.md" if own else "x/trang.md"
    page = PageContext(path=path, source=source, calls=calls, report=told.append, own=own)
    tied = {
        name: lambda *words, macro=macro, **options: macro(archive, page, *words, **options)
        for name, macro in MACROS.items()
    }
    written = MacroEnvironment(tied, FILTERS).from_string(case["call"]).render()

    assert written == case["output"]
    assert [f"{d.code} {d.position.column} {d.message.vi}" for d in told] == case.get("faults", [])


def test_every_macro_and_filter_has_a_case() -> None:
    calls = " ".join(case["call"] for case in CASES)

    assert [name for name in MACROS if f"{name}(" not in calls] == []


def test_a_report_is_judged_without_a_build(archive: ArchiveContext) -> None:
    report = archive.archive.reports[-1]
    body = "Dòng\n\n{{ organization_link('Huyện ủy Z') }} {{ config }}\n{{ term_link('Huyện ủy A', 'L') }}\n"
    wrong = replace(report, body=body, body_line=10)

    assert [str(d.position) for d in check_calls(archive, wrong)] == [
        f"{report.path}:12:23",
        f"{report.path}:12:39",
        f"{report.path}:13:29",
    ]


def test_braces_of_a_report_without_macros_are_text(archive: ArchiveContext) -> None:
    report = archive.archive.reports[0]

    assert not report.front.macros
    assert check_calls(archive, replace(report, body="{{ config }} {% for %}")) == ()
