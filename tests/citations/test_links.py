"""A whole archive: matches, pages for what nobody registered, backlinks, reviews."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from macros.citations import link_archive
from macros.model import (
    Archive,
    CitationInReport,
    FrontMatter,
    Ground,
    Links,
    MatchState,
    OrganizationId,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    Section,
    TermId,
)
from macros.registry import Registry

Registered = Callable[..., Registry]
MakeResolution = Callable[..., Resolution]


def make_report(
    key: str, body: str, *, date: str = "", organization: str = "huyen-a", reviews: str = "", term: str = ""
) -> Report:
    front = FrontMatter.model_validate(
        {
            "title": key,
            "organization": organization,
            "type": "sơ kết",
            **({"date": date} if date else {}),
            **({"reviews": [reviews]} if reviews else {}),
        }
    )
    return Report(
        id=ReportId(key),
        path=f"reports/{key}.md",
        front=front,
        body=body,
        body_line=7,
        organization=OrganizationId(organization),
        term=TermId(term) if term else None,
    )


def link(registry: Registry, *reports: Report) -> Links:
    return link_archive(Archive(root=Path("/kho"), reports=reports), registry)


def cited(links: Links, key: str) -> list[tuple[str, MatchState, str | None]]:
    return [(c.citation.text, c.state, c.resolution) for c in links.by_report[ReportId(key)]]


def test_registered_and_unregistered(registry_with: Registered, resolution: MakeResolution) -> None:
    registry = registry_with(resolution("trung-uong/chi-thi-05", "chỉ thị", "05-CT/TW", "15/5/2016"))
    body = "Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016; Nghị quyết số 07-NQ/HU ngày 25/6/2018."
    links = link(registry, make_report("a", body, date="5/5/2019"))
    first, second = links.by_report[ReportId("a")]
    assert (first.state, first.ground, first.resolution) == (
        MatchState.MATCHED,
        Ground.DATE,
        "trung-uong/chi-thi-05",
    )
    assert second.state is MatchState.UNREGISTERED
    assert second.resolution == "huyen-a/nghi-quyet-07-2018-06-25"
    assert not links.resolutions[second.resolution].is_registered
    assert set(links.resolutions) == {"trung-uong/chi-thi-05", "huyen-a/nghi-quyet-07-2018-06-25"}


def test_what_citations_say_is_put_together(registry_with: Registered) -> None:
    links = link(
        registry_with(),
        make_report("a", "Nghị quyết 07-NQ/HU về chăn nuôi đại gia súc.", date="1/2/2019"),
        make_report("b", "Nghị quyết số 07-NQ/HU ngày 25/6/2018 của Ban Thường vụ Huyện ủy", date="2/2020"),
    )
    (unregistered,) = links.resolutions.values()
    assert unregistered.id == "huyen-a/nghi-quyet-07-2018-06-25"
    assert (unregistered.kind, unregistered.number) == ("nghị quyết", "07-NQ/HU")
    assert (unregistered.organization, unregistered.issuer) == ("huyen-a", "Ban Thường vụ")
    assert unregistered.title == "về chăn nuôi đại gia súc"
    assert unregistered.name == "Nghị quyết 07-NQ/HU"
    assert unregistered.position is None
    assert [c.report for c in links.backlinks[unregistered.id]] == ["b", "a"]  # the newest first


def test_qd_and_qdi_are_one_and_the_other_number_is_an_alias(registry_with: Registered) -> None:
    body = "Quy định số 02-QĐ/HU, ngày 24/9/2018. " + "Quy định số 02-QĐi/HU, ngày 24/9/2018. " * 2
    links = link(registry_with(), make_report("a", body))
    (unregistered,) = links.resolutions.values()
    assert (unregistered.id, unregistered.number) == ("huyen-a/quy-dinh-02-2018-09-24", "02-QĐi/HU")
    assert unregistered.aliases == ("02-QĐ/HU",)


def test_two_dates_are_two_and_a_citation_without_date_may_be_either(registry_with: Registered) -> None:
    links = link(
        registry_with(),
        make_report("a", "Đề án 01-ĐA/HU ngày 3/2/2020 và Đề án 01-ĐA/HU ngày 5/10/2020."),
        make_report("b", "Đề án 01-ĐA/HU."),
    )
    assert set(links.resolutions) == {"huyen-a/de-an-01-2020-02-03", "huyen-a/de-an-01-2020-10-05"}
    (either,) = links.by_report[ReportId("b")]
    assert (either.state, either.resolution) == (MatchState.AMBIGUOUS, None)
    assert set(either.candidates) == set(links.resolutions)


def test_equal_numbers_of_two_bodies_stay_apart(registry_with: Registered) -> None:
    text = "Nghị quyết số 07-NQ/HU ngày 25/6/2018. Chỉ thị số 19-CT/TU."
    links = link(registry_with(), make_report("a", text), make_report("b", text, organization="huyen-b"))
    assert set(links.resolutions) == {
        "huyen-a/nghi-quyet-07-2018-06-25",
        "huyen-b/nghi-quyet-07-2018-06-25",
        "tinh-x/chi-thi-19",
        "tinh-y/chi-thi-19",
    }


def test_bodies_nobody_registered_stay_apart_too() -> None:
    text = "Chỉ thị số 19-CT/TU của Tỉnh ủy; Kế hoạch số 5-KH/TU ngày 3/4/2019."
    links = link(
        Registry(),
        make_report("a", text, organization="huyen-c"),
        make_report("b", text, organization="huyen-d"),
    )
    assert set(links.resolutions) == {
        "tu-huyen-c/chi-thi-19",
        "tu-huyen-d/chi-thi-19",
        "tu/ke-hoach-05-2019-04-03",  # number and day: the same paper
    }
    assert links.resolutions[ResolutionId("tu-huyen-c/chi-thi-19")].organization_name == "Tỉnh ủy"


def test_a_short_form_joins_the_full_one_of_its_report(registry_with: Registered) -> None:
    body = "Hướng dẫn số 03-HD/TU, ngày 8/10/2018. Theo Hướng dẫn số 03 và Hướng dẫn số 03 của Tỉnh ủy."
    links = link(registry_with(), make_report("a", body))
    assert {c.resolution for c in links.by_report[ReportId("a")]} == {"tinh-x/huong-dan-03-2018-10-08"}


def test_named_forms_get_pages(registry_with: Registered) -> None:
    body = (
        "Nghị quyết Đại hội Đảng bộ huyện lần thứ XX; NQTW 5 khóa XI; Điều lệ Đảng; Luật Đất đai năm 2013; "
        "Nghị quyết về nghề rừng (tháng 2/1999); Nghị quyết Đại hội đại biểu Đảng bộ huyện."
    )
    links = link(registry_with(), make_report("a", body, date="3/3/2019", term="huyen-a/2015-2020"))
    assert [c.resolution for c in links.by_report[ReportId("a")]] == [
        "huyen-a/nghi-quyet-dai-hoi-20",
        "trung-uong/nghi-quyet-trung-uong-5-khoa-11",
        "trung-uong/dieu-le-dang",
        "quoc-hoi/luat-dat-dai-2013",
        "huyen-a/nghi-quyet-nghe-rung-1999-02",
        "huyen-a/nghi-quyet-dai-hoi-20",
    ]
    assert links.resolutions[ResolutionId("huyen-a/nghi-quyet-dai-hoi-20")].event == (
        "Đại hội lần thứ XX, nhiệm kỳ 2015–2020"
    )


def test_places(registry_with: Registered) -> None:
    body = "## II. Kết quả\n\nĐoạn đầu.\n\nHuyện thực hiện *Chỉ thị số 05-CT/TW* về nêu gương. Câu sau.\n"
    report = make_report("a", body)
    section = Section(
        level=2, number="II", title="Kết quả", anchor="ii-ket-qua", line=7, start=0, end=len(body)
    )
    report = Report(
        id=report.id,
        path=report.path,
        front=report.front,
        body=body,
        body_line=7,
        sections=(section,),
        organization=report.organization,
    )
    (place,) = link(registry_with(), report).by_report[ReportId("a")]
    assert str(place.position) == "reports/a.md:11:18"
    assert place.position.end_column == 18 + len("Chỉ thị số 05-CT/TW")
    assert (place.before, place.after) == ("Huyện thực hiện ", " về nêu gương.")
    assert place.section == "II. Kết quả"
    assert place.anchor.startswith("p-")


@pytest.mark.parametrize(
    "words",
    ["Quy định số 02-QĐ/HU ngày 24/9/2018", "02-QĐi/HU", "huyen-a/quy-dinh-02", "quy định 02-qđi/hu"],
)
def test_reviews_accept_the_words_of_a_citation(
    registry_with: Registered, resolution: MakeResolution, words: str
) -> None:
    registry = registry_with(resolution("huyen-a/quy-dinh-02", "quy định", "02-QĐi/HU", "24/9/2018"))
    links = link(registry, make_report("a", "Không dẫn gì.", date="1/2/2020", reviews=words))
    assert links.reviews == {"a": ("huyen-a/quy-dinh-02",)}
    assert not links.by_report[ReportId("a")]
    assert not links.backlinks


def test_a_review_of_something_unregistered_is_the_one_that_is_cited(registry_with: Registered) -> None:
    report = make_report("a", "Quy định số 02-QĐ/HU ngày 24/9/2018.", reviews="Quy định 02-QĐi/HU")
    links = link(registry_with(), report)
    assert links.reviews == {"a": ("huyen-a/quy-dinh-02-2018-09-24",)}


def test_the_result_is_the_same_in_every_run(registry_with: Registered) -> None:
    reports = [
        make_report(f"r{n}", f"Chỉ thị {n % 3 + 1}-CT/TU; Nghị quyết 0{n % 4}-NQ/HU năm 2018 của Huyện ủy")
        for n in range(12)
    ]
    one, other = link(registry_with(), *reports), link(registry_with(), *reports)
    assert one == other


def places_of(links: Links) -> list[CitationInReport]:
    return [place for places in links.by_report.values() for place in places]


def test_every_citation_has_a_way_on(registry_with: Registered) -> None:
    links = link(
        registry_with(),
        make_report(
            "a", "Nghị quyết 05-NQ/HU; Nghị quyết 05 của Tỉnh ủy; Điều lệ Đảng; NQTW 4; Luật Đất đai"
        ),
    )
    for place in places_of(links):
        assert place.resolution is not None
        assert place.resolution in links.resolutions
        assert place in links.backlinks[place.resolution]


@pytest.mark.parametrize(
    ("macros", "texts"),
    [("true", ["Kế hoạch 7-KH/HU"]), ("false", ["Báo cáo 231-BC/HU", "Kế hoạch 7-KH/HU"])],
)
def test_the_words_of_a_macro_call_are_code(registry_with: Registered, macros: str, texts: list[str]) -> None:
    report = make_report(
        "a", "Xem {{ report_link('Báo cáo 231-BC/HU') }} và Kế hoạch 7-KH/HU.", date="1/2/2020"
    )
    front = report.front.model_copy(update={"macros": macros == "true"})
    links = link(registry_with(), replace(report, front=front))
    assert [text for text, _, _ in cited(links, "a")] == texts
    assert links.by_report[ReportId("a")][-1].position.column == report.body.index("Kế hoạch") + 1


def test_the_words_given_to_a_resolution_link_are_a_citation(registry_with: Registered) -> None:
    report = make_report("a", "Thực hiện {{ resolution_link('Kế hoạch 7-KH/HU') }} đạt khá.", date="1/2/2020")
    front = report.front.model_copy(update={"macros": True})
    (found,) = link(registry_with(), replace(report, front=front)).by_report[ReportId("a")]
    assert (found.citation.text, found.before.strip(), found.after.strip()) == (
        "Kế hoạch 7-KH/HU",
        "Thực hiện",
        "đạt khá.",
    )


def test_a_note_behind_a_citation_leaves_no_blank_in_its_sentence(registry_with: Registered) -> None:
    body = "Thực hiện Nghị quyết số 39-NQ/TW<!-- ngày 17/4/2015 -->, huyện đã tinh giản."
    (place,) = link(registry_with(), make_report("a", body)).by_report[ReportId("a")]
    assert (place.before, place.after) == ("Thực hiện ", ", huyện đã tinh giản.")


NOTED = "Nghị quyết số 39-NQ/TW<!-- trung-uong/nghi-quyet-39-2015 -->"


@pytest.mark.parametrize(
    ("reviews", "body", "grounds"),
    [
        # What `reviews` says above the text settles bare numbers, in the words of a citation or by id.
        ("Nghị quyết số 39-NQ/TW ngày 17/4/2015", "Nghị quyết số 39-NQ/TW.", [Ground.REVIEWED]),
        ("trung-uong/nghi-quyet-39-2015", "Nghị quyết số 39-NQ/TW.", [Ground.REVIEWED]),
        (
            "Nghị quyết số 39-NQ/TW ngày 17/4/2015",
            "Nghị quyết số 39-NQ/TW ngày 17/4/2015, rồi Nghị quyết số 39-NQ/TW.",
            [Ground.DATE, Ground.EARLIER],
        ),
        # An author's note settles its own place and those below it.
        ("", f"{NOTED}, rồi Nghị quyết số 39-NQ/TW.", [Ground.AUTHOR, Ground.EARLIER]),
        ("", f"Nghị quyết số 39-NQ/TW, rồi {NOTED}.", [None, Ground.AUTHOR]),
    ],
)
def test_what_is_reviewed_and_what_is_noted_settles_the_rest(
    registry_with: Registered,
    resolution: MakeResolution,
    reviews: str,
    body: str,
    grounds: list[Ground | None],
) -> None:
    registry = registry_with(
        resolution("trung-uong/nghi-quyet-39-2015", "nghị quyết", "39-NQ/TW", "17/4/2015"),
        resolution("trung-uong/nghi-quyet-39-2019", "nghị quyết", "39-NQ/TW", "15/1/2019"),
    )
    report = make_report("a", body, date="1/6/2020", reviews=reviews)
    found = link(registry, report).by_report[ReportId("a")]
    assert [place.ground for place in found] == grounds
    assert {place.resolution for place in found} <= {"trung-uong/nghi-quyet-39-2015", None}
