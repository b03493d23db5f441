"""`vankho new`: a commented draft of a report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from macros.cli.root import archive_root, shown_path
from macros.cli.wording import CannotRunError

if TYPE_CHECKING:
    from macros.model import Organization, ReportType
    from macros.registry import Registry

_SLUG: Final = 60
_NOWHERE: Final = "chua-ro-to-chuc"
"""Folder of drafts whose organization is not known yet; the same as of imports."""
_MOST_NAMES: Final = 1000


@click.command("new")
@click.argument("words", nargs=-1, metavar="LOẠI")
@click.option("--organization", default="", metavar="TÊN", help="Tổ chức có báo cáo, đã có trong danh bạ.")
@click.option("--title", default="", metavar="TÊN", help="Tên báo cáo.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="TỆP", help="Ghi vào tệp .md hoặc thư mục này."
)
def new_command(words: tuple[str, ...], *, organization: str, title: str, out: Path | None) -> None:
    """Tạo bản nháp một báo cáo.

    LOẠI là loại báo cáo, có dấu hoặc không dấu: kiểm điểm nhiệm kỳ, so-ket … Không nêu thì kể các loại. Bản
    nháp có đủ các khóa của phần đầu, mỗi khóa kèm nhãn tiếng Việt, và dàn bài thường dùng. Không tệp nào bị
    ghi đè.
    """
    from macros.cli.draft import render_draft, usual_title

    kind = _type(" ".join(words))
    root = None if out is not None and organization == "" else archive_root()
    body = _organization(root, organization) if root is not None else None
    heading = " ".join(title.split()) or usual_title(kind)
    text = render_draft(kind, title=heading, organization=body.name if body else "")
    if out is not None and out.suffix.lower() == ".md":
        file = _write_new([out], text)
    else:
        folder = out or _folder(root or Path(), body)
        file = _write_new(_names(folder, title or kind.value), text)
    click.echo(f"Đã tạo {shown_path(file)}")
    click.echo(f'Tiếp theo: điền phần đầu, viết nội dung, rồi chạy: vankho check "{shown_path(file)}"')


def _type(words: str) -> ReportType:
    from macros.cli.draft import find_type
    from macros.model import ReportType
    from macros.vietnamese import nearest

    kind = find_type(words) if words else None
    if kind is not None:
        return kind
    known = [kind.value for kind in ReportType]
    near = nearest(words, known, 1)
    meant = f' Có phải "{near[0]}"?' if near else ""
    wrong = f'không có loại báo cáo "{words}".{meant}' if words else "cần nêu loại báo cáo."
    message = f"{wrong} Các loại: {'; '.join(known)}"
    raise CannotRunError(message)


def _organization(root: Path, name: str) -> Organization | None:
    """Find who is named; or, where nobody is, the one body of an archive of one."""
    from macros.reading.registries import read_registries
    from macros.reading.registry_files import suggest_names

    registry, _ = read_registries(root)  # its faults are told by `vankho check`
    if not name:
        return _only_one(registry)
    found = registry.find_organizations(name)
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(body.id for body in found)
        message = f'"{name}" có thể là nhiều tổ chức, hãy ghi mã: {ids}'
    else:
        message = f'chưa đăng ký tổ chức "{name}"; {suggest_names(name, registry).vi}'
    raise CannotRunError(message)


def _only_one(registry: Registry) -> Organization | None:
    from macros.model import Rank

    own = [body for body in registry.organizations if body.rank is not Rank.CENTRAL]
    return own[0] if len(own) == 1 else None


def _folder(root: Path, body: Organization | None) -> Path:
    return root / "reports" / (body.id if body else _NOWHERE) / str(date.today().year)


def _names(folder: Path, title: str) -> Iterator[Path]:
    from macros.vietnamese import slug

    stem = slug(title, _SLUG) or "bao-cao"
    yield folder / f"{stem}.md"
    yield from (folder / f"{stem}-{count}.md" for count in range(2, _MOST_NAMES))


def _write_new(files: Iterator[Path] | list[Path], text: str) -> Path:
    """Write the first of `files` that is not there yet.

    Raises:
        CannotRunError: all are there, or the place cannot be written to.
    """
    for file in files:
        try:
            if not file.parent.is_dir():
                file.parent.mkdir(parents=True)
            with file.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
        except OSError as error:
            if file.exists():
                continue
            message = f"không ghi được {shown_path(file)}: {error.strerror}"
            raise CannotRunError(message) from error
        return file
    message = f"{shown_path(file)} đã có, không ghi đè"
    raise CannotRunError(message)
