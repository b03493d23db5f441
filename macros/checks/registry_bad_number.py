"""Số trong danh bạ không phải là số.

Là gì:
    Giá trị của một mục số, như số ủy viên `members`, không đọc được thành số nguyên.

Vì sao:
    Số không đọc được thì bị bỏ đi, trang nhiệm kỳ không có số ấy.

Ví dụ:
    Chữ trong ô số:

        members: ba mươi lăm

Cách sửa:
    Viết bằng chữ số: `35`. Điều muốn nói thêm thì ghi ở mục `note`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-bad-number"
SEVERITY = Severity.ERROR
SUMMARY = """
The value of a number key in a registry, such as `members`, is no whole number. Write digits; words go
into `note`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
