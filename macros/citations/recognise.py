"""Finding citations in a text.

The full ones first, then, between them, what their heads begin: short ones, plenums, congresses and
titles. Nothing here says what a citation means; that is `match`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from macros.citations.full_forms import find_full
from macros.citations.heads import Head, find_heads
from macros.citations.named_forms import read_congress_resolutions, read_plenum_resolutions
from macros.citations.phrases import PAGE_MAYBE
from macros.citations.short_forms import read_short
from macros.citations.titled_forms import KnownTitles, read_titled
from macros.citations.view import TextView
from macros.model import Citation, CitationForm

_JOINT = re.compile(rf"{PAGE_MAYBE}(?:,|;|và){PAGE_MAYBE}\Z")
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
    known = KnownTitles(view, drafts)
    if known:
        drafts = sorted([*drafts, *_known(view, drafts, known)], key=lambda draft: draft.start)
    return _with_shared_issuers(view, drafts)


def bring_home(view: TextView, text: str, draft: Citation) -> Citation:
    """Give a draft its span and words in the untouched text."""
    start, end = view.original(draft.start, draft.end)
    return replace(draft, start=start, end=end, text=text[start:end])


def _free_heads(view: TextView, taken: list[Citation]) -> Iterator[tuple[Head, int]]:
    """Yield the heads outside of citations already found, with the place where the next one begins."""
    index = 0
    for head in find_heads(view):
        while index < len(taken) and taken[index].end <= head.start:
            index += 1
        limit = taken[index].start if index < len(taken) else len(view.text)
        if head.start < limit:
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


def _read(view: TextView, head: Head) -> list[Citation]:
    titled = None
    found = (
        read_plenum_resolutions(view, head) or read_short(view, head) or read_congress_resolutions(view, head)
    )
    if not found:
        titled = read_titled(view, head)
    return [titled] if titled else found


def _known(view: TextView, drafts: list[Citation], known: KnownTitles) -> Iterator[Citation]:
    for head, limit in _free_heads(view, drafts):
        draft = known.read(view, head)
        if draft is not None and draft.end <= limit:
            yield draft


def _with_shared_issuers(view: TextView, drafts: list[Citation]) -> list[Citation]:
    """Give an issuer written once after two citations to both: "Hướng dẫn số 03 và 05 của Tỉnh ủy"."""
    shared = list(drafts)
    for index in range(len(shared) - 2, -1, -1):
        this, following = shared[index], shared[index + 1]
        if this.issuer or not following.issuer or this.plenum is not None or this.form is CitationForm.NAMED:
            continue
        is_one_organ = not (this.organ and following.organ) or this.organ == following.organ
        if (
            is_one_organ
            and following.start - this.end < _NEAR
            and _JOINT.match(view.folded[this.end : following.start])
        ):
            shared[index] = replace(this, issuer=following.issuer)
    return shared
