"""Ways into the archive: by cycle, type, year, organization, kind, each with how much lies behind it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros.model import OrganizationSort, ReportType
from macros.pages.address import (
    cycle_url,
    kind_url,
    organization_reports_url,
    organization_resolutions_url,
    organization_url,
    type_url,
    year_url,
)
from macros.pages.catalogue import Catalogue
from macros.pages.view import Way, WayGroup
from macros.pages.wording import UNKNOWN_YEAR, capital, count, type_name
from macros.vietnamese import render_number, sort_key

UNKNOWN_ISSUER = "Chưa rõ cơ quan"


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleMark:
    """A point on the line of time."""

    url: str
    label: str
    count: str


def cycle_marks(catalogue: Catalogue) -> tuple[CycleMark, ...]:
    """Line the cycles up, oldest first."""
    return tuple(
        CycleMark(
            url=cycle_url(cycle),
            label=cycle.label,
            count=count(len(catalogue.reports_of_cycle.get(cycle, ())), "báo cáo"),
        )
        for cycle in catalogue.cycles
    )


def ways_by_type(catalogue: Catalogue) -> WayGroup:
    """List the types that have reports, in the order of the model."""
    times = Counter(report.front.type for report in catalogue.reports)
    return WayGroup(
        title="Theo loại báo cáo",
        anchor="theo-loai",
        ways=tuple(
            Way(url=type_url(t), text=type_name(t), count=render_number(times[t]))
            for t in ReportType
            if times[t]
        ),
    )


def ways_by_year(catalogue: Catalogue) -> WayGroup:
    """List the years that have reports, newest first, those without date last."""
    times = Counter(report.year for report in catalogue.reports)
    years = sorted(times, key=lambda year: -(year or 0))
    return WayGroup(
        title="Theo năm",
        anchor="theo-nam",
        ways=tuple(
            Way(url=year_url(y), text=str(y) if y else UNKNOWN_YEAR, count=render_number(times[y]))
            for y in years
        ),
    )


def ways_by_organization(catalogue: Catalogue) -> WayGroup:
    """List the organizations that have reports, by the Vietnamese alphabet."""
    known = [
        (o, len(catalogue.reports_of[o.id]))
        for o in catalogue.archive.organizations
        if o.id in catalogue.reports_of
    ]
    return WayGroup(
        title="Theo tổ chức",
        anchor="theo-to-chuc",
        ways=tuple(
            Way(url=organization_reports_url(o.id), text=o.name, count=render_number(number))
            for o, number in sorted(known, key=lambda pair: (sort_key(pair[0].name), pair[0].id))
        ),
    )


def ways_to_organizations(catalogue: Catalogue) -> WayGroup:
    """List the pages of the bodies readers look for: committees with reports, by the alphabet."""
    shown = [
        o
        for o in catalogue.archive.organizations
        if o.id in catalogue.reports_of and o.sort is not OrganizationSort.STAFF
    ]
    return WayGroup(
        title="Theo tổ chức",
        anchor="theo-to-chuc",
        ways=tuple(
            Way(
                url=organization_url(o.id),
                text=o.name,
                count=render_number(len(catalogue.reports_of[o.id])),
            )
            for o in sorted(shown, key=lambda o: (sort_key(o.name), o.id))
        ),
    )


def ways_by_kind(catalogue: Catalogue) -> WayGroup:
    """List the kinds of resolutions, by the alphabet."""
    times = Counter(resolution.kind for resolution in catalogue.resolutions.values())
    return WayGroup(
        title="Theo loại văn bản",
        anchor="theo-loai",
        ways=tuple(
            Way(url=kind_url(kind), text=capital(kind), count=render_number(times[kind]))
            for kind in sorted(times, key=sort_key)
        ),
    )


def ways_by_issuer(catalogue: Catalogue) -> WayGroup:
    """List the bodies that issued resolutions, by the alphabet."""
    issuers = [(issuer_name(body, catalogue), body) for body in catalogue.issued_by]
    return WayGroup(
        title="Theo cơ quan ban hành",
        anchor="theo-co-quan",
        ways=tuple(
            Way(
                url=organization_resolutions_url(body),
                text=name,
                count=render_number(len(catalogue.issued_by[body])),
            )
            for name, body in sorted(issuers, key=lambda pair: (sort_key(pair[0]), pair[1]))
        ),
    )


def issuer_name(body: str, catalogue: Catalogue) -> str:
    """Name the body in the first part of a resolution's address: as registered, else as cited."""
    return catalogue.issuers[body] or UNKNOWN_ISSUER
