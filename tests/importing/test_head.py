"""Heads of papers and tops of web pages: what is believed, and what is not."""

# ruff: noqa: E501  # a row of a table is one line

from __future__ import annotations

import pytest

from macros.importing import Document, answer_of, import_text, source_of

BODY = """
Thực hiện chương trình công tác, Đảng ủy đã tổ chức kiểm điểm nghiêm túc, đúng quy trình và thời gian quy định.

I. KẾT QUẢ

Tập thể giữ vững đoàn kết, các chỉ tiêu cơ bản đạt và vượt kế hoạch đề ra từ đầu năm, đời sống nhân dân ổn định.
"""


def document_of(text: str) -> Document:
    source = source_of(text.encode())
    assert not hasattr(source, "code")
    document = import_text(source)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số 12-BC/HU", "12-BC/HU"),
        ("Số: 15-BC/ĐU", "15-BC/ĐU"),
        ("Số 05 - BC/HU", "05-BC/HU"),
        ("Số:177- BC/ĐU", "177-BC/ĐU"),
        ("Số: 215/BC-UBND", "215/BC-UBND"),
        ("Số: 215 /BC - UBND", "215/BC-UBND"),
        ("SỐ 09-BC/ĐUK", "09-BC/ĐUK"),
        ("Số 31–BC/CB", "31-BC/CB"),
        ("Số 302-BC/UBKTTU", "302-BC/UBKTTU"),
        ("Sô 12-BC/HU", "12-BC/HU"),  # the scanner lost a mark
        ("Số 12-BC/HU Lạc Thủy, ngày 05 tháng 02 năm 2020", "12-BC/HU"),
        ("Số ký hiệu: 88-BC/ĐU", "88-BC/ĐU"),
        ("12-BC/HU", "12-BC/HU"),
        ("Số      -BC/HU", None),  # left blank
        ("Số ……-BC/CB", None),
        ("Số: …/BC-UBND", None),
        ("Số lượng 12-BC/HU văn bản đã ban hành", None),
        ("Nghị quyết số 12-NQ/HU", None),
    ],
)
def test_number(line: str, number: str | None) -> None:
    answer = answer_of(document_of(f"HUYỆN ỦY PA HÁN\n*\n{line}\n\nBÁO CÁO\nkiểm điểm năm 2020\n{BODY}"))
    assert answer["number"] == number


def test_number_of_a_cited_document_in_the_text_is_not_the_reports() -> None:
    assert answer_of(document_of(f"BÁO CÁO\nkiểm điểm năm 2020\n{BODY}\nSố 12-NQ/HU\n"))["number"] is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Lạc Thủy, ngày 05 tháng 02 năm 2020", "2020-02-05"),
        ("Lạc Thủy, ngày 5 tháng 2 năm 2020.", "2020-02-05"),
        ("TP. Lạc Thủy, ngày 05/02/2020", "2020-02-05"),
        ("Xã Tân Lập, ngày 05-02-2020", "2020-02-05"),
        ("Lạc Thủy,ngày 05 tháng 02 năm 2020", "2020-02-05"),
        ("ngày 05 tháng 02 năm 2020", "2020-02-05"),
        ("Lạc Thủy, ngày     tháng 02 năm 2020", "2020-02"),
        ("Lạc Thủy, ngày … tháng 02 năm 2020", "2020-02"),
        ("Lạc Thủy, ngày … tháng … năm 2020", "2020"),
        ("……, ngày … tháng … năm 20…", None),
        ("Thứ Năm, ngày 05 tháng 02 năm 2020", None),  # the page's clock
        ("Hôm nay, ngày 05 tháng 02 năm 2020", None),
        ("Cập nhật: 05/02/2020 08:10", None),
        ("Lạc Thủy, ngày 31 tháng 02 năm 2020", None),
    ],
)
def test_date(line: str, date: str | None) -> None:
    text = f"HUYỆN ỦY PA HÁN\n*\nSố 12-BC/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n{line}\n\nBÁO CÁO\nkiểm điểm năm 2020\n{BODY}"
    assert answer_of(document_of(text))["date"] == date


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "BÁO CÁO\nkiểm điểm tập thể Ban Thường vụ năm 2020\n",
            "BÁO CÁO kiểm điểm tập thể Ban Thường vụ năm 2020",
        ),
        ("BÁO CÁO\n\nKiểm điểm tập thể năm 2020\n\n-----\n", "BÁO CÁO Kiểm điểm tập thể năm 2020"),
        ("B Á O  C Á O\nkiểm điểm năm 2020\n", "BÁO CÁO kiểm điểm năm 2020"),
        (
            "BÁO CÁO:\nkết quả thực hiện Nghị quyết số 05-NQ/HU\nvề giảm nghèo\n",
            "BÁO CÁO: kết quả thực hiện Nghị quyết số 05-NQ/HU về giảm nghèo",
        ),
        (
            "BÁO CÁO KIỂM ĐIỂM\nBAN THƯỜNG VỤ ĐẢNG ỦY NĂM 2020\n",
            "BÁO CÁO KIỂM ĐIỂM BAN THƯỜNG VỤ ĐẢNG ỦY NĂM 2020",
        ),
        (
            "BÁO CÁO CHÍNH TRỊ\ntrình Đại hội đại biểu lần thứ XX\n(nhiệm kỳ 2020 - 2025)\n",
            "BÁO CÁO CHÍNH TRỊ trình Đại hội đại biểu lần thứ XX (nhiệm kỳ 2020 - 2025)",
        ),
        (
            "BÁO CÁO\nkiểm điểm nhiệm kỳ 2015 - 2020\n(Trình tại Đại hội Đảng bộ)\n",
            "BÁO CÁO kiểm điểm nhiệm kỳ 2015 - 2020",
        ),
        ("BẢN TỰ KIỂM ĐIỂM\nCủa Ban Chi ủy năm 2020\n", "BẢN TỰ KIỂM ĐIỂM Của Ban Chi ủy năm 2020"),
        ("Báo cáo kiểm điểm của Ban Chấp hành khóa X\n", "Báo cáo kiểm điểm của Ban Chấp hành khóa X"),
        ("DỰ THẢO\nBÁO CÁO\nsơ kết Đề án\n", "BÁO CÁO sơ kết Đề án"),
        ("", None),
        ("Báo cáo viên cấp huyện họp thường kỳ\n", None),
        ("Báo cáo này gồm ba phần.\n", None),
    ],
)
def test_title(head: str, title: str | None) -> None:
    assert answer_of(document_of(head + BODY))["title"] == title


def test_subject_stops_where_the_text_begins_without_an_empty_line() -> None:
    text = (
        "BÁO CÁO\nkết quả công tác năm 2018\n"
        "Năm 2018, Đảng bộ xã tiếp tục phát huy những kết quả đã đạt được, khắc phục khó khăn do thiên tai, dịch bệnh.\n"
        "I. KẾT QUẢ\nCác chỉ tiêu đều đạt.\n"
    )
    assert answer_of(document_of(text))["title"] == "BÁO CÁO kết quả công tác năm 2018"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("HUYỆN ỦY PA HÁN\n*\n", "Huyện ủy Pa Hán"),
        ("TỈNH ỦY LAM GIANG\nBAN TUYÊN GIÁO\n*\n", "Ban Tuyên giáo Tỉnh ủy Lam Giang"),
        ("ĐẢNG BỘ XÃ TÂN KHÊ\nCHI BỘ THÔN CẦU ĐÁ\n*\n", "Chi bộ thôn Cầu Đá"),
        ("ĐẢNG ỦY KHỐI\nCÁC CƠ QUAN TỈNH\n*\n", "Đảng ủy khối các cơ quan tỉnh"),
        ("HUYỆN ỦY PA HÁN ĐẢNG CỘNG SẢN VIỆT NAM\n*\n", "Huyện ủy Pa Hán"),
        ("HUYỆN ỦY PA HÁN\tĐẢNG CỘNG SẢN VIỆT NAM\n*\n", "Huyện ủy Pa Hán"),
        ("| HUYỆN ỦY PA HÁN | ĐẢNG CỘNG SẢN VIỆT NAM |\n", "Huyện ủy Pa Hán"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM\n", None),
        ("BAN TỔ CHỨC\n*\n", None),  # of whom?
    ],
)
def test_issuer_of_the_head(head: str, issuer: str | None) -> None:
    text = f"{head}\nBÁO CÁO\ncông tác năm 2020\n\nNăm 2020, toàn đảng bộ đã cố gắng vượt qua nhiều khó khăn.\n\nI. KẾT QUẢ\n\nTốt.\n"
    assert answer_of(document_of(text))["issuer"] == issuer


@pytest.mark.parametrize(
    ("opening", "issuer"),
    [
        ("Ban Dân vận Huyện ủy báo cáo Thường trực Huyện ủy kết quả như sau:", "Ban Dân vận Huyện ủy"),
        (
            "Căn cứ Kế hoạch số 10-KH/HU. Ủy ban Kiểm tra Huyện ủy xin báo cáo kết quả như sau:",
            "Ủy ban Kiểm tra Huyện ủy",
        ),
        (
            "Ban Chấp hành Đảng bộ huyện khóa XIX nghiêm túc kiểm điểm những việc đã làm.",
            "Ban Chấp hành Đảng bộ huyện khóa XIX",
        ),
        ("Được sự chỉ đạo của Ban Tổ chức Huyện ủy, chi bộ xin báo cáo kết quả như sau:", None),
        ("Nhân dân báo cáo với Ban Thường vụ Huyện ủy nhiều việc.", None),
    ],
)
def test_issuer_of_the_opening(opening: str, issuer: str | None) -> None:
    assert (
        answer_of(document_of(f"BÁO CÁO\ncông tác năm 2020\n\n{opening}\n\nI. KẾT QUẢ\n\nTốt.\n"))["issuer"]
        == issuer
    )


def test_two_speakers_who_contradict_each_other_leave_the_issuer_empty() -> None:
    text = (
        "BÁO CÁO\ncông tác năm 2020\n\nBan Tổ chức Huyện ủy báo cáo kết quả năm 2020 như sau:\n\nI. KẾT QUẢ\n\nTốt.\n\n"
        "Trên đây là báo cáo của Ban Dân vận Huyện ủy./.\n"
    )
    assert answer_of(document_of(text))["issuer"] is None


def test_what_stands_above_the_title_stays_in_the_original_and_is_listed() -> None:
    document = document_of(
        f"Trang chủ > Văn bản\nBáo cáo năm 2020 | Cổng thông tin\n\nBÁO CÁO\nkiểm điểm năm 2020\n{BODY}"
    )
    assert [str(entry) for entry in document.left_out] == [
        "dòng 1: liên kết của trang web: “Trang chủ > Văn bản”",
        "dòng 2: dòng trước tên báo cáo: “Báo cáo năm 2020 | Cổng thông tin”",
    ]


def test_grounds_are_the_untouched_words() -> None:
    raw = "\ufeffHUYỆN ỦY PA HÁN\r\n*\r\nSố\xa012- BC/HU\r\n\r\nBÁO CÁO\r\nkiểm điểm năm 2020\r\n\r\nNội dung như sau, gồm ba phần.\r\n"
    ground = answer_of(document_of(raw))["grounds"]["number"]
    assert ground == {"start": 21, "end": 33, "line": 3, "text": "Số\xa012- BC/HU"}
    assert raw[ground["start"] : ground["end"]] == ground["text"]


ARTICLE = (
    "{above}Huyện Pa Hán sau mười năm làm đường\n{below}\n"
    "Mười năm qua, người dân trong huyện đã góp hàng vạn ngày công để mở những con đường đầu tiên lên các bản vùng cao.\n\n"
    "Bắt đầu từ một con dốc\n\n"
    "Năm 2009, con dốc Khau Pha còn là nỗi sợ của mọi người; xe máy phải ba người đẩy mới qua được những ngày mưa dầm.\n"
)


@pytest.mark.parametrize(
    ("above", "below", "date"),
    [
        ("", "Ngày đăng 17/8/2020 | 09:30 | Lượt xem: 512", "2020-08-17"),
        ("", "Thứ sáu, 17/8/2020 - 09:30", "2020-08-17"),
        ("Thứ sáu, 17/8/2020, 09:30 (GMT+7)\n", "", "2020-08-17"),
        ("", "Cập nhật lúc 09:30, 17/8/2020", "2020-08-17"),
        ("", "Đăng ngày 17 tháng 8 năm 2020", "2020-08-17"),
        ("", "17/8/2020", "2020-08-17"),  # next to the title
        ("Thứ sáu, ngày 17 tháng 8 năm 2020\n", "", None),  # the page's clock, on the day of the visit
    ],
)
def test_article(above: str, below: str, date: str | None) -> None:
    answer = answer_of(document_of(ARTICLE.format(above=above, below=below)))
    assert answer["date"] == date
    assert answer["date_basis"] == ("ngày đăng" if date else None)
    if date:
        assert (answer["title"], answer["type"], answer["issuer"]) == (
            "Huyện Pa Hán sau mười năm làm đường",
            "bài viết",
            None,
        )
        assert [heading["text"] for heading in answer["headings"]] == ["Bắt đầu từ một con dốc"]


def test_a_posting_date_is_never_the_date_of_a_report() -> None:
    answer = answer_of(document_of(f"Báo cáo kiểm điểm năm 2020\nNgày đăng 17/8/2021 | 09:30\n{BODY}"))
    assert (answer["date"], answer["type"]) == (None, "kiểm điểm hằng năm")


def test_date_not_before_is_the_latest_past_day_and_no_deadline() -> None:
    text = (
        "BÁO CÁO\nkết quả năm 2022\n\nCăn cứ Công văn ngày 08/9/2022, chi bộ báo cáo. Tính đến ngày 20/9/2022 còn hai việc.\n"
        "\nI. NHIỆM VỤ\n\nPhấn đấu hoàn thành trước ngày 30/6/2023; kế hoạch đến tháng 10/2023 xong toàn bộ.\n"
    )
    answer = answer_of(document_of(text))
    assert (answer["date_not_before"], answer["as_of"]) == ("2022-09-20", "2022-09-20")
