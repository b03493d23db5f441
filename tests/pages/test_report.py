"""What stands around the text of a report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.model import MatchState, OrganizationId, Resolution, ResolutionId
from macros.pages.address import report_url
from macros.pages.resolution import ResolutionView
from macros.vietnamese import parse_date

from .conftest import DIGITAL, DIRECTIVE, LAND, REGISTRY, UNREGISTERED, Cite, Kho, KhoOf, report_text
from .drawing import Renderer


def facts(view_facts: object) -> dict[str, str]:
    assert isinstance(view_facts, tuple)
    return {fact.label: "|".join(value.text for value in fact.values) for fact in view_facts}


def test_attributes_are_those_of_the_paper(kho: Kho) -> None:
    view = kho.report_view("huyen-a/2020/12-bc-hu")
    assert facts(view.meta) == {
        "Số": "12-BC/HU",
        "Ngày": "15/6/2020",
        "Nhiệm kỳ": "XI (2015–2020)",
        "Ban hành": "Ban Chấp hành",
    }
    assert facts(view.facts)["Ký"] == "T/M Ban Chấp hành · Bí thư"
    assert facts(view.facts)["Địa chỉ lưu trữ"] == "Phông Huyện ủy A · hộp 14"
    # the resolution that it names, then that of the congress, which the review of a term reviews unsaid
    assert facts(view.facts)["Kiểm điểm"] == "Nghị quyết 05-NQ/HU|Nghị quyết Đại hội lần thứ XI"


def test_a_report_and_a_resolution_agree_on_what_is_reviewed(kho: Kho) -> None:
    told = {
        (report.id, value.url)
        for report in kho.archive.reports
        for fact in kho.report_view(report.id).facts
        if fact.label == "Kiểm điểm"
        for value in fact.values
    }
    drawn = {
        (report.id, f"{path.removesuffix('.md')}/")
        for path, page in kho.pages.items()
        if isinstance(page.view, ResolutionView) and page.view.map
        for box in page.view.map.reports
        for report in kho.archive.reports
        if box.link.url == report_url(report.id)
    }
    assert told == drawn
    assert len(told) == 2


def test_the_organization_is_named_as_at_the_time(kho_of: KhoOf) -> None:
    kho = kho_of({"reports/huyen-a/2010.md": report_text(date="2010")}, ())
    [who] = next(fact for fact in kho.report_view("huyen-a/2010").facts if fact.label == "Tổ chức").values
    assert (who.text, who.note) == ("Huyện ủy A Lưới Cũ", "sau là Huyện ủy A · kết thúc hoạt động 1/7/2025")


def test_a_body_that_lives_is_now_called_so(kho_of: KhoOf) -> None:
    registry = REGISTRY["docs/registry/organizations.yml"]
    assert isinstance(registry, str)
    living = registry.replace(", to: 1/7/2025", "").replace("  to: 1/7/2025\n", "")
    files = {
        "docs/registry/organizations.yml": living,
        "reports/huyen-a/2010.md": report_text(date="2010"),
    }
    [who] = kho_of(files, ()).report_view("huyen-a/2010").facts[0].values
    assert (who.text, who.note) == ("Huyện ủy A Lưới Cũ", "nay là Huyện ủy A")


def test_an_organization_nobody_registered_has_no_link(kho: Kho) -> None:
    view = kho.report_view("la/2022/bao-cao")
    [who] = view.facts[0].values
    assert (who.text, who.url, who.note) == ("Hội Người Lạ", "", "chưa có trong danh bạ")
    assert [crumb.text for crumb in view.crumbs] == ["Báo cáo", "Sơ kết"]
    assert view.neighbours == ()


def test_a_draft_says_so(kho: Kho) -> None:
    assert kho.report_view("huyen-a/2018/177-bc-hu").is_draft
    assert not kho.report_view("huyen-a/2020/12-bc-hu").is_draft


def test_an_inferred_date_says_so(kho: Kho) -> None:
    view = kho.report_view("huyen-a/2018/177-bc-hu")
    [date] = next(fact for fact in view.meta if fact.label == "Ngày").values
    assert (date.text, date.note) == ("khoảng năm 2018", "suy ra")


def test_each_resolution_is_listed_once_with_its_places(kho: Kho) -> None:
    cited = kho.report_view("huyen-a/2020/12-bc-hu").cited
    assert [(c.link.text, c.state, len(c.places)) for c in cited] == [
        ("Nghị quyết 05-NQ/HU", "matched", 2),
        ("Nghị quyết số 05", "ambiguous", 1),
        ("Chỉ thị 12-CT/TU", "matched", 1),
        ("Công văn 181-CV/HU", "unregistered", 1),
    ]
    assert [[chip.text for chip in c.chips] for c in cited] == [
        [],
        ["2 văn bản cùng số"],
        ["chỉ theo số"],
        ["chưa có trong danh bạ"],
    ]


def test_an_ambiguous_citation_leads_to_its_candidates(kho: Kho) -> None:
    ambiguous = kho.report_view("huyen-a/2020/12-bc-hu").cited[1]
    assert ambiguous.link.url == "van-ban/so/05-nq-hu/"  # they share their number
    assert [c.url for c in ambiguous.candidates] == [f"van-ban/{LAND}/", f"van-ban/{DIGITAL}/"]


def test_candidates_of_two_numbers_have_no_page_in_common(kho_of: KhoOf) -> None:
    cite = Cite(report="huyen-a/x", state=MatchState.AMBIGUOUS, candidates=(LAND, DIRECTIVE))
    kho = kho_of({"reports/huyen-a/x.md": report_text(date="2020")}, [cite])
    [cited] = kho.report_view("huyen-a/x").cited
    assert (cited.link.url, cited.chips[0].text) == ("", "có thể là 2 văn bản")


def test_an_ambiguous_citation_without_known_candidates_is_no_fault(kho_of: KhoOf) -> None:
    cite = Cite(report="huyen-a/x", state=MatchState.AMBIGUOUS, candidates=("mất/rồi",))
    kho = kho_of({"reports/huyen-a/x.md": report_text(date="2020")}, [cite])
    [cited] = kho.report_view("huyen-a/x").cited
    assert (cited.candidates, cited.chips[0].text) == ((), "chưa rõ văn bản nào")


def test_other_reports_that_cite_the_same_stand_once(kho_of: KhoOf) -> None:
    files = {
        f"reports/huyen-a/{n}.md": report_text(title=f"Báo cáo {n}", date=f"{n}/3/2019") for n in (1, 2, 3, 9)
    }
    cites = [Cite(report=f"huyen-a/{n}", to=LAND) for n in (1, 2, 3, 9)]
    cites += [Cite(report=f"huyen-a/{n}", to=DIGITAL) for n in (1, 9)]
    others = kho_of(files, cites, ()).report_view("huyen-a/9").others
    # those that share most first, then the newest; the numbers are those of the list of citations
    assert [(other.link.text, other.shared) for other in others] == [
        ("Báo cáo 1", (1, 2)),
        ("Báo cáo 3", (1,)),
        ("Báo cáo 2", (1,)),
    ]


def test_the_first_report_leads_to_those_before_the_body(kho: Kho) -> None:
    [before] = kho.report_view("xa-b/2025/01-bc-du").neighbours
    assert (before.relation, before.link.url) == ("Tổ chức tiền thân", "bao-cao/huyen-a/")


def test_originals_have_addresses(kho: Kho) -> None:
    view = kho.report_view("huyen-a/2020/12-bc-hu")
    assert [(o.text, o.url) for o in view.originals] == [
        ("Bản gốc", "bao-cao/huyen-a/2020/b%E1%BA%A3n%20g%E1%BB%91c.docx"),
        ("Phụ lục 01", "bao-cao/huyen-a/2020/phu-luc.xlsx"),
    ]
    assert view.left_out == ("Mẫu biểu",)


def test_a_file_outside_the_folder_is_named_and_not_linked(kho_of: KhoOf) -> None:
    kho = kho_of({"reports/huyen-a/x.md": report_text(source="{file: ../../mật.docx}")}, ())
    [original] = kho.report_view("huyen-a/x").originals
    assert original.url == ""


def many(first: int, last: int, organization: str = "Đảng ủy xã B") -> dict[str, str]:
    return {
        f"reports/xa-b/{year}/{month}-{day:02}.md": report_text(
            title=f"Báo cáo {year}-{month}-{day}", organization=organization, date=f"{day}/{month}/{year}"
        )
        for year in range(first, last)
        for month in (1, 5, 9)
        for day in range(1, 21)
    }


@pytest.mark.parametrize(("first", "last", "changes"), [(2021, 2024, False), (2010, 2013, True)])
def test_the_page_does_not_grow_with_the_archive(kho_of: KhoOf, first: int, last: int, changes: bool) -> None:
    """Later reports of others leave a page as it is; 180 earlier ones add five links, and no more come."""
    own = {"reports/huyen-a/x.md": report_text(date="1/6/2020")}
    mine = Cite(report="huyen-a/x", to=LAND)

    def view_with(files: dict[str, str]) -> str:
        others = [Cite(report=path[8:-3], to=LAND) for path in files]
        return repr(kho_of({**own, **files}, [mine, *others], ()).report_view("huyen-a/x"))

    alone, crowded = view_with({}), view_with(many(first, last))
    assert (crowded != alone) is changes
    if changes:
        fewer = view_with(dict(sorted(many(first, last).items())[-5:]))
        assert len(crowded) == len(fewer)


def test_a_cited_report_of_the_archive_is_linked(kho_of: KhoOf) -> None:
    cited = Resolution(
        id=ResolutionId("huyen-a/bao-cao-12-2020-06-15"),
        kind="báo cáo",
        number="12-BC/HU",
        date=parse_date("15/6/2020"),
        organization=OrganizationId("huyen-a"),
        is_registered=False,
    )
    other = replace(cited, id=ResolutionId("huyen-a/bao-cao-13"), number="13-BC/HU", date=None)
    cites = [
        Cite(report="xa-b/2025/01-bc-du", to=r.id, state=MatchState.UNREGISTERED) for r in (cited, other)
    ]
    kho = kho_of(None, cites, (cited, other))
    held, unknown = kho.report_view("xa-b/2025/01-bc-du").cited
    assert held.report is not None
    assert (held.report.url, held.chips) == ("bao-cao/huyen-a/2020/12-bc-hu/", ())
    assert held.link.url == f"van-ban/{cited.id}/"
    assert (unknown.report, [chip.text for chip in unknown.chips]) == (None, ["chưa có trong danh bạ"])
    page, near = (kho.pages[f"van-ban/{r.id}.md"].view for r in (cited, other))
    assert isinstance(page, ResolutionView)
    assert isinstance(near, ResolutionView)
    assert page.report == held.report
    assert (page.chips, near.report) == ((), None)


def test_a_held_report_is_named_first_and_not_asked_for(kho_of: KhoOf, renderer: Renderer) -> None:
    cited = Resolution(
        id=ResolutionId("huyen-a/bao-cao-12"),
        kind="báo cáo",
        number="12-BC/HU",
        organization=OrganizationId("huyen-a"),
        is_registered=False,
    )
    kho = kho_of(None, [Cite(report="xa-b/2025/01-bc-du", to=cited.id)], (cited, UNREGISTERED))

    def drawn(path: str) -> str:
        return renderer.render(kho.pages[path].template, kho.pages[path].view, "a/b/c/")

    held, letter = drawn("van-ban/huyen-a/bao-cao-12.md"), drawn("van-ban/huyen-a/cong-van-181.md")
    assert "Báo cáo này có trong kho" in held
    assert "thêm văn bản vào docs/registry" not in held
    assert "Báo cáo này có trong kho" not in letter
    assert "thêm văn bản vào docs/registry" in letter
    citing = kho.report_view("xa-b/2025/01-bc-du")
    page = renderer.render("vankho/report.html", citing, "a/b/c/")
    assert 'Có trong kho: <a href="../../../bao-cao/huyen-a/2020/12-bc-hu/">' in page
