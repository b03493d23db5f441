"""The number of a document: `05-NQ/HU` of the Party, `15/2021/NQ-HĐND` and `41/2024/QH15` of the State.

Here is the one normal form, and the rule by which two spellings are one number; `document_number` reads it.
Sources: DOMAIN.md sections 1.2 to 1.4 and 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple

from macros.model.kinds import identity_kind, kind_of, kinds_of_code
from macros.vietnamese import fold_bare

ASSEMBLY_ORGAN: Final = re.compile(r"(?:QH|UBTVQH)[0-9]{1,2}")
"""Organs whose numbers name no kind: 41/2024/QH15."""
LETTER: Final = "công văn"
"""The kind whose State numbers name no kind."""


class NumberIdentity(NamedTuple):
    """What two spellings of one number have in common."""

    kind: str
    digits: str
    year: int | None
    organ: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """The number of a document, taken apart."""

    digits: str
    """The running number as printed: "05", "30a"."""
    code: str = ""
    """The kind code in normal spelling; empty for a law."""
    organ: str = ""
    """The organ code in normal spelling."""
    year: int | None = None
    """The year inside a State number."""
    is_state: bool = False
    misprint: str = ""
    """The number as written, without blanks, where letters or separators had to be mended."""

    @property
    def running(self) -> str:
        """The running number without leading zeros."""
        return self.digits.lstrip("0") or "0"

    @property
    def text(self) -> str:
        """The normal form."""
        if not self.is_state:
            return f"{self.digits}-{self.code}/{self.organ}"
        if self.is_bare:
            return f"{self.digits}-{self.organ}"
        tail = "-".join(filter(None, (self.code, self.organ)))
        return "/".join(filter(None, (self.digits, str(self.year or ""), tail)))

    @property
    def is_bare(self) -> bool:
        """Whether it names neither kind nor year, as State numbers before 1997 did: 25-CP, 235-HĐBT."""
        return not self.code and self.year is None and self.organ in OLD_ORGANS

    def identity(self, kind: str = "") -> NumberIdentity:
        """Return what must be equal for two numbers to be one; the dates still have to agree.

        Args:
            kind: the word before the number, which outranks the code.
        """
        word = identity_kind(kind, self.code, is_state=self.is_state)
        return NumberIdentity(word, self.running, self.year, self.organ.upper())

    def mended_for(self, kind: str) -> DocumentNumber:
        """Mend a code that differs from the one of `kind` only in diacritics: "Đề án 02-DA/HU" has ĐA.

        A State number with a code that nobody registered is one of `kind` all the same where the code begins
        with its own: "Báo cáo thẩm định số 18/BCTĐ-STP".
        """
        codes = codes_of(kind)
        if not codes or self.code in codes:
            return self
        if not self.code:
            return self._with_own_code(codes)
        for code in codes:
            if fold_bare(code) == fold_bare(self.code):
                return replace(self, code=code, misprint=self.misprint or self.text)
        return self

    def _with_own_code(self, codes: tuple[str, ...]) -> DocumentNumber:
        code, _, organ = self.organ.partition("-")
        is_refined = organ and any(code.startswith(known) and code != known for known in codes)
        return replace(self, code=code, organ=organ) if is_refined else self


OLD_ORGANS: Final = frozenset({"CP", "HĐBT", "HĐCP", "TTg", "CT", "CTN", "SL"})
"""Organs whose code alone followed a number before 1997; CT was the Chairman of the Council of Ministers."""


def code_kind(number: DocumentNumber) -> str:
    """Return the likelier kind that a number alone tells, or nothing."""
    if number.code:
        return kind_of_code(number.code, is_state=number.is_state)
    if number.is_bare:
        return ""
    if not ASSEMBLY_ORGAN.fullmatch(number.organ):
        return LETTER
    return "luật" if number.organ.startswith("QH") else "nghị quyết"


@lru_cache(maxsize=1024)
def kind_of_code(code: str, *, is_state: bool) -> str:
    """Return the likelier kind of a code, nothing for an unknown one."""
    kinds = kinds_of_code(code, is_state=is_state)
    return kinds[0].word if kinds else ""


@lru_cache(maxsize=1024)
def codes_of(kind: str) -> tuple[str, ...]:
    """Return the codes of a kind, none for an unknown one."""
    told = kind_of(kind)
    return told.codes if told else ()
