"""Tổ chức được ghi là cấp trên, tiền thân hay kế thừa của chính mình.

Là gì:
    Mục `parents`, `predecessors` hoặc `successors` của một tổ chức lại nêu chính tổ chức ấy.

Vì sao:
    Cây tổ chức và dòng kế thừa sẽ quay vòng; thường là do hai tổ chức trùng tên, mới và cũ.

Ví dụ:

        xa-b:
          names: Đảng ủy xã B
          predecessors: Đảng ủy xã B

Cách sửa:
    Ghi mã của tổ chức kia thay cho tên, hoặc xóa dòng:

        predecessors: xa-b-cu
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-own-relative"
SEVERITY = Severity.ERROR
SUMMARY = """
An organization names itself as its parent, predecessor or successor, usually because an old and a new
body bear one name. Write the id of the other body.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
