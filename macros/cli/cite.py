"""`vankho cite`: the documents that a text cites, in or outside of an archive."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros.cli.root import find_root
from macros.cli.wording import CannotRunError
from macros.diagnostics import LANGUAGES, Diagnostic, Language, render_diagnostic

if TYPE_CHECKING:
    from macros.citations import TermMention
    from macros.model import Citation, CitationInReport

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?s:.*?)\r?\n---[ \t]*(?=\r?\n|\Z)")
_WORDS = {
    "vi": ("Dòng", "Chỗ dẫn", "Ngày", "Trỏ tới", "Dựa vào"),
    "en": ("Line", "Citation", "Date", "Target", "Ground"),
}
_NONE = {"vi": "Không thấy văn bản nào được dẫn.", "en": "No citation found."}


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation with what it was found to mean."""

    citation: Citation
    target: str
    """An id in an archive, else the number of its group in the text; empty when it is ambiguous."""
    linked: CitationInReport | None = None


@click.command("cite", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="TỆP")
@click.option("--json", "as_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="vi", help="Ngôn ngữ của lời báo.")
@click.pass_context
def cite_command(context: click.Context, file: Path, *, as_json: bool, language: Language) -> None:
    """Tìm các văn bản được dẫn trong một tệp.

    TỆP là văn bản UTF-8 bất kỳ; không cần kho. Nếu TỆP là một báo cáo trong kho thì mỗi chỗ dẫn còn cho biết
    văn bản nào được dẫn và dựa vào đâu. Vị trí tính theo ký tự Unicode của tệp, từ 0.
    """
    from macros.citations import recognise_terms

    text, faults = _read(file)
    if text is None:
        for fault in faults:
            click.echo(render_diagnostic(fault, lambda _: None, language), err=True)
        context.exit(2)
    shown = _without_front_matter(text)
    cited = _cited(file, shown)
    if as_json:
        click.echo(json.dumps(_as_json(cited, recognise_terms(shown)), ensure_ascii=False))
    elif cited:
        _print_table(text, cited, language)
    else:
        click.echo(_NONE[language])


def _read(file: Path) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Read a file untouched, so that offsets are those of the file; a fault is told as everywhere."""
    from macros.reading.files import read_text

    _, faults = read_text(file, file.as_posix())
    try:
        return file.read_bytes().decode("utf-8"), ()
    except UnicodeDecodeError:
        return None, faults
    except OSError as error:
        message = f"không đọc được {file}: {error.strerror}"
        raise CannotRunError(message) from error


def _without_front_matter(text: str) -> str:
    """Blank the front matter of a report; all offsets stay."""
    head = _FRONT_MATTER.match(text)
    if head is None:
        return text
    blank = re.sub(r"[^\r\n]", " ", head[0])
    return blank + text[head.end() :]


def _cited(file: Path, text: str) -> list[_Cited]:
    from macros.citations import recognise
    from macros.citations.grouping import group, mentions_of

    citations = recognise(text)
    linked = {(found.position.line, found.position.column): found for found in _linked(file)}
    if linked:
        starts = _line_starts(text)
        places = [_place(citation.start, starts) for citation in citations]
        # What the archive does not know stands inside the call of a macro, which is code.
        return [
            _Cited(citation, linked[place].resolution or "", linked[place])
            for citation, place in zip(citations, places, strict=True)
            if place in linked
        ]
    choices = group(mentions_of(citations)).choices
    return [_Cited(c, _group_name(chosen)) for c, chosen in zip(citations, choices, strict=True)]


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]


def _place(offset: int, starts: Sequence[int]) -> tuple[int, int]:
    """Return line and column of an offset, both from 1; a byte order mark takes no column."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _group_name(chosen: tuple[int, ...]) -> str:
    return f"g{chosen[0] + 1}" if len(chosen) == 1 else ""


def _linked(file: Path) -> Sequence[CitationInReport]:
    """Return the citations of a report as its archive links them; nothing for any other file."""
    root = find_root(file.parent)
    if root is None:
        return ()
    from macros.citations import link_archive
    from macros.reading import open_archive, registry_of

    archive = open_archive(root)
    path = file.resolve().relative_to(root).as_posix()
    report = next((r for r in archive.reports if r.path == path), None)
    return link_archive(archive, registry_of(archive)).by_report[report.id] if report else ()


def _as_json(cited: Sequence[_Cited], terms: Sequence[TermMention]) -> dict[str, object]:
    return {
        "citations": [_row(item) for item in cited],
        "terms": [{"start": term.start, "end": term.end, "text": term.text} for term in terms],
    }


def _row(item: _Cited) -> dict[str, object]:
    citation = item.citation
    row: dict[str, object] = {
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "kind": citation.kind,
        "number": citation.number or None,
        "date": citation.date.iso() if citation.date else None,
        "issuer": citation.issuer or None,
        "form": citation.form.value,
        "target": item.target or None,
    }
    if item.linked is not None:
        row["state"] = item.linked.state.value
        row["ground"] = item.linked.ground.value if item.linked.ground else None
        row["candidates"] = list(item.linked.candidates)
    return row


def _print_table(text: str, cited: Sequence[_Cited], language: Language) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Column, Table

    table = Table(*(Column(word, overflow="fold") for word in _WORDS[language]))
    starts = _line_starts(text)
    for item in cited:
        citation, linked = item.citation, item.linked
        line = bisect_right(starts, citation.start)
        words = " ".join(citation.text.split())
        date = citation.date.render() if citation.date else ""
        target = item.target or " | ".join(linked.candidates if linked else ())
        ground = (linked.ground or linked.state).value if linked else ""
        table.add_row(str(line), escape(words), date, escape(target), ground)
    Console().print(table)
