"""The one list of what authors may call. A name here is a word authors know and no front matter key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from macros.authoring.blocks import figure_table, reports_of, resolutions_of
from macros.authoring.chains import chain, resolution_matrix, term_resolutions
from macros.authoring.expressions import Grammar
from macros.authoring.filters import indent, plain, trim
from macros.authoring.inline import organization_link, report_link, resolution_link, term_link
from macros.authoring.maps import resolution_map

INLINE: Final[Mapping[str, Callable[..., str]]] = {
    "resolution_link": resolution_link,
    "term_link": term_link,
    "report_link": report_link,
    "organization_link": organization_link,
}
"""Stand inside a sentence."""

BLOCKS: Final[Mapping[str, Callable[..., str]]] = {
    "reports_of": reports_of,
    "resolutions_of": resolutions_of,
    "figure_table": figure_table,
    "resolution_map": resolution_map,
    "term_resolutions": term_resolutions,
    "chain": chain,
    "resolution_matrix": resolution_matrix,
}
"""Stand alone on a line."""

MACROS: Final[Mapping[str, Callable[..., str]]] = {**INLINE, **BLOCKS}

FILTERS: Final[Mapping[str, Callable[..., str]]] = {"plain": plain, "indent": indent, "trim": trim}
"""What may be done with the result of a macro."""

GRAMMAR: Final = Grammar(MACROS, FILTERS)
