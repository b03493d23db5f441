"""Dates that the text of a report speaks of, and what they say about its age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from macros.importing.lines import Line
from macros.importing.source import Ground, Guess, Source
from macros.vietnamese import DateInterval, recognise_dates

_DEADLINE = re.compile(
    r"(?:trước|chậm nhất|hạn|phấn đấu|hoàn thành|từ nay|dự kiến|kế hoạch|đến hết|kể từ|mục "
    r"tiêu)[^.;:]{0,40}$",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"(?:tính đến|số liệu đến|tính tới)(?: hết)? (?:ngày )?$", re.IGNORECASE)
_LOOKED_AT: Final = 60


@dataclass(frozen=True, slots=True)
class _Mention:
    interval: DateInterval
    line: Line
    before: str
    """The words in front of it."""

    @property
    def is_as_of(self) -> bool:
        return _AS_OF.search(self.before) is not None

    @property
    def is_deadline(self) -> bool:
        return not self.is_as_of and _DEADLINE.search(self.before) is not None


def latest_date(body: Sequence[Line], source: Source, today: date | None) -> Guess | None:
    """Find the latest day or month the text speaks of as past: the report is not older.

    Deadlines lie ahead ("hoàn thành trước ngày …") and prove nothing; nor does what lies behind `today`.
    """
    past = [
        mention
        for mention in _mentions(body)
        if not mention.is_deadline and (today is None or mention.interval.start <= today)
    ]
    if not past:
        return None
    latest = max(past, key=lambda mention: (mention.interval.start, mention.interval.end))
    return Guess(latest.interval.iso(), _ground(latest, source))


def as_of_date(body: Sequence[Line], source: Source) -> Guess | None:
    """Find the day to which the figures count, where the text names only one."""
    found = {mention.interval: mention for mention in _mentions(body) if mention.is_as_of}
    if len(found) != 1:
        return None
    ((interval, mention),) = found.items()
    return Guess(interval.iso(), _ground(mention, source))


def _mentions(body: Sequence[Line]) -> Iterator[_Mention]:
    for line in body:
        for mention in recognise_dates(line.text):
            if mention.interval.precision in ("day", "month"):
                before = line.text[max(0, mention.start - _LOOKED_AT) : mention.start]
                yield _Mention(mention.interval, line, before)


def _ground(mention: _Mention, source: Source) -> Ground:
    line = mention.line
    for found in recognise_dates(source.text[line.start : line.end]):
        if found.interval == mention.interval:
            return source.ground(line.start + found.start, line.start + found.end)
    return source.ground(line.start, line.end)
