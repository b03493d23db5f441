"""Quan hệ trong danh bạ dẫn đến văn bản không có.

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

from collections.abc import Container, Iterator

from macros.checks.context import CheckContext
from macros.checks.related import place_of_relation
from macros.diagnostics import Diagnostic, Message, Severity
from macros.model import MatchState, NamedRelation, ResolutionId

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
    links = context.links
    seen = {*links.backlinks, *(key for keys in links.reviews.values() for key in keys)}
    for relation in links.named_relations:
        fault = _fault(relation, seen)
        if fault is not None:
            message, hint = fault
            position = place_of_relation(relation, context)
            yield Diagnostic(code=CODE, severity=SEVERITY, message=message, position=position, hint=hint)


def _fault(relation: NamedRelation, seen: Container[ResolutionId]) -> tuple[Message, Message] | None:
    """Say what is wrong with a relation.

    Args:
        relation: the relation.
        seen: what reports cite or review.
    """
    named, verb = relation.named, relation.written.verb
    if named.state is None:
        return Message(
            f'không nhận ra văn bản nào trong "{named.words}"',
            f'no document is recognised in "{named.words}"',
        ), _HOW
    words = named.text
    if named.resolution == relation.younger:
        return Message(
            f'"{words}" là chính văn bản này ({verb.value})', f'"{words}" is this very document ({verb.key})'
        ), _REGISTER
    if named.state is MatchState.UNREGISTERED and named.resolution not in seen:
        return Message(
            f'"{words}" chưa đăng ký và không báo cáo nào dẫn',
            f'"{words}" is not registered, and no report cites it',
        ), _REGISTER
    return None
