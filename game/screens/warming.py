"""What the menu's keys lead to, imported behind its first frame.

The room with all its screens, the checks of a scenario and the delegates' arithmetic take longer
to import than everything that the menu shows. A key that comes earlier imports what it needs by
itself; Python lets it wait for a module that is under way.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from textual.screen import Screen
from textual.worker import get_current_worker

_AHEAD: Final = (
    "game.scenario.loading",
    "game.screens.seats",
    "game.room",
    "game.delegates.seats",
    "game.screens.conference",
    "game.screens.commands",
    "game.screens.settings",
    "game.screens.help",
    "game.screens.dossier",
    "game.screens.replay.hand",
    "game.archive",
)
"""The likeliest first."""


def warm(menu: Screen[Any]) -> None:
    """Import it in a thread of its own; whoever leaves at once does not wait for all of it."""
    menu.run_worker(_import, thread=True, group="warming")


def _import() -> None:
    worker = get_current_worker()
    for module in _AHEAD:
        if worker.is_cancelled:
            return
        import_module(module)
