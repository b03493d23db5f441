"""An author's mistake: the words stay in the page, marked, and a diagnostic says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from macros.authoring.context import PageContext
from macros.diagnostics import Diagnostic, Message, Severity
from macros.pages.wording import markdown_text

MISTAKE_CLASS = "vk-mistake"


def mistake(
    page: PageContext, macro: str, words: object, *, code: str, message: Message, hint: Message | None = None
) -> str:
    """Report a mistake and return the words as written, marked so that nobody overlooks them."""
    page.report(
        Diagnostic(
            code=code,
            severity=Severity.ERROR,
            message=message,
            position=page.position(macro, words),
            hint=hint,
        )
    )
    title = escape(message.vi).replace("{", "&#123;").replace("}", "&#125;").replace("\n", " ")
    shown = markdown_text(str(words)) or f"{macro}()"
    return f'<span class="{MISTAKE_CLASS}" title="{title}">{shown}</span>'


def not_found(
    page: PageContext, macro: str, words: object, what: tuple[str, str], near: Iterable[str] = ()
) -> str:
    """Say that nothing answers to the words; `what` names the kind of thing in both languages."""
    vietnamese, english = what
    names = ", ".join(f'"{name}"' for name in near)
    return mistake(
        page,
        macro,
        words,
        code="macro-not-found",
        message=Message(f'không tìm thấy {vietnamese} "{words}"', f'no {english} answers to "{words}"'),
        hint=Message(f"có phải là {names}?", f"did you mean {names}?") if names else None,
    )


def ambiguous(
    page: PageContext, macro: str, words: object, what: tuple[str, str], found: Iterable[str]
) -> str:
    """Say that several things answer to the words."""
    vietnamese, english = what
    names = ", ".join(f'"{name}"' for name in found)
    return mistake(
        page,
        macro,
        words,
        code="macro-ambiguous",
        message=Message(f'"{words}" có thể là nhiều {vietnamese}', f'"{words}" may mean several {english}s'),
        hint=Message(f"ghi rõ hơn; đang có: {names}", f"be more exact; there are: {names}"),
    )


def unsuitable(page: PageContext, macro: str, words: object, accepted: Iterable[str]) -> str:
    """Say that a value is none of those a macro takes."""
    names = ", ".join(accepted)
    return mistake(
        page,
        macro,
        words,
        code="macro-value",
        message=Message(f'{macro} không nhận giá trị "{words}"', f'{macro} does not take "{words}"'),
        hint=Message(f"các giá trị nhận được: {names}", f"accepted: {names}"),
    )
