"""Lời dẫn có thể chỉ nhiều văn bản.

Là gì:
    Số được dẫn ứng với hơn một văn bản, và trong báo cáo không có ngày, khóa hay trích yếu để phân biệt. Số
    văn bản của Đảng đánh lại từ 01 mỗi nhiệm kỳ: 12-NQ/TW là của năm 2012, 2017 và 2022. Lời dẫn đủ cả ký
    hiệu là cảnh báo, lời dẫn tắt chỉ là lưu ý. "Nghị quyết Trung ương 6 khóa XII" chỉ cả mấy nghị quyết của
    một hội nghị nên không phải lỗi.

Vì sao:
    Chọn hộ một văn bản là dẫn người đọc đến chỗ sai. Trên trang, lời dẫn này hiện các văn bản có thể.

Ví dụ:
    Không có ngày, mà có hai văn bản mang số này:

        quán triệt Nghị quyết số 12-NQ/TW của Ban Chấp hành Trung ương

Cách sửa:
    Bản gốc có ghi ngày thì chép đủ ngày. Bản gốc không ghi mà biết chắc là văn bản nào thì giữ nguyên lời, và
    ghi chú ngay sau lời dẫn, ví dụ `<!-- ngày 3/6/2017 -->`: người đọc không thấy ghi chú ấy. Nhiều báo cáo
    cùng dẫn như vậy thì ghi một lần ở `cited_as` của văn bản ấy trong danh bạ. Văn bản nằm trong số được kiểm
    điểm thì ghi rõ cả ngày ở mục `reviews`. Không biết chắc thì để nguyên.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import certain_candidates, listed, once_each, words_of
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import CitationForm, CitationInReport, Links, MatchState

CODE = "citation-ambiguous"
SEVERITY = Severity.WARNING
SUMMARY = """
The number cited fits several documents, and the report gives no date, term or subject that decides: Party
numbers restart in every term. The page shows all candidates. Where the original gives the date copy it;
else leave the words as they are. A citation without its organ code is a remark, with it a warning.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report ambiguous citations whose candidates are known well enough."""
    for report in context.archive.reports:
        ambiguous = (
            cited
            for cited in context.links.by_report.get(report.id, ())
            if cited.state is MatchState.AMBIGUOUS and _is_fault(cited, context.links)
        )
        for cited, others in once_each(ambiguous):
            candidates = listed(certain_candidates(cited.candidates, context.links))
            is_full = cited.citation.form is CitationForm.FULL
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY if is_full else Severity.INFO,
                message=Message(
                    f'"{words_of(cited)}" có thể là nhiều văn bản',
                    f'"{words_of(cited)}" may be several documents',
                ),
                position=cited.position,
                hint=Message(
                    f"có thể là: {candidates}; bản gốc có ghi ngày thì chép cho đủ, "
                    "không ghi thì ghi chú ngay sau lời dẫn <!-- ngày … -->",
                    f"it may be: {candidates}; copy the date where the original gives it, "
                    "else note it behind the citation: <!-- ngày … -->",
                ),
                related=others,
            )


def _is_fault(cited: CitationInReport, links: Links) -> bool:
    """Tell whether the words should say more. A plenum that adopted several resolutions means them all."""
    candidates = certain_candidates(cited.candidates, links)
    is_one_plenum = cited.citation.plenum is not None and len({r.date for r in candidates}) == 1
    return len(candidates) > 1 and not is_one_plenum
