"""What is said of a citation on hover: which document, its date and subject, its state, and the ground."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.diagnostics import Position
from macros.model import (
    Archive,
    Citation,
    CitationForm,
    CitationInReport,
    FrontMatter,
    Ground,
    Links,
    MatchState,
    Relation,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    Verb,
    Verification,
)
from macros.pages.catalogue import Catalogue, catalogue_of
from macros.publishing.tooltips import citation_tooltip
from macros.registry import Registry
from macros.vietnamese import parse_date

REPORT = ReportId("huyen-a/x")


def resolution(
    key: str, number: str, date: str, *, issuer: str = "", verified: str = "có", registered: bool = True
) -> Resolution:
    return Resolution(
        id=ResolutionId(key),
        kind="nghị quyết",
        number=number,
        date=parse_date(date) if date else None,
        organization_name="Huyện ủy A",
        issuer=issuer,
        title="về đất đai" if key == "a" else "",
        verified=Verification(verified),
        is_registered=registered,
    )


KNOWN = {
    r.id: r
    for r in (
        resolution("a", "05-NQ/HU", "25/6/2018", issuer="Ban Thường vụ"),
        resolution("b", "05-NQ/HU", "3/2/2021"),
        resolution("c", "11-NQ/HU", "5/9/2022"),
        resolution("d", "12-NQ/HU", "", verified="chưa"),
        resolution("e", "13-NQ/HU", "1/3/2019", registered=False),
        *(resolution(f"n{n}", "20-NQ/HU", f"{n}/1/2019") for n in range(1, 7)),
    )
}


@dataclass(frozen=True, kw_only=True)
class Said:
    """A citation and the date of its report."""

    to: str = ""
    ground: Ground | None = Ground.DATE
    candidates: str = ""
    written: str = "1/1/2020"
    key: str = "date"
    """What that date is: of issue, or of the figures."""

    def tooltip(self, *relations: Relation) -> str:
        state = MatchState.MATCHED if self.to else MatchState.AMBIGUOUS
        if self.to == "e":
            state = MatchState.UNREGISTERED
        cited = CitationInReport(
            report=REPORT,
            citation=Citation(start=0, end=1, text="x", kind="nghị quyết", form=CitationForm.FULL),
            state=state,
            ground=self.ground if state is MatchState.MATCHED else None,
            resolution=ResolutionId(self.to) if self.to else None,
            candidates=tuple(ResolutionId(key) for key in self.candidates.split()),
            position=Position("reports/x.md"),
        )
        return citation_tooltip(cited, self.catalogue(*relations))

    def catalogue(self, *relations: Relation) -> Catalogue:
        front = FrontMatter.model_validate(
            {"title": "Sơ kết", "organization": "Huyện ủy A", "type": "sơ kết", self.key: self.written}
        )
        report = Report(id=REPORT, path="reports/huyen-a/x.md", front=front, body="", body_line=1)
        archive = Archive(root=Path("/kho"), reports=(report,))
        return catalogue_of(archive, Links(resolutions=KNOWN, relations=relations), Registry())


NAMED = "Nghị quyết 05-NQ/HU: về đất đai · 25/6/2018 · Ban Thường vụ Huyện ủy A"
FIRST = "Nghị quyết 05-NQ/HU (25/6/2018, Ban Thường vụ Huyện ủy A)"
TWO = "Nghị quyết 20-NQ/HU (1/1/2019, Huyện ủy A); Nghị quyết 20-NQ/HU (2/1/2019, Huyện ủy A)"
CASES = [
    (Said(to="a"), f"{NAMED} · khớp theo ngày ban hành"),
    (Said(to="a", ground=Ground.TERM), f"{NAMED} · khớp theo khóa, nhiệm kỳ hoặc năm"),
    (Said(to="a", ground=Ground.SUBJECT), f"{NAMED} · khớp theo trích yếu"),
    (Said(to="a", ground=Ground.EARLIER), f"{NAMED} · khớp theo lần dẫn đầy đủ phía trên"),
    (Said(to="a", ground=Ground.NUMBER_ONLY), f"{NAMED} · khớp chỉ theo số"),
    (Said(to="a", ground=Ground.AUTHOR), f"{NAMED} · người biên soạn chỉ rõ"),
    (Said(to="d"), "Nghị quyết 12-NQ/HU · Huyện ủy A · khớp theo ngày ban hành · chưa kiểm chứng"),
    (Said(to="e"), "Nghị quyết 13-NQ/HU · 1/3/2019 · Huyện ủy A · chưa đăng ký trong danh bạ"),
    (
        Said(candidates="a b"),
        f"2 văn bản cùng số · có thể là: {FIRST}; Nghị quyết 05-NQ/HU (3/2/2021, Huyện ủy A)",
    ),
    # the page of the number counts others too: of the report's future, or told apart by more than the day
    (
        Said(candidates="n1 n2", written="15/2/2019"),
        f"2 trong 6 văn bản cùng số · có thể là: {TWO}",
    ),
    (
        Said(candidates="n1 n2", written="2/1/2019"),
        f"2 văn bản cùng số, ban hành trước báo cáo · có thể là: {TWO}",
    ),
    # candidates of different numbers
    (
        Said(candidates="a d"),
        f"Chưa rõ văn bản nào · có thể là: {FIRST}; Nghị quyết 12-NQ/HU (Huyện ủy A)",
    ),
    (Said(candidates="mất"), "Chưa rõ văn bản nào"),
]


@pytest.mark.parametrize(("said", "tooltip"), CASES)
def test_what_is_said(said: Said, tooltip: str) -> None:
    assert said.tooltip() == tooltip


def test_many_candidates_are_not_all_named() -> None:
    tooltip = Said(candidates="n1 n2 n3 n4 n5 n6").tooltip()
    assert tooltip.startswith("6 văn bản cùng số · có thể là: ")
    assert (tooltip.count("20-NQ/HU"), tooltip[-3:]) == (4, "; …")


def test_the_day_of_the_figures_does_not_say_when_a_report_was_written() -> None:
    ended = Relation(
        verb=Verb.REPEALS, younger=ResolutionId("c"), older=ResolutionId("a"), since=parse_date("5/9/2022")
    )
    tooltip = Said(to="a", written="1/1/2024", key="as_of").tooltip(ended)
    assert tooltip == f"{NAMED} · khớp theo ngày ban hành"


@pytest.mark.parametrize(
    ("verb", "written", "said"),
    [
        (Verb.REPLACES, "6/9/2022", " · hết hiệu lực từ 5/9/2022, thay bằng 11-NQ/HU"),
        (Verb.REPEALS, "6/9/2022", " · hết hiệu lực từ 5/9/2022, bị bãi bỏ bởi 11-NQ/HU"),
        (Verb.REPLACES, "5/9/2022", ""),  # on the very day
        (Verb.REPLACES, "1/1/2020", ""),  # what came later is no fault of the report
        (Verb.AMENDS, "6/9/2022", ""),
    ],
)
def test_what_was_out_of_force_is_told_of_later_reports_only(verb: Verb, written: str, said: str) -> None:
    ended = Relation(
        verb=verb, younger=ResolutionId("c"), older=ResolutionId("a"), since=KNOWN[ResolutionId("c")].date
    )
    assert Said(to="a", written=written).tooltip(ended) == f"{NAMED} · khớp theo ngày ban hành{said}"
