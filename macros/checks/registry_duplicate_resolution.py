"""Một văn bản đăng ký hai lần.

Là gì:
    Hai mục trong `resolutions/` có cùng cơ quan, thể loại, số và ngày. Kho giữ mục đầu.

Vì sao:
    Mục thứ hai bị bỏ qua: trích yếu hay ghi chú ở đó không hiện trên trang.

Ví dụ:
    Cùng số, cùng ngày trong hai mục:

        - number: 05-NQ/HU

Cách sửa:
    Gộp hai mục làm một. Nếu là hai văn bản khác nhau cùng số thì ghi ngày ban hành của cả hai.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-duplicate-resolution"
SEVERITY = Severity.ERROR
SUMMARY = """
Two entries are one resolution (organization, kind, number and date agree); the first is kept. Merge
them, or give both dates if they are two.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
