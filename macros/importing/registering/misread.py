"""Numbers with a slip in them: a letter read for a digit, a code that no kind has, or not this one.

A wrong number would become the official one, and its citations would never match. Nothing is mended by
itself: the number that is meant is proposed, a cited one first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from macros.diagnostics import Message
from macros.importing.registering.errors import CannotRegisterError
from macros.importing.registering.unregistered import Unregistered
from macros.model.document_number import find_numbers, parse_number
from macros.model.kinds import KINDS, kind_of, kinds_of_code
from macros.model.number import DocumentNumber
from macros.registry import Registry
from macros.vietnamese import nearest

_RUNNING: Final = re.compile(
    r"(?<![\w/-])(?=[lIiOo]{0,4}[0-9])[0-9lIiOo]{1,5}(?=\s?[-–/]\s?(?:[A-ZĐa-zđ]|(?:19|20)[0-9]{2}/))"
)
"""A running number in which l, i stand for 1 and o for 0; "30a" is none: real suffixes begin with a."""
_DIGITS: Final = str.maketrans("lIiOo", "11100")
_BY_HAND: Final = Message(
    "nếu văn bản quả ghi như vậy, viết mục ấy bằng tay vào danh bạ",
    "if the paper has it so, write the entry by hand",
)


def require_digits(words: str, unregistered: Sequence[Unregistered], registry: Registry) -> None:
    """Refuse a running number that holds a letter like a digit: `61l-CV/HU`.

    Raises:
        CannotRegisterError: it does; what is likely meant is proposed.
    """
    mended = _RUNNING.sub(lambda match: match[0].translate(_DIGITS), words)
    if mended == words:
        return
    meant = next((number for _, _, number in find_numbers(mended)), None)
    if meant is None:
        return
    written = next(found[0] for found in _RUNNING.finditer(words) if not found[0].isdecimal())
    told = _told(meant.text, unregistered, registry)
    raise CannotRegisterError(
        f'số "{written}" có chữ cái giống chữ số; có phải {told.vi}?',
        f'the number "{written}" holds a letter like a digit; did you mean {told.en}?',
    )


def require_code(
    number: DocumentNumber | None,
    kinds: Sequence[str],
    unregistered: Sequence[Unregistered],
    registry: Registry,
) -> None:
    """Refuse a number whose code is no kind's, or not one of the kind: `611-VC/HU`.

    Args:
        number: the number; None where there is none.
        kinds: what the document may be; empty where only the code would tell.
        unregistered: what reports cite and nobody registered.
        registry: what is registered.

    Raises:
        CannotRegisterError: the code does not fit; what is likely meant is proposed.
    """
    if number is None or not number.code:
        return
    codes = [code for kind in kinds for code in _codes_of(kind)]
    by_code = kinds_of_code(number.code, is_state=number.is_state)
    if number.code in codes or (by_code and not kinds) or (kinds and not codes):
        return
    if any(number.text == item.resolution.number for item in unregistered):
        return  # Reports have it so: no slip of whoever types it now.
    near = _likely(number, codes, unregistered, registry)
    own = f" là ký hiệu của {by_code[0].word}," if by_code else ""
    what = f"ký hiệu của {kinds[0]}" if kinds else "ký hiệu của thể loại nào"
    what_en = f"a code of {kinds[0]}" if kinds else "the code of any kind"
    told = _told(near, unregistered, registry) if near else None
    meant = (f"; có phải {told.vi}?", f"; did you mean {told.en}?") if told else ("", "")
    raise CannotRegisterError(
        f"{number.code}{own} không phải {what}{meant[0]} ({_BY_HAND.vi})",
        f"{number.code} is not {what_en}{meant[1]} ({_BY_HAND.en})",
    )


def _likely(
    number: DocumentNumber, codes: Sequence[str], unregistered: Sequence[Unregistered], registry: Registry
) -> str:
    """Return the number that is meant: of those known the likest, else one made up."""
    texts = [
        *(text for item in unregistered for text in (item.resolution.number, *item.resolution.aliases)),
        *(known.number for known in registry.resolutions),
    ]
    found = {
        other.code: text
        for text in reversed(texts)
        if (other := parse_number(text))
        and (other.running, other.organ) == (number.running, number.organ)
        and (other.code in codes or (not codes and kinds_of_code(other.code, is_state=other.is_state)))
    }
    # Two letters exchanged (VC for CV) are the commonest slip, and difflib finds them unlike.
    exchanged = [code for code in found if sorted(code) == sorted(number.code)]
    for code in (*exchanged, *nearest(number.code, found, 1), *(found if codes else ())):
        return found[code]
    every = codes or [code for kind in KINDS for code in kind.codes]
    exchanged = [code for code in every if sorted(code) == sorted(number.code)]
    for code in (*exchanged, *nearest(number.code, every, 1), *codes):
        return replace(number, code=code).text
    return ""


def _codes_of(kind: str) -> Iterator[str]:
    """Yield the codes of a kind, of the broader one that it refines, and of those that refine it."""
    told = kind_of(kind)
    if told is None:
        return
    yield from told.codes
    for other in KINDS:
        if other.word == told.refines or other.refines == told.word:
            yield from other.codes


def _told(text: str, unregistered: Sequence[Unregistered], registry: Registry) -> Message:
    place = _place_of(text, unregistered, registry)
    return Message(f"{text} ({place.vi})", f"{text} ({place.en})") if place else Message(text, text)


def _place_of(text: str, unregistered: Sequence[Unregistered], registry: Registry) -> Message | None:
    """Say where a number is known from: a report, or the registry."""
    for item in unregistered:
        if text in (item.resolution.number, *item.resolution.aliases):
            place = item.first
            return Message(
                f"được dẫn ở {place.path}, dòng {place.line}", f"cited at {place.path}:{place.line}"
            )
    for known in registry.resolutions:
        if text in (known.number, *known.aliases):
            return Message("đã đăng ký", "registered")
    return None
