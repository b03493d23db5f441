"""Giá trị không có trong danh sách cho sẵn của mục trong danh bạ.

Là gì:
    Một số mục chỉ nhận các giá trị cho sẵn: `sector` (hệ thống), `rank` (cấp), `sort` (loại hình),
    `verified` (đã kiểm chứng). Giá trị này không nằm trong đó.

Vì sao:
    Cấp và loại hình quyết định tổ chức đứng ở đâu trên trang và dùng nhiệm kỳ của ai.

Ví dụ:
    Cấp không có trong danh mục:

        rank: quận huyện

Cách sửa:
    Chọn một giá trị trong gợi ý.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-unknown-value"
SEVERITY = Severity.ERROR
SUMMARY = """
The value is not in the closed list of its key (`sector`, `rank`, `sort`, `verified`). Choose one of
those the hint names.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
