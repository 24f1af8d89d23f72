"""Which dossier is at hand: that of the conference, or of the scenario that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen

from game.screens.dossier.screen import DossierScreen


def at_hand(stack: Sequence[Screen[Any]]) -> DossierScreen | None:
    """The dossier for where one is, or None if there is no scenario; whole in a debrief."""
    from game.screens.conference import ConferenceScreen
    from game.screens.debrief import DebriefScreen
    from game.screens.seats import SeatScreen

    whole = any(isinstance(screen, DebriefScreen) for screen in stack)
    for screen in reversed(stack):
        if isinstance(screen, ConferenceScreen):
            return DossierScreen(screen.room.table.scenario, whole=whole)
        if isinstance(screen, SeatScreen):
            return DossierScreen(screen.scenario)
    return None
