"""Finding citations in a text.

The full ones first, then, between them, what their heads begin: short ones, plenums, congresses and
titles. Nothing here says what a citation means; that is `match`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from operator import attrgetter
from typing import Final

from macros.citations.committee_forms import read_committee_document
from macros.citations.full_forms import find_full
from macros.citations.heads import Head, find_heads
from macros.citations.named_forms import read_congress_resolutions, read_plenum_resolutions
from macros.citations.phrases import LIST_JOINT
from macros.citations.short_forms import read_known_short, read_short
from macros.citations.titled_forms import KnownTitles, read_titled
from macros.citations.told_apart import tell_apart
from macros.citations.view import TextView
from macros.model import Citation, CitationForm

_STOPS: Final = (",", ";", ".")
_OPENING: Final = ("“", '"', "«")
_NEAR = 40
"""Characters between two citations that an issuer is shared over."""


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
    return tuple(bring_home(view, text, draft) for draft in find_drafts(view))


def find_drafts(view: TextView) -> list[Citation]:
    """Find the citations of a view, as drafts: spans count in the view, texts are empty."""
    full = find_full(view)
    drafts = sorted([*full, *_between(view, full)], key=lambda draft: draft.start)
    known = _known(view, drafts, KnownTitles(view, drafts))
    drafts = sorted([*drafts, *known], key=lambda draft: draft.start)
    return tell_apart(view, _with_shared_issuers(view, drafts))


def bring_home(view: TextView, text: str, draft: Citation) -> Citation:
    """Give a draft its span and words in the untouched text."""
    start, end = view.original(draft.start, draft.end)
    citation = _copy(draft)
    for name, value in (("start", start), ("end", end), ("text", text[start:end])):
        object.__setattr__(citation, name, value)
    return citation


def _copy(draft: Citation) -> Citation:
    """Return a citation like another; `replace` takes four times as long."""
    citation = object.__new__(Citation)
    for place, value in zip(_PLACES, _values_of(draft), strict=True):
        place(citation, value)
    return citation


_FIELDS: Final = tuple(field.name for field in fields(Citation))
_PLACES: Final = tuple(getattr(Citation, name).__set__ for name in _FIELDS)
_values_of: Final = attrgetter(*_FIELDS)


def _free_heads(view: TextView, taken: list[Citation]) -> Iterator[tuple[Head, int]]:
    """Yield the heads outside of citations found that may begin one, with the place where the next begins."""
    index = 0
    for head in find_heads(view):
        while index < len(taken) and taken[index].end <= head.start:
            index += 1
        limit = taken[index].start if index < len(taken) else len(view.text)
        if head.start < limit and not _ends_a_clause(view, head):
            yield head, limit


def _between(view: TextView, full: list[Citation]) -> Iterator[Citation]:
    done = 0
    for head, limit in _free_heads(view, full):
        if head.start < done:
            continue
        for draft in _read(view, head):
            if draft.end <= limit and draft.start >= done:
                yield draft
                done = draft.end


def _ends_a_clause(view: TextView, head: Head) -> bool:
    """Tell at once that a head begins nothing, as every third does not: "các nghị quyết, chỉ thị".

    Only inside of quotation marks may a stop belong to a title: “Quy chế, quy trình …”.
    """
    if view.folded[head.end : head.end + 1] not in _STOPS:
        return False
    return not head.is_capital or view.text[max(0, head.start - 2) : head.start].strip() not in _OPENING


def _read(view: TextView, head: Head) -> list[Citation]:
    titled = None
    found = (
        read_plenum_resolutions(view, head) or read_short(view, head) or read_congress_resolutions(view, head)
    )
    if not found:
        titled = read_committee_document(view, head) or read_titled(view, head)
    return [titled] if titled else found


def _known(view: TextView, drafts: list[Citation], titles: KnownTitles) -> Iterator[Citation]:
    """Read what only stands for itself because the text cites it in full elsewhere."""
    numbers = {(draft.kind, draft.digits) for draft in drafts if draft.number[:2].isdigit()}
    if not titles and not numbers:
        return
    for head, limit in _free_heads(view, drafts):
        title = titles.read(view, head) if titles else None
        for draft in [title] if title else read_known_short(view, head, numbers):
            if draft.end <= limit:
                yield draft


def _with_shared_issuers(view: TextView, drafts: list[Citation]) -> list[Citation]:
    """Give an issuer written once after two citations to both: "Hướng dẫn số 03 và 05 của Tỉnh ủy"."""
    shared = list(drafts)
    for index in range(len(shared) - 2, -1, -1):
        this, following = shared[index], shared[index + 1]
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
            shared[index] = replace(
                this, issuer=following.issuer, congress=following.congress, plenum=following.plenum
            )
    return shared
