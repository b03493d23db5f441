"""Names for addresses: Vietnamese ASCII slugs, permanent once published (DESIGN.md section 2)."""

import re

from macros.vietnamese.fold import without_marks

_GAP = re.compile("[^a-z0-9]+")


def slug(text: str, limit: int | None = None) -> str:
    """Return `text` as lower-case ASCII words joined by single hyphens; empty when it has no letter or digit.

    A slug is read by people, so y stays y ("Kỷ luật" gives "ky-luat", "Quy định" gives "quy-dinh"), unlike
    `fold_bare`.

    Args:
        text: A title or name.
        limit: The most characters wanted. The cut falls between words; only a first word longer than
            the limit is itself cut.

    Raises:
        ValueError: When `limit` is less than 1.

    Example:
        >>> slug("Đánh giá chung")
        'danh-gia-chung'
        >>> slug("Đánh giá chung", limit=10)
        'danh-gia'
    """
    full = _GAP.sub("-", without_marks(text)).strip("-")
    if limit is None:
        return full
    if limit < 1:
        message = f"a slug needs at least one character, not {limit}"
        raise ValueError(message)
    if len(full) <= limit:
        return full
    # One character more: a hyphen just behind the limit means that the last word is whole.
    kept, hyphen, _ = full[: limit + 1].rpartition("-")
    return kept if hyphen else full[:limit]
