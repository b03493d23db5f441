"""Tables of front matter: the shape follows the rows, numbers stay as printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.figures.tables import TITLES, FigureTable, figure_table, figure_tables
from macros.model import Archive, Report
from macros.model.figures import Tables

from .conftest import REGISTRY, Files, report_text

ReportOf = Callable[[str], Report]


@pytest.fixture
def report_of(archive_of: Callable[[Files], Archive]) -> ReportOf:
    def make(tables: str) -> Report:
        head = report_text().replace("---\n##", f"{tables}---\n##")
        archive = archive_of({**REGISTRY, "reports/huyen-a/x.md": head})
        assert [d.code for d in archive.diagnostics] == []
        return archive.reports[0]

    return make


def lines(table: FigureTable | None) -> list[str]:
    """Write a table as text, numbers columns marked by a colon."""
    assert table is not None
    head = [column.label + (":" if column.is_numeric else "") for column in table.columns]
    return ["|".join(head), *("|".join(row.cells) for row in table.rows)]


def test_few_kinds_lie_side_by_side(report_of: ReportOf) -> None:
    report = report_of(
        "discipline:\n"
        "  - {of: đảng viên, period: 2015-2020, total: 33, khiển trách: 27, cảnh cáo: 06}\n"
        "  - {of: tổ chức đảng, period: 2015-2020, khiển trách: 2, giải tán: 1, note: hai xã}\n"
    )
    assert lines(figure_table(report, "discipline")) == [
        "Đối tượng|Kỳ số liệu|Khiển trách:|Cảnh cáo:|Giải tán:|Tổng số:|Ghi chú",
        "đảng viên|2015-2020|27|06||33|",
        "tổ chức đảng|2015-2020|2||1||hai xã",
    ]


def test_spellings_of_one_kind_share_a_column(report_of: ReportOf) -> None:
    report = report_of(
        "discipline:\n"
        "  - {of: đảng viên, Cảnh cáo: 06, kỷ luật: 3}\n"
        "  - {of: cấp ủy viên, cảnh cáo: 2, kỉ luật: 1, cánh cáo: 9}\n"
    )
    assert lines(figure_table(report, "discipline")) == [
        "Đối tượng|Cảnh cáo:|Kỷ luật:|Cánh cáo:",
        "đảng viên|06|3|",
        "cấp ủy viên|2|1|9",
    ]


def test_a_row_that_spells_a_kind_twice_loses_no_number(report_of: ReportOf) -> None:
    report = report_of("discipline:\n  - {of: đảng viên, Cảnh cáo: 06, cảnh cáo: 2}\n")
    assert lines(figure_table(report, "discipline")) == ["Đối tượng|Cảnh cáo:", "đảng viên|06; 2"]


def test_many_kinds_of_a_few_rows_stand(report_of: ReportOf) -> None:
    report = report_of(
        "documents_issued:\n"
        "  - {issuer: Huyện ủy, period: 2015-2020, total: 2.906, nghị quyết: 37, chỉ thị: 08, đề án: 12, "
        "chương trình: 18, kế hoạch: 203}\n"
    )
    table = figure_table(report, "documents_issued")
    assert lines(table) == [
        "Nội dung|Huyện ủy · 2015-2020:",
        "Nghị quyết|37",
        "Chỉ thị|08",
        "Đề án|12",
        "Chương trình|18",
        "Kế hoạch|203",
        "Tổng số|2.906",
    ]
    assert table is not None
    assert [row.is_total for row in table.rows][-2:] == [False, True]


def test_numbers_stay_as_printed(report_of: ReportOf) -> None:
    report = report_of(
        "indicators:\n"
        "  - {name: Tỷ lệ hộ nghèo, planned: dưới 6%, actual: '5,71%', baseline: '16,74%'}\n"
        "  - {name: Thu ngân sách, unit: tỷ đồng, planned: 120, actual: '127,3 tỷ đồng'}\n"
        "  - {name: Kết nạp đảng viên, actual: 493/502}\n"
    )
    assert lines(figure_table(report, "indicators")) == [
        "Tên chỉ tiêu|Đơn vị tính|Nghị quyết đề ra|Thực hiện:|Đầu kỳ:",
        "Tỷ lệ hộ nghèo||dưới 6%|5,71%|16,74%",
        "Thu ngân sách|tỷ đồng|120|127,3 tỷ đồng|",
        "Kết nạp đảng viên|||493/502|",
    ]


def test_a_table_of_words(report_of: ReportOf) -> None:
    report = report_of("proposals:\n  - {to: Tỉnh ủy, text: Bổ sung biên chế}\n")
    assert lines(figure_table(report, "proposals")) == [
        "Nội dung|Nơi nhận kiến nghị",
        "Bổ sung biên chế|Tỉnh ủy",
    ]


def test_rows_that_say_nothing_but_a_count(report_of: ReportOf) -> None:
    report = report_of("membership:\n  - {đảng viên: 4.163}\n")
    assert lines(figure_table(report, "membership")) == ["Đảng viên:", "4.163"]


def test_ids_are_for_authors(report_of: ReportOf) -> None:
    report = report_of("figures:\n  - {id: ho-ngheo, name: Hộ nghèo, value: 36, as_of: 31/12/2019}\n")
    assert lines(figure_table(report, "figures")) == [
        "Tên số liệu|Giá trị:|Tính đến",
        "Hộ nghèo|36|31/12/2019",
    ]


def test_tables_stand_in_the_order_of_the_model(report_of: ReportOf) -> None:
    report = report_of("figures:\n  - {name: a, value: 1}\nratings:\n  - {of: cán bộ, tốt: 5}\n")
    assert [(t.key, t.caption) for t in figure_tables(report)] == [
        ("ratings", "Xếp loại"),
        ("figures", "Số liệu khác"),
    ]


def test_a_report_without_tables(report_of: ReportOf) -> None:
    report = report_of("")
    assert figure_tables(report) == ()
    assert figure_table(report, "ratings") is None


def test_an_unknown_table_is_a_mistake_of_ours(report_of: ReportOf) -> None:
    with pytest.raises(KeyError):
        figure_table(report_of(""), "title")


def test_every_table_has_a_caption() -> None:
    assert set(TITLES) == set(Tables.TABLES)
    assert all(title[0].isupper() for title in TITLES.values())
