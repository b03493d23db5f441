"""Citations in text: what is one, where it ends, what it says. Every text is invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.citations import recognise

FULL = [
    "Thực hiện ⟦Kế hoạch số 71-KH/HU, ngày 28/3/2018 của Ban Thường vụ Huyện ủy⟧ về trồng rừng",
    "⟦Nghị quyết số 11-NQ/HU ngày 25 tháng 6 năm 2018 của Huyện ủy Mường Sang⟧ về đất đai",
    "⟦Quy định số 07-QĐi/HU (ngày 24/9/2018)⟧ được sửa",
    "⟦Chỉ thị số 33-CT/TU của Ban Thường vụ Tỉnh ủy, ngày 3-5-2019⟧, huyện đã họp",
    "⟦Nghị quyết số 35-NQ/TW năm 2018 của Bộ Chính trị⟧",
    # The year belongs to the results, not to the plan.
    "kết quả thực hiện ⟦Kế hoạch số 12-KH/HU⟧ năm 2023 đạt khá",
    "⟦Quy định số 07-QĐ/HU, ngày 24/9/2018\ncủa Ban Thường vụ\nHuyện ủy⟧",  # line ends
    "⟦Kết luận số 31-KL/TW,\n\nngày 22/9/2017 của Ban Bí thư⟧ về",  # a page break
    # A new paragraph begins with a body too, and does not belong to the issuer.
    "theo ⟦Nghị quyết số 05-NQ/HU của Huyện ủy⟧\nBan Thường vụ Huyện ủy đã chỉ đạo",
    "⟦Đề án 08-ĐA/TU của Thành ủy⟧.Đánh giá chung",
    "⟦Chỉ thị 44-CT/TW của Ban Bí thư khóa X⟧; ⟦Chỉ thị 45-CT/TW của Bộ Chính trị (khóa XII)⟧",
    "⟦Nghị quyết 77-NQ/TW Bộ Chính trị khóa XII⟧ về học tập",  # without "của"
    # Without "của" a body before a verb is the subject of the next words.
    "Sau ⟦Nghị quyết số 05-NQ/HU ngày 25/6/2018⟧ Ban Thường vụ Huyện ủy đã ban hành kế hoạch",
    "Thực hiện ⟦Nghị quyết số 05-NQ/HU⟧, Ban Thường vụ Huyện ủy chỉ đạo",
    "⟦Nghị quyết số 81-NQ/TW ngày 16/6/2022 Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XIII⟧ về",
    "⟦Nghị quyết của Ban Thường vụ Huyện ủy số 05-NQ/HU ngày 25/6/2018⟧",  # issuer first
    "⟦Thông báo kết luận số 12-TB/HU ngày 5/2/2020 của đồng chí Bí thư Huyện ủy⟧ tại hội nghị",
    "⟦Nghị quyết chuyên đề số 03-NQ/CB⟧ của tổ",
    "⟦Công văn số 19 - CV/ĐU ngày 04 tháng 4 năm 2017⟧)",
    "⟦Nghị định số 99/2020/NĐ-CP ngày 05/3/2020 của Chính phủ⟧ về lưu trữ",
    "⟦Quyết định số 312/QĐ-TTg của Thủ tướng Chính phủ⟧ phê duyệt đề án",
    "⟦Nghị quyết số 15/2021/NQ-HĐND ngày 1/7/2021 của HĐND tỉnh⟧ thông qua",
    "⟦Luật Lưu trữ số 99/2024/QH15 ngày 21/6/2024⟧",
    "⟦Công văn 123/UBND-NV ngày 3/3/2020⟧",
    "kế hoạch theo ⟦Công văn số 12-CV/HU ngày 1/2/2020⟧",  # the nearer kind
    "Văn bản số ⟦15-NQ/HU ngày 25/6/2018 của Huyện ủy Mường Sang⟧",  # no kind: it begins at the number
    "- Số ⟦15-NQ/HU, ngày 25/6/2018⟧ về đất đai",  # a list of documents
    "THỰC HIỆN ⟦NGHỊ QUYẾT SỐ 05-NQ/HU CỦA BAN THƯỜNG VỤ HUYỆN ỦY⟧ VỀ ĐẤT ĐAI",
    "trong **⟦Nghị quyết số 05\\-NQ/HU**[^2] *ngày 25/6/2018* của Huyện ủy⟧",  # Markdown inside
    "⟦Nghị quyết số 05-NQ/HU ngày 25/6/2018(3) của Huyện ủy⟧",  # a glued footnote mark
    "⟦Nghị quyết số 26-NQ/TW, Hội nghị lần thứ 7 của Ban Chấp hành Trung ương khóa X⟧ về nông thôn",
    "⟦Nghị quyết Hội nghị Trung ương 4 (khóa XII) số 04-NQ/TW⟧; ⟦Nghị quyết (số 18-NQ/TU ngày 1/2/2018)⟧",
    "⟦Nghị quyết số 05-NQ/TU của Tỉnh uỷ Khuê giang⟧ về đất; ⟦Nghị quyết 5-NQ/TU của Thành ủy TP.Khuê⟧",
    "⟦Tờ trình số 279/TTr-HĐND của Ban Pháp chế của Hội đồng nhân dân tỉnh⟧ về quy chế",
    "⟦Công văn số 293/TTg-ĐP⟧; ⟦tờ trình số 07/TTr-TT.HĐND⟧; ⟦văn bản số 4912/UBND-NC⟧ về hạn hán",
    "⟦Luật Doanh nghiệp số 59/2020/QH14⟧; các ⟦Nghị định số 27-HĐBT⟧, số ⟦28-HĐBT⟧; máy 25-CP; 773-TTg",
    "⟦Quyết định số 156-CT ngày 23-5-1988 của Chủ tịch Hội đồng Bộ trưởng⟧",  # no Chỉ thị
    "⟦Nghị quyết số 18-NQ/TWngày 25/10/2017⟧",  # a lost blank
    # The head of another document below an empty line.
    "bản Quy chế của Chính phủ\n\nSố: 71/1998/NĐ-CP\n\nngày",
    # A day without a year; with a capital it begins the next sentence.
    "⟦công văn số 3175/UBND-ĐT ngày 22/9⟧, huyện họp; ⟦Chỉ thị số 03-CT/HU⟧\n\nNgày 6/6, xã họp",
    # Whose year: the document's, or that of its results.
    "⟦Quy định 29-QĐ/TW năm 2016⟧ thi hành; kết quả thực hiện ⟦Kế hoạch số 12-KH/HU⟧ năm 2023",
    "[⟦Nghị quyết số 05-NQ/HU⟧](https://vi.du/39-NQ/TW)",  # not in the address of a link
    "`Nghị quyết số 05-NQ/HU` là ví dụ",  # not in code
    # Lines of a table that go on below, deeply indented.
    "⟦Kết luận  số  185-\n              KL/TU ngày 5/6/2021 của Ban\n              Tổ chức Tỉnh ủy⟧ về",
    "⟦CHỈ THỊ SỐ 40-CT/TW CỦA BAN BÍ THƯ\nTRUNG ƯƠNG ĐẢNG⟧ VỀ",
    "thực hiện⟦Nghị quyết số 05-NQ/HU⟧ tại xã",  # a lost blank
    "⟦Nghị quyết số 21-NQ/TW⟧ (NQ21) nêu rõ",  # how it is called from here on
    "⟦Chỉ thị số 05-CT/HU, ngày 28/10/201 của Huyện ủy⟧ về",  # a figure lost
    "⟦Kế hoạch số 26-KH/TTVH của Ban Tư tưởng – Văn hóa Thành ủy⟧ về",
    "⟦Báo cáo thẩm định số 18/BCTĐ-STP ngày 25/5/2018 của Sở Tư pháp⟧; Báo cáo thẩm định 18/UBND-STP",
    "⟦NQ số 29/TW tháng 11 năm 2013 của BCH Trung ương⟧; ⟦Kết luận 14/BCT⟧; ⟦Quyết định 12/HU⟧; Biểu 12/HU",
]
LISTS = [
    "các ⟦Nghị quyết số 18⟧, ⟦19-NQ/TW của Bộ Chính trị⟧",
    "⟦Nghị quyết 04⟧, ⟦05-NQ/HU⟧ về",
    "⟦Quy định số 01⟧, ⟦02⟧, ⟦03-QĐ/HU⟧",
    "⟦Quyết định số 227-QĐ/TW⟧ và ⟦228-QĐ/TW của Bộ Chính trị⟧",
    "⟦Chỉ thị số 05-CT/TU⟧, số ⟦10-CT/TU⟧ và ⟦Chỉ thị số 50-CT/TU của Tỉnh ủy⟧",
]
SHORT = [
    "theo ⟦Hướng dẫn số 13⟧ và ⟦Quy định số 24 của Tỉnh ủy⟧.",
    "⟦Nghị quyết 19 của Thành ủy⟧; ⟦nghị quyết 19 của Thành ủy⟧",
    "⟦Đề án 31 của Thành ủy⟧.Đánh giá",
    "⟦Quyết định 227⟧, ⟦228 của Bộ Chính trị⟧",
    "03 năm thực hiện ⟦Chỉ thị 15⟧, đảng bộ; ⟦Chỉ thị 15⟧ một cách thiết thực",
    "⟦Nghị quyết số 04-NQ/HU⟧ (⟦Nghị quyết 04⟧) về giảm nghèo",
    "⟦Nghị định 130/2019 của Chính phủ⟧; ⟦Báo cáo số 45 ngày 5/5/2019 của UBND huyện⟧",
    "⟦Chỉ thị số 17⟧ về việc tăng cường",
    "⟦Kết luận số 12-KL/TW⟧. ⟦Kết luận 12⟧ khẳng định; Kết luận 13 khẳng định; Kết luận 12 đồng chí",
    "⟦Quyết định 217⟧-⟦218 của Bộ Chính trị⟧; Kế hoạch 2016-2020 của Tỉnh ủy; Kế hoạch 2018 của huyện",
    "⟦nghị định 108/2014⟧ được sửa; phiếu KH 01; mẫu báo cáo số 1",
    "thực hiện ⟦nghị quyết 57⟧, xã họp; ⟦nghị quyết 57⟧ về tinh gọn; theo nghị quyết 5, nghị quyết12.",
    "đưa ⟦quyết định 217⟧ và ⟦218 của Bộ Chính trị⟧ vào nếp; theo ⟦hướng dẫn 09 của Ban Tổ chức Tỉnh ủy⟧",
    "quyết định 12 của năm; quy định 15 mức; hướng dẫn 20, 21 xã của huyện; báo cáo 5 của Huyện ủy",
    "⟦Kế hoạch số 67-KH/HU⟧; kế hoạch 67 chi bộ; ⟦Kết luận số 12-KL/TW⟧, ⟦kết luận 12⟧ nêu",
    "⟦Nghị quyết 33/ NQ của Huyện ủy⟧; Nghị quyết 33/abc; ⟦Nghị quyết 33⟧ / abc",
    # Counts, plans for years, and verbs.
    "Quyết định 12 trường hợp; Hướng dẫn 15 chi bộ; Kế hoạch 5 năm 2016-2020; Kế hoạch 10 ngày",
    "ban hành 17 nghị quyết, 05 chỉ thị; 15 nghị quyết 05 chỉ thị; Nghị quyết 05 chỉ tiêu",
    "Nghị quyết 120 triệu đồng; tăng so với Nghị quyết 2,5%; Nghị quyết 16%",
    "báo cáo số liệu; Biểu số 03; Dự án số 3; quyết định 3 việc; Chương trình 135",
]
NAMED = [
    "⟦Nghị quyết Trung ương 5 khóa IX⟧, ⟦khóa X⟧ về",
    "⟦Nghị quyết Trung ương 5 (khoá IX)⟧, ⟦Trung ương 5 (khóa X)⟧",
    "⟦Nghị quyết Trung ương 5 – khóa IX của Đảng⟧",
    "⟦NQTW 3⟧ và ⟦NQTW 7 (lần 2) khoá IX⟧; ⟦NQTW8 khóa X⟧",
    "⟦Nghị quyết Trung ương 3⟧, ⟦4⟧, ⟦5 khóa IX⟧; ⟦Nghị quyết TW5 khóa IX⟧, ⟦X⟧",
    "⟦Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa IX⟧",
    "⟦Kết luận Trung ương 4 khóa XIII⟧; ⟦Nghị quyết 4 khóa IX⟧ về",
    "⟦Nghị quyết Trung ương 6⟧ “Một số vấn đề”",
    # The meeting, not what it adopted; a year.
    "Hội nghị Trung ương 4 khóa XII họp; Nghị quyết Trung ương năm 2018; các Nghị quyết Trung ương, Tỉnh ủy",
    "⟦Nghị quyết Đại hội đại biểu Đảng bộ huyện⟧; ⟦Nghị quyết Đại hội khóa IX⟧ đề ra",
    "⟦Nghị quyết Đại hội Đảng bộ tỉnh khóa X, nhiệm kỳ 2015-2020⟧, ⟦Nghị quyết Đại hội lần thứ XII của Đảng⟧",
    "⟦Nghị quyết Đại hội  IX của Quận Đảng bộ⟧; ⟦Nghị quyết Đảng bộ nhiệm kỳ IX⟧",
    "⟦Nghị quyết Đại hội Đảng bộ huyện ………… lần thứ XII, nhiệm kỳ ………..⟧ đề ra",  # blanked names
    "⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng⟧",
    "⟦Nghị quyết Đại hội lần thứ XX Đảng bộ huyện, nhiệm kỳ 2015 - 2020⟧",
    "⟦nghị quyết đại hội đảng bộ huyện Hoa Sơn lần thứ nhất⟧; ⟦NQĐH Đảng bộ xã lần thứ V⟧",
    "⟦Nghị quyết Đại hội Đảng bộ huyện⟧, ⟦Đảng bộ tỉnh lần thứ XV⟧",
    "thực hiện⟦Nghị quyết Trung ương 4⟧, huyện họp; ⟦Nghị quyết Hộinghị lần thứ 7 BCH Trung ương khóa X⟧",
    # The next line begins with who speaks, or to whom.
    "thực hiện nghị quyết đại hội\nĐồng chí Trần Văn Hoa; Nghị quyết Đại hội\nĐảng ủy xã Hoài Lĩnh đã họp",
    # Back references and congresses in general.
    "Nghị quyết Đại hội; nghị quyết đại hội; Nghị quyết Đảng bộ Quận; Nghị quyết Đại hội Đảng bộ",
    "nghị quyết Đại hội đảng bộ cấp xã, cấp trên; Nghị quyết Đại hội Đảng bộ các cấp; đại hội Đảng bộ huyện",
    "nghị quyết đại hội đảng bộ, chi bộ cơ sở, nhiệm kỳ 2015 - 2020; Nghị quyết Đại hội Đảng bộ xã, thị trấn",
    "các Nghị quyết trên; Nghị quyết chuyên đề; Nghị quyết của BCH; nghị quyết của Đảng; Nghị quyết Huyện ủy",
    "+ ⟦Nghị quyết về phát triển nghề rừng (tháng 2/1999)⟧.\nSau đó ⟦Nghị quyết về phát triển nghề rừng⟧ đã",
    "+ Nghị quyết về phát triển nghề rừng.",  # a title alone is a mention
    "⟦Nghị quyết ngày 25/6/2018 của Ban Thường vụ Huyện ủy⟧; Kế hoạch tháng 5/2020",
    "⟦Đề án “sắp xếp các trường học trên địa bàn huyện”⟧; cuộc vận động “người dân không xả rác ra đường”",
    "nêu trong “⟦Quy chế phối hợp công tác giữa Huyện ủy với các ban, ngành của tỉnh⟧”",
    "quy định “người đứng đầu chịu trách nhiệm trước cấp ủy”",  # a rule quoted
    "⟦quy chế làm việc của Ban Chấp hành, Ban Thường vụ Huyện ủy khóa IX, nhiệm kỳ 2015-2020⟧",
    "quy chế làm việc của Ban Chấp hành, Ban Thường vụ Huyện ủy; chương trình làm việc toàn khóa",
    "⟦Nghị quyết Trung ương 4 khóa XII⟧,100% chi bộ; ⟦Nghị quyết Trung ương 4 các khóa XI⟧, ⟦XII⟧ đề ra",
    "⟦Nghị quyết Hội nghị lần sáu (lần 2) BCH Trung ương Đảng khoá VIII⟧; ⟦NQ/TW4⟧; ⟦Nghị quyết TW 4 (XI)⟧",
    "ý kiến của Trung ương tại Hội nghị lần thứ ba Ban Chấp hành Trung ương khóa XII",
    "⟦Nghị quyết của BCH Trung ương khóa XIII⟧ về rừng; các Nghị quyết của BCH Trung ương khóa XIII về rừng",
    "⟦Kết luận Hội nghị Tỉnh ủy lần thứ 5 khóa XV ngày 30/6/2017⟧; Nghị quyết Tỉnh ủy khóa XV đề ra",
    "⟦Nghị quyết Đại hội lần thứ IX của Đảng bộ tỉnh⟧, ⟦lần thứ VIII của Đảng bộ Khối⟧ đề ra",
    "⟦Nghị quyết XI của Đảng⟧; ⟦Nghị quyết Đại hội Đảng bộ huyện khóa XX⟧ và ⟦khóa XXI, nhiệm kỳ 2020-2025⟧",
    "⟦Nghị quyết Đại hội XII Công đoàn Việt Nam⟧; ⟦nghị quyết Đại hội 14⟧; nghị quyết đại hội 14 chi bộ",
    "THỰC HIỆN ⟦NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH HOÀI KHUÊ LẦN THỨ XV, NHIỆM KỲ 2020 - 2025⟧",
    "⟦Luật Đầu tư công ngày\n18 tháng 6 năm 2014⟧; ⟦Luật Tổchức Chính phủ⟧; ⟦Luật Nghề muối năm 2004⟧",
    "⟦Luật Tổ chức HĐND và UBND ngày 26/11/2003⟧; Luật có hiệu lực ngày 1/7/2025; Đoàn Luật sư năm 2018",
    "Điều 2 ⟦Điều lệ Đảng⟧, ⟦Điều lệ\n\nĐảng⟧, ⟦điều lệ Đảng⟧; điều lệ đảng viên; theo Điều lệ",
    "⟦Luật Lưu trữ⟧, ⟦Luật Đất đai năm 2013⟧; ⟦Hiến pháp năm 2013⟧",
    "pháp luật; Hiến pháp và pháp luật; luật chơi; kỷ luật lao động",
]
NOTHING = [
    "",
    "Số 77- BC/ĐU\n\nBÁO CÁO",
    "*\nSố: 12-BC/HU                    Mường Sang, ngày 5 tháng 2 năm 2020",
    "| Số 12-KH/HU | Mường Sang, ngày 5 tháng 2 năm 2020 |",
    "Quy định số ... của Huyện ủy; Nghị quyết số …-NQ/HU; số ……/QĐ-UBND ngày ... tháng ... năm 2020",
    "- Lưu VP/ĐU. T/M BAN THƯỜNG VỤ; tiêu chuẩn ISO 9001:2015; 493/502; 62/77; giai đoạn 2016-2020; Covid-19",
    "theo Điều 2; ngày 22/11/2019; 01 lần/quý; đ/c; 36 tỷ đồng/33 tỷ đồng",
]


@pytest.mark.parametrize("marked", FULL + LISTS + SHORT + NAMED + NOTHING)
def test_spans(marked: str, check_spans: Callable[..., None]) -> None:
    check_spans(marked, recognise)


@pytest.mark.parametrize(
    ("text", "kind", "number", "date", "issuer"),
    [
        (
            "Quy định số 07-QĐ/HU, ngày 24/9/2018\ncủa Ban Thường vụ Huyện ủy",
            "quy định",
            "07-QĐ/HU",
            "2018-09-24",
            "Ban Thường vụ Huyện ủy",
        ),
        ("Chương trình hành động số 15-CTr/HU", "chương trình hành động", "15-CTr/HU", "", ""),
        ("Đề án số 02-DA/DU của Đảng uỷ", "đề án", "02-ĐA/ĐU", "", "Đảng uỷ"),
        ("QĐ số 99-QĐ/HU", "quyết định", "99-QĐ/HU", "", ""),
        ("theo 08-QĐi/HU ngày 3/5/2019", "quy định", "08-QĐi/HU", "2019-05-03", ""),
        ("Chỉ thị 44-CT/TW của Ban Bí thư khóa X", "chỉ thị", "44-CT/TW", "", "Ban Bí thư khóa X"),
        ("Quy định của Bộ Chính trị số 76-QĐ/TW", "quy định", "76-QĐ/TW", "", "Bộ Chính trị"),
        ("Luật số 99/2024/QH15 (21/6/2024)", "luật", "99/2024/QH15", "2024-06-21", ""),
        ("Nghị quyết số 98/2025/QH15 của Quốc hội", "nghị quyết", "98/2025/QH15", "", "Quốc hội"),
        ("Nghị quyết về nghề rừng (tháng 2/1999)", "nghị quyết", "", "1999-02", ""),
        ("Nghị quyết Đại hội Đảng bộ huyện lần thứ XI", "nghị quyết", "", "", "Đảng bộ huyện"),
        ("Nghị định 130/2019 của Chính phủ", "nghị định", "130/2019", "", "Chính phủ"),
    ],
)
def test_parts(text: str, kind: str, number: str, date: str, issuer: str) -> None:
    (citation,) = recognise(text)
    said = citation.date.iso() if citation.date else ""
    assert (citation.kind, citation.number, said, citation.issuer) == (kind, number, date, issuer)


@pytest.mark.parametrize(
    ("text", "plenum", "congress"),
    [
        ("Nghị quyết Trung ương 4 khóa XI", 4, 11),
        ("NQTW 6 (lần 2) khoá VIII", 6, 8),
        ("NQTW 5", 5, None),  # the khóa is for matching to say
        ("Nghị quyết Hội nghị lần thứ tám BCH Trung ương (khóa X)", 8, 10),
        ("Nghị quyết Đại hội XIII của Đảng", None, 13),
        ("Chỉ thị số 10-CT/TW của Ban Bí thư khóa X", None, 10),
        ("Nghị quyết số 18-NQ/TW Hội nghị Trung ương 6 khóa XII", 6, 12),
    ],
)
def test_plenum_and_khoa(text: str, plenum: int | None, congress: int | None) -> None:
    (citation,) = recognise(text)
    assert (citation.plenum, citation.congress) == (plenum, congress)


def test_shared_parts_are_given_to_all() -> None:
    plan, notice = recognise(
        "Kế hoạch 5-KH/ĐU ngày 5/4/2018 và Thông báo số 3-TB/ĐU ngày 28/6/2018 của Đảng uỷ Hoa"
    )
    assert plan.issuer == notice.issuer == "Đảng uỷ Hoa"
    # Another organ keeps its own.
    order, notice = recognise("Chỉ thị 5-CT/TW và Thông báo số 3-TB/ĐU của Đảng uỷ")
    assert (order.issuer, notice.issuer) == ("", "Đảng uỷ")
    numbers = [c.number for c in recognise("các Nghị quyết số 18, 19-NQ/TW")]
    assert numbers == ["18-NQ/TW", "19-NQ/TW"]


def test_a_misprint_is_told() -> None:
    (citation,) = recognise("Đề án số 02-ĐA/DU của Đảng uỷ")
    assert (citation.number, citation.misprint) == ("02-ĐA/ĐU", "02-ĐA/DU")
    (blanks,) = recognise("Công văn số 181 - CV/ĐU")
    assert (blanks.number, blanks.misprint) == ("181-CV/ĐU", "")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Nghị quyết số 15-2021/NQ-HĐND ngày 9/12/2021", "15/2021/NQ-HĐND"),
        ("Nghị quyết 15-2021-NQ-HĐND", "15/2021/NQ-HĐND"),
        ("Nghị quyết 15/2021/NQHĐND", "15/2021/NQ-HĐND"),
        ("Quyết định số 312/QĐTTg", "312/QĐ-TTg"),
        ("Nghị quyết 18/NQTW", "18-NQ/TW"),
    ],
)
def test_a_separator_of_a_state_number_is_exchanged_or_lost(text: str, number: str) -> None:
    (found,) = recognise(text)
    assert (found.number, found.text) == (number, text)
    assert found.misprint


@pytest.mark.parametrize(
    "text", ["từ 2016-2021, 12 nghị quyết", "giai đoạn 15-2021", "Nghị quyết 5/2021/NQHU"]
)
def test_such_figures_are_no_state_number(text: str) -> None:
    assert recognise(text) == ()
