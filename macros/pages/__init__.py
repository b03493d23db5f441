"""The archive as pages: what each shows, and where it lives. Knows nothing of MkDocs.

Views are plain values for the templates in `overrides/vankho/`; addresses are in `address`.
"""

from macros.pages.generate import generate_pages
from macros.pages.home import HomeView, home_view
from macros.pages.page import GeneratedPage
from macros.pages.report import ReportView, report_view

__all__ = ["GeneratedPage", "HomeView", "ReportView", "generate_pages", "home_view", "report_view"]
