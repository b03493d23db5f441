"""Headings by the whole outline: numbers in sequence, capitals, short lines over long text.

A number alone makes no heading, because reports number their running text too; a short line alone makes none,
because tables and lists have them. So a line is believed for what stands around it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from macros.importing.blocks import Block, Heading, Item, Prose
from macros.importing.levels import assign_levels
from macros.importing.lines import Paragraph, join
from macros.importing.markers import LIST_SCHEMES, Marker, Scheme, recognise_marker
from macros.importing.sequence import CHIEF, Numbered, find_sequences
from macros.importing.shape import LONG_TITLE, is_capitals, is_terminated, last_mark
from macros.importing.titles import (
    has_full_stop,
    is_listed_title,
    is_numbered_title,
    is_plain_title,
    is_topical,
)

_LONG: Final = 150
_SURE_LENGTH: Final = 100
_SLOPPY: Final = 0.3
"""Share of long paragraphs without full stop from which a text forgets them."""
_FEWEST_LONG: Final = 3
_TABLE: Final = 2
"""Short lines above that make a table."""


def read_outline(paragraphs: Sequence[Paragraph], *, is_article: bool) -> tuple[Block, ...]:
    """Tell headings, list entries and paragraphs apart, and give headings their level."""
    joined = _join_headings(paragraphs)
    outline = _Outline(joined, is_article=is_article)
    outline.believe_numbers()
    outline.believe_plain_lines()
    lists = {index for index in outline.unnumbered if outline.is_list(index)}
    levels = assign_levels(outline.headings, outline.numbered, lists)
    return tuple(_block(paragraph, outline, index, levels) for index, paragraph in enumerate(joined))


def _join_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Join headings in capitals that run over two lines, and "PHẦN THỨ NHẤT" with its title."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        before = joined[-1] if joined else None
        if before is not None and is_capitals(paragraph.text) and recognise_marker(paragraph.text) is None:
            marker = recognise_marker(before.text)
            is_bare_part = (
                marker is not None and marker.scheme is Scheme.PART and marker.rest >= len(before.text)
            )
            runs_on = (
                is_capitals(before.text) and not paragraph.after_blank and not is_terminated(before.text)
            )
            if is_bare_part or (runs_on and len(before.text) + len(paragraph.text) <= LONG_TITLE):
                joined[-1] = join(before, paragraph)
                continue
        joined.append(paragraph)
    return joined


def _block(paragraph: Paragraph, outline: _Outline, index: int, levels: dict[int, int]) -> Block:
    marker = outline.markers[index]
    if index in levels:
        number = marker.number if marker is not None and index in outline.numbered else ""
        return Heading(levels[index], number, outline.rest(index), paragraph)
    if marker is not None and marker.scheme in LIST_SCHEMES:
        return Item(int(marker.scheme is Scheme.PLUS), outline.rest(index), paragraph)
    return Prose(paragraph)


class _Outline:
    """One document's lines, looked at together."""

    def __init__(self, paragraphs: Sequence[Paragraph], *, is_article: bool) -> None:
        self.is_article = is_article
        self.texts = [paragraph.text for paragraph in paragraphs]
        self.markers: list[Marker | None] = [recognise_marker(text) for text in self.texts]
        capitals = [
            marker is None and _is_capital_heading(text)
            for marker, text in zip(self.markers, self.texts, strict=True)
        ]
        self.numbered = find_sequences(self.texts, self.markers, capitals)
        for index, entry in self.numbered.items():
            self.markers[index] = entry.marker
        long_ones = [text for text in self.texts if len(text) > _LONG]
        forgotten = sum(not is_terminated(text) for text in long_ones)
        self.is_sloppy = forgotten > _SLOPPY * max(_FEWEST_LONG, len(long_ones))
        self.headings: set[int] = set()
        """Indexes of all headings."""
        self.unnumbered: set[int] = set()
        """Those among them without number and not in capitals."""

    def rest(self, index: int) -> str:
        """Return a line without its number or list mark."""
        marker = self.markers[index]
        return self.texts[index][marker.rest :] if marker is not None else self.texts[index]

    def is_list(self, index: int) -> bool:
        """Tell whether a line begins with a list mark."""
        marker = self.markers[index]
        return marker is not None and marker.scheme in LIST_SCHEMES

    def believe_numbers(self) -> None:
        """Choose the headings among the numbered lines, sequence by sequence."""
        groups: dict[int, list[Numbered]] = defaultdict(list)
        for entry in self.numbered.values():
            groups[entry.group].append(entry)
        for group in groups.values():
            marker = group[0].marker
            if marker is None:
                self.headings.add(group[0].index)
            elif marker.scheme in CHIEF:
                self.headings.update(self._chief_titles(group))
            else:
                self.headings.update(self._titles([entry.index for entry in group]))

    def believe_plain_lines(self) -> None:
        """Look at lines without number from the end, because a heading is known by what follows."""
        for index in range(len(self.texts) - 2, -1, -1):
            if index in self.numbered:
                continue
            if self.is_list(index):
                is_heading = self._is_listed_heading(index)
            else:
                is_heading = self.markers[index] is None and self._is_plain_heading(index)
            if is_heading:
                self.headings.add(index)
                self.unnumbered.add(index)

    def _owns(self, index: int) -> bool:
        """Tell whether text or a lower heading follows, not the next number of the same sequence."""
        if index + 1 >= len(self.texts):
            return False
        following = self.numbered.get(index + 1)
        return following is None or following.parent == index

    def _chief_titles(self, group: list[Numbered]) -> list[int]:
        titles = [
            entry.index
            for entry in group
            if is_numbered_title(self.rest(entry.index))
            or (entry.marker and entry.marker.scheme is Scheme.PART)
        ]
        in_capitals = any(is_capitals(self.rest(index)) for index in titles)
        return titles if in_capitals or any(map(self._owns, titles)) else []

    def _titles(self, group: list[int]) -> list[int]:
        """Choose the headings of one sequence.

        The lines that could be titles are, if at least half of them have text under them: a list of short
        entries has none, but for its last, which stands before whatever comes after the list.
        """
        likely = [index for index in group if is_numbered_title(self.rest(index))]
        plain = [index for index in likely if not has_full_stop(self.rest(index))]
        if 2 * len(plain) >= len(likely):
            likely = plain + [
                index for index in likely if index not in plain and self._stands_over_text(index)
            ]
        owners = [index for index in likely if self._owns(index)]
        is_list = len(likely) > 1 and owners == [group[-1]]
        if is_list or 2 * len(owners) < len(likely):
            return []
        if 3 * len(likely) < len(group):  # running text, with a title or two among it
            return [index for index in owners if index in plain and len(self.rest(index)) <= _SURE_LENGTH]
        return [index for index in likely if index in plain or self._stands_over_text(index)]

    def _stands_over_text(self, index: int) -> bool:
        """Tell whether a line that ends like a sentence is a title over longer text after all."""
        if not self._owns(index):
            return False
        below = index + 1
        return below in self.numbered or len(self.texts[below]) > len(self.texts[index])

    def _is_listed_heading(self, index: int) -> bool:
        marker, below = self.markers[index], index + 1
        is_star = marker is not None and marker.scheme is Scheme.STAR
        if (
            not is_listed_title(self.rest(index), is_star=is_star)
            or below in self.headings
            or below in self.numbered
        ):
            return False
        if self._is_same_list(index - 1, index):
            return False
        if self.is_list(below):
            return is_star and not self._is_same_list(index, below)
        return len(self.texts[below]) > len(self.texts[index])

    def _is_same_list(self, first: int, second: int) -> bool:
        a, b = self.markers[first] if first >= 0 else None, self.markers[second]
        return a is not None and b is not None and a.scheme is b.scheme

    def _is_plain_heading(self, index: int) -> bool:
        text, below = self.texts[index], index + 1
        if not is_plain_title(text, is_sloppy=self.is_sloppy):
            return False
        if below in self.headings:
            return self._is_over_heading(text, below)
        if self._is_in_table(index):
            return False
        if below in self.numbered or self.is_list(below):
            return is_topical(text)
        following = self.texts[below]
        return len(following) > len(text) and (self.is_sloppy or is_terminated(following))

    def _is_over_heading(self, text: str, below: int) -> bool:
        """Tell whether a line directly above a heading is one too: a subject over its first part.

        Over a heading of its own kind it may be a caption, so an article has none.
        """
        if not is_topical(text):
            return False
        if below in self.unnumbered:
            return self.is_list(below) or (not self.is_article and len(text) <= _SURE_LENGTH)
        marker = self.markers[below]
        is_first_part = marker is not None and marker.values[-1] == 1 and marker.scheme not in CHIEF
        return is_first_part and len(text) <= _SURE_LENGTH

    def _is_in_table(self, index: int) -> bool:
        """Tell whether other short lines stand directly above, as in a table or an unmarked list."""
        above = [
            k for k in range(max(0, index - _TABLE), index) if k not in self.headings and self._is_cell(k)
        ]
        stands_below_one = above[-1:] == [index - 1] and not is_topical(self.texts[index])
        return len(above) == _TABLE or (stands_below_one and not self.is_article)

    def _is_cell(self, index: int) -> bool:
        text = self.texts[index]
        is_short = len(text) < _SURE_LENGTH and not is_terminated(text)
        return is_short and not self.is_list(index) and not is_capitals(text)


def _is_capital_heading(text: str) -> bool:
    return is_capitals(text) and len(text) <= LONG_TITLE + 50 and last_mark(text) not in (",", ";")
