"""Macro không tìm thấy điều được nêu.

Là gì:
    Không có tổ chức, nhiệm kỳ, văn bản hoặc báo cáo nào ứng với lời viết trong macro.

Vì sao:
    Liên kết không có chỗ để dẫn tới; trên trang, chỗ ấy hiện nguyên chữ và được đánh dấu.

Ví dụ:
    Gõ sai tên:

        organization_link("Huyện ủy Mây Ngàng")

Cách sửa:
    Sửa theo gợi ý, hoặc đăng ký tổ chức, nhiệm kỳ trong `docs/registry/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_in_macros
from macros.diagnostics import Diagnostic, Severity

CODE = "macro-not-found"
SEVERITY = Severity.ERROR
SUMMARY = """
No organization, term, resolution or report answers to the words of the macro. Correct them as the hint
says, or register what is missing.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what judging the calls found."""
    return found_in_macros(context, CODE)
