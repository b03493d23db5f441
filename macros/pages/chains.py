"""What became of the resolutions of a term, as rows: in the term, in later ones, now (DESIGN.md section 4.3).

The archive is never complete. So a row says what was seen and where, never that something was not done,
and never that a resolution is still in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from macros.citations import Chain, ChainState, Way, ending_of, is_of_congress
from macros.model import Relation, Report, ReportId, ReportType, Resolution, ResolutionId, Term, Verb
from macros.pages.address import citing_url, map_url, report_url, resolution_url
from macros.pages.catalogue import Catalogue
from macros.pages.entries import NOT_SEEN, ended_in_turn, subject
from macros.pages.view import Chip, Entry, Link
from macros.pages.wording import (
    capital,
    count,
    ended_since,
    ending_verb,
    join,
    report_date,
    resolution_chips,
    resolution_date,
    shorten,
)
from macros.vietnamese import by_start

HEADINGS: Final = ("Văn bản", "Trong nhiệm kỳ", "Sang nhiệm kỳ sau", "Nay")
HINT: Final = (
    "Theo báo cáo và danh bạ mà kho có. Dấu “–” là chưa thấy trong kho, "
    "không có nghĩa là chưa làm hay còn hiệu lực."
)
MOST_LATER = 2
"""Younger resolutions named in a cell; the resolution's page has them all."""
_TITLE = 70
"""Characters of a report's title in a cell."""
_WAYS: Final = {
    Way.REVIEWED: "kiểm điểm",
    Way.TASK: "nêu trong nhiệm vụ",
    Way.CONTINUED: Verb.CONTINUES.value,
}
_CHANGES: Final = {
    Verb.REPLACES: "thay thế một phần",
    Verb.REPEALS: "bãi bỏ một phần",
    Verb.AMENDS: Verb.AMENDS.value,
}
"""What a younger document does to one that stays in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainCell:
    """What was seen in one stretch of time, or the words for nothing."""

    chip: Chip | None = None
    lead: str = ""
    """Words before the links: "thay bằng"."""
    links: tuple[Link, ...] = ()
    more: Link | None = None
    """How much else there is, leading to where it is listed."""
    empty: str = ""
    """What stands there when nothing was seen."""
    is_dash: bool = False
    """Whether a dash stands for those words, which are only read out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainRow(Entry):
    """A resolution, with what became of it."""

    in_term: ChainCell
    later: ChainCell
    now: ChainCell

    @property
    def cells(self) -> tuple[ChainCell, ChainCell, ChainCell]:
        """The cells in the order of the headings."""
        return (self.in_term, self.later, self.now)


def chain_rows(term: Term, catalogue: Catalogue) -> tuple[ChainRow, ...]:
    """Follow what was issued in a term: the resolution of its congress first, then by date, undated last."""
    oldest_first = sorted(
        catalogue.issued_in.get(term.id, ()),
        key=lambda r: (
            not is_of_congress(r),
            *by_start(r.date),
            r.id,
        ),
    )
    return tuple(_row(resolution, term, catalogue) for resolution in oldest_first)


def _row(resolution: Resolution, term: Term, catalogue: Catalogue) -> ChainRow:
    chain = catalogue.chains.of(resolution.id)
    is_of_staff = resolution.organization != term.organization
    return ChainRow(
        url=resolution_url(resolution.id),
        text=resolution.name,
        note=join(
            resolution_date(resolution),
            catalogue.issuer_name(resolution) if is_of_staff else "",
            shorten(subject(resolution), 110),
        ),
        chips=() if resolution.id in catalogue.held else resolution_chips(resolution),
        in_term=_in_term(resolution, chain, catalogue),
        later=_later(resolution, chain, catalogue),
        now=_now(resolution, catalogue),
    )


def _in_term(resolution: Resolution, chain: Chain, catalogue: Catalogue) -> ChainCell:
    later = frozenset(chain.later)
    reviewed = [key for key in chain.reviewed if key not in later]
    mentioned = [key for key in chain.mentioned if key not in later]
    if not chain.reports:
        return ChainCell(empty=NOT_SEEN)
    if not reviewed and not mentioned:
        return _dash("chưa thấy báo cáo nào của nhiệm kỳ này trong kho")
    return _seen(resolution, reviewed, mentioned, catalogue)


def _seen(
    resolution: Resolution, reviewed: Sequence[ReportId], mentioned: Sequence[ReportId], catalogue: Catalogue
) -> ChainCell:
    """Show the newest report that reviews a resolution, or else cites it, and count the others."""
    shown = _newest(reviewed or mentioned, catalogue)
    others = (len(reviewed) - 1, len(mentioned)) if reviewed else (0, len(mentioned) - 1)
    return ChainCell(
        chip=_chip(ChainState.REVIEWED if reviewed else ChainState.MENTIONED),
        links=(_report_link(shown, resolution, catalogue),),
        more=_more(resolution, others),
    )


def _later(resolution: Resolution, chain: Chain, catalogue: Catalogue) -> ChainCell:
    ways = {carried.report: carried.way for carried in chain.carried_on if carried.report}
    younger = [carried.resolution for carried in chain.carried_on if carried.resolution]
    later = frozenset(chain.later)
    reviewed = [key for key in chain.reviewed if key in later]
    mentioned = [key for key in chain.mentioned if key in later]
    if not chain.carried_on:
        if mentioned:
            newest = _newest(mentioned, catalogue)
            return ChainCell(
                chip=_chip(ChainState.MENTIONED),
                links=(_later_link(newest, "", resolution, catalogue),),
                more=_more(resolution, (0, len(mentioned) - 1)),
            )
        return _dash("chưa thấy báo cáo nào của nhiệm kỳ sau trong kho")
    among_tasks = [key for key in mentioned if key in ways]
    links = [
        Link(
            url=resolution_url(key),
            text=catalogue.resolutions[key].name,
            note=join(resolution_date(catalogue.resolutions[key]), _WAYS[Way.CONTINUED]),
        )
        for key in younger[:MOST_LATER]
    ]
    others = (len(reviewed), len(mentioned))
    if reviewed or among_tasks:
        shown = _newest(reviewed or among_tasks, catalogue)
        links.insert(0, _later_link(shown, _WAYS[ways[shown.id]], resolution, catalogue))
        others = (len(reviewed) - 1, len(mentioned)) if reviewed else (0, len(mentioned) - 1)
    return ChainCell(
        chip=_chip(ChainState.CARRIED_ON),
        links=tuple(links),
        more=_more(resolution, others, len(younger) - MOST_LATER),
    )


def _now(resolution: Resolution, catalogue: Catalogue) -> ChainCell:
    """Say what took it out of force, or what changed it; never that it is in force."""
    ending = ending_of(resolution.id, catalogue.links)
    if ending is not None:
        return ChainCell(
            chip=Chip(text=ended_since(ending)),
            lead=ending_verb(ending),
            links=(
                Link(
                    url=resolution_url(ending.by),
                    text=catalogue.resolutions[ending.by].name,
                    note=ended_in_turn(ending.by, catalogue),
                ),
            ),
        )
    changes = _changes(catalogue.links.incoming.get(resolution.id, ()))
    if not changes:
        return _dash("chưa thấy văn bản thay thế")
    return ChainCell(
        links=tuple(_change_link(relations, catalogue) for relations in changes[:MOST_LATER]),
        more=_rest(resolution, len(changes) - MOST_LATER),
    )


def _changes(relations: Iterable[Relation]) -> list[list[Relation]]:
    """Choose what changes a document and leaves it in force, together what one younger document does."""
    changing = (r for r in relations if r.verb in _CHANGES and not r.ends_validity)
    oldest_first = sorted(changing, key=lambda r: (*by_start(r.since), r.younger, list(Verb).index(r.verb)))
    found: dict[ResolutionId, list[Relation]] = {}
    for relation in oldest_first:
        found.setdefault(relation.younger, []).append(relation)
    return list(found.values())


def _change_link(relations: Sequence[Relation], catalogue: Catalogue) -> Link:
    younger = relations[0].younger
    return Link(
        url=resolution_url(younger),
        text=catalogue.resolutions[younger].name,
        note=join(*dict.fromkeys(map(_change, relations))),
    )


def _change(relation: Relation) -> str:
    since = f" từ {relation.since.render()}" if relation.since else ""
    return f"{_CHANGES[relation.verb]}{since}"


def _dash(words: str) -> ChainCell:
    return ChainCell(empty=words, is_dash=True)


def _chip(state: ChainState) -> Chip:
    return Chip(text=state.value, tone="quiet" if state is ChainState.MENTIONED else "good")


def _newest(keys: Sequence[ReportId], catalogue: Catalogue) -> Report:
    """Return the newest of reports that stand oldest first; one of unknown cycle only where none is known."""
    reports = [catalogue.reports_by_id[key] for key in keys]
    placed = [report for report in reports if report.cycle and report.date]
    return (placed or reports)[-1]


def _report_link(report: Report, resolution: Resolution, catalogue: Catalogue) -> Link:
    """Link a report of the same term by its type and number, which say enough there."""
    is_own = report.organization == resolution.organization
    return Link(
        url=report_url(report.id),
        text=capital("báo cáo" if report.front.type is ReportType.OTHER else report.front.type.value),
        note=join(
            report.front.number,
            report_date(report),
            "" if report.cycle else "chưa rõ nhiệm kỳ",
            "" if is_own else catalogue.organization_name(report),
        ),
    )


def _later_link(report: Report, way: str, resolution: Resolution, catalogue: Catalogue) -> Link:
    """Link a report of a later term by its title, with what it does, its date, its term, and whose it is."""
    is_own = report.organization == resolution.organization
    return Link(
        url=report_url(report.id),
        text=shorten(report.title, _TITLE),
        note=join(
            way,
            report_date(report),
            f"nhiệm kỳ {report.cycle.label}" if report.cycle else "",
            "" if is_own else catalogue.organization_name(report),
        ),
    )


def _more(resolution: Resolution, others: tuple[int, int], resolutions: int = 0) -> Link | None:
    """Say how many more review it, cite it, continue it, leading to where its page has them."""
    reviewing, citing = others
    words = [
        count(reviewing, "báo cáo khác kiểm điểm") if reviewing > 0 else "",
        count(citing, "báo cáo khác nhắc đến") if citing > 0 else "",
        count(resolutions, "văn bản khác") if resolutions > 0 else "",
    ]
    if not any(words):
        return None
    url = citing_url(resolution.id) if citing > 0 else map_url(resolution.id)
    return Link(url=url, text=f"và {', '.join(filter(None, words))}")


def _rest(resolution: Resolution, resolutions: int) -> Link | None:
    return _more(resolution, (0, 0), resolutions)
