"""Relations between resolutions, in the vocabulary of Vietnamese legal portals (their "lược đồ").

One end is written, in the registry entry of the younger document; the other is computed. Every verb has
its reverse, so that both pages can say it in their own direction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from macros.diagnostics import Position
from macros.model.resolution_id import ResolutionId
from macros.vietnamese import DateInterval


class Verb(StrEnum):
    """What the younger document does to the older one, as a reader says it."""

    BASED_ON = "căn cứ"
    REPLACES = "thay thế"
    REPEALS = "bãi bỏ"
    AMENDS = "sửa đổi, bổ sung"
    GUIDES = "hướng dẫn"
    CARRIES_OUT = "cụ thể hóa"
    CONTINUES = "tiếp tục thực hiện"

    @property
    def key(self) -> str:
        """The registry key under which it is written: `replaces`."""
        return self.name.lower()

    @property
    def reverse(self) -> str:
        """How the older document's page says it: "được thay thế bằng"."""
        return _REVERSE[self]

    @property
    def ends_validity(self) -> bool:
        """Whether the older document is no longer in force afterwards, unless only a part is meant."""
        return self in (Verb.REPLACES, Verb.REPEALS)


_REVERSE = {
    Verb.BASED_ON: "là căn cứ của",
    Verb.REPLACES: "được thay thế bằng",
    Verb.REPEALS: "bị bãi bỏ bởi",
    Verb.AMENDS: "được sửa đổi, bổ sung bởi",
    Verb.GUIDES: "được hướng dẫn bởi",
    Verb.CARRIES_OUT: "được cụ thể hóa bằng",
    Verb.CONTINUES: "được tiếp tục thực hiện theo",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRelation:
    """A relation as the registry has it: the other document in the words of a citation, or by its id."""

    verb: Verb
    words: str
    partly: bool = False
    """Only a part of the older document is meant: it stays in force."""
    since: DateInterval | None = None
    """From when it holds; None for the day of the younger document."""
    position: Position | None = None
    """Where the words stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation between two resolutions, read in the direction of its verb."""

    verb: Verb
    younger: ResolutionId
    """The document that replaces, amends, guides …"""
    older: ResolutionId
    """The document that is replaced, amended, guided …; registered or not."""
    partly: bool = False
    since: DateInterval | None = None
    """From when it holds, the day of the younger document where nothing else is written; None if unknown."""
    position: Position | None = field(default=None, compare=False)
    """Where it is written; written twice it is still one relation."""

    @property
    def ends_validity(self) -> bool:
        """Whether the older document is no longer in force from `since` on."""
        return self.verb.ends_validity and not self.partly
