"""Thiếu mục bắt buộc trong danh bạ.

Là gì:
    Mục tổ chức phải có `names`, mục nhiệm kỳ phải có `organization`, mục văn bản phải có `kind`.

Vì sao:
    Thiếu nó thì không biết nói về ai, về văn bản gì; cả phần ấy bị bỏ qua.

Ví dụ:
    Một văn bản không ghi thể loại:

        - number: 05-NQ/HU

Cách sửa:
    Thêm mục với giá trị của nó.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-missing-key"
SEVERITY = Severity.ERROR
SUMMARY = """
An entry lacks a required key (`names` of an organization, `organization` of a term, `kind` of a
resolution) and is left out. Add it.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
