"""`vankho new`: a draft that passes `vankho check`, written over nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.cli.draft import example_rows, find_type, render_draft, usual_title
from macros.model import FrontMatter, ReportType
from macros.model.figures import Tables
from macros.vietnamese import slug

if TYPE_CHECKING:
    from macros.model import Archive
    from tests.conftest import Files

    ArchiveOf = Callable[[Files], Archive]

REGISTRY = {
    "docs/registry/organizations.yml": (
        "trung-uong:\n  names: Ban Chấp hành Trung ương\n  rank: trung ương\n"
        "huyen-a:\n  names: Huyện ủy Mây Ngàn\nhuyen-b:\n  names: Huyện ủy Lam Bạc\n"
    ),
    "reports/.keep": "",
}
YEAR = str(date.today().year)


@pytest.fixture
def root(folder_of: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = folder_of(REGISTRY)
    monkeypatch.chdir(folder)
    return folder


def new(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["new", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.mark.parametrize("kind", ReportType)
def test_the_draft_of_every_type_is_without_faults(kind: ReportType, archive_of: ArchiveOf) -> None:
    text = render_draft(kind, title=usual_title(kind), organization="Huyện ủy Mây Ngàn")
    archive = archive_of(REGISTRY | {"reports/huyen-a/2020/x.md": text})
    assert archive.diagnostics == ()
    (report,) = archive.reports
    assert (report.front.type, report.front.title, report.is_draft) == (kind, usual_title(kind), True)
    assert report.organization == "huyen-a"
    assert bool(report.sections) is (kind is not ReportType.ARTICLE)
    assert all(section.level >= 2 for section in report.sections)


def test_the_example_rows_of_all_tables_can_be_used_as_they_are(archive_of: ArchiveOf) -> None:
    text = render_draft(ReportType.OTHER, title="Báo cáo", organization="huyen-a")
    head, _, tables = text.partition("# Bảng số liệu")
    used = re.sub(r"^# ", "", tables.partition("\n")[2], flags=re.MULTILINE)
    archive = archive_of(REGISTRY | {"reports/huyen-a/2020/x.md": head + used})
    assert archive.diagnostics == ()
    front = archive.reports[0].front
    assert [table for table in Tables.TABLES if not getattr(front, table)] == []
    assert tuple(example_rows()) == Tables.TABLES


def test_every_key_stands_in_a_draft_with_its_label() -> None:
    text = render_draft(ReportType.OTHER, title="Báo cáo", organization="")
    lacking = [
        key
        for key, field in FrontMatter.model_fields.items()
        if not re.search(rf"^(?:# )?{key}:.*# {re.escape(field.title or '?')}", text, re.MULTILINE)
    ]
    assert lacking == []


@pytest.mark.parametrize(
    "words", ["kiểm tra, giám sát", "Kiểm Tra Giám Sát", "kiem-tra-giam-sat", "kiem tra giam sat"]
)
def test_a_type_is_found_by_its_words(words: str) -> None:
    assert find_type(words) is ReportType.INSPECTION


def test_a_draft_goes_into_the_folder_of_its_organization_and_year(root: Path) -> None:
    result = new("sơ", "kết", "--organization", "Đảng bộ huyện Mây Ngàn", "--title", 'Sơ kết "một" năm: 2020')
    file = Path("reports") / "huyen-a" / YEAR / "so-ket-mot-nam-2020.md"
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"Đã tạo {file}",
        f'Tiếp theo: điền phần đầu, viết nội dung, rồi chạy: vankho check "{file}"',
    ]
    written = (root / file).read_bytes()
    assert written.startswith(b"---\n")
    assert b"\r" not in written
    assert 'title: "Sơ kết \\"một\\" năm: 2020"' in written.decode()
    assert 'organization: "Huyện ủy Mây Ngàn"' in written.decode()
    assert CliRunner().invoke(main, ["check", "--strict", str(file)]).exit_code == 0


def test_an_organization_left_open_is_what_check_asks_for(root: Path) -> None:
    assert new("sơ kết").exit_code == 0
    result = CliRunner().invoke(main, ["check"])
    assert 'lỗi[front-matter-missing-key]: mục "organization" chưa có giá trị' in result.stdout
    assert result.stderr == "Đã kiểm tra 1 báo cáo: 1 lỗi.\n"
    assert (root / "reports/chua-ro-to-chuc" / YEAR / "so-ket.md").is_file()


def test_the_one_organization_of_an_archive_need_not_be_named(
    folder_of: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    central, own, _ = (
        REGISTRY["docs/registry/organizations.yml"].partition("huyen-b:")[0].partition("huyen-a:")
    )
    monkeypatch.chdir(
        folder_of(REGISTRY | {"docs/registry/organizations.yml": f"{central}{own}\n  names: Huyện ủy A\n"})
    )
    assert new("khac").stdout.startswith(f"Đã tạo {Path('reports/huyen-a') / YEAR / 'khac.md'}\n")


def test_nothing_is_overwritten(root: Path) -> None:
    for name in ("khac.md", "khac-2.md", "khac-3.md"):
        assert new("khác").stdout.startswith(f"Đã tạo {Path('reports/chua-ro-to-chuc') / YEAR / name}\n")
    (root / "x.md").write_bytes(b"cu")
    result = new("khác", "--out", "x.md")
    assert (result.exit_code, result.stderr) == (2, "Lỗi: x.md đã có, không ghi đè\n")
    assert (root / "x.md").read_bytes() == b"cu"


def test_a_draft_can_be_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert new("khác", "--out", "thư mục").stdout.startswith(f"Đã tạo {Path('thư mục/khac.md')}\n")
    assert new("khác", "--out", "a/b.MD").stdout.startswith(f"Đã tạo {Path('a/b.MD')}\n")
    result = new("khác", "--out", "a/b.MD/c")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Lỗi: không ghi được {Path('a/b.MD/c/khac.md')}: ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Lỗi: cần nêu loại báo cáo. Các loại: kiểm điểm nhiệm kỳ; "),
        (
            ("kiểm điểm nhiệm",),
            'Lỗi: không có loại báo cáo "kiểm điểm nhiệm". Có phải "kiểm điểm nhiệm kỳ"? ',
        ),
        (
            ("khác", "--organization", "Huyện ủy Mây Ngàng"),
            'Lỗi: chưa đăng ký tổ chức "Huyện ủy Mây Ngàng"; gần giống: "Huyện ủy Mây Ngàn"',
        ),
    ],
)
def test_what_cannot_be_understood_is_told(root: Path, arguments: tuple[str, ...], told: str) -> None:
    result = new(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(told)
    assert list(root.rglob("*.md")) == []


def test_every_type_has_an_outline_of_its_own() -> None:
    drafts = {render_draft(kind, title="", organization="").partition("---\n\n")[2] for kind in ReportType}
    assert len(drafts) == len(ReportType)
    assert len({slug(kind.value) for kind in ReportType}) == len(ReportType)
