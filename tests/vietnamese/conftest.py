"""What the tests of the language share: a check that work grows with the text, not with its square."""

from collections.abc import Callable
from time import process_time
from typing import Any

import pytest


@pytest.fixture
def grows_linearly() -> Callable[[Callable[[str], Any], str], None]:
    """Return a check that eight times the text takes nothing like eight squared times the work.

    No time is a limit here, only the growth of the processor time. On a busy machine one measurement may be
    off, so the check may pass at a later try; quadratic work grows 64 times at every one.
    """

    def cost(function: Callable[[str], Any], text: str) -> float:
        begin = process_time()
        function(text)
        return process_time() - begin

    def check(function: Callable[[str], Any], unit: str) -> None:
        small = unit * (20_000 // len(unit))
        growths = []
        for _ in range(4):
            # The floor keeps one tick of a coarse clock from counting as growth.
            growths.append(cost(function, small * 8) / max(cost(function, small), 0.002))
            if growths[-1] < 24:
                return
        pytest.fail(f"eight times the text took {growths} times the work")

    return check
