"""What a citation says the document is about: the words after "về", or in quotation marks."""

from __future__ import annotations

import re
from typing import Final

from macros.citations.heads import HEAD_WORDS
from macros.citations.phrases import END, GAP, MAYBE, PAGE_MAYBE, any_of, spelled
from macros.citations.view import TextView
from macros.vietnamese import words

_LONGEST: Final = 240
_QUOTED = re.compile(
    rf"{PAGE_MAYBE}[,:]?{PAGE_MAYBE}(?:(?:về|v/v){GAP}(?:việc{GAP})?)?[“\"«](?P<title>[^“”\"«»]{{3,300}})[”\"»]"
)
_ABOUT = re.compile(rf"{PAGE_MAYBE},?{PAGE_MAYBE}(?P<title>(?:về|v/v){GAP}[^;:()]{{3,{_LONGEST}}})")
_CLAUSE_WORDS: Final = any_of(
    """
        đến nay | đã | qua đó | từ đó | trong đó | góp phần | gắn với | đồng thời | bảo đảm | đảm bảo
        | nhất là | kịp thời | phù hợp | cấp ủy | ban thường vụ | ban chấp hành | huyện ủy | quận ủy
        | thành ủy | tỉnh ủy | thị ủy | đảng ủy | các cấp ủy | đảng bộ | chi bộ | đơn vị
        | trong nhiệm kỳ | trong năm | thời gian qua | những năm qua | tuy nhiên | do đó | vì vậy
        | căn cứ | thực hiện | triển khai
        """
)
_VERBS: Final = any_of("đã | đạt | được triển khai | được tổ chức | như sau | một cách | là")
_UNITS: Final = any_of(
    """
        tỷ | triệu | đồng | km | ha | hộ | người | lượt | cuộc | đảng viên | xã | tấn
        """
)
_NUMBERED: Final = rf"(?:số|[0-9]|{spelled('trung ương')}|{spelled('đại hội')})"
_NEXT_CLAUSE = re.compile(
    rf",{MAYBE}{_CLAUSE_WORDS}{END}"
    rf"|{MAYBE}(?:,|và){MAYBE}(?:các{GAP})?{HEAD_WORDS}{GAP}{_NUMBERED}"
    r"|[.!?](?=\s|\Z|[^\W\d_])|\n[^\S\n]*(?:\n|[-*+#|>]|[0-9]+[.)])"
    rf"|{GAP}{_VERBS}{END}"
    rf"|,[^,;.\n]{{0,60}}?[0-9][0-9.,]*[^\S\n]?(?:%|{_UNITS}{END})"
)
"""Where a subject in running words ends: next clause, next citation of a list, end of the sentence."""
_LEAD: Final = frozenset(
    {"về", "việc", "một", "số", "các", "và", "của", "cho", "đối", "với", "trong", "trên", "theo", "có"}
)
"""Words that say nothing about a subject."""
SAME: Final = 0.6
"""Share of the shorter title's words from which two titles are one."""
DIFFERENT: Final = 0.2
"""Share below which two titles cannot be one."""
_FEWEST: Final = 3


def subject_after(view: TextView, end: int) -> str:
    """Return the subject behind a citation, with "về" but without quotation marks, or nothing."""
    quoted = _QUOTED.match(view.folded, end)
    if quoted is not None:
        return _tidy(view.text[slice(*quoted.span("title"))])
    about = _ABOUT.match(view.folded, end)
    if about is None:
        return ""
    start, last = about.span("title")
    stop = _NEXT_CLAUSE.search(view.folded, start + 3, last)
    cut = stop.start() if stop else last
    text = _tidy(view.text[start:cut])
    if stop is None and last - start >= _LONGEST:
        text = text.rpartition(" ")[0]
    return text if len(text.split()) > 1 else ""


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,.;:–-")


def likeness(one: str, other: str) -> float | None:
    """Say how much of the shorter title's words the other has, from 0 to 1; None when one says too little."""
    a, b = _content(one), _content(other)
    fewer = min(len(a), len(b))
    return len(a & b) / fewer if fewer >= _FEWEST else None


def _content(title: str) -> frozenset[str]:
    return frozenset(word for word in words(title) if word not in _LEAD)
