"""Draws pages with the theme as MkDocs does, without a build."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.theme import Theme

ROOT = Path(__file__).parents[2]
OVERRIDES = ROOT / "overrides"


class Renderer:
    """The theme, ready to draw."""

    def __init__(self) -> None:
        theme = Theme(name="material", custom_dir=str(OVERRIDES), language="vi", font=False)
        theme["palette"] = [
            {"scheme": "default", "toggle": {"icon": "material/weather-night", "name": "Tối"}},
            {"scheme": "slate", "toggle": {"icon": "material/weather-sunny", "name": "Sáng"}},
        ]
        self._env = theme.get_env()
        self._config: dict[str, Any] = {
            "site_name": "Văn khố",
            "theme": theme,
            "extra": SimpleNamespace(),
            "plugins": {"material/search": SimpleNamespace(config=SimpleNamespace(enabled=True))},
            "extra_css": [],
            "extra_javascript": [],
            "mdx_configs": {},
        }

    def render(self, template: str, view: object, url: str, content: str = "", **more: object) -> str:
        page = SimpleNamespace(
            url=url,
            content=content,
            toc=[],
            meta={},
            title="Trang",
            is_homepage=url == "",
            canonical_url=None,
        )
        values = {
            "config": self._config,
            "page": page,
            "nav": SimpleNamespace(items=[]),
            "base_url": "../" * url.count("/") or ".",
        }
        return self._env.get_template(template).render(**values, view=view, **more)

    def render_missing(self) -> str:
        """Draw the page for addresses that lead nowhere; MkDocs gives it no page."""
        values = {"config": self._config, "page": None, "nav": SimpleNamespace(items=[]), "base_url": "/"}
        return self._env.get_template("404.html").render(**values)

    def copy_assets(self, site: Path) -> None:
        """Put beside the pages what they load: Material's files, ours, the fonts, an empty search index."""
        material = Path(Theme(name="material").dirs[0])
        shutil.copytree(material / "assets", site / "assets", ignore=shutil.ignore_patterns("*.map", "lunr"))
        shutil.copytree(OVERRIDES / "assets", site / "assets", dirs_exist_ok=True)
        for row in json.loads((OVERRIDES / "assets.json").read_text("utf-8")):
            target = site / row["to"]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / "node_modules" / row["from"], target)
        options = {"lang": ["en"], "separator": "[\\s]+", "pipeline": [], "fields": {"title": {}, "text": {}}}
        index = {"config": options, "docs": []}
        (site / "search").mkdir()
        (site / "search/search_index.json").write_text(json.dumps(index), "utf-8")
