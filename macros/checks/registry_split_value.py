"""Giá trị trong danh bạ bị cắt ở dấu phẩy.

Là gì:
    Trong danh bạ, giữa hai dấu { }, một giá trị có dấu phẩy không đặt trong dấu nháy nên bị cắt làm hai.

Vì sao:
    YAML coi dấu phẩy trong { } là dấu ngăn giữa hai mục: 63,8% thành 63 và 8%, "cán bộ, công chức" thành
    "cán bộ" và một mục lạ. Một nửa con số là số sai.

Ví dụ:
    Tỷ lệ không có dấu nháy:

        congress: {from: 3,8, to: 5/8/2015}

Cách sửa:
    Đặt giá trị trong dấu nháy kép, ví dụ `share: "63,8%"`, hoặc viết mỗi mục một dòng, không dùng `{ }`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-split-value"
SEVERITY = Severity.ERROR
SUMMARY = """
Inside { } and [ ] a comma separates values, so an unquoted value with a comma is cut in two and its
rest lost. Put it into quotes, or write one key a line.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
