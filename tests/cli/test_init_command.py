"""`vankho init`: an archive without faults that builds with the installed package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from macros.checks import run_checks
from macros.citations import link_archive
from macros.cli import main
from macros.cli.editor import write_editor_files
from macros.cli.init import archive_files, central_resolutions
from macros.model import FrontMatter, Verification
from macros.reading import open_archive, registry_of


def init(folder: Path | str) -> Result:
    result = CliRunner().invoke(main, ["init", str(folder)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert init("kho").exit_code == 0
    return tmp_path / "kho"


def test_the_files_of_a_new_archive(archive: Path) -> None:
    assert sorted(f.relative_to(archive).as_posix() for f in archive.rglob("*") if f.is_file()) == [
        ".vscode/settings.json",
        ".vscode/vankho.code-snippets",
        "README.md",
        "docs/index.md",
        "docs/registry/organizations.yml",
        "docs/registry/resolutions/tw.yml",
        "docs/registry/terms.yml",
        "docs/schema/report.schema.json",
        "mkdocs.yml",
    ]
    assert (archive / "reports").is_dir()


def test_a_new_archive_has_no_faults_and_knows_the_centre(archive: Path) -> None:
    opened = open_archive(archive)
    registry = registry_of(opened)
    assert run_checks(opened, link_archive(opened, registry), registry) == ()
    assert len(registry.resolutions) > 100
    assert {r.verified for r in registry.resolutions} == set(Verification)
    assert [t.roman for t in registry.terms] == ["VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"]
    assert all(r.organization is not None for r in registry.resolutions)


def test_the_example_entries_can_be_used_as_they_are(archive: Path) -> None:
    for name in ("organizations.yml", "terms.yml"):
        file = archive / "docs/registry" / name
        above, mark, example = file.read_text("utf-8").partition("bỏ dấu # rồi sửa")
        rest, _, rows = example.partition("\n")
        used = "\n".join(line.removeprefix("# ").removeprefix("#") for line in rows.splitlines())
        file.write_text(f"{above}{mark}{rest}\n{used}\n", "utf-8")
    opened = open_archive(archive)
    assert opened.diagnostics == ()
    assert {"huyen-a", "tinh-b"} <= {o.id for o in opened.organizations}
    assert registry_of(opened).find_term(opened.organizations[-2].id, "XI") is not None


def test_the_configuration_uses_the_installed_package(archive: Path) -> None:
    config = yaml.safe_load((archive / "mkdocs.yml").read_text("utf-8"))
    assert config["plugins"][0] == "vankho"
    assert config["plugins"][2]["macros"]["modules"] == ["macros"]
    assert "module_name" not in config["plugins"][2]["macros"]
    assert "custom_dir" not in config["theme"]


def test_the_snippets_offer_every_key_by_its_name_and_its_label(archive: Path) -> None:
    snippets = json.loads((archive / ".vscode/vankho.code-snippets").read_text("utf-8"))
    assert [s["prefix"][0] for s in snippets.values()] == list(FrontMatter.model_fields)
    assert snippets["number: Số, ký hiệu"]["prefix"] == ["number", "số, ký hiệu"]
    assert snippets["status: Tình trạng bản chép"]["body"] == ["status: ${1|nháp,đã đối chiếu|}"]
    assert "kiểm tra\\, giám sát" in snippets["type: Loại báo cáo"]["body"][0]
    assert snippets["signature: Chữ ký"]["body"][:2] == ["signature:", "  authority: $1"]
    assert snippets["discipline: Thi hành kỷ luật"]["body"][0] == "discipline:"


def test_the_editor_files_can_be_renewed(archive: Path) -> None:
    snippets = archive / ".vscode/vankho.code-snippets"
    before = snippets.read_bytes()
    snippets.write_bytes(b"{}")
    write_editor_files(archive)
    assert snippets.read_bytes() == before


def test_all_files_have_the_line_ends_of_every_system(archive: Path) -> None:
    for path, content in archive_files():
        assert (archive / path).read_bytes() == content
        assert b"\r" not in content
        assert content.endswith(b"\n")


def test_the_centre_s_documents_are_those_of_the_sample_archive() -> None:
    sample = Path(__file__).parents[2] / "docs/registry/resolutions/tw.yml"
    assert central_resolutions() == sample.read_bytes()


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    assert init(tmp_path / "kho").exit_code == 0


@pytest.mark.parametrize("name", ["a.txt", ".git"])
def test_a_folder_with_anything_in_it_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    result = init(tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Lỗi: {tmp_path} đã có tệp; hãy chọn một thư mục trống\n"
    assert [f.name for f in tmp_path.iterdir()] == [name]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kho").write_bytes(b"x")
    assert init(tmp_path / "kho").exit_code == 2
    result = init(tmp_path / "kho" / "con")
    assert result.exit_code == 2
    assert "không ghi được vào" in result.stderr


@pytest.mark.slow
def test_a_new_archive_builds(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive)
    file = archive / "docs/registry/organizations.yml"
    file.write_text(f"{file.read_text('utf-8')}\nhuyen-a:\n  names: Huyện ủy Mây Ngàn\n", "utf-8")
    drafted = CliRunner().invoke(
        main, ["new", "sơ kết", "--out", "reports/huyen-a/2020", "--organization", "huyen-a"]
    )
    assert drafted.exit_code == 0, drafted.output
    built = CliRunner().invoke(main, ["build", "--strict"])
    assert built.exit_code == 0, built.output
    assert built.stdout.startswith("Đã dựng trang vào site trong ")
    page = (archive / "site/bao-cao/huyen-a/2020/so-ket/index.html").read_text("utf-8")
    assert "Bản nháp" in page
