"""Which citations mean one document, where no registry says so.

The identity is kind, number and organ within a scope, then the date: two dates are two documents; a
citation without date joins when there is one to join. A short form joins a full one of its report; a
named form goes by its plenum, congress or title. Linear: citations meet in a table, they are never
compared each with each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from macros.citations.events import Event, event_of, level_of, title_in
from macros.model import Citation, CitationForm
from macros.model.document_number import parse_number
from macros.model.kinds import identity_kind, kinds_of_code
from macros.vietnamese import DateInterval, words

_TITLE_WORDS = 8
"""So many first words of a title tell it from others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A citation with what is known about where it stands."""

    citation: Citation
    event: Event | None = None
    """The event behind a named citation, made more exact by what the reader of the report knows."""
    report: str = ""
    """Mentions of one report stand together, in the order of the text."""
    scope: str = ""
    """Whose numbers these are; equal numbers of two scopes are two documents."""
    is_scope_known: bool = True
    """False where the scope only stands for a body that nobody registered."""
    is_scope_central: bool = False
    """The scope is one body in the whole country, registered or not."""


@dataclass(slots=True, eq=False)
class Group:
    """Citations of one document, by their places in the list of mentions."""

    members: list[int] = field(default_factory=list)
    date: DateInterval | None = None
    first_in: dict[str, int] = field(default_factory=dict)
    """By report, the place of the first member."""
    order: int = 0
    """How many groups were made before it."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups, and which of them each mention belongs to."""

    groups: tuple[Group, ...]
    choices: tuple[tuple[int, ...], ...]
    """For each mention the numbers of its groups: one where it is clear, several where it is not."""


def mentions_of(citations: Sequence[Citation]) -> tuple[Mention, ...]:
    """Make mentions of one text about whose author nothing is known."""
    return tuple(Mention(citation=citation, event=event_of(citation)) for citation in citations)


def group(mentions: Sequence[Mention]) -> Grouping:
    """Group the mentions of one or many reports.

    Whoever says more comes first: a day before a month, a full number before a short one, "khóa XII"
    before a plenum without khóa.
    """
    table = _Table(mentions)
    for place in sorted(range(len(mentions)), key=lambda p: (_vagueness(mentions[p]), p)):
        table.join(place)
    numbers = {id(g): n for n, g in enumerate(table.groups)}
    return Grouping(
        tuple(table.groups), tuple(tuple(numbers[id(g)] for g in chosen) for chosen in table.chosen)
    )


def identity_of(citation: Citation) -> tuple[str, str, int | None, str]:
    """Return kind, running number, year and organ: what all citations of one numbered document share."""
    kind = identity_kind(citation.kind, citation.code, is_state=_is_state(citation))
    return kind, citation.digits, citation.year, citation.organ.upper()


def other_kinds(citation: Citation) -> tuple[str, ...]:
    """Return the kinds a citation may have besides its own, where only the code QĐ tells the kind."""
    if citation.form is not CitationForm.FULL or not (
        citation.text[:1].isdigit() or citation.text[:2] == "QĐ"
    ):
        return ()
    kinds = kinds_of_code(citation.code, is_state=_is_state(citation))
    return tuple(k.word for k in kinds if k.word != citation.kind)


def _is_state(citation: Citation) -> bool:
    number = parse_number(citation.number)
    return number is not None and number.is_state


def _vagueness(mention: Mention) -> int:
    citation, event = mention.citation, mention.event
    if citation.date is not None:
        return 0 if citation.date.precision == "day" else 1
    if event is not None:
        return 2 if event.ordinal is not None else 3 if event.years is not None else 5
    if citation.form is CitationForm.SHORT:
        return 4
    return 3 if other_kinds(citation) else 2


class _Table:
    """Groups by key. A group stands under the exact keys of its members and under their vaguer wordings."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.groups: list[Group] = []
        self.chosen: list[list[Group]] = [[] for _ in mentions]
        self.by_key: dict[Hashable, dict[int, Group]] = defaultdict(dict)
        """By key and order."""
        self.by_month: dict[tuple[Hashable, int], list[tuple[int, Group]]] = defaultdict(list)
        """The dated ones by key and each month that the date touches, with their place under the key: one
        number may have a thousand days."""

    def join(self, place: int) -> None:
        mention = self.mentions[place]
        date = mention.citation.date
        for key in _sought(mention):
            found = [*self.by_key.get(key, {}).values()] if date is None else self._of_date(key, date)
            if len(found) > 1:
                found = self._nearby(found, place)
            if found:
                self._enter(found, place, mention)
                return
        made = Group(date=date, order=len(self.groups))
        self.groups.append(made)
        self._enter([made], place, mention)

    def _enter(self, found: list[Group], place: int, mention: Mention) -> None:
        self.chosen[place] = list(found)
        if len(found) > 1:
            return
        found[0].members.append(place)
        first = found[0].first_in.get(mention.report, place)
        found[0].first_in[mention.report] = min(first, place)
        for key in _known_by(mention):
            self._stand(found[0], key)

    def _stand(self, group: Group, key: Hashable) -> None:
        known = self.by_key[key]
        if group.order in known:
            return
        for month in _months(group.date) if group.date is not None else ():
            self.by_month[key, month].append((len(known), group))
        known[group.order] = group

    def _of_date(self, key: Hashable, date: DateInterval) -> list[Group]:
        """Return the first group under a key whose date may be this one."""
        near = (each for month in _months(date) for each in self.by_month.get((key, month), ()))
        fitting = [(n, g) for n, g in near if g.date is not None and g.date.overlaps(date)]
        return [min(fitting, key=lambda each: each[0])[1]] if fitting else []

    def _nearby(self, found: list[Group], place: int) -> list[Group]:
        """Keep the group that this report speaks of before the place or else at all, if that is one."""
        mention = self.mentions[place]
        here = [g for g in found if mention.report in g.first_in]
        if mention.event is not None and here:
            # A congress without ordinal is the one whose term the report is about, and that comes first.
            return [min(here, key=lambda g: g.first_in[mention.report])]
        before = [g for g in here if g.first_in[mention.report] < place]
        return next((kept for kept in (before, here) if len(kept) == 1), found)


def _sought(mention: Mention) -> Iterator[Hashable]:
    """Yield the keys under which a document is looked for, the exact one first."""
    citation, report, scope = mention.citation, mention.report, mention.scope
    if mention.event is not None:
        yield from _event_sought(mention, mention.event)
    elif not citation.digits:
        yield _titled(mention)
    else:
        kind, digits, year, organ = identity_of(citation)
        level = level_of(citation)
        if citation.form is CitationForm.FULL:
            for each in (kind, *other_kinds(citation)):
                yield "number", each, digits, year, organ, scope
            if not mention.is_scope_known and citation.date is not None and citation.date.precision == "day":
                yield "day", kind, digits, year, organ, citation.date
        else:
            yield "here", report, kind, digits, year, level or _ANY
            if mention.is_scope_known and scope:
                yield "level", kind, digits, year, scope


def _known_by(mention: Mention) -> Iterator[Hashable]:
    """Yield the keys under which others will find the document."""
    citation, report, scope = mention.citation, mention.report, mention.scope
    if mention.event is not None:
        yield from _event_known_by(mention, mention.event)
    elif not citation.digits:
        yield _titled(mention)
    else:
        kind, digits, year, organ = identity_of(citation)
        level = level_of(citation)
        if citation.form is CitationForm.FULL:
            yield "number", kind, digits, year, organ, scope
            if not mention.is_scope_known and citation.date is not None and citation.date.precision == "day":
                yield "day", kind, digits, year, organ, citation.date
        for each in {year, None}:
            # A short form without issuer may mean any level, one with issuer only its own.
            yield "here", report, kind, digits, each, level or _ANY
            yield "here", report, kind, digits, each, _ANY
            if mention.is_scope_known and scope:
                yield "level", kind, digits, each, scope


_ANY = "*"


_SHORTENED = frozenset({"quy chế", "chương trình"})
"""Kinds whose names end in a list of bodies."""


def _titled(mention: Mention) -> Hashable:
    citation = mention.citation
    title = words(title_in(citation))[:_TITLE_WORDS]
    if citation.congress is not None and citation.date is None:
        # "Quy chế làm việc của …, khóa XI": the bodies are listed now in full, now shortened.
        lead = title[:2] if citation.kind in _SHORTENED else title
        return "rules", citation.kind, lead, citation.congress, level_of(citation), mention.scope
    if not title:
        return "dated", citation.kind, citation.date, level_of(citation), mention.scope
    return "title", citation.kind, title, mention.scope


def _event_sought(mention: Mention, event: Event) -> Iterator[Hashable]:
    kind, level = mention.citation.kind, level_of(mention.citation)
    if event.is_plenum:
        if event.ordinal is not None:
            yield "plenum", kind, event.plenum, event.session, event.ordinal
        else:
            yield "plenum here", mention.report, kind, event.plenum, event.session
        return
    if event.ordinal is not None:
        yield "congress", mention.scope, level, event.ordinal
        yield "congress here", mention.report, level, event.ordinal
        if not level:
            yield "congress here", mention.report, _ANY, event.ordinal
    elif event.years is not None:
        yield "congress", mention.scope, level, event.years
    else:
        yield "congress here", mention.report, level, _ANY


def _event_known_by(mention: Mention, event: Event) -> Iterator[Hashable]:
    kind, level = mention.citation.kind, level_of(mention.citation)
    if event.is_plenum:
        yield "plenum", kind, event.plenum, event.session, event.ordinal
        yield "plenum here", mention.report, kind, event.plenum, event.session
        return
    for which in filter(None, (event.ordinal, event.years)):
        yield "congress", mention.scope, level, which
        yield "congress here", mention.report, level, which
        yield "congress here", mention.report, _ANY, which
    yield "congress here", mention.report, level, _ANY


def _months(date: DateInterval) -> range:
    """Return the months that an interval touches, counted from year 0."""
    return range(date.start.year * 12 + date.start.month, date.end.year * 12 + date.end.month + 1)
