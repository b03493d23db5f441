"""All citations of an archive: recognised, matched, and turned round into backlinks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.citations.decisions import comment_behind
from macros.citations.grouping import group
from macros.citations.match import Match, Matcher
from macros.citations.places import Places
from macros.citations.recognise import bring_home, find_drafts
from macros.citations.speaker import Speaker
from macros.citations.subjects import subject_after
from macros.citations.term_links import link_terms
from macros.citations.terms import terms_of
from macros.citations.unregistered import Spoken, build_resolution
from macros.citations.view import TextView
from macros.model import (
    Archive,
    CitationInReport,
    Links,
    MatchState,
    Relation,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    TermInReport,
    WrittenRelation,
)
from macros.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A citation with its match, before unregistered resolutions are known."""

    match: Match
    spoken: Spoken
    place: CitationInReport | None = None
    """Where it stands, for one in the text of a report."""
    reviewer: ReportId | None = None
    """The report whose front matter names it as reviewed."""
    relation: tuple[Resolution, WrittenRelation] | None = None
    """The registry entry that names it, and what for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What was found in one report."""

    report: Report
    found: tuple[_Found, ...]
    terms: tuple[TermInReport, ...]


def link_archive(archive: Archive, registry: Registry) -> Links:
    """Recognise and match all citations of an archive, in time linear in its text.

    Args:
        archive: the archive.
        registry: the registry of the archive.
    """
    matcher = Matcher(registry)
    readings = [_read(report, matcher) for report in archive.reports]
    found = [item for reading in readings for item in reading.found]
    found += [item for resolution in registry.resolutions for item in _in_entry(resolution, matcher)]
    unregistered, choices = _unregistered(found, registry)
    resolutions = {r.id: r for r in registry.resolutions} | {r.id: r for r in unregistered}
    by_report: dict[ReportId, list[CitationInReport]] = {report.id: [] for report in archive.reports}
    reviews: dict[ReportId, list[ResolutionId]] = defaultdict(list)
    relations: list[Relation] = []
    for item, meant in zip(found, choices, strict=True):
        if item.place is not None:
            by_report[item.place.report].append(_settled(item.place, item.match, meant))
        elif len(meant) == 1 and item.reviewer is not None:
            reviews[item.reviewer] += meant
        elif len(meant) == 1:
            relations += _relations(item, meant[0])
    return Links(
        by_report={key: tuple(items) for key, items in by_report.items()},
        resolutions=resolutions,
        backlinks=_backlinks(archive, by_report),
        reviews={key: tuple(dict.fromkeys(ids)) for key, ids in reviews.items() if ids},
        terms={reading.report.id: reading.terms for reading in readings if reading.terms},
        relations=tuple(dict.fromkeys(relations)),
    )


def _settled(place: CitationInReport, match: Match, meant: tuple[ResolutionId, ...]) -> CitationInReport:
    if match.state is MatchState.UNREGISTERED and len(meant) > 1:
        return replace(place, state=MatchState.AMBIGUOUS, candidates=meant)
    return replace(place, resolution=meant[0] if len(meant) == 1 else None)


def _read(report: Report, matcher: Matcher) -> _Reading:
    body = _without_calls(report)
    view = TextView.of(body)
    places = Places(report, body)
    speaker = Speaker.report(report, matcher)
    # First what the archivist says above the text: it tells which of several a bare number below means.
    found = [
        _Found(match=match, spoken=spoken, reviewer=report.id)
        for words in report.front.reviews
        for match, spoken in speaker.name(words)
    ]
    drafts = find_drafts(view)
    citations = [bring_home(view, body, draft) for draft in drafts]
    for draft, citation in zip(drafts, citations, strict=True):
        noted = speaker.cite_noted(citation, comment_behind(body, citation.end))
        match, spoken = noted or speaker.cite(citation, subject_after(view, draft.end))
        found.append(_Found(match=match, spoken=spoken, place=places.of(citation, match)))
    terms = link_terms(terms_of(view, body), report, citations, matcher.registry)
    return _Reading(report=report, found=tuple(found), terms=tuple(terms))


def _in_entry(resolution: Resolution, matcher: Matcher) -> Iterator[_Found]:
    """Match the older documents that a registry entry names."""
    for written in resolution.relations:
        for match, spoken in Speaker.entry(resolution, matcher).name(written.words):
            yield _Found(match=match, spoken=spoken, relation=(resolution, written))


def _relations(found: _Found, older: ResolutionId) -> Iterator[Relation]:
    """Make the relation that an entry names; a document is none of its own."""
    if found.relation is not None and older != found.relation[0].id:
        younger, written = found.relation
        yield Relation(
            verb=written.verb,
            younger=younger.id,
            older=older,
            partly=written.partly,
            since=written.since or younger.date,
        )


_CALL = re.compile(r"\{\{[^{}]{0,500}\}\}")
_CITING_CALL = re.compile(
    r"""\{\{\s{0,9}resolution_link\(\s{0,9}(?P<quote>["'])(?P<words>[^"'{}]{1,300})(?P=quote)"""
)


def _without_calls(report: Report) -> str:
    """Blank out the calls of macros: they are code, and what they show is linked by themselves.

    Only the words that an author gives `resolution_link` stay: they are a citation like any other.
    """
    if not report.front.macros:
        return report.body
    return _CALL.sub(_words_of_call, report.body)


def _words_of_call(call: re.Match[str]) -> str:
    citing = _CITING_CALL.match(call[0])
    if citing is None:
        return " " * len(call[0])
    before, words = citing.start("words"), citing["words"]
    return " " * before + words + " " * (len(call[0]) - before - len(words))


def _unregistered(
    found: Sequence[_Found], registry: Registry
) -> tuple[list[Resolution], list[tuple[ResolutionId, ...]]]:
    """Make the resolutions that nobody registered, and say for every citation which ones it may mean."""
    open_places = [n for n, item in enumerate(found) if item.match.state is MatchState.UNREGISTERED]
    spoken = [found[n].spoken for n in open_places]
    grouping = group([s.mention for s in spoken])
    taken: dict[ResolutionId, None] = dict.fromkeys(r.id for r in registry.resolutions)
    made = []
    for each in grouping.groups:
        resolution = build_resolution(each, spoken, taken)
        taken[resolution.id] = None
        made.append(resolution)
    meant: list[tuple[ResolutionId, ...]] = [
        (item.match.resolution,) if item.match.resolution else () for item in found
    ]
    for n, chosen in zip(open_places, grouping.choices, strict=True):
        meant[n] = tuple(made[c].id for c in chosen)
    return made, meant


def _backlinks(
    archive: Archive, by_report: dict[ReportId, list[CitationInReport]]
) -> dict[ResolutionId, tuple[CitationInReport, ...]]:
    """Turn the citations round: the newest reports first, undated ones last."""
    reports = sorted(
        archive.reports, key=lambda r: (r.date is None, -r.date.start.toordinal() if r.date else 0, r.id)
    )
    backlinks: dict[ResolutionId, list[CitationInReport]] = defaultdict(list)
    for report in reports:
        for cited in by_report[report.id]:
            if cited.resolution is not None:
                backlinks[cited.resolution].append(cited)
    return {key: tuple(items) for key, items in backlinks.items()}
