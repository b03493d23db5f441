"""Opening an archive for a build: read, linked, judged; and the stop for secrets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from macros.authoring import ArchiveContext
from macros.checks import run_checks
from macros.citations import link_archive
from macros.diagnostics import Diagnostic
from macros.model import Archive
from macros.reading import open_archive, registry_of

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


def open_for_build(root: Path, *, published_only: bool, progress: Progress) -> Archive:
    """Read an archive.

    Args:
        root: its folder.
        published_only: leave out reports whose transcription was not yet compared with the original.
        progress: told while files are read.
    """
    archive = open_archive(root, lambda done, total: progress("đọc báo cáo", done, total))
    if published_only:
        archive = replace(archive, reports=tuple(r for r in archive.reports if not r.is_draft))
    return archive


def derive(archive: Archive, progress: Progress) -> tuple[ArchiveContext, tuple[Diagnostic, ...]]:
    """Find and match all citations, then judge; faults of restricted reports are told by `check` alone."""
    registry = registry_of(archive)
    progress("nối văn bản được dẫn", 0, len(archive.reports))
    links = link_archive(archive, registry)
    progress("kiểm tra", 0, len(archive.reports))
    hidden = {_relative(path, archive.root) for path in archive.restricted_paths}
    faults = tuple(d for d in run_checks(archive, links, registry) if d.position.path not in hidden)
    return ArchiveContext(archive=archive, links=links, registry=registry), faults


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
