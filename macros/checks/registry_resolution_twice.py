"""Một văn bản đăng ký hai lần.

Là gì:
    Hai mục trong danh mục có cùng thể loại, số, cơ quan mà ngày không loại trừ nhau (một mục chỉ ghi tháng,
    năm hoặc không ghi ngày); hoặc cùng ghi là nghị quyết của một đại hội; hoặc cùng thể loại, cơ quan, ngày
    và trích yếu mà số khác nhau.

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
from macros.citations import events_of
from macros.diagnostics import Diagnostic, Message, Position, Related, Severity
from macros.model import Resolution
from macros.model.document_number import parse_number
from macros.vietnamese import words

CODE = "registry-resolution-twice"
SEVERITY = Severity.WARNING
SUMMARY = """
Two registry entries seem to be one document: same kind, number and body with dates that do not exclude each
other, the same congress, or the same day and title. Merge them and keep the lost address in `former_ids`; if
they are two, give both their full dates.
"""
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
                if pair not in told and _may_be_one(resolution, other):
                    told.add(pair)
                    yield _fault(*sorted((other, resolution), key=_place))
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


def _may_be_one(one: Resolution, other: Resolution) -> bool:
    return one.date is None or other.date is None or one.date.overlaps(other.date)


def _place(resolution: Resolution) -> tuple[str, int]:
    return (resolution.position.path, resolution.position.line) if resolution.position else ("", 0)


def _fault(first: Resolution, second: Resolution) -> Diagnostic:
    related = (Related(first.position, Message("mục thứ nhất", "first entry")),) if first.position else ()
    return Diagnostic(
        code=CODE,
        severity=SEVERITY,
        message=Message(
            f"{dated_name(second)} và {dated_name(first)} có vẻ là một văn bản",
            f"{dated_name(second)} and {dated_name(first)} seem to be one document",
        ),
        position=second.position or Position(""),
        hint=Message(
            "gộp hai mục, giữ địa chỉ cũ ở former_ids; nếu là hai văn bản thì ghi đủ ngày của cả hai",
            "merge them, keep the old address in former_ids; if they are two give both full dates",
        ),
        related=related,
    )
