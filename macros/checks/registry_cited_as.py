"""Mục cited_as không xác định được lời dẫn nào.

Là gì:
    Lời ghi ở `cited_as` không nhận ra được là lời dẫn một văn bản; hoặc hai văn bản cùng nhận một lời dẫn cho
    cùng một phạm vi; hoặc `in:` ghi một thư mục, một tệp không có dưới `reports/`.

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
from collections.abc import Container, Hashable, Iterator
from pathlib import PurePosixPath

from macros.checks.context import CheckContext
from macros.citations import recognise, wording_of
from macros.citations.decisions import place_of
from macros.diagnostics import Diagnostic, Message, Position, Related, Severity
from macros.model import Archive, CitedAs, Resolution
from macros.registry import Registry

CODE = "registry-cited-as"
SEVERITY = Severity.WARNING
SUMMARY = """
The words of a `cited_as` are no citation, two documents claim one wording for the same reports, or `in:` is
no file or folder below reports/, so the decision is ignored. Copy the words that reports use; add `in:` where
two documents are cited alike.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Read every decision, and compare those about one wording."""
    claims: dict[Hashable, list[tuple[CitedAs, Resolution]]] = defaultdict(list)
    places: Container[str] | None = None
    for resolution in context.registry.resolutions:
        for cited in resolution.cited_as:
            place = place_of(cited.within)
            if place and places is None:
                places = _places(context.archive)
            if place and places is not None and place not in places and not _is_on_disk(place, context):
                yield _fault(
                    cited,
                    resolution,
                    Message(
                        f'"in: {cited.within}" không phải là tệp hay thư mục nào dưới reports/',
                        f'"in: {cited.within}" is no file or folder below reports/',
                    ),
                    hint=_WHERE,
                )
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
            claims[wording_of(found[0]), place].append((cited, resolution))
    for claimed in claims.values():
        for n, (cited, resolution) in enumerate(claimed):
            first = next((c for c in claimed[:n] if _is_rival(c[1], resolution, context.registry)), None)
            if first is not None:
                yield _fault(
                    cited,
                    resolution,
                    Message(
                        f'"{cited.words}" đã được xác định là {first[1].name}',
                        f'"{cited.words}" is already decided to be {first[1].name}',
                    ),
                    first[0].position,
                )


def _places(archive: Archive) -> frozenset[str]:
    """Return all files and folders of reports, as they stand below `reports/`."""
    files = [PurePosixPath(place_of(report.path)) for report in archive.reports]
    return frozenset(str(place) for file in files for place in (file, *file.parents))


def _is_on_disk(place: str, context: CheckContext) -> bool:
    """Tell whether a place holds what is no part of the archive, such as restricted reports."""
    if ".." in PurePosixPath(place).parts:
        return False
    below = context.archive.root / "reports"
    return any((below / name).exists() for name in (place, f"{place}.md"))


def _is_rival(one: Resolution, other: Resolution, registry: Registry) -> bool:
    """Tell whether one report may mean either; 05-NQ/HU of two districts is claimed by both in peace."""
    bodies = one.organization, other.organization
    if one.id == other.id or None in bodies or bodies[0] == bodies[1]:
        return one.id != other.id
    return any(
        registry.organization(above) is not None
        and above in {body.id for body in registry.lineage(below, None)}
        for above, below in (bodies, bodies[::-1])
        if above is not None and below is not None
    )


_WHERE = Message(
    'ghi đường dẫn dưới reports/, như "in: huyen-thach-huyen/2025"',
    'write the path below reports/, such as "in: huyen-thach-huyen/2025"',
)
_ALIKE = Message(
    'chép đúng lời báo cáo dẫn; hai văn bản cùng lời dẫn thì thêm "in:" cho mỗi lời',
    'copy the words that reports use; add "in:" where two documents are cited alike',
)


def _fault(
    cited: CitedAs,
    resolution: Resolution,
    message: Message,
    other: Position | None = None,
    *,
    hint: Message = _ALIKE,
) -> Diagnostic:
    return Diagnostic(
        code=CODE,
        severity=SEVERITY,
        message=message,
        position=cited.position or resolution.position or Position(""),
        hint=hint,
        related=(Related(other, Message("lời kia", "the other one")),) if other else (),
    )
