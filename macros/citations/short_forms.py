"""Citations with a number alone: "Hướng dẫn số 03", "Nghị quyết 09 của Thành ủy", "Nghị định 100/2019".

The word "số" makes a figure a number. Without it only what follows tells a number from a count: "Quyết
định 218 của Bộ Chính trị" against "Quyết định 12 trường hợp".
"""

from __future__ import annotations

import re
from typing import Final

from macros.citations.heads import Head
from macros.citations.phrases import ADJECTIVE, END, GAP, MAYBE, NUMBER_WORD, START, any_of
from macros.citations.tails import read_tail
from macros.citations.view import TextView
from macros.model import Citation, CitationForm
from macros.model.kinds import USUAL_KINDS

_SHORT = re.compile(
    rf"{MAYBE}(?:{ADJECTIVE}{GAP})?(?P<word>{NUMBER_WORD}{MAYBE}[:.]?{MAYBE})?"
    rf"(?P<digits>[0-9]{{1,5}}[a-zđ]?)(?:/(?P<year>(?:19|20)[0-9]{{2}}))?{END}(?![-–/][^\W_]|[.,][0-9]|[^\S\n]?%)"
)
"""Not a fraction, a decimal, a share, nor figures that a code follows."""
_FIRM_KINDS: Final = USUAL_KINDS | {"nghị định", "thông tư", "pháp lệnh"}
"""Kinds that a bare figure may follow; "Chương trình 135" is a programme, "Báo cáo 12" a count."""
_NEVER_SHORT: Final = frozenset(
    {"dự án", "phương án", "quy trình", "quy hoạch", "chiến lược", "tuyên bố", "thông cáo", "lời kêu gọi"}
    | {"điều lệ", "cương lĩnh", "hiến pháp", "luật", "bộ luật"}
)
"""Kinds after which a figure counts or says which of several: "Dự án số 3" of a programme."""
_NOUNS: Final = frozenset(
    {"nghị quyết", "chỉ thị", "đề án", "nghị định", "thông tư", "kết luận", "chương trình"}
)
"""Kinds that are no verbs, so that a small letter may begin them."""
_ALWAYS_NUMBERED: Final = frozenset({"nghị quyết", "chỉ thị", "nghị định", "thông tư"})
"""Kinds after which a figure is a number, unless something counted follows."""
_COUNTED_NOUN = re.compile(
    GAP
    + any_of(
        """
            chỉ tiêu | nhiệm vụ | nội dung | đồng chí | đ/c | trường hợp | lượt | lần | chi bộ | đảng bộ
            | đảng viên | tổ chức | xã | phường | huyện | cuộc | buổi | lớp | đơn vị | văn bản
            | mục tiêu | nhóm | giải pháp | công trình | dự án | mô hình | người | hộ | tỷ | triệu
            | nghìn | điểm | cấp | năm | tháng | quý | chuyên đề | chương trình | kế hoạch | đề án
            | nghị quyết | chỉ thị | quy chế | quy định | điều | khoản
            """
    )
    + END
)
_GOES_ON = re.compile(
    rf"{MAYBE}(?:[,.;:)”\"]|\Z|(?:của|về|và|ngày{GAP}[0-9]|khóa|hội{GAP}nghị|đã|được|là|trên|theo|gắn|trong|đến|tới|cho|với){END}"
    rf"|năm{GAP}(?:19|20)[0-9]{{2}}(?!\s?[-–]))|[^\S\n]*\n"
)
"""What may follow a bare figure; never a counted noun ("Quyết định 12 trường hợp", "Kế hoạch 5 năm")."""
_OF_ISSUER = re.compile(rf"{MAYBE}của{GAP}")
_NEXT_FIGURE = re.compile(
    rf"{MAYBE}(?:,|;|và){MAYBE}(?:số{MAYBE})?(?P<digits>[0-9]{{2,5}}){END}(?![-–/.,][^\W_]|[^\S\n]?%)"
)
_COUNTED = re.compile(rf"{START}[0-9]+[^\S\n]*\Z")


def read_short(view: TextView, head: Head) -> list[Citation]:
    """Read the citation by number alone that begins at a head, and those listed after it."""
    found = _SHORT.match(view.folded, head.end)
    if found is None or head.kind in _NEVER_SHORT or head.words in ("trung ương", "nqtw", "nqđh"):
        return []
    if not found["word"] and not _is_firm(view, head, found):
        return []
    drafts = [_short(view, head.kind, head.start, found.start("digits"), found.end("digits"), found)]
    while drafts[-1].date is None and not drafts[-1].issuer:
        further = _NEXT_FIGURE.match(view.folded, drafts[-1].end)
        if further is None or not _GOES_ON.match(view.folded, further.end()):
            break
        drafts.append(_short(view, head.kind, further.start("digits"), *further.span("digits"), None))
    return drafts


def _is_firm(view: TextView, head: Head, found: re.Match[str]) -> bool:
    """Tell whether a figure without "số" is a number and not a count."""
    has_issuer = _OF_ISSUER.match(view.folded, found.end()) is not None
    if not head.is_capital and not (has_issuer and head.kind in _NOUNS):
        return False
    if _COUNTED.search(view.folded, max(0, head.start - 8), head.start):
        return False
    if has_issuer:
        return True
    if len(found["digits"]) == 1 and found["year"] is None:
        return False
    if head.kind in _ALWAYS_NUMBERED:
        return (
            _COUNTED_NOUN.match(view.folded, found.end()) is None
            or _GOES_ON.match(view.folded, found.end()) is not None
        )
    return head.kind in _FIRM_KINDS and _GOES_ON.match(view.folded, found.end()) is not None


def _short(
    view: TextView, kind: str, start: int, first: int, last: int, found: re.Match[str] | None
) -> Citation:
    year = found["year"] if found else None
    digits = view.text[first:last]
    tail = read_tail(view, found.end() if found else last)
    return Citation(
        start=start,
        end=tail.end,
        text="",
        kind=kind,
        form=CitationForm.SHORT,
        number=f"{digits}/{year}" if year else digits,
        digits=digits.lstrip("0") or "0",
        year=int(year) if year else None,
        date=tail.date,
        issuer=tail.issuer,
        congress=tail.congress,
        plenum=tail.plenum,
    )
