"""The macros an author may call, what may stand between braces, and what is said about mistakes.

Knows no MkDocs: a macro is a plain function of the archive and the page that returns Markdown or HTML.
"""

from macros.authoring.context import ArchiveContext, PageContext
from macros.authoring.expressions import Call, Expressions, Misuse
from macros.authoring.judging import check_calls, report_source
from macros.authoring.mistakes import MISTAKE_CLASS
from macros.authoring.source import PageSource, line_end
from macros.authoring.table import BLOCKS, FILTERS, GRAMMAR, INLINE, MACROS

__all__ = [
    "BLOCKS",
    "FILTERS",
    "GRAMMAR",
    "INLINE",
    "MACROS",
    "MISTAKE_CLASS",
    "ArchiveContext",
    "Call",
    "Expressions",
    "Misuse",
    "PageContext",
    "PageSource",
    "check_calls",
    "line_end",
    "report_source",
]
