"""What became of the resolutions of a term: the rows of its page, told in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

import pytest

from macros.citations import link_archive
from macros.model import Archive
from macros.pages import generate_pages
from macros.pages.chains import ChainCell, ChainRow
from macros.pages.term import TermView
from macros.reading import registry_of

from .conftest import REGISTRY, Kho, report_text

OPEN: TypeAlias = Callable[..., Kho]
CITES = "Thực hiện Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy A."
NAMES = "[Nghị quyết 05-NQ/HU ngày 25/6/2018]"
RESULTS = f"## I. Kết quả\n\n{CITES}\n"
TASKS = f"## II. Phương hướng, nhiệm vụ\n\n{CITES}\n"
LAND = "Nghị quyết 05-NQ/HU"
CONGRESS = "Nghị quyết Đại hội lần thứ XI"
UNSEEN = "chưa thấy báo cáo trong kho"
ONE, REST = "1 báo cáo khác", "và 1 văn bản khác"
BOTH = "{resolution: 05-NQ/HU ngày 25/6/2018, partly: có}, amends: 05-NQ/HU ngày 25/6/2018"
ENTRY = "- {number: %s, kind: nghị quyết, date: %s, organization: Huyện ủy A, %s: %s}\n"


@pytest.fixture
def open_kho(archive_of: Callable[[Mapping[str, str | bytes]], Archive]) -> OPEN:
    """Return a function that opens reports, and more registry entries, with their real links."""

    def make(reports: Mapping[str, str], entries: str = "") -> Kho:
        files = {f"reports/x/{name}.md": text for name, text in reports.items()}
        archive = archive_of({**REGISTRY, **files, "docs/registry/resolutions/them.yml": entries})
        registry = registry_of(archive)
        links = link_archive(archive, registry)
        pages = {page.path: page for page in generate_pages(archive, links, registry)}
        return Kho(archive=archive, links=links, registry=registry, pages=pages)

    return make


def term_view(kho: Kho, path: str = "nhiem-ky/huyen-a/2015-2020.md") -> TermView:
    view = kho.pages[path].view
    assert isinstance(view, TermView)
    return view


def rows(kho: Kho) -> dict[str, list[str]]:
    """Say the cells of every row as a reader reads them."""
    view = term_view(kho)
    assert view.chains is not None
    found = [row for row in view.chains.entries if isinstance(row, ChainRow)]
    assert len(found) == len(view.chains.entries)
    return {row.text: [said(cell) for cell in row.cells] for row in found}


def said(cell: ChainCell) -> str:
    if cell.empty:
        return "–" if cell.is_dash else cell.empty
    links = (f"{link.text} ({link.note})" if link.note else link.text for link in cell.links)
    parts = (cell.chip.text if cell.chip else "", cell.lead, *links, cell.more.text if cell.more else "")
    return " | ".join(filter(None, parts))


def test_the_congress_stands_first_and_what_was_not_seen_says_so(open_kho: OPEN) -> None:
    found = rows(open_kho({}))
    assert list(found) == [CONGRESS, LAND]
    assert found[LAND] == [UNSEEN, "–", "–"]


def test_a_dash_is_read_out(open_kho: OPEN) -> None:
    view = term_view(open_kho({}))
    assert view.chains is not None
    row = view.chains.entries[1]
    assert isinstance(row, ChainRow)
    assert (row.later.empty, row.now.empty) == (
        "chưa thấy báo cáo nào của nhiệm kỳ sau trong kho",
        "chưa thấy văn bản thay thế",
    )
    assert view.headings == ("Văn bản", "Trong nhiệm kỳ", "Sang nhiệm kỳ sau", "Nay")


@pytest.mark.parametrize(
    ("reports", "cells"),
    [
        # reviewed: the newest report that reviews it, whoever cites it later
        (
            {
                "a": report_text(RESULTS, date="1/3/2019", number="7-BC/HU", reviews=NAMES),
                "b": report_text(RESULTS, date="1/6/2019", number="8-BC/HU"),
                "c": report_text(RESULTS, date="1/5/2019", number="9-BC/HU", reviews=NAMES),
            },
            (
                f"được kiểm điểm | Sơ kết (9-BC/HU · 1/5/2019) | và {ONE} kiểm điểm, {ONE} nhắc đến",
                "–",
            ),
        ),
        # only cited; the report of a staff organ says whose it is
        (
            {"a": report_text(RESULTS, date="1/3/2019", organization="Ban Tổ chức Huyện ủy A", type="khác")},
            ("được nhắc đến | Báo cáo (1/3/2019 · Ban Tổ chức Huyện ủy A)", "–"),
        ),
        # among the tasks of its own term it is only cited
        ({"a": report_text(TASKS, date="1/3/2020")}, ("được nhắc đến | Sơ kết (1/3/2020)", "–")),
        # nobody knows of which term
        ({"a": report_text(RESULTS)}, ("được nhắc đến | Sơ kết (chưa rõ ngày · chưa rõ nhiệm kỳ)", "–")),
        # seen in a later term only, and there only cited
        (
            {"a": report_text(RESULTS, date="1/3/2022", title="Báo cáo năm 2022")},
            ("–", "được nhắc đến | Báo cáo năm 2022 (1/3/2022 · nhiệm kỳ 2020–2025)"),
        ),
        # carried on, by a task and by a review: the review is shown, the other counted
        (
            {
                "a": report_text(RESULTS, date="1/3/2022", title="Sơ kết", reviews=NAMES),
                "b": report_text(TASKS, date="1/5/2023", title="Báo cáo năm 2023"),
            },
            (
                "–",
                f"được tiếp nối | Sơ kết (kiểm điểm · 1/3/2022 · nhiệm kỳ 2020–2025) | và {ONE} nhắc đến",
            ),
        ),
        # carried on by the commune that came after
        (
            {
                "a": report_text(
                    TASKS, date="1/3/2026", title="Quý I", organization="Đảng ủy xã B", type="định kỳ"
                )
            },
            (
                "–",
                "được tiếp nối | Quý I (nêu trong nhiệm vụ · 1/3/2026 · nhiệm kỳ 2025–2030 · Đảng ủy xã B)",
            ),
        ),
    ],
)
def test_reports(open_kho: OPEN, reports: dict[str, str], cells: tuple[str, str]) -> None:
    assert tuple(rows(open_kho(reports))[LAND][:2]) == cells


@pytest.mark.parametrize(
    ("entries", "later", "now"),
    [
        (
            [("11-NQ/HU", "3/3/2021", "continues", "05-NQ/HU ngày 25/6/2018")],
            "được tiếp nối | Nghị quyết 11-NQ/HU (3/3/2021 · tiếp tục thực hiện)",
            "–",
        ),
        (
            [("11-NQ/HU", "3/3/2021", "replaces", "05-NQ/HU ngày 25/6/2018")],
            "–",
            "hết hiệu lực từ 3/3/2021 | thay bằng | Nghị quyết 11-NQ/HU",
        ),
        (
            [
                (
                    "11-NQ/HU",
                    "3/3/2021",
                    "repeals",
                    "{resolution: 05-NQ/HU ngày 25/6/2018, from: 1/7/2021}",
                )
            ],
            "–",
            "hết hiệu lực từ 1/7/2021 | bị bãi bỏ bởi | Nghị quyết 11-NQ/HU",
        ),
        # what took its place was itself replaced
        (
            [
                ("11-NQ/HU", "3/3/2021", "replaces", "05-NQ/HU ngày 25/6/2018"),
                ("12-NQ/HU", "4/4/2023", "replaces", "11-NQ/HU ngày 3/3/2021"),
            ],
            "–",
            "hết hiệu lực từ 3/3/2021 | thay bằng | Nghị quyết 11-NQ/HU (đã thay bằng 12-NQ/HU từ 4/4/2023)",
        ),
        # in part, it is not said to be out of force
        (
            [("11-NQ/HU", "3/3/2021", "replaces", "{resolution: 05-NQ/HU ngày 25/6/2018, partly: có}")],
            "–",
            "Nghị quyết 11-NQ/HU (thay thế một phần từ 3/3/2021)",
        ),
        # one that does two things, and the same thing twice: each is told, once
        (
            [("11-NQ/HU", "3/3/2021", "replaces", BOTH)],
            "–",
            "Nghị quyết 11-NQ/HU (thay thế một phần từ 3/3/2021 · sửa đổi, bổ sung từ 3/3/2021)",
        ),
        # three that amend: two are named
        (
            [(f"{n}-NQ/HU", f"{n}/3/2021", "amends", "05-NQ/HU ngày 25/6/2018") for n in (13, 11, 12)],
            "–",
            " | ".join([*(f"Nghị quyết {n}-NQ/HU (sửa đổi, bổ sung từ {n}/3/2021)" for n in (11, 12)), REST]),
        ),
        # what only rests on it says nothing of its force
        ([("11-NQ/HU", "3/3/2021", "based_on", "05-NQ/HU ngày 25/6/2018")], "–", "–"),
    ],
)
def test_later_resolutions(open_kho: OPEN, entries: list[tuple[str, ...]], later: str, now: str) -> None:
    kho = open_kho({}, "".join(ENTRY % entry for entry in entries))
    assert rows(kho)[LAND] == [UNSEEN, later, now]


def test_the_rest_of_the_reports_and_of_the_documents_is_led_to_where_it_stands(open_kho: OPEN) -> None:
    reports = {f"r{n}": report_text(RESULTS, date=f"{n}/3/2019") for n in (1, 2)}
    entries = [(f"{n}-NQ/HU", f"{n}/3/2021", "amends", "05-NQ/HU ngày 25/6/2018") for n in (11, 12, 13)]
    view = term_view(open_kho(reports, "".join(ENTRY % entry for entry in entries)))
    assert view.chains is not None
    row = view.chains.entries[1]
    assert isinstance(row, ChainRow)
    assert [(cell.more.text, cell.more.url) for cell in row.cells if cell.more] == [
        (f"và {ONE} nhắc đến", f"{row.url}#dan"),
        (REST, f"{row.url}#luoc-do"),
    ]


def test_tiles_count_what_the_rows_show(open_kho: OPEN) -> None:
    kho = open_kho(
        {
            "a": report_text("", date="15/6/2020", type="kiểm điểm nhiệm kỳ", period="2015-2020"),
            "b": report_text(TASKS, date="1/3/2022"),
        },
        ENTRY % ("06-NQ/HU", "1/1/2019", "title", "về rừng"),
    )
    assert [(tile.number, tile.label) for tile in term_view(kho).tiles] == [
        ("3", "văn bản ban hành"),
        ("1", "văn bản được kiểm điểm"),  # by the review of the term: the congress's
        ("1", "văn bản được tiếp nối"),
        ("1", "văn bản chưa thấy báo cáo trong kho"),
        ("1", "báo cáo trong kho"),
        ("0", "văn bản khác được dẫn"),
    ]


def test_the_congress_is_reviewed_by_its_own_term_and_not_carried_on_by_it(open_kho: OPEN) -> None:
    review = report_text("", date="15/6/2020", type="kiểm điểm nhiệm kỳ", period="2015-2020")
    assert rows(open_kho({"a": review}))[CONGRESS] == [
        "được kiểm điểm | Kiểm điểm nhiệm kỳ (15/6/2020)",
        "–",
        "–",
    ]


def test_a_document_of_a_staff_organ_says_whose_it_is(open_kho: OPEN) -> None:
    kho = open_kho(
        {},
        "- {number: 02-HD/BTCHU, kind: hướng dẫn, date: 2/2/2018, organization: ban-to-chuc-a, title: thẻ}\n",
    )
    view = term_view(kho)
    assert view.chains is not None
    assert [row.note for row in view.chains.entries][1] == "2/2/2018 · Ban Tổ chức Huyện ủy A · thẻ"


def test_more_than_200_are_split_and_lists_come_behind_the_last(open_kho: OPEN) -> None:
    entries = "".join(
        ENTRY % (f"{n:03}-NQ/HU", f"{n % 28 + 1}/3/2019", "title", f"về việc {n}") for n in range(100, 300)
    )
    kho = open_kho({"a": report_text(RESULTS, date="1/3/2019")}, entries)
    first = term_view(kho)
    second = term_view(kho, "nhiem-ky/huyen-a/2015-2020/trang-2.md")
    assert first.chains is not None
    assert second.chains is not None
    assert [len(view.chains.entries) for view in (first, second) if view.chains] == [200, 2]
    assert (first.groups, first.chains.more, second.chains.is_continued) == ((), None, True)
    assert second.chains.more is not None
    assert [group.anchor for group in second.groups] == ["bao-cao", "dan"]


def test_a_page_of_lists_only_has_no_table(open_kho: OPEN) -> None:
    reports = {f"r{n}": report_text("", date="1/3/2019", title=f"Báo cáo {n}") for n in range(230)}
    kho = open_kho(reports)
    second = term_view(kho, "nhiem-ky/huyen-a/2015-2020/trang-2.md")
    assert second.chains is None
    assert [len(group.entries) for group in second.groups] == [32, 0]
