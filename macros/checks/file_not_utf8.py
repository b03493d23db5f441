"""Tệp không ghi bằng mã UTF-8.

Là gì:
    Trong tệp có ký tự không thuộc UTF-8, mã duy nhất mà kho đọc được. Vị trí báo lỗi là ký tự đầu tiên
    bị sai.

Vì sao:
    Đoán mã của tệp có thể làm sai chữ mà không ai hay: một tên người sai dấu là một người khác.

Ví dụ:
    Tệp lưu từ chương trình cũ với mã Windows-1258, hoặc chữ gõ bằng phông .VnTime (TCVN3) hay
    VNI-Times.

Cách sửa:
    Mở tệp bằng VS Code hoặc Notepad, chọn lưu lại với mã UTF-8. Chữ TCVN3 hoặc VNI phải chuyển mã bằng
    bộ gõ (UniKey có sẵn công cụ chuyển mã) trước khi lưu.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "file-not-utf8"
SEVERITY = Severity.ERROR
SUMMARY = """
The file holds bytes that are no UTF-8; the place is that of the first. Guessing an encoding could
change names unnoticed. Save the file as UTF-8; text typed in TCVN3 or VNI fonts has to be converted
first.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
