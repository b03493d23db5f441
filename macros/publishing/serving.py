"""Showing the site on this machine while one writes; faults stand on the page of their report."""

from __future__ import annotations

import logging
import shutil
import tempfile
import webbrowser
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from macros.publishing.build import (
    BuildFailedError,
    LogLines,
    Message,
    open_config,
    plugin_of,
    told_failures,
)
from macros.publishing.opening import Progress

DEFAULT_ADDRESS: Final = "127.0.0.1:8000"
_NOT_FOUND: Final = 404


def serve_site(
    root: Path,
    *,
    address: str = DEFAULT_ADDRESS,
    page: str = "",
    open_browser: bool = False,
    published_only: bool = False,
    progress: Progress | None = None,
    message: Message | None = None,
    ready: Callable[[str, LiveReloadServer], None] | None = None,
) -> None:
    """Build the site into a temporary folder, show it, and build it again when a file changes.

    Runs until interrupted (Ctrl+C).

    Args:
        root: the folder with mkdocs.yml.
        address: host and port.
        page: address of the page to open, below the site: "bao-cao/huyen-a/2020/12-bc-hu/".
        open_browser: whether to open it.
        published_only: leave out drafts.
        progress: told what is being done.
        message: given the lines of the log.
        ready: told the page's address, and the server, once it takes calls.

    Raises:
        BuildFailedError: When the first build fails. Later ones are told by `message`.
    """
    with tempfile.TemporaryDirectory(prefix="vankho-", ignore_cleanup_errors=True) as folder:
        lines = LogLines(message)

        def configured() -> MkDocsConfig:
            config = open_config(root, site_dir=tempfile.mkdtemp(dir=folder), dev_addr=address)
            plugin = plugin_of(config)
            plugin.config.show_faults = True
            plugin.config.published_only = plugin.config.published_only or published_only
            if progress is not None:
                plugin.progress = progress
            return config

        def build_once(config: MkDocsConfig) -> str:
            config.site_url = url
            with told_failures():
                build(config, serve_url=url)
            return config.site_dir

        def rebuild() -> None:
            """Build beside, and show it when it is whole; a build that fails leaves what is shown."""
            try:
                made = build_once(configured())
            except BuildFailedError as error:
                lines.tell(logging.ERROR, str(error))
                return
            shown, server.root = server.root, made
            shutil.rmtree(shown, ignore_errors=True)

        def listening() -> None:
            if ready is not None:
                ready(f"{url}{page}", server)
            if open_browser:
                webbrowser.open(f"{url}{page}")

        with lines.taken(), told_failures():
            config = configured()
            host, port = config.dev_addr
            mount = urlsplit(config.site_url or "/").path or "/"
            url = f"http://{host}:{port}{mount}"
            first = build_once(config)
            server = _Server(
                builder=rebuild, host=host, port=int(port), root=first, mount_path=mount, listening=listening
            )
            server.error_handler = lambda code: _error_page(Path(server.root), code)
            _watch(server, config)
            try:
                server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
            except KeyboardInterrupt:
                lines.tell(logging.INFO, "Shutting down...")
            finally:
                server.shutdown()


class _Server(LiveReloadServer):
    """A server that says when it takes calls: not before, or the browser finds nobody.

    Its `root` changes with every build, so a call that comes during one waits before it looks there.
    """

    def __init__(self, *, listening: Callable[[], None], **options: Any) -> None:
        super().__init__(**options)
        self._listening = listening

    def server_activate(self) -> None:
        """Begin to listen."""
        super().server_activate()
        self._listening()

    def serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        """Answer a call, but for the browser's own question about news, behind the build going on."""
        if not environ["PATH_INFO"].startswith("/livereload/"):
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
        return super().serve_request(environ, start_response)


def _watch(server: LiveReloadServer, config: MkDocsConfig) -> None:
    server.watch(config.docs_dir)
    if config.config_file_path:
        server.watch(config.config_file_path)
    config.plugins.on_serve(server, config=config, builder=server.builder)
    for item in config.watch:
        server.watch(item)


def _error_page(folder: Path, code: int) -> bytes | None:
    page = folder / "404.html"
    return page.read_bytes() if code == _NOT_FOUND and page.is_file() else None
