"""The site on this machine while one writes: faults in the page, and a page that follows its file."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest

from macros.publishing import BuildFailedError, serve_site

if TYPE_CHECKING:
    from tests.site.conftest import Build, Files

    Write = Callable[[Path, Files], Path]

pytestmark = pytest.mark.slow

REPORT = "reports/huyen-a/2020/30-bc-hu.md"
PAGE = "bao-cao/huyen-a/2020/30-bc-hu/"


def get(url: str) -> str:
    with urlopen(url, timeout=10) as answer:  # noqa: S310  # our own server
        return str(answer.read().decode("utf-8"))


def wait_for(url: str, words: str) -> str:
    """Ask until the page holds the words."""
    end = time.monotonic() + 20
    while words not in (html := get(url)):
        assert time.monotonic() < end, f"no {words!r} in {url}"
        time.sleep(0.2)
    return html


def test_faults_stand_on_the_page_and_the_page_follows_its_file(
    tmp_path: Path, write_archive: Write, miniature: Files, unused_address: str
) -> None:
    root = write_archive(tmp_path / "kho", miniature)
    file = root / REPORT
    text = file.read_text("utf-8")
    file.write_text(text + "\n{{ organization_link('Huyện ủy Z') }}\n", "utf-8")
    running = Event()
    server: list[Any] = []
    lines: list[str] = []

    def ready(url: str, found: Any) -> None:
        server.extend((url, found))
        running.set()

    thread = Thread(
        daemon=True,
        target=serve_site,
        args=(root,),
        kwargs={
            "address": unused_address,
            "page": PAGE,
            "ready": ready,
            "message": lambda _, line: lines.append(line),
        },
    )
    thread.start()
    try:
        assert running.wait(30)
        html = wait_for(server[0], "vk-faults")
        assert "macro-not-found" in html
        assert "không tìm thấy tổ chức &#34;Huyện ủy Z&#34;" in html

        file.write_text(text + "\nMột dòng mới.\n", "utf-8")
        html = wait_for(server[0], "Một dòng mới.")
        assert "Tệp này không có lỗi" in html

        # A secret stops the rebuild, and the server goes on showing what it showed.
        file.write_text(text + "\nMẬT\n", "utf-8")
        end = time.monotonic() + 20
        while not any("dấu mật" in line for line in lines):
            assert time.monotonic() < end
            time.sleep(0.2)
        assert "Một dòng mới." in get(server[0])
    finally:
        server[1].shutdown()
        thread.join(20)
    assert not thread.is_alive()


def test_a_first_build_that_fails_is_told(tmp_path: Path, write_archive: Write, miniature: Files) -> None:
    root = write_archive(tmp_path / "kho", miniature)
    (root / REPORT).write_text("---\ntitle: T\n---\nMẬT\n", "utf-8")

    with pytest.raises(BuildFailedError, match="dấu mật"):
        serve_site(root)


def test_a_site_to_be_published_shows_no_faults(
    tmp_path: Path, write_archive: Write, miniature: Files, build: Build
) -> None:
    root = write_archive(tmp_path / "kho", miniature)
    (root / REPORT).write_text((root / REPORT).read_text("utf-8") + "\n{{ a }}\n", "utf-8")

    assert "vk-faults" not in build(root).page(PAGE)
