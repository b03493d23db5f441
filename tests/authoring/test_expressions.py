"""What may stand between braces, and what an author is told otherwise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.authoring import GRAMMAR, PageSource

ALLOWED = [
    '{{ organization_link("Huyện ủy A") }}',
    "{{organization_link('Huyện ủy A')}}",
    '{{ organization_link("a }} b") }}',  # braces in a string
    '{{- organization_link("A") -}}',
    '{{ organization_link(name="A") }}',
    '{{ organization_link("A", text="B") }}',
    '{{ term_link("Huyện ủy A", "khóa XI") }}',
    "{{ term_link('A', 11) }}",  # a number is a literal; what it means is the macro's affair
    '{{ reports_of("A", limit=5) }}',
    '{{ reports_of("A", term="XI", type="sơ kết") | indent(4) }}',
    '{{ report_link("12-BC/HU") | plain | trim }}',
    '{{\n  resolutions_of(\n    "A",\n    kind="nghị quyết",\n  )\n}}',
    '{{ figure_table("discipline", report=none) }}',
    '{{ organization_link("it\'s") }}',
    '{{ organization_link("a" "b") }}',  # Jinja joins strings side by side
]

FORBIDDEN = [
    # what, code, and a piece of what is said
    ("{{ config }}", "macro-forbidden", "biến"),
    ("{{ page.title }}", "macro-forbidden", "thuộc tính"),
    ("{{ ''.__class__ }}", "macro-forbidden", "thuộc tính"),
    ("{{ ''['__class__'] }}", "macro-forbidden", "thuộc tính"),
    ("{{ organization_link.__globals__ }}", "macro-forbidden", "thuộc tính"),
    ("{{ organization_link('A').upper() }}", "macro-forbidden", "gọi hàm của đối tượng"),
    ("{{ organization_link('A')[0] }}", "macro-forbidden", "phần tử"),
    ("{{ organization_link(config) }}", "macro-forbidden", "biến"),
    ("{{ organization_link(term_link('A', 'XI')) }}", "macro-forbidden", "lời gọi lồng"),
    ("{{ organization_link('A' ~ 'B') }}", "macro-forbidden", "phép tính"),
    ("{{ organization_link('A' * 1000000000) }}", "macro-forbidden", "phép tính"),
    ("{{ organization_link('A') ~ 'B' }}", "macro-forbidden", "phép tính"),
    ("{{ organization_link('A' | upper) }}", "macro-forbidden", "bộ lọc"),
    ("{{ organization_link('A') if 1 else '' }}", "macro-forbidden", "điều kiện"),
    ("{{ organization_link('A') is defined }}", "macro-forbidden", "điều kiện"),
    ("{{ organization_link(*['A']) }}", "macro-forbidden", "*"),
    ("{{ organization_link(**{'name': 'A'}) }}", "macro-forbidden", "**"),
    ("{{ organization_link(['A']) }}", "macro-forbidden", "danh sách"),
    ("{{ 'A' }}", "macro-forbidden", "giá trị không qua macro"),
    ("{{ 6.859 }}", "macro-forbidden", "giá trị không qua macro"),
    ("{{ organization_link('A') | upper }}", "macro-forbidden", '"upper"'),
    ("{{ organization_link('A') | attr('x') }}", "macro-forbidden", '"attr"'),
    ("{{ organization_link('A') | indent(10 ** 9) }}", "macro-forbidden", "phép tính"),
    ("{{ organization_link('A') | indent(1, 2, 3) }}", "macro-arguments", "indent"),
    ("{{ self._TemplateReference__context }}", "macro-forbidden", "thuộc tính"),
    ("{{ range(10) }}", "macro-unknown", '"range"'),
    ("{{ open('/etc/passwd') }}", "macro-unknown", '"open"'),
    ("{{ lipsum() }}", "macro-unknown", '"lipsum"'),
    ("{{ organisation_link('A') }}", "macro-unknown", '"organisation_link"'),
    ("{{ organization_link() }}", "macro-arguments", "organization_link"),
    ("{{ organization_link('A', 'B', 'C') }}", "macro-arguments", "organization_link"),
    ("{{ reports_of('A', 'XI') }}", "macro-arguments", "reports_of"),  # options by their names only
    ("{{ reports_of('A', terms='XI') }}", "macro-arguments", "reports_of"),
    ("{% for x in y %}", "macro-forbidden", "{% for %}"),
    ("{% include 'mkdocs.yml' %}", "macro-forbidden", "{% include %}"),
    ("{% import 'x' as y %}", "macro-forbidden", "{% import %}"),
    ("{%- set x = 1 -%}", "macro-forbidden", "{% set %}"),
    ("{% raw %}", "macro-forbidden", "{% raw %}"),
    ("{{ }}", "macro-syntax", "không đọc được"),
    ("{{ organization_link('A' }}", "macro-syntax", "không đọc được"),
    ("{{ organization_link('A)", "macro-syntax", "không đọc được"),
    ("{{ organization_link(“A”) }}", "macro-syntax", "dấu nháy cong"),  # Word turns quotes
    ("{{ organization_link('A')", "macro-syntax", "không có }}"),
    ("{{{ organization_link('A') }}}", "macro-syntax", "không đọc được"),
    ("{{ " + "(" * 3000 + " }}", "macro-syntax", "không đọc được"),
]

TEXT = [
    "Chi {10} triệu; tập {a, b}; {#muc-1}; }} và %} đứng riêng.",
    "{ { không phải } }",
]


@pytest.mark.parametrize("written", ALLOWED)
def test_allowed(written: str) -> None:
    found = GRAMMAR.recognise_calls(PageSource("docs/x.md", f"Trước {written} sau {written}"))

    assert not found.misuses
    assert [f"Trước {written} sau {written}"[c.start : c.end] for c in found.calls] == [written, written]


@pytest.mark.parametrize(("written", "code", "said"), FORBIDDEN)
def test_forbidden(written: str, code: str, said: str) -> None:
    text = f"Dòng đầu\n\nTrước {written} sau\n"
    found = GRAMMAR.recognise_calls(PageSource("reports/a.md", text, 9))

    assert not found.calls
    first = found.misuses[0].diagnostic
    assert first.code == code
    assert said in first.message.vi
    assert (first.position.path, first.position.line, first.position.column) == ("reports/a.md", 11, 7)
    assert first.hint is not None


@pytest.mark.parametrize("written", TEXT)
def test_text_is_no_expression(written: str) -> None:
    found = GRAMMAR.recognise_calls(PageSource("reports/a.md", written))

    assert not found.calls
    assert not found.misuses


def test_every_misuse_is_told_with_its_own_place() -> None:
    text = "{{ a }} {{ organization_link('A') }}\n{{ b }}"
    found = GRAMMAR.recognise_calls(PageSource("x.md", text))

    assert [str(m.diagnostic.position) for m in found.misuses] == ["x.md:1:1", "x.md:2:1"]
    assert len(found.calls) == 1


@pytest.mark.parametrize("piece", ["{{", "{{ f(", "{%", "{{ '"])
def test_time_grows_with_the_page_only(
    grows_linearly: Callable[[Callable[[str], object], str], None], piece: str
) -> None:
    grows_linearly(lambda text: GRAMMAR.recognise_calls(PageSource("x.md", text)), piece)


def test_a_page_of_mistakes_tells_only_the_first() -> None:
    found = GRAMMAR.recognise_calls(PageSource("x.md", "{{ f(" * 10_000))

    assert 0 < len(found.misuses) <= 50
