"""The tables of a report's front matter: figures written once, with their place.

Rows carry `of` (about whom), `period` or `as_of`, and counts under the words the report prints
("khiển trách: 27"). Values are decimals read from the raw scalar, so `6.859` is 6859.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from macros.model.values import Amount, Count, DateText, Text


class Row(BaseModel):
    """What every row of every table may say."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    of: Text = Field(
        "", title="Đối tượng", description="Số liệu nói về ai, về cái gì: đảng viên, tổ chức đảng …"
    )
    period: Text = Field("", title="Kỳ số liệu", description="Khoảng thời gian: 2015-2020, năm 2017 …")
    as_of: DateText | None = Field(None, title="Tính đến", description="Thời điểm của số liệu")
    note: Text = Field("", title="Ghi chú")


class CountRow(Row):
    """A row whose other keys are counts under the report's own words."""

    model_config = ConfigDict(frozen=True, extra="allow")
    __pydantic_extra__: dict[str, Amount] = Field(init=False)

    total: Count | None = Field(None, title="Tổng số ghi trong báo cáo")
    share: Amount | None = Field(None, title="Tỷ lệ ghi trong báo cáo", description="Ví dụ: 63,8%")

    @property
    def counts(self) -> Mapping[str, Amount]:
        """The counts by the words they are printed under, in the order of the row."""
        return dict(self.__pydantic_extra__ or {})


class DocumentsIssuedRow(CountRow):
    """Văn bản đã ban hành, by kind; `issuer` names the organ."""

    issuer: Text = Field("", title="Cơ quan ban hành")


class DisciplineRow(CountRow):
    """Kỷ luật: khiển trách, cảnh cáo, cách chức, khai trừ; giải tán for organizations."""


class NotDisciplineRow(CountRow):
    """Not a form of discipline: đình chỉ sinh hoạt, khôi phục, xóa tên (Quy định 69-QĐ/TW, 2022)."""


class RatingsRow(CountRow):
    """Xếp loại: a scheme changes with its rule, so the row names it."""

    scheme: Text = Field("", title="Thang xếp loại", description="Quy định 132-QĐ/TW, trong sạch vững mạnh …")


class InspectionRow(CountRow):
    """Kiểm tra, giám sát: counts of inspections, supervisions, complaints."""


class PersonnelRow(CountRow):
    """Công tác cán bộ: bổ nhiệm, điều động, luân chuyển."""


class MembershipRow(CountRow):
    """Tổ chức đảng, đảng viên: cells, organizations, members."""


class ProposalRow(Row):
    """Kiến nghị, đề xuất, by addressee."""

    to: Text = Field("", title="Nơi nhận kiến nghị")
    text: Text = Field("", title="Nội dung")
    count: Count | None = Field(None, title="Số kiến nghị")


class IndicatorRow(Row):
    """The actual value of a target."""

    target: Text = Field("", title="Chỉ tiêu đã đăng ký", description="Tên hoặc mã chỉ tiêu của nghị quyết")
    name: Text = Field("", title="Tên chỉ tiêu")
    group: Text = Field("", title="Nhóm")
    unit: Text = Field("", title="Đơn vị tính")
    planned: Text = Field("", title="Nghị quyết đề ra", description="85% trở lên, dưới 1% …")
    actual: Amount | None = Field(None, title="Thực hiện")
    baseline: Amount | None = Field(None, title="Đầu kỳ")


class IndicatorCountRow(Row):
    """Only how many targets were met, where a report prints no more."""

    group: Text = Field("", title="Nhóm chỉ tiêu")
    total: Count | None = Field(None, title="Tổng số chỉ tiêu")
    met: Count | None = Field(None, title="Đạt")
    not_met: Count | None = Field(None, title="Chưa đạt")
    late: Count | None = Field(None, title="Chậm tiến độ")


class FigureRow(Row):
    """Any other figure of the report."""

    id: Text = Field("", title="Mã", description="Để gọi số liệu này trong bài")
    name: Text = Field("", title="Tên số liệu")
    value: Amount | None = Field(None, title="Giá trị")
    total: Amount | None = Field(None, title="Tổng")
    share: Amount | None = Field(None, title="Tỷ lệ")


class Tables(BaseModel):
    """All tables a report may have. Mixed into the front matter: every table is a key of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    TABLES: ClassVar[tuple[str, ...]] = (
        "indicators",
        "indicator_counts",
        "documents_issued",
        "discipline",
        "not_discipline",
        "ratings",
        "inspection",
        "personnel",
        "membership",
        "proposals",
        "figures",
    )

    indicators: tuple[IndicatorRow, ...] = Field((), title="Chỉ tiêu")
    indicator_counts: tuple[IndicatorCountRow, ...] = Field((), title="Số chỉ tiêu đạt, chưa đạt")
    documents_issued: tuple[DocumentsIssuedRow, ...] = Field((), title="Văn bản đã ban hành")
    discipline: tuple[DisciplineRow, ...] = Field((), title="Thi hành kỷ luật")
    not_discipline: tuple[NotDisciplineRow, ...] = Field((), title="Không phải hình thức kỷ luật")
    ratings: tuple[RatingsRow, ...] = Field((), title="Xếp loại")
    inspection: tuple[InspectionRow, ...] = Field((), title="Kiểm tra, giám sát")
    personnel: tuple[PersonnelRow, ...] = Field((), title="Công tác cán bộ")
    membership: tuple[MembershipRow, ...] = Field((), title="Tổ chức đảng, đảng viên")
    proposals: tuple[ProposalRow, ...] = Field((), title="Kiến nghị, đề xuất")
    figures: tuple[FigureRow, ...] = Field((), title="Số liệu khác")
