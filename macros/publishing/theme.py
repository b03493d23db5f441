"""Where the theme and the browser's assets lie: in a checkout, or inside the installed package."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.theme import Theme

import macros

PACKAGE: Final = Path(macros.__file__).resolve().parent
"""The package as installed. A wheel carries inside it what lies beside it in a checkout (hatch_build.py)."""
_OVERRIDES: Final = "overrides"
ASSETS_LIST: Final = "assets.json"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the browser side that comes from an npm package."""

    source: str
    """Its path below `node_modules`."""
    target: str
    """Its path in the site."""
    file: Path | None
    """Where it lies here; None when it was not installed."""


def theme_folder() -> Path:
    """Return the theme that comes with the package: `overrides/`, beside it or inside it."""
    inside = PACKAGE / _OVERRIDES
    return inside if inside.is_dir() else PACKAGE.parent / _OVERRIDES


def add_theme_folders(theme: Theme, root: Path) -> None:
    """Put the theme of the package behind the archive's own `overrides/`, which adds to it or replaces.

    In the checkout both are one folder.
    """
    own, ours = root / _OVERRIDES, theme_folder()
    known = {Path(folder).resolve() for folder in theme.dirs}
    first = 1 if theme.custom_dir else 0
    for folder in (ours, own):
        if folder.is_dir() and folder.resolve() not in known:
            theme.dirs.insert(first if folder == ours else 0, str(folder))


def read_assets(root: Path) -> Iterator[Asset]:
    """List the browser's assets named in `overrides/assets.json`.

    They are looked for beside mkdocs.yml, beside the package, and inside it, in this order.
    """
    listed = theme_folder() / ASSETS_LIST
    if not listed.is_file():
        return
    folders = (root / "node_modules", PACKAGE.parent / "node_modules", PACKAGE / "assets")
    for row in json.loads(listed.read_text("utf-8")):
        found = (folder / row["from"] for folder in folders)
        yield Asset(row["from"], row["to"], next((file for file in found if file.is_file()), None))
