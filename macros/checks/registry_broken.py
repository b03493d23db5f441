"""Không đọc được cấu trúc tệp danh bạ.

Là gì:
    Một dòng của tệp trong `docs/registry/` không đúng cách viết YAML, nên cả tệp không đọc được.

Vì sao:
    Tệp danh bạ hỏng thì mọi tổ chức, nhiệm kỳ hoặc văn bản ghi trong đó coi như chưa đăng ký.

Ví dụ:
    Thiếu dấu nháy đóng:

        names: "Huyện ủy Mây Ngàn

Cách sửa:
    Sửa ở dòng được báo, hoặc dòng ngay trên: đóng đủ dấu nháy, thay dấu Tab bằng dấu cách, sau dấu hai
    chấm có một dấu cách, các dòng cùng cấp thụt vào bằng nhau.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-broken"
SEVERITY = Severity.ERROR
SUMMARY = """
A line of a registry file is no valid YAML, so all its entries count as not registered. Look at
quotation marks, tabs, colons and indentation of the line named and of the one above.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
