"""Words printed in capitals, written as running text writes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from macros.importing.organs import recognise_organ
from macros.importing.shape import LOWER, UPPER, is_capitals
from macros.importing.vocabulary import SPELLINGS, longest
from macros.vietnamese import fold, parse_roman, without_marks

_TOKEN = re.compile(r"[^\W_]+")
_SHORT_FORMS: Final = (
    "UBND HĐND MTTQ UBKT THPT MTV TW ANQP NQTW UBMTTQ VHTT ĐVTN BHXH CNTT XHCN TTCN QĐi CTHĐ"
)
_ABBREVIATIONS: Final = frozenset(_SHORT_FORMS.split())
"""Abbreviations with a vowel or often read as words; those without a vowel need no table."""
_VOWEL = re.compile("[aeiouyAEIOUY]")
_BEFORE_ORDINAL = re.compile(r"(?i)(?:khóa|khoá|thứ|kỳ|lần|quý|loại) $")
_MID_SENTENCE = re.compile(rf"(?<=[{LOWER},] )([{UPPER}{LOWER}][{LOWER}]*)\b")
_FIRST_WORD = re.compile(rf"( *)([{UPPER}])([{LOWER}]*)")
_NUMBERED_PLACE = re.compile(r"\b(quận|phường)(?= [0-9])")
_SAMPLE: Final = 200_000
"""Characters of the body in which the habits of capitals are looked up."""


def respell(name: str) -> str:
    """Write a name that is printed in capitals as running text writes it; any other text stays.

    Words that no table knows are proper names.

    Example:
        >>> respell("BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN PA HÁN")
        'Ban Chấp hành Đảng bộ huyện Pa Hán'
    """
    return _respelt(name, lambda word: word[0] + word[1:].lower()) if is_capitals(name) else name


def sentence_case(title: str, body: str) -> str:
    """Write a title that is printed in capitals, or begins so, as a sentence.

    Known names get their capitals back, abbreviations and numbers keep theirs; other words are capitalised
    where `body` mostly has them so.

    Example:
        >>> sentence_case("BÁO CÁO Kết quả thực hiện NGHỊ QUYẾT", "")
        'Báo cáo kết quả thực hiện NGHỊ QUYẾT'
    """
    head = _leading_capitals(title)
    if not head:
        return title
    habits = _capital_habits(body)

    def other(word: str) -> str:
        lowered = word.lower()
        return word[0] + lowered[1:] if habits.get(lowered) else lowered

    shown, rest = _respelt(title[:head], other), title[head:]
    first = _FIRST_WORD.match(rest)
    if first and not habits.get((first[2] + first[3]).lower()) and not recognise_organ(rest, first.end(1)):
        rest = first[1] + first[2].lower() + rest[first.end(2) :]
    return shown[:1].upper() + shown[1:] + rest


def _leading_capitals(title: str) -> int:
    """Return how far the capitals at the beginning of `title` go."""
    end = 0
    for token in re.finditer(r"\S+", title):
        letters = "".join(filter(str.isalpha, token[0]))
        if letters and not letters.isupper() and not re.search(r"[0-9/]", token[0]):
            break
        end = token.end()
    return end if is_capitals(title[:end]) else 0


def _capital_habits(body: str) -> dict[str, bool]:
    """Say for each word whether the body writes it with a capital, sentence beginnings apart."""
    counts: dict[str, list[int]] = {}
    for match in _MID_SENTENCE.finditer(body[:_SAMPLE]):
        counts.setdefault(match[1].lower(), [0, 0])[match[1][0].isupper()] += 1
    return {word: capital > 2 * small for word, (small, capital) in counts.items()}


def _respelt(text: str, other: Callable[[str], str]) -> str:
    """Respell known phrases from the table, and the words between them with `other`."""
    tokens = list(_TOKEN.finditer(text))
    folded = [fold(token[0]) for token in tokens]
    parts: list[str] = []
    done = at = 0
    while at < len(tokens):
        count = longest(SPELLINGS, folded, at)
        parts.append(text[done : tokens[at].start()])
        if count:
            spelling = SPELLINGS[tuple(folded[at : at + count])].split()
            gaps = [text[tokens[k].end() : tokens[k + 1].start()] for k in range(at, at + count - 1)]
            parts.append("".join(word + gap for word, gap in zip(spelling, [*gaps, ""], strict=True)))
        else:
            count = 1
            parts.append(tokens[at][0] if _is_fixed(text, tokens[at]) else other(tokens[at][0]))
        at += count
        done = tokens[at - 1].end()
    return _NUMBERED_PLACE.sub(lambda place: place[1].capitalize(), "".join(parts) + text[done:])


def _is_fixed(text: str, token: re.Match[str]) -> bool:
    """Tell whether a word keeps its capitals: an abbreviation, an ordinal, a part of a document number."""
    word = token[0]
    if word in _ABBREVIATIONS or (len(word) > 1 and not _VOWEL.search(without_marks(word))):
        return True
    if "/" in text[max(0, token.start() - 1) : token.end() + 1] or any(c.isdigit() for c in word):
        return True
    return parse_roman(word) is not None and _BEFORE_ORDINAL.search(text[: token.start()][-8:]) is not None
