"""Look-up of organizations, terms and resolutions by the words people write.

An id is never required: "Huyện ủy A", "Đảng bộ huyện A", "Ban Thường vụ Huyện ủy A khóa XI" all
find the same organization. An organ code means an organ only inside one area and period
(DOMAIN 1.3), so it is read from the report's organization and its superiors at a date.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from macros.model import (
    Organization,
    OrganizationId,
    Resolution,
    ResolutionId,
    Term,
    local_cycles,
    valid_at,
)
from macros.registry.names import name_key, spoken_forms
from macros.vietnamese import DateInterval, nearest, parse_ordinal, parse_years, sort_key

_YEARS = re.compile(r"\b[0-9]{4}\s*[-–—]\s*[0-9]{4}\b")
_NO_ORDINAL = re.compile(r"[(),.;]|nhiệm\s+kỳ", re.IGNORECASE)
"""What stands around the ordinal: "XI (2015–2020)", "khóa XI, nhiệm kỳ 2015–2020"."""


class Registry:
    """All organizations, terms and resolutions of an archive, by id and by name. Never changes."""

    def __init__(
        self,
        organizations: Iterable[Organization] = (),
        terms: Iterable[Term] = (),
        resolutions: Iterable[Resolution] = (),
    ) -> None:
        """Index what the registries hold."""
        self.organizations = tuple(organizations)
        self.terms = tuple(terms)
        self.resolutions = tuple(resolutions)
        self._organizations = {o.id: o for o in self.organizations}
        self._former = {former: o for o in self.organizations for former in o.former_ids}
        self._terms = {former: t for t in self.terms for former in t.former_ids}
        self._terms |= {t.id: t for t in self.terms}
        self.cycles = local_cycles(self.organizations, self.terms)
        self._nearest: dict[tuple[str, int], tuple[str, ...]] = {}
        self._resolutions = {former: r for r in self.resolutions for former in r.former_ids}
        self._resolutions |= {r.id: r for r in self.resolutions}
        self._terms_of: dict[OrganizationId, list[Term]] = defaultdict(list)
        for term in self.terms:
            self._terms_of[term.organization].append(term)
        self._names = {o.id: _keys_of(o) for o in self.organizations}
        self._by_name: dict[str, list[Organization]] = defaultdict(list)
        for organization in self.organizations:
            for key in self._names[organization.id]:
                self._by_name[key].append(organization)
        self._children: dict[OrganizationId, list[Organization]] = defaultdict(list)
        for organization in self.organizations:
            for parent in dict.fromkeys(p.organization for p in organization.parents):
                self._children[parent].append(organization)
        self._coded: dict[str, list[Organization]] = defaultdict(list)
        for organization in self.organizations:
            for code in dict.fromkeys(c.code.upper() for c in organization.codes):
                self._coded[code].append(organization)

    def organization(self, key: str) -> Organization | None:
        """Return the organization with this id or former id."""
        return self._organizations.get(OrganizationId(key)) or self._former.get(key)

    def term(self, key: str) -> Term | None:
        """Return the term with this id or former id."""
        return self._terms.get(key)

    def resolution(self, key: str) -> Resolution | None:
        """Return the registered resolution with this id or former id."""
        return self._resolutions.get(ResolutionId(key))

    def find_organizations(
        self, words: str, *, near: OrganizationId | None = None, when: DateInterval | None = None
    ) -> tuple[Organization, ...]:
        """Find who is meant by a name as reports write it.

        Args:
            words: a name, alias, id, or an organ of it ("Ban Thường vụ Huyện ủy A khóa XI"). A bare
                rank ("Huyện ủy", "Tỉnh ủy") is read from `near` upwards.
            near: the organization whose report says so.
            when: the date at which it is said.

        Returns:
            All that answer to the name; those that existed at `when` where any did.
        """
        known = self.organization(words.strip())
        if known is not None:
            return (known,)
        key = name_key(words)
        found = tuple(dict.fromkeys(self._by_name.get(key, ())))
        if not found and near is not None and key:
            found = next(
                (
                    (o,)
                    for o in self.lineage(near, when)
                    if any(k.startswith(f"{key} ") for k in self._names[o.id])
                ),
                (),
            )
        alive = tuple(o for o in found if o.validity.covers(when))
        return alive or found

    def nearest_names(self, words: str, limit: int = 3) -> tuple[str, ...]:
        """Name the likeliest organizations for a name nobody registered."""
        # Kept, because a name nobody registered stands in many reports.
        if (words, limit) not in self._nearest:
            self._nearest[words, limit] = nearest(words, (o.name for o in self.organizations), limit)
        return self._nearest[words, limit]

    def lineage(self, start: OrganizationId, when: DateInterval | None = None) -> Iterator[Organization]:
        """Yield an organization, all its predecessors, then the parents valid at `when`, upwards."""
        seen: set[OrganizationId] = set()
        level = [start]
        while level:
            family = []
            while level:
                key = level.pop(0)
                organization = self._organizations.get(key)
                if organization is None or key in seen:
                    continue
                seen.add(key)
                family.append(organization)
                level += [p.organization for p in organization.predecessors]
            yield from family
            level = [p.organization for o in family for p in valid_at(o.parents, when)]

    def organs_with_code(
        self, code: str, *, near: OrganizationId | None = None, when: DateInterval | None = None
    ) -> tuple[Organization, ...]:
        """Find the bodies an organ code may mean.

        The nearest in the lineage of `near` win, then the bodies directly below that lineage (staff
        organs, State bodies), then all that bear the code.

        Args:
            code: TW, HU, ĐU, UBKTTW …; any case.
            near: the organization whose report cites.
            when: the date of the cited document.
        """
        bearers = [
            o
            for o in self._coded.get(code.upper(), ())
            if any(c.code.upper() == code.upper() for c in valid_at(o.codes, when))
        ]
        if near is None or len(bearers) < 2:  # noqa: PLR2004  # one bearer needs no choice
            return tuple(bearers)
        ids = {o.id for o in bearers}
        lineage = list(self.lineage(near, when))
        own = tuple(o for o in lineage if o.id in ids)
        if own:
            return own
        below = tuple(child for o in lineage for child in self._children.get(o.id, ()) if child.id in ids)
        return tuple(dict.fromkeys(below)) or tuple(bearers)

    def children_of(self, key: OrganizationId) -> tuple[Organization, ...]:
        """Return the bodies that stood below an organization at any time, by name."""
        return tuple(sorted(self._children.get(key, ()), key=lambda o: sort_key(o.name)))

    def terms_of(self, key: OrganizationId) -> tuple[Term, ...]:
        """Return the terms of an organization, oldest first; a staff organ has its committee's."""
        return tuple(self._terms_of.get(self._term_holder(key), ()))

    def term_at(self, key: OrganizationId, when: DateInterval | None) -> Term | None:
        """Return the one term that runs at `when`, or None when none or several may."""
        if when is None:
            return None
        running = [t for t in self.terms_of(key) if t.has_days and t.validity.covers(when)]
        return running[0] if len(running) == 1 else None

    def find_term(self, key: OrganizationId, words: str) -> Term | None:
        """Find a term by "XI", "khóa XI", "nhiệm kỳ 2015–2020" or both: "XI (2015–2020)".

        Where ordinal and years are both said, both must be right. An id must be of this organization.
        """
        terms = self.terms_of(key)
        known = self.term(words.strip())
        if known is not None:
            return known if known in terms else None
        years = parse_years(found[0]) if (found := _YEARS.search(words)) else None
        ordinal = parse_ordinal(_NO_ORDINAL.sub(" ", _YEARS.sub(" ", words)).strip())
        if years is None and ordinal is None:
            return None
        for term in terms:
            of_years = years is None or (
                term.cycle is not None and (term.cycle.start, term.cycle.end) == years
            )
            if of_years and ordinal in {None, term.ordinal}:
                return term
        return None

    def _term_holder(self, key: OrganizationId) -> OrganizationId:
        organization = self._organizations.get(key)
        seen = {key}
        while (
            organization is not None
            and organization.is_staff_organ
            and not self._terms_of.get(organization.id)
        ):
            parent = organization.parent_at(None)
            if parent is None or parent in seen:
                break
            seen.add(parent)
            organization = self._organizations.get(parent)
        return organization.id if organization is not None else key


def _keys_of(organization: Organization) -> tuple[str, ...]:
    """Every folded name under which an organization may be looked up."""
    names = [n.name for n in organization.names] + list(organization.aliases)
    return tuple(dict.fromkeys(key for name in names for key in spoken_forms(name)))
