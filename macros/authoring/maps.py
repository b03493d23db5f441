"""The lược đồ of a resolution, drawn in a report or a page as on the resolution's own page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.authoring.context import ArchiveContext, PageContext
from macros.authoring.inline import no_words
from macros.authoring.links import html_link
from macros.authoring.resolutions import one_resolution
from macros.authoring.tables import html_text
from macros.pages import resolution_map as maps
from macros.pages.resolution_map import Box, BoxGroup, ResolutionMap
from macros.pages.view import Link
from macros.pages.wording import markdown_text


def resolution_map(
    archive: ArchiveContext, page: PageContext, words: str, *, caption: str | None = None
) -> str:
    """Vẽ lược đồ của một văn bản: căn cứ, thay thế, hướng dẫn … và báo cáo về nó. Đặt một mình trên một dòng.

    Ví dụ:
        {{ resolution_map("05-NQ/HU ngày 25/6/2018") }}

    Tham số:
        words: lời dẫn văn bản, càng đủ số, ngày và cơ quan ban hành càng chắc.
        caption: dòng đầu của lược đồ, nếu không muốn dùng tên văn bản.
    """
    macro = "resolution_map"
    if not isinstance(words, str) or not words.strip():
        return no_words(page, macro, words)
    resolution = one_resolution(archive, page, macro, words)
    if isinstance(resolution, str):
        return resolution
    drawn = maps.resolution_map(resolution, archive.catalogue)
    if drawn is None:
        return f"*{markdown_text(f'Chưa biết văn bản hay báo cáo nào liên quan đến {resolution.name}.')}*"
    return "\n".join(_figure(page, drawn, caption or f"Lược đồ của {resolution.name}"))


def _figure(page: PageContext, drawn: ResolutionMap, caption: str) -> Iterator[str]:
    """Write the lược đồ as one block of HTML, which Markdown and the cleaning of reports leave alone.

    Not with headings, which would be sections of the report, and not as Markdown, which has no columns. Its
    links therefore are addresses, as in the templates; the pages they lead to are generated, so they exist.
    """
    yield '<figure class="vk-drawn">'
    yield f"<figcaption>{html_text(caption)}</figcaption>"
    yield '<div class="vk-map">'
    yield from _column(page, drawn.older)
    yield f'<div><ul><li class="vk-map__own">{_content(page, drawn.own)}</li></ul>'
    if drawn.reports:
        yield '<p class="vk-map__verb">Báo cáo sơ kết, tổng kết, kiểm điểm</p>'
        yield _list(page, drawn.reports)
        yield from _more(page, drawn.more_reports)
    yield "</div>"
    yield from _column(page, drawn.younger)
    yield "</div>"
    yield "</figure>"


def _column(page: PageContext, groups: Iterable[BoxGroup]) -> Iterator[str]:
    lines = [line for group in groups for line in _group(page, group)]
    if lines:
        yield from ("<div>", *lines, "</div>")


def _group(page: PageContext, group: BoxGroup) -> Iterator[str]:
    yield f'<p class="vk-map__verb">{html_text(group.title)}</p>'
    yield _list(page, group.boxes)
    if group.rest:
        yield (
            f"<details><summary>{html_text(group.rest_count)}</summary>{_list(page, group.rest)}</details>"
        )
    yield from _more(page, group.more)


def _list(page: PageContext, boxes: Iterable[Box]) -> str:
    return f"<ul>{''.join(f'<li>{_content(page, box)}</li>' for box in boxes)}</ul>"


def _content(page: PageContext, box: Box) -> str:
    parts = [
        _link(page, box.link),
        *(f"<em>{html_text(word)}</em>" for word in (box.part, box.since) if word),
        *(f"<i>{html_text(chip.text)}</i>" for chip in box.chips),  # without a class, which cleaning takes
        f"<span>{html_text(box.about)}</span>" if box.about else "",
        f"<small>{html_text(box.link.note)}</small>" if box.link.note else "",
    ]
    return " ".join(filter(None, parts))


def _more(page: PageContext, link: Link | None) -> Iterator[str]:
    if link is not None:
        yield f"<p>{_link(page, link)}</p>"


def _link(page: PageContext, link: Link) -> str:
    return html_link(page, link.url, html_text(link.text))
