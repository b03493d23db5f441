"""Citations made by the grammar of the domain are read back exactly; what only looks like one is not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.citations import recognise
from tests.citations import grammar


@settings(max_examples=300)
@given(grammar.in_sentence())
def test_in_a_sentence(case: grammar.Case) -> None:
    assert grammar.found(recognise(case.text)) == case.wanted


@settings(max_examples=200)
@given(grammar.in_markdown())
def test_in_markdown(case: grammar.Case) -> None:
    assert grammar.found(recognise(case.text)) == case.wanted


@settings(max_examples=200)
@given(grammar.in_sentence(), st.sampled_from(grammar.CHANGES))
def test_written_in_another_way(case: grammar.Case, change: grammar.Change) -> None:
    changed = case.changed(change)
    wanted = [row[2:6] + row[7:] for row in case.wanted]
    assert [row[2:6] + row[7:] for row in grammar.found(recognise(changed.text))] == wanted
    assert [row[:2] for row in grammar.found(recognise(changed.text))] == [row[:2] for row in changed.wanted]


@given(grammar.near_misses())
def test_near_misses_give_nothing(text: str) -> None:
    assert [citation.text for citation in recognise(text)] == []


@given(st.lists(grammar.in_sentence(), min_size=2, max_size=5), grammar.near_misses())
def test_several_in_one_text(cases: list[grammar.Case], between: str) -> None:
    pieces = [piece for case in cases for piece in (*case.pieces, f".\n\n{between}.\n\n")]
    case = grammar.Case(tuple(pieces))
    assert [row[:6] for row in grammar.found(recognise(case.text))] == [row[:6] for row in case.wanted]
