"""Builds that fail, and what they leave; the stop for secrets; folders that are nobody's to replace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

from macros.publishing import BuildFailedError

if TYPE_CHECKING:
    from tests.site.conftest import Build, Files

    Write = Callable[[Path, Files], Path]

pytestmark = pytest.mark.slow

REPORT = "---\ntitle: T\norganization: Huyện ủy A\ntype: sơ kết\ndate: 2019\n---\n"


@pytest.fixture
def root(tmp_path: Path, write_archive: Write, miniature: Files) -> Path:
    return write_archive(tmp_path / "kho", miniature)


def add(root: Path, text: str, path: str = "reports/huyen-a/2019/moi.md") -> None:
    (root / path).write_text(text, "utf-8")


def texts(folder: Path) -> list[Path]:
    """List the text files of a site that come from the archive."""
    return [file for file in folder.rglob("*.txt") if file.parent.name != "fonts"]


def siblings(root: Path) -> set[str]:
    return {p.name for p in root.iterdir()}


@pytest.mark.parametrize("strict", [True, False])
def test_a_secrecy_mark_stops_every_build(root: Path, build: Build, *, strict: bool) -> None:
    build(root)
    before = (root / "site/index.html").stat().st_mtime_ns
    add(root, f"{REPORT}TỐI MẬT\n\nNội dung\n")

    with pytest.raises(BuildFailedError) as failure:
        build(root, strict=strict)

    assert "reports/huyen-a/2019/moi.md:7:1: lỗi[secrecy-mark]" in str(failure.value)
    assert (root / "site/index.html").stat().st_mtime_ns == before
    assert siblings(root) == {"docs", "reports", "mkdocs.yml", "site"}


def test_a_failed_build_says_where_and_leaves_the_old_site(root: Path, build: Build) -> None:
    build(root)
    old = (root / "site/bao-cao/huyen-a/2019/12-bc-hu/index.html").read_bytes()
    add(root, REPORT.replace("sơ kết", "sơ kêt luận"))
    lines: list[str] = []

    with pytest.raises(BuildFailedError):
        build(root, strict=True, progress=lambda what, _done, _total: lines.append(what))

    assert (root / "site/bao-cao/huyen-a/2019/12-bc-hu/index.html").read_bytes() == old
    assert siblings(root) == {"docs", "reports", "mkdocs.yml", "site"}
    assert {"đọc báo cáo", "kiểm tra", "dựng trang"} <= set(lines)


def test_an_error_in_a_document_is_told_with_its_place(root: Path, build: Build) -> None:
    add(root, REPORT.replace("sơ kết", "sơ kêt luận"))
    warnings = build(root).warnings

    assert len(warnings) == 1
    assert warnings[0].startswith("vankho: reports/huyen-a/2019/moi.md:4:7: lỗi[front-matter-unknown-value]")


def test_faults_of_a_restricted_report_are_not_told(
    root: Path, build: Build, secret_words: tuple[str, ...]
) -> None:
    file = root / "reports/huyen-a/2021/77-bc-hu-ke-chuong.md"
    file.write_text(file.read_text("utf-8").replace("type: sơ kết", "typ: sơ kết"), "utf-8")
    site = build(root, strict=True)

    assert not [text for _, text in site.lines if any(word in text for word in secret_words)]


def test_a_file_of_a_restricted_report_is_published_by_nobody(root: Path, build: Build) -> None:
    """A public report, or docs/, may name or hold the same file."""
    secret = root / "reports/huyen-a/2021/ke_chuong_goc.txt"
    add(
        root,
        REPORT.replace(
            "date: 2019", "date: 2021\nattachments: [{file: ke_chuong_goc.txt}, {file: duong-tat.txt}]"
        ),
        "reports/huyen-a/2021/cong-khai.md",
    )
    (root / "reports/huyen-a/2021/duong-tat.txt").symlink_to(secret)
    (root / "docs/duong-tat.txt").symlink_to(secret)
    site = build(root)

    assert (site.built.folder / "bao-cao/huyen-a/2021/cong-khai/index.html").is_file()
    assert texts(site.built.folder) == []


def test_a_restricted_file_named_in_another_unicode_form(root: Path, build: Build) -> None:
    """Macs write names decomposed, while the front matter of the restricted report names it composed."""
    folder = root / "reports/huyen-a/2021"
    restricted = folder / "77-bc-hu-ke-chuong.md"
    restricted.write_text(restricted.read_text("utf-8").replace("ke_chuong_goc.txt", "gốc.txt"), "utf-8")
    (folder / normalize("NFD", "gốc.txt")).write_text("x", "utf-8")
    public = REPORT.replace("date: 2019", "date: 2021\nattachments: [{file: gốc.txt}]")
    add(root, public, "reports/huyen-a/2021/cong-khai.md")

    assert texts(build(root).built.folder) == []


def test_files_outside_of_the_folder_are_not_published(root: Path, build: Build, tmp_path: Path) -> None:
    (tmp_path / "ngoai.txt").write_text("ngoài kho", "utf-8")
    (root / "reports/huyen-a/2019/trong.txt").symlink_to(tmp_path / "ngoai.txt")
    add(
        root,
        REPORT.replace(
            "date: 2019", "date: 2019\nattachments: [{file: trong.txt}, {file: ../../../../ngoai.txt}]"
        ),
    )
    site = build(root)

    assert texts(site.built.folder) == []


def test_an_attachment_never_takes_the_place_of_a_page(root: Path, build: Build) -> None:
    folder = root / "reports/huyen-a/2019/12-bc-hu"
    folder.mkdir()
    (folder / "index.html").write_text("kẻ lạ", "utf-8")
    add(root, REPORT.replace("date: 2019", "date: 2019\nattachments: [{file: 12-bc-hu/index.html}]"))

    assert "kẻ lạ" not in build(root).page("bao-cao/huyen-a/2019/12-bc-hu")


def test_a_hand_written_page_at_an_address_of_the_archive_is_told(root: Path, build: Build) -> None:
    (root / "docs/to-chuc").mkdir()
    (root / "docs/to-chuc/huyen-a.md").write_text("# Của tôi", "utf-8")
    site = build(root)

    assert ["docs/to-chuc/huyen-a.md" in text for text in site.warnings] == [True]
    assert "Của tôi" not in site.page("to-chuc/huyen-a")


def test_only_published(root: Path, build: Build) -> None:
    site = build(root, published_only=True)

    assert (site.built.folder / "bao-cao/huyen-a/2019/12-bc-hu/index.html").is_file()
    assert not (site.built.folder / "bao-cao/huyen-a/2020").exists()


def test_a_changed_archive_replaces_its_site(root: Path, build: Build) -> None:
    build(root)
    (root / "reports/huyen-a/2020/30-bc-hu.md").unlink()
    site = build(root)

    assert not (site.built.folder / "bao-cao/huyen-a/2020").exists()
    assert siblings(root) == {"docs", "reports", "mkdocs.yml", "site"}


def test_a_foreign_folder_is_not_replaced(root: Path, build: Build, tmp_path: Path) -> None:
    foreign = tmp_path / "tai-lieu"
    foreign.mkdir()
    (foreign / "thu.docx").write_bytes(b"x")

    for target in (foreign, root, tmp_path, root / "mkdocs.yml"):
        with pytest.raises(BuildFailedError, match="không dựng trang vào"):
            build(root, site_dir=target)
    assert (foreign / "thu.docx").read_bytes() == b"x"


def test_a_broken_configuration_is_told(root: Path, build: Build) -> None:
    (root / "mkdocs.yml").write_text("site_name: A\nplugins: [search]\n", "utf-8")
    with pytest.raises(BuildFailedError, match="thiếu plugin vankho"):
        build(root)
    (root / "mkdocs.yml").unlink()
    with pytest.raises(BuildFailedError):
        build(root)


NASTY = {
    "crlf": "## I. Mục\r\n\r\nTheo Nghị quyết số 05-NQ/HU ngày\r\n25/6/2018 {a} <b.\r\n",
    "decomposed": "Theo Nghi\u0323 quye\u0302\u0301t số 05-NQ/HU ngày 25/6/2018 {a} <b.\n",
    "like front matter": "---\ntitle: không phải\n---\nTheo Nghị quyết số 05-NQ/HU ngày 25/6/2018 {a} <b.\n",
    "like a heading of mail": "Nguoi gui: A\nTheo: Nghị quyết số 05-NQ/HU ngày 25/6/2018 {a} <b.\n",
    "byte order mark": "Theo Nghị quyết số 05-NQ/HU ngày 25/6/2018 {a} <b.\n",
}


@pytest.mark.parametrize("name", NASTY)
def test_nasty_files(root: Path, build: Build, name: str) -> None:
    body = NASTY[name]
    head = REPORT.replace("\n", "\r\n") if name == "crlf" else REPORT
    mark = b"\xef\xbb\xbf" if name == "byte order mark" else b""
    (root / "reports/huyen-a/2019/moi.md").write_bytes(mark + (head + body).encode())
    html = build(root, strict=True).page("bao-cao/huyen-a/2019/moi")

    assert 'class="vk-citation vk-citation--matched"' in html
    assert "{a} &lt;b." in html
    if name.startswith("like"):
        assert body.split("\n")[0].replace("---", "") in html
