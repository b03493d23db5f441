"""Order, neighbours, and how many other reports a report shows."""

from __future__ import annotations

import pytest

from macros.model import OrganizationId, Resolution, ResolutionId
from macros.pages.catalogue import OTHERS_SHOWN, catalogue_of
from macros.vietnamese import parse_date

from .conftest import LAND, Cite, Kho, KhoOf, report_text


def dated(number: int, organization: str = "Huyện ủy A", date: str = "") -> tuple[str, str]:
    folder = "huyen-a" if organization == "Huyện ủy A" else "xa-b"
    text = report_text(title=f"Báo cáo {number}", organization=organization, date=date or f"{number}/3/2019")
    return f"reports/{folder}/{number:03}.md", text


def test_newest_first_undated_last(kho: Kho) -> None:
    catalogue = catalogue_of(kho.archive, kho.links, kho.registry)
    assert [r.id for r in catalogue.reports] == [
        "xa-b/2025/01-bc-du",
        "ban-to-chuc-a/2023/quy-dinh-02",
        "la/2022/bao-cao",
        "huyen-a/2020/12-bc-hu",
        "huyen-a/2018/177-bc-hu",
        "huyen-a/khong-ngay",
    ]


def test_the_catalogue_is_made_once(kho: Kho, kho_of: KhoOf) -> None:
    first = catalogue_of(kho.archive, kho.links, kho.registry)
    assert catalogue_of(kho.archive, kho.links, kho.registry) is first
    other = kho_of()
    assert catalogue_of(other.archive, other.links, other.registry) is not first


@pytest.mark.parametrize(
    ("of", "same_type", "before", "after"),
    [
        ("huyen-a/2020/12-bc-hu", False, "huyen-a/2018/177-bc-hu", None),
        ("huyen-a/2020/12-bc-hu", True, None, None),
        ("huyen-a/2018/177-bc-hu", False, None, "huyen-a/2020/12-bc-hu"),
        # without a date there is no before and after
        ("huyen-a/khong-ngay", False, None, None),
        # without a registered organization there is no line to stand in
        ("la/2022/bao-cao", False, None, None),
    ],
)
def test_neighbours(kho: Kho, of: str, same_type: bool, before: str | None, after: str | None) -> None:
    catalogue = catalogue_of(kho.archive, kho.links, kho.registry)
    found = catalogue.neighbours(kho.report(of), same_type=same_type)
    assert tuple(r.id if r else None for r in found) == (before, after)


def test_own_reports_come_first_then_the_newest_before(kho_of: KhoOf) -> None:
    """The report of 20 March: its own three first, then the newest two of others; nothing later."""
    files = dict(dated(n) for n in (2, 4, 6, 20, 25))
    files |= dict(dated(n, "Đảng ủy xã B") for n in (11, 12, 13, 21))
    cites = [Cite(report=path[8:-3], to=LAND) for path in files]
    kho = kho_of(files, cites, ())
    catalogue = catalogue_of(kho.archive, kho.links, kho.registry)
    found = catalogue.others_citing(LAND, kho.report("huyen-a/020"))
    assert [r.id for r in found] == ["huyen-a/006", "huyen-a/004", "huyen-a/002", "xa-b/013", "xa-b/012"]
    assert len(found) == OTHERS_SHOWN
    assert catalogue.others_citing(LAND, kho.report("huyen-a/002")) == ()


def test_a_report_without_date_shows_no_others(kho: Kho) -> None:
    catalogue = catalogue_of(kho.archive, kho.links, kho.registry)
    assert catalogue.others_citing(LAND, kho.report("huyen-a/khong-ngay")) == ()


def test_reports_of_one_day_are_told_apart(kho_of: KhoOf) -> None:
    files = dict(dated(n, date="1/3/2019") for n in (1, 2, 3))
    kho = kho_of(files, [Cite(report=path[8:-3], to=LAND) for path in files], ())
    catalogue = catalogue_of(kho.archive, kho.links, kho.registry)
    found = catalogue.others_citing(LAND, kho.report("huyen-a/002"))
    assert [r.id for r in found] == ["huyen-a/001"]


def unregistered(
    key: str, kind: str, number: str, *, date: str = "", organization: str = "huyen-a"
) -> Resolution:
    return Resolution(
        id=ResolutionId(key),
        kind=kind,
        number=number,
        date=parse_date(date) if date else None,
        organization=OrganizationId(organization) if organization else None,
        is_registered=False,
    )


@pytest.mark.parametrize(
    ("number", "date", "organization", "is_held"),
    [
        ("12-BC/HU", "15/6/2020", "huyen-a", True),
        ("012-BC/HU", "6/2020", "huyen-a", True),
        ("12-BC/HU", "", "huyen-a", True),
        ("12-BC/HU", "16/6/2020", "huyen-a", False),
        ("13-BC/HU", "", "huyen-a", False),
        ("12-BC/HU", "15/6/2020", "tinh-mau", False),
        ("12-BC/HU", "15/6/2020", "", False),
    ],
)
def test_a_cited_report_of_the_archive_is_found(
    kho_of: KhoOf, number: str, date: str, organization: str, is_held: bool
) -> None:
    cited = unregistered("x/bao-cao-12", "báo cáo", number, date=date, organization=organization)
    kho = kho_of(None, (), (cited,))
    catalogue = catalogue_of(kho.archive, kho.links, kho.registry)
    assert dict(catalogue.held) == ({"x/bao-cao-12": "huyen-a/2020/12-bc-hu"} if is_held else {})


def test_of_two_reports_with_one_number_neither_is_meant(kho_of: KhoOf) -> None:
    files = {f"reports/huyen-a/{y}.md": report_text(number="12-BC/HU", date=f"1/3/{y}") for y in (2016, 2021)}
    plain = unregistered("x/a", "báo cáo", "12-BC/HU")
    dated = unregistered("x/b", "báo cáo", "12-BC/HU", date="2021")
    program = unregistered("x/c", "kế hoạch", "12-KH/HU", date="2021")
    kho = kho_of(files, (), (plain, dated, program))
    assert dict(catalogue_of(kho.archive, kho.links, kho.registry).held) == {"x/b": "huyen-a/2021"}


def test_cycles_are_made_once(kho: Kho) -> None:
    catalogue = catalogue_of(kho.archive, kho.links, kho.registry)
    assert catalogue.cycles is catalogue.cycles
    assert [cycle.label for cycle in catalogue.cycles] == ["2015–2020", "2020–2025", "2025–2030"]


def test_issuers_are_named_as_registered_else_as_cited(kho_of: KhoOf) -> None:
    strange = (
        Resolution(id=ResolutionId("la/a"), kind="kế hoạch", is_registered=False),
        Resolution(
            id=ResolutionId("la/b"), kind="kế hoạch", organization_name="Liên đoàn X", is_registered=False
        ),
        Resolution(id=ResolutionId("ai/a"), kind="kế hoạch", is_registered=False),
    )
    kho = kho_of({}, (), strange)
    issuers = catalogue_of(kho.archive, kho.links, kho.registry).issuers
    assert (issuers["huyen-a"], issuers["la"], issuers["ai"]) == ("Huyện ủy A", "Liên đoàn X", "")
