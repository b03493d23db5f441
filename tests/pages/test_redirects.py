"""Old addresses lead on: those written down, and those a thing had before more was known of it."""

from __future__ import annotations

from macros.model import Resolution, ResolutionId
from macros.pages.view import RedirectView
from macros.vietnamese import parse_date

from .conftest import DIRECTIVE, LAND, REGISTRY, Cite, Kho, KhoOf, report_text

CENTRAL: dict[str, str | bytes] = {
    "docs/registry/organizations.yml": f"""{REGISTRY["docs/registry/organizations.yml"]!s}
trung-uong:
  names: Ban Chấp hành Trung ương
  codes: TW
  rank: trung ương
""",
    "docs/registry/resolutions/trung-uong.yml": """\
- {number: 04-NQ/TW, kind: nghị quyết, date: 30/10/2016, organization: Ban Chấp hành Trung ương, title: a}
- {number: 18-NQ/TW, kind: nghị quyết, date: 25/10/2017, organization: Ban Chấp hành Trung ương, title: b}
""",
}


def redirects(kho: Kho, part: str = "") -> dict[str, str]:
    return {
        path.removesuffix(".md"): page.view.target.url
        for path, page in kho.pages.items()
        if isinstance(page.view, RedirectView) and path.startswith(part)
    }


def test_a_resolution_is_found_where_it_was_with_less_of_its_date(kho: Kho) -> None:
    found = redirects(kho, "van-ban/")
    assert found["van-ban/huyen-a/nghi-quyet-05-2018"] == f"van-ban/{LAND}/"
    assert found["van-ban/huyen-a/nghi-quyet-05-2018-06"] == f"van-ban/{LAND}/"
    assert (
        found["van-ban/huyen-a/nghi-quyet-dai-hoi-11"] == "van-ban/huyen-a/nghi-quyet-dai-hoi-11-2015-08-07/"
    )
    # nothing finer than what is known
    assert [old for old, new in found.items() if new == f"van-ban/{DIRECTIVE}/"] == [
        "van-ban/tinh-mau/chi-thi-12"
    ]


def test_an_id_that_two_may_have_had_leads_nowhere(kho: Kho, kho_of: KhoOf) -> None:
    assert "van-ban/huyen-a/nghi-quyet-05.md" not in kho.pages
    # not even where the other one is only cited
    other = Resolution(
        id=ResolutionId("tinh-mau/chi-thi-12-2022-03-01"),
        kind="chỉ thị",
        number="12-CT/TU",
        date=parse_date("1/3/2022"),
        is_registered=False,
    )
    assert "van-ban/tinh-mau/chi-thi-12.md" in kho_of(None, (), ()).pages
    assert "van-ban/tinh-mau/chi-thi-12.md" not in kho_of(None, (), (other,)).pages


def test_what_lives_at_an_earlier_id_stays(kho_of: KhoOf) -> None:
    vague = Resolution(
        id=ResolutionId("huyen-a/nghi-quyet-05-2018"),
        kind="nghị quyết",
        number="05-NQ/HU",
        date=parse_date("2018"),
        is_registered=False,
    )
    kho = kho_of(None, (), (vague,))
    assert "van-ban/huyen-a/nghi-quyet-05-2018" not in redirects(kho)
    assert "van-ban/huyen-a/nghi-quyet-05-2018-06" in redirects(kho)


def test_a_written_former_id_outranks_a_computed_one(kho_of: KhoOf) -> None:
    resolutions = str(REGISTRY["docs/registry/resolutions/huyen.yml"]).replace(
        "  title: về sinh hoạt chi bộ", "  former_ids: [huyen-a/nghi-quyet-05-2018]"
    )
    kho = kho_of({"docs/registry/resolutions/huyen.yml": resolutions}, (), ())
    assert redirects(kho)["van-ban/huyen-a/nghi-quyet-05-2018"] == f"van-ban/{DIRECTIVE}/"


def test_an_id_of_ones_own_leaves_the_usual_one_behind(kho_of: KhoOf) -> None:
    resolutions = (
        "- {id: huyen-a/nghi-quyet-dat-dai, number: 05-NQ/HU, kind: nghị quyết, date: 25/6/2018, "
        "organization: Huyện ủy A}\n"
    )
    kho = kho_of({"docs/registry/resolutions/huyen.yml": resolutions}, (), ())
    assert set(redirects(kho, "van-ban/")) == {
        f"van-ban/huyen-a/nghi-quyet-05{date}" for date in ("", "-2018", "-2018-06", "-2018-06-25")
    }


def test_central_resolutions_only_where_cited(kho_of: KhoOf) -> None:
    files = {**CENTRAL, "reports/huyen-a/x.md": report_text(date="2020")}
    kho = kho_of(files, [Cite(report="huyen-a/x", to="trung-uong/nghi-quyet-04-2016-10-30")], ())
    assert set(redirects(kho, "van-ban/trung-uong/")) == {
        f"van-ban/trung-uong/nghi-quyet-04{date}" for date in ("", "-2016", "-2016-10")
    }


def test_a_term_is_found_where_it_was_without_years(kho: Kho) -> None:
    assert redirects(kho, "nhiem-ky/") == {
        "nhiem-ky/huyen-a/khoa-11": "nhiem-ky/huyen-a/2015-2020/",
        "nhiem-ky/huyen-a/khoa-12": "nhiem-ky/huyen-a/2020-2025/",
        "nhiem-ky/xa-b/khoa-1": "nhiem-ky/xa-b/2025-2030/",
    }


def test_terms_without_years_or_ordinal_were_nowhere_else(kho_of: KhoOf) -> None:
    terms = """\
- {organization: Huyện ủy A, ordinal: X}
- {organization: Huyện ủy A, years: 2015-2020, former_ids: [huyen-a/khoa-cu]}
"""
    kho = kho_of({"docs/registry/terms.yml": terms}, (), ())
    assert redirects(kho, "nhiem-ky/") == {"nhiem-ky/huyen-a/khoa-cu": "nhiem-ky/huyen-a/2015-2020/"}
    assert "nhiem-ky/huyen-a/khoa-10.md" in kho.pages
