"""What may be done with the result of a macro: a short list, each harmless."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]\([^()]*\)(?:\{:[^{}]*\})?")
_DEEPEST = 12


def plain(text: str) -> str:
    """Bỏ liên kết, chỉ giữ chữ.

    Ví dụ:
        {{ term_link("Huyện ủy A", "XI") | plain }}
    """
    return _LINK.sub(r"\1", text)


def indent(text: str, width: int = 4) -> str:
    """Lùi các dòng sau dòng đầu, để đặt một danh sách vào trong một mục.

    Ví dụ:
        {{ reports_of("Huyện ủy A") | indent(4) }}

    Tham số:
        width: số dấu cách, nhiều nhất 12.
    """
    wanted = width if isinstance(width, int) else 4
    return text.replace("\n", "\n" + " " * max(0, min(wanted, _DEEPEST)))


def trim(text: str) -> str:
    """Bỏ dấu cách ở hai đầu.

    Ví dụ:
        {{ organization_link("Huyện ủy A") | trim }}
    """
    return text.strip()
