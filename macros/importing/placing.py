"""Where drafts go: beside their originals, in the archive or a folder, never over anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from macros.diagnostics import Diagnostic, Message, Position, Severity
from macros.importing.source import Source

_LOOKED_AT: Final = 65_536
"""Bytes of a report among which its front matter names the original."""
_DIGEST = re.compile(rb"sha256:[ \t]*[\"']?([0-9a-f]{64})")
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)
"""Names Windows keeps for devices."""
_MOST_NAMES: Final = 1000


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a draft and its original stand."""

    draft: Path
    original: Path
    is_new: bool
    """False when the same bytes had been imported before; then nothing was written."""


def find_imported(folder: Path) -> dict[str, Path]:
    """Find the drafts below `folder` by the SHA-256 of their originals."""
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.md")) if folder.is_dir() else ():
        try:
            with path.open("rb") as file:
                digest = _DIGEST.search(file.read(_LOOKED_AT))
        except OSError:
            continue
        if digest is not None:
            found.setdefault(digest[1].decode("ascii"), path)
    return found


def place_draft(
    source: Source, folder: Path, name: str, render: Callable[[str], str], *, imported: Mapping[str, Path]
) -> Placed | Diagnostic:
    """Write a draft and, byte for byte, its original.

    Args:
        source: The original.
        folder: Where to; made if missing.
        name: The wanted name without ending; "-2" and so on is added where it is taken.
        render: Makes the draft's text for the name of the original beside it.
        imported: Drafts by the SHA-256 of their originals; the same bytes are not imported twice.
    """
    if (earlier := imported.get(source.sha256)) is not None:
        return Placed(earlier, earlier, is_new=False)
    stem = f"bao-cao-{name}" if name in _RESERVED else name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for count in range(1, _MOST_NAMES):
            chosen = stem if count == 1 else f"{stem}-{count}"
            draft, original = folder / f"{chosen}.md", folder / f"{chosen}.goc.txt"
            if draft.exists() or original.exists():
                continue
            try:
                _write_new(original, source.data)
                _write_new(draft, render(original.name).encode("utf-8"))
            except FileExistsError:
                continue
            return Placed(draft, original, is_new=True)
    except OSError as error:
        return _unwritable(source, folder, error.strerror or type(error).__name__)
    return _unwritable(source, folder, "quá nhiều tệp trùng tên")


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet; a half-written one is removed."""
    with path.open("xb") as file:
        try:
            file.write(data)
        except OSError:
            file.close()
            path.unlink(missing_ok=True)
            raise


def _unwritable(source: Source, folder: Path, reason: str) -> Diagnostic:
    return Diagnostic(
        code="import-unwritable",
        severity=Severity.ERROR,
        message=Message(
            f"không ghi được vào {folder.as_posix()}: {reason}",
            f"cannot write to {folder.as_posix()}: {reason}",
        ),
        position=Position(source.path),
        hint=Message("chọn thư mục khác bằng --out", "choose another folder with --out"),
    )
