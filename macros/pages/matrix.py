"""The table of resolutions against the terms of an organization: what was issued, and seen again, when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from macros.citations import Cell, Matrix, Row, lay_out
from macros.model import (
    Organization,
    OrganizationId,
    OrganizationSort,
    Rank,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    Term,
)
from macros.pages.address import (
    ORGANIZATIONS,
    map_url,
    matrix_url,
    organization_url,
    report_url,
    resolution_url,
    term_url,
)
from macros.pages.catalogue import Catalogue
from macros.pages.entries import ended_resolution_chips, subject, term_name
from macros.pages.page import GeneratedPage, paged, split
from macros.pages.view import Entry, Link, PagedView, Pager, Way, WayGroup
from macros.pages.wording import count, join, report_date, resolution_chips, resolution_date, shorten
from macros.vietnamese import render_number, sort_key

TEMPLATE = "vankho/matrix.html"
TITLE: Final = "Văn bản qua các nhiệm kỳ"
MOST_IN_CELL = 5
"""Reports named in a cell; the resolution's page has them all."""
MOST_ON_HOME = 12
"""Tables that the home page leads to; the others are found by the pages of their organizations."""

What = Literal["issued", "carried", "reviewed", "mentioned"]

SIGNS: Final[dict[What, str]] = {"issued": "◆", "carried": "→", "reviewed": "✓", "mentioned": "○"}
WORDS: Final[dict[What, str]] = {
    "issued": "ban hành",
    "carried": "tiếp nối",
    "reviewed": "kiểm điểm",
    "mentioned": "nhắc đến",
}
NOTHING: Final = "không thấy"
BEFORE: Final = "chưa ban hành"
NO_REPORTS: Final = "kho chưa có báo cáo"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixMark:
    """One thing that happened in a term: a sign and a word, with what shows it."""

    what: What
    sign: str
    text: str
    links: tuple[Link, ...] = ()
    """The reports, newest first; the resolutions that continue it."""
    count: str = ""
    """How many there are, when they are more than one."""
    more: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """What happened to a resolution in one term."""

    marks: tuple[MatrixMark, ...] = ()
    empty: str = ""
    """What is read out where nothing is to be seen."""
    is_blank: bool = False
    """Whether nothing could be seen: before it was issued, or where the archive has no report of the term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixColumn:
    """The heading of a column: a term, its years, and on how much its cells rest."""

    url: str
    text: str
    years: str
    reports: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow(Entry):
    """A resolution and its cells."""

    is_own: bool
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixGroup:
    """Rows under one heading."""

    title: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixSign:
    """A line of the legend."""

    what: str
    sign: str
    text: str
    meaning: str


MEANINGS: Final[dict[What, str]] = {
    "issued": "thông qua hoặc ký trong nhiệm kỳ",
    "reviewed": "có báo cáo của nhiệm kỳ kiểm điểm, sơ kết, tổng kết",
    "mentioned": "báo cáo của nhiệm kỳ chỉ dẫn đến",
    "carried": "nhiệm kỳ sau kiểm điểm, nêu trong nhiệm vụ, hoặc có văn bản tiếp tục thực hiện",
}
LEGEND: Final = (
    *(MatrixSign(what=w, sign=SIGNS[w], text=WORDS[w], meaning=meaning) for w, meaning in MEANINGS.items()),
    MatrixSign(what="none", sign="–", text=NOTHING, meaning="trong các báo cáo mà kho có"),
    MatrixSign(
        what="none", sign="", text="ô trống", meaning=f"{BEFORE}, hoặc kho không có báo cáo của nhiệm kỳ ấy"
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView(PagedView):
    """The table, its rows in two groups."""

    lead: str
    terms: tuple[MatrixColumn, ...]
    """The columns, oldest first."""
    rows: tuple[MatrixGroup, ...]
    legend: tuple[MatrixSign, ...] = LEGEND
    caption: str = ""


def has_matrix(organization: OrganizationId, catalogue: Catalogue) -> bool:
    """Whether an organization has terms, and resolutions or reports to set against them."""
    return bool(catalogue.registry.terms_of(organization)) and (
        organization in catalogue.resolutions_of or organization in catalogue.reports_of
    )


def ways_to_matrices(catalogue: Catalogue) -> WayGroup:
    """Lead to the tables of some committees with reports in more than one term, the highest first."""
    shown = [
        organization
        for organization in catalogue.archive.organizations
        if organization.id in catalogue.reports_of
        and organization.sort is not OrganizationSort.STAFF
        and len(catalogue.registry.terms_of(organization.id)) > 1
    ]
    shown.sort(key=lambda o: (list(Rank).index(o.rank), sort_key(o.name), o.id))
    ways = [Way(url=matrix_url(o.id), text=o.name) for o in shown[:MOST_ON_HOME]]
    if len(shown) > MOST_ON_HOME:
        ways.append(Way(url=ORGANIZATIONS, text="Tổ chức khác…"))
    return WayGroup(title=TITLE, anchor="qua-cac-nhiem-ky", ways=tuple(ways))


def _reports_of_terms(organization: OrganizationId, catalogue: Catalogue) -> Iterator[Report]:
    """Find what the table rests on; of a committee's terms, a staff organ counts its own reports only."""
    terms = catalogue.registry.terms_of(organization)
    for term in terms:
        if term.organization == organization:
            yield from catalogue.reports_of_term.get(term.id, ())
    lent = {term.id for term in terms if term.organization != organization}
    if lent:
        yield from (r for r in catalogue.reports_of.get(organization, ()) if r.term in lent)


def matrix_link(organization: OrganizationId, catalogue: Catalogue) -> Link | None:
    """Link to the table of an organization that has one."""
    if not has_matrix(organization, catalogue):
        return None
    return Link(url=matrix_url(organization), text=TITLE)


def matrix_in(organization: OrganizationId, catalogue: Catalogue) -> Matrix:
    """Lay out the table of an organization."""
    return lay_out(
        organization,
        _reports_of_terms(organization, catalogue),
        catalogue.resolutions_of.get(organization, ()),
        catalogue.links,
        catalogue.chains,
        catalogue.registry,
    )


def matrix_pages(organization: Organization, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Make the pages of the table of an organization, none where nothing is known."""
    if not has_matrix(organization.id, catalogue):
        return
    matrix = matrix_in(organization.id, catalogue)
    rows = matrix_rows(matrix, matrix.rows, catalogue)
    lead = _lead(organization, matrix)

    def make(part: tuple[MatrixRow, ...], pager: Pager | None) -> MatrixView:
        return MatrixView(
            tab="to-chuc",
            title=f"{TITLE}: {organization.name}",
            crumbs=(
                Link(url=ORGANIZATIONS, text="Tổ chức"),
                Link(url=organization_url(organization.id), text=organization.name),
                Link(text=TITLE),
            ),
            pager=pager,
            lead=lead,
            terms=matrix_columns(matrix),
            rows=_groups(part, organization),
            caption=f"{TITLE} của {organization.name}",
        )

    yield from paged(matrix_url(organization.id), split(rows), template=TEMPLATE, lead=lead, make=make)


def _lead(organization: Organization, matrix: Matrix) -> str:
    own = sum(row.is_own for row in matrix.rows)
    others = len(matrix.rows) - own
    seen = f" và {count(others, 'văn bản khác')} mà các báo cáo có trong kho kiểm điểm hoặc nhắc đến"
    counted = (
        f"{count(own, 'văn bản')} của {organization.name}{seen if others else ''}, "
        f"qua {count(len(matrix.terms), 'nhiệm kỳ')}."
    )
    if any(matrix.reports):
        return counted
    return f"{counted} Kho chưa có báo cáo của các nhiệm kỳ ấy, nên bảng chỉ cho thấy nhiệm kỳ ban hành."


def _groups(rows: Sequence[MatrixRow], organization: Organization) -> tuple[MatrixGroup, ...]:
    titles = {True: f"Văn bản của {organization.name}", False: "Văn bản của cấp trên và cơ quan khác"}
    return tuple(
        MatrixGroup(title=titles[is_own], rows=tuple(found))
        for is_own, found in groupby(rows, key=lambda row: row.is_own)
    )


def matrix_columns(matrix: Matrix) -> tuple[MatrixColumn, ...]:
    """Head the columns."""
    return tuple(
        MatrixColumn(
            url=term_url(term.id),
            text=term_name(term),
            years=term.cycle.label if term.cycle and term.roman else "",
            reports=count(number, "báo cáo") if number else "chưa có báo cáo",
        )
        for term, number in zip(matrix.terms, matrix.reports, strict=True)
    )


def matrix_rows(matrix: Matrix, rows: Sequence[Row], catalogue: Catalogue) -> tuple[MatrixRow, ...]:
    """Show resolutions, and what happened to each in each term."""
    links: dict[ReportId, Link] = {}  # a report stands in many cells
    return tuple(_row(matrix, row, catalogue, links) for row in rows)


def _row(matrix: Matrix, row: Row, catalogue: Catalogue, links: dict[ReportId, Link]) -> MatrixRow:
    resolution = catalogue.resolutions[row.resolution]
    return MatrixRow(
        url=resolution_url(resolution.id),
        text=resolution.name,
        note=join(
            resolution_date(resolution),
            "" if row.is_own else catalogue.issuer_name(resolution),
            shorten(subject(resolution), 80),
        ),
        chips=(
            *ended_resolution_chips(resolution, catalogue),
            *(() if resolution.id in catalogue.held else resolution_chips(resolution)),
        ),
        is_own=row.is_own,
        cells=tuple(
            _empty(cell, reports) if cell.is_empty else _cell(cell, term, resolution, catalogue, links)
            for cell, term, reports in zip(row.cells, matrix.terms, matrix.reports, strict=True)
        ),
    )


def _empty(cell: Cell, reports: int) -> MatrixCell:
    """Say why nothing is there, for those who cannot see that nothing is."""
    if cell.is_before:
        return MatrixCell(empty=BEFORE, is_blank=True)
    return MatrixCell(empty=NOTHING) if reports else MatrixCell(empty=NO_REPORTS, is_blank=True)


def _cell(
    cell: Cell, term: Term, resolution: Resolution, catalogue: Catalogue, links: dict[ReportId, Link]
) -> MatrixCell:
    cited_at = f"#ky-{term.cycle.slug}" if term.cycle else ""
    marks = []
    if cell.is_issued:
        marks.append(_mark("issued"))
    if cell.is_carried_on:
        marks.append(_mark("carried", tuple(_younger(key, catalogue) for key in cell.continued_by)))
    if cell.reviewed:
        url = map_url(resolution.id)
        marks.append(_reports("reviewed", _links(cell.reviewed, catalogue, links), len(cell.reviewed), url))
    if cell.mentioned:
        url = f"{resolution_url(resolution.id)}{cited_at}"
        marks.append(
            _reports("mentioned", _links(cell.mentioned, catalogue, links), len(cell.mentioned), url)
        )
    return MatrixCell(marks=tuple(marks))


def _mark(
    what: What, links: tuple[Link, ...] = (), *, number: int = 0, more: Link | None = None
) -> MatrixMark:
    return MatrixMark(
        what=what,
        sign=SIGNS[what],
        text=WORDS[what],
        links=links,
        count=render_number(number) if number > 1 else "",
        more=more,
    )


def _younger(key: ResolutionId, catalogue: Catalogue) -> Link:
    resolution = catalogue.resolutions[key]
    return Link(url=resolution_url(key), text=resolution.name, note=resolution_date(resolution))


def _links(keys: tuple[ReportId, ...], catalogue: Catalogue, known: dict[ReportId, Link]) -> tuple[Link, ...]:
    """Link the newest of some reports that stand oldest first."""
    newest = keys[: -MOST_IN_CELL - 1 : -1]
    for key in newest:
        if key not in known:
            report = catalogue.reports_by_id[key]
            known[key] = Link(url=report_url(key), text=shorten(report.title), note=report_date(report))
    return tuple(known[key] for key in newest)


def _reports(what: What, links: tuple[Link, ...], number: int, rest: str) -> MatrixMark:
    """Name the newest reports; `rest` is where the others are."""
    over = number - MOST_IN_CELL
    more = Link(url=rest, text=f"và {count(over, 'báo cáo khác')}") if over > 0 else None
    return _mark(what, links, number=number, more=more)
