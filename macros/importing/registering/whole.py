"""Whether the registry was read whole: what could not be read must not count as unregistered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from macros.diagnostics import Diagnostic, Message, Severity
from macros.importing.registering.errors import CannotRegisterError

_FOLDER: Final = "docs/registry/"
_UNREADABLE: Final = frozenset({"registry-broken", "file-unreadable", "file-not-utf8"})
"""Faults for which nothing of a file is known."""
_HARMLESS: Final = frozenset({"registry-duplicate-resolution"})
"""Errors that hide no document: the first of the two entries stays."""
_SHOWN: Final = 5


def require_whole(diagnostics: Iterable[Diagnostic]) -> None:
    """Refuse to go on where a registry file cannot be read at all.

    Its documents would be listed as unregistered, and written a second time into another file.

    Args:
        diagnostics: the faults found while the archive was read.

    Raises:
        CannotRegisterError: a registry file is broken.
    """
    for fault in diagnostics:
        place = fault.position
        if not place.path.startswith(_FOLDER):
            continue
        if fault.code in _UNREADABLE:
            raise CannotRegisterError(
                f"tệp {place.path} hỏng ở dòng {place.line}; chạy vankho check",
                f"{place.path} is broken on line {place.line}; run vankho check",
            )
        if fault.code == "registry-wrong-shape" and (place.line, place.column, place.end_column) == (1, 1, 0):
            # Only the file itself stands at a place without end; a value has one.
            raise CannotRegisterError(
                f"tệp {place.path} hỏng ở dòng 1: {fault.message.vi}; chạy vankho check",
                f"{place.path} is broken: {fault.message.en}; run vankho check",
            )


def left_out(diagnostics: Iterable[Diagnostic]) -> Iterator[Message]:
    """Name the registry entries with errors: each is left out, or has lost the value by which it is found."""
    faults = [
        fault
        for fault in diagnostics
        if fault.position.path.startswith(_FOLDER)
        and fault.severity is Severity.ERROR
        and fault.code not in _HARMLESS
    ]
    for fault in faults[:_SHOWN]:
        place = fault.position
        yield Message(
            f"mục danh bạ ở {place.path}, dòng {place.line} có lỗi ({fault.message.vi}), nên văn bản hay tổ "
            "chức ấy có thể bị coi là chưa đăng ký; chạy vankho check",
            f"the registry entry at {place.path}:{place.line} has an error ({fault.message.en}), so it may "
            "count as not registered; run vankho check",
        )
    if len(faults) > _SHOWN:
        rest = len(faults) - _SHOWN
        yield Message(
            f"còn {rest} lỗi nữa trong danh bạ; chạy vankho check", f"{rest} more errors in the registry"
        )
