"""What became of a resolution: reviewed, mentioned, carried on, not seen. By DESIGN.md section 4.3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.citations import Chain, ChainState, Way, link_archive
from macros.model import (
    Archive,
    OrganizationId,
    Relation,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    Verb,
    WrittenRelation,
)
from macros.registry import Registry

from . import chained as fixture
from .chained import (
    CELLS,
    CONGRESS_11,
    CONGRESS_12,
    CONTINUES,
    LAND,
    MOUNTAINS,
    PROGRAMME,
    REPLACES,
    VILLAGES,
    chain_archive,
    chained,
    report,
)

CITES = "Thực hiện Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy."
NAMES = "Nghị quyết 05-NQ/HU ngày 25/6/2018"
CITES_CELLS = "Thực hiện Chỉ thị số 19-CT/TW ngày 5/5/2019 của Ban Bí thư."
CITES_VILLAGES = "Thực hiện Chỉ thị số 20-CT/TW năm 2020 của Ban Bí thư."
COMMUNE = "Đảng ủy xã B"
TERM_REVIEW = "kiểm điểm nhiệm kỳ"


def told(chain: Chain) -> str:
    """Say a chain in a line."""
    parts = {
        "kiểm điểm": [key.removeprefix("x/") for key in chain.reviewed],
        "nhắc đến": [key.removeprefix("x/") for key in chain.mentioned],
        "tiếp nối": [
            f"{carried.way.name} {(carried.report or carried.resolution or '').removeprefix('x/')}"
            for carried in chain.carried_on
        ],
    }
    return "; ".join(f"{label}: {', '.join(found)}" for label, found in parts.items() if found)


@dataclass(frozen=True, kw_only=True)
class Case:
    """Reports of an archive, and what they show of one resolution."""

    name: str
    of: ResolutionId = LAND
    reports: Mapping[str, str] = field(default_factory=dict)
    more: str = ""
    told: str
    state: ChainState


CASES = [
    Case(name="no report", told="", state=ChainState.NOT_SEEN),
    Case(
        name="cited in its term",
        reports={"a": report("1/3/2019", CITES)},
        told="nhắc đến: a",
        state=ChainState.MENTIONED,
    ),
    Case(
        name="named as reviewed, and nowhere cited",
        reports={"a": report("1/3/2019", reviews=NAMES)},
        told="kiểm điểm: a",
        state=ChainState.REVIEWED,
    ),
    Case(
        name="who reviews it does not only mention it",
        reports={"a": report("1/3/2019", CITES, CITES, reviews=NAMES), "b": report("1/4/2019", CITES)},
        told="kiểm điểm: a; nhắc đến: b",
        state=ChainState.REVIEWED,
    ),
    Case(
        name="oldest first, without date last, equal days by name",
        reports={
            "a": report("", CITES),
            "b": report("2/2/2020", CITES),
            "d": report("1/1/2019", CITES),
            "c": report("1/1/2019", CITES),
        },
        told="nhắc đến: c, d, b, a",
        state=ChainState.MENTIONED,
    ),
    Case(
        name="cited among the results of a later term is no carrying on",
        reports={"a": report("1/3/2022", CITES)},
        told="nhắc đến: a",
        state=ChainState.MENTIONED,
    ),
    Case(
        name="cited among the tasks of a later term",
        reports={"a": report("1/3/2022", CITES, CITES)},
        told="nhắc đến: a; tiếp nối: TASK a",
        state=ChainState.CARRIED_ON,
    ),
    Case(
        name="cited among the tasks of its own term is no carrying on",
        reports={"a": report("1/3/2020", tasks=CITES)},
        told="nhắc đến: a",
        state=ChainState.MENTIONED,
    ),
    Case(
        name="reviewed by a report of a later term",
        reports={"a": report("1/3/2022", reviews=NAMES)},
        told="kiểm điểm: a; tiếp nối: REVIEWED a",
        state=ChainState.CARRIED_ON,
    ),
    Case(
        name="one report is one piece of evidence",
        reports={"a": report("1/3/2022", tasks=CITES, reviews=NAMES)},
        told="kiểm điểm: a; tiếp nối: REVIEWED a",
        state=ChainState.CARRIED_ON,
    ),
    Case(
        name="carried on by the body that came after",
        reports={"a": report("1/3/2026", tasks=CITES + " của Huyện ủy A", organization=COMMUNE)},
        told="nhắc đến: a; tiếp nối: TASK a",
        state=ChainState.CARRIED_ON,
    ),
    Case(
        name="a report whose term nobody knows is not later",
        reports={"a": report("", tasks=CITES), "b": report("2022", tasks=CITES, organization="Hội Người Lạ")},
        told="nhắc đến: b, a",
        state=ChainState.MENTIONED,
    ),
    Case(
        name="continued by a later resolution, which no report need cite",
        more=CONTINUES,
        told="tiếp nối: CONTINUED huyen-a/nghi-quyet-11-2021-03-03",
        state=ChainState.CARRIED_ON,
    ),
    Case(name="replaced is not carried on", more=REPLACES, told="", state=ChainState.NOT_SEEN),
    Case(
        name="the congress's resolution is reviewed by the review of its term, and not carried on by it",
        of=CONGRESS_11,
        reports={"a": report("15/6/2020", sort=TERM_REVIEW, period="2015-2020")},
        told="kiểm điểm: a",
        state=ChainState.REVIEWED,
    ),
    Case(
        name="not by another report of the term",
        of=CONGRESS_11,
        reports={"a": report("15/6/2020", period="2015-2020")},
        told="",
        state=ChainState.NOT_SEEN,
    ),
    Case(
        name="not by the review of the next term",
        of=CONGRESS_11,
        reports={"a": report("15/6/2025", sort=TERM_REVIEW, period="2020-2025")},
        told="",
        state=ChainState.NOT_SEEN,
    ),
    Case(
        name="that one reviews the resolution of its own congress, of the day before the term",
        of=CONGRESS_12,
        reports={"a": report("15/6/2025", sort=TERM_REVIEW, period="2020-2025")},
        told="kiểm điểm: a",
        state=ChainState.REVIEWED,
    ),
    Case(
        name="not by the term review of a staff organ",
        of=CONGRESS_11,
        reports={"a": report("15/6/2020", sort=TERM_REVIEW, organization="Ban Tổ chức Huyện ủy A")},
        told="",
        state=ChainState.NOT_SEEN,
    ),
    Case(
        name="the action programme of the congress is another document",
        of=PROGRAMME,
        reports={"a": report("15/6/2020", sort=TERM_REVIEW, period="2015-2020")},
        told="",
        state=ChainState.NOT_SEEN,
    ),
    Case(
        name="named by a later term, the congress's resolution is carried on",
        of=CONGRESS_11,
        reports={
            "a": report("15/6/2020", sort=TERM_REVIEW, period="2015-2020"),
            "b": report("1/3/2021", reviews="Nghị quyết Đại hội lần thứ XI"),
        },
        told="kiểm điểm: a, b; tiếp nối: REVIEWED b",
        state=ChainState.CARRIED_ON,
    ),
    Case(
        name="the Centre's, from a district: the term in which the district was then",
        of=CELLS,
        reports={"a": report("1/6/2020", tasks=CITES_CELLS), "b": report("1/6/2021", tasks=CITES_CELLS)},
        told="nhắc đến: a, b; tiếp nối: TASK b",
        state=ChainState.CARRIED_ON,
    ),
    Case(
        name="the Centre's, from a commune that did not exist then",
        of=CELLS,
        reports={"a": report("1/6/2026", tasks=CITES_CELLS, organization=COMMUNE)},
        told="nhắc đến: a; tiếp nối: TASK a",
        state=ChainState.CARRIED_ON,
    ),
    Case(
        name="the Centre's, of a time before all terms that are registered",
        of=MOUNTAINS,
        reports={"a": report("1/6/2016", tasks="Thực hiện Chỉ thị số 10-CT/TW ngày 30/3/2007.")},
        told="nhắc đến: a; tiếp nối: TASK a",
        state=ChainState.CARRIED_ON,
    ),
    Case(
        name="of a year in which two terms meet, it may be of the younger",
        of=VILLAGES,
        reports={
            "a": report("1/6/2021", tasks=CITES_VILLAGES),
            "b": report("1/6/2026", tasks=CITES_VILLAGES, organization=COMMUNE),
        },
        told="nhắc đến: a, b; tiếp nối: TASK b",
        state=ChainState.CARRIED_ON,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_chain(case: Case) -> None:
    found = chain_archive(case.reports, case.more)
    assert case.of in found.links.resolutions
    chain = found.chains.of(case.of)
    assert (told(chain), chain.state) == (case.told, case.state)


def test_the_terms_of_the_centre_are_not_later_than_the_local_ones_they_lie_across() -> None:
    """2016–2021 begins after 2015–2020 and is not the next term."""
    body = "Thực hiện Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy A."
    found = chain_archive({"a": report("1/3/2019", tasks=body, organization="Ban Chấp hành Trung ương")})
    (seen,) = found.archive.reports
    assert seen.cycle is not None
    assert seen.cycle.label == "2016–2021"
    assert found.chains.of(LAND).later == ()


COUNCIL = """\
hdnd-a:
  names: Hội đồng nhân dân huyện A
  codes: HĐND
  parents: Huyện ủy A
  sector: Nhà nước
  rank: huyện
"""
COUNCIL_TERMS = """\
- {organization: hdnd-a, ordinal: XIX, years: 2016-2021, congress: {from: 1/6/2016, to: 1/6/2016}}
- {organization: hdnd-a, ordinal: XX, years: 2021-2026, congress: {from: 1/7/2021, to: 1/7/2021}}
"""
OF_COUNCIL = (
    "- {kind: nghị quyết, number: 12/2017/NQ-HĐND, date: 20/7/2017, organization: hdnd-a, title: về phí}\n"
)


@pytest.mark.parametrize(
    ("organization", "date", "is_later"),
    [
        ("Huyện ủy A", "1/6/2019", False),
        ("Huyện ủy A", "1/6/2023", True),  # of 2015–2020 for the committee, whose term is 2020–2025
        ("hdnd-a", "1/3/2021", False),  # the council counts by its own terms
        ("hdnd-a", "1/6/2023", True),
    ],
)
def test_a_resolution_of_the_state_belongs_to_the_term_of_the_party_body_that_reports(
    monkeypatch: pytest.MonkeyPatch, organization: str, date: str, is_later: bool
) -> None:
    monkeypatch.setattr(fixture, "ORGANIZATIONS", fixture.ORGANIZATIONS + COUNCIL)
    monkeypatch.setattr(fixture, "TERMS", fixture.TERMS + COUNCIL_TERMS)
    cites = "Thực hiện Nghị quyết số 12/2017/NQ-HĐND ngày 20/7/2017 của Hội đồng nhân dân huyện."
    found = chain_archive({"a": report(date, tasks=cites, organization=organization)}, OF_COUNCIL)
    (key,) = (key for key in found.links.resolutions if key.startswith("hdnd-a/"))
    chain = found.chains.of(key)
    assert chain.mentioned == ("x/a",)
    assert bool(chain.later) == is_later
    assert [carried.way for carried in chain.carried_on] == [Way.TASK] * is_later


def test_what_a_report_reviews_is_turned_round() -> None:
    chains = chain_archive(
        {"a": report("15/6/2020", sort=TERM_REVIEW, period="2015-2020", reviews=NAMES)}
    ).chains
    assert chains.reviewed_by == {ReportId("x/a"): (LAND, CONGRESS_11)}
    assert chains.reviewing == {LAND: ("x/a",), CONGRESS_11: ("x/a",)}


def test_a_resolution_that_nobody_registered_has_a_chain() -> None:
    body = "Thực hiện Kế hoạch số 44-KH/HU ngày 3/3/2019 của Huyện ủy."
    chains = chain_archive({"a": report("1/5/2019", body), "b": report("1/5/2022", tasks=body)}).chains
    key = ResolutionId("huyen-a/ke-hoach-44-2019-03-03")
    assert told(chains.of(key)) == "nhắc đến: a, b; tiếp nối: TASK b"


MANY = chain_archive(
    {
        "a": report("1/3/2019", CITES, CITES_CELLS),
        "b": report("1/3/2022", CITES_CELLS, CITES, reviews=NAMES),
        "c": report("15/6/2020", CITES, sort=TERM_REVIEW, period="2015-2020", reviews=NAMES),
        "d": report("", CITES),
        "e": report("1/3/2026", CITES_VILLAGES, CITES_CELLS, organization=COMMUNE),
        "f": report("1/3/2022", CITES),
    },
    CONTINUES,
)


@given(st.permutations(MANY.archive.reports))
def test_chains_do_not_depend_on_the_order_of_reports(reports: list[Report]) -> None:
    shuffled = chained(replace(MANY.archive, reports=tuple(reports)))
    assert shuffled.chains == MANY.chains


def _resolution(number: int, *relations: WrittenRelation) -> Resolution:
    return Resolution(
        id=ResolutionId(f"huyen-a/nghi-quyet-{number:02}"),
        kind="nghị quyết",
        number=f"{number:02}-NQ/HU",
        organization=OrganizationId("huyen-a"),
        relations=relations,
    )


@given(
    st.sets(
        st.tuples(st.integers(1, 6), st.sampled_from(Verb), st.integers(1, 6)).filter(
            lambda written: written[0] > written[2]
        ),
        max_size=12,
    )
)
def test_a_reverse_relation_needs_no_second_entry(written: set[tuple[int, Verb, int]]) -> None:
    registry = Registry(
        resolutions=[
            _resolution(
                number,
                *(
                    WrittenRelation(verb=verb, words=_resolution(older).id)
                    for younger, verb, older in sorted(written)
                    if younger == number
                ),
            )
            for number in range(1, 7)
        ]
    )
    links = link_archive(Archive(root=MANY.archive.root), registry)
    expected = {
        Relation(verb=verb, younger=_resolution(younger).id, older=_resolution(older).id)
        for younger, verb, older in written
    }
    assert {r for found in links.outgoing.values() for r in found} == expected
    assert {r for found in links.incoming.values() for r in found} == expected
    assert all(r.older == older for older, found in links.incoming.items() for r in found)
    chains = chained(replace(MANY.archive, reports=(), resolutions=registry.resolutions)).chains
    for number in range(1, 7):
        key = _resolution(number).id
        continuing = {r.younger for r in expected if r.older == key and r.verb is Verb.CONTINUES}
        assert {c.resolution for c in chains.of(key).carried_on} == continuing
