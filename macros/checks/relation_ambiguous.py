"""Quan hệ trong danh bạ có thể chỉ nhiều văn bản.

Là gì:
    Lời ghi ở một mục quan hệ (`replaces`, `amends`, `based_on` …) ứng với hơn một văn bản, đã đăng ký hoặc
    mới chỉ được dẫn.

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

from macros.checks.cited import several_documents
from macros.checks.context import CheckContext
from macros.checks.related import place_of_relation
from macros.diagnostics import Diagnostic, Severity
from macros.model import MatchState

CODE = "relation-ambiguous"
SEVERITY = Severity.WARNING
SUMMARY = """
The words of a relation in the registry fit several documents, registered or only cited, so the relation is
left out. Add the date, the term of the Central Committee, or write the id.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report the relations whose words fit several documents, registered or not."""
    for relation in context.links.named_relations:
        if relation.named.state is MatchState.AMBIGUOUS:
            message, hint = several_documents(relation.named, context.links)
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=message,
                position=place_of_relation(relation, context),
                hint=hint,
            )
