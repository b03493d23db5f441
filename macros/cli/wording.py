"""The words of click in Vietnamese, and what is said when a command cannot run."""

from __future__ import annotations

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
    if isinstance(error, click.NoSuchOption):
        meant = f" Có phải {error.possibilities[0]}?" if error.possibilities else ""
        return f"không có tùy chọn {error.option_name}.{meant}"
    return error.format_message()
