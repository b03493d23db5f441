"""Lời trong macro có thể chỉ nhiều thứ.

Là gì:
    Hơn một tổ chức, văn bản hoặc báo cáo ứng với lời viết trong macro.

Vì sao:
    Chọn hộ một thứ là dẫn người đọc đến chỗ sai.

Ví dụ:
    Hai xã của hai huyện cùng tên:

        organization_link("Đảng ủy xã Suối Biếc")

Cách sửa:
    Viết rõ hơn: thêm ngày, nhiệm kỳ, hoặc ghi mã; gợi ý kể những gì đang có.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_in_macros
from macros.diagnostics import Diagnostic, Severity

CODE = "macro-ambiguous"
SEVERITY = Severity.ERROR
SUMMARY = """
Several organizations, resolutions or reports answer to the words of the macro. Be more exact: add the
date or term, or write the id.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what judging the calls found."""
    return found_in_macros(context, CODE)
