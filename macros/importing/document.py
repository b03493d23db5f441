"""One document from its lines to blocks, footnotes and guesses: the order of the work."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from macros.diagnostics import Diagnostic
from macros.importing.blocks import Block
from macros.importing.closing import Closing, read_closing
from macros.importing.duplicates import find_copies
from macros.importing.footnotes import Footnote, take_footnotes
from macros.importing.head import Head, read_head
from macros.importing.issuer import find_issuer, find_organization
from macros.importing.kinds import period, report_type, term
from macros.importing.left_out import LeftOut, gather_left_out
from macros.importing.lines import Line, join_pages, split_lines, unwrap
from macros.importing.outline import read_outline
from macros.importing.page_numbers import find_page_numbers
from macros.importing.respelling import respell, sentence_case
from macros.importing.secrecy import find_secrecy_mark
from macros.importing.shape import is_capitals, is_furniture, last_mark
from macros.importing.source import Guess, Source
from macros.importing.text_dates import as_of_date, latest_date
from macros.importing.wrapper import WrapperKind, is_caption, recognise_wrapper
from macros.model import DateBasis, ReportType
from macros.vietnamese import fold, parse_roman

_OPENING: Final = 1200
"""Characters of the beginning that may say what the report covers."""
_FIRST_LINES: Final = 6
_HEADING: Final = 100

Find = Callable[[str], tuple[int, int] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What was made of a source, and every guess with its ground."""

    source: Source
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]
    left_out: tuple[LeftOut, ...]
    moved: tuple[tuple[str, int, int], ...]
    """Spans of the normalised text whose words went to a front matter key."""
    has_copy: bool
    """Whether text stood twice."""
    is_article: bool
    title: Guess
    """The archivist's: proposed."""
    title_printed: Guess | None
    number: Guess | None
    date: Guess | None
    date_basis: DateBasis
    date_not_before: Guess | None
    organization: Guess | None
    issuer: Guess | None
    type: Guess
    term: Guess | None
    period: Guess | None
    as_of: Guess | None
    addressee: Guess | None
    closing: Closing


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sorted:
    """The lines of a source, sorted by what they are."""

    source: Source
    all: tuple[Line, ...]
    body: tuple[Line, ...]
    head: Head
    closing: Closing
    fates: dict[Line, str]
    moved: tuple[tuple[str, int, int], ...]
    has_copy: bool


def import_text(source: Source, today: date | None = None) -> Document | Diagnostic:
    """Read a document; a secrecy mark is the one thing that refuses it.

    Args:
        source: The original.
        today: Dates behind it prove no age; without it every date does.
    """
    lines = split_lines(source)
    if (mark := find_secrecy_mark(lines, source)) is not None:
        return mark
    parts = _sort(lines, source)
    paragraphs, footnotes = take_footnotes(unwrap(parts.body))
    blocks = read_outline(join_pages(paragraphs), is_article=parts.head.is_article)
    return _document(parts, blocks, footnotes, today)


def _sort(lines: tuple[Line, ...], source: Source) -> _Sorted:
    """Set aside copies, page numbers, head, closing and the text of the page, in this order."""
    copies = {index for stretch in find_copies(lines) for index in stretch}
    fates = dict.fromkeys((lines[index] for index in sorted(copies)), "văn bản lặp lại")
    once = [line for index, line in enumerate(lines) if index not in copies]
    fates |= dict.fromkeys(find_page_numbers(once), "số trang")
    once = [line for line in once if line not in fates]
    closing = read_closing(once, source)
    above = once[: min((*closing.moved, *closing.left_out), default=len(once))]
    head = read_head(above, source, has_closing=closing.is_found)
    if head.is_article:
        closing = Closing(left_out=closing.left_out)  # an author's name below an article signs nothing
    moved: list[tuple[str, int, int]] = []
    for part in (head, closing):
        fates |= {once[index]: what for index, what in part.left_out.items()}
        moved += ((key, once[index].start, once[index].end) for index, key in part.moved.items())
    gone = {*head.moved, *closing.moved}
    rest = [line for index, line in enumerate(once) if index not in gone and line not in fates]
    fates |= _page_text(rest, is_article=head.is_article)
    return _Sorted(
        source=source,
        all=lines,
        body=tuple(line for line in rest if line not in fates),
        head=head,
        closing=closing,
        fates=fates,
        moved=tuple(moved),
        has_copy=bool(copies),
    )


def _page_text(lines: Sequence[Line], *, is_article: bool) -> dict[Line, str]:
    """Find what surely belongs to the page even between paragraphs, captions of an article, and rules."""
    found: dict[Line, str] = {}
    for line in lines:
        wrapper = recognise_wrapper(line.text)
        if is_furniture(line.text):
            found[line] = ""
        elif wrapper is not None and wrapper.is_sure:
            found[line] = wrapper.kind.value
        elif is_article and is_caption(line.text):
            found[line] = WrapperKind.CAPTION.value
    return found


def _document(
    parts: _Sorted, blocks: tuple[Block, ...], footnotes: tuple[Footnote, ...], today: date | None
) -> Document:
    source, head, closing, body = parts.source, parts.head, parts.closing, parts.body
    if closing.name is None and not head.is_article:
        closing.name = head.signer
    issuer = find_issuer(head, closing, body, source)
    issued, basis = _date_of(head, closing)
    kind = _type_of(head, body)
    covers = _first(period, parts)
    served = _first(term, parts)
    return Document(
        source=source,
        blocks=blocks,
        footnotes=footnotes,
        left_out=gather_left_out(parts.all, parts.fates),
        moved=parts.moved,
        has_copy=parts.has_copy,
        is_article=head.is_article,
        title=_proposed_title(parts, kind, issuer, covers or served),
        title_printed=head.title,
        number=head.number,
        date=issued,
        date_basis=basis,
        date_not_before=None if issued is not None else latest_date(body, source, today),
        organization=find_organization(head, issuer, body, source),
        issuer=issuer,
        type=Guess(kind.value, head.title.ground if head.title else None),
        term=served,
        period=covers,
        as_of=as_of_date(body, source),
        addressee=head.addressee,
        closing=closing,
    )


def _date_of(head: Head, closing: Closing) -> tuple[Guess | None, DateBasis]:
    """Choose the date: the paper's own, for an article its posting, else what a portal says of the paper."""
    printed = head.date or closing.date
    if printed is not None:
        return printed, DateBasis.PRINTED
    return (head.posted, DateBasis.POSTED) if head.is_article else (head.issued, DateBasis.INFERRED)


def _type_of(head: Head, body: Sequence[Line]) -> ReportType:
    if head.is_article:
        return ReportType.ARTICLE
    opening = " ".join(line.text for line in body[:2])[:_OPENING]
    return report_type(head.title.value if head.title else "", opening) or ReportType.OTHER


def _first(find: Find, parts: _Sorted) -> Guess | None:
    """Look for a period or a term in the title, then in the first lines.

    In running text a year or a month is that of an event; years of a term are told even there.
    """
    title = parts.head.title
    if title is not None and (span := find(title.value)) is not None:
        return Guess(_spoken(title.value[slice(*span)]), title.ground)
    for line in parts.body[:_FIRST_LINES]:
        span = find(line.text[:_OPENING])
        if span is None:
            continue
        words = line.text[slice(*span)]
        is_heading = len(line.text) <= _HEADING and not last_mark(line.text)
        if find is term or is_heading or "nhiệm kỳ" in words:
            return Guess(_spoken(words), parts.source.ground(line.start, line.end))
    return None


def _spoken(words: str) -> str:
    """Write a period as a sentence would, without the brackets and capitals of the place it was found in."""
    words = words[1:-1] if words.startswith("(") else words

    def small(word: re.Match[str]) -> str:
        return word[0] if word[0].isupper() and parse_roman(word[0]) else word[0].lower()

    return re.sub(r"[^\W\d_]+", small, words)


def _proposed_title(parts: _Sorted, kind: ReportType, issuer: Guess | None, covers: Guess | None) -> Guess:
    """Propose the archivist's title: the printed one as a sentence, or one composed of what is known."""
    printed = parts.head.title
    if printed is not None:
        sample = "\n".join(line.text for line in parts.all if not is_capitals(line.text))
        return Guess(sentence_case(printed.value, sample), printed.ground, "tên in trên văn bản")
    words = ["Báo cáo"]
    if kind is not ReportType.OTHER:
        words.append(kind.value.removeprefix("báo cáo "))
    if issuer is not None:
        words.append(f"của {respell(issuer.value)}")
    if covers is not None and fold(covers.value) not in fold(" ".join(words)):
        words.append(covers.value)
    return Guess(" ".join(words), issuer.ground if issuer else None, "máy ghép, văn bản không có tên")
