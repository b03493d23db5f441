"""Terms of office in a report, matched: whose ordinal it is decides, and a bare one is never the national."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from macros.citations import link_archive
from macros.model import Archive, OrganizationId, Report, ReportId, TermId
from macros.model.front_matter import FrontMatter
from macros.registry import Registry

Registered = Callable[..., Registry]


def terms_in(
    registry: Registry, body: str, *, organization: str = "huyen-a", term: str = "huyen-a/2015-2020"
) -> list[tuple[str, str]]:
    written = {"title": "t", "organization": "x", "type": "khác", "date": "1/6/2020"}
    front = FrontMatter.model_validate(written)
    report = Report(
        id=ReportId("a"),
        path="reports/a.md",
        front=front,
        body=body,
        body_line=7,
        organization=OrganizationId(organization) if organization else None,
        term=TermId(term) if term else None,
    )
    links = link_archive(Archive(root=Path("/kho"), reports=(report,)), registry)
    found = links.terms.get(ReportId("a"), ())
    assert all(body[each.start : each.end] == each.text for each in found)
    return [(each.text, each.term) for each in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # The reporting body's own, its neighbours, and by years.
        ("Ban Chấp hành khóa XX đã họp.", [("khóa XX", "huyen-a/2015-2020")]),
        ("So với khóa XIX thì tăng.", [("khóa XIX", "huyen-a/2010-2015")]),
        ("Chuẩn bị khóa XXI.", [("khóa XXI", "huyen-a/2020-2025")]),
        ("Trong nhiệm kỳ 2010-2015, huyện đã …", [("nhiệm kỳ 2010-2015", "huyen-a/2010-2015")]),
        ("khóa XX, nhiệm kỳ 2015 – 2020", [("khóa XX, nhiệm kỳ 2015 – 2020", "huyen-a/2015-2020")]),
        # Ordinal and years that contradict each other mean nothing.
        ("khóa XIX, nhiệm kỳ 2015-2020", []),
        # A bare ordinal is not the Central Committee's, though it has one.
        ("Quán triệt tinh thần khóa XII.", []),
        # With its holder it is.
        (
            "Ban Chấp hành Trung ương khóa XII đã ban hành.",
            [("khóa XII", "trung-uong/2016-2021")],
        ),
        # The State's terms are not the Party's.
        ("Kỳ họp của Quốc hội khóa XII.", []),
        ("Hội đồng nhân dân huyện khóa XX đã họp.", []),
        # Another district's.
        ("Ban Chấp hành Đảng bộ huyện B khóa XX.", []),
        # Nobody's term, a stage, a whole term.
        ("giai đoạn 2015-2020", []),
        ("nhiệm kỳ qua, toàn khóa", []),
        ("nhiệm kỳ 2005-2010", []),
        # Inside a citation the citation is the link.
        ("Nghị quyết Đại hội Đảng bộ huyện A lần thứ XX, nhiệm kỳ 2015-2020 nêu rõ.", []),
        (
            "Nghị quyết Trung ương 4 khóa XII, trong nhiệm kỳ 2015-2020",
            [("nhiệm kỳ 2015-2020", "huyen-a/2015-2020")],
        ),
    ],
)
def test_terms(registry_with: Registered, body: str, expected: list[tuple[str, str]]) -> None:
    assert terms_in(registry_with(), body) == expected


def test_a_report_that_knows_no_term_of_its_own_takes_years_only(registry_with: Registered) -> None:
    body = "khóa XX, và nhiệm kỳ 2015-2020"
    assert terms_in(registry_with(), body, term="")[-1:] == [("nhiệm kỳ 2015-2020", "huyen-a/2015-2020")]
    assert ("khóa XX", "huyen-a/2015-2020") not in terms_in(registry_with(), body, term="")
    assert terms_in(registry_with(), body, organization="", term="") == []


def test_two_terms_that_fit_are_none(registry_with: Registered) -> None:
    registry = registry_with()
    doubled = [replace(t, id=TermId(f"{t.id}-2")) for t in registry.terms if t.id == "huyen-a/2015-2020"]
    assert terms_in(Registry(registry.organizations, [*registry.terms, *doubled]), "nhiệm kỳ 2015-2020") == []
