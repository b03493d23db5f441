"""The manual's page about citations holds every form of the table, readable and safe as Markdown."""

from __future__ import annotations

import re

from macros.citations.forms import FORMS, NOT_CITED
from macros.publishing.manual import manual_pages

PAGE = next(page for page in manual_pages() if page.path == "huong-dan/cach-dan-van-ban.md")
ROWS = {row.split(" | ")[0].removeprefix("| "): row for row in PAGE.text.splitlines() if row.startswith("| ")}


def test_every_form_is_a_row_under_its_heading() -> None:
    for group in (*FORMS, NOT_CITED):
        assert f"## {group.title} {{ #{group.anchor} }}" in PAGE.text
        for form in group.forms:
            assert form.name in ROWS, form.name
            assert form.note in ROWS[form.name]


def test_a_row_says_what_is_read() -> None:
    assert "nghị quyết số 05-NQ/HU, ngày 25/6/2018, của Huyện ủy Hoài Lĩnh" in ROWS["Sau số, có “của”"]
    assert "nghị quyết của Trung ương 6, khóa VIII" in ROWS["Viết tắt"]
    assert "chỉ thị số 05-CT/TW, tháng 5/2016" in ROWS["Chỉ có tháng hoặc năm"]
    assert "nghị quyết, của Đảng bộ quận, lần thứ III" in ROWS["Đại hội Đảng bộ"]


def test_all_rows_of_a_table_have_its_cells() -> None:
    tables = re.findall(r"(?:^\|.*\n)+", PAGE.text, re.MULTILINE)
    assert len(tables) == len(FORMS) + 1
    for table in tables:
        assert len({row.count("|") for row in table.splitlines()}) == 1, table


def test_marks_inside_an_example_are_shown_and_not_obeyed() -> None:
    for mark in "*`[<":
        assert not any(mark in row.replace("<br>", "") for row in ROWS.values())
