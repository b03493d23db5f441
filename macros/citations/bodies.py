"""Names of bodies in running text: where "Ban Thường vụ Huyện ủy A" begins and, above all, where it ends.

A name is a chain of units: phrases that belong to names of bodies in any case ("ban thường vụ", "huyện"),
phrases that do so only with a capital ("Tổ chức" of Ban Tổ chức, but "tổ chức" is also a verb), and
proper names.
"""

from __future__ import annotations

import re
from typing import Final

from macros.citations.phrases import END, GAP, any_of
from macros.citations.view import TextView

_ANY_CASE = re.compile(
    any_of(
        """
            ban chấp hành | bch | ban thường vụ | btv | ban tv | thường vụ | thường trực | chấp hành
            | bộ chính trị | bct | ban bí thư | bbt | trung ương | trung ương đảng | tw | tw đảng
            | huyện ủy | quận ủy | thị ủy | thành ủy | tỉnh ủy | đảng ủy | chi ủy | xã ủy | đảng bộ
            | chi bộ | đảng đoàn | ban cán sự đảng | đảng cộng sản việt nam | ủy ban nhân dân | ubnd
            | hội đồng nhân dân | hđnd | ủy ban kiểm tra | ubkt | ủy ban mttq | ubmttq | mttq
            | mặt trận tổ quốc | chính phủ | quốc hội | thủ tướng | thủ tướng chính phủ | tỉnh
            | thành phố | huyện | quận | thị xã | thị trấn | xã | phường | khối | các cơ quan | cơ quan
            | doanh nghiệp | khối các cơ quan | các khu công nghiệp | khu công nghiệp | cấp ủy | bí thư
            | phó bí thư | chủ tịch | phó chủ tịch | đồng chí
            """
    )
    + END
)
_WITH_CAPITAL = re.compile(
    any_of(
        """
            tổ chức | tuyên giáo | tuyên giáo và dân vận | dân vận | nội chính | kinh tế | kiểm tra
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
            | toàn quốc | cán sự | tham mưu | giúp việc
            """
    )
    + END
)
_PROPER_WORD = re.compile(r"[^\W\d_][^\W_]*")
_ROMAN_WORD = re.compile("[IVXL]+")
"""An ordinal behind the name: "Đảng bộ huyện XI"."""
_NEXT_WORD = re.compile(GAP)
_OPEN_ENDED: Final = frozenset(
    {"thường vụ", "chấp hành", "thường trực", "ban", "bộ", "ủy ban", "văn phòng", "bch", "btv"}
)
"""A name does not end with these before a line end: the committee is still to come."""
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

    Where the text is in capitals only, a capital says nothing, and only known units are taken.
    """
    place, end, last = start, start, ""
    shouting = view.is_capitals(start, start + 12)
    for _ in range(_MOST_UNITS):
        unit = _unit(view, place, shouting=shouting)
        if unit is None:
            break
        end, last = unit, " ".join(view.folded[place:unit].split())
        gap = _NEXT_WORD.match(view.folded, end)
        if gap is None or ("\n" in gap[0] and not last.endswith(tuple(_OPEN_ENDED))):
            break
        place = gap.end()
    return end


def _unit(view: TextView, place: int, *, shouting: bool) -> int | None:
    known = _ANY_CASE.match(view.folded, place)
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
    return word.end()


def names_an_area(view: TextView, start: int, end: int) -> bool:
    """Tell whether a name says which body: by an area ("Đảng bộ huyện") or a proper name ("Chi bộ Hoa Lư").

    "Đảng bộ" and "chi bộ" alone do not: every body is one.
    """
    place = start
    while place < end:
        unit = _unit(view, place, shouting=False)
        if unit is None:
            return False
        words = " ".join(view.folded[place:unit].split())
        if words in _AREAS or (not _ANY_CASE.match(view.folded, place) and not words.startswith("đảng")):
            return True
        gap = _NEXT_WORD.match(view.folded, unit)
        place = gap.end() if gap else end
    return False
