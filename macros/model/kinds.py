"""The kinds of documents that reports cite: their words, their codes, and which codes are ambiguous.

Sources: DOMAIN.md sections 1.2 (Party, after Quy định 399-QĐ/TW) and 2 (State, after Nghị định
30/2020/NĐ-CP). The identity of a resolution uses the word and never the code: QĐ is quyết định or quy
định, QĐi only the latter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from macros.vietnamese import fold, fold_bare, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of document."""

    word: str
    """The canonical word, in lower case."""
    party_codes: tuple[str, ...] = ()
    """Codes in numbers of the Party shape (05-NQ/HU), the usual one first."""
    state_codes: tuple[str, ...] = ()
    """Codes in numbers of the State shape (15/2021/NQ-HĐND)."""
    spellings: tuple[str, ...] = ()
    """Other words for it, abbreviations among them."""
    refines: str = ""
    """The broader kind under whose code it is also numbered."""

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes, of either shape."""
        return tuple(dict.fromkeys(self.party_codes + self.state_codes))


KINDS: tuple[Kind, ...] = (
    Kind(
        word="nghị quyết",
        party_codes=("NQ", "NQLT"),
        state_codes=("NQ", "NQLT"),
        spellings=("NQ", "nghị quyết liên tịch"),
    ),
    Kind(word="chỉ thị", party_codes=("CT",), state_codes=("CT",), spellings=("CT",)),
    Kind(word="kết luận", party_codes=("KL",), state_codes=("KL",), spellings=("KL",)),
    # Before quy định: the code QĐ alone more often means a quyết định.
    Kind(word="quyết định", party_codes=("QĐ",), state_codes=("QĐ",), spellings=("QĐ",)),
    Kind(word="quy định", party_codes=("QĐi", "QĐ", "QyĐ"), state_codes=("QyĐ", "QĐ"), spellings=("QĐi",)),
    Kind(word="quy chế", party_codes=("QC", "QCPH", "QCLN"), state_codes=("QC", "QCPH"), spellings=("QC",)),
    Kind(word="quy trình", party_codes=("QTr",), state_codes=("QTr",)),
    Kind(word="quy hoạch", party_codes=("QH",), state_codes=("QH",)),
    Kind(word="thông tri", party_codes=("TT",)),
    Kind(
        word="hướng dẫn",
        party_codes=("HD", "HDLT", "HDLN", "HDLB"),
        state_codes=("HD", "HDLT", "HDLN"),
        spellings=("HD",),
    ),
    Kind(
        word="thông báo",
        party_codes=("TB", "TBKL"),
        state_codes=("TB",),
        spellings=("TB", "TBKL", "thông báo kết luận"),
    ),
    Kind(word="thông cáo", party_codes=("TC",), state_codes=("TC",)),
    Kind(word="báo cáo", party_codes=("BC",), state_codes=("BC",), spellings=("BC",)),
    Kind(
        word="kế hoạch",
        party_codes=("KH", "KHPH", "KHLT", "KHLN"),
        state_codes=("KH", "KHPH", "KHLT"),
        spellings=("KH", "kế hoạch liên tịch"),
    ),
    Kind(
        word="chương trình hành động",
        party_codes=("CTrHĐ", "CTHĐ"),
        state_codes=("CTHĐ", "CTrHĐ"),
        spellings=("CTHĐ", "CTrHĐ"),
        refines="chương trình",
    ),
    Kind(
        word="chương trình phối hợp",
        party_codes=("CTPH", "CTrPH", "CTLT", "CTrLT"),
        state_codes=("CTPH", "CTrPH"),
        refines="chương trình",
    ),
    Kind(word="chương trình", party_codes=("CTr",), state_codes=("CTr",), spellings=("CTr",)),
    Kind(word="đề án", party_codes=("ĐA",), state_codes=("ĐA",), spellings=("ĐA",)),
    Kind(word="phương án", party_codes=("PA",), state_codes=("PA",)),
    Kind(word="dự án", party_codes=("DA",), state_codes=("DA",)),
    Kind(word="tờ trình", party_codes=("TTr",), state_codes=("TTr",)),
    Kind(word="công văn", party_codes=("CV",), state_codes=("CV",), spellings=("CV",)),
    Kind(word="công điện", state_codes=("CĐ",)),
    Kind(word="giấy mời", party_codes=("GM",), state_codes=("GM",)),
    Kind(word="biên bản", party_codes=("BB",), state_codes=("BB",)),
    Kind(word="chiến lược", party_codes=("CL",)),
    Kind(word="tuyên bố", party_codes=("TBố",)),
    Kind(word="lời kêu gọi", party_codes=("LKG",)),
    Kind(word="điều lệ"),
    Kind(word="cương lĩnh"),
    Kind(word="hiến pháp"),
    Kind(word="luật", party_codes=("LCT",)),
    Kind(word="bộ luật"),
    Kind(word="pháp lệnh", state_codes=("PL",)),
    Kind(word="nghị định", state_codes=("NĐ",), spellings=("NĐ",)),
    Kind(word="thông tư", state_codes=("TT",)),
    Kind(word="thông tư liên tịch", state_codes=("TTLT",), spellings=("TTLT",)),
    Kind(word="văn bản hợp nhất", state_codes=("VBHN",)),
)
"""All kinds; of two that share a code, the likelier first."""

_BY_WORD: dict[str, Kind] = {}
for _kind in KINDS:
    for _word in (_kind.word, *_kind.spellings, *_kind.codes):
        _BY_WORD.setdefault(" ".join(words(_word)), _kind)

_BY_CODE: dict[tuple[bool, str], tuple[Kind, ...]] = {}
CODE_SPELLINGS: dict[str, str] = {}
"""Codes as printed, by their folded form with and without diacritics: "ctrhđ", "ctrhd" → "CTrHĐ"."""
for _kind in KINDS:
    for _is_state, _codes in ((False, _kind.party_codes), (True, _kind.state_codes)):
        for _code in _codes:
            _key = (_is_state, fold(_code))
            _BY_CODE[_key] = (*_BY_CODE.get(_key, ()), _kind)
for _kind in KINDS:
    for _code in _kind.codes:
        CODE_SPELLINGS.setdefault(fold(_code), _code)
for _kind in KINDS:
    for _code in _kind.codes:
        # "DA" is the code of a dự án and keeps its meaning; "QD" and "ND" are none and can only be QĐ and NĐ.
        CODE_SPELLINGS.setdefault(fold_bare(_code), _code)


def kind_of(name: str) -> Kind | None:
    """Find a kind by its word, another spelling of it, or a code, in any case and tone placement.

    Example:
        >>> kind_of("Qui định").word, kind_of("CTrHĐ").word
        ('quy định', 'chương trình hành động')
    """
    return _BY_WORD.get(" ".join(words(name)))


def canonical_kind(name: str) -> str | None:
    """Return the canonical word for a kind as people write it, or None."""
    kind = kind_of(name)
    return kind.word if kind else None


def kinds_of_code(code: str, *, is_state: bool) -> tuple[Kind, ...]:
    """Return the kinds a code in a number may mean, the likelier first; none for an unknown code.

    The shape of the number decides between thông tri (Party) and thông tư (State).
    """
    return _BY_CODE.get((is_state, fold(code))) or _BY_CODE.get((not is_state, fold(code)), ())


def is_ambiguous(code: str, *, is_state: bool) -> bool:
    """Tell whether a code alone does not say the kind."""
    return len(kinds_of_code(code, is_state=is_state)) > 1


def identity_kind(kind: str, code: str, *, is_state: bool = False) -> str:
    """Return the word by which two citations of one document agree, whatever each calls it.

    QĐi is always a quy định. A chương trình hành động numbered as CTr is in the series of chương trình,
    so "Chương trình số 12-CTr/HU" and "Chương trình hành động số 12-CTr/HU" are one.
    """
    told = kind_of(kind)
    by_code = kinds_of_code(code, is_state=is_state) if code else ()
    if told is None:
        return by_code[0].word if by_code else kind
    if told.refines and any(k.word == told.refines for k in by_code):
        return told.refines
    if fold(code) in ("qđi", "qiđ") and told.word == "quyết định":
        return "quy định"
    return told.word


USUAL_KINDS: Final = frozenset(
    {
        "nghị quyết",
        "chỉ thị",
        "kết luận",
        "quyết định",
        "quy định",
        "quy chế",
        "đề án",
        "kế hoạch",
        "hướng dẫn",
    }
    | {"chương trình hành động", "thông báo", "thông tri", "công văn"}
)
"""Kinds whose word alone makes a document likely: a bare number or a title may follow."""
