"""Progress: nothing for a second, nothing where nobody looks on, lines of their own above it."""

from __future__ import annotations

import io
import time

import pytest

from macros.cli import progress as module
from macros.cli.progress import Progress


class Terminal(io.StringIO):
    """A stderr that somebody looks at."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Look on. Not a fixture: pytest puts its own stderr back between a test's set-up and its call."""
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def wait_for(progress: Progress) -> None:
    for _ in range(500):
        if progress._status is not None:
            return
        time.sleep(0.01)
    pytest.fail("the line did not come")


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    with Progress("Đang đọc kho") as progress:
        progress.count(3, 7)
    assert terminal.getvalue() == ""
    assert progress.total == 7


def test_long_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    with Progress("Đang đọc kho") as progress:
        wait_for(progress)
        progress.count(3, 7)
        time.sleep(0.2)
        progress.say("một dòng [riêng]")
        progress.step("Đang kiểm tra")
        time.sleep(0.2)
    shown = terminal.getvalue()
    assert "Đang đọc kho: 3/7" in shown
    assert "một dòng [riêng]\n" in shown
    assert "Đang kiểm tra" in shown


def test_nothing_is_drawn_into_a_pipe(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    with Progress("Đang đọc kho") as progress:
        time.sleep(0.1)
        progress.stage("đọc", 1, 2)
        progress.say("một dòng")
    assert capsys.readouterr().err == "một dòng\n"


def test_closing_early_takes_the_line_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    with Progress("Đang dựng trang") as progress:
        wait_for(progress)
        progress.close()
        length = len(terminal.getvalue())
        time.sleep(0.2)
        assert len(terminal.getvalue()) == length
