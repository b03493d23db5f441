"""The end of a paper: place and date, recipients, signature, and what follows on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from macros.importing.lines import Line, cells_of
from macros.importing.organs import is_organ_line
from macros.importing.registration import recognise_full_place_date
from macros.importing.shape import is_capitals, is_furniture, last_mark, starts_small
from macros.importing.signing import (
    has_family_name,
    is_office,
    is_signed_note,
    portal_signer,
    recognise_authority,
    signer_name,
    without_signed,
)
from macros.importing.source import Ground, Guess, Source
from macros.importing.wrapper import WrapperKind, recognise_wrapper
from macros.vietnamese import fold

_ZONE: Final = 80
"""Lines from the end among which the closing stands."""
_LONGEST: Final = 200
"""Characters of a line of the closing; longer is text."""
_LONGEST_NAME: Final = 120
_MOST_TRAILING: Final = 12
_FARTHEST_APART: Final = 40
"""Lines between recipients and signature."""
_BARE_LINES: Final = 5
_TAIL: Final = 0.6
"""Part of the text behind which lists of other articles begin."""

_LABEL = re.compile(r"(?i)nơi (?:nhận|gửi) ?[:.;]? ?(?P<rest>.*)")
_LIST_MARK = re.compile(r"[-–—+•*·] ?(?=\S)")
_APPENDIX = re.compile(r"(?:phụ lục|biểu|phụ biểu|danh sách|danh mục|bảng|mẫu)\b.{0,120}")
_NOTE_START = re.compile(r"[¹²³⁰⁴-⁹]|\([0-9]{1,2}\)|\[[0-9]{1,2}\]")
_END_MARK = re.compile(r"\./\.?\s*$")
_ENTRY: Final = ("Như ", "Lưu", "Các ", "Ban ", "Thường trực", "Văn phòng")
"""How recipients begin that lost their dash."""


@dataclass(slots=True, kw_only=True)
class Closing:
    """What the end of a paper says, and what became of its lines."""

    recipients: list[Guess] = field(default_factory=list)
    authority: Guess | None = None
    on_behalf_of: Guess | None = None
    """The collective of "T/M"."""
    signs_for: Guess | None = None
    """Whose authority "K/T" or "T/L" is: no collective, so not `on_behalf_of` in the answer."""
    office: Guess | None = None
    name: Guess | None = None
    date: Guess | None = None
    is_signed: bool = False
    is_listing: bool = False
    """Whether "Nơi nhận" was read."""
    last_end: str = ""
    """The character that ended the last recipient, which tells whether it goes on."""
    moved: dict[int, str] = field(default_factory=dict)
    """By line index, the front matter key its words went to."""
    left_out: dict[int, str] = field(default_factory=dict)
    """By line index, what was left in the original only."""

    @property
    def is_found(self) -> bool:
        """Whether the text has the end of a paper, as no article has."""
        return bool(self.recipients or self.authority or self.is_signed or self.on_behalf_of)


def read_closing(lines: Sequence[Line], source: Source) -> Closing:
    """Read the end of a paper, from the last recipients or authority on."""
    closing = Closing()
    end = _drop_tail(closing, lines)
    start = _start_of_zone(lines, source, end)
    if start is None:
        _read_bare_signature(closing, lines, source, end)
        return closing
    stop = _read_zone(closing, lines, source, start, end)
    if _is_rest_of_page(lines[stop:end]):
        for index in range(stop, end):
            wrapper = recognise_wrapper(lines[index].text)
            closing.left_out[index] = wrapper.kind.value if wrapper else "dòng sau chữ ký"
    return closing


def _drop_tail(closing: Closing, lines: Sequence[Line]) -> int:
    """Set aside the lines of a page behind the text; return where the text ends."""
    end = len(lines)
    for index in range(int(_TAIL * len(lines)), len(lines)):
        wrapper = recognise_wrapper(lines[index].text)
        if wrapper and wrapper.kind is WrapperKind.RELATED and not any(map(_is_text, lines[index + 1 :])):
            closing.left_out.update(dict.fromkeys(range(index, end), WrapperKind.RELATED.value))
            end = index
            break
    while (
        end and (wrapper := recognise_wrapper(lines[end - 1].text)) and not portal_signer(lines[end - 1].text)
    ):
        closing.left_out[end - 1] = wrapper.kind.value
        end -= 1
    return end


def _is_text(line: Line) -> bool:
    return len(line.text) > _LONGEST or bool(_NOTE_START.match(line.text) or _LABEL.match(line.text))


def _start_of_zone(lines: Sequence[Line], source: Source, end: int) -> int | None:
    """Find where the closing begins: at its label, its authority, or a lone office with a name below."""
    start = None
    for index in range(end - 1, max(-1, end - 1 - _ZONE), -1):
        if start is not None and (start - index > _FARTHEST_APART or len(lines[index].text) > _LONGEST):
            break
        if _begins_closing(lines, index, source) or (
            start is None and index >= end - _MOST_TRAILING and _is_signing_office(lines, index)
        ):
            start = index
    while start and _is_date(lines[start - 1].text):
        start -= 1
    return start


def _begins_closing(lines: Sequence[Line], index: int, source: Source) -> bool:
    if len(lines[index].text) > _LONGEST:
        return False
    cells = cells_of(lines[index], source)
    return any(_LABEL.match(cell.text) or recognise_authority(cell.text) for cell in cells)


def _is_signing_office(lines: Sequence[Line], index: int) -> bool:
    if not (is_capitals(lines[index].text) and is_office(lines[index].text)):
        return False
    below = [line.text for line in lines[index + 1 : index + 4]]
    return any(is_signed_note(text) or signer_name(text) for text in below)


def _is_date(text: str) -> bool:
    return len(text) < _LONGEST_NAME and recognise_full_place_date(text) is not None


def _read_zone(closing: Closing, lines: Sequence[Line], source: Source, start: int, end: int) -> int:
    """Read the closing line by line; return the first line that is none of it."""
    for index in range(start, end):
        line = lines[index]
        if len(line.text) > _LONGEST or _NOTE_START.match(line.text):
            return index
        fates = [_read_cell(closing, cell, source) for cell in cells_of(line, source)]
        keys = [fate for fate in fates if fate]
        if not keys:
            return index
        if len(keys) == len(fates):
            closing.moved[index] = keys[0]
        else:
            closing.left_out[index] = "phần cuối văn bản"
    return end


def _read_cell(closing: Closing, cell: Line, source: Source) -> str:
    """Return the front matter key a cell speaks of; nothing for anything else."""
    ground = source.ground(cell.start, cell.end)
    for reader in _READERS:
        if fate := reader(closing, cell.text, ground):
            return fate
    return ""


def _read_label(closing: Closing, text: str, ground: Ground) -> str:
    label = _LABEL.fullmatch(text)
    if label is None:
        return ""
    closing.is_listing = True
    _add_recipient(closing, _LIST_MARK.sub("", label["rest"], count=1), ground)
    return "recipients"


def _read_date(closing: Closing, text: str, ground: Ground) -> str:
    date = recognise_full_place_date(text)
    if date is None:
        return ""
    closing.date = closing.date or Guess(date.iso(), ground)
    return "date"


def _read_authority(closing: Closing, text: str, ground: Ground) -> str:
    found = recognise_authority(text)
    if found is None:
        return ""
    closing.authority = closing.authority or Guess(found.mark, ground)
    organ = Guess(found.organ, ground)
    if found.mark == "T/M":
        closing.on_behalf_of = closing.on_behalf_of or organ
    else:
        closing.signs_for = closing.signs_for or organ
    return "signature"


def _read_recipient(closing: Closing, text: str, ground: Ground) -> str:
    if not closing.is_listing or not _LIST_MARK.match(text):
        return ""
    _add_recipient(closing, _LIST_MARK.sub("", text, count=1), ground)
    return "recipients"


def _read_office(closing: Closing, text: str, ground: Ground) -> str:
    if is_furniture(text):
        return "signature"
    if is_signed_note(text):
        closing.is_signed = True
        return "signature"
    if is_office(text):
        closing.office = closing.office or Guess(text.strip(" .,:"), ground)
        return "signature"
    behalf = closing.on_behalf_of
    if behalf is not None and closing.office is None and is_capitals(text) and is_organ_line(text):
        closing.on_behalf_of = Guess(f"{behalf.value} {text.strip(' .,:')}", behalf.ground)
        return "signature"
    return ""


def _read_name(closing: Closing, text: str, ground: Ground) -> str:
    portal = portal_signer(text)
    if portal:
        _set_name(closing, portal, ground)
        return "signature"
    bare = without_signed(text)
    is_expected = closing.authority or closing.office or closing.is_signed or has_family_name(bare)
    if not is_expected or not _set_name(closing, bare, ground):
        return ""
    closing.is_signed = closing.is_signed or bare != text
    return "signature"


def _set_name(closing: Closing, text: str, ground: Ground) -> bool:
    name = signer_name(text)
    if not name or closing.name is not None:
        return False
    closing.name = Guess(name, ground)
    return True


def _add_recipient(closing: Closing, text: str, ground: Ground) -> None:
    if shown := text.strip(" ,;.-–"):
        closing.recipients.append(Guess(shown, ground))
        closing.last_end = text[-1]


def _read_unmarked_recipient(closing: Closing, text: str, ground: Ground) -> str:
    """Take a line without list mark below "Nơi nhận": the rest of a recipient, or the next one."""
    if not closing.is_listing or is_capitals(text) or has_family_name(text):
        return ""
    if closing.recipients and closing.last_end not in ",;.":
        last = closing.recipients[-1]
        closing.recipients[-1] = Guess(f"{last.value} {text.strip(' ,;.')}", last.ground)
        closing.last_end = text[-1]
        return "recipients"
    is_entry = last_mark(text) in (",", ";", ".") or text.startswith(_ENTRY)
    is_over = closing.last_end == "."
    if is_over or not is_entry or starts_small(text) or len(text) >= _LONGEST_NAME:
        return ""
    _add_recipient(closing, text, ground)
    return "recipients"


_READERS: Final[tuple[Callable[[Closing, str, Ground], str], ...]] = (
    _read_label,
    _read_date,
    _read_authority,
    _read_recipient,
    _read_office,
    _read_name,
    _read_unmarked_recipient,
)


def _read_bare_signature(closing: Closing, lines: Sequence[Line], source: Source, end: int) -> None:
    """Read a paper that ends with nothing but the organ's name in capitals, a date, a name or "Người ký"."""
    for index in range(end - 1, max(-1, end - 1 - _BARE_LINES), -1):
        line = lines[index]
        ground = source.ground(line.start, line.end)
        if _read_bare_line(closing, line.text, ground):
            closing.moved[index] = "signature"
        elif _is_date(line.text):
            closing.moved[index] = _read_date(closing, line.text, ground)
        elif index > 0 and has_family_name(line.text) and _END_MARK.search(lines[index - 1].text):
            _set_name(closing, line.text, ground)
            closing.moved[index] = "signature"
        else:
            return


def _read_bare_line(closing: Closing, text: str, ground: Ground) -> bool:
    if portal := portal_signer(text):
        _set_name(closing, portal, ground)
        return True
    if (
        closing.on_behalf_of is None
        and is_capitals(text)
        and is_organ_line(text)
        and len(text) < _LONGEST_NAME
    ):
        closing.on_behalf_of = Guess(text.strip(" .,:*"), ground)
        return True
    return False


def _is_rest_of_page(rest: Sequence[Line]) -> bool:
    """Tell whether what follows a signature is only the rest of a page, and no appendix or footnotes."""
    return len(rest) <= _MOST_TRAILING and not any(
        len(line.text) > _LONGEST or _NOTE_START.match(line.text) or _APPENDIX.fullmatch(fold(line.text))
        for line in rest
    )
