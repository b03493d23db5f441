"""Text that came through an old encoding unconverted: TCVN3 ("Uû ban nh©n d©n") and VNI ("VIEÄT NAM")."""

from __future__ import annotations

import re
from typing import Final

_TCVN3 = re.compile("(?<=[A-Za-z])[®©¨ª«¬µ¶·¸¹»¼½¾]|[®©µ¶·¸¹](?=[A-Za-z])")
_VNI = re.compile("[aeouyAEOUY][ùøûõïåäëüÙØÛÕÏÅÄËÜ]")
_SAMPLE: Final = 20_000
"""Characters looked at."""
_SHARE: Final = 0.01
"""Share of such characters from which a text is not just mistyped; a converted one has next to none."""


def old_encoding(text: str) -> str:
    """Name the old encoding that a text looks as if it was written in; nothing for proper Unicode.

    Source: DOMAIN.md section 6.1.
    """
    sample = text[:_SAMPLE]
    for name, pattern in (("TCVN3", _TCVN3), ("VNI", _VNI)):
        if len(pattern.findall(sample)) > _SHARE * max(len(sample), 100):
            return name
    return ""
