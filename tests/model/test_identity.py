"""Ids of resolutions, which are addresses."""

from __future__ import annotations

import pytest

from macros.model import OrganizationId, Resolution, ResolutionId
from macros.model.identity import event_slug, resolution_id
from macros.vietnamese import parse_date


def make(kind: str, number: str = "", date: str = "", organization: str = "", **more: str) -> Resolution:
    return Resolution(
        id=ResolutionId(""),
        kind=kind,
        number=number,
        date=parse_date(date) if date else None,
        organization=OrganizationId(organization) if organization else None,
        organization_name=more.get("body", ""),
        title=more.get("title", ""),
        event=more.get("event", ""),
    )


@pytest.mark.parametrize(
    ("resolution", "expected"),
    [
        (make("quy định", "02-QĐi/HU", "24/9/2018", "huyen-a"), "huyen-a/quy-dinh-02-2018-09-24"),
        (make("quy định", "2-QĐ/HU", "24/9/2018", "huyen-a"), "huyen-a/quy-dinh-02-2018-09-24"),
        (make("quyết định", "02-QĐ/HU", "24/9/2018", "huyen-a"), "huyen-a/quyet-dinh-02-2018-09-24"),
        (make("nghị quyết", "05-NQ/HU", "6/2018", "huyen-a"), "huyen-a/nghi-quyet-05-2018-06"),
        (make("nghị quyết", "05-NQ/HU", "", "huyen-a"), "huyen-a/nghi-quyet-05"),
        (
            make("nghị định", "30/2020/NĐ-CP", "5/3/2020", "chinh-phu"),
            "chinh-phu/nghi-dinh-30-2020-2020-03-05",
        ),
        (make("luật", "41/2024/QH15", "", "quoc-hoi"), "quoc-hoi/luat-41-2024"),
        (
            make("nghị quyết", organization="huyen-a", event="Đại hội Đảng bộ huyện lần thứ XI"),
            "huyen-a/nghi-quyet-dai-hoi-11",
        ),
        (
            make("nghị quyết", "", "6/1998", "quan-b", title="về việc phòng, chống ma tuý"),
            "quan-b/nghi-quyet-phong-chong-ma-tuy-1998-06",
        ),
        (make("nghị quyết", "05-NQ/HU", "25/6/2018"), "hu/nghi-quyet-05-2018-06-25"),
        (make("hướng dẫn", "03", body="Tỉnh ủy"), "tinh-uy/huong-dan-03"),
        (make("điều lệ", title="Đảng"), "khong-ro/dieu-le-dang"),
    ],
)
def test_ids(resolution: Resolution, expected: str) -> None:
    assert resolution_id(resolution) == expected


def test_the_scope_stands_for_an_unknown_body() -> None:
    assert resolution_id(make("chỉ thị", "19-CT/TU"), scope="tu-huyen-a") == "tu-huyen-a/chi-thi-19"


@pytest.mark.parametrize(
    ("event", "slug"),
    [
        ("Đại hội lần thứ XI", "dai-hoi-11"),
        ("Đại hội đại biểu Đảng bộ huyện khoá XI, nhiệm kỳ 2015-2020", "dai-hoi-11"),
        ("Đại hội nhiệm kỳ 2015 – 2020", "dai-hoi-2015-2020"),
        ("Đại hội 13", "dai-hoi-13"),
        ("Trung ương 4 khóa XII", "trung-uong-4-khoa-12"),
        ("Trung ương 6 (lần 2) khóa VIII", "trung-uong-6-lan-2-khoa-8"),
    ],
)
def test_events_in_addresses(event: str, slug: str) -> None:
    assert event_slug(event) == slug
