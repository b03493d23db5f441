"""Không thấy tệp gốc cạnh báo cáo.

Là gì:
    Mục `source.file` nêu tên tệp gốc, nhưng trong thư mục của báo cáo không có tệp tên đúng như vậy.
    Chữ hoa, chữ thường cũng phải đúng, vì máy chủ phân biệt.

Vì sao:
    Bản chép chỉ đáng tin khi còn so được với bản gốc; người đọc mở bản gốc ngay từ trang báo cáo.

Ví dụ:
    Tên tệp thiếu phần đuôi:

        file: 12-bc-hu

Cách sửa:
    Chép tệp gốc vào cùng thư mục với báo cáo, hoặc sửa tên ở `source.file`. Bản gốc chỉ còn trên giấy thì
    bỏ mục `file` và ghi nơi giữ ở `source.holder`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.beside import originals
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Severity

CODE = "original-missing"
SEVERITY = Severity.ERROR
SUMMARY = """
`source.file` names an original that is not in the report's folder under exactly that name. Put the file
beside the report or correct the name; where only paper is left, say who holds it in `source.holder`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Look for every original."""
    for original in originals(context.archive):
        if original.is_outside or original.find() is not None:
            continue
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=Message(
                f'không thấy tệp gốc "{original.name}" cạnh báo cáo',
                f'the original "{original.name}" is not beside the report',
            ),
            position=original.place,
            hint=original.advice(),
        )
