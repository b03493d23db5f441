"""Lines that only number the pages of the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from macros.importing.lines import Line
from macros.importing.shape import is_terminated, starts_small

_NUMBER = re.compile(r"(?:[-–] ?)?(?:trang )?([0-9]{1,3})(?: ?/ ?[0-9]{1,3})?(?: ?[-–])?", re.IGNORECASE)
_GAP: Final = 600
"""Characters between two numbers from which they may count pages."""
_FIRST: Final = 3
"""The highest number a text may begin with: the first page bears none, a cover none either."""
_LONG: Final = 100


def find_page_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Find the lines that number the pages: alone, counting up, a page apart.

    Figures in a table stand close together; a single number is believed only where it cuts a sentence.
    """
    best: list[Line] = []
    run: list[Line] = []
    expected = 0
    for line in lines:
        found = _NUMBER.fullmatch(line.text)
        if found is None:
            continue
        number = int(found[1])
        if run and number == expected and line.start - run[-1].end >= _GAP:
            run.append(line)
        elif not run or number < _FIRST:
            run = [line] if number <= _FIRST and line.start >= _GAP else []
        else:
            continue
        expected = number + 1
        best = list(run) if len(run) > len(best) else best
    return tuple(best) if len(best) > 1 or (best and _cuts_a_sentence(lines, best[0])) else ()


def _cuts_a_sentence(lines: Sequence[Line], number: Line) -> bool:
    at = lines.index(number)
    if not 0 < at < len(lines) - 1:
        return False
    before, after = lines[at - 1].text, lines[at + 1].text
    return len(before) > _LONG and not is_terminated(before) and starts_small(after)
