"""What makes a new entry doubtful. It is said, and stops nothing: papers do contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from macros.citations import Match, Matcher, Speaker, ending_of
from macros.citations.unregistered import Spoken
from macros.diagnostics import Message
from macros.importing.registering.asked import Request, read_request
from macros.importing.registering.drafting import dated, spoken_date
from macros.importing.registering.entry import NewEntry
from macros.importing.registering.errors import CannotRegisterError
from macros.importing.registering.meaning import cited_documents
from macros.importing.registering.unregistered import Unregistered, may_be_of, number_identities
from macros.model import (
    Citation,
    Links,
    MatchState,
    Organization,
    Resolution,
    ResolutionId,
    WrittenRelation,
    valid_at,
)
from macros.model.document_number import parse_number
from macros.registry import Registry

_CONGRESS_CODES: Final = frozenset({"ĐH", "ĐHĐB"})
"""A congress has a series of its own (Hướng dẫn 36-HD/VPTW)."""


def doubts_about(
    entry: NewEntry, links: Links, unregistered: Sequence[Unregistered], registry: Registry
) -> Iterator[Message]:
    """Yield what is doubtful about an entry.

    Args:
        entry: the entry.
        links: the links of the archive without it.
        unregistered: what reports cite and nobody registered.
        registry: the registry without it.
    """
    made = entry.as_resolution()
    yield from _about_number(entry, registry)
    yield from _about_twins(made, registry)
    body = registry.organization(entry.organization) if entry.organization else None
    if body is not None:
        yield from _about_organization(entry, body)
    if entry.relations:
        extended = Registry(registry.organizations, registry.terms, (*registry.resolutions, made))
        matcher = Matcher(extended)
        for relation in entry.relations:
            found = next(Speaker.entry(made, matcher).name(relation.words), None)
            yield from _about_relation(made, relation, found, links, unregistered)


def _about_number(entry: NewEntry, registry: Registry) -> Iterator[Message]:
    if entry.number and parse_number(entry.number) is None:
        yield Message(
            f'số "{entry.number}" chưa có ký hiệu thể loại và cơ quan (như 05-NQ/HU)',
            f'the number "{entry.number}" lacks the codes of kind and organ (as in 05-NQ/HU)',
        )
    if entry.date is None and entry.number:
        yield Message(
            "chưa có ngày: số đánh lại từ 01 mỗi nhiệm kỳ, nên cùng một số có thể là nhiều văn bản",
            "no date: numbers restart in every term, so several documents may bear this one",
        )


def _about_twins(made: Resolution, registry: Registry) -> Iterator[Message]:
    wanted = set(number_identities(made))
    for known in registry.resolutions:
        if (
            wanted & set(number_identities(known))
            and may_be_of(known, made.organization)
            and (known.date is None or made.date is None or known.date.overlaps(made.date))
        ):
            yield Message(
                f"danh mục đã có {dated(known)}, có vẻ là cùng một văn bản",
                f"the registry has {dated(known)}, which seems to be the same document",
            )


def _about_organization(entry: NewEntry, body: Organization) -> Iterator[Message]:
    when = f" {spoken_date(entry.date)}" if entry.date else ""
    if not body.validity.covers(entry.date):
        yield Message(
            f"{body.name} chưa thành lập hoặc đã kết thúc hoạt động vào{when}",
            f"{body.name} did not exist at{when}",
        )
    number = parse_number(entry.number)
    codes = [code.code for code in valid_at(body.codes, entry.date)]
    if number is None or not body.codes or number.organ in _CONGRESS_CODES:
        return
    # A công văn of the State has its unit behind the organ: 123/UBND-NV.
    organ = number.organ.split("-")[0].upper()
    if organ not in {code.upper() for code in codes}:
        known = ", ".join(codes) or "không có ký hiệu nào"
        yield Message(
            f'ký hiệu "{number.organ}" không phải của {body.name}{when} (danh bạ: {known})',
            f'the code "{number.organ}" is not one of {body.name}{when} (registered: {known})',
        )


def _about_relation(
    made: Resolution,
    relation: WrittenRelation,
    found: tuple[Match, Spoken] | None,
    links: Links,
    unregistered: Sequence[Unregistered],
) -> Iterator[Message]:
    said = f'{relation.verb.value} "{relation.words}"'
    said_en = f'{relation.verb.key} "{relation.words}"'
    if found is None:
        yield Message(
            f"{said}: không nhận ra văn bản nào trong lời này; viết như khi dẫn: Quy định số 02-QĐi/HU ngày "
            "24/9/2018",
            f"{said_en}: no document is recognised in these words; write it as one cites",
        )
        return
    match, spoken = found
    older = _older(match, spoken.mention.citation, links, unregistered)
    if match.resolution == made.id:
        yield Message(f"{said}: là chính văn bản này", f"{said_en}: is this very document")
    elif match.state is MatchState.AMBIGUOUS:
        names = "; ".join(
            dated(links.resolutions[key]) for key in match.candidates if key in links.resolutions
        )
        yield Message(
            f"{said}: có thể là nhiều văn bản ({names}); ghi thêm ngày",
            f"{said_en}: may be several documents ({names}); add the date",
        )
    elif older is None:
        yield Message(
            f"{said}: chưa đăng ký và không báo cáo nào dẫn",
            f"{said_en}: not registered, and no report cites it",
        )
    known = links.resolutions[older] if older else None
    date = known.date if known else spoken.mention.citation.date
    if date is not None and made.date is not None and made.date.is_wholly_before(date):
        late = dated(known) if known else spoken_date(date)
        yield Message(
            f"{said}: {late} ban hành sau văn bản mới", f"{said_en}: {late} is later than the new document"
        )
    ending = ending_of(older, links) if older and relation.verb.ends_validity else None
    if ending is not None:
        by = dated(links.resolutions[ending.by])
        yield Message(
            f"{said}: đã có {by} {ending.verb.value} văn bản này",
            f"{said_en}: {by} {ending.verb.key} it already",
        )


def _older(
    match: Match, citation: Citation, links: Links, unregistered: Sequence[Unregistered]
) -> ResolutionId | None:
    """Return the document that a relation means: registered, or cited by reports."""
    if match.resolution is not None:
        return match.resolution if match.resolution in links.resolutions else None
    if match.future:
        return match.future[0]
    if match.state is MatchState.AMBIGUOUS:
        return None
    try:
        asked = read_request(Request(words=citation.text))
    except CannotRegisterError:
        return None
    bodies = match.issuers.ids
    meant, _ = cited_documents(asked, next(iter(bodies)) if len(bodies) == 1 else None, unregistered)
    return meant[0].resolution.id if meant else None
