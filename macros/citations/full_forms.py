"""Citations with a whole number: "Nghị quyết số 05-NQ/HU ngày 25 tháng 6 năm 2018 của Huyện ủy".

They are found from the number backwards, because a number is rare and a word like "kế hoạch" is not.
Citations are drafts here: their spans count in the view and their text is empty; `recognise` brings them
home.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from macros.citations.bodies import read_body
from macros.citations.heads import Head, find_heads
from macros.citations.phrases import ADJECTIVE, GAP, MAYBE, NUMBER_WORD, PAGE_MAYBE
from macros.citations.tails import Tail, read_tail
from macros.citations.view import TextView
from macros.model import Citation, CitationForm
from macros.model.document_number import LETTER, DocumentNumber, code_kind, find_numbers
from macros.model.kinds import kinds_of_code

_REACH: Final = 120
"""How far before a number its head is looked for, in characters."""
_DIRECT = re.compile(
    rf"{PAGE_MAYBE}\(?{MAYBE}(?:{ADJECTIVE}{GAP})?(?:{NUMBER_WORD}{MAYBE})?[:.]?{PAGE_MAYBE}\(?\Z"
)
"""What may stand between the kind and its number."""
_LISTED = re.compile(
    rf"{MAYBE}(?:{NUMBER_WORD}{MAYBE}:?{MAYBE})?(?P<items>(?:[0-9]{{1,5}}{MAYBE}(?:,|;|và){MAYBE}(?:số{MAYBE})?){{1,12}})\Z"
)
"""Figures of a list that share the codes of its last number: "số 18, 19-NQ/TW"."""
_FIGURES = re.compile(r"[0-9]{1,5}")
_WORDS_BETWEEN = re.compile(rf"[^.;:!?\n“”\"]{{1,90}}?{GAP}\(?(?:{NUMBER_WORD}){MAYBE}:?{MAYBE}\Z")
"""A subject or issuer before "số": "Luật Lưu trữ số …". Not over the end of a sentence."""
_OF = re.compile(rf"{GAP}(?:của{GAP})?")
_NOTHING_MORE = re.compile(rf"{MAYBE},?{MAYBE}\(?(?:{NUMBER_WORD}{MAYBE}:?{MAYBE})?")
_JOINT = re.compile(
    rf"{PAGE_MAYBE}(?:,|;|và|hoặc|hay|\+|-|–|,{MAYBE}và){PAGE_MAYBE}(?:{NUMBER_WORD}{MAYBE})?\Z"
)
"""Between members of one list."""
_OWN_PLACE = re.compile(rf"(?:[\s|]*|[^\n]*[^\S\n]{{3,}}|[^\n]*\|[^\S\n]*){NUMBER_WORD}[^\w\n]{{0,4}}\Z")
_OWN_REST = re.compile(r"[^\w\n]*(?:\n|\Z)|[\s|]{1,90}[^\W\d][^\n,]{1,40},[^\S\n]*ngày\b")
"""Nothing more, or place and date: "Số 12-BC/HU      Mường Sang, ngày …"."""


def find_full(view: TextView) -> list[Citation]:
    """Find the citations that give a whole number, in order. The report's own number is none."""
    drafts: list[Citation] = []
    floor = 0
    for start, end, number in find_numbers(view.text):
        if start < floor:
            continue
        for draft in _full(view, floor, start, end, number, drafts):
            drafts.append(draft)
            floor = draft.end
    return drafts


def _full(
    view: TextView, floor: int, start: int, end: int, number: DocumentNumber, before: list[Citation]
) -> Iterator[Citation]:
    """Yield the citation of one number, after those of figures listed before it that share its codes."""
    head, items = _head_before(view, floor, start, number)
    kind = head.kind if head else _kind_without_head(view, start, number, before)
    if code_kind(number) == LETTER and not number.code and (head is None or kind != LETTER):
        return
    if not kind or (head is None and _is_own(view, start, end, number)):
        return
    number = number.mended_for(kind)
    tail = read_tail(view, end)
    if head and not tail.issuer:
        tail = replace(tail, issuer=_issuer_between(view, head.end, start))
    first = head.start if head else start
    for item_start, item_end in items:
        listed = replace(number, digits=view.text[item_start:item_end], misprint="")
        is_first = item_start == items[0][0]
        yield _draft(listed, kind, first if is_first else item_start, Tail(item_end, congress=tail.congress))
    yield _draft(number, kind, start if items else first, tail)


def _draft(number: DocumentNumber, kind: str, start: int, tail: Tail) -> Citation:
    return Citation(
        start=start,
        end=tail.end,
        text="",
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
    head = None
    for head in find_heads(view, max(floor, start - _REACH), start):  # noqa: B007 - the last one counts
        pass
    if head is None or head.words == "trung ương":
        return _before_committee(view, floor, start, number), []
    between = view.folded[head.end : start]
    if _DIRECT.match(between):
        return head, []
    listed = _LISTED.match(between)
    if listed is not None:
        offset = head.end + listed.start("items")
        return head, [(offset + m.start(), offset + m.end()) for m in _FIGURES.finditer(listed["items"])]
    is_near = _WORDS_BETWEEN.match(between) if _agrees(head.kind, number) else None
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
    if not number.code:
        return kind in ("luật", "bộ luật", "nghị quyết", "pháp lệnh")
    return any(kind in (k.word, k.refines) for k in kinds_of_code(number.code, is_state=number.is_state))


def _issuer_between(view: TextView, start: int, end: int) -> str:
    """Return the issuer when it alone stands between: "Quy định của Bộ Chính trị số 76-QĐ/TW"."""
    lead = _OF.match(view.folded, start)
    if lead is None:
        return ""
    body = read_body(view, lead.end())
    if body == lead.end() or _NOTHING_MORE.fullmatch(view.folded, body, end) is None:
        return ""
    return " ".join(view.text[lead.end() : body].split())


def _kind_without_head(view: TextView, start: int, number: DocumentNumber, before: list[Citation]) -> str:
    """Tell the kind of a number that has no word before it: that of its list, else by its code."""
    kind = code_kind(number)
    if before and before[-1].code == number.code and _JOINT.match(view.folded[before[-1].end : start]):
        return before[-1].kind
    return kind


def _is_own(view: TextView, start: int, end: int, number: DocumentNumber) -> bool:
    """Tell whether a number is the report's own: "Số 177-BC/ĐU" where a line or a table cell begins."""
    near = max(0, start - _REACH)
    line = view.folded.rfind("\n", near, start) + 1
    if (not line and near) or not _OWN_PLACE.match(view.folded[line:start]):
        return False
    return number.code == "BC" or _OWN_REST.match(view.folded, end) is not None
