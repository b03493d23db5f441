"""The end of a paper: place and date, recipients, authority, office, signature, and what follows on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from macros.importing.head import place_date_in
from macros.importing.lines import Line, cells_of
from macros.importing.organs import is_organ_line
from macros.importing.shape import is_capitals, is_furniture, is_person_name, last_mark, starts_small
from macros.importing.source import Ground, Guess, Source
from macros.importing.wrapper import WrapperKind, recognise_wrapper
from macros.vietnamese import fold, fold_bare

_ZONE: Final = 80
"""Lines from the end among which the closing stands."""
_LONGEST: Final = 200
"""Characters of a line of the closing; longer is text."""
_MOST_TRAILING: Final = 12

_LABEL = re.compile(r"(?i)nơi (?:nhận|gửi) ?[:.;]? ?(.*)")
_AUTHORITY = re.compile(
    r"(?P<mark>T\.?/ ?M|K\.?/ ?T|T\.?/ ?L|T\.?/? ?U\.?Q|TM|KT|TL|TUQ|Q)(?:[.:]+ ?| |(?<=/M)|(?<=/T)|(?<=/L))(?P<rest>[^\W\d_].*)"
)
_SIGNED = re.compile(
    r"[(\[]? ?(?:đã (?:kí|ký)|kí tên|ký tên|chữ (?:kí|ký)|(?:kí|ký),? (?:ghi rõ|đóng dấu)|ký và ghi).{0,40}"
)
_SIGNED_LEAD = re.compile(r"(?i)\(?đã (?:ký|kí)\)?[:.]? ?(?=[^\W\d_])")
_SIGNER = re.compile(r"(?i)(?:người ký(?: duyệt)?|người kí|ký bởi|ký duyệt) ?[:|] ?(?P<name>.+)")
_OFFICE = re.compile(
    r"(?:quyền |phó |q\. ?)?(?:bí thư|trưởng ban|chủ nhiệm|chánh văn phòng|chủ tịch|giám đốc|hiệu trưởng|trưởng phòng|tổ trưởng|chỉ huy trưởng"
    r"|viện trưởng|chánh án|cục trưởng|chi cục trưởng|trưởng đoàn|ủy viên|thư kí|chủ tọa|người (?:báo cáo|viết báo cáo|lập)|thủ trưởng|chánh thanh tra"
    r"|chính ủy|chính trị viên|trưởng thôn|tổng giám đốc|kiểm soát viên|trưởng công an).{0,80}"
)
_LIST_MARK = re.compile(r"[-–—+•*·] ?(?=\S)")
_APPENDIX = re.compile(r"(?:phụ lục|biểu|phụ biểu|danh sách|danh mục|bảng|mẫu)\b.{0,120}")
_NOTE_START = re.compile(r"[¹²³⁰⁴-⁹]|\([0-9]{1,2}\)|\[[0-9]{1,2}\]")
_END_MARK = re.compile(r"\./\.?\s*$")
_TITLES: Final = re.compile(r"(?:(?:TS|ThS|PGS|GS|BS|KS|CN|Ths)\.? ?){1,3}(?=\w)")

_FAMILIES: Final = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan dinh lam mai trinh to ta cao chu luu"
    " luong ha thai ton trieu quach nong be ma giang sung vang lo cam hau chau phung kieu nghiem tieu kim mac quang"
    " luc tang van thach ong u than vuong khuat khuong nghiem lai la lu mua thao po vi ban dam tong banh diep khong"
    " phi phu truong thi ung viem am cu hua ninh doi".split()
)
"""Family names, bare of diacritics; needed only where nothing else says that a line is a name."""


@dataclass(slots=True, kw_only=True)
class Closing:
    """What the end of a paper says, and what became of its lines."""

    recipients: list[Guess] = field(default_factory=list)
    authority: Guess | None = None
    on_behalf_of: Guess | None = None
    """Of whom a deputy signs "K/T" is no collective: that goes to `signs_for`."""
    signs_for: Guess | None = None
    office: Guess | None = None
    name: Guess | None = None
    date: Guess | None = None
    is_signed: bool = False
    moved: dict[int, str] = field(default_factory=dict)
    left_out: dict[int, str] = field(default_factory=dict)
    last_end: str = ""
    """The character that ended the last recipient, which tells whether it goes on."""

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
    if _is_page_rest(lines, stop, end):
        for index in range(stop, end):
            wrapper = recognise_wrapper(lines[index].text)
            closing.left_out[index] = wrapper.kind.value if wrapper else "dòng sau chữ ký"
    return closing


def _drop_tail(closing: Closing, lines: Sequence[Line]) -> int:
    """Set aside the lines of a page behind the text; return where the text ends."""
    end = len(lines)
    for index in range(max(0, (len(lines) * 3) // 5), len(lines)):
        wrapper = recognise_wrapper(lines[index].text)
        if wrapper and wrapper.kind is WrapperKind.RELATED and not _has_text(lines, index + 1):
            closing.left_out.update(dict.fromkeys(range(index, end), WrapperKind.RELATED.value))
            end = index
            break
    while end and (wrapper := recognise_wrapper(lines[end - 1].text)) and not _is_signer(lines[end - 1].text):
        closing.left_out[end - 1] = wrapper.kind.value
        end -= 1
    return end


def _has_text(lines: Sequence[Line], start: int) -> bool:
    return any(
        len(line.text) > _LONGEST or _NOTE_START.match(line.text) or _LABEL.match(line.text)
        for line in lines[start:]
    )


def _is_signer(text: str) -> bool:
    return _SIGNER.fullmatch(text) is not None


def _authority(text: str) -> re.Match[str] | None:
    found = _AUTHORITY.fullmatch(text)
    if (
        found is None
        or len(text) > 90
        or not (is_capitals(found["rest"]) or found["rest"].isupper() or is_organ_line(found["rest"]))
    ):
        return None
    return found if found["mark"] != "Q" or found["rest"].isupper() else None


def _start_of_zone(lines: Sequence[Line], source: Source, end: int) -> int | None:
    """Find where the closing begins: at its label, its authority or a lone office with a name below."""
    start = None
    for index in range(end - 1, max(-1, end - 1 - _ZONE), -1):
        if start is not None and start - index > 40:
            break
        line = lines[index]
        if len(line.text) > _LONGEST:
            if start is not None:
                break
            continue
        cells = cells_of(line, source)
        if any(_LABEL.match(cell.text) or _authority(cell.text) for cell in cells):
            start = index
        elif start is None and index >= end - _MOST_TRAILING and _is_signature_office(lines, index):
            start = index
    while start and (date := lines[start - 1]) and len(date.text) < 90 and place_date_in(date.text):
        start -= 1
    return start


def _is_signature_office(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if not (is_capitals(text) and _OFFICE.fullmatch(fold(text))):
        return False
    below = [line.text for line in lines[index + 1 : index + 4]]
    return any(_SIGNED.fullmatch(fold(line)) or is_person_name(_SIGNED_LEAD.sub("", line)) for line in below)


def _read_zone(closing: Closing, lines: Sequence[Line], source: Source, start: int, end: int) -> int:
    """Read the closing line by line; return the first line that is none of it."""
    is_listing = False
    index = start
    while index < end:
        line = lines[index]
        if len(line.text) > _LONGEST or _NOTE_START.match(line.text):
            break
        fates: list[str] = []
        for cell in cells_of(line, source):
            label = _LABEL.fullmatch(cell.text)
            if label is not None:
                is_listing = True
                if label[1]:
                    _read_recipient(closing, label[1], cell, source)
                fates.append("recipients")
                continue
            fates.append(_read_cell(closing, cell, source, is_listing=is_listing))
        if not any(fates) and not is_furniture(line.text):
            break
        keys = [fate for fate in fates if fate]
        if len(keys) == len(fates):
            closing.moved[index] = keys[0]
        else:
            closing.left_out[index] = "phần cuối văn bản"
        index += 1
    return index


def _read_cell(closing: Closing, cell: Line, source: Source, *, is_listing: bool) -> str:
    text, ground = cell.text, source.ground(cell.start, cell.end)
    if is_furniture(text):
        return "signature"
    if (date := place_date_in(text)) is not None:
        closing.date = closing.date or Guess(date.iso(), ground)
        return "date"
    if (found := _authority(text)) is not None:
        _read_authority(closing, found, Guess(_tidy_authority(found["mark"]), ground))
        return "signature"
    if is_listing and _LIST_MARK.match(text):
        _read_recipient(closing, _LIST_MARK.sub("", text, count=1), cell, source)
        return "recipients"
    if (signer := _SIGNER.fullmatch(text)) is not None:
        return _take_name(closing, signer["name"], ground) or "signature"
    bare = _SIGNED_LEAD.sub("", text)
    if _SIGNED.fullmatch(fold(text)) and not (bare != text and is_person_name(bare)):
        closing.is_signed = True
        return "signature"
    if (is_capitals(text) or text.istitle()) and _OFFICE.fullmatch(fold(text)):
        if closing.office is None:
            closing.office = Guess(text.strip(" .,:"), ground)
        return "signature"
    if (
        (is_capitals(text) and closing.authority and is_organ_line(text))
        and closing.on_behalf_of
        and not closing.office
    ):
        closing.on_behalf_of = Guess(
            f"{closing.on_behalf_of.value} {text.strip(' .,:')}", closing.on_behalf_of.ground
        )
        return "signature"
    bare = _SIGNED_LEAD.sub("", text)
    if (closing.authority or closing.office or closing.is_signed or _is_family(bare)) and (
        fate := _take_name(closing, bare, ground)
    ):
        closing.is_signed = closing.is_signed or bare != text
        return fate
    return _continue_recipients(closing, cell, source) if is_listing else ""


def _read_authority(closing: Closing, found: re.Match[str], mark: Guess) -> None:
    rest = found["rest"].strip(" .,:*")
    if mark.value == "T/M":
        closing.authority = mark if closing.authority is None else closing.authority
        if closing.on_behalf_of is None:
            closing.on_behalf_of = Guess(rest, mark.ground)
        return
    closing.authority = closing.authority or mark
    closing.signs_for = closing.signs_for or Guess(rest, mark.ground)


def _tidy_authority(mark: str) -> str:
    letters = re.sub(r"[^A-Z]", "", mark)
    return {"TM": "T/M", "KT": "K/T", "TL": "T/L", "TUQ": "T/UQ"}.get(letters, mark)


def _take_name(closing: Closing, text: str, ground: Ground) -> str:
    """Take a line for the signer's name; academic titles before it do not count."""
    bare = _TITLES.sub("", text.strip(" .,:*()"))
    if (
        closing.name is not None
        or not is_person_name(bare)
        or is_organ_line(bare)
        or _OFFICE.fullmatch(fold(bare))
    ):
        return ""
    closing.name = Guess(bare.title() if bare.isupper() else bare, ground)
    return "signature"


def _is_family(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and is_person_name(text) and fold_bare(words[0]) in _FAMILIES


def _read_recipient(closing: Closing, text: str, cell: Line, source: Source) -> None:
    shown = text.strip(" ,;.-–")
    if shown:
        closing.recipients.append(Guess(shown, source.ground(cell.start, cell.end)))
        closing.last_end = text[-1]


def _continue_recipients(closing: Closing, cell: Line, source: Source) -> str:
    """Take a line without list mark below "Nơi nhận": the rest of a recipient, or the next one."""
    text = cell.text
    if is_capitals(text) or (is_person_name(text) and _is_family(text)):
        return ""
    last = closing.recipients[-1] if closing.recipients else None
    if last is not None and closing.last_end not in ",;.":
        closing.recipients[-1] = Guess(f"{last.value} {text.strip(' ,;.')}", last.ground)
        closing.last_end = text[-1]
        return "recipients"
    is_entry = last_mark(text) in (",", ";", ".") or text.startswith(
        ("Như ", "Lưu", "Các ", "Ban ", "Thường trực", "Văn phòng")
    )
    if is_entry and not starts_small(text) and len(text) < 120 and (last is None or closing.last_end != "."):
        _read_recipient(closing, text, cell, source)
        return "recipients"
    return ""


def _read_bare_signature(closing: Closing, lines: Sequence[Line], source: Source, end: int) -> None:
    """Read a paper that ends with nothing but the organ's name in capitals, a date or "Người ký"."""
    index = end - 1
    while index >= 0 and end - index <= 5:
        line = lines[index]
        ground = source.ground(line.start, line.end)
        if _is_signer(line.text):
            _take_name(closing, _SIGNER.sub(r"\g<name>", line.text), ground)
            closing.moved[index] = "signature"
        elif (
            is_capitals(line.text)
            and is_organ_line(line.text)
            and closing.on_behalf_of is None
            and len(line.text) < 120
        ):
            closing.on_behalf_of = Guess(line.text.strip(" .,:*"), ground)
            closing.moved[index] = "signature"
        elif (date := place_date_in(line.text)) is not None and len(line.text) < 90:
            closing.date = closing.date or Guess(date.iso(), ground)
            closing.moved[index] = "date"
        elif _is_family(line.text) and index > 0 and _END_MARK.search(lines[index - 1].text):
            _take_name(closing, line.text, ground)
            closing.moved[index] = "signature"
        else:
            break
        index -= 1


def _is_page_rest(lines: Sequence[Line], start: int, end: int) -> bool:
    """Tell whether what follows a signature is only the rest of a page, and no appendix or footnotes."""
    rest = lines[start:end]
    return len(rest) <= _MOST_TRAILING and not any(
        len(line.text) > _LONGEST or _NOTE_START.match(line.text) or _APPENDIX.fullmatch(fold(line.text))
        for line in rest
    )
