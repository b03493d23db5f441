"""What the tooltip of a citation says: which document is meant, how sure we are, and why."""

from __future__ import annotations

from macros.model import CitationInReport, Ground, MatchState, Resolution
from macros.pages.catalogue import Catalogue
from macros.pages.wording import capital, join, resolution_chips, resolution_date, shorten

_ORGANS = frozenset({"ban chấp hành", "ban thường vụ", "thường vụ", "thường trực"})
"""Organs that every committee has; named alone they say nothing."""
_LONGEST_TITLE = 140
_MOST_CANDIDATES = 4


def citation_tooltip(found: CitationInReport, catalogue: Catalogue) -> str:
    """Write the tooltip of a citation in one line.

    Example:
        "Nghị quyết 05-NQ/HU: về quản lý đất đai · 25/6/2018 · Huyện ủy A · khớp theo ngày ban hành"
    """
    if found.state is MatchState.AMBIGUOUS:
        candidates = [catalogue.resolutions[key] for key in found.candidates if key in catalogue.resolutions]
        shown = "; ".join(_brief(candidate, catalogue) for candidate in candidates[:_MOST_CANDIDATES])
        more = "; …" if len(candidates) > _MOST_CANDIDATES else ""
        return f"{len(candidates)} văn bản cùng số: {shown}{more}"
    resolution = catalogue.resolutions.get(found.resolution) if found.resolution else None
    if resolution is None:
        return ""
    return join(
        _named(resolution),
        resolution_date(resolution),
        _issuer(resolution, catalogue),
        _certainty(found, resolution),
    )


def _certainty(found: CitationInReport, resolution: Resolution) -> str:
    if found.state is MatchState.UNREGISTERED or not resolution.is_registered:
        return "chưa đăng ký trong danh bạ"
    unverified = join(*(chip.text for chip in resolution_chips(resolution)))
    return join(_ground(found.ground), unverified)


def _ground(ground: Ground | None) -> str:
    match ground:
        case None:
            return ""
        case Ground.AUTHOR:
            return "do người biên soạn chỉ rõ"
        case Ground.NUMBER_ONLY:
            return "chỉ khớp theo số"
    return f"khớp {ground.value}"


def _named(resolution: Resolution) -> str:
    """Name a resolution with its subject, unless the name is the subject already."""
    title = shorten(resolution.title, _LONGEST_TITLE)
    if not title or not (resolution.number or resolution.event):
        return resolution.name
    return f"{resolution.name}: {title}"


def _brief(resolution: Resolution, catalogue: Catalogue) -> str:
    about = ", ".join(filter(None, (resolution_date(resolution), _issuer(resolution, catalogue))))
    return f"{resolution.name} ({about})" if about else resolution.name


def _issuer(resolution: Resolution, catalogue: Catalogue) -> str:
    """Say who issued it: the organ where it is known, with its committee where it is named without."""
    body, organ = catalogue.issuer_name(resolution), resolution.issuer
    if not organ or organ.casefold() in body.casefold():
        return body or capital(organ)
    return capital(f"{organ} {body}".strip() if organ.casefold() in _ORGANS else organ)
