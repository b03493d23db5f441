"""The manual's page of checks, made from their docstrings."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.catalogue import CHECKS
from macros.checks.explanation import Explanation, explain

_INTRODUCTION = """
`vankho check` đọc cả kho và kể mọi chỗ cần xem lại, mỗi chỗ có tên tệp, dòng, cột và cách sửa. **Lỗi** làm
`vankho build --strict` dừng lại; **cảnh báo** và **lưu ý** thì không. Dấu mật dừng mọi cách dựng trang.
Báo cáo có bản gốc cạnh bên (`source.file`) thì lỗi về nội dung chỉ còn là cảnh báo, vì không ai sửa được
văn bản đã ký.

Mã trong ngoặc vuông của mỗi dòng báo lỗi là tên mục dưới đây; `vankho explain MÃ` in ra đúng mục ấy.
"""


def render_checks_page() -> str:
    """Render all checks as one page of Markdown, in the order of the catalogue."""
    explanations = [explain(check) for check in CHECKS]
    return "\n".join(
        ["# Danh mục lỗi và cảnh báo", _INTRODUCTION, *_list(explanations), *map(_section, explanations)]
    )


def _list(explanations: list[Explanation]) -> Iterator[str]:
    yield "| Mã | Mức | Nghĩa là |"
    yield "|---|---|---|"
    for explanation in explanations:
        code = explanation.code
        yield f"| [`{code}`](#{code}) | {explanation.severity.label('vi')} | {explanation.title} |"
    yield ""


def _section(explanation: Explanation) -> str:
    # The bare code as heading gives the anchor that the list links to.
    lines = [
        f"## {explanation.code}",
        "",
        f"*{explanation.title}* Mức: {explanation.severity.label('vi')}.",
        "",
    ]
    for heading, text in explanation.sections:
        lines += [f"**{heading}.** {text}", ""]
    return "\n".join(lines)
