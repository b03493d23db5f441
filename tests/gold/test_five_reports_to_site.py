"""The five real reports, exactly as offices have them, become a site in an empty folder."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest

from macros.citations import ChainState, chains_of, link_archive
from macros.model import ResolutionId
from macros.reading import open_archive, registry_of

HERE = Path(__file__).parent

ORGANIZATIONS = {
    "000": "huyen-ngoai-thanh",
    "001": "ban-to-chuc-huyen-uy",
    "002": "dang-uy-cac-co-quan-tinh",
    "003": "quan-6",
    "004": "quan-long-bien",
}
"""Who is registered by hand in `registry/`: the texts blank or shorten the names."""

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Link:
    href: str
    text: str


class Citations(HTMLParser):
    """Collects the citation links of a page; one that is cut by other tags keeps its parts together."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[Link] = []
        self._open = ""
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and "vk-citation" in (values.get("class") or "").split():
            self._open, self._text = values.get("href") or "", ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            self.links.append(Link(self._open, self._text))
            self._open = ""


def vankho(where: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "macros", *arguments],
        cwd=where,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def archive(shared_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nam-bao-cao") / "kho"
    vankho(folder.parent, "init", str(folder))
    for name in ("organizations.yml", "terms.yml"):
        registry = folder / "docs" / "registry" / name
        added = (HERE / "registry" / name).read_text(encoding="utf-8")
        registry.write_text(registry.read_text(encoding="utf-8") + "\n" + added, encoding="utf-8")
    decided = (HERE / "registry" / "resolutions.yml").read_text(encoding="utf-8")
    (folder / "docs/registry/resolutions/huyen.yml").write_text(decided, encoding="utf-8")
    for name, organization in ORGANIZATIONS.items():
        text = next((shared_dir / "gold" / "texts").glob(f"{name}_*.txt"))
        vankho(folder, "import", str(text), "--organization", organization)
    (draft,) = (folder / "reports" / ORGANIZATIONS["001"]).rglob("*.md")
    say_what_it_reviews(draft, HERE / "front_matter" / "001.md")
    return folder


def say_what_it_reviews(draft: Path, by_hand: Path) -> None:
    """Do what a clerk does with an imported draft: add `reviews`, as the front matter by hand has it."""
    (reviews,) = re.findall(r"^reviews: .+\n", by_hand.read_text(encoding="utf-8"), re.MULTILINE)
    text = draft.read_text(encoding="utf-8")
    assert text.count("\nstatus:") == 1
    draft.write_text(text.replace("\nstatus:", f"\n{reviews}status:"), encoding="utf-8")


@pytest.fixture(scope="module")
def checked(archive: Path) -> str:
    return vankho(archive, "check")


@pytest.fixture(scope="module")
def site(archive: Path, checked: str) -> Path:
    assert checked
    vankho(archive, "build")
    return archive / "site"


def page_of(site: Path, name: str) -> Path:
    pages = sorted((site / "bao-cao" / ORGANIZATIONS[name]).glob("*/*/index.html"))
    reports = [page for page in pages if 'class="vk-citation' in page.read_text(encoding="utf-8")]
    assert len(reports) == 1
    return reports[0]


def target(site: Path, page: Path, href: str) -> Path:
    """Return the file a relative link leads to."""
    path = unquote(urljoin("/" + page.relative_to(site).as_posix(), href.partition("#")[0])).lstrip("/")
    return site / path / "index.html" if not path.endswith(".html") else site / path


def squeeze(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def test_warnings_are_listed_and_nothing_is_an_error(checked: str) -> None:
    assert "lỗi[" not in checked
    assert '[citation-misprint]: số "02-ĐA/DU" được hiểu là "02-ĐA/ĐU"' in checked


@pytest.mark.parametrize("name", ORGANIZATIONS)
def test_every_full_citation_leads_to_a_page(shared_dir: Path, site: Path, name: str) -> None:
    page = page_of(site, name)
    parser = Citations()
    parser.feed(page.read_text(encoding="utf-8"))
    assert all(target(site, page, link.href).is_file() for link in parser.links)
    found = [squeeze(link.text) for link in parser.links]
    for line in (shared_dir / "gold" / "citations.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not row["file"].startswith(name):
            continue
        # The second copy of a text stays in the original; a citation in the title stands in the head.
        title = squeeze(
            json.loads((shared_dir / "gold" / "metadata.json").read_text("utf-8"))[row["file"]]["title"]
        )
        wanted = [c for c in row["citations"] if c["form"] == "full" and c.get("copy", 1) == 1]
        for citation in wanted:
            words = squeeze(citation["text"])
            if words in found:
                found.remove(words)
            else:
                assert words in title, citation["text"]


def test_two_codes_of_one_regulation_are_one_resolution(site: Path) -> None:
    parser = Citations()
    parser.feed(page_of(site, "001").read_text(encoding="utf-8"))
    targets = {link.href for link in parser.links if re.search(r"02-QĐi?/HU, ngày 24/9/2018", link.text)}
    codes = {code for link in parser.links for code in re.findall(r"02-QĐi?/HU", link.text)}
    assert codes == {"02-QĐ/HU", "02-QĐi/HU"}
    assert len(targets) == 1


def test_a_misprinted_organ_code_finds_the_scheme(site: Path) -> None:
    parser = Citations()
    parser.feed(page_of(site, "002").read_text(encoding="utf-8"))
    schemes = {link.href for link in parser.links if "Đề án số 02-ĐA/" in link.text}
    misprinted = {link.href for link in parser.links if "02-ĐA/DU" in link.text}
    assert len(schemes) == 1
    assert misprinted == schemes


def test_one_regulation_is_reviewed_and_the_other_mentioned(archive: Path, site: Path) -> None:
    page = page_of(site, "001")
    opened = open_archive(archive)
    registry = registry_of(opened)
    links = link_archive(opened, registry)
    chains = chains_of(opened, links, registry)
    # Both are of 2018 and the report is of 2023, so the one that it reviews is carried on, too.
    for number, is_reviewed, state in (
        ("02", True, ChainState.CARRIED_ON),
        ("03", False, ChainState.MENTIONED),
    ):
        key = ResolutionId(f"huyen-vung-cao/quy-dinh-{number}-2018-09-24")
        chain = chains.of(key)
        assert chain.state is state
        assert (len(chain.reviewed), len(chain.mentioned)) == ((1, 0) if is_reviewed else (0, 1))
        (seen,) = chain.reviewed + chain.mentioned
        assert site / "bao-cao" / seen / "index.html" == page
        # The page of the regulation says the same: in the lược đồ stand the reports that review it, below it
        # all that cite it.
        about = site / "van-ban" / key / "index.html"
        drawn, _, citing = about.read_text(encoding="utf-8").partition('id="dan"')
        assert (page in pages_linked(site, about, drawn)) == is_reviewed
        assert page in pages_linked(site, about, citing)


def pages_linked(site: Path, page: Path, html: str) -> set[Path]:
    """Return the files that the links in a part of a page lead to."""
    return {target(site, page, href) for href in re.findall(r'href="([^"#][^"]*)"', html)}


def test_the_originals_are_published_byte_for_byte(shared_dir: Path, site: Path) -> None:
    published = {file.read_bytes() for file in (site / "bao-cao").rglob("*.txt")}
    assert {file.read_bytes() for file in (shared_dir / "gold" / "texts").glob("*.txt")} == published
