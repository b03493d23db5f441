"""Giá trị không có trong danh sách cho sẵn của mục.

Là gì:
    Một số mục chỉ nhận các giá trị cho sẵn: `type`, `access`, `status`, `date_basis`, `macros`. Giá
    trị này không nằm trong đó.

Vì sao:
    Người đọc lọc báo cáo theo các giá trị ấy; giá trị lạ làm báo cáo nằm ngoài mọi bộ lọc.

Ví dụ:
    Gõ thiếu chữ:

        type: kiểm điểm nhiệm

Cách sửa:
    Chọn một giá trị trong gợi ý. Không phân biệt chữ hoa, chữ thường và cách đặt dấu thanh (hòa, hoà).
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-unknown-value"
SEVERITY = Severity.ERROR
SUMMARY = """
The value is not in the closed list of its key (`type`, `access`, `status`, `date_basis`, `macros`).
Choose one of those the hint names; case and tone placement do not matter.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
