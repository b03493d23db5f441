"""Báo cáo của một tổ chức chưa đăng ký.

Là gì:
    Tên ở mục `organization` không có trong danh bạ tổ chức. Kho so cả tên cũ, tên gọi khác và các cách
    gọi như "Ban Thường vụ Huyện ủy …", không phân biệt chữ hoa và cách đặt dấu.

Vì sao:
    Không biết tổ chức thì không biết nhiệm kỳ, cấp trên, và ký hiệu HU, TU trong báo cáo chỉ ai.

Ví dụ:
    Gõ sai tên:

        organization: Huyện ủy Mây Ngàng

Cách sửa:
    Sửa tên theo gợi ý, hoặc đăng ký tổ chức trong `docs/registry/organizations.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "organization-unknown"
SEVERITY = Severity.ERROR
SUMMARY = """
The name under `organization` is not in the registry. Correct it as the hint says, or register the
organization in docs/registry/organizations.yml.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
