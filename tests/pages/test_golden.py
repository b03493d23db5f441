"""What pages show, whole; read the difference in review. `VANKHO_UPDATE_GOLDEN=1 pytest` writes it anew."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

import pytest

from macros.pages import home_view
from macros.pages.address import report_path

from .conftest import DIGITAL, LAND, Kho

CASES = Path(__file__).parent / "cases"
PAGES = [
    "index.md",
    "bao-cao/huyen-a/2020/12-bc-hu.md",
    "bao-cao/huyen-a/khong-ngay.md",
    "bao-cao/xa-b/2025/01-bc-du.md",
    "bao-cao/index.md",
    "nhiem-ky/huyen-a/2015-2020.md",
    "nhiem-ky/index.md",
    "to-chuc/huyen-a.md",
    "to-chuc/huyen-a/qua-cac-nhiem-ky.md",
    "to-chuc/index.md",
    f"van-ban/{LAND}.md",
    f"van-ban/{DIGITAL}.md",
    "van-ban/huyen-a/cong-van-181.md",
    "van-ban/so/05-nq-hu.md",
]


def view_of(kho: Kho, path: str) -> object:
    reports = {report_path(r.id): r.id for r in kho.archive.reports}
    if path in reports:
        return kho.report_view(reports[path])
    if path == "index.md":
        return home_view(kho.archive, kho.links, kho.registry)
    return kho.pages[path].view


@pytest.mark.parametrize("path", PAGES)
def test_view(kho: Kho, path: str) -> None:
    view = view_of(kho, path)
    shown = json.dumps(asdict(view), ensure_ascii=False, indent=1) + "\n"  # type: ignore[call-overload]
    file = CASES / f"{path.removesuffix('.md').replace('/', '.')}.json"
    if os.environ.get("VANKHO_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown, "utf-8", newline="\n")
    assert shown == file.read_text("utf-8")


def test_no_golden_is_left_over() -> None:
    known = {f"{path.removesuffix('.md').replace('/', '.')}.json" for path in PAGES}
    assert {file.name for file in CASES.iterdir()} == known
