"""Short ways from a text to what was made of it."""

from __future__ import annotations

import html
import re
from collections import Counter

from markdown import Markdown

from macros.importing import Document, Draft, Source, import_text, render_draft, source_of
from macros.vietnamese import words

EXTENSIONS = [
    "tables",
    "footnotes",
    "attr_list",
    "def_list",
    "admonition",
    "fenced_code",
    "sane_lists",
    "toc",
    "md_in_html",
]
"""More than the site has, so that the drafts are safe wherever they go."""


def source(text: str | bytes) -> Source:
    found = source_of(text.encode() if isinstance(text, str) else text, "bai.txt")
    assert isinstance(found, Source), found
    return found


def document(text: str | bytes) -> Document:
    found = import_text(source(text))
    assert isinstance(found, Document), found
    return found


def draft(text: str | bytes) -> Draft:
    return render_draft(document(text), original="bai.goc.txt")


def rendered_words(body: str) -> Counter[str]:
    """The words a reader sees of a draft's body, footnotes included, their marks not."""
    page = Markdown(extensions=EXTENSIONS).convert(body)
    page = re.sub(r"<sup id=.*?</sup>|<a class=\"footnote-backref\".*?</a>", " ", page)
    return counted(html.unescape(re.sub(r"<[^>]*>", " ", page)))


def counted(text: str) -> Counter[str]:
    return Counter(words(re.sub("[⁰¹²³⁴-⁹]", " ", text)))
