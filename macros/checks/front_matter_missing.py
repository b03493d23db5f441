"""Báo cáo không có phần đầu.

Là gì:
    Mỗi báo cáo bắt đầu bằng phần đầu đặt giữa hai dòng `---`, ghi tên, ngày, tổ chức và loại báo cáo.
    Tệp này không bắt đầu bằng dòng `---`.

Vì sao:
    Không có phần đầu thì kho không biết báo cáo của ai, năm nào, nhiệm kỳ nào.

Ví dụ:
    Một văn bản được dán thẳng vào tệp:

        # Báo cáo kiểm điểm nhiệm kỳ 2015-2020

Cách sửa:
    Dùng `vankho import` cho văn bản có sẵn, hoặc `vankho new` để có bản nháp mẫu rồi chép nội dung vào.
    Dòng đầu tiên của tệp phải là `---`, không có dòng trống phía trên.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-missing"
SEVERITY = Severity.ERROR
SUMMARY = """
The file does not begin with front matter between two lines `---`, so nothing says whose report it is
and of when. Use `vankho import` for a text, or `vankho new` for a commented draft.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
