"""What an author is told about an expression that is not allowed, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from jinja2 import nodes

from macros.diagnostics import Message
from macros.vietnamese import nearest

_CURVED = re.compile("[“”‘’]")

_FORBIDDEN: Final[tuple[tuple[tuple[type[nodes.Node], ...], str, str], ...]] = (
    ((nodes.Getattr, nodes.Getitem), "lấy thuộc tính hoặc phần tử", "attribute or item access"),
    ((nodes.Name, nodes.NSRef), "biến", "a variable"),
    ((nodes.Call,), "lời gọi lồng hoặc gọi hàm của đối tượng", "a nested call or a method call"),
    ((nodes.Filter,), "bộ lọc đặt trong tham số", "a filter inside an argument"),
    ((nodes.CondExpr, nodes.Test, nodes.Compare, nodes.And, nodes.Or, nodes.Not), "điều kiện", "a condition"),
    ((nodes.BinExpr, nodes.UnaryExpr, nodes.Concat), "phép tính", "arithmetic"),
    ((nodes.List, nodes.Tuple, nodes.Dict), "danh sách", "a list"),
    ((nodes.Literal,), "giá trị không qua macro", "a bare value"),
)


class NotAllowedError(Exception):
    """An expression breaks the rule; carries what the author is told."""

    def __init__(self, code: str, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.en)
        self.code, self.message, self.hint = code, message, hint


def piece_name(node: nodes.Node) -> tuple[str, str]:
    """Say in both languages what a forbidden piece is."""
    for types, vietnamese, english in _FORBIDDEN:
        if isinstance(node, types):
            return vietnamese, english
    return "cách viết này", "this form"


def forbidden(vietnamese: str, english: str) -> NotAllowedError:
    """Refuse a piece that is no call of a macro with literal arguments."""
    return NotAllowedError(
        "macro-forbidden",
        Message(
            f"trong {{{{ }}}} không được dùng {vietnamese}", f"{english} is not allowed inside {{{{ }}}}"
        ),
        Message(
            'chỉ gọi một macro với tham số viết sẵn, ví dụ {{ organization_link("Huyện ủy A") }}',
            "only call one macro with literal arguments",
        ),
    )


def unknown_macro(macro: str, macros: Iterable[str]) -> NotAllowedError:
    """Refuse a name that is no macro."""
    known = tuple(macros)
    near = nearest(macro, known, 3) or known
    listed = ", ".join(near)
    return NotAllowedError(
        "macro-unknown",
        Message(f'không có macro "{macro}"', f'there is no macro "{macro}"'),
        Message(f"có phải là: {listed}", f"did you mean: {listed}"),
    )


def unreadable(reason: str, written: str) -> NotAllowedError:
    """Refuse what Jinja cannot read; curved quotes, which Word makes, are told as such."""
    reason = reason.partition("\n")[0]
    if _CURVED.search(written.partition("\n")[0]):
        message = Message("lời gọi macro dùng dấu nháy cong", f"curved quotes in a macro call ({reason})")
        return NotAllowedError(
            "macro-syntax", message, Message('thay “ ” bằng dấu nháy thẳng "', 'write straight quotes "')
        )
    return NotAllowedError(
        "macro-syntax",
        Message("không đọc được lời gọi macro", f"unreadable macro call ({reason})"),
        Message(
            'kiểm tra dấu nháy "…", dấu ngoặc ( ) và }}; muốn viết {{ như chữ thường thì bỏ `macros: true`',
            "check quotes, brackets and }}; to write {{ as text remove `macros: true`",
        ),
    )


def unclosed() -> NotAllowedError:
    """Refuse an expression without end."""
    return NotAllowedError(
        "macro-syntax",
        Message("dấu {{ không có }} đóng lại", "{{ is not closed"),
        Message("thêm }} vào cuối lời gọi", "add }} behind the call"),
    )


def statement(word: str) -> NotAllowedError:
    """Refuse a loop, an include or any other statement."""
    return NotAllowedError(
        "macro-forbidden",
        Message(f"không được dùng câu lệnh {{% {word} %}}", f"the statement {{% {word} %}} is not allowed"),
        Message(
            'trong bài chỉ gọi được macro, ví dụ {{ organization_link("Huyện ủy A") }}', "only call macros"
        ),
    )


def unknown_filter(name: str, filters: Iterable[str]) -> NotAllowedError:
    """Refuse a filter that is none of ours."""
    known = ", ".join(filters)
    return NotAllowedError(
        "macro-forbidden",
        Message(f'không có bộ lọc "{name}"', f'there is no filter "{name}"'),
        Message(f"các bộ lọc dùng được: {known}", f"filters: {known}"),
    )


def wrong_arguments(name: str, accepted: str, reason: str) -> NotAllowedError:
    """Refuse arguments that a macro does not take."""
    return NotAllowedError(
        "macro-arguments",
        Message(f"{name} được gọi với tham số không đúng", f"{name}: {reason}"),
        Message(f"viết: {name}({accepted})", f"write: {name}({accepted})"),
    )
