"""Tham số của macro không đúng.

Là gì:
    Macro được gọi thiếu, thừa tham số, hoặc với tên tham số không có.

Vì sao:
    Macro không chạy; trên trang, chỗ ấy hiện nguyên chữ và được đánh dấu.

Ví dụ:
    Thiếu tên tổ chức:

        organization_link()

Cách sửa:
    Viết như gợi ý. Tham số có tên thì viết `tên=giá trị`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_in_macros
from macros.diagnostics import Diagnostic, Severity

CODE = "macro-arguments"
SEVERITY = Severity.ERROR
SUMMARY = """
The macro is called with too few or too many arguments, or with an unknown one. Write it as the hint
says.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what judging the calls found."""
    return found_in_macros(context, CODE)
