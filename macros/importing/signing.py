"""The words of a signature: authority, office, the note that it was signed, the signer's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from macros.importing.organs import is_organ_line
from macros.importing.shape import is_capitals, is_person_name
from macros.vietnamese import fold, fold_bare

_LONGEST: Final = 90
_AUTHORITY = re.compile(
    r"(?P<mark>T\.?/ ?M|K\.?/ ?T|T\.?/ ?L|T\.?/? ?U\.?Q|TM|KT|TL|TUQ)"
    r"(?:[.:]+ ?| |(?<=/M)|(?<=/T)|(?<=/L))(?P<rest>[^\W\d_].*)"
)
_MARKS: Final = {"TM": "T/M", "KT": "K/T", "TL": "T/L", "TUQ": "T/UQ"}
_SIGNED = re.compile(r"[(\[]? ?(?:đã kí|kí tên|chữ kí|kí,? (?:ghi rõ|đóng dấu)|kí và ghi|xác lập mức).{0,60}")
_SIGNED_LEAD = re.compile(r"(?i)\(?đã (?:ký|kí)\)?[:.]? ?(?=[^\W\d_])")
_SIGNER = re.compile(r"(?i)(?:người (?:ký|kí)(?: duyệt)?|ký bởi|ký duyệt) ?[:|] ?(?P<name>.+)")
_OFFICE = re.compile(
    r"(?:quyền |phó |q\. ?)?(?:bí thư|trưởng ban|chủ nhiệm|chánh văn phòng|chủ tịch|giám đốc|hiệu trưởng"
    r"|trưởng phòng|tổ trưởng|chỉ huy trưởng|viện trưởng|chánh án|cục trưởng|chi cục trưởng|trưởng đoàn|ủy "
    r"viên"
    r"|thư kí|chủ tọa|người (?:báo cáo|viết báo cáo|lập)|thủ trưởng|chánh thanh tra|chính ủy|chính trị viên"
    r"|trưởng thôn|tổng giám đốc|kiểm soát viên|trưởng công an).{0,80}"
)
_DEGREES = re.compile(r"(?:(?:TS|ThS|PGS|GS|BS|KS|CN|Ths|CKI{1,2}|CK[12])\.? ?){1,4}(?=\w)")
_NAMES: Final = """
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan dinh lam mai trinh
to ta cao chu luu luong ha thai ton trieu quach nong be ma giang sung vang lo cam hau chau phung
kieu nghiem tieu kim mac quang luc tang van thach ong u than vuong khuat khuong lai la lu mua thao
po vi ban dam tong banh diep khong phi phu truong thi ung viem am cu hua ninh doi
"""
_FAMILIES: Final = frozenset(_NAMES.split())
"""Family names, bare of diacritics; needed only where nothing else says that a line is a name."""


@dataclass(frozen=True, slots=True)
class Authority:
    """By whose authority a paper is signed: "T/M BAN THƯỜNG VỤ"."""

    mark: str
    """T/M, K/T, T/L or T/UQ, with the stroke of Party papers."""
    organ: str
    """As printed."""


def recognise_authority(text: str) -> Authority | None:
    """Read "T/M BAN THƯỜNG VỤ", also with the stop of State papers ("TM.") or nothing at all."""
    found = _AUTHORITY.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    organ = found["rest"]
    if not (is_capitals(organ) or organ.isupper() or is_organ_line(organ)):
        return None
    return Authority(_MARKS[re.sub("[^A-Z]", "", found["mark"])], organ.strip(" .,:*"))


def is_office(text: str) -> bool:
    """Tell whether a line is an office, in capitals or each word with one: "PHÓ BÍ THƯ"."""
    return (is_capitals(text) or text.istitle()) and _OFFICE.fullmatch(fold(text)) is not None


def is_signed_note(text: str) -> bool:
    """Tell whether a line stands for the signature: "(Đã ký)"; with a name behind it is the name's line."""
    return _SIGNED.fullmatch(fold(text)) is not None and not is_person_name(without_signed(text) or "-")


def without_signed(text: str) -> str:
    """Drop "Đã ký:" before a name."""
    return _SIGNED_LEAD.sub("", text)


def portal_signer(text: str) -> str:
    """Read "Người ký: …" as portals print it, or return nothing."""
    found = _SIGNER.fullmatch(text)
    return found["name"] if found else ""


def signer_name(text: str) -> str:
    """Read a line that is a personal name, without academic degrees; nothing for organs and offices."""
    name = _DEGREES.sub("", without_signed(text).strip(" .,:*()"))
    if not is_person_name(name) or is_organ_line(name) or _OFFICE.fullmatch(fold(name)):
        return ""
    return name.title() if name.isupper() else name


def has_family_name(text: str) -> bool:
    """Tell whether a line is a name that begins with a known family name."""
    words = text.split()
    return len(words) > 1 and is_person_name(text) and fold_bare(words[0]) in _FAMILIES
