"""All checks together: nothing lost, nothing twice, nothing of what is restricted."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from macros.checks import run_checks
from macros.citations import link_archive
from macros.diagnostics import Diagnostic, Message, Position, Severity, sort_diagnostics
from macros.reading import registry_of

if TYPE_CHECKING:
    from macros.model import Archive
    from tests.conftest import Files

    ArchiveOf = Callable[[Files], Archive]

REGISTRY = {
    "docs/registry/organizations.yml": "huyen-a:\n  names: Huyện ủy Mây Ngàn\n  codes: HU\n",
    "docs/registry/terms.yml": "- organization: huyen-a\n  years: 2015-2020\n",
}


def report(number: str = "12-BC/HU", extra: str = "", body: str = "Nội dung.\n") -> str:
    head = f"title: Báo cáo\nnumber: {number}\ndate: 12/3/2017\norganization: huyen-a\ntype: sơ kết\n"
    return f"---\n{head}{extra}---\n\n{body}"


def judged(archive: Archive) -> tuple[Diagnostic, ...]:
    registry = registry_of(archive)
    return run_checks(archive, link_archive(archive, registry), registry)


def test_a_clean_archive_has_no_faults(archive_of: ArchiveOf) -> None:
    archive = archive_of(
        REGISTRY | {"reports/a/2017/x.md": report(), "reports/a/2017/y.md": report("13-BC/HU")}
    )
    assert len(archive.reports) == 2
    assert judged(archive) == ()


def test_all_faults_of_all_files_come_in_one_run_in_the_order_of_their_places(archive_of: ArchiveOf) -> None:
    archive = archive_of(
        REGISTRY
        | {
            "reports/a/2017/c.md": report(extra="sgnature: x\n"),
            "reports/a/2017/a.md": report(extra="access: nội bộ\nattachments:\n  - file: mat.xlsx\n"),
            "reports/a/2017/b.md": b"\xff",
        }
    )
    found = judged(archive)
    assert [(d.position.path[-4:], d.code) for d in found] == [
        ("a.md", "attachment-missing"),
        ("b.md", "file-not-utf8"),
        ("c.md", "report-number-duplicate"),
        ("c.md", "front-matter-unknown-key"),
    ]
    assert found == sort_diagnostics(found)
    assert len(set(found)) == len(found)


def test_a_fault_whose_code_has_no_file_is_not_lost(archive_of: ArchiveOf) -> None:
    stray = Diagnostic(
        code="not-in-the-catalogue",
        severity=Severity.ERROR,
        message=Message("lạ", "strange"),
        position=Position("reports/a/2017/x.md"),
    )
    archive = replace(archive_of(REGISTRY), diagnostics=(stray,))
    assert judged(archive) == (stray,)


def test_nothing_is_said_of_a_restricted_report_but_its_own_faults(archive_of: ArchiveOf) -> None:
    restricted = report(
        extra="access: hạn chế\nsgnature: x\nattachments:\n  - file: mat.xlsx\nsource:\n  file: mat.txt\n",
        body="Thực hiện Đề án số 02-ĐA/DU ngày 10/5/2026 của Đảng ủy.\n",
    )
    archive = archive_of(REGISTRY | {"reports/a/2017/x.md": report(), "reports/a/2017/kin.md": restricted})
    assert [(d.position.path, d.code) for d in judged(archive)] == [
        ("reports/a/2017/kin.md", "front-matter-unknown-key")
    ]


def test_faults_of_a_signed_paper_are_warnings_and_those_of_its_copyist_stay_errors(
    archive_of: ArchiveOf,
) -> None:
    source = f"source:\n  file: goc.txt\n  sha256: {hashlib.sha256(b'x').hexdigest()}\n"
    archive = archive_of(
        REGISTRY
        | {
            "reports/a/2017/x.md": report(),
            "reports/a/2017/y.md": report(extra=f"{source}sgnature: x\n"),
            "reports/a/2017/goc.txt": b"x",
        }
    )
    assert [(d.code, d.severity) for d in judged(archive)] == [
        ("report-number-duplicate", Severity.WARNING),
        ("front-matter-unknown-key", Severity.ERROR),
    ]
