"""Telling someone at a terminal that work goes on, once it takes more than a second."""

from __future__ import annotations

import sys
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

if TYPE_CHECKING:
    from rich.status import Status

_PATIENCE = 1.0
"""Seconds of silence."""


class Progress:
    """A line on stderr that comes after a second and goes at the end; nothing where nobody looks on.

    Example:
        with Progress("Đang đọc kho") as progress:
            archive = open_archive(root, progress.count)
    """

    def __init__(self, label: str) -> None:
        self.total = 0
        """How many things were counted."""
        self._label = self._text = label
        self._status: Status | None = None
        self._lock = Lock()
        self._is_over = not sys.stderr.isatty()
        self._timer = Timer(_PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Start to wait."""
        if not self._is_over:
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away."""
        self.close()

    def close(self) -> None:
        """Take the line away, before the work is over."""
        self._timer.cancel()
        with self._lock:
            self._is_over = True
            if self._status is not None:
                self._status.stop()
                self._status = None

    def step(self, label: str) -> None:
        """Note that the next piece of work begins."""
        self._label = label
        self._update(label)

    def count(self, done: int, total: int) -> None:
        """Note how many of how many are done."""
        self.total = total
        self._update(f"{self._label}: {done}/{total}")

    def stage(self, what: str, done: int, total: int) -> None:
        """Note what is being done, and how much of it."""
        self._label = what[:1].upper() + what[1:]
        self.count(done, total)

    def say(self, text: str) -> None:
        """Write a line of its own to stderr."""
        with self._lock:
            if self._status is not None:
                self._status.console.print(text, markup=False, highlight=False, soft_wrap=True)
                return
        click.echo(text, err=True)

    def _update(self, text: str) -> None:
        with self._lock:
            self._text = text
            if self._status is not None:
                self._status.update(text)

    def _show(self) -> None:
        from rich.console import Console
        from rich.status import Status

        with self._lock:
            if not self._is_over:
                self._status = Status(self._text, console=Console(stderr=True))
                self._status.start()
