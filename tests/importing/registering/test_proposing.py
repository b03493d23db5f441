"""What is asked, filled by what citations say unanimously; contradictions are shown and never chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.importing.registering import CannotRegisterError, Proposal, Request, doubts_about, propose
from macros.model import Verb, Verification
from macros.vietnamese import parse_date
from tests.importing.registering.sample import FILES, Opened, opened, report

if TYPE_CHECKING:
    from tests.conftest import Files

Folder = Callable[["Files"], Path]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    from tests.conftest import write_files

    root = tmp_path_factory.mktemp("kho")
    write_files(root, FILES)
    return opened(root)


def proposed(sample: Opened, words: str, **options: Any) -> Proposal:
    return propose(Request(words=words, **options), sample.unregistered, sample.registry)


def told(proposal: Proposal) -> list[str]:
    return [note.vi for note in proposal.notes]


def refused(sample: Opened, words: str, **options: Any) -> CannotRegisterError:
    with pytest.raises(CannotRegisterError) as error:
        proposed(sample, words, **options)
    return error.value


def test_what_citations_agree_on_fills_the_entry(sample: Opened) -> None:
    proposal = proposed(sample, "02-QĐ/HU", date="24/9/2018")
    entry = proposal.entry
    assert (entry.kind, entry.number, entry.date) == ("quy định", "02-QĐ/HU", parse_date("24/9/2018"))
    assert (entry.organization, entry.issuer) == ("huyen-mn", "Ban Thường vụ")
    assert entry.title == "Về trách nhiệm của cấp ủy viên"
    assert entry.aliases == ("02-QĐi/HU",)
    assert entry.verified is Verification.NO
    assert (entry.taken_from, entry.source) == ("theo báo cáo reports/huyen-mn/2019/a.md, dòng 11", "")
    assert entry.former_ids == ()
    assert told(proposal) == [
        "thể loại: quy định (theo các lời dẫn)",
        (
            "lấy từ 3 lời dẫn trong 2 báo cáo: cơ quan ban hành Ban Thường vụ; "
            "trích yếu “Về trách nhiệm của cấp ủy viên”"
        ),
        "cùng số với Quy định 02-QĐi/HU ngày 24/9/2019, chưa đăng ký; so lại ngày: có thể chỉ là một văn bản",
    ]


def test_an_option_outranks_citations_and_what_they_say_otherwise_is_shown(sample: Opened) -> None:
    proposal = proposed(
        sample,
        "02-QĐi/HU",
        date="9/2018",
        issuer="Ban Chấp hành",
        title="Về công tác dân vận của chính quyền",
        source="Bản lưu, hộp 4",
        verified=Verification.YES,
    )
    entry = proposal.entry
    assert (entry.issuer, entry.title) == ("Ban Chấp hành", "Về công tác dân vận của chính quyền")
    assert (entry.source, entry.verified) == ("Bản lưu, hộp 4", Verification.YES)
    assert told(proposal)[:3] == [
        "các lời dẫn ghi ngày: 24/9/2018 (3)",
        "các lời dẫn nói trích yếu là: về trách nhiệm của cấp ủy viên (1)",
        "các lời dẫn ghi cơ quan ban hành: Ban Thường vụ Huyện ủy (1); BTV Huyện ủy (1)",
    ]


def test_contradictions_are_shown_and_not_chosen(sample: Opened) -> None:
    proposal = proposed(sample, "Nghị quyết số 05-NQ/HU")
    assert proposal.entry.date == parse_date("25/6/2018")
    assert (proposal.entry.issuer, proposal.entry.title) == ("", "")
    assert told(proposal) == [
        "lấy từ 3 lời dẫn trong 2 báo cáo: ngày 25/6/2018",
        (
            "chưa ghi trích yếu, vì các lời dẫn nói khác nhau: về quản lý đất đai (1); "
            "về xây dựng nông thôn mới (1); thêm --title"
        ),
        "các lời dẫn ghi cơ quan ban hành: Huyện ủy (1); Ban Thường vụ Huyện ủy (1); Ban Chấp hành (1)",
    ]


def test_two_dates_are_two_documents_or_a_misprint_and_neither_is_chosen(sample: Opened) -> None:
    proposal = proposed(sample, "02-QĐi/HU")
    assert proposal.entry.date is None
    assert proposal.entry.aliases == ()
    assert "chưa ghi ngày, vì các lời dẫn ghi khác nhau: 24/9/2018 (3); 24/9/2019 (1); thêm --date" in told(
        proposal
    )


def test_what_nobody_cites_is_only_what_is_asked(sample: Opened) -> None:
    proposal = proposed(
        sample, "11-CT/HU", organization="Huyện ủy Lam Bạc", date="5/2020", title="về thủy lợi"
    )
    entry = proposal.entry
    assert (entry.kind, entry.organization, entry.title) == ("chỉ thị", "huyen-lb", "Về thủy lợi")
    assert (entry.verified, entry.source, proposal.notes, proposal.cited) == (None, "", (), ())


def test_another_body_of_the_code_gets_nothing_from_the_citations(sample: Opened) -> None:
    proposal = proposed(sample, "Nghị quyết số 05-NQ/HU", organization="Huyện ủy Lam Bạc")
    assert (proposal.entry.date, proposal.cited) == (None, ())


@pytest.mark.parametrize(
    ("words", "organization"),
    [
        ("12-NQ/TW", "trung-uong"),  # the only body of the code
        ("06-CT/TU", "tinh-hl"),  # cited
        ("14-KH/HU của Huyện ủy Lam Bạc", "huyen-lb"),  # said
        ("Nghị quyết về phòng, chống lấn chiếm bãi sông", "huyen-mn"),
        ("Quyết định số 7-QĐ/HU của Ban Thường vụ Đảng bộ huyện Lam Bạc", "huyen-lb"),
    ],
)
def test_whose_document_it_is(sample: Opened, words: str, organization: str) -> None:
    assert proposed(sample, words).entry.organization == organization


def test_the_issuer_in_the_words_is_shortened_to_its_organ(sample: Opened) -> None:
    entry = proposed(sample, "Nghị quyết số 14-NQ/HU của BTV Huyện ủy Lam Bạc về thủy lợi nội đồng").entry
    assert (entry.issuer, entry.title) == ("Ban Thường vụ", "Về thủy lợi nội đồng")


def test_an_address_is_enough_and_stays(sample: Opened) -> None:
    page = "huyen-mn/nghi-quyet-phong-chong-lan-chiem-bai-song-2017-06"
    assert page in sample.links.resolutions
    entry = proposed(sample, page).entry
    assert (entry.title, entry.date) == ("Về phòng, chống lấn chiếm bãi sông", parse_date("6/2017"))
    # Its organization was guessed, its address made with the reporting body: it stays the same.
    assert (entry.as_resolution().id, entry.former_ids) == (page, ())
    assert proposed(sample, page, title="Về bãi sông").entry.former_ids == (page,)
    # With a day the site itself leads on from the address without.
    assert proposed(sample, page, date="12/6/2017").entry.former_ids == ()


@pytest.mark.parametrize(
    ("relations", "kind"),
    [
        (((Verb.REPLACES, "02-QĐi/HU ngày 24/9/2018"),), "quy định"),
        (((Verb.AMENDS, "Quyết định số 44-QĐ/HU"),), "quyết định"),
    ],
)
def test_the_kind_of_qd_is_that_of_what_it_replaces(
    sample: Opened, relations: tuple[tuple[Verb, str], ...], kind: str
) -> None:
    proposal = proposed(sample, "03-QĐ/HU", organization="huyen-mn", relations=relations)
    assert proposal.entry.kind == kind
    assert told(proposal) == [f"thể loại: {kind} (như văn bản được thay thế, sửa đổi)"]


@pytest.mark.parametrize(
    "relations",
    [
        (),
        ((Verb.REPLACES, "04-QĐ/HU"),),  # no better known itself
        ((Verb.REPLACES, "04-NQ/HU"),),  # no kind of the code
        ((Verb.BASED_ON, "04-QĐi/HU"),),  # may be of any kind
    ],
)
def test_qd_alone_asks_for_the_word(sample: Opened, relations: tuple[tuple[Verb, str], ...]) -> None:
    error = refused(sample, "03-QĐ/HU", organization="huyen-mn", relations=relations)
    assert error.message.vi == (
        'QĐ là ký hiệu của cả quyết định và quy định; ghi rõ thể loại, ví dụ "Quy định số 03-QĐ/HU", '
        'hoặc thêm --kind "quyết định" / --kind "quy định"'
    )


def test_a_part_and_a_date_are_of_what_ends_validity(sample: Opened) -> None:
    relations = ((Verb.BASED_ON, "06-CT/TU"), (Verb.REPLACES, "02-QĐi/HU"))
    written = proposed(
        sample,
        "Quy định số 03-QĐ/HU",
        organization="huyen-mn",
        relations=relations,
        partly=True,
        since="1/2025",
    ).entry.relations
    assert [(r.verb, r.partly, r.since) for r in written] == [
        (Verb.BASED_ON, False, None),
        (Verb.REPLACES, True, parse_date("1/2025")),
    ]
    (amends,) = proposed(
        sample, "03-CT/HU", organization="huyen-mn", relations=((Verb.AMENDS, "02-CT/HU"),), partly=True
    ).entry.relations
    assert amends.partly


@pytest.mark.parametrize(
    ("words", "options", "why"),
    [
        ("12-NQ/HU", {}, '"12-NQ/HU" có thể là của nhiều tổ chức'),
        ("12-NQ/QU", {}, 'chưa rõ "12-NQ/QU" của tổ chức nào'),
        (
            "05-NQ/HU",
            {"organization": "Huyện ủy Mây Ngà"},
            'chưa đăng ký tổ chức "Huyện ủy Mây Ngà"; gần giống: "Huyện',
        ),
        (
            "12-CT/HU",
            {"organization": "huyen-mn", "partly": True},
            "--partly và --from phải đi với một quan hệ",
        ),
        ("12-CT/HU", {"organization": "huyen-mn", "since": "xưa"}, '--from "xưa" không phải là ngày có thật'),
    ],
)
def test_what_cannot_be_done_is_told(sample: Opened, words: str, options: dict[str, Any], why: str) -> None:
    error = refused(sample, words, **options)
    assert why in error.message.vi
    assert not error.is_known


@pytest.mark.parametrize("words", ["07-QĐi/HU ngày 5/9/2012", "Quy định số 07-QĐ/HU ngày 5/9/2012"])
def test_what_is_registered_is_not_registered_again(sample: Opened, words: str) -> None:
    error = refused(sample, words, organization="huyen-mn")
    assert error.is_known
    assert error.message.vi == (
        "Quy định 07-QĐi/HU ngày 5/9/2012 đã đăng ký (docs/registry/resolutions/may-ngan.yml, dòng 3; "
        "mã huyen-mn/quy-dinh-07-2012-09-05)"
    )


@pytest.mark.parametrize(
    ("words", "date", "why"),
    [
        (
            "Quy định số 07-QĐ/HU",
            "",
            "; nêu ngày bằng --date; nếu quả là hai văn bản khác nhau thì thêm --again",
        ),
        ("Quy định số 07-QĐ/HU", "2012", "; so lại ngày; nếu quả là hai văn bản khác nhau thì thêm --again"),
    ],
)
def test_what_may_be_registered_is_not_registered_again(
    sample: Opened, words: str, date: str, why: str
) -> None:
    error = refused(sample, words, organization="huyen-mn", date=date)
    assert error.is_known
    assert error.message.vi.startswith("danh bạ đã có Quy định 07-QĐi/HU ngày 5/9/2012 (docs/")
    assert error.message.vi.endswith(f"có vẻ là cùng một văn bản{why}")
    proposed(sample, words, organization="huyen-mn", date=date, again=True)


def test_a_number_of_the_state_is_used_once_in_its_year(folder_of: Folder) -> None:
    council = "- kind: nghị quyết\n  number: 15/2021/NQ-HĐND\n  date: 5/3/2021\n  organization: hdnd\n"
    files = {
        "docs/registry/organizations.yml": "hdnd:\n  names: Hội đồng nhân dân huyện\n  codes: HĐND\n",
        "docs/registry/resolutions/hdnd.yml": council,
        "reports/hdnd/2021/a.md": report("x", organization="hdnd"),
    }
    sample = opened(folder_of(files))
    error = refused(sample, "15/2021/NQ-HĐND", date="6/3/2021", organization="hdnd")
    assert error.message.vi.startswith("năm 2021 đã có Nghị quyết 15/2021/NQ-HĐND ngày 5/3/2021 (docs/")
    assert proposed(sample, "15/2022/NQ-HĐND", date="6/3/2022", organization="hdnd").entry.number


# --- doubts --------------------------------------------------------------------------------------------


def doubts(sample: Opened, words: str, **options: Any) -> list[str]:
    proposal = proposed(sample, words, **options)
    return [
        doubt.vi for doubt in doubts_about(proposal.entry, sample.links, sample.unregistered, sample.registry)
    ]


@pytest.mark.parametrize(
    ("verb", "older", "doubt"),
    [
        (Verb.REPLACES, "02-QĐi/HU ngày 24/9/2018", None),  # cited, that is enough
        (Verb.REPLACES, "09-QĐi/HU ngày 6/3/2014", None),
        (Verb.AMENDS, "07-QĐi/HU ngày 5/9/2012", None),  # replaced as it is, one may still speak of it
        (Verb.GUIDES, "Nghị quyết số 05-NQ/HU", None),
        (
            Verb.REPLACES,
            "04-QĐi/HU ngày 1/2/2017",
            'thay thế "04-QĐi/HU ngày 1/2/2017": chưa đăng ký và không báo cáo nào dẫn',
        ),
        (
            Verb.REPLACES,
            "07-QĐi/HU ngày 5/9/2012",
            'thay thế "07-QĐi/HU ngày 5/9/2012": đã có Quy định 09-QĐi/HU ngày 6/3/2014 thay thế văn bản này',
        ),
        (
            Verb.REPEALS,
            "Quy định số 07-QĐ/HU",
            'bãi bỏ "Quy định số 07-QĐ/HU": đã có Quy định 09-QĐi/HU ngày 6/3/2014 thay thế văn bản này',
        ),
    ],
)
def test_doubts_about_the_older_document(sample: Opened, verb: Verb, older: str, doubt: str | None) -> None:
    found = doubts(
        sample, "Quy định số 03-QĐ/HU", date="5/3/2019", organization="huyen-mn", relations=((verb, older),)
    )
    assert found == ([doubt] if doubt else [])


@pytest.mark.parametrize(
    ("date", "relations", "faults"),
    [
        (
            "5/3/2019",
            ((Verb.BASED_ON, "quy định cũ"),),
            [
                (
                    'căn cứ "quy định cũ": không nhận ra văn bản nào trong lời này; viết như khi dẫn: '
                    "Quy định số 02-QĐi/HU ngày 24/9/2018"
                )
            ],
        ),
        (
            "5/3/2019",
            ((Verb.REPLACES, "Quy định số 03-QĐ/HU"),),
            ['thay thế "Quy định số 03-QĐ/HU": là chính văn bản này'],
        ),
        (  # only cited
            "5/3/2019",
            ((Verb.REPLACES, "02-QĐi/HU ngày 24/9/2019"),),
            [
                (
                    'thay thế "02-QĐi/HU ngày 24/9/2019": Quy định 02-QĐi/HU ngày 24/9/2019 ban hành sau văn '
                    "bản mới"
                )
            ],
        ),
        (  # not even that
            "5/3/2019",
            ((Verb.REPLACES, "04-QĐi/HU ngày 1/2/2020"),),
            ['thay thế "04-QĐi/HU ngày 1/2/2020": ngày 1/2/2020 ban hành sau văn bản mới'],
        ),
        (  # registered, the second without its date; both are told
            "5/3/2011",
            ((Verb.REPLACES, "07-QĐi/HU ngày 5/9/2012"), (Verb.REPLACES, "Quy định số 09-QĐi/HU")),
            [
                (
                    'thay thế "07-QĐi/HU ngày 5/9/2012": Quy định 07-QĐi/HU ngày 5/9/2012 ban hành sau văn '
                    "bản mới"
                ),
                'thay thế "Quy định số 09-QĐi/HU": Quy định 09-QĐi/HU ngày 6/3/2014 ban hành sau văn bản mới',
            ],
        ),
    ],
)
def test_a_relation_that_cannot_be_meant_stops(
    sample: Opened, date: str, relations: tuple[tuple[Verb, str], ...], faults: list[str]
) -> None:
    with pytest.raises(CannotRegisterError) as error:
        doubts(sample, "Quy định số 03-QĐ/HU", date=date, organization="huyen-mn", relations=relations)
    assert error.value.is_fault
    assert error.value.message.vi.split("\n") == faults


@pytest.mark.parametrize(
    ("words", "options", "doubt"),
    [
        ("12-NQ/HU", {"date": "1/6/2025"}, None),
        ("12-NQ/ĐH", {"date": "1/6/2025"}, None),  # congresses number by themselves
        (
            "12-NQ/TU",
            {"date": "2020"},
            'ký hiệu "TU" không phải của Huyện ủy Mây Ngàn năm 2020 (danh bạ: HU)',
        ),
        (
            "12-NQ/HU",
            {"date": "2/7/2025"},
            "Huyện ủy Mây Ngàn chưa thành lập hoặc đã kết thúc hoạt động vào ngày 2/7/2025",
        ),
        (
            "12-NQ/HU",
            {},
            "chưa có ngày: số đánh lại từ 01 mỗi nhiệm kỳ, nên cùng một số có thể là nhiều văn bản",
        ),
        (
            "Hướng dẫn số 12 của Huyện ủy",
            {"date": "2020"},
            'số "12" chưa có ký hiệu thể loại và cơ quan (như 05-NQ/HU)',
        ),
        (
            "Quy định số 07-QĐ/HU",
            {"date": "2012", "again": True},
            (
                "danh bạ đã có Quy định 07-QĐi/HU ngày 5/9/2012 (docs/registry/resolutions/may-ngan.yml, "
                "dòng 3; mã huyen-mn/quy-dinh-07-2012-09-05), có vẻ là cùng một văn bản"
            ),
        ),
    ],
)
def test_doubts_about_the_document_itself(
    sample: Opened, words: str, options: dict[str, Any], doubt: str | None
) -> None:
    found = doubts(sample, words, organization="huyen-mn", **options)
    assert found == ([doubt] if doubt else [])


def test_an_organ_code_is_read_at_the_date(folder_of: Folder) -> None:
    organizations = (
        "khoi:\n  names: Đảng ủy khối\n  codes:\n    - {code: ĐUK, to: 2010}\n    - {code: ĐU, from: 2010}\n"
    )
    files = {
        "docs/registry/organizations.yml": organizations,
        "reports/khoi/2020/a.md": report("x", organization="khoi"),
    }
    sample = opened(folder_of(files))
    assert doubts(sample, "12-NQ/ĐUK", organization="khoi", date="2008") == []
    assert doubts(sample, "12-NQ/ĐUK", organization="khoi", date="2012") == [
        'ký hiệu "ĐUK" không phải của Đảng ủy khối năm 2012 (danh bạ: ĐU)'
    ]


def test_after_registering_the_citations_match(folder_of: Folder) -> None:
    from macros.importing.registering import append_entry, organization_words, possible_targets

    root = folder_of(FILES)
    sample = opened(root)
    for words in ("02-QĐi/HU ngày 24/9/2018", "huyen-mn/nghi-quyet-phong-chong-lan-chiem-bai-song-2017-06"):
        entry = proposed(sample, words).entry
        assert entry.organization is not None
        target = next(possible_targets(root, entry.organization, sample.registry))
        assert target.path == "docs/registry/resolutions/may-ngan.yml"
        # The file calls its organization by another of its names.
        named = organization_words(target, entry.organization, entry.date, sample.registry)
        assert named == "Đảng bộ huyện Mây Ngàn"
        data = append_entry(target, replace(entry, organization_words=named), sample.registry)
        target.file.write_bytes(data)
        key = entry.as_resolution().id
        before = {item.resolution.id: item.citations for item in sample.unregistered}
        sample = opened(root)
        assert sample.links.resolutions[key].is_registered
        assert len(sample.links.backlinks[key]) == before[key]
        assert key not in {item.resolution.id for item in sample.unregistered}
