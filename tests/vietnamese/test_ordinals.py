import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.vietnamese.ordinals import parse_ordinal, parse_roman, render_roman


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("I", 1),
        ("IV", 4),
        ("ix", 9),
        ("XI", 11),
        ("xiV", 14),
        ("XL", 40),
        ("XCIX", 99),
        ("CDXLIV", 444),
        ("MMMCMXCIX", 3999),
        (" XI ", 11),
        ("Ⅺ", 11),  # one character
        ("ⅹⅳ", 14),
        ("", None),
        ("IIX", None),
        ("IIII", None),
        ("VX", None),
        ("VV", None),
        ("IC", None),
        ("XIXI", None),
        ("MMMM", None),
        ("X I", None),
        ("ı", None),  # a Turkish letter whose capital is I
        ("11", None),
        ("XI.", None),
    ],
)
def test_parse_roman(text: str, number: int | None) -> None:
    assert parse_roman(text) == number


@given(st.integers(1, 3999))
def test_roman_numbers_are_read_back(number: int) -> None:
    assert parse_roman(render_roman(number)) == number
    assert parse_roman(render_roman(number).lower()) == number


@given(st.text(alphabet="IVXLCDM", max_size=8))
def test_only_the_one_right_form_is_a_roman_number(text: str) -> None:
    number = parse_roman(text)
    assert number is None or render_roman(number) == text


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_render_roman_refuses(number: int) -> None:
    with pytest.raises(ValueError, match="no Roman number"):
        render_roman(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("XI", 11),
        ("xi", 11),
        ("11", 11),
        ("08", 8),
        ("thứ XI", 11),
        ("thứ 11", 11),
        ("thứ mười một", 11),
        ("nhất", 1),
        ("thứ nhất", 1),
        ("Lần thứ nhất", 1),
        ("lần thứ III", 3),
        ("LẦN THỨ III", 3),
        ("lần III", 3),
        ("khóa XI", 11),
        ("khoá XI", 11),
        ("khóa 11", 11),
        ("nhiệm kỳ III", 3),
        ("nhiệm kì thứ ba", 3),
        ("thứ hai", 2),
        ("thứ nhì", 2),
        ("thứ tư", 4),
        ("thứ bốn", 4),
        ("thứ năm", 5),
        ("thứ bẩy", 7),
        ("thứ mười", 10),
        ("thứ mười lăm", 15),
        ("thứ hai mươi", 20),
        ("thứ hai mươi mốt", 21),
        ("thứ hai mươi tư", 24),
        ("thứ chín mươi chín", 99),
        (" khóa\u00a0 XI\n", 11),
        ("99", 99),
        ("XCIX", 99),
    ],
)
def test_parse_ordinal(text: str, number: int) -> None:
    assert parse_ordinal(text) == number
    assert parse_ordinal(unicodedata.normalize("NFD", text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "00",
        "100",
        "2015",
        "-1",
        "1.5",
        "IIX",
        "khóa IIX",
        "khóa",
        "khóa ",
        "thứ",
        "lần thứ",
        "năm",  # five, or a year
        "mười một",
        "thứ không",
        "thứ mươi",
        "thứ một mươi",  # is mười
        "thứ mười mười",
        "thứ hai mươi mươi",
        "thứ nhất XI",
        "khóa nào",
        "mi",  # words of Roman letters above 99
        "di",
        "mix",
        "civil",
        "lý",  # i and y are not brought together here: LI is 51
        "XI và XII",
        "kháo XI",
    ],
)
def test_parse_ordinal_refuses(text: str) -> None:
    assert parse_ordinal(text) is None


@given(st.integers(1, 99), st.sampled_from(["", "thứ ", "lần thứ ", "khóa "]))
def test_ordinals_are_read_with_any_lead(number: int, lead: str) -> None:
    assert parse_ordinal(f"{lead}{number}") == number
    assert parse_ordinal(f"{lead}{render_roman(number)}") == number
