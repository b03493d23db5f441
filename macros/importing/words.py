"""The promise that no word is lost, kept by counting: source and draft are compared both ways.

What may differ is listed: lines left in the original (`source.left_out`), lines whose words went to the front
matter, the numbers of footnote marks, and the text that stands for a lost note.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros.importing.document import Document
from macros.importing.draft import LOST_NOTE, Draft
from macros.importing.markdown import plain_words
from macros.vietnamese import words

_RAISED = str.maketrans(dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", " "))
"""Raised figures are marks of notes or of units, glued to words; they are taken off on both sides."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Words that the draft lacks, and words it has too many; both empty if all is well."""

    lost: Counter[str]
    added: Counter[str]

    @property
    def is_even(self) -> bool:
        """Whether source and draft have the same words."""
        return not self.lost and not self.added


def balance_words(document: Document, draft: Draft) -> Balance:
    """Compare the words of a document's source with those of its draft."""
    source = _count(document.source.text)
    spans = [entry.span for entry in document.left_out]
    spans += [(start, end) for _, start, end in document.moved]
    for start, end in spans:
        source.subtract(_count(document.source.text[start:end]))
    for note in document.footnotes:
        mark = _count(note.marker)
        for _ in range(1 if note.paragraph is None else 2):
            source.subtract(mark)
    shown = _count(plain_words(draft.body))
    for note in document.footnotes:
        if note.paragraph is None:
            shown.subtract(_count(LOST_NOTE))
    return Balance(source - shown, shown - source)


def _count(text: str) -> Counter[str]:
    return Counter(words(text.translate(_RAISED)))
