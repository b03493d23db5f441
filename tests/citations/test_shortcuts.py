"""Shortcuts that make recognition fast find what the long way finds. Every text is invented."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.citations import full_forms, recognise, term_words
from macros.citations.bodies import _gap
from macros.citations.committee_forms import read_committee_document
from macros.citations.heads import find_heads, last_head
from macros.citations.law_forms import read_law
from macros.citations.named_forms import read_congress_resolutions, read_plenum_resolutions
from macros.citations.phrases import COMMA, GAP, MAYBE, PAGE_GAP, PAGE_MAYBE
from macros.citations.plenums import _PLENUM, read_plenum
from macros.citations.short_forms import read_short
from macros.citations.titled_forms import read_titled, read_working_rules
from macros.citations.view import TextView

readers = sys.modules["macros.citations.recognise"]  # the function has the same name

_PIECES = st.sampled_from(
    [
        *("Nghị quyết", "nghị quyết", "NQ", "NQTW4", "QĐ", "Quyết định", "quy chế", "Quy chế", "Đề án"),
        *(
            "luật",
            "Luật Lưu trữ",
            "Điều lệ Đảng",
            "số",
            "số 05-NQ/HU",
            "18",
            "05",
            "217/QĐ-TW",
            "Trung ương 4",
        ),
        *("trung ương", "khóa XI", "khoá", "Khóa 14", "lần thứ III", "(", ")", "ngày 25/6/2018", "năm 2016"),
        *(
            ", ngày 24-9-2018",
            "(tháng 2/1997)",
            "của",
            "Ban Thường vụ",
            "Huyện ủy",
            "đảng bộ huyện",
            "Đại hội",
        ),
        *(
            "Đảng bộ tỉnh",
            "TP. Hoài Lĩnh",
            "Hoài",
            "Khuê Giang",
            "về",
            "này",
            "làm việc",
            "nhiệm kỳ 2015-2020",
        ),
        *("hội nghị", "Hội nghị lần thứ tư", "BCH Trung ương", "và", "“", "”", ".", ";", "Đảng"),
        "về việc trồng rừng ven hồ",
    ]
)
_TEXTS = st.lists(
    st.tuples(_PIECES, st.sampled_from([" ", " ", " ", " ", "  ", "\n", "", ", ", " - "])),
    max_size=14,
).map(lambda parts: "".join(word + joint for word, joint in parts))


@given(_TEXTS)
def test_readers_that_are_not_asked_would_find_nothing(text: str) -> None:
    view = TextView.of(text)
    everyone = (
        read_plenum_resolutions,
        read_short,
        read_congress_resolutions,
        read_committee_document,
        read_law,
        read_working_rules,
        read_titled,
    )
    for head in find_heads(view):
        asked = readers._readers(head[2:])
        assert [reader for reader in everyone if reader in asked] == list(asked)
        assert not any(reader(view, head) for reader in everyone if reader not in asked)


@given(_TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_the_last_head_is_the_last_of_all(text: str, start: int, length: int) -> None:
    view = TextView.of(text)
    start = min(start, len(view.text))
    end = min(start + length, len(view.text))
    if start < end:
        heads = list(find_heads(view, start, end))
        assert last_head(view, start, end) == (heads[-1] if heads else None)


@given(_TEXTS)
def test_words_known_at_once_to_be_no_term_and_no_plenum_are_none(text: str) -> None:
    view = TextView.of(text)
    for place in range(len(view.text)):
        piece = term_words._PIECE.match(view.folded, place)
        joined = term_words._joined(view, term_words.TermWords(place), piece) if piece else None
        assert (term_words.read_term(view, place) is None) == (joined is None)
        if _PLENUM.match(view.folded, place) is None:
            assert read_plenum(view, place) is None


@given(_TEXTS)
def test_one_blank_before_a_word_is_the_gap_in_a_name(text: str) -> None:
    view = TextView.of(text)
    for end in range(1, len(view.text) - 1):
        if view.folded[end] == " " and view.folded[end + 1].isalnum() and view.folded[end - 1] != ".":
            assert _gap(view, 0, end) == end + 1


@pytest.mark.parametrize("between", sorted(full_forms._PLAIN_BETWEEN))
def test_what_stands_between_kind_and_number_is_what_the_expression_says(between: str) -> None:
    assert full_forms._DIRECT.match(between)


@pytest.mark.parametrize(
    ("fast", "plain"),
    [
        (GAP, r"(?:[^\S\n]{1,9}(?:\n[^\S\n]{0,9})?|\n[^\S\n]{0,9})"),
        (PAGE_GAP, r"(?:[^\S\n]{1,9}(?:\n[^\S\n]{0,9}){0,3}|\n[^\S\n]{0,9}(?:\n[^\S\n]{0,9}){0,2})"),
    ],
    ids=["GAP", "PAGE_GAP"],
)
@given(gap=st.text(alphabet=" \n\tx,", max_size=12))
def test_gaps_are_as_wide_as_their_plain_expression_says(fast: str, plain: str, gap: str) -> None:
    for form in ("{0}", "{0}x", "a?{0}x", "{0}{0}x", "{0},"):
        assert bool(re.fullmatch(form.format(fast), gap)) == bool(re.fullmatch(form.format(plain), gap))


@given(gap=st.text(alphabet=" \n\tx,", max_size=12))
def test_what_may_be_left_out_may_be(gap: str) -> None:
    for fast, plain in (
        (MAYBE, f"(?:{GAP})?"),
        (PAGE_MAYBE, f"(?:{PAGE_GAP})?"),
        (COMMA, f"(?:(?:{PAGE_GAP})?,)?"),
    ):
        assert re.match(fast + ",?x?", gap).span() == re.match(plain + ",?x?", gap).span()  # type: ignore[union-attr]


@given(_TEXTS)
def test_a_citation_is_the_same_wherever_its_text_begins(text: str) -> None:
    """What stands far before, which no reader looks at, changes nothing."""
    lead = "Việc này đã xong. " + "Mọi nhà đều vui. " * 12 + "\n\n"
    alone = [(c.start, c.end, c.number, c.issuer, c.date) for c in recognise(text)]
    behind = [
        (c.start - len(lead), c.end - len(lead), c.number, c.issuer, c.date) for c in recognise(lead + text)
    ]
    assert alone == behind
