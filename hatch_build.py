"""What a wheel carries beside the package: theme, browser assets, manual, the Centre's documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CENTRAL_DOCUMENTS = "docs/registry/resolutions/tw.yml"


class WheelHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling names no config class
    """Include files that lie beside `macros/` in the checkout; an editable install finds them there."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files and their places inside the package.

        Raises:
            FileNotFoundError: when the browser assets were not installed (`npm ci`).
        """
        if version == "editable":
            return
        root = Path(self.root)
        included = {
            str(root / "overrides"): "macros/overrides",
            str(root / "docs" / "huong-dan"): "macros/manual",
            str(root / CENTRAL_DOCUMENTS): f"macros/cli/templates/archive/{CENTRAL_DOCUMENTS}",
        }
        for asset in json.loads((root / "overrides" / "assets.json").read_text(encoding="utf-8")):
            file = root / "node_modules" / asset["from"]
            if not file.is_file():
                message = f"{asset['from']} is missing: run `npm ci` before building a wheel"
                raise FileNotFoundError(message)
            included[str(file)] = f"macros/assets/{asset['from']}"
        build_data["force_include"].update(included)
