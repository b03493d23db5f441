"""Every check on case folders: tests/cases/checks/<code>/<case>/ with expected.txt, or valid.txt when silent.

A case holds reports; it is laid over `_base/`, whose registries are used unless the case has its own.
`VANKHO_UPDATE_GOLDEN=1` writes expected.txt anew, for reading in review.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.checks import CHECKS, check_of, explain, run_checks
from macros.citations import link_archive
from macros.diagnostics import LANGUAGES, Diagnostic, Position, render_diagnostic
from macros.reading import registry_of

if TYPE_CHECKING:
    from macros.model import Archive
    from tests.conftest import Files

    ArchiveOf = Callable[[Files], Archive]

CASES = Path(__file__).parents[1] / "cases" / "checks"
BASE = CASES / "_base"
IN_CODE = {"file-unreadable", "file-large", "import-not-text", "import-unwritable"}
"""Cannot lie in a folder; below."""
REMARKS = {"citation-unregistered"}
FOLDERS = sorted(p for p in CASES.glob("*/*") if p.parent != BASE)


def files_of(folder: Path) -> dict[str, bytes]:
    own = {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}
    own = {path: content for path, content in own.items() if path.startswith(("reports/", "docs/"))}
    if any(path.startswith("docs/registry/") for path in own):
        return own
    return files_of(BASE) | own


def judged(archive: Archive) -> tuple[Diagnostic, ...]:
    registry = registry_of(archive)
    return run_checks(archive, link_archive(archive, registry), registry)


def rendered(found: tuple[Diagnostic, ...], root: Path) -> str:
    def read_line(place: Position) -> str | None:
        lines = (root / place.path).read_bytes().decode("utf-8-sig", "replace").splitlines()
        return lines[place.line - 1] if place.line <= len(lines) else None

    parts = ["\n\n".join(render_diagnostic(d, read_line, language) for d in found) for language in LANGUAGES]
    return "\n\n--- en ---\n\n".join(parts) + "\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_case(folder: Path, archive_of: ArchiveOf) -> None:
    archive = archive_of(files_of(folder))
    # The base registry knows little; a remark on what it lacks belongs to no other case.
    found = tuple(d for d in judged(archive) if d.code == folder.parent.name or d.code not in REMARKS)
    expected, valid = folder / "expected.txt", folder / "valid.txt"
    if valid.exists():
        assert not expected.exists()
        assert rendered(found, archive.root) == rendered((), archive.root)
        return
    shown = rendered(found, archive.root)
    if os.environ.get("VANKHO_UPDATE_GOLDEN"):
        expected.write_bytes(shown.encode())
    assert shown == expected.read_bytes().decode()
    own = {d.severity for d in found if d.code == folder.parent.name}
    assert own, "the case does not show its own fault"
    check = check_of(folder.parent.name)
    if folder.name == "fires" and check is not None:
        assert own == {check.SEVERITY}


def test_every_check_has_a_case_that_fires_a_silent_one_and_one_from_another_system() -> None:
    lacking = [
        (check.CODE, name)
        for check in CHECKS
        if check.CODE not in IN_CODE
        for name in ("fires/expected.txt", "silent/valid.txt", "{crlf,nfd}/expected.txt")
        if not any(
            (CASES / check.CODE / name.replace("{crlf,nfd}", system)).exists() for system in ("crlf", "nfd")
        )
    ]
    assert lacking == []


def test_every_case_belongs_to_a_check() -> None:
    assert {f.parent.name for f in FOLDERS} <= {check.CODE for check in CHECKS}


@pytest.mark.parametrize(
    "folder", [f for f in FOLDERS if f.name in {"crlf", "nfd"}], ids=lambda f: f.parent.name
)
def test_a_case_from_another_system_has_its_bytes(folder: Path) -> None:
    written = b"".join(files_of(folder).values())
    assert b"\r\n" in written if folder.name == "crlf" else "\u0323" in written.decode()


@pytest.mark.parametrize("check", [c for c in CHECKS if c.CODE not in IN_CODE], ids=lambda c: c.CODE)
def test_the_verbatim_example_of_a_docstring_is_the_case_that_fires(check: object) -> None:
    known = check_of(getattr(check, "CODE"))  # noqa: B009  # parametrised by the protocol
    assert known is not None
    example = explain(known).section("Ví dụ")
    verbatim = [line.strip() for line in example.splitlines() if line.startswith("    ")]
    written = "\n".join(c.decode("utf-8", "replace") for c in files_of(CASES / known.CODE / "fires").values())
    assert [line for line in verbatim if line not in written] == []


REPORT = "---\ntitle: Báo cáo\norganization: huyen-a\ntype: khác\n---\n"
ORGANIZATIONS = "huyen-a:\n  names: Huyện ủy Mây Ngàn\n"
PATHS = ("reports/a/2020/x.md", "docs/registry/organizations.yml")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("size", "codes"), [(4_900_000, []), (5_100_000, ["file-large"])])
def test_a_large_file_is_read_with_a_warning(
    archive_of: ArchiveOf, size: int, codes: list[str], newline: str
) -> None:
    line = f"Nội dung.{newline}".encode()
    text = REPORT.replace("\n", newline).encode() + line * (size // len(line))
    archive = archive_of(dict(zip(PATHS, (text, ORGANIZATIONS), strict=True)))
    assert len(archive.reports) == 1
    assert [d.code for d in judged(archive)] == codes


def test_a_file_that_cannot_be_opened_is_a_fault_of_its_own(
    archive_of: ArchiveOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "x.md":
            raise PermissionError(13, "Permission denied")
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    archive = archive_of(dict(zip(PATHS, (REPORT, ORGANIZATIONS), strict=True)))
    found = judged(archive)
    assert [(d.code, str(d.position)) for d in found] == [("file-unreadable", "reports/a/2020/x.md:1:1")]
    assert found[0].message.vi == "không đọc được tệp: Permission denied"


def test_the_name_of_an_original_is_found_in_any_unicode_form(archive_of: ArchiveOf) -> None:
    from unicodedata import normalize

    source = 'source:\n  file: "bản gốc.txt"\n---\n'
    report = REPORT.removesuffix("---\n") + source
    for form in ("NFC", "NFD"):
        folder = {PATHS[0]: report, f"reports/a/2020/{normalize(form, 'bản gốc.txt')}": "x"}
        archive = archive_of(folder | {PATHS[1]: ORGANIZATIONS})
        assert [d.code for d in judged(archive)] == ["original-without-hash"]


def test_a_link_counts_as_what_it_points_at(archive_of: ArchiveOf, tmp_path: Path) -> None:
    attached = REPORT.removesuffix("---\n") + "attachments:\n  - file: ngoai.txt\n  - file: trong.txt\n---\n"
    files = {PATHS[0]: attached, "reports/a/2020/that.txt": "x", PATHS[1]: ORGANIZATIONS}
    folder = archive_of(files).root / "reports/a/2020"
    (tmp_path / "rieng.txt").write_bytes(b"x")
    try:
        (folder / "ngoai.txt").symlink_to(tmp_path / "rieng.txt")
        (folder / "trong.txt").symlink_to(folder / "that.txt")
    except OSError:
        pytest.skip("this system lets nobody make symbolic links")
    found = judged(archive_of(files))
    assert [(d.code, d.message.en) for d in found] == [
        ("file-outside-folder", '"ngoai.txt" is outside the report\'s folder')
    ]


def test_faults_of_an_import_are_told_by_the_importer_and_explained_here(tmp_path: Path) -> None:
    from macros.importing import place_draft, source_of

    source = source_of("Báo cáo\n".encode())
    (tmp_path / "a").write_bytes(b"")
    assert not isinstance(source, Diagnostic)
    placed = place_draft(source, tmp_path / "a" / "b", "x", str, imported={})
    for fault in (source_of(b"%PDF-1.4"), placed):
        assert isinstance(fault, Diagnostic)
        known = check_of(fault.code)
        assert known is not None
        assert known.SEVERITY is fault.severity
