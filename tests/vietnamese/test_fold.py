import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.vietnamese.fold import LETTER, fold, fold_bare, same, without_marks, words
from macros.vietnamese.normalise import normalise

VIETNAMESE = "aàáạăắâấeèêệiìíoòóôơờuùúưứyỳýỷỹỵhklmqstđgbnc AÀOUYÝỶHQKTĐ-1\u0301\u0323\u0309\u00a0Ðð"
texts = st.one_of(st.text(), st.text(alphabet=VIETNAMESE, max_size=40))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đảng bộ HUYỆN", "đảng bộ huyện"),
        ("Ðảng", "đảng"),  # eth in seed 003
        # One tone placement: old style.
        ("hoà khoẻ uỷ thuý huỷ toà loá xoè", "hòa khỏe ủy thúy hủy tòa lóa xòe"),
        ("hòa khỏe ủy thúy", "hòa khỏe ủy thúy"),
        ("HOÀ UỶ", "hòa ủy"),
        ("hoà-bình, uỷ/ban (khoá)", "hòa-bình, ủy/ban (khóa)"),
        ("uỷ1 khoá¹", "ủy1 khóa¹"),  # a glued footnote mark ends the syllable too
        ("hoàn hoạt huýt khuyết ngoáy xoáy toán", "hoàn hoạt huýt khuyết ngoáy xoáy toán"),  # not at the end
        ("quả quà quạ quẻ", "quả quà quạ quẻ"),  # the u belongs to q
        ("giá già múa mía của", "giá già múa mía của"),
        ("hoa hoe huy", "hoa hoe huy"),  # no tone to move
        # y as the whole rhyme.
        ("kỹ lý mỹ sỹ tỷ hy quy quý quỹ kỳ", "kĩ lí mĩ sĩ tỉ hi qui quí quĩ kì"),
        ("QUY ĐỊNH, Kỷ luật", "qui định, kỉ luật"),
        ("quỵ luỵ", "quị lụy"),
        ("tay tai máy mai lay thúy huy tuy", "tay tai máy mai lay thúy huy tuy"),
        ("y tế, ý kiến, Ỷ", "y tế, ý kiến, ỷ"),  # no onset
        ("vy thy by ny dy gy", "vy thy by ny dy gy"),  # onsets that the rule does not name
        ("quyết quýt quỳnh hyđro kyr", "quyết quýt quỳnh hyđro kyr"),  # y is not all of the rhyme
        ("sky okay", "sky okay"),
        ("ky\u0323 luật", "kị luật"),
        ("uỷ ban kỹ thuật", "ủy ban kĩ thuật"),
        ("", ""),
        ("\u0301", "\u0301"),
        ("H\u0331", "ẖ"),  # composed only as a small letter
        ("½ ΑΣ", "½ ας"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Chuyên đề", "chuyen de"),
        ("ĐẢNG Ðảng đ Đ", "dang dang d d"),
        ("hoà hòa uỷ ủy", "hoa hoa uy uy"),
        ("kỹ kĩ quý quí quy", "ki ki qui qui qui"),
        ("ky luat, quy dinh", "ki luat, qui dinh"),  # typed without diacritics
        ("thuý thúy tay tai", "thuy thuy tay tai"),
        ("ưỡng ợ ẫ ằ", "uong o a a"),
        ("x\u0301\u0323y", "xy"),  # marks that join nothing go too
        ("\u0301", ""),
        ("¼ 漢字 Ω", "¼ 漢字 ω"),
        ("kŷ", "ki"),  # bare first, then y: else a second pass would change it
        ("m² ¹", "m² ¹"),
    ],
)
def test_fold_bare(text: str, folded: str) -> None:
    assert fold_bare(text) == folded


def test_every_vietnamese_letter_becomes_a_bare_one() -> None:
    tones = ["", *"\u0300\u0301\u0309\u0303\u0323"]
    letters = [unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for t in tones]
    assert len(set(letters)) == 144
    assert {fold_bare(letter) for letter in letters} == set("aeiouy")


_NEW_STYLE = re.compile(f"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?<!q..)(?![{LETTER}])")
_RHYME_Y = re.compile(f"(?<![{LETTER}])(?:[hklmst]|qu)[yỳýỷỹỵ](?![{LETTER}])")


def slowly_folded(text: str) -> str:
    """Fold one rule after the other, with the tone and its letter apart."""

    def older(pair: re.Match[str]) -> str:
        first, second, tone = list(unicodedata.normalize("NFD", pair[0]))
        return unicodedata.normalize("NFC", first + tone + second)

    def shorter(rhyme: re.Match[str]) -> str:
        return unicodedata.normalize("NFC", unicodedata.normalize("NFD", rhyme[0]).replace("y", "i"))

    lowered = normalise(normalise(text).lower())
    return _RHYME_Y.sub(shorter, _NEW_STYLE.sub(older, lowered))


@given(texts)
def test_one_pass_folds_as_one_rule_after_the_other(text: str) -> None:
    assert fold(text) == slowly_folded(text)


def test_every_character_is_folded_as_slowly() -> None:
    for code in (*range(0xD800), *range(0x10000, 0x11000)):
        assert fold(f"hoà{chr(code)} ky{chr(code)}") == slowly_folded(f"hoà{chr(code)} ky{chr(code)}"), code


@given(texts)
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_fold_bare_is_idempotent_and_forgets_more_than_fold(text: str) -> None:
    assert fold_bare(fold_bare(text)) == fold_bare(text)
    assert fold_bare(fold(text)) == fold_bare(text)
    assert without_marks(without_marks(text)) == without_marks(text)


@given(st.text(alphabet=VIETNAMESE.replace("\u0301\u0323\u0309", ""), max_size=40))
def test_folding_keeps_the_length_of_vietnamese_text(text: str) -> None:
    # Search highlights by offset.
    assert len(fold(text)) == len(fold_bare(text)) == len(normalise(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện uỷ (khoá XI) – 2015/2020", ("huyện", "ủy", "khóa", "xi", "2015", "2020")),
        ("05-NQ/HU", ("05", "nq", "hu")),
        ("kinh tế-xã hội_chung", ("kinh", "tế", "xã", "hội", "chung")),
        ("11,95%", ("11", "95")),
        ("x\u0301y z", ("x\u0301y", "z")),  # a mark that joins nothing does not cut the word
        ("\u0301", ()),
        ("… – \n", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Huyện ủy  A", " huyện\u00a0uỷ a\n", True),
        ("Quy định", "QUI ĐỊNH", True),
        ("Huyện ủy", "Huyen uy", False),  # diacritics count
        ("Huyện ủy A", "Huyện ủy B", False),
        ("chi bộ", "chibộ", False),
        ("", " \t", True),
    ],
)
def test_same(a: str, b: str, expected: bool) -> None:
    assert same(a, b) is expected
    assert same(b, a) is expected


@pytest.mark.parametrize("function", [fold, fold_bare, words])
@pytest.mark.parametrize("unit", ["hoà uỷ quy ", "hoà", "qu", "y", "\u0301\u0323", "o\u0300", "_", "H\u0331"])
def test_folding_grows_linearly(
    grows_linearly: Callable[[Callable[[str], Any], str], None], function: Callable[[str], Any], unit: str
) -> None:
    grows_linearly(function, unit)
