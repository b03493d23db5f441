"""The pages of the manual: written by hand, and made from the code so that they are never behind it.

Every archive has them, for its clerks read them where they work. The macros and filters come from their
docstrings, the faults from the checks, the keys of the front matter from the model, the forms of citations
from the table that their test reads. A file of the same name in an archive's own docs/ takes their place.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from textwrap import dedent
from typing import Final, get_args

from mkdocs.utils.meta import get_data
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.authoring import BLOCKS, FILTERS, INLINE
from macros.checks import CHECKS, explain
from macros.model import FrontMatter
from macros.model.figures import Tables
from macros.pages import GeneratedPage
from macros.pages.address import MANUAL
from macros.publishing.manual_forms import forms_page
from macros.publishing.theme import PACKAGE

_TEMPLATE: Final = "main.html"
_SECTION = re.compile(r"^(Ví dụ|Tham số):\n((?:    .*\n?|\n)+)", re.MULTILINE)
_PARAMETER = re.compile(r"^(\w+): ((?:.+\n?(?:  .+\n?)*))", re.MULTILINE)

_MACROS_LEAD: Final = """\
Macro là lời gọi đặt giữa hai dấu ngoặc nhọn; khi dựng trang, chỗ ấy được thay bằng liên kết, danh sách hoặc
bảng lấy từ kho. Trong báo cáo, phần đầu phải có dòng `macros: true`; các trang viết tay trong `docs/` dùng
được ngay, trừ trang ghi `macros: false`. Chỉ gọi được các macro dưới đây, với tham số viết sẵn; không có
biến, phép tính, câu lệnh. Tên gọi sai được tô đậm ngay trong trang và báo khi kiểm tra."""
_CHECKS_LEAD: Final = """\
Mã đứng trong ngoặc vuông của dòng báo; lệnh `vankho explain <mã>` cho cùng lời giải thích. Có lỗi thì lệnh
`vankho check` kết thúc với mã 1; cảnh báo và lưu ý thì không."""
_KEYS_LEAD: Final = """\
Phần đầu của báo cáo nằm giữa hai dòng `---`. Mục viết bằng tiếng Anh, giá trị viết như in trên giấy; bỏ
mục nào không có gì để ghi. Trình soạn thảo VS Code nhắc các mục này khi mở thư mục của kho."""
_TABLES_LEAD: Final = """\
Mỗi bảng là một danh sách các dòng. Những số đếm không có mục riêng thì ghi dưới đúng chữ in trong báo
cáo, ví dụ `khiển trách: 27`."""


def manual_pages() -> tuple[GeneratedPage, ...]:
    """Make the pages."""
    return (
        *_written(),
        _page("macro", "Macro: bảng và liên kết tự lập", _macros()),
        _page("cach-dan-van-ban", "Các cách dẫn văn bản được nhận ra", forms_page()),
        _page("danh-muc-kiem-tra", "Danh mục lỗi và cảnh báo", _checks()),
        _page("khoa-dau-bao-cao", "Các mục ở đầu báo cáo", _keys()),
    )


def _written() -> Iterator[GeneratedPage]:
    """Read the hand-written pages: inside an installed package, in docs/ of a checkout."""
    inside = PACKAGE / "manual"
    folder = inside if inside.is_dir() else PACKAGE.parent / "docs" / MANUAL
    for file in sorted(folder.glob("*.md")):
        text, meta = get_data(file.read_text(encoding="utf-8"))
        yield GeneratedPage(
            path=f"{MANUAL}{file.name}",
            title=str(meta.get("title", file.stem)),
            template=_TEMPLATE,
            view=None,
            text=text,
        )


def _page(name: str, title: str, lines: Iterator[str]) -> GeneratedPage:
    text = f"# {title}\n\n" + "\n".join(lines) + "\n"
    return GeneratedPage(path=f"{MANUAL}{name}.md", title=title, template=_TEMPLATE, view=None, text=text)


def _macros() -> Iterator[str]:
    yield _MACROS_LEAD
    yield ""
    yield from _functions("Đặt trong câu { #trong-cau }", INLINE, skipped=2)
    yield from _functions("Đặt một mình trên một dòng { #mot-minh }", BLOCKS, skipped=2)
    yield "## Bộ lọc { #bo-loc }"
    yield ""
    yield "Đặt sau dấu `|`, làm thêm một việc với kết quả của macro."
    yield ""
    for name, function in FILTERS.items():
        yield from _function(name, function, level=3, skipped=1)


def _functions(title: str, functions: Mapping[str, Callable[..., str]], *, skipped: int) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    for name, function in functions.items():
        yield from _function(name, function, level=3, skipped=skipped)


def _function(name: str, function: Callable[..., str], *, level: int, skipped: int) -> Iterator[str]:
    """Write what the docstring of a macro says: a sentence, an example, the parameters."""
    documentation = inspect.getdoc(function) or ""
    sections = {found[1]: dedent(found[2]).strip("\n") for found in _SECTION.finditer(documentation + "\n")}
    yield f"{'#' * level} `{name}` {{ #{name.replace('_', '-')} }}"
    yield ""
    yield documentation.partition("\n\n")[0]
    yield ""
    if example := sections.get("Ví dụ"):
        yield from ("```text", example, "```", "")
    described = {
        found[1]: " ".join(found[2].split()) for found in _PARAMETER.finditer(sections.get("Tham số", ""))
    }
    parameters = list(inspect.signature(function).parameters.values())[skipped:]
    if described:
        yield from ("| Tham số | Bắt buộc | Ý nghĩa |", "|---|---|---|")
    for parameter in parameters:
        if parameter.name in described:
            needed = "có" if parameter.default is inspect.Parameter.empty else ""
            yield f"| `{parameter.name}` | {needed} | {described[parameter.name].replace('|', '&#124;')} |"
    yield ""


def _checks() -> Iterator[str]:
    yield _CHECKS_LEAD
    yield ""
    for check in CHECKS:
        explanation = explain(check)
        yield f"## {explanation.title.rstrip('.')} {{ #{explanation.code} }}"
        yield ""
        yield f"`{explanation.code}` · {explanation.severity.label('vi')}"
        yield ""
        for heading, text in explanation.sections:
            yield f"**{heading}.** {_fenced(text)}"
            yield ""


def _fenced(text: str) -> str:
    """Put blocks that are indented by four into fences: what is verbatim there is no Markdown here."""
    return re.sub(
        r"(?m)(?:^    .*\n?|^\n(?=    ))+",
        lambda block: (
            f"\n```text\n{dedent(block[0]).strip(chr(10))}\n```\n" if block[0].strip() else block[0]
        ),
        text,
    )


def _keys() -> Iterator[str]:
    yield _KEYS_LEAD
    yield ""
    yield from _fields(FrontMatter, [name for name in FrontMatter.model_fields if name not in Tables.TABLES])
    for name, field in FrontMatter.model_fields.items():
        model = _model_of(field)
        if model is not None and name not in Tables.TABLES:
            yield f"## Bên trong `{name}` {{ #{name.replace('_', '-')} }}"
            yield ""
            yield from _fields(model, list(model.model_fields))
    yield "## Bảng số liệu { #bang }"
    yield ""
    yield _TABLES_LEAD
    yield ""
    for name in Tables.TABLES:
        field = FrontMatter.model_fields[name]
        model = _model_of(field)
        yield f"### {field.title}: `{name}` {{ #{name.replace('_', '-')} }}"
        yield ""
        yield from _fields(model, list(model.model_fields)) if model else ()


def _fields(model: type[BaseModel], names: list[str]) -> Iterator[str]:
    yield from ("| Mục | Tên gọi | Cách ghi |", "|---|---|---|")
    for name in names:
        field = model.model_fields[name]
        needed = "bắt buộc" if field.is_required() else ""
        choices = ", ".join(f"“{choice}”" for choice in _choices_of(field))
        how = "; ".join(part for part in (needed, field.description or "", choices) if part)
        yield f"| `{name}` | {field.title or ''} | {how.replace('|', '&#124;')} |"
    yield ""


def _types_in(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for part in get_args(annotation):
        yield from _types_in(part)


def _model_of(field: FieldInfo) -> type[BaseModel] | None:
    return next((t for t in _types_in(field.annotation) if issubclass(t, BaseModel)), None)


def _choices_of(field: FieldInfo) -> Iterator[str]:
    for found in _types_in(field.annotation):
        if issubclass(found, StrEnum):
            yield from (member.value for member in found)
