import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.vietnamese.normalise import PLAIN, _offsets, is_plain, normalise, normalise_mapped

# Everything that composes, vanishes or becomes something else, close together.
NASTY = (
    "aeouyxq Đđệế\n\r\t\u00a0\u2003\u00ad\u200b\ufeffÐðƉɖ\u0300\u0301\u0302\u0309\u0323\u031b\u0344"
    "\u1100\u1161\u11a8\u0f73\u212a"
)
texts = st.one_of(st.text(), st.text(alphabet=NASTY, max_size=40))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Huyện ủy", "Huyện ủy"),
        ("\ufeffBáo cáo", "Báo cáo"),
        ("Bao\ufeffcao", "Baocao"),  # a BOM in the middle, from files glued together
        ("một\r\nhai\rba\n", "một\nhai\nba\n"),
        ("\r\r\n\n", "\n\n\n"),
        ("\r\u200b\n", "\n"),  # the zero-width space goes first, or a second pass would find CRLF
        ("viê\u0323c", "việc"),  # Windows-1258: base letter with its hat, then the tone
        ("vie\u0323\u0302c", "việc"),
        ("vie\u0302\u0323c", "việc"),
        ("a\u200b\u0301", "á"),  # what stood between letter and tone goes before they join
        ("Ðảng ð Ɖ ɖ", "Đảng đ Đ đ"),
        ("số\u00a005", "số 05"),
        ("1\u202f234\u2009km\u2003x\u3000y", "1 234 km x y"),
        ("a\tb", "a\tb"),
        ("kiểm\u00adđiểm\u2060", "kiểmđiểm"),
        ("a–b—c‑d−e-f", "a–b—c‑d−e-f"),  # dashes stay, the no-break hyphen too
        ("&#272;ảng &nbsp;", "&#272;ảng &nbsp;"),  # entities are the Markdown reader's business
        ("\u0301a", "\u0301a"),  # a lone tone has nothing to join
        ("½ ² Ⅺ ﬁ", "½ ² Ⅺ ﬁ"),  # NFC, not NFKC
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


@given(texts)
def test_normalise_is_idempotent(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(
    st.text(alphabet="\u0300\u0301\u0302\u0323\u0327\u031b\u0344\u0f73\u0591ae", min_size=32, max_size=200)
)
def test_long_piles_of_marks_come_out_as_unicode_says(text: str) -> None:
    assert normalise(text) == unicodedata.normalize("NFC", text)


@given(texts)
def test_mapped_text_is_the_normalised_text(text: str) -> None:
    mapped = normalise_mapped(text)
    assert mapped.text == normalise(text)
    assert len(mapped.starts) == len(mapped.text) + 1
    assert list(mapped.starts) == sorted(mapped.starts)
    assert mapped.starts[len(mapped.text)] == len(text)


@given(texts)
def test_the_map_of_jumps_is_that_of_every_single_character(text: str) -> None:
    starts = normalise_mapped(text).starts
    slow = [*_offsets(text), len(text)]  # the whole text as one stretch that may change
    assert list(starts) == slow
    assert [starts[index - len(starts)] for index in range(len(starts))] == slow
    assert list(starts[1:]) == slow[1:]


def test_plain_characters_stay_and_join_nothing() -> None:
    plain = re.findall(f"[{PLAIN}]", "".join(map(chr, range(0xD800))))
    assert len(plain) > 2000
    assert [c for c in plain if normalise(c) != c or unicodedata.category(c)[0] == "M"] == []
    for base in "aeouyA\u1ea1":
        assert normalise(base.join(plain)) == base.join(plain)
    assert normalise("".join(plain[::-1])) == "".join(plain[::-1])


@given(texts)
def test_a_plain_text_is_left_as_it_is(text: str) -> None:
    plain = "".join(re.findall(f"[{PLAIN}]", text))
    assert is_plain(plain)
    assert normalise(plain) is plain
    assert unicodedata.normalize("NFC", plain) == plain
    assert is_plain(text) or plain != text


@given(texts, st.data())
def test_mapped_span_covers_what_it_came_from(text: str, data: st.DataObject) -> None:
    mapped = normalise_mapped(text)
    start = data.draw(st.integers(0, len(mapped.text)))
    end = data.draw(st.integers(start, len(mapped.text)))
    first, last = mapped.original_span(start, end)
    assert 0 <= first <= last <= len(text)
    assert mapped.text[start:end] in normalise(text[first:last])
    if start < end:
        assert first < last


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("Huyện ủy", (0, 5), "Huyện"),
        ("vie\u0323\u0302c gì", (2, 3), "e\u0323\u0302"),
        ("vie\u0323\u0302c gì", (3, 4), "c"),
        ("\ufeffBáo", (0, 1), "B"),  # what is dropped before a letter is not the letter's
        ("kiểm\u00adđiểm", (4, 8), "điểm"),
        ("kiểm\u00adđiểm", (0, 4), "kiểm\u00ad"),
        ("một\r\nhai", (3, 4), "\r\n"),
        ("một\r\nhai", (4, 7), "hai"),
        ("Ðảng\u00a0bộ", (0, 4), "Ðảng"),
        ("Ðảng\u00a0bộ", (4, 5), "\u00a0"),
        ("x\u200b\u0301y", (1, 2), "x\u200b\u0301"),  # a mark that stays apart stands for its cluster
        ("\u1100\u1161\u11a8!", (0, 1), "\u1100\u1161\u11a8"),  # Hangul joins letters, not marks
        ("\u212aelvin", (0, 1), "\u212a"),
        ("a\u00a0", (2, 2), ""),
    ],
)
def test_original_span(text: str, span: tuple[int, int], expected: str) -> None:
    first, last = normalise_mapped(text).original_span(*span)
    assert text[first:last] == expected


@pytest.mark.parametrize("span", [(-1, 1), (2, 1), (0, 9)])
def test_original_span_rejects_what_is_outside(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="span"):
        normalise_mapped("a\u00a0b").original_span(*span)


@pytest.mark.parametrize("text", ["Huyện ủy\n", "Huyện\u00a0ủy\n", "Ðảng bộ ●"])
def test_text_of_unchanged_length_has_a_map_without_weight(text: str) -> None:
    assert normalise_mapped(text).starts == range(len(text) + 1)


@pytest.mark.parametrize("function", [normalise, normalise_mapped])
@pytest.mark.parametrize(
    "unit",
    [
        "Đảng bộ ",
        "a\u0301\u0323",
        "\u0301\u0323",  # Python's own normalisation sorts a pile of marks by insertion: quadratic
        "\u0344\u0323",
        "\u0f73",  # class 0, but two marks when decomposed
        "\u200b",
        "\u200b\u0301\u0323",
        "\r",
        "\u1161",
        "\u00a0a",
        "漢\u0301\u0323",
    ],
)
def test_normalising_grows_linearly(
    grows_linearly: Callable[[Callable[[str], Any], str], None], function: Callable[[str], Any], unit: str
) -> None:
    grows_linearly(function, unit)
