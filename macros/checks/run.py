"""Running all checks over an archive."""

from __future__ import annotations

from macros.checks.catalogue import CHECKS
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, sort_diagnostics
from macros.model import Archive, Links
from macros.registry import Registry


def run_checks(archive: Archive, links: Links, registry: Registry) -> tuple[Diagnostic, ...]:
    """Return all faults of an archive, in the order of their places.

    Those found while reading are among them, so nothing needs to be added and nothing is checked twice.
    """
    context = CheckContext(archive=archive, links=links, registry=registry)
    known = {check.CODE for check in CHECKS}
    # A code without a file is caught by a test; until then its fault must not vanish.
    found = [diagnostic for diagnostic in archive.diagnostics if diagnostic.code not in known]
    for check in CHECKS:
        found += check.check(context)
    return sort_diagnostics(found)
