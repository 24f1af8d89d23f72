"""The caretakers of one table: AI delegates that play, in role, the seats of who is absent.

Which seats those are the table knows (`SeatCaretaker`); here they are let act, in a thread of the
class's pool, never twice at once at a table. What goes wrong with them is told and logged, and
leaves the table to its people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from logging import getLogger
from threading import Lock, get_ident
from typing import TYPE_CHECKING, Final

from game.errors import IllegalMove
from game.room import Room
from game.rules.events import Event
from game.rules.moves import DeclareReady, SeatCaretaker, SeatMove
from game.rules.names import Phase, Seat
from game.rules.view import View
from game.table import Table

if TYPE_CHECKING:
    from game.delegates import Delegate

_LOG: Final = getLogger(__name__)


class Caretakers:
    """What lets the caretakers of a table act, whenever anything has happened there.

    `problem` says what went wrong with them last, empty if all is well.
    """

    def __init__(self, table: Table, pool: Executor) -> None:
        self.table = table
        self.problem = ""
        self._pool = pool
        self._delegates: dict[Seat, Delegate] = {}
        self._seats = table.scenario.setting.seats
        self._chairing = Lock()
        self._state = Lock()
        self._wanted = self._busy = self._closed = False
        self._thread = 0
        self._unlisten = [table.listen(seat, self._heard) for seat in self._seats]

    @property
    def seats(self) -> frozenset[Seat]:
        """The seats that they play now."""
        return self.table.view(self._seats[0]).caretakers

    @contextmanager
    def still(self) -> Iterator[None]:
        """No caretaker moves meanwhile: what was looked at is as it was when something is done."""
        with self._chairing:
            yield

    def seat(self, seat: Seat, seated: bool) -> None:
        """Let a caretaker play a seat, or hand it back: when this returns, it acts no more.

        Raises:
            IllegalMove: if it is so already, or the conference is over.
            LogError: if it cannot be recorded.
        """
        with self.still():
            self.table.submit(SeatCaretaker(seat, seated))

    def have(self, seat: Seat, seated: bool) -> None:
        """Have a caretaker play a seat or not; nothing is done if it is so, or all is over.

        Raises:
            LogError: if it cannot be recorded.
        """
        with self.still():
            view = self.table.view(seat)
            if view.phase is not Phase.ENDED and (seat in view.caretakers) != seated:
                self.table.submit(SeatCaretaker(seat, seated))

    def stir(self) -> None:
        """Let them act, as soon as a thread is free."""
        with self._state:
            self._wanted = True
            if self._busy or self._closed:
                return
            self._busy = True
        self._pool.submit(self._run)

    @property
    def quiet(self) -> bool:
        """Whether none of them acts or is about to."""
        with self._state:
            return not self._busy

    def close(self) -> None:
        """Let them act no more; one that thinks will not be heard."""
        with self._state:
            self._closed = True
        for unlisten in self._unlisten:
            unlisten()
        self._unlisten = []

    def _heard(self, _: tuple[Event, ...]) -> None:
        # Their own moves they go on from by themselves.
        if get_ident() != self._thread:
            self.stir()

    def _run(self) -> None:
        while self._next():
            self._thread = get_ident()
            try:
                self._settle()
                self.problem = ""
            except Exception as error:  # whatever befalls them, the people at the table go on
                _LOG.exception("the caretakers of %s failed", self.table.path)
                self.problem = str(error) or type(error).__name__
            finally:
                self._thread = 0

    def _next(self) -> bool:
        with self._state:
            self._busy = self._wanted and not self._closed
            self._wanted = False
            return self._busy

    def _settle(self) -> None:
        seats = self.seats
        if not seats or len(seats) == len(self._seats):
            # Nobody is there to play with: they wait for somebody.
            return
        room = _Deputies(self.table, self._for(seats), self._chairing)
        try:
            room.settle(lambda: self._closed or self.seats != seats or self._pausing)
        except IllegalMove:
            # Handed back, or sent into a recess, between the thought and the word.
            if self.seats == seats and not self._pausing and not self._closed:
                raise

    @property
    def _pausing(self) -> bool:
        view = self.table.view(self._seats[0])
        return view.recess or view.phase is Phase.ENDED

    def _for(self, seats: frozenset[Seat]) -> Mapping[Seat, Delegate]:
        # Numpy comes with the delegates: a class without anybody absent does not wait for it.
        from game.delegates.seats import diplomats

        temperaments = self.table.scenario.temperaments
        new = diplomats({seat: temperaments[seat] for seat in seats - self._delegates.keys()})
        kept = {seat: each for seat, each in self._delegates.items() if seat in seats}
        self._delegates = {seat: {**kept, **new}[seat] for seat in self._seats if seat in seats}
        return self._delegates


def taken_back(move: SeatMove, view: View) -> bool:
    """Whether a move takes back a word that a caretaker, as it left, has taken back already."""
    return move == DeclareReady(view.seat, False) and view.seat not in view.ready


class _Deputies(Room):
    """The room of a table whose caretakers may be relieved at any moment."""

    def __init__(self, table: Table, delegates: Mapping[Seat, Delegate], chairing: Lock) -> None:
        super().__init__(table, delegates, table.seed)
        self._chairing = chairing

    def submit(self, move: SeatMove) -> None:
        with self._chairing:
            if move.seat not in self.table.view(move.seat).caretakers:
                raise IllegalMove(f"The caretaker of {move.seat} has handed the seat back.")
            self.table.submit(move)
