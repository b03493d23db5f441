"""`vankho cite`, outside and inside of an archive."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.cli.cite import cite_command

TEXT = "\ufeffThực hiện Quy định số 02-QĐ/HU,\r\nngày 24/9/2018 và 02-QĐi/HU ngày 24/9/2018 khóa XX"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cite_command, [str(argument) for argument in arguments])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "báo cáo.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_offsets_are_those_of_the_untouched_file(file: Path) -> None:
    answer = json.loads(run(file, "--json").stdout)
    spans = [(c["start"], c["end"]) for c in answer["citations"]]
    assert [TEXT[start:end] for start, end in spans] == [c["text"] for c in answer["citations"]]
    assert answer["citations"][0]["text"] == "Quy định số 02-QĐ/HU,\r\nngày 24/9/2018"
    assert [t["text"] for t in answer["terms"]] == ["khóa XX"]


def test_the_parts_of_a_citation(file: Path) -> None:
    first, second = json.loads(run(file, "--json").stdout)["citations"]
    assert first["target"] == second["target"] == "g1"
    del first["start"], first["end"], first["text"]
    assert first == {
        "kind": "quy định",
        "number": "02-QĐ/HU",
        "date": "2018-09-24",
        "issuer": None,
        "form": "full",
        "target": "g1",
    }


def test_the_table_says_line_and_citation(file: Path) -> None:
    out = run(file).stdout
    heads = [cell.strip() for cell in out.splitlines()[1].split("┃")[1:-1]]
    assert heads == ["Dòng", "Chỗ dẫn", "Ngày", "Trỏ tới", "Dựa vào"]
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in out.splitlines()[3:-1]]
    assert rows[0][0] == "1"
    assert any(row[2:4] == ["24/9/2018", "g1"] for row in rows)
    empty = file.with_name("trống.txt")
    empty.write_text("Không có gì", encoding="utf-8")
    assert run(empty).stdout == "Không thấy văn bản nào được dẫn.\n"
    assert json.loads(run(empty, "--json").stdout) == {"citations": [], "terms": []}


def test_not_utf8_is_a_fault_with_a_place(tmp_path: Path) -> None:
    path = tmp_path / "cũ.txt"
    path.write_bytes("Nghị quyết\nsố ".encode() + b"\xd0\x5e")
    result = run(path, "--json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert f"{path.as_posix()}:2:4: lỗi[file-not-utf8]" in result.stderr
    assert "error[file-not-utf8]" in run(path, "--lang", "en").stderr


REPORT = """---
title: Sơ kết Nghị quyết số 07-NQ/HU
organization: Huyện ủy A
type: sơ kết
date: 5/5/2019
---
Thực hiện Nghị quyết số 07-NQ/HU và Chỉ thị số 9-CT/HU ngày 3/3/2018.
"""


def test_in_an_archive_the_match_is_told(folder_of: Callable[[Mapping[str, str]], Path]) -> None:
    root = folder_of(
        {
            "mkdocs.yml": "site_name: Kho\n",
            "docs/registry/organizations.yml": "huyen-a:\n  names: Huyện ủy A\n  codes: HU\n  rank: huyện\n",
            "docs/registry/resolutions/a.yml": (
                "- kind: nghị quyết\n  number: 07-NQ/HU\n  date: 2/2/2017\n  organization: Huyện ủy A\n"
            ),
            "reports/huyen-a/2019/so-ket.md": REPORT.replace("\n", "\r\n"),
        }
    )
    file = root / "reports/huyen-a/2019/so-ket.md"
    first, second = json.loads(run(file, "--json").stdout)["citations"]
    whole = REPORT.replace("\n", "\r\n")
    assert whole[first["start"] : first["end"]] == "Nghị quyết số 07-NQ/HU"  # not the one in front matter
    assert (first["target"], first["state"]) == ("huyen-a/nghi-quyet-07-2017-02-02", "matched")
    assert first["ground"] == "chỉ theo số"
    assert (second["target"], second["state"]) == ("huyen-a/chi-thi-09-2018-03-03", "unregistered")


REGISTRY = {
    "mkdocs.yml": "site_name: Kho\n",
    "docs/registry/organizations.yml": "huyen-a:\n  names: Huyện ủy A\n  codes: HU\n  rank: huyện\n",
    "docs/registry/resolutions/a.yml": (
        "- {kind: nghị quyết, number: 05-NQ/HU, date: 2/2/2016, organization: Huyện ủy A}\n"
        "- {kind: nghị quyết, number: 05-NQ/HU, date: 2/2/2018, organization: Huyện ủy A}\n"
    ),
}


def test_an_ambiguous_one_has_its_candidates(folder_of: Callable[[Mapping[str, str]], Path]) -> None:
    path = "reports/huyen-a/2019/so-ket.md"
    head = "---\ntitle: Sơ kết\norganization: Huyện ủy A\ntype: sơ kết\ndate: 5/5/2019\nmacros: có\n---\n"
    body = (
        '{{ resolution_map("Nghị quyết số 05-NQ/HU ngày 2/2/2016") }}\n\nNghị quyết số 05-NQ/HU. '
        '{{ resolution_link("Nghị quyết số 05-NQ/HU ngày 2/2/2018") }}\n'
    )
    root = folder_of({**REGISTRY, path: head + body})
    found = json.loads(run(root / path, "--json").stdout)["citations"]
    # what a macro draws is no citation; the words of a link are one
    assert [(c["text"], c["state"], c["ground"], c["target"]) for c in found] == [
        ("Nghị quyết số 05-NQ/HU", "ambiguous", None, None),
        (
            "Nghị quyết số 05-NQ/HU ngày 2/2/2018",
            "matched",
            "theo ngày ban hành",
            "huyen-a/nghi-quyet-05-2018-02-02",
        ),
    ]
    assert sorted(found[0]["candidates"]) == [
        "huyen-a/nghi-quyet-05-2016-02-02",
        "huyen-a/nghi-quyet-05-2018-02-02",
    ]
    assert all((head + body)[c["start"] : c["end"]] == c["text"] for c in found)
    assert "huyen-a/nghi-q" in run(root / path).stdout
