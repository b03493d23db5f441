"""Front matter as believed: every key with its type and its Vietnamese label.

Keys are English (the ecosystem's habit), values Vietnamese as printed on paper. The same model
yields `docs/schema/report.schema.json`, so that an editor helps while a clerk types.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from macros.model.figures import Tables
from macros.model.values import SCALAR, AddressText, DateText, Switch, Text, choose, one_or_many


class ReportType(StrEnum):
    """What kind of review a report is."""

    TERM_REVIEW = "kiểm điểm nhiệm kỳ"
    MID_TERM = "sơ kết giữa nhiệm kỳ"
    YEARLY_REVIEW = "kiểm điểm hằng năm"
    THEMATIC_REVIEW = "kiểm điểm chuyên đề"
    INTERIM = "sơ kết"
    FINAL = "tổng kết"
    RESULTS = "kết quả thực hiện"
    PERIODIC = "định kỳ"
    POLITICAL = "báo cáo chính trị"
    REPAIR = "khắc phục sau kiểm điểm"
    INSPECTION = "kiểm tra, giám sát"
    ARTICLE = "bài viết"
    OTHER = "khác"


class Access(StrEnum):
    """Who may read a report."""

    PUBLIC = "công khai"
    INTERNAL = "nội bộ"
    RESTRICTED = "hạn chế"


class Status(StrEnum):
    """Whether the transcription was compared with the original."""

    DRAFT = "nháp"
    COMPARED = "đã đối chiếu"


class DateBasis(StrEnum):
    """Where the date comes from."""

    PRINTED = "ghi trên văn bản"
    INFERRED = "suy ra"
    POSTED = "ngày đăng"


def _choice(choices: type[StrEnum]) -> BeforeValidator:
    return BeforeValidator(lambda value: choose(value, choices))


def _access(value: object) -> Access:
    """Read the access; "lưu hành nội bộ" is how the mark is printed (DESIGN 8)."""
    if isinstance(value, str) and value.strip().casefold() == "lưu hành nội bộ":
        return Access.INTERNAL
    return choose(value, Access)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Signature(_Part):
    """Thẩm quyền ký, chức vụ, họ tên người ký."""

    authority: Text = Field("", title="Thẩm quyền", description="T/M, K/T hoặc T/L")
    on_behalf_of: Text = Field("", title="Thay mặt", description="Ban Thường vụ, Ban Chấp hành …")
    office: Text = Field("", title="Chức vụ")
    name: Text = Field("", title="Họ và tên")


class Source(_Part):
    """Nguồn của bản chép: tệp gốc, mã kiểm tra, phần bỏ ra ngoài."""

    file: Text = Field("", title="Tệp gốc", description="Tên tệp nằm cạnh báo cáo")
    sha256: Text = Field("", title="SHA-256", description="Mã kiểm tra của tệp gốc")
    left_out: tuple[Text, ...] = Field((), title="Phần bỏ ra", description="Phần chỉ còn trong bản gốc")
    holder: Text = Field("", title="Nơi giữ bản gốc")
    note: Text = Field("", title="Ghi chú")


class ArchiveReference(_Part):
    """Địa chỉ trong kho lưu trữ: phông, mục lục, hộp, hồ sơ."""

    fonds: Text = Field("", title="Phông")
    inventory: Text = Field("", title="Mục lục")
    box: Text = Field("", title="Hộp")
    file: Text = Field("", title="Hồ sơ")
    sheets: Text = Field("", title="Tờ số")
    retention: Text = Field("", title="Thời hạn bảo quản")


class Attachment(_Part):
    """Tệp đính kèm nằm cạnh báo cáo."""

    file: Text = Field(title="Tệp")
    title: Text = Field("", title="Tên gọi")


Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(one_or_many),
    WithJsonSchema({"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}),
]
"""A list, or a single value for a list of one."""


Addresses = Annotated[
    tuple[AddressText, ...],
    BeforeValidator(one_or_many),
    WithJsonSchema({"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}),
]


class FrontMatter(Tables):
    """The head of a report."""

    title: Text = Field(title="Tên báo cáo", description="Tên do người lưu trữ đặt")
    title_printed: Text = Field("", title="Tên in trên văn bản", description="Nếu khác tên báo cáo")
    number: Text = Field("", title="Số, ký hiệu", description="Ví dụ: 12-BC/HU")
    date: DateText | None = Field(None, title="Ngày ban hành", description="Ngày, tháng hoặc năm")
    date_basis: Annotated[DateBasis, _choice(DateBasis)] = Field(DateBasis.PRINTED, title="Căn cứ của ngày")
    date_not_before: DateText | None = Field(None, title="Không sớm hơn ngày")
    organization: Text = Field(title="Tổ chức", description="Tên tổ chức trong danh bạ")
    issuer: Text = Field("", title="Cơ quan ban hành", description="Ban Chấp hành, Ban Thường vụ …")
    type: Annotated[ReportType, _choice(ReportType)] = Field(title="Loại báo cáo")
    term: Text = Field("", title="Nhiệm kỳ", description="Chỉ ghi khi không suy ra được từ tổ chức và ngày")
    period: Text = Field("", title="Kỳ báo cáo", description="Thời gian mà báo cáo nói đến")
    as_of: DateText | None = Field(None, title="Số liệu tính đến")
    reviews: Texts = Field((), title="Văn bản được kiểm điểm", description="Viết như khi dẫn văn bản")
    access: Annotated[Access, BeforeValidator(_access)] = Field(Access.INTERNAL, title="Phạm vi lưu hành")
    status: Annotated[Status, _choice(Status)] = Field(Status.DRAFT, title="Tình trạng bản chép")
    addressee: Text = Field("", title="Kính gửi")
    recipients: Texts = Field((), title="Nơi nhận")
    signature: Signature | None = Field(None, title="Chữ ký")
    source: Source | None = Field(None, title="Nguồn")
    attachments: tuple[Attachment, ...] = Field((), title="Tệp đính kèm")
    archive: ArchiveReference | None = Field(None, title="Địa chỉ lưu trữ")
    former_ids: Addresses = Field(
        (), title="Địa chỉ cũ", description="Địa chỉ cũ của báo cáo, được chuyển hướng"
    )
    macros: Switch = Field(False, title="Dùng macro", description="true nếu bài có gọi macro")
