"""Registry files: organizations.yml, terms.yml, resolutions/*.yml below docs/registry/."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from macros.diagnostics import Diagnostic, Message, Position, Related, Severity
from macros.model import (
    CommitteeBody,
    Cycle,
    DatedCode,
    DatedName,
    DatedParent,
    Organization,
    OrganizationId,
    Resolution,
    ResolutionId,
    Succession,
    Term,
    TermId,
    Validity,
)
from macros.model.identity import resolution_id
from macros.model.kinds import canonical_kind
from macros.reading.believe import Belief, believe
from macros.reading.entries import OrganizationEntry, ResolutionEntry, SuccessionEntry, TermEntry
from macros.reading.files import read_text
from macros.reading.raw import RawData, RawDocument, RawPath, compose
from macros.registry import Registry
from macros.vietnamese import DateInterval, parse_ordinal, parse_years, slug

AREA = "registry"
M = TypeVar("M", bound=BaseModel)


@dataclass(slots=True)
class _Reader:
    """Reads the registry files of one archive, collecting the faults."""

    root: Path
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def document(self, file: Path) -> tuple[RawDocument, str] | None:
        path = file.relative_to(self.root).as_posix()
        if not file.exists():
            return None
        text, faults = read_text(file, path)
        self.diagnostics += [f for f in faults if f.code != "file-empty"]
        if text is None:
            return None
        document, faults = compose(text.text, path, 1, AREA)
        self.diagnostics += faults
        return (document, path) if document is not None else None

    def believe(
        self, model: type[M], data: RawData, belief: Belief, fallback: dict[str, str]
    ) -> tuple[M, bool]:
        """Return the believed entry, and whether it is free of errors that void it."""
        entry, faults = believe(model, data, belief, fallback)
        self.diagnostics += faults
        return entry, not any(f.code == f"{AREA}-missing-key" for f in faults)

    def rows(self, document: RawDocument, path: str) -> Iterator[tuple[RawData, RawPath]]:
        if isinstance(document.data, list):
            for index, row in enumerate(document.data):
                yield row, (index,)
        elif document.data:
            self.fault(
                "wrong-shape",
                Position(path),
                Message('tệp này phải là danh sách, mỗi mục bắt đầu bằng "- "', "this file must be a list"),
                Message('thêm "- " trước dòng đầu của mỗi mục', 'put "- " before each entry'),
            )

    def fault(
        self,
        fault: str,
        place: Position,
        message: Message,
        hint: Message | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        self.diagnostics.append(
            Diagnostic(
                code=f"{AREA}-{fault}",
                severity=Severity.ERROR,
                message=message,
                position=place,
                hint=hint,
                related=related,
            )
        )

    def organization(self, words: str, registry: Registry, place: Position) -> OrganizationId | None:
        """Find a named organization, or report that nobody registered it."""
        found = registry.find_organizations(words)
        if len(found) == 1:
            return found[0].id
        if found:
            listed = ", ".join(o.id for o in found)
            self.fault(
                "ambiguous-organization",
                place,
                Message(f'"{words}" có thể là nhiều tổ chức', f'"{words}" may mean several organizations'),
                Message(f"ghi mã thay cho tên: {listed}", f"write the id instead: {listed}"),
            )
            return None
        self.fault(
            "unknown-organization",
            place,
            Message(f'chưa đăng ký tổ chức "{words}"', f'no organization is registered as "{words}"'),
            suggest_names(words, registry),
        )
        return None


def suggest_names(words: str, registry: Registry) -> Message:
    """Name the three likeliest organizations, or say where to register one."""
    near = registry.nearest_names(words)
    if near:
        listed = ", ".join(f'"{name}"' for name in near)
        return Message(
            f"gần giống: {listed}; hoặc đăng ký trong docs/registry/organizations.yml",
            f"likeliest: {listed}; or register it in docs/registry/organizations.yml",
        )
    return Message(
        "đăng ký tổ chức trong docs/registry/organizations.yml",
        "register it in docs/registry/organizations.yml",
    )


def read_registries(root: Path) -> tuple[Registry, tuple[Diagnostic, ...]]:
    """Read all registries of an archive.

    A missing file is an empty registry. A faulty entry is reported and left out; the rest stays.
    """
    reader = _Reader(root)
    folder = root / "docs" / "registry"
    organizations = _read_organizations(reader, folder / "organizations.yml")
    known = Registry(organizations)
    terms = _read_terms(reader, folder / "terms.yml", known)
    resolutions: list[Resolution] = []
    for file in sorted(folder.glob("resolutions/*.yml")):
        resolutions += _read_resolutions(reader, file, known)
    unique = _unique_resolutions(reader, resolutions)
    return Registry(organizations, terms, unique), tuple(reader.diagnostics)


def _read_organizations(reader: _Reader, file: Path) -> tuple[Organization, ...]:
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
    for key, data in document.data.items():
        place = document.key_places[(key,)]
        if key != slug(key):
            reader.fault(
                "bad-id",
                place,
                Message(f'mã "{key}" không dùng được trong địa chỉ', f'the id "{key}" cannot be an address'),
                Message(f'viết "{slug(key)}"', f'write "{slug(key)}"'),
            )
            continue
        belief = Belief(path, AREA, document, (key,))
        entry, usable = reader.believe(OrganizationEntry, data, belief, {"names": key})
        if usable:
            entries.append((_organization(key, entry, place), entry, (key,)))
    return tuple(_with_relations(reader, document, entries))


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
    reader: _Reader, document: RawDocument, entries: list[tuple[Organization, OrganizationEntry, RawPath]]
) -> Iterator[Organization]:
    """Join parents, predecessors and successors, which may be named before they stand in the file.

    One end of a succession is enough: the other is computed.
    """
    registry = Registry(o for o, _, _ in entries)
    before: dict[OrganizationId, dict[OrganizationId, Succession]] = defaultdict(dict)
    after: dict[OrganizationId, dict[OrganizationId, Succession]] = defaultdict(dict)
    parents: dict[OrganizationId, list[DatedParent]] = defaultdict(list)

    def place(path: RawPath, organization: Organization) -> Position:
        return document.place(path) or organization.position

    def join(items: Iterable[SuccessionEntry], key: str, organization: Organization, at: RawPath) -> None:
        for index, item in enumerate(items):
            other = reader.organization(item.organization, registry, place((*at, key, index), organization))
            if other is None:
                continue
            older, newer = (other, organization.id) if key == "predecessors" else (organization.id, other)
            after[older].setdefault(newer, Succession(organization=newer, passed=item.passed))
            before[newer].setdefault(older, Succession(organization=older, passed=item.passed))

    for organization, entry, at in entries:
        join(entry.predecessors, "predecessors", organization, at)
        join(entry.successors, "successors", organization, at)
        for index, parent in enumerate(entry.parents):
            found = reader.organization(
                parent.organization, registry, place((*at, "parents", index), organization)
            )
            if found is not None and found != organization.id:
                validity = Validity(start=parent.start, end=parent.end)
                parents[organization.id].append(DatedParent(organization=found, validity=validity))
    for organization, _, _ in entries:
        yield replace(
            organization,
            parents=tuple(parents[organization.id]),
            predecessors=tuple(before[organization.id].values()),
            successors=tuple(after[organization.id].values()),
        )


def _read_terms(reader: _Reader, file: Path, registry: Registry) -> tuple[Term, ...]:
    opened = reader.document(file)
    if opened is None:
        return ()
    document, path = opened
    terms: dict[TermId, Term] = {}
    for data, at in reader.rows(document, path):
        entry, usable = reader.believe(
            TermEntry, data, Belief(path, AREA, document, at), {"organization": ""}
        )
        if not usable:
            continue
        place = document.place((*at, "organization")) or Position(path)
        holder = reader.organization(entry.organization, registry, place)
        if holder is None:
            continue
        term = _term(reader, holder, entry, document.place(at) or place, document, at)
        if term is None:
            continue
        if term.id in terms:
            reader.fault(
                "duplicate-term",
                place,
                Message(f"nhiệm kỳ {term.label} ghi hai lần", f"the term {term.label} stands twice"),
                Message("giữ một mục", "keep one entry"),
                (Related(terms[term.id].position, Message("mục thứ nhất", "first entry")),),
            )
            continue
        terms[term.id] = term
    return tuple(_with_ends(terms.values(), registry))


def _term(
    reader: _Reader,
    holder: OrganizationId,
    entry: TermEntry,
    place: Position,
    document: RawDocument,
    at: RawPath,
) -> Term | None:
    years, ordinal = parse_years(entry.years), parse_ordinal(entry.ordinal)
    for key, text, parsed in (("years", entry.years, years), ("ordinal", entry.ordinal, ordinal)):
        if text and parsed is None:
            reader.fault(
                "bad-term",
                document.place((*at, key)) or place,
                Message(f'"{text}" ở "{key}" không đọc được', f'cannot read "{text}" in "{key}"'),
                Message("viết ordinal: XI và years: 2015-2020", "write ordinal: XI and years: 2015-2020"),
            )
    if years is None and ordinal is None:
        reader.fault(
            "bad-term",
            place,
            Message("nhiệm kỳ phải có ordinal hoặc years", "a term needs ordinal or years"),
            Message("viết ordinal: XI và years: 2015-2020", "write ordinal: XI and years: 2015-2020"),
        )
        return None
    congress = None
    if entry.congress and (entry.congress.start or entry.congress.end):
        first = entry.congress.start or entry.congress.end
        last = entry.congress.end or entry.congress.start
        assert first is not None  # noqa: S101
        assert last is not None  # noqa: S101
        congress = DateInterval(first.start, max(last.end, first.end))
    cycle = Cycle(*years) if years else None
    return Term(
        id=TermId(f"{holder}/{cycle.slug if cycle else f'khoa-{ordinal}'}"),
        organization=holder,
        ordinal=ordinal,
        cycle=cycle,
        congress=congress,
        validity=Validity(start=entry.start, end=entry.end),
        committee=tuple(
            CommitteeBody(name=c.name, members=int(c.members) if c.members is not None else None, note=c.note)
            for c in entry.committee
        ),
        note=entry.note,
        former_ids=entry.former_ids,
        position=place,
    )


def _with_ends(terms: Iterable[Term], registry: Registry) -> Iterator[Term]:
    """Give every term the days it runs, in order.

    From the day after its congress closes to the closing day of the next; where congress days are
    unknown, the years; where its organization ended, to that day.
    """
    by_holder: dict[OrganizationId, list[Term]] = defaultdict(list)
    for term in terms:
        by_holder[term.organization].append(term)
    for holder, own in by_holder.items():
        own.sort(key=lambda t: (t.cycle.start if t.cycle else 0, t.ordinal or 0))
        organization = registry.organization(holder)
        ended = organization.validity.end if organization else None
        for term, following in zip(own, [*own[1:], None], strict=True):
            start = term.validity.start or _first_days(term)
            end = term.validity.end or _last_days(term, following)
            if ended is not None and (end is None or ended.end < end.end):
                end = ended
            yield replace(term, validity=Validity(start=start, end=end))


def _first_days(term: Term) -> DateInterval | None:
    if term.congress is not None:
        day = term.congress.end + timedelta(days=1)
        return DateInterval(day, day)
    return DateInterval.of_year(term.cycle.start) if term.cycle else None


def _last_days(term: Term, following: Term | None) -> DateInterval | None:
    if following is not None and following.congress is not None:
        return DateInterval(following.congress.end, following.congress.end)
    return DateInterval.of_year(term.cycle.end) if term.cycle else None


def _read_resolutions(reader: _Reader, file: Path, registry: Registry) -> Iterator[Resolution]:
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
                Message(f'không có thể loại văn bản "{entry.kind}"', f'no kind of document "{entry.kind}"'),
                Message("viết đủ chữ: nghị quyết, chỉ thị, quy định …", "write the word: nghị quyết …"),
            )
            continue
        holder = None
        if entry.organization:
            named = document.place((*at, "organization")) or place
            holder = reader.organization(entry.organization, registry, named)
        yield _resolution(entry, kind, holder, document.place((*at, "number")) or place)


def _resolution(
    entry: ResolutionEntry, kind: str, holder: OrganizationId | None, place: Position
) -> Resolution:
    bare = Resolution(
        id=ResolutionId(entry.id),
        kind=kind,
        number=entry.number,
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


def _unique_resolutions(reader: _Reader, resolutions: Iterable[Resolution]) -> tuple[Resolution, ...]:
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
