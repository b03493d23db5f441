"""Long lists are split."""

from __future__ import annotations

import pytest

from macros.pages.page import GeneratedPage, make_pager, split, split_groups
from macros.pages.view import Entry, Group, Link

MORE = Link(url="tat-ca/", text="Tất cả")


def group(name: str, size: int, more: Link | None = None) -> Group:
    entries = tuple(Entry(url=f"{name}/{n}/", text=f"{name} {n}") for n in range(size))
    return Group(title=name, anchor=name, entries=entries, more=more)


@pytest.mark.parametrize(
    ("sizes", "pages"),
    [
        ((), [[]]),
        ((0,), [[0]]),
        ((3, 0), [[3, 0]]),
        ((4,), [[4]]),
        ((5,), [[4], [1]]),
        ((3, 3), [[3, 1], [2]]),
        ((4, 4), [[4], [4]]),
        # an empty group says what to do; it needs no page of its own
        ((4, 0, 1), [[4, 0], [1]]),
        ((9,), [[4], [4], [1]]),
    ],
)
def test_groups_are_dealt_out(sizes: tuple[int, ...], pages: list[list[int]]) -> None:
    groups = tuple(group(str(n), size) for n, size in enumerate(sizes))
    dealt = split_groups(groups, size=4)
    assert [[len(g.entries) for g in page] for page in dealt] == pages
    entries = [e for page in dealt for g in page for e in g.entries]
    assert entries == [e for g in groups for e in g.entries]


def test_a_group_that_runs_over_says_so_and_ends_with_its_link() -> None:
    (first,), (second,) = split_groups((group("a", 5, MORE),), size=4)
    assert (first.is_continued, first.more) == (False, None)
    assert (second.is_continued, second.more) == (True, MORE)


def test_items_are_split() -> None:
    assert split([]) == ((),)
    assert split([1, 2, 3], 2) == ((1, 2), (3,))


def test_a_pager_knows_its_way() -> None:
    assert make_pager("x/", 1, 1) is None
    pager = make_pager("x/", 2, 3)
    assert pager is not None
    assert (pager.previous, pager.next) == ("x/", "x/trang-3/")
    assert [link.url for link in pager.pages] == ["x/", "x/trang-2/", "x/trang-3/"]


@pytest.mark.parametrize("path", ["index.md", "bao-cao/index.md", "van-ban/huyen-a/nghi-quyet-05-2018-06.md"])
def test_a_page_has_a_path_of_slugs(path: str) -> None:
    assert GeneratedPage(path=path, title="", template="", view=None, text="").path == path


@pytest.mark.parametrize(
    "path",
    ["", ".md", "/index.md", "../x.md", "a/../x.md", "a//x.md", "-a.md", "a/-x.md", "A.md", "bé.md", "a b.md",
     "a.b.md", "a.html", "a/x.md\n"],
)  # fmt: skip
def test_a_page_has_no_other_path(path: str) -> None:
    with pytest.raises(ValueError, match="not made of slugs"):
        GeneratedPage(path=path, title="", template="", view=None, text="")
