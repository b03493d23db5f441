"""The draft that `vankho new` writes: every key with its Vietnamese label, and an outline of the type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib.resources import files
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.importing.draft import quoted
from macros.model import Access, DateBasis, FrontMatter, ReportType, Status
from macros.model.figures import Tables
from macros.vietnamese import slug

TEMPLATES: Final = files("macros.cli") / "templates"
_COMMENT_COLUMN: Final = 24
CHOICES: Final[Mapping[str, type[StrEnum]]] = {
    "date_basis": DateBasis,
    "access": Access,
    "status": Status,
    "type": ReportType,
}
"""Keys that take one of a list."""
_LISTS: Final = {
    "reviews": "mỗi văn bản một dòng, bắt đầu bằng dấu gạch",
    "recipients": "mỗi nơi một dòng, bắt đầu bằng dấu gạch",
    "attachments": "mỗi tệp: - file: phu-luc-1.xlsx",
    "former_ids": "mỗi địa chỉ một dòng, bắt đầu bằng dấu gạch",
    "left_out": "mỗi phần một dòng, bắt đầu bằng dấu gạch",
}
"""How a key is written that takes a list."""
_TITLES: Final = {
    ReportType.TERM_REVIEW: "Báo cáo kiểm điểm của Ban Chấp hành nhiệm kỳ …",
    ReportType.MID_TERM: "Báo cáo sơ kết giữa nhiệm kỳ …",
    ReportType.YEARLY_REVIEW: "Báo cáo kiểm điểm tập thể Ban Thường vụ năm …",
    ReportType.THEMATIC_REVIEW: "Báo cáo kiểm điểm chuyên đề về …",
    ReportType.INTERIM: "Báo cáo sơ kết … năm thực hiện …",
    ReportType.FINAL: "Báo cáo tổng kết … năm thực hiện …",
    ReportType.RESULTS: "Báo cáo kết quả thực hiện …",
    ReportType.PERIODIC: "Báo cáo công tác tháng (quý, năm) …",
    ReportType.POLITICAL: "Báo cáo chính trị trình Đại hội lần thứ …",
    ReportType.REPAIR: "Báo cáo khắc phục hạn chế sau kiểm điểm năm …",
    ReportType.INSPECTION: "Báo cáo công tác kiểm tra, giám sát năm …",
    ReportType.ARTICLE: "Tên bài viết",
    ReportType.OTHER: "Báo cáo …",
}


def find_type(words: str) -> ReportType | None:
    """Find a type of report by its words, with or without diacritics, commas and hyphens."""
    return next((kind for kind in ReportType if slug(kind.value) == slug(words)), None)


def usual_title(kind: ReportType) -> str:
    """Return a title to be completed."""
    return _TITLES[kind]


def render_draft(kind: ReportType, *, title: str, organization: str) -> str:
    """Render the draft of a report.

    Args:
        kind: its type.
        title: its title.
        organization: a registered name, or nothing where the clerk is to fill it in.
    """
    values = {
        "title": quoted(title),
        "organization": quoted(organization) if organization else "",
        "type": quoted(kind.value),
        "access": Access.INTERNAL.value,
        "status": Status.DRAFT.value,
    }
    fields = {k: f for k, f in FrontMatter.model_fields.items() if k not in Tables.model_fields}
    lines = [
        "---",
        "# Điền giá trị sau dấu hai chấm. Khóa để trống nghĩa là không rõ; dòng không dùng có thể xóa.",
        *_lines(fields, values),
        "",
        "# Bảng số liệu: bỏ dấu # ở đầu dòng để dùng, thay số bằng số của báo cáo.",
        *_tables(),
        "---",
        "",
    ]
    outline = (TEMPLATES / "outlines" / f"{slug(kind.value)}.md").read_text(encoding="utf-8")
    return "\n".join(lines) + "\n" + outline


def _lines(fields: Mapping[str, FieldInfo], values: Mapping[str, str], indent: str = "") -> Iterator[str]:
    for key, field in fields.items():
        entry = f"{indent}{key}: {values.get(key, '')}".rstrip()
        yield f"{entry:{_COMMENT_COLUMN}}  # {_label(key, field)}"
        part = part_of(field.annotation)
        if part is not None:
            yield from _lines(part.model_fields, {}, f"{indent}  ")


def _label(key: str, field: FieldInfo) -> str:
    more = _LISTS.get(key) or field.description or ""
    if key in CHOICES:
        more = " | ".join(choice.value for choice in CHOICES[key])
    return f"{field.title or key}: {more}" if more else field.title or key


def part_of(annotation: Any) -> type[BaseModel] | None:
    """Return the model of a key that has keys of its own."""
    if get_origin(annotation) in {Union, UnionType}:
        return next(
            (a for a in get_args(annotation) if isinstance(a, type) and issubclass(a, BaseModel)), None
        )
    return None


def example_rows() -> Mapping[str, tuple[str, ...]]:
    """Return the lines of an example row of every table, in the order of the manual."""
    rows: dict[str, list[str]] = {}
    for line in (TEMPLATES / "tables.yml").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            rows[next(reversed(rows))].append(line)
        else:
            rows[line.rstrip(":")] = []
    return {table: tuple(lines) for table, lines in rows.items()}


def _tables() -> Iterator[str]:
    """Write an example row of every table, commented out."""
    for table, rows in example_rows().items():
        yield f"# {f'{table}:':{_COMMENT_COLUMN - 2}}  # {Tables.model_fields[table].title}"
        yield from (f"# {row}" for row in rows)
