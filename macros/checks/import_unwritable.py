"""Không ghi được bản nháp.

Là gì:
    `vankho import` không ghi được vào thư mục đích: không có quyền ghi, ổ đĩa đầy, hoặc quá nhiều tệp
    trùng tên.

Vì sao:
    Chưa có gì được ghi và văn bản gốc còn nguyên; bản nháp chỉ được giữ khi cả bản gốc cũng được chép
    xong.

Ví dụ:
    Kho nằm trên ổ đĩa mạng chỉ cho đọc.

Cách sửa:
    Nhờ người quản trị cấp quyền ghi, dọn ổ đĩa, hoặc chọn thư mục khác bằng `--out`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "import-unwritable"
SEVERITY = Severity.ERROR
SUMMARY = """
`vankho import` cannot write to the target folder; nothing was written and the original is untouched.
Get the right to write, or choose another folder with `--out`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on nothing: `vankho import` tells it, before there is a report."""
    return found_while_reading(context, CODE)
