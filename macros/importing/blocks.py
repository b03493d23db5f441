"""What a draft is made of: headings, paragraphs, entries of lists."""

from __future__ import annotations

from dataclasses import dataclass

from macros.importing.lines import Paragraph
from macros.importing.shape import without_notes


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the draft."""

    level: int
    """1 for the chief headings."""
    number: str
    """As printed: "II", "2.1"; empty when unnumbered."""
    text_with_notes: str
    """Without the number, or the dash that only marked it."""
    paragraph: Paragraph
    """The whole line, number included."""

    @property
    def text(self) -> str:
        """The words without number and footnote marks."""
        return without_notes(self.text_with_notes).strip()


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list; `depth` 1 stands under one of depth 0."""

    depth: int
    text: str
    paragraph: Paragraph


Block = Heading | Prose | Item
