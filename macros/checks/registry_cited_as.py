"""Mục cited_as không xác định được lời dẫn nào.

Là gì:
    Lời ghi ở `cited_as` không nhận ra được là lời dẫn một văn bản; hoặc hai văn bản cùng nhận một lời dẫn cho
    cùng một phạm vi.

Vì sao:
    `cited_as` là quyết định của người lưu trữ, thắng mọi căn cứ khác. Quyết định không rõ thì kho coi như
    không có.

Ví dụ:
    Không có số, ngày, hội nghị hay tên riêng nào:

        cited_as: nghị quyết ấy

Cách sửa:
    Chép đúng lời báo cáo dẫn: "Nghị quyết số 39-NQ/TW". Hai văn bản cùng được dẫn như thế thì thêm `in:` với
    thư mục hoặc tệp báo cáo của mỗi lời dẫn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from macros.checks.context import CheckContext
from macros.citations import recognise, wording_of
from macros.diagnostics import Diagnostic, Message, Position, Related, Severity
from macros.model import CitedAs, Resolution

CODE = "registry-cited-as"
SEVERITY = Severity.WARNING
SUMMARY = """
The words of a `cited_as` are no citation, or two documents claim one wording for the same reports, so the
decision is ignored. Copy the words that reports use; add `in:` where two documents are cited alike.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Read every decision, and compare those about one wording."""
    claims: dict[Hashable, list[tuple[CitedAs, Resolution]]] = defaultdict(list)
    for resolution in context.registry.resolutions:
        for cited in resolution.cited_as:
            found = recognise(cited.words)
            if not found:
                yield _fault(
                    cited,
                    resolution,
                    Message(
                        f'không nhận ra lời dẫn nào trong "{cited.words}"',
                        f'no citation is recognised in "{cited.words}"',
                    ),
                )
                continue
            claims[wording_of(found[0]), cited.within.strip("/")].append((cited, resolution))
    for claimed in claims.values():
        (first, owner), *others = claimed
        for cited, resolution in others:
            if resolution.id != owner.id:
                yield _fault(
                    cited,
                    resolution,
                    Message(
                        f'"{cited.words}" đã được xác định là {owner.name}',
                        f'"{cited.words}" is already decided to be {owner.name}',
                    ),
                    first.position,
                )


def _fault(
    cited: CitedAs, resolution: Resolution, message: Message, other: Position | None = None
) -> Diagnostic:
    return Diagnostic(
        code=CODE,
        severity=SEVERITY,
        message=message,
        position=cited.position or resolution.position or Position(""),
        hint=Message(
            'chép đúng lời báo cáo dẫn; hai văn bản cùng lời dẫn thì thêm "in:" cho mỗi lời',
            'copy the words that reports use; add "in:" where two documents are cited alike',
        ),
        related=(Related(other, Message("lời kia", "the other one")),) if other else (),
    )
