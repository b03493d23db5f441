"""Verbs of relations: their keys, their reverses, and what ends the validity of the older document."""

from __future__ import annotations

import pytest

from macros.model import Relation, ResolutionId, Verb
from macros.reading.entries import ResolutionEntry
from macros.vietnamese import parse_date


def relation(verb: Verb, *, partly: bool = False) -> Relation:
    return Relation(
        verb=verb,
        younger=ResolutionId("huyen-a/quy-dinh-03-2024-09-05"),
        older=ResolutionId("huyen-a/quy-dinh-02-2018-09-24"),
        partly=partly,
        since=parse_date("5/9/2024"),
    )


def test_every_verb_is_a_key_of_the_registry() -> None:
    assert [verb.key for verb in Verb] == [
        "based_on",
        "replaces",
        "repeals",
        "amends",
        "guides",
        "carries_out",
        "continues",
    ]
    assert {verb.key for verb in Verb} <= set(ResolutionEntry.model_fields)


def test_the_manual_name_of_a_key_is_its_verb() -> None:
    for verb in Verb:
        title = ResolutionEntry.model_fields[verb.key].title
        assert title == verb.value[:1].upper() + verb.value[1:], verb


def test_every_verb_has_a_reverse_of_its_own() -> None:
    reverses = [verb.reverse for verb in Verb]
    assert len(set(reverses)) == len(Verb)
    assert not set(reverses) & {verb.value for verb in Verb}
    # The older document's page says it passively, but for the ground, which is one.
    assert {reverse.split(" ")[0] for reverse in reverses} == {"được", "bị", "là"}


@pytest.mark.parametrize("verb", Verb)
def test_only_a_whole_replacement_or_repeal_ends_validity(verb: Verb) -> None:
    ends = verb in (Verb.REPLACES, Verb.REPEALS)
    assert verb.ends_validity == ends
    assert relation(verb).ends_validity == ends
    assert not relation(verb, partly=True).ends_validity
