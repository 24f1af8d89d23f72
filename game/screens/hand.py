"""Which kept conference is at hand: the one that is sat in, or that the menu is at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from textual.screen import Screen
from textual.widgets import OptionList

SAVED: Final = "resume:"
"""How the menu's options of kept games begin; the log's path follows."""


def log_at_hand(stack: Sequence[Screen[Any]]) -> Path | None:
    """The log of the conference that is sat in or that the menu is at, None if there is none."""
    from game.screens.conference import ConferenceScreen

    rooms = [screen for screen in stack if isinstance(screen, ConferenceScreen)]
    if rooms:
        return rooms[-1].room.table.path
    for menu in stack[-1].query("#menu").results(OptionList) if stack else ():
        chosen = menu.highlighted_option
        if chosen and chosen.id and chosen.id.startswith(SAVED):
            return Path(chosen.id.removeprefix(SAVED))
    return None
