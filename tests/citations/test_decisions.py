"""What the author of a report or the archivist has decided wins over all evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from macros.citations import Context, Match, Matcher, link_archive, recognise
from macros.citations.decisions import Decisions, clarified, comment_behind
from macros.model import (
    Archive,
    CitationInReport,
    CitedAs,
    FrontMatter,
    Ground,
    MatchState,
    OrganizationId,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
)
from macros.registry import Registry
from macros.vietnamese import parse_date

Registered = Callable[..., Registry]
MakeResolution = Callable[..., Resolution]

OF_2015 = "trung-uong/nghi-quyet-39-2015-04-17"
OF_2019 = "trung-uong/nghi-quyet-39-2019-01-15"


@pytest.fixture
def both(resolution: MakeResolution) -> tuple[Resolution, Resolution]:
    """One number of two terms."""
    return (
        resolution(OF_2015, "nghị quyết", "39-NQ/TW", "17/4/2015", title="về tinh giản biên chế"),
        resolution(OF_2019, "nghị quyết", "39-NQ/TW", "15/1/2019", title="về nguồn lực của nền kinh tế"),
    )


def decide(resolution: Resolution, words: str, within: str = "") -> Resolution:
    return replace(resolution, cited_as=(*resolution.cited_as, CitedAs(words=words, within=within)))


def match(
    registry: Registry, text: str, path: str = "reports/huyen-a/2020/12.md", at: str = "huyen-a"
) -> Match:
    (citation,) = recognise(text)
    context = Context(organization=OrganizationId(at) if at else None, date=parse_date("1/6/2020"), path=path)
    return Matcher(registry).match(citation, context)


def read(registry: Registry, body: str) -> tuple[CitationInReport, ...]:
    front = FrontMatter.model_validate(
        {"title": "Báo cáo", "organization": "huyen-a", "type": "sơ kết", "date": "1/6/2020"}
    )
    report = Report(
        id=ReportId("huyen-a/2020/12"),
        path="reports/huyen-a/2020/12.md",
        front=front,
        body=body,
        body_line=7,
        organization=OrganizationId("huyen-a"),
    )
    return link_archive(Archive(root=Path("/kho"), reports=(report,)), registry).by_report[report.id]


# --- A comment in the text -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("39-NQ/TW<!-- ngày 17/4/2015 -->", "ngày 17/4/2015"),
        ("39-NQ/TW <!--ngày 17/4/2015-->", "ngày 17/4/2015"),
        ("39-NQ/TW**<!-- khóa XI. -->", "khóa XI"),
        ('39-NQ/TW"<!-- (khóa  XI) -->', "khóa XI"),
        ("39-NQ/TW\n<!-- khóa\nXI -->", "khóa XI"),
        ("39-NQ/TW<!-- Nghị quyết Trung ương 4 (khóa XI) -->", "Nghị quyết Trung ương 4 (khóa XI)"),
        ("39-NQ/TW\n\n<!-- ngày 17/4/2015 -->", ""),  # beyond the paragraph
        ("39-NQ/TW của Bộ Chính trị<!-- ngày 17/4/2015 -->", ""),
        ("39-NQ/TW <b>ngày</b>", ""),
        ("39-NQ/TW", ""),
        (f"39-NQ/TW<!--{'x' * 400}-->", ""),
    ],
)
def test_only_a_comment_right_behind_is_one(text: str, said: str) -> None:
    assert comment_behind(text, len("39-NQ/TW")) == said


@pytest.mark.parametrize(
    ("comment", "meant"),
    [
        ("ngày 17/4/2015", OF_2015),
        ("17/4/2015", OF_2015),
        ("17-4-2015", OF_2015),
        ("Ngày 17 tháng 4 năm 2015", OF_2015),
        ("ban hành ngày 15/01/2019", OF_2019),
        ("tháng 1/2019", OF_2019),
        ("năm 2019", OF_2019),
        ("khóa XI", OF_2015),
        ("của khoá XII", OF_2019),
        ("Nghị quyết số 39-NQ/TW ngày 15/1/2019 của Bộ Chính trị", OF_2019),
        ("39-NQ/TW, ngày 17/4/2015", OF_2015),
        ("Nghị quyết 39-NQ/TW ngày 17/4/2015 về tinh giản biên chế", OF_2015),
        (OF_2015, OF_2015),
    ],
)
def test_a_comment_settles_a_citation(
    registry_with: Registered, both: tuple[Resolution, ...], comment: str, meant: str
) -> None:
    (cited,) = read(registry_with(*both), f"Theo Nghị quyết số 39-NQ/TW<!-- {comment} -->, huyện giảm.")
    assert (cited.state, cited.ground, cited.resolution) == (MatchState.MATCHED, Ground.AUTHOR, meant)
    # The words of the report are those of the report.
    assert cited.citation.text == "Nghị quyết số 39-NQ/TW"
    assert cited.citation.date is None
    assert cited.after.endswith(", huyện giảm.")


@pytest.mark.parametrize(
    "comment",
    [
        "xem lại bản gốc",
        "bản gốc mờ, có thể là ngày 17/4/2015",
        "17/4/2015 hay 15/1/2019",
        "khóa XI hoặc khóa XII",
        "trang 12",
        "Nghị quyết 05-NQ/HU về sau thay thế",
        "Nghị quyết số 05-NQ/HU ngày 1/2/2018 và Nghị quyết 06-NQ/HU",
        "huyen-a/khong-co",
        "toàn khóa",
        "-",
    ],
)
def test_any_other_comment_is_a_comment(
    registry_with: Registered, both: tuple[Resolution, ...], comment: str
) -> None:
    (cited,) = read(registry_with(*both), f"Theo Nghị quyết số 39-NQ/TW<!-- {comment} -->, huyện giảm.")
    assert (cited.state, cited.resolution) == (MatchState.AMBIGUOUS, None)


def test_a_citation_inside_a_comment_is_not_one_of_the_report(
    registry_with: Registered, both: tuple[Resolution, ...]
) -> None:
    body = "Nghị quyết 39-NQ/TW<!-- Nghị quyết 39-NQ/TW ngày 17/4/2015 -->. <!-- Chỉ thị 05-CT/TW -->"
    assert [cited.citation.text for cited in read(registry_with(*both), body)] == ["Nghị quyết 39-NQ/TW"]


def test_a_comment_holds_for_the_citations_below(
    registry_with: Registered, both: tuple[Resolution, ...]
) -> None:
    body = "**Nghị quyết 39-NQ/TW**<!-- khóa XI -->.\n\nTiếp tục Nghị quyết 39-NQ/TW và Nghị quyết 39.\n"
    found = read(registry_with(*both), body)
    assert [(cited.ground, cited.resolution) for cited in found] == [
        (Ground.AUTHOR, OF_2015),
        (Ground.EARLIER, OF_2015),
        (Ground.EARLIER, OF_2015),
    ]


def test_a_comment_may_name_what_nobody_registered(registry_with: Registered) -> None:
    body = "Nghị quyết 07-NQ/HU<!-- ngày 5/3/2018 --> và Nghị quyết 07-NQ/HU<!-- ngày 9/9/2019 -->."
    first, second = read(registry_with(), body)
    assert (first.state, first.ground) == (MatchState.UNREGISTERED, None)
    assert first.resolution == "huyen-a/nghi-quyet-07-2018-03-05"
    assert second.resolution == "huyen-a/nghi-quyet-07-2019-09-09"


def test_a_comment_corrects_a_misprint_of_the_report(
    registry_with: Registered, both: tuple[Resolution, ...]
) -> None:
    (cited,) = read(registry_with(*both), f"Nghị quyết 93-NQ/TW ngày 17/4/2015<!-- {OF_2015} -->.")
    assert (cited.ground, cited.resolution) == (Ground.AUTHOR, OF_2015)
    assert cited.citation.number == "93-NQ/TW"


def test_an_id_is_found_without_reading_the_citation(
    registry_with: Registered, both: tuple[Resolution, ...]
) -> None:
    (citation,) = recognise("Nghị quyết 39-NQ/TW")
    assert clarified(citation, OF_2019, registry_with(*both)) == ResolutionId(OF_2019)
    assert clarified(citation, "", registry_with(*both)) is None


# --- cited_as in the registry ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 39-NQ/TW",
        "nghị quyết 39 - NQ/TW",
        "Nghị quyết 39-NQ/TW của Bộ Chính trị",
    ],
)
def test_a_wording_is_decided_for_the_whole_archive(
    registry_with: Registered, both: tuple[Resolution, ...], text: str
) -> None:
    old, new = both
    registry = registry_with(decide(old, "Nghị quyết số 39-NQ/TW"), new)
    found = match(registry, text)
    assert (found.state, found.ground, found.resolution) == (MatchState.MATCHED, Ground.AUTHOR, OF_2015)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Nghị quyết số 39-NQ/TW ngày 15/1/2019", OF_2019),  # another wording: it says the day
        ("Nghị quyết số 39-NQ/TW khóa XII", OF_2019),
        ("Kết luận số 39-KL/TW", None),
        ("Nghị quyết số 39-NQ/HU", None),
    ],
)
def test_another_wording_is_not_decided(
    registry_with: Registered, both: tuple[Resolution, ...], text: str, meant: str | None
) -> None:
    old, new = both
    found = match(registry_with(decide(old, "Nghị quyết số 39-NQ/TW"), new), text)
    assert found.resolution == meant
    assert found.ground is not Ground.AUTHOR


def test_a_decision_wins_over_the_evidence(
    registry_with: Registered, both: tuple[Resolution, ...], resolution: MakeResolution
) -> None:
    old, new = both
    wrong_day = "Nghị quyết số 39-NQ/TW ngày 15/1/2019"
    assert match(registry_with(decide(old, wrong_day), new), wrong_day).resolution == OF_2015
    # Also over a subject that speaks for the other, and over a number that another document bears.
    (cited,) = read(
        registry_with(decide(old, "Nghị quyết 39-NQ/TW"), new),
        "Nghị quyết 39-NQ/TW về nâng cao hiệu quả nguồn lực của nền kinh tế.",
    )
    assert (cited.ground, cited.resolution) == (Ground.AUTHOR, OF_2015)
    other = decide(resolution("huyen-a/a", "nghị quyết", "05-NQ/HU", "1/2/2018"), "Nghị quyết 06-NQ/HU")
    assert match(registry_with(other), "Nghị quyết số 06-NQ/HU").resolution == "huyen-a/a"


@pytest.mark.parametrize(
    ("within", "is_inside"),
    [
        ("huyen-a", True),
        ("huyen-a/2020", True),
        ("huyen-a/2020/", True),
        ("reports/huyen-a/2020", True),
        ("./reports/huyen-a", True),
        ("huyen-a/2020/12.md", True),
        ("huyen-a/2020/12", True),
        ("huyen-a\\2020\\12.md", True),
        ("huyen-a/202", False),
        ("huyen-a/2019", False),
        ("huyen-a/2020/1", False),
        ("huyen", False),
        ("2020", False),
        ("huyen-b", False),
    ],
)
def test_a_decision_may_hold_in_one_folder_or_file(
    registry_with: Registered, both: tuple[Resolution, ...], within: str, is_inside: bool
) -> None:
    old, new = both
    registry = registry_with(decide(old, "Nghị quyết 39-NQ/TW", within), new)
    found = match(registry, "Nghị quyết 39-NQ/TW", "reports/huyen-a/2020/12.md")
    assert found.resolution == (OF_2015 if is_inside else None)


def test_the_nearest_folder_wins(registry_with: Registered, both: tuple[Resolution, ...]) -> None:
    old, new = both
    words = "Nghị quyết 39-NQ/TW"
    registry = registry_with(decide(decide(old, words), words, "huyen-b/2020"), decide(new, words, "huyen-b"))
    assert match(registry, words, "reports/huyen-a/2020/12.md").resolution == OF_2015
    assert match(registry, words, "reports/huyen-b/2019/3.md").resolution == OF_2019
    assert match(registry, words, "reports/huyen-b/2020/3.md").resolution == OF_2015


def test_two_that_claim_one_wording_decide_nothing(
    registry_with: Registered, both: tuple[Resolution, ...]
) -> None:
    old, new = both
    words = "Nghị quyết 39-NQ/TW"
    found = match(registry_with(decide(old, words), decide(new, "Nghị quyết số 39-NQ/TW")), words)
    assert (found.state, found.ground) == (MatchState.AMBIGUOUS, None)
    # Said twice by one entry it is one claim.
    assert match(registry_with(decide(decide(old, words), words), new), words).resolution == OF_2015
    # In a folder of its own each decides.
    apart = registry_with(decide(old, words, "huyen-a"), decide(new, words, "huyen-b"))
    assert match(apart, words, "reports/huyen-a/1.md").resolution == OF_2015
    assert match(apart, words, "reports/huyen-b/1.md").resolution == OF_2019


def test_short_and_named_wordings(registry_with: Registered, resolution: MakeResolution) -> None:
    registry = registry_with(
        decide(resolution("huyen-a/1", "nghị quyết", "02-NQ/HU", "10/3/2016"), "Nghị quyết 02"),
        resolution("huyen-a/2", "nghị quyết", "02-NQ/HU", "22/4/2019"),
        decide(resolution("trung-uong/1", "luật", "01/2011/QH13", title="Luật Lưu trữ"), "Luật Lưu trữ"),
        resolution("trung-uong/2", "luật", "33/2024/QH15", title="Luật Lưu trữ"),
        decide(
            resolution(
                "trung-uong/18", "nghị quyết", "18-NQ/TW", "25/10/2017", event="Trung ương 6 khóa XII"
            ),
            "Nghị quyết Trung ương 6 khóa XII",
        ),
        resolution("trung-uong/19", "nghị quyết", "19-NQ/TW", "25/10/2017", event="Trung ương 6 khóa XII"),
    )
    for text, meant in (
        ("Nghị quyết số 02", "huyen-a/1"),
        ("Luật Lưu trữ", "trung-uong/1"),
        ("Nghị quyết Trung ương 6 khóa XII", "trung-uong/18"),
        ("NQTW 6 (khoá XII)", "trung-uong/18"),
    ):
        found = match(registry, text)
        assert (found.ground, found.resolution) == (Ground.AUTHOR, meant), text
    for text in ("Nghị quyết 02 của Huyện ủy", "Nghị quyết Trung ương 6"):
        assert match(registry, text).ground is not Ground.AUTHOR, text


def test_a_comment_is_nearer_than_the_registry(
    registry_with: Registered, both: tuple[Resolution, ...]
) -> None:
    old, new = both
    registry = registry_with(decide(old, "Nghị quyết 39-NQ/TW"), new)
    found = read(registry, "Nghị quyết 39-NQ/TW<!-- ngày 15/1/2019 -->.\n\nNghị quyết 39-NQ/TW.\n")
    assert [cited.resolution for cited in found] == [OF_2019, OF_2015]


def test_words_that_are_no_citation_decide_nothing(
    registry_with: Registered, both: tuple[Resolution, ...]
) -> None:
    old, new = both
    decisions = Decisions(registry_with(decide(old, "nghị quyết ấy"), new))
    (citation,) = recognise("Nghị quyết 39-NQ/TW")
    assert decisions.of(citation, "reports/huyen-a/2020/12.md", lambda _, __: True) is None


def test_comments_are_read_in_linear_time(grows_linearly: Callable[..., None]) -> None:
    grows_linearly(lambda text: comment_behind(text, 0), "<!-- ")
    grows_linearly(lambda text: comment_behind(text, 0), "**\n ")


@pytest.mark.parametrize(
    ("words", "text", "at", "is_meant"),
    [
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU", "huyen-a", True),
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU của Huyện ủy", "huyen-a", True),
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU của Huyện ủy A", "tinh-x", True),
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU", "xa-m", True),  # the commune it went into
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU", "ban-to-chuc-a", True),
        ("Nghị quyết 05", "Nghị quyết 05", "huyen-a", True),
        ("Nghị quyết 05", "Nghị quyết 05", "ban-to-chuc-a", True),
        # The other district has numbers of its own, whether the text names it or not.
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU của Huyện ủy B", "huyen-b", False),
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU của Huyện ủy", "huyen-b", False),
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU", "huyen-b", False),
        ("Nghị quyết số 05-NQ/HU", "Nghị quyết số 05-NQ/HU", "tinh-y", False),
        ("Nghị quyết 05", "Nghị quyết 05", "huyen-b", False),
        ("Nghị quyết 05", "Nghị quyết 05", "tinh-x", False),
    ],
)
def test_a_decision_never_overrules_whose_document_it_is(
    registry_with: Registered, resolution: MakeResolution, words: str, text: str, at: str, is_meant: bool
) -> None:
    entry = decide(resolution("huyen-a/nghi-quyet-05", "nghị quyết", "05-NQ/HU", "1/2/2018"), words)
    found = match(registry_with(entry), text, f"reports/{at}/2020/12.md", at)
    assert (found.ground is Ground.AUTHOR) == is_meant
    assert (found.resolution == "huyen-a/nghi-quyet-05") == is_meant


def test_a_decision_for_a_folder_holds_where_the_words_name_nobody(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    entry = resolution("huyen-a/nghi-quyet-05", "nghị quyết", "05-NQ/HU", "1/2/2018")
    registry = registry_with(
        decide(decide(entry, "Nghị quyết 05", "tinh-x"), "Nghị quyết 05-NQ/HU", "huyen-b")
    )
    assert match(registry, "Nghị quyết 05", "reports/tinh-x/1.md", "tinh-x").ground is Ground.AUTHOR
    # The organ code is that of the other district, and names it.
    assert match(registry, "Nghị quyết 05-NQ/HU", "reports/huyen-b/1.md", "huyen-b").resolution is None


def test_two_districts_may_claim_one_wording(registry_with: Registered, resolution: MakeResolution) -> None:
    words = "Nghị quyết số 05-NQ/HU"
    registry = registry_with(
        decide(resolution("huyen-a/05", "nghị quyết", "05-NQ/HU", "1/2/2018"), words),
        decide(resolution("huyen-b/05", "nghị quyết", "05-NQ/HU", "3/4/2018"), words),
    )
    for at in ("huyen-a", "huyen-b"):
        found = match(registry, words, f"reports/{at}/1.md", at)
        assert (found.ground, found.resolution) == (Ground.AUTHOR, f"{at}/05")
