"""Finding the archive a command works on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from macros.cli.wording import CannotRunError

_SIGNS = ("mkdocs.yml", "reports", "docs/registry")
"""Two of these make a folder an archive."""


def find_root(start: Path) -> Path | None:
    """Return the nearest archive at or above a place, as git does, so that any folder of it will do."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if sum((folder / sign).exists() for sign in _SIGNS) > 1:
            return folder
    return None


def archive_root(paths: Iterable[Path] = ()) -> Path:
    """Return the archive around the working folder, else around the first of `paths`.

    Raises:
        CannotRunError: there is none.
    """
    for start in (Path.cwd(), *paths):
        root = find_root(start)
        if root is not None:
            return root
    message = (
        f"không thấy kho nào ở {Path.cwd()} (cần có mkdocs.yml và thư mục reports/). "
        "Chuyển vào thư mục của kho, hoặc tạo kho mới: vankho init THƯ-MỤC"
    )
    raise CannotRunError(message)


def path_in(root: Path, path: Path) -> str:
    """Return a path as diagnostics write it: from the root, with forward slashes.

    Raises:
        CannotRunError: it does not exist, or lies outside of the archive.
    """
    absolute = path.resolve()
    if not absolute.exists():
        message = f'không có tệp hoặc thư mục "{path}"'
        raise CannotRunError(message)
    if not absolute.is_relative_to(root):
        message = f'"{path}" không nằm trong kho {root}'
        raise CannotRunError(message)
    return absolute.relative_to(root).as_posix()


def require_config(root: Path) -> Path:
    """Return an archive that has a mkdocs.yml, without which there is no site.

    Raises:
        CannotRunError: it has none.
    """
    if not (root / "mkdocs.yml").is_file():
        message = f"không thấy mkdocs.yml trong {root}; lấy tệp ấy từ một kho mới: vankho init THƯ-MỤC"
        raise CannotRunError(message)
    return root


def shown_path(path: Path) -> str:
    """Write a path as one would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
