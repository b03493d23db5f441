"""Generated pages, and lists that are too long for one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from macros.pages.address import page_url, path_of
from macros.pages.view import Group, Link, PagedView, Pager
from macros.pages.wording import page_text

_P = TypeVar("_P")

MOST_ENTRIES: Final = 200
"""Entries on a page (DESIGN 7)."""
_PATH = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.md")


def is_path(path: str) -> bool:
    """Say whether a Markdown source's path is made of slugs, and so can be published as it stands."""
    return _PATH.fullmatch(path) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratedPage:
    """A page that no one wrote.

    Raises:
        ValueError: When the path is not made of slugs: it could lead out of the site, or be no address.
    """

    path: str
    """The Markdown source it stands for: "nhiem-ky/huyen-a/2015-2020.md"."""
    title: str
    template: str
    view: object
    text: str
    """Its Markdown: a title and a sentence, for search."""

    def __post_init__(self) -> None:
        if not is_path(self.path):
            message = f"{self.path!r} is not made of slugs"
            raise ValueError(message)


def paged(
    url: str,
    parts: Sequence[_P],
    *,
    template: str,
    lead: str,
    make: Callable[[_P, Pager | None], PagedView],
) -> Iterator[GeneratedPage]:
    """Make the pages of a list from its parts, one page each."""
    for number, part in enumerate(parts, start=1):
        view = make(part, make_pager(url, number, len(parts)))
        title = view.title if number == 1 else f"{view.title} – trang {number}"
        yield GeneratedPage(
            path=path_of(page_url(url, number)),
            title=title,
            template=template,
            view=view,
            text=page_text(title, lead),
        )


def split(items: Sequence[_P], size: int = MOST_ENTRIES) -> tuple[tuple[_P, ...], ...]:
    """Deal items out to pages; none give one empty page."""
    return tuple(tuple(items[i : i + size]) for i in range(0, len(items), size)) or ((),)


def split_groups(groups: tuple[Group, ...], size: int = MOST_ENTRIES) -> tuple[tuple[Group, ...], ...]:
    """Deal groups out to pages of at most `size` entries; a group may run over."""
    pages: list[list[Group]] = [[]]
    room = size
    for group in groups:
        rest, is_continued = group.entries, False
        while True:
            if room == 0 and rest:
                pages.append([])
                room = size
            taken, rest = rest[:room], rest[room:]
            room -= len(taken)
            pages[-1].append(
                replace(group, entries=taken, is_continued=is_continued, more=None if rest else group.more)
            )
            is_continued = True
            if not rest:
                break
    return tuple(tuple(page) for page in pages)


def make_pager(url: str, current: int, total: int) -> Pager | None:
    """Tell where one is in a split list; nothing when it is not split."""
    if total == 1:
        return None
    return Pager(
        current=current,
        total=total,
        pages=tuple(Link(url=page_url(url, n), text=str(n)) for n in range(1, total + 1)),
        previous=page_url(url, current - 1) if current > 1 else "",
        next=page_url(url, current + 1) if current < total else "",
    )
