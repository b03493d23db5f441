"""The frozen things of the archive: organizations, terms, resolutions, reports, citations.

Nothing here reads a file, judges or prints.
"""

from macros.model.archive import Archive
from macros.model.citation import (
    Citation,
    CitationForm,
    CitationInReport,
    Ground,
    Links,
    MatchState,
    Named,
    NamedRelation,
    NamedReview,
    TermInReport,
)
from macros.model.front_matter import Access, DateBasis, FrontMatter, ReportType, Signature, Source, Status
from macros.model.organization import (
    ALWAYS,
    DatedCode,
    DatedName,
    DatedParent,
    Organization,
    OrganizationId,
    OrganizationSort,
    Rank,
    Sector,
    Succession,
    Validity,
    valid_at,
)
from macros.model.relation import Relation, Verb, WrittenRelation
from macros.model.report import Report, ReportId, Section
from macros.model.resolution import CitedAs, Resolution, Verification
from macros.model.resolution_id import ResolutionId
from macros.model.role import Role
from macros.model.term import CommitteeBody, Cycle, Term, TermId, local_cycles

__all__ = [
    "ALWAYS",
    "Access",
    "Archive",
    "Citation",
    "CitationForm",
    "CitationInReport",
    "CitedAs",
    "CommitteeBody",
    "Cycle",
    "DateBasis",
    "DatedCode",
    "DatedName",
    "DatedParent",
    "FrontMatter",
    "Ground",
    "Links",
    "MatchState",
    "Named",
    "NamedRelation",
    "NamedReview",
    "Organization",
    "OrganizationId",
    "OrganizationSort",
    "Rank",
    "Relation",
    "Report",
    "ReportId",
    "ReportType",
    "Resolution",
    "ResolutionId",
    "Role",
    "Section",
    "Sector",
    "Signature",
    "Source",
    "Status",
    "Succession",
    "Term",
    "TermId",
    "TermInReport",
    "Validity",
    "Verb",
    "Verification",
    "WrittenRelation",
    "local_cycles",
    "valid_at",
]
