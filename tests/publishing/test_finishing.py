"""Citations become links, headings and paragraphs get their anchors; the HTML as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

import pytest

from macros.model import Report
from macros.publishing.cleaning import clean_html
from macros.publishing.finishing import FinishedReport
from macros.publishing.marks import Marks
from macros.publishing.markup import parse_markup
from macros.publishing.preparing import prepare_report

Publish = Callable[..., FinishedReport]
TextOf = Callable[[str], str]

LINK = re.compile(r'<a class="vk-citation vk-citation--(\w+)[^>]*>(.*?)</a>', re.DOTALL)


LINKED = [
    # what, and the links it gives
    ("Theo Nghị quyết số 05-NQ/HU ngày 25/6/2018.", [("matched", "Nghị quyết số 05-NQ/HU ngày 25/6/2018")]),
    ("Hướng dẫn số 03-HD/HU.", [("ambiguous", "Hướng dẫn số 03-HD/HU")]),
    ("Quy định số 99-QĐ/HU.", [("unregistered", "Quy định số 99-QĐ/HU")]),
    ("**Nghị quyết số 05-NQ/HU**", [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("_Nghị quyết số 05-NQ/HU_", [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("Nghị quyết số **05-NQ/HU** ngày 2/3/2018",
     [("matched", "Nghị quyết số <strong>05-NQ/HU</strong> ngày 2/3/2018")]),
    # the emphasis begins outside and ends inside
    ("**Thực hiện Nghị quyết số 05-NQ/HU** ngày 25/6/2018",
     [("matched", "Nghị quyết số 05-NQ/HU"), ("matched", " ngày 25/6/2018")]),
    ("Nghị quyết số\n05-NQ/HU ngày\n25/6/2018", [("matched", "Nghị quyết số\n05-NQ/HU ngày\n25/6/2018")]),
    # a footnote mark inside: its own link stays one
    ("Nghị quyết số 05-NQ/HU[^1] ngày 25/6/2018.\n\n[^1]: a",
     [("matched", "Nghị quyết số 05-NQ/HU"), ("matched", " ngày 25/6/2018")]),
    ("| Số |\n|---|\n| Nghị quyết số 05-NQ/HU |", [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("- Nghị quyết số 05-NQ/HU", [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("> Nghị quyết số 05-NQ/HU", [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("Nghị quyết số 05-NQ/HU và Nghị quyết số 05-NQ/HU", [("matched", "Nghị quyết số 05-NQ/HU")] * 2),
    ("<b>Nghị quyết số 05-NQ/HU</b>", [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("    Nghị quyết số 05-NQ/HU thụt vào", [("matched", "Nghị quyết số 05-NQ/HU")]),
    # decomposed letters, as a Mac writes them
    ("Nghi\u0323 quye\u0302\u0301t số 05-NQ/HU", [("matched", "Nghi\u0323 quye\u0302\u0301t số 05-NQ/HU")]),
    # in a heading, alone or not, emphasised or not
    ("## Nghị quyết số 05-NQ/HU", [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("### 2.1- Thực hiện **Nghị quyết số 05-NQ/HU** ngày 25/6/2018",
     [("matched", "Nghị quyết số 05-NQ/HU"), ("matched", " ngày 25/6/2018")]),
    # in a footnote
    ("Một câu.[^1]\n\n[^1]: Nghị quyết số 05-NQ/HU", [("matched", "Nghị quyết số 05-NQ/HU")]),
    # no link: an author's own link, code, blocks of raw HTML
    ("<div>Nghị quyết số 05-NQ/HU</div>", []),
    ("<table>\n<tr><td>Nghị quyết số 05-NQ/HU</td></tr>\n</table>\n\nNghị quyết số 05-NQ/HU",
     [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("<div>\n<div>Nghị quyết số 05-NQ/HU</div>\n\nNghị quyết số 05-NQ/HU\n\n</div>", []),
    ("Chữ <u>Nghị quyết số 05-NQ/HU</u>", [("matched", "Nghị quyết số 05-NQ/HU")]),
    ("[xem Nghị quyết số 05-NQ/HU tại đây](https://a.vn)", []),
    ("`Nghị quyết số 05-NQ/HU`", []),
    ("```\nNghị quyết số 05-NQ/HU\n```", []),
    ("[a](https://a.vn \"Nghị quyết số 05-NQ/HU\")", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), LINKED)
def test_links(publish: Publish, body: str, expected: list[tuple[str, str]]) -> None:
    assert LINK.findall(publish(body).html) == expected


def test_a_link_tells_what_it_is(publish: Publish) -> None:
    html = publish("Nghị quyết số 05-NQ/HU và Hướng dẫn số 03-HD/HU và Quy định số 99-QĐ/HU").html
    titles = re.findall(r'href="([^"]*)" title="([^"]*)"', html)

    issued = "25/6/2018 · Ban Thường vụ Huyện ủy A"
    candidate = "Nghị quyết 03-HD/HU (25/6/2018, Ban Thường vụ Huyện ủy A)"
    assert titles == [
        (
            "../../van-ban/huyen-a/a.md",
            f"Nghị quyết 05-NQ/HU: về quản lý đất đai · {issued} · khớp theo ngày ban hành",
        ),
        (
            "../../van-ban/so/03-nq-hu.md",
            f"2 văn bản cùng số · có thể là: {candidate}; {candidate}",
        ),
        (
            "../../van-ban/huyen-a/c.md",
            f"Nghị quyết 03-HD/HU: về đánh giá · {issued} · chưa đăng ký trong danh bạ",
        ),
    ]


def test_headings_bear_the_anchors_of_sections(publish: Publish) -> None:
    done = publish(
        "## II. Kết quả _thực hiện_\n\n### 2.1- Công tác tổ chức {#rieng .x}\n\n## Kết quả\n\n"
        "## Kết quả\n\nDòng trên gạch\n---\n\n> ## Trong trích dẫn\n"
    )

    assert [(h.level, h.title, h.anchor) for h in done.headings] == [
        (2, "II. Kết quả thực hiện", "ii-ket-qua-thuc-hien"),
        (3, "2.1- Công tác tổ chức", "ii-2-1-cong-tac-to-chuc"),
        (2, "Kết quả", "ket-qua"),
        (2, "Kết quả", "ket-qua-2"),
        # no sections for the reader, but headings for Markdown: they get the prefix of authors' ids
        (2, "Dòng trên gạch", "u-dong-tren-gach"),
        (2, "Trong trích dẫn", "u-trong-trich-dan"),
    ]
    assert '<h3 id="ii-2-1-cong-tac-to-chuc">' in done.html
    assert {h.anchor for h in done.headings} <= done.anchors


def test_a_heading_indented_by_a_few_blanks_is_one(publish: Publish) -> None:
    assert publish("  ## I. Mục\n\nChữ").html.startswith('<h2 id="i-muc">')


def test_paragraphs_with_citations_bear_anchors_once(publish: Publish) -> None:
    html = publish(
        "Nghị quyết số 05-NQ/HU, Hướng dẫn số 03\n\n## Nghị quyết số 05-NQ/HU\n\n- Quy định số 99-QĐ/HU"
    ).html

    assert html.count('id="p-0"') == 1
    assert html.startswith('<p id="p-0">')
    assert re.search(r'<h2 id="nghi-quyet-so-05-nq-hu"><span id="p-1"></span>', html)
    assert '<li id="p-2">' in html


def test_authors_ids_have_a_prefix_and_his_links_follow(publish: Publish) -> None:
    html = publish(
        '<p id="so-lieu">a</p>\n\n[đến](#so-lieu) [mục](#i-muc) [mục cũ](#rieng)\n\n## I. Mục {#rieng}\n'
    ).html

    assert '<p id="u-so-lieu">' in html
    assert re.findall(r'href="(#[^"]*)"', html) == ["#u-so-lieu", "#i-muc", "#i-muc", "#i-muc"]


def test_footnotes_survive(publish: Publish) -> None:
    html = publish("Chữ[^a] và[^b].\n\n[^a]: Một.\n[^b]: Hai.\n").html

    assert '<sup id="u-fnref:a"><a class="footnote-ref" href="#u-fn:a">1</a></sup>' in html
    assert '<li id="u-fn:b">' in html
    assert 'href="#u-fnref:b" title="Quay lại chỗ có chú thích 2"' in html


TEXTS = [
    # typed by an office, shown as typed
    "Phòng <Nội vụ> và <Tài chính>",
    "5 < 7 và a<b",
    "tập {a; b}, {{ config }}, {% include 'x' %}, {# ghi chú #}",
    "{{ ''.mro() }}",
    "## Tên mục {{ page }}",
    "[TOC]",
    "<!-- không đóng",
    "<script> không đóng",
    "<? php",
    "Kính gửi: Huyện ủy",
    "\U00010600 chữ của Linear A \U00010601",
]


@pytest.mark.parametrize("body", TEXTS)
def test_what_offices_type_stays_text(publish: Publish, text_of: TextOf, body: str) -> None:
    shown = text_of(publish(body).html).removesuffix("¶")

    assert shown == body.removeprefix("## ").replace("`", "")


HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<p style='position:fixed'>a</p>",
    "[a](javascript:alert(1))",
    "[a]: javascript:alert(1)\n\n[b][a]",
    "<javascript:alert(1)>",
    "<a href='jav&#x61;script:alert(1)'>a</a>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "# {#x onclick=alert(1)}\n\na {: onclick=alert(1) }",
    "a\n{: style='color:red' }",
    "<p title='\"><script>alert(1)</script>'>a</p>",
    "`<script>alert(1)</script>`",
    "| <script>alert(1)</script> |\n|---|\n| a |",
    '![a](x "\\" onerror=alert(1)")',
]


@pytest.mark.parametrize("body", HOSTILE)
def test_hostile_text_does_nothing(publish: Publish, body: str) -> None:
    html = publish(f"Nghị quyết số 05-NQ/HU {body}\n\n{body}").html
    # What is left of it is text: no tag and no attribute.
    tags = re.findall(r"<[^>]*>", html)

    assert not [t for t in tags if re.match(r"<(?:script|svg|iframe|style)", t)]
    assert not [t for t in tags if re.search(r"""\s(?:on\w+|style|srcdoc)=""", re.sub(r'"[^"]*"', '""', t))]
    assert not [t for t in tags if "javascript:" in t]


@pytest.mark.parametrize(
    "piece", ["<x ", "{", "{.a", "<!--", "<script", "[a](", "](", "&#1", "_", "## ", '<a title="']
)
def test_time_grows_with_the_text_only(
    report_of: Callable[[str], Report],
    grows_linearly: Callable[[Callable[[str], object], str], None],
    piece: str,
) -> None:
    """Markdown itself is left out; hostile beginnings without ends must not make ours slow."""

    def prepare_and_finish(text: str) -> None:
        report = report_of(text)
        marks = Marks.for_text(report.body)
        prepare_report(report, (), marks)
        list(parse_markup(clean_html(f"<p>{escape(report.body)}</p>" * 3), marks))

    grows_linearly(prepare_and_finish, piece)


TERM_LINK = re.compile(r'<a class="vk-term-mention" href="([^"]*)" title="([^"]*)">(.*?)</a>', re.DOTALL)


@pytest.mark.parametrize(
    ("body", "linked"),
    [
        ("Ban Chấp hành khóa XI đã họp.", ["khóa XI"]),
        ("## I. Nhiệm kỳ 2015-2020", ["Nhiệm kỳ 2015-2020"]),
        ("**khóa XI** và *khóa XI*", ["khóa XI", "khóa XI"]),
        # no link in code, in an author's link, in raw HTML; and a report without terms has none
        ("`khóa XI` [khóa XI](https://a.vn)\n\n<div>khóa XI</div>", []),
        ("Không có nhiệm kỳ nào.", []),
    ],
)
def test_terms_of_office_become_links(publish_with_terms: Publish, body: str, linked: list[str]) -> None:
    found = TERM_LINK.findall(publish_with_terms(body).html)
    assert [words for _, _, words in found] == linked
    assert {(href, title) for href, title, _ in found} <= {
        ("../../nhiem-ky/huyen-a/2015-2020.md", "Huyện ủy A · khóa XI · 2015–2020")
    }
