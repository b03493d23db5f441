"""The order of Vietnamese dictionaries, for every list that people read.

Letters decide first, for the whole string and syllable by syllable; tones only break ties (DOMAIN.md
section 6.1). The order of code points would put đ, ă and ủ after z.
"""

import re
import unicodedata
from typing import Final, TypeAlias

from macros.vietnamese.normalise import normalise

SortKey: TypeAlias = tuple[tuple[tuple[int, int, str], ...], tuple[str, ...], str, str]

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS: Final = {letter: chr(1 + rank) for rank, letter in enumerate(_ALPHABET)}
# None, huyền, hỏi, ngã, sắc, nặng; having no tone is the empty string, which sorts before all.
_TONES: Final = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_TONES_TABLE: Final = dict.fromkeys(map(ord, _TONES))
_TOKEN = re.compile("([0-9]+)|[^\\W0-9_](?:[^\\W0-9_]|[\u0300-\u036f])*")


def sort_key(text: str) -> SortKey:
    """Return the key that sorts `text` as a Vietnamese dictionary does.

    Alphabet a ă â b c d đ e ê … o ô ơ … u ư v x y, f j w z in their Latin places, other scripts after; a
    shorter syllable before a longer one ("ba", "ba ca", "bác"); digits as numbers ("Quận 2" before "Quận
    10"), before letters; then tones in the order none, huyền, hỏi, ngã, sắc, nặng, the place of the mark
    not counting (hoà with hòa); then small letters before capitals; punctuation last of all. Equal keys
    mean equal normalised text.
    """
    normal = normalise(text)
    letters: list[tuple[int, int, str]] = []
    tones: list[str] = []
    for token in _TOKEN.finditer(normal):
        if token[1]:
            digits = token[1].lstrip("0")
            letters.append((0, len(digits), digits))
            tones.append("")
        else:
            syllable = unicodedata.normalize("NFD", token[0].lower())
            tones.append("".join(_TONES.get(mark, "") for mark in syllable))
            toneless = unicodedata.normalize("NFC", syllable.translate(_TONES_TABLE))
            letters.append((1, 0, "".join(_RANKS.get(letter, letter) for letter in toneless)))
    cases = "".join("1" if letter.isupper() else "0" for letter in normal)
    return tuple(letters), tuple(tones), cases, normal
