"""Report files: reports/<organization>/<year>/<report>.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from macros.diagnostics import Diagnostic, Message, Severity, quoted
from macros.model import Cycle, DateBasis, Organization, Report, ReportId, ReportType, Term
from macros.reading.files import read_text
from macros.reading.front_matter import read_head
from macros.reading.registry_files import suggest_names
from macros.reading.secrecy import find_marks, is_restricted
from macros.reading.sections import read_sections
from macros.registry import Registry
from macros.vietnamese import DateInterval, parse_date, parse_years, slug

FOLDER = "reports"
_LONGEST_CYCLE = 6


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What one file gave: a report, or the reason why there is none."""

    report: Report | None
    diagnostics: tuple[Diagnostic, ...]
    is_restricted: bool = False
    beside: tuple[Path, ...] = ()
    """Original and attachments of a restricted report."""


def report_files(root: Path) -> Iterator[Path]:
    """Yield the report files of an archive in the order of their paths; `_…` and `.…` are skipped."""
    for file in sorted((root / FOLDER).rglob("*")):
        if file.suffix.lower() != ".md":
            continue
        parts = file.relative_to(root / FOLDER).parts
        if not any(part.startswith(("_", ".")) for part in parts) and file.is_file():
            yield file


def report_id(path: str) -> ReportId:
    """Make the permanent address of a report from its path below the archive's root."""
    parts = PurePosixPath(path).with_suffix("").parts[1:]
    return ReportId("/".join(slug(part) or "bao-cao" for part in parts))


def read_report(file: Path, root: Path, registry: Registry) -> ReadReport:
    """Read one report and give it its organization and term."""
    path = file.relative_to(root).as_posix()
    text, faults = read_text(file, path)
    if text is None:
        return ReadReport(None, faults)
    head = read_head(text)
    marks = tuple(find_marks(path, head.raw, head.places, head.body, head.body_line))
    # Where a mark stands nothing else is said: "choose one of …" would be advice to relabel a secret.
    marked = {mark.position for mark in marks}
    faults = (*faults, *(d for d in head.diagnostics if d.position not in marked), *marks)
    if is_restricted(head.raw, text.text):
        return ReadReport(None, faults, is_restricted=True, beside=_beside(file, head.raw))
    if head.front is None:
        return ReadReport(None, faults)
    report = Report(
        id=report_id(path),
        path=path,
        front=head.front,
        places=head.places,
        body=head.body,
        body_line=head.body_line,
        sections=read_sections(head.body, head.body_line),
    )
    is_named = isinstance(head.raw, dict) and "organization" in head.raw
    placed, more = _placed(report, registry, is_named=is_named)
    return ReadReport(placed, (*faults, *more))


def _beside(file: Path, raw: object) -> tuple[Path, ...]:
    """List the files that belong to a restricted report: itself, its original, its attachments."""
    names = {file.name}
    if isinstance(raw, dict):
        source, attachments = raw.get("source"), raw.get("attachments")
        entries = [source, *(attachments if isinstance(attachments, list) else [])]
        names |= {e["file"] for e in entries if isinstance(e, dict) and isinstance(e.get("file"), str)}
    # A Mac writes names decomposed; front matter is read composed.
    composed = {normalize("NFC", name) for name in names}
    beside = [f for f in file.parent.iterdir() if normalize("NFC", f.name) in composed]
    paths = {path for path in map(_resolved, [*beside, *(file.parent / name for name in names)]) if path}
    return tuple(sorted(paths))


def _resolved(path: Path) -> Path | None:
    """Follow links; None for a name that no file can have or a link that leads to itself."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None


def _placed(report: Report, registry: Registry, *, is_named: bool) -> tuple[Report, tuple[Diagnostic, ...]]:
    """Connect a report to its organization and term.

    Args:
        report: the report.
        registry: the registries.
        is_named: whether the author named the organization; else the folder stands for it.
    """
    named = report.front.organization
    found = registry.find_organizations(named, when=report.date)
    if len(found) != 1:
        return report, (_unknown_organization(report, found, registry),) if is_named else ()
    organization = found[0]
    term, faults = _term(report, organization, registry)
    cycle = term.cycle if term and term.cycle else _cycle(report, registry)
    placed = replace(report, organization=organization.id, term=term.id if term else None, cycle=cycle)
    return placed, faults


def _term(
    report: Report, organization: Organization, registry: Registry
) -> tuple[Term | None, tuple[Diagnostic, ...]]:
    """Find the term: as the author says, else the one running at the date, else by the years reported on.

    A term review is written before its congress, so among terms that share a year the one whose
    years the report names wins.
    """
    front = report.front
    if front.term:
        term = registry.find_term(organization.id, front.term)
        if term is not None:
            return term, ()
        known = ", ".join(t.label for t in registry.terms_of(organization.id))
        return None, (
            Diagnostic(
                code="term-unknown",
                severity=Severity.ERROR,
                message=Message(
                    f"{organization.name} chưa có nhiệm kỳ {quoted(front.term)} trong danh bạ",
                    f"{organization.name} has no registered term {quoted(front.term)}",
                ),
                position=report.places.get("term", report.top),
                hint=Message(
                    f"các nhiệm kỳ đã đăng ký: {known}" if known else "đăng ký trong docs/registry/terms.yml",
                    f"registered terms: {known}" if known else "register it in docs/registry/terms.yml",
                ),
            ),
        )
    return _term_of_days(report, organization, registry), ()


def _term_of_days(report: Report, organization: Organization, registry: Registry) -> Term | None:
    """Find the term by the day, else by the years reported on, else by what such a report is about.

    The day on which a web page posted a report says nothing: an old review may be posted years later.
    """
    front = report.front
    is_posted = front.date_basis is DateBasis.POSTED
    day = front.as_of if is_posted else front.date or front.as_of
    exact = registry.term_at(organization.id, day)
    if exact is not None:
        return exact
    years = parse_years(front.period)
    for term in registry.terms_of(organization.id) if years else ():
        if term.cycle and (term.cycle.start, term.cycle.end) == years:
            return term
    reported = registry.term_at(organization.id, _period(front.period))
    if reported is not None or (is_posted and day is None):
        return reported
    when = day or front.date_not_before
    running = [
        t for t in registry.terms_of(organization.id) if when and t.has_days and t.validity.covers(when)
    ]
    if not running:
        return None
    return running[0] if front.type in _OF_THE_ENDING_TERM else running[-1]


_OF_THE_ENDING_TERM = (ReportType.TERM_REVIEW, ReportType.POLITICAL)
"""Written before the congress by the committee that goes."""
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _period(text: str) -> DateInterval | None:
    """Read a period of one year or less: "năm 2019", "6 tháng đầu năm 2022" (the year)."""
    years = {int(found[0]) for found in _YEAR.finditer(text)}
    return parse_date(text) or (DateInterval.of_year(years.pop()) if len(years) == 1 else None)


def _cycle(report: Report, registry: Registry) -> Cycle | None:
    """Find the cycle of a report without term: the years it reports on, else the one around its date."""
    years = parse_years(report.front.period)
    if years and Cycle(*years) in registry.cycles:
        return Cycle(*years)
    if report.date is None:
        return None
    # At the turn the older cycle counts: its congresses meet in the course of that year.
    year = report.date.end.year
    around = (c for c in registry.cycles if c.end - c.start <= _LONGEST_CYCLE and c.start < year <= c.end)
    return next(around, None)


def _unknown_organization(report: Report, found: tuple[Organization, ...], registry: Registry) -> Diagnostic:
    named, place = report.front.organization, report.places.get("organization", report.top)
    if found:
        listed = ", ".join(o.id for o in found)
        return Diagnostic(
            code="organization-ambiguous",
            severity=Severity.ERROR,
            message=Message(
                f"{quoted(named)} có thể là nhiều tổ chức", f"{quoted(named)} may mean several organizations"
            ),
            position=place,
            hint=Message(f"ghi mã thay cho tên: {listed}", f"write the id instead: {listed}"),
        )
    return Diagnostic(
        code="organization-unknown",
        severity=Severity.ERROR,
        message=Message(
            f"chưa đăng ký tổ chức {quoted(named)}", f"no organization is registered as {quoted(named)}"
        ),
        position=place,
        hint=suggest_names(named, registry),
    )
