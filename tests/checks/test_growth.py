"""Checks that look at every relation or review take work in proportion to how many there are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checks import CheckContext, check_of
from macros.model import (
    Archive,
    FrontMatter,
    Links,
    MatchState,
    Named,
    NamedRelation,
    NamedReview,
    Relation,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    Verb,
    WrittenRelation,
)
from macros.registry import Registry

REPORT = ReportId("r")


def context_of(count: int) -> CheckContext:
    """Make a registry of that many relations to unregistered documents, which one report reviews all."""
    young = [ResolutionId(f"a/moi-{n}") for n in range(count)]
    old = [ResolutionId(f"a/cu-{n}") for n in range(count)]
    resolutions = {
        **{key: Resolution(id=key, kind="quy định", number=f"{n}-QĐi/HU") for n, key in enumerate(young)},
        **{key: Resolution(id=key, kind="luật", is_registered=False) for key in old},
    }
    front = FrontMatter.model_validate({"title": "a", "organization": "b", "type": "sơ kết", "date": "2023"})
    report = Report(id=REPORT, path="reports/r.md", front=front, body="", body_line=1)
    written = WrittenRelation(verb=Verb.REPLACES, words="Luật")
    named = [Named(words="Luật", text="Luật", state=MatchState.UNREGISTERED, resolution=key) for key in old]
    pairs = list(zip(young, old, strict=True))
    return CheckContext(
        archive=Archive(root=Path("/kho"), reports=(report,)),
        links=Links(
            by_report={REPORT: ()},
            resolutions=resolutions,
            reviews={REPORT: tuple(young)},
            relations=tuple(Relation(verb=Verb.REPLACES, younger=y, older=o) for y, o in pairs),
            named_relations=tuple(
                NamedRelation(younger=key, written=written, named=each)
                for key, each in zip(young, named, strict=True)
            ),
            named_reviews=tuple(
                NamedReview(report=REPORT, place=n, named=Named(words="x", text="x", resolution=key))
                for n, key in enumerate(young)
            ),
        ),
        registry=Registry(),
    )


@pytest.mark.parametrize(
    ("code", "faults"),
    [
        ("relation-to-nothing", 1.0),
        ("relation-ambiguous", 0.0),
        ("relation-circle", 0.0),
        ("review-not-cited", 1.0),
        ("review-ambiguous", 0.0),
        ("citation-superseded", 0.0),
    ],
)
def test_growth(
    grows_linearly: Callable[[Callable[[str], object], str], None], code: str, faults: float
) -> None:
    check = check_of(code)
    assert check is not None
    made = {count: context_of(count) for count in (500, 4000)}
    assert len(list(check.check(made[500]))) == 500 * faults
    grows_linearly(lambda text: list(check.check(made[len(text) // 40])), "x" * 40)
