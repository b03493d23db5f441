"""Texts with marked spans, and small invented registries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Protocol

import pytest

from macros.diagnostics import Position
from macros.model import (
    Cycle,
    DatedCode,
    DatedName,
    DatedParent,
    Organization,
    OrganizationId,
    OrganizationSort,
    Rank,
    Resolution,
    ResolutionId,
    Sector,
    Succession,
    Term,
    TermId,
    Validity,
    Verification,
)
from macros.registry import Registry
from macros.vietnamese import parse_date


class Found(Protocol):
    """Anything with a span."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


CheckSpans = Callable[[str, Callable[[str], Iterable[Found]]], None]


def unmark(marked: str) -> str:
    return re.sub("[⟦⟧]", "", marked)


def mark(text: str, found: Iterable[Found]) -> str:
    for item in sorted(found, key=lambda each: -each.start):
        text = f"{text[: item.start]}⟦{text[item.start : item.end]}⟧{text[item.end :]}"
    return text


@pytest.fixture
def check_spans() -> CheckSpans:
    """Compare what is found in a text with the spans that ⟦ and ⟧ mark in it."""

    def check(marked: str, recognise: Callable[[str], Iterable[Found]]) -> None:
        text = unmark(marked)
        assert mark(text, recognise(text)) == marked

    return check


def _validity(start: str, end: str) -> Validity:
    return Validity(start=parse_date(start) if start else None, end=parse_date(end) if end else None)


def _body(
    key: str,
    name: str,
    code: str = "",
    parent: str = "",
    rank: Rank = Rank.DISTRICT,
    *,
    before: tuple[str, ...] = (),
    aliases: tuple[str, ...] = (),
    start: str = "",
    end: str = "",
    sort: OrganizationSort = OrganizationSort.AREA,
    sector: Sector = Sector.PARTY,
) -> Organization:
    validity = _validity(start, end)
    return Organization(
        id=OrganizationId(key),
        names=(DatedName(name=name),),
        aliases=aliases,
        codes=(DatedCode(code=code, validity=validity),) if code else (),
        parents=(DatedParent(organization=OrganizationId(parent), validity=validity),) if parent else (),
        predecessors=tuple(Succession(organization=OrganizationId(each)) for each in before),
        rank=rank,
        sort=sort,
        sector=sector,
        validity=validity,
        position=Position("docs/registry/organizations.yml"),
    )


_ENDED = "1/7/2025"
_CENTRAL = ("Bộ Chính trị", "Ban Bí thư", "Trung ương", "Ban Chấp hành Trung ương Đảng")
BODIES = (
    _body("trung-uong", "Ban Chấp hành Trung ương", "TW", rank=Rank.CENTRAL, aliases=_CENTRAL),
    _body("chinh-phu", "Chính phủ", "CP", rank=Rank.CENTRAL, sector=Sector.STATE),
    _body("tinh-x", "Tỉnh ủy X", "TU", "trung-uong", Rank.PROVINCE),
    _body("tinh-y", "Tỉnh ủy Y", "TU", "trung-uong", Rank.PROVINCE),
    _body("huyen-a", "Huyện ủy A", "HU", "tinh-x", end=_ENDED),
    _body("huyen-b", "Huyện ủy B", "HU", "tinh-y"),
    _body("ban-to-chuc-a", "Ban Tổ chức Huyện ủy A", "BTCHU", "huyen-a", sort=OrganizationSort.STAFF),
    _body("xa-m", "Đảng ủy xã M", "ĐU", "tinh-x", Rank.BASE, before=("huyen-a",), start=_ENDED),
)


def _term(holder: str, ordinal: int, first: int, last: int, start: str, end: str) -> Term:
    return Term(
        id=TermId(f"{holder}/{first}-{last}"),
        organization=OrganizationId(holder),
        ordinal=ordinal,
        cycle=Cycle(first, last),
        validity=_validity(start, end),
        position=Position("docs/registry/terms.yml"),
    )


TERMS = (
    _term("trung-uong", 11, 2011, 2016, "20/1/2011", "28/1/2016"),
    _term("trung-uong", 12, 2016, 2021, "29/1/2016", "1/2/2021"),
    _term("trung-uong", 13, 2021, 2026, "2/2/2021", "23/1/2026"),
    _term("huyen-a", 19, 2010, 2015, "1/8/2010", "12/8/2015"),
    _term("huyen-a", 20, 2015, 2020, "13/8/2015", "20/8/2020"),
    _term("huyen-a", 21, 2020, 2025, "21/8/2020", "1/7/2025"),
)


class MakeResolution(Protocol):
    """Makes a registered resolution."""

    def __call__(
        self,
        key: str,
        kind: str,
        number: str = "",
        date: str = "",
        *,
        title: str = "",
        event: str = "",
        aliases: tuple[str, ...] = (),
        verified: Verification = Verification.YES,
    ) -> Resolution: ...


@pytest.fixture
def resolution() -> MakeResolution:
    """Return a function that makes a registered resolution; its id begins with its organization."""

    def make(
        key: str,
        kind: str,
        number: str = "",
        date: str = "",
        *,
        title: str = "",
        event: str = "",
        aliases: tuple[str, ...] = (),
        verified: Verification = Verification.YES,
    ) -> Resolution:
        return Resolution(
            id=ResolutionId(key),
            kind=kind,
            number=number,
            date=parse_date(date) if date else None,
            organization=OrganizationId(key.partition("/")[0]),
            title=title,
            event=event,
            aliases=aliases,
            verified=verified,
            position=Position("docs/registry/resolutions/tw.yml"),
        )

    return make


@pytest.fixture
def registry_with() -> Callable[..., Registry]:
    """Return a function that registers resolutions beside two provinces, their districts and a commune.

    Huyện ủy A of Tỉnh ủy X ended in 2025 and went into Đảng ủy xã M; Huyện ủy B is of Tỉnh ủy Y.
    """

    def make(*resolutions: Resolution) -> Registry:
        return Registry(BODIES, TERMS, resolutions)

    return make
