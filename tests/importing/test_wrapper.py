"""Lines of web pages, and lines of reports that look like them."""

from __future__ import annotations

import pytest

from macros.importing.wrapper import WrapperKind, is_caption, posted_date, recognise_wrapper


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Thứ Năm, ngày 20 tháng 1 năm 2022", WrapperKind.CLOCK),
        ("Hôm nay, thứ hai, 22/11/2019", WrapperKind.CLOCK),
        ("Ngày đăng 22/11/2019 | 17:15 | Lượt xem: 909", WrapperKind.POSTED),
        ("17:15 | 22/11/2019", WrapperKind.POSTED),
        ("22/11/2019 17:15 GMT+7", WrapperKind.POSTED),
        ("Lượt xem: 1.234", WrapperKind.COUNTER),
        ("Mời bạn đọc cùng tham khảo thêm các mẫu khác.", WrapperKind.INVITATION),
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
        ("Mẫu báo cáo Đảng viên", WrapperKind.FORM),
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
        ("Ngày đăng 22/11/2019 | 17:15", "2019-11-22"),
        ("Cập nhật lúc 10:20, 05/03/2021", "2021-03-05"),
        ("Đăng ngày 12 tháng 3, 2020", "2020-03-12"),
        ("Thứ Năm, ngày 20 tháng 1 năm 2022", None),
        ("Ngày đăng 31/02/2019 | 17:15", None),
        ("22/11/2019", None),
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
def test_captions(line: str, expected: bool) -> None:  # noqa: FBT001
    assert is_caption(line) is expected
