"""Registry entries of resolutions: relations to older documents and decided wordings, with their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from macros.model import Archive, CitedAs, Resolution, Verb, WrittenRelation
from macros.reading import registry_of
from macros.vietnamese import parse_date

Opened = Callable[[Mapping[str, str | bytes]], Archive]

FILE = "docs/registry/resolutions/huyen.yml"
HEAD = """\
- number: 03-QĐ/HU
  kind: quy định
  date: 5/9/2024
  organization: Huyện ủy Mộc Lâm
"""
"""Four lines: what follows begins on the fifth."""


@pytest.fixture
def entry(archive_of: Opened) -> Callable[[str], Archive]:
    def make(keys: str) -> Archive:
        return archive_of(
            {
                "docs/registry/organizations.yml": "huyen-a: {names: Huyện ủy Mộc Lâm, codes: HU}\n",
                FILE: HEAD + keys,
            }
        )

    return make


def only(archive: Archive) -> Resolution:
    assert [str(d.message) for d in archive.diagnostics] == []
    (resolution,) = registry_of(archive).resolutions
    return resolution


def written(resolution: Resolution) -> list[tuple[Verb, str, bool, str]]:
    return [
        (each.verb, each.words, each.partly, each.since.render() if each.since else "")
        for each in resolution.relations
    ]


def test_a_text_is_the_words_of_a_citation(entry: Callable[[str], Archive]) -> None:
    found = only(entry("  replaces: Quy định số 02-QĐi/HU ngày 24/9/2018\n"))
    assert written(found) == [(Verb.REPLACES, "Quy định số 02-QĐi/HU ngày 24/9/2018", False, "")]


def test_a_list_is_several(entry: Callable[[str], Archive]) -> None:
    found = only(
        entry(
            "  based_on:\n    - Chỉ thị số 10-CT/TW ngày 30/3/2007\n    - trung-uong/ket-luan-18-2017-09-22\n"
            "  guides: [Quy định số 132-QĐ/TW]\n"
        )
    )
    assert written(found) == [
        (Verb.BASED_ON, "Chỉ thị số 10-CT/TW ngày 30/3/2007", False, ""),
        (Verb.BASED_ON, "trung-uong/ket-luan-18-2017-09-22", False, ""),
        (Verb.GUIDES, "Quy định số 132-QĐ/TW", False, ""),
    ]


def test_a_mapping_says_part_and_day(entry: Callable[[str], Archive]) -> None:
    found = only(
        entry(
            "  replaces:\n"
            "    - {resolution: 02-QĐi/HU, partly: có}\n"
            "    - {resolution: 01-QĐ/HU, from: 1/7/2025}\n"
            "    - 04-QĐ/HU\n"
            "  repeals: {resolution: 05-QĐ/HU, partly: không, from: 9/2024}\n"
        )
    )
    assert written(found) == [
        (Verb.REPLACES, "02-QĐi/HU", True, ""),
        (Verb.REPLACES, "01-QĐ/HU", False, "1/7/2025"),
        (Verb.REPLACES, "04-QĐ/HU", False, ""),
        (Verb.REPEALS, "05-QĐ/HU", False, "9/2024"),
    ]


@pytest.mark.parametrize("verb", Verb)
def test_every_verb_is_read(entry: Callable[[str], Archive], verb: Verb) -> None:
    found = only(entry(f"  {verb.key}: {{resolution: 02-QĐi/HU, partly: true, from: 2025}}\n"))
    (relation,) = found.relations
    assert relation == WrittenRelation(
        verb=verb,
        words="02-QĐi/HU",
        partly=True,
        since=parse_date("2025"),
        position=relation.position,
    )
    assert relation.position is not None


def test_the_words_have_their_place(entry: Callable[[str], Archive]) -> None:
    found = only(
        entry(
            "  replaces: 02-QĐi/HU\n  guides:\n    - 132-QĐ/TW\n    - {partly: có, resolution: 124-QĐ/TW}\n"
        )
    )
    # A clerk is led to the line; where the words stand alone, to the words.
    lines = {each.words: each.position.line for each in found.relations if each.position}
    assert lines == {"02-QĐi/HU": 5, "132-QĐ/TW": 7, "124-QĐ/TW": 8}
    assert all(each.position and each.position.path == FILE for each in found.relations)


def test_decided_wordings(entry: Callable[[str], Archive]) -> None:
    found = only(
        entry(
            "  cited_as:\n    - Quy định 03 về sinh hoạt\n    - {words: Quy định 03, in: huyen-a/2024}\n"
            "  aliases: 03-QĐi/HU\n"
        )
    )
    decided = [(cited.words, cited.within) for cited in found.cited_as]
    assert decided == [("Quy định 03 về sinh hoạt", ""), ("Quy định 03", "huyen-a/2024")]
    assert isinstance(found.cited_as[0], CitedAs)


@pytest.mark.parametrize(
    ("keys", "code", "line"),
    [
        ("  replace: 02-QĐi/HU\n", "registry-unknown-key", 5),
        ("  replaces: {resolution: 02-QĐi/HU, part: có}\n", "registry-unknown-key", 5),
        ("  guides:\n    - 132-QĐ/TW\n    - {resolution: 124-QĐ/TW, to: 2025}\n", "registry-unknown-key", 7),
        ("  replaces:\n    - {partly: có}\n", "registry-missing-key", 6),
        ("  replaces: {resolution: 02-QĐi/HU, partly: một nửa}\n", "registry-unknown-value", 5),
        ("  amends:\n    - {resolution: 02-QĐi/HU, from: 31/2/2025}\n", "registry-bad-date", 6),
        ("  continues:\n    - [02-QĐi/HU]\n", "registry-wrong-shape", 6),
        ("  cited_as: {words: Quy định 03, within: huyen-a}\n", "registry-unknown-key", 5),
    ],
)
def test_a_fault_in_a_relation_is_told_with_its_line(
    entry: Callable[[str], Archive], keys: str, code: str, line: int
) -> None:
    (fault,) = entry(keys).diagnostics
    assert (fault.code, fault.position.path, fault.position.line) == (code, FILE, line)


def test_a_faulty_key_does_not_cost_the_entry(entry: Callable[[str], Archive]) -> None:
    archive = entry("  replace: 02-QĐi/HU\n  guides: 132-QĐ/TW\n")
    assert [d.code for d in archive.diagnostics] == ["registry-unknown-key"]
    (resolution,) = registry_of(archive).resolutions
    assert written(resolution) == [(Verb.GUIDES, "132-QĐ/TW", False, "")]


def test_the_examples_of_the_manual_are_entries(archive_of: Opened) -> None:
    manual = (Path(__file__).parents[2] / "docs/huong-dan/dang-ky.md").read_text(encoding="utf-8")
    _, _, relations = manual.partition("{ #quan-he }")
    examples = [
        each
        for each in re.findall(r"^```yaml\n(.+?)^```$", relations, re.MULTILINE | re.DOTALL)
        if "kind:" in each
    ]
    bodies = dict.fromkeys(re.findall(r"organization: (.+)", "".join(examples)))
    organizations = "".join(f"o-{n}: {{names: {name}}}\n" for n, name in enumerate(bodies))
    archive = archive_of(
        {
            "docs/registry/organizations.yml": organizations,
            "docs/registry/resolutions/manual.yml": "".join(examples),
        }
    )
    assert [d.code for d in archive.diagnostics] == []
    shown = [relation.verb for r in registry_of(archive).resolutions for relation in r.relations]
    assert {Verb.AMENDS, Verb.CARRIES_OUT, Verb.REPLACES} <= set(shown)
    assert all(f"| `{verb.key}` | {verb.value[:1].upper()}{verb.value[1:]} |" in manual for verb in Verb)
    assert all(f"| {verb.reverse} |" in manual for verb in Verb)
