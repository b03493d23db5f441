"""The door that mkdocs-macros knocks at: the macros, tied to the archive and the page being made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Protocol

from macros.authoring import MACROS, ArchiveContext, PageContext

PLUGIN_NAME = "vankho"


class MacroHost(Protocol):
    """What knows the archive and the page being made: our plugin."""

    @property
    def site(self) -> ArchiveContext:
        """The archive of this build."""

    @property
    def page_context(self) -> PageContext:
        """The page on which macros are called just now."""


class MacrosEnv(Protocol):
    """The part of mkdocs-macros' `env` that is used here."""

    @property
    def conf(self) -> Any:
        """The configuration of MkDocs."""

    def macro(self, function: Callable[..., str], name: str = "") -> Callable[..., str]:
        """Register a macro."""


def register_macros(env: MacrosEnv) -> None:
    """Register the macros of the table with mkdocs-macros."""
    host = env.conf.plugins.get(PLUGIN_NAME)
    if host is None:
        # No ImportError: mkdocs-macros would take it for a missing module.
        message = "mkdocs.yml: thêm plugin vankho, đứng trước macros (add the plugin vankho before macros)"
        raise ValueError(message)
    for name, macro in tied_macros(host).items():
        env.macro(macro, name)


def tied_macros(host: MacroHost) -> Mapping[str, Callable[..., str]]:
    """Give every macro its two contexts, taken at the moment of the call."""
    return {name: _tied(macro, host) for name, macro in MACROS.items()}


def _tied(macro: Callable[..., str], host: MacroHost) -> Callable[..., str]:
    @wraps(macro)
    def call(*arguments: Any, **options: Any) -> str:
        return macro(host.site, host.page_context, *arguments, **options)

    return call
