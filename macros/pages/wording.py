"""The words that pages put between facts: dates as known, counts, lines of facts."""

from __future__ import annotations

import re

from macros.citations import Ending
from macros.figures.tables import capital as capital  # noqa: PLC0414 – others have it from here
from macros.model import DateBasis, Report, ReportType, Resolution, Section, Validity, Verb, Verification
from macros.pages.view import Chip
from macros.vietnamese import DateInterval, fold, render_number

SEPARATOR = " · "
UNKNOWN_DATE = "chưa rõ ngày"
UNKNOWN_YEAR = capital(UNKNOWN_DATE)
UNREGISTERED = "chưa có trong danh bạ"
ENDED = "hết hiệu lực"

_MARKDOWN = re.compile(r"[\\`*_\[\]()>#+.!-]")
"""What Python-Markdown takes a backslash before."""
_ENTITIES = {"&": "&amp;", "<": "&lt;", "{": "&#123;", "}": "&#125;", "~": "&#126;", "|": "&#124;"}


def join(*parts: str) -> str:
    """Put facts on one line, leaving out empty ones."""
    return SEPARATOR.join(part for part in parts if part)


def labelled(word: str, value: str) -> str:
    """Put a word before a value that does not begin with it: "hộp 41", "Phông Huyện ủy A"."""
    if not value or fold(value).startswith(fold(word)):
        return value
    return f"{word} {value}"


def one_line(text: str) -> str:
    """Bring a quotation on one line."""
    return " ".join(text.split())


def shorten(text: str, limit: int = 90) -> str:
    """Cut at a word, with an ellipsis; inside the word where one is longer than the limit."""
    if len(text) <= limit:
        return text
    kept = text[:limit]
    return (kept.rpartition(" ")[0].rstrip(" ,;–-") or kept) + "…"


def count(number: int, noun: str) -> str:
    """Say how many: "1.284 báo cáo"."""
    return f"{render_number(number)} {noun}"


def render_date(date: DateInterval, *, is_inferred: bool = False) -> str:
    """Say a date as it is known: "25/6/2018", "12/2023", "khoảng năm 2000"; never an invented day."""
    if date.precision in {"day", "month"} and not is_inferred:
        return date.render()
    return date.approximate()


def report_date(report: Report) -> str:
    """Say when a report was issued, or the next best thing known."""
    front = report.front
    if front.date is not None:
        return render_date(front.date, is_inferred=front.date_basis is DateBasis.INFERRED)
    if front.as_of is not None:
        return f"số liệu đến {front.as_of.render()}"
    if front.date_not_before is not None:
        return f"không sớm hơn {front.date_not_before.render()}"
    return UNKNOWN_DATE


def report_line(report: Report, *, organization: str = "") -> str:
    """Say in one line what a report is."""
    return join(report.front.number, report_date(report), report.front.type.value, organization)


def type_name(report_type: ReportType) -> str:
    """Say the type as a heading; "khác" alone would say nothing."""
    return "Loại khác" if report_type is ReportType.OTHER else capital(report_type.value)


def resolution_date(resolution: Resolution) -> str:
    """Say when a resolution was issued, or nothing."""
    return render_date(resolution.date) if resolution.date else ""


def resolution_chips(resolution: Resolution) -> tuple[Chip, ...]:
    """Say what is not certain about a resolution."""
    if not resolution.is_registered:
        return (Chip(text=UNREGISTERED, tone="quiet"),)
    if resolution.verified is Verification.NO:
        return (Chip(text="chưa kiểm chứng", tone="warn"),)
    if resolution.verified is Verification.PARTIAL:
        return (Chip(text="kiểm chứng một phần", tone="warn"),)
    return ()


def doubt_words(candidates: int, *, is_number: bool, bearers: int = 0, is_earlier: bool = False) -> str:
    """Say between how many documents a citation leaves the choice.

    Args:
        candidates: how many documents it may mean.
        is_number: whether all of them bear the number that it cites.
        bearers: how many bear that number in all, as the number's page counts.
        is_earlier: whether those that it cannot mean were all issued after the report.
    """
    if not candidates:
        return "chưa rõ văn bản nào"
    if not is_number:
        return f"có thể là {count(candidates, 'văn bản')}"
    same = "văn bản cùng số"
    if bearers <= candidates:
        return count(candidates, same)
    if is_earlier:
        return f"{count(candidates, same)}, ban hành trước báo cáo"
    return f"{render_number(candidates)} trong {count(bearers, same)}"


def ended_since(ending: Ending) -> str:
    """Say from when a resolution is out of force, which may be a day to come: "hết hiệu lực từ 5/9/2022"."""
    return f"{ENDED} từ {ending.since.render()}" if ending.since else ENDED


def ending_verb(ending: Ending) -> str:
    """Say how a resolution came to its end, before the name of what ended it."""
    return "bị bãi bỏ bởi" if ending.verb is Verb.REPEALS else "thay bằng"


def ending_words(ending: Ending) -> str:
    """Say since when a resolution is out of force and how that came; what ended it is named behind.

    Example:
        "hết hiệu lực từ 5/9/2022, thay bằng", "hết hiệu lực, bị bãi bỏ bởi".
    """
    return f"{ended_since(ending)}, {ending_verb(ending)}"


def validity_span(validity: Validity) -> str:
    """Say from when to when: "1948–2025", "từ 1/7/2025"; nothing when neither is known."""
    start = validity.start.render() if validity.start else ""
    end = validity.end.render() if validity.end else ""
    if start and end:
        return f"{start} – {end}" if "/" in start + end else f"{start}–{end}"
    return f"từ {start}" if start else f"đến {end}" if end else ""


def section_label(section: Section) -> str:
    """Say a heading with its number: "II. Kết quả", "a) Ưu điểm"."""
    number = section.number
    if not number:
        return section.title
    sign = ")" if len(number) == 1 and number.islower() else "" if number.endswith((".", ")")) else "."
    return f"{number}{sign} {section.title}"


def markdown_text(text: str) -> str:
    """Write text so that Markdown, and the macros, take it as it is."""
    escaped = _MARKDOWN.sub(lambda match: "\\" + match[0], one_line(text))
    return re.sub("[&<{}~|]", lambda match: _ENTITIES[match[0]], escaped)


def page_text(title: str, lead: str) -> str:
    """Write the Markdown of a generated page: what search finds of it."""
    return f"# {markdown_text(title)}\n\n{markdown_text(lead)}\n"
