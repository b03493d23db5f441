"""Resolutions that only citations know: each gets a page of its own, so that no citation is a dead end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from macros.citations.events import title_in
from macros.citations.grouping import Group, Mention
from macros.citations.phrases import END, GAP, any_of
from macros.model import CitationForm, Organization, Resolution, ResolutionId, Verification
from macros.model.identity import resolution_id
from macros.vietnamese import fold, slug

_ORGAN = re.compile(
    any_of("ban thường vụ | btv | ban tv | ban chấp hành | bch | thường trực | thường vụ")
    + rf"{END}{GAP}(?=\S)"
)
"""An organ in front of the committee's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One citation of an unregistered resolution, with what its sentence adds."""

    mention: Mention
    organization: Organization | None = None
    subject: str = ""


def build_resolution(group: Group, spoken: Sequence[Spoken], taken: Collection[ResolutionId]) -> Resolution:
    """Build the resolution behind a group from what its citations say.

    What most say wins for the number; the first that gives it, for issuer and title.

    Args:
        group: the group.
        spoken: all mentions, in the order of the grouping.
        taken: ids that other resolutions have.
    """
    members = [spoken[place] for place in sorted(group.members)]
    numbers = Counter(
        m.mention.citation.number for m in members if m.mention.citation.form is CitationForm.FULL
    )
    short = Counter(m.mention.citation.number for m in members if m.mention.citation.number)
    number = (numbers or short).most_common(1)[0][0] if (numbers or short) else ""
    best = next(m for m in members if not number or m.mention.citation.number == number)
    named = [m.mention.citation.issuer for m in members if m.mention.citation.issuer]
    organ, body = _split(named[0]) if named else ("", "")
    organization = next((m.organization for m in members if m.organization is not None), None)
    events = [m.mention.event for m in members if m.mention.event is not None]
    event = max(events, key=lambda e: (e.ordinal is not None, e.years is not None), default=None)
    bare = Resolution(
        id=ResolutionId(""),
        kind=best.mention.citation.kind,
        number=number,
        date=group.date,
        organization=organization.id if organization else None,
        organization_name="" if organization else body,
        issuer=organ,
        title=_title(members),
        event=event.label if event else "",
        aliases=tuple(sorted(set(numbers) - {number})),
        verified=Verification.NO,
        is_registered=False,
    )
    return replace(bare, id=_free(resolution_id(bare, scope=_scope_slug(group, best.mention)), taken))


def _title(members: Sequence[Spoken]) -> str:
    titles = (m.subject or (title_in(m.mention.citation) if _has_title(m.mention) else "") for m in members)
    return next((title for title in titles if title), "")


def _has_title(mention: Mention) -> bool:
    return mention.citation.form is CitationForm.NAMED and mention.event is None


def _split(issuer: str) -> tuple[str, str]:
    """Split "Ban Thường vụ Huyện ủy" into the organ and its committee; a central organ is both."""
    organ = _ORGAN.match(fold(issuer))
    if organ is None:
        return issuer, issuer
    return issuer[: organ.end()].strip(), issuer[organ.end() :]


def _scope_slug(group: Group, mention: Mention) -> str:
    """Name the unregistered body in the address: its code, with the citing organization where no day is.

    Without the day nothing else tells 12-NQ/TU of one province from that of another.
    """
    if mention.is_scope_known:
        return ""
    if mention.is_scope_central:
        return slug(mention.scope)
    what, _, citing = mention.scope.rpartition(" ")
    is_clear = bool(what) and group.date is not None and group.date.precision == "day"
    return slug(what if is_clear else f"{what} {citing}")


def _free(wanted: ResolutionId, taken: Collection[ResolutionId]) -> ResolutionId:
    free, count = wanted, 1
    while free in taken:
        count += 1
        free = ResolutionId(f"{wanted}-{count}")
    return free
