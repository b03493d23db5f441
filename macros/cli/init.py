"""`vankho init`: an empty archive, ready for its first report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from macros.cli.root import shown_path
from macros.cli.wording import CannotRunError

_COPIED: Final = (
    "mkdocs.yml",
    "README.md",
    "docs/index.md",
    "docs/registry/organizations.yml",
    "docs/registry/terms.yml",
)
_CENTRAL_RESOLUTIONS: Final = "docs/registry/resolutions/tw.yml"


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), metavar="THƯ-MỤC")
def init_command(folder: Path) -> None:
    """Tạo một kho mới.

    THƯ-MỤC chưa có, hoặc đang trống. Kho mới dùng phần mềm và giao diện đã cài, có sẵn danh bạ các cơ quan
    và văn bản của Trung ương, cùng các khóa đại hội toàn quốc.
    """
    folder = folder.absolute()
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = f"{shown_path(folder)} đã có tệp; hãy chọn một thư mục trống"
            raise CannotRunError(message)
        for path, content in archive_files():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        (folder / "reports").mkdir()
    except OSError as error:
        message = f"không ghi được vào {shown_path(folder)}: {error.strerror}"
        raise CannotRunError(message) from error
    click.echo(f"Đã tạo kho trong {shown_path(folder)}")
    click.echo("Tiếp theo: đăng ký cơ quan trong docs/registry/organizations.yml, rồi trong thư mục ấy chạy:")
    click.echo("  vankho import TỆP   (văn bản có sẵn)   hoặc   vankho new LOẠI   (báo cáo mới)")


def archive_files() -> Iterator[tuple[str, bytes]]:
    """Yield the files of an empty archive with their paths."""
    from macros.cli.draft import TEMPLATES
    from macros.cli.editor import editor_files

    for path in _COPIED:
        yield path, (TEMPLATES / "archive" / path).read_bytes()
    yield _CENTRAL_RESOLUTIONS, central_resolutions()
    for path, text in editor_files():
        yield path, text.encode()


def central_resolutions() -> bytes:
    """Return the registry of the Centre's documents.

    The sample archive holds the one copy; the wheel carries it inside the package.
    """
    import macros
    from macros.cli.draft import TEMPLATES

    inside = TEMPLATES / "archive" / _CENTRAL_RESOLUTIONS
    if inside.is_file():
        return inside.read_bytes()
    return (Path(macros.__file__).parents[1] / _CENTRAL_RESOLUTIONS).read_bytes()
