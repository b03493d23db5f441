"""Mã tổ chức không dùng được trong địa chỉ.

Là gì:
    Mã của tổ chức là một phần của địa chỉ trang, nên chỉ gồm chữ thường không dấu, chữ số và dấu gạch
    nối.

Vì sao:
    Địa chỉ có dấu hoặc dấu cách bị hỏng khi gửi qua thư, in ra giấy hoặc chép sang máy khác.

Ví dụ:
    Mã viết có dấu:

        huyện-mây-ngàn:

Cách sửa:
    Viết mã như gợi ý, ví dụ `huyen-may-ngan`. Tên có dấu ghi ở mục `names`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-bad-id"
SEVERITY = Severity.ERROR
SUMMARY = """
The id of an organization is part of addresses, so it consists of plain lower-case letters, digits and
hyphens. Write it as the hint says; the full name goes into `names`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
