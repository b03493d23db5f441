"""What words in the registry and in front matter name: one document, several, a younger one, none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from macros.citations import Matcher, Speaker, link_archive
from macros.diagnostics import Position
from macros.model import (
    Archive,
    FrontMatter,
    Ground,
    Links,
    MatchState,
    OrganizationId,
    Report,
    ReportId,
    Resolution,
    Verb,
    WrittenRelation,
)
from macros.registry import Registry
from macros.vietnamese import parse_date

Registered = Callable[..., Registry]
MakeResolution = Callable[..., Resolution]

OLD = "huyen-a/quy-dinh-02-2018"
NEW = "huyen-a/quy-dinh-07-2022"
HERE = Position("docs/registry/resolutions/a.yml", 7, 13)


@pytest.fixture
def old(resolution: MakeResolution) -> Resolution:
    return resolution(OLD, "quy định", "02-QĐi/HU", "24/9/2018")


@pytest.fixture
def new(resolution: MakeResolution) -> Resolution:
    return resolution(NEW, "quy định", "07-QĐi/HU", "5/9/2022")


def naming(resolution: Resolution, *words: str, verb: Verb = Verb.REPLACES) -> Resolution:
    written = tuple(WrittenRelation(verb=verb, words=each, position=HERE) for each in words)
    return replace(resolution, relations=written)


def report(body: str, *reviews: str) -> Report:
    front = FrontMatter.model_validate(
        {
            "title": "Báo cáo",
            "organization": "huyen-a",
            "type": "sơ kết",
            "date": "1/6/2023",
            "reviews": list(reviews),
        }
    )
    return Report(
        id=ReportId("r"),
        path="reports/r.md",
        front=front,
        body=body,
        body_line=7,
        organization=OrganizationId("huyen-a"),
    )


def link(registry: Registry, *reports: Report) -> Links:
    return link_archive(Archive(root=Path("/kho"), reports=reports), registry)


def edges(links: Links) -> list[tuple[str, str]]:
    return [(relation.younger, relation.older) for relation in links.relations]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "Quy định số 01-QĐi/HU ngày 1/1/2016 và Quy định số 02-QĐi/HU ngày 24/9/2018",
            ["01-QĐi/HU", "02-QĐi/HU"],
        ),
        ("Quy định số 01-QĐi/HU, 02-QĐi/HU và 03-QĐi/HU", ["01-QĐi/HU", "02-QĐi/HU", "03-QĐi/HU"]),
        ("Chỉ thị 05-CT/TW; Kế hoạch 12-KH/HU", ["05-CT/TW", "12-KH/HU"]),
        (
            "Nghị quyết số 05-NQ/HU về quản lý đất đai và Nghị quyết số 06-NQ/HU về cán bộ",
            ["05-NQ/HU", "06-NQ/HU"],
        ),
        ("Nghị quyết số 05-NQ/HU “Về đất đai”; Nghị quyết số 06-NQ/HU", ["05-NQ/HU", "06-NQ/HU"]),
        # A document in the subject of another is not meant, nor is what is listed with it.
        ("Kế hoạch số 12-KH/HU về thực hiện Chỉ thị số 05-CT/TW", ["12-KH/HU"]),
        ("Kế hoạch số 12-KH/HU thực hiện Chỉ thị số 05-CT/TW và Chỉ thị số 06-CT/TW", ["12-KH/HU"]),
        ("Kế hoạch 12-KH/HU thực hiện Chỉ thị 05-CT/TW; Kế hoạch 13-KH/HU", ["12-KH/HU", "13-KH/HU"]),
        ("Quy định số 02-QĐi/HU sửa đổi Quy định số 01-QĐi/HU", ["02-QĐi/HU"]),
        ("quy định cũ của huyện", []),
        ("", []),
    ],
)
def test_the_members_of_a_list_are_named(registry_with: Registered, words: str, named: list[str]) -> None:
    speaker = Speaker.report(report(""), Matcher(registry_with()))
    assert [spoken.mention.citation.number for _, spoken in speaker.name(words)] == named


def test_a_relation_leads_to_every_document_of_its_list(
    registry_with: Registered, resolution: MakeResolution, old: Resolution, new: Resolution
) -> None:
    first = resolution("huyen-a/quy-dinh-01-2016", "quy định", "01-QĐi/HU", "1/1/2016")
    words = "Quy định số 01-QĐi/HU ngày 1/1/2016 và Quy định số 02-QĐi/HU ngày 24/9/2018"
    links = link(registry_with(first, old, naming(new, words)), report("", words))
    assert edges(links) == [(NEW, "huyen-a/quy-dinh-01-2016"), (NEW, OLD)]
    assert [relation.position for relation in links.relations] == [HERE, HERE]
    assert links.reviews == {"r": ("huyen-a/quy-dinh-01-2016", OLD)}
    assert [(each.named.words, each.named.resolution) for each in links.named_relations] == [
        (words, "huyen-a/quy-dinh-01-2016"),
        (words, OLD),
    ]


@pytest.mark.parametrize(
    ("words", "state", "older"),
    [
        ("Quy định số 07-QĐi/HU ngày 5/9/2022", MatchState.MATCHED, NEW),
        ("Quy định số 07-QĐi/HU", MatchState.MATCHED, NEW),
        # Of another day it is another document, which is older and not registered.
        ("Quy định số 07-QĐi/HU ngày 2/2/2015", MatchState.UNREGISTERED, "huyen-a/quy-dinh-07-2015-02-02"),
    ],
)
def test_an_entry_may_name_a_younger_one_and_no_second_page_is_made(
    registry_with: Registered, old: Resolution, new: Resolution, words: str, state: MatchState, older: str
) -> None:
    links = link(registry_with(naming(old, words), new))
    (relation,) = links.named_relations
    assert (relation.named.state, relation.named.resolution) == (state, older)
    assert edges(links) == [(OLD, older)]
    assert set(links.resolutions) == {OLD, NEW, older}


def test_words_that_fit_two_unregistered_documents_are_ambiguous(
    registry_with: Registered, new: Resolution
) -> None:
    body = "Quy định số 01-QĐi/HU ngày 1/1/2016 và Quy định số 01-QĐi/HU ngày 3/3/2017."
    links = link(registry_with(naming(new, "Quy định số 01-QĐi/HU")), report(body))
    (relation,) = links.named_relations
    assert relation.named.state is MatchState.AMBIGUOUS
    assert relation.named.candidates == ("huyen-a/quy-dinh-01-2016-01-01", "huyen-a/quy-dinh-01-2017-03-03")
    assert edges(links) == []
    # A report that reviews it without a date means neither for certain.
    (review,) = link(
        registry_with(), replace(report(body), id=ReportId("o")), report("", "Quy định 01-QĐi/HU")
    ).named_reviews
    assert (review.report, review.named.state) == ("r", MatchState.AMBIGUOUS)


def test_words_that_name_nothing_are_kept(registry_with: Registered, new: Resolution) -> None:
    links = link(registry_with(naming(new, "quy định cũ", NEW)), report("", "công tác cán bộ", NEW))
    assert [(each.named.words, each.named.state) for each in links.named_relations] == [
        ("quy định cũ", None),
        (NEW, MatchState.MATCHED),
    ]
    assert [(each.place, each.named.state) for each in links.named_reviews] == [
        (0, None),
        (1, MatchState.MATCHED),
    ]
    assert links.reviews == {"r": (NEW,)}
    assert edges(links) == []  # a document is no relation of its own


def test_a_relation_that_is_written_twice_is_one(
    registry_with: Registered, old: Resolution, new: Resolution
) -> None:
    entry = naming(new, "Quy định số 02-QĐi/HU", OLD)
    later = replace(entry.relations[1], position=Position(HERE.path, 9, 5))
    links = link(registry_with(old, replace(entry, relations=(entry.relations[0], later))))
    assert edges(links) == [(NEW, OLD)]
    assert links.relations[0].position == HERE


@pytest.fixture
def two_terms(registry_with: Registered, resolution: MakeResolution) -> Registry:
    return registry_with(
        resolution("huyen-a/1", "nghị quyết", "39-NQ/HU", "5/5/2012"),
        resolution("huyen-a/2", "nghị quyết", "39-NQ/HU", "6/6/2018"),
        resolution("huyen-a/3", "nghị quyết", "39-NQ/HU", "7/7/2022"),
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Nghị quyết số 39-NQ/HU nhiệm kỳ 2015-2020", "huyen-a/2"),
        ("Nghị quyết số 39-NQ/HU (nhiệm kỳ 2010 – 2015)", "huyen-a/1"),
        ("Nghị quyết số 39-NQ/HU\nnhiệm kỳ 2020-2025 được phổ biến", "huyen-a/3"),
        ("Nghị quyết số 39-NQ/HU nhiệm kỳ 2005-2010", None),  # of no entry: it says nothing
        ("Nghị quyết số 39-NQ/HU, nhiệm kỳ 2015-2020 huyện đã giảm nghèo", None),  # the next clause
        ("Nhiệm kỳ 2015-2020, Nghị quyết số 39-NQ/HU", None),
        ("Nghị quyết số 39-NQ/HU trong nhiệm kỳ 2015-2020", None),
        ("Nghị quyết số 39-NQ/HU", None),
    ],
)
def test_the_years_of_a_term_right_behind_a_number_decide(
    two_terms: Registry, text: str, meant: str | None
) -> None:
    (cited,) = link(two_terms, report(text)).by_report[ReportId("r")]
    assert cited.resolution == meant
    assert cited.ground == (Ground.TERM if meant else None)
    # So they do in the words of front matter.
    assert link(two_terms, report("", text)).reviews == ({"r": (meant,)} if meant else {})


def test_many_days_of_one_number_are_told_apart_in_linear_time(
    registry_with: Registered, grows_linearly: Callable[[Callable[[str], object], str], None]
) -> None:
    """Each full citation with a date is clear in itself, and only two things are asked about those above."""
    registry = registry_with()
    days = [f"{d}/{m}/{y}" for y in range(1950, 2023) for m in range(1, 13) for d in range(1, 29)]

    def match_all(text: str) -> int:
        speaker = Speaker.report(report(""), Matcher(registry))
        count = text.count("x") // 20
        return sum(
            len(list(speaker.name(f"Kế hoạch số 5-KH/HU ngày {day}"))) + len(list(speaker.name("5-KH/HU")))
            for day in days[:count]
        )

    assert parse_date(days[-1]) is not None
    grows_linearly(match_all, "x")
