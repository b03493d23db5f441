"""Where citations stand in a report: line and column, paragraph, section, and the sentence around them."""

from __future__ import annotations

import re
from bisect import bisect_right

from macros.citations.match import Match
from macros.citations.paragraphs import Paragraphs
from macros.diagnostics import Position
from macros.model import Citation, CitationInReport, Report, Role, Section


class Places:
    """Where things stand in one report."""

    def __init__(self, report: Report, body: str) -> None:
        """Index a report.

        Args:
            report: the report.
            body: its body as citations were found in it, as long as the report's own.
        """
        self.report = report
        self.paragraphs = Paragraphs(body)
        self.lines = [0, *(match.end() for match in re.finditer("\n", body))]
        self.sections = [section.start for section in report.sections]

    def of(self, citation: Citation, match: Match) -> CitationInReport:
        """Place a citation in its report."""
        line = bisect_right(self.lines, citation.start) - 1
        column = citation.start - self.lines[line] + 1
        first_line = citation.text.partition("\n")[0]
        before, after = self.paragraphs.sentence_around(citation.start, citation.end)
        return CitationInReport(
            report=self.report.id,
            citation=citation,
            state=match.state,
            ground=match.ground,
            candidates=match.candidates,
            position=Position(
                self.report.path, self.report.body_line + line, column, column + len(first_line)
            ),
            before=before,
            after=after,
            section=self._heading(citation.start),
            role=self._role(citation.start),
            anchor=self.paragraphs.at(citation.start).anchor,
        )

    def _section(self, place: int) -> Section | None:
        index = bisect_right(self.sections, place) - 1
        return self.report.sections[index] if index >= 0 else None

    def _heading(self, place: int) -> str:
        section = self._section(place)
        if section is None:
            return ""
        return f"{section.number}. {section.title}" if section.number else section.title

    def _role(self, place: int) -> Role | None:
        section = self._section(place)
        return section.role if section else None
