"""What all tests share: an archive from texts in the test, and a surrounding that never decides a result."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from macros.model import Archive

Files = Mapping[str, str | bytes]
"""Files of an archive by their paths from its root: {"reports/huyen-a/2020/x.md": "---\\n…"}."""

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

# A clerk's computer stands in Vietnam and CI in Greenwich: a result that depends on it is wrong on one.
# So all tests run where the clocks show +12:45, in no language at all; children inherit both.
os.environ["TZ"] = "Pacific/Chatham"
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
if hasattr(time, "tzset"):
    time.tzset()


def write_files(root: Path, files: Files) -> None:
    """Write files below `root`: bytes as they are, text as UTF-8 with its own newlines."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


@pytest.fixture
def folder_of(tmp_path: Path) -> Callable[[Files], Path]:
    """Return a function that writes files into a folder of its own and returns the folder."""

    def make(files: Files) -> Path:
        root = tmp_path / "kho"
        root.mkdir(exist_ok=True)
        write_files(root, files)
        return root

    return make


@pytest.fixture
def archive_of(folder_of: Callable[[Files], Path]) -> Callable[[Files], Archive]:
    """Return a function that writes files into a folder and opens it as an archive.

    Called twice in a test, it writes over the same folder and opens it anew.
    """

    def make(files: Files) -> Archive:
        from macros.reading import open_archive

        return open_archive(folder_of(files))

    return make


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Return the folder beside the checkout with the gold set and the scorer; skip where it is not."""
    folder = Path(__file__).parents[1].parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip(f"no ../shared with the gold set beside the checkout ({folder})")
    return folder


@pytest.fixture
def grows_linearly() -> Callable[[Callable[[str], object], str], None]:
    """Return a check that eight times the text takes nothing like eight squared times the work.

    No time is a limit here, only the growth of the processor time. On a busy machine one measurement may be
    off, so the check may pass at a later try; quadratic work grows 64 times at every one.
    """

    def cost(function: Callable[[str], object], text: str) -> float:
        begin = process_time()
        function(text)
        return process_time() - begin

    def check(function: Callable[[str], object], unit: str) -> None:
        small = unit * (20_000 // len(unit))
        growths = []
        for _ in range(4):
            # The floor keeps one tick of a coarse clock from counting as growth.
            growths.append(cost(function, small * 8) / max(cost(function, small), 0.002))
            if growths[-1] < 24:
                return
        pytest.fail(f"eight times the text took {growths} times the work")

    return check
