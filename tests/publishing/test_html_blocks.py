"""Blocks of raw HTML: where they begin and end, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.publishing.html_blocks import raw_blocks


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("<div>a</div>", ["<div>a</div>"]),
        (
            "chữ\n\n  <table>\n<tr><td>a</td></tr>\n\n</table>\nb",
            ["<table>\n<tr><td>a</td></tr>\n\n</table>"],
        ),
        ("<div><div>a</div>b</div>c", ["<div><div>a</div>b</div>"]),
        ('<DIV class="x">a</div>\n<p>b</p>', ['<DIV class="x">a</div>', "<p>b</p>"]),
        # What is never closed takes nothing with it.
        ("<hr>\n\n<div>a</div>", ["<div>a</div>"]),
        ("<p>chưa đóng\n\n<div>a</div>", ["<div>a</div>"]),
        ("<ul>\n<li>một\n<li>hai\n</ul>\n\nb", ["<ul>\n<li>một\n<li>hai\n</ul>"]),
        ("<p>một\n\n<div>a</div>\n\n<p>hai</p>", ["<div>a</div>", "<p>hai</p>"]),
        # Tags in fenced code are text.
        ("```\n<div>\n```\n\na\n\n~~~\n</div>\n~~~", []),
        # In a line, not at its beginning; indented as text; inline; never closed; no tag at all.
        ("chữ <div>a</div>", []),
        ("     <div>a</div>", []),
        ("<b>a</b> <span>b</span>", []),
        ("<div>a", []),
        ("</div><Phòng A> < div>", []),
    ],
)
def test_blocks(body: str, blocks: list[str]) -> None:
    assert [body[start:end] for start, end in raw_blocks(body)] == blocks


@given(
    st.lists(
        st.sampled_from(
            [
                "<div>",
                "</div>",
                "<p>",
                "</p>",
                "<hr>",
                "<p ",
                ">",
                "<b>",
                "```",
                "\n",
                " ",
                "a",
                "<table>",
                "</table>",
            ]
        )
    )
)
def test_blocks_stand_in_order_and_apart(parts: list[str]) -> None:
    body = "".join(parts)
    found = [place for block in raw_blocks(body) for place in block]
    assert found == sorted(found)
    assert all(0 <= place <= len(body) for place in found)


@pytest.mark.parametrize("unit", ["<div>", "<div ", "<p\n", "</div>\n", "<"])
def test_hostile_tags_take_linear_time(
    grows_linearly: Callable[[Callable[[str], object], str], None], unit: str
) -> None:
    grows_linearly(lambda text: list(raw_blocks(text)), unit)
