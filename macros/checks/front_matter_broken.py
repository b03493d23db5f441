"""Không đọc được cấu trúc phần đầu.

Là gì:
    Một dòng của phần đầu không đúng cách viết YAML, nên cả phần đầu không đọc được.

Vì sao:
    Chỉ một dấu sai là mọi mục của báo cáo mất theo; báo cáo không được đưa lên trang cho đến khi sửa.

Ví dụ:
    Giá trị có dấu hai chấm mà không đặt trong dấu nháy:

        title: Báo cáo kiểm điểm: nhiệm kỳ 2015-2020

Cách sửa:
    Sửa ở dòng được báo, hoặc dòng ngay trên: đặt giá trị có dấu hai chấm trong dấu nháy kép, đóng đủ
    dấu nháy, thay dấu Tab bằng dấu cách, sau dấu hai chấm có một dấu cách.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-broken"
SEVERITY = Severity.ERROR
SUMMARY = """
A line of the front matter is no valid YAML, so none of it can be read and the report is not published.
Quote values that hold a colon, close quotation marks, use spaces instead of tabs.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
