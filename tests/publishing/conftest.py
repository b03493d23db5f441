"""Small reports made from text, and their way through Markdown, without MkDocs."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from markdown import Extension, Markdown

from macros.authoring import ArchiveContext
from macros.citations import recognise, recognise_terms
from macros.diagnostics import Position
from macros.model import (
    Archive,
    CitationInReport,
    Cycle,
    DatedName,
    FrontMatter,
    Ground,
    Links,
    MatchState,
    Organization,
    OrganizationId,
    Report,
    ReportId,
    Resolution,
    ResolutionId,
    Term,
    TermId,
    TermInReport,
    Validity,
)
from macros.publishing.dialect import EXTENSIONS, ReportDialect, heading_slug
from macros.publishing.finishing import FinishedReport, finish_report
from macros.publishing.making import begin_report
from macros.reading.sections import read_sections
from macros.registry import Registry
from macros.vietnamese import DateInterval

BODY_LINE = 7
_STATES = {"3": MatchState.AMBIGUOUS, "99": MatchState.UNREGISTERED}


def _make_report(body: str, *, macros: bool = False) -> Report:
    front = FrontMatter.model_validate(
        {
            "title": "Báo cáo sơ kết",
            "organization": "Huyện ủy A",
            "type": "sơ kết",
            "macros": "true" if macros else "false",
        }
    )
    return Report(
        id=ReportId("huyen-a/2020/12-bc-hu"),
        path="reports/huyen-a/2020/12-bc-hu.md",
        front=front,
        body=body,
        body_line=BODY_LINE,
        sections=read_sections(body, BODY_LINE),
    )


def _make_site(*reports: Report) -> ArchiveContext:
    """Match every citation to one resolution, but numbers 03 are ambiguous and 99 unregistered."""
    by_report = {report.id: tuple(_matched(report)) for report in reports}
    found = {
        "huyen-a/a": _resolution("huyen-a/a", "05-NQ/HU", "về quản lý đất đai"),
        "huyen-a/b": _resolution("huyen-a/b", "03-HD/HU", ""),
        "huyen-a/c": _resolution("huyen-a/c", "03-HD/HU", "về đánh giá"),
    }
    return ArchiveContext(
        archive=Archive(root=Path("/kho"), reports=reports),
        links=Links(by_report=by_report, resolutions={ResolutionId(k): r for k, r in found.items()}),
        registry=Registry(),
    )


def _resolution(key: str, number: str, title: str) -> Resolution:
    return Resolution(
        id=ResolutionId(key),
        kind="nghị quyết",
        number=number,
        date=DateInterval.of_day(date(2018, 6, 25)),
        organization_name="Huyện ủy A",
        issuer="Ban Thường vụ",
        title=title,
        is_registered=key != "huyen-a/c",
    )


def _matched(report: Report) -> list[CitationInReport]:
    found = []
    for citation in recognise(report.body):
        state = _STATES.get(citation.digits, MatchState.MATCHED)
        meant = ResolutionId("huyen-a/c" if state is MatchState.UNREGISTERED else "huyen-a/a")
        is_ambiguous = state is MatchState.AMBIGUOUS
        block = report.body.count("\n\n", 0, citation.start)
        found.append(
            CitationInReport(
                report=report.id,
                citation=citation,
                state=state,
                ground=Ground.DATE if state is MatchState.MATCHED else None,
                resolution=None if is_ambiguous else meant,
                candidates=(ResolutionId("huyen-a/b"), ResolutionId("huyen-a/c")) if is_ambiguous else (),
                position=Position(report.path),
                anchor=f"p-{block}",
            )
        )
    return found


def _render_markdown(text: str) -> str:
    configs = {**EXTENSIONS, "toc": {**EXTENSIONS["toc"], "slugify": heading_slug}}
    extensions: list[str | Extension] = [*EXTENSIONS, ReportDialect(lambda: True)]
    return Markdown(extensions=extensions, extension_configs=configs).convert(text)


def _publish(body: str, *, macros: bool = False, linked: bool = True) -> FinishedReport:
    report = _make_report(body, macros=macros)
    unlinked = ArchiveContext(archive=Archive(root=Path("/kho")), links=Links(), registry=Registry())
    site = _make_site(report) if linked else unlinked
    making = begin_report(report, site, "vankho/report.html", lambda _: None)
    return finish_report(
        _render_markdown(making.markdown),
        report,
        site,
        making.marks,
        address_of=lambda path: f"../../{path}",
        misuses=making.misuses,
    )


def _text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


@pytest.fixture(scope="session")
def report_of() -> Callable[[str], Report]:
    """Return a function that makes a report of a body."""
    return _make_report


@pytest.fixture(scope="session")
def publish() -> Callable[..., FinishedReport]:
    """Return a function that leads a body through the whole pipeline but MkDocs and Jinja."""
    return _publish


@pytest.fixture(scope="session")
def text_of() -> Callable[[str], str]:
    """Return a function that gives the text of HTML."""
    return _text_of


TERM = Term(
    id=TermId("huyen-a/2015-2020"),
    organization=OrganizationId("huyen-a"),
    ordinal=11,
    cycle=Cycle(2015, 2020),
    validity=Validity(start=None, end=None),
    position=Position("docs/registry/terms.yml"),
)
HOLDER = Organization(
    id=OrganizationId("huyen-a"),
    names=(DatedName(name="Huyện ủy A"),),
    validity=Validity(start=None, end=None),
    position=Position("docs/registry/organizations.yml"),
)


@pytest.fixture
def publish_with_terms() -> Callable[[str], FinishedReport]:
    """Return a function that publishes a report in which every term named is that of Huyện ủy A."""

    def publish(body: str) -> FinishedReport:
        report = _make_report(body)
        terms = tuple(
            TermInReport(start=found.start, end=found.end, text=found.text, term=TERM.id)
            for found in recognise_terms(body)
        )
        site = ArchiveContext(
            archive=Archive(root=Path("/kho"), reports=(report,)),
            links=Links(by_report={report.id: ()}, terms={report.id: terms}),
            registry=Registry([HOLDER], [TERM]),
        )
        making = begin_report(report, site, "vankho/report.html", lambda _: None)
        html = _render_markdown(making.markdown)
        return finish_report(html, report, site, making.marks, address_of=lambda path: f"../../{path}")

    return publish
