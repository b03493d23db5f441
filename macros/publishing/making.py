"""A page on its way through MkDocs: what has to be remembered from its text to its HTML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup
from mkdocs.structure.files import File

from macros.authoring import (
    GRAMMAR,
    MISTAKE_CLASS,
    ArchiveContext,
    Misuse,
    PageContext,
    PageSource,
    report_source,
)
from macros.diagnostics import Diagnostic
from macros.model import Report
from macros.pages import GeneratedPage
from macros.pages.address import report_path
from macros.pages.view import RedirectView
from macros.publishing.marks import Edit, Marks, MarkSort, apply_edits
from macros.publishing.markup import literal
from macros.publishing.preparing import prepare_report

Meta = dict[str, Any]

_NO: Final = frozenset({"false", "không", "no", "off"})
Tell = Callable[[Diagnostic], None]
"""Takes a fault of the page."""


@dataclass(slots=True, kw_only=True)
class PageInMaking:
    """A page between the reading of its text and the writing of its HTML."""

    markdown: str
    """With marks in it."""
    meta: Meta
    """Its front matter for MkDocs and Material, given back when the macros have run."""
    marks: Marks
    context: PageContext | None = None
    """What macros called on it are given; None when it is no template."""
    misuses: Sequence[str] = ()
    """Texts of macro calls that are not allowed, by the number of their mark."""
    report: Report | None = None

    @property
    def is_template(self) -> bool:
        """Whether Jinja is to render it. One misuse, and the whole page is shown as text."""
        return self.context is not None and bool(self.context.calls) and not self.misuses


def make_meta(title: str, template: str) -> Meta:
    """Write the front matter of a page with a view; the title escaped, for Material prints it as it is."""
    return {"title": Markup(escape(title)), "template": template}  # noqa: S704  # it is escaped


def begin_report(report: Report, archive: ArchiveContext, template: str, tell: Tell) -> PageInMaking:
    """Prepare the text of a report; it is a template only with `macros: true`."""
    source = report_source(report)
    context, misuses = (
        _judge(source, report_path(report.id), tell, report) if report.front.macros else (None, ())
    )
    marks = Marks.for_text(source.text)
    return PageInMaking(
        markdown=prepare_report(
            report,
            archive.links.by_report.get(report.id, ()),
            marks,
            terms=archive.links.terms.get(report.id, ()),
            calls=context.calls if context else (),
            misuses=misuses,
        ),
        meta=make_meta(report.title, template),
        marks=marks,
        context=context,
        misuses=_texts(source, misuses),
        report=report,
    )


def begin_generated(page: GeneratedPage, markdown: str) -> PageInMaking:
    """Take a page that no one wrote as it is; it is no template."""
    meta = make_meta(page.title, page.template)
    if isinstance(page.view, RedirectView):
        # An old address is no place to find anything; Material's search leaves it out.
        meta = {**meta, "search": {"exclude": True}}
    return PageInMaking(markdown=markdown, meta=meta, marks=Marks.for_text(markdown))


def begin_document(path: str, source: PageSource, meta: Meta, tell: Tell) -> PageInMaking:
    """Prepare a hand-written page; it is a template unless it says `macros: false`."""
    marks = Marks.for_text(source.text)
    if any(str(meta.get(key, True)).lower() in _NO for key in ("macros", "render_macros")):
        return PageInMaking(markdown=source.text, meta=meta, marks=marks)
    context, misuses = _judge(source, path, tell)
    edits = (Edit(m.start, m.end, marks.mark(MarkSort.MISUSE, n)) for n, m in enumerate(misuses))
    return PageInMaking(
        markdown=apply_edits(source.text, edits),
        meta=meta,
        marks=marks,
        context=context,
        misuses=_texts(source, misuses),
    )


def show_misuses(html: str, page: PageInMaking) -> str:
    """Put the macro calls that are not allowed back into a hand-written page, as marked text."""

    def shown(sort: MarkSort, number: int) -> str:
        text = literal(sort, number, page.misuses)
        return f'<span class="{MISTAKE_CLASS}">{escape(text)}</span>' if text is not None else ""

    return page.marks.restore(html, shown)


def document_source(markdown: str, file: File, root: Path) -> PageSource:
    """Find where the text that MkDocs hands over begins in its file, below the front matter."""
    place = Path(file.abs_src_path) if file.abs_src_path else root / file.src_uri
    path = place.relative_to(root).as_posix() if place.is_relative_to(root) else file.src_uri
    raw = file.content_string
    head = raw[: -len(markdown)] if markdown and raw.endswith(markdown) else ""
    return PageSource(path, markdown, head.count("\n") + 1)


def _judge(
    source: PageSource, path: str, tell: Tell, own: Report | None = None
) -> tuple[PageContext, tuple[Misuse, ...]]:
    found = GRAMMAR.recognise_calls(source)
    for misuse in found.misuses:
        tell(misuse.diagnostic)
    return PageContext(path=path, source=source, calls=found.calls, report=tell, own=own), found.misuses


def _texts(source: PageSource, misuses: Sequence[Misuse]) -> tuple[str, ...]:
    return tuple(source.text[m.start : m.end] for m in misuses)
