"""Building a site beside the old one, and putting it in its place when it is whole."""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, ConfigurationError, MkDocsException

from macros.publishing.environment import PLUGIN_NAME
from macros.publishing.opening import Progress
from macros.publishing.plugin import VankhoPlugin

CONFIG_NAME: Final = "mkdocs.yml"
SITE_MARK: Final = ".vankho"
"""An empty file in every site built here: a folder without it is nobody's to replace."""

Message = Callable[[int, str], None]
"""Takes a line of MkDocs' log with its level."""


class BuildFailedError(Exception):
    """A site could not be built; the old one is untouched. The text is for the clerk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSite:
    """What came of a build."""

    folder: Path
    seconds: float
    warnings: int
    """Lines of MkDocs' log that would stop a strict build: the errors of `vankho check` are among them."""
    restricted: int
    """Reports left out for `access: hạn chế`; never which."""


def build_site(
    root: Path,
    *,
    strict: bool = False,
    site_dir: Path | None = None,
    published_only: bool = False,
    progress: Progress | None = None,
    message: Message | None = None,
) -> BuiltSite:
    """Build the site of an archive.

    It is built in a folder beside, which takes the place of the old site by renaming when all went
    well. A build that fails leaves the old site as it was.

    Args:
        root: the folder with mkdocs.yml.
        strict: fail on any error in a document and any warning of MkDocs.
        site_dir: where to; by default what mkdocs.yml says.
        published_only: leave out drafts.
        progress: told what is being done.
        message: given the lines of the log.

    Raises:
        BuildFailedError: When there is no site, with the reason.
    """
    started = time.monotonic()
    target = _target(root, site_dir)
    beside = Path(tempfile.mkdtemp(prefix=f"{target.name}.new-", dir=_made(target.parent)))
    lines = LogLines(message)
    try:
        with lines.taken(), told_failures():
            config = open_config(root, site_dir=str(beside), strict=strict)
            plugin = plugin_of(config)
            plugin.config.published_only = plugin.config.published_only or published_only
            if progress is not None:
                plugin.progress = progress
            build(config)
        (beside / SITE_MARK).touch()
        # mkdtemp makes a folder for its owner alone; a web server must read it.
        beside.chmod(0o755)
        _swap(beside, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return BuiltSite(
        folder=target,
        seconds=time.monotonic() - started,
        warnings=lines.warnings,
        restricted=plugin.site.archive.restricted,
    )


def open_config(root: Path, **options: Any) -> MkDocsConfig:
    """Read mkdocs.yml.

    Raises:
        ConfigurationError: When it cannot be read or is wrong.
    """
    return load_config(config_file=str(root / CONFIG_NAME), **options)


def plugin_of(config: MkDocsConfig) -> VankhoPlugin:
    """Return our plugin of a configuration.

    Raises:
        ConfigurationError: When mkdocs.yml does not name it.
    """
    plugin = config.plugins.get(PLUGIN_NAME)
    if not isinstance(plugin, VankhoPlugin):
        message = f"{CONFIG_NAME}: thiếu plugin {PLUGIN_NAME}"
        raise ConfigurationError(message)
    return plugin


@contextmanager
def told_failures() -> Iterator[None]:
    """Turn the ways in which MkDocs and its plugins give up into one exception.

    Raises:
        BuildFailedError: With what they said.
    """
    try:
        yield
    except SystemExit as error:
        raise BuildFailedError(_reason(error)) from error
    except (MkDocsException, OSError) as error:
        raise BuildFailedError(str(error)) from error


def _reason(error: SystemExit) -> str:
    """Say why MkDocs gave up: its Abort hides the fault that it logged before."""
    if isinstance(error.__context__, BuildError):
        return str(error.__context__)
    # mkdocs-macros leaves with 100 at an error of ours.
    return str(error) if isinstance(error, MkDocsException) else f"mkdocs: {error.code}"


class LogLines(logging.Handler):
    """Takes MkDocs' log during a build, counts its warnings and passes it on."""

    def __init__(self, message: Message | None) -> None:
        super().__init__(logging.INFO)
        self.warnings = 0
        self._message = message

    def emit(self, record: logging.LogRecord) -> None:
        """Take one line; the fault for which MkDocs gives up is told by the exception."""
        self.warnings += record.levelno >= logging.WARNING
        is_told = record.levelno >= logging.ERROR and isinstance(sys.exc_info()[1], BuildError)
        if not is_told:
            self.tell(record.levelno, record.getMessage())

    def tell(self, level: int, text: str) -> None:
        """Pass a line on."""
        if self._message is not None:
            self._message(level, text)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Listen to MkDocs for a while."""
        logger = logging.getLogger("mkdocs")
        level = logger.level
        logger.addHandler(self)
        logger.setLevel(logging.INFO)
        try:
            yield
        finally:
            logger.removeHandler(self)
            logger.setLevel(level)


def _target(root: Path, site_dir: Path | None) -> Path:
    """Find where the site goes, and refuse a folder that is no site."""
    with told_failures():
        target = (site_dir or Path(open_config(root).site_dir)).absolute()
    root = root.resolve()
    if root.is_relative_to(target.resolve()):
        message = f"không dựng trang vào {target}: thư mục này chứa cả kho"
        raise BuildFailedError(message)
    if target.exists() and not _is_replaceable(target):
        message = f"không dựng trang vào {target}: thư mục có tệp khác, không phải trang do vankho dựng"
        raise BuildFailedError(message)
    return target


def _is_replaceable(folder: Path) -> bool:
    """Say whether a folder is empty or a site that MkDocs made."""
    if not folder.is_dir():
        return False
    is_site = (folder / SITE_MARK).is_file() or all(
        (folder / n).is_file() for n in ("index.html", "sitemap.xml")
    )
    return is_site or not any(folder.iterdir())


def _made(folder: Path) -> Path:
    with told_failures():
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _swap(new: Path, target: Path) -> None:
    """Put a folder in the place of another; nobody ever sees half of either.

    Raises:
        BuildFailedError: When the old one is held open, as Windows does; it is then still there.
    """
    old = target.with_name(f"{new.name}-old")
    try:
        if target.exists():
            target.rename(old)
        try:
            new.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    except OSError as error:
        message = f"không thay được thư mục {target} (đang có chương trình mở nó?): {error}"
        raise BuildFailedError(message) from error
    shutil.rmtree(old, ignore_errors=True)
