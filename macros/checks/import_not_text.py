"""Tệp đưa vào không phải văn bản thuần.

Là gì:
    `vankho import` chỉ đọc văn bản thuần (`.txt`, mã UTF-8). Tệp này là tệp Word, PDF, ảnh, hoặc có quá
    nhiều ký tự không phải chữ.

Vì sao:
    Đoán chữ trong tệp đóng gói thì mất dấu, mất dòng mà không ai hay.

Ví dụ:
    Đưa thẳng tệp Word vào: `vankho import bao-cao.docx`.

Cách sửa:
    Mở bằng Word, chọn Lưu thành, kiểu Văn bản thuần, mã Unicode (UTF-8); rồi nhập tệp `.txt` ấy. Tệp
    Word giữ lại cạnh báo cáo và ghi ở `attachments`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "import-not-text"
SEVERITY = Severity.ERROR
SUMMARY = """
`vankho import` reads plain UTF-8 text only; this is a Word, PDF or picture file, or no text at all.
Save it as plain text (UTF-8) and import that.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on nothing: `vankho import` tells it, before there is a report."""
    return found_while_reading(context, CODE)
