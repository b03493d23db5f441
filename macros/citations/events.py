"""The congress or plenum behind a resolution, as a key: one event in all its wordings.

"Đại hội đại biểu Đảng bộ huyện lần thứ XI", "Đại hội khóa XI" and "nhiệm kỳ 2015-2020" may be one;
ordinals are only compared within one organization.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from macros.citations.phrases import END, GAP, START, any_of, spelled
from macros.citations.plenums import read_plenum
from macros.citations.terms import find_terms
from macros.citations.view import TextView
from macros.model import Citation, CitationForm, Resolution, Term
from macros.registry import Registry
from macros.vietnamese import fold, render_roman, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A plenum or a congress."""

    plenum: int | None = None
    session: int | None = None
    ordinal: int | None = None
    """Of the khóa or of the congress."""
    years: tuple[int, int] | None = None

    @property
    def is_plenum(self) -> bool:
        """Whether it is a plenum of the Central Committee."""
        return self.plenum is not None

    @property
    def label(self) -> str:
        """The event as a reader says it: "Trung ương 4 khóa XII", "Đại hội lần thứ XI"."""
        khoa = render_roman(self.ordinal) if self.ordinal else ""
        if self.is_plenum:
            session = f" (lần {self.session})" if self.session else ""
            return f"Trung ương {self.plenum}{session}" + (f" khóa {khoa}" if khoa else "")
        years = f"nhiệm kỳ {self.years[0]}–{self.years[1]}" if self.years else ""
        return ", ".join(filter(None, (f"Đại hội lần thứ {khoa}" if khoa else "Đại hội", years)))


_PLENUM_START = re.compile(rf"{START}(?:{any_of('hội nghị | ban chấp hành | bch | trung ương')}|(?:nq)?tw)")
_CONGRESS = re.compile(rf"{START}(?:nq)?(?:{spelled('đại hội')}|đhđb|đh){END}")
_TITLED = re.compile(rf"[“”\"«»]|{START}(?:về|v/v){END}")
_CONGRESS_KINDS: Final = frozenset({"nghị quyết", "chương trình hành động"})
_COMMITTEE = re.compile(
    START
    + any_of(
        """
            hội nghị | kỳ họp | ban chấp hành | bch | bộ chính trị | ban bí thư | quốc hội
            | hội đồng nhân dân | hđnd | tỉnh ủy | thành ủy | huyện ủy | quận ủy | thị ủy | đảng ủy
            """
    )
    + END
)
"""Whose resolution "khóa XIII" is of, where no congress is named: the committee's own."""
_SESSION = re.compile(rf"{START}lần{GAP}(?:thứ{GAP})?(?P<session>[1-9]|nhất|hai){END}")


def event_in(text: str) -> Event | None:
    """Read the event that a name or alias tells: "Nghị quyết Trung ương 4 khóa XII", "Đại hội lần thứ XI"."""
    view = TextView.of(text)
    for start in _PLENUM_START.finditer(view.folded):
        place = start.start() + (2 if start[0].startswith("nq") else 0)
        plenum = read_plenum(view, place)
        if plenum is not None:
            return Event(plenum=plenum.plenum, session=plenum.session, ordinal=plenum.congress)
    if not _CONGRESS.search(view.folded):
        return None
    return _with_term(view, None)


def _with_term(view: TextView, ordinal: int | None) -> Event:
    years = None
    for _, term in find_terms(view):
        ordinal, years = term.ordinal or ordinal, term.years or years
    return Event(ordinal=ordinal, years=years)


def event_of(citation: Citation) -> Event | None:
    """Return the event behind a named citation; None for one by number or title."""
    if citation.form is not CitationForm.NAMED:
        return None
    if citation.plenum is not None:
        session = _SESSION.search(fold(citation.text))
        which = {"nhất": 1, "hai": 2}.get(session["session"]) or int(session["session"]) if session else None
        return Event(plenum=citation.plenum, session=which, ordinal=citation.congress)
    folded = fold(citation.text)
    is_titled = citation.date is not None or _TITLED.search(folded)
    is_of_committee = _COMMITTEE.search(folded) is not None and not _CONGRESS.search(folded)
    if citation.kind not in _CONGRESS_KINDS or is_titled or is_of_committee:
        return None
    return _with_term(TextView.of(citation.text), citation.congress)


def events_of(resolution: Resolution) -> tuple[Event, ...]:
    """Return the events a registered resolution answers to, its aliases included."""
    found = (event_in(name) for name in (resolution.event, *resolution.aliases) if name)
    return tuple(dict.fromkeys(event for event in found if event is not None))


def term_of(resolution: Resolution, registry: Registry) -> Term | None:
    """Return the term a resolution belongs to.

    The resolution of congress N opens term N, though its day is the last of term N-1 (DESIGN 4.3); any
    other belongs to the term that runs on its day.
    """
    if resolution.organization is None:
        return None
    for event in events_of(resolution):
        if event.is_plenum:
            continue
        for term in registry.terms_of(resolution.organization):
            years = (term.cycle.start, term.cycle.end) if term.cycle else None
            if (event.ordinal or 0) == term.ordinal or (event.years is not None and event.years == years):
                return term
    return registry.term_at(resolution.organization, resolution.date)


_BRACKETED = re.compile(r"\s*\([^()]*\)\s*\Z")
_QUOTED_TITLE = re.compile(r"[“\"«](?P<title>[^”\"»]+)")


def title_in(citation: Citation) -> str:
    """Return the title inside a citation by title: "Lưu trữ" of "Luật Lưu trữ", "về …" of one by month."""
    text = " ".join(citation.text.split())
    quoted = _QUOTED_TITLE.search(text)
    if quoted:
        return quoted["title"].strip()
    bare = _BRACKETED.sub("", text)
    count = len(words(citation.kind))
    spoken = bare.split(" ")
    starts_with_kind = words(" ".join(spoken[:count])) == words(citation.kind)
    title = " ".join(spoken[count:] if starts_with_kind else spoken)
    return _YEAR_BEHIND.sub("", title)


_YEAR_BEHIND = re.compile(r",?\s+\(?(?:năm\s+)?(?:19|20)[0-9]{2}\)?\Z")
_LEVELS: Final = (
    ("toàn quốc", any_of("đảng cộng sản việt nam | toàn quốc")),
    ("trung ương", any_of("bộ chính trị | ban bí thư | trung ương | bct | bbt | tw")),
    ("tỉnh", any_of("tỉnh ủy | thành ủy | tỉnh | thành phố")),
    ("huyện", any_of("huyện ủy | quận ủy | thị ủy | huyện | quận | thị xã")),
    ("cơ sở", any_of("đảng ủy | xã | phường | thị trấn")),
    ("chi bộ", any_of("chi bộ | chi ủy")),
)
_LEVEL_PATTERNS: Final = tuple((level, re.compile(START + pattern + END)) for level, pattern in _LEVELS)
_CODE_LEVELS: Final = {
    "TW": "trung ương",
    "TU": "tỉnh",
    "HU": "huyện",
    "QU": "huyện",
    "ThU": "huyện",
    "ĐU": "cơ sở",
}


def level_of(citation: Citation) -> str:
    """Say at which level a document was issued, by its organ code or issuer; empty when neither tells.

    Enough to keep the documents of one text apart where no registry is at hand.
    """
    if citation.organ:
        return _CODE_LEVELS.get(citation.organ, citation.organ)
    folded = fold(citation.issuer)
    if folded == "đảng":
        return "toàn quốc"
    return next((level for level, pattern in _LEVEL_PATTERNS if pattern.search(folded)), "")
