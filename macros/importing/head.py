"""The head of a paper: organs, number, place and date, title, addressee; or the top of a web page.

On paper it is two columns; in a text file its cells come in any order, one a line or side by side, and often
half of them are lost. So every cell above the title is looked at by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from macros.importing.lines import Line, cells_of
from macros.importing.organs import continues_organ, is_organ_line, recognise_organ
from macros.importing.registration import (
    is_blank_number,
    is_place_date,
    recognise_full_place_date,
    recognise_number,
    recognise_place_date,
)
from macros.importing.shape import LONG_TITLE, is_capitals, is_furniture, is_person_name
from macros.importing.source import Ground, Guess, Source
from macros.importing.title_lines import find_title, is_aside, recognise_addressee, title_text
from macros.importing.wrapper import WrapperKind, posted_date, recognise_wrapper
from macros.vietnamese import DateInterval, parse_date

_LONG_LINE: Final = 120
_LONGEST_ABOVE: Final = 300
"""Characters of a line above the title that may be left out; a longer one is a paragraph."""
_LONGEST_BESIDE: Final = 40
"""Characters that may follow the number in its cell without being a sentence."""
_KEYS: Final = frozenset({"number", "date", "organization", "addressee"})

_MOTTO = re.compile(
    r"(?i)đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do ?[-–] "
    r"?hạnh phúc"
)
_ATTRIBUTE = re.compile(
    r"(?i)(?:ngày (?:ban hành|ký|kí) ?[:|] ?(?P<date>[0-9/. -]{8,12})|người (?:ký|kí)(?: duyệt)? ?[:|] "
    r"?(?P<name>.{3,40}))"
)


@dataclass(slots=True, kw_only=True)
class Head:
    """What the head says, and what became of its lines."""

    title: Guess | None = None
    """As printed, its lines joined with blanks."""
    has_kind: bool = False
    """Whether the title says that this is a report."""
    number: Guess | None = None
    date: Guess | None = None
    posted: Guess | None = None
    """When a page says it was posted."""
    issued: Guess | None = None
    """When a portal says the paper was issued."""
    signer: Guess | None = None
    """Whom a portal names as signer."""
    addressee: Guess | None = None
    organs: list[Guess] = field(default_factory=list)
    """The superior organ first."""
    is_article: bool = False
    body: int = 0
    """Index of the first line behind the head."""
    moved: dict[int, str] = field(default_factory=dict)
    """By line index, the front matter key its words went to."""
    left_out: dict[int, str] = field(default_factory=dict)
    """By line index, what was left in the original only."""


def read_head(lines: Sequence[Line], source: Source, *, has_closing: bool) -> Head:
    """Read the head of a paper or the top of a web page.

    Args:
        lines: Those not yet set aside.
        source: The original.
        has_closing: Whether recipients or a signature were found: then it is no article.
    """
    head = Head()
    title = find_title(lines, source, has_closing=has_closing)
    first = end = 0
    if title is not None:
        first, end = title.first, title.end
        ground = source.ground(lines[first].start, lines[end - 1].end)
        head.title = Guess(title_text(lines[first:end]), ground)
        head.has_kind, head.is_article = title.has_kind, title.is_article
        head.moved.update(dict.fromkeys(range(first, end), "title_printed"))
    for index in range(first):
        _read_line(head, index, lines[index], source, is_above=True)
    while end < len(lines) and _may_stand_below(head, lines[end], source):
        if not _read_line(head, end, lines[end], source, is_above=False):
            break
        end += 1
    head.body = end
    if head.number is not None:
        head.is_article = False
    return head


def _cells(line: Line, source: Source) -> tuple[Line, ...]:
    """Cut a line into cells, also where "ĐẢNG CỘNG SẢN VIỆT NAM" follows an organ after one blank."""
    if is_place_date(line.text) or is_blank_number(line.text):
        return (line,)  # the wide gap is a blank for the day or the number
    cells: list[Line] = []
    for cell in cells_of(line, source):
        raw = source.text[cell.start : cell.end]
        found = _MOTTO.search(raw) if len(cell.text) < _LONG_LINE else None
        if found is None or len(found[0]) == len(raw):
            cells.append(cell)
            continue
        for start, stop in ((0, found.start()), found.span(), (found.end(), len(raw))):
            if text := " ".join(raw[start:stop].split()):
                cells.append(Line(cell.number, cell.start + start, cell.start + stop, text, cell.after_blank))
    return tuple(cells)


def _read_line(head: Head, index: int, line: Line, source: Source, *, is_above: bool) -> bool:
    """Take a line of the head; False when it is none.

    Above a title nothing else is expected, so what is not understood there stays in the original only,
    unless it is a paragraph.
    """
    if is_furniture(line.text):
        head.left_out[index] = ""
        return True
    fates = [_read_cell(head, cell, source) for cell in _cells(line, source)]
    known = [fate for fate in fates if fate]
    if known and (is_above or len(known) == len(fates)):
        if len(fates) == 1 and known[0] in _KEYS:
            head.moved[index] = known[0]
        else:
            head.left_out[index] = "phần đầu văn bản"
        return True
    wrapper = recognise_wrapper(line.text)
    if wrapper is not None:
        _read_page_line(head, line, wrapper.kind, source)
        head.left_out[index] = wrapper.kind.value
        return True
    if is_above and len(line.text) <= _LONGEST_ABOVE:
        head.left_out[index] = "dòng trước tên báo cáo"
        return True
    return False


def _read_page_line(head: Head, line: Line, kind: WrapperKind, source: Source) -> None:
    """Read when a page was posted, and what a portal says of a paper: "Ngày ban hành: …"."""
    ground = source.ground(line.start, line.end)
    posted = posted_date(line.text, is_by_title=head.is_article)
    if posted is not None and head.posted is None:
        head.posted = Guess(posted.iso(), ground)
    found = _ATTRIBUTE.fullmatch(line.text) if kind is WrapperKind.ATTRIBUTE else None
    if found is None:
        return
    if found["date"] and (date := parse_date(found["date"])) is not None:
        head.issued = Guess(date.iso(), ground, "cổng thông tin ghi")
    elif found["name"] and is_person_name(found["name"]):
        head.signer = Guess(found["name"], ground, "cổng thông tin ghi")


def _read_cell(head: Head, cell: Line, source: Source) -> str:
    """Return the front matter key a cell speaks of, "head" for a fixed part, nothing for anything else."""
    ground = source.ground(cell.start, cell.end)
    for reader in _READERS:
        if fate := reader(head, cell.text, ground):
            return fate
    return ""


def _read_fixed(head: Head, text: str, ground: Ground) -> str:
    return "head" if _is_motto(text) or is_furniture(text) else ""


def _is_motto(text: str) -> bool:
    return _MOTTO.fullmatch(text.strip(" .*-–")) is not None


def _read_number(head: Head, text: str, ground: Ground) -> str:
    if is_blank_number(text):
        return "head"
    found = recognise_number(text)
    if found is None:
        return ""
    date = recognise_place_date(found.rest) if found.rest else None
    if date is None and len(found.rest) > _LONGEST_BESIDE:
        return ""  # a sentence that begins with a number
    head.number = head.number or Guess(found.number, ground)
    _set_date(head, date, ground)
    return "head" if found.rest else "number"


def _read_date(head: Head, text: str, ground: Ground) -> str:
    date = recognise_place_date(text)
    _set_date(head, date, ground)
    return "date" if date is not None else ""


def _set_date(head: Head, date: DateInterval | None, ground: Ground) -> None:
    if date is not None and head.date is None:
        head.date = Guess(date.iso(), ground)


def _read_addressee(head: Head, text: str, ground: Ground) -> str:
    addressee = recognise_addressee(text)
    if not addressee:
        return ""
    head.addressee = head.addressee or Guess(addressee, ground)
    return "addressee"


def _read_organ(head: Head, text: str, ground: Ground) -> str:
    if len(text) >= _LONG_LINE:
        return ""
    shown = text.strip(" *-")
    if head.organs and continues_organ(text):
        last = head.organs[-1]
        head.organs[-1] = Guess(f"{last.value} {shown}", last.ground)
        return "organization"
    name = recognise_organ(shown) if is_organ_line(shown) else None
    if name is None:
        return ""
    head.organs.append(Guess(name.text, ground))
    return "organization"


def _read_aside(head: Head, text: str, ground: Ground) -> str:
    return "head" if is_aside(text) else ""


_READERS: Final[tuple[Callable[[Head, str, Ground], str], ...]] = (
    _read_fixed,
    _read_number,
    _read_date,
    _read_addressee,
    _read_organ,
    _read_aside,
)


def _may_stand_below(head: Head, line: Line, source: Source) -> bool:
    """Tell whether a line below the title, or at the top of a text without one, may belong to the head."""
    if is_furniture(line.text) or recognise_wrapper(line.text) is not None:
        return True
    if head.title is None:
        return all(_is_head_cell(cell.text) for cell in _cells(line, source))
    is_addressee = recognise_addressee(line.text) != "" and len(line.text) <= LONG_TITLE
    return is_addressee or _is_head_cell(line.text, with_organs=False)


def _is_head_cell(text: str, *, with_organs: bool = True) -> bool:
    if _is_motto(text) or is_furniture(text) or recognise_number(text) is not None:
        return True
    is_organ = with_organs and is_capitals(text) and is_organ_line(text)
    return is_organ or recognise_full_place_date(text) is not None
