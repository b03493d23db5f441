"""Lines of web pages, and lines of reports that look like them."""

from __future__ import annotations

import pytest

from macros.importing.wrapper import WrapperKind, is_caption, posted_date, recognise_wrapper


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Thứ Ba, ngày 14 tháng 5 năm 2024", WrapperKind.CLOCK),
        ("Hôm nay, thứ hai, 17/8/2020", WrapperKind.CLOCK),
        ("Ngày đăng 17/8/2020 | 09:30 | Lượt xem: 512", WrapperKind.POSTED),
        ("09:30 | 17/8/2020", WrapperKind.POSTED),
        ("17/8/2020 09:30 GMT+7", WrapperKind.POSTED),
        ("Lượt xem: 1.234", WrapperKind.COUNTER),
        ("Mời quý vị xem thêm các mẫu khác cùng loại.", WrapperKind.INVITATION),
        ("Tải về", WrapperKind.DOWNLOAD),
        ("File đính kèm: bc12.pdf", WrapperKind.DOWNLOAD),
        ("Trang chủ > Tin tức", WrapperKind.LINK),
        ("https://huyen.vn/bao-cao", WrapperKind.LINK),
        ("Tin liên quan", WrapperKind.RELATED),
        ("Các tin đã đưa ngày:", WrapperKind.RELATED),
        ("In bài viết", WrapperKind.BUTTON),
        ("[Trở về]", WrapperKind.BUTTON),
        ("Thông báo", WrapperKind.NAVIGATION),
        ("Cổng thông tin điện tử huyện Pa Hán", WrapperKind.NAVIGATION),
        ("Nguồn: Ban Tuyên giáo", WrapperKind.CREDIT),
        ("Số ký hiệu: 12-BC/HU", WrapperKind.ATTRIBUTE),
        ("Điện thoại: 0123 456 789", WrapperKind.CONTACT),
        ("Mẫu báo cáo chi đoàn", WrapperKind.FORM),
    ],
)
def test_wrapper(line: str, kind: WrapperKind) -> None:
    found = recognise_wrapper(line)
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize(
    "line",
    [
        "Pa Hán, ngày 05 tháng 02 năm 2020",
        "Ngày 05 tháng 02 năm 2020",
        "Ngày 3/2/2020, Ban Thường vụ đã họp.",
        "Đánh giá chung",
        "Bài học kinh nghiệm",
        "Hiệu lực, hiệu quả quản lý nhà nước",
        "Thông báo số 30-TB/ĐU",
        "Văn bản lãnh đạo, chỉ đạo",
        "Theo chương trình công tác, Đảng ủy đã họp.",
        "Tin tưởng vào sự lãnh đạo của Đảng",
        "Liên hệ với thực tiễn địa phương",
        "Nghị quyết Đại hội đã xem xét 12 chỉ tiêu",
        "",
    ],
)
def test_near_misses(line: str) -> None:
    assert recognise_wrapper(line) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Ngày đăng 17/8/2020 | 09:30", "2020-08-17"),
        ("Cập nhật lúc 10:20, 05/03/2021", "2021-03-05"),
        ("Đăng ngày 12 tháng 3, 2020", "2020-03-12"),
        ("Thứ Ba, ngày 14 tháng 5 năm 2024", None),
        ("Ngày đăng 31/02/2019 | 09:30", None),
        ("17/8/2020", None),
        ("Kết quả", None),
    ],
)
def test_posted_date(line: str, date: str | None) -> None:
    found = posted_date(line)
    assert (found.iso() if found else None) == date


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ảnh minh họa", True),
        ("Quang cảnh hội nghị", True),
        ("Đồng chí Bí thư Huyện ủy phát biểu tại hội nghị", True),
        ("Đường vào bản (Ảnh: Lò An)", True),
        ("Đồng chí Bí thư Huyện ủy chịu trách nhiệm cao nhất", False),
        ("Hình thức sinh hoạt", False),
    ],
)
def test_captions(line: str, expected: bool) -> None:
    assert is_caption(line) is expected
