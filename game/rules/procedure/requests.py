"""Requests with an answer due: démarches to others, and consulting one's own capital.

- A démarche asks a delegation formally to support a wording. It heats the room, and the one
  asked cannot be ready before it has answered: if it was, it is no longer, so that no démarche
  lapses unread. If the chair closes the informals all the same, no answer is an answer.
- A capital consulted on a clause may lift one red line there, by a draw; about a constituency it
  gains some approval there. On each it can be consulted once.
"""

from __future__ import annotations

from game.rules.chance import draw
from game.rules.events import CapitalConsulted, DemarcheAnswered, DemarcheMade, ReadinessDeclared
from game.rules.floor import Floor
from game.rules.moves import AnswerDemarche, ConsultCapital, Demarche
from game.rules.names import Seat
from game.rules.procedure.climate import heat, move_approval, move_trust
from game.rules.tuning import CONSULTED_APPROVAL, DEMARCHE_HEATS, DEMARCHE_TRUST, EASING_PERCENT


def demarche(floor: Floor, move: Demarche) -> None:
    """Make a démarche."""
    floor.put(DemarcheMade(move.seat, move.to, move.term))
    heat(floor, DEMARCHE_HEATS)
    if move.to in floor.state.ready:
        floor.put(ReadinessDeclared(move.to, False))


def answer_demarche(floor: Floor, move: AnswerDemarche) -> None:
    """Answer a démarche."""
    _answered(floor, move.seat, move.to, move.considered)


def lapse_demarches(floor: Floor) -> None:
    """Take every démarche that is still unanswered as left so."""
    for asking, asked in tuple(floor.state.demarches):
        _answered(floor, asked, asking, None)


def _answered(floor: Floor, seat: Seat, to: Seat, considered: bool | None) -> None:
    term = floor.state.demarches[to, seat]
    floor.put(DemarcheAnswered(seat, to, term, considered))
    move_trust(floor, to, seat, DEMARCHE_TRUST[considered])


def consult_capital(floor: Floor, move: ConsultCapital) -> None:
    """Consult the capital."""
    seat = move.seat
    if move.clause is not None:
        known = floor.state.on_table(floor.state.setting.by_id[move.clause])
        lines = [w.id for w in known.wordings]
        red = [
            t for t in floor.state.red_lines(seat) if t.clause == known.id and t.wording in lines
        ]
        drawn = draw(floor.state.seed, "consult", seat, move.clause, below=100)
        first = min(red, key=lambda term: lines.index(term.wording), default=None)
        eased = first if drawn < EASING_PERCENT else None
        floor.put(CapitalConsulted(seat, move.clause, None, eased))
        return
    floor.put(CapitalConsulted(seat, None, move.constituency, None))
    for constituency in floor.state.setting.instructions[seat].constituencies:
        if constituency.id == move.constituency:
            move_approval(floor, seat, constituency, CONSULTED_APPROVAL)
