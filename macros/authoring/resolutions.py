"""Finding the resolution that an author means by the words of a citation."""

from __future__ import annotations

from functools import lru_cache

from macros.authoring.context import ArchiveContext, PageContext
from macros.authoring.links import render_link
from macros.authoring.mistakes import ambiguous, not_found
from macros.citations import Context, Matcher, recognise
from macros.citations.subjects import subject_after
from macros.citations.view import TextView
from macros.model import Citation, CitationInReport, MatchState, Report, Resolution, ResolutionId
from macros.pages import entries
from macros.pages.address import resolution_path
from macros.pages.wording import join, resolution_date
from macros.registry import Registry
from macros.vietnamese import nearest, same

RESOLUTION = ("văn bản", "resolution")


def link_resolution(archive: ArchiveContext, page: PageContext, words: str, text: str | None) -> str:
    """Write the link to a resolution, or the marked words when none or several answer to them."""
    resolution = one_resolution(archive, page, "resolution_link", words)
    if isinstance(resolution, str):
        return resolution
    state = MatchState.MATCHED if resolution.is_registered else MatchState.UNREGISTERED
    shown = text or (resolution.name if words.strip() == resolution.id else words)
    about = entries.resolution_link(resolution, archive.catalogue).note
    return render_link(
        page,
        resolution_path(resolution.id),
        shown,
        title=join(resolution.name, about),
        classes=("vk-citation", f"vk-citation--{state}"),
    )


def one_resolution(archive: ArchiveContext, page: PageContext, macro: str, words: str) -> Resolution | str:
    """Return the one resolution meant, or the marked words when there is none or more than one."""
    known = archive.catalogue.resolutions
    found = [known[key] for key in find_resolutions(archive, page, words) if key in known]
    if not found:
        names = nearest(words, (r.name for r in known.values()))
        return not_found(page, macro, words, RESOLUTION, names)
    if len(found) > 1:
        return ambiguous(page, macro, words, RESOLUTION, (join(r.name, resolution_date(r)) for r in found))
    return found[0]


def find_resolutions(archive: ArchiveContext, page: PageContext, words: str) -> tuple[ResolutionId, ...]:
    """Return the resolutions that answer to the words, the likeliest first; one when they are clear.

    In a report the words are a citation of it, and were matched with all others.
    """
    known = archive.catalogue.resolutions
    if words.strip() in known:
        return (ResolutionId(words.strip()),)
    cited = recognise(words)
    if not cited:
        return tuple(r.id for r in known.values() if same(words, r.title) or same(words, r.name))
    own = _in_report(archive, page, cited[0]) if page.own else None
    if own is not None:
        return (own.resolution,) if own.resolution else own.candidates
    match = _matcher(archive.registry).match(cited[0], _context(page.own, words, cited[0]))
    if match.state is MatchState.UNREGISTERED:
        return tuple(r.id for r in known.values() if _is_like(r, cited[0]))
    return (match.resolution,) if match.resolution else match.candidates


def _in_report(archive: ArchiveContext, page: PageContext, cited: Citation) -> CitationInReport | None:
    """Find the citation inside a call of the page that has these very words."""
    spans = [(call.start, call.end) for call in page.calls]
    for found in archive.links.by_report.get(page.own.id, ()) if page.own else ():
        place = found.citation.start
        if found.citation.text == cited.text and any(start <= place < end for start, end in spans):
            return found
    return None


def _context(report: Report | None, words: str, cited: Citation) -> Context:
    subject = subject_after(TextView.of(words), cited.end)
    if report is None:
        return Context(subject=subject)
    return Context(organization=report.organization, date=report.date, term=report.term, subject=subject)


def _is_like(resolution: Resolution, cited: Citation) -> bool:
    """Say whether an unregistered resolution is the one cited."""
    if resolution.is_registered or not cited.number or resolution.number != cited.number:
        return False
    return cited.date is None or resolution.date is None or resolution.date.overlaps(cited.date)


@lru_cache(maxsize=1)
def _matcher(registry: Registry) -> Matcher:
    return Matcher(registry)
