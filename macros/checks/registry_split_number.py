"""Số trong danh bạ bị cắt ở dấu phẩy.

Là gì:
    Trong dấu `{ }` và `[ ]`, dấu phẩy ngăn các giá trị; số có dấu phẩy mà không đặt trong dấu nháy bị
    cắt làm hai.

Vì sao:
    Phần sau dấu phẩy mất đi: 63,8% còn lại 63.

Ví dụ:
    Tỷ lệ không có dấu nháy:

        congress: {from: 3,8, to: 5/8/2015}

Cách sửa:
    Đặt số trong dấu nháy kép, ví dụ `share: "63,8%"`, hoặc viết mỗi khóa một dòng, không dùng `{ }`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-split-number"
SEVERITY = Severity.ERROR
SUMMARY = """
Inside { } and [ ] a comma separates values, so an unquoted number with a comma is cut in two and its
rest lost. Put it into quotes, or write one key a line.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
