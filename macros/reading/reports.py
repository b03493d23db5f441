"""Report files: reports/<organization>/<year>/<report>.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import Cycle, Organization, Report, ReportId, ReportType, Term
from macros.reading.files import read_text
from macros.reading.front_matter import read_head
from macros.reading.registries import suggest_names
from macros.reading.secrecy import find_marks, is_restricted
from macros.reading.sections import read_sections
from macros.registry import Registry
from macros.vietnamese import parse_years, slug

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
    for file in sorted((root / FOLDER).rglob("*.md")):
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
    faults = (*faults, *head.diagnostics, *marks)
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
    paths = {(file.parent / name).resolve() for name in names}
    # A Mac writes names decomposed; front matter is read composed.
    composed = {normalize("NFC", name) for name in names}
    paths |= {f.resolve() for f in file.parent.iterdir() if normalize("NFC", f.name) in composed}
    return tuple(sorted(paths))


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
                    f'{organization.name} chưa có nhiệm kỳ "{front.term}" trong danh bạ',
                    f'{organization.name} has no registered term "{front.term}"',
                ),
                position=report.places.get("term", report.top),
                hint=Message(
                    f"các nhiệm kỳ đã đăng ký: {known}" if known else "đăng ký trong docs/registry/terms.yml",
                    f"registered terms: {known}" if known else "register it in docs/registry/terms.yml",
                ),
            ),
        )
    exact = registry.term_at(organization.id, front.date or front.as_of)
    if exact is not None:
        return exact, ()
    years = parse_years(front.period)
    if years:
        for term in registry.terms_of(organization.id):
            if term.cycle and (term.cycle.start, term.cycle.end) == years:
                return term, ()
    return _by_review(report, organization, registry), ()


def _by_review(report: Report, organization: Organization, registry: Registry) -> Term | None:
    running = [
        t for t in registry.terms_of(organization.id) if report.date and t.validity.covers(report.date)
    ]
    if not running:
        return None
    return running[0] if report.front.type is ReportType.TERM_REVIEW else running[-1]


def _cycle(report: Report, registry: Registry) -> Cycle | None:
    """Find the cycle of a report without term: the years it reports on, else the one around its date."""
    cycles = {t.cycle for t in registry.terms if t.cycle}
    years = parse_years(report.front.period)
    if years and Cycle(*years) in cycles:
        return Cycle(*years)
    if report.date is None:
        return None
    # At the turn the older cycle counts: its congresses meet in the course of that year.
    year = report.date.end.year
    around = sorted(c for c in cycles if c.end - c.start <= _LONGEST_CYCLE and c.start < year <= c.end)
    return around[0] if around else None


def _unknown_organization(report: Report, found: tuple[Organization, ...], registry: Registry) -> Diagnostic:
    named, place = report.front.organization, report.places.get("organization", report.top)
    if found:
        listed = ", ".join(o.id for o in found)
        return Diagnostic(
            code="organization-ambiguous",
            severity=Severity.ERROR,
            message=Message(
                f'"{named}" có thể là nhiều tổ chức', f'"{named}" may mean several organizations'
            ),
            position=place,
            hint=Message(f"ghi mã thay cho tên: {listed}", f"write the id instead: {listed}"),
        )
    return Diagnostic(
        code="organization-unknown",
        severity=Severity.ERROR,
        message=Message(f'chưa đăng ký tổ chức "{named}"', f'no organization is registered as "{named}"'),
        position=place,
        hint=suggest_names(named, registry),
    )
