"""A caretaker takes a seat, or hands it back."""

from __future__ import annotations

from functools import partial

from game.classroom.console.base import ConsoleScreen
from game.classroom.console.everybody import place_words
from game.classroom.console.told import refusal_words
from game.classroom.console.undo import Kept
from game.classroom.hall import Place, Role
from game.language import _
from game.rules.names import Seat


def turn_caretaker(screen: ConsoleScreen, table: int, seat: Seat) -> None:
    """Let a caretaker play a seat, or have it handed back if one does; it can be undone."""
    chair, hall = screen.chair, screen.hall
    plays = seat in hall.tables[table].seats
    act = chair.hand_back if plays else chair.seat_caretaker
    if refused := act(table, seat):
        screen.warn(refusal_words(refused))
        return
    words = _("{seat} is handed back") if plays else _("A caretaker plays {seat}")
    done = words.format(seat=place_words(hall, Place(table, Role.DELEGATE, seat)))
    screen.console.undo.note(done, partial(_back, screen, table, seat, not plays))
    screen.tell(done)
    screen.console.look()


def _back(screen: ConsoleScreen, table: int, seat: Seat, plays: bool) -> Kept | None:
    chair = screen.chair
    refused = (chair.hand_back if plays else chair.seat_caretaker)(table, seat)
    return Kept(refusal_words(refused)) if refused else None
