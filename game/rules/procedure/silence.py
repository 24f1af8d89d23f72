"""The silence procedure: the chair's text, and who joins it.

- The chair's text is every clause agreed *ad ref* and, for each in brackets, the wording that
  was one delegation short at the last plenary, if the procedure lets the chair propose it;
  otherwise the fallback.
- It is no statement if an essential clause has no text in it, or if, under a single
  undertaking, a clause is at its fallback for want of agreement. Then silence is not asked.
- Each delegation keeps silence and so joins, joins with a reservation on one reservable clause,
  or breaks silence and says why. Silence is consent: who does not answer joins.
- The text passes if those who join meet the decision rule against those who break. Who broke a
  silence that holds all the same stays outside the text.
- Broken, or no statement: the clock is stopped once, if the procedure allows, for one further
  round; otherwise the conference ends in a chair's summary, without a text.
- A text that passes goes to the capitals (`ratification`).
"""

from __future__ import annotations

from game.rules.events import (
    ClockStopped,
    ConferenceEnded,
    EndReason,
    SilenceOpened,
    SilenceRevealed,
)
from game.rules.floor import Floor
from game.rules.moves import Silence
from game.rules.names import Seat, Term
from game.rules.procedure.climate import heat
from game.rules.procedure.pacts import check_together, end_pacts
from game.rules.procedure.ratification import ratify
from game.rules.procedure.rounds import begin_round
from game.rules.state import ChairText, SilenceAnswer, State
from game.rules.tuning import STOPPED_CLOCK_HEATS


def chair_text(state: State) -> ChairText:
    """The text that the chair would put under silence now."""
    may = state.setting.procedure.chair_may_propose
    nearest = {c.id: may and state.nearest.get(c.id) for c in state.open_clauses}
    proposed = {clause: wording for clause, wording in nearest.items() if wording}
    return ChairText({**state.text, **proposed}, tuple(proposed))


def is_statement(state: State, proposal: ChairText) -> bool:
    """Whether a chair's text could be adopted at all."""
    for clause in state.setting.clauses:
        if not clause.may_carry(proposal.text[clause.id]):
            return False
        settled = clause.id in state.agreed or clause.id in proposal.proposed
        if state.setting.procedure.single_undertaking and not settled:
            return False
    return True


def open_silence(floor: Floor) -> None:
    """Put the chair's text under silence; without a statement, do as for a broken silence."""
    proposal = chair_text(floor.state)
    if is_statement(floor.state, proposal):
        terms = tuple(Term(clause, wording) for clause, wording in proposal.text.items())
        floor.put(SilenceOpened(terms, proposal.proposed))
    else:
        _without_text(floor, EndReason.INCOMPLETE)


def close_silence(floor: Floor) -> None:
    """Reveal the answers, and adopt the text or not."""
    state = floor.state
    assert state.chair_text is not None, "silence closes on a text"
    text = state.chair_text.text
    answers = {seat: _answer(state, seat) for seat in state.setting.seats}
    for seat, given in answers.items():
        floor.put(SilenceRevealed(seat, given.answer, given.clause, given.reason))
    votes = {seat: given.answer is not Silence.BREAK for seat, given in answers.items()}
    check_together(floor)
    if state.setting.electorate.met_by_votes(votes):
        end_pacts(floor, conference_over=True)
        ratify(floor, {seat: answers[seat].clause for seat, joins in votes.items() if joins}, text)
    else:
        _without_text(floor, EndReason.BROKEN)


def _answer(state: State, seat: Seat) -> SilenceAnswer:
    return state.silence.get(seat, SilenceAnswer(Silence.KEEP))


def _without_text(floor: Floor, reason: EndReason) -> None:
    if floor.state.setting.procedure.stop_the_clock and not floor.state.clock_stopped:
        floor.put(ClockStopped())
        heat(floor, STOPPED_CLOCK_HEATS)
        begin_round(floor)
    else:
        end_pacts(floor, conference_over=True)
        floor.put(ConferenceEnded(reason, None))
