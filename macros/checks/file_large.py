"""Tệp lớn bất thường.

Là gì:
    Tệp văn bản lớn hơn 5 MB. Báo cáo dài nhất thường gặp chưa đến một phần trăm cỡ ấy.

Vì sao:
    Tệp quá lớn làm chậm việc đọc, tìm kiếm và mở trang; phần lớn trường hợp là do chép nhầm.

Ví dụ:
    Ảnh được dán thẳng vào văn bản (`data:image/png;base64,…`), hoặc cả báo cáo bị chép lặp nhiều lần.

Cách sửa:
    Để ảnh thành tệp riêng cạnh báo cáo; xóa phần bị lặp. Nếu tệp đúng là như vậy thì không phải làm gì.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "file-large"
SEVERITY = Severity.WARNING
SUMMARY = """
The text is larger than 5 MB, a hundred times a long report. Look for pictures pasted into the text or
for repeated text; nothing need be done if it is meant so.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
