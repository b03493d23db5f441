"""Tên mục không có trong danh sách của danh bạ.

Là gì:
    Danh bạ có một tên mục mà kho không biết, thường do gõ sai hoặc viết bằng tiếng Việt.

Vì sao:
    Mục sai tên thì giá trị của nó bị bỏ qua: ký hiệu ghi dưới `code` sẽ không giúp tìm ra văn bản nào.

Ví dụ:
    Thiếu chữ s:

        code: HU

Cách sửa:
    Sửa theo gợi ý "có phải …?". Danh sách các mục có trong trang Đăng ký cơ quan, nhiệm kỳ, văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-unknown-key"
SEVERITY = Severity.ERROR
SUMMARY = """
An entry of a registry has a key that is not known; its value is ignored. Correct it as the hint says.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
