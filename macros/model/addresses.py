"""Words that stand in addresses where an id might: the lists have them, so nothing else may be called so."""

from __future__ import annotations

import re
from typing import Final

RESERVED: Final = frozenset({"nam", "loai", "ky", "so", "khong-ro"})
"""Words that stand where an id begins: `bao-cao/nam/2020/`, `van-ban/so/39-nq-tw/` …"""
_LATER_PAGE = re.compile("trang-[0-9]+")
"""The name of the second and later pages of a list."""


def is_reserved(identifier: str) -> bool:
    """Say whether an id begins with a word of the lists' addresses, or ends like a page of a split list.

    Example:
        >>> is_reserved("nam/2020"), is_reserved("huyen-a/trang-2"), is_reserved("huyen-a/2020/12-bc-hu")
        (True, True, False)
    """
    parts = identifier.strip("/").split("/")
    return parts[0] in RESERVED or _LATER_PAGE.fullmatch(parts[-1]) is not None
