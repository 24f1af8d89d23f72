"""What the scenario says is made up."""

from __future__ import annotations

from textual.content import Content

from game.language import _
from game.rules.view import View
from game.scenario import Scenario
from game.screens.sheets.parts import paragraph


def fiction_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """What the scenario says is made up."""
    words = scenario.fiction.strip() or _("This scenario does not say what is invented.")
    return paragraph(words, width)
