"""The miniature archive as a site: what is there, what it says, and what is not there."""

from __future__ import annotations

import gzip
import json
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.site.conftest import Site

pytestmark = pytest.mark.slow

TEXT = re.compile(
    r'<div class="md-typeset vk-read">(.*?)</div>\s*(?:<section class="vk-tables|</article>)', re.DOTALL
)


def text_of(site: Site, address: str) -> str:
    found = TEXT.search(site.page(address))
    assert found is not None
    return found[1]


def test_a_strict_build_has_nothing_to_say(site: Site) -> None:
    assert site.warnings == []
    assert site.built.warnings == 0


def test_every_page_has_its_address(site: Site) -> None:
    pages = {str(p.parent.relative_to(site.built.folder)) for p in site.built.folder.rglob("index.html")}

    assert {
        ".", "gioi-thieu", "bao-cao", "bao-cao/huyen-a/2019/12-bc-hu", "bao-cao/huyen-a/2020/30-bc-hu",
        "van-ban/huyen-a/nghi-quyet-05-2018-06-25", "van-ban/huyen-a/quy-dinh-99-2018-03-02",
        "van-ban/so", "van-ban/so/03-hd-tu",
        "to-chuc/huyen-a", "nhiem-ky/huyen-a/2015-2020", "huong-dan/macro", "huong-dan/danh-muc-kiem-tra",
    } <= pages  # fmt: skip
    assert not [p for p in pages if p.startswith(("registry", "reports"))]


def test_the_text_of_a_report(site: Site) -> None:
    """The whole of it, so that any change of a report's HTML is seen in review."""
    up = "../../../../van-ban"
    anchor = "i-quan-triet-nghi-quyet-so-05-nq-hu"
    link, reviewed = (
        f'<a class="vk-citation vk-citation--matched" href="{up}/huyen-a/nghi-quyet-05-2018-06-25/" '
        f'title="Nghị quyết 05-NQ/HU: Về quản lý đất đai · 25/6/2018 · Huyện ủy A · khớp {ground}">'
        for ground in ("theo ngày ban hành", "theo văn bản mà báo cáo kiểm điểm")
    )
    html = re.sub(r'id="(p-[0-9a-f]{8})"', 'id="p"', text_of(site, "bao-cao/huyen-a/2019/12-bc-hu"))

    assert html.splitlines()[:3] == [
        "<p>Kinh gui: Tỉnh ủy B</p>",
        (
            f'<h2 id="{anchor}">I. Quán triệt <span id="p"></span>{reviewed}Nghị quyết số 05-NQ/HU</a>'
            f'<a class="headerlink" href="#{anchor}" title="Liên kết đến mục này">¶</a></h2>'
        ),
        (
            f'<p id="p">Thực hiện <strong>{link}Nghị quyết số 05-NQ/HU ngày 25/6/2018</a></strong>'
            f"{link} của Huyện ủy</a>, "
            f'<a class="vk-citation vk-citation--ambiguous" href="{up}/so/03-hd-tu/" '
            'title="2 văn bản cùng số · có thể là: Hướng dẫn 03-HD/TU (8/10/2018, Tỉnh ủy B); '
            'Hướng dẫn 03-HD/TU (1/8/2016, Tỉnh ủy B)">Hướng dẫn số 03-HD/TU</a>'
            '<sup id="u-fnref:1"><a class="footnote-ref" href="#u-fn:1">1</a></sup> và'
        ),
    ]
    assert '<td align="right">6.859</td>' in html
    assert "<pre>" not in html
    shown = unescape(re.sub(r"<[^>]*>", "", html))
    assert 'phòng <Nội vụ>, {{ config.site_name }} và {% include "x" %} là chữ.' in shown


def test_every_citation_leads_to_a_page(site: Site) -> None:
    page = site.built.folder / "bao-cao/huyen-a/2019/12-bc-hu"
    links = re.findall(
        r'<a class="vk-citation[^"]*" href="([^"]*)"', site.page("bao-cao/huyen-a/2019/12-bc-hu")
    )

    assert len(links) >= 6
    assert not [link for link in links if not (page / link / "index.html").is_file()]


def test_ways_back_land_on_an_anchor(site: Site) -> None:
    html = site.page("van-ban/huyen-a/nghi-quyet-05-2018-06-25")
    anchors = re.findall(r'href="[./]*bao-cao/(huyen-a/[^"#]*)/#([^"]*)"', html)

    assert anchors
    for report, anchor in anchors:
        assert f'id="{anchor}"' in site.page(f"bao-cao/{report}"), anchor


def test_the_contents_have_the_anchors_of_the_text(site: Site) -> None:
    html = site.page("bao-cao/huyen-a/2019/12-bc-hu")

    assert 'href="#i-1-ket-qua"' in html
    assert '<h3 id="i-1-ket-qua">' in html


def test_a_title_is_text(site: Site) -> None:
    html = site.page("bao-cao/huyen-a/2019/12-bc-hu")

    assert "<b>sơ kết</b>" not in html
    assert "<title>Báo cáo &lt;b&gt;sơ kết&lt;/b&gt; &amp; " in html


def test_macros_in_a_report(site: Site) -> None:
    html = text_of(site, "bao-cao/huyen-a/2020/30-bc-hu")

    assert re.findall(r'<a (?:class="vk-cit[^"]*" )?href="([^"]*)"', html)[:4] == [
        "../../../../van-ban/huyen-a/nghi-quyet-05-2018-06-25/",
        "../../../../nhiem-ky/huyen-a/2015-2020/",
        "../../2019/12-bc-hu/",
        "../../../../to-chuc/tinh-b/",
    ]
    assert "<caption>Thi hành kỷ luật</caption>" in html
    assert '<td align="right">27</td>' in html
    assert html.count("<li>") == 5
    assert "{{" not in html


def test_a_map_drawn_in_a_report(site: Site) -> None:
    """It passes the cleaning whole, and its links lead to pages."""
    page = site.built.folder / "bao-cao/huyen-a/2020/30-bc-hu"
    drawn = re.search(
        r'<figure class="vk-drawn">.*?</figure>', site.page("bao-cao/huyen-a/2020/30-bc-hu"), re.DOTALL
    )

    assert drawn is not None
    assert re.findall(r'class="([^"]*)"', drawn[0]) == ["vk-drawn", "vk-map", "vk-map__own", "vk-map__verb"]
    links = re.findall(r'href="([^"]*)"', drawn[0])
    assert [link for link in links if not (page / link / "index.html").is_file()] == []
    assert len(links) == 2


def test_the_page_of_a_number(site: Site) -> None:
    html = site.page("van-ban/so/03-hd-tu")
    shown = " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())

    assert "1/8/2016 Hướng dẫn 03-HD/TU Về đánh giá đảng viên Tỉnh ủy B" in shown
    assert "Hướng dẫn số 03-HD/TU và Quy định" not in shown.partition("Chỗ dẫn chưa rõ")[0]
    [anchor] = set(re.findall(r'href="[./]*bao-cao/huyen-a/2019/12-bc-hu/#([^"]*)"', html)[:1])
    assert f'id="{anchor}"' in site.page("bao-cao/huyen-a/2019/12-bc-hu")


def test_macros_in_a_hand_written_page(site: Site) -> None:
    assert re.search(r'<a href="to-chuc/huyen-a/" title="Huyện ủy A">Huyện ủy A</a>', site.page("."))
    html = site.page("gioi-thieu")
    assert "Dấu {{ và }} là chữ." in html
    assert "Giới thiệu {{ config }}" in html


def test_attachments_are_copied_as_they_are(site: Site) -> None:
    folder = site.built.folder / "bao-cao/huyen-a/2020"

    assert (folder / "_phu-luc.md").read_text("utf-8") == "# Phụ lục {{ config }}\n"
    assert (folder / "trang.html").read_text("utf-8") == "<p>Bản gốc là một trang web</p>"
    assert not (folder / "_phu-luc").exists()


def test_the_site_comes_with_its_fonts(site: Site) -> None:
    assert list((site.built.folder / "assets/fonts").glob("*.woff2"))
    assert not (site.built.folder / "assets.json").exists()


def test_a_restricted_report_leaves_no_trace(site: Site, secret_words: tuple[str, ...]) -> None:
    for file in site.built.folder.rglob("*"):
        if file.is_dir():
            continue
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        text = unescape(data.decode("utf-8", "replace"))
        for word in secret_words:
            assert word not in text, f"{word} in {file}"
            assert word not in str(file)


def test_the_build_says_how_many_and_never_which(site: Site, secret_words: tuple[str, ...]) -> None:
    assert "vankho: 1 báo cáo hạn chế không đưa lên trang" in site.own_lines
    assert site.built.restricted == 1
    assert not [text for _, text in site.lines if any(word in text for word in secret_words)]


def test_nothing_of_the_machine_is_published(site: Site) -> None:
    for file in site.built.folder.rglob("*.html"):
        assert "Traceback" not in file.read_text("utf-8")
        assert str(site.built.folder.parent) not in file.read_text("utf-8")


def test_old_addresses_are_no_search_results(site: Site) -> None:
    index = site.built.folder / "search" / "search_index.json"
    found = json.loads(index.read_text(encoding="utf-8"))["docs"]
    assert len(found) > 20
    assert [entry["location"] for entry in found if "đã chuyển sang" in entry["text"]] == []
