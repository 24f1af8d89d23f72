"""The moments of a conference as somebody noticed them, and how things stood then."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from game.rules.names import ClauseId, Phase, Seat
from game.rules.state import State


@dataclass(frozen=True, slots=True)
class Gauges:
    """How things stood: clauses in brackets, the room's heat (0 to 100), mean trust.

    Trust is from -100 to 100: of a seat, its own in the others; from above, everybody's.
    """

    brackets: int
    heat: int
    trust: float


@dataclass(frozen=True, slots=True)
class Moment:
    """What one move came to, as one heard it: the entry, its round and phase, and the lines.

    `clauses` are those that it was about (of a plenary, those that it moved); `plenary` says
    whether it was one.
    """

    entry: int
    round: int
    phase: Phase
    lines: tuple[str, ...]
    clauses: tuple[ClauseId, ...]
    plenary: bool
    gauges: Gauges


@dataclass(frozen=True, slots=True)
class Watched:
    """A conference from one point of view: a seat's, or from above if `seat` is None."""

    seat: Seat | None
    moments: tuple[Moment, ...]

    def find(self, words: str, after: int, step: int = 1) -> int | None:
        """The next moment (or the one before, by `step`) whose prose has the words, all round."""
        wanted, many = words.casefold(), len(self.moments)
        for by in range(1, many + 1):
            place = (after + by * step) % many
            if any(wanted in line.casefold() for line in self.moments[place].lines):
                return place
        return None

    def round(self, place: int, step: int) -> int:
        """The place where the next round begins; going back, first where this one does."""
        firsts = [next(group)[0] for _, group in groupby(enumerate(self.moments), _round)]
        if step > 0:
            return next((first for first in firsts if first > place), len(self.moments) - 1)
        return next((first for first in reversed(firsts) if first < place), 0)


def _round(numbered: tuple[int, Moment]) -> int:
    return numbered[1].round


def gauges(state: State, seat: Seat | None) -> Gauges:
    """How things stand for a point of view; None is from above."""
    seats = state.setting.seats
    trust = [
        state.trust.get((one, other), 0)
        for one in (seats if seat is None else (seat,))
        for other in seats
        if other != one
    ]
    open_clauses = sum(clause.id not in state.agreed for clause in state.setting.clauses)
    return Gauges(open_clauses, state.temperature, sum(trust) / len(trust))
