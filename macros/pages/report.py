"""The page of a report: what stands around its text."""

from __future__ import annotations

from dataclasses import dataclass

from macros.figures.tables import FigureTable, figure_tables
from macros.model import Archive, DateBasis, Links, Report, ResolutionId
from macros.pages.address import (
    REPORTS,
    cycle_url,
    file_url,
    organization_reports_url,
    organization_url,
    report_url,
    resolution_url,
    type_url,
)
from macros.pages.catalogue import Catalogue, catalogue_of
from macros.pages.cited import CitedResolution, OtherReport, cited_in, others_citing
from macros.pages.entries import ended_chips, organization_link, term_link
from macros.pages.view import Chip, Fact, Link, PageView
from macros.pages.wording import capital, join, labelled, report_date, report_line, section_label, type_name
from macros.registry import Registry

TEMPLATE = "vankho/report.html"
DEEPEST_CONTENTS = 4
"""Headings below "2.1" would make the contents as long as the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsItem:
    """A heading in the contents."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A report before or after this one."""

    relation: str
    """"Trước đó", "Kỳ sau, cùng loại"."""
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView(PageView):
    """All that a report's page shows beside its text."""

    title_printed: str
    status: Chip
    is_draft: bool
    meta: tuple[Fact, ...]
    """The line under the title."""
    facts: tuple[Fact, ...]
    """The attribute block."""
    contents: tuple[ContentsItem, ...]
    cited: tuple[CitedResolution, ...]
    others: tuple[OtherReport, ...]
    """Reports that cite the same."""
    neighbours: tuple[Neighbour, ...]
    originals: tuple[Link, ...]
    """The original and the attachments."""
    checksum: str
    left_out: tuple[str, ...]
    """What is in the original only."""
    tables: tuple[FigureTable, ...]


def report_view(report: Report, archive: Archive, links: Links, registry: Registry) -> ReportView:
    """Gather what the page of a report shows. Its size does not grow with the number of reports."""
    catalogue = catalogue_of(archive, links, registry)
    front = report.front
    name = catalogue.organization_name(report)
    crumbs = [Link(url=REPORTS, text="Báo cáo")]
    if report.organization:
        crumbs.append(Link(url=organization_reports_url(report.organization), text=name))
    crumbs.append(Link(text=front.number or capital(front.type.value)))
    status = Chip(text="bản nháp", tone="warn") if report.is_draft else Chip(text="đã đối chiếu", tone="good")
    return ReportView(
        tab="bao-cao",
        title=front.title,
        kick=type_name(front.type),
        crumbs=tuple(crumbs),
        title_printed=front.title_printed if front.title_printed != front.title else "",
        status=status,
        is_draft=report.is_draft,
        meta=_meta(report, catalogue),
        facts=_facts(report, catalogue),
        contents=_contents(report),
        cited=cited_in(report, catalogue),
        others=others_citing(report, catalogue),
        neighbours=_neighbours(report, catalogue),
        originals=_originals(report),
        checksum=front.source.sha256 if front.source else "",
        left_out=front.source.left_out if front.source else (),
        tables=figure_tables(report),
    )


def _meta(report: Report, catalogue: Catalogue) -> tuple[Fact, ...]:
    front = report.front
    term = catalogue.term(report.term)
    basis = "" if front.date_basis is DateBasis.PRINTED or not front.date else front.date_basis.value
    return _filled(
        ("Số", Link(text=front.number)),
        ("Ngày", Link(text=report_date(report), note=basis)),
        ("Nhiệm kỳ", term_link(term) if term else Link(text=front.term)),
        ("Ban hành", Link(text=front.issuer)),
    )


def _facts(report: Report, catalogue: Catalogue) -> tuple[Fact, ...]:
    front = report.front
    organization = catalogue.organization(report.organization)
    who = organization_link(organization, catalogue.organization_name(report))
    if organization is None:
        who = Link(text=who.text, note="chưa có trong danh bạ")
    elif organization.name != who.text:
        later = "sau là" if organization.is_ended else "nay là"
        who = Link(url=who.url, text=who.text, note=join(f"{later} {organization.name}", who.note))
    signature, archive = front.signature, front.archive
    cycle = report.cycle
    facts = _filled(
        ("Tổ chức", who),
        ("Loại", Link(url=type_url(front.type), text=capital(front.type.value))),
        ("Kỳ đại hội", Link(url=cycle_url(cycle), text=cycle.label) if cycle else Link(text="")),
        ("Kỳ báo cáo", Link(text=front.period)),
        ("Số liệu đến", Link(text=front.as_of.render() if front.as_of and front.date else "")),
    )
    reviewed = tuple(
        Link(url=resolution_url(key), text=catalogue.resolutions[key].name)
        for key in _reviewed(report, catalogue)
        if key in catalogue.resolutions
    )
    if reviewed:
        facts += (Fact(label="Kiểm điểm", values=reviewed),)
    facts += _filled(
        ("Kính gửi", Link(text=front.addressee)),
        ("Ký", Link(text=_signature(report), note=signature.name if signature else "")),
        ("Phạm vi", Link(text=capital(front.access.value))),
        ("Nơi giữ bản gốc", Link(text=front.source.holder if front.source else "")),
    )
    if archive:
        address = join(
            labelled("phông", archive.fonds),
            labelled("mục lục", archive.inventory),
            labelled("hộp", archive.box),
            labelled("hồ sơ", archive.file),
            labelled("tờ", archive.sheets),
        )
        facts += _filled(
            ("Địa chỉ lưu trữ", Link(text=capital(address))),
            ("Bảo quản", Link(text=archive.retention)),
        )
    return facts + _filled(("Nơi nhận", Link(text="; ".join(front.recipients))))


def _reviewed(report: Report, catalogue: Catalogue) -> tuple[ResolutionId, ...]:
    """List what a report reviews, as its front matter has it; then what a term review reviews unsaid."""
    named = catalogue.links.reviews.get(report.id, ())
    return tuple(dict.fromkeys((*named, *catalogue.chains.reviewed_by.get(report.id, ()))))


def _signature(report: Report) -> str:
    signature = report.front.signature
    if signature is None:
        return ""
    authority = " ".join(part for part in (signature.authority, signature.on_behalf_of) if part)
    return join(authority, signature.office)


def _filled(*rows: tuple[str, Link]) -> tuple[Fact, ...]:
    return tuple(Fact(label=label, values=(value,)) for label, value in rows if value.text)


def _contents(report: Report) -> tuple[ContentsItem, ...]:
    return tuple(
        ContentsItem(level=section.level, text=section_label(section), anchor=section.anchor)
        for section in report.sections
        if section.level <= DEEPEST_CONTENTS
    )


def _neighbours(report: Report, catalogue: Catalogue) -> tuple[Neighbour, ...]:
    """Find the way on: the report before and after, of the same type where that is another one."""
    before, after = catalogue.neighbours(report, same_type=False)
    like_before, like_after = catalogue.neighbours(report, same_type=True)
    found = [
        ("Kỳ trước, cùng loại", like_before),
        ("Kỳ sau, cùng loại", like_after),
        ("Ngay trước đó", before if before is not like_before else None),
        ("Ngay sau đó", after if after is not like_after else None),
    ]
    shown = [
        Neighbour(
            relation=relation,
            link=Link(url=report_url(other.id), text=other.title, note=report_line(other)),
        )
        for relation, other in found
        if other is not None
    ]
    if before is None:
        shown += _predecessors(report, catalogue)
    return tuple(shown)


def _predecessors(report: Report, catalogue: Catalogue) -> list[Neighbour]:
    """Lead from the first report of a body to the reports of those it came from."""
    organization = catalogue.organization(report.organization)
    earlier = organization.predecessors if organization else ()
    known = [catalogue.organization(passed.organization) for passed in earlier]
    return [
        Neighbour(
            relation="Tổ chức tiền thân",
            link=Link(
                url=organization_reports_url(former.id)
                if former.id in catalogue.reports_of
                else organization_url(former.id),
                text=former.name,
                note=join(*(chip.text for chip in ended_chips(former))),
            ),
        )
        for former in known
        if former is not None
    ]


def _originals(report: Report) -> tuple[Link, ...]:
    front = report.front
    named = [("Bản gốc", front.source.file)] if front.source and front.source.file else []
    named += [(item.title or item.file, item.file) for item in front.attachments]
    links = []
    for text, file in named:
        try:
            links.append(Link(url=file_url(report.id, file), text=text, note=file))
        except ValueError:
            links.append(Link(text=text, note=f"{file}, ngoài thư mục của báo cáo"))
    return tuple(links)
