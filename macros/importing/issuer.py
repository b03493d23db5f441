"""Who issued a report, from the places that say it; nothing where they disagree.

The head and the authority name the organ officially, the title, the first and the last sentence in words.
A name that says more replaces one that says less; two that contradict each other leave the key empty.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from macros.importing.closing import Closing
from macros.importing.head import Head
from macros.importing.lines import Line
from macros.importing.organs import Name, is_bare, is_more_specific, needs_body, recognise_organ
from macros.importing.respelling import respell
from macros.importing.source import Guess, Source
from macros.vietnamese import fold, same

_JOINED: Final = "ghép chữ ký với phần đầu văn bản"
_OPENING_LINES: Final = 4
_CLOSING_LINES: Final = 6
_OFTEN: Final = 2

_OF_TITLE = re.compile(
    r"(?i)(?:kiểm điểm|báo cáo(?: chính trị)?|tự phê bình và phê bình|trách nhiệm|tập thể|lãnh đạo|công tác"
    r"|vai trò)(?: [^\d,;.()]{0,80}?)? của "
)
_DOCUMENT = re.compile(
    r"(?i)\b(?:nghị quyết|chỉ thị|quy định|quyết định|kết luận|đề án|kế hoạch|chương trình|hướng dẫn|quy "
    r"chế|công văn|thông báo|số [0-9])"
)
_ENDING = re.compile(
    r"(?i)trên đây,? là (?:toàn bộ |nội dung |bản )?(?:dự thảo )?(?:báo cáo|kiểm điểm|bản kiểm "
    r"điểm)[^.;]{0,150}? của "
)
_SPEAKS = re.compile(
    r" (?:xin |xin được |nghiêm túc |trân trọng |tiến hành |tổ chức |xây dựng |tổng hợp |đã tiến hành "
    r"|kính )*"
    r"(?:báo cáo|kiểm điểm|tự kiểm điểm|tự phê bình|đánh giá (?:kết quả|tình hình))\b"
)
_BODY = re.compile(r"(?:Đảng bộ|(?:Đảng|Huyện|Quận|Thị|Thành|Tỉnh|Chi) (?:ủy|uỷ)|Chi bộ)(?![\w])")
_BODIES: Final = {
    "HU": "Huyện ủy",
    "QU": "Quận ủy",
    "ĐU": "Đảng ủy",
    "DU": "Đảng ủy",
    "ThU": "Thị ủy",
    "TXU": "Thị ủy",
    "ĐUK": "Đảng ủy khối",
}
"""What the organ code of a report's own number means where it means one thing only (TU has two readings)."""
_PARTY_WORDS: Final = 2
"""Words of "Đảng bộ", to which the rank must be added."""
_PARTY_BODY: Final = {
    "huyện ủy": "Đảng bộ huyện",
    "quận ủy": "Đảng bộ quận",
    "thị ủy": "Đảng bộ thị xã",
    "thành ủy": "Đảng bộ thành phố",
    "tỉnh ủy": "Đảng bộ tỉnh",
    "đảng ủy": "Đảng bộ",
}


def find_issuer(head: Head, closing: Closing, body: Sequence[Line], source: Source) -> Guess | None:
    """Find the organ that issued the report."""
    if head.is_article:
        return None
    official = _official(head, closing, body, source)
    stated = list(_stated(head, body, source))
    best = official
    for guess in stated:
        if best is None or is_more_specific(guess.value, best.value):
            best = guess
        elif (
            not (same(guess.value, best.value) or is_more_specific(best.value, guess.value))
            and official is None
        ):
            if _is_abbreviated(guess.value):
                continue
            return None
    return best


def find_organization(head: Head, issuer: Guess | None, body: Sequence[Line], source: Source) -> Guess | None:
    """Propose the body whose report it is: the head's last organ, the issuer's, or the most named one."""
    bodies = [guess for guess in head.organs if not needs_body(guess.value)]
    if bodies:
        return Guess(respell(bodies[-1].value), bodies[-1].ground, "phần đầu văn bản")
    if issuer is None:
        return _most_named(body, source)
    name = respell(issuer.value)
    if (match := _BODY.search(name)) is not None:
        own = re.sub(r",? kh(?:óa|oá) [IVXLC]+$", "", name[match.start() :])
        return Guess(own, issuer.ground, "cơ quan ban hành")
    return Guess(name, issuer.ground, "cơ quan ban hành")


def _most_named(body: Sequence[Line], source: Source) -> Guess | None:
    """Find the Party body with a proper name that the text names twice as often as any other."""
    found: Counter[str] = Counter()
    places: dict[str, tuple[int, int]] = {}
    for line in body:
        for match in _BODY.finditer(line.text):
            name = recognise_organ(line.text, match.start())
            if name is None or not (name.text[-1].isdigit() or name.text.split()[-1][0].isupper()):
                continue
            found[name.text] += 1
            places.setdefault(name.text, (line.start, line.end))
    (best, count), (_, others) = (*found.most_common(2), ("", 0), ("", 0))[:2]
    if count < max(_OFTEN, 2 * others):
        return None
    start, end = places[best]
    return Guess(best, source.ground(start, end), "tên được nhắc nhiều nhất trong bài")


def _official(head: Head, closing: Closing, body: Sequence[Line], source: Source) -> Guess | None:
    organs = [respell(guess.value) for guess in head.organs]
    signed = closing.on_behalf_of
    behalf = respell(signed.value) if signed else ""
    ground = head.organs[-1].ground if organs else signed.ground if signed else None
    own = _head_organ(organs)
    if not behalf:
        return Guess(own, ground) if own and not needs_body(own) else None
    if needs_body(behalf):
        if not own or needs_body(own):
            return _completed(behalf, head, body, source)
        body_of = _party_body(own) if same(behalf, "Ban Chấp hành") else _committee(own)
        return Guess(own, ground) if own.startswith(behalf) else Guess(f"{behalf} {body_of}", ground, _JOINED)
    named = _fill(behalf, own)
    if is_bare(named):
        return _in_title(named, head)
    return Guess(named, signed.ground if signed else ground, "" if named == behalf else _JOINED)


def _head_organ(organs: list[str]) -> str:
    """Return the issuing organ of the head: the last, with its body where it is a staff organ."""
    if not organs:
        return ""
    last = organs[-1]
    if needs_body(last) and len(organs) > 1:
        body = _party_body(organs[-2]) if same(last, "Ban Chấp hành") else _committee(organs[-2])
        return f"{last} {body}"
    return last


def _fill(behalf: str, own: str) -> str:
    """Say "Đảng ủy" in full where the head names which."""
    if own and (is_more_specific(own, behalf) or own.endswith(behalf)):
        return own
    if own and fold(own).split()[:2] == fold(behalf).split()[-2:]:
        return " ".join([*behalf.split()[:-2], own])
    return behalf


def _in_title(behalf: str, head: Head) -> Guess | None:
    """Complete "Ban Giám đốc" from the title; alone it says too little."""
    title = head.title.value if head.title else ""
    for match in re.finditer(re.escape(fold(behalf)), fold(title)):
        name = recognise_organ(title, match.start())
        if name is not None and is_more_specific(respell(name.text), behalf):
            return Guess(respell(name.text), head.title.ground if head.title else None)
    return None


def _committee(organ: str) -> str:
    """Say which committee a Đảng bộ elects: that of "Đảng bộ huyện A" is "Huyện ủy A"."""
    for committee, party in _PARTY_BODY.items():
        rest = organ[len(party) :]
        if len(party.split()) > _PARTY_WORDS and organ.startswith(f"{party} "):
            return f"{committee[0].upper()}{committee[1:]}{rest}"
    return organ


def _party_body(organ: str) -> str:
    """Say which Đảng bộ elects a committee: "Huyện ủy A" is that of "Đảng bộ huyện A"."""
    for committee, party in _PARTY_BODY.items():
        if fold(organ).startswith(fold(committee)):
            return f"{party} {' '.join(organ.split()[2:])}".strip()
    return organ


def _completed(behalf: str, head: Head, body: Sequence[Line], source: Source) -> Guess | None:
    """Complete "Ban Thường vụ" from the text, where the report's number says of what kind of body."""
    code = head.number.value.rsplit("/", 1)[-1] if head.number else ""
    kind = _BODIES.get(code)
    if same(behalf, "Ban Chấp hành"):
        kind = "Đảng bộ"
    if kind is None:
        return None
    for lead in (f"{behalf} {kind}", kind):
        name, place = _longest_name(lead, body)
        if name and (lead is not kind or name[-1].isdigit() or name.split()[-1][0].isupper()):
            full = name if lead is not kind else f"{behalf} {name}"
            return Guess(full, source.ground(*place), "ghép chữ ký với tên đầy đủ trong bài")
    return None


def _longest_name(lead: str, body: Sequence[Line]) -> tuple[str, tuple[int, int]]:
    """Find the fullest name that begins with `lead`, if all names in the text that do so agree with it.

    One that stands there once beside shorter ones may be another body's: then what they share.
    """
    found: Counter[str] = Counter()
    places: dict[str, tuple[int, int]] = {}
    pattern = re.compile(rf"(?<!\w){re.escape(lead)}(?!\w)".replace("ủy", "(?:ủy|uỷ)"))
    for line in body:
        for match in pattern.finditer(line.text):
            if (name := recognise_organ(line.text, match.start())) is not None:
                found[name.text] += 1
                places.setdefault(name.text, (line.start, line.end))
    names = sorted(found, key=len)
    if not names:
        return "", (0, 0)
    agreeing = [
        name
        for name in names
        if all(
            same(name, other) or is_more_specific(other, name) or is_more_specific(name, other)
            for other in names
        )
    ]
    sure = [
        name
        for name in agreeing
        if found[name] > 1
        or len(names) == 1
        or (len(agreeing) == len(names) and name[0] == lead[0] and found[name])
    ]
    best = (sure or agreeing or [""])[-1]
    return best, places.get(best, (0, 0))


def _stated(head: Head, body: Sequence[Line], source: Source) -> Iterator[Guess]:
    """Yield the organs that the title, the last and the first sentences name as speaker."""
    if head.title is not None and head.has_kind:
        for match in _OF_TITLE.finditer(head.title.value):
            if _DOCUMENT.search(head.title.value[: match.end()]):
                break
            if (name := recognise_organ(head.title.value, match.end())) is not None:
                yield Guess(respell(name.text), head.title.ground)
                break
    for line in body[-_CLOSING_LINES:]:
        if (found := _ENDING.search(line.text)) and (
            name := recognise_organ(line.text, found.end())
        ) is not None:
            yield _said(name, line, source)
    for line in body[:_OPENING_LINES]:
        for name in _organs_in(line.text):
            if _SPEAKS.match(line.text, name.end) and not line.text[: name.start].rstrip().lower().endswith(
                ("của", "với", "gửi", "và")
            ):
                yield _said(name, line, source)
                break


def _said(name: Name, line: Line, source: Source) -> Guess:
    return Guess(respell(name.text), source.ground(line.start, line.end))


def _organs_in(text: str) -> Iterator[Name]:
    """Yield the organs named at the beginning of `text` or of one of its clauses."""
    for match in re.finditer(r"(?:^|[.,;:] )(?=\w)", text[:4000]):
        if (name := recognise_organ(text, match.end())) is not None:
            yield name


def _is_abbreviated(name: str) -> bool:
    return name.split(maxsplit=1)[0].isupper()
