"""A kept conference opened to be played back."""

from __future__ import annotations

from pathlib import Path

from game.archive import opened
from game.archive.playback import Playback
from game.screens.replay.screen import ReplayScreen


def replay_of(log: Path) -> ReplayScreen:
    """The replay of a log, from above if it is over, else from the seat of the one person.

    Raises:
        CommuniqueError: if it cannot be read, or goes on with several people at it.
    """
    playback = Playback(opened(log))
    return ReplayScreen(playback, playback.first())
