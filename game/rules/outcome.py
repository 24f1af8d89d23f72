"""What an ending is worth to each delegation, always in parts.

- Who joined a text that is in force gets its points, reserved clause at its fallback, plus
  linkages, less RESERVATION_COST for a reservation.
- Who stayed outside, and everyone when there is no text, is at the walk-away value.
- Aims outside the text count for everyone, and so does what public commitments cost (Fearon
  1994, audience costs).
- Whose capital did not ratify what it had joined is OUTSIDE_COST under it, text or no text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from game.marked import _
from game.rules.capitals import CoolRoom, GoodFaith, GoodTerms
from game.rules.instructions import Instructions
from game.rules.moves import Silence
from game.rules.names import ClauseId, Seat
from game.rules.state import State
from game.rules.text import Clause, Text
from game.rules.tuning import COMMITMENT_SCORE, OUTSIDE_COST, RESERVATION_COST


class Standing(StrEnum):
    """Where a delegation ended up."""

    JOINED = "joined"
    OUTSIDE = "stayed outside"
    UNRATIFIED = "not ratified"
    NO_TEXT = "no text"


@dataclass(frozen=True, slots=True)
class Part:
    """One addend of a score and what it is for."""

    what: str
    points: int


@dataclass(frozen=True, slots=True)
class Score:
    """A delegation's result: `total` is the sum of the parts; all in points of its own scale."""

    seat: Seat
    standing: Standing
    reserved: ClauseId | None
    parts: tuple[Part, ...]
    walk_away: int

    @property
    def total(self) -> int:
        """The sum of the parts."""
        return sum(part.points for part in self.parts)

    @property
    def gain(self) -> int:
        """Points over the walk-away value; negative if under it."""
        return self.total - self.walk_away


def with_reservation(text: Text, clause: Clause | None) -> dict[ClauseId, str]:
    """The text as it binds a delegation that reserves on a clause: there at its fallback."""
    return {**text, clause.id: clause.fallback} if clause else dict(text)


def text_parts(
    instructions: Instructions,
    text: Text,
    clauses: tuple[Clause, ...],
    reserved: Clause | None,
) -> tuple[Part, ...]:
    """What a text is worth to a delegation that joins it, addend by addend."""
    binding = with_reservation(text, reserved)
    parts = [Part(c.title, instructions.points[c.id][binding[c.id]]) for c in clauses]
    parts += [Part(link.why, link.points) for link in instructions.linkages if link.holds(binding)]
    if reserved:
        parts.append(
            Part(_("Reservation on {title}").format(title=reserved.title), -RESERVATION_COST)
        )
    return tuple(parts)


def scores(state: State) -> tuple[Score, ...]:
    """The score of every seat, in order.

    Raises:
        ValueError: while the conference goes on.
    """
    if state.ending is None:
        raise ValueError("a conference that goes on has no scores")
    return tuple(_score(state, seat) for seat in state.setting.seats)


def _score(state: State, seat: Seat) -> Score:
    instructions = state.setting.instructions[seat]
    standing, reserved, parts = _result(state, seat)
    parts += _aims(state, seat) + _costs(state, seat)
    return Score(seat, standing, reserved, parts, instructions.walk_away)


def _result(state: State, seat: Seat) -> tuple[Standing, ClauseId | None, tuple[Part, ...]]:
    """Where a delegation ended up, and the parts of that."""
    instructions = state.setting.instructions[seat]
    ending, answer = state.ending, state.silence.get(seat)
    ratified = state.ratified.get(seat)
    walk_away = Part("Walk-away value", instructions.walk_away)
    if ratified is False:
        refused = Part("The capital did not ratify", -OUTSIDE_COST)
        return Standing.UNRATIFIED, None, (walk_away, refused)
    if ending is None or ending.text is None:
        return Standing.NO_TEXT, None, (walk_away,)
    if not ratified:
        return Standing.OUTSIDE, None, (walk_away,)
    clause = answer.clause if answer and answer.answer is Silence.RESERVE else None
    reserved = state.setting.by_id[clause] if clause else None
    parts = text_parts(instructions, ending.text, state.setting.clauses, reserved)
    return Standing.JOINED, clause, parts


def _aims(state: State, seat: Seat) -> tuple[Part, ...]:
    parts = []
    for aim in state.setting.instructions[seat].aims:
        match aim:
            case GoodTerms(other, at_least, points):
                reached = state.trust.get((other, seat), 0) >= at_least
                name = state.setting.by_seat[other].short
                parts.append(
                    Part(_("On good terms with {name}").format(name=name), points * reached)
                )
            case CoolRoom(under, points):
                reached = state.temperature < under
                parts.append(Part(_("The room under {n}°").format(n=under), points * reached))
            case GoodFaith(points):
                reached = not state.broken.get(seat, 0)
                parts.append(Part("Every promise kept", points * reached))
            case _:
                assert_never(aim)
    return tuple(parts)


def _costs(state: State, seat: Seat) -> tuple[Part, ...]:
    """What public commitments cost: those clarified away half, those not honoured whole."""
    clarified = COMMITMENT_SCORE * state.clarified.get(seat, 0) // 2
    dishonoured = COMMITMENT_SCORE * state.dishonoured.get(seat, 0)
    parts = (
        Part("Commitments clarified away", -clarified),
        Part("Commitments not honoured", -dishonoured),
    )
    return tuple(part for part in parts if part.points)
