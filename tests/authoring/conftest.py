"""A small archive for macros, and a page to call them on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.authoring import ArchiveContext
from macros.citations import link_archive
from macros.reading import open_archive, registry_of

FILES = {
    "docs/registry/organizations.yml": """
tinh-b: {names: Tỉnh ủy B, codes: TU, rank: tỉnh, sort: địa bàn}
huyen-a: {names: Huyện ủy A, codes: HU, rank: huyện, sort: địa bàn, parents: Tỉnh ủy B}
huyen-c: {names: Huyện ủy C, aliases: [Huyện ủy đôi], codes: HU, rank: huyện, sort: địa bàn}
huyen-d: {names: Huyện ủy D, aliases: [Huyện ủy đôi], codes: HU, rank: huyện, sort: địa bàn}
""",
    "docs/registry/terms.yml": """
- {organization: Huyện ủy A, ordinal: XI, years: 2015-2020, congress: {from: 5/8/2015, to: 7/8/2015}}
- {organization: Huyện ủy A, ordinal: XII, years: 2020-2025, congress: {from: 5/8/2020, to: 7/8/2020}}
""",
    "docs/registry/resolutions/a.yml": """
- {kind: nghị quyết, number: 05-NQ/HU, date: 25/6/2018, organization: Huyện ủy A, title: Về đất đai}
- {kind: nghị quyết, number: 07-NQ/HU, date: 1/3/2021, organization: Huyện ủy A, title: 'Về "lúa" {chè}'}
- {kind: hướng dẫn, number: 03-HD/TU, date: 1/8/2016, organization: Tỉnh ủy B, title: Về đánh giá đảng viên}
- {kind: hướng dẫn, number: 03-HD/TU, date: 8/10/2018, organization: Tỉnh ủy B, title: Về sinh hoạt chi bộ}
- {kind: kế hoạch, number: 11-KH/HU, date: 2/5/2019, organization: Huyện ủy C, title: 'Về {nếp} mới',
   guides: {resolution: tinh-b/huong-dan-03-2016-08-01, partly: có, from: 1/6/2019}}
""",
    "reports/huyen-a/2019/12-bc-hu.md": """---
title: Báo cáo [sơ kết] *đất đai*
number: 12-BC/HU
date: 15/6/2019
organization: Huyện ủy A
type: sơ kết
discipline:
  - {of: đảng viên, khiển trách: 27, cảnh cáo: 3, total: 30}
---
Theo Nghị quyết số 05-NQ/HU.
""",
    "reports/huyen-a/2021/12-bc-hu.md": """---
title: Báo cáo năm 2021
number: 12-BC/HU
date: 1/2/2022
organization: Huyện ủy A
type: kiểm điểm hằng năm
macros: true
---
Theo Nghị quyết số 88-NQ/TU ngày 1/1/2021 của Tỉnh ủy.
""",
}


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> ArchiveContext:
    """Return the archive with its links."""
    root = tmp_path_factory.mktemp("kho")
    for path, text in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    found = open_archive(root)
    assert not found.diagnostics
    registry = registry_of(found)
    return ArchiveContext(archive=found, links=link_archive(found, registry), registry=registry)


@pytest.fixture(scope="session")
def read_case() -> Callable[[str], str]:
    """Return a function that reads a file beside the tests."""
    return lambda name: (Path(__file__).parent / name).read_text("utf-8")
