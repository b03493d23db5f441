"""Văn bản có dấu mật.

Là gì:
    Phần đầu, hoặc một dòng đứng riêng gần đầu văn bản, có dấu Mật, Tối mật hoặc Tuyệt mật. Lỗi này
    không bao giờ được giảm nhẹ và luôn dừng việc dựng trang.

Vì sao:
    Luật Bảo vệ bí mật nhà nước (117/2025/QH15) cấm soạn, giữ và đưa tài liệu mật lên máy nối mạng.

Ví dụ:
    Dấu mật còn nguyên ở đầu văn bản:

        **MẬT**

Cách sửa:
    Đưa tệp này và bản gốc ra khỏi máy nối mạng ngay, báo người phụ trách bảo mật. Tài liệu đã giải mật
    thì thay dấu bằng lời ghi quyết định giải mật. "Lưu hành nội bộ" không phải dấu mật: ghi `access:
    nội bộ`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import CheckContext, found_while_reading
from macros.diagnostics import Diagnostic, Severity

CODE = "secrecy-mark"
SEVERITY = Severity.ERROR
SUMMARY = """
The document bears a secrecy mark (Mật, Tối mật, Tuyệt mật) in its front matter or alone on a line near
the top. This stops every build. Take the file and its original off any networked machine at once.
"""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Pass on what the reader found."""
    return found_while_reading(context, CODE)
