"""The Centre's documents in the registry are those of the table of facts, row by row."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from macros.model import OrganizationId, Resolution, Verification, WrittenRelation
from macros.reading import open_archive, registry_of
from macros.vietnamese import same

ROOT = Path(__file__).parents[2]
VERIFIED = {"yes": Verification.YES, "partial": Verification.PARTIAL, "no": Verification.NO}
_PLENUM = re.compile(r"(?P<issuer>.+) \(Trung ương (?P<plenum>\d+)(?P<session>, lần 2)?\)")
_ENGLISH = re.compile(r"\b(?:report|list|title|number|issuer|page|date|copy|only|checked)\b")


@pytest.fixture(scope="module")
def central() -> tuple[Resolution, ...]:
    resolutions = registry_of(open_archive(ROOT)).resolutions
    return tuple(r for r in resolutions if r.position and r.position.path.endswith("/tw.yml"))


def test_every_row_of_the_table_is_registered(shared_dir: Path, central: tuple[Resolution, ...]) -> None:
    text = (shared_dir / "central-documents.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    by_key = {(r.number, r.date.start.isoformat()): r for r in central if r.date and r.number}
    assert by_key.keys() == {(row["number"], row["date"]) for row in rows}
    for row in rows:
        found = by_key[row["number"], row["date"]]
        plenum = _PLENUM.fullmatch(row["issuer"])
        title = "" if row["title"] == "(title not checked)" else row["title"]
        event = ""
        if plenum:
            event = f"Trung ương {plenum['plenum']}{' (lần 2)' * bool(plenum['session'])} khóa {row['term']}"
        assert same(found.kind, row["kind"]), row
        assert (found.title, found.event, found.verified) == (title, event, VERIFIED[row["verified"]]), row
        assert found.issuer == (plenum["issuer"] if plenum else row["issuer"]), row
        # An address stays as it is; what is no address is said in Vietnamese, and names no report.
        addresses = re.findall(r"https?://\S+", row["source"])
        assert set(addresses) <= set(re.findall(r"https?://\S+", found.source)), row
        assert bool(found.source) == bool(row["source"]), row


def test_what_no_source_vouches_for_is_unverified(central: tuple[Resolution, ...]) -> None:
    for resolution in central:
        assert resolution.source or resolution.verified is Verification.NO, resolution.id
        remarks = re.sub(r"https?://\S+", "", f"{resolution.source} {resolution.note}")
        assert not _ENGLISH.search(remarks), resolution.id


def test_the_congresses_of_all_terms_have_their_resolution(central: tuple[Resolution, ...]) -> None:
    congresses = {r.event: r for r in central if r.event.startswith("Đại hội")}
    ordinals = ("VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
    assert set(congresses) == {f"Đại hội lần thứ {ordinal}" for ordinal in ordinals}
    terms = registry_of(open_archive(ROOT)).terms_of(OrganizationId("trung-uong"))
    assert [term.ordinal for term in terms] == list(range(7, 15))


def test_unverified_relations_end_nothing(central: tuple[Resolution, ...]) -> None:
    """What DOMAIN.md calls not verified stands in a note, so that no page says "hết hiệu lực" for it."""

    def ending(relations: tuple[WrittenRelation, ...]) -> bool:
        return any(r.verb.ends_validity and not r.partly for r in relations)

    for resolution in central:
        if "chưa kiểm chứng nên chưa ghi" in resolution.note:
            assert not ending(resolution.relations), resolution.id
        if resolution.verified is Verification.NO:
            assert not ending(resolution.relations), resolution.id
