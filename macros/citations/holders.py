"""Whose term or congress it is that a text names: "Quốc hội khóa XIV", "Đại hội Đảng bộ huyện lần thứ XI".

Ordinals are an organization's own and never compared across (DOMAIN.md, 4.2), so "khóa XI" means nothing
without its holder. The holder stands inside the name of the congress, before the term or behind it; where
it does not, there is none.
"""

from __future__ import annotations

import re
from typing import Final

from macros.citations.bodies import read_body
from macros.citations.phrases import END, GAP, MASK, MAYBE, NTH_WORD, START, any_of, spelled
from macros.citations.view import TextView

CONGRESS_HEAD = re.compile(
    rf"(?:{spelled('đại hội')}|đhđb|đh)(?:{GAP}{any_of('đại biểu | đảng viên | toàn thể')})?"
    rf"(?:{GAP}{any_of('phụ nữ | nông dân | cựu chiến binh | thanh niên')}(?={GAP}toàn))?"
    rf"(?:{GAP}{spelled('toàn quốc')})?{END}"
)
_GAP = re.compile(GAP)
_WHOLE_COUNTRY = re.compile(rf"{GAP}{spelled('toàn quốc')}{END}")
_MASKED_NAME = re.compile(rf"{GAP}{MASK}")

_REACH: Final = 90
"""Characters before a term in which its holder's name begins."""
_BODY_START = re.compile(
    START
    + any_of(
        """
            quốc hội | ủy ban thường vụ quốc hội | hội đồng nhân dân | hđnd | ubnd | ủy ban nhân dân
            | ban chấp hành | bch | ban thường vụ | btv | thường trực | bộ chính trị | ban bí thư
            | trung ương | tw | đảng bộ | chi bộ | đảng ủy | huyện ủy | quận ủy | thị ủy | thành ủy
            | tỉnh ủy | quận đảng bộ | huyện đảng bộ | ban cán sự đảng | đảng đoàn
            """
    )
)
_UP_TO_TERM = re.compile(
    rf"(?:{MAYBE}{NTH_WORD})?(?:{MAYBE}\({MAYBE}lần{GAP}{NTH_WORD}{MAYBE}\))?"
    rf"(?:{GAP}{spelled('các cấp')})?{MAYBE}[,–-]?{MAYBE}\(?{MAYBE}"
)
"""Between the holder and its term: the number of a plenum, "các cấp", a comma or bracket."""
_BEHIND = re.compile(
    rf"{GAP}(?:của{GAP})?"
    rf"(?={any_of('đảng bộ | đảng | chi bộ | quận đảng bộ | huyện đảng bộ | quốc hội')}{END})"
)


def read_congress_body(view: TextView, end: int) -> tuple[int, int, int]:
    """Read whose congress it is behind "Đại hội": where its name begins and ends, and what follows it ends.

    "toàn quốc" may follow, or dots for a blanked name. With neither name nor dots all three are `end`.
    """
    gap = _GAP.match(view.folded, end)
    first = gap.end() if gap else end
    last = read_body(view, first) if gap else end
    if last == first:
        first = last = end
    behind = _WHOLE_COUNTRY.match(view.folded, last) or _MASKED_NAME.match(view.folded, last)
    return first, last, behind.end() if behind else last


def holder_of(view: TextView, start: int, end: int) -> str:
    """Return the body, as written, whose term or congress stands from `start` to `end`, or nothing."""
    congress = CONGRESS_HEAD.match(view.folded, start)
    if congress is not None:
        first, last, _ = read_congress_body(view, congress.end())
        name = view.plain(first, last) or _behind(view, end)
        # A national congress of another body names it: "Đại hội Công đoàn toàn quốc".
        is_national = "toàn quốc" in " ".join(view.folded[start:end].split())
        return name or ("Đảng" if is_national else "")
    return holder_before(view, start) or _behind(view, end)


def holder_before(view: TextView, start: int) -> str:
    """Return the body that stands right before a term, as written, or nothing."""
    for found in _BODY_START.finditer(view.folded, max(0, start - _REACH), start):
        last = read_body(view, found.start())
        if last <= start and _UP_TO_TERM.fullmatch(view.folded, last, start):
            return view.plain(found.start(), last)
    return ""


def end_of_holder(view: TextView, end: int) -> int:
    """Return where the body ends that follows a term or congress, or `end` when none does."""
    lead = _BEHIND.match(view.folded, end)
    return read_body(view, lead.end()) if lead else end


def _behind(view: TextView, end: int) -> str:
    lead = _BEHIND.match(view.folded, end)
    return view.plain(lead.end(), read_body(view, lead.end())) if lead else ""
