"""Opening an archive: registries, reports, and every fault of every file in one run."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from macros.model import Archive, Organization, Report
from macros.vietnamese import DateInterval

Opened = Callable[[Mapping[str, str | bytes]], Archive]

REGISTRY: dict[str, str | bytes] = {
    "docs/registry/organizations.yml": """\
huyen-a:
  names:
    - {name: Huyện ủy Mộc Lâm, from: 1/1/1997, to: 1/7/2025}
  codes: HU
  rank: huyện
  to: 1/7/2025
  successors: [{organization: xa-c, passed: [địa bàn]}]
ban-to-chuc:
  names: Ban Tổ chức Huyện ủy Mộc Lâm
  parents: Huyện ủy Mộc Lâm
  sort: cơ quan tham mưu
xa-c:
  names: Đảng ủy xã Mộc Thượng
  from: 1/7/2025
""",
    "docs/registry/terms.yml": """\
- organization: Huyện ủy Mộc Lâm
  ordinal: XI
  years: 2015-2020
  congress: {from: 6/8/2015, to: 7/8/2015}
  committee:
    - {name: Ban Chấp hành, members: 39}
- organization: Đảng bộ huyện Mộc Lâm
  ordinal: XII
  years: 2020-2025
  congress: {from: 20/7/2020, to: 21/7/2020}
""",
    "docs/registry/resolutions/huyen.yml": """\
- number: 02-QĐi/HU
  kind: Quy định
  date: 24/9/2018
  organization: Huyện ủy Mộc Lâm
  title: Về trách nhiệm dự sinh hoạt chi bộ
""",
}


def report(**keys: str) -> str:
    values = {"title": "Báo cáo", "organization": "Huyện ủy Mộc Lâm", "type": "sơ kết"} | keys
    head = "\n".join(f"{key}: {value}" for key, value in values.items())
    return f"---\n{head}\n---\nNội dung.\n"


def only(archive: Archive) -> Report:
    assert [d.code for d in archive.diagnostics] == []
    return archive.reports[0]


@pytest.mark.parametrize(
    ("keys", "term"),
    [
        ({"date": "15/6/2018"}, "huyen-a/2015-2020"),
        ({"date": "21/7/2020"}, "huyen-a/2015-2020"),  # the closing day still belongs to the old term
        ({"date": "22/7/2020"}, "huyen-a/2020-2025"),
        ({"date": "2020", "period": "2015-2020"}, "huyen-a/2015-2020"),
        ({"date": "2020", "type": "kiểm điểm nhiệm kỳ"}, "huyen-a/2015-2020"),
        ({"date": "2020"}, "huyen-a/2020-2025"),
        ({"date": "15/6/2018", "term": "XII"}, "huyen-a/2020-2025"),
        ({"term": "2015–2020"}, "huyen-a/2015-2020"),
        ({"organization": "Ban Tổ chức Huyện ủy Mộc Lâm", "date": "12/2023"}, "huyen-a/2020-2025"),
        ({"as_of": "13/12/2023"}, "huyen-a/2020-2025"),
        ({"date": "20/1/2022", "date_basis": "ngày đăng", "period": "2015-2020"}, "huyen-a/2015-2020"),
        ({"date": "2020", "type": "báo cáo chính trị"}, "huyen-a/2015-2020"),
        ({"date": "2020", "type": "kiểm điểm hằng năm", "period": "năm 2019"}, "huyen-a/2015-2020"),
        ({"date": "15/6/2018", "term": "XII (2020–2025)"}, "huyen-a/2020-2025"),  # as the hint shows it
        ({"date": "15/6/2018", "term": "khóa XII, nhiệm kỳ 2020-2025"}, "huyen-a/2020-2025"),
    ],
)
def test_term_of_a_report(archive_of: Opened, keys: dict[str, str], term: str) -> None:
    assert only(archive_of(REGISTRY | {"reports/huyen-a/2020/x.md": report(**keys)})).term == term


def test_a_posting_day_alone_tells_no_term(archive_of: Opened) -> None:
    keys = {"date": "20/1/2022", "date_basis": "ngày đăng"}
    assert only(archive_of(REGISTRY | {"reports/huyen-a/2022/x.md": report(**keys)})).term is None


@pytest.mark.parametrize("words", ["XI (2020–2025)", "xa-c/2025-2030", "khóa XX"])
def test_a_term_must_agree_with_itself(archive_of: Opened, words: str) -> None:
    archive = archive_of(REGISTRY | {"reports/huyen-a/2018/x.md": report(date="15/6/2018", term=words)})
    assert [d.code for d in archive.diagnostics] == ["term-unknown"]


def test_no_term_where_none_runs(archive_of: Opened) -> None:
    found = only(archive_of(REGISTRY | {"reports/huyen-a/1999/x.md": report(date="1999")}))
    assert found.term is None
    assert found.cycle is None


def test_address_comes_from_the_path(archive_of: Opened) -> None:
    archive = archive_of(REGISTRY | {"reports/huyen-a/2020/12-BC Kiểm điểm.md": report()})
    assert [r.id for r in archive.reports] == ["huyen-a/2020/12-bc-kiem-diem"]


def test_two_files_with_one_address_are_a_fault(archive_of: Opened) -> None:
    two = {"reports/a/x y.md": report(), "reports/a/x-y.md": report()}
    archive = archive_of(REGISTRY | two)
    assert [d.code for d in archive.diagnostics] == ["report-address-duplicate"]
    assert len(archive.reports) == 1


def test_hidden_files_are_skipped(archive_of: Opened) -> None:
    archive = archive_of(REGISTRY | {"reports/_mau/x.md": "nháp", "reports/.tam.md": "nháp"})
    assert archive.reports == ()
    assert archive.diagnostics == ()


@pytest.mark.parametrize(
    ("keys", "code", "hint"),
    [
        ({"organization": "Huyện ủy Mộc Lam"}, "organization-unknown", '"Huyện ủy Mộc Lâm"'),
        ({"organization": "Sở Xây dựng"}, "organization-unknown", "organizations.yml"),
        ({"term": "XX"}, "term-unknown", "XI (2015–2020), XII (2020–2025)"),
    ],
)
def test_who_and_when_must_be_registered(
    archive_of: Opened, keys: dict[str, str], code: str, hint: str
) -> None:
    archive = archive_of(REGISTRY | {"reports/a/x.md": report(**keys)})
    assert [d.code for d in archive.diagnostics] == [code]
    fault = archive.diagnostics[0]
    assert fault.position.line > 1
    assert fault.hint is not None
    assert hint in fault.hint.vi
    assert len(archive.reports) == 1  # nothing is lost


def test_three_likeliest_organizations_are_named(archive_of: Opened) -> None:
    archive = archive_of(REGISTRY | {"reports/a/x.md": report(organization="Đảng ủy xã Mộc")})
    hint = archive.diagnostics[0].hint
    assert hint is not None
    assert 1 <= hint.vi.count('"') // 2 <= 3


def test_registries_are_joined(archive_of: Opened) -> None:
    archive = archive_of(REGISTRY)
    assert archive.diagnostics == ()
    bodies: dict[str, Organization] = {o.id: o for o in archive.organizations}
    assert [s.organization for s in bodies["xa-c"].predecessors] == ["huyen-a"]  # the other end is computed
    assert bodies["xa-c"].predecessors[0].passed == ("địa bàn",)
    assert [t.label for t in archive.terms] == ["XI (2015–2020)", "XII (2020–2025)"]
    ends = [t.validity.end.iso() for t in archive.terms if t.validity.end]
    assert ends == ["2020-07-21", "2025-07-01"]  # the next congress; the end of the district
    assert [r.id for r in archive.resolutions] == ["huyen-a/quy-dinh-02-2018-09-24"]
    assert [c.label for c in archive.cycles] == ["2015–2020", "2020–2025"]


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("organizations.yml", "- a\n", "registry-wrong-shape"),
        ("organizations.yml", "Huyện A:\n  names: A\n", "registry-bad-id"),
        ("organizations.yml", "a:\n  name: A\n", "registry-unknown-key"),
        ("organizations.yml", "a:\n  names: A\n  parents: B\n", "registry-unknown-organization"),
        ("organizations.yml", "a:\n  names: A\n  rank: xã\n", "registry-unknown-value"),
        ("organizations.yml", "a:\n  names: A\n  to: 31/2/2020\n", "registry-bad-date"),
        ("organizations.yml", "a:\n  names: A\na:\n  names: B\n", "registry-duplicate-key"),
        ("organizations.yml", "a: {names: A\n", "registry-broken"),
        ("organizations.yml", "a:\n", "registry-missing-key"),  # an id with nothing below it
        ("organizations.yml", "a:\n  names: A\n  predecessors: A\n", "registry-own-relative"),
        ("organizations.yml", "a:\n  names: A\n  parents: a\n", "registry-own-relative"),
        ("organizations.yml", "a:\n  names: A\n  former_ids: ../../x\n", "registry-bad-id"),
        ("organizations.yaml", "A B:\n  names: A\n", "registry-bad-id"),  # the other suffix
        ("resolutions/x.yaml", "- kind: tiểu thuyết\n", "registry-unknown-kind"),
        ("resolutions/x.yml", "- {kind: nghị quyết, id: ../../../evil}\n", "registry-bad-id"),
        ("resolutions/x.yml", "- {kind: nghị quyết, former_ids: 'a\\b'}\n", "registry-bad-id"),
        ("organizations.yml", b"a:\n  names: \xff\n", "file-not-utf8"),
        ("terms.yml", "- organization: A\n", "registry-unknown-organization"),
        ("terms.yml", "organization: A\n", "registry-wrong-shape"),
        ("resolutions/x.yml", "- number: 5\n", "registry-missing-key"),
        ("resolutions/x.yml", "- kind: tiểu thuyết\n", "registry-unknown-kind"),
        (
            "resolutions/x.yml",
            "- {kind: nghị quyết, number: 05-NQ/HU}\n- {kind: Nghị quyết, number: 5-NQ/HU}\n",
            "registry-duplicate-resolution",
        ),
    ],
)
def test_a_faulty_registry_is_reported_with_its_place(
    archive_of: Opened, file: str, text: str | bytes, code: str
) -> None:
    archive = archive_of({f"docs/registry/{file}": text})
    assert code in [d.code for d in archive.diagnostics]
    assert all(d.position.path == f"docs/registry/{file}" for d in archive.diagnostics)


def test_a_faulty_entry_does_not_lose_the_others(archive_of: Opened) -> None:
    archive = archive_of({"docs/registry/organizations.yml": "A B:\n  names: X\nb:\n  names: B\n  số: 5\n"})
    assert [o.id for o in archive.organizations] == ["b"]
    assert len(archive.diagnostics) == 2


def test_term_needs_years_or_ordinal(archive_of: Opened) -> None:
    terms = "- organization: Huyện ủy Mộc Lâm\n  ordinal: IIX\n  years: năm nay\n"
    archive = archive_of(REGISTRY | {"docs/registry/terms.yml": terms})
    assert [d.code for d in archive.diagnostics] == ["registry-bad-term"] * 3


def test_an_empty_folder_is_an_empty_archive(archive_of: Opened) -> None:
    archive = archive_of({})
    assert archive.reports == ()
    assert archive.organizations == ()
    assert archive.diagnostics == ()


def terms_of(archive: Archive) -> dict[str, tuple[str, str]]:
    def iso(value: object) -> str:
        return value.iso() if isinstance(value, DateInterval) else ""

    return {t.roman: (iso(t.validity.start), iso(t.validity.end)) for t in archive.terms}


TERMS: dict[str, tuple[str, dict[str, tuple[str, str]]]] = {
    "an ordinal alone keeps its place": (
        (
            "- {organization: xa-c, ordinal: I, years: 2015-2020}\n"
            "- {organization: xa-c, ordinal: II, congress: {from: 10/6/2020}}\n"
        ),
        {"I": ("2015", "2020-06-10"), "II": ("2020-06-11", "")},
    ),
    "a term of which nothing is known has no days": (
        "- {organization: xa-c, ordinal: I, years: 2015-2020}\n- {organization: xa-c, ordinal: II}\n",
        {"I": ("2015", "2020"), "II": ("", "")},
    ),
    "a congress known by its month": (
        (
            "- {organization: xa-c, ordinal: I, years: 2015-2020}\n"
            "- {organization: xa-c, ordinal: II, years: 2020-2025, congress: {from: 7/2020}}\n"
        ),
        {"I": ("2015", "2020-07"), "II": ("2020-07-02/2020-08-01", "2025")},
    ),
    "the first plenum met during the congress": (
        (
            "- {organization: xa-c, ordinal: I, years: 2015-2020}\n"
            "- {organization: xa-c, ordinal: II, years: 2020-2025, from: 20/7/2020, "
            "congress: {to: 21/7/2020}}\n"
        ),
        {"I": ("2015", "2020-07-19"), "II": ("2020-07-20", "2025")},
    ),
}


@pytest.mark.parametrize("case", TERMS)
def test_the_days_of_terms(archive_of: Opened, case: str) -> None:
    text, days = TERMS[case]
    archive = archive_of(
        {
            "docs/registry/organizations.yml": "xa-c:\n  names: Đảng ủy xã Mộc Thượng\n",
            "docs/registry/terms.yml": text,
        }
    )
    assert archive.diagnostics == ()
    assert terms_of(archive) == days


def test_a_report_in_the_month_of_the_congress_is_not_forced(archive_of: Opened) -> None:
    files: dict[str, str | bytes] = {
        "docs/registry/organizations.yml": "xa-c:\n  names: Đảng ủy xã Mộc Thượng\n",
        "docs/registry/terms.yml": TERMS["a congress known by its month"][0],
    }
    keys = {"organization": "xa-c", "date": "30/7/2020", "period": "2015-2020"}
    assert only(archive_of(files | {"reports/x.md": report(**keys)})).term == "xa-c/2015-2020"
    keys["period"] = "2020-2025"
    assert only(archive_of(files | {"reports/x.md": report(**keys)})).term == "xa-c/2020-2025"


def test_a_term_that_ends_before_it_starts(archive_of: Opened) -> None:
    terms = "- {organization: xa-c, ordinal: I, from: 2020, to: 2015}\n"
    archive = archive_of(REGISTRY | {"docs/registry/terms.yml": terms})
    assert [d.code for d in archive.diagnostics] == ["registry-bad-term"]


def test_a_successor_of_the_same_name_is_told_by_the_years(archive_of: Opened) -> None:
    archive = archive_of(
        {
            "docs/registry/organizations.yml": (
                "xa-cu:\n  names: Đảng ủy xã Mộc\n  to: 30/6/2025\n"
                "xa-moi:\n  names: Đảng ủy xã Mộc\n  from: 1/7/2025\n"
            ),
            "docs/registry/terms.yml": "- {organization: Đảng ủy xã Mộc, ordinal: I, years: 2025-2030}\n",
            "docs/registry/resolutions/x.yml": (
                "- {kind: nghị quyết, number: Số 5 - NQ/ĐU, date: 1/3/2020, organization: Đảng ủy xã Mộc}\n"
            ),
        }
    )
    assert archive.diagnostics == ()
    assert [t.organization for t in archive.terms] == ["xa-moi"]
    assert [(r.organization, r.number) for r in archive.resolutions] == [("xa-cu", "5-NQ/ĐU")]


def test_what_either_end_says_has_passed_counts(archive_of: Opened) -> None:
    archive = archive_of(
        {
            "docs/registry/organizations.yml": (
                "a:\n  names: A\n  successors: b\n"
                "b:\n  names: B\n  predecessors: [{organization: a, passed: [địa bàn, phông]}]\n"
            )
        }
    )
    bodies = {o.name: o for o in archive.organizations}
    assert bodies["A"].successors[0].passed == ("địa bàn", "phông")
    assert bodies["B"].predecessors[0].passed == ("địa bàn", "phông")


def test_the_centres_years_are_no_cycle_of_reports(archive_of: Opened) -> None:
    archive = archive_of(
        {
            "docs/registry/organizations.yml": (
                "tw:\n  names: Trung ương\n  rank: trung ương\nx:\n  names: Đảng ủy X\n"
            ),
            "docs/registry/terms.yml": "- {organization: tw, ordinal: XIII, years: 2021-2026}\n",
            "reports/x.md": report(organization="x", date="10/3/2021"),
        }
    )
    assert archive.reports[0].cycle is None


def test_suffixes_of_windows_are_reports_too(archive_of: Opened) -> None:
    assert len(archive_of(REGISTRY | {"reports/huyen-a/2020/BC.MD": report()}).reports) == 1


def test_files_that_gave_no_report_are_counted(archive_of: Opened) -> None:
    files: dict[str, str | bytes] = {
        "reports/a/tot.md": report(),
        "reports/a/hong.md": "---\ntitle: a: b\n---\n",
        "reports/a/rong.md": b"",
        "reports/a/han-che.md": report(access="hạn chế"),
    }
    archive = archive_of(REGISTRY | files)
    assert (len(archive.reports), archive.unread, archive.restricted) == (1, 2, 1)
