"""Anchors of paragraphs, which are addresses, and sentences around citations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.citations.paragraphs import Paragraphs, paragraph_anchor

BODY = """\
# Báo cáo

Mở đầu. Thực hiện **Nghị quyết số 05-NQ/HU**[^1] ngày 25/6/2018, huyện đã làm tốt. Câu sau.

- mục một
- mục hai theo Chỉ thị
  dòng tiếp theo

| Ô một | Ô hai |
|---|---|

mục một

[^1]: chú thích
"""


def test_blocks() -> None:
    texts = [BODY[p.start : p.end].strip() for p in Paragraphs(BODY).paragraphs]
    assert texts[0] == "# Báo cáo"
    assert texts[2:4] == ["- mục một", "- mục hai theo Chỉ thị\n  dòng tiếp theo"]
    assert texts[-1] == "[^1]: chú thích"
    assert "".join(BODY[p.start : p.end] for p in Paragraphs(BODY).paragraphs) == BODY


def test_anchors_are_permanent() -> None:
    # These are in published addresses: a change here breaks links.
    assert paragraph_anchor("Thực hiện Nghị quyết") == "p-5f05e851"
    assert paragraph_anchor("  thực hiện **Nghị quyết**[^3]\n") == "p-5f05e851"
    assert paragraph_anchor("- Uỷ ban, hoà giải") == paragraph_anchor("Ủy ban hòa giải")


def test_equal_paragraphs_get_numbers() -> None:
    anchors = [p.anchor for p in Paragraphs(BODY).paragraphs]
    assert len(set(anchors)) == len(anchors)
    first = paragraph_anchor("mục một")
    assert [a for a in anchors if a.startswith(first)] == [first, f"{first}-2"]


def test_the_sentence_around() -> None:
    start = BODY.index("Nghị quyết")
    end = BODY.index("**[^1]")
    assert Paragraphs(BODY).sentence_around(start, end) == (
        "Thực hiện ",
        " ngày 25/6/2018, huyện đã làm tốt.",
    )
    place = BODY.index("Chỉ thị")
    assert Paragraphs(BODY).sentence_around(place, place + 7) == ("mục hai theo ", " dòng tiếp theo")


def test_long_sentences_are_cut_at_a_word() -> None:
    body = "từ " * 100 + "Nghị quyết" + " sau" * 100
    before, after = Paragraphs(body).sentence_around(300, 310)
    assert before.startswith("… từ ")
    assert after.endswith(" sau …")
    assert max(len(before), len(after)) <= 164


def test_an_abbreviation_ends_no_sentence() -> None:
    body = "Theo đ/c. A và mục 2. Nghị quyết số 05-NQ/HU được"
    place = body.index("Nghị quyết")
    assert Paragraphs(body).sentence_around(place, place + 22)[0] == "Theo đ/c. A và mục 2. "


@given(st.text(alphabet="ab \n-#|.[^1]:*ầ", max_size=80), st.data())
def test_every_place_has_a_paragraph(body: str, data: st.DataObject) -> None:
    paragraphs = Paragraphs(body)
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    paragraphs.at(start)
    before, after = paragraphs.sentence_around(start, end)
    assert isinstance(before + after, str)
    assert len({p.anchor for p in paragraphs.paragraphs}) == len(paragraphs.paragraphs)
