"""Chains and matrices of the sample archive against a table that was written by reading its reports.

The table was made with the reports open and the program closed. A report is named by its number ("196" is
196-BC/HU), the two without number by what they are. When a sample report changes, read it and change the
table; never copy what the program says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from macros.citations import Chains, ChainState, Matrix, Way, chains_of, link_archive, matrix_of
from macros.model import Links, OrganizationId, Report, ResolutionId
from macros.reading import open_archive, registry_of
from macros.vietnamese import render_roman

ROOT = Path(__file__).parents[2]
UNNUMBERED = {"bao-cao-cong-tac-nam-2012": "năm 2012", "bai-viet-chi-bo-to-dan-pho-va-nghi-quyet-05": "bài"}


@dataclass(frozen=True)
class Cell:
    """What one term of the organization shows: reports that review, that mention."""

    reviewed: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    continued_by: tuple[str, ...] = ()
    """What the organization itself issued in this term to go on with it."""
    issued: bool = False
    carried_on: bool = False
    """The evidence that it was carried on is of this term."""
    before: bool = False
    """The term was over when it was issued."""


@dataclass(frozen=True)
class Row:
    """What a reader of the sample finds about one resolution; reports from the oldest to the newest."""

    resolution: str
    state: ChainState
    cells: Mapping[str, Cell]
    """By the ordinals of the organization's terms; a term that is not named is empty."""
    before: tuple[str, ...] = ()
    """Terms that were over when the resolution was issued."""
    of: str = ""
    """Whose terms; the organization that issued it, where nothing is said."""
    reviewed: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    later_reviews: frozenset[str] = frozenset()
    later_tasks: frozenset[str] = frozenset()
    continued_by: frozenset[str] = frozenset()

    @property
    def organization(self) -> OrganizationId:
        return OrganizationId(self.of or self.resolution.partition("/")[0])


def issued(*reviewed: str, mentioned: tuple[str, ...] = ()) -> Cell:
    return Cell(reviewed, mentioned, issued=True)


NOT_SEEN, MENTIONED, REVIEWED, CARRIED_ON = (
    ChainState.NOT_SEEN,
    ChainState.MENTIONED,
    ChainState.REVIEWED,
    ChainState.CARRIED_ON,
)
ROWS = (
    # --- Huyện ủy Đoan Khê, XI to XIII ---
    Row(
        "huyen-doan-khe/nghi-quyet-dai-hoi-11-2010-07-29",
        REVIEWED,
        {"XI": issued("196", "412")},
        reviewed=("196", "412"),
    ),
    Row(  # 02-NQ/HU of 2016 goes on with it.
        "huyen-doan-khe/nghi-quyet-03-2011-09-12",
        CARRIED_ON,
        {
            "XI": issued("196", "412"),
            "XII": Cell(continued_by=("huyen-doan-khe/nghi-quyet-02-2016-03-10",), carried_on=True),
        },
        reviewed=("196", "412"),
        continued_by=frozenset({"huyen-doan-khe/nghi-quyet-02-2016-03-10"}),
    ),
    Row(  # 476 and the commune's 24 look back at it, not among tasks; for 196 it is a task of its own term.
        "huyen-doan-khe/de-an-04-2012-03-20",
        REVIEWED,
        {"XI": issued("412", mentioned=("196",)), "XIII": Cell(mentioned=("476",))},
        reviewed=("412",),
        mentioned=("196", "476", "24"),
    ),
    Row(
        "huyen-doan-khe/chi-thi-07-2013-02-18",
        MENTIONED,
        {"XI": issued(mentioned=("196",))},
        mentioned=("196",),
    ),
    Row(  # "Nghị quyết 02 của khóa XII" in 231 is this one, that of khóa XIII the next.
        "huyen-doan-khe/nghi-quyet-02-2016-03-10",
        CARRIED_ON,
        {
            "XII": issued("538"),
            "XIII": Cell(
                mentioned=("231",),
                continued_by=("huyen-doan-khe/nghi-quyet-02-2021-04-22",),
                carried_on=True,
            ),
        },
        before=("XI",),
        reviewed=("538",),
        mentioned=("231",),
        continued_by=frozenset({"huyen-doan-khe/nghi-quyet-02-2021-04-22"}),
    ),
    Row(
        "huyen-doan-khe/nghi-quyet-06-2017-07-19",
        REVIEWED,
        {"XII": issued("538")},
        before=("XI",),
        reviewed=("538",),
    ),
    Row(  # 87 is of the Ban Tổ chức, whose term is the committee's; 24 and 41 are of communes: seen in the
        # chain, not in the district's table.
        "huyen-doan-khe/quy-dinh-04-2018-12-17",
        CARRIED_ON,
        {
            "XII": issued("87", mentioned=("538",)),
            "XIII": Cell(
                reviewed=("476",),
                mentioned=("186", "231"),
                continued_by=("huyen-doan-khe/ket-luan-01-2020-10-28",),
                carried_on=True,
            ),
        },
        before=("XI",),
        reviewed=("87", "476"),
        mentioned=("538", "186", "231", "24", "41"),
        later_reviews=frozenset({"476"}),
        later_tasks=frozenset({"231", "24"}),
        continued_by=frozenset({"huyen-doan-khe/ket-luan-01-2020-10-28"}),
    ),
    # --- Huyện ủy Thạch Huyên, XXII to XXIV ---
    Row(
        "huyen-thach-huyen/nghi-quyet-05-2011-11-28",
        CARRIED_ON,
        {"XXII": issued("năm 2012"), "XXIII": Cell(mentioned=("264",), carried_on=True)},
        reviewed=("năm 2012",),
        mentioned=("264",),
        later_tasks=frozenset({"264"}),
    ),
    Row(
        "huyen-thach-huyen/de-an-12-2016-06-30",
        REVIEWED,
        {"XXIII": issued("264", "612", mentioned=("52",))},
        before=("XXII",),
        reviewed=("264", "612"),
        mentioned=("52",),
    ),
    Row(  # Of the last months of khóa XXIII; the year's report is of khóa XXIV. 389 says "hai nghị quyết".
        "huyen-thach-huyen/nghi-quyet-01-2020-01-08",
        CARRIED_ON,
        {"XXIII": issued(mentioned=("612",)), "XXIV": Cell(reviewed=("21",), carried_on=True)},
        before=("XXII",),
        reviewed=("21",),
        mentioned=("612",),
        later_reviews=frozenset({"21"}),
    ),
    Row(  # In 389 the author's comment says which of the two is meant.
        "huyen-thach-huyen/nghi-quyet-01-2020-08-27",
        CARRIED_ON,
        {"XXIV": issued("21", mentioned=("389",))},
        before=("XXII", "XXIII"),
        reviewed=("21",),
        mentioned=("389", "41"),
        later_tasks=frozenset({"41"}),
    ),
    Row(  # Nobody in the archive reviews it; a commune carries it on.
        "huyen-thach-huyen/nghi-quyet-06-2021-10-15",
        CARRIED_ON,
        {"XXIV": issued()},
        before=("XXII", "XXIII"),
        mentioned=("30",),
        later_tasks=frozenset({"30"}),
    ),
    # --- Other organizations ---
    Row(
        "dang-uy-cac-co-quan-tinh-hoai-linh/de-an-03-2016-12-12",
        CARRIED_ON,
        {
            "XV": issued("211"),
            "XVI": Cell(
                reviewed=("298",),
                continued_by=("dang-uy-cac-co-quan-tinh-hoai-linh/ket-luan-05-2022-03-21",),
                carried_on=True,
            ),
        },
        before=("XIV",),
        reviewed=("211", "298"),
        later_reviews=frozenset({"298"}),
        continued_by=frozenset({"dang-uy-cac-co-quan-tinh-hoai-linh/ket-luan-05-2022-03-21"}),
    ),
    Row(  # 397 is of the month of the next congress, but says khóa III. Of the article one only knows when a
        # page posted it: no term, so no cell.
        "thi-xa-trach-lam/nghi-quyet-05-2017-06-14",
        CARRIED_ON,
        {"III": issued("311", "397")},
        before=("II",),
        reviewed=("311", "bài", "397"),
        mentioned=("36",),
        later_tasks=frozenset({"36"}),
    ),
    Row(
        "thi-xa-trach-lam/chuong-trinh-08-2021-10-27",
        CARRIED_ON,
        {"IV": issued("402")},
        before=("II", "III"),
        reviewed=("402",),
        mentioned=("36",),
        continued_by=frozenset({"phuong-cam-nhai/nghi-quyet-03-2025-09-10"}),
    ),
    Row(  # "Nghị quyết 08" in 498, under hạn chế and under biện pháp khắc phục.
        "tinh-khue-giang/nghi-quyet-08-2011-08-19",
        CARRIED_ON,
        {"XVIII": issued("366"), "XIX": Cell(mentioned=("498",), carried_on=True)},
        reviewed=("366",),
        mentioned=("498",),
        later_tasks=frozenset({"498"}),
    ),
    Row(  # Among the tasks of 95, but of the same years; all three that mention it are of other bodies.
        "tinh-hoai-linh/chuong-trinh-09-2011-09-20",
        CARRIED_ON,
        {
            "XV": issued("487"),
            "XVI": Cell(continued_by=("tinh-hoai-linh/nghi-quyet-07-2017-05-12",), carried_on=True),
        },
        reviewed=("487",),
        mentioned=("năm 2012", "95", "412"),
        continued_by=frozenset({"tinh-hoai-linh/nghi-quyet-07-2017-05-12"}),
    ),
    Row("tinh-hoai-linh/ke-hoach-48-2022-09-20", NOT_SEEN, {"XVII": issued()}, before=("XV", "XVI")),
    # --- Documents of the Centre, in the tables of those who report on them ---
    Row(  # Of 2007; the agencies review it in 2012, in a later term.
        "trung-uong/chi-thi-10-2007-03-30",
        CARRIED_ON,
        {"XIV": Cell(reviewed=("95",), carried_on=True), "XVI": Cell(mentioned=("298",))},
        of="dang-uy-cac-co-quan-tinh-hoai-linh",
        reviewed=("95",),
        mentioned=("298",),
        later_reviews=frozenset({"95"}),
        continued_by=frozenset({"trung-uong/ket-luan-18-2017-09-22", "trung-uong/chi-thi-50-2025-07-23"}),
    ),
    Row(  # Of June 2020, when Thạch Huyên was still in khóa XXIII.
        "trung-uong/chi-thi-45-2020-06-20",
        CARRIED_ON,
        {"XXIV": Cell(mentioned=("21",), carried_on=True)},
        of="huyen-thach-huyen",
        before=("XXII",),
        mentioned=("21",),
        later_tasks=frozenset({"21"}),
    ),
)


@dataclass(frozen=True)
class Sample:
    """The sample archive, linked."""

    links: Links
    chains: Chains
    label: Callable[[str | None], str]
    matrix: Callable[[OrganizationId], Matrix] = field(repr=False)


def label_of(report: Report) -> str:
    return report.front.number.partition("-")[0] or UNNUMBERED[report.id.rpartition("/")[2]]


@pytest.fixture(scope="module")
def sample() -> Sample:
    archive = open_archive(ROOT)
    registry = registry_of(archive)
    links = link_archive(archive, registry)
    chains = chains_of(archive, links, registry)
    labels: dict[str | None, str] = {report.id: label_of(report) for report in archive.reports}
    assert len(set(labels.values())) == len(labels)
    return Sample(
        links=links,
        chains=chains,
        label=labels.__getitem__,
        matrix=lambda organization: matrix_of(organization, archive, links, chains, registry),
    )


def test_twenty_rows() -> None:
    assert len({(row.resolution, row.organization) for row in ROWS}) == 20
    assert {row.state for row in ROWS} == set(ChainState)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.resolution)
def test_chain(sample: Sample, row: Row) -> None:
    key = ResolutionId(row.resolution)
    assert sample.links.resolutions[key].is_registered
    chain = sample.chains.of(key)

    def by(way: Way) -> frozenset[str]:
        return frozenset(
            sample.label(each.report) if each.report else str(each.resolution)
            for each in chain.carried_on
            if each.way is way
        )

    found = Row(
        resolution=chain.resolution,
        state=chain.state,
        cells=row.cells,
        before=row.before,
        of=row.of,
        reviewed=tuple(map(sample.label, chain.reviewed)),
        mentioned=tuple(map(sample.label, chain.mentioned)),
        later_reviews=by(Way.REVIEWED),
        later_tasks=by(Way.TASK),
        continued_by=by(Way.CONTINUED),
    )
    assert found == row


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.resolution)
def test_matrix(sample: Sample, row: Row) -> None:
    matrix = sample.matrix(row.organization)
    (found,) = [each for each in matrix.rows if each.resolution == row.resolution]
    assert found.is_own == (row.organization == row.resolution.partition("/")[0])
    ordinals = [render_roman(term.ordinal or 0) for term in matrix.terms]
    assert {*row.cells, *row.before} <= set(ordinals)
    cells = {
        ordinal: Cell(
            tuple(map(sample.label, cell.reviewed)),
            tuple(map(sample.label, cell.mentioned)),
            cell.continued_by,
            issued=cell.is_issued,
            carried_on=cell.is_carried_on,
            before=cell.is_before,
        )
        for ordinal, cell in zip(ordinals, found.cells, strict=True)
    }
    assert cells == {
        ordinal: row.cells.get(ordinal, Cell(before=ordinal in row.before)) for ordinal in ordinals
    }
