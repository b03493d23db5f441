"""Footnotes: put back where their mark stands, and what only looks like one."""

from __future__ import annotations

import pytest

from .reading import document, draft


def notes(text: str) -> list[tuple[str, str | None]]:
    return [
        (note.marker, note.paragraph.text if note.paragraph else None) for note in document(text).footnotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mở lớp cho đảng viên¹ toàn xã.\n\n¹ Gồm 12 lớp.\n", [("¹", "Gồm 12 lớp.")]),
        ("Mở lớp cho đảng viên(1) toàn xã.\n\n(1) Gồm 12 lớp.\n", [("(1)", "Gồm 12 lớp.")]),
        ("Mở lớp cho đảng viên[1] toàn xã.\n\n[1] Gồm 12 lớp.\n", [("[1]", "Gồm 12 lớp.")]),
        ("Mở lớp [1] cho đảng viên.\n\n[1]. Gồm 12 lớp.\n", [("[1]", "Gồm 12 lớp.")]),
        ("Hụt 4 khoản thu(1); trễ 2 hạng mục(2).\n", [("(1)", None), ("(2)", None)]),
        ("Hụt 4 khoản thu¹².\n\n¹² Gồm thu ngân sách.\n", [("¹²", "Gồm thu ngân sách.")]),
        (
            "Một việc¹.\n\n¹ Trang một.\n\nHai việc¹.\n\n¹ Trang hai.\n",
            [("¹", "Trang một."), ("¹", "Trang hai.")],
        ),
        (
            "Tốt (vượt 5%)⁴.\n\n⁴ Xã Mường Sơ có 14 bản,\n\nII. KẾT QUẢ\n\nXong.\n\ntrong đó 3 bản mới.\n",
            [("⁴", "Xã Mường Sơ có 14 bản, trong đó 3 bản mới.")],
        ),
        # Near misses.
        ("Gồm: (1) học tập; (2) làm theo; (3) nêu gương.\n", []),
        ("Gồm:(1) học tập;(2) làm theo.\n", []),
        ("Thường trực Huyện ủy (b/c), nhà rộng 36 m² và 2 km², nóng 39⁰C.\n", []),
        ("Theo Điều 5(1) của Quy định.\n", []),
        (
            "Một chỉ tiêu chưa đạt(1) so với năm trước.\n",
            [],
        ),  # alone and without a note: an office's own bracket
        ("(1) Việc thứ nhất đã xong.\n(2) Việc thứ hai chưa xong.\n", []),
        ("¹ Chú thích không có chỗ đặt.\n", []),
    ],
)
def test_notes(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert notes(text) == expected


def test_a_note_between_the_halves_of_a_sentence_is_taken_out_and_the_halves_joined() -> None:
    body = draft("Bà con tự sửa đoạn đường\n\n¹ Dài 2 km.\n\nlên bản Vạc¹ trong tuần.\n").body
    assert body == "Bà con tự sửa đoạn đường lên bản Vạc[^1] trong tuần.\n\n[^1]: Dài 2 km.\n"


def test_a_lost_note_says_so() -> None:
    body = draft("Hụt 4 khoản thu(1); trễ 2 hạng mục(2).\n").body
    assert body == (
        "Hụt 4 khoản thu[^1]; trễ 2 hạng mục[^2].\n\n"
        "[^1]: \\[mất nội dung chú thích\\]\n[^2]: \\[mất nội dung chú thích\\]\n"
    )


def test_notes_behind_the_signature_are_no_rest_of_a_page() -> None:
    text = "I. KẾT QUẢ\n\nĐã mở lớp[1] cho cả xã.\n\nT/M CHI BỘ\nBÍ THƯ\nHà Thị Mơ\n\n[1] Gồm 12 lớp.\n"
    assert notes(text) == [("[1]", "Gồm 12 lớp.")]
    assert document(text).left_out == ()
