"""Bodies that issue documents: Party, State, Front and mass organizations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Protocol, TypeVar

from macros.diagnostics import Position
from macros.vietnamese import DateInterval

OrganizationId = NewType("OrganizationId", str)
"""An ASCII slug, part of permanent addresses: `huyen-lang-son`."""


class Sector(StrEnum):
    """The system an organization belongs to."""

    PARTY = "Đảng"
    STATE = "Nhà nước"
    FRONT = "Mặt trận"
    MASS = "đoàn thể"


class Rank(StrEnum):
    """The level at which a body stands."""

    CENTRAL = "trung ương"
    PROVINCE = "tỉnh"
    DISTRICT = "huyện"
    BASE = "cơ sở"
    CELL = "chi bộ"


class OrganizationSort(StrEnum):
    """What an organization is made of."""

    AREA = "địa bàn"
    AGENCY = "cơ quan"
    ENTERPRISE = "doanh nghiệp"
    FORCES = "lực lượng vũ trang"
    STAFF = "cơ quan tham mưu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """From when to when something holds; an open side is None."""

    start: DateInterval | None = None
    end: DateInterval | None = None

    def covers(self, when: DateInterval | None) -> bool:
        """Say whether it may hold at `when`; what is unknown is not excluded."""
        if when is None:
            return True
        too_early = self.start is not None and when.is_wholly_before(self.start)
        too_late = self.end is not None and when.is_wholly_after(self.end)
        return not (too_early or too_late)


ALWAYS = Validity()


class _Dated(Protocol):
    @property
    def validity(self) -> Validity: ...


_D = TypeVar("_D", bound=_Dated)


def valid_at(items: Iterable[_D], when: DateInterval | None) -> tuple[_D, ...]:
    """Keep the items that may hold at `when`."""
    return tuple(item for item in items if item.validity.covers(when))


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedName:
    """A name an organization bore."""

    name: str
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedCode:
    """An organ code in document numbers (TW, TU, HU, QU, ĐU …), normal form with Đ."""

    code: str
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedParent:
    """The superior body."""

    organization: OrganizationId
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What passed to a successor or came from a predecessor: địa bàn, đảng viên, phông."""

    organization: OrganizationId
    passed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A body that issues documents.

    A committee and its Party organization (Huyện ủy A, Đảng bộ huyện A, its Ban Chấp hành and Ban
    Thường vụ) are one organization with several names. A staff organ (Ban Tổ chức, Văn phòng) is
    one of its own and uses the terms of its parent.
    """

    id: OrganizationId
    names: tuple[DatedName, ...]
    """Official names, oldest first; at least one."""
    aliases: tuple[str, ...] = ()
    """Other wordings in reports: "Đảng bộ huyện A", "BCH Đảng bộ huyện A"."""
    codes: tuple[DatedCode, ...] = ()
    parents: tuple[DatedParent, ...] = ()
    sector: Sector = Sector.PARTY
    rank: Rank = Rank.BASE
    sort: OrganizationSort = OrganizationSort.AREA
    validity: Validity = ALWAYS
    predecessors: tuple[Succession, ...] = ()
    successors: tuple[Succession, ...] = ()
    fonds_holder: str = ""
    """Who keeps its papers now."""
    note: str = ""
    former_ids: tuple[str, ...] = ()
    position: Position

    @property
    def name(self) -> str:
        """The latest name."""
        return self.names[-1].name

    @property
    def is_ended(self) -> bool:
        """Whether the organization no longer exists."""
        return self.validity.end is not None

    @property
    def is_staff_organ(self) -> bool:
        """Whether it works for a committee and uses that committee's terms."""
        return self.sort is OrganizationSort.STAFF

    def name_at(self, when: DateInterval | None) -> str:
        """Return the name it bore at `when`."""
        valid = valid_at(self.names, when)
        return valid[-1].name if valid else self.name

    def parent_at(self, when: DateInterval | None) -> OrganizationId | None:
        """Return the superior body at `when`."""
        valid = valid_at(self.parents, when)
        return valid[-1].organization if valid else None
