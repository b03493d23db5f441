"""Citations by a title: with a month, in quotation marks, as the name of a law, or with a khóa.

"Nghị quyết về công tác cán bộ (tháng 5/1997)", "Đề án “…”", "Điều lệ Đảng", "Luật Lưu trữ". A title
alone, without date, quotation marks or term, only mentions a document; a title that was cited with its
month once is known afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from macros.citations.bodies import read_body
from macros.citations.dates_behind import read_date
from macros.citations.drafts import Draft, named
from macros.citations.heads import Head
from macros.citations.phrases import GAP, MAYBE, spelled
from macros.citations.tails import read_tail
from macros.citations.term_words import read_term
from macros.citations.view import TextView
from macros.model import CitationForm
from macros.model.kinds import USUAL_KINDS
from macros.vietnamese import words

_ABOUT = re.compile(
    rf"(?:{GAP}chuyên{GAP}đề)?{GAP}(?P<title>(?:về|v/v){GAP}(?=[^.;:()“”]{{3,300}}+\()[^.;:\n()“”]{{3,240}}?){GAP}?"
    rf"\((?:ban hành{GAP})?(?=ngày|tháng|năm|[0-9])"
)
"""A title and the bracket with its date. Not over the end of a sentence, a clause or a line.

That there is a bracket at all is looked for first, for most titles have none.
"""
_CLOSE = re.compile(rf"{MAYBE}\)")
_KNOWN_TITLE_WORDS: Final = 4
_QUOTED = re.compile(rf"{MAYBE}[“\"«](?P<title>[^“”\"«»\n]{{12,300}})[”\"»]")
_QUOTED_KINDS: Final = frozenset(
    {"nghị quyết", "chỉ thị", "đề án", "quy chế", "quy định", "kế hoạch", "kết luận"}
)
_OPENING: Final = ("“", '"', "«")
_QUOTED_WHOLE = re.compile(r"[^“”\"«»\n.]{30,300}(?=[”\"»])")
_QUOTED_WHOLE_KINDS: Final = frozenset({"quy chế", "đề án", "quy định"})
_FEWEST_WORDS: Final = 4
_WORKING_RULES = re.compile(
    rf"{GAP}(?:làm việc|công tác|{spelled('kiểm tra, giám sát')}|hoạt động){MAYBE}"
    rf"(?:(?:của|giữa){GAP})?"
)
RULES_KINDS: Final = frozenset({"quy chế", "chương trình"})
_ANOTHER_BODY = re.compile(rf"{MAYBE}(?:,|và){MAYBE}")
_MOST_BODIES: Final = 6
_ON_DAY = re.compile(rf"{MAYBE}\(?{MAYBE}(?=ngày{GAP}[0-9])")


def read_titled(view: TextView, head: Head) -> list[Draft]:
    """Read the citation by title that begins at a head; without its capital it only tells a subject."""
    found = _with_month(view, head) or _on_day(view, head) or _quoted(view, head) if head.is_capital else None
    return [found] if found is not None else []


def read_working_rules(view: TextView, head: Head) -> list[Draft]:
    """Read "Quy chế làm việc của Ban Chấp hành, Ban Thường vụ Huyện ủy khóa XI"; its khóa makes it one."""
    lead = _WORKING_RULES.match(view.folded, head.end) if head.kind in RULES_KINDS else None
    if lead is None:
        return []
    start = place = lead.end()
    for _ in range(_MOST_BODIES):
        end = read_body(view, place)
        if end == place:
            break
        term = read_term(view, end)
        if term is not None and term.is_specific and not term.is_congress:
            issuer = view.plain(start, end)
            return [named(head.kind, head.start, term.end, issuer=issuer, congress=term.ordinal)]
        joint = _ANOTHER_BODY.match(view.folded, end)
        if joint is None:
            break
        place = joint.end()
    return []


def _with_month(view: TextView, head: Head) -> Draft | None:
    """Read a title with its date in brackets behind it; the title is the identification and lies inside."""
    if head.kind not in USUAL_KINDS:
        return None
    found = _ABOUT.match(view.folded, head.end)
    if found is None:
        return None
    dated = read_date(view, found.end())
    if dated is None:
        return None
    closed = _CLOSE.match(view.folded, dated[1])
    return named(head.kind, head.start, closed.end(), dated[0]) if closed else None


def _on_day(view: TextView, head: Head) -> Draft | None:
    """Read a document that only its day tells: "Nghị quyết ngày 25/6/2018 của Ban Thường vụ"."""
    if head.kind not in USUAL_KINDS:
        return None
    if _ON_DAY.match(view.folded, head.end) is None:
        return None
    tail = read_tail(view, head.end)
    if tail.date is None or tail.date.precision != "day":
        return None
    return named(head.kind, head.start, tail.end, tail.date, tail.issuer, tail.congress)


def _quoted(view: TextView, head: Head) -> Draft | None:
    """Read a kind with a title in quotation marks, or a kind and title that stand in them together."""
    found = _QUOTED.match(view.text, head.end) if head.kind in _QUOTED_KINDS else None
    if found is not None and len(found["title"].split()) >= _FEWEST_WORDS:
        return named(head.kind, head.start, found.end())
    if head.kind not in _QUOTED_WHOLE_KINDS:
        return None
    before = view.text[max(0, head.start - 2) : head.start].strip()
    if before not in _OPENING:
        return None
    whole = _QUOTED_WHOLE.match(view.text, head.end)
    return named(head.kind, head.start, whole.end()) if whole else None


class KnownTitles:
    """Titles that a text cites with their date once, to be known where they stand without it."""

    def __init__(self, view: TextView, citations: Iterable[Draft]) -> None:
        """Collect the titles of citations by month."""
        self._titles: dict[tuple[str, tuple[str, ...]], list[tuple[str, ...]]] = {}
        self.kinds: set[str] = set()
        """The kinds of those with titles."""
        for citation in citations:
            if (
                citation.form is not CitationForm.NAMED
                or "(" not in view.folded[citation.start : citation.end]
            ):
                continue
            found = _ABOUT.search(view.folded, citation.start, citation.end)
            if found is None:
                continue
            title = words(found["title"])
            if len(title) >= _KNOWN_TITLE_WORDS:
                key = (citation.kind, title[:_KNOWN_TITLE_WORDS])
                self._titles.setdefault(key, []).append(title)
                self.kinds.add(citation.kind)

    def read(self, view: TextView, head: Head) -> Draft | None:
        """Read a title known from before that begins at a head."""
        first = _FIRST_WORDS.match(view.folded, head.end) if head.kind in self.kinds else None
        if first is None:
            return None
        for title in self._titles.get((head.kind, words(first[0])), ()):
            places = list(islice(_WORD.finditer(view.folded, head.end), len(title)))
            if tuple(m[0] for m in places) == title:
                return named(head.kind, head.start, places[-1].end())
        return None


_FIRST_WORDS = re.compile(rf"{GAP}(?:về|v/v)(?:{GAP}[^\W_]+){{{_KNOWN_TITLE_WORDS - 1}}}")
_WORD = re.compile(r"[^\W_]+")
