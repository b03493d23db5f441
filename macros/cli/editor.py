"""Help for a clerk's editor: VS Code settings, snippets for every key, and the schema of front matter.

Run as a module it writes them into an archive: `python -m macros.cli.editor FOLDER`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from macros.cli.draft import CHOICES, TEMPLATES, example_rows, part_of
from macros.model import FrontMatter
from macros.model.schema import FILE, render_schema

SETTINGS: Final = ".vscode/settings.json"
SNIPPETS: Final = ".vscode/vankho.code-snippets"


def editor_files() -> Iterator[tuple[str, str]]:
    """Yield the files with their paths from the archive's root."""
    yield SETTINGS, (TEMPLATES / "archive/vscode/settings.json").read_text(encoding="utf-8")
    yield SNIPPETS, render_snippets()
    yield f"docs/schema/{FILE}", render_schema()


def render_snippets() -> str:
    """Render a snippet for every key: a clerk types "số" or "number" and gets the line."""
    snippets = {
        f"{key}: {field.title}": {
            "scope": "markdown",
            "prefix": [key, (field.title or key).lower()],
            "body": list(_body(key, part_of(field.annotation))),
            "description": field.description or field.title,
        }
        for key, field in FrontMatter.model_fields.items()
    }
    return json.dumps(snippets, ensure_ascii=False, indent=2) + "\n"


def _body(key: str, part: type[BaseModel] | None) -> Iterator[str]:
    rows = example_rows().get(key)
    if rows is not None:
        yield f"{key}:"
        yield from (row.replace("$", "\\$") for row in rows)
    elif part is not None:
        yield f"{key}:"
        yield from (f"  {name}: ${number}" for number, name in enumerate(part.model_fields, 1))
    elif key in CHOICES:
        choices = ",".join(choice.value.replace(",", "\\,") for choice in CHOICES[key])
        yield f"{key}: ${{1|{choices}|}}"
    else:
        yield f"{key}: $1"


def write_editor_files(root: Path) -> None:
    """Write the files into an archive, over older ones."""
    for path, text in editor_files():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_editor_files(Path(sys.argv[1]))
