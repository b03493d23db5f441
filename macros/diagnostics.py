"""Faults in documents as values: where, what, how bad, and what to do.

Nothing here raises for bad input. Every message exists in Vietnamese and in English, because the
clerk reads the first and the maintainer's tools the second.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Language = Literal["vi", "en"]
OutputFormat = Literal["text", "json", "github"]

LANGUAGES: tuple[Language, ...] = ("vi", "en")


class Severity(StrEnum):
    """How bad a fault is. Only an error stops a strict build."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def label(self, language: Language) -> str:
        """Return the word printed before the code."""
        return _SEVERITY_LABELS[self] if language == "vi" else self.value


_SEVERITY_LABELS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.INFO: "lưu ý"}
_SEVERITY_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file.

    `path` is relative to the archive's root, with forward slashes on every system. `line` and
    `column` count from 1; a column counts code points. `end_column` is exclusive, 0 when unknown.
    """

    path: str
    line: int = 1
    column: int = 1
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in both languages."""

    vi: str
    en: str

    def text(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.vi if language == "vi" else self.en


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to the fault, such as the first of two equal numbers."""

    position: Position
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A fault in a document, with its place and what to do about it."""

    code: str
    """Area and fault, never the cure: `front-matter-unknown-key`. Looked up by `vankho explain`."""
    severity: Severity
    message: Message
    """What is, quoting the value."""
    position: Position
    hint: Message | None = None
    """What to do."""
    related: tuple[Related, ...] = ()


def sort_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Order by place, then severity, then code; equal faults once."""
    unique = dict.fromkeys(diagnostics)
    return tuple(
        sorted(unique, key=lambda d: (d.position, _SEVERITY_ORDER[d.severity], d.code, d.message.vi))
    )


def worst_exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Return 1 when there is an error (or a warning under `strict`), else 0."""
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(d.severity in stopping for d in diagnostics))


ReadLine = Callable[[Position], "str | None"]
"""Gives the source line of a position, or None where the file cannot be read."""

_MAXIMUM_EXCERPT = 160
_MAXIMUM_QUOTE = 60


def quoted(value: object) -> str:
    """Quote a value of a document for a message: one line, short, nothing that a terminal obeys.

    The first line of a fault alone serves `grep` and CI, so no value may break it.
    """
    text = " ".join(_printable(str(value)).split())
    if len(text) > _MAXIMUM_QUOTE:
        text = f"{text[:_MAXIMUM_QUOTE].rstrip()}…"
    return f'"{text}"'


def _printable(text: str) -> str:
    """Show control characters as �; blanks and line ends stay for the caller."""
    return "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in text[:10_000])


_HINT = {"vi": "gợi ý", "en": "hint"}
_SEE = {"vi": "xem thêm", "en": "see also"}
_MORE = {"vi": "giải thích", "en": "more"}


def render_diagnostic(diagnostic: Diagnostic, read_line: ReadLine, language: Language = "vi") -> str:
    """Render one fault as text: the place and message, the source line with a caret, the hint.

    The first line alone serves an editor, `grep` and CI.
    """
    place, label = diagnostic.position, diagnostic.severity.label(language)
    lines = [f"{place}: {label}[{diagnostic.code}]: {diagnostic.message.text(language)}"]
    excerpt = read_line(place)
    if excerpt is not None and excerpt.strip():
        lines += _render_excerpt(excerpt, place)
    if diagnostic.hint is not None:
        lines.append(f"   = {_HINT[language]}: {diagnostic.hint.text(language)}")
    lines += [f"   = {_SEE[language]}: {r.position}: {r.message.text(language)}" for r in diagnostic.related]
    lines.append(f"   = {_MORE[language]}: vankho explain {diagnostic.code}")
    return "\n".join(lines)


def _render_excerpt(source: str, place: Position) -> list[str]:
    """Draw the source line and a caret below it; a very long line is cut around the place."""
    source = source.rstrip("\n")
    first = max(0, place.column - 1 - _MAXIMUM_EXCERPT // 2) if len(source) > _MAXIMUM_EXCERPT else 0
    # Same length as the source, so that the caret stands below its place.
    shown = "".join(c if c.isprintable() else " " for c in source[first : first + _MAXIMUM_EXCERPT])
    width = max(1, min(place.end_column - place.column, len(shown) - (place.column - 1 - first)))
    number = str(place.line)
    gutter = " " * len(number)
    caret = " " * (place.column - 1 - first) + "^" * width
    return [f"{gutter} |", f"{number} | {shown}", f"{gutter} | {caret}"]


def render_json(diagnostics: Sequence[Diagnostic], language: Language = "vi") -> str:
    """Render all faults as one JSON array, for tools."""
    rows = [
        {
            "code": d.code,
            "severity": d.severity.value,
            "message": d.message.text(language),
            "path": d.position.path,
            "line": d.position.line,
            "column": d.position.column,
            "end_column": d.position.end_column or None,
            "hint": d.hint.text(language) if d.hint else None,
            "related": [
                {"path": r.position.path, "line": r.position.line, "column": r.position.column}
                | {"message": r.message.text(language)}
                for r in d.related
            ],
        }
        for d in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def render_github(diagnostic: Diagnostic, language: Language = "vi") -> str:
    """Render one fault as a workflow command, which CI shows beside the line."""
    level = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
    text = diagnostic.message.text(language)
    if diagnostic.hint is not None:
        text += f" ({diagnostic.hint.text(language)})"
    place = diagnostic.position
    fields = f"file={_escape_property(place.path)},line={place.line},col={place.column}"
    return f"::{level[diagnostic.severity]} {fields},title={diagnostic.code}::{_escape_data(text)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
