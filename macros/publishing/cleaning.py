"""What HTML a report may hold: one table. All else is taken out, its text stays.

Reports come from outside: from Word, from web pages, from people we do not know. The site's own
links and anchors are put in behind the cleaning and never pass through it.
"""

from __future__ import annotations

import re
from typing import Final

import nh3

_EVERYWHERE: Final = frozenset({"id", "lang", "title"})

ALLOWED: Final[dict[str, frozenset[str]]] = {
    # text
    **dict.fromkeys(("p", "br", "hr", "div", "span", "blockquote", "pre", "code"), frozenset()),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), frozenset()),
    **dict.fromkeys(("em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small"), frozenset()),
    **dict.fromkeys(("sub", "sup", "q", "cite", "abbr", "kbd", "wbr"), frozenset()),
    # lists
    **dict.fromkeys(("ul", "dl", "dt", "dd"), frozenset()),
    "ol": frozenset({"start", "type"}),
    "li": frozenset({"value"}),
    # tables
    **dict.fromkeys(("table", "caption", "thead", "tbody", "tfoot", "tr", "colgroup"), frozenset()),
    "col": frozenset({"span"}),
    "th": frozenset({"align", "colspan", "rowspan", "scope"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
    # links and pictures
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    **dict.fromkeys(("figure", "figcaption", "details", "summary"), frozenset()),
}
"""Tags, and the attributes each may have beside `_EVERYWHERE`."""

CLASSES: Final[dict[str, frozenset[str]]] = {
    "a": frozenset({"footnote-ref", "footnote-backref", "headerlink"})
    | {"vk-citation", "vk-citation--matched", "vk-citation--ambiguous", "vk-citation--unregistered"}
    | {"vk-citation--number-only"},
    "div": frozenset({"footnote", "admonition", "note", "abstract", "info", "tip", "success", "question"})
    | {"warning", "failure", "danger", "bug", "example", "quote", "vk-map"},
    "figure": frozenset({"vk-drawn"}),
    "li": frozenset({"vk-map__own"}),
    "p": frozenset({"admonition-title", "vk-map__verb"}),
    "span": frozenset({"vk-mistake"}),
    "table": frozenset({"vk-figures"}),
}
"""Class names by tag: those of Markdown's extensions and of our macros."""

CONTENT_GONE: Final = frozenset(
    {"script", "style", "svg", "math", "iframe", "object", "template", "noscript"}
)
"""Tags that vanish with what is in them, which was never text."""

SCHEMES: Final = frozenset({"http", "https", "mailto"})

_ALIGNMENTS: Final = frozenset({"left", "center", "right"})
_NUMBER = re.compile(r"\d{1,4}")
_LEAVES_SITE = re.compile(r"[\s\x00-\x1f]*(?:[\\/]{2}|[a-z][a-z0-9+.-]*:)", re.IGNORECASE)
"""An address that is not below the site: with a scheme, or with two strokes of either sort."""


def _filter(tag: str, attribute: str, value: str) -> str | None:
    match attribute:
        case "src":
            # The site loads nothing from outside, pictures included.
            return None if _LEAVES_SITE.match(value) else value
        case "align":
            return value if value in _ALIGNMENTS else None
        case "width" | "height" | "colspan" | "rowspan" | "start" | "value" | "span":
            return value if _NUMBER.fullmatch(value) else None
        case "href" if tag == "a" and re.match(r"[\s\x00-\x1f]*[\\/]{2}", value):
            return None
    return value


_CLEANER: Final = nh3.Cleaner(
    tags=set(ALLOWED),
    clean_content_tags=set(CONTENT_GONE),
    attributes={tag: set(own | _EVERYWHERE) for tag, own in ALLOWED.items()},
    attribute_filter=_filter,
    allowed_classes={tag: set(names) for tag, names in CLASSES.items()},
    url_schemes=set(SCHEMES),
    link_rel=None,
    strip_comments=True,
)


def clean_html(html: str) -> str:
    """Take everything out of a report's HTML that is not in the table."""
    return _CLEANER.clean(html)
