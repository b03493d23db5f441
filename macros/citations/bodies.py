"""Names of bodies in running text: where "Ban Thường vụ Huyện ủy A" begins and, above all, where it ends.

A name is a chain of units: phrases that belong to names of bodies in any case ("ban thường vụ", "huyện"),
phrases that do so only with a capital ("Tổ chức" of Ban Tổ chức, but "tổ chức" is also a verb), and
proper names.
"""

from __future__ import annotations

import re
from typing import Final

from macros.citations.phrases import END, GAP, MAYBE, any_of, spelled
from macros.citations.view import TextView

_ANY_CASE_UNIT: Final = (
    any_of(
        """
            ban chấp hành | bch | ban thường vụ | btv | ban tv | thường vụ | thường trực | chấp hành
            | bộ chính trị | bct | ban bí thư | bbt | trung ương | trung ương đảng | tw | tw đảng
            | huyện ủy | quận ủy | thị ủy | thành ủy | tỉnh ủy | đảng ủy | chi ủy | xã ủy | đảng bộ
            | chi bộ | đảng đoàn | ban cán sự đảng | đảng cộng sản việt nam | ủy ban nhân dân | ubnd
            | hội đồng nhân dân | hđnd | ủy ban kiểm tra | ubkt | ủy ban mttq | ubmttq | mttq
            | mặt trận tổ quốc | chính phủ | quốc hội | thủ tướng | thủ tướng chính phủ | tỉnh
            | thành phố | huyện | quận | thị xã | thị trấn | xã | phường | khối | các cơ quan | cơ quan
            | doanh nghiệp | khối các cơ quan | các cơ quan và doanh nghiệp | khối các cơ quan và doanh nghiệp
            | cơ quan chính quyền | các khu công nghiệp | khu công nghiệp | cấp ủy | bí thư
            | phó bí thư | chủ tịch | phó chủ tịch | đồng chí | ban tổ chức | ban tuyên giáo | ban dân vận
            | ban nội chính | ban chỉ đạo | ban pháp chế | ban dân tộc | ban văn hóa - xã hội
            | ban kinh tế - ngân sách | đoàn giám sát | tập thể lãnh đạo | cụm thi đua | trường | thpt
            | thpt chuyên | thcs | tiểu học | trung học phổ thông | trung học cơ sở | bệnh viện | tp | tphcm
            """
    )
    + END
)
_ANY_CASE = re.compile(_ANY_CASE_UNIT)
_WITH_CAPITAL = re.compile(
    any_of(
        """
            tổ chức | tư tưởng - văn hóa | tư tưởng – văn hóa | khoa giáo
            | tuyên giáo | tuyên giáo và dân vận | dân vận | nội chính | kinh tế | kiểm tra
            | văn phòng | chỉ đạo | bảo vệ | chính trị | nhà nước | nhân dân | ủy ban | ủy ban thường vụ
            | hội đồng | hội nghị | đại hội | công an | quân sự | quân ủy | biên phòng
            | bộ đội biên phòng | thanh niên | đoàn thanh niên | phụ nữ | hội liên hiệp phụ nữ
            | nông dân | hội nông dân | cựu chiến binh | hội cựu chiến binh | liên đoàn lao động
            | tổng liên đoàn lao động | công đoàn | mặt trận | tổ quốc | việt nam | cộng sản hồ chí minh
            | thanh tra | tòa án | viện kiểm sát | kiểm sát | tối cao | ngân hàng | kho bạc
            | bảo hiểm xã hội | nội vụ | ngoại giao | quốc phòng | tư pháp | tài chính | công thương
            | xây dựng | y tế | giáo dục | giáo dục và đào tạo | đào tạo | giao thông vận tải
            | khoa học và công nghệ | tài nguyên và môi trường | nông nghiệp và phát triển nông thôn
            | nông nghiệp và môi trường | thông tin và truyền thông | văn hóa
            | văn hóa, thể thao và du lịch | kế hoạch và đầu tư | lao động
            | lao động - thương binh và xã hội | dân tộc và tôn giáo | bộ trưởng | giám đốc
            | tổng bí thư | trưởng ban | học viện | trường chính trị | trung tâm chính trị | đại biểu
            | toàn quốc | cán sự | tham mưu | giúp việc | quân đội | quân khu | pháp chế | dân tộc
            | hội đồng bộ trưởng
            """
    )
    + END
)
_NUMBERED: Final = (
    rf"(?:quận|phường|{spelled('quân khu')}|khu{GAP}vực){GAP}[0-9]{{1,2}}{END}(?!\s?[-–/.,][0-9])"
)
"""An area that has a number for a name: "Quận 6"."""
_DOTTED: Final = r"(?:tp|t[.]p|tx)[.](?=[^\S\n]{0,2}[^\W\d_])|t[.][ưw](?![^\W_])"
"""Abbreviations with a stop: "TP.HCM", "T.Ư"."""
_KNOWN_UNIT = re.compile(f"{_NUMBERED}|{_DOTTED}|{_ANY_CASE_UNIT}")
_NAME_DASH = re.compile(r"[^\S\n]?[-–][^\S\n]?(?=[^\W\d_]{2})")
_NO_NAME: Final = any_of("lần | khóa | nhiệm kỳ | về | và | ngày | số | của | đã | được | trong | tại") + END
_NAME_END: Final = (
    rf"(?={GAP}{_NO_NAME}"
    rf"|{MAYBE}[,;.:)|]|[^\S\n]*(?:\n|\Z))"
)
_SHOUTED_NAME = re.compile(rf"(?:{GAP}(?!{_NO_NAME})[^\W\d_]{{1,7}}){{1,3}}?{_NAME_END}")
"""The name of an area in capitals, where only what follows tells its end: "TỈNH HOÀI KHUÊ LẦN THỨ XV"."""
_SMALL_SYLLABLE = re.compile(rf"{GAP}(?!{_NO_NAME})[^\W\d_]{{2,7}}{_NAME_END}")
"""The second syllable of a name, in small letters by mistake: "Tỉnh ủy Quảng trị"."""
_AREA_BEFORE = re.compile(
    rf"(?:ủy|{any_of('tỉnh | huyện | quận | xã | phường | thành phố | thị xã')}){GAP}\Z"
)
_PROPER_WORD = re.compile(r"[^\W\d_][^\W_]*")
_ROMAN_WORD = re.compile("[IVXL]+")
"""An ordinal behind the name: "Đảng bộ huyện XI"."""
_NO_NAMES: Final = frozenset({"số", "ngày", "về", "của", "khóa"})
"""Words that are no name though a clerk gave them a capital."""
_NEXT_WORD = re.compile(GAP)
_OPEN_ENDED: Final = (
    "thường vụ", "chấp hành", "thường trực", "ban", "bộ", "ủy ban", "văn phòng", "bch", "btv",
)  # fmt: skip
"""A name does not end with these before a line end: the committee is still to come."""
_CENTRAL: Final = ("ban bí thư", "bbt")
"""Only with these "Trung ương" at the next line is no citation of its own."""
_MOST_UNITS: Final = 12
_AREAS: Final = frozenset(
    {
        "tỉnh",
        "thành phố",
        "huyện",
        "quận",
        "thị xã",
        "thị trấn",
        "xã",
        "phường",
        "khối",
        "các cơ quan",
        "cơ quan",
    }
)


def read_body(view: TextView, start: int) -> int:
    """Return where the name of a body ends that begins at `start`, or `start` when there is none.

    Where the text is in capitals only, a capital says nothing, and only known units are taken, and the
    name of an area where what follows tells its end.
    """
    folded = view.folded
    place, end, last = start, start, start
    shouting = view.is_capitals(start, start + 12)
    for _ in range(_MOST_UNITS):
        unit = _unit(view, place, shouting=shouting)
        if unit is None:
            break
        last, end = place, unit
        if folded[end : end + 1] == " " and folded[end + 1 : end + 2].isalnum() and folded[end - 1] != ".":
            # One blank and a word, as nearly always; `_gap` would say the same.
            place = end + 1
            continue
        gap = _gap(view, last, end)
        if gap is None or ("\n" in folded[end:gap] and not _goes_on_below(view, last, end, gap)):
            break
        place = gap
    if end == start:
        return start
    rest = None
    if shouting:
        words = _words(view, last, end)
        rest = _SHOUTED_NAME.match(folded, end) if words in _AREAS or words.endswith("ủy") else None
    elif _is_half_a_name(view, last, end):
        rest = _SMALL_SYLLABLE.match(folded, end)
    return rest.end() if rest else end


def _goes_on_below(view: TextView, last: int, end: int, gap: int) -> bool:
    """Tell whether a name whose last unit ends a line goes on at the next: "Ban Bí thư⏎Trung ương Đảng"."""
    words = _words(view, last, end)
    return words.endswith(_OPEN_ENDED) or (words in _CENTRAL and view.folded.startswith("trung ương", gap))


def _words(view: TextView, start: int, end: int) -> str:
    """Return folded words with single blanks."""
    return " ".join(view.folded[start:end].split())


def _gap(view: TextView, last: int, end: int) -> int | None:
    """Return where the next word of a name may begin: behind a blank, "TP." or the dash of a double name."""
    if view.folded[end - 1] == ".":
        return end if view.is_capital(end) else _after(_NEXT_WORD, view, end)
    dash = _NAME_DASH.match(view.folded, end)
    if dash is not None and view.is_capital(dash.end()) and not _ANY_CASE.match(view.folded, dash.end()):
        return None if _ANY_CASE.match(view.folded, last) else dash.end()
    return _after(_NEXT_WORD, view, end)


def _after(pattern: re.Pattern[str], view: TextView, place: int) -> int | None:
    found = pattern.match(view.folded, place)
    return found.end() if found else None


def _is_half_a_name(view: TextView, last: int, end: int) -> bool:
    """Tell whether a name ends with one syllable behind the word for an area or committee."""
    is_one_word = view.is_capital(last) and " " not in view.folded[last:end] and end - last > 1
    if not is_one_word or _ANY_CASE.match(view.folded, last) or _WITH_CAPITAL.match(view.folded, last):
        return False
    return _AREA_BEFORE.search(view.folded, max(0, last - 12), last) is not None


def _unit(view: TextView, place: int, *, shouting: bool) -> int | None:
    known = _KNOWN_UNIT.match(view.folded, place)
    if known is not None:
        return known.end()
    if not view.is_capital(place):
        return None
    named = _WITH_CAPITAL.match(view.folded, place)
    if named is not None:
        return named.end()
    word = _PROPER_WORD.match(view.text, place)
    if word is None or (shouting and len(word[0]) > 1) or _ROMAN_WORD.fullmatch(word[0]):
        return None
    return None if view.folded[place : word.end()] in _NO_NAMES else word.end()


def names_an_area(view: TextView, start: int, end: int) -> bool:
    """Tell whether a name says which body: by an area ("Đảng bộ huyện") or a proper name ("Chi bộ Hoa Lư").

    "Đảng bộ" and "chi bộ" alone do not: every body is one.
    """
    place = start
    while place < end:
        unit = _unit(view, place, shouting=False)
        if unit is None:
            return False
        words = _words(view, place, unit)
        if words in _AREAS or (not _ANY_CASE.match(view.folded, place) and not words.startswith("đảng")):
            return True
        gap = _NEXT_WORD.match(view.folded, unit)
        place = gap.end() if gap else end
    return False
