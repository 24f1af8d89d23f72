"""What is at hand: the rooms that one is in, the kept conference that the menu is at."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from textual.screen import Screen
from textual.widgets import OptionList

if TYPE_CHECKING:
    from game.screens.conference import ConferenceScreen

SAVED: Final = "resume:"
"""How the menu's options of kept games begin; the log's path follows."""


def rooms(stack: Sequence[Screen[Any]]) -> list[ConferenceScreen]:
    """The conferences that one sits in, the outermost first."""
    # The menu asks before its first frame: what nobody has opened yet is not imported for it.
    if "game.screens.conference" not in sys.modules:
        return []
    from game.screens.conference import ConferenceScreen

    return [screen for screen in stack if isinstance(screen, ConferenceScreen)]


def log_at_hand(stack: Sequence[Screen[Any]]) -> Path | None:
    """The log of the conference that is sat in or that the menu is at, None if there is none."""
    if there := rooms(stack):
        return there[-1].room.table.path
    for menu in stack[-1].query("#menu").results(OptionList) if stack else ():
        chosen = menu.highlighted_option
        if chosen and chosen.id and chosen.id.startswith(SAVED):
            return Path(chosen.id.removeprefix(SAVED))
    return None
