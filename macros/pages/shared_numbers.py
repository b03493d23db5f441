"""Numbers that several resolutions bear: numbering begins anew in every term, and for the State every year.

A number is its kind as a word, its running number, its year and its organ code, so that QĐ and QĐi of a
quy định are one number, and a quyết định has another (DESIGN 4.2).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.model import CitationInReport, Links, MatchState, Resolution, ResolutionId
from macros.model.document_number import parse_number
from macros.model.kinds import KINDS
from macros.model.number import NumberIdentity
from macros.pages.wording import capital
from macros.vietnamese import by_start, slug


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedNumber:
    """A number with all that bear it."""

    identity: NumberIdentity
    resolutions: tuple[Resolution, ...]
    """Registered or not, at least two; the oldest first, the undated last."""
    doubtful: tuple[CitationInReport, ...] = ()
    """Citations that may mean any of them, in the order of the reports."""

    @property
    def slug(self) -> str:
        """Its part of the address: "39-nq-tw"."""
        return number_slug(self.identity)

    @property
    def printed(self) -> str:
        """The number as the oldest bears it: "39-NQ/TW"."""
        own = (number for r in self.resolutions for number in (r.number, *r.aliases))
        return next(n for n in own if _identity(n, self.identity.kind) == self.identity)

    @property
    def name(self) -> str:
        """What a link says: "Nghị quyết 39-NQ/TW"."""
        return f"{capital(self.identity.kind)} {self.printed}"


def own_number(resolution: Resolution) -> NumberIdentity | None:
    """Return the number that a resolution was issued under; none for a bare "36"."""
    return _identity(resolution.number, resolution.kind)


def identities_of(resolution: Resolution) -> tuple[NumberIdentity, ...]:
    """Return the numbers that a resolution goes by, its own first; none for a bare "36"."""
    found = (_identity(number, resolution.kind) for number in (resolution.number, *resolution.aliases))
    return tuple(dict.fromkeys(identity for identity in found if identity is not None))


def shared_numbers(resolutions: Iterable[Resolution], links: Links) -> dict[NumberIdentity, SharedNumber]:
    """Find the numbers of more than one resolution, in time linear in resolutions and citations."""
    bearers: dict[NumberIdentity, list[Resolution]] = defaultdict(list)
    for resolution in sorted(resolutions, key=_moment):
        for identity in identities_of(resolution):
            bearers[identity].append(resolution)
    shared = {key: tuple(found) for key, found in bearers.items() if len(found) > 1}
    by_id = {r.id: r for found in shared.values() for r in found}
    doubtful: dict[NumberIdentity, list[CitationInReport]] = defaultdict(list)
    for cited in (cited for found in links.by_report.values() for cited in found):
        meant = number_meant(cited, by_id)
        if meant in shared:
            doubtful[meant].append(cited)
    return {
        key: SharedNumber(identity=key, resolutions=shared[key], doubtful=tuple(doubtful.get(key, ())))
        for key in sorted(shared, key=_order)
    }


def number_meant(
    cited: CitationInReport, resolutions: Mapping[ResolutionId, Resolution]
) -> NumberIdentity | None:
    """Return the number that all candidates of an ambiguous citation share, its own where they share two."""
    if cited.state is not MatchState.AMBIGUOUS or not cited.candidates:
        return None
    if not all(key in resolutions for key in cited.candidates):
        return None
    first, *others = (identities_of(resolutions[key]) for key in cited.candidates)
    common = [identity for identity in first if all(identity in other for other in others)]
    own = _identity(cited.citation.number, cited.citation.kind)
    return own if own in common else next(iter(common), None)


def number_slug(identity: NumberIdentity) -> str:
    """Write a number for an address, made of nothing but what makes it one number.

    Example:
        >>> number_slug(NumberIdentity("nghị quyết", "39", None, "TW"))
        '39-nq-tw'
        >>> number_slug(NumberIdentity("luật", "41", 2024, "QH15"))
        '41-2024-qh15'
    """
    year = str(identity.year or "")
    return slug(" ".join(filter(None, (identity.digits.zfill(2), year, _code(identity), identity.organ))))


def _code(identity: NumberIdentity) -> str:
    if identity.kind == "luật" and identity.organ.startswith("QH"):
        return ""  # a law's number names no kind; a resolution of the National Assembly has "nq" here
    return _CODES.get(identity.kind) or slug(identity.kind)


def _codes() -> Iterator[tuple[str, str]]:
    """Give every kind its usual code; the word itself where a likelier kind has that code."""
    taken: set[str] = set()
    for kind in KINDS:
        code = slug(kind.codes[0]) if kind.codes else ""
        yield kind.word, code if code and code not in taken else slug(kind.word)
        taken.add(code)


_CODES = dict(_codes())


def _identity(number: str, kind: str) -> NumberIdentity | None:
    parsed = parse_number(number) if number else None
    return parsed.identity(kind) if parsed else None


def _moment(resolution: Resolution) -> tuple[bool, int, ResolutionId]:
    return (*by_start(resolution.date), resolution.id)


def _order(identity: NumberIdentity) -> tuple[str, str, int, int, str]:
    """Sort by organ, kind, year and running number, as on a shelf."""
    bare = "".join(filter(str.isdigit, identity.digits))
    return (identity.organ, identity.kind, identity.year or 0, int(bare or 0), identity.digits)
