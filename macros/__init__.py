"""Văn khố: an archive of Party review reports as a static, searchable, cross-linked site.

The package is named `macros` because mkdocs-macros looks for a module of that name beside
`mkdocs.yml`. Nothing but `define_env` may be visible here: mkdocs-macros would call any
attribute whose name begins with `on_`.
"""

from __future__ import annotations

from typing import Any

__all__ = ["define_env"]


def define_env(env: Any) -> None:
    """Register the macros that authors may call (the door mkdocs-macros knocks at)."""
    from macros.publishing.environment import register_macros

    register_macros(env)
