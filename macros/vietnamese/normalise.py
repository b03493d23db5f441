"""One spelling of the same text: NFC, plain spaces, plain line ends, the right Đ.

Everything that is compared, searched or recognised goes through `normalise` first; what is *shown* to a
reader stays as the clerk typed it, which is why `normalise_mapped` can lead every position back. No word is
respelt here: that is the business of `fold`. Sources of the rules: DOMAIN.md sections 6.1 and 6.3.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

_DROPPED = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphen, BOM, zero-width and direction marks, as the inside of a character class."""

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Every space that is not the ordinary one, as the inside of a character class."""

_LETTERS = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
"""Eth and African D look like Đ; byte D0 is Đ in Windows-1258 and Ð in Latin-1."""

_REPLACED = re.compile(f"[{_DROPPED}{_SPACES}{''.join(_LETTERS)}]")
_IS_DROPPED = re.compile(f"[{_DROPPED}]")

_PLAIN = (
    "\x00-\x0c\x0e-\u009f\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0255\u0257-\u02ff"
    "\u1e00-\u1eff\u2010-\u2029"
)
"""Characters that no rule here changes and that never join the character before them."""

_IRREGULAR = re.compile(f"(?s).?[^{_PLAIN}]+\n?")
"""A stretch that may change, with the base letter before it and the line feed after a carriage return."""

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
    if not text.isascii():
        text = _REPLACED.sub(_replace, text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else _compose(text)


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
        first = self.starts[start]
        if start == end:
            return first, first
        return first, self.starts[bisect_right(self.starts, self.starts[end - 1])]


def normalise_mapped(text: str) -> MappedText:
    """Normalise `text` as `normalise` does, and keep the way back to the untouched text.

    The map costs four or eight bytes a code point, or nothing when normalising changes nothing.
    """
    whole = normalise(text)
    if whole == text:
        return MappedText(text, range(len(text) + 1))
    starts = array("Q")
    done = 0
    for match in _IRREGULAR.finditer(text):
        starts.extend(range(done, match.start()))
        done = match.end()
        run = match[0]
        offsets = _short_offsets(run) if len(run) <= _SHORT else _offsets(run)
        starts.extend([match.start() + offset for offset in offsets])
    starts.extend(range(done, len(text) + 1))
    return MappedText(whole, starts)


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
_short_offsets = lru_cache(maxsize=4096)(_offsets)
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
