"""Thể loại văn bản không có trong danh mục.

Là gì:
    Mục `kind` của văn bản không phải là thể loại mà kho biết.

Vì sao:
    Thể loại là một phần của địa chỉ văn bản và của cách nhận ra lời dẫn trong báo cáo.

Ví dụ:
    Thể loại không có thật:

        kind: nghị quyêt liên tịnh

Cách sửa:
    Viết đủ chữ: nghị quyết, chỉ thị, kết luận, quy định, quyết định, quy chế, kế hoạch, hướng dẫn, đề
    án, chương trình, công văn, thông báo …
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-unknown-kind"
SEVERITY = Severity.ERROR
SUMMARY = """
The `kind` of a registered resolution is no known kind of document. Write the word: nghị quyết, chỉ thị,
quy định …
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
