"""What macros can reach while a site is built, and what an author's mistakes come to."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jinja2.exceptions import SecurityError, UndefinedError
from mkdocs.commands.build import build as mkdocs_build

from macros.authoring import FILTERS, MACROS
from macros.publishing import BuildFailedError
from macros.publishing.build import open_config, plugin_of
from macros.publishing.sandbox import MacroEnvironment

if TYPE_CHECKING:
    from tests.site.conftest import Build, Files, Site

    Write = Callable[[Path, Files], Path]

MACRO_REPORT = "---\ntitle: T\norganization: Huyện ủy A\ntype: sơ kết\ndate: 2019\nmacros: true\n---\n"


@pytest.fixture
def root(tmp_path: Path, write_archive: Write, miniature: Files) -> Path:
    return write_archive(tmp_path / "kho", miniature)


def test_the_environment_knows_the_macros_and_nothing_else() -> None:
    environment = MacroEnvironment({"hello": lambda name: f"Chào {name}"}, FILTERS)

    assert environment.from_string("{{ hello('A') }}").render(hello=None, config="bí mật") == "Chào A"
    for source in (
        "{{ config }}",
        "{{ range(3) }}",
        "{{ lipsum() }}",
        "{{ page.title }}",
        "{{ hello(config) }}",
    ):
        with pytest.raises(UndefinedError):
            environment.from_string(source).render(config="bí mật", page=1)
    with pytest.raises((SecurityError, UndefinedError)):
        environment.from_string("{{ hello.__globals__ }}").render()
    for source in ("{% for x in 'ab' %}{{ x }}{% endfor %}", "{% include 'x' %}", "{% set x = 1 %}"):
        with pytest.raises(SecurityError):
            environment.from_string(source)


@pytest.mark.slow
def test_mkdocs_macros_is_closed(root: Path) -> None:
    config = open_config(root, site_dir=str(root / "site"))
    config.plugins["macros"].config["on_error_fail"] = False
    mkdocs_build(config)
    plugin: Any = config.plugins["macros"]

    assert isinstance(plugin.env, MacroEnvironment)
    assert set(plugin.env.globals) == set(MACROS)
    assert not {"config", "git", "environment", "extra"} & set(plugin.variables)
    assert plugin.config["on_error_fail"] is True


MISTAKES = [
    # call, code, what the place points at, what is marked in the page
    ("{{ config }}", "macro-forbidden", "{{", "{{ config }}"),
    ("{{ ''.__class__ }}", "macro-forbidden", "{{", "{{ ''.__class__ }}"),
    ("{% for x in 'ab' %}", "macro-forbidden", "{%", "{% for x in 'ab' %}"),
    ("{% include 'mkdocs.yml' %}", "macro-forbidden", "{%", "{% include 'mkdocs.yml' %}"),
    ("{{ open('mkdocs.yml') }}", "macro-unknown", "{{", "{{ open('mkdocs.yml') }}"),
    ("{{ organization_link('Huyện ủy Z') }}", "macro-not-found", "Huyện", "Huyện ủy Z"),
    ("{{ term_link('Huyện ủy A', 'XX') }}", "macro-not-found", "XX", "XX"),
    ("{{ report_link('99-BC/HU') }}", "macro-not-found", "99", "99-BC/HU"),
    ("{{ resolution_link('Nghị quyết về lúa') }}", "macro-not-found", "Nghị", "Nghị quyết về lúa"),
    ("{{ resolution_link('Hướng dẫn số 03-HD/TU') }}", "macro-ambiguous", "Hướng", "Hướng dẫn số 03-HD/TU"),
    ("{{ figure_table('lương') }}", "macro-value", "lương", "lương"),
    ("{{ figure_table('discipline') }}", "macro-not-found", "discipline", "discipline"),
    ("{{ reports_of('Huyện ủy A', type='tiểu thuyết') }}", "macro-value", "tiểu", "tiểu thuyết"),
    ("{{ reports_of('Huyện ủy A', term='L') }}", "macro-not-found", "L'", "L"),
    (
        "{{ reports_of('Huyện ủy A', limit=-1) }}",
        "macro-forbidden",
        "{{",
        "{{ reports_of('Huyện ủy A', limit=-1) }}",
    ),
    ("{{ reports_of('Huyện ủy A', limit=0) }}", "macro-value", "0", "0"),
    ("{{ organization_link('') }}", "macro-value", "{{", "organization_link()"),
]


@pytest.fixture(scope="module")
def mistaken(
    tmp_path_factory: pytest.TempPathFactory, write_archive: Write, miniature: Files, build: Build
) -> tuple[Path, Site]:
    """Return an archive with one report for each mistake, and its site."""
    reports = {
        f"reports/huyen-a/2019/m{number}.md": f"{MACRO_REPORT}Một dòng.\n\nChữ {call} sau.\n"
        for number, (call, *_) in enumerate(MISTAKES)
    }
    root = write_archive(tmp_path_factory.mktemp("kho"), {**miniature, **reports})
    return root, build(root)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(MISTAKES)), ids=[call for call, *_ in MISTAKES])
def test_a_mistake_is_marked_and_told(mistaken: tuple[Path, Site], number: int) -> None:
    call, code, place, marked = MISTAKES[number]
    _, site = mistaken
    told = [text for text in site.warnings if f"/m{number}.md:" in text]
    column = f"Chữ {call}".index(place) + 1

    first = f"vankho: reports/huyen-a/2019/m{number}.md:10:{column}: lỗi[{code}]: "
    assert [text.startswith(first) for text in told] == [True], told
    shown = re.findall(
        r'<span class="vk-mistake"[^>]*>(.*?)</span>', site.page(f"bao-cao/huyen-a/2019/m{number}")
    )
    assert [unescape(text) for text in shown] == [marked]


@pytest.mark.slow
def test_a_strict_build_stops_at_mistakes(mistaken: tuple[Path, Site], build: Build) -> None:
    with pytest.raises(BuildFailedError, match=f"{len(MISTAKES)} warnings"):
        build(mistaken[0], strict=True)


@pytest.mark.slow
def test_an_unregistered_resolution_has_a_page_that_a_macro_may_link(root: Path, build: Build) -> None:
    call = "{{ resolution_link('Nghị quyết số 77-NQ/HU ngày 1/2/2018') }}"
    (root / "reports/huyen-a/2019/moi.md").write_text(f"{MACRO_REPORT}{call}\n", "utf-8")
    (root / "docs/them.md").write_text(f"# Thêm\n\n{call}\n", "utf-8")
    site = build(root, strict=True)

    for page in ("bao-cao/huyen-a/2019/moi", "them"):
        link = r'<a class="vk-citation vk-citation--unregistered" href="[./]*van-ban/huyen-a/([^/]*)/"'
        assert re.findall(link, site.page(page)) == ["nghi-quyet-77-2018-02-01"]


@pytest.mark.slow
def test_a_mistake_in_a_hand_written_page_is_told_with_its_line(root: Path, build: Build) -> None:
    (root / "docs/them.md").write_bytes(
        "---\r\ntitle: Thêm\r\n---\r\n\r\n# Trang\r\n\r\n{{ organization_link('Huyện ủy Z') }}\r\n".encode()
    )
    site = build(root)

    assert site.warnings[0].startswith("vankho: docs/them.md:7:23: lỗi[macro-not-found]")
    assert '<span class="vk-mistake"' in site.page("them")


@pytest.mark.slow
def test_one_misuse_and_the_page_is_text(root: Path, build: Build) -> None:
    (root / "docs/them.md").write_text(
        "# {{ a }}\n\n{{ organization_link('Huyện ủy A') }} `{{ b }}`\n", "utf-8"
    )
    html = build(root).page("them")

    assert '<span class="vk-mistake">{{ a }}</span>' in html
    assert '<code><span class="vk-mistake">{{ b }}</span></code>' in html
    assert "{{ organization_link('Huyện ủy A') }}" in html


@pytest.mark.slow
def test_mkdocs_macros_own_key_in_a_report_is_a_fault(root: Path, build: Build) -> None:
    report = MACRO_REPORT.replace("macros: true", "render_macros: true")
    (root / "reports/huyen-a/2019/moi.md").write_text(report + "{{ config }}\n", "utf-8")

    assert "lỗi[front-matter-unknown-key]" in build(root).warnings[0]


@pytest.mark.slow
def test_a_bug_in_a_macro_publishes_no_traceback(
    root: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """mkdocs-macros would put an error page with the traceback in the page's place."""
    config = open_config(root)
    plugin = plugin_of(config)
    monkeypatch.setattr(type(plugin), "page_context", property(lambda _: 1 / 0))

    with pytest.raises(BuildFailedError):
        build(root)
    assert not (root / "site").exists()


@pytest.mark.slow
def test_front_matter_is_no_template_and_hides_no_macro(root: Path, build: Build) -> None:
    """mkdocs-macros renders titles, and takes every key for a variable that hides a macro of its name."""
    report = MACRO_REPORT.replace("title: T", 'title: "{{ config }} {% for %}"')
    (root / "reports/huyen-a/2019/moi.md").write_text(
        f"{report}{{{{ organization_link('Huyện ủy A') }}}}\n", "utf-8"
    )
    (root / "docs/them.md").write_text(
        '---\ntitle: "{{ config }}"\n2020: một số\norganization_link: che\nignore_macros: true\n---\n'
        "{{ organization_link('Huyện ủy A') }}\n",
        "utf-8",
    )
    site = build(root, strict=True)

    assert "<title>{{ config }} {% for %} – Kho thử</title>" in site.page("bao-cao/huyen-a/2019/moi")
    assert "<title>{{ config }} - Kho thử</title>" in site.page("them")
    for page in ("bao-cao/huyen-a/2019/moi", "them"):
        assert 'to-chuc/huyen-a/" title="Huyện ủy A">Huyện ủy A</a>' in site.page(page)
