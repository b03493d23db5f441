"""A small archive of an invented province for all tests of pages, and citations made by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import pytest

from macros.diagnostics import Position
from macros.model import (
    Archive,
    Citation,
    CitationForm,
    CitationInReport,
    Ground,
    Links,
    MatchState,
    Relation,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    Verb,
)
from macros.pages import GeneratedPage, ReportView, generate_pages, report_view
from macros.reading import registry_of
from macros.registry import Registry
from macros.vietnamese import parse_date

from .drawing import Renderer

Files: TypeAlias = Mapping[str, str | bytes]

REGISTRY: dict[str, str | bytes] = {
    "docs/registry/organizations.yml": """\
tinh-mau:
  names: Tỉnh ủy Mẫu
  codes: TU
  rank: tỉnh
huyen-a:
  names:
    - {name: Huyện ủy A Lưới Cũ, to: 31/12/2012}
    - {name: Huyện ủy A, from: 1/1/2013, to: 1/7/2025}
  aliases: [Đảng bộ huyện A]
  codes: HU
  parents: Tỉnh ủy Mẫu
  rank: huyện
  to: 1/7/2025
  successors: [{organization: xa-b, passed: [địa bàn, đảng viên]}]
  fonds_holder: Lưu trữ lịch sử của Đảng tỉnh Mẫu
ban-to-chuc-a:
  names: Ban Tổ chức Huyện ủy A
  parents: Huyện ủy A
  rank: huyện
  sort: cơ quan tham mưu
  to: 1/7/2025
xa-b:
  names: Đảng ủy xã B
  parents: Tỉnh ủy Mẫu
  rank: cơ sở
  from: 1/7/2025
""",
    "docs/registry/terms.yml": """\
- organization: Huyện ủy A
  ordinal: XI
  years: 2015-2020
  congress: {from: 6/8/2015, to: 7/8/2015}
  committee:
    - {name: Ban Chấp hành, members: 39}
- organization: Huyện ủy A
  ordinal: XII
  years: 2020-2025
  congress: {from: 20/7/2020, to: 21/7/2020}
- organization: Đảng ủy xã B
  ordinal: I
  years: 2025-2030
  congress: {from: 1/8/2025, to: 1/8/2025}
""",
    "docs/registry/resolutions/huyen.yml": """\
- number: 05-NQ/HU
  kind: nghị quyết
  date: 25/6/2018
  organization: Huyện ủy A
  issuer: Ban Chấp hành
  title: về quản lý đất đai, xây dựng
- number: 05-NQ/HU
  kind: nghị quyết
  date: 3/2/2021
  organization: Huyện ủy A
  title: về chuyển đổi số
  verified: chưa
- kind: nghị quyết
  date: 7/8/2015
  organization: Huyện ủy A
  event: Đại hội lần thứ XI
- number: 12-CT/TU
  kind: chỉ thị
  date: 2017
  organization: Tỉnh ủy Mẫu
  title: về sinh hoạt chi bộ
""",
}
"""Three bodies, a staff organ, three terms, one number twice."""

LAND = ResolutionId("huyen-a/nghi-quyet-05-2018-06-25")
DIGITAL = ResolutionId("huyen-a/nghi-quyet-05-2021-02-03")
DIRECTIVE = ResolutionId("tinh-mau/chi-thi-12-2017")


def report_text(body: str = "## I. Kết quả\n\nNội dung.\n", **front: str) -> str:
    """Write a report; `front` overrides the usual keys, an empty value takes one out."""
    keys = {"title": "Báo cáo", "organization": "Huyện ủy A", "type": "sơ kết", "status": "đã đối chiếu"}
    lines = [f"{key}: {value}" for key, value in (keys | front).items() if value]
    return "---\n" + "\n".join(lines) + f"\n---\n{body}"


REPORTS: dict[str, str | bytes] = {
    "reports/huyen-a/2020/12-bc-hu.md": report_text(
        "## I. Lãnh đạo, chỉ đạo\n\nQuán triệt Nghị quyết số 05-NQ/HU.\n\n### 1. Ưu điểm\n\nTốt.\n\n"
        "## II. Hạn chế\n\nCòn chậm.\n",
        title="Kiểm điểm của Ban Chấp hành Đảng bộ huyện A khóa XI",
        number="12-BC/HU",
        date="15/6/2020",
        type="kiểm điểm nhiệm kỳ",
        issuer="Ban Chấp hành",
        period="2015-2020",
        reviews="[Nghị quyết 05-NQ/HU ngày 25/6/2018]",
        signature="{authority: T/M, on_behalf_of: Ban Chấp hành, office: Bí thư, name: Nguyễn Văn Mẫu}",
        source="{file: bản gốc.docx, sha256: ab12, left_out: [Mẫu biểu]}",
        attachments="[{file: phu-luc.xlsx, title: Phụ lục 01}]",
        archive="{fonds: Huyện ủy A, box: 14}",
        former_ids="[huyen-a/2020/kiem-diem]",
        discipline="[{of: đảng viên, period: 2015-2020, total: 33, khiển trách: 27, cảnh cáo: 06}]",
    ),
    "reports/huyen-a/2018/177-bc-hu.md": report_text(
        title="Sơ kết hai năm thực hiện Đề án 02",
        number="177-BC/HU",
        date="2018",
        date_basis="suy ra",
        status="nháp",
    ),
    "reports/huyen-a/khong-ngay.md": report_text(title="Ý kiến về công tác tổ chức", type="khác"),
    "reports/ban-to-chuc-a/2023/quy-dinh-02.md": report_text(
        title="Kết quả thực hiện Quy định 02",
        organization="Ban Tổ chức Huyện ủy A",
        date="12/2023",
        type="kết quả thực hiện",
    ),
    "reports/xa-b/2025/01-bc-du.md": report_text(
        title="Đánh giá ba tháng đầu", organization="Đảng ủy xã B", date="30/9/2025", type="định kỳ"
    ),
    "reports/la/2022/bao-cao.md": report_text(
        title="Báo cáo của Hội Người Lạ", organization="Hội Người Lạ", date="1/2/2022"
    ),
}


@dataclass(frozen=True, kw_only=True)
class Cite:
    """A citation, as short as a test can say it."""

    report: str
    to: str = ""
    text: str = "Nghị quyết số 05-NQ/HU"
    state: MatchState = MatchState.MATCHED
    ground: Ground | None = Ground.DATE
    candidates: tuple[str, ...] = ()
    anchor: str = "p-00000001"

    def found(self) -> CitationInReport:
        """Spell it out."""
        return CitationInReport(
            report=ReportId(self.report),
            citation=Citation(
                start=0, end=len(self.text), text=self.text, kind="nghị quyết", form=CitationForm.FULL
            ),
            state=self.state,
            ground=self.ground if self.state is MatchState.MATCHED else None,
            resolution=ResolutionId(self.to) if self.to else None,
            candidates=tuple(ResolutionId(c) for c in self.candidates),
            position=Position("reports/x.md", 10),
            before="Ngay sau đại hội, quán triệt ",
            after=" đến toàn thể chi bộ.",
            section="I. Lãnh đạo, chỉ đạo",
            anchor=self.anchor,
        )


CITES: tuple[Cite, ...] = (
    Cite(report="huyen-a/2020/12-bc-hu", to=LAND),
    Cite(report="huyen-a/2020/12-bc-hu", to=LAND, text="Nghị quyết 05", anchor="p-00000002"),
    Cite(
        report="huyen-a/2020/12-bc-hu",
        text="Nghị quyết\nsố 05",
        state=MatchState.AMBIGUOUS,
        candidates=(LAND, DIGITAL),
        anchor="p-00000003",
    ),
    Cite(report="huyen-a/2020/12-bc-hu", to=DIRECTIVE, ground=Ground.NUMBER_ONLY, text="Chỉ thị 12-CT/TU"),
    Cite(
        report="huyen-a/2020/12-bc-hu",
        to="huyen-a/cong-van-181",
        text="Công văn số 181-CV/HU",
        state=MatchState.UNREGISTERED,
    ),
    Cite(report="huyen-a/2018/177-bc-hu", to=DIRECTIVE),
    Cite(report="huyen-a/2018/177-bc-hu", to=LAND),
    Cite(report="ban-to-chuc-a/2023/quy-dinh-02", to=LAND),
    Cite(report="huyen-a/khong-ngay", to=LAND, anchor=""),
)
UNREGISTERED = Resolution(
    id=ResolutionId("huyen-a/cong-van-181"), kind="công văn", number="181-CV/HU", is_registered=False
)


CONGRESS = ResolutionId("huyen-a/nghi-quyet-dai-hoi-11-2015-08-07")


def relate(
    younger: str, verb: Verb, older: str, *, partly: bool = False, since: str = "3/2/2021"
) -> Relation:
    """Write a relation as short as a test can say it; `since` is the day of the younger document, DIGITAL."""
    return Relation(
        verb=verb,
        younger=ResolutionId(younger),
        older=ResolutionId(older),
        partly=partly,
        since=parse_date(since) if since else None,
    )


RELATIONS: tuple[Relation, ...] = (
    relate(DIGITAL, Verb.REPLACES, LAND),
    relate(DIGITAL, Verb.BASED_ON, DIRECTIVE),
    relate(LAND, Verb.CARRIES_OUT, CONGRESS, since="25/6/2018"),
    relate(LAND, Verb.BASED_ON, DIRECTIVE, since="1/7/2018"),
    relate(DIGITAL, Verb.AMENDS, "huyen-a/cong-van-181", partly=True),
)
"""A resolution replaced by another of the same number, what both rest on, and an unregistered one amended."""


@dataclass(frozen=True, kw_only=True)
class Kho:
    """An archive with its links and look-ups, and its pages by path."""

    archive: Archive
    links: Links
    registry: Registry
    pages: dict[str, GeneratedPage] = field(default_factory=dict)

    def report(self, identifier: str) -> Report:
        """Return a report by its id."""
        return next(r for r in self.archive.reports if r.id == identifier)

    def report_view(self, identifier: str) -> ReportView:
        """Return the view of a report."""
        return report_view(self.report(identifier), self.archive, self.links, self.registry)


def links_of(
    archive: Archive,
    cites: Sequence[Cite],
    unregistered: Sequence[Resolution],
    relations: Sequence[Relation] = (),
) -> Links:
    """Link an archive by hand."""
    by_report: dict[ReportId, list[CitationInReport]] = {}
    backlinks: dict[ResolutionId, list[CitationInReport]] = {}
    for cite in cites:
        found = cite.found()
        by_report.setdefault(found.report, []).append(found)
        if found.resolution:
            backlinks.setdefault(found.resolution, []).append(found)
    return Links(
        by_report={key: tuple(found) for key, found in by_report.items()},
        resolutions={r.id: r for r in (*archive.resolutions, *unregistered)},
        backlinks={key: tuple(found) for key, found in backlinks.items()},
        reviews={r.id: (LAND,) for r in archive.reports if r.front.reviews},
        relations=tuple(relations),
    )


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """Return the theme, ready to draw."""
    return Renderer()


KhoOf: TypeAlias = Callable[..., Kho]


@pytest.fixture
def kho_of(archive_of: Callable[[Files], Archive]) -> KhoOf:
    """Return a function that makes an archive with pages from files and citations."""

    def make(
        files: Files | None = None,
        cites: Sequence[Cite] = CITES,
        unregistered: Sequence[Resolution] = (UNREGISTERED,),
        relations: Sequence[Relation] = (),
    ) -> Kho:
        archive = archive_of({**REGISTRY, **(REPORTS if files is None else files)})
        links = links_of(archive, cites, unregistered, relations)
        registry = registry_of(archive)
        pages = generate_pages(archive, links, registry)
        return Kho(archive=archive, links=links, registry=registry, pages={p.path: p for p in pages})

    return make


@pytest.fixture
def kho(kho_of: KhoOf) -> Kho:
    """Return the small archive."""
    return kho_of()
