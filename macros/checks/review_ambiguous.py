"""Văn bản ghi ở mục reviews có thể là nhiều văn bản.

Là gì:
    Một dòng của mục `reviews` ứng với hơn một văn bản trong danh mục, vì số văn bản của Đảng đánh lại từ 01
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

from macros.checks.cited import certain_candidates, listed
from macros.checks.context import CheckContext
from macros.checks.reviewed import doubtful_reviews
from macros.citations import Context, Matcher
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import MatchState

CODE = "review-ambiguous"
SEVERITY = Severity.WARNING
SUMMARY = """
An entry of `reviews` fits several registered documents, so the report is listed with none of them. Add the
date, or the term of the Central Committee; `reviews` is the archivist's own text and may say more than the
original.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Match doubtful entries anew, to see which may be several documents."""
    matcher: Matcher | None = None
    for entry in doubtful_reviews(context):
        if entry.citation is None:
            continue
        matcher = matcher or Matcher(context.registry)
        report = entry.report
        around = Context(organization=report.organization, date=report.date, term=report.term)
        match = matcher.match(entry.citation, around)
        candidates = certain_candidates(match.candidates, context.links)
        if match.state is MatchState.AMBIGUOUS and len(candidates) > 1:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f'"{entry.words}" có thể là nhiều văn bản', f'"{entry.words}" may be several documents'
                ),
                position=entry.place,
                hint=Message(
                    f"ghi thêm ngày; có thể là: {listed(candidates)}",
                    f"add the date; it may be: {listed(candidates)}",
                ),
            )
