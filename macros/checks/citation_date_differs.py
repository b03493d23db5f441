"""Ngày của văn bản được dẫn khác ngày trong danh bạ.

Là gì:
    Báo cáo dẫn một số văn bản với ngày không khớp văn bản nào đã đăng ký, trong khi danh bạ có một văn bản
    đã kiểm chứng cùng số, cùng cơ quan, cùng nhiệm kỳ (văn bản của Nhà nước: cùng năm ghi trong số), hoặc
    cùng trích yếu. Trong một nhiệm kỳ không có hai văn bản cùng loại mang một số (Hướng dẫn 36-HD/VPTW).

Vì sao:
    Gần như chắc chắn là một văn bản mà một trong hai ngày sai. Kho coi là hai văn bản, nên báo cáo không hiện
    ở trang của văn bản đã đăng ký.

Ví dụ:
    Danh bạ ghi 04-NQ/TW ngày 30/10/2016:

        Nghị quyết số 04-NQ/TW ngày 30/11/2016 của Ban Chấp hành Trung ương

Cách sửa:
    So với bản gốc. Bản chép sai thì sửa bản chép; bản gốc in sai thì giữ nguyên và ghi chú ngày đúng ngay sau
    lời dẫn, ví dụ `<!-- ngày 30/10/2016 -->`; danh bạ sai thì sửa danh bạ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from macros.checks.cited import once_each, words_of
from macros.checks.context import CheckContext
from macros.citations import likeness, term_of
from macros.citations.subjects import SAME
from macros.diagnostics import Diagnostic, Message, Related, Severity
from macros.model import CitationForm, CitationInReport, MatchState, Resolution, Verification
from macros.model.document_number import parse_number
from macros.model.number import NumberIdentity
from macros.registry import Registry
from macros.vietnamese import DateInterval

CODE = "citation-date-differs"
SEVERITY = Severity.WARNING
SUMMARY = """
A citation's date fits no registered document, but a verified one has the same number in the same term (for
State numbers: the same year) or the same subject. One of the dates is wrong. Compare with the original; where
the paper itself is wrong keep its words and note the right date behind the citation as an HTML comment.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare unregistered citations with the verified entries of their number."""
    verified = _verified(context.registry.resolutions)
    for report in context.archive.reports:
        wrong = {
            cited: meant
            for cited in context.links.by_report.get(report.id, ())
            if (meant := _meant(cited, verified, context)) is not None
        }
        for cited, others in once_each(wrong):
            meant = wrong[cited]
            date = meant.date.render() if meant.date else ""
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=Message(
                    f'"{words_of(cited)}": danh bạ ghi {meant.name} ngày {date}',
                    f'"{words_of(cited)}": the registry has {meant.name} of {date}',
                ),
                position=cited.position,
                hint=Message(
                    f"so với bản gốc; bản gốc in sai thì giữ nguyên và ghi ngay sau lời dẫn <!-- {date} -->",
                    f"compare with the original; where it is wrong, keep it and add <!-- {date} -->",
                ),
                related=(*_entry(meant), *others),
            )


def _entry(resolution: Resolution) -> tuple[Related, ...]:
    if resolution.position is None:
        return ()
    return (Related(resolution.position, Message("mục trong danh bạ", "the registry entry")),)


def _verified(resolutions: Iterable[Resolution]) -> dict[NumberIdentity, list[Resolution]]:
    found: dict[NumberIdentity, list[Resolution]] = defaultdict(list)
    for resolution in resolutions:
        number = parse_number(resolution.number)
        if number is not None and resolution.verified is Verification.YES and resolution.date is not None:
            found[number.identity(resolution.kind)].append(resolution)
    return found


def _meant(
    cited: CitationInReport, verified: dict[NumberIdentity, list[Resolution]], context: CheckContext
) -> Resolution | None:
    """Return the one verified entry that an unregistered citation with a date evidently means."""
    said = cited.citation
    if cited.state is not MatchState.UNREGISTERED or cited.resolution is None or said.date is None:
        return None
    number = parse_number(said.number) if said.form is CitationForm.FULL else None
    if number is None:
        return None
    spoken = context.links.resolutions[cited.resolution]
    found = [
        entry
        for entry in verified.get(number.identity(said.kind), ())
        if _is_one_body(entry, spoken)
        and (_is_one_series(entry, said.date, context.registry) or _is_one_subject(entry, spoken))
    ]
    return found[0] if len(found) == 1 else None


def _is_one_body(entry: Resolution, spoken: Resolution) -> bool:
    return entry.organization is None or entry.organization == spoken.organization


def _is_one_series(entry: Resolution, cited: DateInterval, registry: Registry) -> bool:
    """Tell whether a date lies where the entry's number cannot be given twice."""
    number = parse_number(entry.number)
    if number is not None and number.is_state:
        return number.year is not None
    term = term_of(entry, registry)
    return term is not None and term.has_days and term.validity.covers(cited)


def _is_one_subject(entry: Resolution, spoken: Resolution) -> bool:
    return (likeness(entry.title, spoken.title) or 0.0) >= SAME
