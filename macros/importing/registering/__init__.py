"""From citations to entries of the registry: what nobody registered, and one entry more without rewriting.

It stands beside the import of texts because it does the same for the registry: something outside of it (what
reports say, what a clerk types) becomes a draft that somebody compares with the paper. `unregistered` and
`said` sum up the citations, `asked`, `meaning` and `proposing` read what is asked for, `whole`, `known`,
`misread` and `doubts` look for what does not fit, `appending` and `replacing` write. Nothing here prints.
"""

from macros.importing.registering.appending import Target, append_entry, render_difference
from macros.importing.registering.asked import Request, read_kind
from macros.importing.registering.doubts import doubts_about
from macros.importing.registering.errors import CannotRegisterError
from macros.importing.registering.listing import answer_of, called, next_steps, render_drafts, render_list
from macros.importing.registering.meaning import named_organization
from macros.importing.registering.places import organization_words, place_entry, possible_targets
from macros.importing.registering.proposing import Proposal, propose
from macros.importing.registering.replacing import replace_file
from macros.importing.registering.unregistered import Unregistered, selected, unregistered_of
from macros.importing.registering.whole import left_out, require_whole

__all__ = [
    "CannotRegisterError",
    "Proposal",
    "Request",
    "Target",
    "Unregistered",
    "answer_of",
    "append_entry",
    "called",
    "doubts_about",
    "left_out",
    "named_organization",
    "next_steps",
    "organization_words",
    "place_entry",
    "possible_targets",
    "propose",
    "read_kind",
    "render_difference",
    "render_drafts",
    "render_list",
    "replace_file",
    "require_whole",
    "selected",
    "unregistered_of",
]
