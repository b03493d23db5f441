"""One invented report printed in many ways: numbering, capitals, line ends, place of the footnotes."""

from __future__ import annotations

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

_OUTLINE = """
1 Tình hình và công tác lãnh đạo
2 Đặc điểm tình hình

Đảng bộ xã Mường Sơ có 14 chi bộ với 312 đảng viên, sinh hoạt ở 11 bản và ba đơn vị sự nghiệp. Địa bàn
chia cắt, mùa mưa nhiều bản phải đi vòng qua xã bạn mới tới trung tâm, nên việc họp hành, học tập gặp
không ít khó khăn.

2 Công tác quán triệt, triển khai

Đảng ủy đã mở ba lớp học nghị quyết cho 287 lượt đảng viên@, biên soạn tài liệu hỏi đáp ngắn bằng hai
thứ tiếng. Sau học tập, từng chi bộ xây dựng kế hoạch riêng, phân công đảng viên phụ trách nhóm hộ.

Việc kiểm tra được làm hằng quý; những chi bộ làm chưa tốt phải báo cáo lại trong vòng một tháng và được
Đảng ủy cử cán bộ xuống giúp đỡ tại chỗ.

1 Kết quả thực hiện
2 Phát triển kinh tế
3 Trồng trọt và lâm nghiệp

Diện tích lúa nước giữ ở mức 210 ha, năng suất bình quân 51 tạ/ha. Toàn xã trồng mới 96 ha rừng, khoanh
nuôi 340 ha@. Một số hộ đã có thu nhập trên 100 triệu đồng mỗi năm từ cây quế.

3 Chăn nuôi

Đàn trâu bò có 1.850 con, giảm nhẹ do bán trâu cày; đàn dê tăng lên 2.400 con. Công tác tiêm phòng đạt
92%, không có dịch lớn xảy ra trên địa bàn.

2 Văn hóa, xã hội

Ba trường học đều có nhà bán trú cho học sinh ở xa. Tỷ lệ hộ nghèo giảm từ 38,2% xuống 24,6%; nhiều hủ
tục trong việc cưới, việc tang được xóa bỏ nhờ vai trò của già làng và đảng viên.

2 Xây dựng tổ chức đảng

Trong ba năm kết nạp 39 đảng viên mới, trong đó 31 đồng chí là người dân tộc thiểu số. Không còn bản
trắng đảng viên. Hằng năm có trên 80% chi bộ hoàn thành tốt nhiệm vụ@.

1 Hạn chế và nguyên nhân
2 Hạn chế, khuyết điểm

Chất lượng sinh hoạt của một số chi bộ còn thấp, nội dung lặp lại, ít người phát biểu. Việc thu nộp đảng
phí ở hai chi bộ vùng cao còn chậm so với quy định.

2 Nguyên nhân chủ quan

Bí thư chi bộ phần lớn kiêm nhiệm, tuổi cao, ngại đổi mới cách làm. Đảng ủy có lúc chưa sát cơ sở, chưa
kịp thời uốn nắn những việc làm hình thức.

1 Bài học kinh nghiệm

Muốn dân tin thì đảng viên phải làm trước, nói sau; việc gì đã hứa phải làm bằng được. Nơi nào bí thư
chi bộ gương mẫu thì nơi đó phong trào mạnh, ít đơn thư, ít vi phạm.
"""
"""A figure begins a heading of that level; "@" stands for the mark of a note."""
NOTES = (
    "Trong đó 12 đồng chí học bù do đi làm ăn xa.",
    "Theo kết quả nghiệm thu của Hạt Kiểm lâm huyện tháng 12/2017.",
    "Riêng năm 2017 là 85,7%, cao nhất từ trước tới nay.",
)
_RUNNING = """
Tiếp tục nâng cao chất lượng sinh hoạt chi bộ, mỗi quý ít nhất một buổi sinh hoạt chuyên đề gắn với việc
cụ thể của bản.

Phân công từng đảng ủy viên phụ trách một đến hai bản, mỗi tháng dự sinh hoạt với chi bộ ít nhất một
lần.

Đẩy mạnh trồng rừng gỗ lớn, phấn đấu mỗi năm trồng mới từ 30 ha trở lên, giữ vững độ che phủ rừng.
"""
"""Running text that is numbered like a heading."""
_LAST = "Phương hướng, nhiệm vụ"
_HEAD = "HUYỆN ỦY PA HÁN\n*\nSố 77-BC/HU\n\nBÁO CÁO\nkết quả 03 năm thực hiện Nghị quyết số 04-NQ/HU\n"
_OPENING = "Đảng ủy xã Mường Sơ báo cáo kết quả ba năm thực hiện Nghị quyết như sau:"
_END = "Nơi nhận:\n- Ban Thường vụ Huyện ủy (b/c),\n- Lưu.\nT/M ĐẢNG ỦY\nBÍ THƯ\nLò Văn Pâng\n"

Number = Callable[[list[int]], str]
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI")
_FIRST: tuple[Number, ...] = (
    lambda n: f"{_ROMAN[n[0]]}- ",
    lambda n: f"{_ROMAN[n[0]]}. ",
    lambda n: f"{_ROMAN[n[0]]}/ ",
    lambda n: f"{_ROMAN[n[0]]} - ",
    lambda n: f"{'ABCDE'[n[0] - 1]}. ",
    lambda n: f"PHẦN {_ROMAN[n[0]]}: ",
)
_SECOND: tuple[Number, ...] = (
    lambda n: f"{n[1]}. ",
    lambda n: f"{n[1]}- ",
    lambda n: f"{n[1]}/ ",
    lambda n: f"{n[1]}) ",
    lambda n: f"{_ROMAN[n[0]]}.{n[1]}. ",
    lambda n: f"{n[1]}.",
)
_THIRD: tuple[Number, ...] = (
    lambda n: f"{n[1]}.{n[2]}. ",
    lambda n: f"{n[1]}.{n[2]} ",
    lambda n: f"{n[1]}.{n[2]}- ",
    lambda n: f"{'abc'[n[2] - 1]}) ",
    lambda n: f"{'abc'[n[2] - 1]}. ",
)


@dataclass(frozen=True)
class Variant:
    """A way of printing."""

    numbers: tuple[Number, Number, Number]
    capitals: bool
    end: str
    blank_lines: bool
    width: int
    newline: str
    note_style: str
    note_place: str
    composed: bool


@dataclass
class Printed:
    """A report as printed, and the headings an importer should find in it."""

    variant: Variant
    lines: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])
    notes: list[str] = field(default_factory=list)
    """Those that stand at the end."""
    note: int = 0

    @property
    def text(self) -> str:
        text = "\n".join(self.lines)
        text = text if self.variant.composed else unicodedata.normalize("NFD", text)
        return text.replace("\n", self.variant.newline)

    def heading(self, level: int, title: str) -> None:
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (3 - level)
        shown = title.upper() if self.variant.capitals and level == 1 else title
        self.headings.append((level, shown))
        self.lines += [self.variant.numbers[level - 1](self.counts) + shown + self.variant.end, *self._gap()]

    def paragraph(self, text: str) -> None:
        width = self.variant.width
        self.lines += textwrap.wrap(text, width, break_on_hyphens=False) if width else [text]
        self.lines += self._gap()

    def noted(self, text: str) -> None:
        """Print a paragraph with a note, and the note where this print has it."""
        self.note += 1
        text = text.replace("@", self._mark())
        note = f"{self._mark()} {NOTES[self.note - 1]}"
        if self.variant.note_place == "inside":
            cut = text.index(" ", len(text) * 3 // 4)
            for part in (text[:cut], note, text[cut + 1 :]):
                self.paragraph(part)
            return
        self.paragraph(text)
        if self.variant.note_place == "below":
            self.paragraph(note)
        else:
            self.notes.append(note)

    def _mark(self) -> str:
        style = self.variant.note_style
        if style == "raised":
            return "⁰¹²³"[self.note]
        return f"({self.note})" if style == "round" else f"[{self.note}]"

    def _gap(self) -> list[str]:
        return [""] if self.variant.blank_lines else []


def variants(seed: int, count: int) -> Iterator[Variant]:
    """Choose ways of printing at random."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    for _ in range(count):
        yield Variant(
            numbers=(chance.choice(_FIRST), chance.choice(_SECOND), chance.choice(_THIRD)),
            capitals=chance.random() < 0.6,
            end=chance.choice(("", "", ":", ".")),
            blank_lines=chance.random() < 0.6,
            width=chance.choice((0, 0, 72, 90)),
            newline=chance.choice(("\n", "\n", "\r\n", "\r")),
            note_style=chance.choice(("raised", "round", "square")),
            note_place=chance.choice(("end", "below", "inside")),
            composed=chance.random() < 0.8,
        )


def render(variant: Variant) -> Printed:
    """Print the report in one way."""
    printed = Printed(variant, lines=_HEAD.split("\n"))
    printed.paragraph(_OPENING)
    for part in _parts(_OUTLINE):
        if part[0].isdigit():
            printed.heading(int(part[0]), part[2:])
        elif "@" in part:
            printed.noted(part)
        else:
            printed.paragraph(part)
    printed.heading(1, _LAST)
    for index, text in enumerate(_parts(_RUNNING), 1):
        printed.paragraph(variant.numbers[1]([printed.counts[0], index, 0]) + text)
    printed.lines += [*_END.split("\n"), *printed.notes]
    return printed


def _parts(text: str) -> list[str]:
    """Cut a text at empty lines and before headings."""
    return [" ".join(part.split()) for part in re.split(r"\n\n|\n(?=[1-3] )", text) if part.strip()]
