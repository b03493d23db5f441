"""Danh bạ nêu một tổ chức chưa đăng ký.

Là gì:
    Nhiệm kỳ, văn bản, cấp trên, tiền thân hoặc kế thừa nêu tên một tổ chức không có trong
    `organizations.yml`.

Vì sao:
    Nhiệm kỳ hoặc văn bản không gắn được với tổ chức thì không hiện ở trang của tổ chức ấy.

Ví dụ:
    Gõ sai tên:

        - organization: Huyện ủy Mây Ngàng

Cách sửa:
    Sửa tên theo gợi ý, hoặc đăng ký tổ chức trong `docs/registry/organizations.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-unknown-organization"
SEVERITY = Severity.ERROR
SUMMARY = """
An entry names an organization that organizations.yml does not have. Correct the name as the hint says,
or register the organization.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
