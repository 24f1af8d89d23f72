"""Statements: filed under seal, published together at the plenary, and what they move.

- The declared act counts, not the prose. A remark about a delegation costs its trust by the
  act's pressure, or gains some by its warmth; a pressing one heats the room, a warm one cools it
  by a degree. The speaker's constituencies like it as they like firm language.
- A commitment binds in public; on a clause a newer one replaces an older. Firmer on the same
  wording, it does so freely; any other is also a clarification of the older and costs as one.
- It is judged when its maker joins a text, for that is when it backs down before its audience
  (Fearon 1994), whatever becomes of the text: if the wording there is worth less to it than the
  one committed to, the cost falls on approval and score; if not, approval gains by the firmness.
- A clarification takes a commitment away at half of both costs, rounded down.
"""

from __future__ import annotations

from typing import assert_never

from game.rules.events import CommitmentJudged, StatementFiled, StatementPublished
from game.rules.floor import Floor
from game.rules.moves import FileStatement
from game.rules.names import ClauseId, Seat
from game.rules.press import ACTS, Clarification, Commitment, Remark
from game.rules.procedure.climate import heat, move_approval, move_trust
from game.rules.text import Text
from game.rules.tuning import (
    COMMITMENT_APPROVAL,
    CRITICISM_TRUST,
    FRIENDLY_TRUST,
    TASTE_DIVISOR,
)


def file_statement(floor: Floor, move: FileStatement) -> None:
    """File a statement under seal."""
    floor.put(StatementFiled(move.seat, move.statement))


def publish(floor: Floor) -> None:
    """Publish what was filed, in the order of the seats."""
    filed = floor.state.statements
    for seat in floor.state.setting.seats:
        for statement in filed.get(seat, ()):
            before = floor.state.commitments
            floor.put(StatementPublished(seat, statement))
            match statement:
                case Remark():
                    _remark(floor, seat, statement)
                case Clarification(clause):
                    _clarified(floor, seat, before[seat, clause])
                case Commitment(term):
                    older = before.get((seat, term.clause))
                    if older and not statement.upholds(older):
                        _clarified(floor, seat, older)
                case _:
                    assert_never(statement)


def judge_commitments(floor: Floor, seat: Seat, text: Text) -> None:
    """Judge a delegation's public commitments by the text that binds it."""
    points = floor.state.setting.instructions[seat].points
    for clause, commitment in _commitments(floor, seat).items():
        kept = points[clause][text[clause]] >= points[clause][commitment.term.wording]
        floor.put(CommitmentJudged(seat, clause, commitment.firmness, kept))
        firmness = commitment.firmness
        _move_home(floor, seat, firmness if kept else -COMMITMENT_APPROVAL * firmness)


def _clarified(floor: Floor, seat: Seat, commitment: Commitment) -> None:
    _move_home(floor, seat, -(commitment.firmness * COMMITMENT_APPROVAL // 2))


def _commitments(floor: Floor, seat: Seat) -> dict[ClauseId, Commitment]:
    made = floor.state.commitments
    return {clause: commitment for (who, clause), commitment in made.items() if who == seat}


def _remark(floor: Floor, seat: Seat, remark: Remark) -> None:
    pressing = ACTS[remark.act].pressing
    if remark.about in floor.state.setting.seats:
        by = -CRITICISM_TRUST * pressing if pressing > 0 else -FRIENDLY_TRUST * pressing
        move_trust(floor, remark.about, seat, by)
    heat(floor, pressing if pressing > 0 else -(pressing < 0))
    for constituency in floor.state.setting.instructions[seat].constituencies:
        # Truncated towards zero, so that liking and disliking weigh the same.
        move_approval(
            floor, seat, constituency, int(pressing * constituency.firmness / TASTE_DIVISOR)
        )


def _move_home(floor: Floor, seat: Seat, by: int) -> None:
    """Move the approval of every constituency of a delegation."""
    for constituency in floor.state.setting.instructions[seat].constituencies:
        move_approval(floor, seat, constituency, by)
