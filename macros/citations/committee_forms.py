"""Citations by the committee and its khóa: "Nghị quyết của BCH Trung ương khóa XIII về …".

A committee adopts many resolutions in a term, so the khóa alone names none: the subject has to follow, or
the meeting has to be told ("Hội nghị lần thứ 15 Ban Chấp hành Đảng bộ huyện khóa XX"). The subject has no
end that a program could see and stays outside. Plenums of the Central Committee are `plenums`.
"""

from __future__ import annotations

import re
from typing import Final

from macros.citations.bodies import read_body
from macros.citations.drafts import Draft
from macros.citations.heads import Head
from macros.citations.phrases import END, GAP, MAYBE, NTH_WORD, ROMAN, START, any_of, spelled
from macros.citations.tails import read_tail
from macros.citations.term_words import read_term
from macros.citations.view import TextView
from macros.model import CitationForm

COMMITTEE_KINDS: Final = frozenset(
    {"nghị quyết", "kết luận", "chỉ thị", "quy định", "chương trình hành động"}
)
_OF = re.compile(rf"{GAP}(?:(?:của|tại){GAP})?")
_MEETING = re.compile(
    rf"(?:{spelled('hội nghị')}{GAP}lần{GAP}(?:thứ{GAP})?(?:{ROMAN}|{NTH_WORD})"
    rf"|{spelled('kỳ họp')}{GAP}(?:lần{GAP})?thứ{GAP}(?:{ROMAN}|{NTH_WORD})){END}"
    rf"(?:{MAYBE}\({MAYBE}lần{GAP}(?:thứ{GAP})?{NTH_WORD}{MAYBE}\))?(?:{MAYBE},)?{MAYBE}(?:của{GAP})?"
)
_LATE_MEETING = re.compile(rf"{GAP}{spelled('lần thứ')}{GAP}{NTH_WORD}{END}(?={MAYBE}[(,]|{GAP}kh)")
"""The number of the meeting behind the committee: "Hội nghị Tỉnh ủy lần thứ 5 khóa XV"."""
_MEETING_LETTERS: Final = ("h", "k")
"""Of "hội nghị" and "kỳ họp", to know at once that no meeting is named."""
_MEETING_WORD = re.compile(rf"{spelled('hội nghị')}{GAP}")
_SUBJECT = re.compile(rf"{MAYBE}[,:]?{MAYBE}(?:(?:về|v/v){END}|[“\"«])")
_SEVERAL = re.compile(
    rf"(?:{START}{any_of('các | những | một số | nhiều | mọi | từng | hệ thống')}|[0-9]|[,/])"
    rf"[^\S\n]*\Z"
)
"""Before the kind: many are meant, "các Nghị quyết của Ban Chấp hành Trung ương khóa XII về …"."""
_BEFORE: Final = 12


def read_committee_document(view: TextView, head: Head) -> list[Draft]:
    """Read a document of a committee's term that begins at a head, without its subject."""
    begins = head.kind in COMMITTEE_KINDS and head.is_capital and head.words != "trung ương"
    lead = _OF.match(view.folded, head.end) if begins else None
    if lead is None:
        return []
    meeting = late = None
    body = lead.end()
    is_met = view.folded.startswith(_MEETING_LETTERS, body)
    if is_met and (meeting := _MEETING.match(view.folded, body)) is not None:
        body = meeting.end()
    end = read_body(view, body)
    if is_met and _MEETING_WORD.match(view.folded, lead.end()):
        late = _LATE_MEETING.match(view.folded, end)
    is_met = meeting is not None or late is not None
    is_told = end > body or is_met
    if not is_told or _SEVERAL.search(view.folded, max(0, head.start - _BEFORE), head.start):
        return []
    term = read_term(view, late.end() if late else end)
    if term is None or term.ordinal is None or term.is_congress:
        return []
    if not is_met and not _SUBJECT.match(view.folded, term.end):
        return []
    # The day follows where a meeting is named: "… khóa X ngày 30 tháng 6 năm 2017".
    tail = read_tail(view, term.end)
    is_dated = tail.date is not None and not tail.issuer
    return [
        Draft(
            start=head.start,
            end=tail.end if is_dated else term.end,
            date=tail.date if is_dated else None,
            kind=head.kind,
            form=CitationForm.NAMED,
            issuer=view.plain(body, end),
            congress=term.ordinal,
        )
    ]
