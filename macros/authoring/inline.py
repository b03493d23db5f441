"""Macros that stand inside a sentence: links to things of the archive by their names."""

from __future__ import annotations

from macros.authoring.context import ArchiveContext, PageContext
from macros.authoring.finding import find_organizations, find_reports, find_terms, nearest_titles
from macros.authoring.links import render_link
from macros.authoring.mistakes import ambiguous, mistake, not_found
from macros.authoring.resolutions import link_resolution
from macros.diagnostics import Message
from macros.model import Organization, Report
from macros.pages.address import organization_path, report_path, term_path
from macros.pages.entries import term_name
from macros.pages.wording import join, report_line

ORGANIZATION = ("tổ chức", "organization")
TERM = ("nhiệm kỳ", "term")
REPORT = ("báo cáo", "report")


def resolution_link(
    archive: ArchiveContext, page: PageContext, words: str, *, text: str | None = None
) -> str:
    """Đặt liên kết đến trang của một nghị quyết, chỉ thị, quy định … được gọi đúng như khi dẫn văn bản.

    Ví dụ:
        {{ resolution_link("Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy A") }}

    Tham số:
        words: lời dẫn văn bản, càng đủ số, ngày và cơ quan ban hành càng chắc.
        text: chữ hiện ra, nếu không muốn hiện nguyên lời dẫn.
    """
    if not isinstance(words, str) or not words.strip():
        return no_words(page, "resolution_link", words)
    return link_resolution(archive, page, words, text)


def term_link(
    archive: ArchiveContext, page: PageContext, organization: str, term: str, *, text: str | None = None
) -> str:
    """Đặt liên kết đến trang của một nhiệm kỳ.

    Ví dụ:
        {{ term_link("Huyện ủy A", "khóa XI") }}

    Tham số:
        organization: tên tổ chức, viết như trong danh bạ hoặc như trong báo cáo.
        term: "XI", "khóa XI", "lần thứ XI" hoặc "nhiệm kỳ 2015–2020".
        text: chữ hiện ra, nếu không muốn hiện tên nhiệm kỳ.
    """
    body = one_organization(archive, page, "term_link", organization)
    if isinstance(body, str):
        return body
    found = find_terms(archive, body, str(term))
    if not found:
        known = [term_name(t) for t in archive.registry.terms_of(body.id)]
        return not_found(page, "term_link", term, TERM, known)
    name = term_name(found[0])
    shown = text or f"{name[:1].lower()}{name[1:]}"
    return render_link(page, term_path(found[0].id), shown, title=body.name)


def report_link(archive: ArchiveContext, page: PageContext, words: str, *, text: str | None = None) -> str:
    """Đặt liên kết đến một báo cáo trong kho, gọi bằng số, tên hoặc địa chỉ của nó.

    Ví dụ:
        {{ report_link("Báo cáo số 12-BC/HU ngày 15/6/2020 của Huyện ủy A") }}

    Tham số:
        words: số báo cáo (thêm ngày và tổ chức nếu trùng số), hoặc tên, hoặc địa chỉ trang.
        text: chữ hiện ra, nếu không muốn hiện nguyên lời gọi.
    """
    report = one_report(archive, page, "report_link", words)
    if isinstance(report, str):
        return report
    shown = text or (report.title if words.strip("/") in {report.id, report.path} else words)
    title = join(report.title, report_line(report))
    return render_link(page, report_path(report.id), shown, title=title)


def organization_link(
    archive: ArchiveContext, page: PageContext, name: str, *, text: str | None = None
) -> str:
    """Đặt liên kết đến trang của một tổ chức.

    Ví dụ:
        {{ organization_link("Huyện ủy A") }}

    Tham số:
        name: tên tổ chức, viết như trong danh bạ hoặc như trong báo cáo.
        text: chữ hiện ra, nếu không muốn hiện tên ấy.
    """
    body = one_organization(archive, page, "organization_link", name)
    if isinstance(body, str):
        return body
    shown = text or (body.name if name.strip() == body.id else name)
    return render_link(page, organization_path(body.id), shown, title=body.name)


def one_organization(archive: ArchiveContext, page: PageContext, macro: str, name: str) -> Organization | str:
    """Return the one organization meant, or the marked words when there is none or more than one."""
    if not isinstance(name, str) or not name.strip():
        return no_words(page, macro, name)
    found = find_organizations(archive, page, name)
    if not found:
        return not_found(page, macro, name, ORGANIZATION, archive.registry.nearest_names(name))
    if len(found) > 1:
        return ambiguous(page, macro, name, ORGANIZATION, (o.id for o in found))
    return found[0]


def one_report(archive: ArchiveContext, page: PageContext, macro: str, words: str) -> Report | str:
    """Return the one report meant, or the marked words when there is none or more than one."""
    if not isinstance(words, str) or not words.strip():
        return no_words(page, macro, words)
    found = find_reports(archive, page, words)
    if not found:
        return not_found(page, macro, words, REPORT, nearest_titles(archive, words))
    if len(found) > 1:
        return ambiguous(page, macro, words, REPORT, (r.id for r in found[:5]))
    return found[0]


def no_words(page: PageContext, macro: str, words: object) -> str:
    """Say that a macro was called without a name."""
    return mistake(
        page,
        macro,
        words,
        code="macro-value",
        message=Message(f"{macro} cần tên đặt trong dấu nháy", f"{macro} needs a name in quotes"),
        hint=Message(f'viết: {macro}("…")', f'write: {macro}("…")'),
    )
