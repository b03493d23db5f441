"""Số của văn bản được dẫn có ký hiệu in sai.

Là gì:
    Báo cáo dẫn một văn bản với ký hiệu không có thật, và kho hiểu là ký hiệu gần nhất: máy quét hay đọc
    `ĐU` thành `DU`, `QĐ` thành `QD`, hoặc đổi chỗ dấu gạch nối và dấu gạch chéo.

Vì sao:
    Liên kết vẫn mở đúng văn bản, nhưng có thể bản chép sai so với bản gốc. Kho không bao giờ tự sửa lời của
    báo cáo.

Ví dụ:
    Không có cơ quan nào mang ký hiệu DU:

        Thực hiện Đề án số 02-ĐA/DU ngày 10/5/2016 của Đảng ủy

Cách sửa:
    So với bản gốc. Bản gốc in đúng thì sửa bản chép; bản gốc cũng in như vậy thì giữ nguyên.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.cited import once_each, words_of
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import CitationInReport

CODE = "citation-misprint"
SEVERITY = Severity.WARNING
SUMMARY = """
A report cites a document by a number whose code does not exist, and it was read as the nearest one: scanners
take ĐU for DU, or exchange hyphen and slash. The link works. Compare with the original: mend the copy where
the paper is right, and leave it where the paper says so too.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report every number that had to be mended."""
    for report in context.archive.reports:
        mended = (cited for cited in context.links.by_report.get(report.id, ()) if cited.citation.misprint)
        for cited, others in once_each(mended):
            said, printed = cited.citation, _as_printed(cited)
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f'số "{printed}" được hiểu là "{said.number}"',
                    f'the number "{printed}" was read as "{said.number}"',
                ),
                position=cited.position,
                hint=Message(
                    "so với bản gốc: bản gốc in đúng thì sửa bản chép, bản gốc cũng in sai thì giữ nguyên",
                    "compare with the original: mend the copy where the paper is right, else leave it",
                ),
                related=others,
            )


def _as_printed(cited: CitationInReport) -> str:
    """Return the number with the blanks that the report has in it: whoever looks for it must find it."""
    misprint = cited.citation.misprint
    spaced = r"\s{0,3}".join(re.escape(letter) for letter in misprint if not letter.isspace())
    found = re.search(spaced, words_of(cited))
    return found[0] if found else misprint
