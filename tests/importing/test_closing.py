"""The end of a paper: recipients, authority, signature, and the rest of a page behind them."""

# ruff: noqa: E501  # a row of a table is one line

from __future__ import annotations

from typing import Any

import pytest

from macros.importing import Document, answer_of, import_text, source_of

HEAD = (
    "BÁO CÁO\ncông tác năm 2020\n\nNăm 2020, toàn đảng bộ đã cố gắng vượt qua nhiều khó khăn do thiên tai và dịch bệnh.\n\n"
    "I. KẾT QUẢ\n\nCác chỉ tiêu đều đạt và vượt so với nghị quyết đề ra từ đầu năm; nội bộ đoàn kết, dân tin./.\n\n"
)


def answer(end: str) -> dict[str, Any]:
    source = source_of((HEAD + end).encode())
    assert not hasattr(source, "code")
    document = import_text(source)
    assert isinstance(document, Document)
    found = answer_of(document)
    assert [heading["text"] for heading in found["headings"]] == ["KẾT QUẢ"]
    return found


def signed(end: str) -> tuple[str | None, str | None, str | None, str | None]:
    found = answer(end)
    return found["authority"], found["on_behalf_of"], found["office"], found["signer"]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (
            "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n(Đã ký)\n\nLò Văn Phú\n",
            ("T/M", "BAN THƯỜNG VỤ", "BÍ THƯ", "Lò Văn Phú"),
        ),
        (
            "TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nVõ Minh Triết\n",
            ("T/M", "BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Võ Minh Triết"),
        ),
        ("TM BAN CHẤP HÀNH\nBÍ THƯ\nVõ Minh Triết\n", ("T/M", "BAN CHẤP HÀNH", "BÍ THƯ", "Võ Minh Triết")),
        (
            "T/M. BAN CHẤP HÀNH\nĐẢNG BỘ HUYỆN PA HÁN\nBÍ THƯ\nVõ Minh Triết\n",
            ("T/M", "BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN PA HÁN", "BÍ THƯ", "Võ Minh Triết"),
        ),
        ("T/M CHI ỦY\nBÍ THƯ\nĐã ký: Hà Thị Mơ\n", ("T/M", "CHI ỦY", "BÍ THƯ", "Hà Thị Mơ")),
        ("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nNông Văn Sỹ\n", ("K/T", None, "PHÓ TRƯỞNG BAN", "Nông Văn Sỹ")),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐặng Quốc Thái\n",
            ("T/M", "ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Đặng Quốc Thái"),
        ),
        (
            "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nMa Đình Khương\n",
            ("T/L", None, "CHÁNH VĂN PHÒNG", "Ma Đình Khương"),
        ),
        ("BÍ THƯ CHI BỘ\n(Ký tên)\nHà Thị Mơ\n", (None, None, "BÍ THƯ CHI BỘ", "Hà Thị Mơ")),
        (
            "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nTRƯƠNG XUÂN LÂM\n",
            ("T/M", "BAN THƯỜNG VỤ", "BÍ THƯ", "Trương Xuân Lâm"),
        ),
        ("T/M BAN THƯỜNG VỤ\n\nNgười ký: Văn Thuần\n", ("T/M", "BAN THƯỜNG VỤ", None, "Văn Thuần")),
        ("BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN PA HÁN\n", (None, "BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN PA HÁN", None, None)),
        ("Nơi nhận:\n- Lưu.\n\n\nTrương Xuân Lâm\n", (None, None, None, "Trương Xuân Lâm")),
        ("Trương Xuân Lâm\n", (None, None, None, "Trương Xuân Lâm")),  # a family name directly behind "./."
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\nTS. Lê Thị Bình\n", ("T/M", "BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Thị Bình")),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\n(Ký, ghi rõ họ tên)\n", ("T/M", "BAN THƯỜNG VỤ", "BÍ THƯ", None)),
        ("Nơi nhận:\n- Lưu.\nThông Báo\n", (None, None, None, None)),  # no family name: a page's button
        ("", (None, None, None, None)),
    ],
)
def test_signature(end: str, expected: tuple[str | None, ...]) -> None:
    assert signed(end) == expected


@pytest.mark.parametrize(
    ("end", "recipients"),
    [
        (
            "Nơi nhận:\n- Huyện ủy (b/c),\n- Lưu VP.\nT/M CHI BỘ\nBÍ THƯ\nHà Thị Mơ\n",
            ["Huyện ủy (b/c)", "Lưu VP"],
        ),
        ("Nơi nhận\n-Huyện ủy;\n-Lưu VP;\n", ["Huyện ủy", "Lưu VP"]),
        (
            "Nơi nhận:\n– Huyện ủy,\n– Các đồng chí Ủy viên Ban Chấp hành\nĐảng bộ xã,\n– Lưu.\n",
            ["Huyện ủy", "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ xã", "Lưu"],
        ),
        (
            "Nơi nhận:\nNhư trên;\nThường trực Đảng ủy;\nLưu: VT.\nT/M CHI BỘ\nHà Thị Mơ\n",
            ["Như trên", "Thường trực Đảng ủy", "Lưu: VT"],
        ),
        (
            "Nơi nhận:\t\tT/M BAN THƯỜNG VỤ\n- Tỉnh ủy (b/c),\t\tBÍ THƯ\n- Lưu.\t\tLò Văn Phú\n",
            ["Tỉnh ủy (b/c)", "Lưu"],
        ),
        (
            "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Văn Phú\nNơi nhận:\n- Tỉnh ủy (b/c),\n- Lưu.\n",
            ["Tỉnh ủy (b/c)", "Lưu"],
        ),
        ("- Huyện ủy\n- Lưu\n", []),  # a list without its label
    ],
)
def test_recipients(end: str, recipients: list[str]) -> None:
    assert answer(end)["recipients"] == recipients


def test_place_and_date_above_the_signature() -> None:
    assert (
        answer("Tân Khê, ngày 18 tháng 12 năm 2021\nT/M CHI BỘ\nBÍ THƯ\nHà Thị Mơ\n")["date"] == "2021-12-18"
    )


def test_rest_of_the_page_behind_the_signature_is_listed() -> None:
    found = answer("T/M CHI BỘ\nBÍ THƯ\nHà Thị Mơ\n\nLượt xem: 12\nTin liên quan\nHọp chi bộ tháng 5\n")
    assert found["left_out"] == [
        "dòng 14: số lượt xem: “Lượt xem: 12”",
        "dòng 15–16: tin liên quan của trang web: “Tin liên quan | Họp chi bộ tháng 5”",
    ]


def test_an_appendix_behind_the_signature_stays_in_the_text() -> None:
    source = source_of(
        f"{HEAD}T/M CHI BỘ\nBÍ THƯ\nHà Thị Mơ\n\nPHỤ LỤC\nDanh sách khen thưởng\n1. Lò Văn An\n".encode()
    )
    assert not hasattr(source, "code")
    document = import_text(source)
    assert isinstance(document, Document)
    assert document.left_out == ()
    assert [heading["text"] for heading in answer_of(document)["headings"]] == ["KẾT QUẢ", "PHỤ LỤC"]


def test_a_person_named_in_the_text_did_not_sign() -> None:
    assert (
        answer("Bí thư chi bộ là đồng chí Hà Thị Mơ, sinh năm 1970, quê ở xã bên, hoạt động từ năm 1990.\n")[
            "signer"
        ]
        is None
    )
