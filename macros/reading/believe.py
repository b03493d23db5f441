"""From raw data to believed values: a pydantic model, its faults as diagnostics with places.

One bad value never hides the next, and never loses the rest: what is wrong is reported and left
out, what is right is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.diagnostics import Diagnostic, Message, Position, Severity, quoted
from macros.reading.raw import RawData, RawDocument, RawPath
from macros.vietnamese import fold_bare, nearest, slug

M = TypeVar("M", bound=BaseModel)

VIETNAMESE_KEYS = {
    "số": "number",
    "số hiệu": "number",
    "số ký hiệu": "number",
    "ngày": "date",
    "ngày ban hành": "date",
    "tên": "title",
    "tiêu đề": "title",
    "tên báo cáo": "title",
    "trích yếu": "title",
    "tổ chức": "organization",
    "cơ quan": "organization",
    "cơ quan ban hành": "issuer",
    "nơi ban hành": "issuer",
    "loại": "type",
    "loại báo cáo": "type",
    "thể loại": "kind",
    "nhiệm kỳ": "term",
    "khóa": "term",
    "kỳ báo cáo": "period",
    "kỳ": "period",
    "tính đến": "as_of",
    "phạm vi": "access",
    "độ mật": "access",
    "tình trạng": "status",
    "kính gửi": "addressee",
    "nơi nhận": "recipients",
    "người ký": "signature",
    "chữ ký": "signature",
    "nguồn": "source",
    "đính kèm": "attachments",
    "phông": "archive",
    "kỷ luật": "discipline",
    "xếp loại": "ratings",
    "kiểm tra": "inspection",
    "kiến nghị": "proposals",
    "số liệu": "figures",
    "chỉ tiêu": "indicators",
    "ghi chú": "note",
    "mã cơ quan": "codes",
    "cấp": "rank",
    "cấp trên": "parents",
}
"""Keys a clerk would write in Vietnamese, compared folded, and the key that is meant."""

_MEANT = {fold_bare(key): meant for key, meant in VIETNAMESE_KEYS.items()}


def meant_key(key: str, known: Iterable[str]) -> str | None:
    """Say which known key is meant by a misspelt or a Vietnamese one."""
    known = tuple(known)
    meant = _MEANT.get(fold_bare(key))
    if meant in known:
        return meant
    near = nearest(key, known, 1)
    return near[0] if near else None


@dataclass(frozen=True, slots=True)
class Belief:
    """Where faults of one model are reported."""

    path: str
    area: str
    """First part of the codes: `front-matter` or `registry`."""
    document: RawDocument
    at: RawPath = ()
    """Where the model's data stands in the document."""


def believe(
    model: type[M], data: RawData, belief: Belief, fallback: dict[str, str]
) -> tuple[M, tuple[Diagnostic, ...]]:
    """Validate raw data, dropping and reporting what is wrong.

    Args:
        model: the pydantic model.
        data: raw data of strings, lists and mappings.
        belief: where it stands.
        fallback: values for required keys that are missing or wrong.

    Returns:
        The believed values (always), and the faults.
    """
    diagnostics: list[Diagnostic] = []
    if not isinstance(data, dict):
        place = belief.document.place(belief.at) or Position(belief.path)
        diagnostics.append(_wrong_shape(belief, place, "các dòng “tên mục: nội dung”", "keys with values"))
        data = {}
    kept: RawData = data
    while True:
        try:
            return model.model_validate(kept), tuple(diagnostics)
        except ValidationError as error:
            details = error.errors()
            diagnostics += [_diagnose(model, detail, belief) for detail in details]
            drops = _effective({_drops(detail) for detail in details}, kept)
            kept = _pruned(kept, drops)
            if isinstance(kept, dict):
                kept |= {
                    key: fallback[key] for (key,) in (d for d in drops if len(d) == 1) if key in fallback
                }


def _drops(detail: ErrorDetails) -> RawPath:
    """Say what must go for a fault: the value itself, or what lacks a required key."""
    location: RawPath = tuple(detail["loc"])
    return location[:-1] if detail["type"] == "missing" and len(location) > 1 else location


def _effective(drops: set[RawPath], data: RawData) -> set[RawPath]:
    """Shorten drops that meet nothing: a single entry that a model took for a list of one has no index."""
    while any(len(drop) > 1 for drop in drops) and _pruned(data, drops) == data:
        drops = {drop[:-1] if len(drop) > 1 else drop for drop in drops}
    return drops


def _pruned(data: RawData, drops: set[RawPath], at: RawPath = ()) -> RawData:
    """Copy raw data without the values at `drops`."""
    if isinstance(data, dict):
        return {k: _pruned(v, drops, (*at, k)) for k, v in data.items() if (*at, k) not in drops}
    if isinstance(data, list):
        return [_pruned(v, drops, (*at, i)) for i, v in enumerate(data) if (*at, i) not in drops]
    return data


def _diagnose(model: type[BaseModel], detail: ErrorDetails, belief: Belief) -> Diagnostic:
    location: RawPath = tuple(detail["loc"])
    at = (*belief.at, *location)
    place = belief.document.place(at) or Position(belief.path)
    key, kind = str(location[-1]), detail["type"]
    context = detail.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_key(model, location, belief, belief.document.key_places.get(at, place))
    if kind == "missing":
        return _missing_key(belief, at)
    value = str(context.get("value", detail.get("input", "")))
    if kind in _BAD_VALUES:
        return _BAD_VALUES[kind](belief, place, value)
    if kind in {"number_invalid", "count_invalid"}:
        return _bad_number(belief, location, place, value, whole=kind == "count_invalid")
    if kind in {"choice_unknown", "switch_invalid"}:
        return _unknown_value(belief, key, place, value, str(context.get("choices", "có; không")))
    return _wrong_shape(belief, place, *_expected(kind, context))


def _missing_key(belief: Belief, at: RawPath) -> Diagnostic:
    key, written = at[-1], belief.document.key_places.get(at)
    if written is not None:
        message = Message(f"mục {quoted(key)} chưa có giá trị", f"the key {quoted(key)} has no value")
        hint = Message("ghi giá trị sau dấu hai chấm", "write the value behind the colon")
        return _fault(belief, "missing-key", written, message, hint)
    place = belief.document.place(at[:-1]) or Position(belief.path)
    message = Message(f"thiếu mục {quoted(key)}", f"the key {quoted(key)} is missing")
    return _fault(
        belief, "missing-key", place, message, Message(f'thêm một dòng "{key}: …"', f'add a line "{key}: …"')
    )


def _bad_date(belief: Belief, place: Position, value: str) -> Diagnostic:
    return _fault(
        belief,
        "bad-date",
        place,
        Message(f"{quoted(value)} không phải là ngày có thật", f"{quoted(value)} is no possible date"),
        Message(
            "viết ngày trước: 25/6/2018, hoặc 6/2018, 2018 khi không rõ ngày",
            "day first: 25/6/2018; or 6/2018, 2018 where the day is unknown",
        ),
    )


def _bad_address(belief: Belief, place: Position, value: str) -> Diagnostic:
    likely = "/".join(filter(None, (slug(part) for part in value.split("/"))))
    return _fault(
        belief,
        "bad-id",
        place,
        Message(
            f"mã {quoted(value)} không dùng được trong địa chỉ",
            f"the id {quoted(value)} cannot be an address",
        ),
        Message(
            f'viết "{likely}"' if likely else "chỉ dùng chữ thường không dấu, số và dấu gạch nối",
            f'write "{likely}"' if likely else "use lower-case ASCII letters, digits and hyphens",
        ),
    )


_BAD_VALUES = {"date_invalid": _bad_date, "address_invalid": _bad_address}


def _bad_number(belief: Belief, location: RawPath, place: Position, value: str, *, whole: bool) -> Diagnostic:
    what = ("số nguyên", "a whole number") if whole else ("số", "a number")
    return _fault(
        belief,
        "bad-number",
        place,
        Message(
            f"{quoted(value)} ở {quoted(location[-1])} không phải là {what[0]}",
            f"{quoted(value)} in {quoted(location[-1])} is not {what[1]}",
        ),
        Message("viết như trong văn bản: 6.859; 0,4%; 62/77", "write it as printed: 6.859; 0,4%; 62/77"),
    )


def _unknown_value(belief: Belief, key: str, place: Position, value: str, choices: str) -> Diagnostic:
    near = nearest(value, choices.split("; "), 1)
    meant = (f'; có phải "{near[0]}"?', f'; did you mean "{near[0]}"?') if near else ("", "")
    return _fault(
        belief,
        "unknown-value",
        place,
        Message(
            f"{quoted(value)} không có trong danh mục của {quoted(key)}",
            f"{quoted(value)} is not in the list of {quoted(key)}",
        ),
        Message(f"chọn một trong: {choices}{meant[0]}", f"one of: {choices}{meant[1]}"),
    )


def _unknown_key(model: type[BaseModel], location: RawPath, belief: Belief, place: Position) -> Diagnostic:
    key = str(location[-1])
    known = _keys_at(model, location[:-1])
    meant = meant_key(key, known)
    hint = (
        Message(f'có phải "{meant}"?', f'did you mean "{meant}"?')
        if meant
        else Message("các mục dùng được: " + ", ".join(known), "known keys: " + ", ".join(known))
    )
    return _fault(
        belief,
        "unknown-key",
        place,
        Message(f"không có mục {quoted(key)}", f"there is no key {quoted(key)}"),
        hint,
    )


def _keys_at(model: type[BaseModel], location: RawPath) -> tuple[str, ...]:
    """List the keys of the model that the parts of `location` lead to."""
    return _keys_below(model, tuple(0 if isinstance(part, int) else part for part in location))


@lru_cache(maxsize=256)
def _keys_below(model: type[BaseModel], location: RawPath) -> tuple[str, ...]:
    # Cached, for making a schema takes longer than reading ten reports.
    schema = model.model_json_schema()
    node: dict[str, Any] = schema
    for part in location:
        node = _resolve(schema, node)
        node = node.get("items", {}) if isinstance(part, int) else node.get("properties", {}).get(part, {})
    return tuple(_resolve(schema, node).get("properties", {}))


def _resolve(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    options = [node, *node.get("anyOf", [])]
    for option in options:
        if "$ref" in option:
            return dict(schema["$defs"][option["$ref"].rsplit("/", 1)[-1]])
    return next((o for o in options if o.get("type") in {"array", "object"}), node)


def _expected(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "scalar_expected":
        return "một giá trị trên một dòng", "a single value"
    if kind in {"tuple_type", "list_type"}:
        return 'danh sách, mỗi dòng bắt đầu bằng "- "', 'a list, each line beginning with "- "'
    return "các dòng “tên mục: nội dung”", str(context.get("error", "keys with values"))


def _wrong_shape(belief: Belief, place: Position, vi: str, en: str) -> Diagnostic:
    return _fault(
        belief,
        "wrong-shape",
        place,
        Message(f"chỗ này phải là {vi}", f"expected {en}"),
        Message("xem mẫu trong Hướng dẫn viết báo cáo", "see the manual's example"),
    )


def _fault(belief: Belief, fault: str, place: Position, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(
        code=f"{belief.area}-{fault}", severity=Severity.ERROR, message=message, position=place, hint=hint
    )
