"""Where every page lives: permanent addresses, relative to the site's root, with a trailing slash.

=====================================  =====================================================
``bao-cao/<report id>/``               a report
``bao-cao/``                           ways into the reports
``bao-cao/<organization>/``            the reports of one organization
``bao-cao/nam/<year>/``                the reports of one year; ``bao-cao/nam/khong-ro/`` without date
``bao-cao/loai/<type>/``               the reports of one type
``nhiem-ky/<organization>/<years>/``   a term of office
``nhiem-ky/``                          all terms, organizations by cycles
``nhiem-ky/ky/<2015-2020>/``           one cycle: its terms and reports
``van-ban/<organization>/<name>/``     a resolution, registered or not
``van-ban/``                           ways into the resolutions
``van-ban/<organization>/``            the resolutions one body issued
``van-ban/loai/<kind>/``               the resolutions of one kind
``van-ban/so/``                         the numbers that several resolutions bear
``van-ban/so/<number>/``                the resolutions of one number: ``van-ban/so/39-nq-tw/``
``van-ban/<resolution id>/luoc-do/``    its relations, where they are too many for its page
``to-chuc/<organization>/``            an organization
``to-chuc/<organization>/qua-cac-nhiem-ky/``  what it issued and its reports cite, against its terms
``to-chuc/``                           all organizations, as a tree
``<any of these>/trang-2/``            its second page, when it has more than 200 entries
=====================================  =====================================================

`macros.model.addresses.RESERVED` are the words that stand where an id begins; no organization, and no
folder right below `reports/`, may be called so, and nothing `trang-2` (`is_reserved`). Should it happen
all the same, the thing keeps its address and the list loses its own (`generate_pages`).
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from macros.model import Cycle, OrganizationId, ReportId, ReportType, ResolutionId, TermId
from macros.vietnamese import slug

HOME: Final = ""
REPORTS: Final = "bao-cao/"
TERMS: Final = "nhiem-ky/"
RESOLUTIONS: Final = "van-ban/"
ORGANIZATIONS: Final = "to-chuc/"
NUMBERS: Final = "van-ban/so/"
MANUAL: Final = "huong-dan/"
"""Hand-written, in docs/."""

UNKNOWN: Final = "khong-ro"


def report_url(report: ReportId | str) -> str:
    """Return the address of a report."""
    return f"{REPORTS}{report}/"


def term_url(term: TermId | str) -> str:
    """Return the address of a term of office."""
    return f"{TERMS}{term}/"


def resolution_url(resolution: ResolutionId | str) -> str:
    """Return the address of a resolution, registered or not."""
    return f"{RESOLUTIONS}{resolution}/"


def organization_url(organization: OrganizationId | str) -> str:
    """Return the address of an organization."""
    return f"{ORGANIZATIONS}{organization}/"


def matrix_url(organization: OrganizationId | str) -> str:
    """Return the address of the table of resolutions against the terms of an organization."""
    return f"{ORGANIZATIONS}{organization}/qua-cac-nhiem-ky/"


def organization_reports_url(organization: OrganizationId | str) -> str:
    """Return the address of the list of an organization's reports."""
    return f"{REPORTS}{organization}/"


def organization_resolutions_url(organization: OrganizationId | str) -> str:
    """Return the address of the list of what an organization issued."""
    return f"{RESOLUTIONS}{organization}/"


def year_url(year: int | None) -> str:
    """Return the address of the list of a year's reports; of those without a date for None."""
    return f"{REPORTS}nam/{year or UNKNOWN}/"


def type_url(report_type: ReportType) -> str:
    """Return the address of the list of reports of a type."""
    return f"{REPORTS}loai/{slug(report_type.value)}/"


def kind_url(kind: str) -> str:
    """Return the address of the list of resolutions of a kind."""
    return f"{RESOLUTIONS}loai/{slug(kind) or UNKNOWN}/"


def number_url(number: str) -> str:
    """Return the address of what bears one number, given as a slug: "39-nq-tw"."""
    return f"{NUMBERS}{number}/"


def relations_url(resolution: ResolutionId | str) -> str:
    """Return the address of the list of a resolution's relations."""
    return f"{resolution_url(resolution)}luoc-do/"


def map_url(resolution: ResolutionId | str) -> str:
    """Return the address of the lược đồ on a resolution's page."""
    return f"{resolution_url(resolution)}#luoc-do"


def citing_url(resolution: ResolutionId | str) -> str:
    """Return the address of the list of who cites a resolution, on its page."""
    return f"{resolution_url(resolution)}#dan"


def reviews_url(resolution: ResolutionId | str) -> str:
    """Return the address of the list of the reports that review a resolution."""
    return f"{resolution_url(resolution)}bao-cao/"


def cycle_url(cycle: Cycle) -> str:
    """Return the address of a cycle."""
    return f"{TERMS}ky/{cycle.slug}/"


def page_url(url: str, number: int) -> str:
    """Return the address of the page `number` of a split list; the first keeps the list's own."""
    return url if number == 1 else f"{url}trang-{number}/"


def path_of(url: str) -> str:
    """Return the path of the Markdown source that MkDocs publishes at `url`.

    A name "index" would be published one level up, so such a page gets a folder of its own.

    Example:
        >>> path_of("bao-cao/huyen-a/2020/12-bc-hu/")
        'bao-cao/huyen-a/2020/12-bc-hu.md'
        >>> path_of("bao-cao/")
        'bao-cao/index.md'
    """
    bare = url.rstrip("/")
    if "/" not in bare or bare.endswith("/index"):
        return f"{url}index.md"
    return f"{bare}.md"


def report_path(report: ReportId | str) -> str:
    """Return the path of the Markdown source of a report."""
    return path_of(report_url(report))


def term_path(term: TermId | str) -> str:
    """Return the path of the Markdown source of a term."""
    return path_of(term_url(term))


def resolution_path(resolution: ResolutionId | str) -> str:
    """Return the path of the Markdown source of a resolution."""
    return path_of(resolution_url(resolution))


def organization_path(organization: OrganizationId | str) -> str:
    """Return the path of the Markdown source of an organization."""
    return path_of(organization_url(organization))


def file_path(report: ReportId | str, file: str) -> str:
    """Return the path at which a file beside a report is published, unquoted.

    It lies beside the report's page as it lies beside the report, so that `![](hinh.png)` works.

    Raises:
        ValueError: When the file lies outside the report's folder, and so is not published.
    """
    name = PurePosixPath(file.replace("\\", "/"))
    if not name.parts or name.is_absolute() or ".." in name.parts or ":" in name.parts[0]:
        message = f"{file} does not lie beside the report {report}"
        raise ValueError(message)
    return str(PurePosixPath(report_url(report)).parent / name)


def file_url(report: ReportId | str, file: str) -> str:
    """Return the address of a file beside a report (original, attachment), quoted.

    Raises:
        ValueError: When the file lies outside the report's folder.
    """
    return quote(file_path(report, file))
