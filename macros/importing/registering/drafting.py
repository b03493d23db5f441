"""Entries from what citations say: nothing is chosen where they contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.diagnostics import Message
from macros.importing.registering.entry import NewEntry, plain
from macros.importing.registering.said import Variant
from macros.importing.registering.unregistered import Unregistered
from macros.model import Resolution, ResolutionId, Verification
from macros.model.document_number import parse_number
from macros.model.identity import resolution_id
from macros.vietnamese import DateInterval


def entry_of(found: Unregistered) -> NewEntry:
    """Draft the entry of an unregistered document; the file's name for its organization is still open."""
    built, said = found.resolution, found.said
    # A document by its title keeps the wording that its address is made from.
    title = said.title if said.subjects and built.number else built.title
    entry = NewEntry(
        kind=built.kind,
        number=built.number,
        date=said.date or built.date,
        organization=found.organization.id if found.organization else None,
        issuer=said.issuer,
        event=plain(built.event),
        title="" if built.event else capitalised(plain(title)),
        aliases=other_spellings(found, built.number),
        verified=Verification.NO,
        taken_from=place_of(found),
    )
    return with_former_id(entry, built)


def capitalised(title: str) -> str:
    """Begin a title with a capital, as the registry does."""
    return title[:1].upper() + title[1:]


def other_spellings(found: Unregistered, number: str) -> tuple[str, ...]:
    """List the other full numbers under which a document is cited: 02-QĐ/HU of 02-QĐi/HU."""
    texts = (variant.text for variant in found.said.numbers if parse_number(variant.text))
    return tuple(text for text in dict.fromkeys(texts) if text != number)


def place_of(found: Unregistered) -> str:
    """Name the place from which an entry knows what it says."""
    return f"theo báo cáo {found.first.path}, dòng {found.first.line}"


def with_former_id(entry: NewEntry, built: Resolution) -> NewEntry:
    """Keep the address that a document had while it was only cited.

    The site itself leads on from an id with less of the date, so only another id needs to be written down.
    """
    made = replace(entry.as_resolution(), id=ResolutionId(""), date=built.date)
    return entry if resolution_id(made) == built.id else replace(entry, former_ids=(built.id,))


def contradictions(found: Unregistered) -> Iterator[Message]:
    """Say on what the citations of a document do not agree, and what else bears its number."""
    said = found.said
    if said.subjects and not said.title:
        yield Message(
            f"trích yếu chưa thống nhất: {listed(said.subjects)}", f"titles differ: {listed(said.subjects)}"
        )
    if len(said.dates) > 1 and said.date is None:
        yield Message(f"ngày chưa thống nhất: {listed(said.dates)}", f"dates differ: {listed(said.dates)}")
    if len(said.organs) > 1:
        issuers = listed(said.issuers)
        yield Message(f"cơ quan ban hành ghi khác nhau: {issuers}", f"issuers differ: {issuers}")
    for other in found.namesakes:
        yield namesake(other)


def namesake(other: Resolution) -> Message:
    """Say that another document bears the same number or title."""
    registered = ("đã đăng ký", "registered") if other.is_registered else ("chưa đăng ký", "not registered")
    what = ("số", "number") if other.number else ("tên", "title")
    return Message(
        f"cùng {what[0]} với {dated(other)}, {registered[0]}; so lại ngày: có thể chỉ là một văn bản",
        f"same {what[1]} as {dated(other)}, {registered[1]}; compare the dates: they may be one",
    )


def dated(resolution: Resolution) -> str:
    """Name a document with its date, which tells it from others of its number."""
    when = spoken_date(resolution.date)
    return f"{resolution.name} {when}".strip()


def spoken_date(date: DateInterval | None) -> str:
    """Write a date as a citation does: "ngày 5/9/2024", "tháng 9/2024", "năm 2024"."""
    if date is None:
        return ""
    lead = {"day": "ngày ", "month": "tháng ", "year": "năm "}.get(date.precision, "")
    return f"{lead}{date.render()}"


def listed(variants: Iterable[Variant]) -> str:
    """List wordings with how often each stands."""
    return "; ".join(f"{variant.text} ({variant.count})" for variant in variants)
