"""The pages of a briefing as texts, each laid out for a width."""

from game.screens.sheets.delegations import delegations_sheet
from game.screens.sheets.fiction import fiction_sheet
from game.screens.sheets.instructions import instructions_sheet
from game.screens.sheets.rules import rules_sheet

__all__ = ["delegations_sheet", "fiction_sheet", "instructions_sheet", "rules_sheet"]
