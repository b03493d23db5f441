"""`vankho build`: the site, for the server."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import click

from macros.cli.progress import Progress
from macros.cli.root import archive_root, require_config, shown_path

_OWN = "vankho: "
"""MkDocs puts the name of a plugin before its lines."""

_STRICT = re.compile(r"Aborted with (\d+) warnings? in strict mode")


@click.command("build")
@click.option("--strict", is_flag=True, help="Dừng khi có lỗi ở báo cáo, hoặc cảnh báo của MkDocs.")
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    metavar="THƯ-MỤC",
    help="Dựng vào thư mục này; không nêu thì theo mkdocs.yml.",
)
@click.option("--published-only", is_flag=True, help="Bỏ các bản nháp chưa đối chiếu.")
@click.pass_context
def build_command(
    context: click.Context, *, strict: bool, site_dir: Path | None, published_only: bool
) -> None:
    """Dựng trang để đưa lên máy chủ.

    Trang mới được dựng bên cạnh rồi mới thay trang cũ: dựng hỏng thì trang cũ còn nguyên. Kết thúc với mã 0
    khi có trang mới, 1 khi dựng hỏng, 2 khi không chạy được.
    """
    from macros.publishing.build import BuildFailedError, build_site

    root = require_config(archive_root())
    with Progress("Đang dựng trang") as progress:
        try:
            built = build_site(
                root,
                strict=strict,
                site_dir=site_dir,
                published_only=published_only,
                progress=progress.stage,
                message=lambda level, text: tell(progress, level, text),
            )
        except BuildFailedError as error:
            progress.say(f"Không dựng được trang: {reason_of(error)}")
            context.exit(1)
    seconds = f"{built.seconds:.1f}".replace(".", ",")
    click.echo(f"Đã dựng trang vào {shown_path(built.folder)} trong {seconds} giây.")


def reason_of(error: Exception) -> str:
    """Say why a build failed; what MkDocs says of a strict build in Vietnamese."""
    strict = _STRICT.search(str(error))
    return f"{strict[1]} lỗi hoặc cảnh báo ở trên, --strict không cho qua." if strict else str(error)


def tell(progress: Progress, level: int, text: str) -> None:
    """Pass on a line of the build's log: warnings, and what the archive itself has to say."""
    if level >= logging.WARNING or text.startswith(_OWN):
        progress.say(text.removeprefix(_OWN))
