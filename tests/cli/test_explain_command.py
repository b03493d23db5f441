"""`vankho explain`: the docstring of a check, for a clerk."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from macros.checks import CHECKS
from macros.cli import main


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments], prog_name="vankho")


@pytest.mark.parametrize("code", ["file-empty", "[file-empty]"])
def test_a_code_is_explained(code: str) -> None:
    result = explain(code)
    assert result.exit_code == 0
    assert (
        result.stdout
        == """\
file-empty (lỗi)
Tệp không có nội dung.

Là gì:
    Tệp báo cáo rỗng, hoặc chỉ có dấu cách và dòng trống.

Vì sao:
    Tệp rỗng thường là dấu vết của một lần lưu hỏng: nội dung có thể đã mất mà không ai biết.

Ví dụ:
    Bấm chuột phải, chọn tạo tệp mới, rồi quên viết.

Cách sửa:
    Tìm lại bản gốc và lưu lại. Nếu tạo nhầm thì xóa tệp. Lệnh `vankho new` cho một bản nháp có sẵn đủ
    các mục.
"""
    )


def test_a_code_is_explained_in_english() -> None:
    assert explain("file-empty", "--lang", "en").stdout == (
        "file-empty (error)\n\nThe report's file is empty, often the trace of a failed save. "
        "Restore the text, or delete the file; `vankho new` gives a commented draft.\n"
    )


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("front-matter-bad-dat", "; gần giống: front-matter-bad-date, "),
        ("xyz", ". Lệnh vankho explain kể tất cả các mã.\n"),
    ],
)
def test_an_unknown_code_names_the_nearest(code: str, told: str) -> None:
    result = explain(code)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f'Lỗi: không có mã "{code}"')
    assert told in result.stderr


@pytest.mark.parametrize("language", ["vi", "en"])
def test_without_a_code_all_are_listed(language: str) -> None:
    lines = explain("--lang", language).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [check.CODE for check in CHECKS]
    assert all(line.endswith((".", "…")) for line in lines)
