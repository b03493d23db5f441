"""Một nhiệm kỳ đăng ký hai lần.

Là gì:
    Hai mục trong `terms.yml` nói về cùng một nhiệm kỳ của cùng một tổ chức. Kho giữ mục đầu.

Vì sao:
    Mục thứ hai bị bỏ qua: ngày đại hội hay cấp ủy ghi ở đó không có tác dụng.

Ví dụ:
    Hai mục cùng tổ chức, cùng năm:

        - organization: Huyện ủy Mây Ngàn
          years: 2020-2025

Cách sửa:
    Gộp hai mục làm một. "Huyện ủy" và "Đảng bộ huyện" là một tổ chức.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-duplicate-term"
SEVERITY = Severity.ERROR
SUMMARY = """
Two entries of terms.yml are one term of one organization; the first is kept. Merge them.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
