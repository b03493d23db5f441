"""All generated pages: each address once, and every link leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from macros.pages import home_view
from macros.pages.address import path_of
from macros.pages.organization import OrganizationView
from macros.pages.page import GeneratedPage
from macros.pages.resolution import ResolutionView
from macros.pages.view import RedirectView

from .conftest import LAND, REGISTRY, Cite, Kho, KhoOf, report_text

ADDRESS = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*\.md")


def urls(value: object) -> Iterator[str]:
    """Find every address in a view, whatever field it stands in."""
    if isinstance(value, tuple):
        for item in value:
            yield from urls(item)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name in {"url", "previous", "next"} and isinstance(inner, str):
                yield inner
            else:
                yield from urls(inner)


def test_every_thing_has_its_page(kho: Kho) -> None:
    assert {
        "bao-cao/index.md",
        "bao-cao/huyen-a.md",
        "bao-cao/nam/2020.md",
        "bao-cao/nam/khong-ro.md",
        "bao-cao/loai/kiem-diem-nhiem-ky.md",
        "nhiem-ky/index.md",
        "nhiem-ky/ky/2015-2020.md",
        "nhiem-ky/huyen-a/2015-2020.md",
        "van-ban/index.md",
        "van-ban/huyen-a.md",
        "van-ban/loai/cong-van.md",
        "van-ban/huyen-a/cong-van-181.md",
        f"van-ban/{LAND}.md",
        "to-chuc/index.md",
        "to-chuc/huyen-a.md",
        "to-chuc/ban-to-chuc-a.md",
        "bao-cao/huyen-a/2020/kiem-diem.md",
    } <= set(kho.pages)
    # reports are published from their own files
    assert "bao-cao/huyen-a/2020/12-bc-hu.md" not in kho.pages


def test_addresses_are_plain_and_sorted(kho: Kho) -> None:
    assert [path for path in kho.pages if not ADDRESS.fullmatch(path)] == []
    assert list(kho.pages) == sorted(kho.pages)


def test_every_link_leads_to_a_page(kho: Kho) -> None:
    known = {*kho.pages, "index.md", *(f"bao-cao/{r.id}.md" for r in kho.archive.reports)}
    files = {o.url for r in kho.archive.reports for o in kho.report_view(r.id).originals}
    views: list[tuple[str, object]] = [(path, page.view) for path, page in kho.pages.items()]
    views += [(r.id, kho.report_view(r.id)) for r in kho.archive.reports]
    views += [("index.md", home_view(kho.archive, kho.links, kho.registry))]
    dead = [
        (path, url)
        for path, view in views
        for url in urls(view)
        if url and not url.startswith("#") and url not in files
        if path_of(url.partition("#")[0]) not in known
    ]
    assert dead == []


def test_pages_say_in_a_sentence_what_they_are(kho: Kho) -> None:
    assert kho.pages["van-ban/huyen-a/cong-van-181.md"].text == (
        "# Công văn 181\\-CV/HU\n\n1 báo cáo dẫn · 1 kỳ đại hội\n"
    )
    for page in kho.pages.values():
        assert re.fullmatch(r"# \S.*\n\n.*\n", page.text), page.path


def test_an_old_address_leads_on(kho: Kho) -> None:
    view = kho.pages["bao-cao/huyen-a/2020/kiem-diem.md"].view
    assert isinstance(view, RedirectView)
    assert view.target.url == "bao-cao/huyen-a/2020/12-bc-hu/"


@pytest.mark.parametrize(
    ("former", "taken_by"),
    [
        ("huyen-a/2021/khac", "a report, which is no generated page"),
        ("nam/2020", "a list"),
        ("../../etc", "nobody; outside of the site"),
        ("/", "nobody; no address"),
        ("huyen-a//kiem-diem", "nobody; no address"),
        ("Huyện A/kiểm điểm", "nobody; not made of slugs"),
        ("huyen-a/.htaccess", "nobody; not made of slugs"),
    ],
)
def test_an_old_address_hides_nothing(kho_of: KhoOf, former: str, taken_by: str) -> None:
    kho = kho_of(
        {
            "reports/huyen-a/2020/x.md": report_text(date="2020", former_ids=f"[{former}]"),
            "reports/huyen-a/2021/khac.md": report_text(date="2021"),
        },
        (),
    )
    redirects = [
        page.path
        for page in kho.pages.values()
        if isinstance(page.view, RedirectView) and page.path.startswith("bao-cao/")
    ]
    assert redirects == [], taken_by


def test_a_thing_keeps_its_address_against_a_list(kho_of: KhoOf) -> None:
    """A folder called as a reserved word: the report wins, nothing is published twice."""
    kho = kho_of({"reports/nam/2020.md": report_text(date="2020")}, ())
    assert "bao-cao/nam/2020.md" not in kho.pages


def test_an_empty_archive_has_its_pages_and_says_what_to_do(kho_of: KhoOf) -> None:
    nothing = dict.fromkeys(REGISTRY, "")
    kho = kho_of(nothing, (), ())
    assert set(kho.pages) == {f"{part}/index.md" for part in ("bao-cao", "nhiem-ky", "van-ban", "to-chuc")}
    assert "vankho import" in home_view(kho.archive, kho.links, kho.registry).empty


def page(kho: Kho, path: str) -> GeneratedPage:
    return kho.pages[path]


def test_citing_reports_stand_by_cycle_with_their_sentence(kho: Kho) -> None:
    view = page(kho, f"van-ban/{LAND}.md").view
    assert isinstance(view, ResolutionView)
    assert [(cycle.title, [r.title for r in cycle.reports]) for cycle in view.cycles] == [
        (
            "2015–2020",
            ["Sơ kết hai năm thực hiện Đề án 02", "Kiểm điểm của Ban Chấp hành Đảng bộ huyện A khóa XI"],
        ),
        ("2020–2025", ["Kết quả thực hiện Quy định 02"]),
        ("Chưa rõ kỳ", ["Ý kiến về công tác tổ chức"]),
    ]
    passage = view.cycles[0].reports[1].passages[0]
    assert (passage.url, passage.hit) == (
        "bao-cao/huyen-a/2020/12-bc-hu/#p-00000001",
        "Nghị quyết số 05-NQ/HU",
    )
    # a citation without a paragraph of its own leads to the report
    assert view.cycles[2].reports[0].passages[0].url == "bao-cao/huyen-a/khong-ngay/"


@pytest.mark.parametrize(
    ("places", "further"),
    [
        ((0, 1, 2, 3, 4), 3),
        ((0, 1, 2, 2, 4), 4),  # the fourth stands in a paragraph that is shown
        ((0, 1, 2, 2, 2), 2),  # there is no other paragraph
    ],
)
def test_only_some_sentences_of_a_report_are_shown_and_the_next_is_led_to(
    kho_of: KhoOf, places: tuple[int, ...], further: int
) -> None:
    cites = [Cite(report="huyen-a/x", to=LAND, anchor=f"p-{n:08}") for n in places]
    kho = kho_of({"reports/huyen-a/x.md": report_text(date="2019")}, cites, ())
    view = page(kho, f"van-ban/{LAND}.md").view
    assert isinstance(view, ResolutionView)
    [report] = view.cycles[0].reports
    assert len(report.passages) == 3
    assert report.more is not None
    assert (report.more.text, report.more.url) == (
        "và 2 chỗ khác trong báo cáo",
        f"bao-cao/huyen-a/x/#p-{further:08}",
    )


def test_a_much_cited_resolution_is_split(kho_of: KhoOf) -> None:
    files = {
        f"reports/huyen-a/{n:03}.md": report_text(title=f"Báo cáo {n}", date=f"{n % 28 + 1}/3/2019")
        for n in range(201)
    }
    kho = kho_of(files, [Cite(report=path[8:-3], to=LAND) for path in files], ())
    first, second = page(kho, f"van-ban/{LAND}.md"), page(kho, f"van-ban/{LAND}/trang-2.md")
    assert isinstance(first.view, ResolutionView)
    assert isinstance(second.view, ResolutionView)
    assert [len(v.cycles[0].reports) for v in (first.view, second.view)] == [200, 1]
    assert second.title == "Nghị quyết 05-NQ/HU – trang 2"
    assert (first.view.is_first, second.view.is_first) == (True, False)
    assert "bao-cao/huyen-a/trang-2.md" in kho.pages


def test_an_ended_organization_says_who_follows(kho: Kho) -> None:
    view = page(kho, "to-chuc/huyen-a.md").view
    assert isinstance(view, OrganizationView)
    assert view.ended.startswith("Tổ chức này đã kết thúc hoạt động ngày 1 tháng 7 năm 2025.")
    assert [(s.text, s.note) for s in view.successors] == [
        ("Đảng ủy xã B", "chuyển giao: địa bàn, đảng viên · từ 1/7/2025")
    ]
    assert [name.text for name in view.names] == ["Huyện ủy A", "Huyện ủy A Lưới Cũ"]
    assert view.fonds_holder == "Lưu trữ lịch sử của Đảng tỉnh Mẫu"


def test_a_staff_organ_shows_the_terms_of_its_committee(kho: Kho) -> None:
    view = page(kho, "to-chuc/ban-to-chuc-a.md").view
    assert isinstance(view, OrganizationView)
    terms = next(group for group in view.groups if group.anchor == "nhiem-ky")
    assert [entry.url for entry in terms.entries] == [
        "nhiem-ky/huyen-a/2020-2025/",
        "nhiem-ky/huyen-a/2015-2020/",
    ]
