"""All registry files of an archive, in the order in which they need each other."""

from __future__ import annotations

from pathlib import Path

from macros.diagnostics import Diagnostic
from macros.model import Resolution
from macros.reading.organizations import read_organizations
from macros.reading.registry_files import RegistryReader
from macros.reading.resolutions import read_resolutions, unique_resolutions
from macros.reading.terms import read_terms
from macros.registry import Registry


def read_registries(root: Path) -> tuple[Registry, tuple[Diagnostic, ...]]:
    """Read all registries of an archive.

    A missing file is an empty registry. A faulty entry is reported and left out; the rest stays.
    """
    reader = RegistryReader(root)
    folder = root / "docs" / "registry"
    organizations = read_organizations(reader, _either(folder / "organizations.yml"))
    known = Registry(organizations)
    terms = read_terms(reader, _either(folder / "terms.yml"), known)
    resolutions: list[Resolution] = []
    for file in sorted(f for f in folder.glob("resolutions/*") if f.suffix in _SUFFIXES):
        resolutions += read_resolutions(reader, file, known)
    unique = unique_resolutions(reader, resolutions)
    return Registry(organizations, terms, unique), tuple(reader.diagnostics)


_SUFFIXES = (".yml", ".yaml")


def _either(file: Path) -> Path:
    """Take `.yaml` where there is no `.yml`: an editor may have chosen the other suffix."""
    other = file.with_suffix(".yaml")
    return other if other.exists() and not file.exists() else file
