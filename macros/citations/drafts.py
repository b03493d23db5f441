"""A citation while it is read: what the readers hand on before it has its words in the untouched text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model import CitationForm

if TYPE_CHECKING:
    from macros.vietnamese import DateInterval


@dataclass(slots=True, kw_only=True)
class Draft:
    """A citation whose span counts in the view; the other parts are those of `Citation`.

    It may be changed until it is brought home, and is no `Citation` because making a frozen one costs five
    times as much: most are changed once or twice, by what stands behind them or elsewhere in the text.
    """

    start: int
    end: int
    kind: str
    form: CitationForm
    number: str = ""
    digits: str = ""
    year: int | None = None
    code: str = ""
    organ: str = ""
    date: DateInterval | None = None
    issuer: str = ""
    congress: int | None = None
    plenum: int | None = None
    misprint: str = ""


def named(
    kind: str,
    start: int,
    end: int,
    date: DateInterval | None = None,
    issuer: str = "",
    congress: int | None = None,
) -> Draft:
    """Make the draft of a citation without number."""
    return Draft(
        start=start,
        end=end,
        kind=kind,
        form=CitationForm.NAMED,
        date=date,
        issuer=issuer,
        congress=congress,
    )
