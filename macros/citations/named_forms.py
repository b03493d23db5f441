"""Citations of what a plenum or congress adopted: "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Đại hội …".

The border is the gold set's: a congress resolution is a citation when its organization, ordinal or term
is written; bare "Nghị quyết Đại hội" and "Nghị quyết Đảng bộ Quận" point back and are none; "nghị quyết
Đại hội đảng bộ cấp xã" means many.
"""

from __future__ import annotations

import re
from typing import Final

from macros.citations.bodies import names_an_area, read_body
from macros.citations.drafts import Draft, named
from macros.citations.heads import Head
from macros.citations.holders import CONGRESS_HEAD, read_congress_body
from macros.citations.phrases import END, GAP, MASK, MAYBE, ROMAN, START, any_of, spelled
from macros.citations.plenums import PlenumWords, read_bare_plenum, read_further, read_plenum
from macros.citations.term_words import read_term, roman_at
from macros.citations.view import TextView
from macros.model import CitationForm

PLENUM_KINDS: Final = frozenset({"nghị quyết", "kết luận", "quy định", "chỉ thị", "thông báo"})
CONGRESS_KINDS: Final = frozenset({"nghị quyết", "chương trình hành động"})
_KIND: Final = "nghị quyết"
_OF: Final = rf"(?:[-/]|{MAYBE}(?:(?:của|tại){GAP}|))"
"""Between the kind and the meeting; a stroke in "NQ/TW4"."""
# The first letters of what is read there: most kinds are known at once to name no meeting.
_TO_PLENUM = re.compile(rf"{_OF}(?=[hbtl])")
_TO_CONGRESS = re.compile(rf"{_OF}(?=[đqhc])")
_MASKED_NAME = re.compile(rf"{GAP}{MASK}")
_OF_ISSUER = re.compile(rf"{GAP}của{GAP}")
_BARE_BODY = re.compile(rf"{GAP}(?={any_of('đảng bộ | công đoàn | đoàn | hội | liên đoàn')}{GAP})")
"""A body behind the ordinal without "của": "Đại hội XII Công đoàn Việt Nam"."""
_BARE_CONGRESS = re.compile(rf"{GAP}(?P<roman>{ROMAN}){END}(?={GAP}của{GAP}đảng{END})")
"""The congress left out: "Nghị quyết XI của Đảng"."""
_IS_EVENT = re.compile(rf"{START}{any_of('hội nghị | ban chấp hành | bch | kỳ họp | lần thứ')}[^\S\n]*\Z")
"""Before "Trung ương 4": the meeting is meant, not what it adopted."""
_AN_EVENT_WORD: Final = 24
_PARTY_ORGANIZATION = re.compile(
    rf"(?:{spelled('đảng bộ')}|{any_of('quận đảng bộ | huyện đảng bộ | chi bộ')}){END}"
)
_AREAS: Final = any_of("tỉnh | thành phố | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu")
_SEVERAL = re.compile(rf"{MAYBE}(?:,|và){MAYBE}{_AREAS}{END}")
"""Areas listed after one: congresses in general, "Đại hội Đảng bộ xã, thị trấn"."""
_NEXT_CONGRESS = re.compile(rf"{MAYBE}(?:,|;|và){MAYBE}")


def read_plenum_resolutions(view: TextView, head: Head) -> list[Draft]:
    """Read the plenum resolutions that begin at a head, one citation for each plenum and khóa of the list."""
    if head.words == "trung ương":
        first = read_plenum(view, head.start)
        before = view.folded[max(0, head.start - _AN_EVENT_WORD) : head.start]
        # Without the word "Nghị quyết" only the khóa makes it clear that a resolution is meant.
        if first is not None and (first.congress is None or _IS_EVENT.search(before)):
            return []
    elif head.words == "nqtw":
        first = read_plenum(view, head.start + len("nq"))
    elif head.kind in PLENUM_KINDS:
        lead = _TO_PLENUM.match(view.folded, head.end)
        first = read_plenum(view, lead.end()) if lead else None
        first = first or read_bare_plenum(view, head.end)
    else:
        return []
    if first is None:
        return []
    found = [(head.start, first)]
    while (further := read_further(view, found[-1][1])) is not None:
        found.append(further)
    shared = found[-1][1].congress
    return [_plenum(view, head.kind, start, words, shared) for start, words in found]


def _plenum(view: TextView, kind: str, start: int, words: PlenumWords, shared: int | None) -> Draft:
    issuer, end = _issuer(view, words.end)
    return Draft(
        start=start,
        end=end,
        kind=kind,
        form=CitationForm.NAMED,
        issuer=issuer,
        plenum=words.plenum,
        congress=words.congress if words.congress is not None else shared,
    )


def _issuer(view: TextView, start: int) -> tuple[str, int]:
    """Read "của Đảng" and the like after a name; nothing and `start` when it is not there."""
    lead = _OF_ISSUER.match(view.folded, start)
    bare = _BARE_BODY.match(view.folded, start) if lead is None else None
    if bare is not None and view.is_capital(bare.end()):
        lead = bare
    if lead is None:
        return "", start
    end = read_body(view, lead.end())
    return (view.plain(lead.end(), end), end) if end > lead.end() else ("", start)


def read_congress_resolutions(view: TextView, head: Head) -> list[Draft]:
    """Read the congress resolutions that begin at a head, also "… Đảng bộ huyện, Đảng bộ tỉnh lần thứ XV"."""
    if head.kind not in CONGRESS_KINDS:
        return []
    if head.words == "nqđh":
        place: int | None = head.start + len("nq")
    else:
        lead = _TO_CONGRESS.match(view.folded, head.end)
        place = lead.end() if lead else None
    first = _congress(view, head.start, place) if place is not None else None
    first = first or _bare_congress(view, head)
    if first is None:
        return []
    found = [first]
    while (joint := _NEXT_CONGRESS.match(view.folded, found[-1].end)) is not None:
        further = _congress(view, joint.end(), joint.end())
        further = further or _same_with_another_ordinal(view, joint.end(), found[-1])
        if further is None or further.end <= joint.end():
            break
        found.append(further)
    for citation in found:
        citation.kind = head.kind
    return found


def _bare_congress(view: TextView, head: Head) -> Draft | None:
    found = _BARE_CONGRESS.match(view.folded, head.end)
    ordinal = roman_at(view, *found.span("roman")) if found is not None else None
    if found is None or ordinal is None:
        return None
    issuer, end = _issuer(view, found.end())
    return named(_KIND, head.start, end, issuer=issuer, congress=ordinal)


def _same_with_another_ordinal(view: TextView, start: int, before: Draft) -> Draft | None:
    """Read ", lần thứ VIII của Đảng bộ Khối" or "và khóa XXV" behind a congress with its ordinal."""
    words = read_term(view, start) if before.congress is not None else None
    if words is None or words.ordinal is None:
        return None
    issuer, end = _issuer(view, words.end)
    return named(_KIND, start, end, issuer=issuer or before.issuer, congress=words.ordinal)


def _congress(view: TextView, start: int, place: int) -> Draft | None:
    """Read a congress, or a Party organization with its term, that begins at `place`."""
    congress = CONGRESS_HEAD.match(view.folded, place)
    if congress is not None:
        needs_term = False
        first, end, behind = read_congress_body(view, congress.end())
    elif _PARTY_ORGANIZATION.match(view.folded, place):
        first, end, needs_term = place, read_body(view, place), True
        masked = _MASKED_NAME.match(view.folded, end)
        behind = masked.end() if masked else end
    else:
        return None
    organization = view.plain(first, end)
    words = read_term(view, behind, after_congress=congress is not None)
    is_termed = words is not None and (words.is_specific or words.is_masked)
    # Without a term a body on the next line begins the next sentence: "… nghị quyết Đại hội⏎Đảng ủy xã đã …".
    begins_anew = congress is not None and "\n" in view.folded[congress.end() : first]
    if not is_termed and (
        needs_term or begins_anew or not names_an_area(view, first, end) or _SEVERAL.match(view.folded, end)
    ):
        return None
    end = words.end if words is not None and is_termed else behind
    issuer, end = _issuer(view, end) if not organization else ("", end)
    if issuer:
        more = read_term(view, end)
        end = more.end if more is not None and more.years is not None else end
    ordinal = words.ordinal if words else None
    return named(_KIND, start, _with_party(view, end), issuer=organization or issuer, congress=ordinal)


_OF_PARTY = re.compile(rf"{GAP}của{GAP}{spelled('đảng')}{END}")


def _with_party(view: TextView, end: int) -> int:
    """Take in "của Đảng" after a national congress."""
    party = _OF_PARTY.match(view.folded, end)
    return party.end() if party is not None else end
