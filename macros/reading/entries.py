"""Registry files as believed: the shape of organizations.yml, terms.yml and resolutions/*.yml."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from macros.model import OrganizationSort, Rank, Sector, Verification
from macros.model.values import AddressText, Count, DateText, Switch, Text, choose, one_or_many


def _named(key: str) -> BeforeValidator:
    """Take a bare scalar for a mapping with only `key`, and one item for a list of one."""

    def widen(value: Any) -> Any:
        items = one_or_many(value)
        if not isinstance(items, list):
            return items
        return [{key: item} if isinstance(item, str) else item for item in items]

    return BeforeValidator(widen)


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


class _DatedEntry(_Entry):
    start: DateText | None = Field(None, alias="from", title="Từ ngày")
    end: DateText | None = Field(None, alias="to", title="Đến ngày")


class NameEntry(_DatedEntry):
    """Tên gọi, có thể kèm thời gian dùng tên."""

    name: Text = Field(title="Tên")


class CodeEntry(_DatedEntry):
    """Ký hiệu cơ quan trong số văn bản: TU, HU, ĐU."""

    code: Text = Field(title="Ký hiệu")


class ParentEntry(_DatedEntry):
    """Cấp trên trực tiếp."""

    organization: Text = Field(title="Tổ chức")


class SuccessionEntry(_Entry):
    """Tổ chức tiền thân hoặc kế thừa và những gì được chuyển giao."""

    organization: Text = Field(title="Tổ chức")
    passed: Annotated[tuple[Text, ...], BeforeValidator(one_or_many)] = Field(
        (), title="Chuyển giao", description="địa bàn, đảng viên, phông"
    )


_Texts = Annotated[tuple[Text, ...], BeforeValidator(one_or_many)]
_Addresses = Annotated[tuple[AddressText, ...], BeforeValidator(one_or_many)]


class OrganizationEntry(_DatedEntry):
    """Một tổ chức trong danh bạ."""

    names: Annotated[tuple[NameEntry, ...], _named("name")] = Field(title="Tên gọi", min_length=1)
    aliases: _Texts = Field((), title="Cách gọi khác")
    codes: Annotated[tuple[CodeEntry, ...], _named("code")] = Field((), title="Ký hiệu trong số văn bản")
    parents: Annotated[tuple[ParentEntry, ...], _named("organization")] = Field((), title="Cấp trên")
    sector: Annotated[Sector, BeforeValidator(lambda v: choose(v, Sector))] = Field(
        Sector.PARTY, title="Hệ thống"
    )
    rank: Annotated[Rank, BeforeValidator(lambda v: choose(v, Rank))] = Field(Rank.BASE, title="Cấp")
    sort: Annotated[OrganizationSort, BeforeValidator(lambda v: choose(v, OrganizationSort))] = Field(
        OrganizationSort.AREA, title="Loại hình"
    )
    predecessors: Annotated[tuple[SuccessionEntry, ...], _named("organization")] = Field(
        (), title="Tiền thân"
    )
    successors: Annotated[tuple[SuccessionEntry, ...], _named("organization")] = Field((), title="Kế thừa")
    fonds_holder: Text = Field("", title="Nơi giữ phông")
    note: Text = Field("", title="Ghi chú")
    former_ids: _Addresses = Field((), title="Mã cũ")


class CongressEntry(_DatedEntry):
    """Ngày khai mạc và bế mạc đại hội."""


class CommitteeEntry(_Entry):
    """Một cơ quan được bầu: tên và số ủy viên."""

    name: Text = Field(title="Tên")
    members: Count | None = Field(None, title="Số ủy viên")
    note: Text = Field("", title="Ghi chú")


class TermEntry(_DatedEntry):
    """Một nhiệm kỳ của một tổ chức."""

    organization: Text = Field(title="Tổ chức")
    ordinal: Text = Field("", title="Khóa, lần thứ")
    years: Text = Field("", title="Năm", description="2015-2020")
    congress: CongressEntry | None = Field(None, title="Đại hội")
    committee: tuple[CommitteeEntry, ...] = Field((), title="Cấp ủy được bầu")
    note: Text = Field("", title="Ghi chú")
    former_ids: _Addresses = Field((), title="Mã cũ")


class RelationEntry(_Entry):
    """Văn bản cũ hơn mà văn bản này căn cứ, thay thế hoặc sửa đổi."""

    resolution: Text = Field(title="Văn bản", description="số và ngày như khi dẫn, hoặc mã")
    partly: Switch = Field(False, title="Một phần", description="có khi chỉ thay một phần")
    since: DateText | None = Field(None, alias="from", title="Từ ngày")


class CitedAsEntry(_Entry):
    """Lời dẫn mà người lưu trữ đã xác định là chỉ văn bản này."""

    words: Text = Field(title="Lời dẫn")
    within: Text = Field("", alias="in", title="Trong", description="tệp hoặc thư mục dưới reports/")


_Relations = Annotated[tuple[RelationEntry, ...], _named("resolution")]


class ResolutionEntry(_Entry):
    """Một văn bản trong danh bạ."""

    id: AddressText = Field("", title="Mã", description="Chỉ ghi khi cần giữ một địa chỉ khác")
    kind: Text = Field(title="Thể loại", description="nghị quyết, chỉ thị, quy định …")
    number: Text = Field("", title="Số, ký hiệu")
    date: DateText | None = Field(None, title="Ngày ban hành")
    organization: Text = Field("", title="Tổ chức")
    issuer: Text = Field("", title="Cơ quan ban hành")
    title: Text = Field("", title="Trích yếu")
    event: Text = Field("", title="Đại hội, hội nghị thông qua")
    aliases: _Texts = Field((), title="Cách viết khác")
    cited_as: Annotated[tuple[CitedAsEntry, ...], _named("words")] = Field((), title="Lời dẫn đã xác định")
    based_on: _Relations = Field((), title="Căn cứ")
    replaces: _Relations = Field((), title="Thay thế")
    repeals: _Relations = Field((), title="Bãi bỏ")
    amends: _Relations = Field((), title="Sửa đổi, bổ sung")
    guides: _Relations = Field((), title="Hướng dẫn")
    carries_out: _Relations = Field((), title="Cụ thể hóa")
    continues: _Relations = Field((), title="Tiếp tục thực hiện")
    verified: Annotated[Verification, BeforeValidator(lambda v: choose(v, Verification))] = Field(
        Verification.YES, title="Đã kiểm chứng"
    )
    source: Text = Field("", title="Nguồn")
    note: Text = Field("", title="Ghi chú")
    former_ids: _Addresses = Field((), title="Mã cũ")
