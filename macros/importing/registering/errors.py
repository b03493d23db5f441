"""Why something could not be registered."""

from __future__ import annotations

from macros.diagnostics import Message


class CannotRegisterError(Exception):
    """What was asked for cannot be done; nothing was written.

    Attributes:
        message: why, in both languages.
        is_known: the document is registered already, so that nothing is wrong with the request.
    """

    def __init__(self, vi: str, en: str, *, is_known: bool = False) -> None:
        """Say why in both languages."""
        super().__init__(en)
        self.message = Message(vi, en)
        self.is_known = is_known
