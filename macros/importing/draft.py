"""The draft: front matter with its Vietnamese labels and grounds as comments, then the text as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from macros.importing.document import Document
from macros.importing.left_out import LeftOut
from macros.importing.markdown import escape, escape_start, render_blocks
from macros.importing.respelling import respell
from macros.importing.source import Ground, Guess
from macros.model import FrontMatter, Signature, Source, Status
from macros.vietnamese import parse_date, slug, words

LOST_NOTE: Final = "[mất nội dung chú thích]"
"""Stands for the words of a footnote of which only the mark is left."""
_NO_YEAR: Final = "khong-ro-nam"
_LONGEST_COMMENT: Final = 100
_SLUG: Final = 60

_LABELS: Final = {
    **{key: field.title or key for key, field in FrontMatter.model_fields.items()},
    **{f"signature.{key}": field.title or key for key, field in Signature.model_fields.items()},
    **{f"source.{key}": field.title or key for key, field in Source.model_fields.items()},
}
_AT_THE_END: Final = ("recipients", "signature")
_UNPRINTABLE = re.compile(
    "[^\x20-\x7e\xa0-\u1680\u1681-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_MISSING: Final = {
    "number": "không thấy trong văn bản",
    "date": "không thấy trong văn bản; ghi ngày, tháng hoặc năm nếu tra được",
    "issuer": "không chắc; ghi nếu biết",
    "period": "không thấy trong tên báo cáo",
    "recipients": "không thấy trong văn bản",
    "signature": "không thấy trong văn bản",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report as the clerk gets it."""

    text: str
    """The whole file."""
    body: str
    """Below the front matter."""
    left_out: tuple[LeftOut, ...]
    """What `source.left_out` lists."""


def render_draft(document: Document, *, original: str, organization: str = "") -> Draft:
    """Render the draft of a document.

    Whatever words of the head and the closing the front matter does not repeat are listed in
    `source.left_out`, so that none is missing from the file without a trace.

    Args:
        document: What was read.
        original: Name under which the original will stand beside the draft.
        organization: Given by the clerk; replaces the proposal.
    """
    left_out = document.left_out
    head = "\n".join(_front_matter(document, original, organization, left_out))
    missing = tuple(_missing_words(document, head))
    if missing:
        left_out = tuple(sorted((*left_out, *missing), key=lambda entry: entry.span))
        head = "\n".join(_front_matter(document, original, organization, left_out))
    body = _body(document)
    return Draft(text=f"---\n{head}\n---\n\n{body}", body=body, left_out=left_out)


_SAID = re.compile(r'"((?:[^"\\]|\\.)*)"|“([^”]*)”')
"""A value in double quotes, or the words of the source in a comment."""


def _missing_words(document: Document, head: str) -> Iterator[LeftOut]:
    """Find the lines moved to the front matter of which it does not repeat every word."""
    # What it says and what it quotes; the labels in its comments are ours and repeat nothing.
    said = " ".join(value or ground for value, ground in _SAID.findall(head))
    known = {*words(said), *words(_LABELS["recipients"])}
    for key, start, end in document.moved:
        text = " ".join(document.source.text[start:end].split())
        if not known.issuperset(words(text)):
            line = document.source.line_of(start)
            yield LeftOut(
                line,
                line,
                "phần cuối văn bản" if key in _AT_THE_END else "phần đầu văn bản",
                text,
                (start, end),
            )


def file_name(document: Document) -> str:
    """Name a draft after its number, or its title where it has none."""
    number = slug(document.number.value) if document.number else ""
    return number or slug(document.title.value, _SLUG) or "bao-cao"


def folder_name(document: Document, organization: str = "") -> tuple[str, str]:
    """Return the organization's and the year's folder."""
    proposed = document.organization.value if document.organization else ""
    date = parse_date(document.date.value) if document.date else None
    return slug(organization or proposed, _SLUG) or "chua-ro-to-chuc", str(
        date.start.year
    ) if date else _NO_YEAR


def quoted(text: str) -> str:
    """Write `text` as a YAML scalar in double quotes, whatever it contains."""
    return '"' + _UNPRINTABLE.sub(_reference, text.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def _reference(match: re.Match[str]) -> str:
    return f"\\U{ord(match[0]):08x}"


def _comment(text: str) -> str:
    shown = _UNPRINTABLE.sub(" ", " ".join(text.split()))
    return shown if len(shown) <= _LONGEST_COMMENT else f"{shown[:_LONGEST_COMMENT].rsplit(' ', 1)[0]} …"


def _because(guess: Guess | None) -> str:
    """Say in a comment from which words a guess came."""
    if guess is None:
        return ""
    ground = guess.ground
    parts = [guess.how] if guess.how else []
    if ground is not None:
        parts.append(f"dòng {ground.line}: “{_comment(ground.text)}”")
    return " – " + "; ".join(parts) if parts else ""


def _line(key: str, value: str, guess: Guess | None = None, label: str = "") -> str:
    return f"{key}: {quoted(value)}  # {_LABELS[label or key]}{_because(guess)}"


def _optional(key: str, guess: Guess | None) -> str:
    if guess is not None:
        return _line(key, guess.value, guess)
    return f"# {key}:  # {_LABELS[key]} – {_MISSING[key]}"


def _front_matter(
    document: Document, original: str, organization: str, left_out: tuple[LeftOut, ...]
) -> Iterator[str]:
    yield _line("title", document.title.value, Guess("", None, document.title.how))
    printed = document.title_printed
    if printed is not None and printed.value != document.title.value:
        yield _line("title_printed", printed.value, Guess("", printed.ground and _place_only(printed.ground)))
    yield _optional("number", document.number)
    yield _optional("date", document.date)
    if document.date is not None:
        yield _line("date_basis", document.date_basis.value)
    elif document.date_not_before is not None:
        yield _line(
            "date_not_before",
            document.date_not_before.value,
            Guess("", document.date_not_before.ground, "ngày muộn nhất nêu trong bài"),
        )
    yield _organization(document, organization)
    yield _optional("issuer", _respelled(document.issuer))
    yield _line("type", document.type.value, Guess("", None, "đoán từ tên báo cáo"))
    yield _optional("period", document.period)
    if document.as_of is not None:
        yield _line("as_of", document.as_of.value, document.as_of)
    yield _line("status", Status.DRAFT.value) + "; sửa thành “đã đối chiếu” khi đã so với bản gốc"
    if document.addressee is not None:
        yield _line("addressee", document.addressee.value, document.addressee)
    yield from _recipients(document)
    yield from _signature(document)
    yield f"source:  # {_LABELS['source']}"
    yield f"  file: {quoted(original)}  # {_LABELS['source.file']}"
    yield f"  sha256: {quoted(document.source.sha256)}  # {_LABELS['source.sha256']}"
    if left_out:
        yield f"  left_out:  # {_LABELS['source.left_out']}"
        yield from (f"    - {quoted(str(entry))}" for entry in left_out)


def _place_only(ground: Ground) -> Ground:
    return Ground(ground.start, ground.end, ground.line, ground.text[:40])


def _respelled(guess: Guess | None) -> Guess | None:
    return Guess(respell(guess.value), guess.ground, guess.how) if guess else None


def _organization(document: Document, organization: str) -> str:
    proposed = document.organization
    if organization:
        return _line(
            "organization",
            organization,
            Guess("", proposed.ground, "do người nhập ghi; văn bản ghi") if proposed else None,
        )
    if proposed is None:
        return f'organization: ""  # {_LABELS["organization"]} – CẦN ĐIỀN: không thấy trong văn bản'
    return _line("organization", proposed.value, Guess("", proposed.ground, f"đề xuất từ {proposed.how}"))


def _recipients(document: Document) -> Iterator[str]:
    recipients = document.closing.recipients
    if not recipients:
        yield f"# recipients:  # {_LABELS['recipients']} – {_MISSING['recipients']}"
        return
    ground = recipients[0].ground
    yield f"recipients:  # {_LABELS['recipients']}" + (f" – từ dòng {ground.line}" if ground else "")
    yield from (f"  - {quoted(guess.value)}" for guess in recipients)


def _signature(document: Document) -> Iterator[str]:
    closing = document.closing
    behalf = closing.on_behalf_of or closing.signs_for
    fields = {
        "authority": closing.authority,
        "on_behalf_of": behalf and Guess(respell(behalf.value), behalf.ground),
        "office": closing.office and Guess(_sentence(closing.office.value), closing.office.ground),
        "name": closing.name,
    }
    if not any(fields.values()):
        yield f"# signature:  # {_LABELS['signature']} – {_MISSING['signature']}"
        return
    yield f"signature:  # {_LABELS['signature']}"
    for key, guess in fields.items():
        if guess is not None:
            yield "  " + _line(key, guess.value, guess, f"signature.{key}")


def _sentence(office: str) -> str:
    """Write an office printed in capitals: "PHÓ BÍ THƯ" is "Phó bí thư" in the middle of a table."""
    return respell(office[:1] + office[1:].lower()) if office.isupper() else office


def _body(document: Document) -> str:
    body = render_blocks(document.blocks)
    notes = [
        f"[^{note.index}]: {escape_start(note.paragraph.text) if note.paragraph else escape(LOST_NOTE)}"
        for note in document.footnotes
    ]
    return "\n\n".join(part for part in (body, "\n".join(notes)) if part) + "\n"
