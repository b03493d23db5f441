"""Tệp không có nội dung.

Là gì:
    Tệp báo cáo rỗng, hoặc chỉ có dấu cách và dòng trống.

Vì sao:
    Tệp rỗng thường là dấu vết của một lần lưu hỏng: nội dung có thể đã mất mà không ai biết.

Ví dụ:
    Bấm chuột phải, chọn tạo tệp mới, rồi quên viết.

Cách sửa:
    Tìm lại bản gốc và lưu lại. Nếu tạo nhầm thì xóa tệp. Lệnh `vankho new` cho một bản nháp có sẵn đủ
    các mục.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "file-empty"
SEVERITY = Severity.ERROR
SUMMARY = """
The report's file is empty, often the trace of a failed save. Restore the text, or delete the file;
`vankho new` gives a commented draft.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
