"""What holds for every text, and for every citation that the grammar of the domain can make."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.citations import recognise, recognise_terms
from macros.citations.grouping import group, mentions_of
from macros.model.kinds import KINDS
from macros.vietnamese import normalise

_WORDS = [
    "Nghị quyết",
    "số",
    "05-NQ/HU",
    "ngày",
    "25/6/2018",
    "tháng",
    "năm",
    "của",
    "Ban Thường vụ",
    "Huyện ủy",
    "về",
    "Trung ương",
    "4",
    "khóa",
    "XII",
    "(",
    ")",
    ",",
    "và",
    "Đại hội",
    "Đảng bộ",
    "huyện",
    "lần thứ",
    "nhiệm kỳ",
    "2015-2020",
    "Quy định",
    "02-QĐi/TU",
    "Điều lệ",
    "Đảng",
    "Luật Lưu trữ",
    "Đề án",
    "“",
    "”",
    "Quy chế làm việc",
    "\n",
    "\n\n",
    "**",
    "[^1]",
    "> ",
    "`",
    "<b>",
    "…………",
    "2",
    "NQTW",
    "Hướng dẫn",
    "15/2021/NQ-HĐND",
    "\ufeff",
    "é",
    "İ",
    "H̱",
]
_TEXTS = st.lists(st.sampled_from(_WORDS) | st.text(max_size=3), max_size=40).map(" ".join)


@given(_TEXTS | st.text(max_size=200))
def test_spans_are_in_order_and_exact(text: str) -> None:
    end_before = 0
    citations = recognise(text)
    for citation in citations:
        assert end_before <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
        assert citation.text.strip()
        assert citation.kind
        end_before = citation.end
    end_before = 0
    for mention in recognise_terms(text):
        assert end_before <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end_before = mention.end
    assert all(group(mentions_of(citations)).choices)


@given(_TEXTS)
def test_decomposed_text_is_read_alike(text: str) -> None:
    text = normalise(text)
    decomposed = unicodedata.normalize("NFD", text)
    assert [normalise(c.text) for c in recognise(decomposed)] == [c.text for c in recognise(text)]
    assert [normalise(m.text) for m in recognise_terms(decomposed)] == [m.text for m in recognise_terms(text)]


@given(_TEXTS)
def test_a_no_break_space_is_a_space(text: str) -> None:
    text = normalise(text)
    hard = text.replace(" ", "\u00a0")
    assert [(c.start, c.end) for c in recognise(hard)] == [(c.start, c.end) for c in recognise(text)]


_KINDS = st.sampled_from([kind for kind in KINDS if kind.party_codes])
_ORGANS = st.sampled_from(
    [
        ("HU", "Ban Thường vụ Huyện ủy"),
        ("HU", "Huyện uỷ Mường Sang"),
        ("TU", "Tỉnh ủy"),
        ("TU", "Ban Thường vụ Thành ủy"),
        ("QU", "Quận ủy"),
        ("ĐU", "Đảng ủy Các cơ quan tỉnh"),
        ("TW", "Bộ Chính trị"),
        ("TW", "Ban Bí thư khóa X"),
        ("BTCTW", "Ban Tổ chức Trung ương"),
        ("UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy"),
    ]
)
_DATES = st.dates(
    min_value=__import__("datetime").date(1990, 1, 1), max_value=__import__("datetime").date(2029, 12, 31)
)
_BEFORE = st.sampled_from(["thực hiện ", "theo ", "(", "- ", "; ", "“", "\n", "các văn bản như: "])
_AFTER = st.sampled_from([" về đất đai", ".", "; ", ")", ", huyện đã làm", "\n\nTiếp theo", " được sửa", ""])


@given(st.data())
def test_any_full_citation_is_read_back(data: st.DataObject) -> None:
    kind = data.draw(_KINDS)
    code = data.draw(st.sampled_from(kind.party_codes))
    organ, issuer = data.draw(_ORGANS)
    number = f"{data.draw(st.integers(1, 9999)):02}-{code}/{organ}"
    day = data.draw(_DATES)
    date = data.draw(
        st.sampled_from(
            [
                "",
                f" ngày {day.day}/{day.month}/{day.year}",
                f", ngày {day.day:02}-{day.month:02}-{day.year}",
                f" ngày {day.day} tháng {day.month} năm {day.year}",
                f" (ngày {day.day}/{day.month}/{day.year})",
            ]
        )
    )
    by = data.draw(st.sampled_from(["", f" của {issuer}", f", của {issuer}"]))
    case = data.draw(st.sampled_from([str.capitalize, str.lower]))
    said = f"{case(kind.word)}{data.draw(st.sampled_from([' số ', ' ', ' số: ']))}{number}{date}{by}"
    before, after = data.draw(_BEFORE), data.draw(_AFTER)
    (citation,) = recognise(before + said + after)
    assert citation.text == said
    assert (citation.kind, citation.number) == (kind.word, number)
    assert (citation.date.iso() if citation.date else "") == (day.isoformat() if date else "")
    assert citation.issuer == (issuer if by else "")


_ROMAN = st.sampled_from(["II", "V", "IX", "X", "XI", "XIV", "XVII", "XX"])


@given(_ROMAN, st.integers(1, 12), st.sampled_from(["khóa", "khoá", "Khóa"]), _BEFORE, _AFTER)
def test_any_plenum_is_read_back(khoa: str, number: int, word: str, before: str, after: str) -> None:
    for said in (
        f"Nghị quyết Trung ương {number} {word} {khoa}",
        f"Nghị quyết Trung ương {number}, {word} {khoa}",
        f"NQTW {number} ({word} {khoa})",
        f"nghị quyết Hội nghị lần thứ {number} Ban Chấp hành Trung ương {word} {khoa}",
    ):
        (citation,) = recognise(before + said + after)
        assert (citation.text, citation.plenum) == (said, number)


@given(_ROMAN, st.sampled_from(["huyện", "Quận", "tỉnh", "xã Hoa Sơn", "Các cơ quan tỉnh"]), _BEFORE, _AFTER)
def test_any_congress_is_read_back(ordinal: str, area: str, before: str, after: str) -> None:
    for said in (
        f"Nghị quyết Đại hội Đảng bộ {area} lần thứ {ordinal}",
        f"nghị quyết Đại hội đại biểu Đảng bộ {area} khóa {ordinal}, nhiệm kỳ 2015-2020",
    ):
        (citation,) = recognise(before + said + after)
        assert citation.text == said


@pytest.mark.parametrize(
    "hostile",
    [
        "nghị quyết ",
        "Nghị quyết số 05, ",
        "05-NQ/HU, ",
        "Nghị quyết Trung ương ",
        "Trung ương 4, ",
        "Nghị quyết Đại hội Đảng bộ ",
        "khóa XI, ",
        "Nghị quyết về a ",
        "của Ban Thường vụ ",
        "Đề án “",
        "<!--",
        "[a](",
        "`a",
        "1",
        " ",
        ".",
    ],
)
def test_time_grows_with_the_text_only(
    grows_linearly: Callable[[Callable[[str], object], str], None], hostile: str
) -> None:
    grows_linearly(lambda text: (recognise(text), recognise_terms(text)), hostile)
