"""What a fresh machine relies on: locks without addresses, pinned and hashed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["requirements.lock", "package-lock.json"])
def test_no_lock_holds_an_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"\w+://\S+|git\+\S+|^-\S+", text, re.MULTILINE) == []


def test_every_requirement_is_pinned_and_hashed() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", text.strip())
    loose = [
        e.split("\n")[0]
        for e in entries
        if not re.match(r"[\w.\-\[\]]+==\S+", e) or "--hash=sha256:" not in e
    ]
    assert len(entries) > 20
    assert loose == []


@pytest.mark.parametrize(
    "name", ["hatchling", "editables", "mkdocs", "mkdocs-material", "mkdocs-macros-plugin"]
)
def test_lock_holds_what_the_editable_install_needs(name: str) -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert re.search(rf"^{name}==", text, re.MULTILINE)


def test_browser_assets_are_pinned_and_whole() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {path: entry for path, entry in lock["packages"].items() if path}
    assert packages
    assert [path for path, entry in packages.items() if "integrity" not in entry] == []
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    versions = wanted["dependencies"] | wanted["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())
