"""A small archive for chains and matrices: a district of two terms, its staff organ, the commune after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.citations import Chains, chains_of, link_archive
from macros.model import Archive, Links, ResolutionId
from macros.reading import open_archive, registry_of
from macros.registry import Registry

ORGANIZATIONS = """\
trung-uong:
  names: Ban Chấp hành Trung ương
  aliases: [Bộ Chính trị, Ban Bí thư]
  codes: TW
  rank: trung ương
tinh-mau:
  names: Tỉnh ủy Mẫu
  codes: TU
  rank: tỉnh
  parents: trung-uong
huyen-a:
  names: Huyện ủy A
  codes: HU
  parents: Tỉnh ủy Mẫu
  rank: huyện
  to: 1/7/2025
ban-to-chuc-a:
  names: Ban Tổ chức Huyện ủy A
  parents: Huyện ủy A
  rank: huyện
  sort: cơ quan tham mưu
xa-b:
  names: Đảng ủy xã B
  codes: ĐU
  parents: Tỉnh ủy Mẫu
  rank: cơ sở
  from: 1/7/2025
  predecessors: [huyen-a]
"""
TERMS = """\
- {organization: trung-uong, ordinal: XII, years: 2016-2021, congress: {from: 20/1/2016, to: 28/1/2016}}
- {organization: trung-uong, ordinal: XIII, years: 2021-2026, congress: {from: 26/1/2021, to: 1/2/2021}}
- {organization: Huyện ủy A, ordinal: XI, years: 2015-2020, congress: {from: 6/8/2015, to: 7/8/2015}}
- {organization: Huyện ủy A, ordinal: XII, years: 2020-2025, congress: {from: 20/7/2020, to: 21/7/2020}}
- {organization: Đảng ủy xã B, ordinal: I, years: 2025-2030, congress: {from: 1/8/2025, to: 1/8/2025}}
"""
RESOLUTIONS = """\
- {kind: nghị quyết, date: 7/8/2015, organization: Huyện ủy A, event: Đại hội lần thứ XI}
- {kind: chương trình hành động, date: 7/8/2015, organization: Huyện ủy A, event: Đại hội lần thứ XI}
- {kind: nghị quyết, date: 21/7/2020, organization: Huyện ủy A, event: Đại hội lần thứ XII}
- {kind: nghị quyết, number: 05-NQ/HU, date: 25/6/2018, organization: Huyện ủy A, title: về đất đai}
- {kind: chỉ thị, number: 19-CT/TW, date: 5/5/2019, organization: trung-uong, title: về chi bộ}
- {kind: chỉ thị, number: 10-CT/TW, date: 30/3/2007, organization: trung-uong, title: về miền núi}
- {kind: chỉ thị, number: 20-CT/TW, date: 2020, organization: trung-uong, title: về bản làng}
"""

ENTRY = "- {{kind: nghị quyết, number: {}-NQ/HU, date: {}, organization: Huyện ủy A, {}}}\n"
"""A later resolution and what it does to an older one: number, date, relation."""
CONTINUES = ENTRY.format("11", "3/3/2021", "continues: 05-NQ/HU ngày 25/6/2018")
REPLACES = ENTRY.format("11", "3/3/2021", "replaces: 05-NQ/HU ngày 25/6/2018")

CONGRESS_11 = ResolutionId("huyen-a/nghi-quyet-dai-hoi-11-2015-08-07")
CONGRESS_12 = ResolutionId("huyen-a/nghi-quyet-dai-hoi-12-2020-07-21")
PROGRAMME = ResolutionId("huyen-a/chuong-trinh-hanh-dong-dai-hoi-11-2015-08-07")
LAND = ResolutionId("huyen-a/nghi-quyet-05-2018-06-25")
CELLS = ResolutionId("trung-uong/chi-thi-19-2019-05-05")
MOUNTAINS = ResolutionId("trung-uong/chi-thi-10-2007-03-30")
VILLAGES = ResolutionId("trung-uong/chi-thi-20-2020")
"""Of a year in which two terms meet."""


@dataclass(frozen=True, kw_only=True)
class Chained:
    """An archive with all that is derived from it."""

    archive: Archive
    links: Links
    registry: Registry
    chains: Chains


def report(
    date: str = "",
    results: str = "",
    tasks: str = "",
    *,
    organization: str = "Huyện ủy A",
    sort: str = "sơ kết",
    reviews: str = "",
    period: str = "",
) -> str:
    """Write a report that says one thing among its results and another among its tasks."""
    keys = {
        "title": "Báo cáo",
        "organization": organization,
        "type": sort,
        "date": date,
        "period": period,
        "reviews": f"[{reviews}]" if reviews else "",
        "status": "đã đối chiếu",
    }
    front = "\n".join(f"{key}: {value}" for key, value in keys.items() if value)
    body = f"## I. Kết quả\n\n{results or '…'}\n\n## II. Phương hướng, nhiệm vụ\n\n{tasks or '…'}\n"
    return f"---\n{front}\n---\n{body}"


def chain_archive(reports: Mapping[str, str], more_resolutions: str = "") -> Chained:
    """Open an archive of these reports, by name, with more entries in its registry."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        files = {
            "docs/registry/organizations.yml": ORGANIZATIONS,
            "docs/registry/terms.yml": TERMS,
            "docs/registry/resolutions/a.yml": RESOLUTIONS + more_resolutions,
            **{f"reports/x/{name}.md": text for name, text in reports.items()},
        }
        for path, text in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return chained(open_archive(root))


def chained(archive: Archive) -> Chained:
    """Link an archive and follow its resolutions."""
    registry = registry_of(archive)
    links = link_archive(archive, registry)
    return Chained(
        archive=archive, links=links, registry=registry, chains=chains_of(archive, links, registry)
    )
