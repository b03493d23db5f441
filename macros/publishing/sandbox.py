"""The one place where text becomes a template, and what it can reach there: our macros, nothing else.

mkdocs-macros renders with a plain Jinja environment into which it puts the configuration, the page,
the files, e-mail addresses from git and the front matter. After it has made that environment we put
this one in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from mkdocs.plugins import BasePlugin

from macros.authoring.expressions import COMMENT_END, COMMENT_START


class ClosedTemplate(Template):
    """A template that takes no variables: what mkdocs-macros hands over is dropped."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Render with the macros alone."""
        return super().render()


class MacroEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox whose only names are the macros and a few filters; it loads no file."""

    template_class = ClosedTemplate

    def __init__(
        self, macros: Mapping[str, Callable[..., str]], filters: Mapping[str, Callable[..., str]]
    ) -> None:
        super().__init__(
            comment_start_string=COMMENT_START,
            comment_end_string=COMMENT_END,
            keep_trailing_newline=True,
            undefined=StrictUndefined,
            autoescape=False,
        )
        # Jinja's own globals and filters (range, cycler, attr, map …) are no part of the language here.
        self.globals = dict(macros)
        self.filters = dict(filters)
        self.tests = {}

    def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> Template:  # noqa: A002
        """Compile a page, which was judged before; a statement that got here all the same stops the build."""
        tree = self.parse(source)
        if not all(isinstance(node, nodes.Output) for node in tree.body):
            message = "a page with statements reached the template engine"
            raise SecurityError(message)
        return super().from_string(tree, globals, template_class)


def close_macros_plugin(
    plugin: BasePlugin[Any],
    macros: Mapping[str, Callable[..., str]],
    filters: Mapping[str, Callable[..., str]],
) -> None:
    """Put our environment into mkdocs-macros, and take away what it would publish or leak.

    Call it after the `on_config` of mkdocs-macros.
    """
    plugin._env = MacroEnvironment(macros, filters)  # type: ignore[attr-defined]  # it has no types
    # Serialised on every build and handed to every page: keep the configuration and git out of it.
    variables = plugin.variables  # type: ignore[attr-defined]  # likewise
    for key in [key for key in variables if key != "macros"]:
        del variables[key]
    # An error page with traceback and paths is never published: a bug of ours stops the build instead.
    plugin.config["on_error_fail"] = True
    plugin.config["render_by_default"] = False
