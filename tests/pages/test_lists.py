"""Lists: their order, their ways onward, what they say when empty."""

from __future__ import annotations

from macros.model import Resolution, ResolutionId
from macros.pages.home import home_view
from macros.pages.lists import ListView
from macros.pages.organization_lists import OrganizationsView
from macros.pages.term import TermView
from macros.pages.term_lists import TermsView

from .conftest import LAND, REGISTRY, Kho, KhoOf, report_text


def list_view(kho: Kho, path: str) -> ListView:
    view = kho.pages[path].view
    assert isinstance(view, ListView)
    return view


def shown(view: ListView) -> list[tuple[str, list[str]]]:
    return [(group.title, [entry.text for entry in group.entries]) for group in view.groups]


def test_the_vietnamese_alphabet(kho_of: KhoOf) -> None:
    names = ["Ủy ban B", "Đảng ủy A", "Ấp ủy", "Ban Z", "Dân vận", "Ăn ở"]
    registry = "".join(f"to-{n}:\n  names: {name}\n" for n, name in enumerate(names))
    files: dict[str, str | bytes] = {
        **dict.fromkeys(REGISTRY, ""),
        "docs/registry/organizations.yml": registry,
    }
    files |= {
        f"reports/to-{n}/x.md": report_text(organization=name, date="2020") for n, name in enumerate(names)
    }
    kho = kho_of(files, (), ())
    expected = ["Ăn ở", "Ấp ủy", "Ban Z", "Dân vận", "Đảng ủy A", "Ủy ban B"]
    assert [title for title, _ in shown(list_view(kho, "bao-cao/nam/2020.md"))] == expected
    ways = list_view(kho, "bao-cao/index.md").ways[-1]
    assert [way.text for way in ways.ways] == expected
    tree = kho.pages["to-chuc/index.md"].view
    assert isinstance(tree, OrganizationsView)
    assert [line.entry.text for line in tree.lines] == expected


def test_reports_of_an_organization_stand_by_year(kho: Kho) -> None:
    view = list_view(kho, "bao-cao/huyen-a.md")
    assert [title for title, _ in shown(view)] == ["2020", "2018", "Chưa rõ ngày"]
    assert view.about is not None
    assert view.about.url == "to-chuc/huyen-a/"


def test_reports_of_a_type_and_of_a_year(kho: Kho) -> None:
    assert shown(list_view(kho, "bao-cao/loai/dinh-ky.md")) == [("2025", ["Đánh giá ba tháng đầu"])]
    assert shown(list_view(kho, "bao-cao/nam/khong-ro.md")) == [
        ("Huyện ủy A", ["Ý kiến về công tác tổ chức"])
    ]
    # a body nobody registered still has its reports in the lists
    assert shown(list_view(kho, "bao-cao/nam/2022.md")) == [("Hội Người Lạ", ["Báo cáo của Hội Người Lạ"])]


def test_a_cycle_shows_its_terms_and_reports(kho: Kho) -> None:
    view = list_view(kho, "nhiem-ky/ky/2015-2020.md")
    assert shown(view)[0] == ("Nhiệm kỳ của các tổ chức", ["Huyện ủy A, khóa XI"])
    assert [way.text for way in view.ways[0].ways] == ["2020–2025", "2025–2030"]


def test_resolutions_of_a_body_nobody_registered(kho_of: KhoOf) -> None:
    strange = Resolution(
        id=ResolutionId("khong-ro/ke-hoach-7"),
        kind="kế hoạch",
        number="7-KH/XY",
        organization_name="Liên đoàn X",
        is_registered=False,
    )
    nameless = Resolution(id=ResolutionId("a/b"), kind="kế hoạch", number="8-KH/Z", is_registered=False)
    kho = kho_of(None, (), (strange, nameless))
    assert list_view(kho, "van-ban/khong-ro.md").title == "Văn bản: Liên đoàn X"
    assert shown(list_view(kho, "van-ban/loai/ke-hoach.md")) == [
        ("Chưa rõ cơ quan", ["Kế hoạch 8-KH/Z"]),
        ("Liên đoàn X", ["Kế hoạch 7-KH/XY"]),
    ]


def test_the_most_cited_come_first(kho: Kho) -> None:
    group, _shared_numbers = list_view(kho, "van-ban/index.md").groups
    assert [entry.text for entry in group.entries] == [
        "Nghị quyết 05-NQ/HU",
        "Chỉ thị 12-CT/TU",
        "Công văn 181-CV/HU",
    ]


def test_the_tree_survives_a_circle(kho_of: KhoOf) -> None:
    registry = "a:\n  names: Tổ chức A\n  parents: b\nb:\n  names: Tổ chức B\n  parents: a\n"
    files = {**dict.fromkeys(REGISTRY, ""), "docs/registry/organizations.yml": registry}
    kho = kho_of(files, (), ())
    tree = kho.pages["to-chuc/index.md"].view
    assert isinstance(tree, OrganizationsView)
    assert [(line.depth, line.entry.text) for line in tree.lines] == [(1, "Tổ chức A"), (1, "Tổ chức B")]


def test_the_tree_shows_who_stands_below(kho: Kho) -> None:
    tree = kho.pages["to-chuc/index.md"].view
    assert isinstance(tree, OrganizationsView)
    assert [(line.depth, line.entry.text) for line in tree.lines] == [
        (1, "Tỉnh ủy Mẫu"),
        (2, "Huyện ủy A"),
        (3, "Ban Tổ chức Huyện ủy A"),
        (2, "Đảng ủy xã B"),
    ]


def test_terms_stand_in_their_cycles(kho: Kho) -> None:
    view = kho.pages["nhiem-ky/index.md"].view
    assert isinstance(view, TermsView)
    assert [mark.label for mark in view.cycles] == ["2015–2020", "2020–2025", "2025–2030"]
    assert [
        (row.organization.text, ["/".join(t.text for t in cell.terms) for cell in row.cells])
        for row in view.rows
    ] == [("Huyện ủy A", ["Khóa XI", "Khóa XII", ""]), ("Đảng ủy xã B", ["", "", "Khóa I"])]


def test_a_term_knows_its_neighbours_and_what_it_issued(kho: Kho) -> None:
    view = kho.pages["nhiem-ky/huyen-a/2015-2020.md"].view
    assert isinstance(view, TermView)
    assert view.previous is None
    assert view.next is not None
    assert view.next.url == "nhiem-ky/huyen-a/2020-2025/"
    reports, cited = view.groups
    assert view.chains is not None
    assert [e.text for e in view.chains.entries] == ["Nghị quyết Đại hội lần thứ XI", "Nghị quyết 05-NQ/HU"]
    assert view.chains.entries[1].url == f"van-ban/{LAND}/"
    assert [entry.text for entry in cited.entries] == ["Chỉ thị 12-CT/TU", "Công văn 181-CV/HU"]
    assert len(reports.entries) == 2


def test_a_term_without_reports_says_where_to_look(kho: Kho) -> None:
    view = kho.pages["nhiem-ky/xa-b/2025-2030.md"].view
    assert isinstance(view, TermView)
    assert view.chains is not None
    assert view.chains.empty.startswith("Chưa thấy văn bản nào")


def test_what_was_not_seen_is_never_called_undone(kho_of: KhoOf) -> None:
    kho = kho_of({}, (), ())
    view = list_view(kho, "van-ban/huyen-a.md")
    notes = {entry.text: entry.note for group in view.groups for entry in group.entries}
    assert "chưa thấy báo cáo trong kho" in notes["Nghị quyết Đại hội lần thứ XI"]


def test_home_counts_and_leads_on(kho: Kho) -> None:
    view = home_view(kho.archive, kho.links, kho.registry)
    assert [(tile.number, tile.label) for tile in view.tiles] == [
        ("6", "báo cáo"),
        ("4", "tổ chức, 2 đã kết thúc"),
        ("3", "văn bản được dẫn"),
        ("3", "kỳ đại hội, 2015–2030"),
    ]
    assert [mark.count for mark in view.cycles] == ["2 báo cáo", "1 báo cáo", "1 báo cáo"]
    assert [way.text for way in view.ways[2].ways] == ["2025", "2023", "2022", "2020", "2018", "Chưa rõ ngày"]
