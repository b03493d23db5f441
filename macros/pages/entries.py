"""Things of the archive as lines of a list."""

from __future__ import annotations

from macros.citations import ending_of
from macros.model import Organization, Report, Resolution, ResolutionId, Term
from macros.pages.address import organization_url, report_url, resolution_url, term_url
from macros.pages.catalogue import Catalogue
from macros.pages.view import Chip, Entry, Link
from macros.pages.wording import (
    capital,
    count,
    ended_since,
    ending_verb,
    join,
    report_line,
    resolution_chips,
    resolution_date,
    shorten,
)

_ORGANS = frozenset({"ban chấp hành", "ban thường vụ", "thường vụ", "thường trực"})
"""Organs that every committee has; named alone they say nothing."""
NOT_SEEN = "chưa thấy báo cáo trong kho"
"""The archive is never complete: never say that something was not reviewed (DESIGN 4.3)."""


def report_entry(report: Report, catalogue: Catalogue, *, with_organization: bool = True) -> Entry:
    """Show a report by its title, with number, date, type and whose it is."""
    organization = catalogue.organization_name(report) if with_organization else ""
    return Entry(
        url=report_url(report.id),
        text=report.title,
        note=report_line(report, organization=organization),
        chips=(Chip(text="bản nháp", tone="warn"),) if report.is_draft else (),
    )


def resolution_entry(resolution: Resolution, catalogue: Catalogue, *, with_issuer: bool = True) -> Entry:
    """Show a resolution by its name, with its subject, date, issuer and who cites it."""
    reviews = len(catalogue.reviewing.get(resolution.id, ()))
    cites = len(catalogue.citing.get(resolution.id, ()))
    seen = count(cites, "báo cáo dẫn") if cites else "" if reviews else NOT_SEEN
    reviewed = Chip(text=f"kiểm điểm trong {count(reviews, 'báo cáo')}", tone="good")
    return Entry(
        url=resolution_url(resolution.id),
        text=resolution.name,
        note=join(
            resolution_date(resolution),
            catalogue.issuer_name(resolution) if with_issuer else "",
            shorten(subject(resolution)),
            seen,
        ),
        chips=(
            *ended_resolution_chips(resolution, catalogue),
            *resolution_chips(resolution),
            *((reviewed,) if reviews else ()),
        ),
    )


def ended_resolution_chips(resolution: Resolution, catalogue: Catalogue) -> tuple[Chip, ...]:
    """Say quietly from when a resolution is not in force; no clock tells whether that day has come."""
    ending = ending_of(resolution.id, catalogue.links)
    return (Chip(text=ended_since(ending)),) if ending else ()


def ended_in_turn(key: ResolutionId, catalogue: Catalogue) -> str:
    """Say of a document that took another's place that it was itself replaced or repealed; else nothing.

    Example:
        "đã thay bằng 366-QĐ/TW từ 30/8/2025", "đã bị bãi bỏ bởi Luật 12/2026/QH16".
    """
    ending = ending_of(key, catalogue.links)
    if ending is None:
        return ""
    by = catalogue.resolutions[ending.by]
    since = f" từ {ending.since.render()}" if ending.since else ""
    return f"đã {ending_verb(ending)} {by.number or by.name}{since}"


def subject(resolution: Resolution) -> str:
    """Say what a resolution is about, unless its name says so already."""
    return resolution.title if resolution.number or resolution.event else ""


def issuing_organ(resolution: Resolution, catalogue: Catalogue) -> str:
    """Say who issued it: the organ where it is known, with its committee where it is named without."""
    body, organ = catalogue.issuer_name(resolution), resolution.issuer
    if not organ or organ.casefold() in body.casefold():
        return body or capital(organ)
    return capital(f"{organ} {body}".strip() if organ.casefold() in _ORGANS else organ)


def term_name(term: Term) -> str:
    """Name a term on a page of its organization: "Khóa XI", "Nhiệm kỳ 2015–2020"."""
    if term.roman:
        return f"Khóa {term.roman}"
    return f"Nhiệm kỳ {term.cycle.label}" if term.cycle else "Nhiệm kỳ chưa rõ năm"


def term_entry(term: Term, catalogue: Catalogue, *, with_organization: bool = False) -> Entry:
    """Show a term by its ordinal and years, with how much of it the archive holds."""
    organization = catalogue.organization(term.organization)
    name = term_name(term)
    years = f"nhiệm kỳ {term.cycle.label}" if term.cycle and term.roman else ""
    reports = len(catalogue.reports_of_term.get(term.id, ()))
    return Entry(
        url=term_url(term.id),
        text=f"{organization.name}, {name[:1].lower()}{name[1:]}"
        if with_organization and organization
        else name,
        note=join(years, count(reports, "báo cáo") if reports else NOT_SEEN),
    )


def organization_entry(organization: Organization, catalogue: Catalogue) -> Entry:
    """Show an organization, with its sort, its reports and whether it ended."""
    reports = len(catalogue.reports_of.get(organization.id, ()))
    return Entry(
        url=organization_url(organization.id),
        text=organization.name,
        note=count(reports, "báo cáo") if reports else "",
        chips=ended_chips(organization),
    )


def ended_chips(organization: Organization) -> tuple[Chip, ...]:
    """Say that an organization no longer exists."""
    if organization.validity.end is None:
        return ()
    return (Chip(text=f"kết thúc hoạt động {organization.validity.end.render()}", tone="quiet"),)


def organization_link(organization: Organization | None, name: str) -> Link:
    """Link a name to its organization; plain text when nobody registered it."""
    if organization is None:
        return Link(text=name)
    ended = organization.validity.end
    note = f"kết thúc hoạt động {ended.render()}" if ended else ""
    return Link(url=organization_url(organization.id), text=name or organization.name, note=note)


def resolution_link(resolution: Resolution, catalogue: Catalogue) -> Link:
    """Link a resolution by its name, with date, issuer and subject."""
    note = join(resolution_date(resolution), catalogue.issuer_name(resolution), shorten(subject(resolution)))
    return Link(url=resolution_url(resolution.id), text=resolution.name, note=note)


def held_link(resolution: Resolution, catalogue: Catalogue) -> Link | None:
    """Link to the report of the archive that a resolution is, if it is one."""
    key = catalogue.held.get(resolution.id)
    if key is None:
        return None
    report = catalogue.reports_by_id[key]
    return Link(url=report_url(key), text=report.title, note=report_line(report))


def term_link(term: Term) -> Link:
    """Link a term as readers say it: "XI (2015–2020)"."""
    return Link(url=term_url(term.id), text=term.label or term_name(term))


def kind_name(resolution: Resolution) -> str:
    """Return the kind with a capital."""
    return capital(resolution.kind)
