import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.vietnamese.fold import fold
from macros.vietnamese.similar import nearest

KEYS = ("title", "title_printed", "number", "date", "date_basis", "organization", "issuer", "type", "term")
NAMES = ("Huyện ủy A", "Huyện ủy B", "Tỉnh ủy X", "Ban Tổ chức Huyện ủy A", "Hội Nông dân")


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("organisation", KEYS, ("organization",)),
        ("titel", KEYS, ("title",)),
        ("Titles", KEYS, ("title",)),
        (
            "huyen uy a",
            NAMES,
            ("Huyện ủy A", "Huyện ủy B", "Ban Tổ chức Huyện ủy A"),
        ),  # diacritics cost nothing
        ("hội nông dâm", NAMES, ("Hội Nông dân",)),
        ("xyz", KEYS, ()),
        ("", KEYS, ()),
        (" \n", KEYS, ()),
        ("title", (), ()),
        ("lanh", ("lạnh", "lành", "lanh"), ("lanh", "lạnh", "lành")),  # same letters: the same marks first
        ("lánh", ("lạnh", "lành", "lánh"), ("lánh", "lạnh", "lành")),
        ("title", ("title", "title"), ("title",)),
        ("uỷ ban", ("Ủy ban",), ("Ủy ban",)),
        ("đảng", ("dang",), ("dang",)),
    ],
)
def test_nearest(word: str, candidates: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert nearest(word, candidates) == expected


@pytest.mark.parametrize(("limit", "expected"), [(0, ()), (1, ("term1",)), (2, ("term1", "term2"))])
def test_nearest_stops_at_the_limit(limit: int, expected: tuple[str, ...]) -> None:
    assert nearest("term", ("term1", "term2", "term3"), limit) == expected


def test_nearest_takes_any_iterable_once() -> None:
    assert nearest("titel", iter(KEYS)) == ("title",)


@given(st.lists(st.text(alphabet="aăạđdoà b", min_size=1, max_size=8), min_size=1, max_size=6), st.data())
def test_a_name_is_nearest_to_itself(names: list[str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(names))
    found = nearest(name, names)
    assert set(found) <= set(names)
    if name.strip():
        assert fold(found[0]) == fold(name)
    else:
        assert found == ()


def test_a_very_long_name_is_compared_by_its_start() -> None:
    assert nearest("a" * 100_000, ["a" * 99_999, "b" * 99_999]) == ("a" * 99_999,)
