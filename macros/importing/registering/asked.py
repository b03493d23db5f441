"""What somebody asks to register, read from the words on the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from macros.citations import recognise
from macros.citations.events import Event, event_of, title_in
from macros.citations.grouping import other_kinds
from macros.citations.subjects import subject_after
from macros.citations.view import TextView
from macros.importing.registering.entry import plain
from macros.importing.registering.errors import CannotRegisterError
from macros.model import CitationForm, Verb, Verification
from macros.model.document_number import parse_number
from macros.model.kinds import KINDS, canonical_kind, kind_of, kinds_of_code
from macros.model.number import DocumentNumber, code_kind
from macros.vietnamese import DateInterval, nearest, parse_date, words

_NUMBERED: Final = re.compile(r"\A(?:số\b|[0-9])|[0-9]\s*[-/–]\s*[A-ZĐ]", re.IGNORECASE)
"""Words that want to be a number."""
_LONGEST_KIND: Final = 4
"""Words of a kind: "văn bản hợp nhất"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to register, as asked: texts as typed, empty where not said."""

    words: str
    """A number, the words of a citation, or the id of a page."""
    kind: str = ""
    date: str = ""
    organization: str = ""
    issuer: str = ""
    title: str = ""
    event: str = ""
    source: str = ""
    note: str = ""
    verified: Verification | None = None
    relations: tuple[tuple[Verb, str], ...] = ()
    """In the order of the verbs."""
    partly: bool = False
    since: str = ""
    again: bool = False
    """It is another document than the registered one of its number."""

    @property
    def plain_relations(self) -> tuple[tuple[Verb, str], ...]:
        """The relations in one spelling."""
        return tuple((verb, plain(words)) for verb, words in self.relations if plain(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the words and options say the document is."""

    kinds: tuple[str, ...]
    """The kinds it may be, the likelier first; one where it is told."""
    number: DocumentNumber | None = None
    digits: str = ""
    """A number without code and organ: "09"."""
    date: DateInterval | None = None
    issuer: str = ""
    title: str = ""
    event: Event | None = None
    relations: tuple[tuple[Verb, str], ...] = ()

    @property
    def number_text(self) -> str:
        """The number in normal form."""
        return self.number.text if self.number else self.digits


def read_request(request: Request) -> Asked:
    """Read what is asked for.

    Raises:
        CannotRegisterError: the number, date or kind cannot be read, or two of them contradict.
    """
    spoken = _spoken(plain(request.words), plain(request.title))
    option = read_kind(request.kind)
    told = spoken.kinds if len(spoken.kinds) == 1 else ()
    if option and told and option != told[0] and not _is_wider(option, told[0], spoken.number):
        raise CannotRegisterError(
            f'--kind "{option}" khác thể loại ghi trong "{request.words}": {told[0]}',
            f'--kind "{option}" contradicts "{request.words}": {told[0]}',
        )
    date = read_date(request.date, "--date")
    if date and spoken.date and not date.overlaps(spoken.date):
        raise CannotRegisterError(
            f'--date {date.render()} khác ngày ghi trong "{request.words}": {spoken.date.render()}',
            f'--date {date.render()} contradicts "{request.words}": {spoken.date.render()}',
        )
    kinds = (option,) if option else spoken.kinds
    if not kinds:
        raise CannotRegisterError(
            f'"{request.words}" không cho biết thể loại; thêm --kind, ví dụ --kind "nghị quyết"',
            f'"{request.words}" tells no kind; add --kind, such as --kind "nghị quyết"',
        )
    return Asked(
        kinds=kinds,
        number=spoken.number,
        digits=spoken.digits,
        date=date or spoken.date,
        issuer=plain(request.issuer) or spoken.issuer,
        title=plain(request.title) or spoken.title,
        event=spoken.event,
        relations=request.plain_relations,
    )


def read_date(text: str, option: str) -> DateInterval | None:
    """Read the date of an option; None where it is not given.

    Raises:
        CannotRegisterError: it is no date.
    """
    bare = plain(text)
    date = parse_date(bare)
    if bare and date is None:
        raise CannotRegisterError(
            f'{option} "{bare}" không phải là ngày có thật; viết ngày trước: 25/6/2018, hoặc 6/2018, 2018',
            f'{option} "{bare}" is no possible date; day first: 25/6/2018; or 6/2018, 2018',
        )
    return date


def read_kind(text: str) -> str:
    """Read the kind of an option, in any spelling; empty where it is not given.

    Raises:
        CannotRegisterError: there is no such kind.
    """
    name = plain(text)
    kind = canonical_kind(name) if name else ""
    if kind is None:
        near = nearest(name, [kind.word for kind in KINDS], 1)
        meant = (f'; có phải "{near[0]}"?', f'; did you mean "{near[0]}"?') if near else ("", "")
        raise CannotRegisterError(
            f'không có thể loại văn bản "{name}"{meant[0]}', f'no kind of document "{name}"{meant[1]}'
        )
    return kind


def _is_wider(one: str, other: str, number: DocumentNumber | None) -> bool:
    """Tell whether two kinds are one series: chương trình and chương trình hành động."""
    return number is not None and number.identity(one) == number.identity(other)


def _spoken(said: str, title: str) -> Asked:
    """Read the words themselves: a citation, a number alone, or a kind with or without a title."""
    number = parse_number(said)
    if number is not None:
        return Asked(kinds=_kinds_by_code(number, title), number=number)
    found = recognise(said)
    if found and (found[0].start == 0 or found[0].form is CitationForm.FULL):
        cited = found[0]
        number = parse_number(cited.number) if cited.form is CitationForm.FULL else None
        event = event_of(cited)
        is_titled = cited.form is CitationForm.NAMED and event is None
        # Where only the code tells the kind, a subject may still have told the rarer one.
        is_open = number is not None and other_kinds(cited) and cited.kind == code_kind(number)
        return Asked(
            kinds=_kinds_by_code(number, title) if number and is_open else (cited.kind,),
            number=number,
            digits=cited.number if cited.form is CitationForm.SHORT else "",
            date=cited.date,
            issuer=cited.issuer,
            title=title_in(cited) if is_titled else subject_after(TextView.of(said), cited.end),
            event=event,
        )
    spoken = said.split(" ")
    for count in range(min(_LONGEST_KIND, len(spoken)), 0, -1):
        kind = kind_of(" ".join(spoken[:count]))
        rest = " ".join(spoken[count:])
        if kind is not None and not _NUMBERED.search(rest):
            return Asked(kinds=(kind.word,), title=rest)
    raise CannotRegisterError(
        f'không đọc được số văn bản trong "{said}"; viết như 05-NQ/HU, 15/2021/NQ-HĐND, hoặc như khi dẫn: '
        '"Nghị quyết số 05-NQ/HU ngày 25/6/2018"',
        f'no document number can be read in "{said}"; write 05-NQ/HU, 15/2021/NQ-HĐND, or as one cites: '
        '"Nghị quyết số 05-NQ/HU ngày 25/6/2018"',
    )


def _kinds_by_code(number: DocumentNumber, title: str) -> tuple[str, ...]:
    """Return the kinds that a number alone may mean; one where the code or the title tells.

    QĐ is quyết định or quy định on papers of the Party. The State writes QyĐ for the second (DOMAIN.md 1.2).
    """
    likeliest = code_kind(number)
    kinds = kinds_of_code(number.code, is_state=number.is_state) if number.code else ()
    if number.is_state or len(kinds) < 2:  # noqa: PLR2004  # one kind needs no choice
        return (likeliest,) if likeliest else ()
    spoken = words(title)
    for kind in kinds:
        if spoken[: len(words(kind.word))] == words(kind.word):
            return (kind.word,)
    return tuple(kind.word for kind in kinds)
