"""The words of click in Vietnamese, and what is said when a command cannot run."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

_WORDS = {
    "Options": "Tùy chọn",
    "Commands": "Các lệnh",
    "Arguments": "Tham số",
    "Show this message and exit.": "In phần trợ giúp này.",
    "Show the version and exit.": "In số phiên bản.",
    "[OPTIONS]": "[TÙY CHỌN]",
    "[default: ": "[mặc định: ",
    "  [required]": "  [bắt buộc]",
}

_EXTRA = re.compile(r"Got unexpected extra arguments? \((?P<words>.*)\)\Z", re.DOTALL)
"""What click says, in English only, when words are left over."""


def _translated(text: str) -> str:
    for english, vietnamese in _WORDS.items():
        text = text.replace(english, vietnamese)
    return text


class VietnameseFormatter(click.HelpFormatter):
    """Writes the help of a command with click's own words in Vietnamese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""
        super().write_usage(prog, _translated(args), prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(_translated(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of options or commands."""
        super().write_dl([(term, _translated(text)) for term, text in rows], col_max, col_spacing)


class VietnameseContext(click.Context):
    """The context of every command."""

    formatter_class = VietnameseFormatter


class CannotRunError(click.ClickException):
    """A command could not do its work; not the same as faults in documents."""

    exit_code = 2


def render_usage_error(error: click.ClickException) -> str:
    """Say in Vietnamese what was wrong with a command line, and where the help is."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    text = f"Lỗi: {_reason(error)}"
    if isinstance(error, click.UsageError) and error.ctx is not None:
        text += f"\nXem cách dùng: {error.ctx.command_path} --help"
    return text


def _reason(error: click.ClickException) -> str:
    hint = (
        error.param.get_error_hint(error.ctx) if isinstance(error, click.BadParameter) and error.param else ""
    )
    if isinstance(error, click.MissingParameter):
        return f"thiếu {hint}."
    if isinstance(error, click.BadParameter):
        if error.param is not None and isinstance(error.param.type, click.Choice):
            return f"{hint} phải là một trong: {', '.join(map(str, error.param.type.choices))}."
        return f"giá trị của {hint} không dùng được ({error.message.rstrip('.')})."
    return _of_words(error)


def _of_words(error: click.ClickException) -> str:
    """Say what is wrong with the words on the line, whatever their values."""
    if isinstance(error, click.NoSuchOption):
        meant = f" Có phải {error.possibilities[0]}?" if error.possibilities else ""
        return f"không có tùy chọn {error.option_name}.{meant}"
    if isinstance(error, click.BadOptionUsage):
        return f"thiếu giá trị sau {error.option_name}."
    if isinstance(error, click.UsageError) and (extra := _EXTRA.match(error.message)):
        return _unquoted(extra["words"], error.ctx)
    return error.format_message()


def _unquoted(extra: str, context: click.Context | None) -> str:
    """Say that words with blanks need quotes: the shell has given the command more of them than it takes."""
    parameters = context.command.params if context else []
    texts = {p: context.params.get(p.name or "") for p in parameters} if context else {}
    said = [(p, text) for p, text in texts.items() if isinstance(text, str) and text != p.default]
    options = [p.opts[0] for p, _ in said if isinstance(p, click.Option)]
    if not said:
        return f"thừa lời: {extra}."
    # An option's value may be what was not quoted: then nobody can tell where the words belong.
    example = f'{options[0]} "…"' if options else f'"{said[0][1]} {extra}"'
    return f"thừa lời: {extra}; lời có dấu cách phải đặt trong dấu nháy kép, ví dụ {example}."
