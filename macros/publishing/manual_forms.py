"""The page of the manual about citations: every form with an example and what is read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from macros.citations.forms import FORMS, NOT_CITED, Form, Forms, Reading
from macros.vietnamese import parse_date, render_roman

_LEAD: Final = """\
Văn khố đọc báo cáo và tự nhận ra những văn bản được dẫn, không cần đánh dấu gì. Dưới đây là các cách viết
được nhận; phần được nhận đặt giữa hai dấu ⟦ ⟧. Bảng này lấy từ chính bộ kiểm thử của chương trình. Gặp cách
viết chưa có trong bảng, xin chạy `vankho cite tệp.md` để xem máy đọc ra những gì."""
_HEADS: Final = ("| Cách viết | Ví dụ | Đọc được | Ghi chú |", "|---|---|---|---|")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#~|])")


def forms_page() -> Iterator[str]:
    """Yield the lines of the page, below its title."""
    yield _LEAD
    yield ""
    for group in FORMS:
        yield from _section(group)
        yield from _HEADS
        for form in group.forms:
            read = "; ".join(dict.fromkeys(_told(reading) for reading in form.readings)) or "không đọc"
            yield f"| {form.name} | {_shown(form)} | {read} | {form.note} |"
        yield ""
    yield from _section(NOT_CITED)
    yield from ("| Loại | Ví dụ |", "|---|---|")
    for form in NOT_CITED.forms:
        yield f"| {form.name} | {_shown(form)} |"
    yield ""


def _section(group: Forms) -> Iterator[str]:
    yield f"## {group.title} {{ #{group.anchor} }}"
    yield ""
    if group.lead:
        yield group.lead
        yield ""


def _shown(form: Form) -> str:
    """Show an example as the clerk types it, on one line; nothing in it is Markdown of this page."""
    typed = _SPECIAL.sub(lambda mark: f"&#{ord(mark[0])};", form.example)
    return re.sub(r"\n+", "<br>", typed)


def _told(reading: Reading) -> str:
    """Say what was read, as a clerk would: "nghị quyết số 05-NQ/HU, ngày 25/6/2018, của Huyện ủy"."""
    date = parse_date(reading.date) if reading.date else None
    name = f"{reading.kind} số {reading.number}" if reading.number else reading.kind
    when = {"day": "ngày", "month": "tháng", "year": "năm"}
    parts = [
        f"{name} của Trung ương {reading.plenum}" if reading.plenum else name,
        f"{when.get(date.precision, '')} {date.render()}".strip() if date else "",
        f"của {reading.issuer}" if reading.issuer else "",
    ]
    says_term = reading.congress is not None and not re.search(r"kh(?:óa|oá)\W", reading.issuer)
    if says_term and reading.congress is not None:
        is_congress = reading.issuer.startswith("Đảng")
        word = "lần thứ" if is_congress else "khóa"
        parts.append(f"{word} {render_roman(reading.congress)}")
    return ", ".join(filter(None, parts))
