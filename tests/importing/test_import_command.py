"""`vankho import`: what is written where, what is said, and the exit codes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from macros.cli import main

if TYPE_CHECKING:
    from tests.conftest import Files

CASE = Path(__file__).parent / "cases" / "texts" / "a-huyen-kiem-diem-nam.txt"
ARCHIVE = {
    "mkdocs.yml": "site_name: x\n",
    "reports/.gitkeep": "",
    "docs/registry/organizations.yml": "huyen-dm:\n  names: Huyện ủy Đồng Mây\n  codes: HU\n",
}
Import = Callable[..., Result]


def run(*arguments: str | Path, pasted: bytes | None = None) -> Result:
    result = CliRunner().invoke(main, ["import", *map(str, arguments)], input=pasted)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.fixture
def archive(folder_of: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    root = folder_of(ARCHIVE)
    monkeypatch.chdir(root)
    return root


def tree(root: Path) -> list[str]:
    return sorted(
        path.relative_to(root).as_posix() for path in root.rglob("*") if path.suffix in (".md", ".txt")
    )


def test_draft_and_original_go_to_the_folder_of_organization_and_year(archive: Path) -> None:
    result = run(CASE)
    assert result.exit_code == 0
    assert tree(archive / "reports") == ["huyen-dm/2019/312-bc-hu.goc.txt", "huyen-dm/2019/312-bc-hu.md"]
    assert (archive / "reports/huyen-dm/2019/312-bc-hu.goc.txt").read_bytes() == CASE.read_bytes()
    assert 'file: "312-bc-hu.goc.txt"' in (archive / "reports/huyen-dm/2019/312-bc-hu.md").read_text("utf-8")
    assert "reports/huyen-dm/2019/312-bc-hu.md" in result.output
    assert 'vankho check "reports/huyen-dm/2019/312-bc-hu.md"' in result.output


def test_the_imported_report_passes_check(archive: Path) -> None:
    run(CASE)
    checked = CliRunner().invoke(main, ["check"])
    assert checked.exit_code == 0, checked.output


def test_the_same_bytes_are_imported_once(archive: Path) -> None:
    run(CASE)
    before = tree(archive)
    result = run(CASE)
    assert result.exit_code == 0
    assert "đã được nhập trước đây" in result.output
    assert tree(archive) == before


def test_a_taken_name_gets_a_number_and_nothing_is_overwritten(archive: Path) -> None:
    run(CASE)
    first = (archive / "reports/huyen-dm/2019/312-bc-hu.md").read_bytes()
    run("-", pasted=CASE.read_bytes() + b"\n")
    assert tree(archive / "reports/huyen-dm/2019") == [
        "312-bc-hu-2.goc.txt", "312-bc-hu-2.md", "312-bc-hu.goc.txt", "312-bc-hu.md",
    ]  # fmt: skip
    assert (archive / "reports/huyen-dm/2019/312-bc-hu.md").read_bytes() == first


def test_unknown_organization_and_year(archive: Path) -> None:
    run("-", pasted="BÁO CÁO\nkết quả công tác\n\nĐã xong mọi việc.\n".encode())
    assert tree(archive / "reports") == [
        "chua-ro-to-chuc/khong-ro-nam/bao-cao-ket-qua-cong-tac.goc.txt",
        "chua-ro-to-chuc/khong-ro-nam/bao-cao-ket-qua-cong-tac.md",
    ]


def test_organization_given_by_the_clerk(archive: Path) -> None:
    result = run(CASE, "--organization", "Đảng bộ xã  Mới")
    draft = (archive / "reports/dang-bo-xa-moi/2019/312-bc-hu.md").read_text("utf-8")
    assert "Tổ chức “Đảng bộ xã Mới” chưa có trong danh bạ" in result.output
    assert (
        'organization: "Đảng bộ xã Mới"  # Tổ chức – do người nhập ghi; văn bản ghi; dòng 1: “HUYỆN ỦY'
        in draft
    )
    assert "Tổ chức              Đảng bộ xã Mới\n" in result.output
    assert "tổ chức lấy theo --organization; văn bản ghi “" in result.output


def test_out_needs_no_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(CASE, "--out", tmp_path / "x" / "y").exit_code == 0
    assert tree(tmp_path) == ["x/y/312-bc-hu.goc.txt", "x/y/312-bc-hu.md"]


def test_outside_an_archive_it_cannot_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(CASE)
    assert result.exit_code == 2
    assert "không thấy kho" in result.output


def test_all_files_are_processed_and_all_faults_told(archive: Path) -> None:
    (archive / "hong.txt").write_bytes(b"Huy\xfb\n")
    (archive / "mat.txt").write_text("TỐI MẬT\nBÁO CÁO\n", "utf-8")
    result = run("hong.txt", CASE, "mat.txt", "khong-co.txt")
    assert result.exit_code == 1
    assert {"file-not-utf8", "secrecy-mark", "file-unreadable"} <= set(
        re.findall(r"\[([a-z0-9-]+)\]", result.output)
    )
    assert "hong.txt:1:4: lỗi[file-not-utf8]" in result.output
    assert tree(archive / "reports") == ["huyen-dm/2019/312-bc-hu.goc.txt", "huyen-dm/2019/312-bc-hu.md"]


def test_dry_run_writes_nothing(archive: Path) -> None:
    result = run(CASE, "--dry-run")
    assert result.exit_code == 0
    assert "312-BC/HU" in result.output
    assert tree(archive / "reports") == []


def answer(*arguments: str | Path, pasted: bytes | None = None) -> Any:
    return json.loads(run(*arguments, "--json", pasted=pasted).stdout)


def test_dry_run_json_needs_no_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = answer(CASE, "--dry-run")
    assert {
        "number",
        "date",
        "title",
        "issuer",
        "term",
        "period",
        "signer",
        "on_behalf_of",
        "recipients",
    } <= set(found)
    assert {"headings", "footnotes", "duplicate", "grounds"} <= set(found)
    assert found["grounds"]["number"]["text"] == "Số 312-BC/HU"


def test_json_of_several_files_is_a_list_with_their_faults(archive: Path) -> None:
    found = answer(CASE, "khong-co.txt")
    assert found[0]["draft"] == "reports/huyen-dm/2019/312-bc-hu.md"
    assert found[1] == {"file": "khong-co.txt", "diagnostics": found[1]["diagnostics"]}
    assert found[1]["diagnostics"][0]["code"] == "file-unreadable"


def test_summary_in_english(archive: Path) -> None:
    output = run(CASE, "--lang", "en").output
    assert "Guessed:" in output
    assert "Next: open the draft" in output


def test_summary(archive: Path) -> None:
    text = "Trang chủ > Tin\n\nBÁO CÁO\nkết quả công tác\n\nMột việc(1), hai việc(2) đã xong ngày 5/6/2020.\n"
    assert run("-", "--dry-run", pasted=text.encode()).output == (
        "- → (chưa ghi)\n"
        "  Máy đoán:\n"
        "    Tên báo cáo          Báo cáo kết quả công tác  (dòng 3)\n"
        "    Loại báo cáo         khác  (dòng 3)\n"
        "    Đề mục               0\n"
        "    Chú thích            2\n"
        "  Cần xem lại:\n"
        "    - tổ chức: chưa rõ, phải điền\n"
        "    - số, ký hiệu: không thấy trong văn bản\n"
        "    - ngày ban hành: không thấy trong văn bản; không sớm hơn 2020-06-05\n"
        "    - cơ quan ban hành: không chắc nên để trống\n"
        "    - loại báo cáo: chưa rõ, đang ghi “khác”\n"
        "    - đề mục: không nhận ra đề mục nào\n"
        "    - 2 chú thích đã mất nội dung\n"
        "  Chỉ còn trong bản gốc:\n"
        "    - dòng 1: liên kết của trang web: “Trang chủ > Tin”\n"
        "  Tiếp theo: bỏ --dry-run để ghi bản nháp.\n\n"
    )
