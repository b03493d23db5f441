"""What the checks of citations share: telling a fault once a report, and naming what may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from macros.citations.view import without_marks
from macros.diagnostics import Message, Related
from macros.model import CitationInReport, Links, Named, Resolution, ResolutionId, Verification

_MAXIMUM_PLACES: Final = 3
"""Further places shown: enough to find them all with the editor's search."""


def words_of(cited: CitationInReport) -> str:
    """Return the words of a citation on one line, without Markdown marks: a message is one line."""
    return " ".join(without_marks(cited.citation.text).split())


def once_each(
    citations: Iterable[CitationInReport],
) -> Iterator[tuple[CitationInReport, tuple[Related, ...]]]:
    """Yield the first of all citations of one document, and the further places where it stands.

    A scanner reads a code wrongly on every page alike; twenty equal faults would hide the next.
    """
    groups: dict[tuple[object, ...], list[CitationInReport]] = {}
    for cited in citations:
        said = cited.citation
        key = (cited.report, said.kind, said.number or said.text, said.date, cited.candidates)
        groups.setdefault(key, []).append(cited)
    for first, *others in groups.values():
        shown = others[:_MAXIMUM_PLACES]
        rest = len(others) - len(shown)
        places = [Related(other.position, Message("cũng ở đây", "here too")) for other in shown]
        if rest:
            more = Message(f"cũng ở đây và {rest} chỗ nữa", f"here too and at {rest} more places")
            places[-1] = Related(shown[-1].position, more)
        yield first, tuple(places)


def certain_candidates(candidates: Iterable[ResolutionId], links: Links) -> tuple[Resolution, ...]:
    """Return the candidates that surely exist: unverified rows of the registry are no ground for a fault."""
    known = (links.resolutions[key] for key in candidates if key in links.resolutions)
    return tuple(resolution for resolution in known if resolution.verified is not Verification.NO)


def listed(resolutions: Iterable[Resolution]) -> str:
    """Name resolutions with their dates, which tell them apart."""
    return "; ".join(dated_name(resolution) for resolution in resolutions)


def dated_name(resolution: Resolution) -> str:
    """Name a resolution with its date: "Nghị quyết 05-NQ/HU (25/6/2018)"."""
    return f"{resolution.name} ({resolution.date.render()})" if resolution.date else resolution.name


def several_documents(named: Named, links: Links) -> tuple[Message, Message]:
    """Say that words of an archivist fit several documents, and how to tell them apart: message and hint."""
    candidates = listed(links.resolutions[key] for key in named.candidates)
    return (
        Message(f'"{named.text}" có thể là nhiều văn bản', f'"{named.text}" may be several documents'),
        Message(f"ghi thêm ngày; có thể là: {candidates}", f"add the date; it may be: {candidates}"),
    )
