"""Tệp gốc chưa có mã kiểm tra.

Là gì:
    Báo cáo nêu tệp gốc ở `source.file` nhưng không ghi `source.sha256`.

Vì sao:
    Không có mã thì không biết tệp gốc có bị sửa sau khi đưa vào kho hay không. `vankho import` tự ghi mã;
    báo cáo viết tay thì phải ghi thêm.

Ví dụ:
    Chỉ có tên tệp:

        source:
          file: 12-bc-hu.txt

Cách sửa:
    Thêm vào dưới `source:` dòng `sha256: …` có trong gợi ý.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.beside import originals, sha256_of
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Severity

CODE = "original-without-hash"
SEVERITY = Severity.INFO
SUMMARY = """
`source.file` names an original without `source.sha256`, so nobody could tell whether it changes later. Add
the line that the hint gives.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Look at every original that is there, and offer its hash."""
    for original in originals(context.archive):
        source = original.report.front.source
        file = original.find()
        if source is None or source.sha256 or file is None:
            continue
        found = sha256_of(file)
        if found is not None:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f'tệp gốc "{original.name}" chưa có mã kiểm tra',
                    f'the original "{original.name}" has no hash',
                ),
                position=original.place,
                hint=Message(f"thêm dòng sha256: {found}", f"add a line sha256: {found}"),
            )
