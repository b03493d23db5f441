"""The table of forms: how clerks write a citation, and what is read from it.

One source for the test that holds the recogniser to it (tests/citations/test_forms.py) and for the page of
the manual, so that the manual promises nothing else. In an example ⟦ and ⟧ stand around each citation.
All bodies and subjects are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple


class Reading(NamedTuple):
    """What is read from one citation; empty where it does not say."""

    kind: str
    number: str = ""
    date: str = ""
    """In ISO form, as exact as written."""
    issuer: str = ""
    congress: int | None = None
    """The ordinal of the congress or khóa."""
    plenum: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write citations."""

    name: str
    example: str
    """Marked with ⟦ and ⟧."""
    readings: tuple[Reading, ...] = ()
    """One for each marked citation."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Forms:
    """Forms under one heading of the manual."""

    title: str
    anchor: str
    forms: tuple[Form, ...]
    lead: str = ""


_NQ, _QD, _QUY, _CT, _HD = "nghị quyết", "quyết định", "quy định", "chỉ thị", "hướng dẫn"

_PARTY: Final = (
    Form("Đúng thể thức", "⟦Nghị quyết số 05-NQ/HU⟧ về trồng rừng", (Reading(_NQ, "05-NQ/HU"),)),
    Form("Không có chữ “số”", "theo ⟦Nghị quyết 05-NQ/HU⟧", (Reading(_NQ, "05-NQ/HU"),)),
    Form(
        "Chỉ có số và ký hiệu",
        "thực hiện ⟦05-NQ/HU⟧",
        (Reading(_NQ, "05-NQ/HU"),),
        "Thể loại suy từ ký hiệu.",
    ),
    Form(
        "Thừa dấu cách, gạch dài",
        "⟦Công văn số 181 – CV / ĐU⟧",
        (Reading("công văn", "181-CV/ĐU"),),
    ),
    Form(
        "Đổi chỗ hoặc mất gạch",
        "⟦Quyết định 217/QĐ-TW⟧; ⟦Quyết định 218-QĐTW⟧; ⟦Quyết định 219 QĐ/TW⟧",
        (Reading(_QD, "217-QĐ/TW"), Reading(_QD, "218-QĐ/TW"), Reading(_QD, "219-QĐ/TW")),
        "Chỉ khi cả ký hiệu thể loại lẫn cơ quan đều là ký hiệu đã biết.",
    ),
    Form(
        "Chữ thường, chữ hoa",
        "⟦nghị quyết số 05-nq/hu⟧; ⟦NGHỊ QUYẾT SỐ 05-NQ/HU⟧",
        (Reading(_NQ, "05-NQ/HU"), Reading(_NQ, "05-NQ/HU")),
    ),
    Form(
        "Mất dấu khi quét",
        "⟦Đề án số 02-ĐA/DU⟧; ⟦Quyết định số 12-QD/HU⟧",
        (Reading("đề án", "02-ĐA/ĐU"), Reading(_QD, "12-QĐ/HU")),
        "Hiểu đúng, đồng thời báo là nghi in sai.",
    ),
    Form(
        "Viết tắt thể loại",
        "⟦NQ số 05-NQ/HU⟧; ⟦CT 05-CT/TW⟧; ⟦CTrHĐ số 10-CTrHĐ/HU⟧",
        (
            Reading(_NQ, "05-NQ/HU"),
            Reading(_CT, "05-CT/TW"),
            Reading("chương trình hành động", "10-CTrHĐ/HU"),
        ),
    ),
    Form(
        "QĐ là quyết định hay quy định",
        "⟦Quy định 02-QĐi/HU⟧; ⟦QĐ 12-QĐ/HU⟧ về việc kiện toàn; ⟦QĐ 47-QĐ/TW⟧ về kiểm điểm",
        (Reading(_QUY, "02-QĐi/HU"), Reading(_QD, "12-QĐ/HU"), Reading(_QUY, "47-QĐ/TW")),
        "Theo chữ chỉ thể loại; không có chữ thì xét chỗ khác trong báo cáo, rồi xét trích yếu.",
    ),
    Form(
        "Xuống dòng, sang trang ở giữa",
        "⟦Quy định số 02-QĐ/HU, ngày 24/9/2018\ncủa Ban Thường vụ\nHuyện ủy⟧",
        (Reading(_QUY, "02-QĐ/HU", "2018-09-24", "Ban Thường vụ Huyện ủy"),),
    ),
    Form(
        "Số sau trích yếu",
        "⟦Nghị quyết “Về phát triển nghề rừng” số 05-NQ/HU⟧; ⟦Nghị quyết về nghề rừng (số 06-NQ/HU)⟧",
        (Reading(_NQ, "05-NQ/HU"), Reading(_NQ, "06-NQ/HU")),
    ),
)
_STATE: Final = (
    Form(
        "Văn bản quy phạm",
        "⟦Nghị quyết số 15/2021/NQ-HĐND ngày 1/7/2021 của HĐND tỉnh⟧",
        (Reading(_NQ, "15/2021/NQ-HĐND", "2021-07-01", "HĐND tỉnh"),),
    ),
    Form("Văn bản cá biệt", "⟦Quyết định số 312/QĐ-TTg⟧", (Reading(_QD, "312/QĐ-TTg"),)),
    Form(
        "Luật, nghị quyết của Quốc hội",
        "⟦Luật Lưu trữ số 33/2024/QH15⟧; ⟦Nghị quyết 54/2017/QH14⟧",
        (Reading("luật", "33/2024/QH15"), Reading(_NQ, "54/2017/QH14")),
    ),
    Form("Công văn không có thể loại", "⟦Công văn 123/UBND-NV⟧", (Reading("công văn", "123/UBND-NV"),)),
    Form(
        "Liên tịch",
        "⟦Thông tư liên tịch số 12/2009/TTLT-BNV-BTC⟧",
        (Reading("thông tư liên tịch", "12/2009/TTLT-BNV-BTC"),),
    ),
    Form(
        "Trước năm 1997",
        "⟦Nghị định số 64-CP ngày 27/9/1993⟧; ⟦Quyết định 327/CT⟧",
        (Reading("nghị định", "64-CP", "1993-09-27"), Reading(_QD, "327-CT")),
        "Số không có ký hiệu thể loại nên phải có chữ chỉ thể loại đứng trước.",
    ),
    Form(
        "Khóa, kỳ họp của HĐND",
        "⟦Nghị quyết số 12/NQ-HĐND tại kỳ họp thứ 9 HĐND huyện khóa XX⟧ về ngân sách",
        (Reading(_NQ, "12/NQ-HĐND", "", "HĐND huyện khóa XX", 20),),
    ),
)
_DATES: Final = (
    Form(
        "Ngày viết bằng số",
        "⟦Chỉ thị 05-CT/TW ngày 15/5/2016⟧; ⟦Chỉ thị 06-CT/TW, ngày 15-5-2016⟧; "
        "⟦Chỉ thị 07-CT/TW (15.5.2016)⟧",
        tuple(Reading(_CT, f"0{n}-CT/TW", "2016-05-15") for n in (5, 6, 7)),
    ),
    Form(
        "Ngày viết bằng chữ",
        "⟦Chỉ thị 05-CT/TW ngày 15 tháng 5 năm 2016⟧",
        (Reading(_CT, "05-CT/TW", "2016-05-15"),),
    ),
    Form(
        "Ban hành, ký ngày",
        "⟦Chỉ thị 05-CT/TW ban hành ngày 15/5/2016⟧",
        (Reading(_CT, "05-CT/TW", "2016-05-15"),),
    ),
    Form(
        "Chỉ có tháng hoặc năm",
        "⟦Chỉ thị 05-CT/TW (tháng 5/2016)⟧; ⟦Chỉ thị 06-CT/TW năm 2016⟧ về học tập",
        (Reading(_CT, "05-CT/TW", "2016-05"), Reading(_CT, "06-CT/TW", "2016")),
    ),
    Form(
        "Ngày không có năm",
        "⟦Chỉ thị số 17-CT/TU ngày 6/8 của Tỉnh ủy⟧",
        (Reading(_CT, "17-CT/TU", "", "Tỉnh ủy"),),
        "Ngày thuộc chỗ dẫn nhưng không cho biết văn bản của năm nào.",
    ),
    Form(
        "Năm của việc khác",
        "kết quả thực hiện ⟦Kế hoạch số 12-KH/HU⟧ năm 2023 đạt khá",
        (Reading("kế hoạch", "12-KH/HU"),),
        "Năm ở đây là của kết quả, không phải của kế hoạch.",
    ),
)
_ISSUERS: Final = (
    Form(
        "Sau số, có “của”",
        "⟦Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy Hoài Lĩnh⟧",
        (Reading(_NQ, "05-NQ/HU", "2018-06-25", "Huyện ủy Hoài Lĩnh"),),
    ),
    Form(
        "Sau số, không có “của”",
        "⟦Nghị quyết số 77-NQ/TW Bộ Chính trị khóa XII⟧ về nghề rừng",
        (Reading(_NQ, "77-NQ/TW", "", "Bộ Chính trị khóa XII", 12),),
    ),
    Form(
        "Trước số",
        "⟦Quyết định của Ban Thường vụ Huyện ủy số 12-QĐ/HU⟧; ⟦Quy định Bộ Chính trị số 76-QĐ/TW⟧",
        (
            Reading(_QD, "12-QĐ/HU", "", "Ban Thường vụ Huyện ủy"),
            Reading(_QUY, "76-QĐ/TW", "", "Bộ Chính trị"),
        ),
    ),
    Form(
        "Hai cơ quan cùng ban hành",
        "⟦Kết luận số 126-KL/TW của Bộ Chính trị, Ban Bí thư⟧ về tinh gọn bộ máy",
        (Reading("kết luận", "126-KL/TW", "", "Bộ Chính trị, Ban Bí thư"),),
    ),
    Form(
        "Tên địa phương có dấu chấm, gạch nối",
        "⟦Nghị quyết 05-NQ/TU của Thành ủy TP. Hoài Khuê⟧; "
        "⟦Nghị quyết 06-NQ/TU của Tỉnh ủy Khuê Giang - Hoài Lĩnh⟧",
        (
            Reading(_NQ, "05-NQ/TU", "", "Thành ủy TP. Hoài Khuê"),
            Reading(_NQ, "06-NQ/TU", "", "Tỉnh ủy Khuê Giang - Hoài Lĩnh"),
        ),
    ),
    Form(
        "Chủ ngữ của câu sau",
        "Sau ⟦Nghị quyết số 05-NQ/HU⟧ Ban Thường vụ Huyện ủy đã họp",
        (Reading(_NQ, "05-NQ/HU"),),
        "Cơ quan đứng trước động từ thì không thuộc chỗ dẫn.",
    ),
)
_LISTS: Final = (
    Form(
        "Nhiều số, một ký hiệu",
        "các ⟦Nghị quyết số 18⟧, ⟦19-NQ/TW của Trung ương⟧",
        (Reading(_NQ, "18-NQ/TW", "", "Trung ương"), Reading(_NQ, "19-NQ/TW", "", "Trung ương")),
        "Mỗi số một chỗ dẫn; phần chung tính cho tất cả.",
    ),
    Form(
        "Khoảng số",
        "các ⟦Nghị quyết từ số 01⟧ đến số ⟦05-NQ/HU⟧",
        (Reading(_NQ, "01-NQ/HU"), Reading(_NQ, "05-NQ/HU")),
        "Chỉ tính hai số được viết ra.",
    ),
    Form(
        "Hai văn bản, một cơ quan",
        "⟦Nghị quyết 76/2019/QH14⟧ và ⟦77/2019/QH14 của Quốc hội⟧",
        (Reading(_NQ, "76/2019/QH14", "", "Quốc hội"), Reading(_NQ, "77/2019/QH14", "", "Quốc hội")),
    ),
)
_SHORT: Final = (
    Form("Có chữ “số”", "theo ⟦Hướng dẫn số 03⟧ và các kế hoạch", (Reading(_HD, "03"),)),
    Form(
        "Có cơ quan đứng sau",
        "⟦Đề án 21 của Thành ủy⟧; ⟦Nghị quyết 18 Huyện ủy⟧",
        (Reading("đề án", "21", "", "Thành ủy"), Reading(_NQ, "18", "", "Huyện ủy")),
    ),
    Form("Nghị quyết, chỉ thị, nghị định với số trần", "học tập ⟦Chỉ thị 05⟧ gắn với", (Reading(_CT, "05"),)),
    Form(
        "Nhiều số",
        "⟦Quyết định 217⟧, ⟦218 của Bộ Chính trị⟧; ⟦Quyết định 219⟧-⟦220 của Bộ Chính trị⟧",
        tuple(Reading(_QD, str(n), "", "Bộ Chính trị") for n in (217, 218, 219, 220)),
    ),
    Form(
        "Đã dẫn đầy đủ ở chỗ khác",
        "⟦Kết luận số 12-KL/TW⟧ đã rõ; ⟦Kết luận 12⟧ khẳng định",
        (Reading("kết luận", "12-KL/TW"), Reading("kết luận", "12")),
        "Số trần trước một động từ chỉ được nhận khi báo cáo có dẫn đầy đủ số ấy.",
    ),
    Form("Có khóa", "⟦Chỉ thị 05 khóa XII⟧", (Reading(_CT, "05", "", "", 12),)),
    Form("Số và năm", "⟦Nghị định 130/2019⟧", (Reading("nghị định", "130/2019"),)),
)
_PLENUMS: Final = (
    Form(
        "Trung ương, số, khóa",
        "⟦Nghị quyết Trung ương 4 khóa XII⟧; ⟦Nghị quyết Trung ương 4, (khóa XI)⟧",
        (Reading(_NQ, congress=12, plenum=4), Reading(_NQ, congress=11, plenum=4)),
    ),
    Form(
        "Viết tắt",
        "⟦NQTW 6 (lần 2) khoá VIII⟧; ⟦Nghị quyết TW4 (XI)⟧; ⟦NQ/TW4⟧; ⟦Nghị quyết 4 khóa XII⟧",
        (
            Reading(_NQ, congress=8, plenum=6),
            Reading(_NQ, congress=11, plenum=4),
            Reading(_NQ, plenum=4),
            Reading(_NQ, congress=12, plenum=4),
        ),
        "Không ghi khóa thì hiểu là khóa đương nhiệm ở thời điểm báo cáo.",
    ),
    Form(
        "Hội nghị lần thứ",
        "⟦Nghị quyết Hội nghị lần thứ tư, Ban Chấp hành Trung ương Đảng (khóa XII)⟧",
        (Reading(_NQ, congress=12, plenum=4),),
    ),
    Form(
        "Nhiều hội nghị, nhiều khóa",
        "⟦Nghị quyết Trung ương 4⟧, ⟦5 khóa XII⟧; ⟦Nghị quyết Trung ương 4 khóa XI⟧, ⟦khóa XII⟧",
        (
            Reading(_NQ, congress=12, plenum=4),
            Reading(_NQ, congress=12, plenum=5),
            Reading(_NQ, congress=11, plenum=4),
            Reading(_NQ, congress=12, plenum=4),
        ),
    ),
    Form(
        "Không nhắc lại thể loại",
        "theo tinh thần ⟦Trung ương 4 (khóa XII)⟧",
        (Reading(_NQ, congress=12, plenum=4),),
    ),
    Form(
        "Cấp ủy và khóa, không có số",
        "⟦Nghị quyết của BCH Trung ương khóa XIII⟧ về công tác cán bộ",
        (Reading(_NQ, issuer="BCH Trung ương", congress=13),),
        "Phải có trích yếu theo sau.",
    ),
    Form(
        "Hội nghị cấp ủy địa phương",
        "⟦Nghị quyết Hội nghị lần thứ 15 Ban Chấp hành Đảng bộ huyện khóa XX⟧",
        (Reading(_NQ, issuer="Ban Chấp hành Đảng bộ huyện", congress=20),),
    ),
)
_CONGRESSES: Final = (
    Form(
        "Đại hội Đảng bộ",
        "⟦Nghị quyết Đại hội Đảng bộ quận lần thứ III, nhiệm kỳ 2015-2020⟧",
        (Reading(_NQ, issuer="Đảng bộ quận", congress=3),),
    ),
    Form(
        "Đại hội đại biểu toàn quốc",
        "⟦Nghị quyết Đại hội XIII của Đảng⟧; ⟦Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII⟧",
        (Reading(_NQ, issuer="Đảng", congress=13), Reading(_NQ, issuer="Đảng", congress=13)),
    ),
    Form(
        "Thứ tự đứng trước",
        "⟦Nghị quyết Đại hội lần thứ XX Đảng bộ huyện, nhiệm kỳ 2015 - 2020⟧",
        (Reading(_NQ, issuer="Đảng bộ huyện", congress=20),),
    ),
    Form(
        "Nhiều đại hội",
        "⟦Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVIII⟧, ⟦Đảng bộ huyện lần thứ XXI⟧",
        (Reading(_NQ, issuer="Đảng bộ tỉnh", congress=18), Reading(_NQ, issuer="Đảng bộ huyện", congress=21)),
    ),
    Form(
        "Không nhắc lại “Đại hội”",
        "⟦Nghị quyết Đại hội Đảng bộ huyện khóa XXIV⟧ và ⟦khóa XXV⟧; ⟦Nghị quyết XI của Đảng⟧",
        (
            Reading(_NQ, issuer="Đảng bộ huyện", congress=24),
            Reading(_NQ, issuer="Đảng bộ huyện", congress=25),
            Reading(_NQ, issuer="Đảng", congress=11),
        ),
    ),
    Form(
        "Chỉ có tổ chức", "⟦Nghị quyết Đại hội Đảng bộ huyện⟧ đề ra", (Reading(_NQ, issuer="Đảng bộ huyện"),)
    ),
)
_TITLES: Final = (
    Form(
        "Luật, bộ luật, pháp lệnh",
        "⟦Luật Lưu trữ⟧; ⟦Luật Đất đai năm 2013⟧; ⟦Bộ luật Hình sự⟧",
        (Reading("luật"), Reading("luật", "", "2013"), Reading("bộ luật")),
        "Luật không có trong danh sách của Văn khố thì phải có ngày hoặc năm.",
    ),
    Form(
        "Luật với ngày thông qua",
        "⟦Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015⟧",
        (Reading("luật", "", "2015-06-19"),),
    ),
    Form(
        "Luật sửa đổi",
        "⟦Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019⟧",
        (Reading("luật", "", "2019"),),
    ),
    Form(
        "Hiến pháp, Điều lệ, Cương lĩnh",
        "⟦Hiến pháp năm 2013⟧; Điều 2 ⟦Điều lệ Đảng⟧; ⟦Cương lĩnh xây dựng đất nước⟧",
        (Reading("hiến pháp", "", "2013"), Reading("điều lệ"), Reading("cương lĩnh")),
    ),
    Form(
        "Trích yếu với tháng",
        "⟦Nghị quyết về phát triển nghề rừng (tháng 2/1999)⟧",
        (Reading(_NQ, "", "1999-02"),),
        "Lần sau trong cùng báo cáo, trích yếu ấy không cần tháng.",
    ),
    Form("Tên trong ngoặc kép", "⟦Đề án “Mỗi thôn một sân phơi sạch”⟧", (Reading("đề án"),)),
    Form(
        "Chỉ có ngày",
        "⟦Nghị quyết ngày 25/6/2018 của Huyện ủy⟧",
        (Reading(_NQ, "", "2018-06-25", "Huyện ủy"),),
    ),
    Form(
        "Quy chế làm việc có khóa",
        "⟦Quy chế làm việc của Ban Chấp hành Đảng bộ huyện khóa XI⟧",
        (Reading("quy chế", issuer="Ban Chấp hành Đảng bộ huyện", congress=11),),
    ),
)
_PLACES: Final = (
    Form("Tiêu đề", "## Kết quả thực hiện ⟦Nghị quyết số 05-NQ/HU⟧", (Reading(_NQ, "05-NQ/HU"),)),
    Form("Ô trong bảng", "| 1 | ⟦Nghị quyết số 05-NQ/HU⟧ | đạt |", (Reading(_NQ, "05-NQ/HU"),)),
    Form("Chú thích cuối trang", "[^1]: ⟦Nghị quyết số 05-NQ/HU⟧", (Reading(_NQ, "05-NQ/HU"),)),
    Form(
        "In đậm, in nghiêng",
        "**⟦Nghị quyết số 05-NQ/HU**, *ngày 25/6/2018⟧*",
        (Reading(_NQ, "05-NQ/HU", "2018-06-25"),),
    ),
    Form("Trích dẫn", "> Căn cứ ⟦Nghị quyết số 05-NQ/HU⟧", (Reading(_NQ, "05-NQ/HU"),)),
    Form(
        "Mã lệnh",
        "`Nghị quyết số 05-NQ/HU`",
        (),
        "Trong mã lệnh, địa chỉ liên kết và thẻ HTML thì không đọc.",
    ),
)
_NOT: Final = (
    Form("Số đếm", "ban hành 17 nghị quyết, 05 chỉ thị; Nghị quyết 12 chỉ tiêu; Quyết định 12 đồng chí"),
    Form("Chỗ để trống", "Quy định số ... của Tỉnh ủy; Quyết định số ……-QĐ/HU"),
    Form("Ký hiệu nơi lưu", "Lưu VP/ĐU"),
    Form("Phân số, tỷ lệ, số thập phân", "đạt 62/77 chi bộ; 95,4%; 1.250.000 đồng"),
    Form("Ngày, khoảng năm", "ngày 22/11/2019; giai đoạn 2016-2020; Kế hoạch 2018; kế hoạch 5 năm 2016-2020"),
    Form("Tiêu chuẩn, chương trình, số máy", "ISO 9001:2015; Chương trình 135; điện thoại 0912.345.678"),
    Form("Nhắc lại", "nghị quyết nói trên; Nghị quyết này; Nghị quyết Đại hội đã đề ra; Đề án"),
    Form("Nói chung", "các nghị quyết của Tỉnh ủy; Nghị quyết của Đảng; Nghị quyết Đại hội Đảng bộ các cấp"),
    Form("Hội nghị, không phải nghị quyết", "Hội nghị Trung ương 4 khóa XII họp; Trung ương năm 2018"),
    Form("Chữ giống", "theo pháp luật; Hiến pháp và pháp luật; kỷ luật 5 đảng viên; Đoàn Luật sư"),
    Form("Số của chính báo cáo", "Số 77-BC/HU\n\nBÁO CÁO"),
)

FORMS: Final = (
    Forms("Số văn bản của Đảng", "dang", _PARTY),
    Forms("Số văn bản của Nhà nước", "nha-nuoc", _STATE),
    Forms("Ngày, tháng, năm", "ngay", _DATES),
    Forms("Cơ quan ban hành", "co-quan", _ISSUERS),
    Forms("Nhiều văn bản một lúc", "nhieu-van-ban", _LISTS),
    Forms("Số rút gọn", "rut-gon", _SHORT, "Chỉ có số, không có ký hiệu."),
    Forms("Hội nghị Trung ương, cấp ủy", "hoi-nghi", _PLENUMS),
    Forms("Đại hội", "dai-hoi", _CONGRESSES, "Là chỗ dẫn khi có tổ chức, thứ tự hoặc nhiệm kỳ."),
    Forms("Tên gọi", "ten-goi", _TITLES),
    Forms("Đứng ở đâu", "dung-o-dau", _PLACES, "Dấu Markdown không ảnh hưởng đến việc đọc."),
)
"""Everything that is a citation, by heading."""
NOT_CITED: Final = Forms(
    "Không phải chỗ dẫn", "khong-phai", _NOT, "Những chỗ sau trông giống chỗ dẫn nhưng không được nhận."
)
"""What looks like one."""
