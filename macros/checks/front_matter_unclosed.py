"""Phần đầu không có dòng đóng.

Là gì:
    Phần đầu mở bằng dòng `---` nhưng không có dòng `---` thứ hai để đóng.

Vì sao:
    Không biết phần đầu hết ở đâu thì cả báo cáo bị coi là phần đầu, không đọc được nội dung.

Ví dụ:
    Ngay sau mục cuối cùng là nội dung:

        type: kiểm điểm nhiệm kỳ
        ## I. Đánh giá chung

Cách sửa:
    Thêm một dòng chỉ có `---` ngay dưới mục cuối cùng, trên dòng đầu của nội dung.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-unclosed"
SEVERITY = Severity.ERROR
SUMMARY = """
The front matter is opened by `---` and never closed, so the whole report would be read as front matter.
Put a line `---` below the last key.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
