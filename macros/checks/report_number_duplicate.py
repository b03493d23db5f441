"""Hai báo cáo của một cơ quan có cùng một số.

Là gì:
    Hai báo cáo của cùng một tổ chức, trong cùng một nhiệm kỳ (cơ quan nhà nước: trong cùng một năm), ghi cùng
    một số, ký hiệu.

Vì sao:
    Trong một nhiệm kỳ mỗi số chỉ cấp một lần cho một loại văn bản (Hướng dẫn 36-HD/VPTW năm 2018). Trùng số
    thường là gõ nhầm, hoặc một báo cáo được đưa vào kho hai lần.

Ví dụ:
    Số 12 của nhiệm kỳ này đã có ở một báo cáo khác:

        number: 12-BC/HU

Cách sửa:
    So số và ngày của cả hai báo cáo với bản gốc. Cùng một báo cáo thì giữ một tệp và ghi địa chỉ của tệp kia
    vào `former_ids`. Cùng một số trước và sau đại hội là hai nhiệm kỳ, không phải lỗi; nhưng nếu ngày chỉ ghi
    năm thì không biết là nhiệm kỳ nào, khi ấy kho không báo.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from macros.checks.context import CheckContext, severity_in
from macros.diagnostics import Diagnostic, Message, Related, Severity
from macros.model import Report, Sector, TermId
from macros.model.document_number import parse_number
from macros.registry import Registry
from macros.vietnamese import fold

CODE = "report-number-duplicate"
SEVERITY = Severity.ERROR
SUMMARY = """
Two reports of one organization bear one number in one term (State bodies: in one year), where each number
is given once. Compare both with their originals; if they are one report keep one file and put the other's
address into `former_ids`. The same number before and after a congress is no fault.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Group the reports by series and number, and report all but the first of a group."""
    first: dict[Hashable, Report] = {}
    for report in context.archive.reports:
        series = _series(report, context.registry)
        if series is None:
            continue
        other = first.setdefault((report.organization, series, _number_key(report.front.number)), report)
        if other is not report:
            vi, en = ("năm", "year") if isinstance(series, int) else ("nhiệm kỳ", "term")
            yield Diagnostic(
                code=CODE,
                severity=severity_in(report, SEVERITY),
                message=Message(
                    f'số "{report.front.number}" đã có ở một báo cáo khác cùng {vi}',
                    f'another report of this {en} has the number "{report.front.number}"',
                ),
                position=report.places.get("number", report.top),
                hint=Message(
                    "so số và ngày của hai báo cáo với bản gốc; cùng một báo cáo thì chỉ giữ một tệp",
                    "compare number and date of both with the originals; keep one file of one report",
                ),
                related=(
                    Related(
                        other.places.get("number", other.top), Message("báo cáo kia", "the other report")
                    ),
                ),
            )


def _series(report: Report, registry: Registry) -> TermId | int | None:
    """Name the term or year in which a number is given once, or None where it is not certain.

    The reader may have guessed the term, of a year with a congress in it for instance; a guess is no
    ground for a fault.
    """
    organization = registry.organization(report.organization) if report.organization else None
    if organization is None or not report.front.number:
        return None
    date = report.front.date
    if organization.sector is Sector.STATE:
        return date.start.year if date is not None and date.start.year == date.end.year else None
    if report.front.term:
        return report.term
    running = registry.term_at(organization.id, date)
    return running.id if running is not None else None


def _number_key(number: str) -> Hashable:
    """Bring a number to what all its spellings have in common: "12-BC/HU", "Số 12 - BC/HU"."""
    parsed = parse_number(number)
    return parsed.identity() if parsed is not None else "".join(fold(number).split())
