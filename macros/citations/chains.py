"""What became of a resolution: reviewed, mentioned, carried on, or not seen (DESIGN.md section 4.3).

Reviewed by a report that names it in `reviews`, and by the term review of term N where it is the resolution
of the congress that opened term N. Mentioned by one that only cites it. Carried on where a report of a later
term reviews it or cites it among the tasks, or a later resolution continues it. Otherwise no report was seen
in the archive, which is never complete: nothing here ever says that something was not reviewed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from macros.citations.events import events_of, term_of
from macros.model import (
    Archive,
    Cycle,
    Links,
    Rank,
    Report,
    ReportId,
    ReportType,
    Resolution,
    ResolutionId,
    Role,
    Verb,
)
from macros.registry import Registry
from macros.vietnamese import DateInterval


class ChainState(StrEnum):
    """How far the archive shows that a resolution went, the farthest first."""

    CARRIED_ON = "được tiếp nối"
    REVIEWED = "được kiểm điểm"
    MENTIONED = "được nhắc đến"
    NOT_SEEN = "chưa thấy báo cáo trong kho"


class Way(StrEnum):
    """How a resolution was carried on."""

    REVIEWED = "kiểm điểm ở nhiệm kỳ sau"
    TASK = "nêu trong nhiệm vụ ở nhiệm kỳ sau"
    CONTINUED = "có văn bản tiếp tục thực hiện"


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOn:
    """One piece of evidence that a resolution was carried on: a report or a resolution."""

    way: Way
    report: ReportId | None = None
    resolution: ResolutionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What the archive shows of one resolution; reports oldest first."""

    resolution: ResolutionId
    reviewed: tuple[ReportId, ...] = ()
    mentioned: tuple[ReportId, ...] = ()
    """Reports that cite it and do not review it."""
    carried_on: tuple[CarriedOn, ...] = ()

    @property
    def state(self) -> ChainState:
        """The farthest it went."""
        if self.carried_on:
            return ChainState.CARRIED_ON
        if self.reviewed:
            return ChainState.REVIEWED
        return ChainState.MENTIONED if self.mentioned else ChainState.NOT_SEEN


@dataclass(frozen=True, kw_only=True)
class Chains:
    """The chains of all resolutions of an archive."""

    by_resolution: Mapping[ResolutionId, Chain] = field(default_factory=dict)
    reviewing: Mapping[ResolutionId, tuple[ReportId, ...]] = field(default_factory=dict)
    """Reports that review a resolution, the term reviews of congress resolutions included; oldest first."""

    def of(self, resolution: ResolutionId) -> Chain:
        """Return the chain of a resolution; an empty one where nothing was seen."""
        return self.by_resolution.get(resolution) or Chain(resolution=resolution)


def chains_of(archive: Archive, links: Links, registry: Registry) -> Chains:
    """Follow every resolution of an archive, in time linear in reports and citations.

    Args:
        archive: the archive.
        links: its citations and relations.
        registry: its registry.
    """
    reports = {report.id: report for report in archive.reports}
    reviewing = _reviewing(archive, links, registry)
    citing: dict[ResolutionId, dict[ReportId, bool]] = defaultdict(dict)
    for report_id, found in links.by_report.items():
        for cited in found:
            if cited.resolution is not None:
                among_tasks = citing[cited.resolution].get(report_id, False) or cited.role is Role.TASKS
                citing[cited.resolution][report_id] = among_tasks
    chains = {}
    for key in dict.fromkeys((*reviewing, *citing, *links.incoming)):
        resolution = links.resolutions.get(key)
        if resolution is None:
            continue
        reviewed = _oldest_first(reviewing.get(key, ()), reports)
        cited_by = _oldest_first(citing.get(key, ()), reports)
        cycles = _Cycles(resolution, registry)
        chains[key] = Chain(
            resolution=key,
            reviewed=reviewed,
            mentioned=tuple(report for report in cited_by if report not in reviewing.get(key, {})),
            carried_on=(
                *_by_reports(resolution, reviewed, citing.get(key, {}), reports, cycles),
                *_by_resolutions(key, links),
            ),
        )
    return Chains(
        by_resolution=chains,
        reviewing={key: _oldest_first(found, reports) for key, found in reviewing.items()},
    )


def _reviewing(
    archive: Archive, links: Links, registry: Registry
) -> dict[ResolutionId, dict[ReportId, None]]:
    found: dict[ResolutionId, dict[ReportId, None]] = defaultdict(dict)
    for report_id, keys in links.reviews.items():
        for key in keys:
            found[key][report_id] = None
    opening = {
        (term.id, resolution.organization): resolution.id
        for resolution in links.resolutions.values()
        if any(not event.is_plenum for event in events_of(resolution))
        and (term := term_of(resolution, registry)) is not None
    }
    for report in archive.reports:
        if report.front.type is ReportType.TERM_REVIEW and report.term is not None:
            opened_by = opening.get((report.term, report.organization))
            if opened_by is not None:
                found[opened_by][report.id] = None
    return found


def _by_reports(
    resolution: Resolution,
    reviewed: tuple[ReportId, ...],
    citing: Mapping[ReportId, bool],
    reports: Mapping[ReportId, Report],
    cycles: _Cycles,
) -> Iterator[CarriedOn]:
    for key in _oldest_first(
        (*reviewed, *(key for key, among_tasks in citing.items() if among_tasks)), reports
    ):
        if cycles.is_later(reports[key]):
            yield CarriedOn(way=Way.REVIEWED if key in reviewed else Way.TASK, report=key)


def _by_resolutions(key: ResolutionId, links: Links) -> Iterator[CarriedOn]:
    for relation in links.incoming.get(key, ()):
        if relation.verb is Verb.CONTINUES:
            yield CarriedOn(way=Way.CONTINUED, resolution=relation.younger)


class _Cycles:
    """Tells which reports are of a later term than a resolution.

    Ordinals are never compared, cycles are. A resolution of the Centre, whose congresses meet a year after
    the local ones, belongs to the term in which the reporting organization was when it was issued.
    """

    def __init__(self, resolution: Resolution, registry: Registry) -> None:
        self._resolution, self._registry = resolution, registry
        holder = registry.organization(resolution.organization) if resolution.organization else None
        term = term_of(resolution, registry)
        is_local = holder is not None and holder.rank is not Rank.CENTRAL
        self._own = term.cycle if term is not None and is_local else None

    def is_later(self, report: Report) -> bool:
        if report.cycle is None:
            return False
        issued = self._own or self._at_reporting(report) or _containing(self._resolution.date, self._registry)
        return issued is not None and report.cycle.start > issued.start

    def _at_reporting(self, report: Report) -> Cycle | None:
        if report.organization is None:
            return None
        term = self._registry.term_at(report.organization, self._resolution.date)
        return term.cycle if term else None


def _containing(date: DateInterval | None, registry: Registry) -> Cycle | None:
    """Return the one local cycle that contains a date; a border year belongs to two and so to none."""
    if date is None:
        return None
    found = [c for c in registry.cycles if c.start <= date.start.year and date.end.year <= c.end]
    return found[0] if len(found) == 1 else None


def _oldest_first(
    keys: Mapping[ReportId, object] | tuple[ReportId, ...], reports: Mapping[ReportId, Report]
) -> tuple[ReportId, ...]:
    """Sort by date, the undated last; equal days by id."""

    def moment(key: ReportId) -> tuple[bool, int, ReportId]:
        date = reports[key].date
        return (date is None, date.start.toordinal() if date else 0, key)

    return tuple(sorted(dict.fromkeys(keys), key=moment))
