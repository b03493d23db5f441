"""What may stand between `{{` and `}}`: one call of a macro with literal arguments, and filters.

The rule is held on Jinja's syntax tree before anything is rendered. A sandbox alone would not do:
it stops neither nested loops nor a multiplied string. So there are no statements, no variables, no
attributes, no arithmetic, no calls inside calls; a page is data with some blanks to fill in.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.authoring.refusals import (
    NotAllowedError,
    forbidden,
    piece_name,
    statement,
    unclosed,
    unknown_filter,
    unknown_macro,
    unreadable,
    wrong_arguments,
)
from macros.authoring.source import PageSource, line_end
from macros.diagnostics import Diagnostic, Severity

Literal = str | int | float | bool | None

COMMENT_START: Final = "\x01{#"
COMMENT_END: Final = "#}\x01"
"""Nothing an author types: `{#` is an id in a heading, and never a comment."""

_BEGIN = re.compile(r"\{\{|\{%")
_LONGEST = 4_000
"""Code points of one expression; what is not closed by then is not closed."""
_MOST_FAULTS = 50
"""Faults told of one page; more would be one mistake told many times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call of a macro as written in a page."""

    macro: str
    arguments: tuple[Literal, ...]
    options: Mapping[str, Literal] = field(default_factory=dict)
    start: int
    """Code point of `{{` in the page's text."""
    end: int
    """Code point behind `}}`."""


@dataclass(frozen=True, slots=True)
class Misuse:
    """A stretch of a page that looks like an expression and is not allowed."""

    start: int
    end: int
    diagnostic: Diagnostic


@dataclass(frozen=True, slots=True)
class Expressions:
    """What was found between braces in a page."""

    calls: tuple[Call, ...] = ()
    misuses: tuple[Misuse, ...] = ()


class Grammar:
    """The macros and filters an author may name, and what they accept."""

    def __init__(
        self, macros: Mapping[str, Callable[..., str]], filters: Mapping[str, Callable[..., str]]
    ) -> None:
        """Note the parameters; of a macro without the two contexts, of a filter without its text."""
        self._macros = {name: _parameters(function, skipped=2) for name, function in macros.items()}
        self._filters = {name: _parameters(function, skipped=1) for name, function in filters.items()}
        self._environment = Environment(  # noqa: S701  # only parses, renders nothing
            comment_start_string=COMMENT_START, comment_end_string=COMMENT_END
        )

    def recognise_calls(self, source: PageSource) -> Expressions:
        """Find all expressions of a page, and all that is no allowed expression."""
        calls: list[Call] = []
        misuses: list[Misuse] = []
        at = 0
        while (begin := _BEGIN.search(source.text, at)) and len(misuses) < _MOST_FAULTS:
            start = begin.start()
            # An expression that is not closed ends where the line ends.
            end = line_end(source.text, start)
            try:
                end = self._expression_end(source.text, start)
                calls.append(self._call(source.text[start:end], start, end))
                at = end
            except NotAllowedError as fault:
                misuses.append(Misuse(start, end, _diagnose(fault, source, start, end)))
                at = max(end, start + 2)
        return Expressions(tuple(calls), tuple(misuses))

    def _expression_end(self, text: str, start: int) -> int:
        """Find where the expression that begins at `start` is closed, as Jinja's own lexer sees it."""
        window = text[start : start + _LONGEST]
        at = 0
        try:
            for _, kind, value in self._environment.lex(window):
                at = window.index(value, at) + len(value)
                if kind == "variable_end":
                    return start + window.rindex("}}", 0, at) + 2
                if kind in {"block_end", "raw_begin"}:
                    return start + window.rindex("%}", 0, at) + 2
        except TemplateSyntaxError as error:
            raise unreadable(error.message or "", window) from error
        raise unclosed()

    def _call(self, written: str, start: int, end: int) -> Call:
        if written.startswith("{%"):
            word = written[2:-2].strip("-+ \n").partition(" ")[0]
            raise statement(word)
        try:
            tree = self._environment.parse(written)
        except (TemplateSyntaxError, RecursionError) as error:
            raise unreadable(str(error), written) from error
        output = tree.body[0]
        if len(tree.body) != 1 or not isinstance(output, nodes.Output) or len(output.nodes) != 1:
            raise forbidden("cách viết này", "this form")
        return self._checked(output.nodes[0], start, end)

    def _checked(self, node: nodes.Node, start: int, end: int) -> Call:
        while isinstance(node, nodes.Filter) and node.node is not None:
            self._check_filter(node)
            node = node.node
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
            raise forbidden(*piece_name(node))
        macro = node.node.name
        if macro not in self._macros:
            raise unknown_macro(macro, self._macros)
        arguments, options = _literals(node)
        _bind(self._macros[macro], macro, arguments, options)
        return Call(macro=macro, arguments=arguments, options=options, start=start, end=end)

    def _check_filter(self, node: nodes.Filter) -> None:
        if node.name not in self._filters:
            raise unknown_filter(node.name, self._filters)
        _bind(self._filters[node.name], node.name, *_literals(node))


def _parameters(function: Callable[..., str], *, skipped: int) -> inspect.Signature:
    signature = inspect.signature(function)
    return signature.replace(parameters=list(signature.parameters.values())[skipped:])


def _literals(node: nodes.Call | nodes.Filter) -> tuple[tuple[Literal, ...], dict[str, Literal]]:
    """Read the arguments of a call; each must be written out."""
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        raise forbidden("tham số dạng * hoặc **", "* or ** arguments")
    arguments = tuple(_literal(argument) for argument in node.args)
    options = {str(option.key): _literal(option.value) for option in node.kwargs}
    return arguments, options


def _literal(node: nodes.Node) -> Literal:
    if isinstance(node, nodes.Const) and isinstance(node.value, Literal):
        return node.value
    raise forbidden(*piece_name(node))


def _bind(
    signature: inspect.Signature, name: str, arguments: tuple[Literal, ...], options: Mapping[str, Literal]
) -> None:
    try:
        signature.bind(*arguments, **options)
    except TypeError as error:
        accepted = ", ".join(
            str(p.replace(annotation=inspect.Parameter.empty)) for p in signature.parameters.values()
        )
        raise wrong_arguments(name, accepted, str(error)) from error


def _diagnose(fault: NotAllowedError, source: PageSource, start: int, end: int) -> Diagnostic:
    return Diagnostic(
        code=fault.code,
        severity=Severity.ERROR,
        message=fault.message,
        position=source.position(start, end),
        hint=fault.hint,
    )
