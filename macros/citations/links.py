"""All citations of an archive: recognised, matched, and turned round into backlinks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from macros.citations.decisions import comment_behind
from macros.citations.grouping import group
from macros.citations.match import Match, Matcher
from macros.citations.places import Places
from macros.citations.recognise import bring_home, find_drafts
from macros.citations.speaker import Speaker, even_later, years_named
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
    Named,
    NamedRelation,
    NamedReview,
    Relation,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    TermInReport,
)
from macros.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A citation with its match, before unregistered resolutions are known."""

    match: Match
    spoken: Spoken
    place: CitationInReport | None = None
    """Where it stands, for one in the text of a report."""
    review: tuple[ReportId, int] | None = None
    """The report that names it as reviewed, and in which entry of its list."""
    relation: tuple[ResolutionId, int] | None = None
    """The registry entry that names it, and in which of its relations."""


_Meaning = tuple[_Found, tuple[ResolutionId, ...]]
"""What was found, and the documents that it may mean."""


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
    reviewed: dict[tuple[ReportId, int], list[_Meaning]] = defaultdict(list)
    related: dict[tuple[ResolutionId, int], list[_Meaning]] = defaultdict(list)
    for item, meant in zip(found, choices, strict=True):
        if item.place is not None:
            by_report[item.place.report].append(_settled(item.place, item.match, meant))
        elif item.review is not None:
            reviewed[item.review].append((item, meant))
        elif item.relation is not None:
            related[item.relation].append((item, meant))
    named_reviews = tuple(_named_reviews(archive, reviewed))
    named_relations = tuple(_named_relations(registry, related))
    return Links(
        by_report={key: tuple(items) for key, items in by_report.items()},
        resolutions=resolutions,
        backlinks=_backlinks(archive, by_report),
        reviews=_reviews(named_reviews),
        terms={reading.report.id: reading.terms for reading in readings if reading.terms},
        relations=tuple(dict.fromkeys(_relations(named_relations, registry))),
        named_relations=named_relations,
        named_reviews=named_reviews,
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
        _Found(match=match, spoken=spoken, review=(report.id, n))
        for n, words in enumerate(report.front.reviews)
        for match, spoken in speaker.name(words)
    ]
    drafts = find_drafts(view)
    citations = [bring_home(view, body, draft) for draft in drafts]
    mentions = terms_of(view, body)
    years = years_named(citations, mentions, body)
    for draft, citation, of_term in zip(drafts, citations, years, strict=True):
        noted = speaker.cite_noted(citation, comment_behind(body, citation.end))
        match, spoken = noted or speaker.cite(citation, subject_after(view, draft.end), of_term)
        found.append(_Found(match=match, spoken=spoken, place=places.of(citation, match)))
    terms = link_terms(mentions, report, citations, matcher.registry)
    return _Reading(report=report, found=tuple(found), terms=tuple(terms))


def _in_entry(resolution: Resolution, matcher: Matcher) -> Iterator[_Found]:
    """Match the older documents that a registry entry names."""
    for n, written in enumerate(resolution.relations):
        for found, spoken in Speaker.entry(resolution, matcher).name(written.words):
            match = even_later(spoken.mention.citation, found, matcher.registry)
            yield _Found(match=match, spoken=spoken, relation=(resolution.id, n))


def _named_reviews(
    archive: Archive, reviewed: Mapping[tuple[ReportId, int], list[_Meaning]]
) -> Iterator[NamedReview]:
    for report in archive.reports:
        for n, words in enumerate(report.front.reviews):
            for named in _named(words, reviewed.get((report.id, n), ())):
                yield NamedReview(report=report.id, place=n, named=named)


def _named_relations(
    registry: Registry, related: Mapping[tuple[ResolutionId, int], list[_Meaning]]
) -> Iterator[NamedRelation]:
    for younger in registry.resolutions:
        for n, written in enumerate(younger.relations):
            for named in _named(written.words, related.get((younger.id, n), ())):
                yield NamedRelation(younger=younger.id, written=written, named=named)


def _named(words: str, meanings: Sequence[_Meaning]) -> Iterator[Named]:
    """Say what words were found to name; one value that says so where it is nothing."""
    if not meanings:
        yield Named(words=words)
    for item, meant in meanings:
        is_open = item.match.state is MatchState.UNREGISTERED and len(meant) > 1
        yield Named(
            words=words,
            text=item.spoken.mention.citation.text,
            state=MatchState.AMBIGUOUS if is_open else item.match.state,
            resolution=meant[0] if len(meant) == 1 else None,
            candidates=meant if is_open else item.match.candidates,
        )


def _reviews(named: Sequence[NamedReview]) -> dict[ReportId, tuple[ResolutionId, ...]]:
    found: dict[ReportId, dict[ResolutionId, None]] = defaultdict(dict)
    for review in named:
        if review.named.resolution is not None:
            found[review.report][review.named.resolution] = None
    return {report: tuple(keys) for report, keys in found.items()}


def _relations(named: Sequence[NamedRelation], registry: Registry) -> Iterator[Relation]:
    """Make the relations that lead to one document; a document is none of its own."""
    for each in named:
        younger, older, written = registry.resolution(each.younger), each.named.resolution, each.written
        if younger is not None and older is not None and older != younger.id:
            yield Relation(
                verb=written.verb,
                younger=younger.id,
                older=older,
                partly=written.partly,
                since=written.since or younger.date,
                position=written.position,
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
