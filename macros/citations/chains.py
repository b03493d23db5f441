"""What became of a resolution: reviewed, mentioned, carried on, or not seen (DESIGN.md section 4.3).

Reviewed by a report that names it in `reviews`, and by the term review of term N where it is the resolution
of the congress that opened term N. Mentioned by one that only cites it. Carried on where a report of a later
term reviews it or cites it among the tasks, or a later resolution continues it. Otherwise no report was seen
in the archive, which is never complete: nothing here ever says that something was not reviewed.

Nothing here depends on the order of reports or registry entries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from macros.citations.events import events_of, term_of
from macros.model import (
    Archive,
    Cycle,
    Links,
    OrganizationId,
    Rank,
    Report,
    ReportId,
    ReportType,
    Resolution,
    ResolutionId,
    Role,
    TermId,
    Verb,
)
from macros.registry import Registry
from macros.vietnamese import by_start


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
    later: tuple[ReportId, ...] = ()
    """Those of them that are certainly of a later term than the resolution."""
    carried_on: tuple[CarriedOn, ...] = ()
    """Reports oldest first, then resolutions."""

    @property
    def reports(self) -> tuple[ReportId, ...]:
        """All reports that review or cite it, the reviewing ones first."""
        return (*self.reviewed, *self.mentioned)

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
    reviewed_by: Mapping[ReportId, tuple[ResolutionId, ...]] = field(default_factory=dict)
    """The same turned round: what each report reviews."""
    carried_on_by: Mapping[ReportId, frozenset[ResolutionId]] = field(default_factory=dict)
    """For which resolutions each report is evidence that they were carried on."""

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
        if resolution is not None:
            cycles = _Cycles(resolution, registry)
            chains[key] = _chain(key, reviewing.get(key, {}), citing.get(key, {}), reports, cycles, links)
    return Chains(
        by_resolution=chains,
        reviewing={key: _oldest_first(found_in, reports) for key, found_in in reviewing.items()},
        reviewed_by={key: tuple(sorted(found)) for key, found in _turned_round(reviewing).items()},
        carried_on_by={
            key: frozenset(found)
            for key, found in _turned_round(
                {key: [c.report for c in chain.carried_on if c.report] for key, chain in chains.items()}
            ).items()
        },
    )


def _turned_round(
    found: Mapping[ResolutionId, Iterable[ReportId]],
) -> dict[ReportId, list[ResolutionId]]:
    by_report: dict[ReportId, list[ResolutionId]] = defaultdict(list)
    for resolution, reports in found.items():
        for report in reports:
            by_report[report].append(resolution)
    return by_report


def is_of_congress(resolution: Resolution) -> bool:
    """Whether it is the resolution of a congress, which opens a term; its action programme is not."""
    is_adopted_there = any(not event.is_plenum for event in events_of(resolution))
    return is_adopted_there and resolution.kind == "nghị quyết"


def _chain(
    key: ResolutionId,
    reviewing: Mapping[ReportId, None],
    citing: Mapping[ReportId, bool],
    reports: Mapping[ReportId, Report],
    cycles: _Cycles,
    links: Links,
) -> Chain:
    """Put together what is known of one resolution; `citing` says who cites it among the tasks."""
    seen = _oldest_first({**reviewing, **citing}, reports)
    later = tuple(report for report in seen if cycles.is_later(reports[report]))
    return Chain(
        resolution=key,
        reviewed=tuple(report for report in seen if report in reviewing),
        mentioned=tuple(report for report in seen if report not in reviewing),
        later=later,
        carried_on=(
            *(
                CarriedOn(way=Way.REVIEWED if report in reviewing else Way.TASK, report=report)
                for report in later
                if report in reviewing or citing[report]
            ),
            *_by_resolutions(key, links),
        ),
    )


def _by_resolutions(key: ResolutionId, links: Links) -> Iterator[CarriedOn]:
    continuing = {r.younger for r in links.incoming.get(key, ()) if r.verb is Verb.CONTINUES}
    for younger in sorted(continuing, key=lambda key: (*by_start(links.resolutions[key].date), key)):
        yield CarriedOn(way=Way.CONTINUED, resolution=younger)


def _reviewing(
    archive: Archive, links: Links, registry: Registry
) -> dict[ResolutionId, dict[ReportId, None]]:
    found: dict[ResolutionId, dict[ReportId, None]] = defaultdict(dict)
    for report_id, keys in links.reviews.items():
        for key in keys:
            found[key][report_id] = None
    opening: dict[tuple[TermId, OrganizationId | None], list[ResolutionId]] = defaultdict(list)
    for resolution in links.resolutions.values():
        if is_of_congress(resolution) and (term := term_of(resolution, registry)) is not None:
            opening[term.id, resolution.organization].append(resolution.id)
    for report in archive.reports:
        if report.front.type is ReportType.TERM_REVIEW and report.term is not None:
            for opened_by in opening.get((report.term, report.organization), ()):
                found[opened_by][report.id] = None
    return found


class _Cycles:
    """Tells which reports are of a later term than a resolution.

    Ordinals are never compared, cycles are. The terms of the Centre and of State bodies begin a year after
    those of local committees, so a resolution of theirs belongs to the term in which the reporting
    organization was when it was issued: 12/2017/NQ-HĐND to 2015–2020 for the Party committee of its district.
    """

    def __init__(self, resolution: Resolution, registry: Registry) -> None:
        self._resolution, self._registry = resolution, registry
        holder = registry.organization(resolution.organization) if resolution.organization else None
        term = term_of(resolution, registry)
        is_local = holder is not None and holder.rank is not Rank.CENTRAL
        self._own = term.cycle if term is not None and is_local else None
        self._sector = holder.sector if holder is not None else None

    def is_later(self, report: Report) -> bool:
        """Whether a report is certainly of a later term: its cycle begins when the other is over, or later.

        So 2016–2021 of the Centre is not later than 2015–2020, nor the short first term of a new body.
        """
        if report.cycle is None:
            return False
        issued = (self._own if self._counts_alike(report) else None) or self._at_reporting(report)
        if issued is not None:
            return report.cycle.start >= issued.end
        # A border year belongs to two terms: only what is of a year before the cycle is certainly older.
        date = self._resolution.date
        return date is not None and report.cycle.start > date.end.year

    def _counts_alike(self, report: Report) -> bool:
        """Whether the resolution's body and the reporting one are of one system, whose terms run together."""
        reporting = self._registry.organization(report.organization) if report.organization else None
        return reporting is None or reporting.sector is self._sector

    def _at_reporting(self, report: Report) -> Cycle | None:
        if report.organization is None:
            return None
        term = self._registry.term_at(report.organization, self._resolution.date)
        return term.cycle if term else None


def moment_of(report: Report) -> tuple[bool, int, ReportId]:
    """Return the place of a report in time: the oldest first, the undated last, equal days by id."""
    return (*by_start(report.date), report.id)


def _oldest_first(keys: Iterable[ReportId], reports: Mapping[ReportId, Report]) -> tuple[ReportId, ...]:
    return tuple(sorted(keys, key=lambda key: moment_of(reports[key])))
