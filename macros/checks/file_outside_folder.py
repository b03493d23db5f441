r"""Tệp gốc hoặc tệp đính kèm nằm ngoài thư mục của báo cáo.

Là gì:
    Tên ở `source.file` hoặc `attachments` có `..`, có ổ đĩa hoặc bắt đầu từ thư mục gốc, nghĩa là dẫn ra
    ngoài thư mục của báo cáo.

Vì sao:
    Tệp ở ngoài không đi theo kho khi sao lưu, chuyển máy; và một đường dẫn như thế có thể đưa lên trang một
    tệp không ai định công bố.

Ví dụ:
    Đường dẫn trên máy của người viết:

        file: C:\Users\vanthu\12-bc-hu.docx

Cách sửa:
    Chép tệp vào cùng thư mục với báo cáo và chỉ ghi tên tệp.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from macros.checks.beside import attachments, originals
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Severity

CODE = "file-outside-folder"
SEVERITY = Severity.ERROR
SUMMARY = """
The name of an original or attachment leads out of the report's folder, where it is neither backed up with
the archive nor meant to be published. Copy the file beside the report and write its bare name.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Look at the path of every original and attachment."""
    for file in chain(originals(context.archive), attachments(context.archive)):
        if file.is_outside:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f'"{file.name}" nằm ngoài thư mục của báo cáo',
                    f'"{file.name}" is outside the report\'s folder',
                ),
                position=file.place,
                hint=Message(
                    "chép tệp vào cùng thư mục với báo cáo và chỉ ghi tên tệp",
                    "copy the file beside the report and write its bare name",
                ),
            )
