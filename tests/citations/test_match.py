"""Matching: the evidence in its order, organ codes by place and time, and what may not be meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.citations import Context, Match, Matcher, recognise
from macros.model import (
    Citation,
    Ground,
    MatchState,
    OrganizationId,
    Resolution,
    ResolutionId,
    TermId,
    Verification,
)
from macros.registry import Registry
from macros.vietnamese import parse_date

Registered = Callable[..., Registry]
MakeResolution = Callable[..., Resolution]


def match(
    registry: Registry,
    text: str,
    *,
    at: str = "huyen-a",
    on: str = "15/9/2019",
    subject: str = "",
    earlier: tuple[tuple[Citation, ResolutionId | None], ...] = (),
    term: str = "",
) -> Match:
    (citation,) = recognise(text)
    context = Context(
        organization=OrganizationId(at) if at else None,
        date=parse_date(on) if on else None,
        term=TermId(term) if term else None,
        subject=subject,
        earlier=earlier,
    )
    return Matcher(registry).match(citation, context)


@pytest.fixture
def twice(registry_with: Registered, resolution: MakeResolution) -> Registry:
    """One number of two terms."""
    return registry_with(
        resolution(
            "trung-uong/nghi-quyet-39-2015-04-17",
            "nghị quyết",
            "39-NQ/TW",
            "17/4/2015",
            title="về tinh giản biên chế",
        ),
        resolution(
            "trung-uong/nghi-quyet-39-2019-01-15",
            "nghị quyết",
            "39-NQ/TW",
            "15/1/2019",
            title="về nâng cao hiệu quả quản lý nguồn lực của nền kinh tế",
        ),
    )


def test_a_number_of_two_terms_is_ambiguous(twice: Registry) -> None:
    found = match(twice, "Nghị quyết số 39-NQ/TW của Bộ Chính trị")
    assert found.state is MatchState.AMBIGUOUS
    assert found.resolution is None
    assert found.candidates == ("trung-uong/nghi-quyet-39-2019-01-15", "trung-uong/nghi-quyet-39-2015-04-17")


def test_the_reports_own_term_only_orders(twice: Registry) -> None:
    found = match(twice, "Nghị quyết 39-NQ/TW", on="1/6/2020", term="trung-uong/2011-2016")
    assert found.state is MatchState.AMBIGUOUS
    assert found.candidates[0] == "trung-uong/nghi-quyet-39-2015-04-17"


@pytest.mark.parametrize(
    ("text", "subject", "ground", "year"),
    [
        ("Nghị quyết 39-NQ/TW ngày 17/4/2015", "", Ground.DATE, 2015),
        ("Nghị quyết 39-NQ/TW ngày 15/1/2019 của Bộ Chính trị", "về tinh giản biên chế", Ground.DATE, 2019),
        ("Nghị quyết 39-NQ/TW năm 2015 của Bộ Chính trị", "", Ground.DATE, 2015),
        ("Nghị quyết 39-NQ/TW của Bộ Chính trị khóa XI", "", Ground.TERM, 2015),
        ("Nghị quyết 39-NQ/TW (khóa XII)", "", Ground.TERM, 2019),
        ("Nghị quyết 39-NQ/TW", "về tinh giản biên chế cán bộ", Ground.SUBJECT, 2015),
        ("Nghị quyết 39-NQ/TW", "Nâng cao hiệu quả quản lí nguồn lực", Ground.SUBJECT, 2019),
    ],
)
def test_evidence_in_its_order(twice: Registry, text: str, subject: str, ground: Ground, year: int) -> None:
    found = match(twice, text, subject=subject)
    assert (found.state, found.ground) == (MatchState.MATCHED, ground)
    assert found.resolution is not None
    assert f"-{year}-" in found.resolution


def test_an_earlier_full_citation_decides(twice: Registry) -> None:
    (full,) = recognise("Nghị quyết số 39-NQ/TW ngày 17/4/2015")
    meant = ResolutionId("trung-uong/nghi-quyet-39-2015-04-17")
    found = match(twice, "Nghị quyết 39-NQ/TW", earlier=((full, meant),))
    assert (found.ground, found.resolution) == (Ground.EARLIER, meant)
    # Two that differ decide nothing.
    other = ResolutionId("trung-uong/nghi-quyet-39-2019-01-15")
    found = match(twice, "Nghị quyết 39-NQ/TW", earlier=((full, meant), (full, other)))
    assert found.state is MatchState.AMBIGUOUS


def test_an_earlier_unregistered_one_is_not_replaced(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    registry = registry_with(resolution("trung-uong/a", "nghị quyết", "12-NQ/TW", "16/1/2012"))
    (full,) = recognise("Nghị quyết số 12-NQ/TW ngày 3/6/2017")
    found = match(registry, "Nghị quyết 12-NQ/TW", earlier=((full, None),))
    assert found.state is MatchState.UNREGISTERED


def test_a_single_number_is_matched_quietly(registry_with: Registered, resolution: MakeResolution) -> None:
    registry = registry_with(resolution("trung-uong/a", "chỉ thị", "05-CT/TW", "15/5/2016"))
    assert match(registry, "Chỉ thị 05-CT/TW").ground is Ground.NUMBER_ONLY
    assert match(registry, "Chỉ thị 05 của Bộ Chính trị").ground is Ground.NUMBER_ONLY
    assert match(registry, "Chỉ thị 05").resolution == "trung-uong/a"
    # Another date is another document; another kind too.
    assert match(registry, "Chỉ thị 05-CT/TW ngày 1/2/2017").state is MatchState.UNREGISTERED
    assert match(registry, "Kết luận số 05-KL/TW").state is MatchState.UNREGISTERED


def test_a_subject_of_something_else_forbids_a_lone_number(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    registry = registry_with(
        resolution("trung-uong/a", "nghị quyết", "12-NQ/TW", "16/1/2012", title="về cấp bách xây dựng Đảng")
    )
    found = match(registry, "Nghị quyết 12-NQ/TW", subject="về đổi mới doanh nghiệp nhà nước")
    assert found.state is MatchState.UNREGISTERED


def test_nothing_points_into_the_future(registry_with: Registered, resolution: MakeResolution) -> None:
    registry = registry_with(resolution("trung-uong/a", "quy định", "132-QĐ/TW", "27/10/2023"))
    found = match(registry, "Quy định số 132-QĐ/TW", on="15/9/2019")
    assert found.state is MatchState.UNREGISTERED
    assert found.future == ("trung-uong/a",)
    assert match(registry, "Quy định số 132-QĐ/TW", on="2023").state is MatchState.MATCHED


def test_an_unverified_entry_is_matched_like_any_other(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    registry = registry_with(
        resolution("trung-uong/a", "chỉ thị", "05-CT/TW", "15/5/2016", verified=Verification.NO)
    )
    assert match(registry, "Chỉ thị 05-CT/TW").resolution == "trung-uong/a"


def test_qd_and_qdi_are_one_quy_dinh(registry_with: Registered, resolution: MakeResolution) -> None:
    registry = registry_with(
        resolution("huyen-a/quy-dinh", "quy định", "02-QĐi/HU", "24/9/2018"),
        resolution("huyen-a/quyet-dinh", "quyết định", "02-QĐ/HU", "3/1/2016"),
    )
    for text in (
        "Quy định số 02-QĐ/HU, ngày 24/9/2018",
        "Quy định 02-QĐi/HU",
        "Qui định số 2-QĐ/HU",
        "02-QĐi/HU",
    ):
        assert match(registry, text).resolution == "huyen-a/quy-dinh", text
    assert match(registry, "Quyết định số 02-QĐ/HU").resolution == "huyen-a/quyet-dinh"
    # The code QĐ alone says neither; the day does.
    assert match(registry, "theo 02-QĐ/HU").state is MatchState.AMBIGUOUS
    assert match(registry, "theo 02-QĐ/HU ngày 24/9/2018").resolution == "huyen-a/quy-dinh"


def test_an_organ_code_is_read_from_the_report_upwards(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    registry = registry_with(
        resolution("huyen-a/1", "nghị quyết", "05-NQ/HU", "25/6/2018"),
        resolution("huyen-b/1", "nghị quyết", "05-NQ/HU", "25/6/2018"),
        resolution("tinh-x/1", "chỉ thị", "19-CT/TU", "1/2/2017"),
        resolution("tinh-y/1", "chỉ thị", "19-CT/TU", "5/6/2018"),
    )
    full = "Nghị quyết số 05-NQ/HU ngày 25/6/2018"
    assert match(registry, full).resolution == "huyen-a/1"
    assert match(registry, full, at="ban-to-chuc-a").resolution == "huyen-a/1"
    assert match(registry, full, at="huyen-b").resolution == "huyen-b/1"
    assert match(registry, "Chỉ thị số 19-CT/TU của Ban Thường vụ Tỉnh ủy").resolution == "tinh-x/1"
    assert match(registry, "Chỉ thị số 19-CT/TU", at="huyen-b").resolution == "tinh-y/1"
    assert match(registry, "Chỉ thị số 19 của Tỉnh ủy").resolution == "tinh-x/1"
    # The code of a stranger means nothing.
    assert match(registry, full, at="tinh-y").resolution != "huyen-a/1"


def test_a_commune_of_2026_finds_the_district_that_ended(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    registry = registry_with(
        resolution("huyen-a/1", "nghị quyết", "05-NQ/HU", "25/6/2018"),
        resolution("huyen-b/1", "nghị quyết", "05-NQ/HU", "25/6/2018"),
    )
    for text in ("Nghị quyết số 05-NQ/HU ngày 25/6/2018", "Nghị quyết 05-NQ/HU"):
        assert match(registry, text, at="xa-m", on="3/2026").resolution == "huyen-a/1", text


def test_state_numbers_carry_their_year(registry_with: Registered, resolution: MakeResolution) -> None:
    registry = registry_with(
        resolution("chinh-phu/1", "nghị định", "30/2020/NĐ-CP", "5/3/2020"),
        resolution("chinh-phu/2", "nghị định", "30/2015/NĐ-CP", "17/3/2015"),
    )
    found = match(registry, "Nghị định số 30/2020/NĐ-CP", on="1/6/2021")
    assert (found.resolution, found.ground) == ("chinh-phu/1", Ground.TERM)
    assert match(registry, "Nghị định 30/2015 của Chính phủ", on="1/6/2021").resolution == "chinh-phu/2"


@pytest.fixture
def plenums(registry_with: Registered, resolution: MakeResolution) -> Registry:
    return registry_with(
        resolution("trung-uong/12", "nghị quyết", "12-NQ/TW", "16/1/2012", event="Trung ương 4 khóa XI"),
        resolution("trung-uong/04", "nghị quyết", "04-NQ/TW", "30/10/2016", event="Trung ương 4 khóa XII"),
        resolution(
            "trung-uong/18", "nghị quyết", "18-NQ/TW", "25/10/2017", event="Trung ương 6 khóa XII",
            title="Một số vấn đề về sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn",
        ),
        resolution(
            "trung-uong/19", "nghị quyết", "19-NQ/TW", "25/10/2017", event="Trung ương 6 khóa XII",
            title="Về đổi mới hệ thống tổ chức các đơn vị sự nghiệp công lập",
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "on", "meant"),
    [
        ("Nghị quyết Trung ương 4 khóa XI", "2019", "trung-uong/12"),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương (khóa XII)", "2019", "trung-uong/04"),
        ("NQTW 4", "2014", "trung-uong/12"),  # the committee in office when the report was written
        ("NQTW 4", "2019", "trung-uong/04"),
        ("Nghị quyết Trung ương 4 khóa XII", "2014", None),  # of the future
        ("Nghị quyết Trung ương 5 khóa XII", "2019", None),
    ],
)
def test_plenums(plenums: Registry, text: str, on: str, meant: str | None) -> None:
    assert match(plenums, text, on=on).resolution == meant


def test_a_plenum_of_several_resolutions_needs_the_subject(plenums: Registry) -> None:
    text = "Nghị quyết Trung ương 6 khóa XII"
    assert match(plenums, text).candidates == ("trung-uong/18", "trung-uong/19")
    found = match(plenums, text, subject="Một số vấn đề về sắp xếp tổ chức bộ máy")
    assert (found.resolution, found.ground) == ("trung-uong/18", Ground.SUBJECT)


def test_congresses_belong_to_their_organization(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    registry = registry_with(
        resolution("huyen-a/20", "nghị quyết", date="13/8/2015", event="Đại hội lần thứ XX"),
        resolution("huyen-a/19", "nghị quyết", date="1/8/2010", event="Đại hội XIX, nhiệm kỳ 2010-2015"),
        resolution("tinh-x/20", "nghị quyết", date="2/10/2015", event="Đại hội lần thứ XX"),
    )
    own = "Nghị quyết Đại hội Đảng bộ huyện lần thứ XX"
    assert match(registry, own).resolution == "huyen-a/20"
    assert match(registry, "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX").resolution == "tinh-x/20"
    assert match(registry, "Nghị quyết Đại hội khóa XX").resolution == "huyen-a/20"
    assert match(registry, "Nghị quyết Đại hội nhiệm kỳ 2010-2015").resolution == "huyen-a/19"
    # Without ordinal: the one that opened the term the report is about.
    bare = "Nghị quyết Đại hội đại biểu Đảng bộ huyện"
    assert match(registry, bare, term="huyen-a/2015-2020").resolution == "huyen-a/20"
    assert match(registry, bare, on="5/5/2013").resolution == "huyen-a/19"
    assert match(registry, own, at="huyen-b").state is MatchState.UNREGISTERED


def test_titles_and_aliases(registry_with: Registered, resolution: MakeResolution) -> None:
    registry = registry_with(
        resolution("trung-uong/dieu-le", "điều lệ", title="Điều lệ Đảng", date="2011"),
        resolution("huyen-a/nghe-rung", "nghị quyết", date="2/1999", title="về phát triển nghề rừng"),
        resolution("trung-uong/05", "chỉ thị", "05-CT/TW", "15/5/2016", aliases=("03-CT/TW",)),
    )
    assert match(registry, "điều lệ Đảng").resolution == "trung-uong/dieu-le"
    found = match(registry, "Nghị quyết về phát triển nghề rừng (tháng 2/1999)")
    assert (found.resolution, found.ground) == ("huyen-a/nghe-rung", Ground.DATE)
    assert match(registry, "Chỉ thị số 03-CT/TW").resolution == "trung-uong/05"


def test_without_an_organization_only_central_codes_are_sure(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    registry = registry_with(
        resolution("huyen-a/1", "nghị quyết", "05-NQ/HU", "25/6/2018"),
        resolution("huyen-b/1", "nghị quyết", "05-NQ/HU", "3/3/2017"),
        resolution("trung-uong/a", "chỉ thị", "05-CT/TW", "15/5/2016"),
    )
    assert match(registry, "Chỉ thị 05-CT/TW", at="").resolution == "trung-uong/a"
    assert match(registry, "Nghị quyết 05-NQ/HU", at="").state is MatchState.AMBIGUOUS


def test_one_number_of_february_and_of_october_is_two(
    registry_with: Registered, resolution: MakeResolution
) -> None:
    registry = registry_with(
        resolution("huyen-a/xx", "đề án", "01-ĐA/HU", "25/2/2020", title="về sắp xếp trường học"),
        resolution("huyen-a/xxi", "đề án", "01-ĐA/HU", "12/10/2020", title="về phát triển chè"),
    )
    on = "1/6/2021"
    for text, meant in (
        ("Đề án số 01-ĐA/HU ngày 25/02/2020", "huyen-a/xx"),
        ("Đề án 01-ĐA/HU (12-10-2020)", "huyen-a/xxi"),
        ("Đề án 01-ĐA/HU (tháng 10/2020)", "huyen-a/xxi"),
        ("Đề án 01-ĐA/HU khóa XX", "huyen-a/xx"),
        ("Đề án số 01-ĐA/HU của Huyện ủy khóa XXI", "huyen-a/xxi"),
    ):
        assert match(registry, text, on=on).resolution == meant, text
    # Neither year nor number tells; before October there is only one.
    for text in ("Đề án số 01-ĐA/HU", "Đề án 01-ĐA/HU năm 2020"):
        found = match(registry, text, on=on)
        assert (found.state, found.candidates) == (MatchState.AMBIGUOUS, ("huyen-a/xxi", "huyen-a/xx")), text
        assert match(registry, text, on="30/6/2020").resolution == "huyen-a/xx", text
    assert match(registry, "Đề án số 01-ĐA/HU ngày 1/7/2020", on=on).state is MatchState.UNREGISTERED
