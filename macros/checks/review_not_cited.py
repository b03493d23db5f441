"""Mục reviews ghi một văn bản mà báo cáo không nhắc đến.

Là gì:
    Văn bản ghi ở mục `reviews` không được dẫn ở chỗ nào trong tiêu đề và trong bài.

Vì sao:
    Trang của văn bản sẽ ghi là đã được kiểm điểm trong báo cáo này. Báo cáo kiểm điểm một văn bản mà không
    nhắc đến nó thì thường là ghi nhầm số, nhầm ngày, hoặc bài chép thiếu.

Ví dụ:
    Trong bài chỉ có Nghị quyết số 05-NQ/HU:

        reviews: Nghị quyết số 06-NQ/HU ngày 19/7/2017

Cách sửa:
    So với bản gốc, sửa mục `reviews`; hoặc chép đủ tiêu đề, bài. Báo cáo chỉ gọi văn bản bằng tên riêng trong
    bài thì thêm tên ấy vào `aliases` của văn bản trong danh bạ.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext
from macros.checks.reviewed import place_of_review
from macros.citations import Matcher, Speaker, recognise
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import Report, Resolution, ResolutionId
from macros.vietnamese import fold

CODE = "review-not-cited"
SEVERITY = Severity.WARNING
SUMMARY = """
`reviews` names a document that neither the title nor the text of the report cites: often a wrong number or
date, or a text that was copied in part. Compare with the original.
"""
_CONGRESS_RESOLUTION = fold("nghị quyết đại hội")


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Look for every reviewed document among what title and text cite."""
    matcher: Matcher | None = None
    named = {(review.report, review.named.resolution): review for review in context.links.named_reviews[::-1]}
    for report in context.archive.reports:
        reviews = context.links.reviews.get(report.id, ())
        seen = _seen_in_text(report, context) if reviews else set()
        unseen = [key for key in reviews if key not in seen]
        if not unseen:
            continue
        matcher = matcher or Matcher(context.registry)
        titled = set(_seen_in_title(report, matcher))
        for key in unseen:
            resolution = context.links.resolutions[key]
            if key in titled or resolution.number in titled or _is_spoken_of(resolution, report):
                continue
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f"mục reviews ghi {resolution.name}, nhưng báo cáo không dẫn văn bản này ở chỗ nào",
                    f"`reviews` names {resolution.name}, which the report nowhere cites",
                ),
                position=place_of_review(named[report.id, key], report),
                hint=Message(
                    "so với bản gốc: sửa mục reviews, hoặc chép đủ tiêu đề và bài",
                    "compare with the original: mend `reviews`, or copy title and text in full",
                ),
            )


def _seen_in_text(report: Report, context: CheckContext) -> set[ResolutionId]:
    """Collect all that the text cites or may cite."""
    seen: set[ResolutionId] = set()
    for cited in context.links.by_report.get(report.id, ()):
        seen.update((cited.resolution,) if cited.resolution else cited.candidates)
    return seen


def _seen_in_title(report: Report, matcher: Matcher) -> Iterator[str]:
    """Yield ids and numbers of what the titles cite; a number is all one has of an unregistered one."""
    for title in (report.front.title, report.front.title_printed):
        for citation in recognise(title):
            match, _ = Speaker.report(report, matcher).cite(citation)
            yield from (match.resolution,) if match.resolution else match.candidates
            yield from (citation.number,) if citation.number else ()


def _is_spoken_of(resolution: Resolution, report: Report) -> bool:
    """Tell whether a report speaks of "Nghị quyết Đại hội", which needs no ordinal among its own."""
    is_of_a_congress = bool(resolution.event) and not resolution.number
    is_own = resolution.organization == report.organization
    return is_of_a_congress and is_own and _CONGRESS_RESOLUTION in " ".join(fold(report.body).split())
