"""Thiếu mục bắt buộc.

Là gì:
    Báo cáo nào cũng phải có `title` (tên báo cáo), `organization` (tổ chức) và `type` (loại báo cáo);
    tệp đính kèm phải có `file`.

Vì sao:
    Thiếu một trong các mục này thì báo cáo không có tên trong các danh sách, hoặc không biết xếp vào đâu.

Ví dụ:
    Mục có tên mà chưa có giá trị cũng là thiếu:

        title: Báo cáo kiểm điểm nhiệm kỳ 2015-2020
        type:

Cách sửa:
    Thêm mục với giá trị của nó. Không rõ loại thì ghi `type: khác`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "front-matter-missing-key"
SEVERITY = Severity.ERROR
SUMMARY = """
A required key (`title`, `organization`, `type`; `file` of an attachment) is missing or empty. Add it;
where the type is unclear write `type: khác`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
