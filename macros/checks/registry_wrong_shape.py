"""Tệp hoặc mục danh bạ không đúng dạng.

Là gì:
    `organizations.yml` ghi mã tổ chức rồi đến nội dung; `terms.yml` và `resolutions/*.yml` là danh
    sách, mỗi mục bắt đầu bằng dấu gạch `- `. Tệp hoặc mục này viết khác.

Vì sao:
    Kho không đoán mục nào bắt đầu ở đâu, nên bỏ qua phần viết khác dạng.

Ví dụ:
    Mục đầu tiên của `terms.yml` thiếu dấu gạch:

        organization: Huyện ủy Mây Ngàn
        years: 2020-2025

Cách sửa:
    Thêm `- ` trước dòng đầu của mỗi mục và thụt các dòng sau vào hai dấu cách.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-wrong-shape"
SEVERITY = Severity.ERROR
SUMMARY = """
A registry file or entry has another shape than expected: organizations.yml maps ids to entries,
terms.yml and resolutions/*.yml are lists. Put `- ` before the first line of each entry.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
