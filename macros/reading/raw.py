"""YAML as raw scalars with places: composed once, never constructed.

YAML's own guesses (`6.859` a fraction, `05` an octal, `no` a boolean) are not wanted, so only the
node tree is taken from the library, with libyaml's composer where it is there (twelve times faster).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from macros.diagnostics import Diagnostic, Message, Position, Severity, quoted
from macros.vietnamese import normalise

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAXIMUM_NODES = 200_000
"""Above this an alias bomb is likelier than a registry."""

_YAML_LINE_ENDS = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""Line ends for YAML and for no editor: pasted from the web, they would cut a value and shift every line."""

RawPath = tuple[str | int, ...]
"""The way to a value: ("signature", "name") or ("discipline", 0, "khiển trách")."""

RawData = str | list["RawData"] | dict[str, "RawData"]


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A composed document: plain data of strings, lists and mappings, and where each value stands."""

    data: RawData
    places: dict[RawPath, Position]
    """The place of each value; of an empty one, the place of its key."""
    key_places: dict[RawPath, Position]
    """The place of each key."""

    def place(self, path: RawPath) -> Position | None:
        """Return the place of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path)


class _TooManyNodesError(Exception):
    """The document unfolds without end."""


def compose(
    text: str, path: str, first_line: int, area: str
) -> tuple[RawDocument | None, tuple[Diagnostic, ...]]:
    """Compose YAML text into raw data.

    Args:
        text: the YAML, newlines as LF.
        path: the file, for positions.
        first_line: line of the file on which `text` begins.
        area: first part of the diagnostics' codes: `front-matter` or `registry`.

    Returns:
        The document, or None where the text is no YAML; and the faults. An empty text gives an
        empty mapping.
    """
    try:
        node = yaml.compose(text.translate(_YAML_LINE_ENDS), Loader=_LOADER)
    except yaml.YAMLError as error:
        return None, (_broken(error, text, path, first_line, area),)
    except RecursionError:
        return None, (_too_deep(path, first_line, area),)
    if node is None:
        return RawDocument({}, {}, {}), ()
    walker = _Walker(path, first_line, area)
    try:
        data = walker.walk(node, ())
    except (_TooManyNodesError, RecursionError):
        return None, (_too_deep(path, first_line, area),)
    return RawDocument(data, walker.places, walker.key_places), tuple(walker.diagnostics)


class _Walker:
    """Turns nodes into plain data, noting places and repeated keys."""

    def __init__(self, path: str, first_line: int, area: str) -> None:
        self.path, self.first_line, self.area = path, first_line, area
        self.places: dict[RawPath, Position] = {}
        self.key_places: dict[RawPath, Position] = {}
        self.diagnostics: list[Diagnostic] = []
        self._nodes = 0

    def walk(self, node: yaml.Node, at: RawPath) -> RawData:
        self._nodes += 1
        if self._nodes > _MAXIMUM_NODES:
            raise _TooManyNodesError
        self.places[at] = self._position(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.walk(item, (*at, index)) for index, item in enumerate(node.value)]
        return normalise(str(node.value))

    def _mapping(self, node: yaml.MappingNode, at: RawPath) -> dict[str, RawData]:
        data: dict[str, RawData] = {}
        for key_node, value_node in node.value:
            key = normalise(str(key_node.value)) if isinstance(key_node, yaml.ScalarNode) else ""
            place = self._position(key_node)
            if key in data or (*at, key) in self.key_places:
                self.diagnostics.append(self._repeated(key, place, self.key_places[*at, key]))
                continue
            self.key_places[*at, key] = place
            if _is_empty(value_node):
                if node.flow_style and not value_node.style:
                    self.diagnostics.append(self._split(key, place))
                    continue
                # `number:` with nothing or `""` behind it says nothing; `~` and `no` are text of the report.
                self.places[*at, key] = place
                continue
            data[key] = self.walk(value_node, (*at, key))
        return data

    def _position(self, node: yaml.Node) -> Position:
        start, end = node.start_mark, node.end_mark
        end_column = end.column + 1 if end.line == start.line else 0
        return Position(self.path, start.line + self.first_line, start.column + 1, end_column)

    def _repeated(self, key: str, place: Position, first: Position) -> Diagnostic:
        return Diagnostic(
            code=f"{self.area}-duplicate-key",
            severity=Severity.ERROR,
            message=Message(
                f"mục {quoted(key)} ghi hai lần (lần đầu ở dòng {first.line})",
                f"the key {quoted(key)} stands twice (first on line {first.line})",
            ),
            position=place,
            hint=Message("giữ một dòng, xóa dòng kia", "keep one line, delete the other"),
        )

    def _split(self, key: str, place: Position) -> Diagnostic:
        return Diagnostic(
            code=f"{self.area}-split-value",
            severity=Severity.ERROR,
            message=Message(
                f'giá trị bị cắt ở dấu phẩy, phần sau là "{key}"',
                f'a value was cut at its comma, before "{key}"',
            ),
            position=place,
            hint=Message(
                'trong dấu { }, giá trị có dấu phẩy phải đặt trong dấu nháy: "63,8%", "cán bộ, công chức"',
                'inside { }, put a value with a comma into quotes: "63,8%"',
            ),
        )


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value == ""


def places_by_key(document: RawDocument) -> Iterator[tuple[str, Position]]:
    """Yield dotted key paths with the places of their values."""
    for path, place in document.places.items():
        if path:
            yield ".".join(str(part) for part in path), place


def _broken(error: yaml.YAMLError, text: str, path: str, first_line: int, area: str) -> Diagnostic:
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "invalid YAML")
    # A missing closing quote is noticed only at the end of the text: the place to look at is where it opens.
    is_open = "quoted scalar" in str(getattr(error, "context", "")) and "unexpected" in problem
    mark = getattr(error, "context_mark" if is_open else "problem_mark", None)
    line = mark.line if mark else 0
    column = mark.column if mark else 0
    source = text.split("\n")[line] if line < text.count("\n") + 1 else ""
    return Diagnostic(
        code=f"{area}-broken",
        severity=Severity.ERROR,
        message=Message("không đọc được cấu trúc YAML ở chỗ này", f"broken YAML: {problem}"),
        position=Position(path, line + first_line, column + 1),
        hint=_advice(source, problem),
    )


def _advice(source: str, problem: str) -> Message:
    """Say what clerks most often get wrong on such a line."""
    if "\t" in source:
        return Message("thay dấu Tab bằng dấu cách", "use spaces instead of tabs")
    if "escape" in problem:
        return Message(
            "trong dấu nháy kép, dấu \\ phải viết đôi; hoặc dùng dấu nháy đơn",
            "inside double quotes double the \\, or use single quotes",
        )
    if "mapping values are not allowed" in problem or source.count(": ") > 1:
        return Message(
            "giá trị có dấu hai chấm phải đặt trong dấu nháy kép",
            "put a value that holds a colon into double quotes",
        )
    if source.count('"') % 2 or source.count("'") % 2:
        return Message("thiếu dấu nháy đóng", "a closing quotation mark is missing")
    if ":" in source and ": " not in source and not source.rstrip().endswith(":"):
        return Message("sau dấu hai chấm phải có một dấu cách", "a space must follow the colon")
    return Message(
        "xem lại dấu hai chấm, dấu nháy và thụt dòng của dòng này và dòng trên",
        "look at colons, quotation marks and indentation of this line and the one above",
    )


def _too_deep(path: str, first_line: int, area: str) -> Diagnostic:
    return Diagnostic(
        code=f"{area}-broken",
        severity=Severity.ERROR,
        message=Message("cấu trúc YAML lồng hoặc lặp quá mức", "the YAML unfolds without end"),
        position=Position(path, first_line),
        hint=Message("không dùng & và * của YAML", "do not use YAML anchors and aliases"),
    )
