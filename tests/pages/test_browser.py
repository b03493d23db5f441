"""Pages in a browser: nobody is shut out, nothing comes from outside, keys and fingers reach everything."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.pages import home_view
from macros.pages.address import report_url

from .conftest import DIGITAL, DIRECTIVE, LAND, RELATIONS, KhoOf
from .drawing import ROOT, Renderer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

pytestmark = [
    pytest.mark.browser,
    # an idle connection of the browser may outlive the test that opened it
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

REPORT = report_url("huyen-a/2020/12-bc-hu")
NUMBER = "van-ban/so/05-nq-hu/"
TERM = "nhiem-ky/huyen-a/2015-2020/"
MATRIX = "to-chuc/huyen-a/qua-cac-nhiem-ky/"
PAGES = [
    "",
    REPORT,
    report_url("huyen-a/2018/177-bc-hu"),
    f"van-ban/{LAND}/",
    f"van-ban/{DIGITAL}/",
    f"van-ban/{DIRECTIVE}/",
    "van-ban/",
    "van-ban/so/",
    NUMBER,
    "nhiem-ky/",
    "nhiem-ky/huyen-a/2015-2020/",
    "to-chuc/",
    "to-chuc/huyen-a/",
    MATRIX,
    "khong-co/",
]
TEXT = """\
<h2 id="i-lanh-dao-chi-dao">I. Lãnh đạo, chỉ đạo</h2>
<p id="p-00000001">Quán triệt <a class="vk-citation vk-citation--matched" href="../../../../van-ban/{land}/"
title="Nghị quyết 05-NQ/HU: về quản lý đất đai · 25/6/2018 · Huyện ủy A">Nghị quyết số 05-NQ/HU</a> và
<a class="vk-citation vk-citation--ambiguous" href="../../../../van-ban/so/05-nq-hu/"
title="2 văn bản cùng số · có thể là: Nghị quyết 05-NQ/HU (25/6/2018); …">Nghị quyết số 05</a>.</p>
<h3 id="i-1-uu-diem">1. Ưu điểm</h3>
<p>{long}</p>
<table class="vk-figures"><caption>Bảng</caption><tbody><tr>{cells}</tr></tbody></table>
<h2 id="ii-han-che">II. Hạn chế</h2>
<p>{long}</p>
"""


def chromium() -> str | None:
    return next((path for name in ("chromium", "google-chrome") if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a browser; without one the tests are skipped, under CI they fail."""
    path = chromium()
    if path is None or not (ROOT / "node_modules").is_dir():
        message = "no Chromium, or node_modules is not installed (npm ci): browser tests do not run"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        opened = playwright.chromium.launch(executable_path=path, args=flags)
        yield opened
        opened.close()


class Quiet(SimpleHTTPRequestHandler):
    """Serves the pages, and ours for what is not there."""

    def log_message(self, *args: Any) -> None:
        """Say nothing."""

    def send_error(self, code: int, *args: Any, **more: Any) -> None:
        """Show the page for addresses that lead nowhere."""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((Path(self.directory) / "404.html").read_bytes())


@pytest.fixture
def site(kho_of: KhoOf, renderer: Renderer, tmp_path: Path) -> Iterator[str]:
    """Draw a small site and serve it; return its address."""
    site = tmp_path / "site"
    site.mkdir()
    renderer.copy_assets(site)
    kho = kho_of(relations=RELATIONS)
    text = TEXT.format(land=LAND, long="Nội dung dài. " * 200, cells="<td>123.456 tỷ đồng</td>" * 9)
    drawn = {"": renderer.render("vankho/home.html", home_view(kho.archive, kho.links, kho.registry), "")}
    for report in kho.archive.reports:
        url = report_url(report.id)
        drawn[url] = renderer.render("vankho/report.html", kho.report_view(report.id), url, text)
    for page in kho.pages.values():
        url = page.path.removesuffix(".md").removesuffix("index").strip("/") + "/"
        drawn[url] = renderer.render(page.template, page.view, url)
    for url, html in drawn.items():
        folder = site / url
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(html, "utf-8")
    (site / "404.html").write_text(renderer.render_missing(), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@dataclass
class Visit:
    """A window on the site, and what went wrong in it."""

    page: Page
    base: str
    outside: list[str]
    errors: list[str]

    def note(self, request: Request) -> None:
        """Note a request that leaves the host."""
        if not request.url.startswith((self.base, "data:")):
            self.outside.append(request.url)

    def go(self, url: str) -> None:
        """Open a page and wait for its fonts and scripts."""
        self.page.goto(self.base + url)
        self.page.evaluate("document.fonts.ready")


OpenWindow = Callable[..., Visit]


@pytest.fixture
def window(browser: Browser, site: str) -> Iterator[OpenWindow]:
    """Return a function that opens a window of a width, with a finger or a mouse, light or dark."""
    contexts = []

    def make(width: int = 1440, *, touch: bool = False, dark: bool = False) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 900}, has_touch=touch)
        contexts.append(context)
        page = context.new_page()
        visit = Visit(page, site, [], [])
        page.on(
            "request",
            lambda r: visit.outside.append(r.url) if not r.url.startswith((site, "data:")) else None,
        )
        page.on("pageerror", lambda error: visit.errors.append(str(error)))
        if dark:
            visit.go("")
            page.evaluate(DARK)
        return visit

    yield make
    for context in contexts:
        context.close()


DARK = "__md_set('__palette', {index: 1, color: {media: '', scheme: 'slate', primary: '', accent: ''}})"
"""What Material remembers when a reader chooses the dark side."""
SMALL = """() => {
  const found = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim(), around = walker.currentNode.parentElement;
    if (!text || /^(SCRIPT|STYLE)$/.test(around.tagName) || !around.checkVisibility()) continue;
    if (parseFloat(getComputedStyle(around).fontSize) < 12.49) found.add(text.slice(0, 40));
  }
  return [...found];
}"""
AXE = "axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200)))"


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (1024, True), (390, False)])
def test_every_page_kind(window: OpenWindow, width: int, dark: bool) -> None:
    visit = window(width, touch=width == 390, dark=dark)
    axe = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    faults = {}
    for url in PAGES:
        visit.go(url)
        visit.page.evaluate(axe)
        found = [*visit.page.evaluate(AXE), *(f"small: {text}" for text in visit.page.evaluate(SMALL))]
        wide = visit.page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            found.append(f"the page is {wide} wide")
        if found:
            faults[url] = found
    assert faults == {}
    assert (visit.outside, visit.errors) == ([], [])


def focused(visit: Visit) -> str:
    return str(visit.page.evaluate("document.activeElement.name || document.activeElement.className"))


def test_the_stroke_leads_to_search(window: OpenWindow) -> None:
    visit = window()
    visit.go("")
    visit.page.keyboard.press("/")
    assert focused(visit) == "q"
    visit.page.keyboard.type("a/b")
    assert visit.page.input_value("#vk-find") == "a/b"
    visit.page.keyboard.press("Enter")
    assert focused(visit) == "query"
    assert visit.page.input_value("[name=query]") == "a/b"
    visit.go(REPORT)
    visit.page.keyboard.press("/")
    assert focused(visit) == "query"


def test_search_by_button_in_a_narrow_window(window: OpenWindow) -> None:
    visit = window(390, touch=True)
    visit.go(REPORT)
    visit.page.get_by_role("button", name="Tìm trong kho").tap()
    assert focused(visit) == "query"


def test_contents_and_attributes_fold_in_a_narrow_window_only(window: OpenWindow) -> None:
    for width, is_open in ((1440, True), (1024, True), (390, False)):
        visit = window(width)
        visit.go(REPORT)
        assert (
            visit.page.evaluate("[...document.querySelectorAll('[data-fold]')].map(d => d.open)")
            == [is_open] * 2
        )
    visit.page.get_by_text("Mục lục").click()
    assert visit.page.get_by_role("link", name="1. Ưu điểm").is_visible()


def test_contents_mark_where_one_reads(window: OpenWindow) -> None:
    visit = window()
    visit.go(REPORT)
    visit.page.get_by_role("link", name="II. Hạn chế").click()
    marked = visit.page.locator("[data-vk-contents] [aria-current]")
    marked.filter(has_text="II. Hạn chế").wait_for()
    assert marked.count() == 1


def test_the_note_of_a_citation_comes_by_key_and_goes_by_escape(window: OpenWindow) -> None:
    visit = window()
    visit.go(REPORT)
    citation = visit.page.locator(".vk-citation").first
    citation.focus()
    note = visit.page.get_by_role("tooltip")
    assert note.inner_text().split("\n") == [
        "Nghị quyết 05-NQ/HU: về quản lý đất đai",
        "25/6/2018 · Huyện ủy A",
    ]
    assert citation.get_attribute("aria-describedby") == note.get_attribute("id")
    visit.page.keyboard.press("Escape")
    assert not note.is_visible()


def test_the_note_stays_while_the_pointer_is_on_it(window: OpenWindow) -> None:
    visit = window()
    visit.go(REPORT)
    visit.page.locator(".vk-citation").last.hover()
    note = visit.page.get_by_role("tooltip")
    note.wait_for()
    note.hover()
    visit.page.wait_for_timeout(400)
    assert note.is_visible()
    visit.page.mouse.move(5, 800)
    note.wait_for(state="hidden")


def test_a_tap_shows_the_note_a_second_follows_the_link(window: OpenWindow) -> None:
    visit = window(390, touch=True)
    visit.go(REPORT)
    citation = visit.page.locator(".vk-citation").first
    citation.tap()
    assert visit.page.get_by_role("link", name="Mở trang văn bản").is_visible()
    assert visit.page.url.endswith(REPORT)
    box = visit.page.get_by_role("tooltip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    citation.tap()
    visit.page.wait_for_url(f"**/van-ban/{LAND}/")


def test_an_open_citation_leads_by_key_to_the_page_of_its_number(window: OpenWindow) -> None:
    visit = window()
    visit.go(REPORT)
    visit.page.locator(".vk-citation--ambiguous").focus()
    note = visit.page.get_by_role("tooltip").inner_text()
    assert note.startswith("2 văn bản cùng số\ncó thể là: Nghị quyết 05-NQ/HU (25/6/2018")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(f"**/{NUMBER}")
    visit.page.locator(".vk-citing mark").click()
    visit.page.wait_for_url(f"**/{REPORT}#p-00000003")


def test_one_walks_along_the_map(window: OpenWindow) -> None:
    """From a resolution to what replaced it, on to what both rest on, and back by the reverse."""
    visit = window()
    visit.go(f"van-ban/{LAND}/")
    visit.page.get_by_text("Hết hiệu lực từ 3/2/2021").get_by_role("link", name="05-NQ/HU").click()
    visit.page.wait_for_url(f"**/van-ban/{DIGITAL}/")
    older = visit.page.get_by_role("group", name="Quan hệ với văn bản có trước")
    assert older.get_by_role("heading").all_inner_texts() == [
        "CĂN CỨ",
        "THAY THẾ",
        "SỬA ĐỔI, BỔ SUNG",
    ]
    older.get_by_role("link", name="Chỉ thị 12-CT/TU").click()
    visit.page.wait_for_url(f"**/van-ban/{DIRECTIVE}/")
    younger = visit.page.get_by_role("group", name="Quan hệ với văn bản có sau")
    younger.get_by_role("link").first.click()
    visit.page.wait_for_url(f"**/van-ban/{LAND}/")
    visit.page.get_by_role("link", name="2 văn bản").click()
    visit.page.wait_for_url(f"**/{NUMBER}")


@pytest.mark.parametrize(("width", "columns"), [(1440, 3), (390, 1)])
def test_three_columns_become_one(window: OpenWindow, width: int, columns: int) -> None:
    visit = window(width)
    visit.go(f"van-ban/{LAND}/")
    parts = visit.page.locator(".vk-map > div").all()
    boxes = [part.bounding_box() for part in parts]
    assert len({box["x"] for box in boxes if box}) == columns
    assert len({box["y"] for box in boxes if box}) == 4 - columns


def test_one_follows_a_resolution_from_its_term(window: OpenWindow) -> None:
    """From the figure to the table, to the report that reviews it, to what replaced it, to all terms."""
    visit = window()
    visit.go(TERM)
    visit.page.get_by_role("link", name="2 văn bản được kiểm điểm").click()
    table = visit.page.get_by_role("table", name="Văn bản của nhiệm kỳ, và điều gì đến sau")
    assert table.bounding_box()["y"] < 300  # type: ignore[index]
    assert table.get_by_role("columnheader").all_inner_texts() == [
        "Văn bản",
        "Trong nhiệm kỳ",
        "Sang nhiệm kỳ sau",
        "Nay",
    ]
    row = table.get_by_role("row").filter(has=visit.page.get_by_role("rowheader", name="05-NQ/HU"))
    row.get_by_role("link", name="Kiểm điểm nhiệm kỳ").click()
    visit.page.wait_for_url(f"**/{REPORT}")
    visit.page.go_back()
    row.get_by_role("cell").filter(has_text="hết hiệu lực từ 3/2/2021").get_by_role("link").click()
    visit.page.wait_for_url(f"**/van-ban/{DIGITAL}/")
    visit.page.go_back()
    visit.page.get_by_role("link", name="Văn bản qua các nhiệm kỳ").click()
    visit.page.wait_for_url(f"**/{MATRIX}")


def test_the_rows_of_a_term_are_cards_in_a_narrow_window_and_still_a_table(window: OpenWindow) -> None:
    visit = window(390, touch=True)
    visit.go(TERM)
    table = visit.page.get_by_role("table")
    assert table.get_by_role("columnheader").count() == 4
    row = table.get_by_role("row").nth(1)
    cells = [cell.bounding_box() for cell in row.get_by_role("cell").all()]
    tops = [box["y"] for box in cells if box]
    assert len(tops) == 3
    assert tops == sorted(set(tops))  # one below the other
    assert row.get_by_text("Trong nhiệm kỳ").is_visible()


def test_the_matrix_opens_its_lists_and_leads_to_reports(window: OpenWindow) -> None:
    visit = window()
    visit.go(MATRIX)
    row = visit.page.get_by_role("row").filter(
        has=visit.page.get_by_role("rowheader", name="Chỉ thị 12-CT/TU")
    )
    inside = row.get_by_role("link", name="Sơ kết hai năm thực hiện Đề án 02")
    assert not inside.is_visible()
    before = row.bounding_box()
    row.get_by_text("nhắc đến").click()
    after = row.bounding_box()
    assert before is not None
    assert after is not None
    assert (before["x"], before["width"]) == (after["x"], after["width"])
    assert row.get_by_text("không thấy").count() == 1  # read out where a dash stands
    inside.click()
    visit.page.wait_for_url("**/bao-cao/huyen-a/2018/177-bc-hu/")


def test_the_matrix_scrolls_in_its_own_box_and_keeps_the_names(window: OpenWindow) -> None:
    visit = window(320, touch=True)
    visit.go(MATRIX)
    name = visit.page.get_by_role("rowheader", name="Chỉ thị 12-CT/TU")
    column = visit.page.get_by_role("columnheader", name="Khóa XII")
    places = [name.bounding_box(), column.bounding_box()]
    visit.page.get_by_role("group", name="bảng cuộn được").evaluate("box => box.scrollLeft = 60")
    moved = [name.bounding_box(), column.bounding_box()]
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 320
    assert places[0] == moved[0]
    assert places[1]["x"] > moved[1]["x"]  # type: ignore[index]


@pytest.mark.parametrize(("width", "inside"), [(1440, 2), (390, 1)])
def test_the_terms_stay_in_sight_to_the_end_of_the_matrix(
    window: OpenWindow, width: int, inside: int
) -> None:
    visit = window(width)
    visit.go(MATRIX)
    visit.page.set_viewport_size({"width": width, "height": 550})  # so that the rows do not fit
    box = visit.page.get_by_role("group", name="bảng cuộn được")
    visit.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    box.evaluate("box => box.scrollTop = box.scrollHeight")
    assert box.evaluate("box => box.scrollTop") > 0
    heads = [visit.page.get_by_role("columnheader", name=name).first for name in ("Khóa XI ", "Khóa XII")]
    header = visit.page.locator(".vk-header").bounding_box()
    places = [head.bounding_box() for head in heads]
    frame = box.bounding_box()
    assert header is not None
    assert frame is not None
    assert all(place and place["y"] >= max(0, header["y"] + header["height"]) for place in places)
    ends = [place["x"] + place["width"] for place in places if place]
    assert sum(end <= frame["x"] + frame["width"] for end in ends) >= inside
    # it is the heading that is seen there, no row that went over it
    assert heads[0].evaluate(
        "head => { const b = head.getBoundingClientRect();"
        " return head.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)) }"
    )


def test_an_opened_list_takes_the_column_as_it_is(window: OpenWindow) -> None:
    visit = window(390, touch=True)
    visit.go(MATRIX)
    column = visit.page.get_by_role("columnheader", name="Khóa XI ").first
    before = column.bounding_box()
    visit.page.evaluate("document.querySelectorAll('.vk-mark details').forEach(each => each.open = true)")
    assert visit.page.locator(".vk-mark [open]").count() == 1
    assert column.bounding_box() == before


def test_on_paper_the_matrix_is_whole_and_its_lists_are_folded(window: OpenWindow) -> None:
    visit = window()
    visit.go(MATRIX)
    visit.page.get_by_text("nhắc đến 2").click()
    listed = visit.page.get_by_role("link", name="Sơ kết hai năm thực hiện Đề án 02", exact=True)
    assert listed.is_visible()
    visit.page.emulate_media(media="print")
    assert not listed.is_visible()
    assert visit.page.get_by_text("nhắc đến 2").is_visible()
    box = visit.page.get_by_role("group", name="bảng cuộn được")
    assert box.evaluate("box => box.scrollHeight - box.clientHeight") == 0


def test_what_a_dash_means_is_printed(window: OpenWindow) -> None:
    visit = window()
    visit.go(TERM)
    visit.page.emulate_media(media="print")
    assert visit.page.get_by_text("Dấu “–” là chưa thấy trong kho").is_visible()


def test_the_parts_of_the_archive_are_in_reach_in_a_narrow_window(window: OpenWindow) -> None:
    visit = window(390, touch=True)
    visit.go(REPORT)
    tabs = visit.page.get_by_role("navigation", name="Các phần của kho")
    lines = {link.bounding_box()["y"] for link in tabs.get_by_role("link").all()}  # type: ignore[index]
    assert len(lines) == 1
    tabs.get_by_role("link", name="Tổ chức").tap()
    visit.page.wait_for_url("**/to-chuc/")


def test_paper_says_that_it_is_no_original(window: OpenWindow) -> None:
    visit = window()
    visit.go(REPORT)
    line = visit.page.get_by_text("không phải bản gốc")
    assert not line.is_visible()
    visit.page.emulate_media(media="print")
    assert line.is_visible()
    shown = [visit.page.locator(part).is_visible() for part in (".vk-header", ".vk-report__side", ".vk-read")]
    assert shown == [False, False, True]


def test_the_print_button(window: OpenWindow) -> None:
    visit = window()
    visit.go(REPORT)
    visit.page.evaluate("window.print = () => { document.title = 'in' }")
    visit.page.get_by_role("button", name="In", exact=True).click()
    assert visit.page.title() == "in"


def test_without_scripts_everything_is_there(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(site + REPORT)
    assert page.get_by_role("link", name="1. Ưu điểm").is_visible()
    assert page.get_by_text("Nguyễn Văn Mẫu").is_visible()
    context.close()


def test_unused_page_kinds_are_none() -> None:
    """A new page kind must be looked at in a browser too."""
    kinds = {file.stem for file in (ROOT / "overrides/vankho").glob("*.html")}
    assert kinds == {
        *("home", "report", "term", "terms", "resolution", "organization", "organizations", "list"),
        *("redirect", "page", "parts", "navigation", "plain", "number", "matrix"),
    }
