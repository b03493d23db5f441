"""Văn bản ghi ở mục reviews có thể là nhiều văn bản.

Là gì:
    Một dòng của mục `reviews` ứng với hơn một văn bản trong danh bạ, vì số văn bản của Đảng đánh lại từ 01
    mỗi nhiệm kỳ.

Vì sao:
    Kho không chọn hộ, nên báo cáo này không hiện ở trang của văn bản nào trong số đó.

Ví dụ:
    Có hai văn bản mang số này:

        reviews: Nghị quyết số 12-NQ/TW của Ban Chấp hành Trung ương

Cách sửa:
    Thêm ngày ban hành, hoặc "khóa …" của Trung ương: mục `reviews` là lời của người lưu trữ, không phải của
    bản gốc, nên được viết rõ hơn bản gốc.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import several_documents
from macros.checks.context import CheckContext
from macros.checks.reviewed import place_of_review
from macros.diagnostics import Diagnostic, Severity
from macros.model import MatchState

CODE = "review-ambiguous"
SEVERITY = Severity.WARNING
SUMMARY = """
An entry of `reviews` fits several registered documents, so the report is listed with none of them. Add the
date, or the term of the Central Committee; `reviews` is the archivist's own text and may say more than the
original.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report the entries whose words fit several documents, registered or not."""
    reports = {report.id: report for report in context.archive.reports}
    for review in context.links.named_reviews:
        if review.named.state is MatchState.AMBIGUOUS:
            message, hint = several_documents(review.named, context.links)
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=message,
                position=place_of_review(review, reports[review.report]),
                hint=hint,
            )
