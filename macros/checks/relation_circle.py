"""Quan hệ trong danh bạ đi vòng, hoặc ngược thời gian.

Là gì:
    Theo danh bạ, văn bản A thay thế (căn cứ, sửa đổi …) văn bản B, rồi B lại thay thế A, trực tiếp hoặc qua
    văn bản khác; hoặc văn bản ghi quan hệ ban hành trước văn bản mà nó thay thế.

Vì sao:
    Quan hệ chỉ đi một chiều, từ văn bản sau về văn bản trước. Đi vòng là một trong các mục ghi ngược.

Ví dụ:
    Văn bản năm 2018 không thể thay văn bản năm 2022:

        date: 24/9/2018
        replaces: huyen-may-ngan/quy-dinh-07-2022-09-05

Cách sửa:
    Ghi quan hệ ở mục của văn bản ban hành sau, và xóa ở mục kia: chiều ngược lại tự có.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import dated_name
from macros.checks.context import CheckContext
from macros.checks.related import place_of_relation
from macros.diagnostics import Diagnostic, Message, Related, Severity
from macros.model import Links, Relation, ResolutionId

CODE = "relation-circle"
SEVERITY = Severity.ERROR
SUMMARY = """
Relations in the registry lead in a circle, or from an older document to a younger one. Write a relation in
the entry of the younger document only; the reverse is computed.
"""
_HINT = Message(
    "ghi quan hệ ở mục của văn bản ban hành sau, xóa ở mục kia",
    "write the relation in the entry of the younger document only",
)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report relations that run against time, then those of each circle once."""
    backwards = {relation for relation in context.links.relations if _is_backwards(relation, context.links)}
    for relation in context.links.relations:
        if relation in backwards:
            yield _fault(relation, context, against_time=True)
    for circle in circles([r for r in context.links.relations if r not in backwards]):
        yield _fault(circle[0], context, against_time=False, others=circle[1:])


def _is_backwards(relation: Relation, links: Links) -> bool:
    younger, older = links.resolutions[relation.younger].date, links.resolutions[relation.older].date
    return younger is not None and older is not None and younger.is_wholly_before(older)


def circles(relations: list[Relation]) -> Iterator[tuple[Relation, ...]]:
    """Yield the circles that relations of one verb form, each document in at most one; linear.

    A walk along the relations that meets a document on its own way has found one.
    """
    by_verb: dict[str, dict[ResolutionId, list[Relation]]] = {}
    for relation in relations:
        by_verb.setdefault(relation.verb, {}).setdefault(relation.younger, []).append(relation)
    for outgoing in by_verb.values():
        done: set[ResolutionId] = set()
        for start in outgoing:
            way: list[Relation] = []
            on_way: dict[ResolutionId, int] = {}
            stack = [(start, iter(outgoing.get(start, ())))]
            if start in done:
                continue
            on_way[start] = 0
            while stack:
                here, ahead = stack[-1]
                step = next(ahead, None)
                if step is None:
                    stack.pop()
                    done.add(here)
                    del on_way[here]
                    if way:
                        way.pop()
                elif step.older in on_way:
                    yield (*way[on_way[step.older] :], step)
                elif step.older not in done:
                    on_way[step.older] = len(stack)
                    way.append(step)
                    stack.append((step.older, iter(outgoing.get(step.older, ()))))


def _fault(
    relation: Relation, context: CheckContext, *, against_time: bool, others: tuple[Relation, ...] = ()
) -> Diagnostic:
    links = context.links
    younger, older = links.resolutions[relation.younger], links.resolutions[relation.older]
    if against_time:
        message = Message(
            f"{dated_name(younger)} không thể {relation.verb.value} {dated_name(older)}, ban hành sau nó",
            f"{dated_name(younger)} cannot stand in {relation.verb.key} to the younger {dated_name(older)}",
        )
    else:
        message = Message(
            f"quan hệ {relation.verb.value} giữa {younger.name} và {older.name} đi vòng",
            f"the relation {relation.verb.key} between {younger.name} and {older.name} runs in a circle",
        )
    return Diagnostic(
        code=CODE,
        severity=SEVERITY,
        message=message,
        position=place_of_relation(relation, context),
        hint=_HINT,
        related=tuple(
            Related(place_of_relation(other, context), Message("đi vòng qua đây", "by way of"))
            for other in others
        ),
    )
