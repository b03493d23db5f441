"""The five real reports beside the checkout: the scorer's figures, and no word lost."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.importing import balance_words, render_draft

from .reading import document

ROOT = Path(__file__).parents[2]


def test_score(shared_dir: Path) -> None:
    command = [
        sys.executable,
        str(shared_dir / "score" / "score.py"),
        "import",
        "--gold",
        str(shared_dir / "gold"),
    ]
    done = subprocess.run(
        [*command, "--worst", "20", "--", sys.executable, "-m", "macros", "import", "--dry-run", "--json"],
        capture_output=True, encoding="utf-8", cwd=ROOT, check=True, timeout=120,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1].endswith("= 1.000") or _score(done.stdout) >= 0.9, done.stdout
    assert "wrong values 0" in done.stdout
    found, level, joined = (float(x) for x in re.findall(r"= (\d\.\d{3})", done.stdout)[:3])
    assert (found >= 0.95, level >= 0.95, joined == 1.0) == (True, True, True), done.stdout
    assert int(re.findall(r"extra (\d+)", done.stdout)[0]) <= 3


def _score(output: str) -> float:
    return float(output.rsplit("= ", 1)[1])


@pytest.mark.parametrize("number", range(5))
def test_no_word_is_lost(shared_dir: Path, number: int) -> None:
    (file,) = (shared_dir / "gold" / "texts").glob(f"{number:03}_*.txt")
    read = document(file.read_bytes())
    draft = render_draft(read, original="x")
    assert balance_words(read, draft).is_even
