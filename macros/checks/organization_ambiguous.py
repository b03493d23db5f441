"""Tên ở báo cáo có thể là nhiều tổ chức.

Là gì:
    Tên ở mục `organization` ứng với hơn một tổ chức đã đăng ký và còn hoạt động vào ngày của báo cáo.

Vì sao:
    Chọn hộ một tổ chức là gán báo cáo của nơi này cho nơi khác.

Ví dụ:
    Hai xã của hai huyện cùng tên:

        organization: Đảng ủy xã Suối Biếc

Cách sửa:
    Ghi mã của tổ chức thay cho tên; gợi ý kể các mã có thể.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "organization-ambiguous"
SEVERITY = Severity.ERROR
SUMMARY = """
The name under `organization` fits several registered organizations. Write the id instead; the hint
lists those possible.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
