"""Không đọc được tệp.

Là gì:
    Hệ điều hành không cho mở tệp: tệp đang bị khóa, ổ đĩa hỏng, hoặc người dùng không có quyền đọc.

Vì sao:
    Báo cáo không đọc được thì không có trên trang, không tìm thấy được và không được kiểm tra.

Ví dụ:
    Tệp đang mở trong chương trình khác trên ổ đĩa mạng, hoặc được chép từ máy khác kèm theo quyền của
    máy ấy.

Cách sửa:
    Đóng chương trình đang mở tệp; chép tệp sang thư mục khác rồi chép lại; hoặc nhờ người quản trị máy
    cấp quyền đọc.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "file-unreadable"
SEVERITY = Severity.ERROR
SUMMARY = """
The operating system refuses to open the file. A report that cannot be read is not published. Close the
program that holds the file, or ask for the right to read it.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
