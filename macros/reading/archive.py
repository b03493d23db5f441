"""Opening an archive: registries first, then the reports that name what they hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from macros.diagnostics import Diagnostic, Message, Position, Related, Severity, sort_diagnostics
from macros.model import Archive, Report, ReportId
from macros.model.addresses import is_reserved
from macros.reading.registries import read_registries
from macros.reading.reports import read_report, report_files
from macros.registry import Registry

Progress = Callable[[int, int], None]
"""Told how many of how many files are read."""


def open_archive(root: Path, progress: Progress | None = None) -> Archive:
    """Read a whole archive. All faults of all files are collected; nothing raises for bad input.

    Args:
        root: the folder with `reports/` and `docs/registry/`.
        progress: told after every file.
    """
    root = root.resolve()
    registry, faults = read_registries(root)
    diagnostics = list(faults)
    reports: dict[ReportId, Report] = {}
    restricted: set[Path] = set()
    count = 0
    files = list(report_files(root))
    for index, file in enumerate(files, 1):
        read = read_report(file, root, registry)
        diagnostics += read.diagnostics
        if read.is_restricted:
            count += 1
            restricted.update(read.beside)
        elif read.report is not None:
            if is_reserved(read.report.id):
                diagnostics.append(_reserved_address(read.report))
                continue
            first = reports.setdefault(read.report.id, read.report)
            if first is not read.report:
                diagnostics.append(_same_address(read.report, first))
        if progress is not None:
            progress(index, len(files))
    return Archive(
        root=root,
        reports=tuple(reports[key] for key in sorted(reports)),
        organizations=registry.organizations,
        terms=registry.terms,
        resolutions=registry.resolutions,
        diagnostics=sort_diagnostics(diagnostics),
        restricted=count,
        unread=len(files) - len(reports) - count,
        restricted_paths=frozenset(restricted),
    )


def registry_of(archive: Archive) -> Registry:
    """Index an archive's organizations, terms and resolutions for look-up."""
    return Registry(archive.organizations, archive.terms, archive.resolutions)


def _reserved_address(report: Report) -> Diagnostic:
    return Diagnostic(
        code="report-address-reserved",
        severity=Severity.ERROR,
        message=Message(
            f"địa chỉ /bao-cao/{report.id}/ dành cho trang danh sách",
            f"the address /bao-cao/{report.id}/ belongs to a list page",
        ),
        position=Position(report.path),
        hint=Message("đổi tên thư mục hoặc tên tệp", "rename the folder or the file"),
    )


def _same_address(report: Report, first: Report) -> Diagnostic:
    return Diagnostic(
        code="report-address-duplicate",
        severity=Severity.ERROR,
        message=Message(
            f"hai tệp có cùng địa chỉ /bao-cao/{report.id}/",
            f"two files have the address /bao-cao/{report.id}/",
        ),
        position=Position(report.path),
        hint=Message("đổi tên một tệp", "rename one of the files"),
        related=(Related(Position(first.path), Message("tệp thứ nhất", "first file")),),
    )
