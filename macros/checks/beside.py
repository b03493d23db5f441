"""Files that belong to a report: its original and its attachments, in the report's folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from unicodedata import normalize

from macros.diagnostics import Message, Position
from macros.model import Archive, Report
from macros.vietnamese import nearest


class Folders:
    """Lists each folder once, however many reports lie in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._listed: dict[Path, dict[str, Path]] = {}

    def entries(self, folder: Path) -> Mapping[str, Path]:
        """Return what lies in a folder, by composed names; nothing of a folder that cannot be read."""
        if folder not in self._listed:
            try:
                self._listed[folder] = {normalise_name(f.name): f for f in sorted(folder.iterdir())}
            except OSError:
                self._listed[folder] = {}
        return self._listed[folder]


def normalise_name(name: str) -> str:
    """Compose the name of a file: Macs write names decomposed."""
    return normalize("NFC", name)


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideFile:
    """A file that the front matter names."""

    report: Report
    name: str
    """As written."""
    place: Position
    folders: Folders

    @property
    def is_outside(self) -> bool:
        """Whether the name leads out of the report's folder, on this system or on a clerk's Windows.

        A symbolic link counts as what it points at.
        """
        path = PureWindowsPath(self.name)
        if path.drive or path.root or ".." in path.parts:
            return True
        found = self._named()
        return found is not None and not found.resolve().is_relative_to(self._folder.resolve())

    def find(self) -> Path | None:
        """Return the file, or None where there is none of that very name in the folder.

        Capitals count, also where the system would not mind: what opens on Windows fails on the server.
        """
        return None if self.is_outside else self._named()

    def _named(self) -> Path | None:
        found: Path | None = self._folder
        for part in PurePosixPath(self.name).parts:
            found = self.folders.entries(found).get(normalise_name(part)) if found is not None else None
        return found if found is not None and found.is_file() else None

    def advice(self) -> Message:
        """Say what to do about a missing file: the name that may be meant, else where to put it."""
        own = PurePosixPath(self.report.path).name
        near = nearest(self.name, (name for name in self.folders.entries(self._folder) if name != own), 1)
        if near:
            return Message(f'có phải "{near[0]}"?', f'did you mean "{near[0]}"?')
        return Message(
            "chép tệp vào cùng thư mục với báo cáo, hoặc sửa tên tệp",
            "put the file beside the report, or mend the name",
        )

    @property
    def _folder(self) -> Path:
        return self.folders.root / PurePosixPath(self.report.path).parent


def originals(archive: Archive) -> Iterator[BesideFile]:
    """Yield the originals that reports name."""
    folders = Folders(archive.root)
    for report in archive.reports:
        source = report.front.source
        if source is not None and source.file:
            place = report.places.get("source.file", report.top)
            yield BesideFile(report=report, name=source.file, place=place, folders=folders)


def attachments(archive: Archive) -> Iterator[BesideFile]:
    """Yield the attachments that reports name."""
    folders = Folders(archive.root)
    for report in archive.reports:
        for index, attachment in enumerate(report.front.attachments):
            place = report.places.get(f"attachments.{index}.file", report.top)
            yield BesideFile(report=report, name=attachment.file, place=place, folders=folders)


def sha256_of(file: Path) -> str | None:
    """Return the SHA-256 of a file's bytes, or None where it cannot be read."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
