"""A wheel installed elsewhere: an archive made, filled, checked and built with nothing from the checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

TEXT = """\
HUYỆN ỦY MỘC LÂM
*
Số 12-BC/HU

BÁO CÁO
sơ kết 02 năm thực hiện Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy

I- KẾT QUẢ

Thực hiện Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy và Nghị quyết số 18-NQ/TW ngày 25/10/2017 của
Ban Chấp hành Trung ương, các chi bộ trong toàn huyện đã có nhiều chuyển biến trong sinh hoạt.

II- HẠN CHẾ

Một số chi bộ còn lúng túng khi chọn chuyên đề sinh hoạt, chưa theo sát tình hình của địa bàn phụ trách.

T/M BAN THƯỜNG VỤ
"""

ORGANIZATION = """
huyen-moc-lam:
  names: Huyện ủy Mộc Lâm
  codes: HU
  parents: Ban Chấp hành Trung ương
  rank: huyện
"""

Run = Callable[..., str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Install the wheel into an environment of its own; only the libraries are shared."""
    if not (ROOT / "node_modules").is_dir():
        pytest.skip("node_modules is missing: run `npm ci`")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True)
    environment = folder / "environment"
    venv.create(environment, with_pip=False)
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    python = environment / scripts / "python"
    paths = sysconfig.get_paths(vars={"base": str(environment), "platbase": str(environment)})
    packages = Path(paths["purelib"])
    # Without pip, which an offline environment lacks: a wheel is an archive to be unpacked.
    unpack = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])"
    wheel = next(folder.glob("*.whl"))
    subprocess.run([str(python), "-c", unpack, str(wheel), str(packages)], check=True)
    (packages / "libraries.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")

    def run_in(where: Path, *arguments: str, code: int = 0) -> str:
        done = subprocess.run(
            [str(python), "-m", "macros", *arguments],
            cwd=where,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    return run_in


@pytest.fixture(scope="module")
def archive(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("elsewhere") / "kho"
    run(folder.parent, "init", str(folder))
    organizations = folder / "docs" / "registry" / "organizations.yml"
    organizations.write_text(organizations.read_text(encoding="utf-8") + ORGANIZATION, encoding="utf-8")
    (folder.parent / "van-ban.txt").write_text(TEXT, encoding="utf-8")
    run(folder, "import", "../van-ban.txt", "--organization", "Huyện ủy Mộc Lâm")
    run(folder, "check")
    run(folder, "build", "--strict")
    return folder


@pytest.mark.slow
def test_the_package_is_the_installed_one(run: Run, tmp_path: Path) -> None:
    assert "0.1.0" in run(tmp_path, "--version")


@pytest.mark.slow
def test_an_archive_elsewhere_becomes_a_site(archive: Path) -> None:
    pages = {file.relative_to(archive / "site").as_posix() for file in (archive / "site").rglob("index.html")}
    assert "index.html" in pages
    assert [page for page in pages if page.startswith("bao-cao/huyen-moc-lam/")]
    assert "van-ban/huyen-moc-lam/nghi-quyet-05-2018-06-25/index.html" in pages
    assert "van-ban/trung-uong/nghi-quyet-18-2017-10-25/index.html" in pages
    assert "to-chuc/huyen-moc-lam/index.html" in pages
    assert "huong-dan/viet-bao-cao/index.html" in pages


@pytest.mark.slow
def test_the_site_has_the_theme_and_its_fonts(archive: Path) -> None:
    site = archive / "site"
    assert (site / "assets" / "css" / "vankho.css").is_file()
    assert list((site / "assets" / "fonts").glob("*.woff2"))
    assert "vankho.css" in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_original_lies_beside_the_draft(archive: Path) -> None:
    originals = list((archive / "reports").rglob("*.txt"))
    assert [file.read_bytes() for file in originals] == [TEXT.encode()]
