"""Whether a document is registered already, or another entry has its number, congress or title.

Rules: within a term of office a kind has every number once (Hướng dẫn 36-HD/VPTW); a congress adopts one
resolution; numbers of the State with a year are used once in that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from macros.citations import events_of, term_of
from macros.diagnostics import Message
from macros.importing.registering.asked import Asked
from macros.importing.registering.drafting import dated
from macros.importing.registering.entry import NewEntry
from macros.importing.registering.errors import CannotRegisterError
from macros.importing.registering.said import is_one_subject
from macros.importing.registering.unregistered import (
    Unregistered,
    may_be_of,
    number_identities,
)
from macros.model import OrganizationId, Resolution
from macros.model.document_number import parse_number
from macros.registry import Registry
from macros.vietnamese import nearest, words


def already(known: Resolution, hint: Message | None = None) -> CannotRegisterError:
    """Say that a document is registered: where, under which id, and what else may be meant."""
    more = (f"; {hint.vi}", f"; {hint.en}") if hint else ("", "")
    return CannotRegisterError(
        f"{dated(known)} đã đăng ký ({_place(known).vi}mã {known.id}){more[0]}",
        f"{dated(known)} is registered already ({_place(known).en}id {known.id}){more[1]}",
        is_known=True,
    )


def require_new(entry: NewEntry, registry: Registry, *, again: bool) -> None:
    """Refuse an entry that the registry has.

    The same number on another day of the term is refused too: far oftener one of the days is a misprint than
    that two documents share a number. Some bodies do restart every year, so `again` lets it pass; it
    overrides nothing that is certainly one document.

    Args:
        entry: the entry.
        registry: the registry without it.
        again: somebody says that it is another document of the number.

    Raises:
        CannotRegisterError: it is registered, or seems to be.
    """
    made = entry.as_resolution()
    same = registry.resolution(made.id) or next(_of_one_day(made, registry), None)
    if same is not None:
        raise already(same)
    congress = next(_of_one_congress(made, registry), None)
    if congress is not None:
        when = made.date.render() if made.date else ""
        raise already(
            congress,
            Message(
                f"một đại hội chỉ có một nghị quyết: so lại ngày {when}",
                f"a congress adopts one resolution: compare the date {when}",
            )
            if when
            else None,
        )
    doubts = [] if again else list(likely_twins(made, registry))
    if doubts:
        # Without a date it would take the citations of the other.
        first = ("so lại ngày", "compare the dates") if made.date else ("nêu ngày bằng --date", "add --date")
        how = Message(
            f"{first[0]}; nếu quả là hai văn bản khác nhau thì thêm --again",
            f"{first[1]}; if they are two documents, add --again",
        )
        raise CannotRegisterError(
            "; ".join([*(doubt.vi for doubt in doubts), how.vi]),
            "; ".join([*(doubt.en for doubt in doubts), how.en]),
            is_known=True,
        )


def likely_twins(made: Resolution, registry: Registry) -> Iterator[Message]:
    """Name the entries of the same kind, number and body that are hardly other documents."""
    number = parse_number(made.number)
    term = term_of(made, registry)
    for known in _of_number(made, registry):
        place = _place(known)
        if known.date is None or made.date is None or known.date.overlaps(made.date):
            yield Message(
                f"danh bạ đã có {dated(known)} ({place.vi}mã {known.id}), có vẻ là cùng một văn bản",
                f"the registry has {dated(known)} ({place.en}id {known.id}), which seems to be the same",
            )
        elif number is not None and number.year is not None:
            yield Message(
                f"năm {number.year} đã có {dated(known)} ({place.vi}mã {known.id}); một năm không đánh một "
                "số hai lần",
                f"{number.year} has {dated(known)} ({place.en}id {known.id}); none is used twice",
            )
        elif term is not None and term_of(known, registry) == term:
            khoa = f"khóa {term.roman}" if term.roman else f"nhiệm kỳ {term.label}"
            yield Message(
                f"{khoa} đã có {dated(known)} ({place.vi}mã {known.id}); một khóa không đánh một số hai lần",
                f"the term {term.label} has {dated(known)} ({place.en}id {known.id}); none is used twice",
            )


def require_unregistered(asked: Asked, body: OrganizationId | None, registry: Registry) -> None:
    """Say that it is registered, where number and date, or the title, single out one registered document.

    It is asked where nothing tells whose the document is: a registration that is repeated should be answered
    by where it stands, not by a question.

    Args:
        asked: what is asked for.
        body: whose it is, where that is said.
        registry: the registry.

    Raises:
        CannotRegisterError: exactly one registered document is meant.
    """
    found = [
        known
        for known in registry.resolutions
        if may_be_of(known, body)
        and (asked.date is None or known.date is None or known.date.overlaps(asked.date))
        and _is_called(asked, known)
    ]
    if len(found) == 1:
        more = "" if asked.date else " và --date"
        raise already(
            found[0],
            Message(
                f"nếu là văn bản khác thì thêm --organization{more}",
                "if another is meant, add --organization and --date",
            ),
        )


_PAGE: Final = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")
"""The id of a page; no number of a document is written in small letters alone."""


def require_page(page: str, unregistered: Sequence[Unregistered], registry: Registry) -> None:
    """Refuse the id of a registered document, and one that no document has.

    Args:
        page: what is asked for; anything but an id passes.
        unregistered: the documents whose id may be named; none of them is it.
        registry: what is registered.

    Raises:
        CannotRegisterError: it is such an id.
    """
    known = registry.resolution(page)
    if known is not None:
        raise already(known)
    if _PAGE.fullmatch(page) and parse_number(page) is None:
        near = nearest(page, [item.resolution.id for item in unregistered], 1)
        meant = (f'; có phải "{near[0]}"?', f'; did you mean "{near[0]}"?') if near else ("", "")
        raise CannotRegisterError(
            f'không có mã này: "{page}"{meant[0]}', f'there is no such id: "{page}"{meant[1]}'
        )


def _is_called(asked: Asked, known: Resolution) -> bool:
    if asked.number is not None:
        return bool({asked.number.identity(kind) for kind in asked.kinds} & set(number_identities(known)))
    if asked.digits or known.kind not in asked.kinds or known.number:
        return False
    if asked.event is not None:
        return asked.event in events_of(known)
    # "Điều lệ Đảng" is registered with its kind, and read without.
    kind, title = words(known.kind), known.title.split()
    bare = " ".join(title[len(kind) :] if words(known.title)[: len(kind)] == kind else title)
    return bool(asked.title) and bool(bare) and is_one_subject(asked.title, bare)


def _of_number(made: Resolution, registry: Registry) -> Iterator[Resolution]:
    wanted = set(number_identities(made))
    for known in registry.resolutions:
        is_other = known.id != made.id and may_be_of(known, made.organization)
        if is_other and wanted & set(number_identities(known)):
            yield known


def _of_one_day(made: Resolution, registry: Registry) -> Iterator[Resolution]:
    if made.date is not None and made.date.precision == "day":
        yield from (known for known in _of_number(made, registry) if known.date == made.date)


def _of_one_congress(made: Resolution, registry: Registry) -> Iterator[Resolution]:
    """Yield the entries of the congress that adopted a document; a plenum may adopt several."""
    ordinals = {event.ordinal for event in events_of(made) if not event.is_plenum} - {None}
    for known in registry.resolutions if ordinals else ():
        own = {event.ordinal for event in events_of(known) if not event.is_plenum}
        is_of_body = known.kind == made.kind and known.organization == made.organization
        # Of two numbers, one is something else that the congress adopted.
        if is_of_body and ordinals & own and not (made.number and known.number):
            yield known


def _place(known: Resolution) -> Message:
    place = known.position
    if place is None:
        return Message("", "")
    return Message(f"{place.path}, dòng {place.line}; ", f"{place.path}:{place.line}; ")
