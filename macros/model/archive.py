"""The whole archive as read: frozen, judged and written from, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from macros.diagnostics import Diagnostic
from macros.model.organization import Organization
from macros.model.report import Report
from macros.model.resolution import Resolution
from macros.model.term import Cycle, Term, local_cycles


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All reports and registries of one archive folder."""

    root: Path
    """The folder with mkdocs.yml; absolute."""
    reports: tuple[Report, ...] = ()
    """Readable reports, sorted by id. Restricted ones (`access: hạn chế`) are not among them."""
    organizations: tuple[Organization, ...] = ()
    terms: tuple[Term, ...] = ()
    """Sorted by organization, then start."""
    resolutions: tuple[Resolution, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    """Faults found while reading."""
    restricted: int = 0
    """How many reports were left out for `access: hạn chế`; never which."""
    unread: int = 0
    """How many report files gave no report, for a fault of the file or its head; `diagnostics` say why."""
    restricted_paths: frozenset[Path] = frozenset()
    """Their files, originals and attachments (absolute), so that no build copies one. Never shown."""

    @property
    def cycles(self) -> tuple[Cycle, ...]:
        """The cycles of all terms below the Centre, oldest first."""
        return local_cycles(self.organizations, self.terms)
