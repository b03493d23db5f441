"""Which bodies may have issued a cited document, by the organ code and the words for the issuer.

An organ code means a body only inside one area and period (DOMAIN.md section 1.3): it is read at the date
of the cited document, from the report's organization and all its predecessors, up the parents valid then.
Two bodies with one code are both returned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from macros.citations.events import level_of
from macros.citations.phrases import END, START, any_of, spelled
from macros.model import Citation, Organization, OrganizationId, Rank, Sector
from macros.registry import Registry
from macros.vietnamese import DateInterval, fold, words

_CENTRAL_CODES: Final = re.compile(
    r"TW|CP|TTg|QH[0-9]{0,2}|UBTVQH[0-9]{0,2}|CTN|[A-ZĐ]+TW|TWĐTN|QUTW", re.IGNORECASE
)
"""Codes that mean the same body everywhere."""
_CENTRAL_BODIES: Final = any_of(
    "bộ chính trị | bct | ban bí thư | bbt | ban chấp hành trung ương | bch trung ương | bch tw"
    "| đảng cộng sản việt nam"
)
_CENTRAL_WORDS = re.compile(
    rf"{_CENTRAL_BODIES}{END}|(?:{spelled('hội nghị')}{END}[^,;]*)?{START}{spelled('trung ương')}{END}|đảng\Z"
)
_STATE_NAMES: Final = (
    (re.compile(r"QH[0-9]{0,2}"), "Quốc hội"),
    (re.compile(r"UBTVQH[0-9]{0,2}"), "Ủy ban Thường vụ Quốc hội"),
    (re.compile(r"CP"), "Chính phủ"),
    (re.compile(r"TTg"), "Thủ tướng Chính phủ"),
)
"""Bodies of the State behind codes that a registry may not list one by one."""
_LIST = re.compile(r",\s+|\s+và\s+")
"""Between the organs that share working rules: "Ban Chấp hành, Ban Thường vụ Huyện ủy"."""
_LAWS: Final = frozenset({"luật", "bộ luật", "hiến pháp", "pháp lệnh"})
_CENTRE: Final = "Ban Chấp hành Trung ương"
_COMMITTEE_CODES: Final = {
    "huyện ủy": "HU",
    "quận ủy": "QU",
    "thị ủy": "THU",
    "tỉnh ủy": "TU",
    "thành ủy": "TU",
    "đảng ủy": "ĐU",
}
"""The usual code of a committee, where the registry gives it none."""
_AREA_COMMITTEES: Final = {
    fold(area): tuple(fold(name) for name in names)
    for area, names in {
        "tỉnh": ("Tỉnh ủy", "Đảng bộ tỉnh"),
        "thành phố": ("Thành ủy", "Đảng bộ thành phố"),
        "huyện": ("Huyện ủy", "Đảng bộ huyện"),
        "quận": ("Quận ủy", "Đảng bộ quận"),
        "thị xã": ("Thị ủy", "Đảng bộ thị xã"),
        "xã": ("Đảng ủy xã", "Đảng bộ xã"),
        "phường": ("Đảng ủy phường", "Đảng bộ phường"),
    }.items()
}


@dataclass(frozen=True, slots=True)
class Issuers:
    """The bodies that may be meant; none where nobody registered one."""

    organizations: tuple[Organization, ...]
    name: str = ""
    """How citations call the body, for one that nobody registered: its code, or its words."""
    is_central: bool = False
    """The words or code mean one body in the whole country."""

    @property
    def ids(self) -> frozenset[OrganizationId]:
        """Their ids."""
        return frozenset(o.id for o in self.organizations)


def issuers_of(
    citation: Citation, registry: Registry, near: OrganizationId | None, when: DateInterval | None
) -> Issuers:
    """Find who may have issued a cited document.

    Args:
        citation: the citation; its own date outranks `when`.
        registry: where bodies are registered.
        near: the organization whose report cites.
        when: the date of the report.
    """
    at = citation.date or when
    by_code = _by_code(citation.organ, registry, near, at, may_have_ended=citation.date is None)
    named = citation.issuer or _implied(citation)
    by_words = bodies_named(named, registry, near, at)
    both = tuple(o for o in by_code if o in by_words)
    is_centre = not citation.organ and _CENTRAL_WORDS.match(fold(named)) is not None
    is_central = is_centre or bool(_CENTRAL_CODES.fullmatch(citation.organ)) or (named != citation.issuer)
    name = citation.organ or ("TW" if is_centre else named if is_central else level_of(citation))
    return Issuers(both or by_code or by_words, name, is_central)


def _implied(citation: Citation) -> str:
    """Name the issuer that a citation leaves out because everybody knows it."""
    for code, body in _STATE_NAMES:
        if code.fullmatch(citation.organ):
            return body
    if citation.organ:
        return ""
    if citation.kind in _LAWS:
        return "Quốc hội"
    is_of_the_party = citation.kind == "điều lệ" and fold("Điều lệ Đảng") in " ".join(
        fold(citation.text).split()
    )
    return _CENTRE if is_of_the_party or citation.kind == "cương lĩnh" or citation.plenum is not None else ""


def _by_code(
    code: str,
    registry: Registry,
    near: OrganizationId | None,
    at: DateInterval | None,
    *,
    may_have_ended: bool,
) -> tuple[Organization, ...]:
    if not code:
        return ()
    # A report of 2026 may cite, without its date, what a district issued before it ended.
    for when in (at, None) if may_have_ended else (at,):
        found = registry.organs_with_code(code, near=near, when=when)
        if near is not None and not _CENTRAL_CODES.fullmatch(code):
            lineage = {o.id for o in registry.lineage(near, when)}
            found = tuple(o for o in found if _is_kin(o, lineage))
        if found:
            return found
    return _by_usual_code(code, registry, near, at) if near is not None else ()


def _is_kin(organization: Organization, lineage: set[OrganizationId]) -> bool:
    """Tell whether a body is in a lineage or directly below it; the code of a stranger means nothing."""
    return organization.id in lineage or any(p.organization in lineage for p in organization.parents)


def _by_usual_code(
    code: str, registry: Registry, near: OrganizationId, at: DateInterval | None
) -> tuple[Organization, ...]:
    """Find the committee in the lineage whose name implies the code, where no code is registered for it."""
    for organization in registry.lineage(near, at):
        name = " ".join(words(organization.name_at(at))[:2])
        if not organization.codes and _COMMITTEE_CODES.get(name) == code.upper():
            return (organization,)
    return ()


def bodies_named(
    issuer: str, registry: Registry, near: OrganizationId | None, at: DateInterval | None
) -> tuple[Organization, ...]:
    """Find the bodies that words for an issuer or a holder of terms name.

    Args:
        issuer: the words as written; of several bodies in a list the last that is known counts.
        registry: where bodies are registered.
        near: the organization whose report names them; "của huyện" is read from there upwards.
        at: the date at which they are named.
    """
    if not issuer:
        return ()
    if _CENTRAL_WORDS.match(fold(issuer)):
        return tuple(
            o
            for o in registry.organs_with_code("TW", near=near, when=None)
            if o.rank is Rank.CENTRAL and o.sector is Sector.PARTY
        )
    for part in (issuer, *_LIST.split(issuer)[::-1]):
        found = registry.find_organizations(part, near=near, when=at) or _by_area(part, registry, near, at)
        if found:
            return found
    return ()


def _by_area(
    issuer: str, registry: Registry, near: OrganizationId | None, at: DateInterval | None
) -> tuple[Organization, ...]:
    """Find the body behind a bare "của huyện": the nearest above the report with such a name."""
    committee = _AREA_COMMITTEES.get(" ".join(words(issuer)))
    if committee is None or near is None:
        return ()
    for organization in registry.lineage(near, at):
        name = " ".join(words(organization.name_at(at)))
        if name.startswith(committee):
            return (organization,)
    return ()


def scope_of(issuers: Issuers, near: OrganizationId | None, report: str) -> tuple[str, bool]:
    """Say whose numbers a citation counts in, and whether that body is registered.

    Where it is not, the code (or level) and the citing organization stand for it, so that equal numbers
    of two unknown provinces stay apart.
    """
    if len(issuers.organizations) == 1:
        return issuers.organizations[0].id, True
    return (issuers.name, False) if issuers.is_central else (f"{issuers.name} {near or report}", False)
