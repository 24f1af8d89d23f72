"""What there was to be had, and the path that a table took across it.

Everybody's part is a *share*: the gain over the walk-away value, divided by the most that the
delegation could have gained by any text in the zone of agreement. Points of two delegations do
not compare; shares are how Kalai and Smorodinsky (1975) make them. The picture has the mean of
the shares against the least of them: how much was made of what was there, and how evenly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.analysis.apart import sums
from game.analysis.frontier import Frontier, frontier
from game.analysis.points import Points, points
from game.debrief.reading import Conference
from game.rules.events import ClauseAgreed, ClauseOpened, ClauseReopened, PlenaryOpened
from game.rules.names import ClauseId, Seat, WordingId
from game.rules.outcome import Standing, scores, text_parts
from game.rules.setting import Setting

LIMIT = 5_000
"""How much of the frontier is kept while it is worked out; a partial one says so."""


@dataclass(frozen=True, slots=True)
class Shares:
    """A share for each seat, None for a seat that could gain nothing."""

    seats: Mapping[Seat, float | None]

    @property
    def mean(self) -> float:
        """The mean of the shares there are; 0 if there are none."""
        there = [share for share in self.seats.values() if share is not None]
        return sum(there) / len(there) if there else 0.0

    @property
    def least(self) -> float:
        """The least of the shares there are; 0 if there are none."""
        return min((share for share in self.seats.values() if share is not None), default=0.0)


@dataclass(frozen=True)
class There:
    """What there was to be had in a setting: the frontier, and the solution points."""

    setting: Setting
    frontier: Frontier
    points: Points

    def room(self, seat: Seat) -> int:
        """The most points that a seat could gain over its walk-away value by a text."""
        return int(self.points.best[seat].value)

    def shares(self, gains: Mapping[Seat, int]) -> Shares:
        """Gains in points as shares of what there was to be had."""
        rooms = {seat: self.room(seat) for seat in self.setting.seats}
        return Shares({s: gains[s] / room if room else None for s, room in rooms.items()})

    def settlements(self) -> tuple[Shares, ...]:
        """The shares of every settlement on the frontier."""
        walk_away = [self.setting.instructions[seat].walk_away for seat in self.setting.seats]
        rows = (self.frontier.payoff - walk_away).tolist()
        return tuple(self.shares(dict(zip(self.setting.seats, row, strict=True))) for row in rows)

    def nash(self) -> Shares | None:
        """The shares of the text with the largest product of gains; None if there is none."""
        found = self.points.nash.settlement
        if found is None:
            return None
        own = self.setting.instructions
        return self.shares({s: paid - own[s].walk_away for s, paid in found.payoff.items()})


def there(setting: Setting) -> There:
    """Work out what there was to be had.

    Raises:
        CommuniqueError: if linkages tie too many clauses together; see `analysis.apart`.
    """
    whole = sums(setting)
    known = frontier(whole, LIMIT)
    return There(setting, known, points(whole, known))


@dataclass(frozen=True, slots=True)
class Step:
    """Where the text stood when a round ended; round 0 is before the first word.

    What is in brackets counts at its fallback, and everybody as if it had joined; the last
    step, `final`, is what the text came to with who stayed outside at the walk-away value.
    """

    round: int
    agreed: int
    shares: Shares
    final: bool = False


def path(met: Conference, known: There) -> tuple[Step, ...]:
    """The steps of the path, from the fallbacks to the end."""
    agreed = dict[ClauseId, WordingId]()
    steps = [_step(met, known, 0, agreed)]
    opened = 0
    for _, event in met.course:
        match event:
            case PlenaryOpened(number):
                if opened:
                    steps.append(_step(met, known, opened, agreed))
                opened = number
            case ClauseAgreed(clause, wording):
                agreed[clause] = wording
            case ClauseReopened(_, clause) | ClauseOpened(clause):
                agreed.pop(clause, None)
            case _:
                pass
    if opened:
        steps.append(_step(met, known, opened, agreed))
    last = Step(met.state.round, len(agreed), known.shares(text_gains(met)), final=True)
    return (*steps, last)


def text_gains(met: Conference) -> dict[Seat, int]:
    """What each made over its walk-away value by the text alone; 0 for who did not join it."""
    setting, state, gains = met.setting, met.state, dict[Seat, int]()
    text = state.ending.text if state.ending else None
    for score in scores(state):
        own, gains[score.seat] = setting.instructions[score.seat], 0
        if text is not None and score.standing is Standing.JOINED:
            reserved = setting.by_id[score.reserved] if score.reserved else None
            parts = text_parts(own, text, setting.clauses, reserved)
            gains[score.seat] = sum(part.points for part in parts) - own.walk_away
    return gains


def _step(met: Conference, known: There, number: int, agreed: Mapping[ClauseId, WordingId]) -> Step:
    text = {c.id: agreed.get(c.id, c.fallback) for c in met.setting.clauses}
    own = met.setting.instructions
    gains = {seat: own[seat].worth(text) - own[seat].walk_away for seat in met.setting.seats}
    return Step(number, len(agreed), known.shares(gains))
