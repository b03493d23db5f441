"""Hai báo cáo có cùng một địa chỉ.

Là gì:
    Địa chỉ của báo cáo làm từ tên thư mục và tên tệp, bỏ dấu và chữ hoa. Hai tệp này cho cùng một địa
    chỉ; kho giữ tệp đứng trước.

Vì sao:
    Một địa chỉ chỉ mở được một trang: báo cáo thứ hai sẽ không có trên trang.

Ví dụ:
    Hai tệp `báo cáo.md` và `bao-cao.md` trong một thư mục.

Cách sửa:
    Đổi tên một trong hai tệp. Nếu trùng nội dung thì xóa một tệp.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "report-address-duplicate"
SEVERITY = Severity.ERROR
SUMMARY = """
Two files give one address, since diacritics and capitals are dropped from it; only the first is
published. Rename one of them.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
