"""The others conferring: AI delegates act in a thread of their own until all is quiet.

There is one such thread at a time. A move of the person's stops the one that runs, at its next
move, and begins another.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from textual.worker import Worker, get_current_worker

from game.room import Room
from game.screens.widgets.header import Header

if TYPE_CHECKING:
    from game.screens.conference import ConferenceScreen


class Conferring:
    """What runs the AI delegates for a conference screen."""

    def __init__(self, screen: ConferenceScreen, room: Room) -> None:
        self._screen = screen
        self._room = room
        self._one_at_a_time = Lock()
        self._ended = False

    def begin(self) -> None:
        """Let the others act."""
        if self._ended:
            return
        worker: Worker[None] = self._screen.run_worker(
            self._settle, thread=True, exclusive=True, group="confer", exit_on_error=True
        )
        self._screen.query_one(Header).conferring = True
        self._latest = worker

    def _settle(self) -> None:
        worker = get_current_worker()
        with self._one_at_a_time:
            self._room.settle(lambda: worker.is_cancelled or self._ended)
        if not worker.is_cancelled and not self._ended:
            # Not `call_from_thread`: that would wait for the screen, which may wait for us.
            self._screen.call_later(self._quiet, worker)

    def _quiet(self, worker: Worker[None]) -> None:
        if worker is self._latest and self._screen.is_mounted:
            self._screen.query_one(Header).conferring = False

    def end(self) -> None:
        """Stop them, and let go of the record once they have stopped."""
        self._ended = True
        with self._one_at_a_time:
            self._room.table.close()
