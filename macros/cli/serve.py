"""`vankho serve`: the site on this machine, while one writes."""

from __future__ import annotations

import socket
from pathlib import Path

import click

from macros.cli.build import reason_of, tell
from macros.cli.progress import Progress
from macros.cli.root import archive_root, path_in, require_config
from macros.cli.wording import CannotRunError

_HOST = "127.0.0.1"
_FIRST_PORT = 8000
_PORTS = 20


@click.command("serve")
@click.argument("path", required=False, type=click.Path(path_type=Path), metavar="[BÁO-CÁO]")
@click.option("--port", type=click.IntRange(1, 65535), help="Cổng; không nêu thì lấy cổng trống từ 8000.")
@click.option("--no-open", is_flag=True, help="Không mở trình duyệt.")
@click.option("--published-only", is_flag=True, help="Bỏ các bản nháp chưa đối chiếu.")
@click.pass_context
def serve_command(
    context: click.Context, path: Path | None, *, port: int | None, no_open: bool, published_only: bool
) -> None:
    """Xem thử trang trên máy này.

    Nêu tệp của một BÁO-CÁO thì trình duyệt mở đúng trang ấy, có kể lỗi của báo cáo. Sửa và lưu tệp thì trang
    tự cập nhật. Nhấn Ctrl+C để dừng.
    """
    from macros.publishing.build import BuildFailedError
    from macros.publishing.serving import serve_site

    root = require_config(archive_root([path] if path else []))
    page = page_of(root, path) if path else ""
    address = f"{_HOST}:{port or free_port()}"
    with Progress("Đang dựng trang") as progress:

        def ready(url: str, _server: object) -> None:
            progress.close()
            click.echo(f"Trang đang mở ở {url} (Ctrl+C để dừng)")

        try:
            serve_site(
                root,
                address=address,
                page=page,
                open_browser=not no_open,
                published_only=published_only,
                progress=progress.stage,
                message=lambda level, text: tell(progress, level, text),
                ready=ready,
            )
        except BuildFailedError as error:
            progress.say(f"Không mở được trang: {reason_of(error)}")
            context.exit(1)


def page_of(root: Path, path: Path) -> str:
    """Return the address of the page that a report or a hand-written page gets."""
    from macros.pages.address import report_url
    from macros.reading import report_id

    place = path_in(root, path)
    folder, _, rest = place.partition("/")
    if folder == "reports" and place.endswith(".md"):
        return report_url(report_id(place))
    if folder == "docs" and place.endswith(".md"):
        page = rest.removesuffix(".md").removesuffix("index").rstrip("/")
        return f"{page}/" if page else ""
    if path.is_dir():
        return ""
    message = f'"{path}" không phải tệp .md trong reports/ hoặc docs/'
    raise CannotRunError(message)


def free_port() -> int:
    """Return the first port that nobody listens on."""
    for port in range(_FIRST_PORT, _FIRST_PORT + _PORTS):
        with socket.socket() as probe:
            # Connecting tells on every system; binding succeeds on Windows beside another server.
            probe.settimeout(0.2)
            if probe.connect_ex((_HOST, port)) != 0:
                return port
    message = f"các cổng {_FIRST_PORT}–{_FIRST_PORT + _PORTS - 1} đều bận; nêu cổng khác bằng --port"
    raise CannotRunError(message)
