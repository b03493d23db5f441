"""Entries as YAML: quoted exactly where they would not be read back as they are."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.importing.registering.entry import NewEntry, plain, render_entry, scalar
from macros.model import Verb, Verification, WrittenRelation
from macros.reading.raw import compose
from macros.vietnamese import parse_date


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Về quản lý đất đai", "Về quản lý đất đai"),
        ("Kế hoạch: năm 2020", '"Kế hoạch: năm 2020"'),
        ("Chương trình 5:3", "Chương trình 5:3"),  # a colon without a blank behind it is text
        ("Kết luận:", '"Kết luận:"'),
        ("Trồng cây # xanh", '"Trồng cây # xanh"'),
        ("Trồng cây#xanh", "Trồng cây#xanh"),
        ("# xanh", '"# xanh"'),
        ('"Dân vận khéo"', '"\\"Dân vận khéo\\""'),
        ("'Dân vận khéo'", "\"'Dân vận khéo'\""),
        ('Phong trào "Dân vận khéo"', 'Phong trào "Dân vận khéo"'),
        ("“Dân vận khéo”", "“Dân vận khéo”"),
        ("yes", '"yes"'),
        ("No", '"No"'),
        ("~", '"~"'),
        ("năm", "năm"),
        ("05", "05"),
        ("6.859", "6.859"),
        ("2018", "2018"),
        ("24/9/2018", "24/9/2018"),
        ("- gạch đầu dòng", '"- gạch đầu dòng"'),
        ("-gạch", "-gạch"),
        ("? hỏi", '"? hỏi"'),
        ("[a, b]", '"[a, b]"'),
        ("a, [b]", "a, [b]"),
        ("{a: b}", '"{a: b}"'),
        ("*đậm*", '"*đậm*"'),
        ("&neo", '"&neo"'),
        ("!thẻ x", '"!thẻ x"'),
        ("| khối", '"| khối"'),
        ("> khối", '"> khối"'),
        ("%a", '"%a"'),
        ("@a", '"@a"'),
        ("`a`", '"`a`"'),
        ("a\\b", "a\\b"),
        ("a\x07b", '"a\\U00000007b"'),
    ],
)
def test_quotes_stand_exactly_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written
    if written != text:
        # What is quoted is the same text to every other reader of YAML.
        assert yaml.safe_load(f"k: {written}\n") == {"k": text}


@given(st.text(min_size=1, max_size=40))
def test_every_value_is_read_back_as_it_is(text: str) -> None:
    value = plain(text)
    if not value:
        return
    for yaml_text, expected in (
        (f"- k: {scalar(value)}\n", [{"k": value}]),
        (f"- k:\n    - {scalar(value)}\n", [{"k": [value]}]),
    ):
        document, faults = compose(yaml_text, "x.yml", 1, "registry")
        assert faults == ()
        assert document is not None
        assert document.data == expected


def test_a_whole_entry_at_another_indentation() -> None:
    entry = NewEntry(
        kind="quy định",
        number="03-QĐ/HU",
        date=parse_date("2024-09-05"),
        organization_words="Huyện ủy Mây Ngàn",
        issuer="Ban Thường vụ",
        title="Về nêu gương: năm 2024",
        aliases=("03-QĐi/HU", "Quy định 03"),
        relations=(
            WrittenRelation(verb=Verb.BASED_ON, words="Điều lệ Đảng"),
            WrittenRelation(
                verb=Verb.REPLACES,
                words="02-QĐi/HU ngày 24/9/2018",
                partly=True,
                since=parse_date("1/2025"),
            ),
            WrittenRelation(verb=Verb.REPLACES, words="01-QĐi/HU"),
        ),
        verified=Verification.NO,
        former_ids=("huyen-mn/quy-dinh-cu",),
    )
    assert render_entry(entry, indent=2, offset=4) == (
        "  -   number: 03-QĐ/HU",
        "      kind: quy định",
        "      date: 5/9/2024",
        "      organization: Huyện ủy Mây Ngàn",
        "      issuer: Ban Thường vụ",
        '      title: "Về nêu gương: năm 2024"',
        "      aliases:",
        "        - 03-QĐi/HU",
        "        - Quy định 03",
        "      based_on: Điều lệ Đảng",
        "      replaces:",
        "        - resolution: 02-QĐi/HU ngày 24/9/2018",
        "          partly: có",
        "          from: 1/2025",
        "        - 01-QĐi/HU",
        "      verified: chưa",
        "      former_ids: huyen-mn/quy-dinh-cu",
    )
