"""Faults as values and their three printed forms."""

from __future__ import annotations

import json

import pytest

from macros.diagnostics import (
    Diagnostic,
    Language,
    Message,
    Position,
    Related,
    Severity,
    render_diagnostic,
    render_github,
    render_json,
    sort_diagnostics,
    worst_exit_code,
)

PLACE = Position("reports/a/x.md", 5, 7, 16)


def fault(
    code: str = "front-matter-bad-date",
    severity: Severity = Severity.ERROR,
    position: Position = PLACE,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    return Diagnostic(
        code=code,
        severity=severity,
        message=Message("ngày không có thật", "no possible date"),
        position=position,
        hint=Message("viết lại", "write it anew"),
        related=related,
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "vi",
            """\
reports/a/x.md:5:7: lỗi[front-matter-bad-date]: ngày không có thật
  |
5 | date: 31/2/2020
  |       ^^^^^^^^^
   = gợi ý: viết lại
   = giải thích: vankho explain front-matter-bad-date""",
        ),
        (
            "en",
            """\
reports/a/x.md:5:7: error[front-matter-bad-date]: no possible date
  |
5 | date: 31/2/2020
  |       ^^^^^^^^^
   = hint: write it anew
   = more: vankho explain front-matter-bad-date""",
        ),
    ],
)
def test_text(language: Language, text: str) -> None:
    assert render_diagnostic(fault(), lambda _: "date: 31/2/2020\n", language) == text


@pytest.mark.parametrize("line", [None, "", "   "])
def test_text_without_a_source_line(line: str | None) -> None:
    assert "^" not in render_diagnostic(fault(), lambda _: line)


def test_a_very_long_line_is_cut_around_the_place() -> None:
    place = Position("x.md", 1, 5001, 5004)
    text = render_diagnostic(fault(position=place), lambda _: "a" * 5000 + "LỖI" + "b" * 5000)
    shown, caret = text.split("\n")[2:4]
    assert len(shown) < 200
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "LỖI"


def test_related_places_are_listed() -> None:
    related = (Related(Position("b.md", 2, 1), Message("mục thứ nhất", "first")),)
    assert "= xem thêm: b.md:2:1: mục thứ nhất" in render_diagnostic(fault(related=related), lambda _: None)


def test_json() -> None:
    related = (Related(Position("b.md", 2, 1), Message("mục thứ nhất", "first")),)
    assert json.loads(render_json([fault(related=related)], "en")) == [
        {
            "code": "front-matter-bad-date",
            "severity": "error",
            "message": "no possible date",
            "path": "reports/a/x.md",
            "line": 5,
            "column": 7,
            "end_column": 16,
            "hint": "write it anew",
            "related": [{"path": "b.md", "line": 2, "column": 1, "message": "first"}],
        }
    ]


def test_github_escapes_what_the_command_would_read() -> None:
    odd = Diagnostic(
        code="x",
        severity=Severity.INFO,
        message=Message("100%\nhai dòng", ""),
        position=Position("a,b:c.md"),
    )
    assert render_github(odd) == "::notice file=a%2Cb%3Ac.md,line=1,col=1,title=x::100%25%0Ahai dòng"


def test_sorted_by_place_and_told_once() -> None:
    late, early = fault(position=Position("b.md")), fault(position=Position("a.md", 9))
    warning = fault("a-warning", Severity.WARNING, position=Position("b.md"))
    assert sort_diagnostics([warning, late, early, late]) == (early, late, warning)


@pytest.mark.parametrize(
    ("severities", "strict", "code"),
    [
        ([], False, 0),
        ([Severity.INFO], True, 0),
        ([Severity.WARNING], False, 0),
        ([Severity.WARNING], True, 1),
        ([Severity.INFO, Severity.ERROR], False, 1),
    ],
)
def test_exit_code(severities: list[Severity], strict: bool, code: int) -> None:
    assert worst_exit_code([fault(severity=s) for s in severities], strict=strict) == code
