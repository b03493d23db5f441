"""Names of organs in running text and in capitals: "Ban Thường vụ Huyện ủy …", "CHI BỘ THÔN …".

A name is read word by word: an organ's own words, then words for areas and establishments, then capitalised
proper names. Only what *looks* like a name; whether it is registered is the business of `registry`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from macros.importing.shape import is_capitals
from macros.importing.vocabulary import LINKS, OPEN_PLACES, OPENERS, STAFF, longest
from macros.vietnamese import fold, parse_roman

_TOKEN = re.compile(r"[^\W_]+")
_MOST_WORDS: Final = 24
_LOOKED_AT: Final = 240
_GLANCE: Final = 120
_BOUNDS: Final = ("", "-", "–")
"""What may stand between two words of a name."""
_NUMBERED: Final = frozenset(fold("quận phường thôn ấp xóm khu phố bản tổ khối xã số trạm đội cư").split())
"""Places that bear numbers: Quận 6, tổ dân phố 12."""
_ENDS: Final = frozenset(
    fold(
        "nhiệm lần khóa trình tại về trong năm gửi báo kiểm thực giai đối từ đã xin nghiêm tổ trực thuộc sơ"
        " tổng kết theo"
    ).split()
)
"""Words that no name goes on with; in capitals a proper name looks no different."""
_PARTS_OF_BODIES: Final = frozenset({"huyện", "tỉnh", "xã", "quận", "phường", "ủy", "bộ"})


@dataclass(frozen=True, slots=True)
class Name:
    """An organ's name where it stands."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that a name may be made of."""

    tokens: Sequence[re.Match[str]]
    folded: Sequence[str]
    in_capitals: bool

    def __len__(self) -> int:
        return len(self.tokens)

    def step(self, at: int) -> int:
        """Return how many words from `at` on belong to the name."""
        if self.folded[at] == "khóa":
            return self._term(at)
        if count := longest(LINKS, self.folded, at):
            return count if self._is_placed(at, count) else 0
        if self.folded[at] in _ENDS:
            return 0
        if self.folded[at] in ("và", "các"):
            following = longest(LINKS, self.folded, at + 1)
            return 1 + following if following else 0
        return int(self._is_proper(at))

    def _term(self, at: int) -> int:
        ordinal = self.tokens[at + 1][0] if at + 1 < len(self) else ""
        return 2 if ordinal.isupper() and parse_roman(ordinal) else 0

    def _is_placed(self, at: int, count: int) -> bool:
        if self.in_capitals or tuple(self.folded[at : at + count]) not in OPEN_PLACES:
            return True
        after = at + count
        if after >= len(self):
            return False
        word = self.tokens[after][0]
        return word[0].isupper() or word.isdigit() or longest(LINKS, self.folded, after) > 0

    def _is_proper(self, at: int) -> bool:
        word = self.tokens[at][0]
        if word.isdigit():
            return self.folded[at - 1] in _NUMBERED
        return self.in_capitals or (word[0].isupper() and (len(word) == 1 or not word.isupper()))


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def recognise_organ(text: str, at: int = 0) -> Name | None:
    """Read the organ's name that begins at offset `at` of `text`, as far as it goes.

    "khóa XI" belongs to the name of a committee, "nhiệm kỳ …" does not.

    Example:
        >>> recognise_organ("Ban Dân vận Huyện ủy báo cáo Thường trực").text
        'Ban Dân vận Huyện ủy'
    """
    tokens = tuple(islice(_TOKEN.finditer(text, at, at + _LOOKED_AT), _MOST_WORDS))
    if not tokens or tokens[0].start() != at or not tokens[0][0][0].isupper():
        return None
    words = _Words(tokens, tuple(_folded(token[0]) for token in tokens), is_capitals(text[at : at + _GLANCE]))
    count = longest(OPENERS, words.folded)
    if not count:
        return None
    while count < len(words):
        between = text[tokens[count - 1].end() : tokens[count].start()].strip(" ")
        step = words.step(count) if between in _BOUNDS else 0
        is_term = words.folded[count] == "khóa"
        count += step
        if not step or is_term:
            break
    end = tokens[count - 1].end()
    return Name(at, end, text[at:end])


def is_organ_line(text: str) -> bool:
    """Tell whether a whole line is an organ's name, as in the head or above a signature."""
    name = recognise_organ(text)
    return name is not None and not text[name.end :].strip(" .,*-–:")


def continues_organ(text: str) -> bool:
    """Tell whether a line in capitals is the rest of an organ's name: "HUYỆN …" below "ỦY BAN NHÂN DÂN"."""
    folded = _fold_words(text[:_GLANCE])
    return is_capitals(text) and longest(LINKS, folded) > longest(OPENERS, folded)


def needs_body(text: str) -> bool:
    """Tell whether an organ is named only together with its body: "Ban Tổ chức" *of what*."""
    folded = _fold_words(text)
    count = longest(STAFF, folded)
    return (
        bool(count)
        and not longest(OPENERS, folded, count)
        and not _PARTS_OF_BODIES.intersection(folded[count:])
    )


def is_bare(text: str) -> bool:
    """Tell whether a name is nothing but the kind of an organ: "Đảng ủy", "Ban Giám đốc" *of where*."""
    folded = _fold_words(text)
    return longest(OPENERS, folded) == len(folded)


def _fold_words(text: str) -> list[str]:
    return [_folded(word) for word in _TOKEN.findall(text)]


def is_more_specific(a: str, b: str) -> bool:
    """Tell whether name `a` says all that `b` says and something more."""
    first, second = fold(a).split(), fold(b).split()
    return len(first) > len(second) and first[: len(second)] == second
