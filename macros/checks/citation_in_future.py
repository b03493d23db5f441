"""Báo cáo dẫn một văn bản ban hành sau ngày của chính báo cáo.

Là gì:
    Ngày của văn bản được dẫn nằm hẳn sau ngày của báo cáo. Ngày chỉ biết tháng hoặc năm thì chỉ báo khi cả
    tháng, cả năm ấy nằm sau.

Vì sao:
    Báo cáo không thể dẫn văn bản chưa có. Một trong hai ngày bị chép sai, hoặc in sai.

Ví dụ:
    Báo cáo ký ngày 25/6/2020:

        Nghị quyết số 05-NQ/HU ngày 12/8/2021 của Ban Thường vụ Huyện ủy

Cách sửa:
    So cả hai ngày với bản gốc. Ngày của báo cáo sai thì sửa ở mục `date`; bản chép sai thì sửa bản chép;
    bản gốc in sai thì giữ nguyên.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import once_each, words_of
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Related, Severity

CODE = "citation-in-future"
SEVERITY = Severity.WARNING
SUMMARY = """
The date of a cited document lies wholly after the date of the report, which cannot be. Compare both dates
with the original; where the paper itself is wrong, leave it.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare the dates that citations give with the date of their report."""
    for report in context.archive.reports:
        # Only the day of issue is a limit; `as_of` and `date_not_before` lie before it.
        issued = report.front.date
        if issued is None:
            continue
        later = (
            cited
            for cited in context.links.by_report.get(report.id, ())
            if cited.citation.date is not None and cited.citation.date.is_wholly_after(issued)
        )
        for cited, others in once_each(later):
            own = Related(
                report.places.get("date", report.top), Message("ngày của báo cáo", "the date of the report")
            )
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f'"{words_of(cited)}" có ngày sau ngày của báo cáo ({issued.render()})',
                    f'"{words_of(cited)}" is dated after the report ({issued.render()})',
                ),
                position=cited.position,
                hint=Message("so cả hai ngày với bản gốc", "compare both dates with the original"),
                related=(own, *others),
            )
