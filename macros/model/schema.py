"""JSON Schema of the front matter, so that an editor helps while a clerk types.

Run as a module it writes the schema file: `python -m macros.model.schema docs/schema`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from macros.model.front_matter import FrontMatter

FILE = "report.schema.json"


def render_schema() -> str:
    """Render the schema of a report's front matter, with Vietnamese titles and descriptions."""
    schema = FrontMatter.model_json_schema(by_alias=True, mode="validation")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
    for definition in schema["$defs"].values():
        # Class names and docstrings are for maintainers; the labels of the keys are what a clerk reads.
        definition.pop("title", None)
        definition.pop("description", None)
    schema["title"] = "Phần đầu của báo cáo"
    schema["description"] = "Các mục ở đầu tệp báo cáo trong Văn khố"
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main(folder: str) -> None:
    """Write the schema file into `folder`."""
    target = Path(folder) / FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(render_schema(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1])
