"""Macros that stand alone on a line: lists of reports and resolutions, tables of figures."""

from __future__ import annotations

from collections.abc import Iterable

from macros.authoring.context import ArchiveContext, PageContext
from macros.authoring.finding import find_terms
from macros.authoring.inline import TERM, one_organization, one_report
from macros.authoring.links import render_link
from macros.authoring.mistakes import mistake, not_found, unsuitable
from macros.authoring.tables import render_table
from macros.diagnostics import Message
from macros.figures.tables import TITLES
from macros.figures.tables import figure_table as read_table
from macros.model import Organization, Report, ReportType, Resolution, Term
from macros.pages.address import report_path, resolution_path
from macros.pages.entries import report_entry, resolution_entry, term_name
from macros.pages.view import Entry
from macros.pages.wording import markdown_text
from macros.vietnamese import same

MOST = 200
"""Entries of one list; more belong on the pages made for it."""


def reports_of(
    archive: ArchiveContext,
    page: PageContext,
    organization: str,
    *,
    term: str | None = None,
    type: str | None = None,  # noqa: A002  # the word of the front matter, which authors know
    limit: int | None = None,
) -> str:
    """Liệt kê báo cáo của một tổ chức, mới nhất đứng trước. Đặt một mình trên một dòng.

    Ví dụ:
        {{ reports_of("Huyện ủy A", term="khóa XI", type="sơ kết", limit=5) }}

    Tham số:
        organization: tên tổ chức.
        term: chỉ lấy báo cáo của nhiệm kỳ này.
        type: chỉ lấy loại báo cáo này, ví dụ "kiểm điểm nhiệm kỳ".
        limit: nhiều nhất bao nhiêu báo cáo.
    """
    macro = "reports_of"
    body = one_organization(archive, page, macro, organization)
    if isinstance(body, str):
        return body
    chosen: Iterable[Report] = archive.catalogue.reports_of.get(body.id, ())
    if term is not None:
        found = _term(archive, page, macro, body, str(term))
        if isinstance(found, str):
            return found
        chosen = [r for r in chosen if r.term == found.id]
    if type is not None:
        wanted = next((t for t in ReportType if same(t.value, str(type))), None)
        if wanted is None:
            return unsuitable(page, macro, type, (t.value for t in ReportType))
        chosen = [r for r in chosen if r.front.type is wanted]
    if limit is not None and not _is_count(limit):
        return unsuitable(page, macro, limit, ("1", "2", "3", "…"))
    entries = [
        (report_path(r.id), report_entry(r, archive.catalogue, with_organization=False))
        for r in list(chosen)[: limit or MOST]
    ]
    return _list(page, entries, empty=f"Kho chưa có báo cáo nào như vậy của {body.name}.")


def resolutions_of(
    archive: ArchiveContext,
    page: PageContext,
    organization: str,
    *,
    term: str | None = None,
    kind: str | None = None,
) -> str:
    """Liệt kê văn bản do một tổ chức ban hành, mới nhất đứng trước. Đặt một mình trên một dòng.

    Ví dụ:
        {{ resolutions_of("Huyện ủy A", term="khóa XI", kind="nghị quyết") }}

    Tham số:
        organization: tên tổ chức.
        term: chỉ lấy văn bản ban hành trong nhiệm kỳ này.
        kind: chỉ lấy loại văn bản này: "nghị quyết", "chỉ thị", "quy định" …
    """
    macro = "resolutions_of"
    body = one_organization(archive, page, macro, organization)
    if isinstance(body, str):
        return body
    catalogue = archive.catalogue
    chosen: Iterable[Resolution] = catalogue.issued_by.get(body.id, ())
    if term is not None:
        found = _term(archive, page, macro, body, str(term))
        if isinstance(found, str):
            return found
        in_term = {r.id for r in catalogue.issued_in.get(found.id, ())}
        chosen = [r for r in chosen if r.id in in_term]
    if kind is not None:
        chosen = [r for r in chosen if same(r.kind, str(kind))]
    entries = [
        (resolution_path(r.id), resolution_entry(r, catalogue, with_issuer=False))
        for r in list(chosen)[:MOST]
    ]
    return _list(page, entries, empty=f"Kho chưa biết văn bản nào như vậy của {body.name}.")


def figure_table(
    archive: ArchiveContext,
    page: PageContext,
    table: str,
    *,
    report: str | None = None,
    caption: str | None = None,
) -> str:
    """Đặt một bảng số liệu đã ghi ở phần đầu của báo cáo. Đặt một mình trên một dòng.

    Ví dụ:
        {{ figure_table("discipline", report="12-BC/HU", caption="Thi hành kỷ luật đảng viên") }}

    Tham số:
        table: khóa của bảng ở phần đầu báo cáo (`indicators`, `discipline` …) hoặc tên tiếng Việt của nó.
        report: số, tên hoặc địa chỉ của báo cáo; bỏ trống khi gọi ngay trong báo cáo có bảng ấy.
        caption: tên bảng, nếu không muốn dùng tên chung.
    """
    macro = "figure_table"
    key = next((k for k, title in TITLES.items() if str(table) == k or same(str(table), title)), None)
    if key is None:
        return unsuitable(page, macro, table, TITLES)
    source: Report | str | None = (
        page.own if report is None else one_report(archive, page, macro, str(report))
    )
    if isinstance(source, str):
        return source
    if source is None:
        return mistake(
            page,
            macro,
            table,
            code="macro-value",
            message=Message("trang này không phải báo cáo", "this page is no report"),
            hint=Message('ghi thêm report="số báo cáo"', 'add report="number of the report"'),
        )
    found = read_table(source, key)
    if found is None:
        return _without_table(page, source, table)
    return render_table(found, caption or found.caption)


def _without_table(page: PageContext, report: Report, table: str) -> str:
    present = ", ".join(f"{key} ({TITLES[key]})" for key in TITLES if getattr(report.front, key))
    return mistake(
        page,
        "figure_table",
        table,
        code="macro-not-found",
        message=Message(f'{report.path} không có bảng "{table}"', f'{report.path} has no table "{table}"'),
        hint=Message(
            f"các bảng của báo cáo ấy: {present}" if present else "báo cáo ấy chưa ghi bảng nào ở phần đầu",
            f"it has: {present}" if present else "its front matter holds no table",
        ),
    )


def _term(
    archive: ArchiveContext, page: PageContext, macro: str, body: Organization, words: str
) -> Term | str:
    found = find_terms(archive, body, words)
    if found:
        return found[0]
    return not_found(page, macro, words, TERM, [term_name(t) for t in archive.registry.terms_of(body.id)])


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MOST


def _list(page: PageContext, entries: Iterable[tuple[str, Entry]], *, empty: str) -> str:
    """Write a list of links with what is known about each; an empty one says so."""
    lines = [f"- {render_link(page, path, entry.text)}{_about(entry)}" for path, entry in entries]
    return "\n".join(lines) if lines else f"*{markdown_text(empty)}*"


def _about(entry: Entry) -> str:
    notes = [entry.note, *(chip.text for chip in entry.chips)]
    shown = "; ".join(note for note in notes if note)
    return f" – {markdown_text(shown)}" if shown else ""
