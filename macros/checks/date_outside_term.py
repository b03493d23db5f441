"""Ngày báo cáo nằm ngoài nhiệm kỳ.

Là gì:
    Ngày ở mục `date` nằm hẳn ngoài nhiệm kỳ ghi ở mục `term`, hoặc ngoài thời gian hoạt động của tổ chức.
    Ngày chỉ biết tháng hoặc năm thì chỉ báo khi cả tháng, cả năm ấy nằm ngoài.

Vì sao:
    Một trong hai giá trị sai: báo cáo sẽ nằm sai năm hoặc sai nhiệm kỳ, và ký hiệu cơ quan trong báo cáo bị
    hiểu theo tổ chức của thời khác.

Ví dụ:
    Mục XI bắt đầu từ năm 2015:

        date: 25/6/2012
        term: XI

Cách sửa:
    So lại với bản gốc. Thường chỉ cần bỏ mục `term`: nhiệm kỳ được suy ra từ tổ chức và ngày. Ngày lấy từ
    trang mạng thì ghi `date_basis: ngày đăng`. Nếu danh bạ sai thì sửa ở `docs/registry/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, severity_in
from macros.diagnostics import Diagnostic, Message, Position, Related, Severity
from macros.model import DateBasis, Report, Validity
from macros.vietnamese import DateInterval

CODE = "date-outside-term"
SEVERITY = Severity.ERROR
SUMMARY = """
The whole interval of `date` lies outside the term that `term` names, or outside the life of the
organization. Compare with the original; mostly `term` can go, since organization and date give it. A date
taken from a web page is `date_basis: ngày đăng`.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare the date of every report with the term it names and with its organization."""
    for report in context.archive.reports:
        date = report.front.date
        if date is None or report.front.date_basis is DateBasis.POSTED:
            continue
        # A term that was not named follows from the date, or from the period where the report is late.
        term = context.registry.term(report.term) if report.term and report.front.term else None
        if term is not None and not term.validity.covers(date):
            term_name = Message(f"nhiệm kỳ {term.label}", f"the term {term.label}")
            yield _outside(report, date, term_name, term.validity, term.position)
            continue
        organization = context.registry.organization(report.organization) if report.organization else None
        if organization is not None and not organization.validity.covers(date):
            life = Message(f"thời gian hoạt động của {organization.name}", f"the life of {organization.name}")
            yield _outside(report, date, life, organization.validity, organization.position)


def _outside(
    report: Report, date: DateInterval, what: Message, validity: Validity, registered: Position
) -> Diagnostic:
    start = validity.start.render() if validity.start else ""
    end = validity.end.render() if validity.end else ""
    vi = " ".join(filter(None, (start and f"từ {start}", end and f"đến {end}")))
    en = " ".join(filter(None, (start and f"from {start}", end and f"to {end}")))
    return Diagnostic(
        code=CODE,
        severity=severity_in(report, SEVERITY),
        message=Message(
            f"ngày {date.render()} nằm ngoài {what.vi}, {vi}",
            f"the date {date.render()} is outside {what.en}, {en}",
        ),
        position=report.places.get("date", report.top),
        hint=Message(
            "so ngày với bản gốc; bỏ mục term nếu có, vì nhiệm kỳ được suy ra từ tổ chức và ngày",
            "compare the date with the original; drop `term`, since organization and date give it",
        ),
        related=(Related(registered, Message("đăng ký ở đây", "registered here")),),
    )
