"""What sort of report a title announces, and which time it covers."""

from __future__ import annotations

import re
from typing import Final

from macros.model import ReportType
from macros.vietnamese import fold

_KINDS: Final = """
Báo cáo|Báo cáo chính trị|Báo cáo kiểm điểm|Báo cáo tổng kết|Báo cáo sơ kết|Bản kiểm điểm
Bản tự kiểm điểm|Báo cáo tự kiểm điểm|Báo cáo tóm tắt|Dự thảo báo cáo|Báo cáo kết quả
Báo cáo đánh giá|Báo cáo giải trình|Báo cáo kiểm điểm tập thể|Kiểm điểm|Báo cáo chuyên đề
Báo cáo công tác|Báo cáo nhanh|Báo cáo bổ sung|Tổng kết|Báo cáo kiểm điểm tự phê bình và phê bình
"""
KIND_LINES: Final = frozenset(map(fold, _KINDS.strip().replace("\n", "|").split("|")))
"""Lines that say what a document is and leave its subject to the next line."""

_TYPES: Final = (
    (r"giữa nhiệm kì", ReportType.MID_TERM),
    (r"báo cáo chính trị", ReportType.POLITICAL),
    (r"khắc phục\b.*(?:kiểm điểm|kết luận|hạn chế|khuyết điểm)", ReportType.REPAIR),
    (r"tổng kết", ReportType.FINAL),
    (r"sơ kết", ReportType.INTERIM),
    (r"kiểm điểm.*(?:nhiệm kì|khóa [ivxlc]+\b|trình đại hội)", ReportType.TERM_REVIEW),
    (r"kiểm điểm.*(?:theo nghị quyết|theo tinh thần|chuyên đề|theo gợi ý)", ReportType.THEMATIC_REVIEW),
    (r"kiểm điểm.*(?:năm [0-9]{4}|hằng năm|hàng năm|cuối năm)", ReportType.YEARLY_REVIEW),
    (r"kết quả (?:thực hiện|triển khai)|tình hình (?:và kết quả )?thực hiện", ReportType.RESULTS),
    (r"(?:công tác |kết quả )?kiểm tra, giám sát", ReportType.INSPECTION),
    (
        r"(?:tháng|quí|năm [0-9]{4}|[0-9]+ tháng|công tác năm).*|công tác .*(?:năm|quí|tháng)",
        ReportType.PERIODIC,
    ),
)
"""In this order: "sơ kết giữa nhiệm kỳ" is no "sơ kết", a final report may speak of results."""

_PERIODS: Final = (
    r"nhiệm kỳ (?:[IVXLC]+,? )?\(?[0-9]{4} ?[-–] ?[0-9]{4}\)?",
    r"giai đoạn [0-9]{4} ?[-–] ?[0-9]{4}",
    r"(?:[0-9]{1,2}|sáu|chín) tháng (?:đầu|cuối) năm [0-9]{4}",
    r"quý (?:I{1,3}|IV|[1-4])(?:[/,]| năm) ?[0-9]{4}",
    r"tháng [0-9]{1,2}(?:/| năm )[0-9]{4}",
    r"năm [0-9]{4}(?: ?[-–] ?[0-9]{4})?",
    r"\([0-9]{4} ?[-–] ?[0-9]{4}\)",
)
_TERM: Final = re.compile(
    r"(?:lần thứ [IVXLC]+,? ?)?(?:nhiệm kỳ (?:[IVXLC]+|[0-9]{4} ?[-–] ?[0-9]{4})"
    r"|khóa [IVXLC]+(?:,? nhiệm kỳ [0-9]{4} ?[-–] ?[0-9]{4})?)"
)
_REVIEWED = re.compile(r"(?i)(?:nghị quyết|chỉ thị|đề án|chương trình|kế hoạch|quy định)")
_FINAL = re.compile(r"(?i)tổng kết")
"""A final review covers the time of what it reviews; an interim one only a part of it."""
_OTHERS = re.compile(
    r"Bí thư|Bộ Chính trị|Trung ương|Quốc hội|Hội đồng nhân dân|HĐND|toàn quốc|lần thứ [IVXLC]+ của Đảng"
)
_OWN = re.compile(r"(?i)đảng bộ|đại hội|chấp hành|[hqtx]\w+ ủy|chi bộ")


def report_type(title: str, opening: str = "") -> ReportType | None:
    """Tell the type from the printed title, or from the first sentence where there is no title."""
    for text in (title, opening):
        folded = fold(" ".join(text.split()))
        for pattern, kind in _TYPES:
            if re.search(pattern, folded):
                return kind
        if "kiểm điểm" in folded:
            return (
                ReportType.TERM_REVIEW if re.search(r"đại hội", fold(opening)) else ReportType.YEARLY_REVIEW
            )
    return None


def period(text: str) -> tuple[int, int] | None:
    """Find the words of `text` that say what time a report covers.

    Never the date of a cited document, nor the years of a programme that is not at its end.
    """
    for pattern in _PERIODS:
        for found in re.finditer(f"(?i){pattern}", text):
            before = text[max(0, found.start() - 200) : found.start()]
            is_of_date = re.search(r"(?i)(?:ngày|tháng)[ 0-9/]*$", before)
            is_of_document = (
                pattern.startswith("giai") and _REVIEWED.search(before) and not _FINAL.search(before)
            )
            if not is_of_date and not is_of_document:
                return found.span()
    return None


def term(text: str) -> tuple[int, int] | None:
    """Find the words of `text` that name a term of office of the report's own body.

    "Ban Bí thư khóa X" and "Quốc hội khóa XIV" speak of others.
    """
    for found in _TERM.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        if not _OTHERS.search(before) and (_OWN.search(before) or "nhiệm kỳ" in found[0]):
            return found.span()
    return None
