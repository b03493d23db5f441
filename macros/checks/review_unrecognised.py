"""Không hiểu văn bản ghi ở mục reviews.

Là gì:
    Một dòng của mục `reviews` không có thể loại cùng với số, đại hội, hội nghị hoặc tên gọi để nhận ra văn
    bản nào.

Vì sao:
    Mục này nối báo cáo với văn bản được kiểm điểm; không nhận ra thì trang của văn bản ấy không kể báo cáo
    này.

Ví dụ:
    Chỉ có tên việc:

        reviews: công tác cán bộ năm 2019

Cách sửa:
    Viết như khi dẫn trong văn bản: "Nghị quyết số 05-NQ/HU ngày 12/8/2016 của Huyện ủy".
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext
from macros.checks.reviewed import place_of_review
from macros.diagnostics import Diagnostic, Message, Severity

CODE = "review-unrecognised"
SEVERITY = Severity.ERROR
SUMMARY = """
An entry of `reviews` has no kind with a number, congress, plenum or title by which a document could be
recognised. Write it as one cites: "Nghị quyết số 05-NQ/HU ngày 12/8/2016 của Huyện ủy".
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Look for entries that name no document."""
    reports = {report.id: report for report in context.archive.reports}
    for review in context.links.named_reviews:
        if review.named.state is not None:
            continue
        words = review.named.words
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=Message(
                f'không nhận ra văn bản nào trong "{words}"', f'no document is cited in "{words}"'
            ),
            position=place_of_review(review, reports[review.report]),
            hint=Message(
                'viết như khi dẫn: "Nghị quyết số 05-NQ/HU ngày 12/8/2016 của Huyện ủy"',
                'write it as one cites: "Nghị quyết số 05-NQ/HU ngày 12/8/2016 của Huyện ủy"',
            ),
        )
