"""The table of resolutions against terms: its cells, its split, who has one and who leads to it."""

from __future__ import annotations

import pytest

from macros.model import OrganizationId, Resolution, ResolutionId, Verb
from macros.pages import home_view
from macros.pages.matrix import MatrixCell, MatrixView
from macros.pages.organization import OrganizationView
from macros.pages.term import TermView

from .conftest import (
    CITES,
    DIGITAL,
    LAND,
    REGISTRY,
    UNREGISTERED,
    Cite,
    Kho,
    KhoOf,
    relate,
    report_text,
)

URL = "to-chuc/huyen-a/qua-cac-nhiem-ky/"
PATH = "to-chuc/huyen-a/qua-cac-nhiem-ky.md"


def matrix_view(kho: Kho, path: str = PATH) -> MatrixView:
    view = kho.pages[path].view
    assert isinstance(view, MatrixView)
    return view


def said(cell: MatrixCell) -> str:
    marks = (f"{mark.sign} {mark.text} {mark.count}".strip() for mark in cell.marks)
    return ", ".join(marks) or cell.empty


def rows(view: MatrixView) -> dict[str, dict[str, list[str]]]:
    return {
        group.title: {row.url.split("/", 1)[1]: [said(cell) for cell in row.cells] for row in group.rows}
        for group in view.rows
    }


def test_a_staff_organ_counts_its_own_reports_only(kho: Kho) -> None:
    """It has the terms of its committee, whose table rests on the reports of both."""
    view = matrix_view(kho, "to-chuc/ban-to-chuc-a/qua-cac-nhiem-ky.md")
    assert [(term.text, term.reports) for term in view.terms] == [
        ("Khóa XI", "chưa có báo cáo"),
        ("Khóa XII", "1 báo cáo"),
    ]
    assert rows(view) == {
        "Văn bản của cấp trên và cơ quan khác": {f"{LAND}/": ["kho chưa có báo cáo", "○ nhắc đến"]}
    }


def test_own_documents_come_first_then_those_of_others(kho: Kho) -> None:
    view = matrix_view(kho)
    assert [(term.text, term.years, term.reports) for term in view.terms] == [
        ("Khóa XI", "2015–2020", "2 báo cáo"),
        ("Khóa XII", "2020–2025", "1 báo cáo"),
    ]
    assert rows(view) == {
        "Văn bản của Huyện ủy A": {
            "huyen-a/nghi-quyet-dai-hoi-11-2015-08-07/": ["◆ ban hành, ✓ kiểm điểm", "không thấy"],
            f"{LAND}/": ["◆ ban hành, ✓ kiểm điểm, ○ nhắc đến", "○ nhắc đến"],
            f"{DIGITAL}/": ["chưa ban hành", "◆ ban hành"],
        },
        "Văn bản của cấp trên và cơ quan khác": {
            "tinh-mau/chi-thi-12-2017/": ["○ nhắc đến 2", "không thấy"],
            "huyen-a/cong-van-181/": ["○ nhắc đến", "không thấy"],
        },
    }
    assert view.lead == (
        "3 văn bản của Huyện ủy A và 2 văn bản khác mà các báo cáo có trong kho kiểm điểm hoặc nhắc đến, "
        "qua 2 nhiệm kỳ."
    )


def test_one_report_is_led_to_and_several_are_listed_newest_first(kho: Kho) -> None:
    own, others = matrix_view(kho).rows
    reviewed = own.rows[1].cells[0].marks[1]
    assert [link.url for link in reviewed.links] == ["bao-cao/huyen-a/2020/12-bc-hu/"]
    mentioned = others.rows[0].cells[0].marks[0]
    assert [link.url for link in mentioned.links] == [
        "bao-cao/huyen-a/2020/12-bc-hu/",
        "bao-cao/huyen-a/2018/177-bc-hu/",
    ]
    assert mentioned.more is None


def test_of_many_reports_five_are_named_and_the_rest_stands_on_the_page_of_the_resolution(
    kho_of: KhoOf,
) -> None:
    files = {
        f"reports/huyen-a/{n}.md": report_text(title=f"Báo cáo {n}", date=f"{n + 1}/3/2019") for n in range(8)
    }
    kho = kho_of(files, [Cite(report=path[8:-3], to=LAND) for path in files], ())
    mark = matrix_view(kho).rows[0].rows[1].cells[0].marks[1]
    assert (mark.count, [link.text for link in mark.links]) == (
        "8",
        [f"Báo cáo {n}" for n in (7, 6, 5, 4, 3)],
    )
    assert mark.more is not None
    assert (mark.more.text, mark.more.url) == ("và 3 báo cáo khác", f"van-ban/{LAND}/#ky-2015-2020")


def test_a_resolution_that_continues_another_is_led_to(kho_of: KhoOf) -> None:
    kho = kho_of(relations=[relate(DIGITAL, Verb.CONTINUES, LAND)])
    carried = matrix_view(kho).rows[0].rows[1].cells[1].marks[0]
    assert (carried.sign, carried.text, [link.url for link in carried.links]) == (
        "→",
        "tiếp nối",
        [f"van-ban/{DIGITAL}/"],
    )


def test_every_word_of_the_cells_stands_in_the_legend(kho_of: KhoOf) -> None:
    view = matrix_view(kho_of(relations=[relate(DIGITAL, Verb.CONTINUES, LAND)]))
    marks = {(m.sign, m.text) for g in view.rows for row in g.rows for cell in row.cells for m in cell.marks}
    assert marks | {("–", "không thấy"), ("", "ô trống")} == {(sign.sign, sign.text) for sign in view.legend}


def test_a_document_that_ended_is_marked(kho_of: KhoOf) -> None:
    view = matrix_view(kho_of(relations=[relate(DIGITAL, Verb.REPLACES, LAND)]))
    chips = {row.url: [(chip.text, chip.tone) for chip in row.chips] for row in view.rows[0].rows}
    assert chips[f"van-ban/{LAND}/"] == [("hết hiệu lực từ 3/2/2021", "quiet")]
    assert chips[f"van-ban/{DIGITAL}/"] == [("chưa kiểm chứng", "warn")]


def test_of_many_that_review_the_rest_stands_at_the_map(kho_of: KhoOf) -> None:
    names = "[Nghị quyết 05-NQ/HU ngày 25/6/2018]"
    files = {f"reports/huyen-a/{n}.md": report_text(date=f"{n + 1}/3/2019", reviews=names) for n in range(8)}
    mark = matrix_view(kho_of(files, (), ())).rows[0].rows[1].cells[0].marks[1]
    assert mark.more is not None
    assert (mark.what, mark.more.url) == ("reviewed", f"van-ban/{LAND}/#luoc-do")


def test_a_long_table_is_split_and_keeps_its_columns(kho_of: KhoOf) -> None:
    entries = "".join(
        f"- {{number: {n}-QĐ/TU, kind: quyết định, date: 2/2/2018, organization: Tỉnh ủy Mẫu}}\n"
        for n in range(100, 300)
    )
    keys = [f"tinh-mau/quyet-dinh-{n}-2018-02-02" for n in range(100, 300)]
    files = {
        "reports/huyen-a/a.md": report_text(date="1/3/2019"),
        "docs/registry/resolutions/tinh.yml": entries,
    }
    kho = kho_of(files, [Cite(report="huyen-a/a", to=key) for key in keys], ())
    first, second = matrix_view(kho), matrix_view(kho, "to-chuc/huyen-a/qua-cac-nhiem-ky/trang-2.md")
    assert [sum(len(group.rows) for group in view.rows) for view in (first, second)] == [200, 3]
    assert [group.title for group in second.rows] == ["Văn bản của cấp trên và cơ quan khác"]
    assert second.terms == first.terms


@pytest.mark.parametrize(
    ("path", "is_made"),
    [
        (PATH, True),
        ("to-chuc/ban-to-chuc-a/qua-cac-nhiem-ky.md", True),  # reports, and the terms of its committee
        ("to-chuc/xa-b/qua-cac-nhiem-ky.md", True),  # one report, which cites nothing
        ("to-chuc/tinh-mau/qua-cac-nhiem-ky.md", False),  # a resolution, but no term
    ],
)
def test_who_has_a_table(kho: Kho, path: str, is_made: bool) -> None:
    assert (path in kho.pages) is is_made


def test_no_table_where_there_is_nothing_to_set_against_the_terms(kho_of: KhoOf) -> None:
    kho = kho_of({"docs/registry/resolutions/huyen.yml": ""}, (), ())
    assert [path for path in kho.pages if path.endswith("qua-cac-nhiem-ky.md")] == []
    view = kho.pages["nhiem-ky/huyen-a/2015-2020.md"].view
    assert isinstance(view, TermView)
    assert view.chains is not None
    assert view.chains.more is None


def test_without_reports_the_table_says_why_it_shows_so_little(kho_of: KhoOf) -> None:
    view = matrix_view(kho_of({}, (), ()))
    assert [said(cell) for cell in view.rows[0].rows[0].cells] == ["◆ ban hành", "kho chưa có báo cáo"]
    assert [term.reports for term in view.terms] == ["chưa có báo cáo"] * 2
    assert view.lead.startswith("3 văn bản của Huyện ủy A, qua 2 nhiệm kỳ.")
    assert view.lead.endswith(
        "Kho chưa có báo cáo của các nhiệm kỳ ấy, nên bảng chỉ cho thấy nhiệm kỳ ban hành."
    )


def test_the_pages_of_an_organization_and_of_its_terms_lead_there(kho: Kho) -> None:
    organization = kho.pages["to-chuc/huyen-a.md"].view
    assert isinstance(organization, OrganizationView)
    terms = next(group for group in organization.groups if group.anchor == "nhiem-ky")
    term = kho.pages["nhiem-ky/huyen-a/2020-2025.md"].view
    assert isinstance(term, TermView)
    assert term.chains is not None
    links = [terms.more, term.chains.more]
    assert [(link.url, link.text) for link in links if link] == [(URL, "Văn bản qua các nhiệm kỳ")] * 2


def test_the_home_page_leads_to_bodies_of_more_than_one_term(kho_of: KhoOf) -> None:
    kho = kho_of()
    [*_, ways] = home_view(kho.archive, kho.links, kho.registry).ways
    assert [(way.url, way.text) for way in ways.ways] == [(URL, "Huyện ủy A")]  # not xã B, which has one


def test_the_home_page_names_only_some(kho_of: KhoOf) -> None:
    bodies = [f"huyen-{n:02}" for n in range(13)]
    organizations = "".join(f"{key}:\n  names: Huyện {key}\n  rank: huyện\n" for key in bodies)
    terms = "".join(
        f"- {{organization: {key}, ordinal: {ordinal}, years: {years}}}\n"
        for key in bodies
        for ordinal, years in (("X", "2010-2015"), ("XI", "2015-2020"))
    )
    files = {
        **dict.fromkeys(REGISTRY, ""),
        "docs/registry/organizations.yml": organizations,
        "docs/registry/terms.yml": terms,
        **{f"reports/{k}/a.md": report_text(date="1/3/2019", organization=f"Huyện {k}") for k in bodies},
    }
    kho = kho_of(files, (), ())
    [*_, ways] = home_view(kho.archive, kho.links, kho.registry).ways
    assert [way.url for way in ways.ways[-2:]] == ["to-chuc/huyen-11/qua-cac-nhiem-ky/", "to-chuc/"]


def test_what_the_archive_holds_as_a_report_is_not_called_unregistered(kho_of: KhoOf) -> None:
    held = Resolution(
        id=ResolutionId("huyen-a/bao-cao-177"),
        kind="báo cáo",
        number="177-BC/HU",
        organization=OrganizationId("huyen-a"),
        is_registered=False,
    )
    kho = kho_of(None, [*CITES, Cite(report="huyen-a/2020/12-bc-hu", to=held.id)], (UNREGISTERED, held))
    chips = {row.text: [chip.text for chip in row.chips] for g in matrix_view(kho).rows for row in g.rows}
    assert chips["Báo cáo 177-BC/HU"] == []
    assert chips["Công văn 181-CV/HU"] == ["chưa có trong danh bạ"]
