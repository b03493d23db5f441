"""Địa chỉ cũ viết không đúng.

Là gì:
    Một địa chỉ ghi ở `former_ids` có dấu, chữ hoa, dấu cách hoặc ký tự không dùng được trong địa chỉ trang.

Vì sao:
    Địa chỉ cũ thành một trang chuyển hướng; viết sai thì trang ấy không lập được, hoặc nằm ngoài kho.

Ví dụ:

        former_ids: Huyện A/2020/báo cáo 12

Cách sửa:
    Chép đúng địa chỉ cũ, phần sau /bao-cao/, chỉ gồm chữ thường không dấu, số, gạch nối và gạch chéo:

        former_ids: huyen-a/2020/bao-cao-12
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-bad-id"
SEVERITY = Severity.ERROR
SUMMARY = """
A former id holds letters that no address can have. Write lower-case ASCII slugs with "/" between.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
