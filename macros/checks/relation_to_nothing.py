"""Quan hệ trong danh mục dẫn đến văn bản không có.

Là gì:
    Một mục quan hệ (`replaces`, `amends`, `based_on` …) ghi một văn bản chưa đăng ký và cũng không báo cáo
    nào dẫn; hoặc ghi những lời không nhận ra được văn bản nào; hoặc dẫn về chính nó.

Vì sao:
    Lược đồ sẽ có một ô dẫn đến trang trống, hoặc thiếu hẳn ô ấy.

Ví dụ:
    Không nhận ra văn bản nào trong lời này:

        replaces: quy định cũ của huyện

Cách sửa:
    Viết như khi dẫn: "Quy định số 02-QĐi/HU ngày 24/9/2018". Văn bản chưa đăng ký thì đăng ký nó, ví dụ bằng
    `vankho register`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext
from macros.checks.related import NamedRelation, written_relations
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import MatchState, Resolution

CODE = "relation-to-nothing"
SEVERITY = Severity.WARNING
SUMMARY = """
A relation in the registry names a document that is neither registered nor cited by any report, words in which
no document can be recognised, or the entry itself. Write it as one cites, or register the other document.
"""
_HOW = Message(
    'viết như khi dẫn: "Quy định số 02-QĐi/HU ngày 24/9/2018"',
    'write it as one cites: "Quy định số 02-QĐi/HU ngày 24/9/2018"',
)
_REGISTER = Message(
    "đăng ký văn bản ấy, hoặc so lại số và ngày", "register that document, or compare number and date"
)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Look at what every written relation leads to."""
    uncited = {
        key
        for key, resolution in context.links.resolutions.items()
        if not resolution.is_registered and key not in context.links.backlinks
    }
    named_only = [resolution for key, resolution in context.links.resolutions.items() if key in uncited]
    for relation in written_relations(context):
        fault = _fault(relation, named_only)
        if fault is not None:
            message, hint = fault
            yield Diagnostic(
                code=CODE, severity=SEVERITY, message=message, position=relation.place, hint=hint
            )


def _fault(relation: NamedRelation, named_only: list[Resolution]) -> tuple[Message, Message] | None:
    words, verb = relation.written.words, relation.written.verb
    if relation.match is None:
        return Message(
            f'không nhận ra văn bản nào trong "{words}"', f'no document is recognised in "{words}"'
        ), _HOW
    if relation.match.resolution == relation.younger.id:
        return Message(
            f'"{words}" là chính văn bản này ({verb.value})', f'"{words}" is this very document ({verb.key})'
        ), _REGISTER
    is_unregistered = relation.match.state is MatchState.UNREGISTERED
    if is_unregistered and any(_is_meant(relation, resolution) for resolution in named_only):
        return Message(
            f'"{words}" chưa đăng ký và không báo cáo nào dẫn',
            f'"{words}" is not registered, and no report cites it',
        ), _REGISTER
    return None


def _is_meant(relation: NamedRelation, resolution: Resolution) -> bool:
    """Tell whether an uncited document is the one that a relation's words made."""
    return relation.number in (resolution.number, *resolution.aliases) if relation.number else True
