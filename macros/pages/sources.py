"""Where a resolution was seen: words of the registry, with addresses of other sites among them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from macros.pages.view import Link

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_BEHIND: Final = ".,;:!?…'”’"
"""What ends a sentence or a quotation behind an address and is no part of it."""


def source_words(source: str) -> tuple[Link, ...]:
    """Split the source of a registry entry into words, as they are, and links out of the site.

    An address may be longer than a phone is wide, so the link says the name of the site only.

    Example:
        "https://www.a.vn/nghi-quyet-05.html (ngày)" → a link "a.vn" and the words " (ngày)".
    """
    pieces: list[Link] = []
    end = 0
    for match in _ADDRESS.finditer(source):
        address = _bare(match[0])
        host = _host(address)
        if host:
            pieces += _words(source[end : match.start()])
            pieces.append(Link(url=address, text=host))
            end = match.start() + len(address)
    return (*pieces, *_words(source[end:]))


def _words(text: str) -> tuple[Link, ...]:
    return (Link(text=text),) if text else ()


def _bare(address: str) -> str:
    """Take off the signs that stand behind an address; brackets only where it opens none itself."""
    return address.rstrip(_BEHIND if "(" in address else f"{_BEHIND})")


def _host(address: str) -> str:
    """Return the name of the site, or nothing where the address has none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # "http://[": brackets are those of an IPv6 address
        return ""
    return host.removeprefix("www.")
