"""Links as Markdown: relative, to the source of a page, so that MkDocs checks them."""

from __future__ import annotations

from collections.abc import Iterable

from macros.authoring.context import PageContext
from macros.pages.wording import markdown_text


def render_link(
    page: PageContext, path: str, text: str, *, title: str = "", classes: Iterable[str] = ()
) -> str:
    """Write an inline link with a tooltip; `path` is the Markdown source of the page it leads to."""
    tooltip = f' "{_title(title)}"' if title else ""
    attributes = "".join(f" .{name}" for name in classes)
    return f"[{markdown_text(text)}]({page.link_to(path)}{tooltip})" + (
        f"{{:{attributes} }}" if attributes else ""
    )


def _title(text: str) -> str:
    """Write text so that it can be the title of a Markdown link."""
    return " ".join(text.split()).replace('"', "″").replace("\\", "/").replace("{", "(").replace("}", ")")
