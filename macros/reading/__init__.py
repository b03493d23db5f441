"""Files to model: front matter with positions, sections, registries; `open_archive(root)`."""

from macros.reading.archive import open_archive, registry_of
from macros.reading.reports import report_files, report_id

__all__ = ["open_archive", "registry_of", "report_files", "report_id"]
