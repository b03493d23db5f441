"""Roles of sections: headings of all outlines with near-misses beside them."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model import Role
from macros.reading.roles import role_of, role_within
from macros.reading.sections import read_sections

HEADINGS = """
căn cứ      | CĂN CỨ BAN HÀNH
căn cứ      | Các căn cứ để kiểm điểm
căn cứ      | Cơ sở pháp lý
tình hình   | Đặc điểm tình hình
tình hình   | TÌNH HÌNH CHUNG
tình hình   | Bối cảnh
tình hình   | Khái quát về địa phương
tình hình   | Thuận lợi, khó khăn
tình hình   | Thực trạng đội ngũ cán bộ
quán triệt  | CÔNG TÁC QUÁN TRIỆT, TRIỂN KHAI
quán triệt  | Học tập, quán triệt nghị quyết
quán triệt  | Tổ chức thực hiện
quán triệt  | Lãnh đạo, chỉ đạo
quán triệt  | Việc triển khai
kết quả     | KẾT QUẢ THỰC HIỆN
kết quả     | Kết quả thực hiện nhiệm vụ
kết quả     | Kết quả khắc phục hạn chế, khuyết điểm
kết quả     | Tình hình thực hiện nghị quyết
kết quả     | TÌNH HÌNH VÀ KẾT QUẢ
kết quả     | Kiểm điểm việc lãnh đạo thực hiện nghị quyết đại hội
kết quả     | Những ưu điểm nổi bật
kết quả     | Những việc đã làm được
kết quả     | Mặt được
hạn chế     | HẠN CHẾ, KHUYẾT ĐIỂM
hạn chế     | Một số tồn tại, hạn chế
hạn chế     | Khó khăn, vướng mắc
hạn chế     | Mặt chưa được
hạn chế     | Về những hạn chế, yếu kém
hạn chế     | Hạn chế và nguyên nhân
hạn chế     | Kiểm điểm những hạn chế, khuyết điểm
hạn chế     | Những việc chưa làm được
nguyên nhân | NGUYÊN NHÂN
nguyên nhân | Nguyên nhân của kết quả đạt được
nguyên nhân | Nguyên nhân và bài học
trách nhiệm | Kiểm điểm trách nhiệm của tập thể, cá nhân
trách nhiệm | TRÁCH NHIỆM VÀ KHẮC PHỤC
trách nhiệm | Làm rõ trách nhiệm
bài học     | BÀI HỌC KINH NGHIỆM
bài học     | Một số kinh nghiệm
bài học     | Bài học và giải pháp
nhiệm vụ    | PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020-2025
nhiệm vụ    | Một số nhiệm vụ, giải pháp năm 2024
nhiệm vụ    | Những nhiệm vụ trọng tâm
nhiệm vụ    | Mục tiêu, chỉ tiêu
nhiệm vụ    | Biện pháp khắc phục
nhiệm vụ    | Công tác cán bộ trong thời gian tới
nhiệm vụ    | Việc tiếp theo
nhiệm vụ    | CAM KẾT KHẮC PHỤC
nhiệm vụ    | Trọng tâm quý I năm 2026
nhiệm vụ    | Kế hoạch công tác năm 2020
nhiệm vụ    | Dự kiến công việc
nhiệm vụ    | Nhiệm vụ và kiến nghị
kiến nghị   | KIẾN NGHỊ, ĐỀ XUẤT
kiến nghị   | Đề xuất
kiến nghị   | Đề nghị Tỉnh ủy
phụ lục     | PHỤ LỤC 1
phụ lục     | Phụ biểu kèm theo
nhiệm vụ    | Phần thứ ba: NHIỆM VỤ TỪ NAY ĐẾN HẾT NHIỆM KỲ
nhiệm vụ    | PHẦN III. PHƯƠNG HƯỚNG
nhiệm vụ    | Năm. Nhiệm vụ
hạn chế     | HAI. HẠN CHẾ
kết quả     | Phần I – Kết quả
kết quả     | Mục 2. Kết quả
-           | Phần thứ nhất
-           | Năm 2019
-           | Nhận xét
-           | ĐÁNH GIÁ CHUNG
-           | Công tác cán bộ
-           | Bàn giao
-           | Kinh tế - xã hội
-           | Về trách nhiệm nêu gương của cán bộ, đảng viên
-           | Trách nhiệm người đứng đầu
-           | Kiến nghị từ cơ sở
-           | Kiến nghị của cử tri
-           | Lãnh đạo, chỉ đạo phát triển kinh tế
-           | Đề nghị khen thưởng
-           | Hạnh kiểm
-           | Xếp loại, kết quả
-           |
"""
"""What a heading tells by itself. The last ones only look alike, or tell nothing."""


@pytest.mark.parametrize("line", HEADINGS.strip().splitlines())
def test_headings(line: str) -> None:
    role, _, heading = (part.strip() for part in line.partition("|"))
    assert role_of(heading) == (None if role == "-" else Role(role)), heading


@pytest.mark.parametrize(
    ("heading", "around", "role"),
    [
        ("Công tác cán bộ", Role.TASKS, Role.TASKS),
        ("Công tác cán bộ", None, None),
        # Among the tasks a heading names what is to be done.
        ("Quán triệt nghị quyết đại hội", Role.TASKS, Role.TASKS),
        ("Khắc phục hạn chế, khuyết điểm", Role.TASKS, Role.TASKS),
        ("Tổ chức thực hiện", Role.TASKS, Role.TASKS),
        ("Kiến nghị", Role.TASKS, Role.PROPOSALS),
        ("Phụ lục", Role.TASKS, Role.APPENDIX),
        # Among the results it may name a task that was done, but a new role shows.
        ("Nhiệm vụ chính trị", Role.RESULTS, Role.RESULTS),
        ("Giải pháp đã thực hiện", Role.RESULTS, Role.RESULTS),
        ("Trách nhiệm của người đứng đầu", Role.RESULTS, Role.RESULTS),
        ("Kiến nghị từ cơ sở", Role.RESULTS, Role.RESULTS),
        ("Quán triệt, hướng dẫn", Role.RESULTS, Role.DISSEMINATION),
        ("Hạn chế", Role.RESULTS, Role.SHORTCOMINGS),
        ("Phương hướng khắc phục", Role.RESULTS, Role.TASKS),
        ("Biện pháp khắc phục", Role.RESULTS, Role.TASKS),
        # Among the shortcomings "lãnh đạo thực hiện" says what fell short.
        ("Về lãnh đạo thực hiện các chỉ tiêu", Role.SHORTCOMINGS, Role.SHORTCOMINGS),
        ("Tình hình nợ đọng", Role.CAUSES, Role.CAUSES),
        ("Nguyên nhân", Role.SHORTCOMINGS, Role.CAUSES),
        ("Trách nhiệm", Role.CAUSES, Role.RESPONSIBILITY),
        ("Nhiệm vụ", Role.SHORTCOMINGS, Role.SHORTCOMINGS),
        ("Phương hướng", Role.LESSONS, Role.TASKS),
        ("Nguyên nhân", Role.PROPOSALS, Role.PROPOSALS),
        ("Kết quả", Role.APPENDIX, Role.APPENDIX),
        ("Kết quả", Role.SITUATION, Role.RESULTS),
    ],
)
def test_the_section_around(heading: str, around: Role | None, role: Role | None) -> None:
    assert role_within(heading, around) == role


def test_capitals_spelling_and_numbers_do_not_matter() -> None:
    for heading in ("MỘT SỐ KHUYẾT ĐIỂM", "một số khuyết điểm", "Các khuyết điểm", "Khuyết  điểm:"):
        assert role_of(heading) is Role.SHORTCOMINGS, heading
    assert role_of("Kết quả cụ thể hoá") is role_of("Kết quả cụ thể hóa") is Role.RESULTS


def test_sections_of_a_report_have_their_roles() -> None:
    body = """## I. KẾT QUẢ
### 1. Nhiệm vụ chính trị
### 2. Hạn chế
#### a) Về kinh tế
### 3. Xây dựng Đảng
## Phần thứ hai: PHƯƠNG HƯỚNG
### 1. Quán triệt
### 2. Kiến nghị
## Công việc khác
"""
    assert [section.role for section in read_sections(body, 1)] == [
        Role.RESULTS,
        Role.RESULTS,
        Role.SHORTCOMINGS,
        Role.SHORTCOMINGS,
        Role.RESULTS,
        Role.TASKS,
        Role.TASKS,
        Role.PROPOSALS,
        None,
    ]


@given(st.text(max_size=60), st.sampled_from([None, *Role]))
def test_a_heading_that_tells_nothing_does_what_is_around_it(heading: str, around: Role | None) -> None:
    if role_of(heading) is None:
        assert role_within(heading, around) is around


@pytest.mark.parametrize(("around", "own"), list(product(Role, Role)))
def test_a_role_is_the_own_or_the_one_around(around: Role, own: Role) -> None:
    titles = {Role.RESULTS: "kết quả", Role.TASKS: "phương hướng", Role.GROUNDS: "căn cứ"}
    title = titles.get(own, own.value)
    assert role_of(title) is own
    assert role_within(title, around) in (own, around)
