"""`vankho explain`: what a code means and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import TYPE_CHECKING

import click

from macros.cli.wording import CannotRunError
from macros.diagnostics import LANGUAGES, Language

if TYPE_CHECKING:
    from macros.checks import Explanation


@click.command("explain")
@click.argument("code", required=False, metavar="[MÃ]")
@click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="vi", help="Ngôn ngữ của lời giải thích."
)
def explain_command(code: str | None, language: Language) -> None:
    """Giải thích một mã báo lỗi.

    MÃ là phần trong ngoặc vuông của dòng báo lỗi, ví dụ front-matter-bad-date. Không ghi MÃ thì kể tất cả.
    """
    from macros.checks import CHECKS, check_of, explain
    from macros.vietnamese import nearest

    if code is None:
        for check in CHECKS:
            click.echo(_line(explain(check), language))
        return
    known = check_of(code.strip("[] "))
    if known is None:
        near = ", ".join(nearest(code, [check.CODE for check in CHECKS]))
        meant = f"; gần giống: {near}" if near else ""
        message = f'không có mã "{code}"{meant}. Lệnh vankho explain kể tất cả các mã.'
        raise CannotRunError(message)
    click.echo("\n".join(_lines(explain(known), language)))


def _line(explanation: Explanation, language: Language) -> str:
    said = explanation.title if language == "vi" else explanation.summary.split(". ")[0].rstrip(".") + "."
    return f"{explanation.code:32} {explanation.severity.label(language):9} {said}"


def _lines(explanation: Explanation, language: Language) -> Iterator[str]:
    yield f"{explanation.code} ({explanation.severity.label(language)})"
    if language == "en":
        yield ""
        yield explanation.summary
        return
    yield explanation.title
    for heading, text in explanation.sections:
        yield ""
        yield f"{heading}:"
        yield indent(text, "    ")
