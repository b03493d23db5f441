"""Macros on what became of resolutions: the table of a term, the story of one, all against the terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from macros.authoring.blocks import MOST
from macros.authoring.context import ArchiveContext, PageContext
from macros.authoring.finding import find_terms
from macros.authoring.inline import TERM, no_words, one_organization
from macros.authoring.links import html_link, render_link
from macros.authoring.mistakes import not_found, unsuitable
from macros.authoring.resolutions import one_resolution
from macros.authoring.tables import html_text
from macros.citations import Way, ending_of, term_of
from macros.model import ReportId, Resolution, ResolutionId
from macros.pages import matrix
from macros.pages.address import matrix_url, path_of, report_path, resolution_path, term_path
from macros.pages.catalogue import Catalogue
from macros.pages.chains import HEADINGS, HINT, ChainCell, chain_rows
from macros.pages.entries import NOT_SEEN, ended_in_turn, term_name
from macros.pages.matrix import MatrixCell, MatrixMark, MatrixRow
from macros.pages.view import Entry, Link
from macros.pages.wording import (
    UNKNOWN_DATE,
    capital,
    count,
    ending_words,
    join,
    markdown_text,
    report_date,
    resolution_date,
)
from macros.vietnamese import same

SHORT_NAME: Final = 24
"""Characters up to which a name is not broken in a table."""
MOST_OF_A_SORT: Final = 5
"""Reports named on one line of a chain; the resolution's page has them all."""


def term_resolutions(archive: ArchiveContext, page: PageContext, organization: str, *, term: str) -> str:
    """Lập bảng văn bản của một nhiệm kỳ và điều gì đến sau. Đặt một mình trên một dòng.

    Ví dụ:
        {{ term_resolutions("Huyện ủy A", term="khóa XI") }}

    Tham số:
        organization: tên tổ chức.
        term: "XI", "khóa XI", "lần thứ XI" hoặc "nhiệm kỳ 2015–2020".
    """
    macro = "term_resolutions"
    body = one_organization(archive, page, macro, organization)
    if isinstance(body, str):
        return body
    found = find_terms(archive, body, str(term))
    if not found:
        names = [term_name(t) for t in archive.registry.terms_of(body.id)]
        return not_found(page, macro, term, TERM, names)
    rows = chain_rows(found[0], archive.catalogue)
    if not rows:
        return f"*{markdown_text(f'Kho chưa biết văn bản nào của nhiệm kỳ này của {body.name}.')}*"
    name = term_name(found[0])
    lines = [
        [_heading(page, row), *(_chain_cell(page, cell) for cell in (row.in_term, row.later, row.now))]
        for row in rows[:MOST]
    ]
    heads = [_firm(heading) for heading in HEADINGS]
    caption = f"Văn bản của {body.name}, {name[:1].lower()}{name[1:]}, và điều gì đến sau"
    return _table(caption, heads, lines, HINT) + _rest(page, term_path(found[0].id), len(rows))


def chain(archive: ArchiveContext, page: PageContext, words: str) -> str:
    """Kể một văn bản đã đi đến đâu: kiểm điểm, nhắc đến, tiếp nối, thay thế. Đặt một mình trên một dòng.

    Ví dụ:
        {{ chain("05-NQ/HU ngày 25/6/2018") }}

    Tham số:
        words: lời dẫn văn bản, càng đủ số, ngày và cơ quan ban hành càng chắc.
    """
    macro = "chain"
    if not isinstance(words, str) or not words.strip():
        return no_words(page, macro, words)
    resolution = one_resolution(archive, page, macro, words)
    if isinstance(resolution, str):
        return resolution
    return "\n".join(f"- {line}" for line in _chain_lines(archive.catalogue, page, resolution))


def resolution_matrix(
    archive: ArchiveContext,
    page: PageContext,
    organization: str,
    *,
    kind: str | None = None,
    own: object = False,
) -> str:
    """Lập bảng văn bản theo các nhiệm kỳ của một tổ chức. Đặt một mình trên một dòng.

    Ví dụ:
        {{ resolution_matrix("Huyện ủy A", kind="nghị quyết", own=true) }}

    Tham số:
        organization: tên tổ chức.
        kind: chỉ lấy loại văn bản này: "nghị quyết", "chỉ thị", "quy định" …
        own: `true` để chỉ lấy văn bản do chính tổ chức ấy ban hành.
    """
    macro = "resolution_matrix"
    body = one_organization(archive, page, macro, organization)
    if isinstance(body, str):
        return body
    if not isinstance(own, bool):
        return unsuitable(page, macro, own, ("true", "false"))
    catalogue = archive.catalogue
    table = matrix.matrix_in(body.id, catalogue)
    chosen = [
        row
        for row in table.rows
        if (row.is_own or not own)
        and (kind is None or same(catalogue.resolutions[row.resolution].kind, str(kind)))
    ]
    if not chosen or not table.terms:
        return f"*{markdown_text(f'Kho chưa biết văn bản nào như vậy qua các nhiệm kỳ của {body.name}.')}*"
    rows = matrix.matrix_rows(table, chosen[:MOST], catalogue)
    heads = [
        _firm("Văn bản"),
        *(
            f"{html_link(page, term.url, html_text(term.text))}{_note(term.years)}{_note(term.reports)}"
            for term in matrix.matrix_columns(table)
        ),
    ]
    lines = [[_heading(page, row), *(_matrix_cell(page, row, cell) for cell in row.cells)] for row in rows]
    caption = f"{matrix.TITLE} của {body.name}"
    legend = "; ".join(f"{sign.sign} {sign.text} ({sign.meaning})".strip() for sign in matrix.LEGEND)
    return _table(caption, heads, lines, f"{legend}.") + _rest(
        page, path_of(matrix_url(body.id)), len(chosen)
    )


def _chain_lines(catalogue: Catalogue, page: PageContext, resolution: Resolution) -> Iterator[str]:
    chain = catalogue.chains.of(resolution.id)
    term = term_of(resolution, catalogue.registry)
    date = resolution_date(resolution)
    when = f"ban hành {date}" if date else f"{UNKNOWN_DATE} ban hành"
    issued = markdown_text(join(when, catalogue.issuer_name(resolution)))
    during = render_link(page, term_path(term.id), _lower(term_name(term))) if term else ""
    name = render_link(page, resolution_path(resolution.id), resolution.name)
    yield f"{name}: {', '.join(filter(None, (issued, during)))}"
    ways = {carried.report: carried.way for carried in chain.carried_on if carried.report}
    reviewed = [key for key in chain.reviewed if key not in ways]
    mentioned = [key for key in chain.mentioned if key not in ways]
    by_tasks = [key for key in ways if ways[key] is Way.TASK]
    by_review = [key for key in ways if ways[key] is Way.REVIEWED]
    younger = [carried.resolution for carried in chain.carried_on if carried.resolution]
    for label, keys in (
        ("Được kiểm điểm trong", reviewed),
        ("Được nhắc đến trong", mentioned),
        ("Tiếp nối, được kiểm điểm ở nhiệm kỳ sau trong", by_review),
        ("Tiếp nối, nêu trong nhiệm vụ ở nhiệm kỳ sau của", by_tasks),
    ):
        if keys:
            yield f"{label} {_reports(catalogue, page, resolution, keys)}"
    if younger:
        yield f"Tiếp tục thực hiện theo {', '.join(_younger(catalogue, page, key) for key in younger)}"
    if not chain.reports:
        yield capital(NOT_SEEN)
    ending = ending_of(resolution.id, catalogue.links)
    if ending is not None:
        yield f"{markdown_text(capital(ending_words(ending)))} {_younger(catalogue, page, ending.by)}"


def _reports(
    catalogue: Catalogue, page: PageContext, resolution: Resolution, keys: Sequence[ReportId]
) -> str:
    """Name the newest reports, and count the others."""
    found = [catalogue.reports_by_id[key] for key in reversed(keys)]
    names = [
        f"{render_link(page, report_path(report.id), report.title)} "
        f"\\({markdown_text(join(report_date(report), report.cycle.label if report.cycle else ''))}\\)"
        for report in found[:MOST_OF_A_SORT]
    ]
    over = len(found) - MOST_OF_A_SORT
    if over > 0:
        names.append(render_link(page, resolution_path(resolution.id), f"và {count(over, 'báo cáo khác')}"))
    return "; ".join(names)


def _younger(catalogue: Catalogue, page: PageContext, key: ResolutionId) -> str:
    resolution = catalogue.resolutions[key]
    known = join(resolution_date(resolution), ended_in_turn(key, catalogue))
    about = f" \\({markdown_text(known)}\\)" if known else ""
    return f"{render_link(page, resolution_path(key), resolution.name)}{about}"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _table(caption: str, heads: Iterable[str], lines: Iterable[Sequence[str]], legend: str) -> str:
    """Write a table and its legend as HTML, which has a caption and headings of lines as Markdown has not.

    Without a class, so that the theme lets it scroll in its own box.
    """
    top = "".join(f'<th scope="col">{head}</th>' for head in heads)
    written = [
        "<table>",
        f"<caption>{html_text(caption)}</caption>",
        f"<thead><tr>{top}</tr></thead>",
        "<tbody>",
    ]
    for first, *cells in lines:
        rest = "".join(f"<td>{cell}</td>" for cell in cells)
        written.append(f'<tr><th scope="row">{first}</th>{rest}</tr>')
    return "\n".join([*written, "</tbody>", "</table>", f"<p><small>{html_text(legend)}</small></p>"])


def _rest(page: PageContext, path: str, total: int) -> str:
    if total <= MOST:
        return ""
    return f"\n\n{render_link(page, path, 'Xem tất cả ' + count(total, 'văn bản'))}"


def _heading(page: PageContext, row: Entry) -> str:
    chips = (_note(chip.text) for chip in row.chips)
    return f"{html_link(page, row.url, _firm(row.text))}{_note(row.note)}{''.join(chips)}"


def _chain_cell(page: PageContext, cell: ChainCell) -> str:
    if cell.empty:
        return "–" if cell.is_dash else html_text(cell.empty)
    parts = [
        _firm(cell.chip.text) if cell.chip else "",
        html_text(cell.lead),
        *(f"{_anchor(page, link)}{_note(link.note)}" for link in cell.links),
        _anchor(page, cell.more) if cell.more else "",
    ]
    return "<br>".join(filter(None, parts))


def _matrix_cell(page: PageContext, row: MatrixRow, cell: MatrixCell) -> str:
    if cell.marks:
        return "<br>".join(_mark(page, row, mark) for mark in cell.marks)
    return "" if cell.is_blank else "–"


def _mark(page: PageContext, row: MatrixRow, mark: MatrixMark) -> str:
    """Lead to the report where it is one, to the page of the resolution where they are several."""
    sign = html_text(mark.sign)
    words = _firm(f"{mark.text} {mark.count}".strip())
    if not mark.links:
        return f"{sign}&nbsp;{words}"
    only = mark.links[0] if len(mark.links) == 1 else None
    url, title = (only.url, html_text(only.text)) if only else (row.url, "")
    return f"{sign}&nbsp;{html_link(page, url, words, title=title)}"


def _note(text: str) -> str:
    return f"<br><small>{html_text(text)}</small>" if text else ""


def _firm(text: str) -> str:
    """Keep a short name on one line: a table scrolls in its own box, narrow columns are no use to anybody."""
    return html_text(text).replace(" ", "&nbsp;") if len(text) <= SHORT_NAME else html_text(text)


def _anchor(page: PageContext, link: Link) -> str:
    return html_link(page, link.url, html_text(link.text))
