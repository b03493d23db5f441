"""A miniature archive and its site, built by MkDocs in this process."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from macros.publishing import BuiltSite, build_site

Files = Mapping[str, str | bytes]

SECRET_WORDS = ("Kẻ Chuông", "ke-chuong", "ke_chuong", "7719-BC/HU", "Lời chỉ có trong báo cáo hạn chế")
"""Words of the restricted report, its name, its original and its attachment, that no page may hold."""

CONFIG = """
site_name: Kho thử
theme: {name: material, language: vi, font: false}
plugins:
  - vankho
  - search: {lang: vi}
  - macros: {modules: [macros], render_by_default: false, on_error_fail: true, on_undefined: strict}
exclude_docs: |
  /registry/
not_in_nav: |
  *.md
nav:
  - Trang chủ: index.md
"""

MINIATURE: Files = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": (
        "---\ntemplate: vankho/home.html\ntitle: Trang chủ\n---\n# Kho thử\n\n"
        'Xem {{ organization_link("Huyện ủy A") }}.\n'
    ),
    "docs/gioi-thieu.md": '---\ntitle: "Giới thiệu {{ config }}"\nmacros: false\n---\nDấu {{ và }} là chữ.\n',
    "docs/registry/organizations.yml": """
tinh-b:
  names: Tỉnh ủy B
  codes: TU
  rank: tỉnh
  sort: địa bàn
huyen-a:
  names: Huyện ủy A
  codes: HU
  rank: huyện
  sort: địa bàn
  parents: Tỉnh ủy B
""",
    "docs/registry/terms.yml": """
- organization: Huyện ủy A
  ordinal: XI
  years: 2015-2020
  congress: {from: 5/8/2015, to: 7/8/2015}
- organization: Huyện ủy A
  ordinal: XII
  years: 2020-2025
  congress: {from: 5/8/2020, to: 7/8/2020}
""",
    "docs/registry/resolutions/a.yml": """
- {kind: nghị quyết, number: 05-NQ/HU, date: 25/6/2018, organization: Huyện ủy A, title: Về quản lý đất đai}
- {kind: hướng dẫn, number: 03-HD/TU, date: 1/8/2016, organization: Tỉnh ủy B, title: Về đánh giá đảng viên}
- {kind: hướng dẫn, number: 03-HD/TU, date: 8/10/2018, organization: Tỉnh ủy B, title: Về sinh hoạt chi bộ}
""",
    "reports/huyen-a/2019/12-bc-hu.md": """---
title: Báo cáo <b>sơ kết</b> & "một năm"
number: 12-BC/HU
date: 15/6/2019
organization: Huyện ủy A
type: sơ kết
status: đã đối chiếu
reviews: Nghị quyết số 05-NQ/HU ngày 25/6/2018
---
Kinh gui: Tỉnh ủy B

## I. Quán triệt Nghị quyết số 05-NQ/HU

Thực hiện **Nghị quyết số 05-NQ/HU ngày 25/6/2018** của Huyện ủy, Hướng dẫn số 03-HD/TU[^1] và
Quy định số 99-QĐ/HU ngày 2/3/2018.

### 1. Kết quả

| Chỉ tiêu | Thực hiện |
|---|--:|
| Theo Nghị quyết số 05-NQ/HU | 6.859 |

    Đoạn thụt đầu dòng, phòng <Nội vụ>, {{ config.site_name }} và {% include "x" %} là chữ.

[^1]: Chú thích của Hướng dẫn số 03-HD/TU.
""",
    "reports/huyen-a/2020/30-bc-hu.md": """---
title: Báo cáo có macro
number: 30-BC/HU
date: 15/6/2020
organization: Huyện ủy A
type: kiểm điểm nhiệm kỳ
macros: true
attachments:
  - file: _phu-luc.md
  - file: trang.html
discipline:
  - {of: đảng viên, khiển trách: 27, cảnh cáo: "3"}
---
## 1. Liên kết

Theo {{ resolution_link("Nghị quyết số 05-NQ/HU") }}, {{ term_link("Huyện ủy A", "XI") }},
{{ report_link("12-BC/HU") }} và {{ organization_link("Tỉnh ủy B") }}.

{{ figure_table("discipline") }}

{{ reports_of("Huyện ủy A") }}

{{ resolutions_of("Tỉnh ủy B", kind="hướng dẫn") }}

{{ resolution_map("Nghị quyết số 05-NQ/HU") }}
""",
    "reports/huyen-a/2020/_phu-luc.md": "# Phụ lục {{ config }}\n",
    "reports/huyen-a/2020/trang.html": "<p>Bản gốc là một trang web</p>",
    "reports/huyen-a/2021/77-bc-hu-ke-chuong.md": """---
title: Báo cáo Kẻ Chuông
number: 7719-BC/HU
date: 1/3/2021
organization: Huyện ủy A
type: sơ kết
access: hạn chế
source: {file: ke_chuong_goc.txt}
attachments: [{file: ke-chuong-phu-luc.txt}]
---
Lời chỉ có trong báo cáo hạn chế, theo Nghị quyết số 05-NQ/HU ngày 25/6/2018.
""",
    "reports/huyen-a/2021/ke_chuong_goc.txt": "Lời chỉ có trong báo cáo hạn chế",
    "reports/huyen-a/2021/ke-chuong-phu-luc.txt": "Lời chỉ có trong báo cáo hạn chế",
}  # fmt: skip


@dataclass(frozen=True)
class Site:
    """A built site with what was said while it was built."""

    built: BuiltSite
    lines: list[tuple[int, str]] = field(default_factory=list)

    def page(self, address: str) -> str:
        return (self.built.folder / address / "index.html").read_text("utf-8")

    @property
    def warnings(self) -> list[str]:
        return [text for level, text in self.lines if level >= logging.WARNING]

    @property
    def own_lines(self) -> list[str]:
        return [text for _, text in self.lines if text.startswith("vankho: ")]


Build = Callable[..., Site]


@pytest.fixture(scope="session")
def write_archive() -> Callable[[Path, Files], Path]:
    """Return a function that writes files below a folder and returns it."""

    def write(root: Path, files: Files) -> Path:
        for path, content in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return write


@pytest.fixture(scope="session")
def miniature() -> Files:
    """Return the files of the miniature archive."""
    return MINIATURE


@pytest.fixture(scope="session")
def secret_words() -> tuple[str, ...]:
    """Return words that only the restricted report has."""
    return SECRET_WORDS


@pytest.fixture(scope="session")
def build() -> Build:
    """Return a function that builds the archive in a folder."""

    def run(root: Path, **options: object) -> Site:
        lines: list[tuple[int, str]] = []
        built = build_site(root, message=lambda level, text: lines.append((level, text)), **options)  # type: ignore[arg-type]
        return Site(built, lines)

    return run


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, write_archive: Callable[[Path, Files], Path], build: Build
) -> Site:
    """Return the site of the miniature archive, built strictly."""
    return build(write_archive(tmp_path_factory.mktemp("kho"), MINIATURE), strict=True)


@pytest.fixture
def unused_address() -> str:
    """Return an address of this machine on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"
