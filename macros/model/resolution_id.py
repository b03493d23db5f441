"""The name of a resolution, in a module of its own because relations and resolutions both need it."""

from __future__ import annotations

from typing import NewType

ResolutionId = NewType("ResolutionId", str)
"""`<organization>/<kind>-<number>-<date>`, e.g. `huyen-a/quy-dinh-02-2018-09-24`."""
