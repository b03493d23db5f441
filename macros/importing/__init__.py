"""Documents from outside become drafts: plain text in, Markdown with front matter out.

Each room-mate looks at one thing (`head`, `closing`, `outline`, `footnotes` …) and guesses only what the
words say; `document` calls them in order. Nothing here prints, reads the clock or overwrites a file.
"""

from macros.importing.answer import answer_of
from macros.importing.document import Document, import_text
from macros.importing.draft import Draft, file_name, folder_name, render_draft
from macros.importing.placing import Placed, find_imported, place_draft
from macros.importing.source import PASTED, Guess, Source, read_source, source_of
from macros.importing.summary import render_summary
from macros.importing.words import Balance, balance_words

__all__ = [
    "PASTED",
    "Balance",
    "Document",
    "Draft",
    "Guess",
    "Placed",
    "Source",
    "answer_of",
    "balance_words",
    "file_name",
    "find_imported",
    "folder_name",
    "import_text",
    "place_draft",
    "read_source",
    "render_draft",
    "render_summary",
    "source_of",
]
