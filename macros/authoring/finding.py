"""Finding things of the archive by the words an author writes."""

from __future__ import annotations

import re

from macros.authoring.context import ArchiveContext, PageContext
from macros.model import Organization, Report, Term
from macros.vietnamese import DateInterval, fold, nearest, recognise_dates, same

_NUMBER = re.compile(r"\d{1,5}\s?[-–/]\s?[^\W\d_]{2,5}(?:\s?[-–/]\s?[^\W\d_][\w.]{0,15})*")
"""The number of a report: 12-BC/HU, 177 – BC/ĐU, 05/BC-UBND."""


def find_organizations(context: ArchiveContext, page: PageContext, name: str) -> tuple[Organization, ...]:
    """Find who is meant by a name, seen from the page's own report."""
    own = page.own
    near, when = (own.organization, own.date) if own else (None, None)
    return context.registry.find_organizations(name, near=near, when=when)


def find_terms(context: ArchiveContext, organization: Organization, words: str) -> tuple[Term, ...]:
    """Find a term of an organization by "XI", "khóa XI" or "2015–2020"."""
    found = context.registry.find_term(organization.id, words)
    return (found,) if found else ()


def find_reports(context: ArchiveContext, page: PageContext, words: str) -> tuple[Report, ...]:
    """Find a report by its address, its file, its title, or its number with date and organization.

    A number is no key: numbering restarts every year or term, so "12-BC/HU" alone may be several;
    a date and a name behind it ("ngày 15/6/2020 của Huyện ủy A") choose among them.
    """
    wanted = words.strip().strip("/")
    reports = context.catalogue.reports
    for key in (wanted.removeprefix("bao-cao/"), wanted):
        exact = tuple(r for r in reports if key in {r.id, r.path})
        if exact:
            return exact
    titled = tuple(r for r in reports if same(r.title, wanted) or same(r.front.title_printed, wanted))
    if titled:
        return titled
    number = _NUMBER.search(wanted)
    if number is None:
        return (
            tuple(r for r in reports if _folded(wanted) in _folded(r.title))
            if len(wanted.split()) > 1
            else ()
        )
    found = tuple(r for r in reports if _bare(r.front.number) == _bare(number[0]))
    rest = wanted[number.end() :]
    return _of_organization(context, page, _at_date(found, rest), rest)


def nearest_titles(context: ArchiveContext, words: str) -> tuple[str, ...]:
    """Name the reports whose title or number is most like the words."""
    reports = context.catalogue.reports
    number = _NUMBER.search(words)
    if number:
        return nearest(number[0], (r.front.number for r in reports if r.front.number))
    return nearest(words, (r.title for r in reports))


def _at_date(reports: tuple[Report, ...], words: str) -> tuple[Report, ...]:
    dates: list[DateInterval] = [mention.interval for mention in recognise_dates(words)]
    if not dates:
        return reports
    return tuple(r for r in reports if r.date and r.date.overlaps(dates[0]))


def _of_organization(
    context: ArchiveContext, page: PageContext, reports: tuple[Report, ...], words: str
) -> tuple[Report, ...]:
    _, found, name = words.rpartition("của ")
    if not found:
        return reports
    named = {o.id for o in find_organizations(context, page, name)}
    return tuple(r for r in reports if r.organization in named)


def _bare(number: str) -> str:
    return re.sub(r"[\s–-]+", "-", fold(number)).replace("-/", "/").replace("/-", "/").strip("-")


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
