"""Whose hand it was: what a seat's student did, and what a caretaker did that played the seat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.debrief.reading import Dated
from game.rules.events import CaretakerSeated, Event
from game.rules.names import Seat


@dataclass(frozen=True, slots=True)
class Hands:
    """The course of a conference as a seat went through it: each event with whether by hand.

    `caretaken` are the rounds of which a caretaker played at least part.
    """

    course: tuple[tuple[Dated, bool], ...]
    caretaken: tuple[int, ...]

    @property
    def own(self) -> tuple[Dated, ...]:
        """What happened while no caretaker played the seat."""
        return tuple(dated for dated, by_hand in self.course if by_hand)

    def did(self, meant: Callable[[Event], bool], until: int) -> bool:
        """Whether the last of the acts that are meant, up to a round, was by hand.

        Of what left no act in the course, as a standing alliance, the round decides.
        """
        found = [by for dated, by in self.course if dated.round <= until and meant(dated.event)]
        return found[-1] if found else until not in self.caretaken


def hands(course: tuple[Dated, ...], seat: Seat) -> Hands:
    """Who played a seat when."""
    away, found, caretaken = False, [], set()
    for dated in course:
        if isinstance(dated.event, CaretakerSeated) and dated.event.seat == seat:
            away = dated.event.seated
            caretaken.add(dated.round)
            continue
        if away:
            caretaken.add(dated.round)
        found.append((dated, not away))
    return Hands(tuple(found), tuple(sorted(caretaken)))
