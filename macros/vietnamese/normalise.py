"""One spelling of the same text: NFC, plain spaces, plain line ends, the right Đ.

Everything that is compared, searched or recognised goes through `normalise` first; what is *shown* to a
reader stays as the clerk typed it, which is why `normalise_mapped` can lead every position back. No word is
respelt here: that is the business of `fold`. Sources of the rules: DOMAIN.md sections 6.1 and 6.3.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final, overload

_DROPPED = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphen, BOM, zero-width and direction marks, as the inside of a character class."""

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Every space that is not the ordinary one, as the inside of a character class."""

_LETTERS = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
"""Eth and African D look like Đ; byte D0 is Đ in Windows-1258 and Ð in Latin-1."""

_REPLACED = re.compile(f"[{_DROPPED}{_SPACES}{''.join(_LETTERS)}]")
_IS_DROPPED = re.compile(f"[{_DROPPED}]")

_PLAIN_BUT_LINES: Final = (
    "\x00-\x09\x0b\x0c\x0e-\u009f\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0255"
    "\u0257-\u02ff\u1e00-\u1eff\u2010-\u2029\u2030-\u205e\u2070-\u20cf\u2190-\u2328\u232b-\u2adb"
)
PLAIN: Final = f"\n{_PLAIN_BUT_LINES}"
"""Characters that no rule here changes and that never join the character before them, as the inside of a
character class; a report in NFC hardly has others."""

_ODD = re.compile(f"[^{PLAIN}]")
_REPLACED_ALIKE: Final = f"{_SPACES}{''.join(_LETTERS)}"
_MOVING = re.compile(f"[^{PLAIN}{_REPLACED_ALIKE}][^{_PLAIN_BUT_LINES}{_REPLACED_ALIKE}]*")
"""A stretch that may change its length, with the line feeds after carriage returns."""

_FOREIGN_RUN = re.compile(
    "[^\x00-\u02ff\u1e00-\u1eff\u2000-\u206f][^\x00-\u02ff\u1e00-\u1eff\u2000-\u206f]{31,}"
)
"""A stretch long enough to hold a pile of combining marks that nobody types."""


def _compose(text: str) -> str:
    """Return `text` in NFC, in linear time.

    `unicodedata.normalize` sorts the marks on one letter by insertion: 80,000 marks take six seconds. Long
    stretches are therefore put into canonical order first, which changes nothing in the result.
    """
    return unicodedata.normalize("NFC", _FOREIGN_RUN.sub(_sort_marks, text))


def _sort_marks(run: re.Match[str]) -> str:
    decomposed = "".join(unicodedata.normalize("NFD", character) for character in run[0])
    parts: list[str] = []
    for _, group in groupby(decomposed, key=lambda character: unicodedata.combining(character) != 0):
        # Sorting is stable and leaves what is no mark, all of class 0, as it is.
        parts.extend(sorted(group, key=unicodedata.combining))
    return "".join(parts)


def _replace(match: re.Match[str]) -> str:
    character = match[0]
    return "" if _IS_DROPPED.match(character) else _LETTERS.get(character, " ")


def normalise(text: str) -> str:
    r"""Return `text` in the one form that the whole program compares.

    NFC (so a base letter with a combining tone, as Windows-1258 writes it, becomes one letter); CRLF and CR
    become LF; Ð ð Ɖ ɖ become Đ đ; no-break, narrow, em and all other special spaces become the ordinary one;
    BOM, zero-width characters, direction marks and soft hyphens go. Tabs, dashes, quotation marks and HTML
    entities stay. Linear, and applying it twice changes nothing.

    Example:
        >>> normalise("\ufeffÐảng bộ\u00a0huyện\r\n")
        'Đảng bộ huyện\n'
    """
    if _ODD.search(text) is None:
        return text
    # A text from a word processor may have thousands of no-break spaces, each of the others is rare.
    text = _REPLACED.sub(_replace, text.replace("\u00a0", " "))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else _compose(text)


def is_plain(text: str) -> bool:
    """Tell whether `text` is made of plain characters only, so that `normalise` leaves it as it is."""
    return _ODD.search(text) is None


class _Starts(Sequence[int]):
    """The offset in the untouched text of each code point of a normalised one, kept as its jumps.

    Between two jumps the distance of both offsets stays, so that a text with a few changes needs a few
    numbers.
    """

    __slots__ = ("_length", "_places", "_shifts")

    def __init__(self, length: int, places: list[int], shifts: list[int]) -> None:
        self._length = length
        self._places = places
        self._shifts = shifts

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        place = range(self._length)[index]
        if isinstance(place, range):
            return [self[each] for each in place]
        return place + self._shifts[bisect_right(self._places, place) - 1]


@dataclass(frozen=True, slots=True)
class MappedText:
    """Normalised text that still knows where each of its code points stood in the untouched text."""

    text: str
    """The same text that `normalise` returns."""
    starts: Sequence[int]
    """The code-point offset in the untouched text of each code point of `text`, and of its end."""

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span of the untouched text that `text[start:end]` came from.

        Code points that were composed, or that share a cluster with something changed, stand for the whole
        original cluster. Characters dropped inside or directly after the span belong to it, those before do
        not.

        Raises:
            ValueError: When the span is not within `text`.
        """
        if not 0 <= start <= end <= len(self.text):
            message = f"span {start}:{end} is not within a text of length {len(self.text)}"
            raise ValueError(message)
        starts = self.starts
        first = starts[start]
        if start == end:
            return first, first
        last = starts[end - 1]
        # The next code point is of another cluster, but in a pile of marks.
        stop = starts[end]
        return first, stop if stop > last else starts[bisect_right(starts, last)]


def normalise_mapped(text: str) -> MappedText:
    """Normalise `text` as `normalise` does, and keep the way back to the untouched text.

    The map costs a few numbers for each change of the length, and nothing where it stays.
    """
    whole = normalise(text)
    if whole is text or whole == text:
        return MappedText(whole, range(len(whole) + 1))
    places, shifts = [0], [0]
    shift = done = 0
    for match in _MOVING.finditer(text):
        # A mark may join the letter before it.
        start = max(match.start() - 1, done)
        done = match.end()
        run = text[start:done]
        jumps = _short_jumps(run) if len(run) <= _SHORT else _jumps(run)
        if jumps:
            before = shift
            for place, further in jumps:
                shift = before + further
                places.append(start - before + place)
                shifts.append(shift)
    return MappedText(whole, _Starts(len(whole) + 1, places, shifts) if shifts[1:] else range(len(whole) + 1))


def _jumps(run: str) -> tuple[tuple[int, int], ...]:
    """Return the places in the normalised run from which the distance to the untouched run is another one."""
    jumps: list[tuple[int, int]] = []
    distance = 0
    offsets = _offsets(run)
    for place, offset in enumerate((*offsets, len(run))):
        if offset - place != distance:
            distance = offset - place
            jumps.append((place, distance))
    return tuple(jumps)


def _offsets(run: str) -> tuple[int, ...]:
    """Return the offset in `run` of each code point of the normalised run.

    The run is cut before every character that can neither join the one before it nor vanish into it.
    """
    offsets: list[int] = []
    begin = 0
    last = ""
    for index, character in enumerate(run):
        is_dropped = _IS_DROPPED.match(character) is not None
        joins = is_dropped or (last and (_joins(character) or (character == "\n" and last == "\r")))
        if not joins:
            offsets.extend(_cluster_offsets(run[begin:index], begin))
            begin = index
        if not is_dropped:
            last = character
    offsets.extend(_cluster_offsets(run[begin:], begin))
    return tuple(offsets)


_SHORT: Final = 8
_short_jumps = lru_cache(maxsize=4096)(_jumps)
# A text in NFD has millions of runs, but few different ones.


def _cluster_offsets(cluster: str, begin: int) -> Iterable[int]:
    changed = normalise(cluster)
    return range(begin, begin + len(cluster)) if changed == cluster else [begin] * len(changed)


def _joins(character: str) -> bool:
    """Tell whether NFC may join or reorder `character` with what stands before it.

    Marks of all scripts, the vowels and finals of Hangul, and the vowel signs of Kirat Rai (letters in
    Unicode 16).
    """
    return (
        unicodedata.category(character)[0] == "M"
        or "\u1160" <= character <= "\u11ff"
        or "\U00016d63" <= character <= "\U00016d6a"
    )
