"""The text as recognisers see it: marks blanked, folded, as long as the normalised text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.citations.view import TextView, without_marks
from macros.vietnamese import fold


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("**Nghị quyết** _số_ 05\\-NQ", "  Nghị quyết    số  05 -NQ"),
        ("mạnh¹ và ủy[^2] và ủy(3) và ủy[4]", "mạnh  và ủy     và ủy    và ủy   "),
        ("[chữ](https://a.vn/39-NQ/TW)", " chữ" + " " * 24),
        ("a_b_c < 5 > 3 (lần 2)", "a_b_c < 5 > 3 (lần 2)"),
        ("<b>x</b><sup>1</sup>", "   x                "),
        ("`05-NQ/HU`", " " * 10),
        ("```\n05-NQ/HU\n```\nsau", "   \n        \n   \nsau"),
        ("> trích\n> tiếp", "  trích\n  tiếp"),
        ("<!-- 05-NQ/HU -->", " " * 17),
    ],
)
def test_marks_are_blanked(markdown: str, plain: str) -> None:
    assert without_marks(markdown) == plain


def test_capitals_that_shrink_and_grow_keep_their_places() -> None:
    view = TextView.of("H\u0331 İ Nghị quyết")  # one grows in small letters, one has a composed small letter
    assert view.folded.index("nghị") == view.text.index("Nghị")


@given(st.text(alphabet="aeoyuhqtkĐđừỷàẠNQ ,.;-–“”…0123456789\n", max_size=60))
def test_the_places_of_a_text_in_usual_form_are_its_own(text: str) -> None:
    view = TextView.of(text)
    assert view.mapped.text is text
    assert all(view.original(place, place) == (place, place) for place in range(len(text) + 1))
    assert view.folded == fold(view.text)


@given(st.text(max_size=80) | st.text(alphabet="*_`[]()<>!-\\~^1¹\n aĐếİ\u0331\u0300", max_size=60))
def test_all_forms_have_one_length(text: str) -> None:
    view = TextView.of(text)
    assert len(view.text) == len(view.folded) == len(view.mapped.text)
    assert view.original(0, len(view.text))[1] <= len(text)
