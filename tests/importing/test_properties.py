"""What holds for any text: nothing raises, no word is lost, the draft is a believed report."""

from __future__ import annotations

import random
import time

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.importing import Document, Source, answer_of, balance_words, import_text, render_draft, source_of
from macros.importing.draft import quoted
from macros.importing.markdown import escape, escape_start, plain_words
from macros.reading.files import TextFile
from macros.reading.front_matter import read_head
from macros.vietnamese import normalise, words

from .reading import counted, rendered_words

PIECES = (
    "I. ", "II- ", "1. ", "2.1- ", "a) ", "- ", "+ ", "* ", "(1) ", "¹ ", "[1] ", "BÁO CÁO",
    "KẾT QUẢ ĐẠT ĐƯỢC", "Ưu điểm", "đạt(1)", "xã¹", "việc[1]", "Số 12-BC/HU", "HUYỆN ỦY PA HÁN",
    "ĐẢNG CỘNG SẢN VIỆT NAM", "Pa Hán, ngày 05 tháng 02 năm 2020", "Nơi nhận:", "T/M BAN THƯỜNG VỤ",
    "BÍ THƯ", "(Đã ký)", "Lò Văn Phú", "Kính gửi: Tỉnh ủy", "Lượt xem: 12",
    "Thứ Ba, ngày 14 tháng 5 năm 2024", "Tin liên quan", "Mời các bạn tham khảo.", "…………", "-----", "2",
    "Ban Thường vụ Huyện ủy báo cáo kết quả như sau:",
    "Nhiều chỉ tiêu đạt và vượt kế hoạch. Đời sống nhân dân được nâng lên so với năm trước.",
    "tiếp tục được giữ vững, ", "năm 2019", "24/7/2017", "| a | b |", "\t", "    ", "{{ x }}", "{% raw %}",
    "{# x #}", "<script>", "</div>", "&nbsp;", "&amp;", "`", "**", "_", "__a__", "# ", "> ", "~~~", "```",
    "===", "---", "***", "!!! note", "??? x", "/// x", ": x", "[^1]: x", "[a]: http://x", "![](x)", "\\",
    "http://x.vn/a_b", "*[HU]: x", "$", "%", "--8<-- x",
)  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=6).map("".join)
TEXTS = st.lists(LINES, max_size=30).map("\n".join)
PRINTED = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).flatmap(
    lambda pieces: st.randoms(use_true_random=False).map(lambda chance: _shuffled(pieces, chance))
)


def _shuffled(pieces: list[str], chance: random.Random) -> str:
    return "".join(piece + chance.choice(("\n", "\n\n", " ", "\r\n", "\x0c")) for piece in pieces)


def read(text: str) -> Document | None:
    source = source_of(text.encode())
    if not isinstance(source, Source):
        return None
    document = import_text(source)
    return document if isinstance(document, Document) else None


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(TEXTS, PRINTED))
def test_no_word_is_lost_or_added(text: str) -> None:
    document = read(text)
    if document is None:
        return
    draft = render_draft(document, original="x.goc.txt")
    balance = balance_words(document, draft)
    assert balance.is_even, balance
    assert rendered_words(draft.body) == counted(plain_words(draft.body))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(TEXTS, PRINTED))
def test_words_moved_to_the_front_matter_are_there(text: str) -> None:
    document = read(text)
    if document is None:
        return
    draft = render_draft(document, original="x.goc.txt")
    head = set(words(draft.text[: len(draft.text) - len(draft.body)]))
    for _, start, end in document.moved:
        assert head.issuperset(words(document.source.text[start:end]))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(TEXTS, PRINTED))
def test_the_front_matter_is_yaml_and_believed(text: str) -> None:
    document = read(text)
    if document is None:
        return
    draft = render_draft(document, original="x.goc.txt", organization='Huyện ủy: "A" # b')
    head = read_head(TextFile("reports/a/2020/x.md", draft.text))
    assert [fault for fault in head.diagnostics if fault.severity == "error"] == []
    assert head.front is not None
    assert head.front.title == document.title.value.strip()
    assert head.body.strip() == draft.body.strip()


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    source = source_of(data)
    if isinstance(source, Source):
        import_text(source)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(TEXTS, PRINTED))
def test_grounds_are_slices_of_the_original(text: str) -> None:
    document = read(text)
    if document is None:
        return
    grounds = answer_of(document)["grounds"]
    for ground in [*(grounds.pop("recipients")), *grounds.values()]:
        if ground is not None:
            assert document.source.raw[ground["start"] : ground["end"]] == ground["text"]


@given(st.text())
def test_any_text_is_one_yaml_scalar(text: str) -> None:
    assert yaml.safe_load(f"a: {quoted(text)}  # b") == {"a": text}


@given(LINES)
def test_escaped_text_shows_its_words(text: str) -> None:
    line = " ".join(normalise(text).replace("\x02", "").replace("\x03", "").split())
    line = "".join(c for c in line if c.isprintable())
    for escaped in (
        escape_start(line),
        f"- {escape_start(line)}",
        f"## a {escape(line).replace('#', chr(92) + '#')}",
    ):
        shown = rendered_words(escaped)
        assert shown - counted("a") == counted(line) - counted("a") or shown == counted(line) + counted("a")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Không phải đề mục", "\\# Không phải đề mục"),
        ("- Không phải mục", "\\- Không phải mục"),
        ("1. Đoạn văn đánh số", "1\\. Đoạn văn đánh số"),
        ("2019. Một năm", "2019\\. Một năm"),
        ("10,5% so với năm trước", "10,5% so với năm trước"),
        ("> trích", "\\> trích"),
        ("(*theo Điều lệ*)", "(\\*theo Điều lệ\\*)"),
        (
            "{{ config }} {% x %} {# y #}",
            "&#123;&#123; config &#125;&#125; &#123;% x %&#125; &#123;# y #&#125;",
        ),
        ("<b>&nbsp;R&D", "&lt;b>&amp;nbsp;R&amp;D"),
        ("--8<-- tệp", "--8&lt;-- tệp"),
        (": định nghĩa", "&#58; định nghĩa"),
        ("!!! note", "\\!!! note"),
        ("Kinh tế - xã hội: 5.000 m² (tăng 3%)", "Kinh tế - xã hội: 5.000 m² (tăng 3%)"),
    ],
)
def test_markup_is_escaped_and_plain_text_left_alone(text: str, shown: str) -> None:
    assert escape_start(text) == shown


@pytest.mark.parametrize(
    "piece",
    [
        "cùng nhau làm,\n\n",
        "chưa đạt(1) và(2) ",
        "I. KẾT QUẢ\n1. A B\n",
        "T/M BAN THƯỜNG VỤ\n",
        "BAN CHẤP HÀNH ",
        "{{ x }} ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    # A square would take hours: the bound is wide because the machine may be busy.
    started = time.perf_counter()
    document = read(piece * (200_000 // len(piece)))
    assert document is not None
    assert balance_words(document, render_draft(document, original="x")).is_even
    assert time.perf_counter() - started < 30
