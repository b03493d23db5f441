"""Faults of the registry: which stop, and which are only told."""

from __future__ import annotations

import pytest

from macros.importing.registering import CannotRegisterError, left_out, require_whole
from macros.reading import open_archive
from tests.conftest import write_files
from tests.importing.registering.sample import FILES, report

X = "docs/registry/resolutions/x.yml"


@pytest.mark.parametrize(
    ("path", "data", "told"),
    [
        (X, "- kind: quy định\n  title: Về: abc\n", f"tệp {X} hỏng ở dòng 2; chạy vankho check"),
        (X, '- kind: quy định\n  title: "abc\n', f"tệp {X} hỏng ở dòng 2; chạy vankho check"),
        (X, b"- kind: quy\n  title: V\xe2\n", f"tệp {X} hỏng ở dòng 2; chạy vankho check"),
        (
            X,
            "kind: quy định\nnumber: 12-QĐi/HU\n",
            f'tệp {X} hỏng ở dòng 1: tệp này phải là danh sách, mỗi mục bắt đầu bằng "- "; chạy vankho check',
        ),
        (
            "docs/registry/terms.yml",
            "- a: b: c\n",
            "tệp docs/registry/terms.yml hỏng ở dòng 1; chạy vankho check",
        ),
    ],
)
def test_a_file_that_cannot_be_read_stops(
    path: str, data: str | bytes, told: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("kho")
    write_files(root, FILES | {path: data})
    with pytest.raises(CannotRegisterError) as error:
        require_whole(open_archive(root).diagnostics)
    assert error.value.message.vi == told
    assert not error.value.is_known


def test_faults_of_reports_and_empty_files_stop_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("kho")
    broken = report("x").replace("type: sơ kết", "title: Về: abc")
    write_files(root, FILES | {X: "", "reports/huyen-mn/2020/c.md": broken})
    archive = open_archive(root)
    assert archive.diagnostics
    require_whole(archive.diagnostics)
    assert list(left_out(archive.diagnostics)) == []


def test_entries_with_errors_are_named_up_to_a_few(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("kho")
    entries = "- kind: quy ước lạ\n" + "- number: 12-QĐi/HU\n" * 6
    write_files(root, FILES | {X: entries})
    archive = open_archive(root)
    require_whole(archive.diagnostics)
    told = [message.vi for message in left_out(archive.diagnostics)]
    assert told[0].startswith(f'mục danh bạ ở {X}, dòng 1 có lỗi (không có thể loại văn bản "quy ước lạ")')
    assert told[1].startswith(f'mục danh bạ ở {X}, dòng 2 có lỗi (thiếu mục "kind")')
    assert told[5:] == ["còn 2 lỗi nữa trong danh bạ; chạy vankho check"]


def test_the_second_entry_of_one_document_hides_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("kho")
    twice = "- {kind: quy định, number: 07-QĐi/HU, date: 5/9/2012, organization: huyen-mn}\n"
    write_files(root, FILES | {X: twice})
    archive = open_archive(root)
    assert [fault.code for fault in archive.diagnostics] == ["registry-duplicate-resolution"]
    assert list(left_out(archive.diagnostics)) == []
