"""Tệp gốc không còn như lúc đưa vào kho.

Là gì:
    Mã SHA-256 tính từ tệp gốc khác với mã ghi ở `source.sha256`: tệp đã bị sửa, bị lưu lại, hoặc bị thay
    bằng tệp khác.

Vì sao:
    Bản gốc là chỗ dựa của bản chép. Chỉ cần mở bằng Word rồi bấm lưu là tệp đã khác.

Ví dụ:
    Mã ghi lúc đưa vào kho:

        sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

Cách sửa:
    Lấy lại tệp gốc từ bản sao lưu. Chỉ khi chắc chắn tệp mới mới là bản gốc đúng thì ghi mã trong gợi ý vào
    `source.sha256` và ghi lý do ở `source.note`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.beside import originals, sha256_of
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Severity

CODE = "original-changed"
SEVERITY = Severity.ERROR
SUMMARY = """
The SHA-256 of the original beside the report differs from `source.sha256`: the file was edited, saved again
or replaced. Restore it from a backup; only where the new file is surely the right original write the new
hash and say why in `source.note`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare every original that has a hash."""
    for original in originals(context.archive):
        report = original.report
        stated = report.front.source.sha256 if report.front.source else ""
        file = original.find() if stated else None
        found = sha256_of(file) if file is not None else None
        if found is None or found == stated.lower():
            continue
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=Message(
                f'tệp gốc "{original.name}" không khớp mã SHA-256 ghi trong báo cáo',
                f'the original "{original.name}" does not have the SHA-256 that the report states',
            ),
            position=report.places.get("source.sha256", original.place),
            hint=Message(
                f"lấy lại tệp gốc từ bản sao lưu; mã của tệp hiện nay là {found}",
                f"restore the original from a backup; the file's hash now is {found}",
            ),
        )
