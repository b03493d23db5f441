"""Congresses and plenums as keys, titles and levels of citations."""

from __future__ import annotations

import pytest

from macros.citations import recognise
from macros.citations.events import Event, event_in, event_of, level_of, term_of, title_in
from macros.diagnostics import Position
from macros.model import (
    Cycle,
    DatedName,
    Organization,
    OrganizationId,
    Resolution,
    ResolutionId,
    Term,
    TermId,
    Validity,
)
from macros.registry import Registry
from macros.vietnamese import DateInterval, parse_date


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Trung ương 4 khóa XII", Event(plenum=4, ordinal=12)),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá XI", Event(plenum=4, ordinal=11)),
        ("Trung ương 6 (lần 2) khóa VIII", Event(plenum=6, session=2, ordinal=8)),
        ("NQTW 5", Event(plenum=5)),
        ("Đại hội Đảng bộ huyện lần thứ XI, nhiệm kỳ 2015-2020", Event(ordinal=11, years=(2015, 2020))),
        ("Đại hội", Event()),
        ("Hội nghị cán bộ", None),
    ],
)
def test_the_event_a_name_tells(words: str, event: Event | None) -> None:
    assert event_in(words) == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Nghị quyết Trung ương 6 (lần 2) khóa VIII", Event(plenum=6, session=2, ordinal=8)),
        ("Nghị quyết Đại hội Đảng bộ huyện", Event()),
        ("Nghị quyết Đảng bộ nhiệm kỳ VII", Event(ordinal=7)),
        ("Nghị quyết về tổ chức Đại hội nhiệm kỳ VIII (tháng 1/2000)", None),  # a title
        ("Nghị quyết số 05-NQ/HU", None),
        ("Điều lệ Đảng", None),
    ],
)
def test_the_event_behind_a_citation(text: str, event: Event | None) -> None:
    (citation,) = recognise(text)
    assert event_of(citation) == event


def test_labels() -> None:
    assert Event(plenum=6, session=2, ordinal=8).label == "Trung ương 6 (lần 2) khóa VIII"
    assert Event(ordinal=11, years=(2015, 2020)).label == "Đại hội lần thứ XI, nhiệm kỳ 2015–2020"
    assert Event().label == "Đại hội"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Luật Lưu trữ năm 2011", "Lưu trữ"),
        ("Nghị quyết về nghề rừng (tháng 2/1999)", "về nghề rừng"),
        ("Đề án “sắp xếp các trường học trên địa bàn”", "sắp xếp các trường học trên địa bàn"),
        ("điều lệ\n\nĐảng", "Đảng"),
    ],
)
def test_titles(text: str, title: str) -> None:
    (citation,) = recognise(text)
    assert title_in(citation) == title


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Nghị quyết 05-NQ/HU", "huyện"),
        ("Nghị quyết 05-NQ/QU", "huyện"),
        ("Nghị quyết 09 của Thành ủy", "tỉnh"),
        ("Quyết định số 217 của Bộ Chính trị", "trung ương"),
        ("Nghị quyết Đại hội XII của Đảng", "toàn quốc"),
        ("Hướng dẫn số 03", ""),
    ],
)
def test_levels(text: str, level: str) -> None:
    (citation,) = recognise(text)
    assert level_of(citation) == level


def _interval(text: str) -> DateInterval:
    interval = parse_date(text)
    assert interval is not None
    return interval


def _two_terms() -> Registry:
    place = Position("docs/registry/terms.yml")
    holder = OrganizationId("huyen-a")
    days = {11: ("8/8/2015", "20/7/2020"), 12: ("21/7/2020", "1/7/2025")}
    terms = [
        Term(
            id=TermId(f"huyen-a/{year}-{year + 5}"),
            organization=holder,
            ordinal=ordinal,
            cycle=Cycle(year, year + 5),
            validity=Validity(start=_interval(days[ordinal][0]), end=_interval(days[ordinal][1])),
            position=place,
        )
        for ordinal, year in ((11, 2015), (12, 2020))
    ]
    body = Organization(id=holder, names=(DatedName(name="Huyện ủy Mộc Lâm"),), position=place)
    return Registry([body], terms)


@pytest.mark.parametrize(
    ("event", "date", "ordinal"),
    [
        ("Đại hội lần thứ XII", "20/7/2020", 12),  # adopted on the closing day, the last of term XI
        ("Đại hội nhiệm kỳ 2020-2025", "20/7/2020", 12),
        ("", "20/7/2020", 11),
        ("", "21/7/2020", 12),
        ("Đại hội lần thứ XX", "1/3/2018", 11),  # nobody registered a term XX: the day decides
        ("Trung ương 4 khóa XII", "1/3/2018", 11),  # the khóa is the Centre's
        ("", "2020", None),  # a congress year holds two terms
    ],
)
def test_the_term_of_a_resolution(event: str, date: str, ordinal: int | None) -> None:
    resolution = Resolution(
        id=ResolutionId("huyen-a/x"),
        kind="nghị quyết",
        event=event,
        date=_interval(date),
        organization=OrganizationId("huyen-a"),
    )
    term = term_of(resolution, _two_terms())
    assert (term.ordinal if term else None) == ordinal
