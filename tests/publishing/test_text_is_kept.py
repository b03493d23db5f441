"""The text of a report is never changed: links and anchors are all that is added."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.publishing.finishing import FinishedReport

Publish = Callable[..., FinishedReport]
TextOf = Callable[[str], str]

CITATIONS = (
    "Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy",
    "Hướng dẫn số 03",
    "Quy định 99-QĐ/TW",
    "Nghị quyết Trung ương 4 khóa XII",
    "“Nghị quyết số 05-NQ/HU”",
)
PIECES = (
    *CITATIONS,
    *(
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "~~",
        "\\",
        "|",
        "[",
        "](",
        ")",
        "](x)",
        "![",
        "<",
        ">",
        "</",
        "<b>",
    ),
    *(
        "</b>",
        "<a>",
        "<!--",
        "-->",
        "<Phòng A>",
        "{",
        "}",
        "{{",
        "}}",
        "{.a}",
        "{%",
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
    ),
    *(
        "    ",
        "\n",
        "\n\n",
        "  \n",
        " ",
        "a",
        "Ệ",
        "1",
        ".",
        ",",
        ":",
        "[^1]",
        "\n\n[^1]: ",
        "| a | b |\n|---|---|\n| ",
    ),
    *(
        "\n---\n",
        "\n===\n",
        "\n```\n",
        "\n~~~\n",
        "!!! note\n    ",
        "\n:   ",
        "&lt;",
        "&amp;",
        "&",
        ";",
        "&#8203;",
    ),
)


def without_links(html: str) -> str:
    """Take our own links, points and paragraph anchors out of a page."""
    html = re.sub(r'<a class="vk-citation[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL)
    return re.sub(r'<span id="p-\d+"></span>| id="p-\d+"', "", html)


@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
def test_links_and_anchors_leave_the_text_alone(publish: Publish, text_of: TextOf, body: str) -> None:
    linked, plain = publish(body), publish(body, linked=False)

    assert text_of(linked.html) == text_of(plain.html)
    assert without_links(linked.html) == plain.html
