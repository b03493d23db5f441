"""What somebody means: which of the cited documents, of which kind and whose."""

from __future__ import annotations

from collections.abc import Sequence

from macros.citations import events_of, recognise
from macros.citations.grouping import other_kinds
from macros.diagnostics import Message
from macros.importing.registering.asked import Asked
from macros.importing.registering.drafting import capitalised
from macros.importing.registering.errors import CannotRegisterError
from macros.importing.registering.said import is_one_subject
from macros.importing.registering.unregistered import Unregistered, may_be_of, number_identities
from macros.model import Organization, OrganizationId, Resolution, Verb
from macros.model.document_number import parse_number
from macros.reading.registry_files import suggest_names
from macros.registry import Registry
from macros.vietnamese import DateInterval


def cited_documents(
    asked: Asked, organization: OrganizationId | None, unregistered: Sequence[Unregistered]
) -> tuple[tuple[Unregistered, ...], tuple[Unregistered, ...]]:
    """Return the unregistered documents that may be meant, and others of the number, of another date."""
    alike = [item for item in unregistered if _is_alike(asked, organization, item.resolution)]
    fitting = [item for item in alike if _may_be_of_date(item, asked.date)]
    exact = [item for item in fitting if asked.date is not None and item.resolution.date is not None]
    # The one of the date is meant; one without date may be any.
    meant = tuple(exact or fitting)
    return meant, tuple(item for item in alike if item not in meant)


def _may_be_of_date(item: Unregistered, date: DateInterval | None) -> bool:
    own = item.resolution.date
    return own is None or date is None or own.overlaps(date)


def _is_alike(asked: Asked, organization: OrganizationId | None, built: Resolution) -> bool:
    """Tell whether an unregistered document has the number, congress or title that is asked for."""
    if not may_be_of(built, organization):
        return False
    if asked.number is not None or asked.digits:
        return _is_of_number(asked, organization, built)
    if built.kind not in asked.kinds or built.number:
        return False
    if asked.event is not None:
        wanted = (asked.event.plenum, asked.event.session, asked.event.ordinal)
        known = [(event.plenum, event.session, event.ordinal) for event in events_of(built)]
        return asked.event in events_of(built) or (asked.event.ordinal is not None and wanted in known)
    return bool(asked.title) and bool(built.title) and is_one_subject(asked.title, built.title)


def _is_of_number(asked: Asked, organization: OrganizationId | None, built: Resolution) -> bool:
    """Compare whole numbers; a bare "09" is the number of its kind and organization, said shortly."""
    own = parse_number(built.number)
    if asked.number is not None and own is not None:
        return bool({asked.number.identity(kind) for kind in asked.kinds} & set(number_identities(built)))
    running = (asked.number.running if asked.number else asked.digits).lstrip("0")
    is_same = running == (own.running if own else built.number).lstrip("0")
    is_whose_known = organization is not None and built.organization == organization
    return is_same and is_whose_known and built.kind in asked.kinds


def kind_of_asked(asked: Asked, cited: Sequence[Unregistered]) -> tuple[str, Message | None]:
    """Tell the kind where the code alone does not: by the citations, then by what the document replaces.

    Raises:
        CannotRegisterError: neither tells.
    """
    if len(asked.kinds) == 1:
        return asked.kinds[0], None
    by_citations = {item.resolution.kind for item in cited if _spells_kind(item)}
    if len(by_citations) == 1:
        kind = by_citations.pop()
        return kind, Message(f"thể loại: {kind} (theo các lời dẫn)", f"kind: {kind} (as cited)")
    older = {
        citation.kind
        for verb, words in asked.relations
        if verb in (Verb.REPLACES, Verb.AMENDS)
        for citation in recognise(words)[:1]
        if not other_kinds(citation)
    }
    if len(older) == 1 and older <= set(asked.kinds):
        kind = older.pop()
        return kind, Message(
            f"thể loại: {kind} (như văn bản được thay thế, sửa đổi)", f"kind: {kind} (as the older one)"
        )
    code = asked.number.code if asked.number else ""
    example = f"{capitalised(asked.kinds[-1])} số {asked.number_text}"
    options = " / ".join(f'--kind "{kind}"' for kind in asked.kinds)
    raise CannotRegisterError(
        f'{code} là ký hiệu của cả {" và ".join(asked.kinds)}; ghi rõ thể loại, ví dụ "{example}", '
        f"hoặc thêm {options}",
        f'{code} is the code of several kinds; tell which, such as "{example}", or add {options}',
    )


def _spells_kind(item: Unregistered) -> bool:
    """Tell whether some citation says the kind in words."""
    return any(not other_kinds(statement.place.citation) for statement in item.statements)


def named_organization(name: str, when: DateInterval | None, registry: Registry) -> Organization:
    """Find the organization of an option.

    Raises:
        CannotRegisterError: there is none of the name, or several are.
    """
    found = registry.find_organizations(name, when=when)
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(f'"{name}"', found)
    hint = suggest_names(name, registry)
    raise CannotRegisterError(
        f'chưa đăng ký tổ chức "{name}"; {hint.vi}', f'no organization is registered as "{name}"; {hint.en}'
    )


def organization_of_asked(asked: Asked, cited: Sequence[Unregistered], registry: Registry) -> Organization:
    """Find whose document it is by the issuer in the words, by the citations, then by the organ code.

    Raises:
        CannotRegisterError: nothing tells, or several may be meant.
    """
    spoken = registry.find_organizations(asked.issuer, when=asked.date) if asked.issuer else ()
    if len(spoken) == 1:
        return spoken[0]
    bodies = tuple({item.organization.id: item.organization for item in cited if item.organization}.values())
    code = asked.number.organ if asked.number else ""
    coded = registry.organs_with_code(code, when=asked.date) if code else ()
    for found in (bodies, coded):
        if len(found) == 1:
            return found[0]
    what = asked.number_text or asked.title or (asked.event.label if asked.event else asked.kinds[0])
    if bodies or coded:
        raise _several(f'"{what}"', bodies or coded)
    raise CannotRegisterError(
        f'chưa rõ "{what}" của tổ chức nào; thêm --organization với tên hoặc mã trong '
        "docs/registry/organizations.yml",
        f'nothing tells whose "{what}" is; add --organization with a name or id of '
        "docs/registry/organizations.yml",
    )


_SHOWN = 5
"""Organizations named where several may be meant."""


def _several(what: str, found: Sequence[Organization]) -> CannotRegisterError:
    bodies = "; ".join(f"{body.name} [{body.id}]" for body in found[:_SHOWN])
    more = " …" if len(found) > _SHOWN else ""
    return CannotRegisterError(
        f"{what} có thể là của nhiều tổ chức, thêm --organization với tên hoặc mã của một: {bodies}{more}",
        f"{what} may be of several organizations, add --organization with one of: {bodies}{more}",
    )
