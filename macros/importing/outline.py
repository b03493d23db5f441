"""Headings by the whole outline: numbers in sequence, capitals, short lines over long text, and their levels.

A number alone makes no heading, because reports number their running text too; a short line alone makes none,
because tables and lists have them. So a line is believed for what stands around it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from macros.importing.lines import Paragraph, join
from macros.importing.markers import LIST_SCHEMES, Marker, Scheme, recognise_marker
from macros.importing.sequence import Numbered, find_sequences
from macros.importing.shape import LONG_TITLE, is_capitals, is_terminated, last_mark, without_notes
from macros.importing.titles import (
    has_full_stop,
    is_listed_title,
    is_numbered_title,
    is_plain_title,
    is_topical,
)

_CHIEF: Final = (Scheme.PART, Scheme.LETTER, Scheme.ROMAN)
_LONG: Final = 150
_SURE_LENGTH: Final = 100


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


def read_outline(paragraphs: Sequence[Paragraph], *, is_article: bool) -> tuple[Block, ...]:
    """Tell headings, list entries and paragraphs apart, and give headings their level."""
    joined = _join_headings(paragraphs)
    return _Outline(joined, is_article=is_article).blocks()


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


class _Outline:
    """One document's lines, looked at together."""

    def __init__(self, paragraphs: list[Paragraph], *, is_article: bool) -> None:
        self.paragraphs = paragraphs
        self.is_article = is_article
        self.texts = [paragraph.text for paragraph in paragraphs]
        self.markers = [recognise_marker(text) for text in self.texts]
        self.capitals = [
            marker is None
            and is_capitals(text)
            and len(text) <= LONG_TITLE + 50
            and last_mark(text) not in (",", ";")
            for marker, text in zip(self.markers, self.texts, strict=True)
        ]
        self.numbered = find_sequences(self.texts, self.markers, self.capitals)
        for index, entry in self.numbered.items():
            if entry.marker is not None:
                self.markers[index] = entry.marker
        long_ones = [text for text in self.texts if len(text) > _LONG]
        self.is_sloppy = sum(not is_terminated(text) for text in long_ones) > 0.3 * max(3, len(long_ones))
        self.headings: set[int] = set()
        """Indexes of all headings."""
        self.unnumbered: set[int] = set()
        """Those among them without number and not in capitals."""

    def blocks(self) -> tuple[Block, ...]:
        """Decide on every paragraph."""
        self._believe_numbers()
        self._believe_plain_lines()
        levels = self._levels()
        return tuple(self._block(index, levels) for index in range(len(self.texts)))

    def _rest(self, index: int) -> str:
        marker = self.markers[index]
        return self.texts[index][marker.rest :] if marker is not None else self.texts[index]

    def _is_list(self, index: int) -> bool:
        marker = self.markers[index]
        return marker is not None and marker.scheme in LIST_SCHEMES

    def _owns(self, index: int) -> bool:
        """Tell whether text or a lower heading follows, not the next number of the same sequence."""
        if index + 1 >= len(self.texts):
            return False
        following = self.numbered.get(index + 1)
        return following is None or following.parent == index

    def _believe_numbers(self) -> None:
        groups: dict[int, list[Numbered]] = defaultdict(list)
        for entry in self.numbered.values():
            groups[entry.group].append(entry)
        for group in groups.values():
            marker = group[0].marker
            if marker is None:
                self.headings.add(group[0].index)
            elif marker.scheme in _CHIEF:
                self.headings.update(self._chief_titles(group))
            else:
                self.headings.update(self._titles(group))

    def _chief_titles(self, group: list[Numbered]) -> list[int]:
        titles = [
            entry.index
            for entry in group
            if is_numbered_title(self._rest(entry.index))
            or (entry.marker and entry.marker.scheme is Scheme.PART)
        ]
        in_capitals = any(is_capitals(self._rest(index)) for index in titles)
        return titles if in_capitals or any(map(self._owns, titles)) else []

    def _titles(self, group: list[Numbered]) -> list[int]:
        """Choose the headings of one sequence.

        The lines that could be titles are, if at least half of them have text under them: a list of short
        entries has none, but for its last, which stands before whatever comes after the list.
        """
        likely = [entry.index for entry in group if is_numbered_title(self._rest(entry.index))]
        plain = [index for index in likely if not has_full_stop(self._rest(index))]
        if 2 * len(plain) >= len(likely):
            likely = plain + [
                index for index in likely if index not in plain and self._stands_over_text(index)
            ]
        owners = [index for index in likely if self._owns(index)]
        if len(group) > 1 and owners == [group[-1].index] and len(likely) > 1:
            return []
        if 2 * len(owners) < len(likely):
            return []
        if 3 * len(likely) < len(group):
            return [
                index
                for index in owners
                if len(self._rest(index)) <= _SURE_LENGTH and not has_full_stop(self._rest(index))
            ]
        return [
            index for index in likely if not has_full_stop(self._rest(index)) or self._stands_over_text(index)
        ]

    def _stands_over_text(self, index: int) -> bool:
        """Tell whether a line that ends like a sentence is a title over longer text after all."""
        if not self._owns(index):
            return False
        below = index + 1
        return below in self.numbered or len(self.texts[below]) > len(self.texts[index])

    def _believe_plain_lines(self) -> None:
        """Look at lines without number from the end, because a heading is known by what follows."""
        for index in range(len(self.texts) - 2, -1, -1):
            if index in self.numbered or index in self.headings:
                continue
            if self._is_list(index):
                is_heading = self._is_listed_heading(index)
            else:
                is_heading = self.markers[index] is None and self._is_plain_heading(index)
            if is_heading:
                self.headings.add(index)
                self.unnumbered.add(index)

    def _is_listed_heading(self, index: int) -> bool:
        marker = self.markers[index]
        if marker is None or not is_listed_title(self._rest(index), is_star=marker.scheme is Scheme.STAR):
            return False
        before, below = index - 1, index + 1
        if before >= 0 and self._is_list(before) and self._same_list(before, index):
            return False
        if below in self.numbered or below in self.headings:
            return False
        if self._is_list(below):
            return marker.scheme is Scheme.STAR and not self._same_list(below, index)
        return len(self.texts[below]) > len(self.texts[index])

    def _same_list(self, first: int, second: int) -> bool:
        a, b = self.markers[first], self.markers[second]
        return a is not None and b is not None and a.scheme is b.scheme

    def _is_plain_heading(self, index: int) -> bool:
        text = self.texts[index]
        if not is_plain_title(text, is_sloppy=self.is_sloppy):
            return False
        below = index + 1
        if below in self.unnumbered and not self._is_list(below):
            # Two such lines in a row: a caption over a heading, or a subject and its first part.
            return not self.is_article and is_topical(text) and len(text) <= _SURE_LENGTH
        if below in self.unnumbered:
            return is_topical(text)
        if below in self.headings:
            entry = self.numbered.get(below)
            is_first = entry is not None and entry.marker is not None and entry.marker.values[-1] == 1
            return (
                is_first
                and entry is not None
                and entry.marker.scheme not in _CHIEF
                and is_topical(text)
                and len(text) <= _SURE_LENGTH
            )
        if below in self.numbered:
            return is_topical(text) and not self._is_in_table(index)
        if self._is_list(below):
            return is_topical(text) and not self._is_in_table(index)
        is_longer = len(self.texts[below]) > len(text)
        return (
            is_longer
            and not self._is_in_table(index)
            and (is_terminated(self.texts[below]) or self.is_sloppy)
        )

    def _is_in_table(self, index: int) -> bool:
        """Tell whether other short lines stand directly above, as in a table or an unmarked list."""
        above = [
            self.texts[k]
            for k in range(max(0, index - 2), index)
            if k not in self.headings and not self._is_list(k)
        ]
        short = [
            text
            for text in above
            if len(text) < _SURE_LENGTH and not is_terminated(text) and not is_capitals(text)
        ]
        return len(short) == 2 or (
            bool(short)
            and short[-1] == self.texts[index - 1]
            and not is_topical(self.texts[index])
            and not self.is_article
        )

    def _levels(self) -> dict[int, int]:
        """Give each heading its level: from its sequence, its parent, or what surrounds it."""
        levels: dict[int, int] = {}
        of_group: dict[int, int] = {}
        inside: dict[int, int] = {}
        numbered_level, plain_level, listed_level = 0, 0, 0
        base = 0
        for index in sorted(self.headings):
            entry = self.numbered.get(index)
            if entry is not None:
                if entry.group not in of_group:
                    parent = levels.get(entry.parent, 0) if entry.parent is not None else 0
                    if (
                        plain_level
                        and plain_level > parent
                        and entry.parent is not None
                        and numbered_level == parent
                        and index > entry.parent
                    ):
                        inside[entry.group] = plain_level
                        parent = max(parent, plain_level)
                    of_group[entry.group] = parent + 1
                level = of_group[entry.group]
                numbered_level, base = level, inside.get(entry.group, 0)
                plain_level = listed_level = 0
            elif self._is_list(index):
                level = listed_level or (plain_level or numbered_level) + 1
                listed_level = level
            else:
                if base and not plain_level:
                    numbered_level = base - 1  # leaves the numbers that stood under its sibling
                level = plain_level or numbered_level + 1
                if index - 1 in self.unnumbered and not self._is_list(index - 1):
                    level = levels[index - 1] + 1
                else:
                    plain_level = level
                listed_level = 0
            levels[index] = level
        return levels

    def _block(self, index: int, levels: dict[int, int]) -> Block:
        paragraph, marker = self.paragraphs[index], self.markers[index]
        if index in self.headings:
            is_number = index in self.numbered and marker is not None
            number = marker.number if is_number and marker is not None else ""
            return Heading(levels[index], number, self._rest(index), paragraph)
        if marker is not None and marker.scheme in LIST_SCHEMES:
            return Item(int(marker.scheme is Scheme.PLUS), self._rest(index), paragraph)
        return Prose(paragraph)
