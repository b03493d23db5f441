"""Until when a resolution was in force, by the relations of the registry."""

from __future__ import annotations

import pytest

from macros.citations import Ending, ending_of
from macros.model import FrontMatter, Links, Relation, Report, ReportId, ResolutionId, Verb
from macros.vietnamese import parse_date

OLD = ResolutionId("huyen-a/quy-dinh-02-2018-09-24")


def relation(
    younger: str, verb: Verb = Verb.REPLACES, since: str = "", *, partly: bool = False, older: str = OLD
) -> Relation:
    return Relation(
        verb=verb,
        younger=ResolutionId(younger),
        older=ResolutionId(older),
        partly=partly,
        since=parse_date(since) if since else None,
    )


def ending(*relations: Relation) -> Ending | None:
    return ending_of(OLD, Links(relations=relations))


def test_what_nothing_ended_is_in_force() -> None:
    assert ending() is None
    assert ending(relation("x", since="1/1/2020", older="huyen-a/another")) is None
    # Its own replacing of older ones says nothing about itself.
    assert ending(relation(OLD, since="24/9/2018", older="huyen-a/older")) is None


@pytest.mark.parametrize("verb", [verb for verb in Verb if not verb.ends_validity])
def test_other_relations_leave_it_in_force(verb: Verb) -> None:
    assert ending(relation("x", verb, "5/9/2022")) is None


@pytest.mark.parametrize("verb", [Verb.REPLACES, Verb.REPEALS])
def test_a_part_leaves_the_rest_in_force(verb: Verb) -> None:
    assert ending(relation("x", verb, "5/9/2022", partly=True)) is None
    found = ending(relation("x", verb, "5/9/2022", partly=True), relation("y", verb, "6/10/2023"))
    assert found == Ending(by=ResolutionId("y"), verb=verb, since=parse_date("6/10/2023"))


def test_the_earliest_of_several_ended_it() -> None:
    late = relation("late", since="1/7/2025")
    early = relation("early", Verb.REPEALS, "5/9/2022")
    undated = relation("a-undated")
    for several in ((late, early, undated), (undated, early, late)):
        found = ending(*several)
        assert found is not None
        assert (found.by, found.verb) == ("early", Verb.REPEALS)
    # An undated one is the last resort, and of two of one day the order of the file does not matter.
    assert ending(undated) == Ending(by=ResolutionId("a-undated"), verb=Verb.REPLACES, since=None)
    same_day = (relation("b", since="1/7/2025"), relation("a", since="1/7/2025"))
    assert ending(*same_day) == ending(*reversed(same_day))


def test_of_several_the_one_that_is_certain_first_is_told() -> None:
    """From 2018 may be from its last day; from 1/6/2018 is not."""
    some_day, day = relation("x", since="2018"), relation("y", Verb.REPEALS, "1/6/2018")
    for several in ((some_day, day), (day, some_day)):
        found = ending(*several)
        assert found is not None
        assert found.by == "y"
        assert found.is_before(parse_date("2/9/2018"))


def test_only_the_day_of_issue_says_when_a_report_was_written() -> None:
    found = Ending(by=ResolutionId("x"), verb=Verb.REPLACES, since=parse_date("5/9/2022"))
    for keys, is_before in (
        ({"date": "6/9/2022"}, True),
        ({"date": "5/9/2022"}, False),
        ({"as_of": "31/12/2022"}, False),
        ({"date": "2021", "as_of": "31/12/2022"}, False),
    ):
        front = FrontMatter.model_validate({"title": "a", "organization": "b", "type": "sơ kết", **keys})
        report = Report(id=ReportId("r"), path="reports/r.md", front=front, body="", body_line=1)
        assert found.is_before_report(report) == is_before, keys


@pytest.mark.parametrize(
    ("since", "report", "is_before"),
    [
        ("5/9/2022", "6/9/2022", True),
        ("5/9/2022", "5/9/2022", False),  # on the day itself nobody is blamed
        ("5/9/2022", "4/9/2022", False),
        ("5/9/2022", "2023", True),
        ("5/9/2022", "2022", False),  # the report may be of January
        ("5/9/2022", "9/2022", False),
        ("5/9/2022", "10/2022", True),
        ("2022", "1/12/2022", False),  # the end may be of New Year's Eve
        ("2022", "1/1/2023", True),
        ("", "1/1/2023", False),
        ("5/9/2022", "", False),
    ],
)
def test_only_what_is_certain_is_before(since: str, report: str, is_before: bool) -> None:
    found = Ending(by=ResolutionId("x"), verb=Verb.REPLACES, since=parse_date(since) if since else None)
    assert found.is_before(parse_date(report) if report else None) == is_before
