"""The table of HTML that a report may hold, and what becomes of the rest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.publishing.cleaning import ALLOWED, CLASSES, CONTENT_GONE, SCHEMES, clean_html

GOLDEN = Path(__file__).parent / "cleaning.txt"
FORBIDDEN_TAGS = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "form",
    "input",
    "link",
    "meta",
    "base",
}


def table() -> str:
    """Write the table as text, so that every widening is seen in review."""
    lines = [
        f"<{tag}> {' '.join(sorted(attributes))}".rstrip() for tag, attributes in sorted(ALLOWED.items())
    ]
    lines += [f".{tag} {' '.join(sorted(names))}" for tag, names in sorted(CLASSES.items())]
    lines += [
        "gone with their content: " + " ".join(sorted(CONTENT_GONE)),
        "schemes: " + " ".join(sorted(SCHEMES)),
    ]
    return "\n".join(lines) + "\n"


def test_the_table_is_the_one_reviewed() -> None:
    assert table() == GOLDEN.read_text("utf-8")


def test_no_dangerous_tag_is_in_the_table() -> None:
    assert not FORBIDDEN_TAGS & set(ALLOWED)
    assert not {
        a for attributes in ALLOWED.values() for a in attributes if a.startswith("on") or a == "style"
    }


CASES = [
    ("<p>chữ</p>", "<p>chữ</p>"),
    ('<p onclick="x()" style="color:red">chữ</p>', "<p>chữ</p>"),
    ("a<script>alert(1)</script>b", "ab"),
    ("a<style>p{}</style>b", "ab"),
    ('a<svg onload="x"><text>c</text></svg>b', "ab"),
    ('a<iframe src="x">c</iframe>b', "ab"),
    ("<form><input><button>Gửi</button></form>", "Gửi"),
    ('<font color="red">đỏ</font><center>giữa</center>', "đỏgiữa"),
    ('<a href="javascript:x">a</a>', "<a>a</a>"),
    ('<a href=" java\nscript:x">a</a>', "<a>a</a>"),
    ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
    ('<a href="//ngoai.vn">a</a>', "<a>a</a>"),
    ('<a href="\\\\ngoai.vn">a</a>', "<a>a</a>"),
    ('<a href="https://dangcongsan.vn" target="_blank">a</a>', '<a href="https://dangcongsan.vn">a</a>'),
    ('<a href="../x/">a</a>', '<a href="../x/">a</a>'),
    ('<img src="https://ngoai.vn/a.png" alt="ảnh">', '<img alt="ảnh">'),
    ('<img src="//ngoai.vn/a.png">', "<img>"),
    ('<img src="/\\ngoai.vn/a.png">', "<img>"),
    ('<img src="anh.png" onerror="x">', '<img src="anh.png">'),
    ('<table><tr><td align="right" style="text-align:right">1</td></tr></table>',
     '<table><tbody><tr><td align="right">1</td></tr></tbody></table>'),
    ('<table><tr><td align="evil" colspan="2">1</td></tr></table>',
     '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>'),
    ('<p class="md-overlay admonition-title">a</p>', '<p class="admonition-title">a</p>'),
    ('<div class="md-search__overlay">a</div>', '<div class="">a</div>'),
    ("<!-- ghi chú -->a", "a"),
    ('<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
     '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'),
]  # fmt: skip


@pytest.mark.parametrize(("dirty", "clean"), CASES)
def test_clean_html(dirty: str, clean: str) -> None:
    assert clean_html(dirty) == clean


@pytest.mark.parametrize(("dirty", "clean"), CASES)
def test_cleaning_twice_changes_nothing(dirty: str, clean: str) -> None:
    assert clean_html(clean_html(dirty)) == clean_html(dirty)


@pytest.mark.parametrize("dirty", [dirty for dirty, _ in CASES])
def test_nothing_dangerous_is_left(dirty: str) -> None:
    assert not re.search(r"<(?:script|style|svg|iframe)|\son\w+=|\sstyle=|javascript:", clean_html(dirty))
