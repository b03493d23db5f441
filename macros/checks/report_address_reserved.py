"""Địa chỉ của báo cáo trùng với trang danh sách.

Là gì:
    Tên thư mục hoặc tên tệp của báo cáo cho một địa chỉ mà trang danh sách đã dùng: `nam`, `loai`, `ky`,
    `so`, `khong-ro`, `trang-2`.

Vì sao:
    Hai trang không thể cùng một địa chỉ; báo cáo sẽ che mất danh sách, hoặc ngược lại.

Ví dụ:
    Tệp reports/huyen-may-ngan/trang-2.md trùng với trang thứ hai của danh sách báo cáo huyện.

Cách sửa:
    Đổi tên thư mục hoặc tên tệp, ví dụ theo số của báo cáo: 12-bc-hu.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "report-address-reserved"
SEVERITY = Severity.ERROR
SUMMARY = """
The folder or file name of a report gives an address that a list page has. Rename the folder or the file.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
