"""Citations with half of a code: "Nghị quyết số 29/TW", "Kết luận 14/BCT", "Nghị quyết 33/ NQ".

Old documents and newspapers leave out the code of the kind, which the word before the number tells, or the
organ; then the number is no more than its figures.
"""

from __future__ import annotations

import re
from typing import Final

from macros.citations.drafts import Draft
from macros.citations.heads import Head
from macros.citations.phrases import END, MAYBE
from macros.citations.tails import read_tail
from macros.citations.view import TextView
from macros.model import CitationForm
from macros.model.document_number import complete_number

HALF: Final = rf"{MAYBE}/{MAYBE}(?P<letters>[a-zđư]{{2,6}}){END}(?![^\S\n]?[-–/&])"
"""Letters behind the figures that may be half of a code; `read_half_numbered` tells."""
_NO_NUMBER = re.compile(r"/[^\W_]")
"""Right behind figures, which then are no number: "Nghị quyết 18/abc" against "Nghị quyết 18 / abc"."""


def read_half_numbered(view: TextView, head: Head, found: re.Match[str]) -> Draft | None:
    """Read a number with half of its code.

    Args:
        view: the text.
        head: the kind.
        found: its figures as `digits`, and what follows their stroke as `letters`.
    """
    digits, letters = (view.text[slice(*found.span(group))] for group in ("digits", "letters"))
    number = complete_number(digits, letters, head.kind) if letters[0].isupper() else None
    if number is None:
        return None
    tail = read_tail(view, found.end("letters"), head=head.start)
    return Draft(
        start=head.start,
        end=tail.end,
        kind=head.kind,
        form=CitationForm.FULL if number.organ else CitationForm.SHORT,
        number=number.text if number.organ else digits,
        digits=number.running,
        code=number.code if number.organ else "",
        organ=number.organ,
        date=tail.date,
        issuer=tail.issuer,
        congress=tail.congress,
        plenum=tail.plenum,
        misprint=number.misprint,
    )


def may_be_short(view: TextView, end: int) -> bool:
    """Tell whether figures that end at `end` may be a number though no code follows."""
    return _NO_NUMBER.match(view.folded, end) is None
