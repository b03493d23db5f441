"""Words that organs' names are made of, spelt as running text spells them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from macros.vietnamese import fold

Phrases = dict[tuple[str, ...], str]
"""By folded words, the phrase as it is spelt."""

_ORGANS: Final = """
Ban Thường vụ|Ban Chấp hành|Ban Chấp hành lâm thời|BCH|BTV|BCHĐB|Thường trực|Thường vụ
Ban Thường trực|Bộ Chính trị|Ban Bí thư|Ban Tổ chức|Ban Tuyên giáo|Ban Tuyên giáo và Dân vận
Ban Dân vận|Ban Nội chính|Ban Kinh tế|UBKT|Ủy ban Kiểm tra|Văn phòng|Văn phòng cấp ủy
Trung tâm Chính trị|Trung tâm Bồi dưỡng chính trị|Ban Chỉ đạo|Ban Chỉ huy|Đảng ủy|Đảng bộ
Đảng bộ bộ phận|Đảng ủy bộ phận|Chi ủy|Chi bộ|Liên chi bộ|Huyện ủy|Quận ủy|Thị ủy|Thành ủy|Tỉnh ủy
Khối ủy|Đảng đoàn|Ban cán sự đảng|Ban cán sự|Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND
Thường trực Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc|Ủy ban MTTQ|Đoàn Thanh niên
Hội Liên hiệp Phụ nữ|Ban Thường trực Ủy ban Mặt trận Tổ quốc|Liên đoàn Lao động|Hội Nông dân
Hội Cựu chiến binh|Công đoàn|Ban lãnh đạo|tập thể|tập thể lãnh đạo|tập thể Ban Thường vụ
Đảng ủy Quân sự|Đảng ủy Công an|Ban Giám đốc|Ban Giám hiệu
"""
_PLACES: Final = """
tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|thôn|bản|ấp|xóm|buôn|làng|tổ dân phố|khu phố
khu dân cư|khu|khối|cơ quan|các cơ quan|doanh nghiệp|và doanh nghiệp|các cơ quan và doanh nghiệp
công ty|tổng công ty|bệnh viện|trường|sở|phòng|chi cục|cục|trạm|quân sự|công an|biên phòng|lâm thời
dân chính đảng|Trung ương|y tế|tiểu học|giáo dục và đào tạo|trung học cơ sở|trung học phổ thông
mầm non|mẫu giáo|đại học|cao đẳng|Việt Nam|hợp tác xã|nhà máy|trung tâm|xí nghiệp|THCS
THPT|PTCS|PTDTBT|TNHH|MTV|HTX|cổ phần
"""
_OPEN_PLACES: Final = """
thôn|bản|ấp|xóm|buôn|làng|khu|khối|trường|sở|phòng|cục|trạm|tổ dân phố|công ty|chi cục|bệnh viện
"""
_STAFF: Final = """
Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ban Kinh tế|Ủy ban Kiểm tra|UBKT|Văn phòng
Ban Thường vụ|Ban Chấp hành|Thường trực|Ban Thường trực|BCH|BTV|Ban Chỉ đạo|Trung tâm
"""
_TERMS: Final = """
Đảng|Nhà nước|Nhân dân|Trung ương|Bộ Chính trị|Ban Bí thư|Quốc hội|Chính phủ|Hồ Chí Minh
Nghị quyết Đại hội|Đại hội|Đại hội đại biểu|Việt Nam|Mặt trận Tổ quốc|Nghị quyết số|Chỉ thị số
Quy định số|Kết luận số|Đề án số|Kế hoạch số|Chương trình số
"""


def _phrases(*lists: str) -> Phrases:
    found = (phrase.strip() for text in lists for phrase in text.replace("\n", "|").split("|"))
    return {tuple(fold(phrase).split()): phrase for phrase in found if phrase}


OPENERS: Final = _phrases(_ORGANS)
"""What a name begins with."""
LINKS: Final = _phrases(_ORGANS, _PLACES)
"""What it goes on with."""
OPEN_PLACES: Final = _phrases(_OPEN_PLACES)
"""Words that name a place only with a name behind them: "trường hợp", "phòng ngừa" are none."""
STAFF: Final = _phrases(_STAFF)
"""Organs that are named together with the body they belong to."""
SPELLINGS: Final = _phrases(_ORGANS, _PLACES, _TERMS)
"""All that is spelt with fixed capitals."""

_LONGEST: Final = max(map(len, SPELLINGS))


def longest(phrases: Phrases, folded: Sequence[str], at: int = 0) -> int:
    """Return how many words from `at` on are the longest phrase of the list; 0 for none."""
    for count in range(min(_LONGEST, len(folded) - at), 0, -1):
        if tuple(folded[at : at + count]) in phrases:
            return count
    return 0
