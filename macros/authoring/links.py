"""Links as Markdown: relative, to the source of a page, so that MkDocs checks them; and as HTML in tables."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from html import escape

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


def html_link(page: PageContext, url: str, text: str, *, title: str = "") -> str:
    """Write a link inside a block of HTML, to an address of the site; only to pages that are made there.

    Args:
        page: the page on which it stands.
        url: the address from the site's root: "van-ban/huyen-a/nghi-quyet-05-2018-06-25/#ky-2015-2020".
        text: what it says, as HTML.
        title: its tooltip, as HTML.
    """
    path, _, anchor = url.partition("#")
    address = f"{posixpath.relpath(path, _folder_of(page.path))}/{'#' if anchor else ''}{anchor}"
    tooltip = f' title="{title}"' if title else ""
    return f'<a href="{escape(address)}"{tooltip}>{text}</a>'


def _folder_of(path: str) -> str:
    """Return the folder in which MkDocs publishes a page: "x/trang" for "x/trang.md"."""
    folder, name = posixpath.split(path)
    stem = name.removesuffix(".md")
    return (folder if stem in {"index", "README"} else posixpath.join(folder, stem)) or "."


def _title(text: str) -> str:
    """Write text so that it can be the title of a Markdown link."""
    return " ".join(text.split()).replace('"', "″").replace("\\", "/").replace("{", "(").replace("}", ")")
