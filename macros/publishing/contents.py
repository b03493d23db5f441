"""The contents of a report's page in MkDocs' own shape, with our anchors."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros.publishing.anchors import HeadingLink


def page_contents(headings: Iterable[HeadingLink]) -> TableOfContents:
    """Nest headings by their levels; a level that is skipped does no harm."""
    top: list[AnchorLink] = []
    path: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.title, heading.anchor, heading.level)
        while path and path[-1].level >= heading.level:
            path.pop()
        (path[-1].children if path else top).append(link)
        path.append(link)
    if top:
        top[0].active = True  # type: ignore[attr-defined]  # as MkDocs itself does
    return TableOfContents(top)
