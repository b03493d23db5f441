"""One entry more: the file before is a prefix, the entry comes out as meant, and every other as it was."""

from __future__ import annotations

import codecs
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.importing.registering import CannotRegisterError, Target, append_entry, render_difference
from macros.importing.registering.entry import NewEntry, plain
from macros.model import OrganizationId, Resolution, Verb, Verification, WrittenRelation
from macros.reading.organizations import read_organizations
from macros.reading.registries import read_registries
from macros.reading.registry_files import RegistryReader
from macros.registry import Registry
from macros.vietnamese import DateInterval, parse_date

if TYPE_CHECKING:
    pass

ORGANIZATIONS = "huyen-mn:\n  names: Huyện ủy Mây Ngàn\n  codes: HU\n"
PATH = "docs/registry/resolutions/x.yml"
ENTRY = NewEntry(
    kind="quy định",
    number="03-QĐ/HU",
    date=parse_date("5/9/2024"),
    organization=OrganizationId("huyen-mn"),
    organization_words="Huyện ủy Mây Ngàn",
    title="Về nêu gương: năm 2024",
)
ADDED = """\
- number: 03-QĐ/HU
  kind: quy định
  date: 5/9/2024
  organization: Huyện ủy Mây Ngàn
  title: "Về nêu gương: năm 2024"
"""
OLD = "- number: 02-QĐi/HU\n  kind: quy định\n  date: 24/9/2018\n"


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    root = tmp_path_factory.mktemp("danh-ba")
    file = root / "organizations.yml"
    file.write_text(ORGANIZATIONS, encoding="utf-8")
    return Registry(read_organizations(RegistryReader(root), file))


def target(text: str | bytes | None) -> Target:
    data = text.encode("utf-8") if isinstance(text, str) else text
    return Target(root=Path("/kho").absolute(), path=PATH, data=data)


@pytest.mark.parametrize(
    ("old", "between", "added"),
    [
        (None, "", ADDED),
        ("", "", ADDED),
        ("\n\n", "", ADDED),
        (OLD, "", ADDED),
        (OLD.rstrip("\n"), "\n", ADDED),  # the last line has no end yet
        (f"# Văn bản của huyện\n\n{OLD}", "", ADDED),
        ("# Chưa có văn bản nào", "\n\n", ADDED),
        ("# Chưa có văn bản nào\n", "\n", ADDED),
        ("# Chưa có văn bản nào\n\n", "", ADDED),
        ("---\n", "\n", ADDED),
        (f"{OLD}\n{OLD.replace('02', '04')}", "\n", ADDED),  # a blank line between entries goes on
        (f"{OLD}\n{OLD.replace('02', '04')}\n", "", ADDED),
        (f"{OLD}{OLD.replace('02', '04')}", "", ADDED),
        (f"{OLD}# hết\n", "", ADDED),
        (f"{OLD}  # hết", "\n", ADDED),
        ("- {kind: quy định, number: 02-QĐi/HU, date: 24/9/2018}\n", "", ADDED),
        ("- kind: quy định\n  note: |\n    Dòng một\n    Dòng hai", "\n", ADDED),
        ("- kind: quy định\n  note: >+\n    Dòng một\n\n\n", "", ADDED),
        ("- quy định\n", "", ADDED),  # faulty, but not worse than before
        ("-\n  kind: quy định\n", "", ADDED),
        ("- kind: quy định\n  khóa_lạ: x\n  number: 02-QĐi/HU\n", "", ADDED),
    ],
)
def test_an_entry_is_added_behind_what_is_there(
    old: str | None, between: str, added: str, registry: Registry
) -> None:
    after = append_entry(target(old), ENTRY, registry)
    assert after.decode("utf-8") == (old or "") + between + added


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_line_ends_and_byte_order_mark_stay(newline: str, mark: bytes, registry: Registry) -> None:
    old = mark + OLD.replace("\n", newline).encode("utf-8")
    after = append_entry(target(old), ENTRY, registry)
    assert after == old + ADDED.replace("\n", newline).encode("utf-8")


@pytest.mark.parametrize(
    ("old", "first"),
    [
        ("  - kind: quy định\n    number: 02-QĐi/HU\n", "  - number: 03-QĐ/HU\n    kind: quy định\n"),
        ("-   kind: quy định\n    number: 02-QĐi/HU\n", "-   number: 03-QĐ/HU\n    kind: quy định\n"),
        (" -\n    kind: quy định\n", " -  number: 03-QĐ/HU\n    kind: quy định\n"),
    ],
)
def test_the_indentation_of_the_list_goes_on(old: str, first: str, registry: Registry) -> None:
    assert append_entry(target(old), ENTRY, registry).decode("utf-8").startswith(old + first)


@pytest.mark.parametrize(
    ("old", "why"),
    [
        ("[]\n", "không thêm được vào cuối docs/registry/resolutions/x.yml"),
        ("[{kind: quy định}]\n", "không thêm được vào cuối docs/registry/resolutions/x.yml"),
        (f"{OLD}...\n", "không thêm được vào cuối docs/registry/resolutions/x.yml"),
        (f'{OLD}  note: "chưa đóng\n', "đang có lỗi cấu trúc YAML"),
        ("kind: quy định\n", "không phải là danh sách"),
        ("~\n", "không phải là danh sách"),
        ("Văn bản của huyện\n", "không phải là danh sách"),
        (b"- kind: quy \xd0\xcbnh\n", "không phải UTF-8"),
    ],
)
def test_a_file_that_cannot_be_continued_is_refused(old: str | bytes, why: str, registry: Registry) -> None:
    with pytest.raises(CannotRegisterError) as error:
        append_entry(target(old), ENTRY, registry)
    assert why in error.value.message.vi


@pytest.mark.parametrize(
    "entry",
    [
        replace(ENTRY, organization_words="Huyện ủy Lam Bạc"),  # nobody has registered it
        replace(ENTRY, organization_words=""),
        replace(ENTRY, kind="quy địnhh"),
        replace(ENTRY, number="03 - QĐ/HU"),  # comes out in normal form
        replace(ENTRY, former_ids=("Huyện/quy định",)),
        replace(ENTRY, title="Về\xa0nêu gương"),  # comes out with an ordinary blank
    ],
)
def test_an_entry_that_does_not_come_out_as_meant_is_refused(entry: NewEntry, registry: Registry) -> None:
    with pytest.raises(CannotRegisterError) as error:
        append_entry(target(OLD), entry, registry)
    assert error.value.message.vi == f"mục mới không đọc lại được như đã nêu; không ghi gì vào {PATH}"


@pytest.mark.parametrize(
    "old",
    [
        None,
        "# Chưa có gì",
        OLD,
        OLD.rstrip("\n"),
        OLD * 3,
        f"{OLD}\n{OLD.replace('02', '04')}",
        OLD.replace("\n", "\r\n"),
    ],
)
def test_the_difference_is_a_patch(old: str | None, registry: Registry, tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("no git to apply the patch with")
    where = target(old)
    after = append_entry(where, ENTRY, registry)
    patch = "\n".join(render_difference(where, after)) + "\n"
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    plain_old = (old or "").replace("\r\n", "\n")
    if old is not None:
        file.write_bytes(plain_old.encode("utf-8"))
    subprocess.run(
        ["git", "apply", "-"], input=patch.encode("utf-8"), cwd=tmp_path, check=True, capture_output=True
    )
    assert file.read_bytes() == after.replace(b"\r\n", b"\n")


def test_a_difference_shows_three_lines_of_what_is_there(registry: Registry) -> None:
    where = target(f"# đầu\n{OLD}")
    assert render_difference(where, append_entry(where, ENTRY, registry)) == (
        f"--- a/{PATH}",
        f"+++ b/{PATH}",
        "@@ -2,3 +2,8 @@",
        " - number: 02-QĐi/HU",
        "   kind: quy định",
        "   date: 24/9/2018",
        *(f"+{line}" for line in ADDED.splitlines()),
    )


# --- any file, any entry -----------------------------------------------------------------------------

TEXTS = st.one_of(
    st.sampled_from(["Về quản lý: đất đai", "yes", "05", "# x", '"a" b', "“Dân vận khéo”", "- x", "a # b"]),
    st.text(min_size=1, max_size=25),
).map(plain)
NUMBERS = st.builds(
    "{:02d}-{}/HU".format, st.integers(1, 2000), st.sampled_from(["NQ", "QĐ", "QĐi", "KH", "CTr"])
)
DATES = st.sampled_from(["24/9/2018", "9/2018", "2018", "1/12/1999"]).map(parse_date)
RELATIONS = st.builds(
    WrittenRelation,
    verb=st.sampled_from(list(Verb)),
    words=TEXTS.filter(bool),
    partly=st.booleans(),
    since=st.none() | DATES,
)


@st.composite
def entries(draw: st.DrawFn) -> NewEntry:
    relations = sorted(draw(st.lists(RELATIONS, max_size=4)), key=lambda r: list(Verb).index(r.verb))
    is_known = draw(st.booleans())
    return NewEntry(
        kind=draw(st.sampled_from(["nghị quyết", "quy định", "văn bản hợp nhất"])),
        number=draw(st.just("") | NUMBERS),
        date=draw(st.none() | DATES),
        organization=OrganizationId("huyen-mn") if is_known else None,
        organization_words=draw(st.sampled_from(["Huyện ủy Mây Ngàn", "huyen-mn"])) if is_known else "",
        issuer=draw(st.just("") | TEXTS),
        event=draw(st.just("") | TEXTS),
        title=draw(TEXTS),
        aliases=tuple(draw(st.lists(TEXTS.filter(bool), max_size=3))),
        relations=tuple(relations),
        verified=draw(st.none() | st.sampled_from(list(Verification))),
        source=draw(TEXTS),
        note=draw(TEXTS),
    )


ROWS = st.sampled_from(
    [
        ("kind: nghị quyết", "number: 05-NQ/HU", "date: 25/6/2018"),
        ("kind: quy định", "title: 'Về: x'", "aliases:", "  - a", "  - b"),
        ("kind: quy định", "replaces:", "    - resolution: 02-QĐi/HU", "      partly: có"),
        ("kind: quy định", "note: |", "    một", "", "    hai"),
        ("kind: quy định", "note: >-", "    một", "    hai"),
        ("kind: quy định", "note: một", "  hai"),
        ("kind: quy định", "khoa: lạ"),
        ("{kind: quy định, number: 07-QĐi/HU, title: 'a, b'}",),
        ("kind: quy định  # chú thích", "# giữa", "number: 08-QĐi/HU"),
    ]
)


@st.composite
def registry_files(draw: st.DrawFn) -> bytes:
    """Write valid registry files in every manner that people have."""
    indent, offset = draw(st.integers(0, 3)), draw(st.integers(2, 5))
    newline = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    lines = list(draw(st.sampled_from([(), ("# Văn bản",), ("# Văn bản", ""), ("---",), ("", "")])))
    for row in draw(st.lists(ROWS, max_size=4)):
        first, *rest = row
        lines.append(" " * indent + "-" + " " * (offset - 1) + first)
        lines += [" " * (indent + offset) + line if line else "" for line in rest]
        lines += draw(st.sampled_from([(), ("",), ("# --- phần sau ---",), ("   ",)]))
    end = draw(st.sampled_from(["", newline, newline * 3, f"{newline}# hết", f"{newline}   "]))
    text = newline.join(lines) + (end if lines else "")
    return draw(st.sampled_from([b"", codecs.BOM_UTF8])) + text.encode("utf-8")


def bare(resolution: Resolution) -> Resolution:
    relations = tuple(replace(relation, position=None) for relation in resolution.relations)
    return replace(resolution, position=None, relations=relations)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], list[Resolution]]:
    """Return a function that puts a file into an archive and reads it as the archive does."""
    root = tmp_path_factory.mktemp("kho")
    (root / PATH).parent.mkdir(parents=True)
    (root / "docs/registry/organizations.yml").write_text(ORGANIZATIONS, encoding="utf-8")

    def read(data: bytes) -> list[Resolution]:
        from macros.reading.resolutions import read_resolutions

        (root / PATH).write_bytes(data)
        registry, _ = read_registries(root)
        return [bare(r) for r in read_resolutions(RegistryReader(root), root / PATH, registry)]

    return read


@given(old=registry_files(), entry=entries())
def test_any_file_stays_and_any_entry_comes_out(
    old: bytes, entry: NewEntry, registry: Registry, place: Callable[[bytes], list[Resolution]]
) -> None:
    after = append_entry(target(old), entry, registry)
    assert after.startswith(old)
    assert place(after) == [*place(old), entry.as_resolution()]


def test_what_was_added_can_be_added_to_again(registry: Registry) -> None:
    data: bytes | None = None
    for number in range(1, 30):
        data = append_entry(target(data), replace(ENTRY, number=f"{number:02d}-QĐ/HU"), registry)
    assert data is not None
    assert data.decode("utf-8").count("\n- number:") == 28
    assert isinstance(ENTRY.date, DateInterval)
