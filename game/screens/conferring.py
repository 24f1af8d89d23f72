"""The others conferring: AI delegates act in a thread of their own until all is quiet.

There is one such thread at a time. A move of the person's stops the one that runs, at its next
move, and begins another. Python runs one thread at a time, so who thinks while a key is being
answered delays the answer: after a key no delegate takes a turn until it has been answered. A turn
is a few milliseconds; a process of its own would take as long to be told what there is to see.
"""

from __future__ import annotations

import sys
from logging import getLogger
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual.worker import Worker, get_current_worker

from game.errors import LogError
from game.language import _
from game.room import Room
from game.screens.touched import Touched
from game.screens.widgets.header import Header

if TYPE_CHECKING:
    from game.screens.conference import ConferenceScreen

_LOG: Final = getLogger(__name__)

SWITCH: Final = 0.0002
"""Seconds for which a key waits for who thinks, at each step of its way. Python's own are 0.005."""

ANSWERED: Final = 0.05
"""Seconds after which a key has been answered; three frames."""

PATIENCE: Final = 0.25
"""Seconds for which a delegate waits for its turn at most, as while a key is held down."""


class Conferring:
    """What runs the AI delegates for a conference screen."""

    alone: ClassVar[bool] = True
    """Whether nobody else's AI delegates think in this process."""

    def __init__(self, screen: ConferenceScreen, room: Room) -> None:
        self._screen = screen
        self._room = room
        self._one_at_a_time = Lock()
        self._ended = Event()

    def begin(self) -> None:
        """Let the others act."""
        if self._ended.is_set():
            return
        if self.alone:
            # Of the whole process, and for good: where nobody thinks, nobody waits.
            sys.setswitchinterval(SWITCH)
        app = cast(Touched, self._screen.app)
        worker: Worker[None] = self._screen.run_worker(
            lambda: self._settle(app), thread=True, exclusive=True, group="confer"
        )
        self._screen.query_one(Header).conferring = True
        self._latest = worker

    def _settle(self, app: Touched) -> None:
        worker = get_current_worker()
        problem = None
        with self._one_at_a_time:
            try:
                self._room.settle(lambda: self._stopped(worker, app))
            except Exception as error:  # whatever befalls them, the person does not fall with them
                _LOG.exception("the AI delegates have broken off")
                problem = error
        if not worker.is_cancelled and not self._ended.is_set():
            # Not `call_from_thread`: that would wait for the screen, which may wait for us.
            self._screen.call_later(self._quiet, worker, problem)

    def _stopped(self, worker: Worker[None], app: Touched) -> bool:
        """Whether no delegate is to act any more; said once the last key has been answered."""
        longest = monotonic() + PATIENCE
        while not worker.is_cancelled:
            left = min(app.touched + ANSWERED, longest) - monotonic()
            if left <= 0 or self._ended.wait(left):
                break
        return worker.is_cancelled or self._ended.is_set()

    def _quiet(self, worker: Worker[None], problem: Exception | None) -> None:
        if worker is self._latest and self._screen.is_mounted:
            self._screen.query_one(Header).conferring = False
            if problem is not None:
                self._tell(problem)

    def _tell(self, problem: Exception) -> None:
        why = _("an error in the game, {kind}").format(kind=type(problem).__name__)
        if isinstance(problem, LogError):
            # Any other error's words may hold what seats keep secret.
            why = str(problem)
        words = _("The others have broken off: {why}. They begin again when you act.")
        self._screen.notify(words.format(why=why), severity="error", timeout=30, markup=False)

    def stop(self) -> None:
        """Stop them, for good; returns once they have stopped, a turn later at most."""
        self._ended.set()
        with self._one_at_a_time:
            pass

    def end(self) -> None:
        """Stop them, and let go of the record."""
        self.stop()
        self._room.table.close()
