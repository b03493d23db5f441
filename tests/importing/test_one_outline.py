"""Twenty prints of one report: the headings are found whatever the office's habits."""

from __future__ import annotations

import pytest

from macros.importing import balance_words, render_draft
from macros.importing.blocks import Heading

from .reading import document
from .variants import render, variants


def test_headings_of_twenty_prints() -> None:
    wanted = found = level = extra = notes = 0
    for variant in variants(seed=2025, count=20):
        printed = render(variant)
        read = document(printed.text)
        left = [
            (block.level, block.text.rstrip(" .:")) for block in read.blocks if isinstance(block, Heading)
        ]
        for heading in printed.headings:
            same = next((head for head in left if head[1] == heading[1]), None)
            wanted += 1
            if same is not None:
                left.remove(same)
                found += 1
                level += same[0] == heading[0]
        extra += len(left)
        notes += sum(note.paragraph is not None for note in read.footnotes)
    assert (found / wanted, level / wanted) >= (0.95, 0.95)
    assert (extra, notes) == (0, 60)


@pytest.mark.parametrize("seed", range(5))
def test_no_print_loses_a_word(seed: int) -> None:
    for variant in variants(seed, count=4):
        read = document(render(variant).text)
        assert balance_words(read, render_draft(read, original="x")).is_even, variant
