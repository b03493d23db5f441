"""What stays in the original only, as `source.left_out` lists it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from macros.importing.lines import Line

_SHOWN: Final = 160
"""Characters of text that an entry quotes."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines that stay in the original only."""

    first: int
    last: int
    what: str
    text: str
    """The words, where they are few."""
    span: tuple[int, int]
    """In the normalised text."""

    def __str__(self) -> str:
        place = f"dòng {self.first}" if self.first == self.last else f"dòng {self.first}–{self.last}"
        return f"{place}: {self.what}" + (f": “{self.text}”" if self.text else "")


def gather_left_out(lines: Sequence[Line], fates: Mapping[Line, str]) -> tuple[LeftOut, ...]:
    """Gather neighbouring lines of one fate.

    Args:
        lines: All lines of the original.
        fates: What the lines set aside are; empty for lines without words, which need no mention.
    """
    entries: list[LeftOut] = []
    goes_on = False
    for line in lines:
        what = fates.get(line)
        if not what:
            goes_on = goes_on and what is not None
            continue
        last = entries[-1] if entries and goes_on else None
        if last is not None and last.what == what:
            shown = f"{last.text} | {line.text}" if last.text else ""
            shown = shown if len(shown) <= _SHOWN else ""
            entries[-1] = LeftOut(last.first, line.number, what, shown, (last.span[0], line.end))
        else:
            shown = line.text if len(line.text) <= _SHOWN else ""
            entries.append(LeftOut(line.number, line.number, what, shown, (line.start, line.end)))
        goes_on = True
    return tuple(entries)
