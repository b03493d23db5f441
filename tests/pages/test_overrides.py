"""The theme: what we replaced is what it was, nothing comes from outside, text stays text."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.theme import Theme

from macros.model import Resolution, ResolutionId
from macros.pages import home_view

from .conftest import DIGITAL, LAND, Cite, Kho, KhoOf, report_text
from .drawing import Renderer

ROOT = Path(__file__).parents[2]
OVERRIDES = ROOT / "overrides"
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))
STYLES = sorted(OVERRIDES.rglob("*.css"))
SCRIPTS = sorted(OVERRIDES.rglob("*.js"))

MATERIAL = "9.8.2"
MATERIAL_FILES = Path(Theme(name="material").dirs[0])
ORIGINALS = {
    "base.html": "a919e32d2225e09ecbdeb8076ca6ce9ca0836329760bf7871a04172569b77842",
    "main.html": "9948b55a7bc979c35825df99baba9e6971fca4eb298dea3cdde61e990a2de5e0",
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
    "partials/header.html": "8cf3fb15bcf969ff596649616fd99366b3c31c08d57a86d05308efc16d8fa75f",
    "partials/search.html": "bfd556535abcddb99396ab2a7e3acc2ebcd3f36756007d3969396caa4126be30",
    "partials/footer.html": "50c2a75f013b7b03fb97f381860c77df8fd5d13d68f90d3281754b68f69ec894",
    "partials/palette.html": "fb935107ae7d3d7475965019eec36c1ad72bf1d154254dab2474921fcd2710e3",
    "partials/content.html": "ce33929c85af129f6e2f3b0aed47159e9c4a519482d1938bae15f5ff4a3cfae5",
    "partials/javascripts/palette.html": "8790389765ea6036effddba548b15093bb05bdc75624eaeaf8b13f3c24be4ab5",
}
"""What we replaced or lean on. When one changes, read the difference and carry over what is good."""


@pytest.mark.parametrize("name", sorted(ORIGINALS))
def test_the_original_is_what_it_was(name: str) -> None:
    file = MATERIAL_FILES / name
    assert hashlib.sha256(file.read_bytes()).hexdigest() == ORIGINALS[name]


def test_replaced_partials_say_for_which_material() -> None:
    assert version("mkdocs-material") == MATERIAL
    replaced = [file for file in TEMPLATES if file.parent.name == "partials" or file.name == "404.html"]
    assert [f.name for f in replaced if f"Material {MATERIAL}" not in f.read_text("utf-8")] == []
    assert {str(f.relative_to(OVERRIDES)) for f in replaced} <= set(ORIGINALS)


def ids(files: list[Path]) -> list[str]:
    return [file.relative_to(OVERRIDES).as_posix() for file in files]


@pytest.mark.parametrize("file", TEMPLATES, ids=ids(TEMPLATES))
def test_templates_have_no_style_and_no_script_of_their_own(file: Path) -> None:
    """The policy of the site is `style-src 'self'`; only Material's own inline scripts are known to it."""
    text = file.read_text("utf-8")
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", text)


@pytest.mark.parametrize("file", STYLES + SCRIPTS + TEMPLATES, ids=ids(STYLES + SCRIPTS + TEMPLATES))
def test_nothing_comes_from_outside(file: Path) -> None:
    assert not re.search(r"https?://|url\(['\"]?//|@import", file.read_text("utf-8"))


def test_fonts_are_those_of_the_list() -> None:
    listed = json.loads((OVERRIDES / "assets.json").read_text("utf-8"))
    used = re.findall(r'url\("([^"]+)"\)', (OVERRIDES / "assets/css/fonts.css").read_text("utf-8"))
    assert {row["to"] for row in listed if row["to"].endswith(".woff2")} == {
        url.replace("../fonts/", "assets/fonts/") for url in used
    }
    modules = ROOT / "node_modules"
    if not modules.is_dir():
        pytest.skip("node_modules is not installed (npm ci)")
    assert [row["from"] for row in listed if not (modules / row["from"]).is_file()] == []


@pytest.mark.parametrize("file", STYLES, ids=ids(STYLES))
def test_no_text_is_smaller_than_12_5_pixels(file: Path) -> None:
    """1rem is 20 px. On paper, points are another matter."""
    text = file.read_text("utf-8")
    sizes = re.findall(r"(?:font-size:|font:[^;]*?)\s([0-9.]+)rem", text)
    assert [size for size in sizes if float(size) < 0.625] == []
    assert file.name in {"fonts.css", "print.css"} or sizes


def test_line_heights_clear_stacked_diacritics() -> None:
    for file in STYLES:
        heights = re.findall(r"line-height:\s*([0-9.]+)|font:[^;]*?rem/([0-9.]+)", file.read_text("utf-8"))
        assert [h for pair in heights if (h := pair[0] or pair[1]) and float(h) < 1.2] == [], file.name


def test_names_of_classes_are_known_to_the_styles() -> None:
    """A class that no style knows is a slip of the pen."""
    styles = "".join(file.read_text("utf-8") for file in STYLES)
    known = set(re.findall(r"\.(vk-[a-z0-9_-]+)", styles))
    used = {
        name
        for file in TEMPLATES
        for names in re.findall(r'class="([^"{]*)"', file.read_text("utf-8"))
        for name in names.split()
        if name.startswith("vk-")
    }
    assert sorted(used - known - HOOKS) == []


HOOKS = {
    "vk-tables",
    "vk-ways",
    "vk-group",
    "vk-cycle",
    "vk-citing__who",
    "vk-citing__what",
}
"""Names that only say what something is."""

HOSTILE = '<img src=x onerror="alert(1)"> & {{ config }} "quoted" \'single\''


class Elements(HTMLParser):
    """Collects what could do harm."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img" or any(name.startswith("on") for name, _ in attrs):
            self.found.append(f"<{tag} {attrs}>")


def hostile_files() -> dict[str, str | bytes]:
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    return {
        "reports/huyen-a/2020/x.md": report_text(
            title=quoted,
            title_printed=quoted.replace("<img", "<img "),
            number=quoted,
            date="15/6/2020",
            issuer=quoted,
            period=quoted,
            addressee=quoted,
            recipients=f"[{quoted}]",
            reviews="[Nghị quyết 05-NQ/HU]",
            signature=f"{{office: {quoted}, name: {quoted}}}",
            source=f"{{file: {quoted}, left_out: [{quoted}]}}",
            attachments=f"[{{file: a.pdf, title: {quoted}}}]",
            archive=f"{{fonds: {quoted}}}",
            discipline=f"[{{of: {quoted}, khiển trách: 2, note: {quoted}}}]",
            status="nháp",
        ),
        "docs/registry/organizations.yml": f"huyen-a:\n  names: Huyện ủy A\n  note: {quoted}\n"
        f"  fonds_holder: {quoted}\n  to: 1/7/2025\n  aliases: [{quoted}]\n",
        "docs/registry/terms.yml": "- organization: Huyện ủy A\n  ordinal: XI\n  years: 2015-2020\n"
        f"  note: {quoted}\n  committee: [{{name: {quoted}, members: 3}}]\n",
    }


def test_text_stays_text_on_every_page(kho_of: KhoOf, renderer: Renderer) -> None:
    cites = [
        Cite(report="huyen-a/2020/x", to=LAND, text=HOSTILE),
        Cite(report="huyen-a/2020/x", text=HOSTILE, candidates=(LAND, DIGITAL)),
    ]
    kho = kho_of(hostile_files(), cites)
    drawn = {page.path: renderer.render(page.template, page.view, "x/y/z/") for page in kho.pages.values()}
    view = kho.report_view("huyen-a/2020/x")
    fault = SimpleNamespace(
        severity="error", label="lỗi", code="x", line=1, column=1, message=HOSTILE, hint=HOSTILE
    )
    drawn["report"] = renderer.render("vankho/report.html", view, "x/y/z/", faults=(fault,))
    home = home_view(kho.archive, kho.links, kho.registry)
    drawn["home"] = renderer.render("vankho/home.html", home, "")
    for path, html in drawn.items():
        parser = Elements()
        parser.feed(html)
        assert parser.found == [], path
    assert drawn["report"].count("&lt;img") > 15
    kinds = {page.template for page in kho.pages.values()}
    assert kinds >= {
        f"vankho/{kind}.html" for kind in ("list", "term", "terms", "resolution", "organization")
    }


def test_the_text_of_a_report_is_html(kho: Kho, renderer: Renderer) -> None:
    view = kho.report_view("huyen-a/2020/12-bc-hu")
    html = renderer.render("vankho/report.html", view, "x/", content='<p id="p-1">Nội dung</p>')
    assert '<p id="p-1">Nội dung</p>' in html


def test_the_frame_of_a_report_leaves_room_for_its_text(kho: Kho, renderer: Renderer) -> None:
    """40 kB in all; a report of 1,500 words takes about 14 of them, its fifteen citations as many."""
    html = renderer.render("vankho/report.html", kho.report_view("huyen-a/2020/12-bc-hu"), "a/b/c/d/")
    assert len(html.encode()) < 16_500


def test_the_citations_of_a_report_are_compact(kho_of: KhoOf, renderer: Renderer) -> None:
    """Fifteen resolutions, each cited by five reports before: what stands beside the text of a report."""
    numbers = [f"{n:02}-KH/HU" for n in range(1, 16)]
    plans = [
        Resolution(id=ResolutionId(f"huyen-a/ke-hoach-{n[:2]}-2019-03-05"), kind="kế hoạch", number=n)
        for n in numbers
    ]
    plans = [replace(plan, title="về tăng cường quản lý đất đai, xây dựng, chỉnh trang") for plan in plans]
    files = {
        f"reports/huyen-a/{n:03}.md": report_text(
            title=f"Báo cáo sơ kết {n} năm thực hiện nghị quyết về quản lý đất đai", date=f"1/1/{1940 + n}"
        )
        for n in range(1, 77)
    }
    every = [
        Cite(report=f"huyen-a/{n:03}", to=plan.id, anchor=f"p-{n:08}")
        for at, plan in enumerate(plans)
        for n in (76, *range(5 * at + 1, 5 * at + 6))
    ]
    with_all = kho_of(files, every, plans).report_view("huyen-a/076")
    bare = kho_of(files, (), plans).report_view("huyen-a/076")
    sizes = [
        len(renderer.render("vankho/report.html", view, "a/b/c/d/").encode()) for view in (with_all, bare)
    ]
    assert (len(with_all.cited), len(with_all.others)) == (15, 10)
    assert sizes[0] - sizes[1] < 9_000


def test_hand_written_words_stand_around_the_home_page(kho: Kho, renderer: Renderer) -> None:
    view = home_view(kho.archive, kho.links, kho.registry)
    content = '<h1 id="a">Kho của ta</h1><p>Trên</p>\n<!-- kho -->\n<p>Dưới</p>'
    html = renderer.render("vankho/home.html", view, "", content=content)
    places = [html.index(word) for word in ("Kho của ta", "Trên", 'id="vk-find"', "Báo cáo mới nhất", "Dưới")]
    assert places == sorted(places)
    assert html.count("<h1") == 1


def test_the_parts_of_the_archive_are_a_constant(kho: Kho, renderer: Renderer) -> None:
    view = kho.pages["van-ban/huyen-a.md"].view
    html = renderer.render("vankho/list.html", view, "van-ban/huyen-a/")
    assert html.count('<a href="../" aria-current="true">Văn bản</a>') == 1
    assert html.count(">Hướng dẫn</a>") == 1
