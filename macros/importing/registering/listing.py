"""The list of what reports cite and nobody registered, for people, for programs and as YAML to be copied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import wrap
from typing import Any, Final

from macros.diagnostics import Language, Message
from macros.importing.registering.appending import Target
from macros.importing.registering.drafting import (
    capitalised,
    contradictions,
    dated,
    entry_of,
    listed,
    spoken_date,
)
from macros.importing.registering.entry import render_entry
from macros.importing.registering.places import open_target, organization_words, usual_path
from macros.importing.registering.said import Variant
from macros.importing.registering.unregistered import Unregistered
from macros.model import Archive
from macros.registry import Registry
from macros.vietnamese import render_number

_WIDTH: Final = 100
_LABEL: Final = 13
_PLACES: Final = 3
"""Places shown for each document."""
_LABELS: Final = {
    "vi": ("Được dẫn", "Số", "Ngày", "Ban hành", "Trích yếu", "Tổ chức", "Trùng", "Chỗ dẫn"),
    "en": ("Cited", "Numbers", "Dates", "Issuers", "Titles", "Organization", "Namesakes", "Places"),
}


def render_list(
    found: Sequence[Unregistered], total: int, language: Language, *, kind: str = "", body: str = ""
) -> Iterator[str]:
    """Render the list for people, line by line.

    Args:
        found: what is shown.
        total: how many there are.
        language: of the labels; what citations say stays as it is.
        kind: what the list is narrowed to; named where nothing is left.
        body: the same for the organization's name.
    """
    if not total:
        yield _none(kind, body, language)
    elif language == "vi":
        yield f"Báo cáo trong kho dẫn {render_number(total)} văn bản chưa đăng ký."
    else:
        yield f"{_counted(total, 'document')} cited in reports, but not registered."
    for place, item in enumerate(found, 1):
        yield ""
        yield f"{place}. {_printable(called(item))}"
        for label, text in zip(_LABELS[language], _rows(item, language), strict=True):
            lead = f"   {label:{_LABEL}}"
            indent = " " * len(lead)
            yield from wrap(
                _printable(text),
                _WIDTH,
                initial_indent=lead,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )


def _none(kind: str, body: str, language: Language) -> str:
    if language == "vi":
        whose = f" của {body}" if body else ""
        return f"Không có {kind or 'văn bản'} nào{whose} được dẫn mà chưa đăng ký."
    return f"No {kind or 'document'}{f' of {body}' if body else ''} is cited without being registered."


def called(item: Unregistered) -> str:
    """Name a document as one would cite it; the words can be given to `vankho register` again."""
    built = item.resolution
    kind = capitalised(built.kind)
    if built.number:
        return f"{kind} số {built.number} {spoken_date(built.date)}".strip()
    name = built.name
    return f"{name} ({spoken_date(built.date)})" if built.date else name


def next_steps(shown: Sequence[Unregistered], total: int) -> Iterator[Message]:
    """Say how to go on from the list."""
    if not shown:
        return
    first = shown[0]
    words = called(first) if first.resolution.number else first.resolution.id
    yield Message("", "")
    if total > len(shown):
        rest = render_number(total - len(shown))
        yield Message(f"Còn {rest} văn bản nữa: --limit 0 kể hết.", f"{rest} more: --limit 0 lists all.")
    yield Message(
        f'Đăng ký văn bản đầu tiên: vankho register "{words}"',
        f'Register the first: vankho register "{words}"',
    )
    yield Message(
        "Bản thảo cho cả danh sách: vankho register --yaml", "Drafts of all: vankho register --yaml"
    )


def _rows(item: Unregistered, language: Language) -> Iterator[str]:
    said = item.said
    yield count_text(item, language)
    yield listed(said.numbers) if len(said.numbers) > 1 else ""
    yield listed(said.dates)
    yield listed(said.issuers)
    yield listed(Variant(f"“{subject.text}”", subject.count) for subject in said.subjects)
    yield organization_text(item, language)
    yield "; ".join(
        f"{dated(other)} ({_registered(language, is_registered=other.is_registered)})"
        for other in item.namesakes
    )
    yield _places(item, language)


def _registered(language: Language, *, is_registered: bool) -> str:
    if language == "vi":
        return "đã đăng ký" if is_registered else "chưa đăng ký"
    return "registered" if is_registered else "not registered"


def count_text(item: Unregistered, language: Language) -> str:
    """Say how many citations in how many reports there are."""
    citations, reports = render_number(item.citations), render_number(len(item.reports))
    if language == "en":
        return f"{_counted(item.citations, 'time')} in {_counted(len(item.reports), 'report')}"
    if not item.citations:
        return f"chưa dẫn trong bài; {reports} báo cáo ghi ở mục reviews"
    return f"{citations} lần trong {reports} báo cáo"


def _counted(number: int, noun: str) -> str:
    return f"{render_number(number)} {noun}{'' if number == 1 else 's'}"


def organization_text(item: Unregistered, language: Language) -> str:
    """Say whose document it likely is."""
    body, built = item.organization, item.resolution
    if body is None:
        name = built.organization_name
        unknown = "chưa rõ" if language == "vi" else "unknown"
        return f"{unknown} ({name})" if name else unknown
    guess = (
        {"vi": "; đoán theo báo cáo", "en": "; guessed from the report"}[language] if item.is_guess else ""
    )
    return f"{body.name} [{body.id}{guess}]"


def _places(item: Unregistered, language: Language) -> str:
    """Write where a document is named: a few reports, in each a few lines."""
    lines: dict[str, dict[int, None]] = defaultdict(dict)
    for place in [s.place.position for s in item.statements] or [item.first]:
        lines[place.path][place.line] = None
    shown = []
    for path in list(lines)[:_PLACES]:
        numbers = ", ".join(str(line) for line in list(lines[path])[:_PLACES])
        shown.append(f"{path}:{numbers}" + (" …" if len(lines[path]) > _PLACES else ""))
    rest = len(lines) - len(shown)
    more = {"vi": f"; và {rest} báo cáo nữa", "en": f"; and {rest} more reports"}[language] if rest else ""
    return "; ".join(shown) + more


def render_drafts(found: Sequence[Unregistered], archive: Archive, registry: Registry) -> Iterator[str]:
    """Render YAML entries by the file they belong to; what is unknown or contradicts is a comment."""
    groups: dict[str, list[Unregistered]] = defaultdict(list)
    for item in found:
        groups[usual_path(item.organization.id if item.organization else None, registry)].append(item)
    yield "# Bản thảo của vankho register, lập từ lời dẫn trong báo cáo. So lại từng mục với văn bản, rồi"
    yield "# chép vào cuối tệp ghi ở dòng ===."
    for path in sorted(groups):
        yield ""
        yield f"# === {path} ==="
        target = open_target(archive.root, path)
        for item in groups[path]:
            yield ""
            yield from _draft(item, target, registry)


def _draft(item: Unregistered, target: Target, registry: Registry) -> Iterator[str]:
    entry = entry_of(item)
    yield f"# {'được dẫn ' if item.citations else ''}{count_text(item, 'vi')}"
    if item.organization is None:
        name = item.resolution.organization_name
        yield _comment(f"chưa rõ tổ chức{f': lời dẫn ghi {name}' if name else ''}")
    elif item.is_guess:
        yield _comment("tổ chức đoán theo báo cáo dẫn nó")
    if entry.date is None and not item.said.dates:
        yield _comment("chưa rõ ngày ban hành")
    for message in contradictions(item):
        yield _comment(message.vi)
    if item.organization is not None:
        words = organization_words(target, item.organization.id, entry.date, registry)
        entry = replace(entry, organization_words=words)
    lines = render_entry(entry)
    if entry.date is None and any(other.is_registered for other in item.namesakes):
        # Without a date it would take the citations of the registered one.
        yield _comment("ghi ngày rồi hãy bỏ dấu # ở đầu các dòng sau")
        lines = tuple(f"# {line}" for line in lines)
    yield from lines


def _comment(text: str) -> str:
    return f"# {_printable(text)}"


def _printable(text: str) -> str:
    """Return one line without anything that a terminal obeys or YAML refuses."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def answer_of(item: Unregistered, registry: Registry) -> dict[str, Any]:
    """Return what is known about a document as plain data, for other programs."""
    built, said, body = item.resolution, item.said, item.organization
    return {
        "id": built.id,
        "name": called(item),
        "kind": built.kind,
        "number": built.number or None,
        "event": built.event or None,
        "organization": {"id": body.id, "name": body.name, "is_guess": item.is_guess} if body else None,
        "organization_name": built.organization_name or None,
        "citations": item.citations,
        "reports": len(item.reports),
        "numbers": _variants(said.numbers),
        "dates": _variants(said.dates),
        "issuers": _variants(said.issuers),
        "subjects": _variants(said.subjects),
        "agreed": {
            "date": said.date.iso() if said.date else None,
            "issuer": said.issuer or None,
            "title": said.title or None,
        },
        "namesakes": [{"id": other.id, "is_registered": other.is_registered} for other in item.namesakes],
        "places": [{"path": s.place.position.path, "line": s.place.position.line} for s in item.statements],
        "file": usual_path(body.id if body else None, registry),
    }


def _variants(variants: Sequence[Variant]) -> list[dict[str, Any]]:
    return [{"text": variant.text, "count": variant.count} for variant in variants]
