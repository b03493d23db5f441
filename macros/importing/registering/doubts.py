"""What makes a new entry doubtful. It is said, and stops nothing: papers do contradict each other.

Only a relation that cannot be meant stops: to a later document, to itself, to words that name none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from macros.citations import Match, Matcher, Speaker, ending_of
from macros.citations.speaker import even_later
from macros.citations.unregistered import Spoken
from macros.diagnostics import Message
from macros.importing.registering.asked import Request, read_request
from macros.importing.registering.drafting import dated, spoken_date
from macros.importing.registering.entry import NewEntry
from macros.importing.registering.errors import CannotRegisterError
from macros.importing.registering.known import likely_twins
from macros.importing.registering.meaning import cited_documents
from macros.importing.registering.unregistered import Unregistered
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
    """Yield what is doubtful about an entry; `vankho check` may still call none of it a fault.

    Args:
        entry: the entry.
        links: the links of the archive without it.
        unregistered: what reports cite and nobody registered.
        registry: the registry without it.

    Raises:
        CannotRegisterError: a relation cannot be meant; raised at the end, for all such relations at once.
    """
    made = entry.as_resolution()
    yield from _about_number(entry, registry)
    yield from likely_twins(made, registry)
    body = registry.organization(entry.organization) if entry.organization else None
    if body is not None:
        yield from _about_organization(entry, body)
    if entry.relations:
        extended = Registry(registry.organizations, registry.terms, (*registry.resolutions, made))
        matcher = Matcher(extended)
        faults: list[Message] = []
        for relation in entry.relations:
            said = [
                (even_later(spoken.mention.citation, match, extended), spoken)
                for match, spoken in Speaker.entry(made, matcher).name(relation.words)
            ]
            for found in said or (None,):
                fault = _fault_of_relation(made, relation, found, links, unregistered)
                if fault is not None:
                    faults.append(fault)
                elif found is not None:
                    yield from _about_relation(relation, found, links, unregistered)
        if faults:
            raise CannotRegisterError(
                "\n".join(fault.vi for fault in faults),
                "\n".join(fault.en for fault in faults),
                is_fault=True,
            )


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


def _fault_of_relation(
    made: Resolution,
    relation: WrittenRelation,
    found: tuple[Match, Spoken] | None,
    links: Links,
    unregistered: Sequence[Unregistered],
) -> Message | None:
    """Say why a relation cannot be meant; None where it can."""
    said = _said(relation, found)
    if found is None:
        return Message(
            f"{said.vi}: không nhận ra văn bản nào trong lời này; viết như khi dẫn: Quy định số 02-QĐi/HU "
            "ngày 24/9/2018",
            f"{said.en}: no document is recognised in these words; write it as one cites",
        )
    match, spoken = found
    if match.resolution == made.id:
        return Message(f"{said.vi}: là chính văn bản này", f"{said.en}: is this very document")
    older = _older(match, spoken.mention.citation, links, unregistered)
    known = links.resolutions[older] if older else None
    date = known.date if known else spoken.mention.citation.date
    if date is None or made.date is None or not made.date.is_wholly_before(date):
        return None
    late = dated(known) if known else spoken_date(date)
    return Message(
        f"{said.vi}: {late} ban hành sau văn bản mới", f"{said.en}: {late} is later than the new document"
    )


def _said(relation: WrittenRelation, found: tuple[Match, Spoken] | None) -> Message:
    words = found[1].mention.citation.text if found else relation.words
    return Message(f'{relation.verb.value} "{words}"', f'{relation.verb.key} "{words}"')


def _about_relation(
    relation: WrittenRelation,
    found: tuple[Match, Spoken],
    links: Links,
    unregistered: Sequence[Unregistered],
) -> Iterator[Message]:
    match, spoken = found
    said = _said(relation, found)
    older = _older(match, spoken.mention.citation, links, unregistered)
    if match.state is MatchState.AMBIGUOUS:
        names = "; ".join(
            dated(links.resolutions[key]) for key in match.candidates if key in links.resolutions
        )
        yield Message(
            f"{said.vi}: có thể là nhiều văn bản ({names}); ghi thêm ngày",
            f"{said.en}: may be several documents ({names}); add the date",
        )
    elif older is None:
        yield Message(
            f"{said.vi}: chưa đăng ký và không báo cáo nào dẫn",
            f"{said.en}: not registered, and no report cites it",
        )
    ending = ending_of(older, links) if older and relation.verb.ends_validity else None
    if ending is not None:
        by = dated(links.resolutions[ending.by])
        yield Message(
            f"{said.vi}: đã có {by} {ending.verb.value} văn bản này",
            f"{said.en}: {by} {ending.verb.key} it already",
        )


def _older(
    match: Match, citation: Citation, links: Links, unregistered: Sequence[Unregistered]
) -> ResolutionId | None:
    """Return the document that a relation means: registered, or cited by reports."""
    if match.resolution is not None:
        return match.resolution if match.resolution in links.resolutions else None
    if match.state is MatchState.AMBIGUOUS:
        return None
    try:
        asked = read_request(Request(words=citation.text))
    except CannotRegisterError:
        return None
    bodies = match.issuers.ids
    meant, _ = cited_documents(asked, next(iter(bodies)) if len(bodies) == 1 else None, unregistered)
    return meant[0].resolution.id if meant else None
