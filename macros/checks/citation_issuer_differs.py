"""Báo cáo ghi cơ quan ban hành khác với danh bạ.

Là gì:
    Lời dẫn ghi một cơ quan ban hành, danh bạ (đã kiểm chứng) ghi một cơ quan khác của cùng cấp ủy: Ban Bí
    thư thay cho Bộ Chính trị, Ban Thường vụ thay cho Ban Chấp hành.

Vì sao:
    Văn bản vẫn khớp theo số và ngày. Nhưng ai ban hành là một phần của lời dẫn, và người đọc sẽ tin.

Ví dụ:
    Danh bạ ghi Chỉ thị này của Bộ Chính trị:

        Chỉ thị số 05-CT/TW ngày 15/5/2016 của Ban Bí thư

Cách sửa:
    So với bản gốc. Bản chép sai thì sửa bản chép; bản gốc in như vậy thì giữ nguyên, kho không sửa lời của
    báo cáo. Danh bạ sai thì sửa danh bạ.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import once_each, words_of
from macros.checks.context import CheckContext
from macros.citations.organs import organs_in
from macros.diagnostics import Diagnostic, Message, Related, Severity
from macros.model import CitationInReport, Links, MatchState, Resolution, Verification

CODE = "citation-issuer-differs"
SEVERITY = Severity.WARNING
SUMMARY = """
A citation names another organ than the verified entry it matches: the Secretariat for the Politburo, a
standing committee for the full one. Compare with the original: mend the copy, or the registry; leave what the
paper says.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare the organs that citations name with those of the verified entries they match."""
    for report in context.archive.reports:
        wrong = (
            cited for cited in context.links.by_report.get(report.id, ()) if _differs(cited, context.links)
        )
        for cited, others in once_each(wrong):
            entry = _entry(cited, context.links)
            if entry is None:
                continue
            place = (
                (Related(entry.position, Message("mục trong danh bạ", "the registry entry")),)
                if entry.position
                else ()
            )
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f'"{words_of(cited)}": danh bạ ghi {entry.name} của {entry.issuer}',
                    f'"{words_of(cited)}": the registry has {entry.name} by {entry.issuer}',
                ),
                position=cited.position,
                hint=Message(
                    "so với bản gốc: bản chép sai thì sửa, bản gốc in như vậy thì giữ nguyên",
                    "compare with the original: mend the copy, or leave what the paper says",
                ),
                related=(*place, *others),
            )


def _entry(cited: CitationInReport, links: Links) -> Resolution | None:
    if cited.state is not MatchState.MATCHED or cited.resolution is None:
        return None
    entry = links.resolutions[cited.resolution]
    return entry if entry.verified is Verification.YES and entry.is_registered else None


def _differs(cited: CitationInReport, links: Links) -> bool:
    entry = _entry(cited, links)
    if entry is None:
        return False
    said, known = organs_in(cited.citation.issuer), organs_in(entry.issuer)
    return bool(said and known) and not said & known
