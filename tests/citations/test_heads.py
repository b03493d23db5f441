"""The words for kinds: found by their rarest letter, the same as if every place were tried."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.citations import recognise
from macros.citations.heads import HEAD_WORDS, Head, find_heads, heads_in
from macros.citations.phrases import END
from macros.citations.view import TextView
from macros.model.kinds import KINDS
from macros.vietnamese import fold

_SPELLINGS = sorted({" ".join(fold(w).split()) for kind in KINDS for w in (kind.word, *kind.spellings)})
_PHRASES = st.sampled_from([*_SPELLINGS, "nqtw", "nqtw4", "nqđh", "trung ương", "kết luận"])
_WORDS = st.one_of(
    _PHRASES,
    _PHRASES.map(str.upper),
    _PHRASES.map(str.capitalize),
    _PHRASES.map(lambda words: words.replace(" ", "\n")),
    _PHRASES.map(lambda words: words[:-1]),
    st.sampled_from(["x", "5", "Quý", "ủy", "số", "\n", "  ", "İ", "A", ",", ".", "_", "²", "Ð", "**"]),
)
_TEXTS = st.lists(st.tuples(_WORDS, st.sampled_from(["", " ", " ", "-", ", "])), max_size=12).map(
    lambda parts: "".join(word + joint for word, joint in parts)
)
_HEAD = re.compile(rf"(?:nqtw(?=[0-9])|{HEAD_WORDS}{END})")


def slowly_found(view: TextView, start: int, end: int) -> list[tuple[int, int, str, bool]]:
    """Find heads by trying all words at every place."""
    found = []
    for match in _HEAD.finditer(view.folded, start, end):
        first, last = match.span()
        words = " ".join(match[0].split())
        is_abbreviation = " " not in words and words != "luật"
        before = view.folded[first - 1] if first else " "
        is_glued = (before.isdigit() or view.text[first - 1 : first].islower()) and view.is_capital(first)
        if before.isalnum() and (is_abbreviation or not is_glued):
            continue
        if is_abbreviation and not view.text[first : first + 2].isupper():
            continue
        found.append((first, last, words, view.is_capital(first)))
    return found


def bare(head: Head) -> tuple[int, int, str, bool]:
    return head.start, head.end, head.words, head.is_capital


@given(_TEXTS)
def test_heads_are_found_as_if_every_place_were_tried(text: str) -> None:
    view = TextView.of(text)
    assert [bare(head) for head in find_heads(view)] == slowly_found(view, 0, len(text))


@given(_TEXTS, st.data())
def test_heads_of_a_stretch_are_found_as_if_every_place_were_tried(text: str, data: st.DataObject) -> None:
    view = TextView.of(text)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    wanted = slowly_found(view, start, end)
    assert [bare(head) for head in heads_in(view.text, view.folded, start, end)] == wanted
    # A stretch begins behind a citation, hence never in the middle of a word that a letter is glued to.
    if not any(a < start < b for a, b, *_ in slowly_glued(view)):
        assert [bare(head) for head in find_heads(view, start, end)] == wanted


def slowly_glued(view: TextView) -> list[tuple[int, int]]:
    return [m.span() for m in _HEAD.finditer(view.folded) if view.folded[m.start() - 1 : m.start()].isalnum()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thông báo kết luận số 5", ["thông báo kết luận"]),
        ("thông báo, kết luận", ["thông báo", "kết luận"]),
        ("NQTW4 và nqtw 5, NĐ100", ["nqtw"]),
        ("luật, Luật, pháp luật, Bộ luật", ["luật", "luật", "luật", "bộ luật"]),
        ("QĐ217, QĐ 217, qđ 218", ["qđ"]),
        ("Quyết\nđịnh và Qui định", ["quyết định", "qui định"]),
        ("Xnghị quyết", []),
    ],
)
def test_heads(text: str, words: list[str]) -> None:
    assert [head.words for head in find_heads(TextView.of(text))] == words


@pytest.mark.parametrize("stop", [",", ";", "."])
def test_a_stop_behind_a_head_ends_it_but_inside_of_quotation_marks(stop: str) -> None:
    title = f"“Quy chế{stop} quy trình quản lý đê điều ở các xã ven sông của huyện”"
    assert [c.text for c in recognise(f"ban hành {title} trong năm")] == (
        [] if stop == "." else [title[1:-1]]
    )
    assert recognise(f"các nghị quyết{stop} Quy chế{stop} số 05 người{stop}") == ()


@pytest.mark.parametrize("hostile", ["nghị ", "quyết ", "trung", "ị", "QĐ", "thông báo kết ", "nghị quyết, "])
def test_finding_heads_grows_linearly(
    grows_linearly: Callable[[Callable[[str], object], str], None], hostile: str
) -> None:
    grows_linearly(lambda text: list(find_heads(TextView.of(text))), hostile)
