"""Front matter: values from raw scalars, faults with line and column, nothing hidden, nothing lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model import Access, ReportType, Status
from macros.reading.files import TextFile
from macros.reading.front_matter import Head, read_head
from macros.vietnamese import Quantity, Ratio, words

GOOD = """\
---
title: Báo cáo thử
organization: Huyện ủy A
type: sơ kết
{more}
---
## I. Nội dung
"""


def read(text: str) -> Head:
    return read_head(TextFile("reports/a/2020/x.md", text))


def with_line(line: str) -> Head:
    return read(GOOD.replace("{more}", line))


def faults(head: Head) -> list[tuple[str, int, int]]:
    return [(d.code, d.position.line, d.position.column) for d in head.diagnostics]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("05", "05"),  # no octal
        ("08", "08"),
        ("2020", "2020"),
        ("no", "no"),  # no boolean
        ("~", "~"),  # no null
        ("1.004", "1.004"),
        ("12/2023", "12/2023"),
        ("28/6/2018", "28/6/2018"),
        ("11,95%", "11,95%"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        ("12:30", "12:30"),  # no base 60
        ("'  12-BC/HU '", "12-BC/HU"),
        ('"số: 5"', "số: 5"),
        ("12-BC/HU # ghi chú", "12-BC/HU"),
    ],
)
def test_text_stays_what_stands_in_the_file(written: str, number: str) -> None:
    head = with_line(f"number: {written}")
    assert head.front is not None
    assert head.front.number == number
    assert head.diagnostics == ()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("6.859", Quantity(Decimal(6859), "", "6.859")),
        ("05", Quantity(Decimal(5), "", "05")),
        ("08", Quantity(Decimal(8), "", "08")),
        ("1.004", Quantity(Decimal(1004), "", "1.004")),
        ("0,4", Quantity(Decimal("0.4"), "", "0,4")),
        ("0.4", Quantity(Decimal("0.4"), "", "0.4")),
        ("11,95%", Quantity(Decimal("11.95"), "%", "11,95%")),
        ("2020", Quantity(Decimal(2020), "", "2020")),
        ("36 tỷ đồng", Quantity(Decimal(36), "tỷ đồng", "36 tỷ đồng")),
    ],
)
def test_numbers_are_read_as_the_vietnamese_write_them(written: str, value: Quantity) -> None:
    head = with_line(f"figures:\n  - name: thử\n    value: {written}")
    assert head.front is not None
    assert head.front.figures[0].value == value


def test_a_ratio_is_one_value() -> None:
    head = with_line("figures:\n  - name: thử\n    value: 62/77")
    assert head.front is not None
    value = head.front.figures[0].value
    assert isinstance(value, Ratio)


@pytest.mark.parametrize("written", ["no", "~", "28/6/2018", "12/2023", "chín"])
def test_what_is_no_number_is_a_fault_at_its_value(written: str) -> None:
    head = with_line(f"figures:\n  - name: thử\n    value: {written}")
    assert faults(head) == [("front-matter-bad-number", 7, 12)]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("28/6/2018", "2018-06-28"),
        ("2018-06-28", "2018-06-28"),
        ("06/3/2018", "2018-03-06"),  # day first
        ("12/2023", "2023-12"),
        ("2020", "2020"),
        ("ngày 25 tháng 6 năm 2018", "2018-06-25"),
    ],
)
def test_dates_are_intervals(written: str, iso: str) -> None:
    head = with_line(f"date: {written}")
    assert head.front is not None
    assert head.front.date is not None
    assert head.front.date.iso() == iso


@pytest.mark.parametrize("written", ["31/2/2020", "45/6/2018", "no", "~", "6.859", "hôm qua", "0", "13/2023"])
def test_impossible_dates_are_faults_and_the_rest_stays(written: str) -> None:
    head = with_line(f"date: {written}")
    assert faults(head) == [("front-matter-bad-date", 5, 7)]
    assert head.front is not None
    assert head.front.date is None
    assert head.front.title == "Báo cáo thử"


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ("số: 12-BC/HU", "front-matter-unknown-key", "number"),
        ("Ngày: 1/1/2020", "front-matter-unknown-key", "date"),
        ("ngay: 1/1/2020", "front-matter-unknown-key", "date"),  # typed without marks
        ("nubmer: 12-BC/HU", "front-matter-unknown-key", "number"),
        ("recipient: Tỉnh ủy", "front-matter-unknown-key", "recipients"),
        ("status: xong", "front-matter-unknown-value", "đã đối chiếu"),
        ("access: công khai hạn chế", "front-matter-unknown-value", "nội bộ"),
        ("number: [a, b]", "front-matter-wrong-shape", "mẫu"),
        ("signature: Nguyễn Văn A", "front-matter-wrong-shape", "mẫu"),
        ("discipline: 5", "front-matter-wrong-shape", "mẫu"),
        ("macros: có lẽ", "front-matter-unknown-value", "có; không"),
        ("title: lần hai", "front-matter-duplicate-key", "xóa"),
    ],
)
def test_each_fault_has_a_place_and_a_hint(line: str, code: str, hint: str) -> None:
    head = with_line(line)
    assert [d.code for d in head.diagnostics] == [code]
    fault = head.diagnostics[0]
    assert fault.position.line == 5
    assert fault.hint is not None
    assert hint in fault.hint.vi
    assert fault.message.en
    assert fault.hint.en


@pytest.mark.parametrize(
    "row",
    [
        "{of: đảng viên, share: 63,8%}",
        "{of: cán bộ, công chức, cảnh cáo: 5}",
        "{of: đảng viên, cảnh cáo: 1/2 (50,5%)}",
    ],
)
def test_a_value_cut_at_its_comma_is_never_read_as_half(row: str) -> None:
    head = with_line(f"ratings:\n  - {row}")
    assert "front-matter-split-value" in [d.code for d in head.diagnostics]


def test_all_faults_in_one_run() -> None:
    head = with_line("date: 31/2/2020\nsố: 5\nstatus: xong\nsignature:\n  nam: A\n  name: B")
    assert sorted((d.code, d.position.line) for d in head.diagnostics) == [
        ("front-matter-bad-date", 5),
        ("front-matter-unknown-key", 6),
        ("front-matter-unknown-key", 9),
        ("front-matter-unknown-value", 7),
    ]
    assert head.front is not None
    assert head.front.signature is not None
    assert head.front.signature.name == "B"  # a wrong key beside it does not lose it


def test_missing_keys_are_named_and_the_report_is_still_shown() -> None:
    head = read("---\nnumber: 5\n---\n# Tên ở đầu bài\n")
    assert sorted(d.message.vi for d in head.diagnostics) == [
        'thiếu mục "organization"',
        'thiếu mục "title"',
        'thiếu mục "type"',
    ]
    assert head.front is not None
    assert head.front.title == "Tên ở đầu bài"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("---\ntitle: a: b\n---\n", "front-matter-broken", 2),
        ("---\ntitle: 'a\n---\n", "front-matter-broken", 2),
        ("---\n\ttitle: a\n---\n", "front-matter-broken", 2),
        ("---\ntitle: a\n", "front-matter-unclosed", 1),
        ("## Không có phần đầu\n", "front-matter-missing", 1),
        ("--- \ntitle: &a [*a]\n---\n", "front-matter-broken", 2),
    ],
)
def test_a_broken_head_is_one_fault(text: str, code: str, line: int) -> None:
    head = read(text)
    assert head.diagnostics[0].code == code
    assert abs(head.diagnostics[0].position.line - line) <= 1


def test_values_are_compared_folded() -> None:
    keys = "type: Kiểm Điểm Nhiệm Kỳ\naccess: Lưu hành nội bộ\nstatus: ĐÃ ĐỐI CHIẾU"
    head = read(f"---\ntitle: a\norganization: b\n{keys}\n---\n")
    assert head.front is not None
    assert head.front.type is ReportType.TERM_REVIEW
    assert head.front.access is Access.INTERNAL
    assert head.front.status is Status.COMPARED


def test_counts_stand_under_the_words_of_the_report() -> None:
    head = with_line("discipline:\n  - of: đảng viên\n    total: 33\n    khiển trách: 27\n    cảnh cáo: 06")
    assert head.front is not None
    row = head.front.discipline[0]
    assert row.total == 33
    assert {word: amount.value for word, amount in row.counts.items() if isinstance(amount, Quantity)} == {
        "khiển trách": 27,
        "cảnh cáo": 6,
    }
    assert head.places["discipline.0.cảnh cáo"].line == 9


def test_body_and_its_line() -> None:
    head = with_line("number: 5")
    assert head.body == "## I. Nội dung\n"
    assert head.body_line == 7


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    clean = text.replace("\r", "\n")
    head = read(f"---\n{clean}\n---\nThân bài\n")
    assert all(d.position.line >= 1 and d.position.column >= 1 for d in head.diagnostics)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=60))
def test_any_quoted_title_comes_through(title: str) -> None:
    quoted = "'" + title.replace("'", "''").replace("\n", " ") + "'"
    head = read(f"---\ntitle: {quoted}\norganization: a\ntype: khác\n---\n")
    assert head.front is not None
    if title.strip():  # an empty one is a fault, and the file's name stands for it
        assert words(head.front.title) == words(title)


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
def test_line_ends_that_only_yaml_knows_cut_nothing(end: str) -> None:
    head = read(f"---\ntitle: a\nnumber: 5{end}issuer\norganization: c\ntype: khác\nsố: 1\n---\n")
    assert [(d.code, d.position.line) for d in head.diagnostics] == [("front-matter-unknown-key", 6)]
    assert head.front is not None
    assert head.front.number == "5 issuer"


def test_a_message_quotes_briefly_and_on_one_line() -> None:
    head = with_line('status: "một\\nhai\\e[31m' + "x" * 5000 + '"')
    message = head.diagnostics[0].message.vi
    assert "\n" not in message
    assert "\x1b" not in message
    assert len(message) < 160
