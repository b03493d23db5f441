"""Citations with a number alone: "Hướng dẫn số 03", "Nghị quyết 09 của Thành ủy", "Nghị định 100/2019".

The word "số" makes a figure a number. Without it only what follows tells a number from a count: "Quyết
định 218 của Bộ Chính trị" against "Quyết định 12 trường hợp".
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from macros.citations.drafts import Draft
from macros.citations.half_forms import HALF, may_be_short, read_half_numbered
from macros.citations.heads import Head
from macros.citations.phrases import ADJECTIVE, END, GAP, MAYBE, NUMBER_WORD, START, any_of, spelled
from macros.citations.tails import Tail, read_tail
from macros.citations.view import TextView
from macros.model import CitationForm
from macros.model.kinds import USUAL_KINDS

_RANGE: Final = rf"[-–][0-9]{{2,5}}(?={MAYBE}của{GAP})"
_SHORT = re.compile(
    rf"{MAYBE}(?:{ADJECTIVE}{GAP})?(?P<word>(?:từ{GAP})?{NUMBER_WORD}{MAYBE}[:.]?{MAYBE})?"
    rf"(?P<digits>[0-9]{{1,5}}[a-zđ]?)(?:/(?P<year>(?:19|20)[0-9]{{2}}))?{END}"
    rf"(?P<half>(?={HALF}))?(?(half)|(?P<range>(?={_RANGE}))?(?(range)|(?![-–/][^\W_]|[.,][0-9]|[^\S\n]?%)))"
)
"""Not a fraction, a decimal, a share, nor figures that a whole code follows."""
_FIRM_KINDS: Final = USUAL_KINDS | {"nghị định", "thông tư", "pháp lệnh"}
"""Kinds that a bare figure may follow; "Chương trình 135" is a programme, "Báo cáo 12" a count."""
NEVER_SHORT: Final = frozenset(
    {"dự án", "phương án", "quy trình", "quy hoạch", "chiến lược", "tuyên bố", "thông cáo", "lời kêu gọi"}
    | {"điều lệ", "cương lĩnh", "hiến pháp", "luật", "bộ luật"}
)
"""Kinds after which a figure counts or says which of several: "Dự án số 3" of a programme."""
NOUNS: Final = frozenset(
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
    rf"{MAYBE}(?:[,.;:)”\"]|\Z|(?:của|về|và|ngày{GAP}[0-9]|khóa|hội{GAP}nghị|đã|được|là|trên|theo|gắn|trong|đến|tới|cho|với|còn|có|vẫn|chưa|nêu|phải"
    rf"|{spelled('xác định')}|{spelled('yêu cầu')}|{spelled('chỉ rõ')}|{spelled('đề ra')}){END}"
    rf"|năm{GAP}(?:19|20)[0-9]{{2}}(?!\s?[-–]))|[^\S\n]*\n"
)
"""What may follow a bare figure; never a counted noun ("Quyết định 12 trường hợp", "Kế hoạch 5 năm")."""
_MOST_LISTED: Final = 4
_YEAR = re.compile("19[3-9][0-9]|20[0-9]{2}")
"""Of a bare figure: "Kế hoạch 2018" is the plan for a year."""
_LONG_SERIES: Final = frozenset({"quyết định", "công văn", "thông báo", "báo cáo"})
"""Kinds that reach four figures in a term or year."""
_OF_ISSUER = re.compile(rf"{MAYBE}của{GAP}")
_NEXT_FIGURE = re.compile(
    rf"(?:{MAYBE}(?:,|;|và|đến)|[-–]){MAYBE}(?:số{MAYBE})?(?P<digits>[0-9]{{2,5}}){END}(?![-–/.,][^\W_]|[^\S\n]?%)"
)
_COUNTED = re.compile(rf"{START}(?:[0-9]+|phiếu|biểu|mẫu|mã)[^\S\n]*\Z")
"""Before a head: a count, or a form whose letters and number follow ("phiếu KH 01")."""


def read_known_short(view: TextView, head: Head, known: Container[tuple[str, str]]) -> Draft | None:
    """Read a bare figure that begins at a head where the same text cites that number of that kind in full.

    Args:
        view: the text.
        head: the kind.
        known: kinds and running numbers cited before.
    """
    may_be = head.is_capital or head.kind in NOUNS
    found = _SHORT.match(view.folded, head.end) if may_be else None
    if found is None or found["half"] is not None or found["range"] is not None or found["year"]:
        return None
    if (head.kind, found["digits"].lstrip("0")) not in known or _COUNTED_NOUN.match(view.folded, found.end()):
        return None
    return _short(view, head, head.start, found, read_tail(view, found.end()))


def read_short(view: TextView, head: Head) -> list[Draft]:
    """Read the citation by number alone that begins at a head, and those listed after it."""
    found = _SHORT.match(view.folded, head.end)
    if found is None or head.kind in NEVER_SHORT or head.words in ("trung ương", "nqtw", "nqđh"):
        return []
    half = read_half_numbered(view, head, found) if found["half"] is not None else None
    if half is not None:
        return [half]
    tail = read_tail(view, found.end())
    if not may_be_short(view, found.end()) or not _is_number(view, head, found, tail):
        return []
    return _with_listed(view, head, _short(view, head, head.start, found, tail))


def _is_number(view: TextView, head: Head, found: re.Match[str], tail: Tail) -> bool:
    """Tell a number from a count."""
    has_issuer = _says_whose(view, found.end(), tail)
    if found["word"] is None:
        return _is_firm(view, head, found, has_issuer=has_issuer or found["range"] is not None)
    return has_issuer or not _is_serial(head, found)


def _with_listed(view: TextView, head: Head, first: Draft) -> list[Draft]:
    """Add to a short citation those of the figures listed behind it."""
    drafts, last = [first], first
    while last.date is None and not last.issuer and last.congress is None:
        further = _NEXT_FIGURE.match(view.folded, last.end)
        if further is None:
            break
        tail = read_tail(view, further.end())
        if not (_GOES_ON.match(view.folded, further.end()) or _says_whose(view, further.end(), tail)):
            break
        last = _short(view, head, further.start("digits"), further, tail)
        drafts.append(last)
    # Only the last of a list says what all have in common; `recognise` shares the issuer.
    for draft in drafts[:-1]:
        draft.congress, draft.date = draft.congress or last.congress, draft.date or last.date
    return drafts


def _is_serial(head: Head, found: re.Match[str]) -> bool:
    """Tell whether "số" says which of several, unless an issuer follows: "mẫu báo cáo số 1"."""
    is_alone = len(found["digits"]) == 1 and found["year"] is None and not head.is_capital
    return is_alone and head.kind not in NOUNS


def _says_whose(view: TextView, end: int, tail: Tail) -> bool:
    """Tell whether an issuer or its khóa follows a figure: "18 của Huyện ủy", "18 Huyện ủy khóa XX"."""
    return bool(tail.issuer) or tail.congress is not None or _OF_ISSUER.match(view.folded, end) is not None


def _is_firm(view: TextView, head: Head, found: re.Match[str], *, has_issuer: bool) -> bool:
    """Tell whether a figure without "số" is a number and not a count."""
    if _COUNTED.search(view.folded, max(0, head.start - 8), head.start):
        return False
    if found["year"] is None and _YEAR.fullmatch(found["digits"]):
        return has_issuer and head.kind in _LONG_SERIES and head.is_capital and found["range"] is None
    if has_issuer and (head.is_capital or head.kind in NOUNS):
        return True
    # A verb may count, "quyết định 12 trường hợp", but not with a body behind the figures.
    is_long = not head.is_capital and len(found["digits"]) > 1 and head.kind in _FIRM_KINDS
    if is_long and _issuer_of_list(view, found.end()):
        return True
    return not has_issuer and _is_firm_alone(view, head, found)


def _issuer_of_list(view: TextView, end: int) -> str:
    """Return the issuer behind a figure and those listed after it: "217 và 218 của Bộ Chính trị"."""
    for _ in range(_MOST_LISTED):
        tail = read_tail(view, end)
        further = _NEXT_FIGURE.match(view.folded, end) if not tail.issuer else None
        if further is None:
            return tail.issuer
        end = further.end()
    return ""


def _is_firm_alone(view: TextView, head: Head, found: re.Match[str]) -> bool:
    """Tell whether a figure is a number though no issuer follows."""
    goes_on = _GOES_ON.match(view.folded, found.end()) is not None
    if not head.is_capital:
        # A figure without a blank before it may be a footnote mark.
        is_apart = found.start("digits") > head.end
        is_like_number = found["year"] is not None or (is_apart and len(found["digits"]) > 1)
        return head.kind in _ALWAYS_NUMBERED and is_like_number and goes_on
    if len(found["digits"]) == 1 and found["year"] is None:
        return False
    if head.kind in _ALWAYS_NUMBERED:
        return goes_on or _COUNTED_NOUN.match(view.folded, found.end()) is None
    return head.kind in _FIRM_KINDS and goes_on


def _short(view: TextView, head: Head, start: int, found: re.Match[str], tail: Tail) -> Draft:
    digits = view.text[slice(*found.span("digits"))]
    year = found["year"] if found.re is _SHORT else None
    return Draft(
        start=start,
        end=tail.end,
        kind=head.kind,
        form=CitationForm.SHORT,
        number=f"{digits}/{year}" if year else digits,
        digits=digits.lstrip("0") or "0",
        year=int(year) if year else None,
        date=tail.date,
        issuer=tail.issuer,
        congress=tail.congress,
        plenum=tail.plenum,
    )
