"""The registry of terms: docs/registry/terms.yml, and the days that each term runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from macros.diagnostics import Message, Position, Related, quoted
from macros.model import CommitteeBody, Cycle, OrganizationId, Term, TermId, Validity
from macros.reading.believe import Belief
from macros.reading.entries import TermEntry
from macros.reading.raw import RawDocument, RawPath
from macros.reading.registry_files import AREA, RegistryReader
from macros.registry import Registry
from macros.vietnamese import DateInterval, parse_ordinal, parse_years


@dataclass(frozen=True, slots=True)
class _Entry:
    """A term as read, and the closing day of its congress as far as known: a day, a month or a year."""

    term: Term
    closing: DateInterval | None


def read_terms(reader: RegistryReader, file: Path, registry: Registry) -> tuple[Term, ...]:
    """Read the terms of all organizations, sorted by organization and time."""
    opened = reader.document(file)
    if opened is None:
        return ()
    document, path = opened
    entries: dict[TermId, _Entry] = {}
    for data, at in reader.rows(document, path):
        fields, usable = reader.believe(
            TermEntry, data, Belief(path, AREA, document, at), {"organization": ""}
        )
        if not usable:
            continue
        place = document.place((*at, "organization")) or Position(path)
        years = parse_years(fields.years)
        when = DateInterval.of_year(years[0] + 1) if years else None  # a year that is wholly inside
        holder = reader.organization(fields.organization, registry, place, when)
        if holder is None:
            continue
        entry = _entry(reader, holder, fields, document.place(at) or place, document, at)
        if entry is None:
            continue
        first = entries.setdefault(entry.term.id, entry)
        if first is not entry:
            label = entry.term.label
            reader.fault(
                "duplicate-term",
                place,
                Message(f"nhiệm kỳ {label} ghi hai lần", f"the term {label} stands twice"),
                Message("giữ một mục", "keep one entry"),
                (Related(first.term.position, Message("mục thứ nhất", "first entry")),),
            )
    return tuple(_with_days(entries.values(), registry, reader))


def _entry(
    reader: RegistryReader,
    holder: OrganizationId,
    fields: TermEntry,
    place: Position,
    document: RawDocument,
    at: RawPath,
) -> _Entry | None:
    years, ordinal = parse_years(fields.years), parse_ordinal(fields.ordinal)
    hint = Message("viết ordinal: XI và years: 2015-2020", "write ordinal: XI and years: 2015-2020")
    for key, text, parsed in (("years", fields.years, years), ("ordinal", fields.ordinal, ordinal)):
        if text and parsed is None:
            reader.fault(
                "bad-term",
                document.place((*at, key)) or place,
                Message(f'{quoted(text)} ở "{key}" không đọc được', f'cannot read {quoted(text)} in "{key}"'),
                hint,
            )
    if years is None and ordinal is None:
        message = Message("nhiệm kỳ phải có ordinal hoặc years", "a term needs ordinal or years")
        reader.fault("bad-term", place, message, hint)
        return None
    days = fields.congress
    opening = (days.start or days.end) if days else None
    closing = (days.end or days.start) if days else None
    congress = (
        DateInterval(min(opening.start, closing.start), max(opening.end, closing.end))
        if opening is not None and closing is not None
        else None
    )
    cycle = Cycle(*years) if years else None
    term = Term(
        id=TermId(f"{holder}/{cycle.slug if cycle else f'khoa-{ordinal}'}"),
        organization=holder,
        ordinal=ordinal,
        cycle=cycle,
        congress=congress,
        validity=Validity(start=fields.start, end=fields.end),
        committee=tuple(
            CommitteeBody(name=c.name, members=int(c.members) if c.members is not None else None, note=c.note)
            for c in fields.committee
        ),
        note=fields.note,
        former_ids=fields.former_ids,
        position=place,
    )
    return _Entry(term, closing)


def _with_days(entries: Iterable[_Entry], registry: Registry, reader: RegistryReader) -> Iterator[Term]:
    """Give every term the days it runs, in order.

    From the day after its congress closes to the closing day of the next (Hướng dẫn 36-HD/VPTW); where
    congress days are unknown, the years; where its organization ended, to that day. A congress known by
    month or year gives a border as wide: in between both terms may run.
    """
    by_holder: dict[OrganizationId, list[_Entry]] = defaultdict(list)
    for entry in entries:
        by_holder[entry.term.organization].append(entry)
    for holder in sorted(by_holder):
        own = _in_order(by_holder[holder])
        organization = registry.organization(holder)
        ended = organization.validity.end if organization else None
        for entry, following in zip(own, [*own[1:], None], strict=True):
            start = _first_days(entry)
            end = entry.term.validity.end or _last_days(entry, following)
            if ended is not None and start is not None and (end is None or ended.end < end.end):
                end = ended
            if start is not None and end is not None and end.is_wholly_before(start):
                reader.fault(
                    "bad-term",
                    entry.term.position,
                    Message(
                        f"nhiệm kỳ {entry.term.label} kết thúc trước khi bắt đầu",
                        f"the term {entry.term.label} ends before it starts",
                    ),
                    Message("xem lại from, to và ngày đại hội", "look at from, to and the congress days"),
                )
            yield replace(entry.term, validity=Validity(start=start, end=end))


def _in_order(own: list[_Entry]) -> list[_Entry]:
    """Sort the terms of one organization: by ordinal where all have one, else by what is known of time."""
    if all(entry.term.ordinal is not None for entry in own):
        return sorted(own, key=lambda entry: entry.term.ordinal or 0)
    return sorted(own, key=_first_year)


def _first_year(entry: _Entry) -> int:
    start = _first_days(entry)
    return start.start.year if start else entry.term.cycle.start if entry.term.cycle else 0


def _first_days(entry: _Entry) -> DateInterval | None:
    if entry.term.validity.start is not None:
        return entry.term.validity.start
    if entry.closing is not None:
        return _moved(entry.closing, 1)
    return DateInterval.of_year(entry.term.cycle.start) if entry.term.cycle else None


def _last_days(entry: _Entry, following: _Entry | None) -> DateInterval | None:
    if following is not None and following.term.validity.start is not None:
        return _moved(following.term.validity.start, -1)
    if following is not None and following.closing is not None:
        return following.closing
    return DateInterval.of_year(entry.term.cycle.end) if entry.term.cycle else None


def _moved(interval: DateInterval, days: int) -> DateInterval:
    return DateInterval(interval.start + timedelta(days=days), interval.end + timedelta(days=days))
