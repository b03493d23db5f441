"""Tên mục không có trong danh sách.

Là gì:
    Phần đầu có một mục mà kho không biết, thường do gõ sai hoặc viết bằng tiếng Việt.

Vì sao:
    Mục sai tên thì giá trị của nó bị bỏ qua: ngày ghi dưới `ngay` không phải là ngày của báo cáo.

Ví dụ:
    Mục viết bằng tiếng Việt:

        ngày: 25/6/2020

Cách sửa:
    Sửa theo gợi ý "có phải …?". Danh sách các mục và nhãn tiếng Việt của từng mục có trong trang Viết
    báo cáo; `vankho new` cho bản nháp có đủ các mục.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-unknown-key"
SEVERITY = Severity.ERROR
SUMMARY = """
The front matter has a key that is not known, mostly a misspelling or a Vietnamese word; its value is
ignored. Correct it as the hint says; `vankho new` gives a draft with every key.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
