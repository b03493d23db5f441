"""Số liệu trong phần đầu không phải là số.

Là gì:
    Một ô số của các bảng trong phần đầu không đọc được thành số.

Vì sao:
    Số không đọc được thì không cộng, không so sánh được giữa các nhiệm kỳ.

Ví dụ:
    Chữ trong ô số:

        khiển trách: hai mươi bảy

Cách sửa:
    Viết số như in trong văn bản: `6.859`, `05`, `0,4%`, `36 tỷ đồng`, `62/77`. Điều muốn nói thêm thì
    ghi ở mục `note`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-bad-number"
SEVERITY = Severity.ERROR
SUMMARY = """
A value of a table is no number. Write it as printed: 6.859, 05, 0,4%, 36 tỷ đồng, 62/77; words go into
`note`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
