"""`vankho check`: what is printed where, and the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from macros.cli import main

if TYPE_CHECKING:
    from tests.conftest import Files

REGISTRY = {"docs/registry/organizations.yml": "huyen-a:\n  names: Huyện ủy Mây Ngàn\n  codes: HU\n"}
HEAD = "title: Báo cáo\norganization: Huyện ủy Mây Ngàn\ntype: sơ kết\n"
GOOD = f"---\n{HEAD}date: 12/3/2017\n---\n\nNội dung.\n"
BAD = f"---\n{HEAD}date: 31/2/2017\n---\n\nNội dung.\n"
MISPRINT = f"---\n{HEAD}date: 2017\n---\n\nTheo Đề án số 02-ĐA/DU ngày 10/5/2016 của Đảng ủy.\n"
Check = Callable[..., Result]


@pytest.fixture
def archive(folder_of: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    def make(**reports: str | bytes) -> Path:
        root = folder_of(
            REGISTRY | {f"reports/huyen-a/2017/{name}.md": text for name, text in reports.items()}
        )
        monkeypatch.chdir(root)
        return root

    return make


def check(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


ERROR = """\
reports/huyen-a/2017/x.md:5:7: lỗi[front-matter-bad-date]: "31/2/2017" không phải là ngày có thật
  |
5 | date: 31/2/2017
  |       ^^^^^^^^^
   = gợi ý: viết ngày trước: 25/6/2018, hoặc 6/2018, 2018 khi không rõ ngày
   = giải thích: vankho explain front-matter-bad-date

"""


def test_faults_go_to_stdout_and_the_count_to_stderr(archive: Callable[..., Path]) -> None:
    archive(x=BAD, y=GOOD)
    result = check()
    assert (result.exit_code, result.stdout) == (1, ERROR)
    assert result.stderr == "Đã kiểm tra 2 báo cáo: 1 lỗi.\n"


def test_an_archive_without_faults_passes(archive: Callable[..., Path]) -> None:
    archive(y=GOOD)
    result = check()
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Đã kiểm tra 1 báo cáo: không có lỗi.\n"


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_stops_only_a_strict_check(
    archive: Callable[..., Path], options: tuple[str, ...], code: int
) -> None:
    archive(x=MISPRINT)
    result = check(*options)
    assert result.exit_code == code
    assert result.stderr == "Đã kiểm tra 1 báo cáo: 1 cảnh báo, 1 lưu ý.\n"


def test_english(archive: Callable[..., Path]) -> None:
    archive(x=BAD, y=BAD, z=MISPRINT)
    result = check("--lang", "en")
    assert 'error[front-matter-bad-date]: "31/2/2017" is no possible date' in result.stdout
    assert result.stderr == "3 reports checked: 2 errors, 1 warning, 1 info.\n"


def test_json_is_the_whole_of_stdout(archive: Callable[..., Path]) -> None:
    archive(x=BAD)
    result = check("--format", "json")
    assert result.stderr == ""
    assert json.loads(result.stdout) == [
        {
            "code": "front-matter-bad-date",
            "severity": "error",
            "message": '"31/2/2017" không phải là ngày có thật',
            "path": "reports/huyen-a/2017/x.md",
            "line": 5,
            "column": 7,
            "end_column": 16,
            "hint": "viết ngày trước: 25/6/2018, hoặc 6/2018, 2018 khi không rõ ngày",
            "related": [],
        }
    ]


def test_github(archive: Callable[..., Path]) -> None:
    archive(x=BAD)
    result = check("--format", "github", "--lang", "en")
    assert result.stdout == (
        "::error file=reports/huyen-a/2017/x.md,line=5,col=7,title=front-matter-bad-date::"
        '"31/2/2017" is no possible date (day first: 25/6/2018; or 6/2018, 2018 where the day is unknown)\n'
    )


def test_a_path_narrows_what_is_printed_and_the_verdict_on_it(archive: Callable[..., Path]) -> None:
    root = archive(x=BAD, y=GOOD)
    assert check("reports/huyen-a/2017/y.md").exit_code == 0
    assert check(str(root / "reports" / "huyen-a")).stdout == ERROR
    assert check(".").stdout == ERROR


def test_a_path_is_read_with_all_the_rest_of_the_archive(archive: Callable[..., Path]) -> None:
    twice = GOOD.replace("date:", "number: 12-BC/HU\ndate:")
    root = archive(x=twice, y=twice)
    (root / "docs/registry/terms.yml").write_text("- organization: huyen-a\n  years: 2015-2020\n", "utf-8")
    for path in ("reports/huyen-a/2017/x.md", "reports/huyen-a/2017/y.md"):
        result = check(path)
        assert (result.exit_code, "report-number-duplicate" in result.stdout) == (1, True)


def test_any_folder_of_the_archive_will_do(
    archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = archive(x=BAD)
    monkeypatch.chdir(root / "reports" / "huyen-a")
    assert check("2017/x.md").stdout == ERROR


def test_the_archive_of_a_path_is_found_from_elsewhere(
    archive: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = archive(x=BAD)
    (tmp_path / "khac").mkdir()
    monkeypatch.chdir(tmp_path / "khac")
    assert check(str(root / "reports")).stdout == ERROR


def test_it_cannot_run_without_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = check()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Lỗi: không thấy kho nào ở {tmp_path}")


@pytest.mark.parametrize(
    ("path", "told"), [("reports/khong-co.md", "không có tệp hoặc thư mục"), ("..", "không nằm trong kho")]
)
def test_it_cannot_run_on_a_path_that_is_not_of_the_archive(
    archive: Callable[..., Path], path: str, told: str
) -> None:
    archive(x=GOOD)
    result = check(path)
    assert result.exit_code == 2
    assert told in result.stderr


def test_bad_bytes_are_faults_and_no_traceback(archive: Callable[..., Path]) -> None:
    archive(a=b"\xff\xfe", b=b"", c=b"---\n- [\n---\n", d=b"---\n&a [*a]\n---\n", e="﻿không có phần đầu")
    result = check()
    assert result.exit_code == 1
    assert result.stderr.startswith("Đã kiểm tra 5 báo cáo: ")
    assert "Traceback" not in result.output


def test_no_line_of_a_restricted_report_is_shown(archive: Callable[..., Path]) -> None:
    secret = BAD.replace("title: Báo cáo", 'title: "Việc riêng"').replace("date:", "access: hạn chế\ndate:")
    archive(x=secret)
    result = check()
    assert result.stdout == (
        'reports/huyen-a/2017/x.md:6:7: lỗi[front-matter-bad-date]: "31/2/2017" không phải là ngày có thật\n'
        "   = gợi ý: viết ngày trước: 25/6/2018, hoặc 6/2018, 2018 khi không rõ ngày\n"
        "   = giải thích: vankho explain front-matter-bad-date\n\n"
    )
