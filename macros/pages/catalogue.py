"""The archive turned round for pages: whose reports, in which order, who cites what.

Built once for an archive and remembered, so that the page of one report costs look-ups only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from macros.citations import Chains, chains_of, term_of
from macros.model import (
    Archive,
    CitationInReport,
    Cycle,
    Links,
    Organization,
    OrganizationId,
    Report,
    ReportId,
    ReportType,
    Resolution,
    ResolutionId,
    Term,
    TermId,
)
from macros.model.document_number import parse_number
from macros.model.number import NumberIdentity
from macros.pages.shared_numbers import SharedNumber, identities_of, number_meant, shared_numbers
from macros.registry import Registry
from macros.vietnamese import DateInterval, fold, sort_key

Moment: TypeAlias = tuple[int, ReportId]
"""The place of a dated report in time; equal days are told apart by id."""

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")

NumberKey: TypeAlias = NumberIdentity | str
"""What is equal for two spellings of one number; the folded words of what does not read as a number."""

REPORT_KIND = "báo cáo"
OTHERS_SHOWN = 5
"""How many other reports a report page shows per resolution (DESIGN 7)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Look-ups over an archive; all lists of reports run from the newest to the oldest, undated last."""

    archive: Archive
    links: Links
    registry: Registry
    reports: tuple[Report, ...]
    reports_by_id: Mapping[ReportId, Report]
    reports_of: Mapping[OrganizationId, tuple[Report, ...]]
    reports_of_term: Mapping[TermId, tuple[Report, ...]]
    reports_of_cycle: Mapping[Cycle, tuple[Report, ...]]
    cycles: tuple[Cycle, ...]
    """Cycles with a page: those of terms below the Centre and those of reports, oldest first."""
    resolutions: Mapping[ResolutionId, Resolution]
    """Registered and unregistered, by id; every one of them has a page."""
    issued_by: Mapping[str, tuple[Resolution, ...]]
    """By the first part of their address, the issuing body."""
    issuers: Mapping[str, str]
    """The bodies' names by the same part: as registered, else as first cited; empty where nobody says."""
    issued_in: Mapping[TermId, tuple[Resolution, ...]]
    resolutions_of: Mapping[OrganizationId, tuple[Resolution, ...]]
    """What each registered organization issued, registered or not."""
    citing: Mapping[ResolutionId, tuple[ReportId, ...]]
    """Reports that cite a resolution, each once, newest first."""
    chains: Chains
    """What became of every resolution."""
    reviewing: Mapping[ResolutionId, tuple[ReportId, ...]]
    """Reports that review it, the term review of a congress resolution included, newest first."""
    numbers: Mapping[NumberIdentity, SharedNumber]
    """Numbers of more than one resolution, by organ, kind and running number."""
    held: Mapping[ResolutionId, ReportId]
    """Reports of the archive that other reports cite: unregistered resolutions that are one of them."""
    moments: Mapping[ResolutionId, tuple[Moment, ...]]
    """Dated citing reports, oldest first."""
    own_moments: Mapping[tuple[ResolutionId, OrganizationId], tuple[Moment, ...]]
    dated_of: Mapping[tuple[OrganizationId, ReportType | None], tuple[Moment, ...]]
    """An organization's dated reports, oldest first: of one type, and all under None."""

    def organization(self, key: OrganizationId | None) -> Organization | None:
        """Return a registered organization."""
        return self.registry.organization(key) if key else None

    def term(self, key: TermId | None) -> Term | None:
        """Return a registered term."""
        return self.registry.term(key) if key else None

    def organization_name(self, report: Report) -> str:
        """Return the name a report's organization bore at its date, or as the report has it."""
        organization = self.organization(report.organization)
        return organization.name_at(report.date) if organization else report.front.organization

    def issuer_name(self, resolution: Resolution) -> str:
        """Return the name of the body that issued a resolution, as far as known."""
        return _issuer(resolution, self.registry)

    def shared_numbers(self, resolution: Resolution) -> tuple[SharedNumber, ...]:
        """Return the numbers of a resolution that others bear too, its own first."""
        return tuple(self.numbers[key] for key in identities_of(resolution) if key in self.numbers)

    def number_meant(self, cited: CitationInReport) -> SharedNumber | None:
        """Return the number that an ambiguous citation means, where its candidates share one."""
        meant = number_meant(cited, self.resolutions)
        return self.numbers.get(meant) if meant else None

    def others_citing(self, resolution: ResolutionId, report: Report) -> tuple[Report, ...]:
        """Return at most five other reports that cite a resolution.

        Its own organization's first, then the newest before it: nothing later, so that a new report
        leaves the pages of old ones alone. A report without date has no before, and shows none.
        """
        moment = moment_of(report)
        if moment is None:
            return ()
        own: tuple[Moment, ...] = ()
        if report.organization is not None:
            own = self.own_moments.get((resolution, report.organization), ())
        chosen = _newest_before(own, moment, OTHERS_SHOWN)
        everyone = self.moments.get(resolution, ())
        index = bisect_left(everyone, moment) - 1
        while index >= 0 and len(chosen) < OTHERS_SHOWN:
            if everyone[index] not in chosen:
                chosen.append(everyone[index])
            index -= 1
        return tuple(self.reports_by_id[key] for _, key in chosen)

    def neighbours(self, report: Report, *, same_type: bool) -> tuple[Report | None, Report | None]:
        """Return the reports of the same organization before and after one, by date."""
        moment = moment_of(report)
        if moment is None or report.organization is None:
            return None, None
        line = self.dated_of[report.organization, report.front.type if same_type else None]
        place = bisect_left(line, moment)
        before = self.reports_by_id[line[place - 1][1]] if place > 0 else None
        after = self.reports_by_id[line[place + 1][1]] if place + 1 < len(line) else None
        return before, after


_remembered: list[tuple[Archive, Links, Registry, Catalogue]] = []


def catalogue_of(archive: Archive, links: Links, registry: Registry) -> Catalogue:
    """Return the catalogue of an archive; the last one made is remembered."""
    for known in _remembered:
        if known[0] is archive and known[1] is links and known[2] is registry:
            return known[3]
    made = _build(archive, links, registry)
    _remembered[:] = [(archive, links, registry, made)]
    return made


def moment_of(report: Report) -> Moment | None:
    """Return the place of a report in time, or None without a date."""
    return (report.date.start.toordinal(), report.id) if report.date else None


def newest_first(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Sort by the start of the date, newest first; the undated last; equal days by title."""
    by_title = sorted(reports, key=lambda r: (sort_key(r.title), r.id))
    return tuple(sorted(by_title, key=lambda r: -(r.date.start.toordinal() if r.date else 0)))


def latest_issued_first(resolutions: Iterable[Resolution]) -> tuple[Resolution, ...]:
    """Sort by the start of the date, newest first; the undated last; equal days by name."""
    by_name = sorted(resolutions, key=lambda r: (sort_key(r.name), r.id))
    return tuple(sorted(by_name, key=lambda r: -(r.date.start.toordinal() if r.date else 0)))


def _build(archive: Archive, links: Links, registry: Registry) -> Catalogue:
    reports = newest_first(archive.reports)
    place = {report.id: index for index, report in enumerate(reports)}
    resolutions = {r.id: r for r in archive.resolutions} | dict(links.resolutions)
    citing = {
        key: tuple(sorted({c.report for c in found if c.report in place}, key=place.__getitem__))
        for key, found in links.backlinks.items()
    }
    chains = chains_of(archive, links, registry)
    reviewing = {key: tuple(sorted(found, key=place.__getitem__)) for key, found in chains.reviewing.items()}
    by_date = latest_issued_first(resolutions.values())
    moments: dict[ResolutionId, tuple[Moment, ...]] = {}
    own: dict[tuple[ResolutionId, OrganizationId], list[Moment]] = defaultdict(list)
    by_id = {report.id: report for report in reports}
    for resolution, keys in citing.items():
        dated = sorted(moment for key in keys if (moment := moment_of(by_id[key])))
        moments[resolution] = tuple(dated)
        for moment in dated:
            organization = by_id[moment[1]].organization
            if organization is not None:
                own[resolution, organization].append(moment)
    by_cycle = _grouped((r.cycle, r) for r in reports if r.cycle)
    issued_by = _grouped((r.id.partition("/")[0], r) for r in by_date)
    return Catalogue(
        archive=archive,
        links=links,
        registry=registry,
        reports=reports,
        reports_by_id=by_id,
        reports_of=_grouped((r.organization, r) for r in reports if r.organization),
        reports_of_term=_grouped((r.term, r) for r in reports if r.term),
        reports_of_cycle=by_cycle,
        cycles=tuple(sorted({*archive.cycles, *by_cycle})),
        resolutions=resolutions,
        issued_by=issued_by,
        issuers={body: _body_name(body, found, registry) for body, found in issued_by.items()},
        issued_in=_grouped((term.id, r) for r in by_date if (term := term_of(r, registry))),
        resolutions_of=_grouped((r.organization, r) for r in by_date if r.organization),
        citing=citing,
        chains=chains,
        reviewing=reviewing,
        numbers=shared_numbers(by_date, links),
        held=_held(by_date, reports),
        moments=moments,
        own_moments={key: tuple(found) for key, found in own.items()},
        dated_of=_lines_of(reports),
    )


def _lines_of(
    reports: tuple[Report, ...],
) -> dict[tuple[OrganizationId, ReportType | None], tuple[Moment, ...]]:
    pairs = (
        ((r.organization, sort), moment)
        for r in reports
        for sort in (None, r.front.type)
        if r.organization and (moment := moment_of(r))
    )
    return {key: tuple(sorted(line)) for key, line in _grouped(pairs).items()}


def _newest_before(moments: tuple[Moment, ...], moment: Moment, limit: int) -> list[Moment]:
    end = bisect_left(moments, moment)
    return list(reversed(moments[max(0, end - limit) : end]))


def _number_key(number: str, kind: str = "") -> NumberKey:
    parsed = parse_number(number)
    return parsed.identity(kind) if parsed else fold(number)


def _issuer(resolution: Resolution, registry: Registry) -> str:
    organization = registry.organization(resolution.organization) if resolution.organization else None
    return organization.name_at(resolution.date) if organization else resolution.organization_name


def _body_name(body: str, issued: Iterable[Resolution], registry: Registry) -> str:
    organization = registry.organization(body)
    if organization is not None:
        return organization.name
    return next((name for r in issued if (name := _issuer(r, registry))), "")


def _held(resolutions: Iterable[Resolution], reports: Iterable[Report]) -> dict[ResolutionId, ReportId]:
    """Find the reports behind unregistered resolutions of the kind "báo cáo".

    Number and organization agree, and the day of issue where the citation has one; of two such reports
    neither is taken, for numbers begin anew in every term.
    """
    by_number = _grouped(
        ((r.organization, _number_key(r.front.number)), r)
        for r in reports
        if r.organization and r.front.number
    )
    held = {}
    for resolution in resolutions:
        whose = resolution.organization
        if resolution.is_registered or whose is None or resolution.kind != REPORT_KIND:
            continue
        found = by_number.get((whose, _number_key(resolution.number, resolution.kind)), ())
        found = tuple(r for r in found if _is_issued(r, resolution.date))
        if len(found) == 1:
            held[resolution.id] = found[0].id
    return held


def _is_issued(report: Report, cited: DateInterval | None) -> bool:
    """Say whether a report was issued at the date that a citation gives."""
    if cited is None:
        return True
    issued = report.front.date
    return issued is not None and not (issued.is_wholly_before(cited) or issued.is_wholly_after(cited))


def _grouped(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, tuple[_V, ...]]:
    groups: dict[_K, list[_V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
