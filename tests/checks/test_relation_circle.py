"""Circles among relations: every one is found, and nothing else is called one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.checks.relation_circle import circles
from macros.model import Relation, ResolutionId, Verb

Pair = tuple[int, int]


def relations_of(pairs: Sequence[Pair], verb: Verb = Verb.BASED_ON) -> list[Relation]:
    return [
        Relation(verb=verb, younger=ResolutionId(f"a/{younger}"), older=ResolutionId(f"a/{older}"))
        for younger, older in pairs
    ]


def reaches(pairs: Sequence[Pair], start: int, goal: int) -> bool:
    seen, waiting = set(), [start]
    while waiting:
        here = waiting.pop()
        for younger, older in pairs:
            if younger == here and older not in seen:
                seen.add(older)
                waiting.append(older)
    return goal in seen


pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=14)


@given(pairs)
def test_a_circle_is_found_exactly_where_a_document_leads_back_to_itself(drawn: list[Pair]) -> None:
    found = list(circles(relations_of(drawn)))
    assert bool(found) == any(reaches(drawn, node, node) for node in range(8))
    for circle in found:
        steps = [*circle, circle[0]]
        assert all(one.older == following.younger for one, following in pairwise(steps))


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ([], 0),
        ([(1, 0), (2, 1), (2, 0)], 0),
        ([(1, 0), (0, 1)], 1),
        ([(0, 1), (1, 2), (2, 0), (4, 5), (5, 4)], 2),
        ([(3, 0), (0, 1), (1, 2), (2, 1)], 1),
    ],
)
def test_circles(written: list[Pair], count: int) -> None:
    assert len(list(circles(relations_of(written)))) == count


def test_two_verbs_are_no_circle() -> None:
    mixed = relations_of([(1, 0)]) + relations_of([(0, 1)], Verb.GUIDES)
    assert list(circles(mixed)) == []
