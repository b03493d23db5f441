"""Citations: recognised in text, matched to resolutions, turned round into backlinks."""

from macros.citations.chains import CarriedOn, Chain, Chains, ChainState, Way, chains_of, is_of_congress
from macros.citations.context import Context
from macros.citations.decisions import wording_of
from macros.citations.events import events_of, term_of
from macros.citations.links import link_archive
from macros.citations.match import Match, Matcher
from macros.citations.matrix import Cell, Matrix, Row, lay_out, matrix_of
from macros.citations.recognise import recognise
from macros.citations.speaker import Speaker
from macros.citations.subjects import likeness
from macros.citations.terms import TermMention, recognise_terms
from macros.citations.validity import Ending, ending_of

__all__ = [
    "CarriedOn",
    "Cell",
    "Chain",
    "ChainState",
    "Chains",
    "Context",
    "Ending",
    "Match",
    "Matcher",
    "Matrix",
    "Row",
    "Speaker",
    "TermMention",
    "Way",
    "chains_of",
    "ending_of",
    "events_of",
    "is_of_congress",
    "lay_out",
    "likeness",
    "link_archive",
    "matrix_of",
    "recognise",
    "recognise_terms",
    "term_of",
    "wording_of",
]
