"""Tên trong danh bạ có thể là nhiều tổ chức.

Là gì:
    Tên ghi ở một mục ứng với hơn một tổ chức đã đăng ký.

Vì sao:
    Chọn hộ một tổ chức là gán việc của nơi này cho nơi khác.

Ví dụ:
    Hai xã của hai huyện cùng tên:

        - organization: Đảng ủy xã Suối Biếc

Cách sửa:
    Ghi mã của tổ chức thay cho tên; gợi ý kể các mã có thể.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-ambiguous-organization"
SEVERITY = Severity.ERROR
SUMMARY = """
A name in a registry fits several organizations. Write the id instead; the hint lists those possible.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
