"""A sitting: who of several people has the terminal, and what each finds on coming back.

Whoever takes the terminal gets a room made anew from that seat's view. Between two people the
screens are closed and what a terminal remembers beyond them is cleared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.language import _
from game.room import Room, people
from game.rules.names import Phase, Seat
from game.screens.called import delegation
from game.screens.hotseat.curtain import CurtainScreen, Person
from game.screens.hotseat.kept import Kept, first_kept
from game.screens.hotseat.seat import HotSeatScreen, line

if TYPE_CHECKING:
    from game.screens.rooms import Rooms

_SCROLLBACK: Final = "\x1b[3J"
"""ED 3: xterm, and the terminals that follow it, forget the lines that have scrolled away."""


class Sitting:
    """Several people at one terminal."""

    def __init__(self, app: Rooms, room: Room) -> None:
        self._app = app
        self._room = room
        self._names = people(room)
        self._kept: dict[Seat, Kept] = {}
        self._screen: HotSeatScreen | None = None
        self._read: set[Seat] = set()

    def curtain(self) -> None:
        """Take the terminal from who has it, and ask for the next."""
        before = self._leave()
        self._sweep()
        title = self._room.table.scenario.title
        curtain = CurtainScreen(title, self._people(), self._next(before), self._ended)
        self._app.push_screen(curtain, self._taken)

    @property
    def seated(self) -> bool:
        """Whether somebody has the terminal, so that it can be passed on."""
        return self._screen is not None

    def end(self) -> None:
        """Nobody goes on: let go of the record, and leave nothing behind."""
        screen, self._screen = self._screen, None
        if screen is not None:
            screen.conferring.close()
        else:
            self._room.table.close()
        self._sweep()

    def _taken(self, seat: Seat | None) -> None:
        if seat is None:
            self._app.leave_room()
            return
        kept = self._kept.setdefault(seat, first_kept(self._room.table.view(seat)))
        self._screen = HotSeatScreen(self._room, seat, kept, self._said)
        self._app.sit(self._screen, lambda _: self.curtain())

    def _leave(self) -> Seat | None:
        screen, self._screen = self._screen, None
        if screen is None:
            return None
        if self._ended:
            self._read.add(screen.seat)
            self._kept[screen.seat].heard = len(screen.view.minutes)
        else:
            self._kept[screen.seat] = screen.left()
        self._app.close_screens()
        return screen.seat

    def _sweep(self) -> None:
        """Clear what the terminal and the application remember beyond the screens."""
        app = self._app
        app.clear_notifications()
        if app.clipboard:
            app.copy_to_clipboard("")
        app.send(_SCROLLBACK)

    @property
    def _ended(self) -> bool:
        return self._room.table.view(next(iter(self._names))).phase is Phase.ENDED

    def _awaited(self, seat: Seat) -> bool:
        """Whether the others wait for that seat; at the end, whether it has yet to look back."""
        view = self._room.table.view(seat)
        match view.phase:
            case Phase.INFORMALS:
                return seat not in view.ready
            case Phase.SILENCE:
                return view.silence is None
            case _:
                return seat not in self._read

    def _next(self, before: Seat | None) -> Seat:
        """Who comes after a seat: the next that is waited for; if none is, the next at all."""
        seats = list(self._names)
        start = seats.index(before) + 1 if before else 0
        others = [*seats[start:], *seats[:start]]
        waited = [seat for seat in others if seat != before and self._awaited(seat)]
        return (waited or others)[0]

    def _people(self) -> list[Person]:
        return [Person(seat, self._name(seat), self._waits(seat)) for seat in self._names]

    def _waits(self, seat: Seat) -> str:
        phase = self._room.table.view(seat).phase
        if phase is Phase.ENDED:
            return ""
        if not self._awaited(seat):
            return _("ready") if phase is Phase.INFORMALS else _("has answered")
        return _("not ready yet") if phase is Phase.INFORMALS else _("has yet to answer")

    def _name(self, seat: Seat) -> str:
        short = delegation(self._room.table.view(seat), seat).short
        return f"{short} ({self._names[seat]})" if self._names[seat] else short

    def _said(self, seat: Seat) -> Content:
        others = [self._name(s) for s in self._names if s != seat and self._awaited(s)]
        waiting = "" if self._ended or not others else _("still to act: ") + ", ".join(others)
        return line(self._name(seat), waiting)
