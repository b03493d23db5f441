"""Citations: recognised in text, matched to resolutions, turned round into backlinks."""

from macros.citations.context import Context
from macros.citations.events import term_of
from macros.citations.links import link_archive
from macros.citations.match import Match, Matcher
from macros.citations.recognise import recognise
from macros.citations.terms import TermMention, recognise_terms

__all__ = [
    "Context",
    "Match",
    "Matcher",
    "TermMention",
    "link_archive",
    "recognise",
    "recognise_terms",
    "term_of",
]
