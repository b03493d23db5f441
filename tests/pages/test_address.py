"""Addresses are permanent: whoever changes a line here breaks links on paper."""

from __future__ import annotations

import pytest

from macros.model import Cycle, ReportType, addresses
from macros.pages import address

ADDRESSES = [
    (address.report_url("huyen-a/2020/12-bc-hu"), "bao-cao/huyen-a/2020/12-bc-hu/"),
    (address.term_url("huyen-a/2015-2020"), "nhiem-ky/huyen-a/2015-2020/"),
    (address.resolution_url("huyen-a/quy-dinh-02-2018-09-24"), "van-ban/huyen-a/quy-dinh-02-2018-09-24/"),
    (address.organization_url("huyen-a"), "to-chuc/huyen-a/"),
    (address.organization_reports_url("huyen-a"), "bao-cao/huyen-a/"),
    (address.organization_resolutions_url("huyen-a"), "van-ban/huyen-a/"),
    (address.year_url(2020), "bao-cao/nam/2020/"),
    (address.year_url(None), "bao-cao/nam/khong-ro/"),
    (address.type_url(ReportType.TERM_REVIEW), "bao-cao/loai/kiem-diem-nhiem-ky/"),
    (address.type_url(ReportType.INSPECTION), "bao-cao/loai/kiem-tra-giam-sat/"),
    (address.kind_url("quyết định"), "van-ban/loai/quyet-dinh/"),
    (address.kind_url(""), "van-ban/loai/khong-ro/"),
    (address.number_url("39-nq-tw"), "van-ban/so/39-nq-tw/"),
    (address.relations_url("huyen-a/quy-dinh-02"), "van-ban/huyen-a/quy-dinh-02/luoc-do/"),
    (address.cycle_url(Cycle(2015, 2020)), "nhiem-ky/ky/2015-2020/"),
    (address.page_url("van-ban/huyen-a/", 1), "van-ban/huyen-a/"),
    (address.page_url("van-ban/huyen-a/", 2), "van-ban/huyen-a/trang-2/"),
]


@pytest.mark.parametrize(("made", "expected"), ADDRESSES)
def test_addresses(made: str, expected: str) -> None:
    assert made == expected


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("bao-cao/", "bao-cao/index.md"),
        ("bao-cao/huyen-a/", "bao-cao/huyen-a.md"),
        ("bao-cao/huyen-a/2020/12-bc-hu/", "bao-cao/huyen-a/2020/12-bc-hu.md"),
        # MkDocs publishes index.md one level up, where the list of the organization is
        ("bao-cao/huyen-a/index/", "bao-cao/huyen-a/index/index.md"),
    ],
)
def test_paths(url: str, path: str) -> None:
    assert address.path_of(url) == path


def test_types_have_addresses_of_their_own() -> None:
    assert len({address.type_url(t) for t in ReportType}) == len(ReportType)


@pytest.mark.parametrize(
    ("file", "url"),
    [
        ("12-bc-hu.pdf", "bao-cao/huyen-a/2020/12-bc-hu.pdf"),
        ("phụ lục 1.xlsx", "bao-cao/huyen-a/2020/ph%E1%BB%A5%20l%E1%BB%A5c%201.xlsx"),
        ("anh\\hinh.png", "bao-cao/huyen-a/2020/anh/hinh.png"),
    ],
)
def test_files_lie_beside_the_page(file: str, url: str) -> None:
    assert address.file_url("huyen-a/2020/12-bc-hu", file) == url


@pytest.mark.parametrize("file", ["../x.pdf", "/etc/passwd", "C:\\mật.docx", "a/../../b", ""])
def test_files_outside_have_no_address(file: str) -> None:
    with pytest.raises(ValueError, match="does not lie beside"):
        address.file_path("huyen-a/2020/12-bc-hu", file)


@pytest.mark.parametrize(
    ("identifier", "is_reserved"),
    [
        ("nam/2020", True),
        ("loai", True),
        ("ky/2015-2020", True),
        ("so/39-nq-tw", True),
        ("so-noi-vu", False),
        ("nam-dinh", False),
        ("huyen-a/nam", False),
        # where the second page of a list would be
        ("trang-2", True),
        ("huyen-a/trang-12", True),
        ("huyen-a/trang-2/12-bc-hu", False),
        ("huyen-a/trang-bom", False),
        ("huyen-a/quang-trang-2", False),
        ("huyen-a/trang-2-bc", False),
    ],
)
def test_reserved_words(identifier: str, is_reserved: bool) -> None:
    assert addresses.is_reserved(identifier) is is_reserved
