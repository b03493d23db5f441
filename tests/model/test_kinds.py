"""The table of kinds."""

from __future__ import annotations

import pytest

from macros.model.kinds import (
    KINDS,
    canonical_kind,
    identity_kind,
    is_ambiguous,
    kind_of,
    kinds_of_code,
)
from macros.vietnamese import fold


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Nghị quyết", "nghị quyết"),
        ("QUI ĐỊNH", "quy định"),
        ("qđi", "quy định"),
        ("QĐ", "quyết định"),  # the likelier
        ("Thông báo kết luận", "thông báo"),
        ("CTHĐ", "chương trình hành động"),
        ("Chương trình  hành động", "chương trình hành động"),
        ("CTr", "chương trình"),
        ("TTLT", "thông tư liên tịch"),
    ],
)
def test_a_kind_is_known_by_words_and_codes(name: str, word: str) -> None:
    assert canonical_kind(name) == word


@pytest.mark.parametrize("name", ["", "văn bản", "nghị", "quyết nghị", "HU"])
def test_other_words_are_no_kinds(name: str) -> None:
    assert kind_of(name) is None


def test_words_are_unique_and_in_lower_case() -> None:
    words = [kind.word for kind in KINDS]
    assert len(set(words)) == len(words)
    assert all(word == word.lower() for word in words)


def test_only_qd_is_ambiguous_in_the_party() -> None:
    codes = {code for kind in KINDS for code in kind.party_codes}
    assert {fold(code) for code in codes if is_ambiguous(code, is_state=False)} == {"qđ"}


def test_the_shape_tells_two_kinds_of_one_code() -> None:
    assert [k.word for k in kinds_of_code("TT", is_state=False)] == ["thông tri"]
    assert [k.word for k in kinds_of_code("TT", is_state=True)] == ["thông tư"]


@pytest.mark.parametrize(
    ("kind", "code", "word"),
    [
        ("quyết định", "QĐi", "quy định"),
        ("quy định", "QĐ", "quy định"),
        ("chương trình hành động", "CTr", "chương trình"),  # in the series of chương trình
        ("chương trình hành động", "CTrHĐ", "chương trình hành động"),
        ("chương trình", "CT", "chương trình"),  # a wrong code; the word counts
        ("", "KL", "kết luận"),
    ],
)
def test_the_kind_that_counts_for_identity(kind: str, code: str, word: str) -> None:
    assert identity_kind(kind, code) == word
