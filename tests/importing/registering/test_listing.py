"""What reports cite and nobody registered: counted, listed, drafted. `VANKHO_UPDATE_GOLDEN=1` writes anew."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.checks import run_checks
from macros.importing.registering import answer_of, called, render_drafts, render_list, selected
from macros.importing.registering.drafting import entry_of
from macros.model import OrganizationId
from tests.importing.registering.sample import FILES, Opened, opened, report

if TYPE_CHECKING:
    from tests.conftest import Files

CASES = Path(__file__).parent / "cases"
Folder = Callable[["Files"], Path]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    from tests.conftest import write_files

    root = tmp_path_factory.mktemp("kho")
    write_files(root, FILES)
    return opened(root)


def assert_golden(lines: Iterable[str], name: str) -> None:
    text = "\n".join(lines) + "\n"
    file = CASES / name
    if os.environ.get("VANKHO_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8")


def test_the_list(sample: Opened) -> None:
    shown = selected(sample.unregistered)
    assert_golden(render_list(shown, len(shown), "vi"), "danh-sach.txt")


def test_the_list_in_english(sample: Opened) -> None:
    assert_golden(render_list(selected(sample.unregistered)[:2], 8, "en"), "danh-sach.en.txt")


def test_the_drafts(sample: Opened) -> None:
    assert_golden(
        render_drafts(selected(sample.unregistered), sample.archive, sample.registry), "ban-thao.yml"
    )


def test_the_most_cited_come_first(sample: Opened) -> None:
    counts = [(item.citations, len(item.reports)) for item in sample.unregistered]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == (3, 2)


def test_every_citation_of_an_unregistered_document_is_counted_once(sample: Opened) -> None:
    cited = [
        place
        for by_report in sample.links.by_report.values()
        for place in by_report
        if place.resolution and not sample.links.resolutions[place.resolution].is_registered
    ]
    assert sum(item.citations for item in sample.unregistered) == len(cited)


def test_restricted_reports_say_nothing(sample: Opened) -> None:
    said = repr(sample.unregistered) + "\n".join(
        render_drafts(sample.unregistered, sample.archive, sample.registry)
    )
    assert "99-KH/HU" not in said
    assert "mat.md" not in said


def test_reports_are_listed_only_when_asked_for(sample: Opened) -> None:
    assert "báo cáo" not in {item.resolution.kind for item in selected(sample.unregistered)}
    assert [called(item) for item in selected(sample.unregistered, kind="báo cáo")] == [
        "Báo cáo số 31-BC/HU ngày 2/1/2019"
    ]


def test_an_organization_narrows_the_list(sample: Opened) -> None:
    found = selected(sample.unregistered, organization=OrganizationId("tinh-hl"))
    assert [called(item) for item in found] == ["Chỉ thị số 06-CT/TU"]


def test_what_only_front_matter_names_is_listed_with_its_place(sample: Opened) -> None:
    (item,) = selected(sample.unregistered, kind="kết luận")
    assert (item.citations, item.reports, item.first.line) == (0, ("huyen-mn/2019/a",), 6)


def test_what_only_the_registry_names_is_not_cited(folder_of: Folder) -> None:
    registered = "- kind: quy định\n  number: 03-QĐi/HU\n  organization: huyen-mn\n  replaces: 01-QĐi/HU\n"
    files = FILES | {"docs/registry/resolutions/may-ngan.yml": registered}
    assert "01-QĐi/HU" not in {item.resolution.number for item in opened(folder_of(files)).unregistered}


def test_an_answer_for_programs(sample: Opened) -> None:
    answer = answer_of(sample.unregistered[1], sample.registry)
    assert answer == {
        "id": "huyen-mn/quy-dinh-02-2018-09-24",
        "name": "Quy định số 02-QĐi/HU ngày 24/9/2018",
        "kind": "quy định",
        "number": "02-QĐi/HU",
        "event": None,
        "organization": {"id": "huyen-mn", "name": "Huyện ủy Mây Ngàn", "is_guess": False},
        "organization_name": None,
        "citations": 3,
        "reports": 2,
        "numbers": [{"text": "02-QĐi/HU", "count": 2}, {"text": "02-QĐ/HU", "count": 1}],
        "dates": [{"text": "24/9/2018", "count": 3}],
        "issuers": [{"text": "Ban Thường vụ Huyện ủy", "count": 1}, {"text": "BTV Huyện ủy", "count": 1}],
        "subjects": [{"text": "về trách nhiệm của cấp ủy viên", "count": 1}],
        "agreed": {
            "date": "2018-09-24",
            "issuer": "Ban Thường vụ",
            "title": "về trách nhiệm của cấp ủy viên",
        },
        "namesakes": [{"id": "huyen-mn/quy-dinh-02-2019-09-24", "is_registered": False}],
        "places": [
            {"path": "reports/huyen-mn/2019/a.md", "line": 11},
            {"path": "reports/huyen-mn/2019/a.md", "line": 20},
            {"path": "reports/huyen-mn/2020/b.md", "line": 8},
        ],
        "file": "docs/registry/resolutions/may-ngan.yml",
    }


def test_an_undated_draft_beside_a_registered_namesake_is_a_comment(folder_of: Folder) -> None:
    # The report is older than the registered statute, so that another one is meant.
    files = FILES | {"reports/huyen-mn/2019/a.md": report("Chấp hành Điều lệ Đảng.\n", date="5/4/2001")}
    sample = opened(folder_of(files))
    drafts = render_drafts(selected(sample.unregistered, kind="điều lệ"), sample.archive, sample.registry)
    text = "\n".join(drafts)
    assert "# cùng tên với Điều lệ" in text
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == []


def test_nothing_in_a_report_can_break_out_of_a_comment(folder_of: Folder) -> None:
    body = (
        'Nghị quyết số 05-NQ/HU của Huyện ủy về "quản\x1b[31m lý\x0b đất đai", Nghị quyết số 05-NQ/HU '
        "về nhà ở xã hội.\n"
    )
    sample = opened(folder_of(FILES | {"reports/huyen-mn/2019/a.md": report(body)}))
    for text in (
        "\n".join(render_drafts(sample.unregistered, sample.archive, sample.registry)),
        "\n".join(render_list(sample.unregistered, 1, "vi")),
    ):
        assert all(character.isprintable() or character == "\n" for character in text)


def hints(root: Path) -> list[str]:
    sample = opened(root)
    found = run_checks(sample.archive, sample.links, sample.registry)
    return [fault.message.vi for fault in found if fault.code == "citation-unregistered"]


def errors(root: Path) -> list[str]:
    sample = opened(root)
    return [
        str(fault.position)
        for fault in run_checks(sample.archive, sample.links, sample.registry)
        if fault.position.path.startswith("docs/registry")
    ]


def test_drafts_put_into_the_registry_leave_nothing_to_register(folder_of: Folder) -> None:
    root = folder_of(FILES)
    sample = opened(root)
    assert len(hints(root)) == 2
    drafts = "\n".join(render_drafts(sample.unregistered, sample.archive, sample.registry)) + "\n"
    (root / "docs/registry/resolutions/moi.yml").write_text(drafts, encoding="utf-8")
    assert (hints(root), errors(root)) == ([], [])
    after = opened(root)
    assert after.unregistered == ()
    # Every page keeps its address, or leads on from the old one.
    for item in sample.unregistered:
        assert after.registry.resolution(item.resolution.id) is not None


def test_the_sample_archive_drafts_all_that_it_cites(tmp_path: Path) -> None:
    source = Path(__file__).parents[3]
    for name in ("docs/registry", "reports"):
        shutil.copytree(source / name, tmp_path / name)
    sample = opened(tmp_path)
    assert hints(tmp_path)
    before = errors(tmp_path)
    drafts = "\n".join(render_drafts(sample.unregistered, sample.archive, sample.registry)) + "\n"
    (tmp_path / "docs/registry/resolutions/moi.yml").write_text(drafts, encoding="utf-8")
    assert (hints(tmp_path), errors(tmp_path)) == ([], before)


def test_a_draft_is_never_called_verified(sample: Opened) -> None:
    for item in sample.unregistered:
        entry = entry_of(item)
        assert entry.verified == "chưa"
        assert entry.taken_from.startswith("theo báo cáo reports/huyen-mn/20")
        # A page would print the path of a report that may be restricted some day.
        assert not entry.as_resolution().source
