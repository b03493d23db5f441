"""Một mục ghi hai lần trong phần đầu.

Là gì:
    Cùng một mục đứng hai lần ở cùng một cấp của phần đầu. Kho giữ lần đầu và bỏ qua lần sau.

Vì sao:
    Hai giá trị khác nhau thì không biết giá trị nào đúng; chọn hộ là chọn sai một nửa số lần.

Ví dụ:
    Ngày được ghi lại mà dòng cũ chưa xóa:

        date: 25/6/2020
        number: 12-BC/HU
        date: 26/6/2020

Cách sửa:
    Giữ dòng đúng, xóa dòng kia. Cùng một tên mục trong hai bảng khác nhau thì không phải lỗi.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-duplicate-key"
SEVERITY = Severity.ERROR
SUMMARY = """
A key stands twice on one level of the front matter; the first is kept. Keep the right line and delete
the other.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
