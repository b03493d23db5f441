"""What a macro is given: the archive, and the page on which it is called."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from macros.authoring.expressions import Call
from macros.authoring.source import PageSource
from macros.diagnostics import Diagnostic, Position
from macros.model import Archive, Links, Report
from macros.pages.catalogue import Catalogue, catalogue_of
from macros.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveContext:
    """The archive with all that was derived from it."""

    archive: Archive
    links: Links
    registry: Registry

    @property
    def catalogue(self) -> Catalogue:
        """The archive turned round for lists; made once and remembered."""
        return catalogue_of(self.archive, self.links, self.registry)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """The page that calls a macro."""

    path: str
    """Its Markdown source in the site, from which links start: `bao-cao/huyen-a/2020/12-bc-hu.md`."""
    source: PageSource
    calls: tuple[Call, ...]
    """All calls of the page, to find where a mistake stands."""
    report: Callable[[Diagnostic], None]
    """Takes a diagnostic; the one side effect of a macro."""
    own: Report | None = None
    """The report whose page it is, if it is one."""

    def link_to(self, path: str) -> str:
        """Return the relative link to another Markdown source of the site, so that MkDocs checks it."""
        return quote(posixpath.relpath(path, posixpath.dirname(self.path) or "."))

    def position(self, macro: str, words: object) -> Position:
        """Find the call that holds an argument; Jinja does not say where a call stands."""
        for call in self.calls:
            if call.macro == macro and words in (*call.arguments, *call.options.values()):
                written = self.source.text[call.start : call.end]
                at = written.find(str(words))
                if at < 0:
                    return self.source.position(call.start, call.end)
                return self.source.position(call.start + at, call.start + at + len(str(words)))
        return self.source.position(0, 0)
