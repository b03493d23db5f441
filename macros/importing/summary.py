"""What an import says at its end: what was guessed, what to look at, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from macros.diagnostics import Language, Message
from macros.importing.blocks import Heading
from macros.importing.document import Document
from macros.importing.draft import Draft
from macros.importing.old_encodings import old_encoding
from macros.importing.source import Guess
from macros.importing.words import Balance
from macros.model import DateBasis, FrontMatter, ReportType

_FIELDS: Final = ("number", "date", "title", "type", "organization", "issuer", "period")
_WIDTH: Final = 20
_SHOWN: Final = 90

_GUESSED = Message("Máy đoán:", "Guessed:")
_TO_FIX = Message("Cần xem lại:", "To look at:")
_LEFT_OUT = Message("Chỉ còn trong bản gốc:", "Left in the original only:")
_LINE = Message("dòng", "line")
_NOTHING = Message("không có gì", "nothing")


def render_summary(document: Document, draft: Draft, balance: Balance, language: Language = "vi") -> str:
    """Render what was found in a document, for the one who imports it."""
    lines = [f"  {_GUESSED.text(language)}", *_guesses(document, language)]
    lines += [f"  {_TO_FIX.text(language)}"]
    lines += [f"    - {fix.text(language)}" for fix in _fixes(document, balance)] or [
        f"    {_NOTHING.text(language)}"
    ]
    if draft.left_out:
        lines += [f"  {_LEFT_OUT.text(language)}", *(f"    - {_cut(str(entry))}" for entry in draft.left_out)]
    return "\n".join(lines)


def _guesses(document: Document, language: Language) -> Iterator[str]:
    for key in _FIELDS:
        guess: Guess | None = getattr(document, key)
        if guess is None or not guess.value:
            continue
        label = (FrontMatter.model_fields[key].title or key) if language == "vi" else key
        where = f"  ({_LINE.text(language)} {guess.ground.line})" if guess.ground else ""
        yield f"    {label:<{_WIDTH}} {_cut(guess.value)}{where}"
    closing = document.closing
    behalf = closing.on_behalf_of or closing.signs_for
    signed = ", ".join(
        guess.value for guess in (closing.authority, behalf, closing.office, closing.name) if guess
    )
    counts = {
        Message("Chữ ký", "signature"): signed,
        Message("Nơi nhận", "recipients"): str(len(closing.recipients) or ""),
        Message("Đề mục", "headings"): str(sum(isinstance(block, Heading) for block in document.blocks)),
        Message("Chú thích", "footnotes"): str(len(document.footnotes) or ""),
    }
    for label_text, value in counts.items():
        if value:
            yield f"    {label_text.text(language):<{_WIDTH}} {value}"


def _fixes(document: Document, balance: Balance) -> Iterator[Message]:
    """Yield what the clerk has to look at."""
    if document.organization is None:
        yield Message("tổ chức: chưa rõ, phải điền", "organization: unknown, must be filled in")
    if document.title_printed is None:
        yield Message("tên báo cáo: máy ghép, xem lại", "title: composed, look at it")
    if document.number is None and not document.is_article:
        yield Message("số, ký hiệu: không thấy trong văn bản", "number: not found in the text")
    yield from _date_fixes(document)
    if document.issuer is None and not document.is_article:
        yield Message("cơ quan ban hành: không chắc nên để trống", "issuer: not certain, left empty")
    if document.type.value == ReportType.OTHER.value:
        yield Message("loại báo cáo: chưa rõ, đang ghi “khác”", "type: unclear, set to “khác”")
    yield from _text_fixes(document)
    if not balance.is_even:
        yield _unbalanced(balance)


def _text_fixes(document: Document) -> Iterator[Message]:
    if encoding := old_encoding(document.source.text):
        yield Message(
            f"chữ còn ở bảng mã cũ {encoding}: chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi nhập lại",
            f"the text is still in the old encoding {encoding}: convert it to Unicode and import again",
        )
    if not any(isinstance(block, Heading) for block in document.blocks):
        yield Message("đề mục: không nhận ra đề mục nào", "headings: none found")
    if lost := sum(note.paragraph is None for note in document.footnotes):
        yield Message(f"{lost} chú thích đã mất nội dung", f"the words of {lost} footnotes are lost")
    if document.has_copy:
        yield Message("văn bản có phần lặp lại, chỉ giữ một lần", "part of the text stood twice, kept once")


def _unbalanced(balance: Balance) -> Message:
    lost, added = (", ".join(list(words)[:10]) or "–" for words in (balance.lost, balance.added))
    return Message(
        f"bản nháp không khớp từng chữ với bản gốc (thiếu: {lost}; thừa: {added}): "
        "đây là lỗi của chương trình, hãy báo lại",
        f"the draft differs from the original (missing: {lost}; extra: {added}): "
        "a fault of the program, please report",
    )


def _date_fixes(document: Document) -> Iterator[Message]:
    if document.date is None:
        after = document.date_not_before
        yield Message(
            "ngày ban hành: không thấy trong văn bản" + (f"; không sớm hơn {after.value}" if after else ""),
            "date: not found in the text" + (f"; not before {after.value}" if after else ""),
        )
    elif document.date_basis is DateBasis.POSTED:
        yield Message(
            "ngày: là ngày đăng bài, không phải ngày ban hành", "date: the day it was posted, not of issue"
        )
    elif document.date_basis is DateBasis.INFERRED:
        yield Message(
            "ngày: do cổng thông tin ghi, đối chiếu với bản gốc", "date: as the portal says, compare it"
        )
    elif len(document.date.value) < len("2020-01-01"):
        yield Message("ngày ban hành: văn bản để trống ngày", "date: the day was left blank in the text")


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
