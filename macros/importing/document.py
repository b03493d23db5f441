"""One document from its lines to blocks, footnotes and guesses: the order of the work."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from macros.diagnostics import Diagnostic
from macros.importing.closing import Closing, read_closing
from macros.importing.duplicates import find_copies
from macros.importing.footnotes import Footnote, take_footnotes
from macros.importing.head import Head, read_head
from macros.importing.issuer import find_issuer, find_organization
from macros.importing.kinds import period, report_type, term
from macros.importing.lines import Line, Paragraph, join_pages, split_lines, unwrap
from macros.importing.organs import respell, sentence_case
from macros.importing.outline import Block, read_outline
from macros.importing.secrecy import find_secrecy_mark
from macros.importing.shape import is_furniture, is_terminated, starts_small
from macros.importing.source import Ground, Guess, Source
from macros.importing.wrapper import WrapperKind, is_caption, recognise_wrapper
from macros.model import DateBasis, ReportType
from macros.vietnamese import DateInterval, fold, parse_roman, recognise_dates

_PAGE_GAP: Final = 600
"""Characters between two numbers from which they may count pages."""
_LONG: Final = 100
_PAGE_NUMBER = re.compile(r"(?:[-–] ?)?(?:trang )?([0-9]{1,3})(?: ?/ ?[0-9]{1,3})?(?: ?[-–])?", re.IGNORECASE)
_DEADLINE = re.compile(
    r"(?:trước|chậm nhất|hạn|phấn đấu|hoàn thành|từ nay|dự kiến|kế hoạch|đến hết|kể từ|mục tiêu)[^.;:]{0,40}$",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"(?:tính đến|số liệu đến|tính tới)(?: hết)? (?:ngày )?$", re.IGNORECASE)
_SHOWN: Final = 160
"""Characters of left out text that `source.left_out` quotes."""
_COVER: Final = 1200
"""Characters of the beginning that may say what the report covers."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines that stay in the original only."""

    first: int
    last: int
    what: str
    text: str
    """The words, where they are few."""
    spans: tuple[tuple[int, int], ...]

    def __str__(self) -> str:
        place = f"dòng {self.first}" if self.first == self.last else f"dòng {self.first}–{self.last}"
        return f"{place}: {self.what}" + (f": “{self.text}”" if self.text else "")


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


def import_text(source: Source, today: date | None = None) -> Document | Diagnostic:
    """Read a document; a secrecy mark is the one thing that refuses it.

    Args:
        source: The original.
        today: Dates behind it prove no age; without it every date does.
    """
    lines = split_lines(source)
    if (mark := find_secrecy_mark(lines, source)) is not None:
        return mark
    copies = {index for stretch in find_copies(lines) for index in stretch}
    fates: dict[Line, str] = {lines[index]: "văn bản lặp lại" for index in copies}
    once = [line for index, line in enumerate(lines) if index not in copies]
    fates |= dict.fromkeys(_page_numbers(once), "số trang")
    once = [line for line in once if line not in fates]
    closing = read_closing(once, source)
    ending = {*closing.moved, *closing.left_out}
    first_of_end = min(ending, default=len(once))
    upper = once[:first_of_end]
    head = read_head(upper, source, has_closing=closing.is_found)
    if head.is_article:
        closing, ending = _undo(closing), {*closing.left_out}
    body = [line for index, line in enumerate(once) if index not in ending and index >= head.body] + []
    kept_above = [
        upper[index] for index in range(head.body) if index not in head.moved and index not in head.left_out
    ]
    fates |= {
        once[index]: what for taken in (head.left_out, closing.left_out) for index, what in taken.items()
    }
    moved = tuple(
        (key, once[index].start, once[index].end)
        for taken in (head.moved, closing.moved)
        for index, key in taken.items()
    )
    body = _without_page_text(kept_above + body, fates, is_article=head.is_article)
    paragraphs, notes = take_footnotes(unwrap([line for line in body if not is_furniture(line.text)]))
    fates |= {line: "" for line in body if is_furniture(line.text)}
    blocks = read_outline(join_pages(paragraphs), is_article=head.is_article)
    return _document(
        source, lines, fates, head, closing, body, blocks, notes, moved, has_copy=bool(copies), today=today
    )


def _undo(closing: Closing) -> Closing:
    return Closing(left_out=closing.left_out)


def _page_numbers(lines: Sequence[Line]) -> list[Line]:
    """Find the lines that number the pages: alone, counting up, a page apart.

    A single one is believed only where it cuts a sentence.
    """
    found: list[tuple[int, Line]] = []
    for index, line in enumerate(lines):
        match = _PAGE_NUMBER.fullmatch(line.text)
        if match is not None:
            found.append((int(match[1]), lines[index]))
    best: list[Line] = []
    run: list[Line] = []
    expected = 0
    for number, line in found:
        if run and number == expected and line.start - run[-1].end >= _PAGE_GAP:
            run.append(line)
        elif number <= 2 or not run:
            run = [line] if number <= 3 and line.start >= _PAGE_GAP else []
        else:
            continue
        expected = number + 1
        if len(run) > len(best):
            best = list(run)
    if len(best) > 1:
        return best
    if not best:
        return []
    at = lines.index(best[0])
    cuts = 0 < at < len(lines) - 1 and len(lines[at - 1].text) > _LONG and starts_small(lines[at + 1].text)
    return best if cuts and not is_terminated(lines[at - 1].text) else []


def _without_page_text(lines: list[Line], fates: dict[Line, str], *, is_article: bool) -> list[Line]:
    """Set aside what surely belongs to the page even between paragraphs, and captions in an article."""
    kept = []
    for line in lines:
        wrapper = recognise_wrapper(line.text)
        if wrapper is not None and wrapper.is_sure:
            fates[line] = wrapper.kind.value
        elif is_article and is_caption(line.text):
            fates[line] = WrapperKind.CAPTION.value
        else:
            kept.append(line)
    return kept


def _document(
    source: Source,
    lines: Sequence[Line],
    fates: dict[Line, str],
    head: Head,
    closing: Closing,
    body: list[Line],
    blocks: tuple[Block, ...],
    notes: tuple[Footnote, ...],
    moved: tuple[tuple[str, int, int], ...],
    *,
    has_copy: bool,
    today: date | None,
) -> Document:
    text = "\n".join(line.text for line in body)
    printed = head.title
    issuer = find_issuer(head, closing, body, source)
    if closing.name is None and not head.is_article:
        closing.name = head.signer
    issued = head.date or closing.date or (head.posted if head.is_article else head.issued)
    basis = DateBasis.PRINTED
    if issued is not None and issued in (head.posted, head.issued):
        basis = DateBasis.POSTED if issued is head.posted else DateBasis.INFERRED
    opening = " ".join(line.text for line in body[:2])[:_COVER]
    kind = ReportType.ARTICLE if head.is_article else report_type(printed.value if printed else "", opening)
    if kind is None:
        kind = ReportType.OTHER
    covers = _first(period, head, body, source)
    served = _first(term, head, body, source)
    return Document(
        source=source,
        blocks=blocks,
        footnotes=notes,
        left_out=_left_out(lines, fates),
        moved=moved,
        has_copy=has_copy,
        is_article=head.is_article,
        title=_proposed_title(printed, kind, issuer, covers or served, text),
        title_printed=printed,
        number=head.number,
        date=issued,
        date_basis=basis,
        date_not_before=None if issued is not None else _latest_date(body, source, today),
        organization=find_organization(head, issuer, body, source),
        issuer=issuer,
        type=Guess(kind.value, printed.ground if printed else None),
        term=served,
        period=covers,
        as_of=_as_of(body, source),
        addressee=head.addressee,
        closing=closing,
    )


def _first(
    find: Callable[[str], tuple[int, int] | None], head: Head, body: Sequence[Line], source: Source
) -> Guess | None:
    """Look for a period or a term in the title, then in the first lines."""
    if head.title is not None and (span := find(head.title.value)) is not None:
        return Guess(_spoken(head.title.value[span[0] : span[1]]), head.title.ground)
    for line in body[:6]:
        span = find(line.text[:_COVER])
        # In running text a year or a month is that of an event; years of a term are told even there.
        if span is not None and (
            len(line.text) <= _LONG or "nhiệm kỳ" in line.text[slice(*span)] or find is term
        ):
            return Guess(_spoken(line.text[span[0] : span[1]]), source.ground(line.start, line.end))
    return None


def _spoken(words: str) -> str:
    """Write a period as a sentence would, without the brackets and capitals of the place it was found in."""
    words = words[1:-1] if words.startswith("(") else words
    return re.sub(
        r"[^\W\d_]+",
        lambda word: word[0] if parse_roman(word[0]) and word[0].isupper() else word[0].lower(),
        words,
    )


def _proposed_title(
    printed: Guess | None, kind: ReportType, issuer: Guess | None, covers: Guess | None, text: str
) -> Guess:
    """Propose the archivist's title: the printed one as a sentence, or one composed of what is known."""
    if printed is not None:
        return Guess(sentence_case(printed.value, text), printed.ground, "tên in trên văn bản")
    parts = [
        "Báo cáo"
        if kind is ReportType.OTHER
        else f"Báo cáo {kind.value}".replace("Báo cáo báo cáo", "Báo cáo")
    ]
    if issuer is not None:
        parts.append(f"của {respell(issuer.value)}")
    if covers is not None and fold(covers.value) not in fold(" ".join(parts)):
        parts.append(covers.value)
    return Guess(" ".join(parts), issuer.ground if issuer else None, "máy ghép, văn bản không có tên")


def _dates(body: Sequence[Line]) -> list[tuple[DateInterval, Line, int, int]]:
    return [
        (mention.interval, line, mention.start, mention.end)
        for line in body
        for mention in recognise_dates(line.text)
        if mention.interval.precision in ("day", "month")
    ]


def _latest_date(body: Sequence[Line], source: Source, today: date | None) -> Guess | None:
    """Find the latest day or month the text speaks of as past: the report is not older.

    Deadlines lie ahead ("hoàn thành trước ngày …") and prove nothing.
    """
    past = [
        (interval, line)
        for interval, line, start, _ in _dates(body)
        if (today is None or interval.start <= today)
        and (
            _AS_OF.search(line.text[max(0, start - 30) : start])
            or not _DEADLINE.search(line.text[max(0, start - 60) : start])
        )
    ]
    if not past:
        return None
    interval, line = max(past, key=lambda found: (found[0].start, found[0].end))
    return Guess(interval.iso(), _ground_of(interval, line, source))


def _as_of(body: Sequence[Line], source: Source) -> Guess | None:
    """Find the day to which the figures count, where the text names only one."""
    found = {
        interval: line
        for interval, line, start, _ in _dates(body)
        if _AS_OF.search(line.text[max(0, start - 30) : start].rstrip() + " ")
    }
    if len(found) != 1:
        return None
    ((interval, line),) = found.items()
    return Guess(interval.iso(), _ground_of(interval, line, source))


def _ground_of(interval: DateInterval, line: Line, source: Source) -> Ground:
    raw = source.text[line.start : line.end]
    for mention in recognise_dates(raw):
        if mention.interval == interval:
            return source.ground(line.start + mention.start, line.start + mention.end)
    return source.ground(line.start, line.end)


def _left_out(lines: Sequence[Line], fates: dict[Line, str]) -> tuple[LeftOut, ...]:
    """Gather neighbouring lines of one fate; lines without words need no mention."""
    entries: list[LeftOut] = []
    before = ""
    for line in lines:
        what = fates.get(line, "")
        if not what:
            before = "" if line not in fates else before
            continue
        if what == before and entries:
            last = entries[-1]
            shown = f"{last.text} | {line.text}" if last.text else ""
            shown = shown if len(shown) <= _SHOWN else ""
            entries[-1] = LeftOut(last.first, line.number, what, shown, ((last.spans[0][0], line.end),))
        else:
            shown = line.text if len(line.text) <= _SHOWN else ""
            entries.append(LeftOut(line.number, line.number, what, shown, ((line.start, line.end),)))
        before = what
    return tuple(entries)
