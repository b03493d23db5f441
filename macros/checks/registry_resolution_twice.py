"""Một văn bản đăng ký hai lần.

Là gì:
    Hai mục trong danh bạ có cùng thể loại, số, cơ quan mà ngày không loại trừ nhau (một mục chỉ ghi tháng,
    năm hoặc không ghi ngày); hoặc cùng ghi là nghị quyết của một đại hội, dù ngày khác nhau; hoặc cùng thể
    loại, cơ quan, ngày và trích yếu mà số khác nhau. Cùng số trong một nhiệm kỳ mà ngày khác nhau thì chỉ là
    lưu ý: theo Hướng dẫn 36-HD/VPTW không có hai văn bản như vậy, nhưng có nơi đánh số lại mỗi năm.

Vì sao:
    Lời dẫn sẽ khớp với cả hai, tức là không khớp với mục nào, và mỗi trang chỉ có một nửa số báo cáo.

Ví dụ:
    Hai mục của một văn bản:

        - number: 05-NQ/HU
          date: 25/6/2018
        - number: 05 - NQ/HU
          date: 6/2018

Cách sửa:
    Gộp hai mục làm một; địa chỉ của mục bỏ đi ghi vào `former_ids`. Nếu quả là hai văn bản thì ghi đủ ngày
    của cả hai.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from macros.checks.cited import dated_name
from macros.checks.context import CheckContext
from macros.citations import events_of, term_of
from macros.diagnostics import Diagnostic, Message, Position, Related, Severity
from macros.model import Resolution
from macros.model.document_number import parse_number
from macros.registry import Registry
from macros.vietnamese import words

CODE = "registry-resolution-twice"
SEVERITY = Severity.WARNING
SUMMARY = """
Two registry entries seem to be one document: same kind, number and body with dates that do not exclude each
other, the same congress, or the same day and title. Merge them and keep the lost address in `former_ids`; if
they are two, give both their full dates.
"""
_SAME_TERM = Message(
    "so ngày của cả hai với bản gốc; cơ quan đánh số lại mỗi năm thì để nguyên",
    "compare both dates with the originals; leave them where the body restarts its numbers every year",
)
_FEWEST_WORDS = 4
"""A title must say something before it makes two entries one."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare the entries that share a number, a congress or a title."""
    groups: dict[Hashable, list[Resolution]] = defaultdict(list)
    told: set[frozenset[str]] = set()
    for resolution in context.registry.resolutions:
        for key in dict.fromkeys(_keys(resolution)):
            for other in groups[key]:
                pair = frozenset((resolution.id, other.id))
                severity = None if pair in told else _doubt(key, resolution, other, context.registry)
                if severity is not None:
                    told.add(pair)
                    first, second = sorted((other, resolution), key=_place)
                    yield _fault(first, second, severity)
            groups[key].append(resolution)


def _keys(resolution: Resolution) -> Iterator[Hashable]:
    whose = resolution.organization or resolution.organization_name
    number = parse_number(resolution.number)
    if number is not None:
        yield "number", whose, number.identity(resolution.kind)
    if not resolution.number:
        for event in events_of(resolution):
            # A plenum may adopt several; a congress adopts one.
            if not event.is_plenum and event.ordinal is not None:
                yield "congress", whose, resolution.kind, event.ordinal
    title = words(resolution.title)
    if len(title) >= _FEWEST_WORDS and resolution.date is not None and resolution.date.precision == "day":
        yield "title", whose, resolution.kind, resolution.date, title


def _doubt(key: Hashable, one: Resolution, other: Resolution, registry: Registry) -> Severity | None:
    """Say how much two entries with one key seem to be one document."""
    is_same_day = one.date is None or other.date is None or one.date.overlaps(other.date)
    if is_same_day or (isinstance(key, tuple) and key[0] == "congress"):
        return SEVERITY
    number, term = parse_number(one.number), term_of(one, registry)
    if number is not None and number.year is not None:
        return SEVERITY
    is_same_term = term is not None and term_of(other, registry) == term
    return Severity.INFO if number is not None and is_same_term else None


def _place(resolution: Resolution) -> tuple[str, int]:
    return (resolution.position.path, resolution.position.line) if resolution.position else ("", 0)


def _fault(first: Resolution, second: Resolution, severity: Severity) -> Diagnostic:
    related = (Related(first.position, Message("mục thứ nhất", "first entry")),) if first.position else ()
    return Diagnostic(
        code=CODE,
        severity=severity,
        message=Message(
            f"{dated_name(second)} và {dated_name(first)} có vẻ là một văn bản",
            f"{dated_name(second)} and {dated_name(first)} seem to be one document",
        ),
        position=second.position or Position(""),
        hint=_SAME_TERM
        if severity is Severity.INFO
        else Message(
            "gộp hai mục, giữ địa chỉ cũ ở former_ids; nếu là hai văn bản thì ghi đủ ngày của cả hai",
            "merge them, keep the old address in former_ids; if they are two give both full dates",
        ),
        related=related,
    )
