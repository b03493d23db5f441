"""Không đọc được khóa hoặc năm của nhiệm kỳ.

Là gì:
    Mỗi nhiệm kỳ có `ordinal` (khóa, lần thứ) hoặc `years` (năm), hoặc cả hai. Giá trị này không đọc
    được, hoặc thiếu cả hai.

Vì sao:
    Nhiệm kỳ không có khóa, không có năm thì không có địa chỉ và không xếp được thứ tự.

Ví dụ:
    Chỉ ghi một năm:

        years: "2020"

Cách sửa:
    Viết `ordinal: XI` và `years: 2015-2020`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "registry-bad-term"
SEVERITY = Severity.ERROR
SUMMARY = """
A term has neither a readable `ordinal` nor readable `years`. Write `ordinal: XI` and `years:
2015-2020`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
