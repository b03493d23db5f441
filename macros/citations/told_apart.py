"""Which kind an ambiguous code means, told by what stands around: QĐ is quyết định or quy định.

Since 2026 QĐ is again the code of both (DOMAIN.md, 0.2), and districts always used it for both. Where the
kind is not spelled out, the same number with its kind elsewhere in the text decides, then the subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from macros.citations.drafts import Draft
from macros.citations.phrases import END, GAP, LIST_JOINT, MAYBE, any_of, spelled
from macros.citations.view import TextView

_DECISION, _RULE = "quyết định", "quy định"
_SPELLED = re.compile(rf"{spelled('quyết định')}|{spelled('quy định')}")
_LEAD: Final = (
    rf"{MAYBE},?{MAYBE}[“\"]?(?:{any_of('quy định')}{GAP})?(?:về{GAP})?"
    rf"(?:{any_of('một số | thực hiện')}{GAP})?"
)
_RULE_SUBJECT = re.compile(
    _LEAD
    + any_of(
        """
            những điều đảng viên | việc đảng viên | trách nhiệm nêu gương | việc nêu gương | nêu gương
            | kiểm điểm | đánh giá | xử lý kỷ luật | kỷ luật đảng | thi hành kỷ luật | thi hành điều lệ
            | công tác kiểm tra, giám sát | phân cấp | chức năng | chức trách | chế độ | tiêu chuẩn
            | kiểm soát quyền lực | chuẩn mực | vấn đề bảo vệ chính trị nội bộ | lấy phiếu tín nhiệm
            | chất vấn | mối quan hệ
            """
    )
    + END
)
"""Subjects of rules; a quyết định sets something up, names someone or puts something into force."""


def tell_apart(view: TextView, drafts: Iterable[Draft]) -> None:
    """Give the citations whose code alone said "quyết định" the kind that the text tells."""
    told: dict[tuple[str, str], set[str]] = {}
    unsure: list[Draft] = []
    end, was_spelled = 0, False
    for draft in drafts:
        if draft.kind not in (_DECISION, _RULE):
            was_spelled = False
            continue
        # A member of a list has its kind from the first: "Quyết định số 217, 218-QĐ/TW".
        is_member = was_spelled and LIST_JOINT.fullmatch(view.folded, end, draft.start) is not None
        end, was_spelled = draft.end, is_member or _SPELLED.match(view.folded, draft.start) is not None
        if was_spelled:
            told.setdefault((draft.digits, draft.organ), set()).add(draft.kind)
        elif draft.kind == _DECISION and draft.year is None:
            unsure.append(draft)
    for draft in unsure:
        draft.kind = _kind(view, draft, told.get((draft.digits, draft.organ), set()))


def _kind(view: TextView, draft: Draft, told: set[str]) -> str:
    if len(told) == 1:
        return next(iter(told))
    return _RULE if _RULE_SUBJECT.match(view.folded, draft.end) else _DECISION
