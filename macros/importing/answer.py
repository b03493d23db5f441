"""The answer of `vankho import --dry-run --json`: every guess as a value, with its grounds."""

from __future__ import annotations

from typing import Any

from macros.importing.blocks import Heading
from macros.importing.document import Document
from macros.importing.source import Guess


def answer_of(document: Document) -> dict[str, Any]:
    """Return what was found as plain data; keys without a guess are null."""
    closing = document.closing
    fields: dict[str, Guess | None] = {
        "number": document.number,
        "date": document.date,
        "title": document.title_printed,
        "issuer": document.issuer,
        "term": document.term,
        "period": document.period,
        "signer": closing.name,
        "on_behalf_of": closing.on_behalf_of,
        "title_proposed": document.title,
        "organization": document.organization,
        "type": document.type,
        "as_of": document.as_of,
        "date_not_before": document.date_not_before,
        "addressee": document.addressee,
        "authority": closing.authority,
        "office": closing.office,
    }
    return {
        "file": document.source.name,
        **{key: guess.value if guess else None for key, guess in fields.items()},
        "date_basis": document.date_basis.value if document.date else None,
        "recipients": [guess.value for guess in closing.recipients],
        "headings": [
            {"level": block.level, "number": block.number or None, "text": block.text}
            for block in document.blocks
            if isinstance(block, Heading)
        ],
        "footnotes": [
            {"marker": note.marker, "text": note.paragraph.text if note.paragraph else None}
            for note in document.footnotes
        ],
        "duplicate": document.has_copy,
        "left_out": [str(entry) for entry in document.left_out],
        "grounds": {key: _grounds(guess) for key, guess in fields.items() if guess}
        | {"recipients": [_grounds(guess) for guess in closing.recipients]},
    }


def _grounds(guess: Guess) -> dict[str, Any] | None:
    if guess.ground is None:
        return None
    ground = guess.ground
    return {"start": ground.start, "end": ground.end, "line": ground.line, "text": ground.text}
