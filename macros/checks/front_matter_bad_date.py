"""Ngày trong phần đầu không có thật.

Là gì:
    Giá trị của một mục ngày không phải là ngày, tháng hoặc năm đọc được, hoặc lịch không có ngày ấy.

Vì sao:
    Ngày quyết định báo cáo thuộc năm nào, nhiệm kỳ nào và văn bản nào được dẫn; ngày sai thì tất cả sai
    theo.

Ví dụ:
    Tháng sáu không có ngày 31:

        date: 31/6/2020

Cách sửa:
    Viết ngày trước, tháng sau: `25/6/2020`. Chỉ rõ tháng thì ghi `6/2020`, chỉ rõ năm thì ghi `2020`:
    không tự đặt ra ngày 01/01.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-bad-date"
SEVERITY = Severity.ERROR
SUMMARY = """
The value of a date key is no date, or the calendar has no such day. Write the day first (25/6/2020);
where only the month or year is known write 6/2020 or 2020, never an invented first of January.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
