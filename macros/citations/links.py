"""All citations of an archive: recognised, matched, and turned round into backlinks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.citations.context import Context
from macros.citations.grouping import Mention, group, identity_of
from macros.citations.issuers import scope_of
from macros.citations.match import Match, Matcher
from macros.citations.paragraphs import Paragraphs
from macros.citations.recognise import bring_home, find_drafts, recognise
from macros.citations.subjects import subject_after
from macros.citations.unregistered import Spoken, build_resolution
from macros.citations.view import TextView
from macros.diagnostics import Position
from macros.model import (
    Archive,
    Citation,
    CitationForm,
    CitationInReport,
    Links,
    MatchState,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
)
from macros.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A citation with its match, before unregistered resolutions are known."""

    report: Report
    citation: Citation
    match: Match
    spoken: Spoken
    place: CitationInReport | None
    """None for one named in front matter."""


def link_archive(archive: Archive, registry: Registry) -> Links:
    """Recognise and match all citations of an archive, in time linear in its text.

    Args:
        archive: the archive.
        registry: the registry of the archive.
    """
    matcher = Matcher(registry)
    found = [item for report in archive.reports for item in _in_report(report, matcher)]
    unregistered, choices = _unregistered(found, registry)
    resolutions = {r.id: r for r in registry.resolutions} | {r.id: r for r in unregistered}
    by_report: dict[ReportId, list[CitationInReport]] = {report.id: [] for report in archive.reports}
    reviews: dict[ReportId, list[ResolutionId]] = defaultdict(list)
    for item, meant in zip(found, choices, strict=True):
        if item.place is None:
            reviews[item.report.id] += meant if len(meant) == 1 else ()
            continue
        by_report[item.report.id].append(_settled(item.place, item.match, meant))
    return Links(
        by_report={key: tuple(items) for key, items in by_report.items()},
        resolutions=resolutions,
        backlinks=_backlinks(archive, by_report),
        reviews={key: tuple(dict.fromkeys(ids)) for key, ids in reviews.items() if ids},
    )


def _settled(place: CitationInReport, match: Match, meant: tuple[ResolutionId, ...]) -> CitationInReport:
    if match.state is MatchState.UNREGISTERED and len(meant) > 1:
        return replace(place, state=MatchState.AMBIGUOUS, candidates=meant)
    return replace(place, resolution=meant[0] if len(meant) == 1 else None)


def _in_report(report: Report, matcher: Matcher) -> Iterator[_Found]:
    body = _without_calls(report)
    view = TextView.of(body)
    places = _Places(report, body)
    earlier: _Earlier = defaultdict(dict)
    for draft in find_drafts(view):
        citation = bring_home(view, body, draft)
        subject = subject_after(view, draft.end)
        match, spoken = _matched(citation, subject, report, matcher, earlier)
        yield _Found(
            report=report, citation=citation, match=match, spoken=spoken, place=places.of(citation, match)
        )
    for words in report.front.reviews:
        yield from _reviewed(words, report, matcher, earlier)


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


_Earlier = dict[tuple[str, str], dict[object, tuple[Citation, ResolutionId | None]]]
"""Full citations of a report so far, by kind and running number; each document once, however often cited."""


def _matched(
    citation: Citation, subject: str, report: Report, matcher: Matcher, earlier: _Earlier
) -> tuple[Match, Spoken]:
    key = identity_of(citation)[:2]
    before = earlier[key].values() if citation.digits else ()
    context = Context(
        organization=report.organization,
        date=report.date,
        term=report.term,
        subject=subject,
        earlier=[(c, known) for c, known in before if not citation.organ or c.organ == citation.organ],
    )
    match = matcher.match(citation, context)
    if citation.form is CitationForm.FULL and match.state is not MatchState.AMBIGUOUS:
        same = (citation.organ, citation.year, citation.date, citation.issuer, match.resolution)
        earlier[key].setdefault(same, (citation, match.resolution))
    scope, is_known = scope_of(match.issuers, report.organization, report.id)
    mention = Mention(
        citation=citation,
        event=match.event,
        report=report.id,
        scope=scope,
        is_scope_known=is_known,
        is_scope_central=match.issuers.is_central,
    )
    organization = match.issuers.organizations[0] if is_known else None
    return match, Spoken(mention=mention, organization=organization, subject=subject)


def _reviewed(words: str, report: Report, matcher: Matcher, earlier: _Earlier) -> Iterator[_Found]:
    """Match the resolutions that front matter says are reviewed: an id, or the words of a citation."""
    known = matcher.registry.resolution(words.strip())
    for citation in recognise(words)[:1] if known is None else ():
        subject = subject_after(TextView.of(words), citation.end)
        match, spoken = _matched(citation, subject, report, matcher, earlier)
        yield _Found(report=report, citation=citation, match=match, spoken=spoken, place=None)
    if known is not None:
        citation = Citation(start=0, end=len(words), text=words, kind=known.kind, form=CitationForm.NAMED)
        match = Match(state=MatchState.MATCHED, resolution=known.id)
        spoken = Spoken(mention=Mention(citation=citation, report=report.id))
        yield _Found(report=report, citation=citation, match=match, spoken=spoken, place=None)


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


class _Places:
    """Where things stand in one report."""

    def __init__(self, report: Report, body: str) -> None:
        self.report = report
        self.paragraphs = Paragraphs(body)
        self.lines = [0, *(match.end() for match in re.finditer("\n", body))]
        self.sections = [section.start for section in report.sections]

    def of(self, citation: Citation, match: Match) -> CitationInReport:
        """Place a citation in its report."""
        line = bisect_right(self.lines, citation.start) - 1
        column = citation.start - self.lines[line] + 1
        first_line = citation.text.partition("\n")[0]
        before, after = self.paragraphs.sentence_around(citation.start, citation.end)
        return CitationInReport(
            report=self.report.id,
            citation=citation,
            state=match.state,
            ground=match.ground,
            candidates=match.candidates,
            position=Position(
                self.report.path, self.report.body_line + line, column, column + len(first_line)
            ),
            before=before,
            after=after,
            section=self._section(citation.start),
            anchor=self.paragraphs.at(citation.start).anchor,
        )

    def _section(self, place: int) -> str:
        index = bisect_right(self.sections, place) - 1
        if index < 0:
            return ""
        section = self.report.sections[index]
        return f"{section.number}. {section.title}" if section.number else section.title


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
