"""A kept conference played back: the moments that somebody noticed, and how things stood then.

While a conference goes on, only the seats that people hold can be looked from, each with what it
was told; once it is over everything is open, and it can be looked at from above as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Final

from game.archive.conference import Conference
from game.archive.moments import Gauges, Moment, Watched, gauges
from game.archive.names import NOT_NAMES
from game.archive.telling import telling
from game.errors import NotFound
from game.record.header import PERSON
from game.rules.apply import evolve, initial
from game.rules.events import ClauseAgreed, ClauseOpened, Event, PlenaryOpened
from game.rules.names import ClauseId, Phase, Seat
from game.rules.state import State
from game.rules.words import plain

APART: Final = 32
"""Entries between states that are kept; those between are folded anew when looked at."""


class Playback:
    """Plays a conference back."""

    def __init__(self, conference: Conference) -> None:
        self.conference = conference
        self._kept = list[State]()
        self._gauges = dict[Seat | None, list[Gauges]]()
        self._phases = list[Phase]()
        self.end = self._fold()
        self.watched = cache(self._watched)

    @property
    def ended(self) -> bool:
        """Whether the conference is over, and everything open."""
        return self.end.phase is Phase.ENDED

    @property
    def seats(self) -> tuple[Seat | None, ...]:
        """The points of view there are; None is from above."""
        setting, players = self.conference.setting, self.conference.record.header.players
        if self.ended:
            return (None, *setting.seats)
        ai = NOT_NAMES - {PERSON}
        return tuple(s for s in setting.seats if players.get(s, PERSON) not in ai)

    def first(self) -> Seat | None:
        """Where one looks from at first: from above, while it goes on from a person's only seat.

        Raises:
            NotFound: if several people play it, so that it has to be said whose it is.
        """
        if not self.ended and len(self.seats) == 1:
            return self.seats[0]
        return self.allowed(None)

    def allowed(self, seat: Seat | None) -> Seat | None:
        """The point of view asked for.

        Raises:
            NotFound: if there is none such, or it is not open while the conference goes on.
        """
        if seat in self.seats:
            return seat
        there = ", ".join(each for each in self.seats if each is not None) or "none"
        if seat in (None, *self.conference.setting.seats):
            raise NotFound(
                f"The game goes on: until it is over it can be looked at only as one of the people "
                f"at it sees it; name the seat ({there})."
            )
        raise NotFound(f"There is no seat {plain(str(seat))} in it; there are {there}.")

    def state(self, entry: int) -> State:
        """How things stood after an entry, everything open: for the rules' `view`, not a screen."""
        state = self._kept[entry // APART]
        first = entry // APART * APART
        for made in self.conference.record.entries[first + 1 : entry + 1]:
            for event in made.events:
                state = evolve(state, event)
        return state

    def _fold(self) -> State:
        """Keep a state now and then, and the gauges of every entry for everybody."""
        conference = self.conference
        conference.end()  # names the line that does not fit, if there is one
        state = initial(conference.setting, conference.record.header.seed)
        for number, entry in enumerate(conference.record.entries):
            for event in entry.events:
                state = evolve(state, event)
            if number % APART == 0:
                self._kept.append(state)
            self._phases.append(state.phase)
            for seat in (None, *conference.setting.seats):
                self._gauges.setdefault(seat, []).append(gauges(state, seat))
        return state

    def _watched(self, seat: Seat | None) -> Watched:
        return Watched(seat, tuple(self._moments(seat)))

    def _moments(self, seat: Seat | None) -> Iterator[Moment]:
        heard = telling(self.conference, self.allowed(seat))
        for entry, group in groupby(heard, lambda each: each.entry):
            told = list(group)
            plenary = any(isinstance(each.event, PlenaryOpened) for each in told)
            yield Moment(
                entry,
                # A plenary ends its round, though the next one begins in the same breath.
                told[0 if plenary else -1].round,
                self._phases[entry],
                tuple(each.line for each in told if each.line),
                _about([each.event for each in told], plenary),
                plenary,
                self._gauges[seat][entry],
            )


def _about(events: Sequence[Event], plenary: bool) -> tuple[ClauseId, ...]:
    """The clauses that a move was about; of a plenary, which is about all, those that it moved."""
    kinds = (ClauseAgreed, ClauseOpened) if plenary else (object,)
    about = (getattr(event, "clause", None) for event in events if isinstance(event, kinds))
    return tuple(dict.fromkeys(clause for clause in about if clause))
