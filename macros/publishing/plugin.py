"""The plugin `vankho`: reads the archive once per build and hands its pages to MkDocs.

Everything that is more than passing on stands in the modules beside this one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority

from macros.authoring import FILTERS, ArchiveContext, PageContext
from macros.model import Report
from macros.pages import GeneratedPage, generate_pages, home_view, report_view
from macros.pages.home import TEMPLATE as HOME_TEMPLATE
from macros.pages.report import TEMPLATE as REPORT_TEMPLATE
from macros.publishing.contents import page_contents
from macros.publishing.dialect import set_dialect
from macros.publishing.environment import tied_macros
from macros.publishing.faults import FaultLog, fault_rows, secrecy_message
from macros.publishing.files import SiteFiles
from macros.publishing.finishing import finish_report
from macros.publishing.making import (
    PageInMaking,
    begin_document,
    begin_generated,
    begin_report,
    document_source,
    show_misuses,
)
from macros.publishing.manual import manual_pages
from macros.publishing.opening import Progress, derive, open_for_build
from macros.publishing.sandbox import close_macros_plugin
from macros.publishing.theme import add_theme_folders

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from macros.diagnostics import Diagnostic


class VankhoConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """Options of the plugin in mkdocs.yml."""

    published_only = c.Type(bool, default=False)
    """Leave out drafts: reports whose transcription was not compared with the original."""

    show_faults = c.Type(bool, default=False)
    """Show the faults of a report in a box on its page. `vankho serve` switches it on."""


def _no_progress(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""


class VankhoPlugin(BasePlugin[VankhoConfig]):  # type: ignore[no-untyped-call]  # likewise
    """Publishes an archive.

    Events, in the order of a build: `on_config` opens the archive (before mkdocs-macros) and closes
    the sandbox (behind it); `on_files` adds reports, generated pages, originals and assets;
    `on_page_read_source` and `on_page_markdown` hand over a report's text (before the macros) and
    its front matter (behind them); `on_page_content` cleans the HTML and puts in links and anchors;
    `on_page_context` gives the templates their view; `on_post_build` counts. There is no
    `on_startup`, so every build of `serve` has a new object and no state of the last.
    """

    def __init__(self) -> None:
        super().__init__()
        self.progress: Progress = _no_progress
        """Set by `build_site`, which knows who watches."""
        self._site: ArchiveContext | None = None
        self._faults = FaultLog(Path())
        self._reports: dict[str, Report] = {}
        self._generated: dict[str, GeneratedPage] = {}
        self._page: PageInMaking | None = None
        self._made = self._total = 0

    @property
    def site(self) -> ArchiveContext:
        """The archive of this build."""
        if self._site is None:
            message = "the archive is not open yet"
            raise PluginError(message)
        return self._site

    @property
    def page_context(self) -> PageContext:
        """The page whose macros are called just now."""
        if self._page is None or self._page.context is None:
            message = "a macro was called outside of a page"
            raise PluginError(message)
        return self._page.context

    @event_priority(100)
    def _open(self, config: MkDocsConfig) -> MkDocsConfig:
        """Open the archive before mkdocs-macros asks for it, and before MkDocs empties the site's folder."""
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        archive = open_for_build(root, published_only=self.config.published_only, progress=self.progress)
        if stop := secrecy_message(archive.diagnostics):
            raise PluginError(stop)
        self._faults = FaultLog(root)
        self._site, faults = derive(archive, self.progress)
        self._faults.add(faults)
        add_theme_folders(config.theme, root)
        set_dialect(config, lambda: self._page is not None and self._page.report is not None)
        return config

    @event_priority(-100)
    def _close(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put the sandbox in the place of the environment that mkdocs-macros has made by now."""
        macros = config.plugins.get("macros")
        if macros is None:
            message = "mkdocs.yml: thiếu plugin macros (the plugin macros is missing)"
            raise PluginError(message)
        close_macros_plugin(macros, tied_macros(self), FILTERS)
        return config

    on_config = CombinedEvent(_open, _close)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what the archive holds, and take out what must not be published."""
        archive, links, registry = self.site.archive, self.site.links, self.site.registry
        pages = generate_pages(archive, links, registry)
        adding = SiteFiles(files, config, archive)
        adding.drop_unpublished()
        self._reports = adding.add_reports()
        self._generated = adding.add_generated(pages) | adding.add_manual(manual_pages())
        adding.add_media()
        adding.add_assets()
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give MkDocs nothing to parse: a report's text may begin like front matter and is none."""
        return "" if page.file.src_uri in self._reports else None

    @event_priority(100)
    def _begin(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Hand over the page's text, and its front matter without anything that macros could see."""
        # Counted once: counting costs a walk through all files.
        self._total = self._total or len(files.documentation_pages())
        self._made += 1
        self.progress("dựng trang", self._made, self._total)
        self._page = self._begun(page, markdown)
        page.meta = {"title": "", "render_macros": self._page.is_template}
        return self._page.markdown

    def _begun(self, page: Page, markdown: str) -> PageInMaking:
        path = page.file.src_uri
        if report := self._reports.get(path):
            return begin_report(report, self.site, REPORT_TEMPLATE, self._tell)
        if generated := self._generated.get(path):
            return begin_generated(generated, markdown)
        source = document_source(markdown, page.file, self.site.archive.root)
        return begin_document(path, source, dict(page.meta), self._tell)

    @event_priority(-100)
    def _rendered(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give the page its front matter when the macros have run."""
        if self._page is not None:
            page.meta = self._page.meta
        return markdown

    on_page_markdown = CombinedEvent(_begin, _rendered)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Clean a report's HTML, then put in links and anchors; other pages are ours already."""
        making, self._page = self._page, None
        if making is None:
            return html
        if making.report is None:
            return show_misuses(html, making)
        done = finish_report(
            html,
            making.report,
            self.site,
            making.marks,
            address_of=lambda path: _address(path, page, files),
            misuses=making.misuses,
        )
        page.toc = page_contents(done.headings)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | done.anchors
        return done.html

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the template what the page shows."""
        self._made = self._made % self._total + 1
        self.progress("ghi trang", self._made, self._total)
        archive, links, registry = self.site.archive, self.site.links, self.site.registry
        path = page.file.src_uri
        values: dict[str, Any] = {}
        if report := self._reports.get(path):
            values["view"] = report_view(report, archive, links, registry)
            if self.config.show_faults:
                values["faults"] = fault_rows(self._faults.of(report.path))
        elif generated := self._generated.get(path):
            values["view"] = generated.view
        elif page.meta.get("template") == HOME_TEMPLATE:
            values["view"] = home_view(archive, links, registry)
        context.update(values)  # type: ignore[typeddict-item]  # our templates know more than MkDocs'
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Count the faults, and the reports left out."""
        self._faults.close(self.site.archive.restricted, self.site.archive.unread)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watch the reports and the archive's own theme beside docs/."""
        root = self.site.archive.root
        for folder in (root / "reports", root / "overrides"):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def _tell(self, diagnostic: Diagnostic) -> None:
        self._faults.add((diagnostic,))


def _address(path: str, page: Page, files: Files) -> str | None:
    target = files.get_file_from_path(path)
    return target.url_relative_to(page.file) if target else None
