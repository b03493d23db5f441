"""Look-up of organizations, terms and resolutions by the words people write."""

from __future__ import annotations

from datetime import date

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
    Succession,
    Term,
    TermId,
    Validity,
)
from macros.registry import Registry
from macros.vietnamese import DateInterval

PLACE = Position("docs/registry/organizations.yml")


def day(text: str) -> DateInterval:
    return DateInterval.of_day(date.fromisoformat(text))


def body(
    key: str,
    name: str,
    *,
    codes: tuple[DatedCode, ...] = (),
    parents: tuple[DatedParent, ...] = (),
    start: str = "",
    end: str = "",
    predecessors: tuple[str, ...] = (),
    sort: OrganizationSort = OrganizationSort.AREA,
    rank: Rank = Rank.DISTRICT,
) -> Organization:
    return Organization(
        id=OrganizationId(key),
        names=(DatedName(name=name),),
        codes=codes,
        parents=parents,
        validity=Validity(start=day(start) if start else None, end=day(end) if end else None),
        predecessors=tuple(Succession(organization=OrganizationId(p)) for p in predecessors),
        sort=sort,
        rank=rank,
        position=PLACE,
    )


def code(text: str, *, start: str = "", end: str = "") -> tuple[DatedCode, ...]:
    validity = Validity(start=day(start) if start else None, end=day(end) if end else None)
    return (DatedCode(code=text, validity=validity),)


def below(*keys: str) -> tuple[DatedParent, ...]:
    return tuple(DatedParent(organization=OrganizationId(key)) for key in keys)


def term(holder: str, ordinal: int, start: int, end: int, first: str, last: str) -> Term:
    return Term(
        id=TermId(f"{holder}/{start}-{end}"),
        organization=OrganizationId(holder),
        ordinal=ordinal,
        cycle=Cycle(start, end),
        validity=Validity(start=day(first), end=day(last)),
        position=PLACE,
    )


@pytest.fixture
def registry() -> Registry:
    return Registry(
        [
            body("trung-uong", "Ban Chấp hành Trung ương", codes=code("TW"), rank=Rank.CENTRAL),
            body(
                "tinh-cu", "Tỉnh ủy Sơn Hạ", codes=code("TU"), parents=below("trung-uong"), end="2025-07-01"
            ),
            body("tinh-khac", "Tỉnh ủy Vân Thượng", codes=code("TU"), parents=below("trung-uong")),
            body("huyen-a", "Huyện ủy Mộc Lâm", codes=code("HU"), parents=below("tinh-cu"), end="2025-07-01"),
            body(
                "huyen-b",
                "Huyện ủy Thạch Lâm",
                codes=code("HU"),
                parents=below("tinh-khac"),
                end="2025-07-01",
            ),
            body(
                "xa-c",
                "Đảng ủy xã Mộc Thượng",
                codes=code("ĐU"),
                parents=below("tinh-khac"),
                start="2025-07-01",
                predecessors=("huyen-a", "huyen-b"),
            ),
            body(
                "bto-huyen-a",
                "Ban Tổ chức Huyện ủy Mộc Lâm",
                codes=code("BTCHU"),
                parents=below("huyen-a"),
                sort=OrganizationSort.STAFF,
            ),
        ],
        [
            term("huyen-a", 11, 2015, 2020, "2015-08-08", "2020-07-20"),
            term("huyen-a", 12, 2020, 2025, "2020-07-21", "2025-07-01"),
        ],
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Huyện ủy Mộc Lâm", "huyen-a"),
        ("Đảng bộ huyện Mộc Lâm", "huyen-a"),
        ("huyen-a", "huyen-a"),
        ("Ban Thường vụ Huyện uỷ Mộc Lâm khóa XI", "huyen-a"),
        ("Ban Tổ chức Huyện ủy Mộc Lâm", "bto-huyen-a"),
        ("Đảng bộ xã Mộc Thượng", "xa-c"),
    ],
)
def test_finds_by_name(registry: Registry, words: str, expected: str) -> None:
    assert [o.id for o in registry.find_organizations(words)] == [expected]


@pytest.mark.parametrize("words", ["Huyện ủy Mộc", "", "Huyện ủy", "Sở Nội vụ"])
def test_finds_nothing_by_half_a_name(registry: Registry, words: str) -> None:
    assert registry.find_organizations(words) == ()


@pytest.mark.parametrize(
    ("words", "near", "expected"),
    [
        ("Ban Thường vụ Tỉnh ủy", "huyen-a", "tinh-cu"),
        ("Ban Thường vụ Tỉnh ủy", "huyen-b", "tinh-khac"),
        ("Huyện ủy", "bto-huyen-a", "huyen-a"),
        ("Huyện ủy", "huyen-b", "huyen-b"),
    ],
)
def test_bare_rank_is_read_from_the_report_upwards(
    registry: Registry, words: str, near: str, expected: str
) -> None:
    found = registry.find_organizations(words, near=OrganizationId(near), when=day("2018-01-01"))
    assert [o.id for o in found] == [expected]


def test_code_is_read_in_the_lineage_of_the_report(registry: Registry) -> None:
    assert [o.id for o in registry.organs_with_code("TU", near=OrganizationId("huyen-a"))] == ["tinh-cu"]
    assert [o.id for o in registry.organs_with_code("tu", near=OrganizationId("huyen-b"))] == ["tinh-khac"]


def test_code_of_two_predecessors_is_ambiguous(registry: Registry) -> None:
    found = registry.organs_with_code("HU", near=OrganizationId("xa-c"), when=day("2018-01-01"))
    assert {o.id for o in found} == {"huyen-a", "huyen-b"}


def test_code_without_lineage_means_all_that_bear_it(registry: Registry) -> None:
    assert len(registry.organs_with_code("HU")) == 2
    assert registry.organs_with_code("KHÔNG") == ()


def test_nearest_names_need_no_diacritics(registry: Registry) -> None:
    assert registry.nearest_names("huyen uy moc lam")[0] == "Huyện ủy Mộc Lâm"


@pytest.mark.parametrize(
    ("when", "ordinal"),
    [("2015-08-08", 11), ("2020-07-20", 11), ("2020-07-21", 12), ("2025-07-01", 12)],
)
def test_term_at_its_borders(registry: Registry, when: str, ordinal: int) -> None:
    found = registry.term_at(OrganizationId("huyen-a"), day(when))
    assert found is not None
    assert found.ordinal == ordinal


@pytest.mark.parametrize("when", [DateInterval.of_year(2020), day("2015-08-07"), day("2025-07-02"), None])
def test_no_single_term(registry: Registry, when: DateInterval | None) -> None:
    """A congress year holds two terms; before the first and after the last there is none."""
    assert registry.term_at(OrganizationId("huyen-a"), when) is None


@pytest.mark.parametrize(
    "words", ["XI", "khóa XI", "lần thứ XI", "2015-2020", "nhiệm kỳ 2015–2020", "huyen-a/2015-2020"]
)
def test_finds_a_term_by_any_wording(registry: Registry, words: str) -> None:
    found = registry.find_term(OrganizationId("huyen-a"), words)
    assert found is not None
    assert found.ordinal == 11


def test_staff_organ_uses_the_terms_of_its_committee(registry: Registry) -> None:
    found = registry.term_at(OrganizationId("bto-huyen-a"), day("2018-01-01"))
    assert found is not None
    assert found.organization == "huyen-a"


def test_lineage_survives_a_circle() -> None:
    circle = Registry(
        [body("a", "Huyện ủy A", parents=below("b")), body("b", "Huyện ủy B", parents=below("a"))]
    )
    assert [o.id for o in circle.lineage(OrganizationId("a"))] == ["a", "b"]


def test_children_are_sorted_by_the_vietnamese_alphabet() -> None:
    registry = Registry(
        [
            body("t", "Tỉnh ủy T"),
            *(body(k, n, parents=below("t")) for k, n in [("1", "Ủy X"), ("2", "Đảng Y"), ("3", "Dân Z")]),
        ]
    )
    assert [o.name for o in registry.children_of(OrganizationId("t"))] == ["Dân Z", "Đảng Y", "Ủy X"]
