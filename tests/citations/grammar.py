"""A grammar of the domain: it makes citations in every written form, and says what each of them is.

A `Case` is a text put together from invented sentences and citations; it knows span and parts of every
citation in it. Bodies and subjects are invented (Hoài Lĩnh, Khuê Giang), forms are those of DESIGN.md 4.3
and of the gold set's README.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from macros.model import Citation, CitationForm
from macros.model.kinds import KINDS
from macros.vietnamese import render_roman

FULL, SHORT, NAMED = CitationForm.FULL, CitationForm.SHORT, CitationForm.NAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One citation as a clerk writes it, and what must be read from it."""

    text: str
    kind: str
    form: CitationForm
    number: str = ""
    date: str = ""
    issuer: str = ""
    congress: int | None = None
    plenum: int | None = None


Piece = str | Said
Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Case:
    """Text and citations in turn."""

    pieces: tuple[Piece, ...]

    def changed(self, change: Change) -> Case:
        """Write all of it in another way that says the same."""
        return Case(
            tuple(
                change(piece) if isinstance(piece, str) else replace(piece, text=change(piece.text))
                for piece in self.pieces
            )
        )

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(piece if isinstance(piece, str) else piece.text for piece in self.pieces)

    @property
    def wanted(self) -> list[tuple[str, ...]]:
        """What must be found: span, words and parts."""
        rows, place = [], 0
        for piece in self.pieces:
            if isinstance(piece, str):
                place += len(piece)
                continue
            end = place + len(piece.text)
            rows.append(_row(place, end, piece.text, piece))
            place = end
        return rows


def _row(start: int, end: int, text: str, parts: Said | Citation) -> tuple[str, ...]:
    date = parts.date
    told = date if isinstance(date, str) else date.iso() if date else ""
    issuer = " ".join(unicodedata.normalize("NFC", re.sub(r"[\s*>\u00d0]+", _plain, parts.issuer)).split())
    said = (parts.kind, parts.form.value, parts.number, told, issuer, parts.congress, parts.plenum)
    return (f"{start}-{end}", text, *(str(each or "") for each in said))


def _plain(run: re.Match[str]) -> str:
    return run[0].replace("\u00d0", "Đ") if "\u00d0" in run[0] else " "


def found(citations: Iterable[Citation]) -> list[tuple[str, ...]]:
    """Bring what was recognised into the form of `Case.wanted`."""
    return [_row(c.start, c.end, c.text, c) for c in citations]


# --- parts ------------------------------------------------------------------------------------------------

ORGANS = (
    ("HU", "Ban Thường vụ Huyện ủy"),
    ("HU", "Huyện uỷ Hoài Lĩnh"),
    ("HU", "Ban Chấp hành Đảng bộ huyện Hoài Lĩnh"),
    ("TU", "Tỉnh ủy"),
    ("TU", "Ban Thường vụ Thành ủy"),
    ("QU", "Quận ủy Khuê Giang"),
    ("ĐU", "Đảng ủy Các cơ quan tỉnh"),
    ("ĐU", "Ban Thường vụ Đảng ủy xã Hoài Khuê"),
    ("TW", "Bộ Chính trị"),
    ("TW", "Ban Bí thư Trung ương Đảng"),
    ("TW", "BCH Trung ương"),
    ("BTCTW", "Ban Tổ chức Trung ương"),
    ("UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy"),
    ("BTGHU", "Ban Tuyên giáo Huyện ủy"),
    ("TU", "Thành ủy TP. Hoài Khuê"),
    ("TU", "Tỉnh ủy Khuê Giang - Hoài Lĩnh"),
    ("QU", "Ban Thường vụ Quận ủy Quận 12"),
    ("TW", "Bộ Chính trị, Ban Bí thư"),
    ("BTCTU", "Ban tổ chức Thành ủy"),
)
STATE_ORGANS = (
    ("HĐND", "HĐND huyện Hoài Lĩnh"),
    ("HĐND", "Hội đồng nhân dân tỉnh"),
    ("UBND", "UBND tỉnh"),
    ("UBND", "Chủ tịch Ủy ban nhân dân huyện"),
    ("CP", "Chính phủ"),
    ("TTg", "Thủ tướng Chính phủ"),
    ("BNV", "Bộ Nội vụ"),
)
AREAS = (
    "Quân đội",
    "Quận 6",
    "TP.Khuê",
    "huyện",
    "Quận",
    "tỉnh",
    "xã Hoài Khuê",
    "thành phố Khuê Giang",
    "Các cơ quan tỉnh",
    "phường",
)
KHOAS = st.integers(1, 29).map(lambda n: (render_roman(n), n))
DAYS = st.dates(min_value=datetime.date(1990, 1, 1), max_value=datetime.date(2029, 12, 31))
PARTY_KINDS = tuple(kind for kind in KINDS if kind.party_codes and not kind.refines)


@st.composite
def dates(draw: st.DrawFn) -> tuple[str, str]:
    """A date behind a number as written, with the blank or comma before it, and in ISO form; or nothing."""
    day = draw(DAYS)
    d, m, y = day.day, day.month, day.year
    zero = f"{d:02}/{m:02}/{y}" if draw(st.booleans()) else f"{d}/{m}/{y}"
    iso, month, year = day.isoformat(), f"{y}-{m:02}", str(y)
    return draw(
        st.sampled_from(
            [
                ("", ""),
                (f" ngày {zero}", iso),
                (f", ngày {zero}", iso),
                (f" (ngày {zero})", iso),
                (f" ({zero})", iso),
                (f" ngày {d:02}-{m:02}-{y}", iso),
                (f" ngày {d}.{m}.{y}", iso),
                (f" ngày {d} - {m} - {y}", iso),
                (f" ngày {d:02} tháng {m:02} năm {y}", iso),
                (f", ngày {d} tháng {m} năm {y}", iso),
                (f" ban hành ngày {zero}", iso),
                (f" (tháng {m}/{y})", month),
                (f" (tháng {m} năm {y})", month),
                (f" (năm {y})", year),
                (f" ({y})", year),
                (f" ngày {d}/{m}", ""),
                (f" ngày {d} – {m} – {y}", iso),
                (f" ngày {d:02}/{m:02}/{y % 100:02}", iso),
            ]
        )
    )


def _loose(number: str, way: int) -> str:
    """Write a Party number as clerks and scanners do; it stays the same number."""
    digits, code, organ = re.split("[-/]", number)
    return (
        number,
        f"{digits} - {code}/{organ}",
        f"{digits}- {code}/{organ}",
        f"{digits} -{code}/{organ}",
        f"{digits}–{code}/{organ}",
        f"{digits}‑{code}/{organ}",
        f"{digits}-{code}/ {organ}",
        f"{digits} - {code} / {organ}",
        f"{digits}/{code}-{organ}",
        f"{digits}-{code}-{organ}",
        f"{digits}/{code}/{organ}",
        f"{digits}-{code}\n/{organ}",
        f"{digits}-\n{code}/{organ}",
        f"{digits}-{code.lower()}/{organ.lower()}",
        f"{digits}-{code.upper()}/{organ}",
        f"{digits} {code.upper()}/{organ}",
        f"{digits}-{code}/{organ}".replace("Đ", "\u00d0"),
    )[way]


WAYS = st.one_of(st.just(0), st.integers(0, 16))


@st.composite
def full(draw: st.DrawFn) -> Said:
    """One citation with a whole Party number, issuer before or after or not at all."""
    kind = draw(st.sampled_from(PARTY_KINDS))
    code = draw(st.sampled_from(kind.party_codes))
    organ, issuer = draw(st.sampled_from(ORGANS))
    number = f"{draw(st.integers(1, 19999)):02}-{code}/{organ}"
    written = _loose(number, draw(WAYS))
    date, iso = draw(dates())
    word = draw(st.sampled_from([kind.word.capitalize(), kind.word, kind.word.upper()]))
    lead = draw(st.sampled_from([" số ", " ", " số: ", " Số ", "\nsố ", " số\n"]))
    place = draw(st.sampled_from(["none", "after", "before", "comma", "bare"]))
    if place == "before":
        text = f"{word} của {issuer} số {written}{date}"
    elif place == "bare" and date:
        text = f"{word}{lead}{written}{date} {issuer}"
    else:
        by = {"after": f" của {issuer}", "comma": f", của {issuer}"}.get(place, "")
        issuer = issuer if by else ""
        text = f"{word}{lead}{written}{date}{by}"
    return Said(text=text, kind=kind.word, form=FULL, number=number, date=iso, issuer=issuer)


@st.composite
def state(draw: st.DrawFn) -> Said:
    """One citation with a State number."""
    organ, issuer = draw(st.sampled_from(STATE_ORGANS))
    kind, code = draw(
        st.sampled_from([("nghị quyết", "NQ"), ("quyết định", "QĐ"), ("kế hoạch", "KH"), ("chỉ thị", "CT")])
    )
    year = draw(st.one_of(st.just(""), st.integers(1995, 2029).map(lambda y: f"/{y}")))
    number = f"{draw(st.integers(1, 4999)):02}{year}/{code}-{organ}"
    date, iso = draw(dates())
    by = draw(st.sampled_from(["", f" của {issuer}"]))
    khoa, ordinal = draw(KHOAS)
    term = draw(st.sampled_from(["", f" khóa {khoa}", f" (khóa {khoa})"])) if by and organ == "HĐND" else ""
    word = draw(st.sampled_from([kind.capitalize(), kind]))
    return Said(
        text=f"{word} số {number}{date}{by}{term}",
        kind=kind,
        form=FULL,
        number=number,
        date=iso,
        issuer=f"{issuer}{term}" if by else "",
        congress=ordinal if term else None,
    )


@st.composite
def old_state(draw: st.DrawFn) -> Said:
    """One citation from before 1997, whose number names its organ alone."""
    kind = draw(st.sampled_from(["nghị định", "quyết định", "chỉ thị"]))
    organ = draw(st.sampled_from(["CP", "HĐBT", "TTg", "CT"]))
    digits = draw(st.integers(1, 499))
    stroke = draw(st.sampled_from(["-", "/"]))
    date, iso = draw(dates())
    return Said(
        text=f"{kind.capitalize()} số {digits}{stroke}{organ}{date}",
        kind=kind,
        form=FULL,
        number=f"{digits}-{organ}",
        date=iso,
    )


@st.composite
def assembly(draw: st.DrawFn) -> Said:
    """One law or resolution of the National Assembly by its number."""
    number = f"{draw(st.integers(1, 250)):02}/{draw(st.integers(1997, 2026))}/QH{draw(st.integers(9, 16))}"
    kind = draw(st.sampled_from(["luật", "nghị quyết"]))
    date, iso = draw(dates())
    by = draw(st.sampled_from(["", " của Quốc hội"]))
    return Said(
        text=f"{kind.capitalize()} số {number}{date}{by}",
        kind=kind,
        form=FULL,
        number=number,
        date=iso,
        issuer="Quốc hội" if by else "",
    )


SHORT_KINDS = (
    "nghị quyết",
    "chỉ thị",
    "quy định",
    "quyết định",
    "hướng dẫn",
    "kết luận",
    "kế hoạch",
    "đề án",
)


@st.composite
def short(draw: st.DrawFn) -> Said:
    """One citation with a number alone: "số" stands before it, or the issuer behind it."""
    kind = draw(st.sampled_from(SHORT_KINDS))
    digits = f"{draw(st.integers(1, 999)):02}"
    _, issuer = draw(st.sampled_from(ORGANS))
    date, iso = draw(dates())
    has_number_word = draw(st.booleans())
    by = draw(st.sampled_from(["", f" của {issuer}"])) if has_number_word else f" của {issuer}"
    date, iso = (date, iso) if has_number_word else ("", "")
    return Said(
        text=f"{kind.capitalize()} {'số ' if has_number_word else ''}{digits}{date}{by}",
        kind=kind,
        form=SHORT,
        number=digits,
        date=iso,
        issuer=issuer if by else "",
    )


PLENUM_WORDS = (
    "{kind} Trung ương {n} {khoa}",
    "{kind} Trung ương {n}, {khoa}",
    "{kind} Trung ương {n} ({khoa})",
    "{kind} Trung ương {n} – {khoa}",
    "{kind} TW {n} {khoa}",
    "{kind} TW{n} ({khoa})",
    "{kind} T.Ư {n} {khoa}",
    "{kind} Hội nghị Trung ương {n} {khoa}",
    "{kind} Hội nghị lần thứ {n} Ban Chấp hành Trung ương Đảng {khoa}",
    "{kind} Hội nghị lần thứ {word} Ban Chấp hành Trung ương {khoa}",
    "{kind} Hội nghị lần thứ {word}, BCH Trung ương Đảng ({khoa})",
    "{kind} của Hội nghị Trung ương {n} {khoa}",
    "{kind} Trung ương {n} (lần 2) {khoa}",
    "{kind} Trung ương {n}",
)
ORDINAL_WORDS = (
    "",
    "nhất",
    "hai",
    "ba",
    "tư",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai",
)


@st.composite
def plenum(draw: st.DrawFn) -> Case:
    """What one or several plenums adopted, of one khóa or several."""
    number = draw(st.integers(1, 12))
    roman, ordinal = draw(KHOAS)
    word = draw(st.sampled_from(["khóa", "khoá", "Khóa"]))
    kind = draw(st.sampled_from(["nghị quyết", "kết luận"]))
    pattern = draw(st.sampled_from(PLENUM_WORDS))
    text = pattern.format(
        kind=kind.capitalize(), n=number, word=ORDINAL_WORDS[number], khoa=f"{word} {roman}"
    )
    first = Said(
        text=text,
        kind=kind,
        form=NAMED,
        plenum=number,
        congress=ordinal if "khoa" in pattern else None,
    )
    if "khoa" not in pattern:
        return Case((first,))
    other = draw(st.integers(1, 12))
    roman, ordinal = draw(KHOAS)
    more = draw(
        st.sampled_from(
            [
                (),
                (", ", replace(first, text=f"{word} {roman}", congress=ordinal)),
                (" và ", replace(first, text=f"{word} {roman}", congress=ordinal)),
                (
                    ", ",
                    replace(first, text=f"Trung ương {other} {word} {roman}", plenum=other, congress=ordinal),
                ),
            ]
        )
    )
    return Case((first, *more))


CONGRESS_WORDS = (
    ("Nghị quyết Đại hội Đảng bộ {area} lần thứ {roman}", "Đảng bộ {area}"),
    ("Nghị quyết Đại hội Đảng bộ {area} lần thứ {roman}, nhiệm kỳ {years}", "Đảng bộ {area}"),
    ("nghị quyết Đại hội đại biểu Đảng bộ {area} khóa {roman}, nhiệm kỳ {years}", "Đảng bộ {area}"),
    ("Nghị quyết Đại hội lần thứ {roman} Đảng bộ {area}", "Đảng bộ {area}"),
    ("Nghị quyết Đại hội {roman} Đảng bộ {area}", "Đảng bộ {area}"),
    ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ {roman} của Đảng", "Đảng"),
    ("Nghị quyết Đại hội Đảng toàn quốc lần thứ {roman}", "Đảng"),
    ("Nghị quyết Đại hội {roman} của Đảng", "Đảng"),
    ("NQĐH Đảng bộ {area} lần thứ {roman}", "Đảng bộ {area}"),
    ("Nghị quyết {roman} của Đảng", "Đảng"),
    ("Nghị quyết Đại hội {roman} Công đoàn Việt Nam", "Công đoàn Việt Nam"),
    ("NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH HOÀI LĨNH LẦN THỨ {roman}", "ĐẢNG BỘ TỈNH HOÀI LĨNH"),
    ("Nghị quyết Đảng bộ {area} nhiệm kỳ {roman}", "Đảng bộ {area}"),
)


@st.composite
def congress(draw: st.DrawFn) -> Said:
    """The resolution of one congress."""
    words, whose = draw(st.sampled_from(CONGRESS_WORDS))
    area = draw(st.sampled_from(AREAS))
    roman, ordinal = draw(KHOAS)
    first = draw(st.integers(1991, 2025))
    dash = draw(st.sampled_from(["-", "–", " - "]))
    text = words.format(area=area, roman=roman, years=f"{first}{dash}{first + 5}")
    return Said(text=text, kind="nghị quyết", form=NAMED, issuer=whose.format(area=area), congress=ordinal)


@st.composite
def committee(draw: st.DrawFn) -> Case:
    """A resolution by its committee and khóa; the subject follows and stays outside."""
    body = draw(
        st.sampled_from(
            [
                "BCH Trung ương",
                "Bộ Chính trị",
                "Ban Chấp hành Đảng bộ huyện",
                "Tỉnh ủy",
                "HĐND huyện",
                "Quốc hội",
            ]
        )
    )
    roman, ordinal = draw(KHOAS)
    of = draw(st.sampled_from([" của", ""]))
    term = draw(st.sampled_from([f"khóa {roman}", f"(khoá {roman})"]))
    said = Said(
        text=f"Nghị quyết{of} {body} {term}",
        kind="nghị quyết",
        form=NAMED,
        issuer=body,
        congress=ordinal,
    )
    return Case((said, " về phát triển nghề rừng"))


TITLES = (
    ("Luật Lưu trữ", "luật", ""),
    ("Luật Đất đai năm 2013", "luật", "2013"),
    ("Luật Phòng, chống tham nhũng", "luật", ""),
    ("Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015", "luật", "2015-06-19"),
    ("Luật Nghề muối năm 2004", "luật", "2004"),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019",
        "luật",
        "2019",
    ),
    ("Bộ luật Hình sự", "bộ luật", ""),
    ("Pháp lệnh Công an xã", "pháp lệnh", ""),
    ("Hiến pháp năm 2013", "hiến pháp", "2013"),
    ("Điều lệ Đảng", "điều lệ", ""),
    ("Điều lệ Đảng Cộng sản Việt Nam", "điều lệ", ""),
    ("Đề án “Mỗi thôn một sân phơi thóc sạch”", "đề án", ""),
    ("Nghị quyết về phát triển nghề rừng (tháng 2/1999)", "nghị quyết", "1999-02"),
)
titled = st.sampled_from(TITLES).map(lambda row: Said(text=row[0], kind=row[1], form=NAMED, date=row[2]))


@st.composite
def lists(draw: st.DrawFn) -> Case:
    """Several numbers of one kind that share what stands once."""
    kind, code = draw(st.sampled_from([("nghị quyết", "NQ"), ("quyết định", "QĐ"), ("chỉ thị", "CT")]))
    organ, issuer = draw(st.sampled_from(ORGANS))
    one, two, three = (f"{draw(st.integers(1, 400)):02}" for _ in range(3))
    word = kind.capitalize()
    by = draw(st.sampled_from(["", f" của {issuer}"]))
    issuer = issuer if by else ""

    def said(text: str, digits: str) -> Said:
        number = f"{digits}-{code}/{organ}"
        return Said(text=text, kind=kind, form=FULL, number=number, issuer=issuer)

    whole = f"{three}-{code}/{organ}{by}"
    return draw(
        st.sampled_from(
            [
                Case((said(f"{word} số {one}", one), ", ", said(whole, three))),
                Case((said(f"{word} {one}", one), ", ", said(two, two), " và ", said(whole, three))),
                Case((said(f"{word} số {one}", one), " và số ", said(whole, three))),
                Case((said(f"{word} từ số {one}", one), " đến số ", said(whole, three))),
                Case((said(f"{word} số {one}-{code}/{organ}", one), ", ", said(whole, three))),
                Case((said(f"{word} số {one}-{code}/{organ}", one), "; số ", said(whole, three))),
                Case(
                    (
                        said(f"{word} số {one}-{code}/{organ}", one),
                        " và ",
                        said(f"{word} số {whole}", three),
                    )
                ),
            ]
        )
    )


def _alone(said: Said) -> Case:
    return Case((said,))


ANY = st.one_of(
    full().map(_alone),
    full().map(_alone),
    state().map(_alone),
    old_state().map(_alone),
    assembly().map(_alone),
    short().map(_alone),
    plenum(),
    congress().map(_alone),
    committee(),
    titled.map(_alone),
    lists(),
)
"""Every form."""

# --- where it stands ----------------------------------------------------------------------------------------

BEFORE = (
    "Trong năm, huyện đã thực hiện ",
    "Căn cứ ",
    "theo ",
    "Xã tập trung quán triệt ",
    "các văn bản như: ",
    "Sau 5 năm, chi bộ đã học tập ",
    "",
)
AFTER = (
    " về trồng rừng ở vùng cao",
    ".",
    "; các thôn đã họp dân.",
    ", nhân dân đồng tình.",
    " được sửa đổi",
    "\n\nTiếp tục làm đường thôn.",
    " (lưu tại văn thư)",
    "",
)
MARKDOWN = (
    "# {}",
    "## 1. {}",
    "- {}",
    "12. {}",
    "> {}",
    "| 1 | {} | đã xong |",
    "[^2]: {}",
    "**{}**",
    "*{}*",
    "~~{}~~",
    "“{}”",
    "({})",
    "[{}](xa-hoai-khue.md)",
    "Lời đầu.\n\n{}\n\nLời cuối.",
    "{}[^4]",
)


@st.composite
def in_sentence(draw: st.DrawFn) -> Case:
    """A citation inside an invented sentence."""
    case = draw(ANY)
    last = case.pieces[-1]
    is_bare = isinstance(last, Said) and (
        (last.issuer and f"của {last.issuer}" not in last.text) or ", " in last.issuer
    )
    # Without "của" an issuer before a verb is the subject of the next words, and so is the second of two.
    after = draw(st.sampled_from([each for each in AFTER if not is_bare or not each.startswith(" được")]))
    return Case((draw(st.sampled_from(BEFORE)), *case.pieces, after))


@st.composite
def in_markdown(draw: st.DrawFn) -> Case:
    """A citation in a heading, table cell, footnote, list item, emphasis, quotation or link."""
    case = draw(ANY)
    first, last = draw(st.sampled_from(MARKDOWN)).split("{}")
    return Case((first, *case.pieces, last))


def _hard_blanks(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


CHANGES: tuple[Change, ...] = (
    lambda text: unicodedata.normalize("NFD", text),
    _hard_blanks,
    _crlf,
    lambda text: text.replace("Đ", "\u00d0"),
    lambda text: (
        text.replace("ủy", "uỷ").replace("khóa", "khoá").replace("quy ", "qui ").replace("Quy ", "Qui ")
    ),
    lambda text: re.sub(r"(?<=\w) (?=\w)", "  ", text),
)
"""Ways to write the same: decomposed, with no-break spaces, with Ð (eth), in the other tone placement."""

# --- what is no citation ---------------------------------------------------------------------------------

NEAR_MISSES = (
    "ban hành {a} nghị quyết, {b} chỉ thị, {c} kết luận",
    "đã ra {a} Nghị quyết chuyên đề và {b} Kế hoạch",
    "Quy định số ... của Tỉnh ủy",
    "Quyết định số ……-QĐ/HU ngày …/…/20…",
    "Nghị quyết số ___-NQ/TU",
    "Lưu: VP/ĐU, BTC/HU",
    "đạt {a}/{b} chi bộ; {b}/{c} đảng viên",
    "giai đoạn {y}-{z}; các năm {y}, {z}",
    "từ ngày 1/{m}/{y} đến ngày 20/{m}/{z}",
    "đạt {a},{b}%; tăng {a}-{b}%/năm; {a}.{c} đồng",
    "tiêu chuẩn ISO {b}001:{y}; ISO {b}001-{y}",
    "nghị quyết nói trên; Nghị quyết này; các Nghị quyết của Đảng; chỉ thị trên",
    "Nghị quyết Đại hội đã đề ra; Đề án được duyệt; Nghị quyết Đảng bộ Quận",
    "điện thoại 0912.{c}.{b}{a}; 0240-38{b}{a}{c}; ĐT: 024.{c}{b}{a}",
    "giá {a}.{c}.000 đồng/tháng; {a} tỷ đồng/{b} tỷ đồng; {a} triệu đồng/ha",
    "Kế hoạch 5 năm {y}-{z}; Kế hoạch {y}; Chương trình 135; kế hoạch {a} ngày",
    "Nghị quyết {a} chỉ tiêu; Quyết định {a} đồng chí; Hướng dẫn {b} chi bộ; Thông báo {a} trường hợp",
    "biểu số {a}; mẫu báo cáo số {m}; Dự án số {m}; lớp {a}A; Covid-19",
    "số {a} đường Hoài Lĩnh; Tổ {a}; khu {b}; km {a}-{b}",
    "nghị quyết Đại hội đảng bộ cấp xã, cấp trên; Nghị quyết Đại hội Đảng bộ các cấp",
    "Luật chơi; kỷ luật {a} đảng viên; Đoàn Luật sư tỉnh; theo pháp luật; Hiến pháp và pháp luật",
    "các Nghị quyết của Ban Chấp hành Trung ương; nghị quyết của Tỉnh ủy, Huyện ủy",
    "Hội nghị Trung ương {m} khóa XII họp ở tỉnh; Trung ương năm {y}",
    "cuộc họp lần thứ {a}; quý {m}/{y}; {a} giờ ngày {b}/{m}",
    "phiếu KH {a}; biểu CT {a}; máy {a}-CP; lớp bồi dưỡng khóa {m}; Đại hội {a} chi bộ",
    "Luật có hiệu lực từ ngày 1/{m}/{y}; Luật này được sửa năm {y}; đoàn Luật sư năm {y}",
    "ngày 22/{m} huyện họp; nghỉ ngày 20-{m}; văn bản {a} trang; tổng số {a}-{b} hộ",
)


@st.composite
def near_misses(draw: st.DrawFn) -> str:
    """A sentence with much that looks like a citation and is none."""
    rows = draw(st.lists(st.sampled_from(NEAR_MISSES), min_size=1, max_size=4))
    year = draw(st.integers(1995, 2024))
    return ". ".join(
        row.format(
            a=f"{draw(st.integers(1, 40)):02}",
            b=draw(st.integers(41, 99)),
            c=draw(st.integers(100, 999)),
            m=draw(st.integers(1, 9)),
            y=year,
            z=year + 5,
        )
        for row in rows
    )
