"""The text as the recognisers see it: normalised, without Markdown marks, and folded beside it.

Both copies have a character for every character of the normalised text, so a place found in one is a place in
the other, and `original` leads it back to the text as the clerk typed it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from macros.citations.heads import Head, heads_in
from macros.vietnamese import MappedText, fold, normalise_mapped

_FENCED = r"[^\n]*\n(?s:.*?)(?:\n(?:```|~~~)[^\n]*|\Z)"
_LINE_START = r"(?:(?<=\n{0})|(?<!(?s:..)))"
# Every branch begins with one plain character, so that the search skips all other text quickly.
_MARKS = re.compile(
    rf"`{_LINE_START.format('`')}``{_FENCED}"  # code blocks, contents too
    rf"|~{_LINE_START.format('~')}~~{_FENCED}"
    r"|`[^`\n]{1,300}`"
    r"|<!--(?s:(?:(?!<!--).){0,5000}?)-->"
    r"|<sup>[^<\n]{0,20}</sup>"  # footnote marks as HTML
    r"|</?[A-Za-z][^<>\n]{0,300}>"  # other tags; never "<" before a number
    r"|\[\^[^\]\s]{1,40}\]:?|\[[0-9]{1,3}\]|\((?<=\w\()[0-9]{1,2}\)"  # footnote marks, glued ones too
    r"|\]\([^()\s]{0,500}\)|\[(?=[^\[\]\n]{1,300}\]\()"  # where a link leads, and its opening bracket
    r"|\*\**|~~"
    r"|_(?<![^\W_]_)_*(?=\w)|__*(?!\w)"  # emphasis, never an underscore inside a word
    r"|\\(?=[^\w\s]|\n)"  # escapes, also of a line end
    rf"|>{_LINE_START.format('>')}[> ]*"  # quotations
    r"|" + "|".join("¹²³⁰⁴⁵⁶⁷⁸⁹")  # glued footnote marks
)

_UNEVEN = re.compile("[\u0130\u0300-\u036f]")
"""Characters whose small letter is longer or joins the one before; no letters of Vietnamese."""


def _blank(match: re.Match[str]) -> str:
    """Return blanks for all but line ends."""
    found = match[0]
    if "\n" not in found:
        return " " * len(found)
    return "\n".join(" " * len(line) for line in found.split("\n"))


def without_marks(text: str) -> str:
    """Replace Markdown marks, code, tags and footnote marks by blanks of the same length; line ends stay."""
    return _MARKS.sub(_blank, text)


@dataclass(frozen=True)
class TextView:
    """One text in the forms that recognisers read; all of one length."""

    mapped: MappedText
    text: str
    """Normalised, Markdown marks blanked."""

    @classmethod
    def of(cls, text: str) -> TextView:
        """Prepare a text in any form."""
        mapped = normalise_mapped(text)
        return cls(mapped, without_marks(mapped.text))

    @cached_property
    def folded(self) -> str:
        """The text in small letters with one tone placement: recognisers' expressions are written folded."""
        if "İ" not in self.text:
            folded = fold(self.text)
            if len(folded) == len(self.text):
                return folded
        return fold(_UNEVEN.sub("?", self.text))

    @cached_property
    def heads(self) -> list[Head]:
        """All words for kinds in the text, in order."""
        return heads_in(self.text, self.folded, 0, len(self.text))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the untouched text."""
        return self.mapped.original_span(start, end)

    def plain(self, start: int, end: int) -> str:
        """Return a stretch as written, with single blanks."""
        return " ".join(self.text[start:end].split())

    def is_capital(self, place: int) -> bool:
        """Tell whether a capital letter stands at `place`."""
        return self.text[place : place + 1].isupper()

    def is_capitals(self, start: int, end: int) -> bool:
        """Tell whether a stretch is written in capitals only, as headings are."""
        return self.text[start:end].isupper()
