"""Numbers with a slip are refused, and what is likely meant is proposed; odd but right ones pass."""

from __future__ import annotations

import pytest

from macros.importing.registering import CannotRegisterError, Request, propose
from tests.importing.registering.sample import FILES, Opened, opened

AT = "được dẫn ở reports/huyen-mn/2019/a.md, dòng"
BY_HAND = " (nếu văn bản quả ghi như vậy, viết mục ấy bằng tay vào danh bạ)"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    from tests.conftest import write_files

    root = tmp_path_factory.mktemp("kho")
    write_files(root, FILES)
    return opened(root)


@pytest.mark.parametrize(
    ("words", "kind", "told"),
    [
        # Two letters exchanged: 51-KH/HU is cited.
        (
            "51-HK/HU",
            "",
            f"HK không phải ký hiệu của thể loại nào; có phải 51-KH/HU ({AT} 20)?{BY_HAND}",
        ),
        (
            "Kế hoạch số 51-HK/HU",
            "",
            f"HK không phải ký hiệu của kế hoạch; có phải 51-KH/HU ({AT} 20)?{BY_HAND}",
        ),
        ("51-HK/HU", "kế hoạch", f"HK không phải ký hiệu của kế hoạch; có phải 51-KH/HU ({AT} 20)?{BY_HAND}"),
        # Nothing like it is known: the code of the kind.
        ("Công văn số 77-VC/HU", "", f"VC không phải ký hiệu của công văn; có phải 77-CV/HU?{BY_HAND}"),
        ("77-VC/HU", "", f"VC không phải ký hiệu của thể loại nào; có phải 77-CV/HU?{BY_HAND}"),
        # The code of another kind.
        (
            "Kế hoạch số 51-NQ/HU",
            "",
            (
                "NQ là ký hiệu của nghị quyết, không phải ký hiệu của kế hoạch; có phải 51-KH/HU "
                f"({AT} 20)?{BY_HAND}"
            ),
        ),
        (
            "Quyết định số 07-QĐi/HU",
            "",
            f"QĐi là ký hiệu của quy định, không phải ký hiệu của quyết định; có phải 07-QĐ/HU?{BY_HAND}",
        ),
        # Letters read for digits.
        ("5l-KH/HU", "", f'số "5l" có chữ cái giống chữ số; có phải 51-KH/HU ({AT} 20)?'),
        (
            "Kế hoạch số 5I-KH/HU ngày 3/2/2019",
            "",
            f'số "5I" có chữ cái giống chữ số; có phải 51-KH/HU ({AT} 20)?',
        ),
        ("o7-QĐi/HU", "", 'số "o7" có chữ cái giống chữ số; có phải 07-QĐi/HU (đã đăng ký)?'),
        ("6l/2021/NQ-HĐND", "", 'số "6l" có chữ cái giống chữ số; có phải 61/2021/NQ-HĐND?'),
        ("1O - CT/HU", "", 'số "1O" có chữ cái giống chữ số; có phải 10-CT/HU?'),
    ],
)
def test_a_slip_in_the_number_is_refused(sample: Opened, words: str, kind: str, told: str) -> None:
    with pytest.raises(CannotRegisterError) as error:
        propose(
            Request(words=words, kind=kind, organization="huyen-mn"), sample.unregistered, sample.registry
        )
    assert error.value.message.vi == told
    assert not error.value.is_known
    assert not error.value.is_fault


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("30a/2008/NQ-CP", "30a/2008/NQ-CP"),  # a real suffix
        ("12-NQ/HU kỳ l5/9/2012", "12-NQ/HU"),  # a slip, but not in the number
        ("Nghị quyết số 202/2025/QH15", "202/2025/QH15"),  # no code
        ("Công văn số 123/UBND-NV", "123/UBND-NV"),
        ("Chương trình số 10-CTrHĐ/HU", "10-CTrHĐ/HU"),  # the narrower kind's code
        ("Chương trình hành động số 10-CTr/HU", "10-CTr/HU"),  # the broader one's
        ("Quy định số 12-QĐ/HU", "12-QĐ/HU"),
        ("Đề án số 02-DA/HU", "02-ĐA/HU"),  # diacritics are mended by the reader itself
        ("Kế hoạch số 51-KHPH/HU", "51-KHPH/HU"),
    ],
)
def test_odd_numbers_pass(sample: Opened, words: str, number: str) -> None:
    request = Request(words=words, organization="huyen-mn")
    assert propose(request, sample.unregistered, sample.registry).entry.number == number


@pytest.mark.parametrize(
    ("organization", "date", "told"),
    [
        (
            "huyen-lb",
            "",
            [
                (
                    f"Kế hoạch 51-KH/HU ngày 3/2/2019 {AT} 20 là của Huyện ủy Mây Ngàn, không phải của "
                    "Huyện ủy Lam Bạc"
                )
            ],
        ),
        ("huyen-lb", "4/2/2019", []),  # another day is another document
    ],
)
def test_citations_that_mean_another_body_are_told(
    sample: Opened, organization: str, date: str, told: list[str]
) -> None:
    request = Request(words="51-KH/HU", organization=organization, date=date)
    proposal = propose(request, sample.unregistered, sample.registry)
    assert [note.vi for note in proposal.notes] == told
    assert proposal.entry.organization == organization


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "huyen-mn/nghi-quyet-05-2018-06-24",
            (
                'không có mã này: "huyen-mn/nghi-quyet-05-2018-06-24"; có phải '
                '"huyen-mn/nghi-quyet-05-2018-06-25"?'
            ),
        ),
        ("zzz/xxx", 'không có mã này: "zzz/xxx"'),
        ("van-ban/zzz/xxx", 'không có mã này: "zzz/xxx"'),
    ],
)
def test_an_address_that_no_document_has(sample: Opened, words: str, told: str) -> None:
    with pytest.raises(CannotRegisterError) as error:
        propose(Request(words=words), sample.unregistered, sample.registry)
    assert error.value.message.vi == told
    assert not error.value.is_known


@pytest.mark.parametrize(
    "words",
    [
        "huyen-mn/quy-dinh-07-2012-09-05",
        "/van-ban/huyen-mn/quy-dinh-07-2012-09-05/",
        "Quy định số 07-QĐi/HU ngày 5/9/2012",  # nothing else says whose it is
        "07-QĐ/HU ngày 5/9/2012",  # nor of which kind
        "Quy định số 07-QĐ/HU",  # the only one of its number
        "Điều lệ Đảng",
    ],
)
def test_one_registered_document_is_named_before_anything_is_asked(sample: Opened, words: str) -> None:
    with pytest.raises(CannotRegisterError) as error:
        propose(Request(words=words), sample.unregistered, sample.registry)
    assert error.value.is_known
    assert " đã đăng ký (docs/registry/resolutions/may-ngan.yml, dòng " in error.value.message.vi


def test_whoever_insists_is_asked_whose_it_is(sample: Opened) -> None:
    with pytest.raises(CannotRegisterError) as error:
        propose(Request(words="Quy định số 07-QĐ/HU", again=True), sample.unregistered, sample.registry)
    assert not error.value.is_known
    assert "có thể là của nhiều tổ chức" in error.value.message.vi
