import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.vietnamese.dates import (
    DateInterval,
    by_start,
    match_date,
    parse_date,
    parse_years,
    recognise_dates,
)

DAY = DateInterval.of_day(date(2018, 6, 25))
MONTH = DateInterval.of_month(2018, 6)
YEAR = DateInterval.of_year(2018)
RANGE = DateInterval.between(date(2018, 6, 25), date(2018, 8, 1))

days = st.dates(date(1930, 1, 1), date(2100, 12, 31))
intervals = st.one_of(
    days.map(DateInterval.of_day),
    st.builds(DateInterval.of_month, st.integers(1930, 2100), st.integers(1, 12)),
    st.integers(1930, 2100).map(DateInterval.of_year),
)
ranges = st.tuples(days, days).map(lambda pair: DateInterval(min(pair), max(pair)))


@pytest.mark.parametrize(
    ("interval", "precision", "short", "long", "approximate", "iso"),
    [
        (DAY, "day", "25/6/2018", "ngày 25 tháng 6 năm 2018", "25/6/2018", "2018-06-25"),
        (MONTH, "month", "6/2018", "tháng 6 năm 2018", "khoảng tháng 6/2018", "2018-06"),
        (YEAR, "year", "2018", "năm 2018", "khoảng năm 2018", "2018"),
        (
            RANGE,
            "range",
            "25/6/2018–1/8/2018",
            "từ ngày 25 tháng 6 năm 2018 đến ngày 1 tháng 8 năm 2018",
            "khoảng 25/6/2018–1/8/2018",
            "2018-06-25/2018-08-01",
        ),
        (
            DateInterval.between(date(2015, 1, 1), date(2020, 12, 31)),
            "range",
            "2015–2020",
            "từ năm 2015 đến năm 2020",
            "khoảng 2015–2020",
            "2015/2020",
        ),
        (
            DateInterval.between(date(2020, 1, 1), date(2020, 2, 29)),  # whole months of a leap year
            "range",
            "1/2020–2/2020",
            "từ tháng 1 năm 2020 đến tháng 2 năm 2020",
            "khoảng 1/2020–2/2020",
            "2020-01/2020-02",
        ),
    ],
)
def test_interval_is_shown_as_exactly_as_it_is_known(
    interval: DateInterval, precision: str, short: str, long: str, approximate: str, iso: str
) -> None:
    assert interval.precision == precision
    assert interval.render() == short
    assert interval.render_long() == long
    assert interval.approximate() == approximate
    assert interval.iso() == iso


def test_a_month_spelt_by_its_days_is_that_month() -> None:
    assert DateInterval.between(date(2018, 6, 1), date(2018, 6, 30)) == MONTH
    assert DateInterval.between(date(2020, 2, 1), date(2020, 2, 28)).precision == "range"  # one day short


def test_an_interval_runs_forward() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        DateInterval(date(2018, 6, 25), date(2018, 6, 24))


def test_intervals_sort_by_start_then_end() -> None:
    new_year = DateInterval.of_day(date(2018, 1, 1))
    assert sorted([RANGE, DAY, MONTH, YEAR, new_year]) == [new_year, YEAR, MONTH, DAY, RANGE]


@pytest.mark.parametrize(
    ("a", "b", "contains", "before", "after", "overlaps"),
    [
        (YEAR, MONTH, True, False, False, True),
        (MONTH, YEAR, False, False, False, True),
        (MONTH, MONTH, True, False, False, True),
        (MONTH, RANGE, False, False, False, True),
        (DateInterval.of_year(2017), YEAR, False, True, False, False),  # neighbours share no day
        (YEAR, DateInterval.of_year(2017), False, False, True, False),
        (YEAR, DateInterval.of_day(date(2018, 12, 31)), True, False, False, True),
        (YEAR, DateInterval.of_day(date(2019, 1, 1)), False, True, False, False),
    ],
)
def test_intervals_compare(
    a: DateInterval,
    b: DateInterval,
    contains: bool,
    before: bool,
    after: bool,
    overlaps: bool,
) -> None:
    assert a.contains(b) is contains
    assert a.is_wholly_before(b) is before
    assert a.is_wholly_after(b) is after
    assert a.overlaps(b) is overlaps


@given(ranges, ranges)
def test_two_intervals_are_apart_or_overlap(a: DateInterval, b: DateInterval) -> None:
    assert [a.is_wholly_before(b), a.is_wholly_after(b), a.overlaps(b)].count(True) == 1
    assert a.overlaps(b) or not a.contains(b)
    assert a.overlaps(b) == b.overlaps(a)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2018-06-25", "2018-06-25"),
        ("2018-06", "2018-06"),
        ("25/6/2018", "2018-06-25"),
        ("24/9/2018", "2018-09-24"),
        ("24-9-2018", "2018-09-24"),
        ("24.9.2018", "2018-09-24"),
        ("06/3/2018", "2018-03-06"),  # the day first
        ("ngày 06/03/2018", "2018-03-06"),
        ("25 / 6 / 2018", "2018-06-25"),
        ("ngày 25 tháng 6 năm 2018", "2018-06-25"),
        ("Ngày 03 tháng 02 năm 1997", "1997-02-03"),
        ("25 tháng 6 năm 2018", "2018-06-25"),
        ("25 tháng 6/2018", "2018-06-25"),
        ("ngày\u00a025 tháng 6\r\nnăm  2018 ", "2018-06-25"),
        ("29/2/2020", "2020-02-29"),
        ("12/2023", "2023-12"),
        ("12-2023", "2023-12"),
        ("tháng 2/1997", "1997-02"),
        ("tháng 4 năm 2000", "2000-04"),
        ("khoảng tháng 6/2018", "2018-06"),
        ("2018", "2018"),
        ("năm 2014", "2014"),
        ("NĂM 2014", "2014"),
        ("khoảng năm 2000", "2000"),
        ("cuối năm 2020", "2020"),
        ("đầu năm 2020", "2020"),
        ("1930", "1930"),
        ("2100", "2100"),
    ],
)
def test_parse_date(text: str, iso: str) -> None:
    for form in (text, unicodedata.normalize("NFD", text)):
        interval = parse_date(form)
        assert interval is not None
        assert interval.iso() == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "~",
        "31/2/2020",
        "29/2/2021",
        "45/13/2020",
        "0/6/2018",
        "13/2023",
        "0/2023",
        "1929",
        "2101",
        "1/1/1929",
        "25/6/18",  # which century?
        "25/6",
        "25/6-2018",
        "25.6/2018",
        "6.2018",  # rather a number
        "2018-6-31",
        "2018-13",
        "2018/06/25",
        "2015-2020",
        "62/77",
        "15/2021/NQ-HĐND",
        "ngày ... tháng ... năm 2020",
        "ngày 25 tháng 6",
        "12 năm 2018",
        "năm 2018.",
        "từ năm 2018",
        "20180625",
        "٢٠١٨",
    ],
)
def test_parse_date_refuses(text: str) -> None:
    assert parse_date(text) is None


@given(intervals)
def test_what_is_rendered_is_read_back(interval: DateInterval) -> None:
    assert parse_date(interval.render()) == interval
    assert parse_date(interval.render_long()) == interval
    assert parse_date(interval.approximate()) == interval
    assert parse_date(interval.iso()) == interval


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ngày 25 tháng 6 năm 2018 của Huyện ủy", [("ngày 25 tháng 6 năm 2018", "2018-06-25")]),
        ("Ngày 03 tháng 02 năm 2018", [("Ngày 03 tháng 02 năm 2018", "2018-02-03")]),
        ("02-QĐi/HU ngày 24/9/2018 của", [("ngày 24/9/2018", "2018-09-24")]),
        ("(24/9/2018)", [("24/9/2018", "2018-09-24")]),
        ("ngày 24-9-2018.", [("ngày 24-9-2018", "2018-09-24")]),
        ("ngày 24.9.2018.", [("ngày 24.9.2018", "2018-09-24")]),
        ("ngày 24/ 9/2018", [("ngày 24/ 9/2018", "2018-09-24")]),
        ("ngày\u00a024/9/2018", [("ngày\u00a024/9/2018", "2018-09-24")]),
        ("ngày 25\ntháng 6\r\nnăm 2018", [("ngày 25\ntháng 6\r\nnăm 2018", "2018-06-25")]),
        ("ngày 25\n\ntháng 6 năm 2018", [("tháng 6 năm 2018", "2018-06")]),  # not over a paragraph
        ("tháng 2/1997", [("tháng 2/1997", "1997-02")]),
        ("tháng 12 năm 2017", [("tháng 12 năm 2017", "2017-12")]),
        ("THÁNG 12 NĂM 2017", [("THÁNG 12 NĂM 2017", "2017-12")]),
        ("tháng 12 - 2017", [("tháng 12 - 2017", "2017-12")]),
        ("năm 2014 trở về trước", [("năm 2014", "2014")]),
        ("năm 2017 và 2018", [("năm 2017", "2017")]),  # a bare year may be any number
        ("từ năm 2015 đến năm 2020", [("năm 2015", "2015"), ("năm 2020", "2020")]),
        ("tính đến 12/2023, đạt", [("12/2023", "2023-12")]),
        ("năm 2018¹ và ngày 1/2/2018(2)", [("năm 2018", "2018"), ("ngày 1/2/2018", "2018-02-01")]),
        ("ngày 25-26/6/2018", [("26/6/2018", "2018-06-26")]),
        ("ngày 25 và 26 tháng 6 năm 2018", [("26 tháng 6 năm 2018", "2018-06-26")]),
        ("ban hành 2018-06-25", [("2018-06-25", "2018-06-25")]),
        ("quận,24/9/2018", [("24/9/2018", "2018-09-24")]),
        ("ngày ... tháng ... năm 2020", [("năm 2020", "2020")]),  # left blank by the clerk: only the year
        ("ngày    tháng 6 năm 2020", [("tháng 6 năm 2020", "2020-06")]),
        ("24/9/2018-25/9/2018", [("24/9/2018", "2018-09-24"), ("25/9/2018", "2018-09-25")]),
        (
            "ky\u0309 nga\u0300y 1/2/2018",
            [("nga\u0300y 1/2/2018", "2018-02-01")],
        ),  # offsets of the text as given
    ],
)
def test_recognise_dates(text: str, found: list[tuple[str, str]]) -> None:
    mentions = recognise_dates(text)
    assert [(text[m.start : m.end], m.interval.iso()) for m in mentions] == found


@pytest.mark.parametrize(
    "text",
    [
        "đạt 62/77 chỉ tiêu",
        "18/19 tiêu chí",
        "nhiệm kỳ 2015-2020",
        "năm 2015-2020",
        "kế hoạch 5 năm 2016 – 2020",
        "15/2021/NQ-HĐND",
        "số 24/9/2018/QĐ-UBND",
        "số 05/2018",
        "Nghị định 12/2023",
        "12/2023",
        "năm 20145",
        "năm 2014/2015",
        "năm 2014a",
        "mã 1.24.9.2018",
        "24.9.2018.5",
        "x24/9/2018",
        "5/24/9/2018",
        "31/2/2020",
        "ngày 31 tháng 2 năm 2020",  # passed over whole, the year too
        "tháng 13 năm 2020",
        "24/9/1918",
        "24/9-2018",
        "tháng 6 là 2018",
        "2018",
        "ISO 9001:2015",
    ],
)
def test_recognise_dates_passes_over(text: str) -> None:
    assert recognise_dates(text) == ()


@given(st.lists(intervals, max_size=5), st.sampled_from([", ", "; ", "\n\n", " và "]))
def test_dates_written_out_are_all_found(written: list[DateInterval], between: str) -> None:
    text = between.join(interval.render_long() for interval in written)
    assert [mention.interval for mention in recognise_dates(text)] == written


@given(
    st.lists(st.sampled_from([*"0159/-. \n", "ngày ", "tháng ", "năm ", "2018", "\u00a0", "và"]), max_size=25)
)
def test_a_mention_is_a_date_by_itself(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for mention in recognise_dates(text):
        assert mention.start >= end
        end = mention.end
        assert parse_date(text[mention.start : mention.end]) == mention.interval


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2015-2020", (2015, 2020)),
        ("2015–2020", (2015, 2020)),
        ("2015 - 2020", (2015, 2020)),
        (" 2015\u00a0—\u00a02020\n", (2015, 2020)),
        ("nhiệm kỳ 2015-2020", (2015, 2020)),
        ("Nhiệm kì 2015–2020", (2015, 2020)),
        ("giai đoạn 2016-2020", (2016, 2020)),
        ("từ năm 2015 đến năm 2020", (2015, 2020)),
        ("2015", None),
        ("2020-2015", None),
        ("2015-2015", None),
        ("2015-20", None),
        ("1920-1935", None),
        ("2015-2020-2025", None),
        ("2018-06", None),
        ("khóa XI", None),
        ("", None),
    ],
)
def test_parse_years(text: str, years: tuple[int, int] | None) -> None:
    assert parse_years(text) == years


def test_by_start_puts_the_undated_last() -> None:
    assert sorted([None, YEAR, RANGE, DAY, MONTH], key=by_start) == [YEAR, MONTH, RANGE, DAY, None]


_DATE_PIECES = st.sampled_from(
    [
        "ngày",
        "tháng",
        "năm",
        "từ",
        "25",
        "6",
        "31",
        "2",
        "0",
        "2018",
        "1900",
        "/",
        "-",
        ".",
        " ",
        " ",
        "\n",
        "x",
        "¹",
    ]
)


@given(st.lists(_DATE_PIECES, max_size=12).map("".join))
def test_the_date_that_a_text_begins_with_is_the_one_found_there(text: str) -> None:
    first = next(iter(recognise_dates(text)), None)
    assert match_date(text) == ((first.interval, first.end) if first and first.start == 0 else None)


@pytest.mark.parametrize("function", [parse_date, recognise_dates, match_date, parse_years])
@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1/",
        "2018",
        "ngày ",
        "ngày 1 tháng ",
        "ngày 1 tháng 1 năm 2018 ",
        " ",
        "\n",
        "1 \n",
        "1-",
        "tháng \n1 ",
    ],
)
def test_reading_dates_grows_linearly(
    grows_linearly: Callable[[Callable[[str], Any], str], None], function: Callable[[str], Any], unit: str
) -> None:
    grows_linearly(function, unit)
