"""What the archivist has decided a citation to mean; it wins over all other evidence (DESIGN.md section 4.3).

In the registry an entry says so with `cited_as`. In a report it is an HTML comment right behind the
citation, which no reader sees and which leaves the report's words as they are:

    Nghị quyết số 39-NQ/TW<!-- ngày 17/4/2015 -->

It holds a date, a khóa, the words of a fuller citation or an id, and nothing else: any other comment is one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import replace
from typing import Final

from macros.citations.events import level_of
from macros.citations.grouping import identity_of
from macros.citations.recognise import recognise
from macros.citations.terms import recognise_terms
from macros.model import Citation, CitationForm, Resolution, ResolutionId
from macros.registry import Registry
from macros.vietnamese import normalise, parse_date, words

_COMMENT = re.compile(r"\s{0,3}<!--(?P<words>[^<>]{1,300})-->")
_DAY: Final = re.compile(r"\A(?:(?:ban hành )?ngày |tháng |năm )?", re.IGNORECASE)
_REPORTS: Final = "reports/"


def comment_behind(text: str, end: int) -> str:
    """Return the words of the HTML comment that stands right behind a place, or nothing."""
    comment = _COMMENT.match(text, end)
    return " ".join(normalise(comment["words"]).split()) if comment else ""


def clarified(citation: Citation, said: str, registry: Registry) -> Citation | ResolutionId | None:
    """Read what an author's comment says about a citation.

    Args:
        citation: the citation in front of the comment.
        said: the words of the comment.
        registry: where an id is looked up.

    Returns:
        The resolution whose id it is; the citation with what the comment adds; or None where the comment
        is about something else.
    """
    known = registry.resolution(said)
    if known is not None:
        return known.id
    date = parse_date(_DAY.sub("", said))
    if date is not None:
        return replace(citation, date=date)
    fuller = recognise(said)
    if len(fuller) == 1 and fuller[0].end - fuller[0].start == len(said):
        return fuller[0]
    terms = recognise_terms(said)
    if len(terms) == 1 and terms[0].ordinal and terms[0].end - terms[0].start == len(said):
        return replace(citation, congress=terms[0].ordinal)
    return None


class Decisions:
    """The wordings that registry entries say are theirs."""

    def __init__(self, registry: Registry) -> None:
        """Read the `cited_as` of all entries; words that are no citation decide nothing."""
        self._by_wording: dict[Hashable, list[tuple[str, Resolution]]] = defaultdict(list)
        for resolution in registry.resolutions:
            for cited in resolution.cited_as:
                for citation in recognise(cited.words)[:1]:
                    within = cited.within.strip("/").removeprefix(_REPORTS)
                    self._by_wording[wording_of(citation)].append((within, resolution))

    def of(self, citation: Citation, path: str) -> Resolution | None:
        """Return the resolution that a wording means in the report at `path`; the nearest folder wins.

        Two entries that claim one wording for the same place decide nothing.
        """
        found = [
            (within, resolution)
            for within, resolution in self._by_wording.get(wording_of(citation), ())
            if _is_within(path, within)
        ]
        nearest = max((len(within) for within, _ in found), default=0)
        chosen = {resolution.id: resolution for within, resolution in found if len(within) == nearest}
        return next(iter(chosen.values())) if len(chosen) == 1 else None


def _is_within(path: str, within: str) -> bool:
    below = path.removeprefix(_REPORTS)
    return not within or below == within or below.startswith(f"{within}/")


def wording_of(citation: Citation) -> Hashable:
    """Return what must be equal for two citations to be one wording: number and date, or the words."""
    if citation.form is CitationForm.NAMED:
        return citation.kind, words(citation.text)
    return (*identity_of(citation), level_of(citation), citation.date, citation.congress)
