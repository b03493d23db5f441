"""The lược đồ of a resolution, and what its page says of its being in force."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.model import Links, Resolution, ResolutionId, Verb
from macros.pages.catalogue import Catalogue, catalogue_of
from macros.pages.lists import ListView
from macros.pages.resolution import ResolutionView
from macros.pages.resolution_map import BoxGroup, ResolutionMap, resolution_map
from macros.vietnamese import parse_date

from .conftest import (
    CITES,
    CONGRESS,
    DIGITAL,
    DIRECTIVE,
    LAND,
    RELATIONS,
    UNREGISTERED,
    Cite,
    Kho,
    KhoOf,
    relate,
    report_text,
)
from .drawing import Renderer


def view_of(kho: Kho, key: str) -> ResolutionView:
    view = kho.pages[f"van-ban/{key}.md"].view
    assert isinstance(view, ResolutionView)
    return view


def map_of(kho: Kho, key: str) -> ResolutionMap:
    drawn = view_of(kho, key).map
    assert drawn is not None
    return drawn


def shown(groups: tuple[BoxGroup, ...]) -> list[tuple[str, list[tuple[str, str, str]]]]:
    return [(g.title, [(b.link.text, b.part, b.since) for b in g.boxes]) for g in groups]


def test_both_sides_and_the_reports(kho_of: KhoOf) -> None:
    drawn = map_of(kho_of(relations=RELATIONS), LAND)
    assert shown(drawn.older) == [
        ("Căn cứ", [("Chỉ thị 12-CT/TU", "", "từ 1/7/2018")]),  # not from its own day: said
        ("Cụ thể hóa", [("Nghị quyết Đại hội lần thứ XI", "", "")]),
    ]
    assert shown(drawn.younger) == [("Được thay thế bằng", [("Nghị quyết 05-NQ/HU", "", "")])]
    [report] = drawn.reports
    assert report.link.text == "Kiểm điểm của Ban Chấp hành Đảng bộ huyện A khóa XI"
    assert report.link.note == "12-BC/HU · 15/6/2020 · kiểm điểm nhiệm kỳ · Huyện ủy A"
    assert drawn.own.link.note == "25/6/2018 · Ban Chấp hành Huyện ủy A"


def test_the_reverse_needs_no_second_entry(kho_of: KhoOf) -> None:
    kho = kho_of(relations=RELATIONS)
    drawn = map_of(kho, DIRECTIVE)
    assert drawn.older == ()
    assert shown(drawn.younger) == [
        ("Là căn cứ của", [("Nghị quyết 05-NQ/HU", "", "từ 1/7/2018"), ("Nghị quyết 05-NQ/HU", "", "")])
    ]
    # one that nobody registered has its side too
    unregistered = map_of(kho, UNREGISTERED.id)
    assert shown(unregistered.younger) == [
        ("Được sửa đổi, bổ sung bởi", [("Nghị quyết 05-NQ/HU", "một phần", "")])
    ]
    [amended] = map_of(kho, DIGITAL).older[-1].boxes
    assert (amended.is_registered, amended.link.note) == (False, "chưa có trong danh bạ")


def test_nothing_to_show_no_map(kho: Kho) -> None:
    assert view_of(kho, DIGITAL).map is None
    assert view_of(kho, UNREGISTERED.id).map is None
    # a report that reviews it is something to show
    assert map_of(kho, LAND).older == map_of(kho, LAND).younger == ()


def test_a_congress_resolution_shows_the_term_review(kho: Kho) -> None:
    assert [box.link.url for box in map_of(kho, CONGRESS).reports] == ["bao-cao/huyen-a/2020/12-bc-hu/"]


@pytest.mark.parametrize(("number", "are_listed"), [(8, True), (6, True), (5, False)])
def test_at_most_five_reports_and_the_list_below(
    kho_of: KhoOf, renderer: Renderer, number: int, are_listed: bool
) -> None:
    files = {
        f"reports/huyen-a/{n}.md": report_text(
            title=f"Sơ kết {n}", date=f"{n}/3/2019", reviews="[Nghị quyết 05-NQ/HU ngày 25/6/2018]"
        )
        for n in range(1, number + 1)
    }
    kho = kho_of(files, ())
    view, drawn = view_of(kho, LAND), map_of(kho, LAND)
    assert [box.link.text for box in drawn.reports] == [f"Sơ kết {n}" for n in range(number, number - 5, -1)]
    assert len(view.reviews) == (number if are_listed else 0)
    more = drawn.more_reports.text if drawn.more_reports else ""
    assert more == (f"Xem cả {number} báo cáo" if are_listed else "")
    html = renderer.render("vankho/resolution.html", view, f"van-ban/{LAND}/")
    # the link leads to the list further down on the page
    assert ('id="kiem-diem"' in html) is are_listed
    assert bool(re.search(r'href="[^"]*#kiem-diem"', html)) is are_listed


@pytest.mark.parametrize(
    ("verb", "since", "said"),
    [
        (Verb.REPLACES, "30/8/2022", "đã thay bằng 09-NQ/HU từ 30/8/2022"),
        (Verb.REPEALS, "30/8/2022", "đã bị bãi bỏ bởi 09-NQ/HU từ 30/8/2022"),
        (Verb.REPLACES, "", "đã thay bằng 09-NQ/HU"),
        (Verb.AMENDS, "30/8/2022", ""),
    ],
)
def test_what_replaced_it_and_was_itself_ended_says_so(
    kho_of: KhoOf, renderer: Renderer, verb: Verb, since: str, said: str
) -> None:
    last = Resolution(id=ResolutionId("huyen-a/nghi-quyet-09"), kind="nghị quyết", number="09-NQ/HU")
    relations = [relate(DIGITAL, Verb.REPLACES, LAND), relate(last.id, verb, DIGITAL, since=since)]
    kho = kho_of(None, CITES, (UNREGISTERED, last), relations)
    view = view_of(kho, LAND)
    [state] = view.states
    assert [(link.text, link.note) for link in state.by] == [("05-NQ/HU", said)]
    html = renderer.render("vankho/resolution.html", view, f"van-ban/{LAND}/")
    assert (f"05-NQ/HU</a> ({said})</p>" in html) is bool(said)
    [group] = map_of(kho, LAND).younger
    ended = f"hết hiệu lực từ {since}" if since else "hết hiệu lực"
    assert [chip.text for box in group.boxes for chip in box.chips] == ([ended] if said else [])


def plans(number: int) -> list[Resolution]:
    return [
        Resolution(
            id=ResolutionId(f"huyen-a/ke-hoach-{n:03}"),
            kind="kế hoạch",
            number=f"{n}-KH/HU",
            date=parse_date(f"{1700 + n}"),
            is_registered=False,
        )
        for n in range(1, number + 1)
    ]


@pytest.mark.parametrize(
    ("number", "boxes", "rest", "rest_count", "more"),
    [
        (10, 10, 0, "", ""),
        (11, 10, 1, "Còn 1 văn bản", ""),
        (200, 10, 190, "Còn 190 văn bản", ""),
        (201, 10, 0, "", "Xem cả 201 văn bản"),
    ],
)
def test_a_long_group_is_cut_and_nothing_lost(
    kho_of: KhoOf, number: int, boxes: int, rest: int, rest_count: str, more: str
) -> None:
    many = plans(number)
    kho = kho_of({}, (), many, [relate(plan.id, Verb.CARRIES_OUT, LAND) for plan in reversed(many)])
    [group] = map_of(kho, LAND).younger
    assert (len(group.boxes), len(group.rest), group.rest_count) == (boxes, rest, rest_count)
    assert (group.more.text if group.more else "") == more
    assert group.boxes[0].link.text == "Kế hoạch 1-KH/HU"  # the oldest first
    names = [box.link.text for box in group.boxes + group.rest]
    if more:
        pages = [kho.pages[f"van-ban/{LAND}/luoc-do{end}.md"].view for end in ("", "/trang-2")]
        names = [
            e.text for page in pages if isinstance(page, ListView) for g in page.groups for e in g.entries
        ]
    assert names == [f"Kế hoạch {plan.number}" for plan in many]


def test_a_folded_rest_is_in_the_page(kho_of: KhoOf, renderer: Renderer) -> None:
    many = plans(12)
    kho = kho_of({}, (), many, [relate(plan.id, Verb.GUIDES, LAND) for plan in many])
    html = renderer.render("vankho/resolution.html", view_of(kho, LAND), f"van-ban/{LAND}/")
    folded = re.search("<details><summary>(.*?)</summary>(.*?)</details>", html)
    assert folded is not None
    # heard alone, the count says of what
    assert folded[1] == 'Còn 2 văn bản<span class="vk-hidden">: Được hướng dẫn bởi</span>'
    assert re.findall(r"<li><a href=[^>]*>(.*?)</a>", folded[2]) == ["Kế hoạch 11-KH/HU", "Kế hoạch 12-KH/HU"]


RESOLUTIONS = (LAND, DIGITAL, DIRECTIVE, CONGRESS, UNREGISTERED.id)
EDGES = st.builds(
    relate,
    st.sampled_from(RESOLUTIONS),
    st.sampled_from(list(Verb)),
    st.sampled_from(RESOLUTIONS),
    partly=st.booleans(),
)


@given(st.lists(EDGES, max_size=12, unique=True))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
def test_every_relation_stands_once_on_each_side(kho: Kho, edges: list[object]) -> None:
    links = Links(resolutions=kho.links.resolutions, relations=tuple(edges))  # type: ignore[arg-type]
    catalogue: Catalogue = catalogue_of(kho.archive, links, kho.registry)
    seen: Counter[tuple[str, str, str]] = Counter()
    for key in RESOLUTIONS:
        drawn = resolution_map(catalogue.resolutions[key], catalogue)
        for sort, groups in (("older", drawn.older), ("younger", drawn.younger)) if drawn else ():
            for group in groups:
                for box in group.boxes:
                    seen[sort, box.link.url, f"van-ban/{key}/"] += 1
    expected: Counter[tuple[str, str, str]] = Counter()
    for edge in links.relations:
        expected["older", f"van-ban/{edge.older}/", f"van-ban/{edge.younger}/"] += 1
        expected["younger", f"van-ban/{edge.younger}/", f"van-ban/{edge.older}/"] += 1
    assert seen == expected


def test_a_replaced_resolution_says_since_when_and_by_what(kho_of: KhoOf) -> None:
    kho = kho_of(relations=RELATIONS)
    [state] = view_of(kho, LAND).states
    assert (state.words, state.is_ended) == ("Hết hiệu lực từ 3/2/2021, thay bằng", True)
    assert [(link.text, link.url) for link in state.by] == [("05-NQ/HU", f"van-ban/{DIGITAL}/")]
    assert view_of(kho, DIGITAL).states == ()


STATES = [
    (Verb.REPLACES, False, "", "Hết hiệu lực, thay bằng", True),
    (Verb.REPEALS, False, "9/2022", "Hết hiệu lực từ 9/2022, bị bãi bỏ bởi", True),
    (Verb.REPLACES, False, "1/1/2099", "Hết hiệu lực từ 1/1/2099, thay bằng", True),
    (Verb.REPLACES, True, "9/2022", "Được thay thế một phần bằng", False),
    (Verb.REPEALS, True, "9/2022", "Bị bãi bỏ một phần bởi", False),
    (Verb.AMENDS, False, "9/2022", "Được sửa đổi, bổ sung bởi", False),
]


@pytest.mark.parametrize(("verb", "partly", "since", "words", "is_ended"), STATES)
def test_the_states(kho_of: KhoOf, verb: Verb, partly: bool, since: str, words: str, is_ended: bool) -> None:
    kho = kho_of(relations=[relate(DIGITAL, verb, LAND, partly=partly, since=since)])
    [state] = view_of(kho, LAND).states
    assert (state.words, state.is_ended) == (words, is_ended)
    # in lists only the end is told, quietly, with its day: no clock says whether that day has come
    listed = kho.pages["van-ban/huyen-a.md"].view
    assert isinstance(listed, ListView)
    chips = {e.url: [c.text for c in e.chips] for g in listed.groups for e in g.entries}[f"van-ban/{LAND}/"]
    ended = f"hết hiệu lực từ {since}" if since else "hết hiệu lực"
    assert [chip for chip in chips if chip.startswith("hết")] == ([ended] if is_ended else [])


@pytest.mark.parametrize("verb", [Verb.CONTINUES, Verb.GUIDES, Verb.CARRIES_OUT, Verb.BASED_ON])
def test_other_relations_change_nothing(kho_of: KhoOf, verb: Verb) -> None:
    assert view_of(kho_of(relations=[relate(DIGITAL, verb, LAND)]), LAND).states == ()


def test_many_changes_are_counted(kho_of: KhoOf) -> None:
    many = plans(4)
    kho = kho_of({}, (), many, [relate(plan.id, Verb.AMENDS, LAND) for plan in many])
    [state] = view_of(kho, LAND).states
    assert [(link.text, link.url) for link in state.by] == [("4 văn bản", f"van-ban/{LAND}/#luoc-do")]


THEN = "đã hết hiệu lực khi báo cáo viết"


@pytest.mark.parametrize(
    ("date", "is_told"),
    [
        ("2/2/2021", False),
        ("3/2/2021", False),  # the very day
        ("4/2/2021", True),
        ("2/2021", False),  # it may have been before
        ("3/2021", True),
        ("", False),
    ],
)
def test_only_reports_written_after_the_end_are_told(kho_of: KhoOf, date: str, is_told: bool) -> None:
    files = {"reports/huyen-a/x.md": report_text(date=date)}
    kho = kho_of(files, [Cite(report="huyen-a/x", to=LAND)], (), RELATIONS[:1])
    [cited] = kho.report_view("huyen-a/x").cited
    assert [chip.text for chip in cited.chips] == ([THEN] if is_told else [])
    assert {chip.tone for chip in cited.chips} <= {"quiet"}


@pytest.mark.parametrize("key", ["as_of", "date_not_before"])
def test_the_day_of_the_figures_does_not_say_when_a_report_was_written(kho_of: KhoOf, key: str) -> None:
    files = {"reports/huyen-a/x.md": report_text(**{key: "1/1/2024"})}
    kho = kho_of(files, [Cite(report="huyen-a/x", to=LAND)], (), RELATIONS[:1])
    [cited] = kho.report_view("huyen-a/x").cited
    assert cited.chips == ()


def test_the_page_reads_well_in_the_order_of_its_source(kho_of: KhoOf, renderer: Renderer) -> None:
    html = renderer.render(
        "vankho/resolution.html", view_of(kho_of(None, CITES, (UNREGISTERED,), RELATIONS), LAND), "x/"
    )
    section = html[html.index('<section class="vk-group" aria-labelledby="luoc-do">') :]
    section = section[: section.index("</section>")]
    heard = [
        " ".join(re.sub("<[^>]*>", " ", piece).split())
        for piece in re.findall(r"<h[23][^>]*>.*?</h[23]>|<li.*?</li>", section, re.DOTALL)
    ]
    assert heard == [
        "Lược đồ",
        "Căn cứ",
        "Chỉ thị 12-CT/TU từ 1/7/2018 Về sinh hoạt chi bộ khoảng năm 2017 · Tỉnh ủy Mẫu",
        "Cụ thể hóa",
        "Nghị quyết Đại hội lần thứ XI 7/8/2015 · Huyện ủy A",
        "Văn bản này",
        (
            "Nghị quyết 05-NQ/HU hết hiệu lực từ 3/2/2021 "
            "Về quản lý đất đai, xây dựng 25/6/2018 · Ban Chấp hành Huyện ủy A"
        ),
        "Báo cáo sơ kết, tổng kết, kiểm điểm",
        (
            "Kiểm điểm của Ban Chấp hành Đảng bộ huyện A khóa XI "
            "12-BC/HU · 15/6/2020 · kiểm điểm nhiệm kỳ · Huyện ủy A"
        ),
        "Được thay thế bằng",
        "Nghị quyết 05-NQ/HU Về chuyển đổi số 3/2/2021 · Huyện ủy A",
    ]


@pytest.mark.parametrize(("many", "on_page", "where"), [(6, 6, "#kiem-diem"), (205, 0, "bao-cao/")])
def test_too_many_reviewing_reports_have_a_list_of_their_own(
    kho_of: KhoOf, many: int, on_page: int, where: str
) -> None:
    files = {
        f"reports/huyen-a/r{n}.md": report_text(
            title=f"Báo cáo {n}", date=str(2019 + n % 2), reviews="[Nghị quyết 05-NQ/HU ngày 25/6/2018]"
        )
        for n in range(many)
    }
    kho = kho_of(files, ())
    view = view_of(kho, LAND)
    assert view.map is not None
    assert view.map.more_reports is not None
    assert view.map.more_reports.url == f"van-ban/{LAND}/{where}"
    assert view.map.more_reports.text == f"Xem cả {many} báo cáo"
    assert (len(view.map.reports), len(view.reviews)) == (5, on_page)
    listed = [path for path in kho.pages if path.startswith(f"van-ban/{LAND}/bao-cao")]
    assert listed == (
        [f"van-ban/{LAND}/bao-cao.md", f"van-ban/{LAND}/bao-cao/trang-2.md"] if not on_page else []
    )
    shown = []
    for path in listed:
        page = kho.pages[path].view
        assert isinstance(page, ListView)
        assert page.title == "Báo cáo kiểm điểm, sơ kết, tổng kết Nghị quyết 05-NQ/HU"
        assert sum(len(group.entries) for group in page.groups) <= 200
        shown += [(group.title, entry.url) for group in page.groups for entry in group.entries]
    assert len(dict.fromkeys(shown)) == (many if listed else 0)
    assert [title for title, _ in shown] == sorted((title for title, _ in shown), reverse=True)
