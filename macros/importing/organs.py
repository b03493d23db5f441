"""Names of organs in running text and in capitals: "Ban Thường vụ Huyện ủy …", "CHI BỘ THÔN …".

A name is read word by word: an organ's own words, then words for areas and establishments, then capitalised
proper names. Only what *looks* like a name; whether it is registered is the business of `registry`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from macros.importing.shape import LOWER, UPPER, is_capitals
from macros.vietnamese import fold, parse_roman, without_marks

_ORGANS: Final = """
Ban Thường vụ|Ban Chấp hành|Ban Chấp hành lâm thời|BCH|BTV|BCHĐB|Thường trực|Thường vụ|Ban Thường trực|Bộ Chính trị
Ban Bí thư|Ban Tổ chức|Ban Tuyên giáo|Ban Tuyên giáo và Dân vận|Ban Dân vận|Ban Nội chính|Ban Kinh tế|Ủy ban Kiểm tra
UBKT|Văn phòng|Văn phòng cấp ủy|Trung tâm Chính trị|Trung tâm Bồi dưỡng chính trị|Ban Chỉ đạo|Ban Chỉ huy|Đảng ủy
Đảng bộ|Đảng bộ bộ phận|Đảng ủy bộ phận|Chi ủy|Chi bộ|Liên chi bộ|Huyện ủy|Quận ủy|Thị ủy|Thành ủy|Tỉnh ủy|Khối ủy
Đảng đoàn|Ban cán sự đảng|Ban cán sự|Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Thường trực Hội đồng nhân dân
Ủy ban Mặt trận Tổ quốc|Ủy ban MTTQ|Ban Thường trực Ủy ban Mặt trận Tổ quốc|Đoàn Thanh niên|Hội Liên hiệp Phụ nữ
Liên đoàn Lao động|Hội Nông dân|Hội Cựu chiến binh|Tập thể|Tập thể lãnh đạo|Tập thể Ban Thường vụ|Ban lãnh đạo|Công đoàn
Đảng ủy Quân sự|Đảng ủy Công an|Ban Giám đốc|Ban Giám hiệu
"""
_PLACES: Final = """
tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|thôn|bản|ấp|xóm|buôn|làng|tổ dân phố|khu phố|khu dân cư|khu|khối
cơ quan|các cơ quan|doanh nghiệp|và doanh nghiệp|các cơ quan và doanh nghiệp|công ty|tổng công ty|bệnh viện|trường|sở
phòng|chi cục|cục|trạm|quân sự|công an|biên phòng|lâm thời|dân chính đảng|Trung ương|y tế|giáo dục và đào tạo|tiểu học
trung học cơ sở|trung học phổ thông|mầm non|mẫu giáo|đại học|cao đẳng|Việt Nam|hợp tác xã|nhà máy|xí nghiệp
"""
_OPEN_PLACES: Final = frozenset(
    "thôn bản ấp xóm buôn làng khu khối trường sở phòng cục trạm".split()
    + ["tổ dân phố", "công ty", "chi cục", "bệnh viện"]
)
"""Words that name a place only with a name behind them: "trường hợp", "phòng ngừa" are none."""
_STAFF: Final = (
    "Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ban Kinh tế|Ủy ban Kiểm tra|UBKT|Văn phòng|Ban Thường vụ"
    "|Ban Chấp hành|Thường trực|Ban Thường trực|BCH|BTV|Ban Chỉ đạo|Trung tâm"
)
"""Organs that are named with the body they belong to."""

_TERMS: Final = """
Đảng|Nhà nước|Nhân dân|Trung ương|Bộ Chính trị|Ban Bí thư|Quốc hội|Chính phủ|Hồ Chí Minh|Nghị quyết Đại hội|Đại hội|Đại hội đại biểu
Việt Nam|Mặt trận Tổ quốc|Nghị quyết số|Chỉ thị số|Quy định số|Kết luận số|Đề án số|Kế hoạch số|Chương trình số
"""


def _phrases(*lists: str) -> dict[tuple[str, ...], str]:
    found = (phrase.strip() for text in lists for phrase in text.replace("\n", "|").split("|"))
    return {tuple(fold(phrase).split()): phrase for phrase in found if phrase}


_OPENERS = _phrases(_ORGANS)
_LINKS = _phrases(_ORGANS, _PLACES)
_STAFF_OPENERS = _phrases(_STAFF)
_SPELLINGS = _phrases(_ORGANS.replace("|Tập thể", "|tập thể"), _PLACES, _TERMS)
_LONGEST: Final = max(map(len, _SPELLINGS))
Respelling = Callable[[str], str]
_ENDS: Final = frozenset(
    "nhiệm lần khóa trình tại về trong năm gửi báo kiểm thực giai đối từ đã xin nghiêm tổ trực thuộc sơ tổng kết theo".split()
)
"""Words that no name goes on with; in capitals a proper name looks no different."""
_TOKEN = re.compile(r"[^\W_]+")
_ABBREVIATIONS: Final = frozenset(
    (
        "UBND HĐND MTTQ BCH BTV UBKT THPT THCS MTV TW ANQP NQTW UBMTTQ VHTT CNVC LLVT ĐVTN BHXH CNTT XHCN TTCN QĐi CTHĐ"
    ).split()
)
"""Abbreviations with a vowel or often read as words; those without a vowel need no table."""
_VOWEL = re.compile("[aeiouyAEIOUY]")


@dataclass(frozen=True, slots=True)
class Name:
    """An organ's name where it stands."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def recognise_organ(text: str, at: int = 0) -> Name | None:
    """Read the organ's name that begins at offset `at` of `text`, as far as it goes.

    "khóa XI" belongs to the name of a committee, "nhiệm kỳ …" does not.

    Example:
        >>> recognise_organ("Ban Tổ chức Huyện ủy báo cáo Ban Thường vụ").text
        'Ban Tổ chức Huyện ủy'
    """
    in_capitals = is_capitals(text[at : at + 120])
    tokens = [match for _, match in zip(range(24), _TOKEN.finditer(text, at, at + 240), strict=False)]
    folded = [_folded(token[0]) for token in tokens]
    if not tokens or tokens[0].start() != at or not tokens[0][0][0].isupper():
        return None
    count = _longest(_OPENERS, folded, 0)
    if not count:
        return None
    while count < len(tokens) and text[tokens[count - 1].end() : tokens[count].start()].strip(" ") in (
        "",
        "-",
        "–",
    ):
        is_term = folded[count] == "khóa"
        step = _next_step(tokens, folded, count, in_capitals=in_capitals)
        count += step
        if not step or is_term:
            break
    end = tokens[count - 1].end()
    return Name(at, end, text[at:end])


def _next_step(tokens: list[re.Match[str]], folded: list[str], at: int, *, in_capitals: bool) -> int:
    """Return how many tokens from `at` on belong to the name."""
    word = tokens[at][0]
    if folded[at] == "khóa" and at + 1 < len(tokens):
        return 2 if parse_roman(tokens[at + 1][0]) and tokens[at + 1][0].isupper() else 0
    if count := _longest(_LINKS, folded, at):
        is_open = " ".join(folded[at : at + count]) in _OPEN_PLACES
        return 0 if is_open and not in_capitals and not _is_named(tokens, folded, at + count) else count
    if folded[at] in _ENDS:
        return 0
    if word.isdigit():
        return 1 if _bears_number(folded, at) else 0
    if folded[at] in ("và", "các") and at + 1 < len(tokens):
        following = _longest(_LINKS, folded, at + 1)
        if following:
            return 1 + following
        return 0
    if in_capitals or (
        word[0].isupper() and (len(word) == 1 or not word.isupper() or word in _ABBREVIATIONS)
    ):
        return 1
    return 0


def _is_named(tokens: list[re.Match[str]], folded: list[str], at: int) -> bool:
    return at < len(tokens) and (
        tokens[at][0][0].isupper() or tokens[at][0].isdigit() or _longest(_LINKS, folded, at) > 0
    )


def _bears_number(folded: list[str], at: int) -> bool:
    return folded[at - 1] in (
        "quận", "phường", "thôn", "ấp", "xóm", "khu", "phố", "bản", "tổ", "khối", "xã", "số", "trạm", "đội", "cư",
    )  # fmt: skip


def _longest(phrases: dict[tuple[str, ...], str], folded: list[str], at: int) -> int:
    for count in range(min(_LONGEST, len(folded) - at), 0, -1):
        if tuple(folded[at : at + count]) in phrases:
            return count
    return 0


def is_organ_line(text: str) -> bool:
    """Tell whether a whole line is an organ's name, as in the head or above a signature."""
    name = recognise_organ(text)
    return name is not None and not text[name.end :].strip(" .,*-–:")


def continues_organ(text: str) -> bool:
    """Tell whether a line in capitals is the rest of an organ's name: "HUYỆN …" below "ỦY BAN NHÂN DÂN"."""
    folded = [fold(word) for word in _TOKEN.findall(text[:120])]
    return is_capitals(text) and _longest(_LINKS, folded, 0) > _longest(_OPENERS, folded, 0)


def needs_body(text: str) -> bool:
    """Tell whether an organ is named only together with its body: "Ban Tổ chức" *of what*."""
    folded = [fold(word) for word in _TOKEN.findall(text)]
    count = _longest(_STAFF_OPENERS, folded, 0)
    return bool(count) and _longest(_OPENERS, folded, count) == 0 and not _names_place(folded[count:])


def _names_place(folded: list[str]) -> bool:
    return any(word in ("huyện", "tỉnh", "xã", "quận", "phường", "ủy", "bộ") for word in folded)


def is_more_specific(a: str, b: str) -> bool:
    """Tell whether name `a` says all that `b` says and something more."""
    first, second = fold(a).split(), fold(b).split()
    return len(first) > len(second) and first[: len(second)] == second


def respell(text: str, sample: str = "") -> str:
    """Write a name that is printed in capitals as running text writes it; any other text stays.

    Words no table knows are proper names, but for those that `sample` (the document) has in small letters.
    """
    if not is_capitals(text):
        return text
    return _respell(text, lambda word: word if word.isdigit() else word[0] + word[1:].lower())


def sentence_case(title: str, body: str) -> str:
    """Write a title that is printed in capitals, or begins so, as a sentence.

    Known names get their capitals back, abbreviations and numbers keep theirs; other words are capitalised
    where `body` always has them so.
    """
    head = _leading_capitals(title)
    if not head:
        return title
    seen = _capital_habits(body)

    def small(word: str) -> str:
        lowered = word.lower()
        return word[0] + lowered[1:] if seen.get(lowered) else lowered

    shown = _respell(title[:head], small)
    rest = title[head:]
    first = re.match(rf"( *)([{UPPER}])([{LOWER}]*)", rest)
    if (
        first
        and rest
        and not seen.get((first[2] + first[3]).lower())
        and not recognise_organ(rest, first.end(1))
    ):
        rest = first[1] + first[2].lower() + rest[first.end(2) :]
    return shown[:1].upper() + shown[1:] + rest


def _leading_capitals(title: str) -> int:
    """Return how far the capitals at the beginning of `title` go."""
    end = 0
    for token in re.finditer(r"\S+", title):
        letters = [c for c in token[0] if c.isalpha()]
        if letters and not all(c.isupper() for c in letters) and not re.search(r"[0-9/]", token[0]):
            break
        end = token.end()
    return end if is_capitals(title[:end]) else 0


def _capital_habits(body: str) -> dict[str, bool]:
    """Say for each word whether the body writes it with a capital, sentence beginnings apart."""
    counts: dict[str, list[int]] = {}
    for match in re.finditer(rf"(?<=[{LOWER},] )([{UPPER}{LOWER}][{LOWER}]*)\b", body[:200_000]):
        word = match[1]
        counts.setdefault(word.lower(), [0, 0])[word[0].isupper()] += 1
    return {word: capital > 2 * small for word, (small, capital) in counts.items()}


def _respell(text: str, other: Respelling) -> str:
    tokens = list(_TOKEN.finditer(text))
    folded = [fold(token[0]) for token in tokens]
    parts, done, at = [], 0, 0
    while at < len(tokens):
        count = _longest(_SPELLINGS, folded, at)
        parts.append(text[done : tokens[at].start()])
        if count:
            spelling = _SPELLINGS[tuple(folded[at : at + count])].split()
            inner = [text[tokens[k].end() : tokens[k + 1].start()] for k in range(at, at + count - 1)]
            parts.append("".join(a + b for a, b in zip(spelling, [*inner, ""], strict=True)))
        else:
            count = 1
            parts.append(_word(tokens[at][0], text, tokens[at], other))
        at += count
        done = tokens[at - 1].end()
    return _number_places("".join(parts) + text[done:])


def _word(word: str, text: str, token: re.Match[str], other: Respelling) -> str:
    around = text[max(0, token.start() - 1) : token.end() + 1]
    is_short_form = word in _ABBREVIATIONS or (len(word) > 1 and not _VOWEL.search(without_marks(word)))
    if is_short_form or "/" in around or any(c.isdigit() for c in word):
        return word
    if parse_roman(word) and re.search(r"(?i)(?:khóa|khoá|thứ|kỳ|kỳ|lần|quý|loại) $", text[: token.start()]):
        return word
    return other(word)


def _number_places(text: str) -> str:
    """Capitalise a district or ward that bears a number: Quận 6, Phường 3."""
    return re.sub(r"\b(quận|phường)(?= [0-9])", lambda m: m[1].capitalize(), text)
