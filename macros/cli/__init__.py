"""The command line: `vankho`. One module per command, imported when it is called."""

from macros.cli.group import main

__all__ = ["main"]
