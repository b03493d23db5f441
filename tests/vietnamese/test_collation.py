import itertools
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.vietnamese.collation import sort_key
from macros.vietnamese.normalise import normalise

SORTED = [
    "",
    "2 chi bộ",
    "10 chi bộ",
    "an",
    "ăn",
    "ân",
    "ba",
    "Ba",
    "BA",
    "bà",  # a tone weighs more than a capital
    "bả",
    "bã",
    "bá",
    "bạ",
    "ba ba",  # the shorter syllable first: a space comes before every letter
    "bà ba",
    "bác",
    "băng",
    "bo",
    "bô",
    "bơ",
    "chi",
    "co",
    "dân",
    "đa",
    "đảng",
    "em",
    "êm",
    "fax",
    "hòa bình",  # letters of the whole string before any tone
    "hoa lan",
    "hoà lan",
    "jun",
    "nghị quyết 2",
    "nghị quyết 02",
    "nghị quyết 002",  # zeros in front make no number larger
    "nghị quyết 10",
    "ong",
    "ông",
    "ơn",
    "Quận 2",
    "Quận 10",
    "Quận A",
    "um",
    "ưm",
    "vàng",
    "wax",
    "xã",
    "ý",
    "zê",
    "漢",
]


@given(st.permutations(SORTED))
def test_the_order_of_the_dictionary(shuffled: list[str]) -> None:
    assert sorted(shuffled, key=sort_key) == SORTED


def test_the_alphabet() -> None:
    letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    backwards = letters[::-1]
    assert sorted(backwards, key=sort_key) == list(letters)


def test_every_syllable_has_its_place() -> None:
    tones = ["", *"\u0300\u0309\u0303\u0301\u0323"]
    table = [
        unicodedata.normalize("NFC", onset + vowel + tone + coda)
        for onset in ("b", "d", "đ", "h")
        for vowel in "aăâeêioôơuưy"
        for coda in ("", "c", "n")
        for tone in tones
    ]
    backwards = table[::-1]
    assert sorted(backwards, key=sort_key) == table


def test_where_the_tone_is_printed_counts_last() -> None:
    assert sort_key("hoà")[:3] == sort_key("hòa")[:3]
    assert sort_key("hoà") < sort_key("hóa")
    assert sort_key("hòa") < sort_key("hoá")


@given(st.text(), st.text())
def test_only_the_same_text_has_the_same_key(a: str, b: str) -> None:
    assert (sort_key(a) == sort_key(b)) == (normalise(a) == normalise(b))
    assert sort_key(unicodedata.normalize("NFD", a)) == sort_key(unicodedata.normalize("NFC", a))


@given(st.lists(st.text(alphabet="aăáạbBđ 012.\u0301", max_size=6), min_size=3, max_size=3))
def test_the_order_is_total(texts: list[str]) -> None:
    for a, b, c in itertools.permutations(texts):
        assert (sort_key(a) <= sort_key(b)) or (sort_key(b) <= sort_key(a))
        if sort_key(a) <= sort_key(b) <= sort_key(c):
            assert sort_key(a) <= sort_key(c)


@pytest.mark.parametrize("unit", ["1", "a", "ạ ", "\u0301\u0323", "1a", "."])
def test_sorting_grows_linearly(
    grows_linearly: Callable[[Callable[[str], Any], str], None], unit: str
) -> None:
    grows_linearly(sort_key, unit)
