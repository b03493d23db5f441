"""Judging an archive: one check a file, the catalogue, and what each says to a clerk."""

from macros.checks.catalogue import CHECKS, check_of
from macros.checks.context import Check, CheckContext
from macros.checks.explanation import Explanation, explain
from macros.checks.run import run_checks

__all__ = ["CHECKS", "Check", "CheckContext", "Explanation", "check_of", "explain", "run_checks"]
