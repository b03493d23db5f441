"""Text that stands twice, and text that only repeats itself."""

from __future__ import annotations

from macros.importing.duplicates import find_copies
from macros.importing.lines import split_lines

from .reading import document, draft, source

LINES = [
    f"Nội dung thứ {n} của báo cáo được viết khá dài, để không ai nhầm với một công thức hay dòng của bảng."
    for n in range(8)
]


def copies(text: str) -> list[range]:
    return list(find_copies(split_lines(source(text))))


def test_a_whole_text_twice() -> None:
    assert copies("\n".join(["Mở đầu", *LINES, "Mở đầu", *LINES])) == [range(9, 18)]


def test_a_text_three_times_with_other_lines_between() -> None:
    assert copies("\n".join([*LINES, "Bản in", *LINES, "Bản in hai", *LINES])) == [
        range(9, 17),
        range(18, 26),
    ]


def test_a_formula_that_recurs_is_no_copy() -> None:
    text = "\n".join(
        f"{line}\nThực hiện nghiêm túc các quy định của cấp trên về chế độ báo cáo." for line in LINES
    )
    assert copies(text) == []


def test_the_same_line_over_and_over_is_no_copy() -> None:
    assert copies(f"{LINES[0]}\n" * 3 + LINES[1]) == []
    assert copies("…………………………………………………………………\n" * 50) == []


def test_copies_that_differ_in_a_word_are_both_kept() -> None:
    changed = [line.replace("khá", "rất") for line in LINES]
    assert copies("\n".join([*LINES, *changed])) == []


def test_the_copy_is_listed_and_left_out() -> None:
    text = "\n".join([*LINES, *LINES])
    assert [str(entry) for entry in document(text).left_out] == ["dòng 9–16: văn bản lặp lại"]
    assert draft(text).body.count("thứ 3") == 1


def test_page_numbers_are_left_out_where_they_count_pages() -> None:
    page = " ".join(LINES)
    numbered = f"{page}\n\n2\n\n{page.replace('báo', 'bài')}\n\n3\n\n{page.replace('khá', 'rất')}\n"
    assert [str(entry) for entry in document(numbered).left_out] == [
        "dòng 3: số trang: “2”",
        "dòng 7: số trang: “3”",
    ]
    table = "Loại\nTốt\n1\nKhá\n2\nYếu\n3\n"
    assert document(f"{page}\n{table}").left_out == ()
