"""The registry of organizations: docs/registry/organizations.yml."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from macros.diagnostics import Message, Position, quoted
from macros.model import (
    DatedCode,
    DatedName,
    DatedParent,
    Organization,
    OrganizationId,
    Succession,
    Validity,
)
from macros.model.addresses import is_reserved
from macros.reading.believe import Belief
from macros.reading.entries import OrganizationEntry, SuccessionEntry
from macros.reading.raw import RawDocument, RawPath
from macros.reading.registry_files import AREA, RegistryReader
from macros.registry import Registry
from macros.vietnamese import slug


def read_organizations(reader: RegistryReader, file: Path) -> tuple[Organization, ...]:
    """Read all organizations and join them to one another."""
    opened = reader.document(file)
    if opened is None:
        return ()
    document, path = opened
    if not isinstance(document.data, dict):
        reader.fault(
            "wrong-shape",
            Position(path),
            Message("danh bạ tổ chức phải ghi mã rồi đến nội dung", "expected ids with entries"),
            Message("ví dụ: huyen-a: xuống dòng, thụt vào, names: Huyện ủy A", "see the manual's example"),
        )
        return ()
    entries: list[tuple[Organization, OrganizationEntry, RawPath]] = []
    for key in (str(at[0]) for at in document.key_places if len(at) == 1):
        # An id with nothing below it has a place and no data.
        place, data = document.key_places[(key,)], document.data.get(key, {})
        if not _is_usable_id(reader, key, place):
            continue
        belief = Belief(path, AREA, document, (key,))
        entry, usable = reader.believe(OrganizationEntry, data, belief, {"names": key})
        if usable:
            entries.append((_organization(key, entry, place), entry, (key,)))
    return tuple(_with_relations(reader, document, entries))


def _is_usable_id(reader: RegistryReader, key: str, place: Position) -> bool:
    """Report an id that cannot be an address."""
    if is_reserved(key):
        reader.fault(
            "bad-id",
            place,
            Message(f'mã "{key}" dành cho trang danh sách', f'the id "{key}" belongs to a list page'),
            Message(f'viết mã khác, ví dụ "{key}-1"', f'write another one, such as "{key}-1"'),
        )
        return False
    likely = slug(key)
    if key and key == likely:
        return True
    reader.fault(
        "bad-id",
        place,
        Message(
            f"mã {quoted(key)} không dùng được trong địa chỉ", f"the id {quoted(key)} cannot be an address"
        ),
        Message(
            f'viết "{likely}"' if likely else "chỉ dùng chữ thường không dấu, số và dấu gạch nối",
            f'write "{likely}"' if likely else "use lower-case ASCII letters, digits and hyphens",
        ),
    )
    return False


def _organization(key: str, entry: OrganizationEntry, place: Position) -> Organization:
    return Organization(
        id=OrganizationId(key),
        names=tuple(DatedName(name=n.name, validity=Validity(start=n.start, end=n.end)) for n in entry.names),
        aliases=entry.aliases,
        codes=tuple(DatedCode(code=c.code, validity=Validity(start=c.start, end=c.end)) for c in entry.codes),
        sector=entry.sector,
        rank=entry.rank,
        sort=entry.sort,
        validity=Validity(start=entry.start, end=entry.end),
        fonds_holder=entry.fonds_holder,
        note=entry.note,
        former_ids=entry.former_ids,
        position=place,
    )


def _with_relations(
    reader: RegistryReader,
    document: RawDocument,
    entries: list[tuple[Organization, OrganizationEntry, RawPath]],
) -> Iterator[Organization]:
    """Join parents, predecessors and successors, which may be named before they stand in the file.

    One end of a succession is enough: the other is computed.
    """
    registry = Registry(o for o, _, _ in entries)
    before: dict[OrganizationId, dict[OrganizationId, Succession]] = defaultdict(dict)
    after: dict[OrganizationId, dict[OrganizationId, Succession]] = defaultdict(dict)
    parents: dict[OrganizationId, tuple[DatedParent, ...]] = {}

    def place(path: RawPath, organization: Organization) -> Position:
        return document.place(path) or organization.position

    def join(items: Iterable[SuccessionEntry], key: str, organization: Organization, at: RawPath) -> None:
        for index, item in enumerate(items):
            other = reader.organization(item.organization, registry, place((*at, key, index), organization))
            if other is None:
                continue
            if other == organization.id:
                reader.own_relative(organization, place((*at, key, index), organization))
                continue
            older, newer = (other, organization.id) if key == "predecessors" else (organization.id, other)
            _add(after[older], newer, item.passed)
            _add(before[newer], older, item.passed)

    for organization, entry, at in entries:
        join(entry.predecessors, "predecessors", organization, at)
        join(entry.successors, "successors", organization, at)
        parents[organization.id] = _parents(reader, registry, organization, entry, at, place)
    for organization, _, _ in entries:
        yield replace(
            organization,
            parents=parents[organization.id],
            predecessors=tuple(before[organization.id].values()),
            successors=tuple(after[organization.id].values()),
        )


def _parents(
    reader: RegistryReader,
    registry: Registry,
    organization: Organization,
    entry: OrganizationEntry,
    at: RawPath,
    place: Callable[[RawPath, Organization], Position],
) -> tuple[DatedParent, ...]:
    found: list[DatedParent] = []
    for index, parent in enumerate(entry.parents):
        where = place((*at, "parents", index), organization)
        other = reader.organization(parent.organization, registry, where)
        if other == organization.id:
            reader.own_relative(organization, where)
        elif other is not None:
            validity = Validity(start=parent.start, end=parent.end)
            found.append(DatedParent(organization=other, validity=validity))
    return tuple(found)


def _add(line: dict[OrganizationId, Succession], key: OrganizationId, passed: tuple[str, ...]) -> None:
    """Note a succession; what either end says has passed counts."""
    known = line[key].passed if key in line else ()
    line[key] = Succession(organization=key, passed=tuple(dict.fromkeys((*known, *passed))))
