"""Finding citations in a text.

The full ones first, then, between them, what their heads begin: short ones, plenums, congresses and
titles. Nothing here says what a citation means; that is `match`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Final

from macros.citations.committee_forms import COMMITTEE_KINDS, read_committee_document
from macros.citations.drafts import Draft
from macros.citations.full_forms import find_full
from macros.citations.heads import Head
from macros.citations.law_forms import LAW_KINDS, read_law
from macros.citations.named_forms import (
    CONGRESS_KINDS,
    PLENUM_KINDS,
    read_congress_resolutions,
    read_plenum_resolutions,
)
from macros.citations.phrases import LIST_JOINT
from macros.citations.short_forms import NEVER_SHORT, read_known_short, read_short
from macros.citations.titled_forms import RULES_KINDS, KnownTitles, read_titled, read_working_rules
from macros.citations.told_apart import tell_apart
from macros.citations.view import TextView
from macros.model import Citation, CitationForm

_Reader = Callable[[TextView, Head], Sequence[Draft]]

_STOPS: Final = (",", ";", ".")
_OPENING: Final = ("“", '"', "«")
_NEAR = 40
"""Characters between two citations that an issuer is shared over."""
_start_of: Final = attrgetter("start")


def recognise(text: str) -> tuple[Citation, ...]:
    """Find the citations in a text, in order and without overlap.

    Args:
        text: the text, untouched; Markdown is understood. Spans count its code points.

    Example:
        >>> [c.number for c in recognise("Nghị quyết số 05 - NQ/HU ngày 25/6/2018 và Hướng dẫn số 03")]
        ['05-NQ/HU', '03']
    """
    return citations_of(TextView.of(text), text)


def citations_of(view: TextView, text: str) -> tuple[Citation, ...]:
    """Find the citations in a text whose view is at hand."""
    return tuple([bring_home(view, text, draft) for draft in find_drafts(view)])


def find_drafts(view: TextView) -> list[Draft]:
    """Find the citations of a view, as drafts: spans count in the view, texts are to come."""
    drafts = find_full(view)
    drafts += _between(view, drafts)
    drafts.sort(key=_start_of)
    drafts += _known(view, drafts)
    drafts.sort(key=_start_of)
    _share_issuers(view, drafts)
    tell_apart(view, drafts)
    return drafts


def bring_home(view: TextView, text: str, draft: Draft) -> Citation:
    """Make the citation of a draft, with its span and words in the untouched text."""
    start, end = view.original(draft.start, draft.end)
    return Citation(
        start=start,
        end=end,
        text=text[start:end],
        kind=draft.kind,
        form=draft.form,
        number=draft.number,
        digits=draft.digits,
        year=draft.year,
        code=draft.code,
        organ=draft.organ,
        date=draft.date,
        issuer=draft.issuer,
        congress=draft.congress,
        plenum=draft.plenum,
        misprint=draft.misprint,
    )


def _free_heads(view: TextView, heads: Iterable[Head], taken: list[Draft]) -> Iterator[tuple[Head, int]]:
    """Yield the heads outside of citations found that may begin one, with the place where the next begins."""
    index, count = 0, len(taken)
    folded = view.folded
    for head in heads:
        start = head.start
        while index < count and taken[index].end <= start:
            index += 1
        limit = taken[index].start if index < count else len(folded)
        if start < limit and not (folded[head.end : head.end + 1] in _STOPS and _ends_a_clause(view, head)):
            yield head, limit


def _ends_a_clause(view: TextView, head: Head) -> bool:
    """Tell at once that a head before a stop begins nothing, as every third does: "các nghị quyết, chỉ thị".

    Only inside of quotation marks may a stop belong to a title: “Quy chế, quy trình …”.
    """
    return not head.is_capital or view.text[max(0, head.start - 2) : head.start].strip() not in _OPENING


def _between(view: TextView, full: list[Draft]) -> list[Draft]:
    found: list[Draft] = []
    done = 0
    for head, limit in _free_heads(view, view.heads, full):
        if head.start < done:
            continue
        for reader in _readers(head[2:]):  # its kind, words and capital
            drafts = reader(view, head)
            if drafts:
                for draft in drafts:
                    if draft.end <= limit and draft.start >= done:
                        found.append(draft)
                        done = draft.end
                break
    return found


@cache
def _readers(head: tuple[str, str, bool]) -> tuple[_Reader, ...]:
    """Say who may find a citation that begins with a head, in the order in which they are asked.

    Each reader knows itself what it can read; not to ask the others saves much time, for only every tenth
    head begins a citation.

    Args:
        head: what tells them apart: its kind, its words, and whether it has a capital.
    """
    kind, words, is_capital = head
    readers: list[tuple[_Reader, bool]] = [
        (read_plenum_resolutions, kind in PLENUM_KINDS or words in ("trung ương", "nqtw")),
        (read_short, kind not in NEVER_SHORT and words not in ("trung ương", "nqtw", "nqđh")),
        (read_congress_resolutions, kind in CONGRESS_KINDS),
        (read_committee_document, kind in COMMITTEE_KINDS and is_capital and words != "trung ương"),
        (read_law, kind in LAW_KINDS),
        (read_working_rules, kind in RULES_KINDS),
        (read_titled, is_capital),
    ]
    return tuple(reader for reader, may_read in readers if may_read)


def _known(view: TextView, drafts: list[Draft]) -> list[Draft]:
    """Read what only stands for itself because the text cites it in full elsewhere."""
    titles = KnownTitles(view, drafts)
    numbers = {(draft.kind, draft.digits) for draft in drafts if draft.number[:2].isdigit()}
    kinds = {kind for kind, _ in numbers}
    heads = [head for head in view.heads if head.kind in kinds or head.kind in titles.kinds]
    found: list[Draft] = []
    for head, limit in _free_heads(view, heads, drafts):
        known = titles.read(view, head) or read_known_short(view, head, numbers)
        if known is not None and known.end <= limit:
            found.append(known)
    return found


def _share_issuers(view: TextView, drafts: list[Draft]) -> None:
    """Give an issuer written once after two citations to both: "Hướng dẫn số 03 và 05 của Tỉnh ủy"."""
    for index in range(len(drafts) - 2, -1, -1):
        this, following = drafts[index], drafts[index + 1]
        if this.issuer or not following.issuer or this.plenum is not None or this.form is CitationForm.NAMED:
            continue
        if this.congress is not None and this.congress != following.congress:
            continue
        is_one_organ = not (this.organ and following.organ) or this.organ == following.organ
        if (
            is_one_organ
            and following.start - this.end < _NEAR
            and LIST_JOINT.fullmatch(view.folded, this.end, following.start)
        ):
            # A khóa or plenum inside the issuer is the issuer's: "19-NQ/TW Hội nghị Trung ương 6 khóa XII".
            this.issuer, this.congress, this.plenum = following.issuer, following.congress, following.plenum
