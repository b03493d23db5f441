"""Dates as known, states in words, text that Markdown leaves alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import markdown
import pytest

from macros.model import Archive, Resolution, ResolutionId, Section, Validity, Verification
from macros.pages.wording import (
    labelled,
    markdown_text,
    page_text,
    report_date,
    resolution_chips,
    section_label,
    shorten,
    validity_span,
)
from macros.vietnamese import DateInterval, parse_date

from .conftest import REGISTRY, Files, report_text


@pytest.mark.parametrize(
    ("front", "shown"),
    [
        ({"date": "25/6/2018"}, "25/6/2018"),
        ({"date": "12/2023"}, "12/2023"),
        ({"date": "12/2023", "date_basis": "suy ra"}, "khoảng tháng 12/2023"),
        ({"date": "2000"}, "khoảng năm 2000"),
        ({"as_of": "30/6/2020"}, "số liệu đến 30/6/2020"),
        ({"date_not_before": "1/3/2019"}, "không sớm hơn 1/3/2019"),
        ({"date": "2/2020", "as_of": "31/12/2019"}, "2/2020"),
        ({}, "chưa rõ ngày"),
    ],
)
def test_a_date_says_what_is_known(
    archive_of: Callable[[Files], Archive], front: dict[str, str], shown: str
) -> None:
    archive = archive_of({**REGISTRY, "reports/huyen-a/x.md": report_text(**front)})
    assert report_date(archive.reports[0]) == shown


def day(text: str) -> DateInterval:
    date = parse_date(text)
    assert date is not None
    return date


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("", "", ""),
        ("1948", "2025", "1948–2025"),
        ("1/1/1997", "1/7/2025", "1/1/1997 – 1/7/2025"),
        ("1/7/2025", "", "từ 1/7/2025"),
        ("", "2012", "đến 2012"),
    ],
)
def test_spans(start: str, end: str, shown: str) -> None:
    validity = Validity(start=day(start) if start else None, end=day(end) if end else None)
    assert validity_span(validity) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("II", "II. Kết quả"),
        ("2.1", "2.1. Kết quả"),
        ("a", "a) Kết quả"),
        ("1)", "1) Kết quả"),
        ("", "Kết quả"),
    ],
)
def test_headings(number: str, shown: str) -> None:
    section = Section(level=2, number=number, title="Kết quả", anchor="x", line=1, start=0, end=1)
    assert section_label(section) == shown


@pytest.mark.parametrize(
    ("registered", "verified", "chips"),
    [
        (True, Verification.YES, []),
        (True, Verification.NO, ["chưa kiểm chứng"]),
        (True, Verification.PARTIAL, ["kiểm chứng một phần"]),
        # what nobody registered was not verified either; one word is enough
        (False, Verification.NO, ["chưa có trong danh bạ"]),
    ],
)
def test_states(registered: bool, verified: Verification, chips: list[str]) -> None:
    resolution = Resolution(
        id=ResolutionId("a/b"), kind="nghị quyết", verified=verified, is_registered=registered
    )
    assert [chip.text for chip in resolution_chips(resolution)] == chips


def test_words_before_values() -> None:
    assert labelled("hộp", "41") == "hộp 41"
    assert labelled("phông", "Phông Huyện ủy A") == "Phông Huyện ủy A"
    assert labelled("hộp", "") == ""


def test_shortened_at_a_word() -> None:
    assert shorten("về quản lý đất đai, xây dựng", 22) == "về quản lý đất đai…"
    assert shorten("về quản lý", 22) == "về quản lý"
    # a word longer than the limit is cut itself; an ellipsis alone would say nothing
    assert shorten("x" * 30, 22) == "x" * 22 + "…"
    assert shorten("– " + "x" * 30, 22) == "– " + "x" * 20 + "…"


@pytest.mark.parametrize(
    "title",
    [
        "Nghị quyết 05-NQ/HU",
        "1. Báo cáo *mật* _không_ `có` [a](b) #1 <b>x</b> &amp; R&D",
        "{{ config }} {% raw %} {: .x } ~~a~~ | b | c",
        "+ cộng - trừ ! chú ý > trích \\ gạch",
    ],
)
def test_markdown_takes_a_title_as_it_is(title: str) -> None:
    html = markdown.markdown(page_text(title, title), extensions=["attr_list", "tables", "toc"])
    shown = [unescape(re.sub("<[^>]*>", "", part)) for part in html.split("\n")]
    assert shown == [title, title]
    assert "{" not in markdown_text(title)
