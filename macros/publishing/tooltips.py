"""What the tooltip of a citation says: which document is meant, how sure we are, and why."""

from __future__ import annotations

from macros.citations import ending_of
from macros.model import CitationInReport, Ground, MatchState, Resolution
from macros.pages.catalogue import Catalogue
from macros.pages.cited import doubt_of
from macros.pages.entries import issuing_organ
from macros.pages.wording import (
    capital,
    doubt_words,
    ending_words,
    join,
    resolution_chips,
    resolution_date,
    shorten,
)

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
        is_number = catalogue.number_meant(found) is not None
        doubt = doubt_of(found, catalogue) if is_number else doubt_words(0, is_number=False)
        return join(capital(doubt), f"có thể là: {shown}{more}" if shown else "")
    resolution = catalogue.resolutions.get(found.resolution) if found.resolution else None
    if resolution is None:
        return ""
    return join(
        _named(resolution),
        resolution_date(resolution),
        issuing_organ(resolution, catalogue),
        _certainty(found, resolution),
        _ended_then(found, catalogue),
    )


def _certainty(found: CitationInReport, resolution: Resolution) -> str:
    if found.state is MatchState.UNREGISTERED or not resolution.is_registered:
        return "chưa đăng ký trong danh bạ"
    unverified = join(*(chip.text for chip in resolution_chips(resolution)))
    return join(_ground(found.ground), unverified)


def _ground(ground: Ground | None) -> str:
    if ground is None:
        return ""
    return ground.value if ground is Ground.AUTHOR else f"khớp {ground.value}"


def _ended_then(found: CitationInReport, catalogue: Catalogue) -> str:
    """Say that a resolution was out of force when the report was issued; nothing of what came later."""
    report = catalogue.reports_by_id.get(found.report)
    ending = ending_of(found.resolution, catalogue.links) if found.resolution else None
    if report is None or ending is None or not ending.is_before_report(report):
        return ""
    by = catalogue.resolutions[ending.by]
    return f"{ending_words(ending)} {by.number or by.name}"


def _named(resolution: Resolution) -> str:
    """Name a resolution with its subject, unless the name is the subject already."""
    title = shorten(resolution.title, _LONGEST_TITLE)
    if not title or not (resolution.number or resolution.event):
        return resolution.name
    return f"{resolution.name}: {title}"


def _brief(resolution: Resolution, catalogue: Catalogue) -> str:
    about = ", ".join(filter(None, (resolution_date(resolution), issuing_organ(resolution, catalogue))))
    return f"{resolution.name} ({about})" if about else resolution.name
