"""What templates get: plain strings, numbers and tuples, no model objects.

So a view can be written down as JSON (golden tests) and hashed (is the page still good?). Addresses
are relative to the site's root; templates put them through the filter `url`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tab = Literal["", "bao-cao", "nhiem-ky", "van-ban", "to-chuc"]
"""Which tab of the header is marked."""
Tone = Literal["good", "warn", "quiet", "accent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link with a quieter word about it; without address it is plain text."""

    url: str = ""
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A state, and only a state: "chưa kiểm chứng"."""

    text: str
    tone: Tone = "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row of the attribute block."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A number set large, with what it counts."""

    number: str
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way into the archive, with how much lies behind it."""

    url: str
    text: str
    count: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayGroup:
    """Ways of one sort: by year, by type."""

    title: str
    anchor: str
    ways: tuple[Way, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list: what it is, the facts about it, its states."""

    url: str
    text: str
    note: str = ""
    chips: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Entries under one heading; `empty` says what to do when there are none."""

    title: str
    anchor: str
    entries: tuple[Entry, ...] = ()
    empty: str = ""
    more: Link | None = None
    """Where the rest is, when the group shows only a part."""
    is_continued: bool = False
    """Whether it began on the page before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where one is in a split list."""

    current: int
    total: int
    pages: tuple[Link, ...]
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """What every page says of itself."""

    tab: Tab
    title: str
    kick: str = ""
    """The sort of page above its title."""
    crumbs: tuple[Link, ...] = ()
    """The way here, without the page itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagedView(PageView):
    """A page whose lists may run over several pages."""

    groups: tuple[Group, ...] = ()
    pager: Pager | None = None

    @property
    def is_first(self) -> bool:
        """Whether this is the page that also shows what is not a list."""
        return self.pager is None or self.pager.current == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView(PageView):
    """A page at an old address."""

    target: Link
