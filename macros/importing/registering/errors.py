"""Why something could not be registered."""

from __future__ import annotations

from macros.diagnostics import Message


class CannotRegisterError(Exception):
    """What was asked for cannot be done; nothing was written.

    Attributes:
        message: why, in both languages.
        is_known: the document is registered already, so that nothing is wrong with the request.
        is_fault: the entry can be made, but `vankho check` would call it a fault.
    """

    def __init__(self, vi: str, en: str, *, is_known: bool = False, is_fault: bool = False) -> None:
        """Say why in both languages."""
        super().__init__(en)
        self.message = Message(vi, en)
        self.is_known = is_known
        self.is_fault = is_fault
