"""A report's text made ready for Markdown: marks put in, and what is no Markdown kept as text.

Nothing else is changed. Braces and angle brackets that an office typed are data: `<Phòng A>` would
vanish as an unknown tag and `{x}` as an attribute list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from macros.authoring import BLOCKS, Call, Misuse
from macros.model import CitationInReport, Report, Section, TermInReport
from macros.publishing.cleaning import ALLOWED, CONTENT_GONE
from macros.publishing.html_blocks import raw_blocks
from macros.publishing.marks import Edit, Marks, MarkSort, apply_edits
from macros.publishing.stretches import Stretches

_HEADING = re.compile(r" {0,3}(#{1,6}[ \t]+)")
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)(?:[\s/][^<>]*)?>")
_AUTOLINK = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});")
_ATTRIBUTE = r"""(?:[.#][\w-]+|[A-Za-z][\w-]*=(?:"[^"\n]*"|[\w.-]+))"""
_ATTRIBUTE_LIST = re.compile(rf"\{{:?[ ]*{_ATTRIBUTE}(?:[ ]+{_ATTRIBUTE})*[ ]*\}}")
_CLOSED = re.compile(
    r"\]\([^()\n]{0,500}\)"  # where a link leads
    r"|<[^<>]{1,1000}>"  # a tag or an address
    r"|^ {0,3}\[[^\^\]\n][^\]\n]{0,200}\]:[^\n]*",  # the definition of a link
    re.MULTILINE,
)
_PRESENTATIONAL: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "font",
        "center",
        "big",
        "tt",
        "strike",
        "nobr",
        "section",
        "header",
        "footer",
        "main",
        "nav",
        "bdo",
        "bdi",
        "dfn",
        "samp",
        "var",
        "time",
        "acronym",
        "basefont",
        "dir",
        "menu",
        "form",
        "input",
        "button",
        "select",
        "option",
        "optgroup",
        "label",
        "fieldset",
        "legend",
        "textarea",
        "title",
        "head",
        "body",
        "html",
        "meta",
        "link",
        "base",
        "embed",
        "param",
        "source",
        "track",
        "video",
        "audio",
        "picture",
        "canvas",
        "map",
        "area",
        "ruby",
        "rt",
        "rp",
        "frame",
        "frameset",
        "noframes",
        "noembed",
        "xmp",
        "plaintext",
        "marquee",
        "blink",
        "dialog",
        "slot",
        "data",
        "output",
        "progress",
        "meter",
    ]
)
_RAW: Final = CONTENT_GONE | {"textarea", "title", "xmp", "noframes", "noembed", "select", "plaintext"}
"""Tags that would swallow what follows, were they not closed."""
_TAGS: Final = frozenset(ALLOWED) | CONTENT_GONE | _PRESENTATIONAL
"""Names of HTML; all others are words between angle brackets."""


def prepare_report(
    report: Report,
    citations: Sequence[CitationInReport],
    marks: Marks,
    *,
    terms: Sequence[TermInReport] = (),
    calls: Sequence[Call] = (),
    misuses: Sequence[Misuse] = (),
) -> str:
    """Return the Markdown of a report with its marks.

    Args:
        report: the report.
        citations: its citations; the number of a mark counts them from 0.
        marks: the marks to write.
        terms: the terms of office it names; the numbers of their marks follow those of the citations.
        calls: the macro calls that Jinja will replace; nothing inside them is touched.
        misuses: stretches to be shown as they stand.
    """
    body = report.body
    rendered = () if misuses else calls
    closed = [(call.start, call.end) for call in rendered] + [(m.start, m.end) for m in misuses]
    edits = [Edit(m.start, m.end, marks.mark(MarkSort.MISUSE, n)) for n, m in enumerate(misuses)]
    edits += _headings(body, report.sections, marks)
    edits += _citations(body, citations, marks, rendered, closed)
    edits += _terms(body, terms, len(citations), marks, closed)
    edits += _outside(_angles(body, marks), closed)
    edits += _outside(_braces(body, marks), closed)
    return apply_edits(body, edits)


def _headings(body: str, sections: Sequence[Section], marks: Marks) -> Iterator[Edit]:
    """Mark the headings."""
    for number, section in enumerate(sections):
        found = _HEADING.match(body, section.start)
        if found is not None:
            yield Edit(found.start(), found.end(), found[1] + marks.mark(MarkSort.HEADING, number))


def _citations(
    body: str,
    citations: Sequence[CitationInReport],
    marks: Marks,
    calls: Sequence[Call],
    closed: Sequence[tuple[int, int]],
) -> Iterator[Edit]:
    places = _Places(body, closed)
    # Sorted once: a report of many megabytes may hold many thousands of both.
    inside_calls = Stretches([(call.start, call.end) for call in calls])
    by_start = {call.start: call for call in calls}
    pointed: set[int] = set()
    for number, found in enumerate(citations):
        start = found.citation.start
        stretch = inside_calls.at(start)
        if stretch is not None:
            call = by_start[stretch[0]]
            if call.macro not in BLOCKS and call.start not in pointed:
                pointed.add(call.start)
                yield Edit(call.start, call.start, marks.mark(MarkSort.POINT, number))
            continue
        yield from places.around(start, found.citation.end, number, marks)


def _terms(
    body: str, terms: Sequence[TermInReport], first: int, marks: Marks, closed: Sequence[tuple[int, int]]
) -> Iterator[Edit]:
    if not terms:
        return
    places = _Places(body, closed)
    for number, term in enumerate(terms, start=first):
        yield from places.around(term.start, term.end, number, marks)


class _Places:
    """Where in a body a link may begin and end."""

    def __init__(self, body: str, closed: Sequence[tuple[int, int]]) -> None:
        self._body = body
        targets = ((m.start(), m.end()) for m in _CLOSED.finditer(body))
        self._closed = Stretches([*closed, *targets, *raw_blocks(body)])
        self._entities = Stretches((m.start(), m.end()) for m in _ENTITY.finditer(body))

    def around(self, start: int, end: int, number: int, marks: Marks) -> Iterator[Edit]:
        """Put marks around a stretch, unless Markdown or the author keeps its place to itself."""
        # A mark inside `&nbsp;` would leave a bare ampersand.
        if (cut := self._entities.at(end)) is not None and cut[0] > start:
            end = cut[0]
        is_open = self._closed.at(start) is None and self._closed.at(end - 1) is None
        if is_open and _is_steady(self._body, start, end):
            yield Edit(start, start, marks.mark(MarkSort.OPEN, number))
            yield Edit(end, end, marks.mark(MarkSort.CLOSE, number))


def _is_steady(body: str, start: int, end: int) -> bool:
    """Say whether marks at both ends leave emphasis as it is.

    A mark is a letter for Markdown. Beside an underscore it must stand where a letter stood.
    """
    before_is_steady = body[start - 1 : start] != "_" or body[start].isalnum()
    after_is_steady = body[end : end + 1] != "_" or body[end - 1].isalnum()
    return before_is_steady and after_is_steady


def _angles(body: str, marks: Marks) -> Iterator[Edit]:
    """Keep `<` as text where no tag, address or comment begins."""
    last_close: dict[str, int] = {}
    lowered = ""
    last_comment_end = body.rfind("-->")
    for found in re.finditer(r"<(?=[A-Za-z/!?])", body):
        at = found.start()
        if body.startswith("<!--", at) and at < last_comment_end:
            continue
        if _AUTOLINK.match(body, at) or body[at - 2 : at] == "](":
            continue
        tag = _TAG.match(body, at)
        name = tag[2].lower() if tag else ""
        if tag and (name in _TAGS or name.partition(":")[0] in {"o", "w", "v", "st1"}):
            if name not in _RAW or tag[1]:
                continue
            lowered = lowered or body.lower()
            close = last_close.setdefault(name, lowered.rfind(f"</{name}"))
            if close > at:
                continue
        yield Edit(at, at + 1, marks.mark(MarkSort.LESS))


def _braces(body: str, marks: Marks) -> Iterator[Edit]:
    """Keep `{` as text where no attribute list begins."""
    for found in re.finditer(r"\{", body):
        if not _ATTRIBUTE_LIST.match(body, found.start()):
            yield Edit(found.start(), found.end(), marks.mark(MarkSort.BRACE))


def _outside(edits: Iterable[Edit], stretches: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    inside = Stretches(stretches)
    return (edit for edit in edits if inside.at(edit.start) is None)
