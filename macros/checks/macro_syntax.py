"""Không đọc được lời gọi macro.

Là gì:
    Trong báo cáo có `macros: true`, một chỗ mở bằng hai dấu ngoặc nhọn không viết đúng cách: thiếu dấu
    đóng, thiếu dấu nháy, hoặc dùng dấu nháy cong của Word.

Vì sao:
    Macro không chạy; trên trang, chỗ ấy hiện nguyên chữ và được đánh dấu.

Ví dụ:
    Tên tổ chức đặt trong dấu nháy cong:

        organization_link(“Huyện ủy Mây Ngàn”)

Cách sửa:
    Viết dấu nháy thẳng, đóng đủ ngoặc tròn và ngoặc nhọn. Báo cáo không gọi macro thì bỏ mục `macros`:
    khi ấy dấu ngoặc nhọn là chữ thường.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_in_macros
from macros.diagnostics import Diagnostic, Severity

CODE = "macro-syntax"
SEVERITY = Severity.ERROR
SUMMARY = """
A macro call cannot be read: a quotation mark or bracket is missing, or the quotes are curly. Mend it,
or remove `macros: true` where the braces are plain text.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what judging the calls found."""
    return found_in_macros(context, CODE)
