"""The table of forms in the manual tells the truth: every example is read as the table says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.citations import recognise
from macros.citations.forms import FORMS, NOT_CITED, Form, Reading
from macros.model import Citation

ROWS = [form for group in (*FORMS, NOT_CITED) for form in group.forms]


def read(citation: Citation) -> Reading:
    return Reading(
        citation.kind,
        citation.number,
        citation.date.iso() if citation.date else "",
        citation.issuer,
        citation.congress,
        citation.plenum,
    )


@pytest.mark.parametrize("form", ROWS, ids=lambda form: form.name)
def test_every_example_is_read_as_the_table_says(form: Form, check_spans: Callable[..., None]) -> None:
    check_spans(form.example, recognise)
    text = form.example.replace("⟦", "").replace("⟧", "")
    assert tuple(read(citation) for citation in recognise(text)) == form.readings


def test_the_table_holds_citations_above_and_none_below() -> None:
    assert not [form.name for form in NOT_CITED.forms if "⟦" in form.example]
    for group in FORMS:
        assert [form for form in group.forms if form.readings], group.title
    assert len({form.name for form in ROWS}) == len(ROWS)
