"""`vankho build` and `vankho serve`: what they ask of publishing, and what they say."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.cli.serve import free_port, page_of
from macros.cli.wording import CannotRunError
from macros.publishing import build as building
from macros.publishing import serving
from macros.publishing.build import BuildFailedError, BuiltSite

if TYPE_CHECKING:
    from tests.conftest import Files

REPORT = "---\ntitle: Báo cáo\n---\n"


@pytest.fixture
def root(folder_of: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = folder_of(
        {
            "mkdocs.yml": "site_name: x\n",
            "reports/Huyện A/2020/12 BC.md": REPORT,
            "docs/index.md": "x",
            "docs/huong-dan/index.md": "x",
            "docs/huong-dan/viet.md": "x",
            "docs/registry/terms.yml": "",
        }
    )
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, [*arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_build_passes_its_options_on_and_says_where_the_site_is(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, Any] = {}

    def build_site(where: Path, **options: Any) -> BuiltSite:
        asked.update(options, root=where)
        options["progress"]("đọc báo cáo", 1, 2)
        options["message"](logging.INFO, "Building documentation to directory")
        options["message"](logging.INFO, "vankho: 1 báo cáo hạn chế không đưa lên trang")
        options["message"](logging.WARNING, "vankho: reports/x.md:1:1: lỗi[x]: y")
        return BuiltSite(folder=root / "trang", seconds=12.34, warnings=1, restricted=1)

    monkeypatch.setattr(building, "build_site", build_site)
    result = run("build", "--strict", "--site-dir", "trang", "--published-only")
    assert (result.exit_code, result.stdout) == (0, "Đã dựng trang vào trang trong 12,3 giây.\n")
    assert result.stderr == "1 báo cáo hạn chế không đưa lên trang\nreports/x.md:1:1: lỗi[x]: y\n"
    assert (asked["root"], asked["strict"], asked["published_only"]) == (root, True, True)
    assert asked["site_dir"] == Path("trang")


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("Aborted with 4 warnings in strict mode!", "4 lỗi hoặc cảnh báo ở trên, --strict không cho qua."),
        ("không thay được thư mục", "không thay được thư mục"),
    ],
)
def test_a_build_that_fails_says_why(
    root: Path, monkeypatch: pytest.MonkeyPatch, reason: str, told: str
) -> None:
    def build_site(where: Path, **options: Any) -> BuiltSite:
        raise BuildFailedError(reason)

    monkeypatch.setattr(building, "build_site", build_site)
    result = run("build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Không dựng được trang: {told}\n"


@pytest.mark.parametrize("command", ["build", "serve"])
def test_without_a_configuration_there_is_no_site(root: Path, command: str) -> None:
    (root / "mkdocs.yml").unlink()
    result = run(command)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Lỗi: không thấy mkdocs.yml trong {root}")


def test_serve_opens_the_page_of_a_draft(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def serve_site(where: Path, **options: Any) -> None:
        asked.update(options, root=where)
        options["ready"]("http://127.0.0.1:8123/bao-cao/x/", None)

    monkeypatch.setattr(serving, "serve_site", serve_site)
    result = run("serve", "reports/Huyện A/2020/12 BC.md", "--port", "8123", "--no-open")
    assert result.stdout == "Trang đang mở ở http://127.0.0.1:8123/bao-cao/x/ (Ctrl+C để dừng)\n"
    assert (asked["root"], asked["address"], asked["page"], asked["open_browser"]) == (
        root,
        "127.0.0.1:8123",
        "bao-cao/huyen-a/2020/12-bc/",
        False,
    )


def test_serve_says_why_it_cannot(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def serve_site(where: Path, **options: Any) -> None:
        raise BuildFailedError("Dừng: 1 chỗ có dấu mật")

    monkeypatch.setattr(serving, "serve_site", serve_site)
    result = run("serve")
    assert (result.exit_code, result.stderr) == (1, "Không mở được trang: Dừng: 1 chỗ có dấu mật\n")


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("reports/Huyện A/2020/12 BC.md", "bao-cao/huyen-a/2020/12-bc/"),
        ("docs/index.md", ""),
        ("docs/huong-dan/index.md", "huong-dan/"),
        ("docs/huong-dan/viet.md", "huong-dan/viet/"),
        ("reports", ""),
        (".", ""),
    ],
)
def test_the_page_of_a_path(root: Path, path: str, page: str) -> None:
    assert page_of(root, Path(path)) == page


@pytest.mark.parametrize(
    ("path", "told"),
    [("mkdocs.yml", "không phải tệp .md"), ("reports/x.md", "không có tệp"), ("..", "không nằm trong kho")],
)
def test_a_path_without_a_page(root: Path, path: str, told: str) -> None:
    with pytest.raises(CannotRunError, match=told):
        page_of(root, Path(path))


def test_a_port_that_is_taken_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        first = taken.getsockname()[1]
        monkeypatch.setattr("macros.cli.serve._FIRST_PORT", first)
        assert free_port() > first
        monkeypatch.setattr("macros.cli.serve._PORTS", 1)
        with pytest.raises(CannotRunError, match="đều bận"):
            free_port()
