"""Names of bodies as reports write them, folded to one key.

A committee and its Party organization are one body here: "Huyện ủy A" and "Đảng bộ huyện A", with
their Ban Chấp hành, Ban Thường vụ and Thường trực, who all issue under the committee's code.
"""

from __future__ import annotations

from macros.vietnamese import parse_roman, words

_ORGANS = tuple(
    tuple(words(name))
    for name in (
        "Ban Chấp hành",
        "BCH",
        "Ban Thường vụ",
        "BTV",
        "Thường trực",
        "Ban TV",
        "Tập thể Ban Thường vụ",
    )
)
"""Organs of a committee: they are the committee."""
_COMMITTEES = {
    tuple(words(committee)): tuple(words(party))
    for committee, party in (
        ("Huyện ủy", "Đảng bộ huyện"),
        ("Quận ủy", "Đảng bộ quận"),
        ("Thị ủy", "Đảng bộ thị xã"),
        ("Tỉnh ủy", "Đảng bộ tỉnh"),
        ("Thành ủy", "Đảng bộ thành phố"),
        ("Đảng ủy", "Đảng bộ"),
    )
}
"""The committee and the Party organization it leads."""
_TERM_WORDS = {tuple(words(w)) for w in ("khóa", "nhiệm kỳ", "lần thứ")}


def name_key(name: str) -> str:
    """Fold a name to the key it is looked up by.

    Case, tone placement, the organ of the committee in front and the term behind do not count.

    Example:
        >>> name_key("Ban Thường vụ Huyện ủy A khóa XI") == name_key("huyện uỷ A")
        True
    """
    parts = words(name)
    parts = _without_organ(parts)
    return " ".join(_without_term(parts))


def spoken_forms(name: str) -> tuple[str, ...]:
    """List the keys under which a registered name is found: the committee's and the Party organization's."""
    parts = tuple(name_key(name).split())
    forms = [" ".join(parts)]
    for committee, party in _COMMITTEES.items():
        if parts[: len(committee)] == committee and len(parts) > len(committee):
            forms.append(" ".join(party + parts[len(committee) :]))
        elif parts[: len(party)] == party and len(parts) > len(party):
            forms.append(" ".join(committee + parts[len(party) :]))
    return tuple(dict.fromkeys(forms))


def _without_organ(parts: tuple[str, ...]) -> tuple[str, ...]:
    for organ in sorted(_ORGANS, key=len, reverse=True):
        rest = parts[len(organ) :]
        # "Ban Chấp hành Trung ương" keeps its name: "Trung ương" alone is a place, not a body.
        if parts[: len(organ)] == organ and rest and rest[0] != "trung":
            return rest
    return parts


def _without_term(parts: tuple[str, ...]) -> tuple[str, ...]:
    for index in range(1, len(parts)):
        for size in (1, 2):
            if parts[index : index + size] in _TERM_WORDS and _is_ordinal(
                parts[index + size : index + size + 1]
            ):
                return parts[:index]
    return parts


def _is_ordinal(parts: tuple[str, ...]) -> bool:
    return bool(parts) and (parts[0].isdigit() or parse_roman(parts[0].upper()) is not None)
