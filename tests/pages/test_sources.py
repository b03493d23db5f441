"""The source of a registry entry: words as they are, and links out of the site that say its name."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pages.resolution import ResolutionView
from macros.pages.sources import source_words

from .conftest import LAND, REGISTRY, KhoOf
from .drawing import Renderer

CASES = [
    ("", ""),
    ("Công báo số 5, bản in", "Công báo số 5, bản in"),
    ("https://www.mau.example/a/b?c=1", "[mau.example https://www.mau.example/a/b?c=1]"),
    ("https://mau.example/a (ngày)", "[mau.example https://mau.example/a] (ngày)"),
    ("xem (http://MAU.example/a).", "xem ([mau.example http://MAU.example/a])."),
    ("https://mau.example/Lu%E1(1)", "[mau.example https://mau.example/Lu%E1(1)]"),
    (
        "https://a.example/x ; https://b.example:81/y, bản chép",
        "[a.example https://a.example/x] ; [b.example https://b.example:81/y], bản chép",
    ),
    # no address: a scheme alone, broken brackets, another scheme, a name without scheme
    ("https://", "https://"),
    ("https://...", "https://..."),
    ("http://[x", "http://[x"),
    (
        "javascript:alert(1) ftp://a.example www.a.example",
        "javascript:alert(1) ftp://a.example www.a.example",
    ),
]


@pytest.mark.parametrize(("source", "said"), CASES)
def test_words_and_links(source: str, said: str) -> None:
    assert "".join(f"[{p.text} {p.url}]" if p.url else p.text for p in source_words(source)) == said


@given(st.text(alphabet='htps:/.[]() avw"<;é', max_size=60))
def test_no_word_is_lost(source: str) -> None:
    pieces = source_words(source)
    assert "".join(piece.url or piece.text for piece in pieces) == source
    assert all(piece.text for piece in pieces)
    assert all(re.match("https?://", piece.url) for piece in pieces if piece.url)


@pytest.mark.parametrize("unit", ["https://", "https://a.example/) ", ").", "(."])
def test_it_grows_linearly(grows_linearly: Callable[[Callable[[str], object], str], None], unit: str) -> None:
    grows_linearly(lambda text: source_words(f"https://a.example/{text}"), unit)


def test_the_page_says_the_site_and_keeps_the_address(kho_of: KhoOf, renderer: Renderer) -> None:
    registry = str(REGISTRY["docs/registry/resolutions/huyen.yml"])
    address = "https://www.mau.example/nghi-quyet?so=05&nam=2018"
    entry = registry.replace("  issuer: Ban Chấp hành\n", f"  source: {address} (ngày)\n")
    view = kho_of({"docs/registry/resolutions/huyen.yml": entry}, ()).pages[f"van-ban/{LAND}.md"].view
    assert isinstance(view, ResolutionView)
    html = renderer.render("vankho/resolution.html", view, "x/")
    [row] = re.findall("<dt>Nguồn</dt><dd>(.*?)</dd>", html)
    escaped = address.replace("&", "&amp;")
    assert row == (f'<a href="{escaped}" title="{escaped}" rel="noreferrer nofollow">mau.example</a> (ngày)')
