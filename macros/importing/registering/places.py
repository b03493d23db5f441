"""Which registry file a document belongs to, and how that file names its organization."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Final

from macros.importing.registering.appending import Target, append_entry
from macros.importing.registering.entry import NewEntry
from macros.importing.registering.errors import CannotRegisterError
from macros.importing.registering.replacing import require_writable
from macros.model import OrganizationId
from macros.reading.raw import compose
from macros.reading.registry_files import AREA
from macros.registry import Registry
from macros.vietnamese import DateInterval

FOLDER: Final = "docs/registry/resolutions"
_SUFFIXES: Final = (".yml", ".yaml")
_UNKNOWN: Final = "chua-ro-to-chuc"
"""File of documents whose organization nobody knows."""


def usual_path(organization: OrganizationId | None, registry: Registry) -> str:
    """Return the file that holds most documents of an organization, else one of its own."""
    held = Counter(
        resolution.position.path
        for resolution in registry.resolutions
        if resolution.organization == organization is not None and resolution.position is not None
    )
    if held:
        return min(held, key=lambda path: (-held[path], path))
    return f"{FOLDER}/{organization or _UNKNOWN}.yml"


def possible_targets(root: Path, organization: OrganizationId | None, registry: Registry) -> Iterator[Target]:
    """Yield the files that a document may go to: the usual one, then new ones.

    A file that holds its list in brackets cannot be continued; then the next has room.
    """
    yield open_target(root, usual_path(organization, registry))
    stem = organization or _UNKNOWN
    yield open_target(root, f"{FOLDER}/{stem}.yml")
    for number in count(2):
        yield open_target(root, f"{FOLDER}/{stem}-{number}.yml")


def place_entry(
    entry: NewEntry, root: Path, registry: Registry, *, file: str, here: Path
) -> tuple[Target, bytes]:
    """Find the file that an entry goes to, and make its new bytes.

    Args:
        entry: the entry.
        root: the archive.
        registry: its registry.
        file: the file that somebody names; empty for the usual one, or the first new one that has room.
        here: the folder in which it is named.

    Raises:
        CannotRegisterError: the file named, or the usual one, cannot be read, written or continued.
    """
    if file:
        targets = iter([named_target(root, file, here)])
    else:
        targets = possible_targets(root, entry.organization, registry)
    refusal: CannotRegisterError | None = None
    while True:
        target = next(targets)
        require_writable(target)
        words = ""
        if entry.organization is not None:
            words = organization_words(target, entry.organization, entry.date, registry)
        try:
            return target, append_entry(target, replace(entry, organization_words=words), registry)
        except CannotRegisterError as error:
            refusal = refusal or error
        if file or target.data is None:
            raise refusal


def named_target(root: Path, name: str, here: Path) -> Target:
    """Open the file that somebody names: `tinh`, `tinh.yml`, or its path from here or from the archive.

    Args:
        root: the archive.
        name: the name.
        here: the folder in which it is said.

    Raises:
        CannotRegisterError: it is no registry file of resolutions.
    """
    folder = (root / FOLDER).resolve()
    bare = name.replace("\\", "/")
    file = PurePosixPath(bare if bare.endswith(_SUFFIXES) else f"{bare}.yml")
    for base in (folder, root, here) if len(file.parts) == 1 else (root, here):
        wanted = base / file
        if wanted.parent.resolve() == folder and not file.name.startswith("."):
            return open_target(root, f"{FOLDER}/{file.name}")
    raise CannotRegisterError(
        f'"{name}" không phải tệp danh bạ; nêu tên một tệp .yml trong {FOLDER}/',
        f'"{name}" is no registry file; name a .yml file in {FOLDER}/',
    )


def open_target(root: Path, path: str) -> Target:
    """Read a registry file as it is.

    Raises:
        CannotRegisterError: it is there and cannot be read.
    """
    file = root / path
    try:
        data = file.read_bytes() if file.exists() or file.is_symlink() else None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CannotRegisterError(
            f"không đọc được {path}: {reason}", f"cannot read {path}: {reason}"
        ) from error
    return Target(root=root, path=path, data=data)


def organization_words(
    target: Target | None, organization: OrganizationId, when: DateInterval | None, registry: Registry
) -> str:
    """Name an organization as a registry file does, else by its name, else by its id.

    Args:
        target: the file.
        organization: the organization.
        when: the date of the document: a name is looked up at that date.
        registry: where it is looked up.
    """
    written = Counter(_organizations_in(target)) if target is not None else Counter()
    body = registry.organization(organization)
    names = [words for words, _ in written.most_common()] + ([body.name] if body else [])
    for words in names:
        found = registry.find_organizations(words, when=when)
        if [each.id for each in found] == [organization]:
            return words
    return organization


@lru_cache(maxsize=64)
def _organizations_in(target: Target) -> tuple[str, ...]:
    """Return how the entries of a file name their organizations; kept, for many entries ask."""
    text = (target.data or b"").decode("utf-8-sig", "replace")
    document, _ = compose(text, target.path, 1, AREA)
    rows = document.data if document is not None and isinstance(document.data, list) else []
    named = (row.get("organization") for row in rows if isinstance(row, dict))
    return tuple(words for words in named if isinstance(words, str))
