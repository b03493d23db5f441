"""Báo cáo dẫn văn bản chưa có trong danh bạ.

Là gì:
    Báo cáo dẫn những văn bản chưa ai đăng ký ở docs/registry/resolutions. Mỗi báo cáo chỉ có một lưu ý, kể
    các văn bản ấy theo thứ tự trong bài.

Vì sao:
    Trang của văn bản vẫn có, nhưng chỉ biết những gì các lời dẫn nói: có thể thiếu ngày, thiếu trích yếu, và
    hai lời dẫn một văn bản có thể thành hai trang.

Ví dụ:
    Chưa ai đăng ký văn bản này:

        Thực hiện Kế hoạch số 51-KH/HU ngày 12/8/2018 của Ban Thường vụ Huyện ủy

Cách sửa:
    Chạy `vankho register` để xem văn bản nào được dẫn nhiều mà chưa đăng ký, rồi đăng ký dần. Không bắt buộc:
    văn bản ít dẫn có thể để như vậy.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.cited import listed
from macros.checks.context import CheckContext
from macros.diagnostics import Diagnostic, Message, Related, Severity
from macros.model import CitationInReport, MatchState, ResolutionId
from macros.vietnamese import render_number

CODE = "citation-unregistered"
SEVERITY = Severity.INFO
SUMMARY = """
A report cites documents that nobody registered. They have pages built from what the citations say. Run
`vankho register` to see which are cited most, and register those; nothing forces you to.
"""
_SHOWN = 5
"""Documents named; `vankho register` lists them all."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Name the unregistered documents of each report; reports of the archive are none to register."""
    for report in context.archive.reports:
        first: dict[ResolutionId, CitationInReport] = {}
        for cited in context.links.by_report.get(report.id, ()):
            if cited.state is MatchState.UNREGISTERED and cited.resolution is not None:
                first.setdefault(cited.resolution, cited)
        found = [
            (context.links.resolutions[key], cited)
            for key, cited in first.items()
            if context.links.resolutions[key].kind != "báo cáo"
        ]
        if not found:
            continue
        names = listed(resolution for resolution, _ in found[:_SHOWN])
        more = " …" if len(found) > _SHOWN else ""
        count = render_number(len(found))
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=Message(
                f"{count} văn bản được dẫn chưa có trong danh bạ: {names}{more}",
                f"{count} cited documents are not registered: {names}{more}",
            ),
            position=found[0][1].position,
            hint=Message(
                "chạy vankho register để xem và đăng ký những văn bản được dẫn nhiều",
                "run vankho register to see and register those cited most",
            ),
            related=tuple(
                Related(cited.position, Message(resolution.name, resolution.name))
                for resolution, cited in found[1:_SHOWN]
            ),
        )
