"""Faults as lines of MkDocs' log: errors as warnings, which stop a strict build; warnings as notes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.plugins import get_plugin_logger

from macros.diagnostics import Diagnostic, Position, Severity, render_diagnostic, sort_diagnostics

log = get_plugin_logger("vankho")

MOST_WARNINGS: Final = 20
"""Warnings printed one by one; `vankho check` prints them all."""
SECRECY_CODE: Final = "secrecy-mark"


class FaultLog:
    """The faults of one build: each is told once and counted."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: set[Diagnostic] = set()
        self._by_path: defaultdict[str, list[Diagnostic]] = defaultdict(list)
        self._counts: Counter[Severity] = Counter()
        self._lines: tuple[str, list[str]] = ("", [])
        """The last file that was quoted, with its lines: faults come file by file."""

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Tell new faults."""
        for diagnostic in diagnostics:
            if diagnostic in self._seen:
                continue
            self._seen.add(diagnostic)
            self._by_path[diagnostic.position.path].append(diagnostic)
            self._counts[diagnostic.severity] += 1
            if diagnostic.severity is Severity.ERROR:
                log.warning(render_diagnostic(diagnostic, self._read_line))
            elif diagnostic.severity is Severity.WARNING and self._counts[Severity.WARNING] <= MOST_WARNINGS:
                log.info(first_line(diagnostic))

    def of(self, path: str) -> tuple[Diagnostic, ...]:
        """Return the faults of one file."""
        return sort_diagnostics(self._by_path.get(path, ()))

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return self._counts[Severity.ERROR]

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return self._counts[Severity.WARNING]

    def close(self, restricted: int, unread: int = 0) -> None:
        """Write the closing lines: how many faults, and how many reports were left out, never which."""
        if self.errors or self.warnings:
            more = ", xem tất cả bằng lệnh: vankho check" if self.warnings > MOST_WARNINGS else ""
            log.info(f"{self.errors} lỗi, {self.warnings} cảnh báo{more}")
        if unread:
            log.warning(f"{unread} báo cáo không lên trang vì tệp hoặc phần đầu có lỗi nêu ở trên")
        if restricted:
            log.info(f"{restricted} báo cáo hạn chế không đưa lên trang")

    def _read_line(self, position: Position) -> str | None:
        if self._lines[0] != position.path:
            try:
                text = (self._root / position.path).read_text("utf-8-sig", errors="replace")
            except OSError:
                text = ""
            # Lines as an editor counts them: splitlines would also cut at form feeds and the like.
            self._lines = position.path, text.split("\n")
        lines = self._lines[1]
        return lines[position.line - 1] if 0 < position.line <= len(lines) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultRow:
    """A fault as the box on a page in `vankho serve` shows it."""

    severity: str
    """`error`, `warning` or `info`, for the class."""
    label: str
    """The same as a word."""
    code: str
    line: int
    column: int
    message: str
    hint: str


def fault_rows(diagnostics: Iterable[Diagnostic]) -> tuple[FaultRow, ...]:
    """Make plain strings of faults, for a template."""
    return tuple(
        FaultRow(
            severity=d.severity.value,
            label=d.severity.label("vi"),
            code=d.code,
            line=d.position.line,
            column=d.position.column,
            message=d.message.vi,
            hint=d.hint.vi if d.hint else "",
        )
        for d in diagnostics
    )


def first_line(diagnostic: Diagnostic) -> str:
    """Write a fault in one line."""
    return render_diagnostic(diagnostic, lambda _: None).partition("\n")[0]


def secrecy_message(diagnostics: Iterable[Diagnostic]) -> str | None:
    """Say why no build may go on, or nothing where no document bears a secrecy mark."""
    marked = [first_line(d) for d in diagnostics if d.code == SECRECY_CODE and d.severity is Severity.ERROR]
    if not marked:
        return None
    listed = "\n".join(marked)
    return (
        f"Dừng: {len(marked)} chỗ có dấu mật, không dựng trang.\n{listed}\n"
        "Đưa các tệp này và bản gốc của chúng ra khỏi máy nối mạng."
    )
