"""Dates as intervals: a day, a month or a year, as exact as the paper says and no more.

Four of the five real reports have no full date (DESIGN.md section 4), so a date is never completed to an
invented first of January. Only the years 1930 to 2100 are believed: the Party has no papers before, and
anything later is a slip. `recognise_dates` finds dates in running text, `parse_date` reads a value that is
nothing but a date.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, Self

from macros.vietnamese.normalise import normalise, normalise_mapped

Precision = Literal["day", "month", "year", "range"]

_FIRST_YEAR: Final = 1930
_LAST_YEAR: Final = 2100
_DECEMBER: Final = 12


@dataclass(frozen=True, slots=True, order=True)
class DateInterval:
    """The days from `start` to `end`, both included; sorted by the start, then the end.

    Raises:
        ValueError: When the end lies before the start.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            message = f"an interval cannot end ({self.end}) before it starts ({self.start})"
            raise ValueError(message)

    @classmethod
    def of_day(cls, day: date) -> Self:
        """Return the interval of one day."""
        return cls(day, day)

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """Return the interval of one calendar month."""
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Return the interval of one calendar year."""
        return cls(date(year, 1, 1), date(year, _DECEMBER, 31))

    @classmethod
    def between(cls, start: date, end: date) -> Self:
        """Return the interval from `start` to `end`, both included."""
        return cls(start, end)

    @property
    def precision(self) -> Precision:
        """What the interval is exactly: a day, a calendar month, a calendar year, or another range."""
        if self.start == self.end:
            return "day"
        if not self._has_whole_months:
            return "range"
        if (self.start.year, self.start.month) == (self.end.year, self.end.month):
            return "month"
        return "year" if self._has_whole_years and self.start.year == self.end.year else "range"

    @property
    def _has_whole_months(self) -> bool:
        return self.start.day == 1 and self.end.day == monthrange(self.end.year, self.end.month)[1]

    @property
    def _has_whole_years(self) -> bool:
        return self._has_whole_months and self.start.month == 1 and self.end.month == _DECEMBER

    def _ends(self) -> tuple[Self, Self]:
        """Split a range into its first and last year, month or day, the coarsest that says it exactly."""
        if self._has_whole_years:
            return self.of_year(self.start.year), self.of_year(self.end.year)
        if self._has_whole_months:
            return (
                self.of_month(self.start.year, self.start.month),
                self.of_month(self.end.year, self.end.month),
            )
        return self.of_day(self.start), self.of_day(self.end)

    def render(self) -> str:
        """Return the short form, day first without zeros: "25/6/2018", "6/2018", "2018", "2015–2020"."""
        start = self.start
        match self.precision:
            case "day":
                return f"{start.day}/{start.month}/{start.year}"
            case "month":
                return f"{start.month}/{start.year}"
            case "year":
                return str(start.year)
            case "range":
                return "–".join(end.render() for end in self._ends())

    def render_long(self) -> str:
        """Return the form of running text: "ngày 25 tháng 6 năm 2018", "tháng 6 năm 2018", "năm 2018"."""
        start = self.start
        match self.precision:
            case "day":
                return f"ngày {start.day} tháng {start.month} năm {start.year}"
            case "month":
                return f"tháng {start.month} năm {start.year}"
            case "year":
                return f"năm {start.year}"
            case "range":
                first, last = self._ends()
                return f"từ {first.render_long()} đến {last.render_long()}"

    def approximate(self) -> str:
        """Return the form for lists, honest about what is not known.

        "25/6/2018", "khoảng tháng 6/2018", "khoảng năm 2018".
        """
        match self.precision:
            case "day":
                return self.render()
            case "month":
                return f"khoảng tháng {self.render()}"
            case "year":
                return f"khoảng năm {self.render()}"
            case "range":
                return f"khoảng {self.render()}"

    def iso(self) -> str:
        """Return the ISO 8601 form: "2018-06-25", "2018-06", "2018"; a range as "2015/2020"."""
        match self.precision:
            case "day":
                return self.start.isoformat()
            case "month":
                return self.start.isoformat()[:7]
            case "year":
                return self.start.isoformat()[:4]
            case "range":
                return "/".join(end.iso() for end in self._ends())

    def contains(self, other: "DateInterval") -> bool:
        """Tell whether every day of `other` is one of this interval."""
        return self.start <= other.start and other.end <= self.end

    def is_wholly_before(self, other: "DateInterval") -> bool:
        """Tell whether even the last day lies before the first day of `other`."""
        return self.end < other.start

    def is_wholly_after(self, other: "DateInterval") -> bool:
        """Tell whether even the first day lies after the last day of `other`."""
        return self.start > other.end

    def overlaps(self, other: "DateInterval") -> bool:
        """Tell whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end


def by_start(date: DateInterval | None) -> tuple[bool, int]:
    """Return the sort key of what may have no date: by the first day, the undated last."""
    return (date is None, date.start.toordinal() if date else 0)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date found in running text, with the word that leads it ("ngày", "tháng", "năm")."""

    start: int
    """Code-point offset of its first character in the text as given."""
    end: int
    """Code-point offset behind its last character."""
    interval: DateInterval


# A date may run over a line end but not over a paragraph; all repetition is bounded, so that no text is slow.
_GAP: Final = r"(?:[ \t]{1,4}(?:\n[ \t]{0,4})?|\n[ \t]{0,4})"
_SLASH: Final = r"[ \t]?/[ \t]?(?:\n[ \t]{0,4})?"
_HYPHEN: Final = r"[ \t]?-[ \t]?(?:\n[ \t]{0,4})?"
_DAY_WORD: Final = f"(?:(?:[Nn]gày|NGÀY){_GAP})?"
_MONTH_WORD: Final = f"(?:[Tt]háng|THÁNG){_GAP}"
_YEAR_WORD: Final = f"(?:[Nn]ăm|NĂM){_GAP}"
_BEFORE_YEAR: Final = f"(?:{_GAP}{_YEAR_WORD}|{_SLASH}|{_HYPHEN})"

# "12/2023" alone may be a fraction or the number of a decree; after these words it is a month.
_BEFORE_MONTH: Final = "|".join(
    rf"(?<=\b{word} )"
    for word in ("từ", "đến", "tới", "hết", "đầu", "giữa", "cuối", "trước", "sau", "khoảng")
)

_SPELLINGS: Final = (
    f"{_DAY_WORD}<d>{_GAP}{_MONTH_WORD}<m>{_BEFORE_YEAR}<y>",
    f"{_DAY_WORD}<d>{_SLASH}<m>{_SLASH}<y>",
    f"{_DAY_WORD}<d>{_HYPHEN}<m>{_HYPHEN}<y>",
    f"{_DAY_WORD}<d>[.]<m>[.]<y>",
    "<y>-<m>-<d>",
    f"{_MONTH_WORD}<m>{_BEFORE_YEAR}<y>",
    f"(?:{_BEFORE_MONTH})<m>/<y>",
    f"{_YEAR_WORD}<y>(?![ \t]?[-–—][ \t]?[0-9]{{4}})",
)
"""How dates are spelt in running text, the longest first; <d>, <m>, <y> stand for day, month and year."""

_WHOLE_SPELLINGS: Final = (
    "(?:ngày )?<d> tháng <m>(?: năm | ?[/-] ?)<y>",
    "(?:ngày )?<d> ?/ ?<m> ?/ ?<y>",
    "(?:ngày )?<d> ?- ?<m> ?- ?<y>",
    "(?:ngày )?<d>[.]<m>[.]<y>",
    "<y>-<m>(?:-<d>)?",
    "(?:(?:khoảng|đầu|giữa|cuối) )?(?:tháng <m>(?: năm | ?[/-] ?)<y>|<m> ?[/-] ?<y>|(?:năm )?<y>)",
)
"""How a value is spelt that is nothing but a date, in lower case and with single spaces."""


def _number_groups(spellings: tuple[str, ...]) -> str:
    """Join `spellings` into one alternation, each <d>, <m>, <y> a group d0, m1 … of its own."""
    digits = {"d": "[0-9]{1,2}", "m": "[0-9]{1,2}", "y": "[0-9]{4}"}
    count = 0

    def group(place: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f"(?P<{place[1]}{count}>{digits[place[1]]})"

    return re.sub("<([dmy])>", group, "|".join(spellings))


_WHOLE = re.compile(_number_groups(_WHOLE_SPELLINGS))
# Looking at the first character before all else makes it three times as fast. Not inside a word, a number or
# a path; behind it a footnote mark may be glued, but no letter, digit, stroke (15/2021/NQ-HĐND) or decimal.
_MENTION = re.compile(
    rf"(?=[0-9TtNn])(?<![\w/])(?<![0-9][.,])(?:{_number_groups(_SPELLINGS)})(?![^\W¹²³⁰⁴-⁹])(?!/)(?!\.[0-9])"
)
_YEARS = re.compile(
    "(?:(?:nhiệm k[ỳì]|giai đoạn|kh(?:óa|oá)|các năm|năm|từ năm|từ) )?"
    "([0-9]{4}) ?(?:[-–—]|đến(?: năm)?) ?([0-9]{4})"
)


def _groups_by_last(pattern: re.Pattern[str]) -> dict[int, tuple[int, int, int]]:
    """Tell, by the last group of a match, the groups of its year, month and day; 0 for none.

    To look through all groups of all spellings takes longer than to match them.
    """
    groups: dict[int, tuple[int, int, int]] = {}
    spelling: dict[str, int] = {}
    for name, group in pattern.groupindex.items():
        if name[0] in spelling:  # the next spelling begins
            spelling = {}
        spelling[name[0]] = group
        groups[group] = (spelling.get("y", 0), spelling.get("m", 0), spelling.get("d", 0))
    return groups


_GROUPS_OF_WHOLE: Final = _groups_by_last(_WHOLE)
_GROUPS_OF_MENTION: Final = _groups_by_last(_MENTION)


def _interval(match: re.Match[str], groups: dict[int, tuple[int, int, int]]) -> DateInterval | None:
    """Return the interval that the groups of `match` name, or `None` when the calendar has no such date."""
    year_at, month_at, day_at = groups[match.lastindex or 0]
    year = int(match[year_at])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        if not month_at:
            return DateInterval.of_year(year)
        month = int(match[month_at])
        if not day_at:
            return DateInterval.of_month(year, month)
        return DateInterval.of_day(date(year, month, int(match[day_at])))
    except ValueError:
        return None


def _tidy(text: str) -> str:
    return " ".join(normalise(text).lower().split())


def parse_date(text: str) -> DateInterval | None:
    """Read a value that is nothing but a date; the day comes before the month, as in Vietnam.

    Accepted: 2018-06-25 and 2018-06 (ISO 8601); 25/6/2018, 25-06-2018, 25.6.2018, "ngày 25 tháng 6 năm
    2018"; 12/2023, "tháng 2/1997", "tháng 4 năm 2000"; 2018, "năm 2014". "khoảng", "đầu", "giữa" and "cuối"
    before a month or year leave the whole month or year.

    Returns:
        The interval, or `None` for anything else, for dates the calendar does not have (31/2/2020) and for
        years before 1930 or after 2100.
    """
    match = _WHOLE.fullmatch(_tidy(text))
    return _interval(match, _GROUPS_OF_WHOLE) if match else None


def recognise_dates(text: str) -> tuple[DateMention, ...]:
    """Find the dates in running text, in order and without overlap.

    The same spellings as `parse_date`, also with a no-break space or one line end inside, except for what
    may be something else in a sentence: a bare year, and a bare month ("12/2023") unless a word like "đến"
    or "cuối" leads it. Fractions (62/77), spans of years (2015-2020) and document numbers (15/2021/NQ-HĐND)
    are no dates. A date left blank ("ngày ... tháng ... năm 2020") is known by its year. An impossible date
    is passed over whole.

    Args:
        text: Text in any form; it need not be normalised.
    """
    mapped = normalise_mapped(text)
    mentions: list[DateMention] = []
    for match in _MENTION.finditer(mapped.text):
        interval = _interval(match, _GROUPS_OF_MENTION)
        if interval is not None:
            start, end = mapped.original_span(*match.span())
            mentions.append(DateMention(start, end, interval))
    return tuple(mentions)


def match_date(text: str) -> tuple[DateInterval, int] | None:
    """Read the date that a text begins with, and where it ends: the one that `recognise_dates` finds there.

    Args:
        text: normalised text.
    """
    match = _MENTION.match(text)
    interval = _interval(match, _GROUPS_OF_MENTION) if match else None
    return (interval, match.end()) if match and interval else None


def parse_years(text: str) -> tuple[int, int] | None:
    """Read a value that is nothing but a span of years: "2015-2020", "2015 – 2020", "nhiệm kỳ 2015–2020".

    Returns:
        The first and the last year, both from 1930 to 2100 and rising; else `None`.
    """
    match = _YEARS.fullmatch(_tidy(text))
    if match is None:
        return None
    first, last = int(match[1]), int(match[2])
    return (first, last) if _FIRST_YEAR <= first < last <= _LAST_YEAR else None
