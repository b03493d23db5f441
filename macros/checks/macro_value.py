"""Giá trị macro không nhận được.

Là gì:
    Một tham số có giá trị mà macro không nhận: để trống, sai loại, hoặc không có trong danh mục.

Vì sao:
    Macro không chạy; trên trang, chỗ ấy hiện nguyên chữ và được đánh dấu.

Ví dụ:
    Tên tổ chức để trống:

        organization_link("")

Cách sửa:
    Chọn một giá trị trong gợi ý, hoặc viết điều muốn tìm.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_in_macros
from macros.diagnostics import Diagnostic, Severity

CODE = "macro-value"
SEVERITY = Severity.ERROR
SUMMARY = """
An argument has a value the macro does not take: empty, of the wrong sort, or not in its list. Choose
one the hint names.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what judging the calls found."""
    return found_in_macros(context, CODE)
