"""Who cites: a report or a registry entry, with what it has said so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from macros.citations.context import Context
from macros.citations.decisions import clarified
from macros.citations.grouping import Mention, identity_of
from macros.citations.issuers import scope_of
from macros.citations.match import Match, Matcher
from macros.citations.recognise import recognise
from macros.citations.subjects import subject_after
from macros.citations.unregistered import Spoken
from macros.citations.view import TextView
from macros.model import (
    Citation,
    CitationForm,
    Ground,
    MatchState,
    Report,
    Resolution,
    ResolutionId,
)


class Speaker:
    """Matches what one report or registry entry cites, in the order in which it cites."""

    def __init__(self, matcher: Matcher, context: Context) -> None:
        """Begin with nothing said."""
        self._matcher = matcher
        self._context = context
        self._earlier: dict[tuple[str, str], dict[object, tuple[Citation, ResolutionId | None]]] = (
            defaultdict(dict)
        )
        """Full citations so far, by kind and running number; each document once, however often cited."""
        self._told: set[ResolutionId] = set()
        """What the running text has cited in full."""

    @classmethod
    def report(cls, report: Report, matcher: Matcher) -> Speaker:
        """Let a report speak."""
        return cls(
            matcher,
            Context(
                organization=report.organization,
                date=report.date,
                term=report.term,
                speaker=report.id,
                path=report.path,
            ),
        )

    @classmethod
    def entry(cls, resolution: Resolution, matcher: Matcher) -> Speaker:
        """Let a registry entry speak: of older documents, seen from the one it registers."""
        return cls(
            matcher,
            Context(organization=resolution.organization, date=resolution.date, speaker=resolution.id),
        )

    def cite(self, citation: Citation, subject: str = "", *, is_named: bool = False) -> tuple[Match, Spoken]:
        """Match a citation in the running text, or one that front matter or the registry names."""
        key = identity_of(citation)[:2]
        before = self._earlier[key].values() if citation.digits else ()
        context = replace(
            self._context,
            subject=subject,
            earlier=[(c, known) for c, known in before if not citation.organ or c.organ == citation.organ],
        )
        match = self._matcher.match(citation, context)
        if match.ground is Ground.EARLIER and match.resolution not in self._told:
            # Nothing above in the text says so, only the front matter.
            match = replace(match, ground=Ground.REVIEWED)
        if match.state is not MatchState.AMBIGUOUS:
            self._remember(citation, match.resolution)
            if match.resolution is not None and citation.form is CitationForm.FULL and not is_named:
                self._told.add(match.resolution)
        scope, is_known = scope_of(match.issuers, context.organization, context.speaker)
        mention = Mention(
            citation=citation,
            event=match.event,
            report=context.speaker,
            scope=scope,
            is_scope_known=is_known,
            is_scope_central=match.issuers.is_central,
        )
        organization = match.issuers.organizations[0] if is_known else None
        return match, Spoken(mention=mention, organization=organization, subject=subject)

    def _remember(self, citation: Citation, meant: ResolutionId | None) -> None:
        """Keep a full citation, for those below that say less."""
        if citation.form is CitationForm.FULL:
            same = (citation.organ, citation.year, citation.date, citation.issuer, meant)
            self._earlier[identity_of(citation)[:2]].setdefault(same, (citation, meant))

    def cite_noted(self, citation: Citation, note: str) -> tuple[Match, Spoken] | None:
        """Match a citation behind which the author has noted what it means.

        Returns:
            None where there is no note, or one about something else.
        """
        meant = clarified(citation, note, self._matcher.registry) if note else None
        if meant is None:
            return None
        if not isinstance(meant, Citation):
            self._remember(citation, meant)
            self._told.add(meant)
            return self._known(meant, citation.text, citation.kind, Ground.AUTHOR)
        match, spoken = self.cite(meant)
        return replace(match, ground=Ground.AUTHOR if match.resolution else None), spoken

    def name(self, words: str) -> Iterator[tuple[Match, Spoken]]:
        """Match what front matter or the registry names: an id, or the words of a citation.

        Yields nothing where the words are neither.
        """
        known = self._matcher.registry.resolution(words.strip())
        if known is not None:
            for citation in recognise(f"{known.kind} số {known.number}")[:1]:
                self._remember(citation, known.id)
            yield self._known(known.id, words, known.kind, None)
            return
        for citation in recognise(words)[:1]:
            yield self.cite(citation, subject_after(TextView.of(words), citation.end), is_named=True)

    def _known(self, key: ResolutionId, words: str, kind: str, ground: Ground | None) -> tuple[Match, Spoken]:
        """Make the match of a resolution that is named by its id."""
        citation = Citation(start=0, end=len(words), text=words, kind=kind, form=CitationForm.NAMED)
        match = Match(state=MatchState.MATCHED, ground=ground, resolution=key)
        return match, Spoken(mention=Mention(citation=citation, report=self._context.speaker))
