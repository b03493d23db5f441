"""A registry entry that is not written yet, and the YAML it becomes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Final

from macros.importing.draft import quoted
from macros.model import OrganizationId, Resolution, ResolutionId, Verification, WrittenRelation
from macros.model.identity import resolution_id
from macros.reading.raw import compose
from macros.vietnamese import DateInterval, fold, normalise

_GUESSED_BY_YAML: Final = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null", "~"})
"""Our reader keeps them as text; any other reader of YAML would not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """One document as the registry will have it."""

    kind: str
    number: str = ""
    """In normal form."""
    date: DateInterval | None = None
    organization: OrganizationId | None = None
    organization_words: str = ""
    """How the file names the organization."""
    issuer: str = ""
    event: str = ""
    title: str = ""
    aliases: tuple[str, ...] = ()
    relations: tuple[WrittenRelation, ...] = ()
    """In the order of the verbs; without positions."""
    verified: Verification | None = None
    """None leaves the key out, which means yes."""
    source: str = ""
    note: str = ""
    former_ids: tuple[str, ...] = ()
    taken_from: str = ""
    """Where the entry knows from what it says, for whoever checks it: a comment in the file, no part of the
    entry. A page would print it, also when the report is restricted some day."""

    def as_resolution(self) -> Resolution:
        """Return what the reader must make of the entry; without position."""
        bare = Resolution(
            id=ResolutionId(""),
            kind=self.kind,
            number=self.number,
            date=self.date,
            organization=self.organization,
            issuer=self.issuer,
            event=self.event,
            title=self.title,
            aliases=self.aliases,
            relations=self.relations,
            verified=self.verified or Verification.YES,
            source=self.source,
            note=self.note,
            former_ids=self.former_ids,
        )
        return replace(bare, id=resolution_id(bare))


def plain(text: str) -> str:
    """Return a value as it comes out of the reader: composed letters, one line, single blanks."""
    return " ".join(normalise(text).split())


def render_entry(entry: NewEntry, *, indent: int = 0, offset: int = 2) -> tuple[str, ...]:
    """Render an entry of a list as lines of YAML, without line ends.

    Args:
        entry: the entry; its values are `plain`.
        indent: blanks before the dash.
        offset: columns from the dash to the keys.
    """
    first = " " * indent + "-" + " " * (offset - 1)
    other = " " * (indent + offset)
    lines = [(other if n else first) + line for n, line in enumerate(_lines(entry))]
    return (*lines, f"{other}# {plain(entry.taken_from)}") if entry.taken_from else tuple(lines)


def _lines(entry: NewEntry) -> Iterator[str]:
    values = {
        "number": entry.number,
        "kind": entry.kind,
        "date": entry.date.render() if entry.date else "",
        "organization": entry.organization_words,
        "issuer": entry.issuer,
        "event": entry.event,
        "title": entry.title,
    }
    yield from _scalars(values)
    yield from _texts("aliases", entry.aliases)
    for key, relations in groupby(entry.relations, key=lambda relation: relation.verb.key):
        yield from _relations(key, list(relations))
    yield from _scalars(
        {
            "verified": entry.verified.value if entry.verified else "",
            "source": entry.source,
            "note": entry.note,
        }
    )
    yield from _texts("former_ids", entry.former_ids)


def _scalars(values: dict[str, str]) -> Iterator[str]:
    for key, value in values.items():
        if value:
            yield f"{key}: {scalar(value)}"


def _texts(key: str, texts: tuple[str, ...]) -> Iterator[str]:
    if len(texts) == 1:
        yield f"{key}: {scalar(texts[0])}"
    elif texts:
        yield f"{key}:"
        yield from (f"  - {scalar(text)}" for text in texts)


def _relations(key: str, relations: list[WrittenRelation]) -> Iterator[str]:
    if len(relations) == 1 and not (relations[0].partly or relations[0].since):
        yield f"{key}: {scalar(relations[0].words)}"
        return
    yield f"{key}:"
    for relation in relations:
        if not (relation.partly or relation.since):
            yield f"  - {scalar(relation.words)}"
            continue
        yield f"  - resolution: {scalar(relation.words)}"
        if relation.partly:
            yield "    partly: có"
        if relation.since:
            yield f"    from: {relation.since.render()}"


@lru_cache(maxsize=1024)
def scalar(text: str) -> str:
    """Write a value as a YAML scalar: in double quotes exactly where it would not be read back as it is.

    Example:
        >>> scalar("Về quản lý đất đai"), scalar("Kế hoạch: năm 2020"), scalar("05"), scalar("no")
        ('Về quản lý đất đai', '"Kế hoạch: năm 2020"', '05', '"no"')
    """
    if fold(text) in _GUESSED_BY_YAML:
        return quoted(text)
    document, _ = compose(f"k: {text}", "", 1, "registry")
    return text if document is not None and document.data == {"k": text} else quoted(text)
