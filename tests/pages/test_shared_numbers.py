"""Numbers that several resolutions bear: what is one number, its page, and the citations left open."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model import Citation, CitationForm, CitationInReport, MatchState, Resolution, ResolutionId
from macros.model.document_number import parse_number
from macros.model.kinds import KINDS
from macros.model.number import NumberIdentity
from macros.pages.lists import ListView
from macros.pages.numbers import NumberView
from macros.pages.resolution import ResolutionView
from macros.pages.shared_numbers import identities_of, number_meant, number_slug, shared_numbers
from macros.vietnamese import parse_date

from .conftest import CITES, DIGITAL, LAND, RELATIONS, UNREGISTERED, Cite, Kho, KhoOf, report_text
from .drawing import Renderer


def resolution(
    key: str, number: str, kind: str = "nghị quyết", *, date: str = "", aliases: tuple[str, ...] = ()
) -> Resolution:
    return Resolution(
        id=ResolutionId(key),
        kind=kind,
        number=number,
        date=parse_date(date) if date else None,
        aliases=aliases,
        is_registered=False,
    )


SLUGS = [
    # number, kind, address
    ("39-NQ/TW", "nghị quyết", "39-nq-tw"),
    ("7-NQ/HU", "nghị quyết", "07-nq-hu"),
    ("07 - NQ/HU", "nghị quyết", "07-nq-hu"),
    ("02-QĐ/HU", "quy định", "02-qdi-hu"),
    ("02-QĐi/HU", "quy định", "02-qdi-hu"),
    ("02-QĐ/HU", "quyết định", "02-qd-hu"),
    ("02-ĐA/ĐU", "đề án", "02-da-du"),
    # a dự án has the code DA, which would be the same in an address
    ("02-DA/ĐU", "dự án", "02-du-an-du"),
    ("12-CTr/HU", "chương trình hành động", "12-ctr-hu"),
    ("15/2021/NQ-HĐND", "nghị quyết", "15-2021-nq-hdnd"),
    ("41/2024/QH15", "luật", "41-2024-qh15"),
    ("41/2024/QH15", "nghị quyết", "41-2024-nq-qh15"),
    ("123/UBND-NV", "công văn", "123-cv-ubnd-nv"),
    ("30a/2008/NQ-CP", "nghị quyết", "30a-2008-nq-cp"),
]


@pytest.mark.parametrize(("number", "kind", "address"), SLUGS)
def test_the_address_of_a_number(number: str, kind: str, address: str) -> None:
    parsed = parse_number(number)
    assert parsed is not None
    assert number_slug(parsed.identity(kind)) == address


@given(st.sampled_from(KINDS), st.sampled_from(KINDS), st.integers(1, 99), st.integers(1, 99))
def test_numbers_of_two_kinds_have_two_addresses(one: object, other: object, n: int, m: int) -> None:
    first = NumberIdentity(one.word, str(n), None, "HU")  # type: ignore[attr-defined]
    second = NumberIdentity(other.word, str(m), None, "HU")  # type: ignore[attr-defined]
    assert (number_slug(first) == number_slug(second)) == (first == second)


@pytest.mark.parametrize(
    ("kind", "number", "other_kind", "other", "meet"),
    [
        ("nghị quyết", "7-NQ/HU", "nghị quyết", "07-NQ/HU", True),
        ("quy định", "02-QĐ/HU", "quy định", "02-QĐi/HU", True),
        ("quyết định", "02-QĐ/HU", "quy định", "02-QĐi/HU", False),
        ("nghị quyết", "7-NQ/HU", "nghị quyết", "70-NQ/HU", False),
        ("nghị quyết", "7-NQ/HU", "nghị quyết", "07-NQ/TU", False),
        ("nghị quyết", "15/2021/NQ-HĐND", "nghị quyết", "15/2022/NQ-HĐND", False),
        ("nghị quyết", "15/2021/NQ-HĐND", "nghị quyết", "15/2021/NQ-HĐND", True),
        # without its organ a number is anybody's
        ("hướng dẫn", "36", "hướng dẫn", "36", False),
        ("điều lệ", "", "điều lệ", "", False),
    ],
)
def test_what_is_one_number(
    kho_of: KhoOf, kind: str, number: str, other_kind: str, other: str, meet: bool
) -> None:
    one, two = resolution("x/a", number, kind), resolution("x/b", other, other_kind)
    found = shared_numbers((one, two), kho_of({}, ()).links)
    assert [[r.id for r in each.resolutions] for each in found.values()] == ([["x/a", "x/b"]] if meet else [])


def test_an_alias_is_a_number_too(kho_of: KhoOf) -> None:
    one = resolution("x/a", "04-QĐi/HU", "quy định", aliases=("05-QĐ/HU", "quy định về sinh hoạt"))
    two = resolution("x/b", "05-QĐi/HU", "quy định")
    found = shared_numbers((one, two), kho_of({}, ()).links)
    assert [number.printed for number in found.values()] == ["05-QĐ/HU"]
    assert len(identities_of(one)) == 2


def test_the_oldest_first_the_undated_last(kho_of: KhoOf) -> None:
    three = (
        resolution("x/a", "05-NQ/HU"),
        resolution("x/b", "05-NQ/HU", date="2/2/2021"),
        resolution("x/c", "05-NQ/HU", date="2018"),
    )
    [number] = shared_numbers(three, kho_of({}, ()).links).values()
    assert [r.id for r in number.resolutions] == ["x/c", "x/b", "x/a"]
    assert (number.name, number.slug) == ("Nghị quyết 05-NQ/HU", "05-nq-hu")


KNOWN = {
    r.id: r
    for r in (
        resolution("a", "05-NQ/HU"),
        resolution("b", "05-NQ/HU"),
        resolution("c", "06-NQ/HU"),
        resolution("d", "36"),
        resolution("e", "06-NQ/HU", aliases=("05-NQ/HU",)),
        resolution("f", "06-NQ/HU", aliases=("05-NQ/HU",)),
    )
}


@pytest.mark.parametrize(
    ("candidates", "cited", "meant"),
    [
        ("ab", "", "5"),
        ("ac", "", None),
        ("ad", "", None),
        ("ce", "", "6"),
        ("be", "", "5"),
        # two numbers in common: the one that was cited
        ("ef", "05-NQ/HU", "5"),
        ("ef", "6-NQ/HU", "6"),
        ("ef", "", "6"),
        ("ax", "", None),
        ("", "", None),
    ],
)
def test_the_number_that_an_ambiguous_citation_means(candidates: str, cited: str, meant: str | None) -> None:
    found = Cite(report="r", state=MatchState.AMBIGUOUS, candidates=tuple(candidates)).found()
    number = Citation(start=0, end=1, text="x", kind="nghị quyết", form=CitationForm.FULL, number=cited)
    identity = number_meant(
        CitationInReport(
            report=found.report,
            citation=number,
            state=found.state,
            candidates=found.candidates,
            position=found.position,
        ),
        KNOWN,
    )
    assert (identity.digits if identity else None) == meant


def test_a_matched_citation_leaves_nothing_open() -> None:
    assert number_meant(Cite(report="r", to="a", candidates=("a", "b")).found(), KNOWN) is None


def number_view(kho: Kho, path: str) -> NumberView:
    view = kho.pages[path].view
    assert isinstance(view, NumberView)
    return view


def test_the_page_of_a_number(kho_of: KhoOf) -> None:
    view = number_view(kho_of(relations=RELATIONS), "van-ban/so/05-nq-hu.md")
    assert [
        (b.date, b.term.text, b.link.url, b.about, b.issuer, b.cited, [chip.text for chip in b.chips])
        for b in view.bearers
    ] == [
        (
            "25/6/2018",
            "XI (2015–2020)",
            f"van-ban/{LAND}/",
            "Về quản lý đất đai, xây dựng",
            "Ban Chấp hành Huyện ủy A",
            "4 báo cáo dẫn",
            ["hết hiệu lực từ 3/2/2021"],
        ),
        (
            "3/2/2021",
            "XII (2020–2025)",
            f"van-ban/{DIGITAL}/",
            "Về chuyển đổi số",
            "Huyện ủy A",
            "chưa thấy báo cáo trong kho",
            ["chưa kiểm chứng"],
        ),
    ]
    # the citation that says neither date nor subject, with its sentence and the way to its paragraph
    [report] = view.doubtful
    [passage] = report.passages
    assert (passage.url, passage.hit) == (
        "bao-cao/huyen-a/2020/12-bc-hu/#p-00000003",
        "Nghị quyết số 05",
    )
    assert view.doubtful_count == "1 chỗ dẫn · 1 báo cáo"


def test_nothing_is_said_of_what_the_citations_lack(kho: Kho, renderer: Renderer) -> None:
    view = number_view(kho, "van-ban/so/05-nq-hu.md")
    html = renderer.render("vankho/number.html", view, "van-ban/so/05-nq-hu/")
    [hint] = re.findall('<p class="vk-hint">([^<]*)</p>', html)
    assert hint == "Những gì báo cáo ghi ở các chỗ này không đủ để phân biệt là văn bản nào."


def test_reports_that_leave_it_open_run_from_the_newest(kho_of: KhoOf) -> None:
    files = {
        f"reports/huyen-a/{name}.md": report_text(title=name, date=date)
        for name, date in (("a", "2019"), ("b", ""), ("c", "5/2020"), ("d", "2018"))
    }
    cites = [
        Cite(report=f"huyen-a/{name}", state=MatchState.AMBIGUOUS, candidates=(LAND, DIGITAL))
        for name in "abcd"
    ]
    view = number_view(kho_of(files, cites), "van-ban/so/05-nq-hu.md")
    assert [report.title for report in view.doubtful] == ["c", "a", "d", "b"]


def test_every_resolution_concerned_leads_to_it(kho: Kho) -> None:
    for key in (LAND, DIGITAL):
        view = kho.pages[f"van-ban/{key}.md"].view
        assert isinstance(view, ResolutionView)
        [where] = next(fact for fact in view.meta if fact.label == "Số này có ở").values
        assert (where.text, where.url) == ("2 văn bản", "van-ban/so/05-nq-hu/")
    cited = kho.report_view("huyen-a/2020/12-bc-hu").cited[1]
    assert (cited.state, cited.link.url) == ("ambiguous", "van-ban/so/05-nq-hu/")


def test_the_index_lists_what_is_left_open_first(kho_of: KhoOf) -> None:
    others = [resolution(f"huyen-a/ke-hoach-{n}", f"0{n % 3}-KH/HU", "kế hoạch") for n in range(6)]
    kho = kho_of(None, CITES, [UNREGISTERED, *others])
    index = kho.pages["van-ban/index.md"].view
    assert isinstance(index, ListView)
    group = index.groups[-1]
    assert (group.title, group.more.url if group.more else "") == ("Số trùng nhau", "van-ban/so/")
    assert [(e.text, e.note, [c.text for c in e.chips]) for e in group.entries[:2]] == [
        ("Nghị quyết 05-NQ/HU", "2 văn bản · 25/6/2018 – 3/2/2021", ["1 chỗ dẫn chưa rõ"]),
        ("Kế hoạch 00-KH/HU", "2 văn bản", []),
    ]
    listed = kho.pages["van-ban/so.md"].view
    assert isinstance(listed, ListView)
    assert [(g.title, len(g.entries)) for g in listed.groups] == [("Ký hiệu HU", 4)]


def test_no_shared_number_no_list(kho_of: KhoOf) -> None:
    kho = kho_of({"docs/registry/resolutions/huyen.yml": ""}, ())
    assert [path for path in kho.pages if path.startswith("van-ban/so")] == []
    index = kho.pages["van-ban/index.md"].view
    assert isinstance(index, ListView)
    assert [group.title for group in index.groups] == ["Được dẫn nhiều nhất"]


def test_a_long_page_is_split(kho_of: KhoOf) -> None:
    many = [resolution(f"x/{n:03}", "9-KH/HU", "kế hoạch", date=str(1800 + n)) for n in range(150)]
    files = {f"reports/huyen-a/{n:03}.md": report_text(title=f"Báo cáo {n}") for n in range(60)}
    cites = [
        Cite(report=path[8:-3], state=MatchState.AMBIGUOUS, candidates=("x/000", "x/001")) for path in files
    ]
    kho = kho_of(files, cites, many)
    first = number_view(kho, "van-ban/so/09-kh-hu.md")
    second = number_view(kho, "van-ban/so/09-kh-hu/trang-2.md")
    assert [(len(v.bearers), len(v.doubtful)) for v in (first, second)] == [(150, 50), (0, 10)]
    assert first.doubtful_count == second.doubtful_count == "60 chỗ dẫn · 60 báo cáo"
