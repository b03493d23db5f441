"""Text of the web page around a report: dates of posting, counters, buttons, invitations, links.

Two strengths: *sure* lines belong to a page wherever they stand; *edge* lines only above the report or
behind its end, because "Thông báo" or "Nguồn: …" may also be the report's own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from macros.vietnamese import DateInterval, fold, parse_date

_LONGEST: Final = 300
"""Characters; longer lines are running text whatever they contain."""

_EDGES: Final = " .*•·-–|[]"
_WEEKDAY: Final = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)"
_CLOCK: Final = r"[0-9]{1,2} ?(?:[:h]|giờ) ?[0-9]{0,2}"


class WrapperKind(StrEnum):
    """What a line of a web page is, in the words of `source.left_out`."""

    POSTED = "ngày đăng của trang web"
    CLOCK = "ngày của trang web"
    COUNTER = "số lượt xem"
    INVITATION = "lời giới thiệu của trang web"
    DOWNLOAD = "đường dẫn tải tệp"
    LINK = "liên kết của trang web"
    RELATED = "tin liên quan của trang web"
    BUTTON = "nút bấm của trang web"
    NAVIGATION = "mục của trang web"
    CREDIT = "nguồn, tác giả của bài đăng"
    ATTRIBUTE = "thông tin của cổng thông tin"
    CONTACT = "chân trang web"
    FORM = "tên biểu mẫu của trang web"
    CAPTION = "chú thích ảnh"


@dataclass(frozen=True, slots=True)
class WrapperLine:
    """What a line is, and whether that is sure in the middle of a text too."""

    kind: WrapperKind
    is_sure: bool


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_POSTED = re.compile(
    rf"(?:(?:được )?(?:ngày đăng|đăng ngày|đăng lúc|ngày cập nhật|cập nhật(?: ngày| lúc| lần cuối)?|ngày "
    rf"xuất bản|ngày viết"
    rf"|thời gian đăng|đăng tải|xuất bản|post(?:ed)?(?: on| by)?|published|updated|ngày|lúc) ?:? ?)?"
    rf"(?P<weekday>{_WEEKDAY} ?[,-]? ?)?(?:(?P<before>{_CLOCK}) ?[,|-]? ?(?:{_WEEKDAY} ?,? ?)?)?(?:ngày )?"
    rf"(?:(?P<d>[0-9]{{1,2}}) ?[/.-] ?(?P<m>[0-9]{{1,2}}) ?[/.-] ?(?P<y>[0-9]{{4}})"
    rf"|(?P<day>[0-9]{{1,2}}) tháng (?P<month>[0-9]{{1,2}}),? (?:năm )?(?P<year>[0-9]{{4}}))"
    rf"(?P<after>[ ,|•·-]{{0,3}}(?:lúc )?{_CLOCK}.*| ?[|(].*)? ?"
)
_POSTED_WORD: Final = re.compile(
    "(?:được )?(?:ngày đăng|đăng|ngày cập nhật|cập nhật|ngày xuất bản|thời gian đăng|xuất bản|post|publ|upd)"
)
_CLOCK_LINE = re.compile(
    rf"(?:hôm nay,? )?{_WEEKDAY} ?[,.-]? ?(?:ngày )?[0-9]{{1,2}} ?(?:tháng|/|-|\.).{{0,40}}"
)

_SURE: Final = (
    (
        WrapperKind.COUNTER,
        _whole(
            r"(?:số |tổng )?(?:lượt|lần) (?:xem|đọc|truy cập|tải)(?: bài)? ?[:(]? ?[0-9][0-9., ]*\)?(?: "
            r"lượt| lần)?",
            r"[0-9][0-9.,]* (?:lượt xem|lượt đọc|lần xem|views?)",
            r"(?:views?|đã xem|xem) ?: ?[0-9][0-9.,]*",
        ),
    ),
    (
        WrapperKind.INVITATION,
        _whole(
            r".*\bmời (?:các |quí )?(?:bạn|bạn đọc|quí độc giả|quí vị|thầy cô|độc giả)\b.*\b(?:tham khảo"
            r"|theo dõi|xem|tải)\b.*",
            r"or you want a quick look.*",
            r".*\b(?:bài viết|mẫu|tài liệu) (?:dưới đây|sau đây|trên đây|này)\b.*\btham khảo\b.*",
        ),
    ),
    (
        WrapperKind.DOWNLOAD,
        _whole(
            r"(?:tải|download|>> ?tải)(?: về| xuống| file| tệp| mẫu| toàn văn| văn bản| tài liệu)* ?(?:tại "
            r"đây|ở đây|here|:.*|\(.*)?",
            r"(?:file|tệp|tài liệu|văn bản) đính kèm ?:?.*",
            r"(?:xem )?(?:chi tiết|toàn văn)[^.]{0,80}(?:tại đây|ở đây|file đính kèm)\.?",
        ),
    ),
    (
        WrapperKind.LINK,
        _whole(
            r"(?:https?://|www\.)\S+",
            r"(?:trang chủ|home) ?(?:[>»›/|]|->).*",
            r"(?:>>+|»|>) ?\S.*",
            r"(?:xem|đọc) thêm ?[:»>].*",
        ),
    ),
)
_EDGE: Final = (
    (
        WrapperKind.RELATED,
        _whole(
            r"(?:các )?(?:tin|bài|bài viết|tin bài|văn bản|tin tức|bài đăng)(?: đã| cùng)? ?(?:liên quan"
            r"|khác|mới hơn|cũ hơn|đưa|đã đưa|chuyên mục"
            r"|cùng chuyên mục|mới nhất|cùng thể loại|nổi bật|trước|tiếp theo|sau|kế tiếp) ?:?.{0,60}",
            r"(?:các )?(?:ý kiến|bình luận|gửi bình luận|ý kiến bạn đọc|phản hồi)(?: của bạn| bạn đọc)? "
            r"?[:(]?[0-9 ]*\)?",
        ),
    ),
    (
        WrapperKind.BUTTON,
        _whole(
            r"in|in trang|in bài(?: viết| này)?|bản in|print|gửi(?: bài)?(?: qua)? email|email|chia sẻ(?: "
            r"bài viết)?(?: qua| lên| trên)?.{0,40}|share.{0,30}"
            r"|facebook|twitter|zalo|tweet|like|google ?\+?|nghe(?: đọc)? bài(?: viết)?|lưu bài|cỡ "
            r"chữ.{0,20}|(?:a ?[+-]? ?){1,4}|đọc bài.{0,20}"
            r"|tương phản|chế độ ban đêm|đánh giá (?:bài viết|tin bài).{0,40}|xếp hạng.{0,60}"
            r"|.{0,60}(?:lượt đánh giá|phiếu bầu|click để đánh giá).{0,40}"
            r"|quay lại|về đầu trang|lên đầu trang|trở (?:về|lại)(?: trang trước)?|bỏ qua|quảng cáo|theo "
            r"dõi(?: chúng tôi)?.{0,40}|mục lục|ẩn|hiện|\[ ?(?:ẩn|hiện) ?\]"
        ),
    ),
    (
        WrapperKind.NAVIGATION,
        _whole(
            r"(?:cổng|trang) (?:thông tin|tin).{0,80}|trang chủ|giới thiệu(?: chung)?|tin tức.{0,40}|thông "
            r"báo|liên hệ|văn bản(?: mới)?|sơ đồ (?:trang|cổng).{0,20}|đăng (?:nhập|ký|kí|xuất)"
            r"|tìm kiếm.{0,30}|menu|video|thư viện(?: ảnh)?|hình ảnh|rss|english|tin hoạt động|hoạt động"
            r"|đọc nhiều|tin nổi bật|tin mới(?: nhất)?"
            r"|hỏi đáp|góp ý|lịch công tác|tra cứu.{0,30}|chuyên mục.{0,40}|(?:các |những )?bài viết.{0,40}"
            r"|danh mục.{0,40}|nghiên cứu - trao đổi"
            r"|xây dựng đảng|công tác đảng|tin địa phương|văn kiện|văn kiện đảng|tài liệu|tin trong (?:tỉnh"
            r"|huyện)"
        ),
    ),
    (
        WrapperKind.CREDIT,
        _whole(
            r"(?:nguồn(?: tin)?|theo|tác giả|người viết|bài và ảnh|tin(?:, bài)?(?: và|,)? ảnh|bài, ảnh|bài"
            r"|ảnh|biên tập|người đăng|đăng bởi) ?: ?.{0,100}",
            r"(?:từ khóa|tags?|chủ đề|thẻ) ?: ?.{0,200}",
            r"theo [a-z0-9.-]+\.(?:vn|com|net|org)(?:\.vn)?",
        ),
    ),
    (
        WrapperKind.ATTRIBUTE,
        _whole(
            r"(?:số(?: ?/ ?| )?(?:kí|ký) hiệu|số hiệu|ngày (?:ban hành|kí|ký|có hiệu lực|hiệu lực|hết hiệu "
            r"lực)|người (?:kí|ký)(?: duyệt)?|trích yếu|cơ quan ban hành"
            r"|đơn vị ban hành|loại văn bản|hình thức văn bản|lĩnh vực|thể loại|tình trạng(?: hiệu lực)?"
            r"|hiệu lực|phạm vi|kí bởi|ký bởi|chức danh) ?[:|] ?.{0,280}",
        ),
    ),
    (
        WrapperKind.CONTACT,
        _whole(
            r"(?:©|®|copyright|bản quyền).{0,200}|.{0,60}ghi rõ nguồn.{0,100}|giấy phép .{0,150}|(?:cơ "
            r"quan )?chủ quản ?:.{0,150}"
            r"|(?:người )?chịu trách nhiệm.{0,20}:.{0,150}|(?:trụ sở|địa chỉ) ?:.{0,200}|(?:điện thoại|đt"
            r"|tel|fax|hotline|email|e-mail|website) ?: ?.{0,150}"
            r"|(?:số người |đang )?(?:online|trực tuyến|truy cập).{0,60}|thống kê truy cập"
            r"|[\w.+-]+@[\w-]+\.[\w.]+|đường dây nóng.{0,60}"
            r"|(?:hôm nay|hôm qua|tháng này|tháng trước|tuần này|tổng lượt(?: truy cập)?) ?:? ?[0-9][0-9.,]*"
        ),
    ),
    (WrapperKind.FORM, _whole(r"mẫu (?:báo cáo|bản|đơn|số|biên bản|giấy|phiếu|[0-9]).{0,100}")),
)
_CAPTION = _whole(
    r"(?:ảnh|hình|hình ảnh)(?: minh họa| [0-9]{1,2})? ?[:.].{0,200}",
    r"(?:quang cảnh|toàn cảnh) .{3,200}",
    r"ảnh minh họa.{0,100}",
    r"(?:đồng chí|đ/c|các đồng chí|các đại biểu|đại biểu|lãnh đạo) .{3,150}(?:phát biểu|chủ trì|trao tặng"
    r"|trao quà|thăm hỏi|chụp ảnh|tham dự|tại hội nghị|tại buổi).{0,120}",
    r".{5,200}\((?:ảnh|nguồn)\b.{0,60}\)",
    r".{5,200}[.)] ?ảnh ?: .{2,60}",
)


@lru_cache(maxsize=8192)
def recognise_wrapper(text: str) -> WrapperLine | None:
    """Tell what a line of a web page is; None for any other text."""
    if len(text) > _LONGEST or not text:
        return None
    folded = fold(text).strip(_EDGES)
    posted = _POSTED.fullmatch(folded)
    if posted is not None or _CLOCK_LINE.fullmatch(folded):
        return _dated(posted, folded)
    for is_sure, table in ((True, _SURE), (False, _EDGE)):
        for kind, pattern in table:
            if pattern.fullmatch(folded):
                return WrapperLine(kind, is_sure=is_sure)
    return None


def _dated(posted: re.Match[str] | None, folded: str) -> WrapperLine | None:
    """Tell a posting from the page's clock, and both from the paper's own date."""
    if posted is not None and (_POSTED_WORD.match(folded) or posted["before"] or posted["after"]):
        return WrapperLine(WrapperKind.POSTED, is_sure=True)
    if posted is not None and posted["d"] and not posted["weekday"]:
        return WrapperLine(WrapperKind.POSTED, is_sure=False)
    is_clock = _CLOCK_LINE.fullmatch(folded) is not None
    return WrapperLine(WrapperKind.CLOCK, is_sure=False) if is_clock else None


def is_caption(text: str) -> bool:
    """Tell whether a line stands below a picture."""
    return len(text) <= _LONGEST and _CAPTION.fullmatch(fold(text).strip()) is not None


def posted_date(text: str, *, is_by_title: bool = False) -> DateInterval | None:
    """Read the day on which a page says it was posted.

    A weekday alone is the page's clock and tells the day of the visit; a time of day or a word like
    "Ngày đăng" makes it a posting, and so does a bare date next to an article's title.
    """
    found = _POSTED.fullmatch(fold(text).strip(_EDGES))
    line = recognise_wrapper(text)
    if (
        found is None
        or line is None
        or line.kind is not WrapperKind.POSTED
        or not (line.is_sure or is_by_title)
    ):
        return None
    parts = (
        (found["d"], found["m"], found["y"]) if found["d"] else (found["day"], found["month"], found["year"])
    )
    return parse_date("/".join(parts))
