"""Mutants of good scenarios: one thing broken, and the line on which it has to be found."""

from tests.scenario.mutants.breed import KINDS, bred
from tests.scenario.mutants.page import Mutant, Page

__all__ = ["KINDS", "Mutant", "Page", "bred"]
