"""Cách viết không được dùng trong lời gọi macro.

Là gì:
    Giữa hai dấu ngoặc nhọn chỉ được gọi một macro với tham số viết sẵn. Câu lệnh, vòng lặp, phép tính,
    biến và bộ lọc lạ đều không được dùng.

Vì sao:
    Báo cáo là văn bản, không phải chương trình: một vòng lặp viết nhầm có thể treo máy, một biến của hệ
    thống có thể đưa lên trang điều không ai định công bố.

Ví dụ:
    Tính toán trong lời gọi:

        organization_link("Huyện ủy " + "Mây Ngàn")

Cách sửa:
    Viết sẵn giá trị cần dùng. Các macro và bộ lọc dùng được có trong trang Macro.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_in_macros
from macros.diagnostics import Diagnostic, Severity

CODE = "macro-forbidden"
SEVERITY = Severity.ERROR
SUMMARY = """
Between braces only one macro may be called, with literal arguments; statements, arithmetic, variables
and unknown filters are not allowed. Write the value itself.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what judging the calls found."""
    return found_in_macros(context, CODE)
