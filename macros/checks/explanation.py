"""What a check's docstring says, taken apart: what, why, an example, and what to do instead."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Final

from macros.checks.context import Check
from macros.diagnostics import Severity

HEADINGS: Final = ("Là gì", "Vì sao", "Ví dụ", "Cách sửa")
"""What, why, example, instead: the sections of every check's docstring, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A fault explained to a clerk. Sections are Markdown; a block indented by four is verbatim."""

    code: str
    severity: Severity
    title: str
    sections: tuple[tuple[str, str], ...]
    """Heading and text, in the order of `HEADINGS`."""
    summary: str
    """One paragraph in English."""

    def section(self, heading: str) -> str:
        """Return the text below a heading, or nothing."""
        return dict(self.sections).get(heading, "")


def explain(check: Check) -> Explanation:
    """Read the docstring of a check's module.

    The first line is the title. A section begins with its heading and a colon at the margin and is
    indented by four below it.
    """
    title, _, rest = (inspect.getdoc(check) or "").partition("\n")
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in rest.splitlines():
        if line[:-1] in HEADINGS and line.endswith(":"):
            lines = sections.setdefault(line[:-1], [])
        else:
            lines.append(line.removeprefix("    "))
    return Explanation(
        code=check.CODE,
        severity=check.SEVERITY,
        title=title.strip(),
        sections=tuple((heading, "\n".join(text).strip("\n")) for heading, text in sections.items()),
        summary=" ".join(check.SUMMARY.split()),
    )
