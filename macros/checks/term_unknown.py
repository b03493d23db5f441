"""Báo cáo nêu một nhiệm kỳ chưa đăng ký.

Là gì:
    Mục `term` nêu một nhiệm kỳ mà tổ chức của báo cáo không có trong `docs/registry/terms.yml`.

Vì sao:
    Báo cáo không gắn được với nhiệm kỳ thì không hiện ở trang của nhiệm kỳ ấy.

Ví dụ:
    Mục XXI chưa đăng ký:

        term: XXI

Cách sửa:
    Sửa theo các nhiệm kỳ trong gợi ý, hoặc đăng ký nhiệm kỳ. Phần lớn báo cáo không cần mục `term`:
    kho suy ra từ tổ chức và ngày.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "term-unknown"
SEVERITY = Severity.ERROR
SUMMARY = """
`term` names a term that the organization does not have in terms.yml. Correct it, or register the term;
most reports need no `term`, since organization and date give it.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
