"""Numbers of documents: spellings of one number, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.document_number import _BEFORE, _NUMBER, _loose_matches, find_numbers, parse_number
from macros.model.number import code_kind

SPELLINGS = [
    ("05-NQ/HU", "05-NQ/HU"),
    ("Số 181 - CV/ĐU", "181-CV/ĐU"),
    ("số: 02- ĐA/ĐU", "02-ĐA/ĐU"),
    ("05–nq/hu", "05-NQ/HU"),
    ("05‑NQ/HU", "05-NQ/HU"),  # no-break hyphen
    ("05-\nNQ/HU", "05-NQ/HU"),  # broken at a line end
    ("02-ĐA/DU", "02-ĐA/ĐU"),  # no organ has the code DU
    ("14-QD/TU", "14-QĐ/TU"),
    ("14-QÐ/TU", "14-QĐ/TU"),  # eth for Đ
    ("08-QĐI/TW", "08-QĐi/TW"),
    ("18-NQ/TƯ", "18-NQ/TW"),
    ("217/QĐ-TW", "217-QĐ/TW"),  # exchanged, as on web pages
    ("217-QĐ-TW", "217-QĐ/TW"),
    ("18-NQTW", "18-NQ/TW"),  # lost
    ("05 NQ/HU", "05-NQ/HU"),
    ("05CT/TW", "05-CT/TW"),
    ("10-CTRHĐ/HU", "10-CTrHĐ/HU"),
    ("17193-CV/VPTW", "17193-CV/VPTW"),
    ("12-KHPH/BTC-BDV", "12-KHPH/BTC-BDV"),
    ("15/2021/NQ-HĐND", "15/2021/NQ-HĐND"),
    ("15 / 2021 / NQ - HĐND", "15/2021/NQ-HĐND"),
    ("312/QĐ-TTG", "312/QĐ-TTg"),
    ("439-QĐ/UBND", "439/QĐ-UBND"),
    ("30a/2008/NQ-CP", "30a/2008/NQ-CP"),
    ("55/2005/TTLT-BNV-VPCP", "55/2005/TTLT-BNV-VPCP"),
    ("41/2024/QH15", "41/2024/QH15"),
    ("30/2000/PL-UBTVQH10", "30/2000/PL-UBTVQH10"),
    ("123/UBND-NV", "123/UBND-NV"),  # a State công văn names no kind
]


@pytest.mark.parametrize(("written", "normal"), SPELLINGS)
def test_spellings_have_one_normal_form(written: str, normal: str) -> None:
    number = parse_number(written)
    assert number is not None
    assert number.text == normal
    again = parse_number(number.text)
    assert again is not None
    assert again.identity() == number.identity()
    assert not again.misprint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22/11/2019",  # a date
        "493/502",
        "62/77",
        "2015-2020",
        "9001:2015",
        "VP/ĐU",  # a file note
        "T/M",
        "01 lần/quý",
        "03-10/năm",
        "12-15 TB/HU",
        "3/QL-1A",
        "05-HU",  # no kind
        "…-NQ/HU",
        "05-NQ",
        "5-xyz/abc",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("written", "misprint"),
    [
        ("02-ĐA/DU", "02-ĐA/DU"),
        ("217/QĐ-TW", "217/QĐ-TW"),
        ("18-NQTW", "18-NQTW"),
        ("181 - CV/ĐU", ""),  # blanks are no misprint
        ("05–NQ/HU", ""),
        ("08-qđi/tw", ""),
    ],
)
def test_only_letters_and_separators_are_misprints(written: str, misprint: str) -> None:
    number = parse_number(written)
    assert number is not None
    assert number.misprint == misprint


def test_qd_and_qdi_meet_for_a_quy_dinh_and_nothing_else() -> None:
    plain, marked = parse_number("02-QĐ/HU"), parse_number("02-QĐi/HU")
    assert plain is not None
    assert marked is not None
    assert plain.identity("quy định") == marked.identity("Qui định") == marked.identity()
    assert plain.identity("quyết định") != marked.identity()
    assert plain.identity() == plain.identity("quyết định")  # the likelier


def test_identity_ignores_leading_zeros_and_knows_the_year() -> None:
    one, two = parse_number("05-NQ/HU"), parse_number("5-NQ/HU")
    assert one is not None
    assert two is not None
    assert one.identity() == two.identity()
    old, new = parse_number("15/2020/NQ-HĐND"), parse_number("15/2021/NQ-HĐND")
    assert old is not None
    assert new is not None
    assert old.identity() != new.identity()


def test_a_code_is_mended_by_the_word_before_it() -> None:
    number = parse_number("02-DA/HU")  # DA is the code of a dự án
    assert number is not None
    assert number.mended_for("đề án").text == "02-ĐA/HU"
    assert number.mended_for("đề án").misprint == "02-DA/HU"
    assert number.mended_for("dự án") == number
    assert number.mended_for("nghị quyết") == number


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("12-TT/TU", "thông tri"),  # the shape tells it from thông tư
        ("12/2020/TT-BNV", "thông tư"),
        ("41/2024/QH15", "luật"),
        ("76-QĐ/TW", "quyết định"),
        ("08-QĐi/TW", "quy định"),
    ],
)
def test_the_number_alone_tells_the_likelier_kind(written: str, kind: str) -> None:
    number = parse_number(written)
    assert number is not None
    assert code_kind(number) == kind


def test_numbers_in_running_text() -> None:
    text = (
        "theo số05-NQ/HU và (12-KH/TU), 15/2021/NQ-HĐND; không phải Covid-19-NQ/HU, 1.004-NQ/HU, 3/24-KH/TU"
    )
    found = list(find_numbers(text))
    assert [number.text for _, _, number in found] == ["05-NQ/HU", "12-KH/TU", "15/2021/NQ-HĐND"]
    assert [text[start:end] for start, end, _ in found] == ["05-NQ/HU", "12-KH/TU", "15/2021/NQ-HĐND"]


_CODES = st.sampled_from(
    ["NQ", "CT", "KL", "QĐ", "QĐi", "QC", "HD", "TB", "BC", "KH", "CTr", "ĐA", "CV", "TTr"]
)
_ORGANS = st.sampled_from(["TW", "TU", "HU", "QU", "ĐU", "BTCTW", "UBKTTU", "VPTU"])


@given(st.integers(1, 99999), _CODES, _ORGANS, st.sampled_from("-–—‑"), st.sampled_from(["", " ", "\u00a0"]))
def test_any_party_number_is_read_back(n: int, code: str, organ: str, dash: str, blank: str) -> None:
    number = parse_number(f"{n:02}{blank}{dash}{blank}{code}{blank}/{organ}")
    assert number is not None
    assert number.text == f"{n:02}-{code}/{organ}"
    assert not number.misprint


@given(st.text(alphabet="0123456789-–/ .,NQĐiHUTWnqhu\n", max_size=60))
def test_never_raises_and_spans_are_valid(text: str) -> None:
    end_before = 0
    for start, end, number in find_numbers(text):
        assert end_before <= start < end <= len(text)
        assert number.text
        end_before = end


_WRITTEN = st.one_of(
    st.text(alphabet="0123456789-–/ .,NQĐiHUTWnqhu\n", max_size=60),
    st.lists(
        st.sampled_from(
            [
                "05",
                "12345a",
                "2018",
                "/",
                "-",
                "‑",
                "−",
                " ",
                "  ",
                "\n",
                "NQ",
                "QĐ",
                "HU",
                "TW",
                "QH15",
                "CTr",
                "x",
                "số",
            ]
        ),
        max_size=25,
    ).map("".join),
)


@given(_WRITTEN)
def test_numbers_are_found_from_their_strokes_as_if_every_digit_were_tried(text: str) -> None:
    found = [match.span() for match in _loose_matches(text)]
    assert found == [match.span() for match in _NUMBER.finditer(text)]


@given(_WRITTEN)
def test_behind_a_blank_a_number_may_begin(text: str) -> None:
    assert _BEFORE.search(f"{text} ")
