"""What every check is given, and the few things checks share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from macros.citations import Chains, chains_of
from macros.diagnostics import Diagnostic, Severity
from macros.model import Archive, Links, Report
from macros.registry import Registry


@dataclass(frozen=True, kw_only=True)
class CheckContext:
    """The archive with all that was derived from it. A check reads it and changes nothing."""

    archive: Archive
    links: Links
    registry: Registry

    @cached_property
    def chains(self) -> Chains:
        """What became of every resolution."""
        return chains_of(self.archive, self.links, self.registry)

    @cached_property
    def macro_faults(self) -> tuple[Diagnostic, ...]:
        """The faults of all macro calls in reports, judged once for the checks that share them."""
        if not any(report.front.macros for report in self.archive.reports):
            return ()
        # The template language takes long to import, and few archives need it.
        from macros.authoring import ArchiveContext, check_calls

        derived = ArchiveContext(archive=self.archive, links=self.links, registry=self.registry)
        return tuple(fault for report in self.archive.reports for fault in check_calls(derived, report))


CheckFunction = Callable[[CheckContext], Iterator[Diagnostic]]


class Check(Protocol):
    """The shape of a check's module; its docstring explains the fault to a clerk."""

    @property
    def CODE(self) -> str:  # noqa: N802 - a module's constant
        """Area and fault, never the cure."""

    @property
    def SEVERITY(self) -> Severity:  # noqa: N802 - a module's constant
        """How bad the fault is where nothing softens it."""

    @property
    def SUMMARY(self) -> str:  # noqa: N802 - a module's constant
        """One paragraph in English, for `vankho explain --lang en`."""

    @property
    def check(self) -> CheckFunction:
        """Yields the faults of this code."""


def found_while_reading(context: CheckContext, code: str) -> Iterator[Diagnostic]:
    """Yield the faults of a code that only the reader can see, because nothing of them reaches the model."""
    return (diagnostic for diagnostic in context.archive.diagnostics if diagnostic.code == code)


def found_in_macros(context: CheckContext, code: str) -> Iterator[Diagnostic]:
    """Yield the faults of a code that macro calls in reports have."""
    return (diagnostic for diagnostic in context.macro_faults if diagnostic.code == code)


def severity_in(report: Report, severity: Severity) -> Severity:
    """Soften an error about what a report says, where nobody can change it any more.

    A report with its original beside it is the copy of a paper that is signed and gone. Faults of
    the front matter are the copyist's own and stay as they are.
    """
    is_historical = report.front.source is not None and bool(report.front.source.file)
    return Severity.WARNING if severity is Severity.ERROR and is_historical else severity
