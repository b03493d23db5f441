from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.vietnamese.numbers import Quantity, Ratio, parse_quantity, parse_ratio, render_number

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=6)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("6.859", "6859", ""),
        ("05", "5", ""),
        ("08", "8", ""),  # no octal
        ("1.004", "1004", ""),
        ("0,4", "0.4", ""),
        ("0.4", "0.4", ""),
        ("0.123", "0.123", ""),  # a lone zero starts no group of thousands
        ("12.5", "12.5", ""),
        ("12.50", "12.5", ""),
        ("1.2345", "1.2345", ""),
        ("12.345", "12345", ""),
        ("1.234.567,89", "1234567.89", ""),
        ("1,234", "1.234", ""),
        ("1234,5", "1234.5", ""),
        ("2020", "2020", ""),
        ("0", "0", ""),
        ("-3", "-3", ""),
        ("−3", "-3", ""),
        ("–3,5", "-3.5", ""),
        ("+3", "3", ""),
        (" 7\n", "7", ""),
        ("11,95%", "11.95", "%"),
        ("95,4 %", "95.4", "%"),
        ("95,4\u00a0%", "95.4", "%"),
        ("16%/năm", "16", "%/năm"),
        ("36 tỷ đồng", "36", "tỷ đồng"),
        ("36  tỷ\nđồng", "36", "tỷ đồng"),
        ("36tỷ", "36", "tỷ"),
        ("12.500ha", "12500", "ha"),
        ("9 km2", "9", "km2"),
        ("9 m²", "9", "m²"),
        ("5,2 tấn/ha", "5.2", "tấn/ha"),
        ("01 lần/quý", "1", "lần/quý"),
        ("2 đ/c", "2", "đ/c"),
    ],
)
def test_parse_quantity(text: str, value: str, unit: str) -> None:
    quantity = parse_quantity(text)
    assert quantity == Quantity(Decimal(value), unit)
    assert quantity is not None
    assert quantity.printed == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "no",
        "~",
        "-",
        "%",
        "1.2.3",
        "1.23.456",
        "01.234",  # zero does not start thousands
        "0.123.456",
        "1234.567",  # neither thousands nor surely a decimal
        "1,234.5",  # English
        "1,234,567",
        "1.234,",
        ",5",
        ".5",
        "1e5",
        "0x10",
        "١٢",  # digits, but not ours
        "1 234",  # may be two numbers
        "12/2023",
        "62/77",
        "25/6/2018",
        "2018-06-25",
        "25.6.2018",
        "2015-2020",
        "3 - 5 tỷ",
        "- 3",  # a list item
        "khoảng 36 tỷ",
        "năm 2018",
        "11 tháng 2 năm 2018",
        "36 tỷ đồng/33 tỷ đồng",
        "36 tỷ, đồng",
        "15-NQ/TW",
        "12a",
        "9001:2015",
        "85% trở lên",
        "5 /ha",
        "1" * 41,
    ],
)
def test_parse_quantity_refuses(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("62/77", Ratio(Quantity(Decimal(62)), Quantity(Decimal(77)))),
        ("02/05", Ratio(Quantity(Decimal(2)), Quantity(Decimal(5)))),
        ("6 / 11 xã", Ratio(Quantity(Decimal(6)), Quantity(Decimal(11), "xã"))),
        (
            "36 tỷ đồng/33 tỷ đồng",
            Ratio(Quantity(Decimal(36), "tỷ đồng"), Quantity(Decimal(33), "tỷ đồng")),
        ),
        ("5 tấn/ha / 6 tấn/ha", Ratio(Quantity(Decimal(5), "tấn/ha"), Quantity(Decimal(6), "tấn/ha"))),
        ("493/502 (98,2%)", Ratio(Quantity(Decimal(493)), Quantity(Decimal(502)), Decimal("98.2"))),
        (
            "493/502 đảng viên\u00a0(đạt 98,2 %)",
            Ratio(Quantity(Decimal(493)), Quantity(Decimal(502), "đảng viên"), Decimal("98.2")),
        ),
        ("1.004/2.023", Ratio(Quantity(Decimal(1004)), Quantity(Decimal(2023)))),
        ("12/2.023", Ratio(Quantity(Decimal(12)), Quantity(Decimal(2023)))),  # with its dot it is no year
        ("13/2023", Ratio(Quantity(Decimal(13)), Quantity(Decimal(2023)))),  # there is no month 13
        ("1/0", Ratio(Quantity(Decimal(1)), Quantity(Decimal(0)))),
    ],
)
def test_parse_ratio(text: str, expected: Ratio) -> None:
    ratio = parse_ratio(text)
    assert ratio == expected
    assert ratio is not None
    assert ratio.printed == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "62",
        "62/",
        "/77",
        "62/77/80",
        "12/2023",
        "25/6/2018",
        "15/2021/NQ-HĐND",
        "05-NQ/HU",
        "5 tấn/ha",
        "62/77 (80)",
        "62/77 (80,5%",
        "62/77 (1.2.3%)",
        "62/77 (80%) và",
        "no/yes",
    ],
)
def test_parse_ratio_refuses(text: str) -> None:
    assert parse_ratio(text) is None


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (1004, None, "1.004"),
        (Decimal("11.95"), None, "11,95"),
        (Decimal("11.50"), None, "11,50"),
        (Decimal("1234567.891"), None, "1.234.567,891"),
        (999, None, "999"),
        (-1004, None, "-1.004"),
        (Decimal("1E+3"), None, "1.000"),
        (Decimal("-0"), None, "0"),
        (Decimal("11.945"), 2, "11,95"),  # half away from zero, as in school
        (Decimal("-11.945"), 2, "-11,95"),
        (Decimal("0.5"), 0, "1"),
        (Decimal("-0.4"), 0, "0"),
        (7, 2, "7,00"),
        (Decimal("99.99"), 1, "100,0"),
        (10**40, 1, "10" + ".000" * 13 + ",0"),  # beyond the 28 digits of the usual context: 10 with 39 zeros
    ],
)
def test_render_number(value: Decimal | int, places: int | None, expected: str) -> None:
    assert render_number(value, places) == expected


@pytest.mark.parametrize(("value", "places"), [(Decimal("NaN"), None), (Decimal("Infinity"), 2), (1, -1)])
def test_render_number_refuses(value: Decimal | int, places: int | None) -> None:
    with pytest.raises(ValueError, match="cannot render"):
        render_number(value, places)


@pytest.mark.parametrize(
    ("printed", "rendered"),
    [("11,95 %", "11,95%"), ("16%/năm", "16%/năm"), ("36tỷ", "36 tỷ"), ("05", "5"), ("6859", "6.859")],
)
def test_quantity_renders_in_the_house_form(printed: str, rendered: str) -> None:
    quantity = parse_quantity(printed)
    assert quantity is not None
    assert quantity.render() == rendered


@given(
    st.one_of(decimals, st.integers(-(10**20), 10**20).map(Decimal)),
    st.sampled_from(["", "%", "tỷ đồng", "tấn/ha"]),
)
def test_what_is_rendered_is_read_back(value: Decimal, unit: str) -> None:
    quantity = Quantity(value, unit)
    assert parse_quantity(quantity.render()) == quantity


@given(decimals, st.integers(0, 5))
def test_rounding_is_near(value: Decimal, places: int) -> None:
    rendered = parse_quantity(render_number(value, places))
    assert rendered is not None
    assert abs(rendered.value - value) * 2 <= Decimal(1).scaleb(-places)


@given(st.text(alphabet="0123456789.,/%-− ()tỷđồng", max_size=20))
def test_a_value_is_a_quantity_or_a_ratio_but_not_both(text: str) -> None:
    assert parse_quantity(text) is None or parse_ratio(text) is None


@pytest.mark.parametrize("function", [parse_quantity, parse_ratio])
@pytest.mark.parametrize("unit", ["1", "1.000", ".000", "1/", "a/", "1 a/b ", "1(", " ", "1 a "])
def test_reading_numbers_grows_linearly(
    grows_linearly: Callable[[Callable[[str], Any], str], None], function: Callable[[str], Any], unit: str
) -> None:
    grows_linearly(lambda text: function("1 " + text), unit)
    grows_linearly(lambda text: function("1/1" + text), unit)
