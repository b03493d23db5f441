"""What the archivist has decided a citation to mean; it wins over all other evidence (DESIGN.md section 4.3).

In the registry an entry says so with `cited_as`. In a report it is an HTML comment right behind the
citation (marks of emphasis and a closing quotation mark may stand between), which no reader sees and which
leaves the report's words as they are:

    Nghị quyết số 39-NQ/TW<!-- ngày 17/4/2015 -->

It holds a date, a khóa, the words of a fuller citation or an id, and nothing else: any other comment is one.
A comment in the text is nearer than the registry, so where both speak, the comment decides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Final

from macros.citations.events import event_of, level_of
from macros.citations.grouping import identity_of
from macros.citations.recognise import recognise
from macros.citations.terms import recognise_terms
from macros.model import Citation, CitationForm, Resolution, ResolutionId
from macros.registry import Registry
from macros.vietnamese import normalise, parse_date, words

_COMMENT = re.compile(r"""[*_~”"»)]{0,4}[^\S\n]{0,3}\n?[^\S\n]{0,3}<!--(?P<words>[^<>]{1,300})-->""")
"""Behind a citation, at most on the next line; beyond an empty line it is about something else."""
_AROUND: Final = " .,;:"
"""Signs around the words of a comment, which say nothing."""
_DAY: Final = re.compile(r"\A(?:(?:ban hành )?ngày |tháng |năm )?", re.IGNORECASE)
_OF: Final = re.compile(r"\Acủa (?=khóa |khoá )", re.IGNORECASE)
_SUBJECT: Final = re.compile(r"\A,? ?về ", re.IGNORECASE)
_REPORTS: Final = "reports/"
_REPORT: Final = ".md"


def comment_behind(text: str, end: int) -> str:
    """Return the words of the HTML comment that stands right behind a place, or nothing."""
    comment = _COMMENT.match(text, end)
    said = " ".join(normalise(comment["words"]).split()).strip(_AROUND) if comment else ""
    return said[1:-1] if said.startswith("(") and said.endswith(")") else said


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
    if len(fuller) == 1 and fuller[0].start == 0 and _is_said_whole(fuller[0], said, citation):
        return fuller[0]
    khoa = _OF.sub("", said)
    terms = recognise_terms(khoa)
    if len(terms) == 1 and terms[0].ordinal and terms[0].end - terms[0].start == len(khoa):
        return replace(citation, congress=terms[0].ordinal)
    return None


def _is_said_whole(fuller: Citation, said: str, citation: Citation) -> bool:
    """Tell whether a comment is a citation and no more; of the same number, its subject may follow.

    "Nghị quyết 05-NQ/HU về sau thay thế" behind another number is a remark.
    """
    rest = said[fuller.end :]
    is_same = identity_of(fuller)[1:] == identity_of(citation)[1:]
    return not rest or (is_same and _SUBJECT.match(rest) is not None)


class Decisions:
    """The wordings that registry entries say are theirs."""

    def __init__(self, registry: Registry) -> None:
        """Read the `cited_as` of all entries; words that are no citation decide nothing."""
        self._by_wording: dict[Hashable, list[tuple[str, Resolution]]] = defaultdict(list)
        for resolution in registry.resolutions:
            for cited in resolution.cited_as:
                for citation in recognise(cited.words)[:1]:
                    self._by_wording[wording_of(citation)].append((place_of(cited.within), resolution))

    def of(
        self, citation: Citation, path: str, may_issue: Callable[[Resolution, bool], bool]
    ) -> Resolution | None:
        """Return the resolution that a wording means in the report at `path`; the nearest folder wins.

        Two entries that claim one wording for the same place decide nothing.

        Args:
            citation: the citation.
            path: of the report, from the archive's root.
            may_issue: whether a resolution may be of a body that the citation allows; it is told whether
                the decision is for the report's own folder or for the whole archive.
        """
        found = [
            (within, resolution)
            for within, resolution in self._by_wording.get(wording_of(citation), ())
            if _is_within(path, within) and may_issue(resolution, bool(within))
        ]
        nearest = max((len(within) for within, _ in found), default=0)
        chosen = {resolution.id: resolution for within, resolution in found if len(within) == nearest}
        return next(iter(chosen.values())) if len(chosen) == 1 else None


def place_of(within: str) -> str:
    """Write a file or folder as it stands below `reports/`, composed: "./reports/huyen-a/" is "huyen-a"."""
    place = normalise(within).replace("\\", "/").removeprefix("./").strip("/").removeprefix(_REPORTS)
    return place.removesuffix(_REPORT)


def _is_within(path: str, within: str) -> bool:
    below = place_of(path)
    return not within or below == within or below.startswith(f"{within}/")


def wording_of(citation: Citation) -> Hashable:
    """Return what must be equal for two citations to be one wording: number and date, plenum, or words."""
    event = event_of(citation)
    if event is not None and event.is_plenum:
        return citation.kind, event
    if citation.form is CitationForm.NAMED:
        return citation.kind, words(citation.text)
    return (*identity_of(citation), level_of(citation), citation.date, citation.congress)
