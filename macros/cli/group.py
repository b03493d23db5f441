"""The group of all commands. A command's module is imported only when the command runs."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

import click

from macros.cli.wording import VietnameseContext, render_usage_error
from macros.vietnamese import nearest


class CommandEntry(NamedTuple):
    """A command that is not imported yet."""

    name: str
    target: str
    """Module and attribute: "macros.cli.check:check_command"."""
    help: str
    """One line for `vankho --help`, the first of the command's own help."""


COMMANDS: tuple[CommandEntry, ...] = (
    CommandEntry("new", "macros.cli.new:new_command", "Tạo bản nháp một báo cáo."),
    CommandEntry(
        "import", "macros.cli.importing:import_command", "Đưa văn bản có sẵn vào kho thành bản nháp."
    ),
    CommandEntry("check", "macros.cli.check:check_command", "Kiểm tra kho, kể những chỗ cần xem lại."),
    CommandEntry("explain", "macros.cli.explain:explain_command", "Giải thích một mã báo lỗi."),
    CommandEntry("serve", "macros.cli.serve:serve_command", "Xem thử trang trên máy này."),
    CommandEntry("build", "macros.cli.build:build_command", "Dựng trang để đưa lên máy chủ."),
    CommandEntry("cite", "macros.cli.cite:cite_command", "Tìm các văn bản được dẫn trong một tệp."),
    CommandEntry(
        "register",
        "macros.cli.register:register_command",
        "Kể văn bản được dẫn mà chưa đăng ký, hoặc đăng ký một văn bản.",
    ),
    CommandEntry("init", "macros.cli.init:init_command", "Tạo một kho mới."),
)
"""In the order in which a clerk meets them."""


_STOPPED = 130
"""Exit code after Ctrl+C, as shells have it."""


class LazyGroup(click.Group):
    """Lists commands from a table and imports one when it is asked for."""

    context_class = VietnameseContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return [entry.name for entry in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        for entry in COMMANDS:
            if entry.name == cmd_name:
                module, _, attribute = entry.target.partition(":")
                command: click.Command = getattr(import_module(module), attribute)
                command.context_class = VietnameseContext
                return command
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which may be meant."""
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            near = nearest(args[0], self.list_commands(ctx), 1)
            meant = f' Có phải "{near[0]}"?' if near else ""
            ctx.fail(f'Không có lệnh "{args[0]}".{meant}')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(entry.name, entry.help) for entry in COMMANDS])

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and leave with its exit code; faults of usage are told in Vietnamese."""
        speak_utf8()
        try:
            outcome = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.ClickException as error:
            if not standalone_mode:
                raise
            click.echo(render_usage_error(error), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            if not standalone_mode:
                raise
            click.echo("Đã dừng.", err=True)
            sys.exit(_STOPPED)
        if not standalone_mode:
            return outcome
        sys.exit(outcome if isinstance(outcome, int) else 0)


def speak_utf8() -> None:
    """Write UTF-8 wherever output goes: a pipe on Windows would else be Windows-1258 and fail on "ế"."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="LỆNH …",
    no_args_is_help=True,
)
@click.version_option(package_name="vankho", prog_name="vankho", message="Văn khố %(version)s")
def main() -> None:
    """Văn khố: kho báo cáo kiểm điểm của cấp ủy, đọc và tìm trên mạng nội bộ.

    Lần đầu: vankho init THƯ-MỤC, rồi vankho import hoặc vankho new, vankho check, vankho serve.
    """
