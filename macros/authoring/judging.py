"""Finding the macro mistakes of a report without building a page."""

from __future__ import annotations

from macros.authoring.context import ArchiveContext, PageContext
from macros.authoring.source import PageSource
from macros.authoring.table import GRAMMAR, MACROS
from macros.diagnostics import Diagnostic, sort_diagnostics
from macros.model import Report
from macros.pages.address import report_path


def report_source(report: Report) -> PageSource:
    """Return the text of a report with its place in the raw file."""
    return PageSource(report.path, report.body, report.body_line)


def check_calls(archive: ArchiveContext, report: Report) -> tuple[Diagnostic, ...]:
    """Judge every macro call of a report: its form, and whether its words find something.

    A report without `macros: true` is no template; its braces are text, and nothing is judged.
    """
    if not report.front.macros:
        return ()
    source = report_source(report)
    found = GRAMMAR.recognise_calls(source)
    diagnostics = [misuse.diagnostic for misuse in found.misuses]
    page = PageContext(
        path=report_path(report.id), source=source, calls=found.calls, report=diagnostics.append, own=report
    )
    for call in found.calls:
        MACROS[call.macro](archive, page, *call.arguments, **call.options)
    return sort_diagnostics(diagnostics)
