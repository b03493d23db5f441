"""Ghi chú sau lời dẫn không xác định được văn bản nào.

Là gì:
    Ngay sau lời dẫn có ghi chú trông như lời xác định văn bản, nhưng không có tác dụng: mã không có trong
    danh bạ; ngày viết sai; hoặc ngày, khóa không ứng với mục nào trong khi danh bạ có văn bản khác cùng số.

Vì sao:
    Người đọc không thấy ghi chú, nên không ai biết là nó chưa có tác dụng: lời dẫn vẫn như chưa được xác
    định, hoặc thành một văn bản mới chưa đăng ký.

Ví dụ:
    Danh bạ chỉ có 12-NQ/TW ngày 16/1/2012 và ngày 3/6/2017:

        Nghị quyết số 12-NQ/TW<!-- ngày 3/7/2017 -->

Cách sửa:
    So lại ngày hoặc mã với trang của văn bản. Văn bản ấy quả chưa đăng ký thì đăng ký nó, hoặc để nguyên. Ghi
    chú không nhằm xác định văn bản thì viết thêm vài chữ cho rõ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.cited import words_of
from macros.checks.context import CheckContext
from macros.citations import Matcher, Speaker
from macros.citations.decisions import clarified, comment_behind
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import Citation, CitationInReport, Ground, MatchState, Report

CODE = "citation-note-unsettled"
SEVERITY = Severity.INFO
SUMMARY = """
A comment behind a citation looks like the author's decision and settles nothing: an id that the registry does
not have, a date that is none, or a date or term that fits no entry while others of the number are registered.
Compare it with the document's page.
"""
_ID = re.compile(r"[a-z0-9-]{2,60}/[a-z0-9-]{1,120}")
_DATE = re.compile(
    r"(?:ban hành )?(?:(?:ngày|tháng) )?[0-9]{1,2}[/.-][0-9]{1,4}(?:[/.-][0-9]{2,4})?", re.IGNORECASE
)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Look behind every citation that no author's note settled."""
    matcher: Matcher | None = None
    for report in context.archive.reports:
        if "<!--" not in report.body:
            continue
        matcher = matcher or Matcher(context.registry)
        for cited in context.links.by_report.get(report.id, ()):
            note = comment_behind(report.body, cited.citation.end)
            if cited.ground is Ground.AUTHOR or not note:
                continue
            reason = _reason(note, cited, report, matcher)
            if reason is not None:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=Message(
                        f'ghi chú "{note}" sau "{words_of(cited)}" không xác định được văn bản: {reason.vi}',
                        f'the note "{note}" behind "{words_of(cited)}" settles nothing: {reason.en}',
                    ),
                    position=cited.position,
                    hint=Message(
                        "so lại ngày hoặc mã với trang của văn bản",
                        "compare the date or id with the document's page",
                    ),
                )


def _reason(note: str, cited: CitationInReport, report: Report, matcher: Matcher) -> Message | None:
    """Say why a note that looks like a decision is none; None for any other comment."""
    meant = clarified(cited.citation, note, matcher.registry)
    if isinstance(meant, Citation):
        return _unfitting(meant, cited, report, matcher)
    if _ID.fullmatch(note):
        return Message("danh bạ không có mã này", "the registry has no such id")
    if _DATE.fullmatch(note):
        return Message("ngày không đọc được", "the date cannot be read")
    return None


def _unfitting(meant: Citation, cited: CitationInReport, report: Report, matcher: Matcher) -> Message | None:
    """Tell whether what a note adds fits no entry, while without it there is one or there are several."""
    if cited.state is MatchState.AMBIGUOUS:
        return Message("vẫn có thể là nhiều văn bản", "it may still be several documents")
    bare, _ = Speaker.report(report, matcher).cite(cited.citation)
    if meant.number != cited.citation.number or bare.state is MatchState.UNREGISTERED:
        return None
    return Message("không mục nào cùng số ứng với ghi chú", "no entry of the number agrees with it")
