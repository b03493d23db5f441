"""Files that belong to a report: its original and its attachments, in the report's folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from unicodedata import normalize

from macros.diagnostics import Message, Position
from macros.model import Archive, Report
from macros.vietnamese import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideFile:
    """A file that the front matter names."""

    report: Report
    name: str
    """As written."""
    place: Position

    @property
    def is_outside(self) -> bool:
        """Whether the name leads out of the report's folder, on this system or on a clerk's Windows."""
        path = PureWindowsPath(self.name)
        return bool(path.drive or path.root) or ".." in path.parts

    def find(self, root: Path) -> Path | None:
        """Return the file, or None where there is none of that very name.

        Names are compared exactly, also where the system would not (a capital passes on Windows and
        fails on the server), but in any Unicode form, for Macs write names decomposed.
        """
        if self.is_outside:
            return None
        folder = root / PurePosixPath(self.report.path).parent
        for part in PurePosixPath(self.name).parts:
            found = next(
                (f for f in _listed(folder) if normalize("NFC", f.name) == normalize("NFC", part)), None
            )
            if found is None:
                return None
            folder = found
        return folder if folder.is_file() else None

    def advice(self, root: Path) -> Message:
        """Say what to do about a missing file: the name that may be meant, else where to put it."""
        folder = (root / PurePosixPath(self.report.path)).parent
        names = (f.name for f in _listed(folder) if f.name != PurePosixPath(self.report.path).name)
        near = nearest(self.name, names, 1)
        if near:
            return Message(f'có phải "{near[0]}"?', f'did you mean "{near[0]}"?')
        return Message(
            "chép tệp vào cùng thư mục với báo cáo, hoặc sửa tên tệp",
            "put the file beside the report, or mend the name",
        )


def _listed(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.iterdir())
    except OSError:
        return


def originals(archive: Archive) -> Iterator[BesideFile]:
    """Yield the originals that reports name."""
    for report in archive.reports:
        source = report.front.source
        if source is not None and source.file:
            yield BesideFile(
                report=report, name=source.file, place=report.places.get("source.file", report.top)
            )


def attachments(archive: Archive) -> Iterator[BesideFile]:
    """Yield the attachments that reports name."""
    for report in archive.reports:
        for index, attachment in enumerate(report.front.attachments):
            place = report.places.get(f"attachments.{index}.file", report.top)
            yield BesideFile(report=report, name=attachment.file, place=place)


def sha256_of(file: Path) -> str | None:
    """Return the SHA-256 of a file's bytes, or None where it cannot be read."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
