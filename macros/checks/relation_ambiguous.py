"""Quan hệ trong danh mục có thể chỉ nhiều văn bản.

Là gì:
    Lời ghi ở một mục quan hệ (`replaces`, `amends`, `based_on` …) ứng với hơn một văn bản đã đăng ký.

Vì sao:
    Kho không chọn hộ, nên quan hệ này không hiện ở lược đồ nào.

Ví dụ:
    Có hai văn bản mang số này:

        carries_out: Nghị quyết số 12-NQ/TW

Cách sửa:
    Thêm ngày ban hành, khóa của Trung ương, hoặc ghi mã của văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import listed
from macros.checks.context import CheckContext
from macros.checks.related import written_relations
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import MatchState

CODE = "relation-ambiguous"
SEVERITY = Severity.WARNING
SUMMARY = """
The words of a relation in the registry fit several registered documents, so the relation is left out. Add the
date, the term of the Central Committee, or write the id.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report the relations whose words fit several documents."""
    for relation in written_relations(context):
        match = relation.match
        if match is None or match.state is not MatchState.AMBIGUOUS:
            continue
        candidates = listed(context.links.resolutions[key] for key in match.candidates)
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=Message(
                f'"{relation.written.words}" có thể là nhiều văn bản',
                f'"{relation.written.words}" may be several documents',
            ),
            position=relation.place,
            hint=Message(f"ghi thêm ngày; có thể là: {candidates}", f"add the date; it may be: {candidates}"),
        )
