"""The registry of resolutions: docs/registry/resolutions/*.yml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from macros.diagnostics import Message, Position, Related, quoted
from macros.model import CitedAs, OrganizationId, Resolution, ResolutionId, Verb, WrittenRelation
from macros.model.document_number import parse_number
from macros.model.identity import resolution_id
from macros.model.kinds import canonical_kind
from macros.reading.believe import Belief
from macros.reading.entries import RelationEntry, ResolutionEntry
from macros.reading.raw import RawDocument, RawPath
from macros.reading.registry_files import AREA, RegistryReader
from macros.registry import Registry


def read_resolutions(reader: RegistryReader, file: Path, registry: Registry) -> Iterator[Resolution]:
    """Read the resolutions of one file; a faulty entry is reported and left out."""
    opened = reader.document(file)
    if opened is None:
        return
    document, path = opened
    for data, at in reader.rows(document, path):
        belief = Belief(path, AREA, document, at)
        entry, usable = reader.believe(ResolutionEntry, data, belief, {"kind": ""})
        if not usable:
            continue
        place = document.place(at) or Position(path)
        kind = canonical_kind(entry.kind)
        if kind is None:
            reader.fault(
                "unknown-kind",
                document.place((*at, "kind")) or place,
                Message(
                    f"không có thể loại văn bản {quoted(entry.kind)}",
                    f"no kind of document {quoted(entry.kind)}",
                ),
                Message("viết đủ chữ: nghị quyết, chỉ thị, quy định …", "write the word: nghị quyết …"),
            )
            continue
        holder = None
        if entry.organization:
            named = document.place((*at, "organization")) or place
            holder = reader.organization(entry.organization, registry, named, entry.date)
        resolution = _resolution(entry, kind, holder, document.place((*at, "number")) or place)
        yield replace(
            resolution,
            cited_as=tuple(_cited_as(entry, document, at)),
            relations=tuple(_relations(entry, document, at)),
        )


def _cited_as(entry: ResolutionEntry, document: RawDocument, at: RawPath) -> Iterator[CitedAs]:
    for index, cited in enumerate(entry.cited_as):
        place = document.place((*at, "cited_as", index, "words"))
        yield CitedAs(words=cited.words, within=cited.within, position=place)


def _relations(entry: ResolutionEntry, document: RawDocument, at: RawPath) -> Iterator[WrittenRelation]:
    for verb in Verb:
        relations: tuple[RelationEntry, ...] = getattr(entry, verb.key)
        for index, relation in enumerate(relations):
            yield WrittenRelation(
                verb=verb,
                words=relation.resolution,
                partly=relation.partly,
                since=relation.since,
                position=document.place((*at, verb.key, index, "resolution")),
            )


def _resolution(
    entry: ResolutionEntry, kind: str, holder: OrganizationId | None, place: Position
) -> Resolution:
    bare = Resolution(
        id=ResolutionId(entry.id),
        kind=kind,
        number=number.text if (number := parse_number(entry.number)) else entry.number,
        date=entry.date,
        organization=holder,
        organization_name="" if holder else entry.organization,
        issuer=entry.issuer,
        title=entry.title,
        event=entry.event,
        aliases=entry.aliases,
        verified=entry.verified,
        source=entry.source,
        note=entry.note,
        former_ids=entry.former_ids,
        position=place,
    )
    return bare if entry.id else replace(bare, id=resolution_id(bare))


def unique_resolutions(reader: RegistryReader, resolutions: Iterable[Resolution]) -> tuple[Resolution, ...]:
    """Keep the first of two entries for one resolution and report the other."""
    seen: dict[ResolutionId, Resolution] = {}
    for resolution in resolutions:
        first = seen.setdefault(resolution.id, resolution)
        if first is not resolution and first.position and resolution.position:
            reader.fault(
                "duplicate-resolution",
                resolution.position,
                Message(f"{resolution.name} đã đăng ký", f"{resolution.name} is registered already"),
                Message(
                    "gộp hai mục làm một, hoặc ghi ngày ban hành để phân biệt",
                    "merge them, or give the dates",
                ),
                (Related(first.position, Message("mục thứ nhất", "first entry")),),
            )
    return tuple(sorted(seen.values(), key=lambda r: r.id))
