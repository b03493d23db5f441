"""Ngày trong danh bạ không có thật.

Là gì:
    Giá trị của một mục ngày (`from`, `to`, `date`) không phải là ngày, tháng hoặc năm đọc được.

Vì sao:
    Thời gian hoạt động và ngày ban hành quyết định văn bản nào được hiểu; ngày sai thì bị bỏ đi.

Ví dụ:
    Tháng hai không có ngày 30:

        to: 30/2/2025

Cách sửa:
    Viết ngày trước, tháng sau: `1/7/2025`. Chỉ rõ tháng thì ghi `7/2025`, chỉ rõ năm thì ghi `2025`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-bad-date"
SEVERITY = Severity.ERROR
SUMMARY = """
The value of a date key in a registry is no possible date. Write the day first (1/7/2025), or only the
month or year that is known.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
