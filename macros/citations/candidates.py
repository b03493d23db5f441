"""The registered resolutions that a citation may mean, before any evidence is weighed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from macros.citations.context import Context
from macros.citations.events import Event, events_of, level_of, title_in
from macros.citations.grouping import identity_of, other_kinds
from macros.citations.issuers import Issuers
from macros.citations.subjects import likeness
from macros.model import Citation, CitationForm, OrganizationId, Resolution
from macros.model.document_number import parse_number
from macros.registry import Registry
from macros.vietnamese import words


class Candidates:
    """The resolutions of a registry by number, event and title."""

    def __init__(self, registry: Registry) -> None:
        """Index the resolutions."""
        self._registry = registry
        self._numbered: dict[Hashable, list[Resolution]] = defaultdict(list)
        self._events: dict[Hashable, list[Resolution]] = defaultdict(list)
        self._titled: dict[str, list[Resolution]] = defaultdict(list)
        for resolution in registry.resolutions:
            names = (resolution.number, *resolution.aliases)
            for key in dict.fromkeys(k for name in names for k in _number_keys(name, resolution.kind)):
                self._numbered[key].append(resolution)
            for key in dict.fromkeys(k for event in events_of(resolution) for k in _event_keys(event)):
                self._events[key].append(resolution)
            self._titled[resolution.kind].append(resolution)

    def of(
        self, citation: Citation, context: Context, issuers: Issuers, event: Event | None
    ) -> list[Resolution]:
        """Return the resolutions a citation may mean, those of the report's future included."""
        if event is not None:
            return self._by_event(citation, context, event, issuers)
        if citation.digits:
            return self._by_number(citation, context, issuers)
        return self._by_title(citation, context)

    def _by_number(self, citation: Citation, context: Context, issuers: Issuers) -> list[Resolution]:
        kind, digits, year, organ = identity_of(citation)
        found = [
            resolution
            for each in (kind, *other_kinds(citation))
            for resolution in self._numbered.get((each, digits, year, organ or None), ())
        ]
        if citation.form is CitationForm.FULL:
            return [r for r in found if _may_issue(r, context, issuers)]
        if issuers.ids:
            return [r for r in found if r.organization in issuers.ids]
        if citation.issuer:
            return []
        near = self.near(context)
        return [r for r in found if r.organization in near]

    def near(self, context: Context) -> frozenset[OrganizationId]:
        """Return the report's organization and all above it: whom a document without issuer may come from."""
        if context.organization is None:
            return frozenset()
        own = self._registry.lineage(context.organization, context.date)
        centre = self._registry.organs_with_code("TW", near=context.organization, when=None)
        return frozenset([o.id for o in own] + [o.id for o in centre])

    def _by_event(
        self, citation: Citation, context: Context, event: Event, issuers: Issuers
    ) -> list[Resolution]:
        if event.is_plenum:
            found = self._events.get(("plenum", event.plenum), ())
            return [r for r in found if r.kind == citation.kind and _is_of_plenum(r, event)]
        holders = issuers.ids
        if not holders and context.organization and not citation.issuer:
            holders = frozenset({context.organization})
        which = event.ordinal or event.years
        found = self._events.get(("congress", which), ())
        return [r for r in found if r.organization in holders and r.kind == citation.kind]

    def _by_title(self, citation: Citation, context: Context) -> list[Resolution]:
        title = title_in(citation)
        near = self.near(context)
        return [
            r
            for r in self._titled.get(citation.kind, ())
            if (r.organization is None or r.organization in near or not level_of(citation))
            and any(_is_same_title(title, name, citation.kind) for name in (r.title, *r.aliases))
        ]


def _may_issue(resolution: Resolution, context: Context, issuers: Issuers) -> bool:
    if resolution.organization is None or issuers.is_central:
        return True
    if issuers.ids:
        return resolution.organization in issuers.ids
    # A body that nobody registered; only where the reporting body is unknown too may it be anybody.
    return context.organization is None


def _number_keys(name: str, kind: str) -> Iterator[Hashable]:
    """Yield the keys of one number: with its organ for full citations, without it for short ones."""
    number = parse_number(name)
    if number is None:
        bare = name.strip()
        if bare.isdigit():
            yield kind, bare.lstrip("0") or "0", None, None
        return
    identity = number.identity(kind)
    yield identity.kind, identity.digits, identity.year, identity.organ
    for year in dict.fromkeys((identity.year, None)):
        yield identity.kind, identity.digits, year, None


def _event_keys(event: Event) -> Iterator[Hashable]:
    if event.is_plenum:
        yield "plenum", event.plenum
        return
    for which in (event.ordinal, event.years, None):
        yield "congress", which


def _is_of_plenum(resolution: Resolution, event: Event) -> bool:
    return any(
        known.plenum == event.plenum
        and (event.session is None or known.session in (None, event.session))
        and (event.ordinal is None or known.ordinal == event.ordinal)
        for known in events_of(resolution)
    )


_ALMOST: Final = 0.9
"""Share of words from which two titles are one that a clerk shortened or misspelt."""


def _is_same_title(title: str, name: str, kind: str) -> bool:
    one, other = _bare(title, kind), _bare(name, kind)
    if not one or not other:
        return False
    return one == other or (likeness(title, name) or 0.0) > _ALMOST


def _bare(name: str, kind: str) -> tuple[str, ...]:
    """Return the words of a title without its kind and "về việc"."""
    spoken = words(name)
    for lead in _leads(kind):
        if spoken[: len(lead)] == lead:
            spoken = spoken[len(lead) :]
    return spoken


def _leads(kind: str) -> Iterable[tuple[str, ...]]:
    return (words(kind), words("về"), words("việc"))
