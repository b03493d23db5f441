"""One invented report printed in many ways: numbering, capitals, line ends, place of the footnotes."""

from __future__ import annotations

import random
import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

OUTLINE: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    (1, "Tình hình và công tác lãnh đạo", ()),
    (
        2,
        "Đặc điểm tình hình",
        (
            "Đảng bộ xã Mường Sơ có 14 chi bộ với 312 đảng viên, sinh hoạt ở 11 bản và ba đơn vị sự nghiệp. Địa bàn chia cắt, "
            "mùa mưa nhiều bản phải đi vòng qua xã bạn mới tới trung tâm, nên việc họp hành, học tập gặp không ít khó khăn.",
        ),
    ),
    (
        2,
        "Công tác quán triệt, triển khai",
        (
            "Đảng ủy đã mở ba lớp học nghị quyết cho 287 lượt đảng viên@, biên soạn tài liệu hỏi đáp ngắn bằng hai thứ tiếng. "
            "Sau học tập, từng chi bộ xây dựng kế hoạch riêng, phân công đảng viên phụ trách nhóm hộ.",
            "Việc kiểm tra được làm hằng quý; những chi bộ làm chưa tốt phải báo cáo lại trong vòng một tháng và được Đảng ủy "
            "cử cán bộ xuống giúp đỡ tại chỗ.",
        ),
    ),
    (1, "Kết quả thực hiện", ()),
    (2, "Phát triển kinh tế", ()),
    (
        3,
        "Trồng trọt và lâm nghiệp",
        (
            "Diện tích lúa nước giữ ở mức 210 ha, năng suất bình quân 51 tạ/ha. Toàn xã trồng mới 96 ha rừng, khoanh nuôi 340 ha@. "
            "Một số hộ đã có thu nhập trên 100 triệu đồng mỗi năm từ cây quế.",
        ),
    ),
    (
        3,
        "Chăn nuôi",
        (
            "Đàn trâu bò có 1.850 con, giảm nhẹ do bán trâu cày; đàn dê tăng lên 2.400 con. Công tác tiêm phòng đạt 92%, "
            "không có dịch lớn xảy ra trên địa bàn.",
        ),
    ),
    (
        2,
        "Văn hóa, xã hội",
        (
            "Ba trường học đều có nhà bán trú cho học sinh ở xa. Tỷ lệ hộ nghèo giảm từ 38,2% xuống 24,6%; nhiều hủ tục trong "
            "việc cưới, việc tang được xóa bỏ nhờ vai trò của già làng và đảng viên.",
        ),
    ),
    (
        2,
        "Xây dựng tổ chức đảng",
        (
            "Trong ba năm kết nạp 39 đảng viên mới, trong đó 31 đồng chí là người dân tộc thiểu số. Không còn bản trắng đảng viên. "
            "Hằng năm có trên 80% chi bộ hoàn thành tốt nhiệm vụ@.",
        ),
    ),
    (1, "Hạn chế và nguyên nhân", ()),
    (
        2,
        "Hạn chế, khuyết điểm",
        (
            "Chất lượng sinh hoạt của một số chi bộ còn thấp, nội dung lặp lại, ít người phát biểu. Việc thu nộp đảng phí ở hai "
            "chi bộ vùng cao còn chậm so với quy định.",
        ),
    ),
    (
        2,
        "Nguyên nhân chủ quan",
        (
            "Bí thư chi bộ phần lớn kiêm nhiệm, tuổi cao, ngại đổi mới cách làm. Đảng ủy có lúc chưa sát cơ sở, chưa kịp thời uốn "
            "nắn những việc làm hình thức.",
        ),
    ),
    (
        1,
        "Bài học kinh nghiệm",
        (
            "Muốn dân tin thì đảng viên phải làm trước, nói sau; việc gì đã hứa phải làm bằng được. Nơi nào bí thư chi bộ gương mẫu "
            "thì nơi đó phong trào mạnh, ít đơn thư, ít vi phạm.",
        ),
    ),
)  # fmt: skip
NOTES = (
    "Trong đó 12 đồng chí học bù do đi làm ăn xa.",
    "Theo kết quả nghiệm thu của Hạt Kiểm lâm huyện tháng 12/2017.",
    "Riêng năm 2017 là 85,7%, cao nhất từ trước tới nay.",
)
RUNNING = (
    "Tiếp tục nâng cao chất lượng sinh hoạt chi bộ, mỗi quý ít nhất một buổi sinh hoạt chuyên đề gắn với việc cụ thể của bản.",
    "Phân công từng đảng ủy viên phụ trách một đến hai bản, mỗi tháng dự sinh hoạt với chi bộ ít nhất một lần.",
    "Đẩy mạnh trồng rừng gỗ lớn, phấn đấu mỗi năm trồng mới từ 30 ha trở lên, giữ vững độ che phủ rừng.",
)

Number = Callable[[list[int]], str]
ROMAN = ("", "I", "II", "III", "IV", "V", "VI")


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
    """A report as printed, and what an importer should find in it."""

    text: str
    headings: list[tuple[int, str]] = field(default_factory=list)
    notes: int = len(NOTES)


_FIRST: tuple[Number, ...] = (
    lambda n: f"{ROMAN[n[0]]}- ",
    lambda n: f"{ROMAN[n[0]]}. ",
    lambda n: f"{ROMAN[n[0]]}/ ",
    lambda n: f"{ROMAN[n[0]]} - ",
    lambda n: f"{'ABCDE'[n[0] - 1]}. ",
    lambda n: f"PHẦN {ROMAN[n[0]]}: ",
)
_SECOND: tuple[Number, ...] = (
    lambda n: f"{n[1]}. ",
    lambda n: f"{n[1]}- ",
    lambda n: f"{n[1]}/ ",
    lambda n: f"{n[1]}) ",
    lambda n: f"{ROMAN[n[0]]}.{n[1]}. ",
    lambda n: f"{n[1]}.",
)
_THIRD: tuple[Number, ...] = (
    lambda n: f"{n[1]}.{n[2]}. ",
    lambda n: f"{n[1]}.{n[2]} ",
    lambda n: f"{n[1]}.{n[2]}- ",
    lambda n: f"{'abc'[n[2] - 1]}) ",
    lambda n: f"{'abc'[n[2] - 1]}. ",
)


def variants(seed: int, count: int) -> Iterator[Variant]:
    """Choose ways of printing at random."""
    chance = random.Random(seed)  # noqa: S311
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
    printed = Printed("")
    lines = ["HUYỆN ỦY PA HÁN", "*", "Số 77-BC/HU", "", "BÁO CÁO", "kết quả 03 năm thực hiện Nghị quyết số 04-NQ/HU", ""]
    lines += _paragraph("Đảng ủy xã Mường Sơ báo cáo kết quả ba năm thực hiện Nghị quyết như sau:", variant)
    counts = [0, 0, 0]
    waiting: list[str] = []
    note = 0
    for level, title, paragraphs in OUTLINE:
        counts[level - 1] += 1
        counts[level:] = [0] * (3 - level)
        shown = title.upper() if variant.capitals and level == 1 else title
        number = variant.numbers[level - 1](counts)
        printed.headings.append((level, shown))
        lines += [number + shown + variant.end, *_gap(variant)]
        for paragraph in paragraphs:
            text = paragraph
            if "@" in text:
                note += 1
                text = text.replace("@", _mark(variant, note))
                definition = f"{_mark(variant, note)} {NOTES[note - 1]}"
                if variant.note_place == "inside":
                    half = text.index(" ", len(text) * 3 // 4)
                    lines += _paragraph(text[:half], variant) + _paragraph(definition, variant)
                    lines += _paragraph(text[half + 1 :], variant)
                    continue
                if variant.note_place == "end":
                    waiting.append(definition)
                    lines += _paragraph(text, variant)
                    continue
                lines += _paragraph(text, variant) + _paragraph(definition, variant)
                continue
            lines += _paragraph(text, variant)
    counts[0] += 1
    title = "Phương hướng, nhiệm vụ"
    shown = title.upper() if variant.capitals else title
    printed.headings.append((1, shown))
    lines += [variant.numbers[0](counts) + shown + variant.end, *_gap(variant)]
    for index, text in enumerate(RUNNING, 1):
        lines += _paragraph(variant.numbers[1]([counts[0], index, 0]) + text, variant)
    lines += ["Nơi nhận:", "- Ban Thường vụ Huyện ủy (b/c),", "- Lưu.", "T/M ĐẢNG ỦY", "BÍ THƯ", "Lò Văn Pâng", "", *waiting]
    text = "\n".join(lines)
    text = text if variant.composed else unicodedata.normalize("NFD", text)
    printed.text = text.replace("\n", variant.newline)
    return printed


def _mark(variant: Variant, number: int) -> str:
    if variant.note_style == "raised":
        return "⁰¹²³"[number]
    return f"({number})" if variant.note_style == "round" else f"[{number}]"


def _gap(variant: Variant) -> list[str]:
    return [""] if variant.blank_lines else []


def _paragraph(text: str, variant: Variant) -> list[str]:
    lines = textwrap.wrap(text, variant.width, break_on_hyphens=False) if variant.width else [text]
    return [*lines, *_gap(variant)]
