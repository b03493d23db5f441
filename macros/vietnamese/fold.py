"""Spellings that mean the same word, brought together for comparison and search.

Two strengths: `fold` keeps the diacritics and forgets only what printers disagree on (capitals, the place
of the tone, i or y); `fold_bare` also forgets the diacritics, as readers do who type without them. The
browser folds with the same rules (DESIGN.md section 6), so every rule is a plain table or a regular
expression that JavaScript has too.
"""

import re
import unicodedata
from typing import Final

from macros.vietnamese.normalise import is_plain, normalise

LETTER: Final = "a-z\u00df-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff"
"""Small Latin letters and combining marks, as the inside of a character class; a syllable ends without."""

_TONES: Final = "\u0300\u0301\u0309\u0303\u0323"
_OLD_STYLE: Final = {
    unicodedata.normalize("NFC", first + second + tone): unicodedata.normalize("NFC", first + tone + second)
    for first, second in ("oa", "oe", "uy")
    for tone in _TONES
}
"""oà → òa, oẻ → ỏe, uỷ → ủy and so on: the 15 pairs in which new and old style differ."""

_Y_TO_I: Final = {
    ord(unicodedata.normalize("NFC", "y" + t)): unicodedata.normalize("NFC", "i" + t) for t in _TONES
}
_Y_TO_I[ord("y")] = "i"
_Y: Final = "".join(map(chr, _Y_TO_I))

_NO_LETTER: Final = f"(?![{LETTER}])"
_IS_RHYME: Final = f"{_NO_LETTER}(?:(?<=(?<![{LETTER}])[hklmst].)|(?<=(?<![{LETTER}])qu.))"
_WHOLE_RHYME_Y = re.compile(f"[{_Y}]{_IS_RHYME}")


def _respelt() -> re.Pattern[str]:
    """Make the expression for a new-style pair at the end of a syllable, and for a y that is the whole rhyme.

    Neither rule makes or breaks a place of the other, so that one pass does for both. Each branch begins
    with one letter, so that the search skips all others quickly.
    """
    seconds = {first: "".join(p[1] for p in _OLD_STYLE if p[0] == first) for first in "ou"}
    pairs = [f"{first}[{tones}]{_NO_LETTER}(?<!q..)" for first, tones in seconds.items()]
    return re.compile("|".join([*pairs, *(f"{y}{_IS_RHYME}" for y in _Y)]))


_RESPELT: Final = _respelt()
_RESPELLINGS: Final = _OLD_STYLE | {chr(y): i for y, i in _Y_TO_I.items()}
_WORD = re.compile("[^\\W_]+(?:[\u0300-\u036f]+[^\\W_]*)*")


def _bare_letters() -> dict[int, str | None]:
    """Make the table from each Latin letter with diacritics to the bare one, from each mark to nothing."""
    table: dict[int, str | None] = dict.fromkeys(range(0x300, 0x370))
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base.lower()
    return table | {ord("đ"): "d", ord("Đ"): "d"}


BARE: Final = _bare_letters()
"""Table for `str.translate`: a letter with diacritics to the bare one, a combining mark to nothing; Đ has no
decomposition in Unicode and is named."""


def _lower(text: str) -> str:
    if is_plain(text) and "İ" not in text:
        return text.lower()
    lowered = normalise(text).lower()
    # A few capitals without a code point of their own (H̱) have a composed small letter.
    return normalise(lowered)


def fold(text: str) -> str:
    """Return `text` with the differences removed that are not differences of the word.

    Normalised; lower case; the tone in its old place (hoà → hòa, khoẻ → khỏe, uỷ → ủy: only oa, oe, uy at
    the end of a syllable and not after q, the one place where the two styles differ); y written i where it
    is the whole rhyme after h k l m qu s t (kỹ = kĩ, quy = qui, lý = lí; never tai and tay, never thúy).
    Linear; idempotent; as long as the normalised text but for capitals that have no code point of their
    own.

    Source: DOMAIN.md section 6.1, DESIGN.md section 6.

    Example:
        >>> fold("Uỷ ban, KỸ thuật và Quy chế")
        'ủy ban, kĩ thuật và qui chế'
    """
    return _RESPELT.sub(lambda found: _RESPELLINGS[found[0]], _lower(text))


def without_marks(text: str) -> str:
    """Return `text` normalised, in lower case, without diacritics (đ as d), and otherwise as it is spelt."""
    lowered = _lower(text)
    return lowered if lowered.isascii() else normalise(lowered.translate(BARE))


def fold_bare(text: str) -> str:
    """Return `text` folded and without diacritics, as a reader types who has no Vietnamese keyboard.

    Also what removing the diacritics from `fold(text)` gives. Linear and idempotent.

    Example:
        >>> fold_bare("Chuyên đề Quý I")
        'chuyen de qui i'
    """
    return _WHOLE_RHYME_Y.sub("i", without_marks(text))


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` (runs of letters and digits), folded with their diacritics.

    Example:
        >>> words("Huyện uỷ (khoá XI) – 2015/2020")
        ('huyện', 'ủy', 'khóa', 'xi', '2015', '2020')
    """
    return tuple(_WORD.findall(fold(text)))


def same(a: str, b: str) -> bool:
    """Tell whether two names or values are the same but for capitals, spaces and accepted spellings."""
    return " ".join(fold(a).split()) == " ".join(fold(b).split())
