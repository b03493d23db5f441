"""The group of commands: Vietnamese throughout, commands imported late, UTF-8 wherever output goes."""

from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.cli.group import COMMANDS, CommandEntry

HELP = """\
Cách dùng: vankho [TÙY CHỌN] LỆNH …

  Văn khố: kho báo cáo kiểm điểm của cấp ủy, đọc và tìm trên mạng nội bộ.

  Lần đầu: vankho init THƯ-MỤC, rồi vankho import hoặc vankho new, vankho check,
  vankho serve.

Tùy chọn:
  --version   In số phiên bản.
  -h, --help  In phần trợ giúp này.

Các lệnh:
  new       Tạo bản nháp một báo cáo.
  import    Đưa văn bản có sẵn vào kho thành bản nháp.
  check     Kiểm tra kho, kể những chỗ cần xem lại.
  explain   Giải thích một mã báo lỗi.
  serve     Xem thử trang trên máy này.
  build     Dựng trang để đưa lên máy chủ.
  cite      Tìm các văn bản được dẫn trong một tệp.
  register  Kể văn bản được dẫn mà chưa đăng ký, hoặc đăng ký một văn bản.
  init      Tạo một kho mới.
"""


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_the_commands(option: str) -> None:
    result = CliRunner().invoke(main, [option], prog_name="vankho")
    assert result.exit_code == 0
    assert result.output == HELP


def test_without_a_command_the_help_is_shown() -> None:
    result = CliRunner().invoke(main, [], prog_name="vankho")
    assert result.exit_code == 2
    assert result.stderr == HELP


def test_the_version_is_told() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert result.output.startswith("Văn khố 0.")


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda e: e.name)
def test_every_command_is_there_and_its_help_begins_as_the_list_says(
    entry: CommandEntry,
) -> None:
    name, short = entry.name, entry.help
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name
    assert (command.help or "").splitlines()[0] == short
    result = CliRunner().invoke(main, [name, "-h"], prog_name="vankho")
    assert result.exit_code == 0
    assert result.output.startswith(f"Cách dùng: vankho {name} [TÙY CHỌN]")
    assert "-h, --help" in result.output
    assert "Show this message" not in result.output
    assert "Options" not in result.output


def test_an_unknown_command_is_told_with_the_likeliest() -> None:
    result = CliRunner().invoke(main, ["chek"], prog_name="vankho")
    assert result.exit_code == 2
    assert result.stderr == 'Lỗi: Không có lệnh "chek". Có phải "check"?\nXem cách dùng: vankho --help\n'


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["explain", "--lng"], "không có tùy chọn --lng. Có phải --lang?"),
        (["check", "--format", "xml"], "'--format' phải là một trong: text, json, github."),
        (["init"], "thiếu 'THƯ-MỤC'."),
        (
            ["register", "Quy", "định", "số", "04"],
            'thừa lời: định số 04; lời có dấu cách phải đặt trong dấu nháy kép, ví dụ "Quy định số 04".',
        ),
        (
            ["register", "04-QĐi/HU", "--organization", "Huyện", "ủy"],
            'thừa lời: ủy; lời có dấu cách phải đặt trong dấu nháy kép, ví dụ --organization "…".',
        ),
        (["build", "a", "b"], "thừa lời: a b."),
        (
            ["serve", "--port", "0"],
            "giá trị của '--port' không dùng được (0 is not in the range 1<=x<=65535).",
        ),
    ],
)
def test_faults_of_usage_are_told_in_vietnamese(arguments: list[str], told: str) -> None:
    result = CliRunner().invoke(main, arguments, prog_name="vankho")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == f"Lỗi: {told}\nXem cách dùng: vankho {arguments[0]} --help\n"


def test_an_option_without_its_value_is_told_in_vietnamese() -> None:
    result = CliRunner().invoke(main, ["explain", "--lang"], prog_name="vankho")
    assert result.exit_code == 2
    assert result.stderr.startswith("Lỗi: thiếu giá trị sau --lang.\n")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, check=False, env=os.environ | environment
    )


def test_output_is_utf8_where_the_system_would_take_another_encoding() -> None:
    result = run("-m", "macros", "explain", "file-empty", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert result.returncode == 0
    assert "Tệp không có nội dung." in result.stdout.decode("utf-8")


def test_help_imports_neither_mkdocs_nor_pydantic() -> None:
    code = (
        "import sys\nfrom macros.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'mkdocs', 'pydantic', 'yaml', 'rich', 'jinja2'}\n"
        "print(sorted(heavy & sys.modules.keys()), file=sys.stderr)"
    )
    assert run("-c", code).stderr.decode().strip() == "[]"
