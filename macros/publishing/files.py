"""Which files make up the site: reports, generated pages, originals and attachments, assets."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Final
from unicodedata import normalize

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from macros.checks.beside import attachments, originals
from macros.model import Archive, Report
from macros.pages import GeneratedPage
from macros.pages.address import file_path, report_path
from macros.publishing.faults import log
from macros.publishing.theme import ASSETS_LIST, read_assets

NOT_IN_NAV: Final = InclusionLevel.NOT_IN_NAV


class MediaFile(File):
    """A file that is copied as it is, whatever its name: an attached .md is no page."""

    def is_documentation_page(self) -> bool:
        """Say that this is no page."""
        return False


class SiteFiles:
    """The files of a site, and the adding of the archive's own to those of docs/."""

    def __init__(self, files: Files, config: MkDocsConfig, archive: Archive) -> None:
        self._files, self._config, self._archive = files, config, archive
        self._destinations = {file.dest_uri: file for file in files}
        self._restricted = {_key(path) for path in archive.restricted_paths}

    def drop_unpublished(self) -> None:
        """Take out what a restricted report consists of, wherever it was found, and the list of assets."""
        for file in list(self._files):
            is_restricted = file.abs_src_path is not None and self._is_restricted(Path(file.abs_src_path))
            if is_restricted or file.src_uri == ASSETS_LIST:
                self._remove(file)

    def add_reports(self) -> dict[str, Report]:
        """Add a page for every report; return them by the path of the page's source."""
        added = {}
        for report in self._archive.reports:
            path, source = report_path(report.id), str(self._archive.root / report.path)
            self._add(File.generated(self._config, path, abs_src_path=source, inclusion=NOT_IN_NAV))
            added[path] = report
        return added

    def add_generated(self, pages: Iterable[GeneratedPage]) -> dict[str, GeneratedPage]:
        """Add the pages that no one wrote; return them by path."""
        added = {}
        for page in pages:
            self._add(File.generated(self._config, page.path, content=page.text, inclusion=NOT_IN_NAV))
            added[page.path] = page
        return added

    def add_manual(self, pages: Iterable[GeneratedPage]) -> dict[str, GeneratedPage]:
        """Add the pages of the manual that are made from the code, where docs/ has none of that name."""
        return self.add_generated(p for p in pages if self._files.get_file_from_path(p.path) is None)

    def add_media(self) -> None:
        """Add originals and attachments, beside the pages of their reports.

        Only what lies below the folder of its report, symbolic links followed, and what belongs to
        no restricted report: a public report may name the same file, and then it is not published.
        """
        for beside in chain(originals(self._archive), attachments(self._archive)):
            file = beside.find()
            if file is None:
                continue  # checks tell: original-missing, attachment-missing, file-outside-folder
            folder = (self._archive.root / beside.report.path).parent.resolve()
            real = file.resolve()
            if not real.is_relative_to(folder) or self._is_restricted(real):
                continue
            target = file_path(beside.report.id, beside.name)
            self._add(
                MediaFile.generated(self._config, target, abs_src_path=str(real), inclusion=NOT_IN_NAV),
                gives_way=True,
            )

    def add_assets(self) -> None:
        """Add fonts and scripts from npm packages; the site loads nothing from outside."""
        missing = []
        for asset in read_assets(self._archive.root):
            if asset.file is None:
                missing.append(asset.source)
                continue
            source = str(asset.file)
            self._add(
                MediaFile.generated(self._config, asset.target, abs_src_path=source, inclusion=NOT_IN_NAV),
                gives_way=True,
            )
        if missing:
            log.warning(f"Thiếu {len(missing)} tệp giao diện (chạy npm ci): {missing[0]} …")

    def _add(self, file: File, *, gives_way: bool = False) -> None:
        """Add a file. A page takes the place of a hand-written one, aloud; a copied file gives way."""
        known = self._destinations.get(file.dest_uri) or self._files.get_file_from_path(file.src_uri)
        if known is not None:
            if gives_way:
                if known.abs_src_path != file.abs_src_path and known.generated_by == file.generated_by:
                    log.warning(f"Hai tệp cùng địa chỉ {file.dest_uri}: tệp sau không được đưa lên trang")
                return
            log.warning(
                f"docs/{known.src_uri} đứng vào địa chỉ của một trang tự lập, nên không được đưa lên trang"
            )
            self._remove(known)
        self._files.append(file)
        self._destinations[file.dest_uri] = file

    def _is_restricted(self, file: Path) -> bool:
        return _key(file.resolve()) in self._restricted

    def _remove(self, file: File) -> None:
        self._files.remove(file)
        self._destinations.pop(file.dest_uri, None)


def _key(path: Path) -> str:
    """Bring a path into one form: Macs write names decomposed, and front matter names them composed."""
    return normalize("NFC", str(path))
