"""Giá trị không đúng dạng.

Là gì:
    Chỗ cần một giá trị lại có danh sách, hoặc ngược lại; chỗ cần các mục con lại có một dòng chữ.

Vì sao:
    Kho không đoán phần nào của giá trị là phần cần dùng, nên bỏ cả giá trị.

Ví dụ:
    Chữ ký ghi thành một dòng:

        signature: Nguyễn Văn Mẫu, Bí thư

Cách sửa:
    Viết theo mẫu trong trang Viết báo cáo, ví dụ dưới `signature:` là `office: Bí thư` và `name: Nguyễn
    Văn Mẫu`, mỗi mục một dòng, thụt vào hai dấu cách.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-wrong-shape"
SEVERITY = Severity.ERROR
SUMMARY = """
A list stands where one value is expected, or a line of text where keys are. Write it as the manual's
example shows.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
