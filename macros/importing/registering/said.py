"""What citations say about a document: every wording with how often it stands, and what all agree on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from macros.citations.events import event_of, title_in
from macros.citations.organs import organ_in
from macros.citations.subjects import SAME, likeness, subject_after
from macros.citations.view import TextView
from macros.model import CitationForm, CitationInReport, Report
from macros.vietnamese import DateInterval, words

_LOOKED_AT: Final = 600
"""Code points behind a citation among which its subject stands."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording."""

    text: str
    """As most citations write it."""
    count: int
    """How many citations say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One citation, with what its sentence says the document is about."""

    place: CitationInReport
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the citations of one document say, each most frequent wording first."""

    numbers: tuple[Variant, ...] = ()
    """Full numbers in normal form; QĐ and QĐi are two."""
    dates: tuple[Variant, ...] = ()
    issuers: tuple[Variant, ...] = ()
    """As written after "của"."""
    subjects: tuple[Variant, ...] = ()
    organs: tuple[str, ...] = ()
    """The organs among the issuers, in normal form: "Ban Thường vụ"."""
    date: DateInterval | None = None
    """The most exact date, where none excludes another."""
    title: str = ""
    """The subject, where all mean the same."""

    @property
    def issuer(self) -> str:
        """The organ that all name who name one; empty where they contradict."""
        return self.organs[0] if len(self.organs) == 1 else ""


def statement_of(place: CitationInReport, report: Report) -> Statement:
    """Read what a report says a cited document is about: inside the citation, or behind it."""
    citation = place.citation
    if citation.form is CitationForm.NAMED:
        # Behind a congress stands what the report goes on about, hardly ever a title.
        return Statement(place=place, subject="" if event_of(citation) else title_in(citation))
    behind = report.body[citation.end : citation.end + _LOOKED_AT]
    return Statement(place=place, subject=subject_after(TextView.of(behind), 0))


def said_by(statements: Iterable[Statement]) -> Said:
    """Sum up what citations say."""
    statements = list(statements)
    cited = [statement.place.citation for statement in statements]
    dates = [citation.date for citation in cited if citation.date is not None]
    subjects = tally(statement.subject for statement in statements)
    return Said(
        numbers=tally(c.number for c in cited if c.form is CitationForm.FULL),
        dates=tally(date.render() for date in dates),
        issuers=tally(citation.issuer for citation in cited),
        subjects=subjects,
        organs=tuple(dict.fromkeys(organ for c in cited if (organ := organ_in(c.issuer)))),
        date=agreed_date(dates),
        title=_agreed_subject(subjects),
    )


def tally(texts: Iterable[str]) -> tuple[Variant, ...]:
    """Count the wordings of a thing; capitals, tone placement and blanks make none of their own.

    Example:
        >>> tally(["Đảng uỷ", "Đảng ủy", "Đảng ủy", "Tỉnh ủy"])
        (Variant(text='Đảng ủy', count=3), Variant(text='Tỉnh ủy', count=1))
    """
    spellings: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for text in texts:
        plain = " ".join(text.split())
        if plain:
            spellings[words(plain)][plain] += 1
    found = [Variant(counter.most_common(1)[0][0], counter.total()) for counter in spellings.values()]
    return tuple(sorted(found, key=lambda variant: -variant.count))


def agreed_date(dates: Iterable[DateInterval]) -> DateInterval | None:
    """Return the most exact of dates of which none excludes another; None where they contradict."""
    known = sorted(set(dates), key=lambda date: (date.end - date.start, date))
    if not known or not all(known[0].overlaps(date) for date in known):
        return None
    return known[0]


def _agreed_subject(subjects: tuple[Variant, ...]) -> str:
    """Return the most frequent subject, of equals the longest, where all others mean the same."""
    if not subjects:
        return ""
    best = min(subjects, key=lambda variant: (-variant.count, -len(variant.text)))
    return best.text if all(is_one_subject(best.text, other.text) for other in subjects) else ""


def is_one_subject(one: str, other: str) -> bool:
    """Tell whether two subjects are one, now said in full and now shortened."""
    a, b = sorted((words(one), words(other)), key=len)
    return b[: len(a)] == a or (likeness(one, other) or 0.0) >= SAME
