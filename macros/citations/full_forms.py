"""Citations with a whole number: "Nghị quyết số 05-NQ/HU ngày 25 tháng 6 năm 2018 của Huyện ủy".

They are found from the number backwards, because a number is rare and a word like "kế hoạch" is not.
Citations are drafts here: their spans count in the view and their text is empty; `recognise` brings them
home.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from macros.citations.bodies import read_body
from macros.citations.drafts import Draft
from macros.citations.heads import Head, find_heads, last_head
from macros.citations.phrases import (
    ADJECTIVE,
    END,
    GAP,
    LIST_JOINT,
    MAYBE,
    NUMBER_WORD,
    PAGE_MAYBE,
    START,
    spelled,
)
from macros.citations.plenums import read_plenum
from macros.citations.tails import AND_ISSUER, Tail, read_tail
from macros.citations.view import TextView
from macros.model import CitationForm
from macros.model.document_number import find_numbers
from macros.model.kinds import kinds_of_code
from macros.model.number import LETTER, DocumentNumber, code_kind

_REACH: Final = 120
"""How far before a number its head is looked for, in characters."""
_DIRECT = re.compile(
    rf"{PAGE_MAYBE}\(?{MAYBE}(?:{ADJECTIVE}{GAP})?(?:{NUMBER_WORD}{MAYBE})?[:.]?{PAGE_MAYBE}\(?\Z"
)
"""What may stand between the kind and its number."""
_PLAIN_BETWEEN: Final = frozenset({" số ", " ", " số: "})
"""What nearly always stands there, to be known at once."""
_BARE_KINDS: Final = frozenset({"nghị định", "quyết định", "chỉ thị", "nghị quyết", "thông tư"})
"""Kinds of the State before 1997 whose numbers do not name them."""
_NAMED_KINDS: Final = frozenset({"luật", "bộ luật", "pháp lệnh"})
_LED = re.compile(rf"{GAP}của{END}")
_LAW_KINDS: Final = frozenset({"luật", "bộ luật", "nghị quyết", "pháp lệnh"})
_LISTED = re.compile(
    rf"{MAYBE}(?:từ{GAP})?(?:{NUMBER_WORD}{MAYBE}:?{MAYBE})?"
    rf"(?P<items>(?:[0-9]{{1,5}}{MAYBE}(?:,{MAYBE}và|[,;&–-]|và|đến|hoặc){MAYBE}(?:số{MAYBE})?){{1,12}})\Z"
)
"""Figures that share the codes of the last number: "số 18, 19-NQ/TW", "từ số 01 đến số 05-NQ/HU"."""
_FIGURES = re.compile(r"[0-9]{1,5}")
_WORDS_BETWEEN = re.compile(rf"[^.;:!?\n“”\"]{{1,90}}?{GAP}\(?(?:{NUMBER_WORD}){MAYBE}:?{MAYBE}\Z")
"""A subject or issuer before "số": "Luật Lưu trữ số …". Not over the end of a sentence."""
_QUOTED_BETWEEN = re.compile(
    rf"{MAYBE}[“\"«][^“”\"«»\n]{{3,110}}[”\"»]{MAYBE},?{MAYBE}\(?(?:{NUMBER_WORD}){MAYBE}:?{MAYBE}\Z"
)
"""A title in quotation marks before "số"."""
_OF = re.compile(rf"{GAP}(?:của{GAP})?")
_NOTHING_MORE = re.compile(rf"(?:{MAYBE},{MAYBE}|{MAYBE})\(?(?:{NUMBER_WORD}{MAYBE}:?{MAYBE})?")
_OWN_PLACE = re.compile(rf"(?:[\s|]*|[^\n]*[^\S\n]{{3,}}|[^\n]*\|[^\S\n]*){NUMBER_WORD}[^\w\n]{{0,4}}\Z")
_OWN_REST = re.compile(r"[^\w\n]*(?:\n|\Z)|[\s|]{1,90}[^\W\d][^\n,]{1,40},[^\S\n]*ngày\b")
"""Nothing more, or place and date: "Số 12-BC/HU      Mường Sang, ngày …"."""


def find_full(view: TextView) -> list[Draft]:
    """Find the citations that give a whole number, in order. The report's own number is none."""
    drafts: list[Draft] = []
    floor = 0
    for start, end, number in find_numbers(view.text):
        if start >= floor:
            drafts += _full(view, floor, start, end, number, drafts)
            floor = drafts[-1].end if drafts else 0
    return drafts


def _full(
    view: TextView, floor: int, start: int, end: int, number: DocumentNumber, before: list[Draft]
) -> list[Draft]:
    """Return the citation of one number, after those of figures listed before it that share its codes."""
    head, items = _head_before(view, floor, start, number)
    kind = head.kind if head else _kind_without_head(view, start, number, before)
    letter = _letter_before(view, start) if head is None and code_kind(number) == LETTER else None
    if letter is not None:
        return [_draft(number, LETTER, letter, read_tail(view, end))]
    number = number.mended_for(kind) if head is not None else number
    is_letter_of_state = not number.code and (head is None or kind != LETTER) and code_kind(number) == LETTER
    if is_letter_of_state or not kind or (number.is_bare and kind not in _BARE_KINDS):
        return []
    if head is None and _is_own(view, start, end, number):
        return []
    if head is None:
        number = number.mended_for(kind)
        return [_draft(number, kind, start, read_tail(view, end, head=start))]
    tail = read_tail(view, end, is_open=_is_open(view, head.end, start), head=head.start)
    # "Luật Doanh nghiệp số …": a name and no issuer.
    is_name = kind in _NAMED_KINDS and not _LED.match(view.folded, head.end)
    if not tail.issuer and not is_name:
        _add_parts_between(view, head.end, start, tail)
    if not items:
        return [_draft(number, kind, head.start, tail)]
    starts = (head.start, *(item_start for item_start, _ in items[1:]))
    listed = [
        _draft(
            replace(number, digits=view.text[item_start:item_end], misprint=""),
            kind,
            first,
            Tail(item_end, date=tail.date, congress=tail.congress, plenum=tail.plenum),
        )
        for first, (item_start, item_end) in zip(starts, items, strict=True)
    ]
    return [*listed, _draft(number, kind, start, tail)]


_LETTER_WORD = re.compile(rf"{START}{spelled('văn bản')}{GAP}(?:{NUMBER_WORD}{MAYBE}:?{MAYBE})?\Z")


def _letter_before(view: TextView, start: int) -> int | None:
    """Return where "văn bản số" begins before the number of a công văn."""
    near = max(0, start - len("văn bản ký hiệu số:    "))
    found = _LETTER_WORD.search(view.folded, near, start)
    return found.start() if found else None


def _is_open(view: TextView, start: int, end: int) -> bool:
    """Tell whether a bracket is opened before the number and not closed: "Nghị quyết (số 18-NQ/TU)"."""
    between = view.text[start:end]
    return "(" in between and between.count("(") > between.count(")")


def _add_parts_between(view: TextView, start: int, end: int, tail: Tail) -> None:
    """Add issuer, or plenum with its khóa, that stand between the kind and the number."""
    if view.folded[start:end] in _PLAIN_BETWEEN:
        return
    lead = _OF.match(view.folded, start)
    plenum = read_plenum(view, lead.end()) if lead else None
    if plenum is None or plenum.end > end:
        tail.issuer = _issuer_between(view, start, end)
    else:
        tail.plenum, tail.congress = plenum.plenum, tail.congress or plenum.congress


def _draft(number: DocumentNumber, kind: str, start: int, tail: Tail) -> Draft:
    return Draft(
        start=start,
        end=tail.end,
        kind=kind,
        form=CitationForm.FULL,
        number=number.text,
        digits=number.running,
        year=number.year,
        code=number.code,
        organ=number.organ,
        date=tail.date,
        issuer=tail.issuer,
        congress=tail.congress,
        plenum=tail.plenum,
        misprint=number.misprint,
    )


def _head_before(
    view: TextView, floor: int, start: int, number: DocumentNumber
) -> tuple[Head | None, list[tuple[int, int]]]:
    """Find the kind before a number, and the figures listed between them."""
    head = last_head(view, max(floor, start - _REACH), start)
    if head is None or head.words == "trung ương":
        return _before_committee(view, floor, start, number), []
    between = view.folded[head.end : start]
    if between in _PLAIN_BETWEEN or _DIRECT.match(between):
        return head, []
    listed = _LISTED.match(between)
    if listed is not None:
        offset = head.end + listed.start("items")
        return head, [(offset + m.start(), offset + m.end()) for m in _FIGURES.finditer(listed["items"])]
    is_near = None
    if _agrees(head.kind, number):
        is_near = _WORDS_BETWEEN.match(between) or _QUOTED_BETWEEN.match(between)
    return (head if is_near or _issuer_between(view, head.end, start) else None), []


def _before_committee(view: TextView, floor: int, start: int, number: DocumentNumber) -> Head | None:
    """Find the kind in "Nghị quyết Trung ương số 18-NQ/TW", where "Trung ương" is a head of its own."""
    heads = [h for h in find_heads(view, max(floor, start - _REACH), start) if h.words != "trung ương"]
    if not heads or not _agrees(heads[-1].kind, number):
        return None
    between = view.folded[heads[-1].end : start]
    is_near = _WORDS_BETWEEN.match(between) or _issuer_between(view, heads[-1].end, start)
    return heads[-1] if is_near else None


def _agrees(kind: str, number: DocumentNumber) -> bool:
    """Tell whether a kind may bear the number's code; needed where other words stand between."""
    if not number.code and number.mended_for(kind).code:
        return True
    if not number.code:
        return kind in (_BARE_KINDS if number.is_bare else _LAW_KINDS)
    return any(kind in (k.word, k.refines) for k in kinds_of_code(number.code, is_state=number.is_state))


def _issuer_between(view: TextView, start: int, end: int) -> str:
    """Return the issuer when it alone stands between: "Quy định của Bộ Chính trị số 76-QĐ/TW"."""
    lead = _OF.match(view.folded, start)
    if lead is None:
        return ""
    body = read_body(view, lead.end())
    second = AND_ISSUER.match(view.folded, body)
    body = read_body(view, second.end()) if second else body
    if body == lead.end() or _NOTHING_MORE.fullmatch(view.folded, body, end) is None:
        return ""
    return view.plain(lead.end(), body)


def _kind_without_head(view: TextView, start: int, number: DocumentNumber, before: list[Draft]) -> str:
    """Tell the kind of a number that has no word before it: that of its list, else by its code."""
    kind = code_kind(number)
    is_alike = bool(before) and before[-1].code == number.code
    if number.is_bare:
        is_alike = is_alike and before[-1].organ == number.organ
    if is_alike and LIST_JOINT.fullmatch(view.folded, before[-1].end, start):
        return before[-1].kind
    return kind


def _is_own(view: TextView, start: int, end: int, number: DocumentNumber) -> bool:
    """Tell whether a number is the report's own: "Số 177-BC/ĐU" where a line or a table cell begins."""
    near = max(0, start - _REACH)
    line = view.folded.rfind("\n", near, start) + 1
    if (not line and near) or not _OWN_PLACE.match(view.folded[line:start]):
        return False
    return number.code == "BC" or _OWN_REST.match(view.folded, end) is not None
