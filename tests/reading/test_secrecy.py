"""The secrecy stop and restricted reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from macros.model import Archive

Opened = Callable[[Mapping[str, str | bytes]], Archive]

HEAD = "---\ntitle: a\norganization: b\ntype: khác\n{line}\n---\n{body}\n"


def report(line: str = "number: 5", body: str = "Nội dung.") -> dict[str, str | bytes]:
    return {"reports/b/2020/x.md": HEAD.format(line=line, body=body)}


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("access: Mật", ""),
        ("access: TỐI MẬT", ""),
        ("note: Tuyệt mật", ""),  # an unknown key hides nothing
        ("signature:\n  office: Mật", ""),
        ("number: 5", "MẬT"),
        ("number: 5", "  **TỐI MẬT**  "),
        ("number: 5", "[TUYỆT MẬT]\n\nBáo cáo"),
        ("number: 5", "Độ mật: Mật"),
        ("title: [broken", "MẬT"),  # broken YAML hides nothing
        ("number: 5", '<p align="center"><b>TỐI MẬT</b></p>'),
        ("number: 5", "TỐI&nbsp;MẬT"),
        ("number: 5", "TỐI MẬT{.dau}"),
    ],
)
def test_a_mark_is_an_error(archive_of: Opened, line: str, body: str) -> None:
    archive = archive_of(report(line, body))
    assert "secrecy-mark" in [d.code for d in archive.diagnostics]


@pytest.mark.parametrize(
    "body",
    [
        "Bảo vệ bí mật nhà nước",
        "Công tác bảo mật: tốt",
        "Mật độ dân số",
        "<b>Mật độ</b>",
        "Mật ong",
        "Lưu hành nội bộ",
        "\n\n".join(["dòng"] * 60) + "\n\nMẬT",  # far from the top
    ],
)
def test_near_misses_are_none(archive_of: Opened, body: str) -> None:
    archive = archive_of(report(body=body))
    assert "secrecy-mark" not in [d.code for d in archive.diagnostics]


@pytest.mark.parametrize(
    "line",
    [
        "access: hạn chế",
        'access: "Hạn chế"',
        "access: HẠN CHẾ # không công bố",
        "access: han che khong ro",  # no known word closes
        "access: nội bộ\naccess: hạn chế",  # who wrote it meant it
        "access: hạn chế\ntitle: [broken",
        "Access: hạn chế",
        "acces: hạn chế",
        "phạm vi: hạn chế",
        "độ mật: nội bộ hạn chế",
        "<<: {access: hạn chế}",
    ],
)
def test_restricted_reports_leave_nothing_but_a_count(archive_of: Opened, line: str) -> None:
    archive = archive_of(report(line, "TỪ-KHÓA-RIÊNG"))
    assert archive.reports == ()
    assert archive.restricted == 1
    assert "TỪ-KHÓA-RIÊNG" not in repr(archive)


@pytest.mark.parametrize(
    "line", ["access: nội bộ", "access: Lưu hành nội bộ", "access: công khai", "number: 5"]
)
def test_open_reports_stay(archive_of: Opened, line: str) -> None:
    archive = archive_of(report(line))
    assert len(archive.reports) == 1
    assert archive.restricted == 0


def test_files_beside_a_restricted_report_are_known(archive_of: Opened) -> None:
    line = "access: hạn chế\nsource:\n  file: goc.docx\nattachments:\n  - file: phu-luc.xlsx"
    archive = archive_of(report(line))
    assert {p.name for p in archive.restricted_paths} == {"x.md", "goc.docx", "phu-luc.xlsx"}


@pytest.mark.parametrize(
    "text",
    [
        "\n---\ntitle: a\norganization: b\ntype: khác\naccess: hạn chế\n---\nTỪ-KHÓA-RIÊNG\n",
        "  \n\n---\naccess: hạn chế\n---\nTỪ-KHÓA-RIÊNG\n",
        "# Báo cáo\n---\naccess: hạn chế\n---\nTỪ-KHÓA-RIÊNG\n",
        "---\naccess: hạn chế\nTỪ-KHÓA-RIÊNG\n",  # never closed
        "access: hạn chế\n\nTỪ-KHÓA-RIÊNG\n",  # no head at all
    ],
)
def test_a_misplaced_head_opens_nothing(archive_of: Opened, text: str) -> None:
    archive = archive_of({"reports/b/2020/x.md": text})
    assert archive.reports == ()
    assert archive.restricted == 1
    assert "TỪ-KHÓA-RIÊNG" not in repr(archive)


def test_blank_lines_above_the_head_keep_their_lines(archive_of: Opened) -> None:
    archive = archive_of({"reports/b/2020/x.md": "\n\n---\ntitle: a\ntype: khác\nngày: 1\n---\nThân\n"})
    assert {(d.code, d.position.line) for d in archive.diagnostics} == {
        ("front-matter-unknown-key", 6),
        ("front-matter-missing-key", 4),
    }
    assert archive.reports[0].body_line == 8


@pytest.mark.parametrize(
    "text", ["---\naccess: Mật\ntitle: a\n", "---\naccess: Mật\ntitle: [a\n---\n", "MẬT\n\nThân\n"]
)
def test_a_mark_in_a_broken_head_still_stops(archive_of: Opened, text: str) -> None:
    archive = archive_of({"reports/b/2020/x.md": text})
    assert "secrecy-mark" in [d.code for d in archive.diagnostics]


def test_a_name_that_no_file_can_have_breaks_nothing(archive_of: Opened) -> None:
    archive = archive_of(report('access: hạn chế\nsource:\n  file: "a\\0b"'))
    assert archive.restricted == 1


def test_a_mark_is_the_only_thing_said_where_it_stands(archive_of: Opened) -> None:
    """A hint to choose another access would be advice to relabel a secret."""
    archive = archive_of(report("access: Mật"))
    assert [d.code for d in archive.diagnostics if d.position.line == 5] == ["secrecy-mark"]
