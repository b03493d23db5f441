"""Văn bản ghi ở khóa reviews có thể là nhiều văn bản.

Là gì:
    Một dòng của khóa `reviews` ứng với hơn một văn bản trong danh mục, vì số văn bản của Đảng đánh lại từ 01
    mỗi nhiệm kỳ.

Vì sao:
    Kho không chọn hộ, nên báo cáo này không hiện ở trang của văn bản nào trong số đó.

Ví dụ:
    Có hai văn bản mang số này:

        reviews: Nghị quyết số 12-NQ/TW của Ban Chấp hành Trung ương

Cách sửa:
    Thêm ngày ban hành, hoặc "khóa …" của Trung ương: khóa `reviews` là lời của người lưu trữ, không phải của
    bản gốc, nên được viết rõ hơn bản gốc.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import certain_candidates, listed
from macros.checks.context import CheckContext
from macros.checks.reviewed import reviewed_in
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
    """Match anew the entries of reports that review fewer documents than they name."""
    matcher: Matcher | None = None
    for report in context.archive.reports:
        cited = [entry for entry in reviewed_in(context, report) if entry.citation is not None]
        if len(cited) <= len(context.links.reviews.get(report.id, ())):
            continue
        matcher = matcher or Matcher(context.registry)
        around = Context(organization=report.organization, date=report.date, term=report.term)
        for entry in cited:
            match = matcher.match(entry.citation, around) if entry.citation else None
            if match is None or match.state is not MatchState.AMBIGUOUS:
                continue
            candidates = certain_candidates(match.candidates, context.links)
            if len(candidates) > 1:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=Message(
                        f'"{entry.words}" có thể là nhiều văn bản',
                        f'"{entry.words}" may be several documents',
                    ),
                    position=entry.place,
                    hint=Message(
                        f"ghi thêm ngày; có thể là: {listed(candidates)}",
                        f"add the date; it may be: {listed(candidates)}",
                    ),
                )
