"""`vankho register`: what is listed, what is written where, what is said, and the exit codes."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.importing.registering import CannotRegisterError, Target, replace_file
from tests.importing.registering.sample import FILES, REGISTERED

if TYPE_CHECKING:
    from tests.conftest import Files

FILE = "docs/registry/resolutions/may-ngan.yml"
FOLDER = Path(FILE).parent


@pytest.fixture
def root(folder_of: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = folder_of(FILES)
    monkeypatch.chdir(folder)
    return folder


def register(*arguments: str, color: bool = False) -> Result:
    result = CliRunner().invoke(main, ["register", *arguments], prog_name="vankho", color=color)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def tree(root: Path) -> dict[str, bytes]:
    return {f.relative_to(root).as_posix(): f.read_bytes() for f in root.rglob("*") if f.is_file()}


# --- the list ------------------------------------------------------------------------------------------


def test_the_list_ends_with_what_to_do_next(root: Path) -> None:
    result = register("--limit", "1")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert (
        result.stdout
        == """\
Báo cáo trong kho dẫn 8 văn bản chưa đăng ký.

1. Nghị quyết số 05-NQ/HU ngày 25/6/2018
   Được dẫn     3 lần trong 2 báo cáo
   Ngày         25/6/2018 (3)
   Ban hành     Huyện ủy (1); Ban Thường vụ Huyện ủy (1); Ban Chấp hành (1)
   Trích yếu    “về quản lý đất đai” (1); “về xây dựng nông thôn mới” (1)
   Tổ chức      Huyện ủy Mây Ngàn [huyen-mn]
   Chỗ dẫn      reports/huyen-mn/2019/a.md:12; reports/huyen-mn/2020/b.md:9, 10

Còn 7 văn bản nữa: --limit 0 kể hết.
Đăng ký văn bản đầu tiên: vankho register "Nghị quyết số 05-NQ/HU ngày 25/6/2018"
Bản thảo cho cả danh sách: vankho register --yaml
"""
    )
    assert tree(root) == {
        path: data if isinstance(data, bytes) else data.encode() for path, data in FILES.items()
    }


@pytest.mark.parametrize(
    ("arguments", "counted"),
    [
        ((), 8),
        (("--organization", "Tỉnh ủy Hoài Lĩnh"), 1),
        (("--kind", "Qui định"), 2),
        (("--kind", "báo cáo"), 1),
        (("--kind", "chỉ thị", "--organization", "huyen-mn"), 0),
    ],
)
def test_the_list_is_narrowed(root: Path, arguments: tuple[str, ...], counted: int) -> None:
    assert root.is_dir()
    first = register(*arguments).stdout.splitlines()[0]
    some = f"Báo cáo trong kho dẫn {counted} văn bản chưa đăng ký."
    none = "Không có chỉ thị nào của Huyện ủy Mây Ngàn được dẫn mà chưa đăng ký."
    assert first == (some if counted else none)
    assert len(json.loads(register("--json", *arguments).stdout)) == counted


def test_an_empty_list_proposes_nothing(root: Path) -> None:
    assert root.is_dir()
    result = register("--kind", "luật")
    assert result.stdout == "Không có luật nào được dẫn mà chưa đăng ký.\n"
    english = register("--kind", "luật", "--lang", "en")
    assert english.stdout == "No luật is cited without being registered.\n"


def test_english(root: Path) -> None:
    assert root.is_dir()
    result = register("--lang", "en", "--organization", "tinh-hl")
    assert result.stdout.startswith(
        "1 document cited in reports, but not registered.\n\n1. Chỉ thị số 06-CT/TU\n"
    )
    assert 'Register the first: vankho register "Chỉ thị số 06-CT/TU"' in result.stdout


def test_drafts_for_all_or_some(root: Path) -> None:
    assert root.is_dir()
    assert register("--yaml").stdout.count("\n- ") == 8
    assert register("--yaml", "--limit", "3").stdout.count("\n- ") == 3


def test_a_restricted_report_is_never_told(root: Path) -> None:
    assert root.is_dir()
    for arguments in ((), ("--yaml",), ("--json",)):
        assert "99-KH/HU" not in register("--limit", "0", *arguments).output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("05-NQ/HU", "--yaml"), "--yaml chỉ đi với danh sách, khi không nêu VĂN-BẢN."),
        (("05-NQ/HU", "--limit", "3"), "--limit chỉ đi với danh sách, khi không nêu VĂN-BẢN."),
        (("--date", "2018", "--dry-run"), "--date, --dry-run cần có VĂN-BẢN để đăng ký."),
        (("--yaml", "--json"), "chọn một trong --yaml và --json."),
        (("--verified", "rồi", "x"), "'--verified' phải là một trong: có, một phần, chưa."),
    ],
)
def test_options_that_do_not_fit(root: Path, arguments: tuple[str, ...], told: str) -> None:
    assert root.is_dir()
    result = register(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Lỗi: {told}\nXem cách dùng: vankho register --help\n"


def test_without_an_archive_nothing_can_be_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = register()
    assert result.exit_code == 2
    assert "không thấy kho nào" in result.stderr


# --- one entry -----------------------------------------------------------------------------------------

ADDED = """\
- number: 03-QĐ/HU
  kind: quy định
  date: 5/9/2024
  organization: Đảng bộ huyện Mây Ngàn
  title: "Về nêu gương: năm 2024"
  replaces:
    - resolution: 02-QĐi/HU ngày 24/9/2018
      partly: có
      from: 1/1/2025
"""
COMMAND = (
    "03-QĐ/HU", "--date", "5/9/2024", "--organization", "Huyện ủy Mây Ngàn",
    "--title", "Về nêu gương: năm 2024",
    "--replaces", "02-QĐi/HU ngày 24/9/2018", "--partly", "--from", "1/1/2025",
)  # fmt: skip


def test_one_entry_is_added_and_the_difference_shown(root: Path) -> None:
    before = tree(root)
    result = register(*COMMAND)
    assert result.exit_code == 0
    assert (
        result.stdout
        == f"""\
--- a/{FILE}
+++ b/{FILE}
@@ -15,3 +15,12 @@
   date: 2011
   organization: trung-uong
   title: Điều lệ Đảng
{"".join(f"+{line}" for line in ADDED.splitlines(keepends=True))}
Đã thêm 1 mục vào {FILE}.
"""
    )
    assert result.stderr == "lưu ý: thể loại: quy định (như văn bản được thay thế, sửa đổi)\n"
    assert tree(root) == before | {FILE: (REGISTERED + ADDED).encode("utf-8")}


def test_a_trial_writes_nothing(root: Path) -> None:
    before = tree(root)
    result = register(*COMMAND, "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.endswith(f"\nChưa ghi gì; bỏ --dry-run để thêm vào {FILE}.\n")
    assert tree(root) == before


def test_the_difference_is_coloured_on_a_terminal_only(root: Path) -> None:
    assert root.is_dir()
    assert "\x1b[" not in register(*COMMAND, "--dry-run").output
    assert "\x1b[32m+- number: 03-QĐ/HU\x1b[0m" in register(*COMMAND, "--dry-run", color=True).output


def test_what_reports_say_is_told_and_counted(root: Path) -> None:
    result = register("Quy định số 02-QĐi/HU ngày 24/9/2018")
    assert result.exit_code == 0
    assert (
        "lưu ý: lấy từ 3 lời dẫn trong 2 báo cáo: cơ quan ban hành Ban Thường vụ; trích yếu" in result.stderr
    )
    assert "3 lời dẫn trong báo cáo chờ mục này; kiểm tra lại: vankho check" in result.stdout
    assert (root / FILE).read_text("utf-8").endswith("  # theo báo cáo reports/huyen-mn/2019/a.md, dòng 11\n")
    assert "Quy định 02-QĐi/HU ngày 24/9/2018 (đã đăng ký)" in register().stdout  # beside that of 2019


def test_doubts_are_told_and_stop_nothing(root: Path) -> None:
    result = register(
        "Kế hoạch số 12-KH/TU ngày 1/8/2025", "--organization", "huyen-mn", "--carries-out", "04-NQ/HU"
    )
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "cảnh báo: Huyện ủy Mây Ngàn chưa thành lập hoặc đã kết thúc hoạt động vào ngày 1/8/2025",
        'cảnh báo: ký hiệu "TU" không phải của Huyện ủy Mây Ngàn ngày 1/8/2025 (danh bạ: HU)',
        'cảnh báo: cụ thể hóa "04-NQ/HU": chưa đăng ký và không báo cáo nào dẫn',
    ]
    assert b"12-KH/TU" in (root / FILE).read_bytes()


def test_what_is_registered_ends_with_one(root: Path) -> None:
    before = tree(root)
    result = register("Quy định số 07-QĐ/HU ngày 5/9/2012", "--organization", "huyen-mn")
    assert (result.exit_code, result.stdout) == (1, "")
    key = "huyen-mn/quy-dinh-07-2012-09-05"
    assert result.stderr == f"Quy định 07-QĐi/HU ngày 5/9/2012 đã đăng ký ({FILE}, dòng 3; mã {key})\n"
    english = register("Quy định số 07-QĐ/HU ngày 5/9/2012", "--organization", "huyen-mn", "--lang", "en")
    assert english.stderr == (
        f"Quy định 07-QĐi/HU ngày 5/9/2012 is registered already ({FILE}:3; id {key})\n"
    )
    assert tree(root) == before


def test_a_registration_that_is_repeated_is_answered_by_where_it_stands(root: Path) -> None:
    words = "Kế hoạch số 51-KH/HU"
    assert register(words).exit_code == 0
    before = tree(root)
    again = register(words)
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr.startswith(
        f"Kế hoạch 51-KH/HU ngày 3/2/2019 đã đăng ký ({FILE}, dòng 18; mã huyen-mn/"
    )
    assert tree(root) == before


def test_a_broken_registry_file_stops_both_forms(root: Path) -> None:
    broken = FOLDER / "x.yml"
    (root / broken).write_text("- kind: quy định\n  title: Về: abc\n", encoding="utf-8")
    before = tree(root)
    for arguments in ((), ("--json",), ("12-CT/HU", "--organization", "huyen-mn")):
        result = register(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == f"Lỗi: tệp {broken.as_posix()} hỏng ở dòng 2; chạy vankho check\n"
    assert tree(root) == before


def test_an_entry_with_an_error_is_named_and_stops_nothing(root: Path) -> None:
    (root / FOLDER / "x.yml").write_text("- number: 12-CT/HU\n  date: 2019\n", encoding="utf-8")
    for arguments in (("--json",), ("12-CT/HU", "--organization", "huyen-mn", "--date", "2019")):
        result = register(*arguments)
        assert result.exit_code == 0
        assert result.stderr == (
            f'cảnh báo: mục danh bạ ở {FOLDER.as_posix()}/x.yml, dòng 1 có lỗi (thiếu mục "kind"), nên văn '
            "bản hay tổ chức ấy có thể bị coi là chưa đăng ký; chạy vankho check\n"
        )


@pytest.mark.parametrize(
    ("older", "why"),
    [
        (
            "09-QĐi/HU ngày 6/3/2014",
            'thay thế "09-QĐi/HU ngày 6/3/2014": Quy định 09-QĐi/HU ngày 6/3/2014 ban hành sau văn bản mới',
        ),
        (
            "quy định cũ",
            (
                'thay thế "quy định cũ": không nhận ra văn bản nào trong lời này; viết như khi dẫn: '
                "Quy định số 02-QĐi/HU ngày 24/9/2018"
            ),
        ),
    ],
)
def test_a_relation_that_cannot_be_meant_is_not_written(root: Path, older: str, why: str) -> None:
    before = tree(root)
    result = register(
        "Quy định số 03-QĐ/HU", "--date", "5/3/2011", "--organization", "huyen-mn", "--replaces", older
    )
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{why}\n")
    assert tree(root) == before


TERMS = """\
- organization: huyen-mn
  ordinal: XII
  years: 2010-2015
  congress: {from: 1/8/2010, to: 2/8/2010}
- organization: huyen-mn
  ordinal: XIII
  years: 2015-2020
  congress: {from: 3/8/2015, to: 5/8/2015}
"""


def test_a_number_used_twice_in_a_term_is_written_only_when_somebody_says_so(root: Path) -> None:
    (root / "docs/registry/terms.yml").write_text(TERMS, encoding="utf-8")
    before = tree(root)
    arguments = ("Quy định số 07-QĐi/HU", "--date", "6/9/2012", "--organization", "huyen-mn")
    result = register(*arguments)
    twice = (
        f"khóa XII đã có Quy định 07-QĐi/HU ngày 5/9/2012 ({FILE}, dòng 3; mã "
        "huyen-mn/quy-dinh-07-2012-09-05); một khóa không đánh một số hai lần"
    )
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{twice}; so lại ngày; nếu quả là hai văn bản khác nhau thì thêm --again\n"
    assert tree(root) == before
    insisted = register(*arguments, "--again")
    assert (insisted.exit_code, insisted.stderr) == (0, f"cảnh báo: {twice}\n")
    assert "+  date: 6/9/2012" in insisted.stdout
    # The next term begins again from 01.
    arguments = ("Quy định số 07-QĐi/HU", "--date", "6/9/2015", "--organization", "huyen-mn")
    assert register(*arguments).stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("03-QĐ/HU", "--organization", "huyen-mn"),
        ("12-NQ/HU",),
        ("12-NQ/HU", "--organization", "Huyện ủy Không Có"),
        ("12-NQ/HU", "--organization", "huyen-mn", "--date", "31/2/2020"),
        ("x",),
    ],
)
def test_what_cannot_be_done_ends_with_two_and_writes_nothing(root: Path, arguments: tuple[str, ...]) -> None:
    before = tree(root)
    result = register(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Lỗi: ")
    assert tree(root) == before


# --- which file ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        ((), "may-ngan.yml"),
        (("--organization", "huyen-lb"), "huyen-lb.yml"),  # its first entry
        (("--file", "khac"), "khac.yml"),
        (("--file", "khac.yaml"), "khac.yaml"),
        (("--file", "docs/registry/resolutions/khac.yml"), "khac.yml"),
        (("--file", "docs\\registry\\resolutions\\khac.yml"), "khac.yml"),
    ],
)
def test_the_file_of_an_entry(root: Path, arguments: tuple[str, ...], file: str) -> None:
    organization = () if "--organization" in arguments else ("--organization", "huyen-mn")
    result = register("12-CT/HU", "--date", "1/2/2019", *organization, *arguments)
    assert result.exit_code == 0, result.stderr
    assert b"12-CT/HU" in (root / FOLDER / file).read_bytes()


@pytest.mark.parametrize("name", ["../terms.yml", "reports/x.yml", "sub/x.yml", "/etc/x.yml", ".an.yml"])
def test_a_file_elsewhere_is_refused(root: Path, name: str) -> None:
    before = tree(root)
    result = register("12-CT/HU", "--organization", "huyen-mn", "--file", name)
    assert result.exit_code == 2
    assert (
        f'"{name}" không phải tệp danh bạ; nêu tên một tệp .yml trong {FOLDER.as_posix()}/' in result.stderr
    )
    assert tree(root) == before


def test_a_list_in_brackets_is_left_alone_for_a_new_file(root: Path) -> None:
    (root / FILE).write_text(
        "[{kind: chỉ thị, organization: huyen-mn, number: 01-CT/HU}]\n", encoding="utf-8"
    )
    before = tree(root)
    assert register("12-CT/HU", "--date", "2019", "--organization", "huyen-mn").exit_code == 0
    added = "- number: 12-CT/HU\n  kind: chỉ thị\n  date: 2019\n  organization: Huyện ủy Mây Ngàn\n"
    assert tree(root) == before | {(FOLDER / "huyen-mn.yml").as_posix(): added.encode("utf-8")}
    result = register("13-CT/HU", "--organization", "huyen-mn", "--file", "may-ngan")
    assert result.exit_code == 2
    assert "không thêm được vào cuối" in result.stderr


def test_windows_line_ends_and_byte_order_mark_stay(root: Path) -> None:
    old = b"\xef\xbb\xbf" + REGISTERED.replace("\n", "\r\n").rstrip().encode("utf-8")
    (root / FILE).write_bytes(old)
    assert register(*COMMAND).exit_code == 0
    assert (root / FILE).read_bytes() == old + b"\r\n" + ADDED.replace("\n", "\r\n").encode("utf-8")


# --- writing -------------------------------------------------------------------------------------------


def test_a_symbolic_link_is_not_replaced_by_a_file(root: Path) -> None:
    other = root / "ban-that.yml"
    (root / FILE).rename(other)
    try:
        (root / FILE).symlink_to(other)
    except OSError:
        pytest.skip("no symbolic links here")
    result = register(*COMMAND)
    assert result.exit_code == 2
    assert f"{FILE} là liên kết tượng trưng" in result.stderr
    assert (root / FILE).is_symlink()
    assert other.read_text("utf-8") == REGISTERED


def test_a_read_only_file_is_left_alone(root: Path) -> None:
    (root / FILE).chmod(stat.S_IREAD)
    result = register(*COMMAND)
    (root / FILE).chmod(stat.S_IREAD | stat.S_IWRITE)
    assert result.exit_code == 2
    assert f"{FILE} chỉ cho đọc" in result.stderr
    assert (root / FILE).read_text("utf-8") == REGISTERED


def target(root: Path, data: bytes | None) -> Target:
    return Target(root=root, path=FILE, data=data)


def test_a_file_that_changed_meanwhile_is_left_alone(root: Path) -> None:
    with pytest.raises(CannotRegisterError, match="was just changed"):
        replace_file(target(root, b"khac"), b"moi")
    with pytest.raises(CannotRegisterError, match="was just changed"):
        replace_file(target(root, None), b"moi")
    assert (root / FILE).read_text("utf-8") == REGISTERED
    assert [file.name for file in (root / FOLDER).iterdir()] == ["may-ngan.yml"]


def test_a_failure_leaves_the_old_file_and_no_other(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CannotRegisterError) as error:
        replace_file(target(root, REGISTERED.encode()), b"moi")
    assert error.value.message.vi == (
        f"không ghi được {FILE}: Permission denied; tệp có thể đang mở trong chương trình khác"
    )
    assert (root / FILE).read_text("utf-8") == REGISTERED
    assert [file.name for file in (root / FOLDER).iterdir()] == ["may-ngan.yml"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_mode_of_a_file_stays(root: Path) -> None:
    (root / FILE).chmod(0o640)
    assert register(*COMMAND).exit_code == 0
    assert stat.S_IMODE((root / FILE).stat().st_mode) == 0o640


def test_the_folder_is_made_where_it_is_missing(root: Path) -> None:
    (root / FILE).unlink()
    (root / FOLDER).rmdir()
    result = register("12-CT/HU", "--date", "2019", "--organization", "huyen-mn")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "--- /dev/null\n+++ b/docs/registry/resolutions/huyen-mn.yml\n@@ -0,0 +1,4 @@\n"
    )
    assert (root / FOLDER / "huyen-mn.yml").is_file()


# --- the manual ----------------------------------------------------------------------------------------

MANUAL = Path(__file__).parents[2] / "docs" / "huong-dan" / "dang-ky.md"


def examples() -> list[tuple[list[str], list[str]]]:
    """Read the commands of the manual's section that have their output behind them."""
    section = MANUAL.read_text("utf-8").partition("{ #vankho-register }")[2].partition("\n## ")[0]
    blocks = [block.split("\n") for block in re.findall(r"```text\n(.*?)\n```", section, re.DOTALL)]
    return [
        (shlex.split(command[0])[2:], shown) for command, shown in zip(blocks[::2], blocks[1::2], strict=True)
    ]


@pytest.mark.parametrize(("arguments", "shown"), examples())
def test_the_examples_of_the_manual_are_true(
    arguments: list[str], shown: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("docs/registry", "reports"):
        shutil.copytree(MANUAL.parents[2] / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    result = register(*arguments)
    assert result.exit_code == 0
    told = iter(f"{result.stderr}{result.stdout}".splitlines())
    # In this order, with other lines between: those above the new entry are of the sample's last one.
    assert [line for line in shown if line not in told] == []


def test_what_the_manual_says_of_documents_without_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = re.search(r"`vankho register (\"Nghị quyết Đại hội [^`]+)`", MANUAL.read_text("utf-8"))
    assert command is not None
    for name in ("docs/registry", "reports"):
        shutil.copytree(MANUAL.parents[2] / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    arguments = shlex.split(command[1])
    result = register(*arguments, "--file", "dai-hoi")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (tmp_path / FOLDER / "dai-hoi.yml").read_text("utf-8") == (
        "- kind: nghị quyết\n  date: 26/10/2005\n  organization: Huyện ủy Đoan Khê\n"
        "  event: Đại hội lần thứ X\n"
    )
    # A congress adopts one resolution: another day is a slip.
    before = tree(tmp_path)
    twice = register(*(argument.replace("26/10", "27/10") for argument in arguments))
    assert (twice.exit_code, twice.stdout) == (1, "")
    assert twice.stderr.startswith("Nghị quyết Đại hội lần thứ X ngày 26/10/2005 đã đăng ký (")
    assert twice.stderr.endswith("; một đại hội chỉ có một nghị quyết: so lại ngày 27/10/2005\n")
    assert register(*(a.replace("26/10", "27/10") for a in arguments), "--again").exit_code == 1
    assert tree(tmp_path) == before
