"""The permanent id of a resolution, and so its address: `<organization>/<kind>-<number>-<date>`.

A number is no key: numbering restarts at 01 per kind in each term, State numbers each year (DESIGN.md
section 4.2). What is unknown is left out from the right; without number the event or a short title stands
in its place.
"""

from __future__ import annotations

import re
from typing import Final

from macros.model import Resolution, ResolutionId
from macros.model.addresses import RESERVED
from macros.model.document_number import parse_number
from macros.model.number import DocumentNumber
from macros.vietnamese import parse_ordinal, parse_roman, slug

UNKNOWN_ORGANIZATION: Final = "khong-ro"
_TITLE_LIMIT: Final = 50
"""Characters of a title in an address, cut at a word."""
_LEAD = re.compile(r"\A\s*(?:[\"“”']|(?:v/v|về|việc)\s+)+", re.IGNORECASE)
_CONGRESS = re.compile(r"đại hội|\bđhđ?b?\b", re.IGNORECASE)
_ORDINAL = re.compile(
    r"(?:lần\s+thứ|khóa|khoá|nhiệm\s+kỳ|nhiệm\s+kì|đại\s+hội|lần)\s+(?P<word>[IVXLivxl]+\b|[0-9]{1,2}\b(?!\s*[-–—]))"
)
_YEARS = re.compile(r"([0-9]{4})\s*[-–—]\s*([0-9]{4})")


def resolution_id(resolution: Resolution, *, scope: str = "") -> ResolutionId:
    """Make the id of a resolution from what is known about it; its own `id` is not looked at.

    Args:
        resolution: the resolution.
        scope: stands for the organization where none is registered, already a slug.

    Example:
        "huyen-a/quy-dinh-02-2018-09-24", "chinh-phu/nghi-dinh-30-2020-2020-03-05",
        "huyen-a/nghi-quyet-dai-hoi-11", "quan-b/nghi-quyet-phong-chong-ma-tuy-1998-06".
    """
    number = parse_number(resolution.number)
    kind = number.identity(resolution.kind).kind if number else resolution.kind
    parts = [
        slug(kind),
        _number_slug(number, resolution.number),
        "" if resolution.number else _name_slug(resolution),
    ]
    if resolution.date is not None:
        parts.append(slug(resolution.date.iso()))
    return ResolutionId(f"{_organization_slug(resolution, number, scope)}/{'-'.join(filter(None, parts))}")


def _organization_slug(resolution: Resolution, number: DocumentNumber | None, scope: str) -> str:
    organ = number.organ if number else ""
    whose = (
        resolution.organization
        or scope
        or slug(organ)
        or slug(resolution.organization_name, _TITLE_LIMIT)
        or UNKNOWN_ORGANIZATION
    )
    # "Sở" alone would take the address under which the lists have the shared numbers.
    return f"{whose}-{UNKNOWN_ORGANIZATION}" if whose in RESERVED - {UNKNOWN_ORGANIZATION} else whose


def _number_slug(number: DocumentNumber | None, printed: str) -> str:
    """Return the running number with at least two digits, and the year of a State number."""
    if number is None:
        bare = printed.strip()
        return bare.zfill(2) if bare.isdigit() else slug(bare)
    return slug(f"{number.running.zfill(2)} {number.year or ''}")


def _name_slug(resolution: Resolution) -> str:
    if resolution.event:
        return event_slug(resolution.event)
    return slug(_LEAD.sub("", resolution.title), _TITLE_LIMIT)


def event_slug(event: str) -> str:
    """Name the congress or plenum that adopted a resolution, with plain numbers.

    Example:
        >>> event_slug("Đại hội Đảng bộ huyện lần thứ XI"), event_slug("Trung ương 4 khóa XII")
        ('dai-hoi-11', 'trung-uong-4-khoa-12')
    """
    if not _CONGRESS.search(event):
        return slug(" ".join(_plain(word) for word in event.split()), _TITLE_LIMIT)
    ordinal = _ORDINAL.search(event)
    if ordinal:
        return f"dai-hoi-{parse_ordinal(ordinal['word'])}"
    years = _YEARS.search(event)
    return f"dai-hoi-{years[1]}-{years[2]}" if years else slug(event, _TITLE_LIMIT)


def _plain(word: str) -> str:
    bare = word.strip("(),.;")
    value = parse_roman(bare) if bare.isupper() else None
    return str(value) if value else word
