"""Headings by the whole outline: hits and near misses."""

# ruff: noqa: E501  # a row of a table is one line

from __future__ import annotations

import pytest

from macros.importing import source_of
from macros.importing.blocks import Heading, Item
from macros.importing.lines import join_pages, split_lines, unwrap
from macros.importing.outline import read_outline
from macros.importing.source import Source

LONG = (
    "Cấp ủy đã lãnh đạo thực hiện toàn diện các nhiệm vụ, nội bộ đoàn kết, nhân dân đồng tình ủng hộ, nhiều chỉ tiêu vượt kế hoạch "
    "đề ra. Một số việc khó kéo dài nhiều năm nay đã được giải quyết dứt điểm ngay tại cơ sở."
)


def outline(text: str, *, is_article: bool = False) -> list[str]:
    source = source_of(text.replace("@", LONG).encode())
    assert isinstance(source, Source)
    blocks = read_outline(join_pages(unwrap(split_lines(source))), is_article=is_article)
    return [f"{block.level} {block.number}|{block.text}" for block in blocks if isinstance(block, Heading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I- MỘT\n@\nII- HAI\n@\n", ["1 I|MỘT", "1 II|HAI"]),
        (
            "I. Kết quả\n1. Kinh tế\n@\n2. Xã hội\n@\nII. Hạn chế\n@",
            ["1 I|Kết quả", "2 1|Kinh tế", "2 2|Xã hội", "1 II|Hạn chế"],
        ),
        (
            "1- Kinh tế\n@\n1.1 Trồng trọt\n@\n1.2- Chăn nuôi\n@\n2- Xã hội\n@",
            ["1 1|Kinh tế", "2 1.1|Trồng trọt", "2 1.2|Chăn nuôi", "1 2|Xã hội"],
        ),
        (
            "I. A\n@\n1. Kinh tế\na) Trồng trọt\n@\nb) Chăn nuôi\n@\n2. Xã hội\n@",
            ["1 I|A", "2 1|Kinh tế", "3 a|Trồng trọt", "3 b|Chăn nuôi", "2 2|Xã hội"],
        ),
        (
            "A. KẾT QUẢ\nI. Kinh tế\n@\nII. Xã hội\n@\nB. HẠN CHẾ\nI. Kinh tế\n@\n",
            ["1 A|KẾT QUẢ", "2 I|Kinh tế", "2 II|Xã hội", "1 B|HẠN CHẾ", "2 I|Kinh tế"],
        ),
        (
            "PHẦN THỨ NHẤT\nKẾT QUẢ\nI. Kinh tế\n@\nPHẦN THỨ HAI\nNHIỆM VỤ\nI. Mục tiêu\n@",
            ["1 PHẦN THỨ NHẤT|KẾT QUẢ", "2 I|Kinh tế", "1 PHẦN THỨ HAI|NHIỆM VỤ", "2 I|Mục tiêu"],
        ),
        ("II. KẾT QUẢ\n2.1. Kinh tế\n@\n2.2. Xã hội\n@", ["1 II|KẾT QUẢ", "2 2.1|Kinh tế", "2 2.2|Xã hội"]),
        ("ĐẶT VẤN ĐỀ\n@\nI. KẾT QUẢ\n@\nKẾT LUẬN\n@", ["1 |ĐẶT VẤN ĐỀ", "1 I|KẾT QUẢ", "1 |KẾT LUẬN"]),
        ("III- KẾT QUẢ\n@\nIV- HẠN CHẾ\n@", ["1 III|KẾT QUẢ", "1 IV|HẠN CHẾ"]),  # the first two were lost
        (
            "I. Đặc điểm tình hình.\n@\nII. Kết quả thực hiện.\n@",
            ["1 I|Đặc điểm tình hình.", "1 II|Kết quả thực hiện."],
        ),
        (
            "I. LÃNH ĐẠO PHÁT TRIỂN KINH TẾ\nVÀ VĂN HÓA XÃ HỘI\n@\nII. HẠN CHẾ\n@",
            ["1 I|LÃNH ĐẠO PHÁT TRIỂN KINH TẾ VÀ VĂN HÓA XÃ HỘI", "1 II|HẠN CHẾ"],
        ),
        (
            "I. KẾT QUẢ\n@\n1. Ưu điểm;\n@\n2. Khuyết điểm:\n@",
            ["1 I|KẾT QUẢ", "2 1|Ưu điểm;", "2 2|Khuyết điểm:"],
        ),
    ],
)
def test_numbered(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. NHIỆM VỤ\n1. @\n2. @\n3. @", ["1 I|NHIỆM VỤ"]),  # numbered running text
        ("I. NHIỆM VỤ\n1. Giữ vững đoàn kết.\n2. Giảm nghèo.\n3. Làm đường.\n", ["1 I|NHIỆM VỤ"]),
        (
            "I. NHIỆM VỤ\n1. Giữ vững đoàn kết\n2. Giảm nghèo\n3. Làm đường\n@",
            ["1 I|NHIỆM VỤ"],
        ),  # a list: nothing stands under its entries
        ("I. KẾT QUẢ\n1. Về kinh tế: @\n2. Về xã hội: @\n", ["1 I|KẾT QUẢ"]),
        ("I. KẾT QUẢ\nMột là, @\nHai là, @\n", ["1 I|KẾT QUẢ"]),
        ("I. KẾT QUẢ\n@\n25/6/2018 là ngày họp\n@\n", ["1 I|KẾT QUẢ"]),
        ("I. KẾT QUẢ\n- Về kinh tế\n- Về xã hội\n- Về an ninh\n@", ["1 I|KẾT QUẢ"]),
        (
            "I. KẾT QUẢ\n@\n+ Nghị quyết về giảm nghèo (tháng 3/2004)\n+ Nghị quyết về làm đường\n@",
            ["1 I|KẾT QUẢ"],
        ),
        (
            "I. KẾT QUẢ\n@\nBan Chấp hành đã ban hành các nghị quyết như sau:\n- Một;\n- Hai.\n",
            ["1 I|KẾT QUẢ"],
        ),
        ("I. KẾT QUẢ\nLoại\nSố tổ\nXuất sắc\n5\nTốt\n6\n@", ["1 I|KẾT QUẢ"]),  # a table
        ("I. KẾT QUẢ\n@\n(Số liệu kèm theo phụ lục)\n@", ["1 I|KẾT QUẢ"]),
        ("I. KẾT QUẢ\n@\nTổng số đảng viên toàn xã\n@", ["1 I|KẾT QUẢ"]),
        ("I. KẾT QUẢ\n@\nUBND\n@", ["1 I|KẾT QUẢ"]),
        ("2019. Năm của nhiều thay đổi\n@", []),
        ("15. Điều mười lăm\n@", []),
    ],
)
def test_near_misses(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Kết quả\n@\nNguyên nhân\n@\n2. Hạn chế\n@\nNguyên nhân\n@",
            ["1 1|Kết quả", "2 |Nguyên nhân", "1 2|Hạn chế", "2 |Nguyên nhân"],
        ),
        (
            "1. Hạn chế\n@\nNguyên nhân\n– Nguyên nhân khách quan\n@\n– Nguyên nhân chủ quan\n@",
            ["1 1|Hạn chế", "2 |Nguyên nhân", "3 |Nguyên nhân khách quan", "3 |Nguyên nhân chủ quan"],
        ),
        (
            "1. Hạn chế\n* Nguyên nhân khách quan:\n- Do mưa;\n- Do xa.\n* Nguyên nhân chủ quan:\n- Do lười.\n",
            ["1 1|Hạn chế", "2 |Nguyên nhân khách quan:", "2 |Nguyên nhân chủ quan:"],
        ),
        (
            "VỀ KẾT QUẢ:\nNhững việc làm tốt:\n@\nNhững tồn tại trong lãnh đạo là:\n@",
            ["1 |VỀ KẾT QUẢ:", "2 |Những việc làm tốt:", "2 |Những tồn tại trong lãnh đạo là:"],
        ),
        (
            "I. A KẾT QUẢ\n@\nVề kinh tế\n1. Trồng trọt\n@\n2. Chăn nuôi\n@\nVề xã hội\n1. Y tế\n@",
            ["1 I|A KẾT QUẢ", "2 |Về kinh tế", "3 1|Trồng trọt", "3 2|Chăn nuôi", "2 |Về xã hội", "3 1|Y tế"],
        ),
    ],
)
def test_unnumbered(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


def test_an_article_has_plain_headings_and_captions_are_none() -> None:
    text = f"@\n\nĐồng chí Bí thư trao quà cho học sinh\n\nĐường lên bản\n\n@\n\nLễ khánh thành cầu treo Nậm Pha năm 2018\n\nCầu qua suối\n\n@\n{LONG}"
    assert outline(text, is_article=True) == ["1 |Đường lên bản", "1 |Cầu qua suối"]


def test_lists_stay_lists() -> None:
    source = source_of("I. KẾT QUẢ\nGồm:\n- Một việc;\n+ Việc con;\n-Hai việc.\n-5% là mức giảm.\n".encode())
    assert isinstance(source, Source)
    blocks = read_outline(join_pages(unwrap(split_lines(source))), is_article=False)
    assert [(block.depth, block.text) for block in blocks if isinstance(block, Item)] == [
        (0, "Một việc;"),
        (1, "Việc con;"),
        (0, "Hai việc."),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Kết quả đạt được rất đáng ghi nhận. Nhiều hộ đã hưởng ứng lời kêu gọi của Mặt trận\n\nTổ quốc huyện, hiến đất làm đường và góp công đào mương dẫn nước về bản.\n",
            1,
        ),
        ("- Ba xã vùng cao chưa làm xong những\n\ncon đường nối các bản với nhau.\n", 1),
        (
            "Kết quả đạt được rất đáng ghi nhận.\n\nđồng thời còn nhiều hạn chế.\n",
            2,
        ),  # ended, only begun small
        ("Gồm các việc:\n\nxây dựng đường;\n\nlàm cầu.\n", 3),
        ("KẾT QUẢ ĐẠT ĐƯỢC\n\ntrong năm vừa qua có nhiều mặt.\n", 2),
    ],
)
def test_pages_are_joined(text: str, count: int) -> None:
    source = source_of(text.encode())
    assert isinstance(source, Source)
    assert len(join_pages(unwrap(split_lines(source)))) == count
