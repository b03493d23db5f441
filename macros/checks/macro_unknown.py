"""Không có macro tên như vậy.

Là gì:
    Lời gọi nêu một tên không có trong danh mục macro.

Vì sao:
    Macro không chạy; trên trang, chỗ ấy hiện nguyên chữ và được đánh dấu.

Ví dụ:
    Gõ sai tên:

        organisation_link("Huyện ủy Mây Ngàn")

Cách sửa:
    Sửa tên theo gợi ý. Các macro dùng được có trong trang Macro.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_in_macros
from macros.diagnostics import Diagnostic, Severity

CODE = "macro-unknown"
SEVERITY = Severity.ERROR
SUMMARY = """
The call names no known macro. Correct the name as the hint says.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what judging the calls found."""
    return found_in_macros(context, CODE)
