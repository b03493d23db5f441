"""The organs that issue in their own name: "Ban Thường vụ" of a committee, "Ban Bí thư", "UBND"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from macros.vietnamese import words

_WRITTEN: Final = {
    "Ban Thường vụ": ("Ban Thường vụ", "BTV", "Ban TV", "Thường vụ"),
    "Ban Chấp hành": ("Ban Chấp hành", "BCH", "Hội nghị"),
    "Thường trực": ("Thường trực",),
    "Bộ Chính trị": ("Bộ Chính trị", "BCT"),
    "Ban Bí thư": ("Ban Bí thư", "BBT"),
    "Đại hội": ("Đại hội",),
    "Thủ tướng": ("Thủ tướng",),
    "Ủy ban nhân dân": ("Ủy ban nhân dân", "UBND"),
    "Hội đồng nhân dân": ("Hội đồng nhân dân", "HĐND"),
    "Ban Tổ chức": ("Ban Tổ chức",),
    "Văn phòng": ("Văn phòng",),
    "Ủy ban Kiểm tra": ("Ủy ban Kiểm tra", "UBKT"),
}
"""Each organ as the registry writes it, and as citations do; a plenum is the full committee's."""
_SPELLINGS: Final = tuple(
    (words(spelling), organ)
    for spelling, organ in sorted(
        ((spelling, organ) for organ, spellings in _WRITTEN.items() for spelling in spellings),
        key=lambda pair: -len(words(pair[0])),
    )
)
_OF_A_COMMITTEE: Final = frozenset(
    {"Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Bộ Chính trị", "Ban Bí thư", "Thủ tướng"}
)
"""The others are organizations of their own in the registry."""
_CENTRE: Final = ("trung ương", "tw")
_SEVERAL = re.compile(r",|;|\svà\s")


def organs_in(issuer: str) -> frozenset[str]:
    """Return the organs that an issuer names, as the registry writes them; none for a committee alone."""
    return frozenset(organ for _, _, organ in _organs(words(issuer)))


def organ_in(issuer: str) -> str:
    """Return the organ that issues in its own name: "Ban Thường vụ" of "BTV Huyện ủy"; else nothing.

    The committee alone ("Huyện ủy") names none: it says no more than the organization does. Several organs
    that share a document ("Ban Chấp hành, Ban Thường vụ") are no one of them.
    """
    spoken = words(issuer)
    start, end, organ = next(_organs(spoken), (0, 0, ""))
    if start or organ not in _OF_A_COMMITTEE or _SEVERAL.search(issuer):
        return ""
    is_central = " ".join(spoken[end:]).startswith(_CENTRE)
    return "Ban Chấp hành Trung ương" if organ == "Ban Chấp hành" and is_central else organ


def _organs(spoken: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield the organs that words name, each with where it begins and ends."""
    place = 0
    while place < len(spoken):
        for spelling, organ in _SPELLINGS:
            if spoken[place : place + len(spelling)] == spelling:
                yield place, place + len(spelling), organ
                place += len(spelling)
                break
        else:
            place += 1
