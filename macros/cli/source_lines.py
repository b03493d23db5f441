"""Source lines for the carets below a fault."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from macros.diagnostics import Position
from macros.model import Archive


class SourceLines:
    """Reads the lines that faults point at, as the reader counted them.

    Nothing is shown of a restricted report beyond the fault itself: output may go to a log.
    """

    def __init__(self, archive: Archive) -> None:
        self._root = archive.root
        self._restricted = archive.restricted_paths

    def __call__(self, place: Position) -> str | None:
        """Return the line at a place, or None."""
        file = (self._root / place.path).resolve()
        lines = () if file in self._restricted else _lines(file)
        return lines[place.line - 1] if place.line <= len(lines) else None


@lru_cache(maxsize=8)
def _lines(file: Path) -> tuple[str, ...]:
    try:
        text = file.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
