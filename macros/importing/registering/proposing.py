"""From what is asked, and what reports say about it already, to one entry of the registry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.citations import events_of
from macros.citations.organs import organ_in
from macros.diagnostics import Message
from macros.importing.registering.asked import Asked, Request, read_date, read_kind, read_request
from macros.importing.registering.drafting import (
    capitalised,
    dated,
    listed,
    namesake,
    other_spellings,
    place_of,
    spoken_date,
    with_former_id,
)
from macros.importing.registering.entry import NewEntry, plain
from macros.importing.registering.errors import CannotRegisterError
from macros.importing.registering.known import require_new, require_page, require_unregistered
from macros.importing.registering.meaning import (
    cited_documents,
    kind_of_asked,
    named_organization,
    organization_of_asked,
)
from macros.importing.registering.misread import require_code, require_digits
from macros.importing.registering.said import Said, is_one_subject, said_by
from macros.importing.registering.unregistered import Unregistered
from macros.model import Organization, Verb, Verification, WrittenRelation
from macros.model.document_number import parse_number
from macros.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One entry, and what there is to say about it before it is written."""

    entry: NewEntry
    """The file's name for its organization is still open."""
    cited: tuple[Unregistered, ...]
    """The unregistered documents that it may be: one where citations agree on its date."""
    notes: tuple[Message, ...]
    """What was taken from citations, and where they contradict."""


def propose(request: Request, unregistered: Sequence[Unregistered], registry: Registry) -> Proposal:
    """Make the entry that is asked for; what citations say unanimously fills what the options leave out.

    Args:
        request: what is asked for.
        unregistered: what reports cite and nobody registered.
        registry: the registry of the archive.

    Raises:
        CannotRegisterError: it cannot be read or its number holds a slip, its organization or kind cannot be
            told, or it is registered.
    """
    page = plain(request.words).strip("/").removeprefix("van-ban/")
    by_id = next((item for item in unregistered if item.resolution.id == page), None)
    if by_id is None:
        require_page(page, unregistered, registry)
    asked = _as_cited(request, by_id) if by_id else _read(request, unregistered, registry)
    name = plain(request.organization)
    named = named_organization(name, asked.date, registry) if name else None
    cited: tuple[Unregistered, ...] = (by_id,) if by_id else ()
    others: tuple[Unregistered, ...] = ()
    if by_id is None:
        cited, others = cited_documents(asked, named.id if named else None, unregistered)
    try:
        kind, told = kind_of_asked(asked, cited)
        if len(asked.kinds) > 1:
            cited = tuple(item for item in cited if item.resolution.kind == kind)
        organization = named or organization_of_asked(asked, cited, registry)
    except CannotRegisterError:
        if not cited and not request.again:
            require_unregistered(asked, named.id if named else None, registry)
        raise
    bare = NewEntry(
        kind=kind,
        number=asked.number_text,
        organization=organization.id,
        relations=_relations(request, asked),
        note=plain(request.note),
    )
    entry, filled = _filled(bare, request, asked, cited)
    require_new(entry, registry, again=request.again)
    notes = [told] if told else []
    notes += [*_told(filled, cited), *_contradicting(entry, cited)]
    if named is not None and not cited:
        notes += _of_others(asked, named, unregistered)
    return Proposal(
        entry=entry,
        cited=cited,
        notes=(*notes, *(namesake(other.resolution) for other in others)),
    )


def _read(request: Request, unregistered: Sequence[Unregistered], registry: Registry) -> Asked:
    """Read what is asked for, and refuse a number that holds a slip."""
    words = plain(request.words)
    require_digits(words, unregistered, registry)
    number, option = parse_number(words), read_kind(request.kind)
    require_code(number, (option,) if option else (), unregistered, registry)
    asked = read_request(request)
    require_code(asked.number, asked.kinds, unregistered, registry)
    return asked


def _as_cited(request: Request, found: Unregistered) -> Asked:
    """Read the id of a page, which stands for what is known of it."""
    built = found.resolution
    number = parse_number(built.number)
    return Asked(
        kinds=(read_kind(request.kind) or built.kind,),
        number=number,
        digits="" if number else built.number,
        date=read_date(request.date, "--date") or built.date,
        title=plain(request.title),
        event=next(iter(events_of(built)), None),
        relations=request.plain_relations,
    )


def _filled(
    bare: NewEntry, request: Request, asked: Asked, cited: Sequence[Unregistered]
) -> tuple[NewEntry, tuple[Message, ...]]:
    """Give an entry what is asked for, else what citations say; tell what they gave."""
    only = cited[0] if len(cited) == 1 else None
    said = said_by(statement for item in cited for statement in item.statements) if cited else Said()
    filled: list[Message] = []
    date, event = asked.date, plain(request.event) or (asked.event.label if asked.event else "")
    issuer = plain(request.issuer) or organ_in(asked.issuer)
    title = capitalised(plain(asked.title))
    if date is None and said.date is not None:
        date = said.date
        filled.append(Message(spoken_date(date), f"date {date.render()}"))
    if not issuer and said.issuer:
        issuer = said.issuer
        filled.append(Message(f"cơ quan ban hành {issuer}", f"issuer {issuer}"))
    if not title and not event and said.title:
        title = capitalised(plain(said.title))
        filled.append(Message(f"trích yếu “{title}”", f"title “{title}”"))
    entry = replace(
        bare,
        date=date,
        issuer=issuer,
        event=event,
        title=title,
        aliases=other_spellings(only, bare.number) if only else (),
        verified=request.verified or (Verification.NO if filled else None),
        source=plain(request.source),
        taken_from=place_of(only) if only and filled and not request.source else "",
    )
    return (with_former_id(entry, only.resolution) if only else entry), tuple(filled)


def _relations(request: Request, asked: Asked) -> tuple[WrittenRelation, ...]:
    """Write the relations. Only a part, and from when, is said of what ends validity, where there is such."""
    since = read_date(request.since, "--from")
    ending = {verb for verb, _ in asked.relations if verb.ends_validity}
    meant = ending or {verb for verb, _ in asked.relations}
    if (request.partly or since) and not meant:
        raise CannotRegisterError(
            "--partly và --from phải đi với một quan hệ, ví dụ --replaces",
            "--partly and --from need a relation, such as --replaces",
        )
    order = list(Verb)
    return tuple(
        WrittenRelation(
            verb=verb,
            words=words,
            partly=request.partly and verb in meant,
            since=since if verb in meant else None,
        )
        for verb, words in sorted(asked.relations, key=lambda relation: order.index(relation[0]))
    )


def _told(filled: Sequence[Message], cited: Sequence[Unregistered]) -> Iterator[Message]:
    if filled:
        citations = sum(item.citations for item in cited)
        reports = len({report for item in cited for report in item.reports})
        yield Message(
            f"lấy từ {citations} lời dẫn trong {reports} báo cáo: " + "; ".join(m.vi for m in filled),
            f"taken from {citations} citations in {reports} reports: " + "; ".join(m.en for m in filled),
        )


def _of_others(asked: Asked, named: Organization, unregistered: Sequence[Unregistered]) -> Iterator[Message]:
    """Say that reports cite a document of the number, and mean another body than the one that is named."""
    for item in cited_documents(asked, None, unregistered)[0]:
        whose, place = item.organization, item.first
        if asked.number is not None and whose is not None and whose.id != named.id:
            name = dated(item.resolution)
            yield Message(
                f"{name} được dẫn ở {place.path}, dòng {place.line} là của {whose.name}, không phải của "
                f"{named.name}",
                f"{name} cited at {place.path}:{place.line} is of {whose.name}, not of {named.name}",
            )


def _contradicting(entry: NewEntry, cited: Sequence[Unregistered]) -> Iterator[Message]:
    """Show what citations do not agree on, and what they say otherwise than the entry does."""
    said = said_by(statement for item in cited for statement in item.statements)
    dates, subjects = listed(said.dates), listed(said.subjects)
    if entry.date is None and said.dates:
        yield Message(
            f"chưa ghi ngày, vì các lời dẫn ghi khác nhau: {dates}; thêm --date",
            f"no date is written, for citations differ: {dates}; add --date",
        )
    elif said.date is not None and entry.date is not None and said.date != entry.date:
        yield Message(f"các lời dẫn ghi ngày: {dates}", f"citations have the date: {dates}")
    if not entry.title and not entry.event and said.subjects:
        yield Message(
            f"chưa ghi trích yếu, vì các lời dẫn nói khác nhau: {subjects}; thêm --title",
            f"no title is written, for citations differ: {subjects}; add --title",
        )
    elif entry.title and said.title and not is_one_subject(entry.title, said.title):
        yield Message(f"các lời dẫn nói trích yếu là: {subjects}", f"citations have the title: {subjects}")
    if len(said.organs) > 1 or (said.organs and entry.issuer and entry.issuer not in said.organs):
        issuers = listed(said.issuers)
        yield Message(f"các lời dẫn ghi cơ quan ban hành: {issuers}", f"citations have the issuer: {issuers}")
