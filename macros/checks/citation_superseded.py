"""Báo cáo dẫn văn bản đã hết hiệu lực.

Là gì:
    Theo danh bạ, văn bản được dẫn đã bị thay thế hoặc bãi bỏ toàn bộ trước ngày của báo cáo. Báo cáo kiểm
    điểm, sơ kết, tổng kết chính văn bản ấy (mục `reviews`, hoặc báo cáo kiểm điểm nhiệm kỳ với nghị quyết đại
    hội mở đầu nhiệm kỳ) thì không báo.

Vì sao:
    Nêu một văn bản cũ trong phần nhiệm vụ là giao việc theo văn bản không còn hiệu lực. Ở phần tình hình, kết
    quả thì thường không sai.

Ví dụ:
    Quy định số 02-QĐi/HU ngày 24/9/2018 đã được thay bằng văn bản ngày 5/9/2022, báo cáo viết năm 2023:

        Tiếp tục thực hiện Quy định số 02-QĐi/HU ngày 24/9/2018 của Ban Thường vụ Huyện ủy

Cách sửa:
    Báo cáo đang soạn thì dẫn văn bản mới. Báo cáo đã ký thì giữ nguyên: trang của nó ghi rõ văn bản đã hết
    hiệu lực từ ngày nào.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import once_each, words_of
from macros.checks.context import CheckContext
from macros.citations import Ending, ending_of
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import CitationInReport, Report, ResolutionId, Verb

CODE = "citation-superseded"
SEVERITY = Severity.INFO
SUMMARY = """
The document cited was replaced or repealed as a whole before the date of the report. Among the tasks of a new
report cite the newer one; a signed report keeps its words. Reports that review the old document are not told.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare the date of each report with the end of what it cites."""
    links = context.links
    endings = {key: ending for key in links.ended if (ending := ending_of(key, links)) is not None}
    for report in context.archive.reports:
        ended = {
            cited: ending
            for cited in links.by_report.get(report.id, ())
            if (ending := _ending(cited, report, endings)) is not None
            and cited.resolution not in context.chains.reviewed_by.get(report.id, ())
        }
        for cited, others in once_each(ended):
            ending = ended[cited]
            since = ending.since.render() if ending.since else ""
            newer = links.resolutions[ending.by].name
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f'"{words_of(cited)}" hết hiệu lực từ {since}, thay bằng {newer}',
                    f'"{words_of(cited)}" is out of force since {since}, replaced by {newer}',
                )
                if ending.verb is Verb.REPLACES
                else Message(
                    f'"{words_of(cited)}" bị {newer} bãi bỏ từ {since}',
                    f'"{words_of(cited)}" was repealed by {newer} on {since}',
                ),
                position=cited.position,
                hint=Message(
                    "báo cáo đang soạn thì dẫn văn bản mới; báo cáo đã ký thì giữ nguyên",
                    "cite the newer one in a new report; leave a signed one",
                ),
                related=others,
            )


def _ending(cited: CitationInReport, report: Report, endings: dict[ResolutionId, Ending]) -> Ending | None:
    ending = endings.get(cited.resolution) if cited.resolution else None
    return ending if ending is not None and ending.is_before_report(report) else None
