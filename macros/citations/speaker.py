"""Who cites: a report or a registry entry, with what it has said so far."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from macros.citations.context import Context
from macros.citations.decisions import clarified
from macros.citations.drafts import Draft
from macros.citations.grouping import Mention, identity_of
from macros.citations.issuers import scope_of
from macros.citations.match import Match, Matcher
from macros.citations.phrases import LIST_JOINT
from macros.citations.recognise import bring_home, find_drafts, recognise
from macros.citations.subjects import subject_after
from macros.citations.terms import TermMention, terms_of
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
from macros.registry import Registry

_JOINED = re.compile(rf"(?:{LIST_JOINT.pattern})\Z")
_LONGEST_JOINT: Final = 60
_SIGNS: Final = ' ,.;:–-“”"«»'


class Speaker:
    """Matches what one report or registry entry cites, in the order in which it cites."""

    def __init__(self, matcher: Matcher, context: Context) -> None:
        """Begin with nothing said."""
        self._matcher = matcher
        self._context = context
        self._earlier: dict[tuple[str, str], dict[object, tuple[Citation, ResolutionId | None]]] = (
            defaultdict(dict)
        )
        """Full citations so far, by kind and running number; of every organ one for each document that the
        registry knows, and one for all that it does not: no more is ever asked."""
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

    def cite(
        self,
        citation: Citation,
        subject: str = "",
        years: tuple[int, int] | None = None,
        *,
        is_named: bool = False,
    ) -> tuple[Match, Spoken]:
        """Match a citation in the running text, or one that front matter or the registry names.

        Args:
            citation: the citation.
            subject: what the words behind it say the document is about.
            years: of the term of office that it names.
            is_named: it stands in front matter or the registry.
        """
        context = replace(self._context, subject=subject, years=years, earlier=self._before(citation))
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

    def _before(self, citation: Citation) -> Sequence[tuple[Citation, ResolutionId | None]]:
        """Return the full citations above that may say what this one leaves open; with a date it is clear."""
        if not citation.digits or citation.date is not None:
            return ()
        before = self._earlier.get(identity_of(citation)[:2], {}).values()
        return [(c, known) for c, known in before if not citation.organ or c.organ == citation.organ]

    def _remember(self, citation: Citation, meant: ResolutionId | None) -> None:
        """Keep a full citation, for those below that say less."""
        if citation.form is CitationForm.FULL:
            same = (citation.organ, meant)
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
        """Match what front matter or the registry names: an id, or the words of one or more citations.

        Of the words of several citations those count that are joined as in a list: what stands in the
        subject of another ("Kế hoạch … về thực hiện Chỉ thị …") is not meant. Yields nothing where the words
        are neither.
        """
        known = self._matcher.registry.resolution(words.strip())
        if known is not None:
            for citation in recognise(f"{known.kind} số {known.number}")[:1]:
                self._remember(citation, known.id)
            yield self._known(known.id, words, known.kind, None)
            return
        view = TextView.of(words)
        drafts = find_drafts(view)
        citations = [bring_home(view, words, draft) for draft in drafts]
        years = years_named(citations, terms_of(view, words), words)
        for n in _listed(view, drafts):
            yield self.cite(citations[n], subject_after(view, drafts[n].end), years[n], is_named=True)

    def _known(self, key: ResolutionId, words: str, kind: str, ground: Ground | None) -> tuple[Match, Spoken]:
        """Make the match of a resolution that is named by its id."""
        citation = Citation(start=0, end=len(words), text=words, kind=kind, form=CitationForm.NAMED)
        match = Match(state=MatchState.MATCHED, ground=ground, resolution=key)
        return match, Spoken(mention=Mention(citation=citation, report=self._context.speaker))


def even_later(citation: Citation, match: Match, registry: Registry) -> Match:
    """Let what a registry entry names be younger than the entry, where that is one registered document.

    A report cannot cite the future; an entry that names it has the relation the wrong way round, and a
    page for an older document that there never was would hide that.
    """
    said = citation.date
    future = [known for key in match.future if (known := registry.resolution(key)) is not None]
    fitting = [r for r in future if said is None or (r.date is not None and r.date.overlaps(said))]
    if match.state is not MatchState.UNREGISTERED or len(fitting) != 1:
        return match
    return replace(match, state=MatchState.MATCHED, resolution=fitting[0].id)


def _listed(view: TextView, drafts: Sequence[Draft]) -> Iterator[int]:
    """Yield the places of the citations that are members of one list, the first of which begins it.

    Behind one that is named inside the subject of another only a semicolon leads back to the list.
    """
    is_member, end = True, 0
    for n, draft in enumerate(drafts):
        if n:
            between = view.folded[end : draft.start]
            is_member = _is_joined(view, end, draft.start) and (is_member or ";" in between)
        if is_member:
            yield n
        end = draft.end


def _is_joined(view: TextView, end: int, start: int) -> bool:
    """Tell whether a citation follows another as the next of a list, the subject between them or not."""
    joint = _JOINED.search(view.folded, max(end, start - _LONGEST_JOINT), start)
    if joint is None:
        return False
    said = " ".join(view.text[end : joint.start()].split()).strip(_SIGNS)
    return said == subject_after(view, end).strip(_SIGNS)


def years_named(
    citations: Sequence[Citation], mentions: Sequence[TermMention], text: str
) -> list[tuple[int, int] | None]:
    """Return for each citation the years of the term that stands in it or right behind it.

    Args:
        citations: the citations of a text, in order.
        mentions: the terms of office that it names, in order.
        text: the text.
    """
    found: list[tuple[int, int] | None] = []
    n = 0
    for citation in citations:
        while n < len(mentions) and mentions[n].start < citation.start:
            n += 1
        behind = mentions[n] if n < len(mentions) else None
        is_of_it = behind is not None and (
            behind.start < citation.end or _RIGHT_BEHIND.fullmatch(text, citation.end, behind.start)
        )
        found.append(behind.years if behind is not None and is_of_it else None)
    return found


_RIGHT_BEHIND = re.compile(r"[^\S\n]{0,3}\n?[^\S\n]{0,3}\(?")
