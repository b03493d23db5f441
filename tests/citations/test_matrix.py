"""Resolutions against the terms of an organization, and until when one was in force."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from macros.citations import Cell, ending_of, matrix_of
from macros.model import OrganizationId, ResolutionId, Verb
from macros.vietnamese import parse_date

from .chained import (
    CELLS,
    CONGRESS_11,
    CONGRESS_12,
    CONTINUES,
    ENTRY,
    LAND,
    PROGRAMME,
    REPLACES,
    chain_archive,
    report,
)

CITES = "Thực hiện Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy."
NAMES = "Nghị quyết 05-NQ/HU ngày 25/6/2018"
CITES_CELLS = "Thực hiện Chỉ thị số 19-CT/TW ngày 5/5/2019 của Ban Bí thư."
STAFF = "Ban Tổ chức Huyện ủy A"


def words(cell: Cell) -> str:
    """Say a cell in a line."""
    if cell.is_empty:
        return "." if cell.is_before else "-"
    return " ".join(
        filter(
            None,
            (
                "ban hành" if cell.is_issued else "",
                "tiếp nối" if cell.is_carried_on else "",
                *(f"+{key.removeprefix('x/')}" for key in cell.reviewed),
                *(key.removeprefix("x/") for key in cell.mentioned),
                *(f"={key}" for key in cell.continued_by),
            ),
        )
    )


def table(
    reports: Mapping[str, str], more: str = "", *, organization: str = "huyen-a"
) -> dict[ResolutionId, list[str]]:
    found = chain_archive(reports, more)
    matrix = matrix_of(OrganizationId(organization), found.archive, found.links, found.chains, found.registry)
    assert [row.is_own for row in matrix.rows] == sorted((row.is_own for row in matrix.rows), reverse=True)
    return {row.resolution: [words(cell) for cell in row.cells] for row in matrix.rows}


def test_what_was_issued_stands_there_without_any_report() -> None:
    assert table({}) == {
        PROGRAMME: ["ban hành", "-"],
        CONGRESS_11: ["ban hành", "-"],
        LAND: ["ban hành", "-"],
        CONGRESS_12: [".", "ban hành"],
    }


def test_reports_stand_in_their_own_terms() -> None:
    rows = table(
        {
            "a": report("1/3/2019", CITES),
            "b": report("1/3/2022", CITES),
            "c": report("1/6/2020", reviews=NAMES),
            "d": report("", CITES, reviews=NAMES),
        }
    )
    assert rows[LAND] == ["ban hành +c a", "b"]  # and d, whose term nobody knows, in none


@pytest.mark.parametrize(
    ("later", "cell"),
    [
        (report("1/3/2022", CITES), "a"),
        (report("1/3/2022", tasks=CITES), "tiếp nối a"),
        (report("1/3/2022", reviews=NAMES), "tiếp nối +a"),
    ],
)
def test_a_later_term_carries_on_or_only_mentions(later: str, cell: str) -> None:
    assert table({"a": later})[LAND] == ["ban hành", cell]


def test_a_resolution_that_continues_it_stands_in_the_term_of_its_own() -> None:
    rows = table({}, CONTINUES)
    assert rows[LAND] == ["ban hành", "tiếp nối =huyen-a/nghi-quyet-11-2021-03-03"]
    assert rows[ResolutionId("huyen-a/nghi-quyet-11-2021-03-03")] == [".", "ban hành"]


def test_the_term_review_reviews_the_resolution_of_its_congress() -> None:
    rows = table({"a": report("15/6/2020", sort="kiểm điểm nhiệm kỳ", period="2015-2020")})
    assert rows[CONGRESS_11] == ["ban hành +a", "-"]


def test_what_others_issued_comes_behind_and_only_where_it_was_seen() -> None:
    rows = table({"a": report("1/3/2022", CITES_CELLS)})
    assert list(rows)[-1] == CELLS
    assert rows[CELLS] == ["-", "a"]


def test_before_it_was_issued_nothing_could_be_seen() -> None:
    more = "- {kind: chỉ thị, number: 33-CT/TW, date: 3/3/2022, organization: trung-uong}\n"
    body = "Thực hiện Chỉ thị số 33-CT/TW ngày 3/3/2022 của Ban Bí thư."
    rows = table({"a": report("1/5/2022", body)}, more)
    assert rows[ResolutionId("trung-uong/chi-thi-33-2022-03-03")] == [".", "a"]


def test_staff_organs_report_for_the_terms_of_their_committee() -> None:
    reports = {"a": report("1/3/2019", CITES, organization=STAFF), "b": report("1/4/2019", CITES)}
    assert table(reports)[LAND][0] == "ban hành a b"
    # and the other way round they have only what they wrote themselves
    assert table(reports, organization="ban-to-chuc-a") == {LAND: ["a", "-"]}


def test_other_bodies_report_for_themselves() -> None:
    body = CITES.replace("Huyện ủy", "Huyện ủy A")
    reports = {"a": report("1/3/2026", body, organization="Đảng ủy xã B")}
    assert table(reports)[LAND] == ["ban hành", "-"]
    assert table(reports, organization="xa-b") == {LAND: ["a"]}


def test_a_body_without_terms_has_no_cells() -> None:
    assert table({}, organization="tinh-mau") == {}


@pytest.mark.parametrize(
    ("entries", "verb", "since"),
    [
        ([], None, ""),
        ([("11", "3/3/2021", "replaces: 05-NQ/HU ngày 25/6/2018")], Verb.REPLACES, "3/3/2021"),
        ([("11", "3/3/2021", "repeals: 05-NQ/HU ngày 25/6/2018")], Verb.REPEALS, "3/3/2021"),
        # in part, it stays in force
        (
            [("11", "3/3/2021", "replaces: {resolution: 05-NQ/HU ngày 25/6/2018, partly: có}")],
            None,
            "",
        ),
        ([("11", "3/3/2021", "amends: 05-NQ/HU ngày 25/6/2018")], None, ""),
        (
            [("11", "3/3/2021", "replaces: {resolution: 05-NQ/HU ngày 25/6/2018, from: 1/7/2021}")],
            Verb.REPLACES,
            "1/7/2021",
        ),
        # the earlier of two
        (
            [
                ("12", "1/5/2022", "repeals: 05-NQ/HU ngày 25/6/2018"),
                ("11", "3/3/2021", "replaces: 05-NQ/HU ngày 25/6/2018"),
            ],
            Verb.REPLACES,
            "3/3/2021",
        ),
    ],
)
def test_ending(entries: list[tuple[str, str, str]], verb: Verb | None, since: str) -> None:
    links = chain_archive({}, "".join(ENTRY.format(*entry) for entry in entries)).links
    ending = ending_of(LAND, links)
    if verb is None:
        assert ending is None
        return
    assert ending is not None
    assert (ending.verb, ending.since) == (verb, parse_date(since))


@pytest.mark.parametrize(
    ("when", "is_before"),
    [("2/3/2021", False), ("3/3/2021", False), ("3/2021", False), ("4/3/2021", True), ("", False)],
)
def test_only_what_is_certainly_later_is_after_the_end(when: str, is_before: bool) -> None:
    links = chain_archive({}, REPLACES).links
    ending = ending_of(LAND, links)
    assert ending is not None
    assert ending.is_before(parse_date(when) if when else None) is is_before
