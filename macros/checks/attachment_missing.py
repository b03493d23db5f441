"""Không thấy tệp đính kèm cạnh báo cáo.

Là gì:
    Mục `attachments` nêu một tệp, nhưng trong thư mục của báo cáo không có tệp tên đúng như vậy. Chữ hoa,
    chữ thường cũng phải đúng, vì máy chủ phân biệt.

Vì sao:
    Trên trang sẽ có một liên kết không mở được.

Ví dụ:
    Tệp đã đổi tên sau khi ghi vào báo cáo:

        - file: phu-luc-1.xlsx

Cách sửa:
    Chép tệp vào cùng thư mục với báo cáo, hoặc sửa tên ở `attachments`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.beside import attachments
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Severity

CODE = "attachment-missing"
SEVERITY = Severity.ERROR
SUMMARY = """
`attachments` names a file that is not in the report's folder under exactly that name, so its link would
lead nowhere. Put the file beside the report or correct the name.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Look for every attachment."""
    for attachment in attachments(context.archive):
        if attachment.is_outside or attachment.find() is not None:
            continue
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=Message(
                f'không thấy tệp đính kèm "{attachment.name}" cạnh báo cáo',
                f'the attachment "{attachment.name}" is not beside the report',
            ),
            position=attachment.place,
            hint=attachment.advice(),
        )
