"""The macros on chains in an archive where much happened: carried on, replaced, more than can be named."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest

from macros.authoring import MACROS, ArchiveContext, PageContext, PageSource
from macros.citations import link_archive
from macros.diagnostics import Diagnostic
from macros.model import Archive
from macros.reading import registry_of

ORGANIZATIONS = "huyen-a: {names: Huyện ủy A, codes: HU, rank: huyện, sort: địa bàn}\n"
TERMS = """\
- {organization: Huyện ủy A, ordinal: XI, years: 2015-2020, congress: {from: 5/8/2015, to: 7/8/2015}}
- {organization: Huyện ủy A, ordinal: XII, years: 2020-2025, congress: {from: 5/8/2020, to: 7/8/2020}}
"""
LAND = "- {kind: nghị quyết, number: 05-NQ/HU, date: 25/6/2018, organization: Huyện ủy A, title: Về đất}\n"
CITES = "Thực hiện Nghị quyết số 05-NQ/HU ngày 25/6/2018."
WORDS = "05-NQ/HU ngày 25/6/2018"
ENTRY = "- {kind: nghị quyết, number: %s-NQ/HU, date: %s, organization: Huyện ủy A, %s: %s}\n"
LATER = ENTRY.replace("%s}", f"{WORDS}}}")

Run = Callable[..., str]


def report(date: str, body: str = CITES, *, reviews: bool = False, title: str = "Báo cáo") -> str:
    reviewed = f"reviews: [{WORDS}]\n" if reviews else ""
    front = f"title: {title}\norganization: Huyện ủy A\ntype: sơ kết\ndate: {date}\n{reviewed}"
    return f"---\n{front}---\n## I. Kết quả\n\n{body}\n"


@pytest.fixture
def run(archive_of: Callable[[Mapping[str, str]], Archive]) -> Run:
    """Return a function that calls a macro, in an archive of these reports and registry entries."""

    def call(
        macro: str, *words: str, reports: Mapping[str, str], entries: str = "", **options: object
    ) -> str:
        archive = archive_of(
            {
                "docs/registry/organizations.yml": ORGANIZATIONS,
                "docs/registry/terms.yml": TERMS,
                "docs/registry/resolutions/a.yml": LAND + entries,
                **{f"reports/huyen-a/{name}.md": text for name, text in reports.items()},
            }
        )
        registry = registry_of(archive)
        context = ArchiveContext(archive=archive, links=link_archive(archive, registry), registry=registry)
        told: list[Diagnostic] = []
        page = PageContext(
            path="trang.md", source=PageSource("docs/trang.md", ""), calls=(), report=told.append
        )
        written = MACROS[macro](context, page, *words, **options)
        assert told == []
        return written

    return call


def plain(markdown: str) -> list[str]:
    """Take links and escapes out of a list."""
    text = re.sub(r"\[((?:\\.|[^\[\]\\])*)\]\([^()]*\)", r"\1", markdown)
    return [line.removeprefix("- ") for line in text.replace("\\", "").split("\n")]


def test_the_whole_story_of_a_resolution(run: Run) -> None:
    written = run(
        "chain",
        WORDS,
        reports={
            "a": report("1/3/2019", reviews=True, title="Sơ kết một năm"),
            "b": report("1/4/2019", title="Báo cáo quý"),
            "c": report("1/3/2022", reviews=True, title="Tổng kết"),
            "d": report("1/4/2022", f"…\n\n## II. Nhiệm vụ, giải pháp\n\n{CITES}", title="Báo cáo năm"),
        },
        entries=LATER % ("11", "3/3/2021", "continues") + LATER % ("12", "4/4/2023", "replaces"),
    )
    assert plain(written) == [
        "Nghị quyết 05-NQ/HU: ban hành 25/6/2018 · Huyện ủy A, khóa XI",
        "Được kiểm điểm trong Sơ kết một năm (1/3/2019 · 2015–2020)",
        "Được nhắc đến trong Báo cáo quý (1/4/2019 · 2015–2020)",
        "Tiếp nối, được kiểm điểm ở nhiệm kỳ sau trong Tổng kết (1/3/2022 · 2020–2025)",
        "Tiếp nối, nêu trong nhiệm vụ ở nhiệm kỳ sau của Báo cáo năm (1/4/2022 · 2020–2025)",
        "Tiếp tục thực hiện theo Nghị quyết 11-NQ/HU (3/3/2021)",
        "Hết hiệu lực từ 4/4/2023, thay bằng Nghị quyết 12-NQ/HU (4/4/2023)",
    ]


def test_a_resolution_without_date(run: Run) -> None:
    entry = "- {kind: công văn, number: 9-CV/HU, organization: Huyện ủy A, title: Về đất}\n"
    [line, _] = plain(run("chain", "9-CV/HU", reports={}, entries=entry))
    assert line == "Công văn 9-CV/HU: chưa rõ ngày ban hành · Huyện ủy A"


def test_the_newest_reports_are_named_and_the_others_counted(run: Run) -> None:
    reports = {f"r{n}": report(f"{n + 1}/3/2019", title=f"Báo cáo {n}") for n in range(8)}
    [_, line] = plain(run("chain", WORDS, reports=reports))
    assert line == (
        "Được nhắc đến trong "
        + "; ".join(f"Báo cáo {n} ({n + 1}/3/2019 · 2015–2020)" for n in (7, 6, 5, 4, 3))
        + "; và 3 báo cáo khác"
    )


def test_several_reports_of_a_cell_lead_to_the_page_of_the_resolution(run: Run) -> None:
    reports = {f"r{n}": report(f"{n + 1}/3/2019") for n in range(3)}
    written = run("resolution_matrix", "Huyện ủy A", reports=reports)
    assert '○&nbsp;<a href="../van-ban/huyen-a/nghi-quyet-05-2018-06-25/">nhắc&nbsp;đến&nbsp;3</a>' in written


def test_what_is_carried_on_says_so_with_sign_and_word(run: Run) -> None:
    entries = LATER % ("11", "3/3/2021", "continues")
    written = run("resolution_matrix", "Huyện ủy A", reports={}, entries=entries)
    assert (
        '<td>◆&nbsp;ban&nbsp;hành</td><td>→&nbsp;<a href="../van-ban/huyen-a/nghi-quyet-11-2021-03-03/" '
        'title="Nghị quyết 11-NQ/HU">tiếp&nbsp;nối</a></td>'
    ) in written


@pytest.mark.parametrize(
    ("macro", "options", "path"),
    [
        ("term_resolutions", {"term": "XI"}, "nhiem-ky/huyen-a/2015-2020.md"),
        ("resolution_matrix", {}, "to-chuc/huyen-a/qua-cac-nhiem-ky.md"),
    ],
)
def test_a_table_of_more_than_200_rows_leads_to_its_page(
    run: Run, macro: str, options: dict[str, object], path: str
) -> None:
    entries = "".join(LATER % (n, f"{n % 28 + 1}/3/2019", "amends") for n in range(100, 300))
    written = run(macro, "Huyện ủy A", reports={}, entries=entries, **options)
    assert written.count("<tr>") == 201
    assert written.endswith(f"</small></p>\n\n[Xem tất cả 201 văn bản]({path})")


def test_under_a_table_stands_what_its_signs_mean(run: Run) -> None:
    term = run("term_resolutions", "Huyện ủy A", term="XI", reports={})
    assert term.endswith("không có nghĩa là chưa làm hay còn hiệu lực.</small></p>")
    written = run("resolution_matrix", "Huyện ủy A", reports={})
    [legend] = re.findall(r"</table>\n<p><small>(.*)</small></p>$", written)
    assert legend.startswith("◆ ban hành (")
    assert legend.endswith("ô trống (chưa ban hành, hoặc kho không có báo cáo của nhiệm kỳ ấy).")


def test_what_ended_is_marked_in_the_table_and_in_the_story(run: Run) -> None:
    entries = LATER % ("12", "4/4/2021", "replaces") + (ENTRY % ("13", "5/5/2023", "replaces", "12-NQ/HU"))
    written = run("resolution_matrix", "Huyện ủy A", reports={}, entries=entries)
    assert written.count("<br><small>hết hiệu lực từ 4/4/2021</small></th>") == 1
    *_, last = plain(run("chain", WORDS, reports={}, entries=entries))
    assert last == (
        "Hết hiệu lực từ 4/4/2021, thay bằng Nghị quyết 12-NQ/HU "
        "(4/4/2021 · đã thay bằng 13-NQ/HU từ 5/5/2023)"
    )


def test_a_term_without_documents_says_so(run: Run) -> None:
    written = run("term_resolutions", "Huyện ủy A", term="XII", reports={})
    assert written == "*Kho chưa biết văn bản nào của nhiệm kỳ này của Huyện ủy A\\.*"


def test_words_of_the_registry_stay_text(run: Run) -> None:
    entries = ENTRY % ("06", "2/2/2019", "title", "'<b>*{{x}}*'")
    for macro, options in (("term_resolutions", {"term": "XI"}), ("resolution_matrix", {})):
        written = run(macro, "Huyện ủy A", reports={}, entries=entries, **options)
        assert "&lt;b&gt;*&#123;&#123;x&#125;&#125;*" in written
        assert "\n\n" not in written
