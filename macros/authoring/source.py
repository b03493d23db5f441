"""The text of a page as its author typed it, and places in it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.diagnostics import Position


@dataclass(frozen=True, slots=True)
class PageSource:
    """A page's Markdown below its front matter, which still knows its lines in the raw file."""

    path: str
    """The file, from the archive's root, with forward slashes."""
    text: str
    """Newlines as LF."""
    first_line: int = 1
    """Line of the raw file on which `text` begins."""

    def position(self, start: int, end: int) -> Position:
        """Return the place of the code points from `start` to `end`, the end on the same line."""
        line_start = self.text.rfind("\n", 0, start) + 1
        last = min(end, line_end(self.text, start))
        return Position(
            self.path,
            self.first_line + self.text.count("\n", 0, start),
            start - line_start + 1,
            last - line_start + 1,
        )


def line_end(text: str, start: int) -> int:
    """Return the place of the line end at or behind `start`, or the end of the text."""
    end = text.find("\n", start)
    return len(text) if end < 0 else end
