"""The Markdown that the archive speaks: the same for every archive, since anchors depend on it.

Set here and not in mkdocs.yml, so that an archive made years ago keeps its addresses. A site may add
extensions of its own there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from markdown import Extension, Markdown
from mkdocs.config.defaults import MkDocsConfig

from macros.publishing.anchors import PERMALINK_TITLE
from macros.vietnamese import slug

EXTENSIONS: Final[dict[str, dict[str, Any]]] = {
    # No style attributes: the policy of the site forbids them.
    "tables": {"use_align_attribute": True},
    "footnotes": {"BACKLINK_TITLE": "Quay lại chỗ có chú thích {}"},
    "attr_list": {},
    "def_list": {},
    "admonition": {},
    "fenced_code": {},
    "sane_lists": {},
    # Markdown's own emphasis swallows the letter behind `*a**b*c`; this one loses nothing.
    "pymdownx.betterem": {},
    # `[TOC]` in a report is text; every page has its contents beside it.
    "toc": {"permalink": "¶", "permalink_title": PERMALINK_TITLE, "marker": ""},
}


def heading_slug(title: str, separator: str) -> str:  # the separator is ours
    """Make the id of a heading of a hand-written page: "Đánh giá chung" gives `danh-gia-chung`."""
    return slug(title, 60) or "muc"


class ReportDialect(Extension):
    """What differs in reports: an indented paragraph is a paragraph, as offices type it, and no code."""

    def __init__(self, is_report: Callable[[], bool]) -> None:
        """Take what says whether the page being made is a report."""
        super().__init__()
        self._is_report = is_report

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's name
        """Take indented code out of the Markdown of a report."""
        if self._is_report():
            md.parser.blockprocessors.deregister("code")


def set_dialect(config: MkDocsConfig, is_report: Callable[[], bool]) -> None:
    """Put the dialect into the configuration; what mkdocs.yml says of the same extension gives way."""
    extensions: list[Any] = config.markdown_extensions
    for name, options in EXTENSIONS.items():
        if name not in extensions:
            extensions.append(name)
        config.mdx_configs[name] = {**config.mdx_configs.get(name, {}), **options}
    config.mdx_configs["toc"]["slugify"] = heading_slug
    extensions.append(ReportDialect(is_report))
