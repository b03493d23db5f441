"""The archive as a site: the only room that knows MkDocs, mkdocs-macros and Material."""

from macros.publishing.build import BuildFailedError, BuiltSite, build_site
from macros.publishing.serving import DEFAULT_ADDRESS, serve_site

__all__ = ["DEFAULT_ADDRESS", "BuildFailedError", "BuiltSite", "build_site", "serve_site"]
