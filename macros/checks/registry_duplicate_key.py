"""Một mục ghi hai lần trong danh bạ.

Là gì:
    Cùng một mã tổ chức, hoặc cùng một tên mục, đứng hai lần. Kho giữ lần đầu và bỏ qua lần
    sau.

Vì sao:
    Mục thứ hai bị bỏ qua mà không ai hay: tên, ký hiệu, thời gian ghi ở đó không có tác dụng.

Ví dụ:
    Chép một mục để làm mục mới mà quên đổi mã:

        huyen-may-ngan:

Cách sửa:
    Gộp hai mục làm một, hoặc đổi mã của mục mới.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-duplicate-key"
SEVERITY = Severity.ERROR
SUMMARY = """
An id, or a key inside one entry, stands twice in a registry file; the first is kept. Merge the two, or
rename the new one.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
