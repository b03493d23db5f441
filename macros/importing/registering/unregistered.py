"""What reports cite and nobody registered, most cited first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from macros.citations import recognise
from macros.diagnostics import Position
from macros.importing.registering.said import Said, Statement, said_by, statement_of
from macros.model import (
    Archive,
    Links,
    MatchState,
    Organization,
    OrganizationId,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
)
from macros.model.document_number import parse_number
from macros.model.number import NumberIdentity
from macros.registry import Registry
from macros.vietnamese import words

REPORT_KIND: Final = "báo cáo"
"""Reports belong into the archive, not into the registry of what they carry out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unregistered:
    """A document that reports cite or review and nobody registered."""

    resolution: Resolution
    """As built from its citations; its id is that of its page."""
    statements: tuple[Statement, ...]
    """In the order of reports and text; none where only front matter names it."""
    reports: tuple[ReportId, ...]
    """Who cites or reviews it."""
    said: Said
    organization: Organization | None
    """The likeliest."""
    is_guess: bool
    """The organization is only that of all the reports that cite it."""
    first: Position
    """Where it is named first."""
    namesakes: tuple[Resolution, ...]
    """Other documents of its number or title, registered or not: one of two dates may be a misprint."""

    @property
    def citations(self) -> int:
        """How many citations mean it."""
        return len(self.statements)


def unregistered_of(archive: Archive, links: Links, registry: Registry) -> tuple[Unregistered, ...]:
    """List what reports cite and nobody registered, most cited first.

    Restricted reports are no part of an archive, so nothing of them is told.
    """
    reports = {report.id: report for report in archive.reports}
    statements: dict[ResolutionId, list[Statement]] = defaultdict(list)
    for cited in (cited for by_report in links.by_report.values() for cited in by_report):
        if cited.state is MatchState.UNREGISTERED and cited.resolution is not None:
            statements[cited.resolution].append(statement_of(cited, reports[cited.report]))
    reviewing: dict[ResolutionId, list[ReportId]] = defaultdict(list)
    for report, reviewed in links.reviews.items():
        for key in reviewed:
            if not links.resolutions[key].is_registered:
                reviewing[key].append(report)
    names = _by_name(links.resolutions.values())
    found = [
        _unregistered(
            links.resolutions[key],
            tuple(statements.get(key, ())),
            [reports[report] for report in reviewing.get(key, ())],
            registry,
            names,
            reports,
        )
        for key in {**statements, **reviewing}
    ]
    return tuple(sorted(found, key=lambda item: (-item.citations, -len(item.reports), item.resolution.id)))


def selected(
    found: Iterable[Unregistered], *, organization: OrganizationId | None = None, kind: str = ""
) -> tuple[Unregistered, ...]:
    """Keep those of an organization and kind; reports only where they are asked for."""
    return tuple(
        item
        for item in found
        if (organization is None or (item.organization is not None and item.organization.id == organization))
        and (item.resolution.kind == kind if kind else item.resolution.kind != REPORT_KIND)
    )


def number_identities(resolution: Resolution) -> Iterator[NumberIdentity]:
    """Yield the identities of a document's numbers, other spellings included."""
    for name in (resolution.number, *resolution.aliases):
        number = parse_number(name)
        if number is not None:
            yield number.identity(resolution.kind)


def may_be_of(resolution: Resolution, organization: OrganizationId | None) -> bool:
    """Tell whether a document may be an organization's; what is unknown is not excluded."""
    return None in (resolution.organization, organization) or resolution.organization == organization


def _by_name(resolutions: Iterable[Resolution]) -> dict[Hashable, list[Resolution]]:
    found: dict[Hashable, list[Resolution]] = defaultdict(list)
    for resolution in resolutions:
        for name in dict.fromkeys(_names(resolution)):
            found[name].append(resolution)
    return found


def _names(resolution: Resolution) -> Iterator[Hashable]:
    """Yield what two documents may have in common without being one."""
    yield from number_identities(resolution)
    if not resolution.number and not resolution.event:
        kind, title = words(resolution.kind), words(resolution.title)
        yield resolution.kind, title[len(kind) :] if title[: len(kind)] == kind else title


def _unregistered(
    resolution: Resolution,
    statements: tuple[Statement, ...],
    reviewing: list[Report],
    registry: Registry,
    names: Mapping[Hashable, list[Resolution]],
    reports: Mapping[ReportId, Report],
) -> Unregistered:
    who = dict.fromkeys([s.place.report for s in statements] + [report.id for report in reviewing])
    known = registry.organization(resolution.organization) if resolution.organization else None
    guessed = None if known else _guess(resolution, statements, [reports[key] for key in who], registry)
    first = statements[0].place.position if statements else _review_of(resolution, reviewing[0])
    same = dict.fromkeys(
        other
        for name in _names(resolution)
        for other in names[name]
        if other.id != resolution.id and may_be_of(other, resolution.organization)
    )
    return Unregistered(
        resolution=resolution,
        statements=statements,
        reports=tuple(who),
        said=said_by(statements),
        organization=known or guessed,
        is_guess=guessed is not None,
        first=first,
        namesakes=tuple(same),
    )


def _review_of(resolution: Resolution, report: Report) -> Position:
    """Return where front matter names a document."""
    names = (resolution.number, *resolution.aliases)
    for index, said in enumerate(report.front.reviews):
        if any(citation.number and citation.number in names for citation in recognise(said)):
            place = report.places.get(f"reviews.{index}") or report.places.get("reviews")
            if place is not None:
                return place
    return report.places.get("reviews.0") or report.places.get("reviews") or report.top


def _guess(
    resolution: Resolution, statements: Iterable[Statement], reports: list[Report], registry: Registry
) -> Organization | None:
    """Guess that a document without number and issuer is of the body whose reports alone speak of it."""
    is_silent = not resolution.number and not any(s.place.citation.issuer for s in statements)
    bodies = {report.organization for report in reports}
    body = next(iter(bodies))
    if not is_silent or resolution.organization_name or len(bodies) > 1 or body is None:
        return None
    return registry.organization(body)
